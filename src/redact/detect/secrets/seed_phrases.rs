//! Seeds of wallets: twelve words or more of the list that all wallets share (BIP-39), however they are set apart, and the
//! bytes of a key written as a list of numbers.
//!
//! A row of words is counted while the walk goes over them; only every fourth of a long row is looked up.
//! **Start reading** at [`row`].

use crate::redact::Kind;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, NameList, Rule, Shown, Sink, shortened, shortened_length};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, OTHER_LETTER, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&SEED, &BYTES];

static SEED: Rule = Rule::shown(Shown {
    name: "seed-phrase",
    kind: Kind::Password,
    reason: "Words of the list that wallets share: whoever has them all has what is in the wallet.",
    known_format: true,
    examples: Examples {
        positive: &[
            "typed «quantum access account actual mango across absent tunnel glimpse umbrella wagon ability» in a chat",
            "1. «quantum\n2. access\n3. account\n4. actual\n5. mango\n6. across\n7. absent\n8. tunnel\n9. glimpse\n10. umbrella\n11. wagon\n12. ability»\n",
            "«quantum access account actual\nmango across absent tunnel\nglimpse umbrella wagon ability»",
            "[\"«quantum\",\"access\",\"account\",\"actual\",\"mango\",\"across\",\"absent\",\"tunnel\",\"glimpse\",\"umbrella\",\"wagon\",\"ability»\"]",
            "was it «quantum, access, account, actual, mango, across, absent, tunnel, glimpse, umbrella, wagon, ability»?",
            "X=«quantum-access-account-actual-mango-across-absent-tunnel-glimpse-umbrella-wagon-ability»",
        ],
        negative: &[
            "quantum access account actual mango across absent tunnel",
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
            "id.json: [«1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,201,202,203,204,205,206,207,208,209,210,211,212,213,214,215,216,217,218,219,220,221,222,223,224,225,226,227,228,229,230,231,232»]",
            "secretKey: [\n  «7, 2, 3, 4, 5, 6, 7, 8,\n  9, 10, 11, 12, 13, 14, 15, 16,\n  17, 18, 19, 20, 21, 22, 23, 24,\n  25, 26, 27, 28, 29, 30, 31, 32»\n]",
        ],
        negative: &[
            "[1, 2, 3, 4, 5, 6, 7, 8], [10,20,30]",
            "digest: [7, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32]",
        ],
        disguised: &[
            "k=[«1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,201,202,203,204,205,206,207,208,209,210,211,212,213,214,215,216,217,218,219,220,221,222,223,224,225,226,227,228,229,230,231,232»\u{200b}]",
        ],
    },
});

static LISTED: NameList = NameList::of(&shortened::<{ shortened_length(WORDS) }>(WORDS));

/// The words of BIP-39 in English, in order.
const WORDS: &str = include_str!("../../seed_words.txt");

/// So many words are a seed at the least.
const LEAST: usize = 12;

/// No seed has more.
const MOST: usize = 24;

/// So wide is what parts two words of one seed: `",\n  "`, `\n12. `.
const WIDEST: usize = 8;

/// Words in a row that may be of a seed.
#[derive(Clone, Copy, Default)]
pub(in crate::redact::detect) struct Row {
    /// How many there were.
    words: usize,
    /// Where the last of them ends, or the seed.
    end: usize,
}

impl Row {
    /// Up to where a row that may become a seed was read.
    pub(in crate::redact::detect) const fn reach(self) -> usize {
        // A shorter one is found again from its later words.
        if self.words >= 4 { self.end + WIDEST } else { 0 }
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
    if row.words >= 8 && row.words.is_multiple_of(4) {
        row.end = row.end.max(seed(word, sink));
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
    let letter = |byte: u8| class::is(byte, LOWER);
    let is_listed = |start: usize, end: usize| text.get(start..end).is_some_and(|word| LISTED.holds(word));
    if !is_listed(word.start, word.end) {
        return 0;
    }
    let (mut start, mut end, mut words) = (word.start, word.end, 1);
    while words < MOST {
        let gap =
            class::run_start(text, start, WIDEST, |byte| !class::is(byte, LOWER | UPPER | OTHER_LETTER));
        let first = class::run_start(text, gap, 9, letter);
        if gap == start || !is_listed(first, gap) {
            break;
        }
        (start, words) = (first, words + 1);
    }
    while words < MOST {
        let gap = class::run_end(text, end, WIDEST, |byte| !class::is(byte, LOWER | UPPER | OTHER_LETTER));
        let last = class::run_end(text, gap, 9, letter);
        if gap == end || class::is(class::at(text, last), ALPHANUMERIC) || !is_listed(gap, last) {
            break;
        }
        (end, words) = (last, words + 1);
    }
    if words < LEAST || class::is(class::before(text, start), ALPHANUMERIC) {
        return 0;
    }
    sink.hit(&SEED, start, end);
    end
}

/// Asked at a long word with dashes: `quantum-access-account-…`.
#[inline(never)]
pub(in crate::redact::detect) fn at_joined(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let parts = || word.bytes().split(|byte| matches!(byte, b'-' | b'_'));
    if (LEAST..=MOST).contains(&parts().count()) && parts().all(|part| LISTED.holds(part)) {
        sink.hit(&SEED, word.start, word.end);
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
    if class::at(text, close) == b']' && (count == 64 || count == 32 && named()) {
        sink.hit(&BYTES, word.start, end);
    }
}
