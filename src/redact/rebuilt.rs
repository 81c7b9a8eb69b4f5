//! The text with what stands in place of values, and the parts of it that may read differently now.
//!
//! **Invariants.** Every place of the rebuilt text maps back to the text before; what is not looked at again reads the
//! same whatever its neighbour was replaced by.
//! **Start reading** at [`Rebuilt::of`], then [`neighbourhoods`].

use super::detect;
use super::redactor::{Replacement, Stand};
use crate::order::Order;
use crate::text::ByteSpan;
use crate::text::class::{self, BASE64, BLANK, DIGIT, OTHER_LETTER, WORD};
use std::borrow::Cow;

/// A text with replacements in it.
pub(super) struct Rebuilt {
    pub(super) text: String,
    /// Where the replacements stand that may change what their neighbours mean: words, and aliases that touch other
    /// words. An alias between blanks or quotes changes nothing.
    pub(super) changed: Vec<ByteSpan>,
    /// Where every replacement stands.
    places: Vec<ByteSpan>,
}

impl Rebuilt {
    pub(super) fn of(text: &str, stands: &[Stand]) -> Self {
        let bytes = text.as_bytes();
        let mut rebuilt = Self {
            text: String::with_capacity(text.len()),
            changed: Vec::new(),
            places: Vec::with_capacity(stands.len()),
        };
        let mut copied_to = 0;
        for stand in stands {
            rebuilt.text.push_str(text.get(copied_to..stand.span.start).unwrap_or_default());
            let start = rebuilt.text.len();
            let inert = match &stand.replacement {
                Replacement::Alias(alias) => {
                    alias.write_to(&mut rebuilt.text);
                    is_apart(bytes, stand.span)
                }
                Replacement::Words(words) => {
                    rebuilt.text.push_str(words);
                    false
                }
            };
            let place = ByteSpan::new(start, rebuilt.text.len());
            if !inert {
                rebuilt.changed.push(place);
            }
            rebuilt.places.push(place);
            copied_to = stand.span.end;
        }
        rebuilt.text.push_str(text.get(copied_to..).unwrap_or_default());
        rebuilt
    }

    /// What was replaced together with what was found in the result, all in bytes of the text before.
    pub(super) fn with(&self, stands: Vec<Stand>, found: Vec<Stand>) -> Vec<Stand> {
        let mut all: Vec<Stand> = Vec::with_capacity(stands.len() + found.len());
        for stand in found {
            let span = self.before(&stands, stand.span);
            // Two that were found in what one replacement left stand for the same bytes.
            match all.last_mut() {
                Some(last) if span.start < last.span.end => last.span = last.span.union(span),
                _ => all.push(Stand { span, ..stand }),
            }
        }
        let found: Vec<ByteSpan> = all.iter().map(|stand| stand.span).collect();
        all.extend(stands.into_iter().filter(|stand| {
            let from = found.partition_point(|span| span.end <= stand.span.start);
            !found.get(from).is_some_and(|span| span.overlaps(stand.span))
        }));
        all.order_by_key(|stand| stand.span);
        all
    }

    /// The bytes of the text before that became this span. A replacement stands for all it replaced.
    fn before(&self, stands: &[Stand], span: ByteSpan) -> ByteSpan {
        let at = |byte: usize, is_end: bool| {
            let next = self.places.partition_point(|place| place.start < byte + usize::from(!is_end));
            let last = next.checked_sub(1);
            let Some((place, stand)) = last.and_then(|last| self.places.get(last).zip(stands.get(last)))
            else {
                return byte;
            };
            match byte < place.end + usize::from(is_end) {
                true if is_end => stand.span.end,
                true => stand.span.start,
                false => stand.span.end + (byte - place.end),
            }
        };
        ByteSpan::new(at(span.start, false), at(span.end, true))
    }
}

/// True when what stands beside this span reads the same whatever takes its place. Numbers are read over a space: a
/// group of digits may be a whole number once the group behind it is an alias.
fn is_apart(bytes: &[u8], span: ByteSpan) -> bool {
    let ends = |byte: u8| {
        class::is(byte, BLANK)
            || matches!(byte, 0 | b'"' | b'\'' | b'(' | b')' | b',' | b';' | b'<' | b'>' | b'`' | b'*')
    };
    let number = |byte: u8, beyond: u8| byte == b' ' && class::is(beyond, DIGIT);
    let part = |byte: u8| class::is(byte, WORD | BASE64) || matches!(byte, b':' | b'.');
    let short = |from: usize, to: usize| to - from < SHORT_PART;
    let (before, after) = (class::before(bytes, span.start), class::at(bytes, span.end));
    // An alias behind `//` may be read as the host of a link.
    let led = || {
        !bytes.get(..span.start).is_some_and(|head| head.ends_with(b"//"))
            && short(class::run_start(bytes, span.start, SHORT_PART, part), span.start)
    };
    let followed = || short(span.end, class::run_end(bytes, span.end, SHORT_PART, part));
    let link = || bytes.get(span.start..span.end).is_some_and(|value| class::contains(value, b"://"));
    (ends(before) || matches!(before, b'/' | b'=') && led() && !link())
        && (ends(after) || matches!(after, b'/' | b':') && followed())
        && !number(before, class::before(bytes, span.start.saturating_sub(1)))
        && !number(after, class::at(bytes, span.end + 1))
        && !touches_a_word(bytes, span)
}

/// What a path, a port or a key leaves beside a value reads the same without it, unless it is long enough to say
/// something of its own: as a token, or as encoded text.
const SHORT_PART: usize = 24;

/// True when a word is glued to this span, or a quoted part is: it comes free once something else stands here, and is
/// read as a name, or without its quotes.
fn touches_a_word(bytes: &[u8], span: ByteSpan) -> bool {
    let touches = |beside: u8, beyond: u8| match beside {
        b'"' | b'\'' => class::is(beyond, WORD | OTHER_LETTER) || matches!(beyond, b'"' | b'\'' | b'+'),
        _ => class::is(beside, WORD | OTHER_LETTER),
    };
    touches(class::before(bytes, span.start), class::before(bytes, span.start.saturating_sub(1)))
        || touches(class::at(bytes, span.end), class::at(bytes, span.end + 1))
}

/// True when what comes free may be the name of something: that is read with what stands some lines below it. Of what
/// stands in quotes, or has other letters, too little is seen here to tell.
fn frees_a_name(bytes: &[u8], span: ByteSpan) -> bool {
    let beside = |byte: u8| class::is(byte, OTHER_LETTER) || matches!(byte, b'"' | b'\'');
    beside(class::before(bytes, span.start))
        || beside(class::at(bytes, span.end))
        || detect::may_name(bytes, class::run_back(bytes, span.start, AROUND, WORD))
        || detect::may_name(bytes, span.end)
}

/// So much on both sides of a replacement is looked at again, at most; two lines are enough.
const AROUND: usize = 512;
/// So much above and below a word that came free, whatever lines it is: a name reads its value some lines on, and a
/// mapping goes on below it.
const ABOVE: usize = 256;
const BELOW: usize = 2048;

/// Texts up to this length are looked at again as a whole: nothing then hangs on which parts may read differently. In
/// longer ones that would cost as much as reading them did.
const WHOLE: usize = 8192;

/// The parts of a redacted text that may read differently now, around what changed.
pub(super) fn neighbourhoods<'t>(text: &'t str, changed: &[ByteSpan]) -> Cow<'t, str> {
    if text.len() <= WHOLE {
        return Cow::Borrowed(text);
    }
    let mut parts = String::new();
    let mut around: Option<ByteSpan> = None;
    for span in changed {
        let free = comes_free(text, *span);
        if !free && around.is_some_and(|around| span.end <= around.end) {
            continue;
        }
        let next = neighbourhood(text, *span, free);
        match &mut around {
            Some(around) if next.start <= around.end => *around = around.union(next),
            Some(part) => push_part(&mut parts, std::mem::replace(part, next).of(text)),
            None => around = Some(next),
        }
    }
    if let Some(last) = around {
        push_part(&mut parts, last.of(text));
    }
    Cow::Owned(parts)
}

/// What follows did not stand here: no rule reads over this mark.
fn push_part(parts: &mut String, part: &str) {
    parts.push_str("\n\u{1}\n");
    parts.push_str(part);
}

/// What stood before a link was read as a part of it.
fn was_a_link(text: &str, span: ByteSpan) -> bool {
    text.get(span.start..).is_some_and(|alias| alias.starts_with("[URL-"))
        && class::before(text.as_bytes(), span.start) > b' '
}

/// Something beside this replacement is read by itself now.
fn comes_free(text: &str, span: ByteSpan) -> bool {
    touches_a_word(text.as_bytes(), span) || was_a_link(text, span)
}

/// What may read differently around one replacement.
fn neighbourhood(text: &str, span: ByteSpan, free: bool) -> ByteSpan {
    let bytes = text.as_bytes();
    let names = free && (was_a_link(text, span) || frees_a_name(bytes, span));
    let below = if names { (span.end + BELOW).min(bytes.len()) } else { span.end };
    let in_line = |byte: u8| byte != b'\n';
    // What begins a line may be said to be something by what stands above it; so may any name.
    let begins = |from: usize, to: usize| bytes.get(from..to).is_some_and(|head| !class::any(head, WORD));
    let first = class::run_start(bytes, span.start, AROUND, |byte| free && !class::is(byte, BLANK));
    let line = class::run_start(bytes, first, AROUND, in_line);
    let above = if free && (names || begins(line, first)) { first.saturating_sub(ABOVE) } else { first };
    let line = class::run_start(bytes, above, AROUND, in_line);
    let line_above = || class::run_start(bytes, line.saturating_sub(1), AROUND, in_line);
    let start = if begins(line, above) { line_above() } else { line };
    ByteSpan::new(start, class::run_end(bytes, below, AROUND, in_line)).snapped(text)
}
