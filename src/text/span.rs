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

    /// The same span widened to whole characters of `text`, and held inside it: what is drawn over the last letter,
    /// or has no width, belongs to it.
    pub fn snapped(self, text: &str) -> Self {
        let mut start = self.start.min(text.len());
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        let mut end = self.end.clamp(start, text.len());
        // In ASCII no character goes on and no such mark begins: most values end here.
        if text.as_bytes().get(end).is_none_or(u8::is_ascii) {
            return Self { start, end };
        }
        while !text.is_char_boundary(end) {
            end += 1;
        }
        let mut rest = text.get(end..).unwrap_or_default().chars();
        while end > start
            && let Some(mark) = rest.next().filter(|next| is_mark(*next))
        {
            end += mark.len_utf8();
        }
        Self { start, end }
    }

    /// The text it holds; empty where it does not lie on character boundaries.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

/// A mark drawn over the letter before it, or a sign without width.
const fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_over_the_last_letter_belong_to_a_span() {
        let text = "Nova\u{301}kova\u{301}\u{200b} left";
        assert_eq!(ByteSpan::new(0, 10).snapped(text).of(text), "Nova\u{301}kova\u{301}\u{200b}");
        assert!(ByteSpan::new(4, 4).snapped(text).is_empty());
    }

    #[test]
    fn a_span_inside_a_character_is_widened_to_the_whole_character() {
        assert_eq!(ByteSpan::new(2, 2).snapped("aéb"), ByteSpan::new(1, 3));
        assert_eq!(ByteSpan::new(1, 99).snapped("aéb"), ByteSpan::new(1, 4));
    }
}
