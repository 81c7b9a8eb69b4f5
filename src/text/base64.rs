//! Base64 and hexadecimal runs, read as the text they hold.

use super::ByteSpan;
use super::class::{self, ALPHANUMERIC, BASE64, BLANK, DIGIT, HEX, JOINER, LOWER, OTHER_LETTER, UPPER};

/// Shorter runs are words; what they decode to holds no value worth a name.
pub const SHORTEST: usize = 12;
/// Encoders wrap lines at 64 or 76 characters; a shorter line is the last.
const WRAPPED: usize = 40;

/// What the run of encoding characters says that begins at `start` and goes on at least to `end`, and where that
/// stands: the whole run, else its parts between `/`, `-`, `_` and `=`, which may be the signs of a path or a name.
/// `mask` holds the classes of its bytes. Nothing for words.
pub fn decoded(bytes: &[u8], start: usize, end: usize, mask: u8) -> Vec<(ByteSpan, String)> {
    if !may_hold_text(end - start, mask) {
        return Vec::new();
    }
    let padded = class::run_end(bytes, end, 2, |byte| byte == b'=');
    let end = wrapped_end(bytes, start, padded);
    let found = bytes.get(start..end).unwrap_or_default();
    if let Some(text) = readable(found) {
        return vec![(ByteSpan::new(start, end), text)];
    }
    let mut parts = Vec::new();
    let mut part_at = start;
    for part in found.split(|byte| matches!(byte, b'/' | b'-' | b'_' | b'=' | b'\n')) {
        if part.len() >= SHORTEST
            && part.len() < found.len()
            && let Some(text) = readable(part)
        {
            let padding = class::run_end(bytes, part_at + part.len(), 2, |byte| byte == b'=');
            parts.push((ByteSpan::new(part_at, padding), text));
        }
        part_at += part.len() + 1;
    }
    parts
}

/// `AG1haWxlcgBoYXJib3Vy`: where a user and a password end that stand behind a zero each, as SASL sends them (RFC 4616).
pub fn credentials_end(bytes: &[u8], start: usize, end: usize) -> Option<usize> {
    // A zero and a letter of ASCII.
    matches!(bytes.get(start..start + 2), Some([b'A', b'E'..=b'H'])).then_some(())?;
    let said = from_base64(bytes.get(start..end)?)?;
    let mut parts = said.split(|byte| *byte == 0);
    let said = |part: Option<&[u8]>| {
        part.is_some_and(|part| part.len() >= 2 && part.iter().all(|byte| *byte >= b' ' && *byte != 127))
    };
    let both =
        parts.next() == Some(&[]) && said(parts.next()) && said(parts.next()) && parts.next().is_none();
    both.then(|| class::run_end(bytes, end, 2, |byte| byte == b'='))
}

/// Text in base64 has letters of both cases; in hexadecimal it has digits. Words are passed by that.
pub const fn may_hold_text(length: usize, mask: u8) -> bool {
    length >= SHORTEST
        && (mask & (LOWER | UPPER) == LOWER | UPPER || mask & DIGIT != 0 && mask & (JOINER | BASE64) == 0)
}

fn encodes(byte: u8) -> bool {
    class::is(byte, ALPHANUMERIC | BASE64 | JOINER)
}

/// Where the run ends that is one value over several lines of one length.
fn wrapped_end(bytes: &[u8], start: usize, first_end: usize) -> usize {
    let length = first_end - start;
    let mut end = first_end;
    if length < WRAPPED || is_below_line(bytes, start) {
        return end;
    }
    loop {
        let newline = end + usize::from(class::at(bytes, end) == b'\r');
        if class::at(bytes, newline) != b'\n' {
            return end;
        }
        let line = class::run_end(bytes, newline + 1, 8, |byte| byte == b' ');
        let next = class::run_end(bytes, line, length + 1, encodes);
        // The last line ends as the others do: "cloud-init finished" is a sentence.
        let sentence = next - line < length && class::at(bytes, next) == b' ';
        if next == line || next - line > length || sentence || class::is(class::at(bytes, next), OTHER_LETTER)
        {
            return end;
        }
        end = next;
        if next - line < length {
            return end;
        }
    }
}

/// The line above is such a run as well, and was read with this one: else each line of a file would be read with all
/// that are below it.
fn is_below_line(bytes: &[u8], start: usize) -> bool {
    let line = class::run_start(bytes, start, 8, |byte| byte == b' ');
    let above = class::run_start(bytes, line, 2, |byte| matches!(byte, b'\n' | b'\r'));
    let padded = class::run_start(bytes, above, 2, |byte| byte == b'=');
    above < line && class::run_start(bytes, padded, WRAPPED, encodes) + WRAPPED == padded
}

/// What the run says.
fn readable(run: &[u8]) -> Option<String> {
    // Letters and signs of ASCII begin with 2 to 7 in hexadecimal: digests are passed by that.
    let written = |pair: &[u8]| {
        matches!(class::at(pair, 0), b'2'..=b'7') || matches!(pair, b"0a" | b"0A" | b"0d" | b"0D" | b"09")
    };
    let hexadecimal = run.len().is_multiple_of(2) && run.chunks_exact(2).all(written) && class::all(run, HEX);
    if hexadecimal
        && promising(run.chunks_exact(2).take(SHORTEST / 2).map(hexadecimal_byte))
        && let Some(text) = printable(from_hexadecimal(run))
    {
        return Some(text);
    }
    let padding = run.iter().rev().take_while(|byte| **byte == b'=').count();
    let body = run.get(..run.len() - padding)?;
    // Words decode to noise at once: the beginning tells, and spares decoding the rest.
    let head = body.get(..SHORTEST).unwrap_or(body);
    if !head.chunks_exact(4).all(|four| promising(first_bytes(four).into_iter())) {
        return None;
    }
    printable(from_base64(body)?)
}

/// No control characters, but for the zeros of UTF-16.
fn promising(mut bytes: impl Iterator<Item = u8>) -> bool {
    bytes.all(|byte| !byte.is_ascii_control() || matches!(byte, b'\n' | b'\r' | b'\t' | 0))
}

/// The three bytes that four characters stand for.
fn first_bytes(four: &[u8]) -> [u8; 3] {
    let held = four.iter().fold(0, |held: u32, byte| held << 6 | u32::from(six_bits(*byte).unwrap_or(0)));
    let [_, first, second, third] = held.to_be_bytes();
    [first, second, third]
}

fn printable(bytes: Vec<u8>) -> Option<String> {
    let wide = bytes.len() >= 12 && bytes.iter().skip(1).step_by(2).all(|byte| *byte == 0);
    let bytes = if wide { bytes.into_iter().step_by(2).collect() } else { bytes };
    let text = String::from_utf8(bytes).ok()?;
    let readable =
        text.len() >= 6 && text.chars().all(|c| !c.is_control() || matches!(c, '\n' | '\r' | '\t'));
    let ascii = text.bytes().filter(u8::is_ascii).count();
    (readable && ascii * 10 >= text.len() * 8).then_some(text)
}

fn from_hexadecimal(run: &[u8]) -> Vec<u8> {
    run.chunks_exact(2).map(hexadecimal_byte).collect()
}

fn hexadecimal_byte(pair: &[u8]) -> u8 {
    let digit = |byte: u8| char::from(byte).to_digit(16).unwrap_or(0) as u8;
    digit(class::at(pair, 0)) << 4 | digit(class::at(pair, 1))
}

fn from_base64(run: &[u8]) -> Option<Vec<u8>> {
    let mut decoded = Vec::with_capacity(run.len() * 3 / 4);
    let mut held: u32 = 0;
    let mut bits = 0;
    let mut length = 0;
    for byte in run.iter().filter(|byte| !class::is(**byte, BLANK)) {
        length += 1;
        held = held << 6 | u32::from(six_bits(*byte)?);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            decoded.push((held >> bits & 0xff) as u8);
        }
    }
    (length % 4 != 1).then_some(decoded)
}

const fn six_bits(byte: u8) -> Option<u8> {
    Some(match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' | b'-' => 62,
        b'/' | b'_' => 63,
        _ => return None,
    })
}
