//! The word that names a value: what stands before the value in prose, code, logs and commands.
//!
//! **Invariant.** Reads back a bounded number of bytes, and never past the beginning of the line.

use crate::text::class::{self, ALPHANUMERIC, DIGIT, JOINER, LOWER, UPPER, WORD};

/// A word, and the signs between it and what it names.
#[derive(Clone, Copy)]
pub(super) struct Beside<'t> {
    text: &'t [u8],
    start: usize,
    /// The word itself.
    pub(super) word: &'t [u8],
    /// The signs between.
    pub(super) gap: &'t [u8],
}

impl<'t> Beside<'t> {
    /// The word before `at`.
    #[inline(never)]
    pub(super) fn before(text: &'t [u8], at: usize) -> Option<Self> {
        let end = class::run_start(text, at, 8, is_gap);
        let end = if at - end == 8 { past_wide_gap(text, end, at) } else { end };
        let start = class::run_back(text, end, 40, WORD);
        let word = text.get(start..end).filter(|word| !word.is_empty())?;
        Some(Self { text, start, word, gap: text.get(end..at)? })
    }

    /// The word before this one.
    pub(super) fn previous(self) -> Option<Self> {
        Self::before(self.text, self.start)
    }

    /// The byte before the word.
    pub(super) fn edge(self) -> u8 {
        class::before(self.text, self.start)
    }

    /// Nothing but a space, and marks of emphasis, stands between: a sentence.
    pub(super) fn is_spoken(self) -> bool {
        self.gap.first() == Some(&b' ')
            && self.gap.iter().all(|byte| matches!(byte, b' ' | b'`' | b'"' | b'\'' | b'*'))
    }

    /// A value is given to the word: `word=`, `"word": "`, `word: `, a cell of a table.
    pub(super) fn is_assigned(self) -> bool {
        self.gap.iter().any(|byte| matches!(byte, b'=' | b':' | b'|'))
    }

    /// A value is given to the word with no room for prose: `word=value`, `"word": "value"`.
    pub(super) fn is_tight(self) -> bool {
        self.is_assigned() && matches!(self.gap.last(), Some(b'=' | b'"' | b'\'' | b':'))
    }

    /// The last part of the word that says something: `host` in `DB_HOST`, `pod` in `podName`.
    pub(super) fn says(self) -> &'t [u8] {
        let (head, last) = last_part(self.word);
        let empty = is_one_of(last, &["name", "fqdn"]);
        if empty && !head.is_empty() { last_part(head).1 } else { last }
    }

    /// The same; in `host.name` the part before the full stop says it.
    #[inline(never)]
    pub(super) fn says_dotted(self) -> &'t [u8] {
        let dotted = self.edge() == b'.' && is_one_of(self.word, &["name", "id", "hostname"]);
        // `"node":{"name":"…"}`
        let owner = if dotted {
            Self::before(self.text, self.start - 1)
        } else if self.word == b"name" {
            self.previous().filter(|owner| owner.gap.contains(&b'{'))
        } else {
            None
        };
        owner.map_or_else(|| self.says(), |owner| last_part(owner.word).1)
    }

    /// The text, and where what the word names begins in it.
    pub(super) fn behind(self) -> (&'t [u8], usize) {
        (self.text, self.start + self.word.len() + self.gap.len())
    }

    /// Where the word begins.
    pub(super) const fn start(self) -> usize {
        self.start
    }
}

/// `Hostname:          web03`, `bucket         = "x"`: in a column of values more spaces stand between, on one side of
/// the sign.
#[inline(never)]
fn past_wide_gap(text: &[u8], end: usize, at: usize) -> usize {
    let sign = class::spaces_start(text, end, 24);
    let gap = text.get(end..at).unwrap_or_default();
    let assigned = gap.iter().any(|byte| matches!(byte, b':' | b'='));
    match class::before(text, sign) {
        b':' | b'=' if !assigned => {
            class::run_start(text, sign, 3, |byte| matches!(byte, b':' | b'=' | b' '))
        }
        byte if assigned && class::is(byte, WORD) => sign,
        _ => end,
    }
}

const fn is_gap(byte: u8) -> bool {
    matches!(
        byte,
        b' ' | b'\t'
            | b'"'
            | b'\''
            | b'`'
            | b'*'
            | b':'
            | b'='
            | b'/'
            | b'\\'
            | b'('
            | b'['
            | b'{'
            | b'>'
            | b'#'
            | b'!'
            | b'~'
            | b'|'
    )
}

/// What comes before the last part of a name, and the last part.
#[inline(never)]
pub(super) fn last_part(name: &[u8]) -> (&[u8], &[u8]) {
    let mut at = name.len();
    while let Some(before) = at.checked_sub(1) {
        let (previous, here) = (class::at(name, before), class::at(name, at));
        if class::is(previous, JOINER) {
            return (name.get(..before).unwrap_or_default(), name.get(at..).unwrap_or_default());
        }
        if class::is(here, UPPER) && class::is(previous, LOWER | DIGIT) {
            return (name.get(..at).unwrap_or_default(), name.get(at..).unwrap_or_default());
        }
        at = before;
    }
    (&[], name)
}

/// True when `word` is `known`, which is in small letters: most words are told apart by their length.
#[inline]
pub(super) fn is_word(word: &[u8], known: &str) -> bool {
    word.len() == known.len() && is_one_of(word, &[known])
}

/// True when `word` is one of `words`, which are in small letters.
#[inline(never)] // Each of the hundred places that ask would hold a loop of its own.
pub(super) fn is_one_of(word: &[u8], words: &[&str]) -> bool {
    class::visits::add(words.len());
    // Most are told apart by their length and their first letter.
    let begins = |word: &[u8]| class::at(word, 0) | 0x20;
    let first = begins(word);
    words
        .iter()
        .map(|known| known.as_bytes())
        .any(|known| known.len() == word.len() && begins(known) == first && known.eq_ignore_ascii_case(word))
}

/// The words of the line from `from` on that spaces part, at most `most` of them and 400 bytes.
pub(super) fn arguments(text: &[u8], from: usize, most: usize) -> impl Iterator<Item = (usize, usize)> + '_ {
    let mut at = from;
    std::iter::from_fn(move || {
        let start = class::run_end(text, at, 40, |byte| matches!(byte, b' ' | b'\t'));
        let end = class::run_end(text, start, 260, |byte| byte > b' ' && !matches!(byte, b'`' | b'|' | b';'));
        let more = end > start && end - from < 400;
        at = end;
        more.then_some((start, end))
    })
    .take(most)
}

/// The name at `start`: letters, digits, dashes and the labels behind full stops.
pub(super) fn name_end(text: &[u8], start: usize) -> usize {
    let mut end =
        class::run_end(text, start, 253, |byte| class::is(byte, ALPHANUMERIC) || matches!(byte, b'-' | b'.'));
    while end > start && matches!(class::before(text, end), b'.' | b'-') {
        end -= 1;
    }
    end
}

/// The word of a sentence that ends at `end`, in small letters, with what an apostrophe joins to it: "it's", "c'est".
pub(super) fn said_before(text: &[u8], end: usize) -> Vec<u8> {
    let start = class::run_back(text, end, 16, class::ALPHANUMERIC | class::OTHER_LETTER);
    let joined = class::before(text, start) == b'\'';
    let start = if joined { class::run_back(text, start - 1, 4, class::LOWER) } else { start };
    text.get(start..end).unwrap_or_default().to_ascii_lowercase()
}
