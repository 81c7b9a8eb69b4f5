//! Phrases as short patterns, so that a rule reads like the wording it looks for.

use super::reading::{Gap, Reading};
use super::verbs::{is_determiner, is_filler, is_participle};
use std::str::SplitWhitespace;

/// A phrase: one of the first words, then the rest.
///
/// The rest is words with white space between: `a|b` either word, `x?` the word or nothing, `~` up to three
/// adverbs, `..` up to four words, `<ed>` a past participle, `<ing>` a present one, `<person>` somebody.
pub(in crate::coach) struct Phrase {
    first: &'static [&'static str],
    rest: &'static str,
}

/// Writes a phrase down.
pub(in crate::coach) const fn phrase(first: &'static [&'static str], rest: &'static str) -> Phrase {
    Phrase { first, rest }
}

impl Phrase {
    /// The last word of the phrase when it begins at word `at`.
    pub(in crate::coach) fn ends_at(&self, reading: &Reading, at: usize) -> Option<usize> {
        if !self.first.contains(&reading.word(at)) {
            return None;
        }
        follow(reading, at, self.rest.split_whitespace())
    }
}

/// The longest of the phrases that begins at word `at`, as its last word.
pub(in crate::coach) fn longest(reading: &Reading, at: usize, phrases: &[Phrase]) -> Option<usize> {
    phrases.iter().filter_map(|phrase| phrase.ends_at(reading, at)).max()
}

/// Every place where one of the phrases stands, as first and last word.
pub(in crate::coach) fn places<'a>(
    reading: &'a Reading,
    phrases: &'a [Phrase],
) -> impl Iterator<Item = (usize, usize)> + 'a {
    (0..reading.len()).filter_map(move |at| longest(reading, at, phrases).map(|last| (at, last)))
}

/// Bounded: a pattern has a handful of parts, and each skips at most four words.
fn follow(reading: &Reading, last: usize, mut parts: SplitWhitespace) -> Option<usize> {
    let Some(part) = parts.next() else { return Some(last) };
    match part {
        "~" => (0..=3)
            .take_while(|count| {
                *count == 0 || (near(reading, last + count) && is_filler(reading.word(last + count)))
            })
            .find_map(|count| follow(reading, last + count, parts.clone())),
        ".." => (0..=4)
            .take_while(|count| *count == 0 || reading.sentence(last + count) == reading.sentence(last))
            .find_map(|count| follow(reading, last + count, parts.clone())),
        "<person>" => (1..=4)
            .take_while(|count| near(reading, last + count))
            .filter(|count| reading.person(last + count).is_some())
            .filter(|count| {
                *count == 1 || is_determiner(reading.word(last + 1)) || reading.person(last + 1).is_some()
            })
            .find_map(|count| follow(reading, last + count, parts.clone())),
        _ => {
            let (words, optional) = match part.strip_suffix('?') {
                Some(words) => (words, true),
                None => (part, false),
            };
            let taken = near(reading, last + 1) && fits(reading.word(last + 1), words);
            let with = if taken { follow(reading, last + 1, parts.clone()) } else { None };
            if with.is_none() && optional { follow(reading, last, parts) } else { with }
        }
    }
}

fn near(reading: &Reading, at: usize) -> bool {
    matches!(reading.gap(at), Gap::Space | Gap::Hyphen)
}

fn fits(word: &str, pattern: &str) -> bool {
    match pattern {
        "<ed>" => is_participle(word),
        "<ing>" => word.len() > 4 && word.ends_with("ing"),
        _ => pattern.split('|').any(|choice| choice == word),
    }
}
