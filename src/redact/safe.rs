//! The only text that can leave.

use super::Harmless;
use crate::text::ByteSpan;
use serde::{Serialize, Serializer};
use std::fmt::{self, Write};

/// Text that may be shown on the wall or offered to the gate. Made by
/// [`Redactor`](super::Redactor), from text known at compile time, and from values that cannot hold prose; joined and
/// escaped it stays safe. There is no way from a `String`:
///
/// ```compile_fail
/// use whybone_engine::redact::SafeText;
/// let typed = String::from("Sarah restarted db-1");
/// let safe: SafeText = typed.into();
/// ```
///
/// ```
/// use whybone_engine::redact::{AliasBook, Redactor, Register, SafeText};
/// use whybone_engine::workshop::Audience;
/// let typed = String::from("Sarah restarted db-1");
/// let (register, mut book) = (Register::new(), AliasBook::new());
/// let safe: SafeText = Redactor::new(&register, &mut book, Audience::Public).text(&typed);
/// ```
///
/// Nor from a `&str` that was not known when the program was built:
///
/// ```compile_fail
/// use whybone_engine::redact::SafeText;
/// let typed = String::from("Sarah");
/// let safe = SafeText::fixed(&typed);
/// ```
///
/// ```
/// use whybone_engine::redact::SafeText;
/// let safe = SafeText::fixed("Timeline");
/// ```
///
/// Nor from a file:
///
/// ```compile_fail
/// use whybone_engine::redact::SafeText;
/// let safe: SafeText = serde_json::from_str("\"Sarah\"").unwrap();
/// ```
///
/// ```
/// use whybone_engine::workshop::Prose;
/// let typed: Prose = serde_json::from_str("\"Sarah\"").unwrap();
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct SafeText {
    text: String,
    /// Names that this audience is meant to read: the owners of actions. The gate lets a person's name pass here only.
    owners: Vec<ByteSpan>,
}

impl SafeText {
    /// Nothing.
    pub const fn new() -> Self {
        Self { text: String::new(), owners: Vec::new() }
    }

    /// Text known at compile time.
    pub fn fixed(text: &'static str) -> Self {
        Self { text: text.to_owned(), owners: Vec::new() }
    }

    /// A number, in digits.
    pub fn number(number: u64) -> Self {
        Self::of(number)
    }

    /// A short number, an instant, a day, a count.
    pub fn of(value: impl Harmless) -> Self {
        Self { text: value.to_string(), owners: Vec::new() }
    }

    /// Text that the redactor has treated.
    pub(super) const fn redacted(text: String) -> Self {
        Self { text, owners: Vec::new() }
    }

    /// The name of an action's owner, for an audience that reads it.
    pub(super) fn owner(name: &str) -> Self {
        Self { owners: vec![ByteSpan::new(0, name.len())], text: name.to_owned() }
    }

    /// Appends.
    pub fn push(&mut self, other: &Self) {
        let shift = self.text.len();
        self.owners
            .extend(other.owners.iter().map(|span| ByteSpan::new(span.start + shift, span.end + shift)));
        self.text.push_str(&other.text);
    }

    /// Appends text known at compile time.
    pub fn push_fixed(&mut self, text: &'static str) {
        self.text.push_str(text);
    }

    /// Appends a number, an instant, a day.
    pub fn push_of(&mut self, value: impl Harmless) {
        // A text takes whatever is written to it.
        let _ = write!(self.text, "{value}");
    }

    /// The same text with every character replaced for which `escape` gives a replacement.
    pub fn escape(&self, escape: impl Fn(char) -> Option<&'static str>) -> Self {
        if self.owners.is_empty() {
            return Self::redacted(escaped(&self.text, escape));
        }
        let mut escaped = Self { text: String::with_capacity(self.text.len()), owners: Vec::new() };
        let mut owners = self.owners.iter().peekable();
        let mut open = None;
        for (at, character) in self.text.char_indices() {
            if owners.peek().is_some_and(|span| span.start == at) {
                open = Some(escaped.text.len());
            }
            match escape(character) {
                Some(replacement) => escaped.text.push_str(replacement),
                None => escaped.text.push(character),
            }
            if let (Some(start), Some(span)) = (open, owners.peek())
                && at + character.len_utf8() >= span.end
            {
                escaped.owners.push(ByteSpan::new(start, escaped.text.len()));
                open = None;
                owners.next();
            }
        }
        escaped
    }

    /// Its lines, without their ends.
    pub fn lines(&self) -> Vec<Self> {
        let mut lines = Vec::new();
        let mut start = 0;
        for line in self.text.split('\n') {
            let end = start + line.len();
            lines.push(self.part(start, end - usize::from(line.ends_with('\r'))));
            start = end + 1;
        }
        lines
    }

    /// At most `characters` characters, the ellipsis among them, up to the last whole word that fits.
    pub fn shortened_at_word(&self, characters: usize) -> Self {
        if self.text.chars().count() <= characters {
            return self.clone();
        }
        let room = characters.saturating_sub(1);
        let most = self.text.char_indices().nth(room).map_or(self.text.len(), |(at, _)| at);
        let fits = self.text.get(..most).unwrap_or_default();
        let goes_on = self.text.get(most..).is_some_and(|rest| !rest.starts_with(char::is_whitespace));
        let word_end = if goes_on { fits.rfind(char::is_whitespace) } else { None };
        let end =
            word_end.map(|at| fits.get(..at).unwrap_or_default().trim_end().len()).filter(|end| *end > 0);
        let mut short = self.part(0, end.unwrap_or(fits.len()));
        short.push_fixed("…");
        short
    }

    /// Without white space at both ends.
    pub fn trimmed(&self) -> Self {
        let start = self.text.len() - self.text.trim_start().len();
        self.part(start, self.text.trim_end().len().max(start))
    }

    /// For reading.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// True when nothing but white space is there.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Where owners' names stand.
    pub(super) fn owner_spans(&self) -> &[ByteSpan] {
        &self.owners
    }

    /// These bytes of it; nothing where they cut a character.
    pub fn cut(&self, bytes: std::ops::Range<usize>) -> Self {
        self.part(bytes.start, bytes.end)
    }

    /// The same text with fixed text before each of these places, which are in order. A name that is broken by it is one
    /// name still.
    pub fn broken(&self, places: &[usize], by: &'static str) -> Self {
        let mut broken = Self { text: String::with_capacity(self.text.len()), owners: Vec::new() };
        let mut copied = 0;
        for place in places {
            broken.text.push_str(self.text.get(copied..*place).unwrap_or_default());
            broken.text.push_str(by);
            copied = *place;
        }
        broken.text.push_str(self.text.get(copied..).unwrap_or_default());
        let moved = |at, before: usize| at + before * by.len();
        let owners = self.owners.iter().map(|owner| {
            let start = moved(owner.start, places.partition_point(|place| *place <= owner.start));
            ByteSpan::new(start, moved(owner.end, places.partition_point(|place| *place < owner.end)))
        });
        broken.owners = owners.collect();
        broken
    }

    fn part(&self, start: usize, end: usize) -> Self {
        let span = ByteSpan::new(start, end);
        let inside = |owner: &&ByteSpan| span.contains(**owner);
        let owners = self
            .owners
            .iter()
            .filter(inside)
            .map(|owner| ByteSpan::new(owner.start - start, owner.end - start));
        Self { owners: owners.collect(), text: span.of(&self.text).to_owned() }
    }
}

impl From<&'static str> for SafeText {
    fn from(text: &'static str) -> Self {
        Self::fixed(text)
    }
}

impl fmt::Debug for SafeText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SafeText({:?})", self.text)
    }
}

impl fmt::Display for SafeText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// It may be sent to the stage window; nothing reads it back as `SafeText`.
impl Serialize for SafeText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

/// What is replaced is rare: all between is copied at once.
fn escaped(text: &str, escape: impl Fn(char) -> Option<&'static str>) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut copied = 0;
    for (at, character) in text.char_indices() {
        if let Some(replacement) = escape(character) {
            escaped.push_str(text.get(copied..at).unwrap_or_default());
            escaped.push_str(replacement);
            copied = at + character.len_utf8();
        }
    }
    escaped.push_str(text.get(copied..).unwrap_or_default());
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::say;

    fn angle(character: char) -> Option<&'static str> {
        (character == '<').then_some("&lt;")
    }

    #[test]
    fn an_owners_name_is_followed_through_joining_and_escaping() {
        let joined = say::join(&[SafeText::fixed("<"), SafeText::owner("A <b"), SafeText::number(7)], "<");
        let escaped = joined.escape(angle);
        assert_eq!(escaped.as_str(), "&lt;&lt;A &lt;b&lt;7");
        assert_eq!(
            escaped.owner_spans().iter().map(|span| span.of(escaped.as_str())).collect::<Vec<_>>(),
            ["A &lt;b"]
        );
    }

    #[test]
    fn a_name_that_a_line_end_breaks_is_one_name_still() {
        let owner =
            say::join(&[SafeText::fixed("by"), SafeText::owner("Ines Okafor"), SafeText::fixed("now")], " ");
        let broken = owner.broken(&[3, 7, 14], "\r\n ");
        assert_eq!(broken.as_str(), "by \r\n Ines\r\n  Okafor\r\n  now");
        let [span] = broken.owner_spans() else { panic!("one name") };
        assert_eq!(span.of(broken.as_str()), "Ines\r\n  Okafor");
    }

    #[test]
    fn shortening_counts_characters_and_says_so() {
        assert_eq!(SafeText::fixed("ééé ab").shortened_at_word(5).as_str(), "ééé…");
        assert_eq!(SafeText::fixed("ééé ab").shortened_at_word(6).as_str(), "ééé ab");
    }
}
