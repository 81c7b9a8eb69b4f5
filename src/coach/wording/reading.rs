//! A text as words: folded, with their bytes, what lies between them, and who they stand for.

use super::exempt::exempt_ranges;
use super::person_words::{Names, Person, fold, is_invisible, person};
use super::words::has;
use std::ops::Range;

/// What lies before a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::coach) enum Gap {
    /// The end of a sentence, or the start of the text.
    Sentence,
    /// A comma, colon, dash or bracket.
    Clause,
    /// White space.
    Space,
    /// A hyphen, as in "on-call".
    Hyphen,
    /// Anything else without white space, as in "a.b": part of an identifier.
    Glue,
}

/// One word of the text.
#[derive(Clone, Copy, Debug)]
struct Word {
    start: usize,
    end: usize,
    folded: (usize, usize),
    gap: Gap,
    sentence: usize,
    capital: bool,
    exempt: bool,
    person: Option<Person>,
}

/// The words of a text, ready to be asked by the rules.
pub(in crate::coach) struct Reading<'t> {
    text: &'t str,
    folded: String,
    words: Vec<Word>,
    /// By sentence: its first word, and whether it ends with a question mark.
    sentences: Vec<(usize, bool)>,
}

impl<'t> Reading<'t> {
    pub(in crate::coach) fn new(text: &'t str, people: &[&str]) -> Self {
        let names = Names::new(people);
        let mut reading = Self {
            text,
            folded: String::with_capacity(text.len()),
            words: Vec::new(),
            sentences: Vec::new(),
        };
        let exempt = exempt_ranges(text);
        let mut exempt = exempt.iter().peekable();
        let mut last_end = 0;
        for range in words_of(text) {
            while exempt.next_if(|next| next.end <= range.start).is_some() {}
            let quoted = exempt.peek().is_some_and(|next| next.start < range.end);
            let between = text.get(last_end..range.start).unwrap_or_default();
            last_end = range.end;
            // "--reckless" is a flag of a command.
            let quoted = quoted || between.ends_with("--");
            reading.push(range, gap_of(between), between.contains('?'), quoted, &names);
        }
        let rest = text.get(last_end..).unwrap_or_default();
        if let Some(last) = reading.sentences.last_mut() {
            last.1 = rest.contains('?');
        }
        reading.exempt_identifiers();
        reading
    }

    fn push(&mut self, range: Range<usize>, gap: Gap, after_question: bool, quoted: bool, names: &Names) {
        let raw = self.text.get(range.clone()).unwrap_or_default();
        let index = self.words.len();
        let gap = if index == 0 { Gap::Sentence } else { gap };
        if gap == Gap::Sentence {
            if let Some(ended) = self.sentences.last_mut() {
                ended.1 = after_question;
            }
            self.sentences.push((index, false));
        }
        let from = self.folded.len();
        self.folded.push_str(&fold(raw));
        let folded = self.folded.get(from..).unwrap_or_default();
        let capital = raw.chars().next().is_some_and(char::is_uppercase);
        let before = if gap == Gap::Sentence { "" } else { self.word(index.wrapping_sub(1)) };
        let person =
            if names.is_name(folded, capital) { Some(Person::Name) } else { person(raw, folded, before) };
        let exempt = quoted || (person.is_none() && is_identifier(raw));
        let folded = (from, self.folded.len());
        let sentence = self.sentences.len().saturating_sub(1);
        self.words.push(Word {
            start: range.start,
            end: range.end,
            folded,
            gap,
            sentence,
            capital,
            exempt,
            person,
        });
    }

    /// Words glued to a neighbour ("restart.never") and values after a key ("imagePullPolicy: Always") are code.
    fn exempt_identifiers(&mut self) {
        let mut glued = Vec::new();
        for (index, pair) in self.words.windows(2).enumerate() {
            let [before, after] = pair else { continue };
            let joint = self.text.get(before.end..after.start).unwrap_or_default();
            if after.gap == Gap::Glue {
                glued.extend([index, index + 1]);
            } else if before.exempt && joint.starts_with(':') && after.capital {
                glued.push(index + 1);
            }
        }
        for index in glued {
            if let Some(word) = self.words.get_mut(index).filter(|word| word.person.is_none()) {
                word.exempt = true;
            }
        }
    }

    /// How many words there are.
    pub(in crate::coach) fn len(&self) -> usize {
        self.words.len()
    }

    /// The folded word, or nothing beyond the ends.
    pub(in crate::coach) fn word(&self, at: usize) -> &str {
        self.words.get(at).and_then(|word| self.folded.get(word.folded.0..word.folded.1)).unwrap_or_default()
    }

    /// The folded word `back` places before, within the same sentence.
    pub(in crate::coach) fn before(&self, at: usize, back: usize) -> &str {
        match at.checked_sub(back) {
            Some(earlier) if self.sentence(earlier) == self.sentence(at) => self.word(earlier),
            _ => "",
        }
    }

    /// The folded word `ahead` places after, within the same sentence.
    pub(in crate::coach) fn after(&self, at: usize, ahead: usize) -> &str {
        let later = at.saturating_add(ahead);
        if self.sentence(later) == self.sentence(at) { self.word(later) } else { "" }
    }

    /// What lies before the word; a sentence end beyond the text.
    pub(in crate::coach) fn gap(&self, at: usize) -> Gap {
        self.words.get(at).map_or(Gap::Sentence, |word| word.gap)
    }

    /// The number of its sentence.
    pub(in crate::coach) fn sentence(&self, at: usize) -> Option<usize> {
        self.words.get(at).map(|word| word.sentence)
    }

    /// The first word of its sentence.
    pub(in crate::coach) fn sentence_start(&self, at: usize) -> usize {
        self.sentence(at).and_then(|number| self.sentences.get(number)).map_or(at, |sentence| sentence.0)
    }

    /// True when its sentence ends with a question mark.
    pub(in crate::coach) fn in_question(&self, at: usize) -> bool {
        self.sentence(at).and_then(|number| self.sentences.get(number)).is_some_and(|sentence| sentence.1)
    }

    /// Who the word stands for.
    pub(in crate::coach) fn person(&self, at: usize) -> Option<Person> {
        self.words.get(at).and_then(|word| word.person)
    }

    /// True when no hyphen joins the word to a neighbour ("always-on" does not stand alone).
    pub(in crate::coach) fn stands_alone(&self, at: usize) -> bool {
        let joined = |gap| matches!(gap, Gap::Hyphen | Gap::Glue);
        !joined(self.gap(at)) && !joined(self.gap(at + 1))
    }

    /// True when nothing of the sentence follows the word directly: punctuation or the end.
    pub(in crate::coach) fn ends_clause(&self, at: usize) -> bool {
        matches!(self.gap(at + 1), Gap::Sentence | Gap::Clause)
    }

    /// True when a sentence or a clause begins with the word.
    pub(in crate::coach) fn starts_clause(&self, at: usize) -> bool {
        matches!(self.gap(at), Gap::Sentence | Gap::Clause)
    }

    /// True when one of the `reach` words before it, in its sentence, is one of `words`.
    pub(in crate::coach) fn recently(&self, at: usize, reach: usize, words: &str) -> bool {
        (1..=reach).any(|back| has(words, self.before(at, back)))
    }

    /// True when one of the `reach` words after it, in its sentence, is one of `words`.
    pub(in crate::coach) fn soon(&self, at: usize, reach: usize, words: &str) -> bool {
        (1..=reach).any(|ahead| has(words, self.after(at, ahead)))
    }

    /// True when its sentence holds one of `words`, not further away than a sentence is long.
    pub(in crate::coach) fn in_sentence(&self, at: usize, words: &str) -> bool {
        const LONG: usize = 30;
        self.recently(at, LONG, words) || self.soon(at, LONG, words)
    }

    /// True when the word begins with a capital letter inside a sentence: a proper name.
    pub(in crate::coach) fn is_proper(&self, at: usize) -> bool {
        self.gap(at) != Gap::Sentence && self.words.get(at).is_some_and(|word| word.capital)
    }

    /// The bytes from word `first` to word `last`, unless one of them is exempt.
    pub(in crate::coach) fn bytes_of(&self, first: usize, last: usize) -> Option<Range<usize>> {
        let words = self.words.get(first..=last)?;
        let clean = !words.iter().any(|word| word.exempt);
        clean.then_some(words.first()?.start..words.last()?.end)
    }

    /// The text between a word and the next.
    pub(in crate::coach) fn joint(&self, at: usize) -> &str {
        let from = self.words.get(at).map_or(self.text.len(), |word| word.end);
        let to = self.words.get(at + 1).map_or(self.text.len(), |word| word.start);
        self.text.get(from..to).unwrap_or_default()
    }
}

/// Byte ranges of the words: letters, digits, underscores, and apostrophes inside.
fn words_of(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut characters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = characters.by_ref().find(|(_, c)| is_word(*c))?;
        let mut end = start + first.len_utf8();
        while let Some((at, c)) =
            characters.next_if(|(_, c)| is_word(*c) || is_apostrophe(*c) || is_invisible(*c))
        {
            if is_apostrophe(c) && characters.peek().is_none_or(|(_, next)| !is_word(*next)) {
                break;
            }
            end = at + c.len_utf8();
        }
        Some(start..end)
    })
}

fn is_word(c: char) -> bool {
    // Combining marks belong to the letter before them, else a decomposed name falls apart.
    c.is_alphanumeric() || c == '_' || ('\u{300}'..='\u{36f}').contains(&c)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

fn gap_of(between: &str) -> Gap {
    let mut gap = None;
    let mut newlines = 0;
    let mut bullet = false;
    let mut space = false;
    let mut ended = false;
    for c in between.chars() {
        match c {
            '\n' => newlines += 1,
            '-' | '*' | '•' | '#' | '|' | '+' if newlines > 0 => bullet = true,
            _ => {}
        }
        if c.is_whitespace() {
            space = true;
            if ended {
                return Gap::Sentence;
            }
        }
        match c {
            '.' | '!' | '?' | '…' | ';' => ended = true,
            ',' | ':' | '(' | ')' | '[' | ']' | '–' | '—' | '→' | '"' | '“' | '”' | '„' | '«' | '»' => {
                gap = Some(Gap::Clause)
            }
            '-' | '‐' | '‑' if gap.is_none() => gap = Some(Gap::Hyphen),
            _ => {}
        }
    }
    if newlines > 1 || bullet {
        return Gap::Sentence;
    }
    match gap {
        Some(Gap::Hyphen) if space => Gap::Clause,
        Some(gap) if space || gap == Gap::Hyphen => gap,
        Some(gap) if between.chars().any(|c| "()[]–—→\"“”„«»".contains(c)) => gap,
        _ if space => Gap::Space,
        // "ops/dev" are two words; everything else without white space is an identifier.
        _ if between == "/" || between == "'" || between == "’" || between == "&" => Gap::Space,
        _ => Gap::Glue,
    }
}

/// Names from code: `retry_count`, `imagePullPolicy`, `v2`.
fn is_identifier(raw: &str) -> bool {
    let has_underscore = raw.contains('_');
    let mixed = raw.chars().any(|c| c.is_ascii_digit()) && raw.chars().any(char::is_alphabetic);
    let starts_small = raw.chars().next().is_some_and(char::is_lowercase);
    let camel = starts_small && raw.chars().any(char::is_uppercase);
    has_underscore || mixed || camel
}
