//! A cursor over a line. It only ever rests on character boundaries, so that taking the rest cannot fail.

use crate::workshop::Span;

/// Counts looks at the text, so that a test can show that work grows with it and no faster.
pub(super) mod steps {
    #[cfg(test)]
    thread_local! {
        static TAKEN: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
    }

    /// Counts looks that were taken.
    #[cfg(test)]
    pub(in crate::evidence) fn add(count: usize) {
        TAKEN.with(|taken| taken.set(taken.get() + count));
    }

    #[cfg(not(test))]
    pub(in crate::evidence) const fn add(_count: usize) {}

    /// How many were taken on this thread since the last call.
    #[cfg(test)]
    pub(in crate::evidence) fn take() -> usize {
        TAKEN.with(|taken| taken.replace(0))
    }
}

/// Reads a text from the left; copying it is a bookmark.
#[derive(Clone, Copy)]
pub(super) struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scanner<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// Bytes read so far.
    pub(super) const fn position(self) -> usize {
        self.at
    }

    /// What is not read yet.
    pub(super) fn rest(self) -> &'a str {
        steps::add(1);
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The next character.
    pub(super) fn peek(self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Goes past `literal`, if it comes next.
    pub(super) fn eat(&mut self, literal: &str) -> bool {
        let found = self.rest().starts_with(literal);
        if found {
            self.at += literal.len();
        }
        found
    }

    /// Goes past `literal` in any case, if it comes next; `literal` is ASCII.
    pub(super) fn eat_word(&mut self, literal: &str) -> bool {
        let found = self.rest().get(..literal.len()).is_some_and(|next| next.eq_ignore_ascii_case(literal));
        if found {
            self.at += literal.len();
        }
        found
    }

    /// Goes past white space, the no-break kinds that browsers put before "PM" among them; how many characters.
    pub(super) fn spaces(&mut self) -> usize {
        let mut passed = 0;
        while let Some(next) = self.peek().filter(|next| next.is_whitespace()) {
            self.at += next.len_utf8();
            passed += 1;
        }
        passed
    }

    /// Between `least` and `most` decimal digits as a number. Leaves further digits unread.
    pub(super) fn digits(&mut self, least: usize, most: usize) -> Option<i64> {
        let count = self.rest().bytes().take(most).take_while(u8::is_ascii_digit).count();
        (count >= least).then_some(())?;
        let value = self.rest().get(..count)?.parse().ok()?;
        self.at += count;
        Some(value)
    }

    /// The decimal fraction of a second that comes next, in milliseconds; further digits than milliseconds go.
    pub(super) fn fraction(&mut self) -> Option<i64> {
        let mut ahead = *self;
        ahead.digits(1, 9)?;
        let digits = self.rest().bytes().take(ahead.at - self.at);
        let milliseconds =
            digits.chain(*b"000").take(3).fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0'));
        *self = ahead;
        Some(milliseconds)
    }

    /// A length as people write it, in minutes where no unit is written: `37`, `37m`, `37min`, `90s`, `1h20m`.
    pub(super) fn length(&mut self) -> Option<Span> {
        let mut ahead = *self;
        let mut total: Option<i64> = None;
        while let Some(number) = ahead.digits(1, 6) {
            let unit = match ahead.letters() {
                "" | "m" | "min" => Span::minutes(1),
                "h" => Span::minutes(60),
                "s" => Span::seconds(1),
                _ => return None,
            };
            total = Some(total.unwrap_or(0) + number * unit.0);
        }
        *self = ahead;
        total.map(Span)
    }

    /// ASCII letters, possibly none.
    pub(super) fn letters(&mut self) -> &'a str {
        let count = self.rest().bytes().take_while(u8::is_ascii_alphabetic).count();
        let word = self.rest().get(..count).unwrap_or_default();
        self.at += count;
        word
    }

    /// True where a number or word just read is not the beginning of something longer.
    pub(super) fn at_boundary(self) -> bool {
        let mut next = self.rest().chars();
        match next.next() {
            Some(':') => !next.next().is_some_and(|after| after.is_ascii_digit()),
            Some(first) => !first.is_alphanumeric() && first != '_',
            None => true,
        }
    }
}
