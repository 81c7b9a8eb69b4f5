//! Base64 and hexadecimal runs, read as the text they hold.

use super::ByteSpan;
use super::class::{self, ALPHANUMERIC, BASE64, DIGIT, HEX, JOINER, LOWER, UPPER};
use super::draft::Draft;

/// Shorter runs are words; what they decode to holds no value worth a name.
const SHORTEST: usize = 12;

/// A reading of each run of `text` that decodes to text.
pub(super) fn decoded(text: &str) -> Vec<Draft> {
    let bytes = text.as_bytes();
    let mut drafts = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        at = class::run_end(bytes, at, usize::MAX, |byte| !class::is(byte, ALPHANUMERIC));
        let end =
            class::run_end(bytes, at, usize::MAX, |byte| class::is(byte, ALPHANUMERIC | BASE64 | JOINER));
        if end - at >= SHORTEST {
            let run = bytes.get(at..end).unwrap_or_default();
            if let Some((start, readable)) = readable(run) {
                drafts.push(Draft::whole(ByteSpan::new(at + start, end), readable));
            }
        }
        at = end.max(at + 1);
    }
    drafts
}

/// What the run says, and where in it that begins (`key=` may be glued in front).
fn readable(run: &[u8]) -> Option<(usize, String)> {
    let has = |mask| run.iter().any(|byte| class::is(*byte, mask));
    let hexadecimal = run.len().is_multiple_of(2) && run.iter().all(|byte| class::is(*byte, HEX));
    if hexadecimal && let Some(text) = printable(from_hexadecimal(run)) {
        return Some((0, text));
    }
    // Base64 of text has small and capital letters or digits; a run of one class only is a word.
    if usize::from(has(LOWER)) + usize::from(has(UPPER)) + usize::from(has(DIGIT)) < 2 {
        return None;
    }
    let padding = run.iter().rev().take_while(|byte| **byte == b'=').count();
    let body = run.get(..run.len() - padding)?;
    let start = body.iter().rposition(|byte| *byte == b'=').map_or(0, |equals| equals + 1);
    let text = printable(from_base64(body.get(start..)?)?)?;
    Some((start, text))
}

fn printable(bytes: Vec<u8>) -> Option<String> {
    let text = String::from_utf8(bytes).ok()?;
    let readable =
        text.len() >= 6 && text.chars().all(|c| !c.is_control() || matches!(c, '\n' | '\r' | '\t'));
    let ascii = text.bytes().filter(u8::is_ascii).count();
    (readable && ascii * 10 >= text.len() * 8).then_some(text)
}

fn from_hexadecimal(run: &[u8]) -> Vec<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16).unwrap_or(0) as u8;
    run.chunks_exact(2).map(|pair| digit(class::at(pair, 0)) << 4 | digit(class::at(pair, 1))).collect()
}

fn from_base64(run: &[u8]) -> Option<Vec<u8>> {
    let mut decoded = Vec::with_capacity(run.len() * 3 / 4);
    let mut held: u32 = 0;
    let mut bits = 0;
    for byte in run {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => return None,
        };
        held = held << 6 | u32::from(six);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            decoded.push((held >> bits & 0xff) as u8);
        }
    }
    (run.len() % 4 != 1).then_some(decoded)
}
