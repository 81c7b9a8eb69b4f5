//! Secrets that the width of a window, a mail or a table broke: they go on, alone, on the lines below.
//!
//! **Invariant.** A line is taken only as a whole, only behind a long value, and only where it looks drawn from the
//! same letters: a digest below a token, the next token of a list, a name or a version are no part of it.
//! **Start reading** at [`wrapped_end`].

use crate::text::class::{self, ALPHANUMERIC, BASE64, DIGIT, HEX, LOWER, UPPER, WORD};
use crate::text::past_marks;

/// Nobody breaks a secret into more lines.
const MOST_LINES: usize = 80;

/// Shorter values stand on one line.
const SHORTEST: usize = 16;

/// Lines that a window broke are longer.
const NARROWEST_WINDOW: usize = 60;

/// Where the secret at `start..end` ends, with what it goes on with behind the end of its line.
#[inline]
pub(super) fn wrapped_end(bytes: &[u8], start: usize, end: usize) -> usize {
    let sign = class::at(bytes, end);
    let hyphen = matches!(sign, b'-' | b'=' | b'\\') && matches!(class::at(bytes, end + 1), b'\n' | b'\r');
    let breaks = end - start >= SHORTEST && (matches!(sign, b'\n' | b'\r') || hyphen);
    if breaks { past_lines(bytes, start, end) } else { end }
}

#[inline(never)]
fn past_lines(bytes: &[u8], start: usize, end: usize) -> usize {
    let value = bytes.get(start..end).unwrap_or_default();
    let (mut end, mut width) = (end, 0);
    for _ in 0..MOST_LINES {
        let Some(next) = next_line(bytes, end) else { break };
        let stop = class::run_end(bytes, next, 256, |byte| {
            class::is(byte, WORD | BASE64) || matches!(byte, b'.' | b'~')
        });
        let rest = bytes.get(next..stop).unwrap_or_default();
        let closed = matches!(class::at(bytes, stop), b'\n' | b'\r' | 0 | b'"' | b'\'' | b'`')
            // "… and more": a sentence begins with no word that is drawn.
            || class::at(bytes, stop) == b' ' && rest.len() >= SHORTEST;
        // Behind lines of one width the last may be of any.
        let last = width >= NARROWEST_WINDOW && (3..=width).contains(&rest.len());
        if !closed || is_another(value, rest) || !(last && holds_number(rest) || is_drawn(value, rest)) {
            break;
        }
        (end, width) = (stop, rest.len());
    }
    end
}

/// Where the line below begins, behind the signs of a quoted mail or of a remark with which this one begins as well. Those of
/// a list or a table begin something else; what a sign says goes on does so behind any of a mail or a remark.
fn next_line(bytes: &[u8], end: usize) -> Option<usize> {
    let feed = class::run_end(bytes, end, 2, |byte| matches!(byte, b'\r' | b'-' | b'=' | b'\\'));
    (class::at(bytes, feed) == b'\n').then_some(())?;
    let goes_on = matches!(class::at(bytes, end), b'-' | b'=' | b'\\');
    let listed = |byte: u8| goes_on && matches!(byte, b'>' | b'#' | b'/');
    let next = if goes_on { feed + 1 } else { past_marks(bytes, end, feed + 1) };
    let of_list = bytes.get(feed + 1..next)?.iter().any(|byte| matches!(byte, b'|' | b'*'));
    (!of_list).then(|| class::run_end(bytes, next, 24, |byte| matches!(byte, b' ' | b'\t') || listed(byte)))
}

/// `NODE=db-2` is no part of what stands above it: it sets something else. What was encoded may end in two `=`.
pub(super) fn sets_another(rest: &[u8]) -> bool {
    rest.iter().position(|byte| *byte == b'=').is_some_and(|sign| sign + 2 < rest.len())
}

/// The next of a list, which begins like this one, or a line that sets something.
fn is_another(value: &[u8], rest: &[u8]) -> bool {
    sets_another(rest) || rest.get(..3) == value.get(..3) || class::at(rest, 0) == b'.'
}

fn holds_number(rest: &[u8]) -> bool {
    class::any(rest, DIGIT) && class::any(rest, LOWER | UPPER)
}

/// Drawn from the letters that the value is made of: digits of sixteen go on with such, and capitals with capitals.
fn is_drawn(value: &[u8], rest: &[u8]) -> bool {
    let body = value.rsplit(|byte| matches!(byte, b'-' | b'_' | b'.' | b'=')).next().unwrap_or_default();
    let hexadecimal = class::all(rest, HEX);
    let digits = class::count(rest, DIGIT);
    if hexadecimal || class::all(body, HEX) && body.len() >= 8 {
        return hexadecimal
            && class::all(body, HEX)
            && rest.len() >= 12
            && digits * 6 >= rest.len()
            && holds_number(rest);
    }
    let (small, capital) = (class::any(rest, LOWER), class::any(rest, UPPER));
    let same = small == class::any(body, LOWER) && capital == class::any(body, UPPER);
    // Names that capital letters join have longer words than chance has.
    let mixed =
        small && capital && class::longest_run(rest, LOWER) <= 4 && class::turns(rest) * 3 >= rest.len();
    let plain = small != capital
        && rest.len() >= SHORTEST
        && class::all(rest, ALPHANUMERIC)
        && digits * 6 >= rest.len()
        && class::longest_run(rest, LOWER | UPPER) <= 5;
    rest.len() >= 10 && same && digits > 0 && (mixed || plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(text: &str) -> &str {
        let end = text.find('\n').unwrap_or(text.len());
        let start = text.get(..end).and_then(|line| line.rfind(' ')).map_or(0, |at| at + 1);
        text.get(start..wrapped_end(text.as_bytes(), start, end)).unwrap_or_default()
    }

    const TOKEN: &str = "glx_7Kq2mNx4Vb81Zr0c";

    #[test]
    fn what_looks_drawn_on_the_next_line_is_part_of_the_secret() {
        assert_eq!(taken(&format!("token: {TOKEN}\nQd9sW2eR5tY8\nnext")), format!("{TOKEN}\nQd9sW2eR5tY8"));
        assert_eq!(
            taken("> key: 9e9fa49e1f3141d0\n> b7c29aa341d0\n> bye"),
            "9e9fa49e1f3141d0\n> b7c29aa341d0"
        );
    }

    #[test]
    fn a_short_last_line_goes_on_behind_lines_of_one_width() {
        let line = "7Kq2mNx4Vb81Zr0cQd9sW2eR5tY87Kq2mNx4Vb81Zr0cQd9sW2eR5tY87Kq2mNx4";
        let text = format!("token: {TOKEN}\n{line}\n{line}\nx9Z\nk8s");
        assert!(taken(&text).ends_with("x9Z"));
        assert_eq!(taken(&format!("token: {TOKEN}{line}\nk8s\n")), format!("{TOKEN}{line}"));
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
            "UserServiceV2",
            "SHA256withRSA",
            "Ubuntu2204",
            "enp0s31f6",
            "veth1a2b3c4",
            "8b0e7153c2d94fa68b0e7153c2d94fa68b0e7153",
            "glx_9Qm4Vb81Zr0cQd9sW2eR",
            "[TOKEN-1]",
        ] {
            assert_eq!(taken(&format!("token: {TOKEN}\n{next}\n")), TOKEN, "{next}");
        }
        for mark in ["* ", "| ", "- ", "1. "] {
            let text = format!("{mark}{TOKEN}\n{mark}9e9fa49e1f3141d0b7c29aa341d0\n{mark}Qd9sW2eR5tY8\n");
            assert_eq!(taken(&text), TOKEN, "{mark}");
        }
        for mark in ["# ", "> ", "// ", "* "] {
            assert_eq!(taken(&format!("{TOKEN}\n{mark}Qd9sW2eR5tY8\n")), TOKEN, "{mark}");
        }
        assert_eq!(taken("password: 7Kq2mNx4\nVb81Zr0cQd9s\n"), "7Kq2mNx4");
    }
}
