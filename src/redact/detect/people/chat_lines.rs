//! Who speaks in a chat that shows no clock, told by what people are given as names: `Ingrid: what was it?` above
//! `Vexo: the certificate`, and "Pilar disse no canal".

use super::signed_rules::SIGNED;
use super::speakers::is_speaker;
use super::spelled_names::name_end;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::walk::Word;
use crate::redact::given_names::is_given_alone;
use crate::text::class::{self, LOWER, OTHER_LETTER, UPPER};

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

/// `: what was it`, and no `: 4 min`: words follow the colon.
fn is_sentence(text: &[u8], colon: usize) -> bool {
    let letters = LOWER | UPPER | OTHER_LETTER;
    let first = class::run_of(text, colon + 2, 40, letters);
    let second = class::run_of(text, first + 1, 40, letters);
    class::starts_with_folded(text, colon, ": ")
        && first > colon + 2
        && matches!(class::at(text, first), b' ' | b',' | b'\'')
        && second > first + 1
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
