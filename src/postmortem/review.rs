//! What a person decides about before a release: every value that this audience would read an alias for.

use super::policy;
use crate::redact::{AliasBook, Finding, Kind, Redactor, Register};
use crate::workshop::{Audience, Document, For, ShortNumber, TextAt};
use std::collections::BTreeMap;

/// A value that is replaced wherever it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewedValue {
    /// What it is.
    pub kind: Kind,
    /// As it was typed. For the console alone.
    pub value: String,
    /// What the readers get instead.
    pub stand_in: String,
    /// Nothing names it; it only looks made by a machine.
    pub guess: bool,
    /// In how many places it stands.
    pub places: usize,
    /// The first numbered thing it stands in.
    pub first: Option<ShortNumber>,
}

/// The values replaced for `audience`, in the texts it reads anything of: guesses first, then secrets, then the rest
/// by kind.
pub fn review(document: &Document, audience: Audience) -> Vec<ReviewedValue> {
    let register = Register::of(document);
    let mut book = AliasBook::from_ledger(&document.ledger);
    let mut redactor = Redactor::new(&register, &mut book, audience);
    let texts: Vec<(TextAt, &str)> = policy::printed_texts(document, audience)
        .into_iter()
        .filter_map(|at| Some((at, document.text(at)?.reveal(For::Detection))))
        .collect();
    // A value that only the last text gives away is then known in the first, too, as in the release itself.
    for (_, text) in &texts {
        redactor.learn(text);
    }
    let mut found: BTreeMap<(bool, Kind, String), ReviewedValue> = BTreeMap::new();
    for (at, text) in texts {
        for finding in redactor.findings(text) {
            note(&mut found, at, text, finding);
        }
    }
    found.into_values().collect()
}

fn note(found: &mut BTreeMap<(bool, Kind, String), ReviewedValue>, at: TextAt, text: &str, finding: Finding) {
    let Some(value) = text.get(finding.start..finding.end) else { return };
    let row =
        found.entry((!finding.guess, finding.kind, value.to_owned())).or_insert_with(|| ReviewedValue {
            kind: finding.kind,
            value: value.to_owned(),
            stand_in: finding.replacement,
            guess: finding.guess,
            places: 0,
            first: at.row.number(),
        });
    row.places += 1;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{EventId, EventKind, KeepDecision, Ledger, Workshop};

    fn with_hosts(ledger: Ledger) -> Workshop {
        a_workshop()
            .with_person("Mirela Dragan", "release engineer")
            .with_event("2026-03-12T13:02:00Z", EventKind::Start, "errors on 10.42.7.19")
            .with_event("2026-03-12T13:04:00Z", EventKind::Mitigation, "Mirela Dragan drained 10.42.7.19")
            .with(ledger)
            .build()
    }

    #[test]
    fn a_value_is_listed_once_with_its_places() {
        let values = review(&with_hosts(Ledger::default()), Audience::Public);
        let address = values.iter().find(|value| value.kind == Kind::Ip).unwrap();
        assert_eq!((address.value.as_str(), address.places), ("10.42.7.19", 2));
        assert_eq!(address.first, Some(EventId(1).into()));
    }

    #[test]
    fn what_an_audience_may_read_is_no_question() {
        let values = review(&with_hosts(Ledger::default()), Audience::Team);
        assert!(values.iter().all(|value| value.kind == Kind::Person));
    }

    #[test]
    fn a_value_that_is_kept_is_no_longer_listed() {
        let kept = vec![KeepDecision { value: "10.42.7.19".into(), reason: "an example range".into() }];
        let values = review(&with_hosts(Ledger { kept, ..Ledger::default() }), Audience::Public);
        assert!(values.iter().all(|value| value.kind != Kind::Ip));
    }
}
