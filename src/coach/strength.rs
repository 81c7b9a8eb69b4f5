//! How well an action would hold on a tired night, from its wording: from what somebody does, and from what it is done
//! to. A reminder stays one, whatever is done to it. A nudge about the action, not a score of anybody: the facilitator
//! may always choose otherwise.
//!
//! **Start reading** at [`suggest_strength`]; `strength_words.rs` has the words.

use super::strength_words::{self as words, Group};
use super::wording::phrase::places;
use super::wording::reading::Reading;
use super::wording::words::has;
use crate::workshop::Strength;
use std::ops::Range;

/// A proposed strength, and what led to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StrengthSuggestion {
    /// The proposal.
    pub strength: Strength,
    /// What follows from the words, in half a sentence.
    pub because: &'static str,
    /// The words that led to it, as bytes of the text.
    pub words: Vec<Range<usize>>,
}

/// A verb that leaves open what changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeakVerb {
    /// Where it stands, as bytes of the text.
    pub range: Range<usize>,
    /// What to ask.
    pub ask: &'static str,
}

/// Proposes a strength for an action; nothing where its words tell nothing.
///
/// An opening such as "investigate" or "remind" decides, because what follows it is then only talked about. Then the
/// object does: a note, a reminder, a training rests on memory whatever the verb, unless something else takes its place.
/// Else the strongest words do.
pub fn suggest_strength(what: &str) -> Option<StrengthSuggestion> {
    let reading = Reading::new(what, &[]);
    let weak = opening(&reading).or_else(|| soft_object(&reading)).or_else(|| soft_way(&reading));
    if weak.is_none() && takes_a_safeguard_away(&reading) {
        return None;
    }
    weak.or_else(|| {
        let groups = words::STRONGER.iter().map(|group| (Strength::Stronger, group));
        let groups = groups.chain(words::INTERMEDIATE.iter().map(|group| (Strength::Intermediate, group)));
        let mut groups = groups.chain(words::WEAKER.iter().map(|group| (Strength::Weaker, group)));
        groups.find_map(|(strength, group)| of_group(&reading, strength, group, 0))
    })
}

/// Verbs that leave open what changes.
pub fn weak_verbs(what: &str) -> Vec<WeakVerb> {
    let reading = Reading::new(what, &[]);
    places(&reading, words::WEAK_VERBS)
        .filter(|(first, last)| !(reading.word(*first) == "monitor" && has_threshold(&reading, *last)))
        .filter(|(first, _)| opens(&reading, *first) || reading.before(*first, 1) == "and")
        .filter_map(|(first, last)| reading.bytes_of(first, last))
        .map(|range| WeakVerb { range, ask: "What will be different afterwards? Name the change." })
        .collect()
}

/// What follows after such an opening is only talked about.
fn opening(reading: &Reading) -> Option<StrengthSuggestion> {
    let groups = words::WEAK_OPENINGS.iter();
    groups.into_iter().find_map(|group| {
        let found = places(reading, group.phrases).filter(|(first, _)| opens(reading, *first));
        suggestion(reading, Strength::Weaker, group.because, found)
    })
}

/// What the action is done to is a text, a reminder, a training. What takes its place decides, where something does.
fn soft_object(reading: &Reading) -> Option<StrengthSuggestion> {
    let (head, end) = object(reading)?;
    let is_soft = has(words::SOFT, reading.word(head))
        || has(words::SOFT_PARTS, reading.word(head))
            && (1..=3).any(|back| has(words::SOFT_OF, reading.before(head, back)))
        || has(words::SOFT_IF_PLAIN, reading.word(head))
            && !(1..=2).any(|back| has(words::TECHNICAL, reading.before(head, back)));
    if !is_soft {
        return None;
    }
    let is_replaced =
        has(words::REPLACING, reading.word(first_word(reading))) && has("with by into to", reading.word(end));
    if is_replaced {
        let instead = [(Strength::Stronger, words::STRONGER), (Strength::Intermediate, words::INTERMEDIATE)];
        let mut instead =
            instead.iter().flat_map(|(strength, groups)| groups.iter().map(|group| (*strength, group)));
        if let Some(found) = instead.find_map(|(strength, group)| of_group(reading, strength, group, end)) {
            return Some(found);
        }
    }
    suggestion(reading, Strength::Weaker, words::A_TEXT, std::iter::once((head, head)))
}

/// "Prevent mistakes by reminding everyone", "standardise how we write".
fn soft_way(reading: &Reading) -> Option<StrengthSuggestion> {
    suggestion(reading, Strength::Weaker, words::MEMORY, places(reading, words::SOFT_WAYS))
}

/// The head of what the action is done to, and the word after it: the last word before a preposition or a comma.
fn object(reading: &Reading) -> Option<(usize, usize)> {
    let start = first_word(reading);
    let ends = |at: usize| {
        at > start && (reading.starts_clause(at) || has(words::PREPOSITIONS, reading.word(at)))
            || reading.word(at).is_empty()
    };
    let end = (start..=reading.len()).find(|at| ends(*at))?;
    let head = end.checked_sub(1).filter(|head| *head >= start)?;
    Some((head, end))
}

/// The first word that is no politeness.
fn first_word(reading: &Reading) -> usize {
    (0..reading.len()).find(|at| !is_polite(reading.word(*at))).unwrap_or(0)
}

/// The places of a group from a word on that count.
fn of_group(reading: &Reading, strength: Strength, group: &Group, from: usize) -> Option<StrengthSuggestion> {
    let found = places(reading, group.phrases).filter(|(first, last)| {
        *first >= from && (strength != Strength::Stronger || is_meant(reading, *first, *last))
    });
    suggestion(reading, strength, group.because, found)
}

/// Whether a strong word says what the action does. "Remove the check" takes a safeguard away, "prevent mistakes" says
/// what is hoped for, and what automatically tells somebody still waits for them.
fn is_meant(reading: &Reading, first: usize, last: usize) -> bool {
    let word = reading.word(first);
    if has(words::ABOUT_MESSAGES, word) {
        return !reading.soon(last, 3, words::MESSAGES) && !reading.recently(first, 3, words::MESSAGES);
    }
    if has("limit limits quota quotas", reading.word(last)) && reading.recently(first, 4, words::RAISING) {
        return false;
    }
    let is_verb = opens(reading, first) || matches!(reading.before(first, 1), "and" | "to" | "then");
    if !is_verb || !has(words::TAKE_OBJECTS, word) {
        return !has(words::MUST_BEGIN, word);
    }
    !has(words::VAGUE, object_after(reading, last)) && !is_safeguard_taken(reading, first)
}

/// The whole action takes a check, an alert or a limit away: whatever it is called, its name is no strength.
fn takes_a_safeguard_away(reading: &Reading) -> bool {
    let first = first_word(reading);
    is_safeguard_taken(reading, first) && !reading.in_sentence(first, "and then")
}

fn is_safeguard_taken(reading: &Reading, verb: usize) -> bool {
    has(words::TAKING_AWAY, reading.word(verb)) && has(words::SAFEGUARDS, object_after(reading, verb))
}

/// The head of what stands after a verb.
fn object_after<'r>(reading: &'r Reading, verb: usize) -> &'r str {
    let ends = |at: usize| reading.starts_clause(at) || has(words::PREPOSITIONS, reading.word(at));
    let end = (verb + 1..reading.len()).find(|at| ends(*at)).unwrap_or(reading.len());
    if end > verb + 1 { reading.word(end - 1) } else { "" }
}

fn suggestion(
    reading: &Reading,
    strength: Strength,
    because: &'static str,
    found: impl Iterator<Item = (usize, usize)>,
) -> Option<StrengthSuggestion> {
    let words: Vec<Range<usize>> = found.filter_map(|(first, last)| reading.bytes_of(first, last)).collect();
    (!words.is_empty()).then_some(StrengthSuggestion { strength, because, words })
}

/// True where the action, or a part of it, begins.
fn opens(reading: &Reading, at: usize) -> bool {
    let start = reading.sentence_start(at);
    at == start || at <= start + 4 && (start..at).all(|before| is_polite(reading.word(before)))
}

fn is_polite(word: &str) -> bool {
    matches!(word, "we" | "please" | "should" | "will" | "must" | "to" | "let's" | "need" | "team")
}

/// "Monitor the queue, alert at 80 percent" says when it speaks.
fn has_threshold(reading: &Reading, at: usize) -> bool {
    (1..=12).any(|ahead| reading.after(at, ahead).bytes().next().is_some_and(|byte| byte.is_ascii_digit()))
}

/// Everything that a suggestion may say.
#[cfg(test)]
pub(super) fn reasons() -> impl Iterator<Item = &'static str> {
    let groups =
        [words::STRONGER, words::INTERMEDIATE, words::WEAKER, words::WEAK_OPENINGS].into_iter().flatten();
    groups.map(|group| group.because)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strength(what: &str) -> Option<Strength> {
        suggest_strength(what).map(|suggestion| suggestion.strength)
    }

    /// One action to a line, below the strength that it should read as.
    #[test]
    fn actions_read_as_strong_as_they_are() {
        let mut expected = None;
        let (mut right, mut wrong) = (0, Vec::new());
        for line in include_str!("../../tests/coach/strengths.txt").lines().map(str::trim) {
            match line {
                "" => {}
                "# stronger" => expected = Some(Strength::Stronger),
                "# intermediate" => expected = Some(Strength::Intermediate),
                "# weaker" => expected = Some(Strength::Weaker),
                "# none" => expected = None,
                what if strength(what) == expected => right += 1,
                what => wrong.push((what, expected, suggest_strength(what))),
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
        assert!(right >= 120, "{right}");
    }

    #[test]
    fn the_words_that_led_to_a_suggestion_are_named_with_what_follows_from_them() {
        let what = "Rate limit the import queue per tenant";
        let suggestion = suggest_strength(what).expect("a limit is known");
        let words: Vec<&str> = suggestion.words.iter().map(|range| &what[range.clone()]).collect();
        assert_eq!(
            (words.as_slice(), suggestion.because),
            (["Rate limit"].as_slice(), "the system refuses by itself")
        );
    }

    #[test]
    fn a_weak_verb_is_flagged_unless_a_threshold_bounds_it() {
        assert_eq!(weak_verbs("Improve the monitoring").len(), 1);
        assert_eq!(weak_verbs("Look into the retries and ensure they stop").len(), 2);
        assert_eq!(weak_verbs("Monitor the queue depth"), weak_verbs("Monitor the queue depth today"));
        assert_eq!(weak_verbs("Monitor the queue depth and page at 80 percent"), []);
        assert_eq!(weak_verbs("Block merges without a canary"), []);
    }
}
