//! Secrets of a known format are not stored at all: what takes them out of an edit before it is made.

use super::{AliasBook, Finding, Kind, Register, replace_secrets_at_paste};
use crate::workshop::{Document, Edit, For, Session, Stamp};

/// A secret that was taken out of what somebody typed.
#[derive(Clone, PartialEq, Eq)]
pub struct TakenOut {
    /// What it is.
    pub kind: Kind,
    /// The secret itself: in memory, for as long as somebody may say that it is none.
    pub value: String,
    /// What stands in its place.
    pub alias: String,
}

/// An edit without secrets.
pub struct Hidden {
    /// The edit, with aliases in their place.
    pub edit: Edit,
    /// What brings these aliases into the ledger; none where nothing was taken out.
    pub named: Option<Edit>,
    /// What was taken out.
    pub taken_out: Vec<TakenOut>,
}

/// The edit with every secret of a known format replaced, but for values that a person decided to keep.
pub fn hide_secrets(document: &Document, edit: Edit, stamp: Stamp) -> Hidden {
    let ledger = &document.ledger;
    let mut register = Register::new();
    for kept in &ledger.kept {
        register.keep(kept.value.reveal(For::Detection), kept.reason.reveal(For::Detection));
    }
    let mut book = None;
    let mut taken_out = Vec::new();
    let edit = edit.rewritten(&mut |text| {
        // Nearly every text holds none: the aliases given so far are not gone through for it.
        if replace_secrets_at_paste(text, &register, &mut AliasBook::new()).1.is_empty() {
            return None;
        }
        let book = book.get_or_insert_with(|| AliasBook::from_ledger(ledger));
        let (hidden, findings) = replace_secrets_at_paste(text, &register, book);
        taken_out.extend(findings.into_iter().filter_map(|finding| taken(text, finding)));
        Some(hidden)
    });
    let named = book.and_then(|book| book.added_to(ledger, stamp));
    Hidden { edit, named, taken_out }
}

/// The session as it may be kept for a reload: begun lines without secrets of a known format. None where it may be
/// kept as it is.
pub fn hide_in_drafts(session: &Session) -> Option<Session> {
    let mut kept = None;
    for (field, draft) in &session.drafts {
        if let Some(hidden) = without_secrets(draft) {
            kept.get_or_insert_with(|| session.clone()).drafts.insert(field.clone(), hidden);
        }
    }
    kept
}

/// A text that is no part of the document, without secrets of a known format; none where it may be kept as it is.
pub fn without_secrets(text: &str) -> Option<String> {
    let found = replace_secrets_at_paste(text, &Register::new(), &mut AliasBook::new()).1;
    let mut hidden = text.to_owned();
    for secret in found.iter().rev() {
        hidden.replace_range(secret.start..secret.end, NOT_KEPT);
    }
    (!found.is_empty()).then_some(hidden)
}

/// What such a text has in the place of a secret. No alias: nothing was entered into the document.
const NOT_KEPT: &str = "(a secret, not kept)";

fn taken(text: &str, finding: Finding) -> Option<TakenOut> {
    let value = text.get(finding.start..finding.end)?.to_owned();
    Some(TakenOut { kind: finding.kind, value, alias: finding.replacement })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{Decision, EventId, EventKind, Row, RowId, TextAt, TextField};

    fn token() -> String {
        format!("ghp_{}", "a1B2c3D4e5F6".repeat(3))
    }

    #[test]
    fn a_reason_holds_no_secret_either() {
        let mut workshop = a_workshop().build();
        let reason = format!("public since {} was revoked", token()).into();
        let keep = Edit::Decide {
            value: "edge-7".into(),
            decision: Some(Decision::Keep(reason)),
            at: None,
            stamp: Stamp::default(),
        };
        let hidden = hide_secrets(&workshop, keep, Stamp::default());
        workshop.apply(hidden.edit).unwrap();
        assert_eq!(
            workshop.ledger.kept[0].reason.reveal(For::Detection),
            "public since [TOKEN-1] was revoked"
        );
    }

    #[test]
    fn the_reason_for_showing_more_of_a_field_holds_no_secret_either() {
        let mut workshop = a_workshop().build();
        let mut release = workshop.release.clone();
        release.fields.push(crate::workshop::FieldChoice {
            row: "event".to_owned(),
            field: "source".to_owned(),
            audience: crate::workshop::Audience::Public,
            treatment: crate::workshop::FieldTreatment::Drop,
            reason: token().into(),
        });
        let hidden = hide_secrets(&workshop, Edit::put(release), Stamp::default());
        workshop.apply(hidden.edit).unwrap();
        assert_eq!(workshop.release.fields[0].reason.reveal(For::Detection), "[TOKEN-1]");
    }

    #[test]
    fn a_secret_never_gets_into_the_document_whole_rows_and_typing_alike() {
        let mut workshop =
            a_workshop().with_event("2026-03-12T13:02:00Z", EventKind::Other, "pushed").build();
        let event = workshop.events.get(EventId(1)).unwrap().clone();
        let put = Edit::put(crate::workshop::Event { evidence: token().into(), ..event });
        let text = TextAt::new(RowId::Event(EventId(1)), TextField::Statement);
        let insert = format!(" with {}", token());
        let typed = Edit::Splice { text, at: 6, delete: 0, insert, stamp: Stamp::default() };
        let hidden = hide_secrets(&workshop, Edit::Gesture(vec![put, typed]), Stamp::default());
        assert_eq!(hidden.taken_out.len(), 2);
        workshop.apply(hidden.edit).unwrap();
        workshop.apply(hidden.named.unwrap()).unwrap();
        let Some(Row::Event(event)) = workshop.row(RowId::Event(EventId(1))) else { panic!("it is there") };
        assert_eq!(event.statement.reveal(For::Detection), "pushed with [TOKEN-1]");
        assert_eq!(event.evidence.reveal(For::Detection), "[TOKEN-1]");
        assert_eq!(workshop.ledger.aliases.len(), 1);
    }

    #[test]
    fn a_begun_line_is_kept_without_its_secret() {
        let mut session = Session::default();
        session.drafts.insert("add-event".to_owned(), format!("14:02 pushed with {}", token()));
        session.drafts.insert("add-idea".to_owned(), "a cache".to_owned());
        let kept = hide_in_drafts(&session).unwrap();
        assert_eq!(kept.drafts.get("add-event").unwrap(), "14:02 pushed with (a secret, not kept)");
        assert_eq!(kept.drafts.get("add-idea").unwrap(), "a cache");
        assert_eq!(hide_in_drafts(&kept), None);
    }

    #[test]
    fn what_is_no_secret_by_decision_is_stored() {
        let kept = crate::workshop::Ledger::default()
            .decided(&token().into(), Some(Decision::Keep("not a secret".into())));
        let workshop = a_workshop().with(kept).build();
        let put = Edit::put(crate::workshop::Action::new(crate::workshop::ActionId(1), token()));
        let hidden = hide_secrets(&workshop, put.clone(), Stamp::default());
        assert_eq!((hidden.edit, hidden.named), (put, None));
    }

    #[test]
    fn an_edit_without_secrets_is_the_same_edit() {
        let workshop = a_workshop().build();
        for row in workshop.rows() {
            let put = Edit::put(row);
            assert_eq!(hide_secrets(&workshop, put.clone(), Stamp::default()).edit, put);
        }
    }
}
