//! A link as one sentence to read aloud: "X led to Y, which raised the chance of Z."
//!
//! Statements are typed as clauses ("The pipeline had no canary stage") and as names of things ("Missing canary
//! stage"); each gets the words around it that make the sentence English. The result is a list of pieces, so that who
//! reads aloud in a room can take the texts from where names are roles already.

use super::wording::person_words::Person;
use super::wording::reading::Reading;
use super::wording::verbs::{is_auxiliary, is_determiner, is_participle, is_past, is_preposition};
use super::wording::words::{TECHNICAL, WORK, has};
use crate::workshop::Leg;
use std::ops::Range;

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words of our own.
    Words(&'static str),
    /// A stretch of one of the texts given, by its place in the list.
    Text {
        /// Which text.
        text: usize,
        /// Its bytes.
        bytes: Range<usize>,
    },
}

/// What the causes of a leg led to in the end.
pub const fn outcome_of(leg: Leg) -> &'static str {
    match leg {
        Leg::Happened => "the outage",
        Leg::Unnoticed => "its going unnoticed",
        Leg::Lasted => "its lasting as long as it did",
    }
}

/// The pieces of the sentence about a chain of one, two or three statements, the cause first; more are not read.
pub fn causal_pieces(chain: &[&str]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (text, statement) in chain.iter().take(3).enumerate() {
        let said = Said::of(statement);
        let words = match (text, said.is_clause) {
            (0, true) => "That ",
            (0, false) => "",
            (1, true) => " led to this: ",
            (1, false) => " led to ",
            (_, true) => ", which raised the chance that ",
            (_, false) => ", which raised the chance of ",
        };
        if !words.is_empty() {
            pieces.push(Piece::Words(words));
        }
        let opens = text == 0 && !said.is_clause;
        match said.small.filter(|_| !opens) {
            Some(letter) => {
                pieces.push(Piece::Words(letter));
                pieces.push(Piece::Text { text, bytes: said.bytes.start + 1..said.bytes.end });
            }
            None => pieces.push(Piece::Text { text, bytes: said.bytes }),
        }
    }
    if !pieces.is_empty() {
        pieces.push(Piece::Words("."));
    }
    pieces
}

/// The sentence itself.
pub fn causal_sentence(chain: &[&str]) -> String {
    let pieces = causal_pieces(chain);
    let words = pieces.iter().map(|piece| match piece {
        Piece::Words(words) => *words,
        Piece::Text { text, bytes } => {
            chain.get(*text).and_then(|text| text.get(bytes.clone())).unwrap_or_default()
        }
    });
    words.collect()
}

/// How one statement stands inside a sentence.
struct Said {
    /// Without white space around it and without its full stop.
    bytes: Range<usize>,
    /// It has a verb of its own.
    is_clause: bool,
    /// Its first letter made small, where it is no name.
    small: Option<&'static str>,
}

impl Said {
    fn of(statement: &str) -> Self {
        let start = statement.len() - statement.trim_start().len();
        let bare = statement.trim().trim_end_matches(['.', ';', ',', '!']).trim_end();
        let reading = Reading::new(bare, &[]);
        Self {
            bytes: start..start + bare.len(),
            is_clause: is_clause(&reading),
            small: small(bare, &reading),
        }
    }
}

/// Present tenses of what is said of systems and of how people work.
const PRESENT: &str = "\
    accepts allows applies asks assumes becomes begins blocks carries covers creates deletes depends drops ends expires fails \
    fires gives goes grows has hides holds ignores includes keeps knows lacks leaves lets lies looks loses makes matches \
    means measures misses names needs opens owns points reads refers relies removes requires returns runs says sees sends \
    serves shares sits skips spans stays takes tells treats trusts uses wakes waits works writes";

/// True where a verb that is bound to a subject stands behind the first word.
fn is_clause(reading: &Reading) -> bool {
    (1..reading.len()).any(|at| {
        let word = reading.word(at);
        let before = reading.word(at - 1);
        let past_alone = is_past(word) && !is_participle(word) && !is_determiner(before);
        let finite = past_alone || is_auxiliary(word) && !has("be been being", word) || has(PRESENT, word);
        // "the closed channel", "alert sent to": an adjective behind an article, a participle behind a bare noun
        // that opens the text.
        let told = is_past(word)
            && !is_determiner(before)
            && !is_preposition(before)
            && !is_preposition(reading.word(at + 1))
            && !reading.ends_clause(at);
        let by_somebody = is_past(word)
            && (reading.person(at - 1).is_some_and(|who| who != Person::Name)
                || is_determiner(reading.word(0)))
            && !is_determiner(before)
            && !is_preposition(before);
        finite || told || by_somebody
    })
}

/// The first letter made small, unless the word is a name of a system or a person: known are words of the trade and
/// words that begin a phrase.
fn small(bare: &str, reading: &Reading) -> Option<&'static str> {
    const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz";
    const OPENING: &str = "\
        there it they nothing nobody no everything all because when while after before since although as if how what which \
        where who whoever he she we you not only more most many few several such then also even just missing lack absence \
        high low slow old new long short late early empty full stale manual automatic unclear limited single wrong outdated \
        traffic load latency lag replication retries retry customers users errors error alert alarm page pager memory \
        capacity reads writes logs alarms incidents engineers responders people failover dashboards dashboard";
    let first = reading.word(0);
    let shouted = bare.chars().nth(1).is_some_and(char::is_uppercase);
    let capital = bare.bytes().next().filter(u8::is_ascii_uppercase)?;
    let plain = is_determiner(first)
        || is_preposition(first)
        || is_auxiliary(first)
        || has(OPENING, first)
        || has(WORK, first)
        || has(TECHNICAL, first)
        || reading.person(0).is_some_and(|who| who != Person::Name && first != "i");
    let at = usize::from(capital - b'A');
    (plain && !shouted).then(|| LETTERS.get(at..at + 1)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_of_things_read_as_in_the_rule() {
        assert_eq!(
            causal_sentence(&["The missing canary.", "A change in all regions at once", "the outage "]),
            "The missing canary led to a change in all regions at once, which raised the chance of the outage."
        );
    }

    #[test]
    fn clauses_get_the_words_that_carry_them() {
        assert_eq!(
            causal_sentence(&[
                "The pipeline had no canary stage.",
                "The change reached all regions at once.",
                "Customers could not play videos."
            ]),
            "That the pipeline had no canary stage led to this: the change reached all regions at once, \
             which raised the chance that customers could not play videos."
        );
    }

    #[test]
    fn names_of_systems_keep_their_capital() {
        assert_eq!(
            causal_sentence(&["Kafka had no quota", "Replication lag grew for hours", "the outage"]),
            "That Kafka had no quota led to this: replication lag grew for hours, which raised the chance of the outage."
        );
        assert_eq!(causal_sentence(&["DNS was slow", "the outage"]), "That DNS was slow led to the outage.");
    }

    #[test]
    fn nothing_said_is_nothing_read() {
        assert_eq!(causal_sentence(&[]), "");
    }

    proptest! {
        #[test]
        fn any_statements_become_a_sentence(cause in any::<String>(), effect in any::<String>()) {
            let sentence = causal_sentence(&[&cause, &effect]);
            prop_assert!(sentence.contains(" led to "));
            prop_assert!(sentence.ends_with('.'));
        }
    }
}
