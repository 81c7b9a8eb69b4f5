//! A short name for the wall, proposed from a statement: its own words, fewer of them.
//!
//! **Invariants.** At most [`WALL_LABEL_MOST`] characters, whole words of the statement in their order, and the same for
//! the same statement. Empty only where no word fits.

use std::ops::Range;

/// As many characters as a wall label may have.
pub const WALL_LABEL_MOST: usize = 28;

/// The same in words, for the field.
pub const WALL_LABEL_HINT: &str = "At most 28 characters.";

/// Beginnings that say nothing yet.
const BEGINNINGS: [&[&str]; 14] = [
    &["the", "fact", "that"],
    &["it", "turned", "out", "that"],
    &["there", "was"],
    &["there", "were"],
    &["there", "is"],
    &["there", "are"],
    &["it", "was"],
    &["because"],
    &["and"],
    &["but"],
    &["so"],
    &["a"],
    &["an"],
    &["the"],
];

/// Words that are missed least where room is short.
const ARTICLES: [&str; 3] = ["a", "an", "the"];
const SOFT: [&str; 9] =
    ["actually", "also", "basically", "just", "quite", "really", "simply", "then", "very"];

/// Headlines do without these: "alert sent to a closed channel".
const BEING: [&str; 4] = ["are", "is", "was", "were"];

/// Words that begin another clause: a label may well end before them.
const CLAUSES: [&str; 16] = [
    "after", "although", "because", "before", "but", "if", "once", "since", "so", "though", "unless",
    "until", "when", "where", "which", "while",
];

/// Other words after which a label must go on; it ends before them instead.
const JOINING: [&str; 58] = [
    "a", "all", "an", "and", "any", "are", "as", "at", "be", "been", "between", "by", "can", "could", "did",
    "do", "does", "during", "each", "every", "for", "from", "had", "has", "have", "in", "into", "is", "its",
    "may", "might", "must", "no", "not", "of", "on", "onto", "or", "our", "over", "per", "than", "that",
    "the", "their", "these", "this", "those", "through", "to", "under", "was", "were", "who", "will", "with",
    "without", "would",
];

/// A clause is a label of its own from so many characters on.
const CLAUSE_FROM: usize = 10;

/// Fewer words than these say nothing.
const SHORTEST: usize = 2;

/// The telling words of the statement that fit; empty where not even one word fits.
pub fn propose_wall_label(statement: &str) -> String {
    let words = wall_label_words(statement);
    let words: Vec<&str> = words.into_iter().filter_map(|word| statement.get(word)).collect();
    words.join(" ")
}

/// The bytes of the words that are proposed as the label of the statement, to be joined by spaces.
pub fn wall_label_words(statement: &str) -> Vec<Range<usize>> {
    let mut label = Label { statement, words: words_of(statement) };
    // What is too long for the wall can be in no label.
    label.words.retain(|word| unpaused(said(statement, word)).chars().count() <= WALL_LABEL_MOST);
    label.drop_beginnings();
    for passed_over in [&[][..], &ARTICLES, &SOFT, &BEING] {
        label.drop_each(passed_over);
        if label.fits(label.words.len()) {
            return label.ended(label.words.len());
        }
    }
    let first = label.words.iter().position(|word| says_something(said(statement, word)));
    label.words.drain(..first.unwrap_or_default());
    let end = label.best_end();
    label.ended(end)
}

/// Behind which bytes a proposed label may as well end, so that it still reads well: the shorter it gets, the less it
/// says.
pub fn wall_label_ends(label: &str) -> Vec<usize> {
    let label = Label { statement: label, words: words_of(label) };
    let shorter = (SHORTEST..label.words.len()).filter(|count| label.may_end(*count));
    shorter.filter_map(|count| label.ended(count).last().map(|word| word.end)).collect()
}

struct Label<'a> {
    statement: &'a str,
    words: Vec<Range<usize>>,
}

impl Label<'_> {
    fn said(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| said(self.statement, word))
    }

    /// Never all of the statement.
    fn drop_beginnings(&mut self) {
        let begins = |label: &Self, beginning: &[&str]| {
            let is_said = |(at, word): (usize, &&str)| label.said(at).eq_ignore_ascii_case(word);
            let goes_on = (beginning.len()..label.words.len()).any(|at| says_something(label.said(at)));
            goes_on && beginning.iter().enumerate().all(is_said)
        };
        while let Some(beginning) = BEGINNINGS.iter().find(|beginning| begins(self, beginning)) {
            self.words.drain(..beginning.len());
        }
    }

    fn drop_each(&mut self, dropped: &[&str]) {
        let statement = self.statement;
        let is_kept = |word: &Range<usize>| !is_one_of(dropped, said(statement, word));
        if self.words.iter().any(|word| is_kept(word) && says_something(said(statement, word))) {
            self.words.retain(is_kept);
        }
    }

    /// How many of the first words make the best label: up to the end of a clause, else as many as fit, but none that
    /// must go on.
    fn best_end(&self) -> usize {
        let fitting = (1..=self.words.len()).take_while(|count| self.fits(*count));
        let ends: Vec<usize> = fitting.clone().filter(|count| self.may_end(*count)).collect();
        let clause = ends.iter().rev().find(|count| self.ends_a_clause(**count));
        clause.or(ends.last()).copied().or(fitting.last()).unwrap_or_default()
    }

    fn may_end(&self, count: usize) -> bool {
        let last = self.said(count.saturating_sub(1));
        let counts = last.chars().all(|letter| letter.is_ascii_digit())
            && self.said(count).starts_with(char::is_alphabetic);
        let is_open = [('(', ')'), ('[', ']')].iter().any(|(open, close)| {
            let within = (0..count).map(|at| self.said(at));
            let balance =
                within.map(|word| word.matches(*open).count() as i32 - word.matches(*close).count() as i32);
            balance.sum::<i32>() > 0
        });
        !(counts || is_open || is_one_of(&JOINING, last) || is_one_of(&CLAUSES, last))
    }

    fn ends_a_clause(&self, count: usize) -> bool {
        let next = self.said(count);
        let begins = is_one_of(&CLAUSES, next) || next.starts_with(['(', '–', '—', '-']);
        let ends = self.said(count.saturating_sub(1)).ends_with(PAUSES);
        (begins || ends) && self.length(count) >= CLAUSE_FROM
    }

    fn fits(&self, count: usize) -> bool {
        self.length(count) <= WALL_LABEL_MOST
    }

    /// The characters of the first words, with the spaces between them.
    fn length(&self, count: usize) -> usize {
        let words = self.ended(count);
        let letters = words.iter().map(|word| said(self.statement, word).chars().count());
        letters.sum::<usize>() + words.len().saturating_sub(1)
    }

    /// The first words, without a sign of pausing behind the last one.
    fn ended(&self, count: usize) -> Vec<Range<usize>> {
        let mut words: Vec<Range<usize>> = self.words.iter().take(count).cloned().collect();
        while let Some(last) = words.pop() {
            let word = unpaused(said(self.statement, &last));
            if !word.is_empty() {
                words.push(last.start..last.start + word.len());
                break;
            }
        }
        words
    }
}

/// Signs that no label ends with.
const PAUSES: [char; 7] = ['.', ',', ';', ':', '–', '—', '-'];

fn words_of(statement: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut at = 0;
    for word in statement.split_whitespace() {
        let start = at + statement.get(at..).and_then(|rest| rest.find(word)).unwrap_or_default();
        at = start + word.len();
        words.push(start..at);
    }
    words
}

fn said<'a>(statement: &'a str, word: &Range<usize>) -> &'a str {
    statement.get(word.clone()).unwrap_or_default()
}

fn unpaused(word: &str) -> &str {
    word.trim_end_matches(PAUSES)
}

fn says_something(word: &str) -> bool {
    word.chars().any(char::is_alphanumeric)
}

fn is_one_of(list: &[&str], word: &str) -> bool {
    list.iter().any(|other| other.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_short_statement_is_its_own_label() {
        assert_eq!(propose_wall_label("No canary stage."), "No canary stage");
    }

    #[test]
    fn a_beginning_that_says_nothing_is_left_out() {
        assert_eq!(propose_wall_label("There was no canary stage"), "no canary stage");
        assert_eq!(propose_wall_label("Because the queue was full"), "queue was full");
        assert_eq!(propose_wall_label("There was"), "There was");
    }

    #[test]
    fn articles_stay_where_there_is_room_for_them() {
        assert_eq!(propose_wall_label("Alert in a retired channel"), "Alert in a retired channel");
        assert_eq!(propose_wall_label("An alert went to a very old channel"), "alert went to old channel");
    }

    #[test]
    fn a_long_statement_ends_at_a_word_that_can_end_it() {
        let proposals = [
            ("The playback alert went to a chat channel that was closed", "playback alert went to chat"),
            ("Alert routes have no owner once a team is renamed", "Alert routes have no owner"),
            ("The change reached all regions at once, within a minute", "change reached all regions"),
            ("On-call engineers are trained on the service itself", "On-call engineers trained"),
            ("The replicas fell behind by 4000 seconds that evening", "replicas fell behind"),
        ];
        for (statement, label) in proposals {
            assert_eq!(propose_wall_label(statement), label);
        }
    }

    #[test]
    fn a_label_ends_with_a_clause_rather_than_within_the_next() {
        assert_eq!(
            propose_wall_label("The queue was full, so that new jobs were lost at night"),
            "queue full"
        );
        assert_eq!(propose_wall_label("Traffic shifted before the cache was warm"), "Traffic shifted");
    }

    #[test]
    fn no_bracket_stays_open() {
        assert_eq!(
            propose_wall_label("Retries had no limit (since the March release)"),
            "Retries had no limit"
        );
    }

    #[test]
    fn a_label_may_end_where_it_reads_well() {
        let label = "alert went to old channel";
        let shorter: Vec<&str> = wall_label_ends(label).into_iter().map(|end| &label[..end]).collect();
        assert_eq!(shorter, ["alert went", "alert went to old"]);
        assert!(wall_label_ends("Queues").is_empty());
    }

    #[test]
    fn the_field_says_how_long_a_label_may_be() {
        assert!(WALL_LABEL_HINT.contains(&WALL_LABEL_MOST.to_string()));
    }

    #[test]
    fn a_word_too_long_for_the_wall_gives_no_label() {
        assert_eq!(propose_wall_label(&"x".repeat(WALL_LABEL_MOST + 1)), "");
    }

    fn statement() -> impl Strategy<Value = String> {
        let sentence =
            "(The |There was |Because )?[a-z]{1,14}( (a|the|that|so|in|was|[a-z]{1,14},?)){0,20}[.!]?";
        prop_oneof![sentence, "\\PC*"]
    }

    proptest! {
        #[test]
        fn a_proposal_fits_and_is_made_of_whole_words_of_the_statement(statement in statement()) {
            let label = propose_wall_label(&statement);
            prop_assert!(label.chars().count() <= WALL_LABEL_MOST);
            prop_assert_eq!(&label, &propose_wall_label(&statement));
            let mut words = statement.split_whitespace();
            for said in label.split_whitespace() {
                let is_it = |word: &str| word == said || unpaused(word) == said;
                prop_assert!(words.any(is_it), "{said:?} is no word that follows in {statement:?}");
            }
        }

        #[test]
        fn a_statement_with_a_word_that_fits_has_a_proposal(statement in statement()) {
            let fits = |word: &str| says_something(word) && word.chars().count() <= WALL_LABEL_MOST;
            prop_assume!(statement.split_whitespace().any(fits));
            prop_assert_ne!(propose_wall_label(&statement), "");
        }
    }
}
