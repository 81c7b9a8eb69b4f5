//! What the gate found, with what stands there: for the console, which offers the one key that solves it.

use super::build::build;
use super::plain;
use super::release::artefact;
use crate::redact::calendar::FOLD;
use crate::redact::{Format, Place, Refusal, folded, may_be_ordinary};
use crate::workshop::{Audience, Document, ShortNumber};

/// A place at which the gate stopped the release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocked {
    /// The place.
    pub place: Place,
    /// What stands there.
    pub value: String,
    /// One word that somebody registered: calling it an everyday word solves it.
    pub may_be_ordinary: bool,
    /// The numbered part it stands in: withholding that solves it.
    pub number: Option<ShortNumber>,
}

/// What stands at the places of a refusal, each value once, in whatever letters.
pub fn blocked(document: &Document, audience: Audience, format: Format, refusal: &Refusal) -> Vec<Blocked> {
    let Refusal::Found { places, .. } = refusal else { return Vec::new() };
    let postmortem = build(document, audience).postmortem;
    let parts = plain::lines(&postmortem);
    let artefact = artefact(&postmortem, format);
    let mut blocked: Vec<Blocked> = Vec::new();
    for place in places {
        let value = place.span.of(artefact.text(place.part)).replace(FOLD, "");
        if value.is_empty() || blocked.iter().any(|other| folded(&other.value) == folded(&value)) {
            continue;
        }
        blocked.push(Blocked {
            place: *place,
            may_be_ordinary: may_be_ordinary(place.kind, &value),
            number: parts
                .iter()
                .find(|part| !part.held_back && part.text.as_str().contains(&value))
                .map(|part| part.number),
            value,
        });
    }
    blocked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postmortem::{ReleaseError, release};
    use crate::redact::Part;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{Decision, EventKind, Ledger, Workshop};

    fn refused(workshop: &Workshop) -> Vec<Blocked> {
        match release(workshop, Audience::Team, Format::Markdown) {
            Err(ReleaseError::Refused(refusal)) => {
                blocked(workshop, Audience::Team, Format::Markdown, &refusal)
            }
            _ => Vec::new(),
        }
    }

    #[test]
    fn a_name_that_is_one_of_our_own_words_is_solved_by_one_decision() {
        let workshop = |ledger: Ledger| {
            a_workshop()
                .with_person("Anders Postmortem", "scribe")
                .with_event("2026-03-12T13:02:00Z", EventKind::Other, "Anders Postmortem took notes")
                .with(ledger)
                .build()
        };
        let found = refused(&workshop(Ledger::default()));
        let name = found.iter().find(|place| place.place.part == Part::FileName).unwrap();
        assert_eq!((name.value.as_str(), name.may_be_ordinary), ("postmortem", true));
        let ordinary = Ledger::default().decided(&"postmortem".into(), Some(Decision::OrdinaryWord));
        assert_eq!(refused(&workshop(ordinary)), []);
        let kept = Ledger::default().decided(&"postmortem".into(), Some(Decision::Keep("our word".into())));
        assert!(refused(&workshop(kept)).iter().all(|place| place.value != "postmortem"));
    }
}
