//! Seeds of wallets: twelve words or more of the list that all wallets share (BIP-39), however they are set apart, and the
//! bytes of a key written as a list of numbers.
//!
//! A row of words is counted while the walk goes over them; only every fourth of it is looked up.
//! **Start reading** at [`row`].

use super::seed_words::WORDS;
use crate::redact::Kind;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, NameList, Rule, Shown, Sink, shortened, shortened_length};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, OTHER_LETTER, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&SEED, &BYTES, &GROUPS];

static SEED: Rule = Rule::shown(Shown {
    name: "seed-phrase",
    kind: Kind::Password,
    reason: "Words of the list that wallets share: whoever has them all has what is in the wallet.",
    known_format: true,
    examples: Examples {
        positive: &[
            "seed: «Quantum Access Account Actual Mango Across Absent Tunnel Glimpse Umbrella Wagon Ability»",
            "it was «quantum access account actual mango across absent tunnel glimpse umbrella wagon ability». Rotate it",
            "typed «quantum access account actual mango across absent tunnel glimpse umbrella wagon ability» in a chat",
            "1. «quantum\n2. access\n3. account\n4. actual\n5. mango\n6. across\n7. absent\n8. tunnel\n9. glimpse\n10. umbrella\n11. wagon\n12. ability»\n",
            "«quantum access account actual\nmango across absent tunnel\nglimpse umbrella wagon ability»",
            "[\"«quantum\",\"access\",\"account\",\"actual\",\"mango\",\"across\",\"absent\",\"tunnel\",\"glimpse\",\"umbrella\",\"wagon\",\"ability»\"]",
            "was it «quantum, access, account, actual, mango, across, absent, tunnel, glimpse, umbrella, wagon, ability»?",
            "X=«quantum-access-account-actual-mango-across-absent-tunnel-glimpse-umbrella-wagon-ability»",
        ],
        negative: &[
            "quantum access account actual mango across absent tunnel",
            "columns: action, agent, amount, area, battle, boost, budget, buyer, camera, camp, castle, category",
            "the access to each account was absent and they had to ask the agent about what all can add again",
            "apt install curl wget nano tree jq git vim make tmux htop zsh rsync",
        ],
        disguised: &[
            "«quantum\u{200b} access account actual mango across absent tunnel glimpse umbrella wagon ability»",
        ],
    },
});

static BYTES: Rule = Rule::shown(Shown {
    name: "key-bytes",
    kind: Kind::Key,
    reason: "So many bytes are a key and its public half, as wallets of Solana keep them.",
    known_format: true,
    examples: Examples {
        positive: &[
            "id.json: [«234,142,208,42,130,161,117,147,15,35,55,205,55,148,197,34,8,0,109,107,26,240,192,203,214,37,101,138,172,44,159,170,7,209,60,68,126,51,5,30,238,249,90,96,229,97,67,214,196,59,202,215,108,0,138,155,10,107,95,201,51,21,74,109»]",
            "secretKey: [\n  «231, 238, 231, 97, 94, 243, 95, 48, 228, 155, 72, 46, 21, 202, 231, 80,\n  7, 32, 30, 18, 97, 123, 15, 237, 167, 225, 100, 119, 150, 255, 2, 43»\n]",
        ],
        negative: &[
            "[1, 2, 3, 4, 5, 6, 7, 8], [10,20,30]",
            "private shards [0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31]",
            "digest: [7, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32]",
        ],
        disguised: &[
            "k=[«234,142,208,42,130,161,117,147,15,35,55,205,55,148,197,34,8,0,109,107,26,240,192,203,214,37,101,138,172,44,159,170,7,209,60,68,126,51,5,30,238,249,90,96,229,97,67,214,196,59,202,215,108,0,138,155,10,107,95,201,51,21,74,109»\u{200b}]",
        ],
    },
});

static GROUPS: Rule = Rule::shown(Shown {
    name: "grouped-seed",
    kind: Kind::Password,
    reason: "The key that one-time codes are made from, in groups of four as it is typed.",
    known_format: false,
    examples: Examples {
        positive: &[
            "enter this key: «gmjk exy6 jqhr kspc 6cwx udb5 6jhu s5pk» in the app",
            "TOTP secret: «CLMM C76W A36T U55X»",
        ],
        negative: &["the key on web2 went down then came back with more load", "key: word2 that were here"],
        disguised: &["TOTP secret: «CLMM C7\u{200b}6W A36T U55X»"],
    },
});

static LISTED: NameList = NameList::of(&shortened::<{ shortened_length(WORDS) }>(WORDS));

/// So many words are a seed at the least.
const LEAST: usize = 12;

/// So many words are looked at: three of the longest.
const MOST: usize = 72;

/// So wide is what parts two words of one seed: `",\n  "`, `\n12. `.
const WIDEST: usize = 10;

/// Words in a row that may be of a seed.
#[derive(Clone, Copy, Default)]
pub(in crate::redact::detect) struct Row {
    /// How many there were.
    words: usize,
    /// Where the last of them ends, or the seed.
    end: usize,
}

/// Asked where a piece of a long text ends: a row that goes on behind it is looked up here, so that whoever reads the next
/// piece need not know of it.
pub(in crate::redact::detect) fn at_end(text: &[u8], row: Row, end: usize, sink: &mut Sink<'_, '_>) {
    if row.words > 0 && row.end + WIDEST >= end {
        let start = class::run_back(text, row.end, 9, LOWER | UPPER);
        seed(Word { text, start, end: row.end, mask: LOWER }, sink);
    }
}

/// Asked at each word of small letters; the rows of a sentence are short, as small words part them.
#[inline]
pub(in crate::redact::detect) fn row(word: Word<'_>, row: &mut Row, sink: &mut Sink<'_, '_>) {
    if !(3..=8).contains(&word.len()) {
        return;
    }
    let near = word.start > row.end && word.start - row.end <= WIDEST;
    let goes_on = near && (word.start == row.end + 1 || parts(word.text, row.end, word.start));
    row.words = if goes_on { row.words + 1 } else { 1 };
    row.end = row.end.max(word.end);
    if row.words.is_multiple_of(4) {
        // Words of a sentence end the row here: few of them are on the list, and all of a seed.
        if !LISTED.may_hold(word.bytes()) {
            row.words = 0;
        } else if row.words >= 8 {
            row.end = row.end.max(seed(word, sink));
        }
    }
}

/// No letter stands between two words of a seed.
fn parts(text: &[u8], from: usize, to: usize) -> bool {
    text.get(from..to).is_some_and(|gap| !class::any(gap, LOWER | UPPER | OTHER_LETTER))
}

/// Up to where the seed goes that this word is one of.
#[inline(never)]
fn seed(word: Word<'_>, sink: &mut Sink<'_, '_>) -> usize {
    let text = word.text;
    let letter = |byte: u8| class::is(byte, LOWER | UPPER);
    let is_listed = |start: usize, end: usize| text.get(start..end).is_some_and(|word| LISTED.holds(word));
    if !is_listed(word.start, word.end) {
        return 0;
    }
    let (mut start, mut end, mut words) = (word.start, word.end, 1);
    while words < MOST {
        let gap =
            class::run_start(text, start, WIDEST, |byte| !class::is(byte, LOWER | UPPER | OTHER_LETTER));
        let first = class::run_start(text, gap, 9, letter);
        // "my seed: quantum access": what stands before a colon says what it is.
        let named = text.get(gap..start).is_some_and(|gap| gap.contains(&b':') || gap.starts_with(b". "));
        if gap == start || named || !is_listed(first, gap) {
            break;
        }
        (start, words) = (first, words + 1);
    }
    while words < MOST {
        let gap = class::run_end(text, end, WIDEST, |byte| !class::is(byte, LOWER | UPPER | OTHER_LETTER));
        let last = class::run_end(text, gap, 9, letter);
        // "umbrella. Rotate it": another sentence.
        let ended = matches!(class::at(text, end), b'.' | b'!' | b'?');
        if ended || gap == end || class::is(class::at(text, last), ALPHANUMERIC) || !is_listed(gap, last) {
            break;
        }
        (end, words) = (last, words + 1);
    }
    if words < LEAST || class::is(class::before(text, start), ALPHANUMERIC) || is_sorted(text, start, end) {
        return 0;
    }
    sink.hit(&SEED, start, end);
    end
}

/// Words drawn at random are never in order: a list of columns or of tags is.
fn is_sorted(text: &[u8], start: usize, end: usize) -> bool {
    let words = text.get(start..end).unwrap_or_default().split(|byte| !class::is(*byte, LOWER | UPPER));
    words.filter(|word| !word.is_empty()).is_sorted_by(|one, next| one <= next)
}

/// Asked at a long word with dashes: `quantum-access-account-…`.
#[inline(never)]
pub(in crate::redact::detect) fn at_joined(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let parts = || word.bytes().split(|byte| matches!(byte, b'-' | b'_'));
    if (LEAST..=MOST).contains(&parts().count()) && parts().all(|part| LISTED.holds(part)) {
        sink.hit(&SEED, word.start, word.end);
    }
}

/// Asked at a word of four: `gmjk exy6 jqhr kspc`, as a key for one-time codes is shown to whoever types it.
#[inline(never)]
pub(in crate::redact::detect) fn at_group(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let of_key = |group: &[u8], mask: u8| {
        group.len() == 4 && group.iter().all(|byte| class::is(*byte, mask) || matches!(byte, b'2'..=b'7'))
    };
    let mask = if class::any(word.bytes(), UPPER) { UPPER } else { LOWER };
    let group = |at: usize| text.get(at..at + 4).is_some_and(|group| of_key(group, mask));
    let whole = |at: usize| {
        !class::is(class::at(text, at + 4), ALPHANUMERIC) && !class::is(class::before(text, at), ALPHANUMERIC)
    };
    let (mut start, mut end) = (word.start, word.end);
    for _ in 0..MOST {
        let Some(before) = start.checked_sub(5).filter(|at| class::at(text, at + 4) == b' ') else { break };
        if !group(before) || !whole(before) {
            break;
        }
        start = before;
    }
    for _ in 0..MOST {
        if class::at(text, end) != b' ' || !group(end + 1) || !whole(end + 1) {
            break;
        }
        end += 5;
    }
    let groups = (end - start + 1) / 5;
    let drawn = (0..groups).filter(|nth| {
        text.get(start + nth * 5..start + nth * 5 + 4).is_some_and(|group| class::any(group, DIGIT))
    });
    let head = text.get(start.saturating_sub(48)..start).unwrap_or_default();
    let named = || {
        ["key", "secret", "seed", "totp", "mfa", "2fa", "schl"]
            .iter()
            .any(|name| class::contains_folded(head, name))
    };
    // Words of four letters stand in a row as well: two of the groups are none.
    let least = if mask == UPPER { 1 } else { 2 };
    let told = drawn.count() >= least && named();
    if matches!(groups, 4 | 6 | 8 | 13 | 16) && told {
        sink.hit(&GROUPS, start, end);
    }
}

/// Asked at a number that a comma follows, behind a bracket: the bytes of a key.
#[inline(never)]
pub(in crate::redact::detect) fn at_bytes(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let open = class::run_start(text, word.start, 16, |byte| byte <= b' ' && byte != 0);
    if class::before(text, open) != b'[' {
        return;
    }
    let (mut at, mut end, mut count) = (word.start, word.start, 0);
    while count <= 64 {
        let stop = class::run_of(text, at, 4, DIGIT);
        let byte = text.get(at..stop).and_then(|digits| std::str::from_utf8(digits).ok()?.parse::<u8>().ok());
        if byte.is_none() {
            break;
        }
        (end, count) = (stop, count + 1);
        if class::at(text, stop) != b',' {
            break;
        }
        at = class::run_end(text, stop + 1, 16, |byte| byte <= b' ' && byte != 0);
    }
    // A comma may stand behind the last.
    let close = class::run_end(text, end, 16, |byte| byte <= b' ' && byte != 0 || byte == b',');
    let head = text.get(open.saturating_sub(48)..open).unwrap_or_default();
    let named =
        || ["secret", "private", "keypair", "seed"].iter().any(|name| class::contains_folded(head, name));
    // Numbers of shards are in order, and counts are small.
    let mut seen = [false; 256];
    let numbers = text.get(word.start..end).unwrap_or_default();
    for byte in numbers
        .split(|byte| !class::is(*byte, DIGIT))
        .filter_map(|digits| std::str::from_utf8(digits).ok()?.parse::<u8>().ok())
    {
        if let Some(slot) = seen.get_mut(usize::from(byte)) {
            *slot = true;
        }
    }
    let different = seen.iter().filter(|seen| **seen).count();
    let drawn =
        different * 3 >= count * 2 && seen.iter().skip(128).filter(|seen| **seen).count() * 4 >= different;
    if class::at(text, close) == b']' && (count == 64 || count == 32 && named()) && drawn {
        sink.hit(&BYTES, word.start, end);
    }
}
