//! Whose words a sentence gives: "Pilar disse no canal", "qvexley commented 3 days ago".

use super::speaker::{is_office, is_speaker};
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::people::account_shapes::is_handle;
use crate::redact::detect::people::signed_rules::SIGNED;
use crate::redact::detect::walk::Word;
use crate::redact::given_names::is_given_alone;
use crate::text::class::{self, DIGIT, JOINER, LOWER, WORD};

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

/// What only people do in the lines of a timeline, and no machine with a name.
const ACTING: &[&str] = &[
    "acked",
    "acking",
    "acknowledged",
    "acknowledges",
    "acks",
    "dialed in",
    "dialled in",
    "dials in",
    "joined the bridge",
    "joined the call",
    "joins",
    "suspected",
    "suspects",
];

/// Whether a word that begins with these two letters may be one of [`SAYING`]: asked behind every name.
#[inline]
pub(in crate::redact::detect) const fn may_say(first: u8, second: u8) -> bool {
    matches!((first, second), (b'a' | b'e', b's') | (b'd', b'i') | (b'h' | b'n', b'a') | (b'r', b'e'))
        || matches!(
            (first, second),
            (b's', b'a' | b'c' | b'k' | b'u') | (b'w', b'r') | (b'a', b'c') | (b'j', b'o')
        )
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
    } else if class::one_at(word.text, word.end + 1, ACTING).is_some() {
        in_timeline(word, sink);
    }
}

/// "17:05  Quorrimp acks": a word that is no program's, behind a clock that begins its line.
#[inline(never)]
fn in_timeline(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let blank = class::run_start(text, word.start, 4, |byte| b" -|\t*".contains(&byte));
    let clock =
        class::run_start(text, blank, 32, |byte| class::is(byte, DIGIT) || b":.-/ TZUC[]|*".contains(&byte));
    let stamp = text.get(clock..blank).unwrap_or_default();
    let name = sink.text().get(word.start..word.end).unwrap_or_default();
    if blank < word.start
        && matches!(class::before(text, clock), 0 | b'\n')
        && class::contains(stamp, b":")
        && class::count(stamp, DIGIT) >= 3
        && word.len() >= 4
        && is_speaker(name)
    {
        sink.hit(&SIGNED, word.start, word.end);
    }
}

/// So long a host of code lets a name be.
const LONGEST: usize = 39;

/// "qvexley-harbour commented 3 days ago", "qvexley opened this issue", as a host of code heads what somebody wrote.
#[inline(never)]
pub(in crate::redact::detect::people) fn at_comment(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let end = word.start.saturating_sub(1);
    let start = class::run_back(text, end, LONGEST, WORD);
    let nick = text.get(start..end).unwrap_or_default();
    let said = class::one_at(text, word.end, &[" on ", " last ", " yesterday", " this ", " a pull request"]);
    let told = said.is_some() || class::is(class::at(text, word.end + 1), DIGIT);
    if told
        && word.previous() == b' '
        && matches!(class::before(text, start), 0 | b'\n')
        && !is_office(nick)
        && class::is(class::at(nick, 0), LOWER)
        && (class::any(nick, DIGIT | JOINER) || is_handle(nick))
    {
        sink.hit(&SIGNED, start, end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_saying_is_asked_for_by_its_first_letters() {
        for word in SAYING.iter().chain(ACTING) {
            let [first, second, ..] = word.as_bytes() else { panic!("{word} is too short") };
            assert!(may_say(*first, *second), "{word}");
        }
    }
}
