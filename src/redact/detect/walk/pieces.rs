//! A long text is walked in pieces at once, each on a thread of its own.
//!
//! **Invariant.** What is found does not depend on the pieces. A piece is walked as if no family had read into it. Where
//! one did, which the piece before tells when it is done, it is walked again with that known, so the order of the
//! threads says nothing either.
//!
//! **Start reading** at [`walk_at_once`].

use super::{Read, Walk};
use crate::redact::detect::{Hit, Sink, assignment::Near};
use crate::text::{ByteSpan, Noted, Reading};
use std::sync::OnceLock;
use std::thread;

/// Shorter pieces are walked before their thread has begun.
const SHORTEST: usize = 1 << 16;

/// The pieces of a text that is long enough for two of them. A page has one thread, and so have tests that count what is
/// looked at.
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
fn in_lines(text: &str, length: usize) -> Vec<ByteSpan> {
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

/// Walks over `pieces`, which follow each other from the beginning of the text of `sink` to its end. Returns what was
/// noted, and whether the text speaks of a Kubernetes Secret.
pub(super) fn walk_at_once(pieces: &[ByteSpan], sink: &mut Sink<'_, '_>) -> (Noted, bool) {
    let reading = sink.reading;
    let Some((first, later)) = pieces.split_first() else { return Default::default() };
    let mut whole = thread::scope(|scope| {
        // Where there is no thread left, the piece is walked when its turn comes.
        let begin = |piece| {
            let walk = move || Walked::default().over(reading, piece);
            thread::Builder::new().spawn_scoped(scope, walk).ok()
        };
        let threads: Vec<_> = later.iter().copied().map(begin).collect();
        let first = Walked::default().over(reading, *first);
        later.iter().zip(threads).fold(first, |whole, (piece, thread)| {
            let next = thread.and_then(|thread| thread.join().ok());
            match next.filter(|_| !whole.reaches_into(piece.start)) {
                Some(next) => whole.and(next),
                None => whole.over(reading, *piece),
            }
        })
    });
    sink.hits.append(&mut whole.hits);
    sink.decoded.append(&mut whole.decoded);
    (whole.noted, whole.manifest)
}

/// What a walk came to over the pieces up to `end`.
#[derive(Default)]
struct Walked<'t> {
    hits: Vec<Hit>,
    decoded: Vec<Reading<'t>>,
    near: Near,
    read: Read,
    noted: Noted,
    manifest: bool,
    end: usize,
}

impl<'t> Walked<'t> {
    /// The same walk, over one more piece.
    fn over(mut self, reading: &Reading<'t>, piece: ByteSpan) -> Self {
        let Self { decoded, near, .. } = self;
        let mut sink = Sink { reading, hits: &mut self.hits, decoded, near };
        let mut walk = Walk::over(&mut sink, self.read);
        walk.noted = self.noted;
        walk.manifest = self.manifest;
        let end = walk.part(piece.start.max(self.end), piece.end);
        let Walk { read, noted, manifest, .. } = walk;
        let Sink { decoded, near, .. } = sink;
        Self { decoded, near, read, noted, manifest, end, ..self }
    }

    /// True where what begins at `start` was read in part: whoever walks there has to know it.
    fn reaches_into(&self, start: usize) -> bool {
        self.end > start || self.read.reaches_into(start) || self.near.reaches_into(start)
    }

    /// The same, and what another walk came to over the piece that follows, into which this one did not reach.
    fn and(mut self, next: Self) -> Self {
        self.hits.extend(next.hits);
        self.decoded.extend(next.decoded);
        self.noted.append(next.noted);
        Self {
            hits: self.hits,
            decoded: self.decoded,
            noted: self.noted,
            manifest: self.manifest | next.manifest,
            ..next
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is found where lines are walked in pieces of at least this length, and in one.
    fn found(text: &str, length: usize) -> (Vec<String>, Vec<String>) {
        let reading = Reading::plain(text);
        let walked = |pieces: &[ByteSpan]| {
            let mut hits = Vec::new();
            let mut sink =
                Sink { reading: &reading, hits: &mut hits, decoded: Vec::new(), near: Near::default() };
            let (noted, manifest) = walk_at_once(pieces, &mut sink);
            let decoded = sink.decoded.iter().map(|reading| reading.text().to_owned());
            let further = reading.further(&noted).map(|reading| reading.text().to_owned());
            let texts: Vec<String> = decoded.chain(further).chain([manifest.to_string()]).collect();
            hits.iter().map(|hit| format!("{} {:?}", hit.rule.name, hit.span)).chain(texts).collect()
        };
        (walked(&in_lines(text, length)), walked(&[ByteSpan::new(0, text.len())]))
    }

    /// Blocks, tables and sentences that go on over lines.
    const LINES: [&str; 16] = [
        "2026-03-04T10:00:01Z node-17 login of hedda.brandvik@quorra.io from 10.4.0.7 failed",
        "-----BEGIN RSA PRIVATE KEY-----",
        "MIIEpAIBAAKCAQEA7Qz5W3kfr2ZtYbL0x9dUe1hVnJcGmSp8oTqXw4RyBvKiHaNd",
        "-----END RSA PRIVATE KEY-----",
        "NAME              READY   NODE",
        "web-7c9f4d5b6-x2v9k   1/1   edge-blade-4",
        "kind: Secret",
        "  password: c3dvcmRmaXNoLTk5LWh1bnRlcg==",
        "who has the new password?",
        "Tr0ub4dor-und-3",
        "\"aws_secret\": \"wJalrXUtnFEMI/K7MDENG/bPxRfiCY",
        "name,email,password",
        "Quorra Vexley,qv@quorra.io,9f8Kx-221",
        "https://ops:Kx92-hulL@grafana.quorra.io/d/7?token=ab12cd34ef56ab78",
        "he said &#112;assword = Zq81-KKw, J=C3=B6rg",
        "",
    ];

    proptest::proptest! {
        #[test]
        fn what_is_found_does_not_depend_on_the_pieces(
            lines in proptest::collection::vec(proptest::sample::select(&LINES[..]), 1..40),
            length in 1_usize..400,
        ) {
            let (in_pieces, in_one) = found(&lines.join("\n"), length);
            proptest::prop_assert_eq!(in_pieces, in_one);
        }
    }

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
