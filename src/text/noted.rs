//! Where a text may read differently, noted by whoever walks over it anyway: that costs one look less at every byte.
//!
//! **Invariant.** Whoever walks tells of every byte of the [news](super::Reading::news) that is no letter, digit, `_` or
//! `-`, in order; what is not told of is read as it stands.

use super::class::{self, WORD};
use super::unescape::{joins, markup};

/// What was noted of one reading.
#[derive(Debug, Default)]
pub struct Noted {
    /// Where signs stand that may begin what reads differently, in order.
    signs: Vec<Row>,
    /// One of these may be a sign that is not seen, or that looks like another.
    pub(super) dressed: bool,
    /// Cyrillic or Greek letters stand there.
    pub cyrillic_or_greek: bool,
    /// Letters of China, Japan, Korea or Arabic ones do.
    pub han: bool,
    /// Quotes stand where a program would join texts.
    pub(super) joins: bool,
    /// A quote stands between two letters.
    pub(super) touches: bool,
    /// Brackets may stand around a sign.
    pub(super) defanged: bool,
}

/// Signs at even distances: of the others two share a row, and an endless repeat is one.
#[derive(Debug)]
struct Row {
    first: usize,
    step: u32,
    /// How many follow the first.
    more: u32,
}

impl Row {
    /// True where the sign at `at`, behind all of the row, is the next of it.
    #[inline]
    fn takes(&mut self, at: usize) -> bool {
        if self.more == 0 {
            self.step = u32::try_from(at - self.first).unwrap_or(0);
        }
        let fits = self.step > 0 && self.place(self.more as usize + 1) == at && self.more < u32::MAX;
        self.more += u32::from(fits);
        fits
    }

    const fn place(&self, number: usize) -> usize {
        self.first + number * self.step as usize
    }
}

impl Noted {
    /// Where the signs stand, in order.
    pub(super) fn signs(&self) -> impl Iterator<Item = usize> + '_ {
        self.signs.iter().flat_map(|row| (0..=row.more as usize).map(|number| row.place(number)))
    }

    /// True for signs that [`sign`](Self::sign) wants to be told of.
    pub const fn waits_for(byte: u8) -> bool {
        matches!(byte, 0x1b | b'\\' | b'%' | b'&' | b'"' | b'\'' | b'[' | b'(' | b'{' | 128..)
    }

    /// The byte at `at` is `sign`.
    #[inline]
    pub fn sign(&mut self, bytes: &[u8], at: usize, sign: u8) {
        if !self.signs.last_mut().is_some_and(|row| row.takes(at)) {
            self.signs.push(Row { first: at, step: 0, more: 0 });
        }
        match sign {
            b'"' | b'\'' => self.quote(bytes, at),
            b'[' | b'(' | b'{' => self.defanged |= !self.defanged && joins::in_brackets(bytes, at).is_some(),
            0x1b | 128.. => {
                self.dressed = true;
                self.cyrillic_or_greek |= matches!(sign, 0xce..=0xd1);
                self.han |= matches!(sign, 0xe4..=0xed | 0xd8 | 0xd9);
            }
            _ => {}
        }
    }

    /// The byte at `at` is `<`, `*` or a backtick, which read differently within a word or between two texts: that is rare,
    /// and brackets, lists and signs of code are many.
    #[inline(never)]
    pub fn mark(&mut self, bytes: &[u8], at: usize, sign: u8) {
        let reads = match sign {
            b'<' => markup::tag_end(bytes, at).is_some(),
            b'*' => markup::starred_end(bytes, at).is_some(),
            _ => joins::behind_quote(bytes, at).is_some(),
        };
        if reads {
            self.joins |= sign == b'`';
            self.sign(bytes, at, sign);
        }
    }

    /// Quotes meet, what joins texts stands between them, or a quoted part touches a word: all of that is rare, and
    /// quotes are many.
    fn quote(&mut self, bytes: &[u8], at: usize) {
        let (before, next) = (class::before(bytes, at), class::at(bytes, at + 1));
        self.joins = self.joins || joins::behind_quote(bytes, at).is_some();
        self.touches |= class::is(before, WORD) && class::is(next, WORD);
    }

    /// Takes in what was noted of what follows.
    pub fn append(&mut self, next: Self) {
        let Self { signs, dressed, cyrillic_or_greek, han, joins, touches, defanged } = next;
        self.signs.extend(signs);
        self.dressed |= dressed;
        self.cyrillic_or_greek |= cyrillic_or_greek;
        self.han |= han;
        self.joins |= joins;
        self.touches |= touches;
        self.defanged |= defanged;
    }

    /// What a walk notes that does nothing else.
    #[cfg(test)]
    pub(super) fn of(text: &str, news: &[super::ByteSpan]) -> Self {
        let (bytes, mut noted) = (text.as_bytes(), Self::default());
        for at in news.iter().flat_map(|part| part.start..part.end) {
            let byte = class::at(bytes, at);
            if Self::waits_for(byte) {
                noted.sign(bytes, at, byte);
            } else if matches!(byte, b'<' | b'*' | b'`') {
                noted.mark(bytes, at, byte);
            }
        }
        noted
    }
}
