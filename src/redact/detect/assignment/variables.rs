//! A secret that a program keeps under another name first: `$Plain = 'X'` above `ConvertTo-SecureString $Plain`, `val='X'`
//! above `mysql -p"$val"`, `v = "X"` above `connect(password=v)`.
//!
//! The name says nothing; what it is given to says it, and it says little where everything is given: `--from-literal=a=$REGION`
//! and `verify(token=id)` want a value that looks made.

use super::rules::ASSIGNMENT;
use super::shape::{holds_special, looks_like_a_name};
use super::value::{holds_sign, is_mixed, may_be_said};
use crate::redact::detect::Sink;
use crate::redact::detect::placeholder::is_placeholder;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, UPPER, WORD};

/// So far above it may have been set.
const ABOVE: usize = 1_500;

/// `$Plain`, `${val}`, `"$val"`: what was set before, where a variable stands at `at`. What takes nothing but a password is
/// `certain`.
#[inline(never)]
pub(in crate::redact::detect) fn report(
    bytes: &[u8],
    at: usize,
    certain: bool,
    sink: &mut Sink<'_, '_>,
) -> Option<usize> {
    let sign = class::run_end(bytes, at, 2, |byte| matches!(byte, b'"' | b'\''));
    (class::at(bytes, sign) == b'$').then_some(())?;
    let start = sign + 1 + usize::from(class::at(bytes, sign + 1) == b'{');
    named(bytes, start, class::run_of(bytes, start, 32, WORD), certain || is_password(bytes, at), sink)
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
    named(bytes, start, end, is_password(bytes, start), sink)
}

/// The name that something at `at` is given to is that of a password: a token may be an id, and a secret has a name.
fn is_password(bytes: &[u8], at: usize) -> bool {
    let gap = class::run_start(bytes, at, 4, |byte| matches!(byte, b' ' | b'=' | b':' | b'"' | b'\''));
    let name = bytes.get(class::run_back(bytes, gap, 40, WORD)..gap).unwrap_or_default();
    ["pass", "pwd", "pw", "pswd"].iter().any(|word| class::contains_folded(name, word))
}

/// What is given last, before, to the name that stands at `start..end`.
fn named(bytes: &[u8], start: usize, end: usize, certain: bool, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let name = bytes.get(start..end).filter(|name| !name.is_empty())?;
    let from = start.saturating_sub(ABOVE);
    let head = bytes.get(from..start)?;
    let told = |value: &[u8]| {
        value.len() >= 4
            && (is_mixed(value) || holds_sign(value))
            && !is_placeholder(value)
            && (certain || is_made(value) && !is_of_another(name))
    };
    // The name of what is set before is no password itself.
    let (mut to, mut left, mut known) = (head.len(), 8, None);
    while left > 0 {
        let Some(place) = class::find_last(head.get(..to)?, name) else { break };
        to = place;
        let at = from + place;
        if class::is(class::before(bytes, at), WORD) || class::is(class::at(bytes, at + name.len()), WORD) {
            continue;
        }
        left -= 1;
        let Some((first, last)) = set_at(bytes, at, name.len()) else { continue };
        known = Some(end);
        if bytes.get(first..last).is_some_and(told) {
            sink.hit(&ASSIGNMENT, first, last);
            break;
        }
    }
    known
}

/// Neither `eu-west-1` nor `1.42.0-rc1`, `req-4711` or `app-db-1`: a sign that names lack, or letters and digits that take
/// turns.
fn is_made(value: &[u8]) -> bool {
    let plain = |part: &[u8]| {
        let letters = class::run_of(part, 0, part.len(), LOWER | UPPER);
        let (word, number) =
            (part.get(..letters).unwrap_or_default(), part.get(letters..).unwrap_or_default());
        let one_case = class::all(word.get(1..).unwrap_or_default(), LOWER) || class::all(word, UPPER);
        one_case && class::all(number, DIGIT) && (number.len() < 4 || letters == 0)
    };
    let address = value.contains(&b'@') && value.contains(&b'.');
    let parts = || value.split(|byte| !class::is(*byte, ALPHANUMERIC));
    may_be_said(value)
        && !looks_like_a_name(value)
        && !address
        && (holds_special(value) || value.contains(&b'+') || !parts().all(plain))
}

/// What variables hold that are called so is no secret, however it looks.
fn is_of_another(name: &[u8]) -> bool {
    const OTHERS: &str = "id name version tag region zone host url uri path file env ref sha commit digest date time user \
        cluster bucket namespace image branch arn";
    OTHERS.split(' ').any(|other| {
        name.len().checked_sub(other.len()).is_some_and(|at| class::starts_with_folded(name, at, other))
    })
}

/// What the line gives to the name of that length at `at`: in quotes, or as a shell is told it.
fn set_at(bytes: &[u8], at: usize, length: usize) -> Option<(usize, usize)> {
    let line = class::line_start(bytes, at, 80);
    // "export ", "const ", "my $", "[string]$", and what stands before `;` on the line
    let lead = bytes.get(line..at)?.rsplit(|byte| matches!(byte, b';' | b'&')).next()?;
    let word = |byte: &u8| class::is(*byte, LOWER | UPPER) || b" \t$[]@%:".contains(byte);
    lead.iter().all(word).then_some(())?;
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
    (!bytes.get(first..last)?.contains(&b'$')).then_some((first, last))
}
