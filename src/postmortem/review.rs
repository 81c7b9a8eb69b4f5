//! What a person decides about before a release: every value that this audience would read an alias for.
//!
//! For the console alone: it holds values and the sentences around them.

use super::build::build;
use super::policy;
use crate::redact::{Alias, AliasBook, Finding, Kind, Receipt, Redactor, Register, folded, may_be_ordinary};
use crate::workshop::{Audience, Decision, Document, Edit, For, Ledger, Prose, ShortNumber, Stamp, TextAt};
use std::collections::BTreeMap;

/// Characters of the line around a value that are shown on either side.
const AROUND: usize = 70;

/// What there is to decide about before a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// For whom.
    pub audience: Audience,
    /// The values: guesses first, then secrets, then the rest by kind.
    pub values: Vec<ReviewedValue>,
    /// Secrets of a known format that turned up in this workshop: redaction does not make them safe.
    pub secrets: Vec<LiveSecret>,
    /// What the release replaces, in counts.
    pub receipt: Receipt,
    /// The aliases, for the ledger.
    pub book: AliasBook,
}

/// A value that is replaced wherever it stands, unless somebody decided otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewedValue {
    /// What it is.
    pub kind: Kind,
    /// Why these readers must not see it.
    pub reason: &'static str,
    /// As it was typed where it stands first.
    pub value: String,
    /// Typed in other letters elsewhere: `DB-1` for `db-1`. A decision is about all of them.
    pub also: Vec<String>,
    /// What stands for it where nothing else was decided.
    pub alias: String,
    /// What the readers get.
    pub stand_in: String,
    /// What was decided when this was looked at; none: it is redacted.
    pub decision: Option<Decision>,
    /// Nothing names it; it only looks made by a machine.
    pub guess: bool,
    /// One word that somebody registered: it may be an everyday word, too.
    pub may_be_ordinary: bool,
    /// In how many places it stands.
    pub places: usize,
    /// The first numbered thing it stands in.
    pub first: Option<ShortNumber>,
    /// What stands before it there.
    pub lead: String,
    /// What stands after it there.
    pub tail: String,
}

/// A secret that opens a door until it is revoked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LiveSecret {
    /// What stands for it.
    pub alias: Alias,
    /// Whether an action says that it is to be revoked.
    pub is_in_actions: bool,
}

impl ReviewedValue {
    /// Decides so about the value in every spelling; none: undecided again.
    pub fn decide<'v>(&'v self, decision: Option<&'v Decision>) -> impl Iterator<Item = Edit> + 'v {
        self.spellings().map(move |spelling| Edit::Decide {
            value: Prose::new(spelling),
            decision: decision.cloned(),
            at: None,
            stamp: Stamp::default(),
        })
    }

    /// What is decided now about all of its spellings.
    pub fn decision(&self, ledger: &Ledger) -> Option<Decision> {
        let mut decisions = self.spellings().map(|spelling| ledger.decision(&Prose::new(spelling)));
        let first = decisions.next()??;
        decisions.all(|other| other.as_ref() == Some(&first)).then_some(first)
    }

    /// Every spelling that was found.
    pub fn spellings(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.value).chain(&self.also).map(String::as_str)
    }
}

/// What there is to decide about in the texts of which `audience` reads anything.
pub fn review(document: &Document, audience: Audience) -> Review {
    // The aliases are those that the release itself gives; values that only its last text gives away are in the book.
    let built = build(document, audience);
    let mut book = built.book;
    let mut found: BTreeMap<(bool, Kind, String), ReviewedValue> = BTreeMap::new();
    let (undecided, decided) = (Register::undecided(document), Register::of(document));
    let texts: Vec<(TextAt, &str)> = policy::printed_texts(document, audience)
        .into_iter()
        .filter_map(|at| Some((at, document.text(at)?.reveal(For::Detection))))
        .collect();
    // What was decided is listed too, so that it can be decided anew: the register that knows no decision finds it.
    let mut redactor = Redactor::new(&undecided, &mut book, audience);
    for (at, text) in texts {
        for finding in redactor.findings(text) {
            note(&mut found, at, text, finding);
        }
    }
    let mut redactor = Redactor::new(&decided, &mut book, audience);
    let mut values: Vec<ReviewedValue> = found.into_values().collect();
    for value in &mut values {
        value.decision = value.decision(&document.ledger);
        if value.decision.is_some() {
            value.stand_in = now_in_place_of(value, &mut redactor);
        }
    }
    let secrets = book
        .live_secrets(&decided)
        .into_iter()
        .map(|alias| LiveSecret { alias, is_in_actions: super::revoke::is_in_actions(document, alias) })
        .collect();
    Review { audience, values, secrets, receipt: built.receipt, book }
}

fn note(found: &mut BTreeMap<(bool, Kind, String), ReviewedValue>, at: TextAt, text: &str, finding: Finding) {
    let Some(value) = text.get(finding.start..finding.end) else { return };
    let key = (!finding.guess, finding.kind, folded(value));
    let row = found.entry(key).or_insert_with(|| ReviewedValue {
        kind: finding.kind,
        reason: finding.reason,
        value: value.to_owned(),
        also: Vec::new(),
        stand_in: finding.replacement.clone(),
        alias: finding.replacement,
        decision: None,
        guess: finding.guess,
        may_be_ordinary: may_be_ordinary(finding.kind, value),
        places: 0,
        first: at.row.number(),
        lead: before(text, finding.start),
        tail: after(text, finding.end),
    });
    row.places += 1;
    if row.spellings().all(|spelling| spelling != value) {
        row.also.push(value.to_owned());
    }
}

/// What stands in the place of the value after the decision about it.
fn now_in_place_of(value: &ReviewedValue, redactor: &mut Redactor<'_>) -> String {
    let text = [value.lead.as_str(), &value.value, &value.tail].concat();
    let at = value.lead.len();
    let found = redactor.findings(&text).into_iter().find(|found| found.start <= at && at < found.end);
    found.map_or_else(|| value.value.clone(), |found| found.replacement)
}

/// The end of what stands before `at` in its line, from a word on.
fn before(text: &str, at: usize) -> String {
    let head = text.get(..at).unwrap_or_default();
    let line = head.rsplit('\n').next().unwrap_or_default();
    let Some((cut, _)) = line.char_indices().rev().nth(AROUND) else { return line.to_owned() };
    let rest = line.get(cut..).unwrap_or_default();
    let from_word = rest.split_once(' ').map_or(rest, |(_, rest)| rest);
    format!("… {from_word}")
}

/// The beginning of what stands after `at` in its line, up to the end of a word.
fn after(text: &str, at: usize) -> String {
    let tail = text.get(at..).unwrap_or_default();
    let line = tail.split('\n').next().unwrap_or_default();
    let Some((cut, _)) = line.char_indices().nth(AROUND) else { return line.to_owned() };
    let rest = line.get(..cut).unwrap_or_default();
    let to_word = rest.rsplit_once(' ').map_or(rest, |(rest, _)| rest);
    format!("{to_word} …")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{EventId, EventKind, Replacement, Workshop};

    fn with_hosts(ledger: Ledger) -> Workshop {
        a_workshop()
            .with_person("Mirela Dragan", "release engineer")
            .with_event("2026-03-12T13:02:00Z", EventKind::Start, "errors on 10.42.7.19")
            .with_event("2026-03-12T13:04:00Z", EventKind::Mitigation, "Mirela Dragan drained 10.42.7.19")
            .with(ledger)
            .build()
    }

    fn address(decision: Option<Decision>) -> ReviewedValue {
        let ledger = Ledger::default().decided(&"10.42.7.19".into(), decision);
        let review = review(&with_hosts(ledger), Audience::Public);
        review.values.into_iter().find(|value| value.kind == Kind::Ip).unwrap()
    }

    #[test]
    fn a_value_is_listed_once_with_its_places_and_its_sentence() {
        let address = address(None);
        assert_eq!((address.value.as_str(), address.places), ("10.42.7.19", 2));
        assert_eq!(address.first, Some(EventId(1).into()));
        assert_eq!((address.lead.as_str(), address.tail.as_str()), ("errors on ", ""));
        assert_eq!(address.stand_in, "[IP-1]");
    }

    #[test]
    fn what_an_audience_may_read_is_no_question() {
        let review = review(&with_hosts(Ledger::default()), Audience::Team);
        assert!(review.values.iter().all(|value| value.kind == Kind::Person));
        assert!(review.values.iter().all(|value| value.decision.is_none()));
    }

    #[test]
    fn a_value_that_was_decided_stays_listed_with_what_the_readers_get() {
        let kept = address(Some(Decision::Keep("an example range".into())));
        assert_eq!(kept.stand_in, "10.42.7.19");
        let general = address(Some(Decision::Replace(Replacement::Generalise)));
        assert_eq!(general.stand_in, "a network address");
        let dropped = address(Some(Decision::Replace(Replacement::Drop)));
        assert_eq!(dropped.stand_in, "(removed)");
    }

    #[test]
    fn an_everyday_word_can_only_be_one_registered_word() {
        let workshop = a_workshop()
            .with_person("Timo Postmortem", "scribe")
            .with_event("2026-03-12T13:02:00Z", EventKind::Other, "Timo Postmortem wrote to Timo")
            .build();
        let values = review(&workshop, Audience::Team).values;
        let offered: Vec<_> =
            values.iter().map(|value| (value.value.as_str(), value.may_be_ordinary)).collect();
        assert_eq!(offered, [("Timo", true), ("Timo Postmortem", false)]);
    }

    #[test]
    fn a_decision_is_about_every_spelling_of_the_value() {
        let mut workshop = a_workshop()
            .with_event("2026-03-12T13:02:00Z", EventKind::Start, "db-1.corp.internal was full")
            .with_event("2026-03-12T13:03:00Z", EventKind::Other, "DB-1.corp.internal was drained")
            .build();
        let found = review(&workshop, Audience::Public).values;
        let host = found.first().unwrap();
        assert_eq!((host.places, host.also.as_slice()), (2, &["DB-1.corp.internal".to_owned()][..]));
        let keep = Decision::Keep("public anyway".into());
        workshop.apply(Edit::Gesture(host.decide(Some(&keep)).collect())).unwrap();
        assert_eq!(workshop.ledger.kept.len(), 2);
        let kept = review(&workshop, Audience::Public).values;
        assert_eq!(kept.first().unwrap().stand_in, "db-1.corp.internal");
        workshop.apply(Edit::Gesture(kept.first().unwrap().decide(None).collect())).unwrap();
        assert_eq!(workshop.ledger, Ledger::default());
    }

    #[test]
    fn a_long_line_is_cut_at_words() {
        let text = format!("{}10.42.7.19{}", "word ".repeat(40), " more".repeat(40));
        let at = text.find("10.").unwrap();
        assert!(before(&text, at).starts_with("… word ") && before(&text, at).ends_with("word "));
        assert!(after(&text, at + 10).ends_with("more …"));
    }
}
