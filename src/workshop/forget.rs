//! Taking a value out of the document for good, in every spelling.
//!
//! Redaction leaves the document as it was typed; this does not. What is left is the alias, so that what was released
//! stays true, and the number behind it, so that it is never given to another value.

use super::*;
use crate::order::Order;

/// Characters from which on a value is taken out of the middle of a word too; a shorter one may be part of another word.
const LONG: usize = 8;
/// What stands for a value whose own alias would spell it.
const REMOVED: &str = "(removed)";

/// A value in all its spellings, and what takes its place.
#[derive(Clone, Debug)]
pub struct Forgotten {
    /// In lower case, the longest first: a shorter one may be part of it.
    spellings: Vec<Vec<char>>,
    stand_in: String,
}

impl Forgotten {
    /// These spellings, upper and lower case alike.
    pub fn new<'s>(spellings: impl IntoIterator<Item = &'s str>, stand_in: &str) -> Self {
        let mut spellings: Vec<Vec<char>> = spellings
            .into_iter()
            .map(|spelling| lower(spelling.trim()))
            .filter(|one| !one.is_empty())
            .collect();
        spellings.order_by_key(|spelling| std::cmp::Reverse(spelling.len()));
        let mut forgotten = Self { spellings, stand_in: String::new() };
        let alias = if forgotten.stands_in(stand_in) { REMOVED } else { stand_in };
        forgotten.stand_in = alias.to_owned();
        forgotten
    }

    /// True when the value stands in this text.
    pub fn stands_in(&self, text: &str) -> bool {
        self.next_in(&Letters::of(text), 0).is_some()
    }

    /// True when the value stands in this text, or would once the escapes of JSON in it are read.
    pub fn stands_in_json(&self, text: &str) -> bool {
        let unescaped = || text.replace("\\\"", "\"").replace("\\\\", "\\");
        self.stands_in(text) || (text.contains('\\') && self.stands_in(&unescaped()))
    }

    /// The text without the value; none where it does not stand there.
    pub fn replaced(&self, text: &str) -> Option<String> {
        let letters = Letters::of(text);
        let (mut without, mut done) = (String::new(), 0);
        while let Some((start, end)) = self.next_in(&letters, done) {
            without.push_str(letters.text(done, start));
            without.push_str(&self.stand_in);
            done = end;
        }
        (done > 0).then(|| without + letters.text(done, letters.0.len()))
    }

    fn next_in(&self, letters: &Letters<'_>, from: usize) -> Option<(usize, usize)> {
        (from..letters.0.len()).find_map(|start| {
            let found = self.spellings.iter().find_map(|spelling| letters.spell(start, spelling));
            found.map(|end| (start, end))
        })
    }
}

/// A text, letter by letter: where each begins, and the lower case of it.
struct Letters<'t>(Vec<(usize, char)>, &'t str);

impl<'t> Letters<'t> {
    fn of(text: &'t str) -> Self {
        // One letter may have a lower case of several: each of them begins where the letter does.
        let letters =
            text.char_indices().flat_map(|(at, letter)| letter.to_lowercase().map(move |low| (at, low)));
        Self(letters.collect(), text)
    }

    fn text(&self, from: usize, to: usize) -> &'t str {
        let at = |letter: usize| self.0.get(letter).map_or(self.1.len(), |(at, _)| *at);
        self.1.get(at(from)..at(to)).unwrap_or_default()
    }

    /// The end of the spelling that begins at a letter.
    fn spell(&self, start: usize, spelling: &[char]) -> Option<usize> {
        let end = start + spelling.len();
        let is_it = self.0.get(start..end)?.iter().map(|(_, letter)| letter).eq(spelling);
        let letter = |at: Option<usize>| at.and_then(|at| self.0.get(at)).map(|(_, letter)| *letter);
        let joins = |inner: Option<&char>, outer: Option<char>| {
            inner.is_some_and(|inner| inner.is_alphanumeric()) && outer.is_some_and(char::is_alphanumeric)
        };
        let is_alone = || {
            !joins(spelling.first(), letter(start.checked_sub(1)))
                && !joins(spelling.last(), letter(Some(end)))
        };
        (is_it && (spelling.len() >= LONG || is_alone())).then_some(end)
    }
}

fn lower(text: &str) -> Vec<char> {
    text.chars().flat_map(char::to_lowercase).collect()
}

impl Document {
    /// The edit after which the value stands nowhere in the document.
    pub fn forgetting(&self, value: &Forgotten, stamp: Stamp) -> Edit {
        let mut edits: Vec<Edit> = Vec::new();
        for row in self.rows() {
            let without = row.clone().rewritten(&mut |text| value.replaced(text));
            if without != row {
                edits.push(Edit::put(without.stamped(stamp)));
            }
        }
        let ledger = self.ledger.clone().forgetting(value);
        if ledger != self.ledger {
            edits.push(Edit::put(Row::from(ledger).stamped(stamp)));
        }
        Edit::Gesture(edits)
    }
}

impl Ledger {
    fn forgetting(mut self, value: &Forgotten) -> Self {
        let stands_in = |prose: &Prose| value.stands_in(prose.reveal(For::Detection));
        for alias in &mut self.aliases {
            if matches!(&alias.named, Named::Value(named) if stands_in(named)) {
                alias.named = Named::Untold;
            }
        }
        self.kept.retain(|kept| !stands_in(&kept.value));
        self.ordinary.retain(|word| !stands_in(word));
        self.replaced.retain(|replaced| !stands_in(&replaced.value));
        for kept in &mut self.kept {
            if let Some(reason) = value.replaced(kept.reason.reveal(For::Detection)) {
                kept.reason = reason.into();
            }
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;
    use proptest::prelude::*;

    fn db_1() -> Forgotten {
        Forgotten::new(["db-1.corp.internal", "DB-1"], "[HOST-1]")
    }

    #[test]
    fn every_spelling_goes_and_the_alias_stays() {
        let replaced = |text| db_1().replaced(text);
        assert_eq!(
            replaced("Db-1 and db-1.CORP.internal:8443").as_deref(),
            Some("[HOST-1] and [HOST-1]:8443")
        );
        assert_eq!(replaced("db-2 is well"), None);
    }

    #[test]
    fn a_short_value_is_not_taken_out_of_other_words() {
        let ann = Forgotten::new(["Ann"], "the on-call engineer");
        assert_eq!(
            ann.replaced("Annotated by ann's team, Hannah").as_deref(),
            Some("Annotated by the on-call engineer's team, Hannah")
        );
    }

    #[test]
    fn an_alias_that_spells_the_value_is_not_put_in_its_place() {
        assert_eq!(
            Forgotten::new(["host"], "[HOST-1]").replaced("the host").as_deref(),
            Some("the (removed)")
        );
    }

    #[test]
    fn a_letter_whose_lower_case_is_two_is_taken_out_whole() {
        assert_eq!(
            Forgotten::new(["İzmir"], "[CITY-1]").replaced("in İzmir!").as_deref(),
            Some("in [CITY-1]!")
        );
        assert!(Forgotten::new(["  "], "x").replaced("a  b").is_none());
    }

    #[test]
    fn nothing_in_the_document_tells_the_value_and_its_number_is_not_given_again() {
        let mut workshop = a_workshop()
            .with_person("Ada Nowak", "on-call engineer")
            .with_event("2026-03-12T13:02:00Z", EventKind::Mitigation, "Ada drained DB-1 by hand")
            .with_cause(Leg::Happened, "db-1.corp.internal was alone")
            .build();
        let named = |value: &str| AliasEntry {
            kind: "HOST".to_owned(),
            named: Named::Value(value.into()),
            number: 1,
        };
        let ledger = Ledger { aliases: vec![named("db-1.corp.internal")], ..Ledger::default() }
            .decided(&"DB-1".into(), Some(Decision::Keep("everybody knows db-1".into())))
            .decided(&"other".into(), Some(Decision::Keep("as db-1 is".into())));
        workshop.apply(Edit::put(ledger)).unwrap();
        let edit = workshop.forgetting(&db_1(), Stamp::default());
        workshop.apply(edit).unwrap();
        let saved = serde_json::to_string(&*workshop).unwrap().to_lowercase();
        assert!(!saved.contains("db-1"), "{saved}");
        assert!(saved.contains("ada drained [host-1] by hand"));
        assert_eq!(
            (workshop.ledger.aliases[0].number, &workshop.ledger.aliases[0].named),
            (1, &Named::Untold)
        );
    }

    proptest! {
        #[test]
        fn a_long_value_is_gone_from_any_text(before in ".{0,12}", value in "[a-zß-þA-ZÀ-Ý0-9]{8,14}", after in ".{0,12}") {
            let forgotten = Forgotten::new([value.as_str()], "[X]");
            let text = format!("{before}{value}{after}{}", value.to_uppercase());
            let left = forgotten.replaced(&text).unwrap();
            prop_assert!(!left.contains(&value) && !forgotten.stands_in(&left));
        }
    }
}
