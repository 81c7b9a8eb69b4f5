//! Who speaks in a chat that shows no clock, told by what people are given as names: `Ingrid: what was it?` above
//! `Vexo: the certificate`, and "Pilar disse no canal".

use super::han;
use super::signed_rules::SIGNED;
use super::speakers::is_speaker;
use super::spelled_names::{called_end, full_name_end, name_end, person_end};
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Lexicon;
use crate::redact::given_names::is_given_alone;
use crate::text::class::{self, BLANK, DIGIT, LOWER, OTHER_LETTER, UPPER};
use crate::text::fold;

/// Asked at a word with a capital letter that begins a line, before a colon: the name that people are given, where the
/// line beside it begins so, too, and whoever speaks there.
#[inline(never)]
pub(in crate::redact::detect) fn at_line(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    if !is_given_alone(word.bytes()) || !is_sentence(text, word.end) {
        return;
    }
    let next = class::line_end(text, word.end, 400) + 1;
    let previous = class::line_start(text, word.start.saturating_sub(1), 400);
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

/// What stands behind those words and speaks as little: "User Impact: we saw errors".
static OF_HELPERS: Lexicon = Lexicon::of(
    "adoption agreement behavior behaviour benefit churn comments complaint complaints contact contacts count \
     data effort engineer engineers experience facing feedback flow guide guides health hotline id impact info \
     input interview interviews journey journeys level license list log logs manager message mode name notes \
     notice nummer nutzen persona pool pools profile quote reply report reports request requests research \
     response role segment segments settings state status stories story success summary survey symptom symptoms \
     team test tests ticket tickets tier type update updates upgrade value version versions view wifi wlan wunsch",
);

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
        let near = text.get(first.saturating_sub(2_000)..text.len().min(first + 2_000)).unwrap_or_default();
        let spoken = |said: &&[u8]| {
            let closing = class::run_end(said, 0, 40, |byte| !matches!(byte, b']' | b')'));
            let behind = said.get(closing + 1..).and_then(|rest| rest.strip_prefix(b" "));
            said.starts_with(line) || behind.is_some_and(|rest| rest.starts_with(line))
        };
        near.split(|byte| *byte == b'\n').filter(spoken).nth(1).is_some()
    };
    let told = |name: &str| is_speaker(name) && !OF_HELPERS.holds(name.as_bytes());
    let speaker = || sink.text().get(word.start..word.end).is_some_and(told);
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

/// `[8.1. 6.44] Quorra Vexley-Holm: …`, `[14h02] …`, `8.1.2026 klo 6.44 - Quorra Vexley: …`, asked at the minutes before
/// the bracket or the blank: the day and the hour as the country writes them of whoever copies from a chat.
#[inline(never)]
pub(in crate::redact::detect) fn behind_local_time(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let hour = class::run_back(text, word.end, 2, DIGIT);
    let open = class::run_start(text, word.end, 32, |byte| byte >= b' ' && byte != b'[');
    let line = if word.next() == b']' { open.saturating_sub(1) } else { open };
    let begins =
        matches!(class::before(text, line), 0 | b'\n') && (line == open || class::at(text, line) == b'[');
    let minutes = hour + 2 == word.end && matches!(class::at(text, hour), b'0'..=b'5');
    let sign = matches!(class::before(text, hour), b'.' | b'h')
        && class::is(class::before(text, hour.saturating_sub(1)), DIGIT);
    if begins && minutes && sign {
        behind_clock(open, word.end, sink);
    }
}

/// The name between a day and an hour, which begin at `open` and end at `close`, and a colon. Where the day is one that
/// logs write, or none is there, the name has to be one that people have.
#[inline(never)]
pub(super) fn behind_clock(open: usize, close: usize, sink: &mut Sink<'_, '_>) {
    let text = sink.text();
    let bytes = text.as_bytes();
    let said = bytes.get(open..close).unwrap_or_default();
    let links = if class::at(bytes, close) == b']' { ["] "] } else { [" - "] };
    let Some(link) = class::one_at(bytes, close, &links) else { return };
    let at = close + link.len();
    let day =
        said.iter().rposition(|byte| *byte == b' ').and_then(|space| said.get(..space)).unwrap_or_default();
    let logged = class::run_of(day, 0, 5, DIGIT) == 4;
    let dated = (day.contains(&b' ') || day.len() > 1 && !class::all(day, DIGIT | BLANK)) && !logged;
    let colon = class::run_end(bytes, at, 60, |byte| !matches!(byte, b':' | b'\n' | b' '));
    if class::at(bytes, colon) == b':' && text.get(at..colon).is_some_and(han::is_name) {
        return sink.hit(&SIGNED, at, colon);
    }
    // `[10:03] 西田 遥: 了解`
    let whole = class::run_end(bytes, at, 40, |byte| !matches!(byte, b':' | b'\n'));
    let spaced = text.get(at..whole).and_then(|name| name.split_once([' ', '\u{3000}']));
    let eastern = |(family, given): &(&str, &str)| {
        han::may_be_family(family)
            && (1..=4).contains(&given.chars().count())
            && given.chars().all(han::is_of_firm)
    };
    if class::at(bytes, whole) == b':' && spaced.as_ref().is_some_and(eastern) {
        return sink.hit(&SIGNED, at, whole);
    }
    let given = || {
        let one = name_end(text, at, 1)?;
        is_given_alone(fold(text.get(at..one)?).as_bytes()).then_some(one)
    };
    // "Quorra Brandvik-Niemi": only people are called so.
    let double = || {
        let end = full_name_end(text, at)?;
        let last = text.get(at..end)?.rsplit(' ').next()?;
        last.split_once('-').is_some_and(|(_, second)| second.starts_with(char::is_uppercase)).then_some(end)
    };
    // "8.1.2026 klo 6.44 - Verkko Vika: …": without a bracket whoever keeps a diary writes so, too.
    let end = match (dated, class::at(bytes, close)) {
        (true, b']') => full_name_end(text, at).or_else(given),
        (true, _) => called_end(text, at).or_else(given).or_else(double),
        _ => person_end(text, at).or_else(double),
    };
    if let Some(end) = end.filter(|end| class::starts_with_folded(bytes, *end, ": ")) {
        sink.hit(&SIGNED, at, end);
    }
}

/// `[김민수] [오후 2:14] 확인`, asked at the clock, whose bracket opens at `open`: who speaks stands in one of its own.
#[inline(never)]
pub(super) fn before_clock(open: usize, sink: &mut Sink<'_, '_>) {
    let text = sink.text();
    let bytes = text.as_bytes();
    let half = class::one_at(bytes, open, &["오전 ", "오후 ", "午前 ", "午後 ", "上午 ", "下午 "]).is_some();
    let Some(end) = class::one_before(bytes, open, &["] ["]).map(|link| open - link.len()) else { return };
    let start = class::run_start(bytes, end, 60, |byte| byte >= b' ' && byte != b'[');
    let line = start.saturating_sub(1);
    if half
        && class::at(bytes, line) == b'['
        && matches!(class::before(bytes, line), 0 | b'\n')
        && end > start
    {
        sink.hit(&SIGNED, start, end);
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
