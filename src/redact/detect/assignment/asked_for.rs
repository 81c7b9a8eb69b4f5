//! A chat in which somebody asks for a password and the answer has it: "12:02 jo: pretty sure it's X, try it", "X, à changer
//! dès que c'est fini".
//! **Start reading** at [`answered_below`].

use super::SPOKEN;
use super::shape::is_strong;
use super::told::{ends_in_a_time, word};
use super::value::may_be_said;
use crate::redact::detect::Sink;
use crate::text::class::{self, DIGIT, LOWER, UPPER};

/// How somebody asks for a thing without a question mark, in English: "the token lifetime" is another thing there.
const NEEDS_IN_ENGLISH: &[&str] = &[
    "can someone send",
    "can someone give",
    "could someone send",
    "can you send",
    "can you give",
    "send me",
    "give me",
    "i need the",
    "what is the",
    "what's the",
    "whats the",
];

/// The same in other tongues.
const NEEDS: &[&str] = &[
    "was ist das",
    "wie lautet",
    "wie ist das",
    "quel est",
    "c'est quoi",
    "qual a ",
    "qual é",
    "qual è",
    "qual'è",
    "cual es",
    "cuál es",
    "wat is het",
    "jakie jest",
    "jakie to",
    "какой",
    "який",
    "vad är",
    "hva er",
    "hvad er",
    "mikä on",
    "il me faut",
    "il nous faut",
    "besoin d",
    "brauche",
    "necesito",
    "preciso d",
    "precisamos",
    "mi serve",
    "ci serve",
    "nodig",
    "potrzebuj",
    "behöver",
    "trenger",
    "tarvits",
    "パスワードは",
];

/// "X , à changer dès que c'est fini": the line at `start..end`, behind who answers and when, begins with what is made of all
/// sorts of signs, and goes on as a sentence does or ends.
#[inline(never)]
fn begins_answer(
    bytes: &[u8],
    (start, end): (usize, usize),
    headed: bool,
    sink: &mut Sink<'_, '_>,
) -> Option<usize> {
    // "Yannick Le Goff" above what he says, which is indented.
    let next = class::line_end(bytes, end + 1, 120);
    let indented = class::one_at(bytes, end + 1, &["  ", "\t"]).is_some()
        && !matches!(class::at(bytes, start), b' ' | b'\t');
    let (start, end) = if indented { (end + 1, next) } else { (start, end) };
    let line = bytes.get(start..end)?;
    let spoken = class::find(line, ": ")
        .or_else(|| class::find(line, "> "))
        .filter(|at| *at < 48)
        .map_or(0, |at| at + 2);
    let (from, to) =
        word(bytes, class::run_end(bytes, start + spoken, 8, |byte| matches!(byte, b' ' | b'\t')));
    let value = bytes.get(from..to)?;
    let sign = value.iter().any(|byte| matches!(byte, b'!' | b'#' | b'@' | b'%' | b'$' | b'+' | b'&'));
    let dashes = value.iter().filter(|byte| matches!(byte, b'-' | b'.' | b'_')).count();
    let made = class::has_each(value, class::ALPHANUMERIC) && value.len() >= 8 && may_be_said(value);
    let drawn =
        || value.split(|byte| !class::is(*byte, class::ALPHANUMERIC)).any(|part| class::turns(part) > 2);
    // Whoever answers says it in words that signs join, too.
    let turn = headed || indented || spoken > 0;
    let joined = || turn && dashes > 1 && class::count(value, DIGIT) > 1;
    let told = made
        && (sign || drawn() || joined())
        && !is_ticket_or_dated(value)
        && !matches!(class::at(value, 0), b'@' | b'$')
        && !value.contains(&b'/')
        && !value.contains(&b':');
    let behind = class::at(bytes, to);
    (told && to <= end && (behind <= b' ' || matches!(behind, b',' | b';' | b'.'))).then_some(())?;
    sink.hit(&SPOKEN, from, to);
    Some(to)
}

/// `INC-2024-0115a`, `Release-2024.01.15`: a ticket, or what a year stands in with a month behind.
fn is_ticket_or_dated(value: &[u8]) -> bool {
    let project = class::run_of(value, 0, 12, UPPER);
    let ticket =
        project > 1 && class::at(value, project) == b'-' && class::is(class::at(value, project + 1), DIGIT);
    let month = |rest: &[u8]| {
        matches!(rest, [b'1' | b'2', b'0' | b'9', a, b, b'-' | b'.' | b'_', c, d, ..]
            if [a, b, c, d].iter().all(|byte| byte.is_ascii_digit()))
    };
    ticket || value.windows(7).any(month)
}

/// Behind the noun that ends at `end` nothing else is asked for: "the password for the old box", "the token?".
fn ends_request(bytes: &[u8], end: usize, stop: usize) -> bool {
    const BEHIND: &str =
        " again asap at bitte for from here in now of on please pls plz so thanks thx to today we you ";
    let next = class::run_end(bytes, end, 4, |byte| matches!(byte, b' ' | b'*' | b'`' | b'"' | b'\''));
    let word = bytes.get(next..class::run_of(bytes, next, 12, LOWER | UPPER)).unwrap_or_default();
    let word = String::from_utf8_lossy(word).to_lowercase();
    next >= stop || word.is_empty() || BEHIND.split(' ').any(|known| known == word)
}

/// "12:02 jo: pretty sure it's X, try it" below the line that asks for the password at `end`.
#[inline(never)]
pub(super) fn answered_below(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    const SAYS: &[&str] = &[
        " its ",
        " it's ",
        " it is ",
        " try ",
        " das ist ",
        " es ist ",
        " c'est ",
        ": es ",
        ": sigue siendo ",
        ": è ",
        ": é ",
        ": to ",
        " het is ",
        " det är ",
        " det er ",
        " now ",
        " jetzt ",
        " maintenant ",
        " ahora ",
        " agora ",
        " adesso ",
        " teraz ",
        " nyt ",
        "uusi on ",
        "new one is ",
        " теперь ",
        " сейчас ",
        " тепер ",
        " новый ",
        " новий ",
        " это ",
        " це ",
    ];
    let stop = class::line_end(bytes, end, 100);
    // Asked first: below a line that goes on nobody answers.
    (class::at(bytes, stop) == b'\n').then_some(())?;
    let asks = bytes.get(end..stop)?.trim_ascii_end().ends_with(b"?");
    let line = class::line_start(bytes, end, 100);
    let needs = bytes.get(line..stop)?;
    let said = |words: &[&str]| words.iter().any(|word| class::contains_folded(needs, word));
    let wanted = said(NEEDS) || said(NEEDS_IN_ENGLISH) && ends_request(bytes, end, stop);
    let asks = asks
        || [&b"what"[..], b"who ", b"need ", b"anyone"]
            .iter()
            .any(|word| bytes.get(line..end).is_some_and(|head| class::contains(head, word)));
    (asks || wanted).then_some(())?;
    let line = |stop: usize| class::line_end(bytes, stop + 1, 96);
    // Who answers, and when, may stand on a line of their own.
    let headed = bytes.get(stop + 1..line(stop)).is_some_and(ends_in_a_time);
    let stop = if headed { line(stop) } else { stop };
    let next = line(stop);
    if wanted && let Some(to) = begins_answer(bytes, (stop + 1, next), headed, sink) {
        return Some(to);
    }
    asks.then_some(())?;
    let answer = bytes.get(stop + 1..next)?;
    let behind =
        SAYS.iter().find_map(|says| class::find(answer, says).map(|at| stop + 1 + at + says.len()))?;
    let (from, to) = word(bytes, behind);
    let value = bytes.get(from..to)?;
    (is_strong(value) && value.len() >= 8 && !value.contains(&b'/')).then_some(())?;
    sink.hit(&SPOKEN, from, to);
    Some(to)
}
