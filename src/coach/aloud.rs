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

/// One link of a chain that is read aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChainLink<'a> {
    /// What the room typed.
    Statement(&'a str),
    /// What the causes of a leg led to in the end, in words of our own.
    Outcome(Leg),
}

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words of our own.
    Words(&'static str),
    /// A stretch of one of the statements given, by its place in the chain.
    Text {
        /// Which link.
        link: usize,
        /// Its bytes.
        bytes: Range<usize>,
    },
}

/// What the causes of a leg led to in the end. Read as it stands: it is no statement that could be taken for a clause.
const fn outcome_of(leg: Leg) -> &'static str {
    match leg {
        Leg::Happened => "the outage",
        Leg::Unnoticed => "the outage going unnoticed",
        Leg::Lasted => "the outage lasting as long as it did",
    }
}

/// The pieces of the sentence about a chain of one, two or three links, the cause first; more are not read. None about
/// a question: it says nothing that could have led to anything.
pub fn causal_pieces(chain: &[ChainLink<'_>]) -> Vec<Piece> {
    let asks =
        |link: &ChainLink<'_>| matches!(link, ChainLink::Statement(said) if said.trim_end().ends_with('?'));
    let chain = chain.get(..3).unwrap_or(chain);
    if chain.is_empty() || chain.iter().any(asks) {
        return Vec::new();
    }
    let mut pieces = Vec::new();
    for (place, link) in chain.iter().enumerate() {
        match link {
            ChainLink::Outcome(leg) => {
                pieces.extend([joint(place, false), outcome_of(*leg)].map(Piece::Words));
            }
            ChainLink::Statement(statement) => {
                let said = Said::of(statement);
                pieces.push(Piece::Words(joint(place, said.is_clause)));
                let mut bytes = said.bytes;
                // The first word of the sentence keeps its capital.
                if let Some(letter) = said.small.filter(|_| place > 0 || said.is_clause) {
                    pieces.push(Piece::Words(letter));
                    bytes.start += 1;
                }
                pieces.push(Piece::Text { link: place, bytes });
            }
        }
    }
    pieces.push(Piece::Words("."));
    pieces
}

/// What stands before the link at this place of the chain.
const fn joint(place: usize, is_clause: bool) -> &'static str {
    match (place, is_clause) {
        (0, true) => "That ",
        (0, false) => "",
        (1, true) => " led to this: ",
        (1, false) => " led to ",
        (_, true) => ", which raised the chance that ",
        (_, false) => ", which raised the chance of ",
    }
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
    accepts allows applies asks assumes becomes begins blocks brings carries catches comes covers contains creates deletes depends differs drops ends exist exists expires fails \
    finds fires gets gives goes grows happens has hides holds ignores includes keeps knows lacks leaves lets lies looks loses makes matches \
    means measures misses names needs opens owns points reads receives refers raises reaches relies remains removes requires returns runs says sees sends \
    serves shares sits skips spans stands stays supports takes tells treats trusts uses wakes waits works writes";

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
        capacity reads writes logs alarms incidents engineers responders people failover dashboards dashboard \
        obviously clearly apparently probably usually normally sometimes often eventually suddenly initially finally \
        recently currently already only still once";
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
    // "Undoing a roll-out": what is done, and no name.
    let done = first.ends_with("ing") && is_determiner(reading.word(1));
    let at = usize::from(capital - b'A');
    ((plain || done) && !shouted).then(|| LETTERS.get(at..at + 1)).flatten()
}

#[cfg(test)]
mod tests {
    use super::ChainLink::{Outcome, Statement};
    use super::*;
    use proptest::prelude::*;

    fn sentence(chain: &[ChainLink<'_>]) -> String {
        let words = |piece: Piece| match (piece, chain) {
            (Piece::Words(words), _) => words.to_owned(),
            (Piece::Text { link, bytes }, chain) => match chain[link] {
                Statement(statement) => statement[bytes].to_owned(),
                Outcome(_) => panic!("an outcome is said in words of our own"),
            },
        };
        causal_pieces(chain).into_iter().map(words).collect()
    }

    #[test]
    fn names_of_things_read_as_in_the_rule() {
        assert_eq!(
            sentence(&[
                Statement("The missing canary."),
                Statement("A change in all regions at once"),
                Outcome(Leg::Happened)
            ]),
            "The missing canary led to a change in all regions at once, which raised the chance of the outage."
        );
    }

    #[test]
    fn clauses_get_the_words_that_carry_them() {
        assert_eq!(
            sentence(&[
                Statement("The pipeline had no canary stage."),
                Statement("The change reached all regions at once."),
                Statement("Customers could not play videos.")
            ]),
            "That the pipeline had no canary stage led to this: the change reached all regions at once, \
             which raised the chance that customers could not play videos."
        );
    }

    #[test]
    fn what_exists_or_does_not_is_a_clause() {
        assert_eq!(
            sentence(&[Statement("No check of the list exists"), Outcome(Leg::Happened)]),
            "That no check of the list exists led to the outage."
        );
        assert_eq!(
            sentence(&[Statement("A guard against empty lists"), Statement("No checks exist")]),
            "A guard against empty lists led to this: no checks exist."
        );
    }

    #[test]
    fn every_leg_ends_in_english() {
        let ends = |leg| sentence(&[Statement("The alert went to a closed channel"), Outcome(leg)]);
        assert_eq!(ends(Leg::Happened), "That the alert went to a closed channel led to the outage.");
        assert_eq!(
            ends(Leg::Unnoticed),
            "That the alert went to a closed channel led to the outage going unnoticed."
        );
        assert_eq!(
            ends(Leg::Lasted),
            "That the alert went to a closed channel led to the outage lasting as long as it did."
        );
    }

    #[test]
    fn names_of_systems_keep_their_capital() {
        assert_eq!(
            sentence(&[
                Statement("Kafka had no quota"),
                Statement("Replication lag grew for hours"),
                Outcome(Leg::Happened)
            ]),
            "That Kafka had no quota led to this: replication lag grew for hours, which raised the chance of the outage."
        );
        assert_eq!(
            sentence(&[Statement("DNS was slow"), Outcome(Leg::Happened)]),
            "That DNS was slow led to the outage."
        );
    }

    #[test]
    fn what_begins_with_a_deed_or_an_adverb_goes_on_in_small_letters() {
        assert_eq!(
            sentence(&[Statement("Undoing a roll-out brings back the pods alone"), Outcome(Leg::Lasted)]),
            "That undoing a roll-out brings back the pods alone led to the outage lasting as long as it did."
        );
        assert_eq!(
            sentence(&[Statement("Eventually the queue was full"), Outcome(Leg::Happened)]),
            "That eventually the queue was full led to the outage."
        );
    }

    #[test]
    fn a_question_is_not_read_as_what_led_to_something() {
        assert_eq!(sentence(&[Statement("Which flag was on?"), Outcome(Leg::Happened)]), "");
        assert_eq!(sentence(&[Statement("The flag was on"), Statement("Who knew? ")]), "");
    }

    #[test]
    fn nothing_said_is_nothing_read() {
        assert_eq!(sentence(&[]), "");
    }

    proptest! {
        #[test]
        fn any_statements_become_a_sentence(cause in any::<String>(), effect in any::<String>()) {
            let asks = [&cause, &effect].iter().any(|said| said.trim_end().ends_with('?'));
            let sentence = sentence(&[Statement(&cause), Statement(&effect)]);
            prop_assert_eq!(sentence.is_empty(), asks);
            prop_assert!(asks || sentence.contains(" led to ") && sentence.ends_with('.'));
        }
    }
}
