//! Who did something or has it to do, as forms of tickets say in whatever tongue: `Opened by: Quorra Vexley`, `Erfasst von:
//! …`, `Assigned to: …`, `Gemeld door: …`.
//!
//! The rule and its examples are those of [`super::signed_rules`].

use super::in_place::reversed_apart;
use super::signed_rules::SIGNED;
use super::spelled_names::{called_end, full_name_end};
use super::titles::past_titles;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Lexicon;
use crate::text::class::{self, LOWER, OTHER_LETTER, UPPER};

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
        0 | b'\n' | b'\t' | b'*' | b'-' | b'|' | b'>' | b';' | b',' | b'#'
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
    if begins && let Some(end) = named(sink.text(), at).filter(closed).or_else(apart) {
        sink.hit(&SIGNED, at, end);
    }
}
