//! From the document to what redaction knows beforehand, and from the aliases given back to the document.

use super::{AliasBook, CalledBy, Register};
use crate::order::Gather;
use crate::workshop::{Document, Edit, For, Ledger, Prose, Stamp};
use std::collections::BTreeSet;

impl Register {
    /// The people, the words and the decisions of a document.
    pub fn of(document: &Document) -> Self {
        let mut register = Self::undecided(document);
        let ledger = &document.ledger;
        for decision in &ledger.kept {
            register.keep(decision.value.reveal(For::Detection), read(&decision.reason));
        }
        for word in &ledger.ordinary {
            register.ordinary(read(word));
        }
        for decision in &ledger.replaced {
            register.replace(read(&decision.value), decision.by);
        }
        register
    }

    /// The people and the words of a document, as if nothing had been decided: what a review lists.
    pub fn undecided(document: &Document) -> Self {
        let mut register = Self::new();
        for person in &document.people {
            let handles = separated(&person.handles);
            let role = read(&person.role);
            let called_by = if role.is_empty() { CalledBy::Number } else { CalledBy::Role(role) };
            register.person(person.id, read(&person.full_name), &handles, called_by);
        }
        for word in document.words.iter().filter(|word| !word.text.is_blank()) {
            register.word(word.kind, read(&word.text));
        }
        register
    }
}

impl AliasBook {
    /// What brings the aliases of this book into the ledger; none when it holds them already, so that nothing is saved
    /// for nothing. Aliases are added and never taken away or renumbered.
    pub fn added_to(&self, ledger: &Ledger, stamp: Stamp) -> Option<Edit> {
        let given: BTreeSet<(&str, u32)> =
            ledger.aliases.iter().map(|entry| (entry.kind.as_str(), entry.number)).gathered();
        let mut aliases = self.entries();
        aliases.retain(|entry| !given.contains(&(entry.kind.as_str(), entry.number)));
        (!aliases.is_empty()).then_some(Edit::Name { after: ledger.aliases.len(), aliases, stamp })
    }
}

/// Handles as typed: separated by spaces or commas.
fn separated(handles: &Prose) -> Vec<&str> {
    let parts = handles.reveal(For::Detection).split([',', ';', ' ', '\t', '\n']);
    parts.map(str::trim).filter(|handle| !handle.is_empty()).collect()
}

fn read(prose: &Prose) -> &str {
    prose.reveal(For::Detection).trim()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::Redactor;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{Audience, Decision, KeepDecision, Prose, Replacement, Word, WordId, WordKind};

    #[test]
    fn people_words_and_decisions_of_the_document_are_known() {
        let workshop = a_workshop()
            .with_person("Ada Nowak", "on-call engineer")
            .with(Word {
                id: WordId(1),
                text: "Acme TV".into(),
                kind: WordKind::Customer,
                stamp: Stamp::default(),
            })
            .with(Ledger {
                kept: vec![KeepDecision { value: "10.1.2.3".into(), reason: "an example".into() }],
                ..Ledger::default()
            })
            .build();
        let (register, mut book) = (Register::of(&workshop), AliasBook::new());
        let mut redactor = Redactor::new(&register, &mut book, Audience::Public);
        let text = redactor.text("Then Ada Nowak told Acme TV that 10.1.2.3 and 10.9.8.7 were down");
        assert_eq!(
            text.as_str(),
            "Then the on-call engineer told [CUSTOMER-1] that 10.1.2.3 and [IP-1] were down"
        );
    }

    fn redacted(ledger: Ledger, text: &str) -> String {
        let workshop = a_workshop().with_person("Timo Postmortem", "").with(ledger).build();
        let (register, mut book) = (Register::of(&workshop), AliasBook::new());
        Redactor::new(&register, &mut book, Audience::Public).text(text).as_str().to_owned()
    }

    fn decided(value: &str, decision: Decision) -> Ledger {
        Ledger::default().decided(&Prose::new(value), Some(decision))
    }

    #[test]
    fn a_decision_is_about_its_value_and_no_other() {
        let general = decided("10.1.2.3", Decision::Replace(Replacement::Generalise));
        assert_eq!(
            redacted(general, "10.1.2.3 fell over, then 10.9.8.7"),
            "A network address fell over, then [IP-2]"
        );
        let dropped = decided("db-1.corp.internal", Decision::Replace(Replacement::Drop));
        assert_eq!(redacted(dropped, "DB-1.corp.internal and db-2.corp.internal"), "(removed) and [HOST-2]");
        let alias = decided("10.1.2.3", Decision::Replace(Replacement::Alias));
        assert_eq!(redacted(alias, "10.1.2.3 fell over"), "[IP-1] fell over");
    }

    #[test]
    fn a_value_is_kept_exactly_and_never_as_a_piece_of_another() {
        let kept = decided("10.1.2.3", Decision::Keep("an example".into()));
        assert_eq!(redacted(kept, "10.1.2.3 and 10.1.2.30"), "10.1.2.3 and [IP-1]");
    }

    #[test]
    fn no_decision_shows_a_secret_on_the_wall() {
        let token = format!("ghp_{}", "a1B2c3D4e5F6".repeat(3));
        let kept = decided(&token, Decision::Keep("not a secret".into()));
        let workshop = a_workshop().with(kept).build();
        let (register, mut book) = (Register::of(&workshop), AliasBook::new());
        let text = format!("pushed with {token}");
        let wall = Redactor::new(&register, &mut book, Audience::Room).text(&text);
        assert_eq!(wall.as_str(), "pushed with [TOKEN-1]");
        assert_eq!(Redactor::new(&register, &mut book, Audience::Team).text(&text).as_str(), text);
    }

    #[test]
    fn an_everyday_word_stays_alone_and_goes_within_the_name() {
        let text = "Our postmortem was led by Timo Postmortem";
        assert!(!redacted(Ledger::default(), text).contains("postmortem"));
        let ordinary = decided("postmortem", Decision::OrdinaryWord);
        assert_eq!(redacted(ordinary, text), "Our postmortem was led by [PERSON-1]");
    }

    #[test]
    fn aliases_once_given_stay_and_new_ones_come_behind() {
        let register = Register::new();
        let mut book = AliasBook::new();
        Redactor::new(&register, &mut book, Audience::Public).text("10.1.2.3 then 10.9.8.7");
        let mut workshop = a_workshop().build();
        workshop.apply(book.added_to(&workshop.ledger, Stamp::default()).unwrap()).unwrap();
        let given = workshop.ledger.aliases.clone();
        assert_eq!(book.added_to(&workshop.ledger, Stamp::default()), None);
        let mut later = AliasBook::from_ledger(&workshop.ledger);
        let text = Redactor::new(&register, &mut later, Audience::Public).text("10.9.8.7 then 10.5.5.5");
        assert_eq!(text.as_str(), "[IP-2] then [IP-3]");
        workshop.apply(later.added_to(&workshop.ledger, Stamp::default()).unwrap()).unwrap();
        assert_eq!((workshop.ledger.aliases.get(..2), workshop.ledger.aliases.len()), (Some(&*given), 3));
    }
}
