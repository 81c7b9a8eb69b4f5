//! Patterns of words, so that a rule reads like what it notices.

use super::person_words::Person;
use super::reading::{Gap, Reading};
use super::verbs::{is_determiner, is_filler, is_participle, is_past};
use super::words::{CHECKS, WRITTEN_WORK, has};
use std::str::SplitAsciiWhitespace;

/// The longest of the patterns that begins at word `at`, as its last word.
///
/// A pattern is words with white space between: `a|b` either word, `x?` the word or nothing, `~` up to three
/// adverbs, `..` up to four words, `<ed>` a past participle, `<past>` a past tense, `<ing>` a present participle,
/// `<person>` somebody, `<group>` a team, `<plan>` a procedure or its like, `<check>` a review or its like.
/// It never begins with `~` or `..`.
pub(in crate::coach) fn longest(reading: &Reading, at: usize, patterns: &[&str]) -> Option<usize> {
    let word = reading.word(at);
    let ends = patterns.iter().filter_map(|pattern| {
        // Nearly every pattern begins with another word: that is told before anything of it is taken apart.
        let first = pattern.split_once(' ').map_or(*pattern, |(first, _)| first);
        if !first.starts_with('<') && !first.contains(word) {
            return None;
        }
        let mut parts = pattern.split_ascii_whitespace();
        parts.next()?;
        if first == "<person>" || first == "<group>" {
            let is_group = reading.person(at) == Some(Person::Group);
            let begins = if first == "<group>" { is_group } else { reading.person(at).is_some() };
            return begins.then(|| follow(reading, at, parts)).flatten();
        }
        fits(word, first).then(|| follow(reading, at, parts)).flatten()
    });
    ends.max()
}

/// Every place where one of the patterns stands, as first and last word.
pub(in crate::coach) fn places<'a>(
    reading: &'a Reading,
    patterns: &'a [&'a str],
) -> impl Iterator<Item = (usize, usize)> + 'a {
    (0..reading.len()).filter_map(move |at| longest(reading, at, patterns).map(|last| (at, last)))
}

/// Bounded: a pattern has a handful of parts, and each skips at most four words.
fn follow(reading: &Reading, last: usize, mut parts: SplitAsciiWhitespace) -> Option<usize> {
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
        "<person>" | "<group>" => (1..=4)
            .take_while(|count| near(reading, last + count))
            .filter(|count| match reading.person(last + count) {
                Some(person) => part == "<person>" || person == Person::Group,
                None => false,
            })
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
    if word.is_empty() {
        return false;
    }
    match pattern {
        "<ed>" => is_participle(word),
        "<past>" => is_past(word),
        "<ing>" => word.len() > 4 && word.ends_with("ing"),
        "<plan>" => has(WRITTEN_WORK, word),
        "<check>" => has(CHECKS, word) || has(WRITTEN_WORK, word),
        _ => pattern.split('|').any(|choice| choice == word),
    }
}
