//! A long text is read in pieces at once, each on a thread of its own.
//!
//! **Invariant.** What is found does not depend on the pieces. A piece is read as if nothing had been read into it. Where
//! something was, which the piece before tells when it is done, it is read again with that known, so the order of the
//! threads says nothing either.
//!
//! **Start reading** at [`at_once`].

use crate::text::{ByteSpan, Reading};
use std::sync::OnceLock;
use std::thread;

/// Shorter pieces are read before their thread has begun.
const SHORTEST: usize = 1 << 15;

/// What reading some pieces came to, from the beginning of the text on; `Of` is the text, and what it is read for.
pub(super) trait InPieces<Of: Copy + Send>: Default + Send {
    /// The same, over one more piece.
    fn over(self, of: Of, piece: ByteSpan) -> Self;

    /// True where what begins at `start` was read in part: whoever reads on there has to know it.
    fn reaches_into(&self, start: usize) -> bool;

    /// The same, and what another came to over the piece that follows, into which this one did not reach.
    fn and(self, next: Self) -> Self;
}

/// The pieces of a text that is long enough for two of them, else the whole. A page has one thread, and so have tests
/// that count what is looked at.
pub(super) fn of(reading: &Reading<'_>) -> Option<Vec<ByteSpan>> {
    let long = reading.is_plain() && reading.text().len() >= 2 * SHORTEST;
    if cfg!(any(target_arch = "wasm32", test)) || !long {
        return None;
    }
    let length = (reading.text().len() / threads()).max(SHORTEST);
    Some(in_lines(reading.text(), length)).filter(|pieces| pieces.len() > 1)
}

/// How many run at once on this machine. Asked once: the answer is read from files.
fn threads() -> usize {
    static THREADS: OnceLock<usize> = OnceLock::new();
    *THREADS.get_or_init(|| thread::available_parallelism().map_or(1, usize::from))
}

/// Pieces of at least `length` bytes, each of whole lines, but for the last.
pub(super) fn in_lines(text: &str, length: usize) -> Vec<ByteSpan> {
    let mut pieces = Vec::new();
    let mut start = 0;
    while let Some(rest) = text.as_bytes().get(start + length..) {
        let Some(line) = rest.iter().position(|byte| *byte == b'\n') else { break };
        let end = start + length + line + 1;
        pieces.push(ByteSpan::new(start, end));
        start = end;
    }
    if start < text.len() {
        pieces.push(ByteSpan::new(start, text.len()));
    }
    pieces
}

/// Reads `pieces`, which follow each other from the beginning of a text to its end.
pub(super) fn at_once<Of: Copy + Send, Found: InPieces<Of>>(pieces: &[ByteSpan], of: Of) -> Found {
    let Some((first, later)) = pieces.split_first() else { return Found::default() };
    thread::scope(|scope| {
        // Where there is no thread left, the piece is read when its turn comes.
        let begin = |piece| {
            let read = move || Found::default().over(of, piece);
            thread::Builder::new().spawn_scoped(scope, read).ok()
        };
        let threads: Vec<_> = later.iter().copied().map(begin).collect();
        let first = Found::default().over(of, *first);
        later.iter().zip(threads).fold(first, |whole, (piece, thread)| {
            let next = thread.and_then(|thread| thread.join().ok());
            match next.filter(|_| !whole.reaches_into(piece.start)) {
                Some(next) => whole.and(next),
                None => whole.over(of, *piece),
            }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_whole_lines_and_all_of_the_text() {
        let text = "one\ntwo\nthree\n\nfour";
        for length in 1..text.len() + 2 {
            let pieces = in_lines(text, length);
            let joined: String = pieces.iter().map(|piece| piece.of(text)).collect();
            assert_eq!(joined, text, "{length}");
            let (_, before_last) = pieces.split_last().expect("the text is not empty");
            assert!(before_last.iter().all(|piece| piece.of(text).ends_with('\n')), "{length}");
        }
    }
}
