//! Escapes of programs and links: `\u0041`, `%41`.

use super::Step;
use crate::text::class::{self, BASE64, DIGIT, HEX, UPPER, WORD};

pub(super) fn backslash(bytes: &[u8], at: usize) -> Step {
    let next = class::at(bytes, at + 1);
    match next {
        b'u' | b'U' | b'x' => numeric_escape(bytes, at, next),
        b'n' | b'r' => Step::As(2, '\n'),
        b't' => Step::As(2, ' '),
        b'\n' => Step::Skip(past_marks(bytes, at, at + 2) - at),
        b'\r' if class::at(bytes, at + 2) == b'\n' => Step::Skip(past_marks(bytes, at, at + 3) - at),
        b'e' if class::at(bytes, at + 2) == b'[' => Step::As(2, '\u{1b}'),
        b'0' if class::starts_with_folded(bytes, at, "\\033[") => Step::As(4, '\u{1b}'),
        _ if next.is_ascii_punctuation() => Step::As(2, char::from(next)),
        _ => Step::Copy(1),
    }
}

fn numeric_escape(bytes: &[u8], at: usize, letter: u8) -> Step {
    let braced = class::at(bytes, at + 2) == b'{';
    let digits_at = at + 2 + usize::from(braced);
    let wanted = match (letter, braced) {
        (_, true) => 6,
        (b'x', _) => 2,
        (b'u', _) => 4,
        _ => 8,
    };
    let end = class::run_end(bytes, digits_at, wanted, |byte| class::is(byte, HEX));
    let complete = if braced { class::at(bytes, end) == b'}' } else { end == digits_at + wanted };
    let value = bytes.get(digits_at..end).and_then(hexadecimal);
    match value.and_then(char::from_u32) {
        Some(character) if complete => Step::As(end + usize::from(braced) - at, character),
        _ => Step::Copy(1),
    }
}

fn hexadecimal(digits: &[u8]) -> Option<u32> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    digits.iter().try_fold(0, |value, byte| Some(value << 4 | digit(*byte)?))
}

pub(super) fn percent(bytes: &[u8], at: usize) -> Step {
    let sign = class::at(bytes, at);
    let byte_at = |at: usize| {
        (class::at(bytes, at) == sign).then_some(())?;
        u8::try_from(hexadecimal(bytes.get(at + 1..at + 3)?)?).ok()
    };
    let Some(first) = byte_at(at) else { return Step::Copy(1) };
    if first < 128 {
        return Step::As(3, char::from(first));
    }
    // `q=DE89%203704`: an account that is set to a name, and no letter of a mail, behind which small letters go on.
    let alone = || {
        let goes_on = class::is(class::at(bytes, at + 3), DIGIT | UPPER);
        if sign == b'=' && goes_on { Step::Copy(1) } else { of_one_byte(first) }
    };
    let mut encoded = [first, 0, 0, 0];
    let length = match first {
        0xc0..=0xdf => 2,
        0xe0..=0xef => 3,
        _ => 4,
    };
    for (index, slot) in encoded.iter_mut().enumerate().take(length).skip(1) {
        let Some(byte) = byte_at(at + 3 * index) else { return alone() };
        *slot = byte;
    }
    let decoded = encoded.get(..length).and_then(|encoded| std::str::from_utf8(encoded).ok());
    match decoded.and_then(|text| text.chars().next()) {
        Some(character) => Step::As(3 * length, character),
        None => alone(),
    }
}

/// A mail that says so breaks long lines, and one whose other signs are written so or that has two lines broken so. Elsewhere
/// `=` ends what was encoded, or gives nothing to a name.
pub(super) fn is_printable(text: &str) -> bool {
    const WRITTEN: [&[u8]; 4] = [b"=3D", b"=C3=", b"=E2=80=", b"=20\n"];
    let bytes = text.as_bytes();
    // A key that ends its line has such a sign as well.
    let padded = |line: &str| {
        let run = line.rsplit(' ').next().unwrap_or_default();
        run.len() >= 16
            && run.len().is_multiple_of(4)
            && run.bytes().all(|byte| class::is(byte, BASE64 | WORD) || byte == b'=')
    };
    let broken = || {
        let broken = |line: &&str| {
            line.len() <= 76
                && line.contains(' ')
                && line.ends_with('=')
                && !line.ends_with("==")
                && !padded(line)
        };
        text.lines().filter(broken).nth(1).is_some()
    };
    class::contains_folded(bytes, "quoted-printable")
        || WRITTEN.iter().any(|written| class::contains(bytes, *written))
        || broken()
}

/// The end of a line that goes on in the next: none of such a mail is longer than 76 bytes. Where no mail says so, the lines
/// are quoted in another one, and the next holds one word alone.
pub(super) fn soft_break(bytes: &[u8], at: usize, printable: bool) -> Step {
    let feed = class::run_end(bytes, at + 1, 1, |byte| byte == b'\r');
    let next = past_marks(bytes, at, feed + 1);
    let quoted = || {
        let end = class::run_end(bytes, next, 76, |byte| class::is(byte, BASE64 | WORD));
        next > feed + 1
            && end > next
            && class::before(bytes, at) != b'='
            && class::at(bytes, end) <= b' '
            && class::at(bytes, end) != b' '
    };
    let short = at - class::run_start(bytes, at, 76, |byte| byte != b'\n') < 76;
    if short && class::at(bytes, feed) == b'\n' && (printable || quoted()) {
        Step::Skip(next - at)
    } else {
        Step::Copy(1)
    }
}

/// Past the signs that begin the line at `next`, where the line of `at` begins with them as well: `> ` of a quoted mail, `# `
/// of a remark.
pub fn past_marks(bytes: &[u8], at: usize, next: usize) -> usize {
    let is_mark = |byte: u8| matches!(byte, b'>' | b'#' | b'|' | b'*' | b'/' | b' ');
    let end = class::run_end(bytes, next, 8, is_mark);
    let line = class::line_start(bytes, at, 200);
    let marks = bytes.get(next..end).unwrap_or_default();
    let alike = bytes.get(line..line + marks.len()) == Some(marks) && marks.iter().any(|byte| *byte != b' ');
    if alike { end } else { next }
}

/// `%E9` and `=E9`, as letters of western Europe were written in one byte.
fn of_one_byte(byte: u8) -> Step {
    if byte >= 0xc0 { Step::As(3, char::from(byte)) } else { Step::Copy(1) }
}
