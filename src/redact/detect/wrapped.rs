//! Secrets that the width of a window, a mail or a table broke: they go on, alone, on the lines below.
//!
//! **Invariant.** A line is taken only as a whole, and only where what stands there looks made: what is set, said or
//! named on the next line is not a part of the value.
//! **Start reading** at [`wrapped_end`].

use crate::text::class::{self, ALPHANUMERIC, BASE64, DIGIT, HEX, LOWER, UPPER, WORD};

/// Nobody breaks a secret into more lines.
const MOST_LINES: usize = 80;

/// A line that is longer was broken by its width, wherever that was.
const NARROWEST_WINDOW: usize = 60;

/// Where the secret at `start..end` ends, with what it goes on with behind the end of its line.
#[inline]
pub(super) fn wrapped_end(bytes: &[u8], start: usize, end: usize) -> usize {
    if matches!(class::at(bytes, end), b'\n' | b'\r') { past_lines(bytes, start, end) } else { end }
}

#[inline(never)]
fn past_lines(bytes: &[u8], start: usize, end: usize) -> usize {
    let mut end = end;
    let mut full = end - class::run_start(bytes, start, 256, |byte| byte != b'\n') >= NARROWEST_WINDOW;
    for _ in 0..MOST_LINES {
        let Some(next) = next_line(bytes, end) else { break };
        let stop = class::run_end(bytes, next, 256, |byte| {
            class::is(byte, WORD | BASE64) || matches!(byte, b'.' | b'~')
        });
        let rest = bytes.get(next..stop).unwrap_or_default();
        let closed = matches!(class::at(bytes, stop), b'\n' | b'\r' | 0 | b'"' | b'\'' | b'`');
        // "… and more": a sentence begins with no word that is written so.
        let strange = class::at(bytes, stop) == b' ' && rest.len() >= 8 && is_jumbled(rest);
        if !(closed || strange) || !goes_on(rest, full) {
            break;
        }
        end = stop;
        full = rest.len() >= NARROWEST_WINDOW;
    }
    end
}

/// Where the line below begins, behind the signs of a quoted mail.
fn next_line(bytes: &[u8], end: usize) -> Option<usize> {
    let feed = class::run_end(bytes, end, 1, |byte| byte == b'\r');
    (class::at(bytes, feed) == b'\n').then_some(())?;
    Some(class::run_end(bytes, feed + 1, 24, |byte| matches!(byte, b' ' | b'\t' | b'>')))
}

/// Looks made, as what it goes on from does; the last piece of a line that was broken by its width may be short.
fn goes_on(rest: &[u8], full: bool) -> bool {
    let has = |mask| class::any(rest, mask);
    let sets = rest.iter().position(|byte| *byte == b'=').is_some_and(|sign| sign + 2 < rest.len());
    let dated = rest.len() == 10 && matches!(class::at(rest, 4), b'-' | b'.');
    if sets || dated || !has(LOWER | UPPER) || class::at(rest, 0) == b'.' {
        return false;
    }
    if !has(DIGIT) {
        // Parts of names that capital letters join are longer.
        return rest.len() >= 12 && is_jumbled(rest) && longest_run(rest, LOWER) <= 4;
    }
    let digits = class::count(rest, DIGIT);
    let made = class::all(rest, ALPHANUMERIC) && longest_run(rest, LOWER | UPPER) <= 5
        // The parts of an id.
        || full && rest.iter().all(|byte| class::is(*byte, HEX) || *byte == b'-');
    let run = made && digits * 6 >= rest.len();
    let least = if full { 3 } else { 8 };
    rest.len() >= least && (is_jumbled(rest) || run)
}

/// Letters of both cases, and no words that are joined.
fn is_jumbled(rest: &[u8]) -> bool {
    class::any(rest, LOWER) && class::any(rest, UPPER) && longest_run(rest, LOWER) <= 6
}

fn longest_run(rest: &[u8], mask: u8) -> usize {
    rest.split(|byte| !class::is(*byte, mask)).map(<[u8]>::len).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(text: &str) -> &str {
        let start = text.find(' ').map_or(0, |at| at + 1);
        let end = text.find('\n').unwrap_or(text.len());
        text.get(start..wrapped_end(text.as_bytes(), start, end)).unwrap_or_default()
    }

    #[test]
    fn what_looks_made_on_the_next_line_is_part_of_the_secret() {
        assert_eq!(taken("token: 7Kq2mNx4\nVb81Zr0cQd\nnext"), "7Kq2mNx4\nVb81Zr0cQd");
        assert_eq!(taken("> key: 9e9fa49e1f31\n> 41d0b7c29aa3\n> bye"), "key: 9e9fa49e1f31\n> 41d0b7c29aa3");
    }

    #[test]
    fn a_line_of_its_own_is_not() {
        for next in [
            "restarted",
            "NODE=db-2",
            "v2.14.0",
            "2026-05-01",
            "checkout-7f9c4d-abcde",
            "host: 7Kq2mNx4Vb",
            "deploy42",
            "NullPointerException",
            "[TOKEN-1]",
        ] {
            assert_eq!(taken(&format!("token: 7Kq2mNx4\n{next}\n")), "7Kq2mNx4", "{next}");
        }
    }
}
