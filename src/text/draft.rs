//! A reading in the making, and its map back to the source.

use super::ByteSpan;

/// A reading in the making.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) text: String,
    pub(super) map: SourceMap,
    /// The parts that read differently, with what stands beside them.
    pub(super) changed: Vec<ByteSpan>,
}

impl Draft {
    /// Takes `source[span]` over as it is.
    pub(super) fn copy(&mut self, source: &str, span: ByteSpan) {
        if span.is_empty() {
            return;
        }
        self.map.push(Piece { at: self.text.len(), source: span, unit: Some(Unit { read: 1, source: 1 }) });
        self.text.push_str(span.of(source));
    }

    /// Writes `character` for every `each` bytes of what the source has at `span`.
    pub(super) fn replace(&mut self, span: ByteSpan, each: usize, character: char) {
        let unit = Unit { read: character.len_utf8(), source: each };
        self.map.push(Piece { at: self.text.len(), source: span, unit: Some(unit) });
        self.text.extend(std::iter::repeat_n(character, (span.end - span.start) / each));
    }

    /// Ends a stretch of the source; what follows it in the reading does not follow it in the source. The mark is a
    /// byte that no value and no blank is made of.
    pub(super) fn part(&mut self, at: usize) {
        self.map.push(Piece { at: self.text.len(), source: ByteSpan::new(at, at), unit: None });
        self.text.push_str("\n\u{1}\n");
    }

    /// What one run of the source says as a whole.
    pub(super) fn whole(span: ByteSpan, text: String) -> Self {
        let mut map = SourceMap::default();
        map.push(Piece { at: 0, source: span, unit: None });
        let changed = vec![ByteSpan::new(0, text.len())];
        Self { text, map, changed }
    }
}

/// Where each stretch of a reading came from, in order.
#[derive(Debug, Default)]
pub(super) struct SourceMap {
    pieces: Vec<Piece>,
}

#[derive(Clone, Copy, Debug)]
struct Piece {
    at: usize,
    source: ByteSpan,
    /// None where the whole stretch was read from the whole.
    unit: Option<Unit>,
}

/// A number of bytes of the reading that came from a number of bytes of the source, over and over.
#[derive(Clone, Copy, Debug)]
struct Unit {
    read: usize,
    source: usize,
}

impl Piece {
    /// The bytes that the byte at `at` of the reading came from.
    fn origin(&self, at: usize) -> ByteSpan {
        let Some(unit) = self.unit else { return self.source };
        let start = self.source.start + (at - self.at) / unit.read * unit.source;
        ByteSpan::new(start, (start + unit.source).min(self.source.end))
    }
}

impl SourceMap {
    fn push(&mut self, piece: Piece) {
        self.pieces.push(piece);
    }

    fn piece(&self, at: usize) -> Option<&Piece> {
        let after = self.pieces.partition_point(|piece| piece.at <= at);
        after.checked_sub(1).and_then(|index| self.pieces.get(index))
    }

    /// The bytes of the source behind a span of the reading.
    pub(super) fn origin(&self, span: ByteSpan) -> ByteSpan {
        let start = self.piece(span.start).map_or(0, |piece| piece.origin(span.start).start);
        let last = span.end.saturating_sub(1).max(span.start);
        let end = self.piece(last).map_or(start, |piece| piece.origin(last).end);
        ByteSpan::new(start, end)
    }
}
