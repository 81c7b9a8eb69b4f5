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
        self.map.push(Piece { at: self.text.len(), source: span, copied: true });
        self.text.push_str(span.of(source));
    }

    /// Writes `character` for what the source has at `span`.
    pub(super) fn replace(&mut self, span: ByteSpan, character: char) {
        self.map.push(Piece { at: self.text.len(), source: span, copied: false });
        self.text.push(character);
    }

    /// Ends a stretch of the source; what follows it in the reading does not follow it in the source. The mark is a
    /// byte that no value and no blank is made of.
    pub(super) fn part(&mut self, at: usize) {
        self.map.push(Piece { at: self.text.len(), source: ByteSpan::new(at, at), copied: false });
        self.text.push_str("\n\u{1}\n");
    }

    /// What one run of the source says as a whole.
    pub(super) fn whole(span: ByteSpan, text: String) -> Self {
        let mut map = SourceMap::default();
        map.push(Piece { at: 0, source: span, copied: false });
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
    copied: bool,
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
        let start = self.piece(span.start).map_or(0, |piece| {
            if piece.copied { piece.source.start + (span.start - piece.at) } else { piece.source.start }
        });
        let last = span.end.saturating_sub(1).max(span.start);
        let end = self.piece(last).map_or(start, |piece| {
            if piece.copied {
                (piece.source.start + (last - piece.at) + 1).min(piece.source.end)
            } else {
                piece.source.end
            }
        });
        ByteSpan::new(start, end)
    }
}
