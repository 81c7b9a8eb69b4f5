//! Who speaks in a chat that shows no clock, told by what people are given as names or by what stands before it: `Ingrid:
//! what was it?` above `Vexo: the certificate`, `Agent Vexella: Hi`.

use super::speaker::{is_sentence, is_speaker, lines_beside, lines_near};
use super::{NEAR, NICK, STAMP};
use crate::redact::detect::Sink;
use crate::redact::detect::people::signed_rules::SIGNED;
use crate::redact::detect::people::spelled_names::name_end;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Lexicon;
use crate::redact::given_names::is_given_alone;
use crate::text::class::{self, LOWER, UPPER};

/// Asked at a word with a capital letter that begins a line, before a colon: the name that people are given, where the
/// line beside it begins so, too, and whoever speaks there.
#[inline(never)]
pub(in crate::redact::detect) fn at_line(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let bytes = word.text;
    if !is_given_alone(word.bytes()) || !is_sentence(bytes, word.end) {
        return;
    }
    let text = sink.text();
    let speaker = |line: usize| {
        let end = name_end(text, line, 1)?;
        let nick = text.get(line..end).filter(|nick| !nick.contains(' '))?;
        let told = nick.as_bytes() == word.bytes() || is_speaker(nick);
        (told && is_sentence(bytes, end)).then_some((line, end))
    };
    let beside: Vec<_> = lines_beside(bytes, word.start, word.end).filter_map(speaker).collect();
    if !beside.is_empty() {
        sink.hit(&SIGNED, word.start, word.end);
    }
    beside.iter().for_each(|(start, end)| sink.hit(&SIGNED, *start, *end));
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
    let begins = matches!(class::before(text, first), 0 | b'\n')
        || class::one_before(text, first, &["] ", ") "]).is_some();
    if !begins || !is_sentence(text, word.end) {
        return;
    }
    let speaker = || {
        sink.text()
            .get(word.start..word.end)
            .is_some_and(|name| is_speaker(name) && !OF_HELPERS.holds(name.as_bytes()))
    };
    if is_given_alone(word.bytes()) || speaker() && speaks_again(text, first, word.end) {
        sink.hit(&SIGNED, word.start, word.end);
    }
}

/// "Agent Vexella: " begins another line as well, or what stands there behind a bracket.
fn speaks_again(text: &[u8], start: usize, colon: usize) -> bool {
    let spoken = text.get(start..colon + 2).unwrap_or_default();
    let begins = |at: usize| text.get(at..at + spoken.len()) == Some(spoken);
    let speaks = |line: &usize| {
        let closing = class::run_end(text, *line, STAMP, |byte| !matches!(byte, b']' | b')' | b'\n'));
        begins(*line) || class::one_at(text, closing, &["] ", ") "]).is_some() && begins(closing + 2)
    };
    lines_near(text, start, start, NEAR).filter(speaks).nth(1).is_some()
}

/// `Quill (Leandro Vexley): it is down`, asked where the full name was found at `start..end`: what else whoever speaks is
/// called.
#[inline(never)]
pub(in crate::redact::detect::people) fn before_bracket(start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let text = sink.text();
    let bytes = text.as_bytes();
    let Some(nick) = class::one_before(bytes, start, &[" ("]).map(|sign| start - sign.len()) else { return };
    let first = class::run_back(bytes, nick, NICK, LOWER | UPPER);
    if class::at(bytes, end) == b')'
        && is_sentence(bytes, end + 1)
        && matches!(class::before(bytes, first), 0 | b'\n')
        && text.get(first..nick).is_some_and(|nick| nick.len() > 2 && is_speaker(nick))
    {
        sink.hit(&SIGNED, first, nick);
    }
}
