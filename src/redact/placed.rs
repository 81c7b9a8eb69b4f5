//! Where the name of somebody stands, for names that are words too ("Will", "Mark"), and for what is too short to be
//! somebody anywhere else ("SM", `mwu`).
//!
//! **Start reading** at [`is_somebody`]: the word before, a folder, an address or a clock say that people stand here;
//! [`is_word`] is the other side of it.

use super::called::introduces;
use super::detect::Lexicon;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, OTHER_LETTER};
use crate::text::{ByteSpan, Word, fold};

/// Names of fields in which somebody stands: `user=grace`, `"login": "grace"`, `--author=grace`.
const FIELDS: &str = " user username login owner author assignee reporter by name uid member committer approver actor \
    requester operator on-call oncall primary secondary lead ic scribe sender from to cc engineer responder contact \
    handle nick who person people reviewer assigned account commander comms ";

/// What somebody follows, right before the name; words of these are whole ones.
const LEADS: &[&str] = &[
    "/home/",
    "/Users/",
    "\\Users\\",
    "heads/",
    "sudo -u ",
    "su - ",
    " -l ",
    "~",
    "paged ",
    "pinged ",
    "ping ",
    "cc ",
    "thanks ",
    "thx ",
    "hey ",
    "Paged ",
    "Ping ",
    "Thanks ",
    "Hey ",
];

/// True where somebody stands, whatever the word is otherwise.
pub(super) fn is_somebody(text: &str, word: Word) -> bool {
    let bytes = text.as_bytes();
    let next = class::at(bytes, word.end);
    let length = word.end - word.start;
    // `<grace> ack` of a chat; `<li>` and `<b>` are marks of a page.
    if class::before(bytes, word.start) == b'<' && next == b'>' {
        return length >= 4;
    }
    if follows(bytes, word.start, LEADS) {
        return true;
    }
    // `ssh grace@db`
    if next == b'@' && class::is(class::at(bytes, word.end + 1), ALPHANUMERIC) {
        return !class::is(class::before(bytes, word.start), ALPHANUMERIC);
    }
    let gap = class::run_start(bytes, word.start, 4, |byte| b" =:|\"'`*(".contains(&byte));
    let field = class::run_start(bytes, gap, 16, |byte| byte.is_ascii_alphabetic() || byte == b'-');
    let said = text.get(field..gap).unwrap_or_default().trim_start_matches('-').to_ascii_lowercase();
    let assigned = text.get(gap..word.start).is_some_and(|gap| gap.contains(['=', ':', '|']));
    if assigned && !said.is_empty() && FIELDS.split(' ').any(|field| field == said) {
        return true;
    }
    // "10:42 grace: looking", "GRACE: so the queue was full"
    let clock = class::run_start(bytes, word.start, 3, |byte| matches!(byte, b' ' | b']' | b')'));
    let clocked = clock < word.start && class::is(class::before(bytes, clock), DIGIT);
    let begins = matches!(class::before(bytes, word.start), 0 | b'\n');
    next == b':' && (clocked || begins && text.get(word.start..word.end).is_some_and(is_shouted))
}

/// True where the word begins a sentence that goes on as no sentence about somebody does: "Will this recur?", "Mark the
/// step done", "Grace periods were short", "In April".
pub(super) fn is_word(text: &str, word: Word, folded: &str) -> bool {
    const FOLLOW: &str = " all any each every have her his it its not our she that the their there these they this those \
        we you your ";
    const PRODUCTS: &str = "cassandra consul jenkins kafka oracle spark storm vault";
    const PARTS: &str = "agent agents broker brokers build builds cluster clusters consumer consumers job jobs lag node \
        nodes pipeline pod pods server servers stream streams topic topics";
    const PHRASES: &[(&str, &str)] = &[
        ("art", "of"),
        ("bill", "of"),
        ("case", "in"),
        ("chase", "down"),
        ("frank", "discussion"),
        ("grace", "period periods note notes"),
        ("hope", "is"),
        (
            "max",
            "age attempts clients concurrency connections cpu delay depth duration heap lag latency length load memory \
             number queue rate replicas retries size throughput time usage wait",
        ),
        ("rich", "text"),
        ("rose", "above again by sharply slowly steadily to"),
    ];
    if is_month(folded) && follows_preposition(text, word) {
        return true;
    }
    let rest = text.get(word.end..).unwrap_or_default();
    let length = rest.bytes().skip(1).take(12).take_while(u8::is_ascii_lowercase).count();
    let Some(next) =
        rest.strip_prefix(' ').and_then(|rest| rest.get(..length)).filter(|next| !next.is_empty())
    else {
        return false;
    };
    let one_of = |words: &str| words.split(' ').any(|word| word == next);
    let before = class::run_start(text.as_bytes(), word.start, 6, |byte| b" *_>\"'-(".contains(&byte));
    let begins = matches!(class::before(text.as_bytes(), before), 0 | b'\n' | b'.' | b'!' | b'?' | b':');
    // "the Kafka brokers"
    PRODUCTS.split(' ').any(|name| name == folded) && one_of(PARTS)
        || begins && one_of(FOLLOW)
        || PHRASES.iter().any(|(name, words)| *name == folded && one_of(words))
}

/// "San Francisco", "Santa Barbara", "St. Helena": a place that has the name of somebody. Before a name that is `registered`
/// as it stands there, some of these words are no place's: "Mount Jonas home share first".
#[inline(never)]
pub(super) fn is_place(text: &str, word: Word, registered: bool) -> bool {
    const BEFORE: &[&str] = &[
        "San ", "Santa ", "Santo ", "São ", "Sao ", "Saint ", "Sankt ", "St. ", "St ", "Port ", "Fort ",
        "Ste. ", "Mt. ",
    ];
    const DOUBTED: &[&str] = &["Lake ", "Mount ", "Cape "];
    class::one_before(text.as_bytes(), word.start, BEFORE).is_some()
        || !registered && class::one_before(text.as_bytes(), word.start, DOUBTED).is_some()
}

pub(super) fn is_month(folded: &str) -> bool {
    matches!(folded, "jan" | "april" | "may" | "june" | "august")
}

fn follows_preposition(text: &str, word: Word) -> bool {
    const BEFORE: &[&str] = &[
        " in ", "In ", "since ", "until ", "last ", "this ", "next ", "during ", "early ", "late ", "mid-",
        " im ", " bis ",
    ];
    class::one_before(text.as_bytes(), word.start, BEFORE).is_some()
}

/// Two capital letters in front.
pub(super) fn is_shouted(word: &str) -> bool {
    word.chars().nth(1).is_some_and(char::is_uppercase)
}

/// "May 2026", "12 Jan"; not "10:42 Jan: looking".
pub(super) fn is_date(text: &str, word: Word, folded: &str) -> bool {
    let bytes = text.as_bytes();
    let sign = |byte: u8| matches!(byte, b' ' | b',' | b'.' | b'-' | b'/');
    let number = |byte: u8| class::is(byte, DIGIT);
    let after = class::run_end(bytes, word.end, 2, sign);
    let before = class::run_start(bytes, word.start, 2, sign);
    let day = class::run_start(bytes, before, 2, number);
    is_month(folded)
        && (number(class::at(bytes, after))
            || day < before && !number(class::before(bytes, day)) && class::before(bytes, day) != b':')
}

/// `S.M.`, "S. M.", `Q.A.V.`, and neither `U.S.` nor a part of a longer row.
#[inline(never)]
pub(super) fn dotted(text: &str, word: Word, others: &[String]) -> Option<ByteSpan> {
    let capital = |letter: char| letter.is_uppercase();
    let (mut end, mut last) = (word.end, ' ');
    for other in others {
        let rest = text.get(end..)?.strip_prefix('.')?;
        let rest = rest.strip_prefix([' ', '-']).unwrap_or(rest);
        last = rest.chars().next().filter(|letter| capital(*letter))?;
        (fold(last.encode_utf8(&mut [0; 4])) == *other).then_some(())?;
        end = text.len() - rest.strip_prefix(last)?.len();
    }
    let first = text.get(word.start..)?.chars().next()?;
    let around = |byte: u8| class::is(byte, ALPHANUMERIC | OTHER_LETTER) || byte == b'.';
    let stopped = class::at(text.as_bytes(), end) == b'.';
    let goes_on = class::is(class::at(text.as_bytes(), end + 1), ALPHANUMERIC | OTHER_LETTER);
    let usual = others.len() == 1
        && matches!(
            (first, last),
            ('U', 'S' | 'K' | 'N') | ('A' | 'P', 'M') | ('E', 'U' | 'G') | ('D', 'C') | ('I', 'E')
        );
    (capital(first) && stopped && !usual && !goes_on && !around(class::before(text.as_bytes(), word.start)))
        .then(|| ByteSpan::new(word.start, end + 1))
}

/// "- 02:20 SM drains it", "ask ÉM or HL", "(SM)": two capital letters that stand for somebody, and neither "DB"
/// nor "OK".
pub(super) fn initials(text: &str, word: Word) -> bool {
    const USUAL: &str = " AD AI AM AP CA CD CI CR DB DC DR EU FE GB GC HA HR ID IO IP IT JS KB LB MB ML MQ MS NS OK OS \
        PC PM PO PR PV QA SA SE SQ TB TV UI UK US UX VM VP WS ";
    let usual = |initials: &str| USUAL.contains(initials);
    text.get(word.start..word.end).is_some_and(|initials| {
        initials.chars().all(char::is_uppercase)
            && (is_listed(text, word)
                || is_explained(text, word)
                || !usual(initials) && introduces(text, initials)
                || is_told(text, word) && (!usual(initials) || introduces(text, initials)))
    })
}

/// Labels of lists of people.
pub(super) static LISTS: Lexicon =
    Lexicon::of("attendees attending crew oncall participants people present responders team who");

/// "Attendees: TK, LB", "AI LB: alert on it": whoever has these initials, and no load balancer.
#[inline(never)]
fn is_listed(text: &str, word: Word) -> bool {
    let bytes = text.as_bytes();
    let initials = |byte: u8| byte.is_ascii_uppercase() || b" ,;/&+".contains(&byte);
    let colon = class::run_start(bytes, word.start, 60, initials);
    let end = colon.saturating_sub(1);
    let label = class::run_start(bytes, end, 16, |byte| byte.is_ascii_alphabetic());
    let listed = || bytes.get(label..end).is_some_and(|label| LISTS.holds(label));
    // How minutes mark what somebody has to do, in letters of any case.
    let marked = |mark: &&str| {
        word.start.checked_sub(mark.len()).is_some_and(|at| class::starts_with_folded(bytes, at, mark))
    };
    let task = class::at(bytes, word.end) == b':' && ["ai ", "todo "].iter().any(marked);
    task || class::before(bytes, colon) == b':' && listed()
}

/// "SM = Sofia Moreau": a list of who is meant.
#[inline(never)]
fn is_explained(text: &str, word: Word) -> bool {
    let joint = class::one_at(text.as_bytes(), word.end, &[" = ", "=", " – ", " — "]);
    let initials = text.get(word.start..word.end).unwrap_or_default().chars();
    joint.and_then(|joint| text.get(word.end + joint.len()..)).is_some_and(|name| {
        let mut words = name.split(' ');
        initials.into_iter().all(|initial| {
            words.next().is_some_and(|word| {
                word.starts_with(initial) && word.chars().nth(1).is_some_and(char::is_lowercase)
            })
        })
    })
}

/// Capital letters alone where people are told something or do something.
pub(super) fn is_told(text: &str, word: Word) -> bool {
    const BEFORE: &[&str] =
        &["by ", "ask ", "asked ", "cc ", "owner: ", "told ", "from ", "with ", "to ", "(", " / "];
    let bytes = text.as_bytes();
    let Some(head) = text.get(..word.start) else { return false };
    let (next, then) = (class::at(bytes, word.end), class::at(bytes, word.end + 1));
    let mark = |byte: u8| class::is(byte, DIGIT) || b" :-*|>.[]".contains(&byte);
    let lead = class::run_start(bytes, word.start, 16, mark);
    let begins = matches!(class::before(bytes, lead), 0 | b'\n')
        && (matches!(next, b':' | b'|' | b',' | b'/')
            || word.end - word.start == 2 && next == b' ' && (class::is(then, class::LOWER) || then == b'|')
            || class::one_at(bytes, word.end, &[" -> ", " → "]).is_some());
    // "Quorra-Mae (qm.vexley, QMV)": of three letters, among what else she is called.
    let called = word.end - word.start == 3 && next == b')' && head.ends_with(", ");
    let ends = matches!(next, 0 | b'\n' | b' ' | b')' | b',' | b';' | b'.' | b'/') && then != b'/';
    // "ask SM or HL"
    let joined = [" or ", " and ", "/", ", "].iter().any(|joint| {
        head.strip_suffix(joint).is_some_and(|head| {
            head.bytes().rev().take(2).all(|byte| byte.is_ascii_uppercase() || byte == b']')
        })
    });
    begins || called || ends && (joined || follows(bytes, word.start, BEFORE))
}

/// One of these stands right before, and no longer word that ends like it: "hey Will", and not "they will".
pub(super) fn follows(bytes: &[u8], at: usize, leads: &[&str]) -> bool {
    let letter = |byte: u8| class::is(byte, ALPHANUMERIC | OTHER_LETTER);
    class::one_before(bytes, at, leads).is_some_and(|lead| {
        !lead.starts_with(|sign: char| sign.is_alphabetic()) || !letter(class::before(bytes, at - lead.len()))
    })
}
