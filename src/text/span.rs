//! A range of bytes of a text.

/// The bytes from `start` up to, not including, `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ByteSpan {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl ByteSpan {
    /// The span between two bytes; empty where `end` lies before `start`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end: if end < start { start } else { end } }
    }

    /// True when it holds no byte.
    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// True when both hold a common byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// True when every byte of `other` is also in this one.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that holds both.
    pub fn union(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The same span widened to character boundaries of `text`, and held inside it.
    pub fn snapped(self, text: &str) -> Self {
        let mut start = self.start.min(text.len());
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        let mut end = self.end.clamp(start, text.len());
        while !text.is_char_boundary(end) {
            end += 1;
        }
        Self { start, end }
    }

    /// The text it holds; empty where it does not lie on character boundaries.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_inside_a_character_is_widened_to_the_whole_character() {
        assert_eq!(ByteSpan::new(2, 2).snapped("aéb"), ByteSpan::new(1, 3));
        assert_eq!(ByteSpan::new(1, 99).snapped("aéb"), ByteSpan::new(1, 4));
    }
}
