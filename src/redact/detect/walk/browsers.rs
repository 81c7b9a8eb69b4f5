//! Browsers as they say who they are: an access log has one on every line, and nothing in it is anybody's.
//!
//! **Invariant.** What is passed here finds nothing and is read by nobody: only whole pieces are passed whose words are
//! the same all over the web, and the last piece is left to the walk, as anything may follow it.

use super::Word;
use crate::text::Noted;
use crate::text::class::{self, DIGIT};

/// A number of up to four digits stands between each two of these.
type Piece = &'static [&'static [u8]];

/// What stands behind `Mozilla`: the machine.
const MACHINES: [Piece; 6] = [
    &[b"/5.0 (Windows NT 10.0; Win64; x64)"],
    &[b"/5.0 (Macintosh; Intel Mac OS X 10_15_7)"],
    &[b"/5.0 (X11; Linux x86_64)"],
    &[b"/5.0 (iPhone; CPU iPhone OS ", b"_", b" like Mac OS X)"],
    &[b"/5.0 (iPad; CPU OS ", b"_", b" like Mac OS X)"],
    &[b"/5.0 (Linux; Android 10; K)"],
];

/// What follows it. Numbers that are written here stand still: browsers no longer count them.
const PROGRAMS: [Piece; 12] = [
    &[b" AppleWebKit/537.36"],
    &[b" AppleWebKit/605.1.15"],
    &[b" (KHTML, like Gecko)"],
    &[b" Chrome/", b".0.", b".", b""],
    &[b" Version/", b".", b""],
    &[b" Mobile/15E148"],
    &[b" Mobile"],
    &[b" Safari/537.36"],
    &[b" Safari/604.1"],
    &[b" Safari/605.1.15"],
    &[b" Edg/", b".0.", b".", b""],
    &[b" OPR/", b".0.", b".", b""],
];

/// More are in no browser's name of itself.
const MOST: usize = 7;

/// Where the last piece begins of the browser whose first word this is; what may read differently up to there is noted.
#[inline(never)]
pub(super) fn last_piece(word: Word<'_>, noted: &mut Noted) -> usize {
    let text = word.text;
    let machine = MACHINES.iter().find_map(|piece| piece_end(text, word.end, piece));
    let (mut last, Some(mut end)) = (word.end, machine.filter(|_| word.bytes() == b"Mozilla")) else {
        return word.end;
    };
    for _ in 0..MOST {
        let Some(next) = PROGRAMS.iter().find_map(|piece| piece_end(text, end, piece)) else { break };
        (last, end) = (end, next);
    }
    // Of all these only brackets may read differently.
    let passed = text.iter().enumerate().take(last).skip(word.end);
    passed.filter(|(_, byte)| **byte == b'(').for_each(|(bracket, _)| noted.sign(text, bracket, b'('));
    last
}

/// Where the piece ends, if it stands at `start` and a blank or a quotation mark follows.
fn piece_end(text: &[u8], start: usize, piece: Piece) -> Option<usize> {
    let mut at = start;
    for (place, part) in piece.iter().enumerate() {
        if place > 0 {
            let digits = class::run_of(text, at, 4, DIGIT);
            (digits > at).then_some(())?;
            at = digits;
        }
        // Most differ in their second byte.
        (class::at(text, at + 1) == class::at(part, 1) || part.len() < 2).then_some(())?;
        text.get(at..)?.starts_with(part).then_some(())?;
        at += part.len();
    }
    matches!(class::at(text, at), b' ' | b'"').then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::detect::scan;

    fn written(piece: Piece) -> String {
        piece.iter().map(|part| String::from_utf8_lossy(part)).collect::<Vec<_>>().join("17")
    }

    #[test]
    fn what_is_passed_finds_nothing_where_it_is_read() {
        for machine in MACHINES.map(written) {
            for first in PROGRAMS.map(written) {
                for second in PROGRAMS.map(written) {
                    // This word is no browser's, so all behind it is read.
                    let text = format!("10 \"Mozillas{machine}{first}{second} Safari/537.36\" 0.2");
                    let mut hits = Vec::new();
                    scan(&text, &mut hits);
                    assert!(hits.is_empty(), "{text}");
                }
            }
        }
    }

    #[test]
    fn all_but_the_last_piece_is_passed() {
        let agent =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 x";
        let word = Word::at(agent.as_bytes(), 0).expect("it begins with one");
        let last = last_piece(word, &mut Noted::default());
        assert_eq!(agent.get(last..), Some(" Chrome/129.0.0.0 x"));
        let other = Word::at(b"Gecko/5.0 (X11; Linux x86_64) x", 0).expect("it begins with one");
        assert_eq!(last_piece(other, &mut Noted::default()), other.end);
    }
}
