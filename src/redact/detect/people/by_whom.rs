//! Who did something or has it to do, as forms of tickets say in whatever tongue: `Opened by: Quorra Vexley`, `Erfasst von:
//! …`, `Assigned to: …`, `Gemeld door: …`.
//!
//! The rule and its examples are those of [`super::signed_rules`].

use super::account_shapes::{is_account, is_common, is_compound, is_handle};
use super::accounts;
use super::chat::is_office;
use super::in_place::{Sure, list, reversed_apart};
use super::initialled::initial_end;
use super::signed_rules::SIGNED;
use super::spelled_names::{called_end, full_name_end};
use super::titles::past_titles;
use crate::redact::detect::Sink;
use crate::redact::detect::assignment::user_end;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::machines::hosts::is_program;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Lexicon;
use crate::text::class::{self, DIGIT, LOWER, OTHER_LETTER, UPPER};

/// Behind what was done stands by whom.
const BY: &[&str] = &["af", "av", "by", "da", "door", "par", "por", "przez", "von"];

/// Behind these stands whose it is now, or for whom it was.
const TO: &[&str] = &["a", "aan", "an", "do", "for", "na", "til", "till", "to"];

/// How the words end that stand before those.
const GIVEN: &[&str] = &[
    "elegated ",
    "iesen ",
    "iglato ",
    "ignado ",
    "ispatched ",
    "ipisane ",
    "legato ",
    "oegewezen ",
    "pened ",
    "quested ",
    "ribuído ",
    "scalated ",
    "segnato ",
    "signado ",
    "signed ",
    "tildelt ",
    "tilldelad ",
];

/// What things do to other things.
static OF_THINGS: Lexicon = Lexicon::of(
    "backed blocked caused delimited detected divided filtered followed grouped hosted issued licensed managed ordered powered \
     protected provided published replaced required separated served signed sorted started supported triggered used",
);

/// Asked at a short word in small letters behind a space and before a colon.
#[inline(never)]
pub(in crate::redact::detect) fn at_label(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let (by, to) = (is_one_of(word.bytes(), BY), is_one_of(word.bytes(), TO));
    if !by && !to {
        return;
    }
    let text = word.text;
    let letter = |byte: u8| class::is(byte, LOWER | UPPER | OTHER_LETTER);
    let verb_end = word.start - 1;
    let verb = class::run_start(text, verb_end, 24, letter);
    let done = text.get(verb..verb_end).unwrap_or_default();
    let told = by && done.len() > 3 && !OF_THINGS.holds(done)
        || to && class::one_before(text, word.start, GIVEN).is_some();
    if !told {
        return;
    }
    let first = class::run_start(text, verb, 24, |byte| letter(byte) || byte == b' ');
    let begins = matches!(
        class::before(text, first),
        0 | b'\n' | b'\t' | b'*' | b'-' | b'|' | b'>' | b';' | b',' | b'#' | b'.'
    );
    let at = class::run_end(text, word.end + 1, 24, |byte| matches!(byte, b' ' | b'\t' | b'*' | b'|'));
    let at = past_titles(text, at);
    let closed = |end: &usize| {
        let close = class::run_end(text, *end, 40, |byte| matches!(byte, b' ' | b'*'));
        matches!(class::at(text, close), 0 | b'\n' | b'\r' | b',' | b';' | b'|' | b'(' | b'<' | b'\t' | b'"')
    };
    // What things are called in other tongues is on no list: "Erstellt von: Neue Version".
    let english = is_one_of(word.bytes(), &["by", "for", "to"]);
    let named = if english { full_name_end } else { called_end };
    let apart = || reversed_apart(sink.text(), at).filter(|_| english);
    let initial = || initial_end(sink.text(), at).filter(closed);
    if begins && let Some(end) = named(sink.text(), at).filter(closed).or_else(initial).or_else(apart) {
        sink.hit(&SIGNED, at, end);
        // "Assigned to: Quorra Vexholm, Bruxa Vexwald"
        if class::starts_with_folded(text, end, ", ") {
            list(end + 2, Sure::Label, sink);
        }
    }
}

/// "Triggered by …", "2026-03-11T06:12:44Z Merged by …", "# … (pasted by …": the verb begins what its line says.
pub(super) fn is_note(word: Word<'_>) -> bool {
    let stamp = |byte: u8| class::is(byte, DIGIT) || b" TZ:.+-#*>[]/".contains(&byte);
    let start = class::run_start(word.text, word.start, 40, stamp);
    word.previous() == b'(' || matches!(class::before(word.text, start), 0 | b'\n')
}

/// Nothing of a name goes on there: the note ends, or says when it was.
pub(super) fn is_closed(text: &[u8], end: usize) -> bool {
    const GOES_ON: &[&str] = &[" after ", " at ", " before ", " during ", " in ", " on ", " while "];
    let end = class::run_end(text, end, 2, |byte| byte == b'*');
    matches!(class::at(text, end), 0 | b'\n' | b'\r' | b')' | b',')
        || class::one_at(text, end, &["]("]).is_some()
        || class::one_at(text, end, GOES_ON).is_some()
}

/// "opened by qvexley-harbour", "Merged by qvexley": a host of code says so of an account, or of a program with one.
pub(super) fn is_account_of_code(verb: Word<'_>, name: &[u8]) -> bool {
    is_one_of(verb.bytes(), &["authored", "opened"])
        && name.len() >= 5
        && (is_handle(name) || class::any(name, DIGIT) && is_account(name) || is_compound(name))
        && !is_common(name)
        && !is_office(name)
        && !is_program(name)
}

/// "# changed in the night of the outage by qvexley": whoever did it is said at the end.
#[inline(never)]
pub(super) fn later(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    if word.next() != b' ' || !is_note(word) {
        return;
    }
    let clause = class::run_end(text, word.end, 60, |byte| class::is(byte, LOWER) || byte == b' ');
    let Some(by) = text.get(word.end..clause).and_then(|said| class::find_last(said, " by ")) else { return };
    let start = word.end + by + " by ".len();
    let end = user_end(text, start);
    let name = text.get(start..end).unwrap_or_default();
    if name.len() > 5
        && is_handle(name)
        && !is_program(name)
        && matches!(class::at(text, end), 0 | b'\n' | b'\r' | b')' | b',' | b'.')
    {
        accounts::hit(text, start, end, sink);
    }
}
