//! Who speaks in a chat that shows no clock, told by what people are given as names: `Ingrid: what was it?` above
//! `Vexo: the certificate`, and "Pilar disse no canal".

use super::signed_rules::SIGNED;
use super::speakers::is_speaker;
use super::spelled_names::{full_name_end, name_end, person_end};
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::walk::Word;
use crate::redact::given_names::is_given_alone;
use crate::text::class::{self, DIGIT, LOWER, OTHER_LETTER, UPPER};

/// Asked at a word with a capital letter that begins a line, before a colon: the name that people are given, where the
/// line beside it begins so, too, and whoever speaks there.
#[inline(never)]
pub(in crate::redact::detect) fn at_line(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    if !is_given_alone(word.bytes()) || !is_sentence(text, word.end) {
        return;
    }
    let next = class::run_end(text, word.end, 400, |byte| byte != b'\n') + 1;
    let previous = class::run_start(text, word.start.saturating_sub(1), 400, |byte| byte != b'\n');
    let speaker = |line: usize| {
        let end = name_end(sink.text(), line, 1)?;
        let nick = sink.text().get(line..end)?;
        let told = nick.as_bytes() == word.bytes() || is_speaker(nick);
        (told && !nick.contains(' ') && is_sentence(text, end)).then_some((line, end))
    };
    let beside = [previous, next].map(|line| if line == word.start { None } else { speaker(line) });
    if beside.iter().any(Option::is_some) {
        sink.hit(&SIGNED, word.start, word.end);
        beside.iter().flatten().for_each(|(start, end)| sink.hit(&SIGNED, *start, *end));
    }
}

/// Before the name of whoever helps or asks for help.
const HELPERS: &[&str] = &[
    "Advisor ",
    "Agent ",
    "Agente ",
    "Agentin ",
    "Berater ",
    "Beraterin ",
    "Caller ",
    "Customer ",
    "Guest ",
    "Kunde ",
    "Kundin ",
    "Medewerker ",
    "Operador ",
    "Operadora ",
    "Operator ",
    "Operatore ",
    "Support ",
    "User ",
    "Visitor ",
];

/// Asked at a word with a capital letter before a colon and behind a space: `Agent Vexella: Hi`, where she speaks again or
/// has a name that people are given.
#[inline(never)]
pub(in crate::redact::detect) fn at_helper(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let Some(helper) = class::one_before(text, word.start, HELPERS) else { return };
    let first = word.start - helper.len();
    let begins = |at: usize| {
        matches!(class::before(text, at), 0 | b'\n') || class::one_before(text, at, &["] ", ") "]).is_some()
    };
    if !begins(first) || !is_sentence(text, word.end) {
        return;
    }
    let line = text.get(first..word.end + 2).unwrap_or_default();
    let again = || {
        let near = first.saturating_sub(2_000)..text.len().min(first + 2_000);
        let spoken = |at: &usize| text.get(*at..*at + line.len()) == Some(line) && begins(*at);
        near.filter(spoken).nth(1).is_some()
    };
    let speaker = || sink.text().get(word.start..word.end).is_some_and(is_speaker);
    if is_given_alone(word.bytes()) || speaker() && again() {
        sink.hit(&SIGNED, word.start, word.end);
    }
}

/// `Quill (Leandro Vexley): it is down`, asked where the full name was found at `start..end`: what else whoever speaks is
/// called.
#[inline(never)]
pub(super) fn before_bracket(start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let text = sink.text();
    let bytes = text.as_bytes();
    let Some(nick) = class::one_before(bytes, start, &[" ("]).map(|sign| start - sign.len()) else { return };
    let first = class::run_back(bytes, nick, 20, LOWER | UPPER);
    if class::at(bytes, end) == b')'
        && is_sentence(bytes, end + 1)
        && matches!(class::before(bytes, first), 0 | b'\n')
        && text.get(first..nick).is_some_and(|nick| nick.len() > 2 && is_speaker(nick))
    {
        sink.hit(&SIGNED, first, nick);
    }
}

/// `: what was it`, and no `: 4 min`: words follow the colon.
fn is_sentence(text: &[u8], colon: usize) -> bool {
    let letters = LOWER | UPPER | OTHER_LETTER;
    let first = class::run_of(text, colon + 2, 40, letters);
    let second = first + usize::from(class::at(text, first) == b',');
    let second = class::run_of(text, second + 1, 40, letters);
    class::starts_with_folded(text, colon, ": ")
        && first > colon + 2
        && matches!(class::at(text, first), b' ' | b',' | b'\'')
        && second > first + 1
}

/// `[8.1. 6.44] Quorra Vexley-Holm: …`, `[14h02] …`, asked at the minutes before the bracket: the day and the hour as the
/// country writes them of whoever copies from a chat. One number with a full stop may be a version: there the name has to
/// be one that people have.
#[inline(never)]
pub(in crate::redact::detect) fn behind_local_time(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let hour = class::run_start(text, word.end, 2, |byte| class::is(byte, DIGIT));
    let open = class::run_start(text, word.end, 32, |byte| byte >= b' ' && byte != b'[');
    let begins = class::before(text, open) == b'[' && matches!(class::before(text, open - 1), 0 | b'\n');
    let minutes = hour + 2 == word.end && matches!(class::at(text, hour), b'0'..=b'5');
    let sign = matches!(class::before(text, hour), b'.' | b'h')
        && class::is(class::before(text, hour.saturating_sub(1)), DIGIT);
    if begins && minutes && sign {
        behind_bracket(open, word.end, sink);
    }
}

/// The name between the bracket at `close`, of a day and an hour that begin at `open`, and a colon.
#[inline(never)]
pub(super) fn behind_bracket(open: usize, close: usize, sink: &mut Sink<'_, '_>) {
    let text = sink.text();
    let bytes = text.as_bytes();
    let said = bytes.get(open..close).unwrap_or_default();
    let signs = said.iter().filter(|byte| matches!(byte, b'.' | b'/' | b'-' | b':' | b'h')).count();
    let dated = signs > 1 && class::count(said, DIGIT) > 4 && said.contains(&b' ');
    let at = close + 2;
    let given = || {
        name_end(text, at, 1)
            .filter(|end| text.get(at..*end).is_some_and(|name| is_given_alone(name.as_bytes())))
    };
    let end = if dated { full_name_end(text, at).or_else(given) } else { person_end(text, at) };
    if let Some(end) = end.filter(|end| class::starts_with_folded(bytes, *end, ": "))
        && class::starts_with_folded(bytes, close, "] ")
    {
        sink.hit(&SIGNED, at, end);
    }
}

/// What is said behind the name of who said it.
const SAYING: &[&str] = &[
    "asked",
    "dijo",
    "disse",
    "escreveu",
    "ha detto",
    "ha scritto",
    "hat gesagt",
    "hat im",
    "hat in",
    "napsal",
    "replied",
    "sagte",
    "said",
    "schreef",
    "schrieb",
    "skrev",
    "wrote",
];

/// Whether a word that begins with these two letters may be one of [`SAYING`]: asked behind every name.
#[inline]
pub(in crate::redact::detect) const fn may_say(first: u8, second: u8) -> bool {
    matches!((first, second), (b'a' | b'e', b's') | (b'd', b'i') | (b'h' | b'n', b'a') | (b'r', b'e'))
        || matches!((first, second), (b's', b'a' | b'c' | b'k') | (b'w', b'r'))
}

/// Asked at a word with a capital letter before one in small letters: "Pilar disse no canal", "Giulia ha detto in chat".
#[inline(never)]
pub(in crate::redact::detect) fn before_saying(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    // Programs that speak, and are called like people.
    const PROGRAMS: &[&str] = &["alexa", "claude", "cortana"];
    if matches!(word.previous(), 0 | b'\n' | b' ' | b'"' | b'(' | b'*')
        && class::one_at(word.text, word.end + 1, SAYING).is_some()
        && is_given_alone(word.bytes())
        && !is_one_of(word.bytes(), PROGRAMS)
    {
        sink.hit(&SIGNED, word.start, word.end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_saying_is_asked_for_by_its_first_letters() {
        for word in SAYING {
            let [first, second, ..] = word.as_bytes() else { panic!("{word} is too short") };
            assert!(may_say(*first, *second), "{word}");
        }
    }
}
