//! A secret that a program keeps under another name first: `$Plain = 'X'` above `ConvertTo-SecureString $Plain`, `val='X'`
//! above `mysql -p"$val"`, `v = "X"` above `connect(password=v)`.
//!
//! The name says nothing; what it is given to says it.

use super::rules::ASSIGNMENT;
use super::value::{holds_sign, is_mixed};
use crate::redact::detect::Sink;
use crate::redact::detect::placeholder::is_placeholder;
use crate::text::class::{self, LOWER, UPPER, WORD};

/// So far above it may have been set.
const ABOVE: usize = 1_500;

/// `$Plain`, `${val}`, `"$val"`: what was set above, where a variable stands at `at`.
#[inline(never)]
pub(in crate::redact::detect) fn report(bytes: &[u8], at: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let sign = class::run_end(bytes, at, 2, |byte| matches!(byte, b'"' | b'\''));
    (class::at(bytes, sign) == b'$').then_some(())?;
    let start = sign + 1 + usize::from(class::at(bytes, sign + 1) == b'{');
    named(bytes, start, class::run_of(bytes, start, 32, WORD), sink)
}

/// `connect(password=v)`: the same of a name without a sign, as most languages write it.
#[inline(never)]
pub(super) fn bare(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let called = bytes.get(start..end)?;
    let name =
        class::all(called, WORD) && class::is(class::at(called, 0), LOWER | UPPER) && called.len() < 32;
    let closed =
        matches!(class::at(bytes, end), b')' | b',' | b'}') || class::one_at(bytes, end, &[" }"]).is_some();
    (name && closed).then_some(())?;
    named(bytes, start, end, sink)
}

/// What the last line above gives to the name that stands at `start..end`.
fn named(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let name = bytes.get(start..end).filter(|name| !name.is_empty())?;
    let from = start.saturating_sub(ABOVE);
    let head = bytes.get(from..class::line_start(bytes, start, ABOVE))?;
    let mut to = head.len();
    for _ in 0..8 {
        let at = class::find_last(head.get(..to)?, name)?;
        to = at;
        if let Some((first, last)) = set_at(bytes, from + at, name.len()) {
            sink.hit(&ASSIGNMENT, first, last);
            return Some(end);
        }
    }
    None
}

/// What the line gives to the name of that length at `at`: in quotes, or as a shell is told it.
fn set_at(bytes: &[u8], at: usize, length: usize) -> Option<(usize, usize)> {
    let line = class::line_start(bytes, at, 80);
    // "export ", "const ", "my $", "[string]$"
    let lead = bytes.get(line..at)?;
    let word = |byte: &u8| class::is(*byte, LOWER | UPPER) || b" \t$[]@%:".contains(byte);
    (lead.iter().all(word) && !class::is(class::before(bytes, at), WORD)).then_some(())?;
    let behind = at + length;
    let sign = class::run_end(bytes, behind, 16, |byte| matches!(byte, b' ' | b'\t' | b':'));
    (class::at(bytes, sign) == b'=' && class::at(bytes, sign + 1) != b'=').then_some(())?;
    let value = class::run_end(bytes, sign + 1, 8, |byte| matches!(byte, b' ' | b'\t'));
    let quote = class::at(bytes, value);
    let (first, last) = if matches!(quote, b'"' | b'\'') {
        let last = class::run_end(bytes, value + 1, 200, |byte| byte != quote && byte != b'\n');
        (class::at(bytes, last) == quote).then_some((value + 1, last))?
    } else {
        let last =
            class::run_end(bytes, value, 200, |byte| byte > b' ' && !matches!(byte, b';' | b'`' | b'('));
        (sign == behind && value == sign + 1 && class::at(bytes, last) != b'(').then_some((value, last))?
    };
    let said = bytes.get(first..last)?;
    let told = said.len() >= 4
        && (is_mixed(said) || holds_sign(said))
        && !said.contains(&b'$')
        && !is_placeholder(said);
    told.then_some((first, last))
}
