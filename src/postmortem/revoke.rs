//! A live secret is not made safe by redaction: the action that revokes it, and the condition behind it.

use crate::redact::{Alias, AliasBook, Kind};
use crate::workshop::{Action, ActionId, Cause, CauseId, Document, Edit, For, Leg, NextNumber, Stamp};

/// True when an action speaks of the secret already.
pub fn is_in_actions(document: &Document, alias: Alias) -> bool {
    let alias = alias.to_string();
    document.actions.iter().any(|action| action.what.reveal(For::Detection).contains(&alias))
}

/// Puts the action and the condition it treats; none when there is such an action. The alias that both name goes into
/// the ledger with them, so that it stays the secret's.
pub fn revoke(document: &Document, book: &AliasBook, alias: Alias, stamp: Stamp) -> Option<Edit> {
    if is_in_actions(document, alias) {
        return None;
    }
    let what = match alias.kind {
        Kind::Key => "private key",
        Kind::Password => "password",
        _ => "token",
    };
    let statement = format!("The {what} {alias} could be read in the material of this incident");
    let cause = Cause { stamp, ..Cause::new(CauseId::next_in(document), Leg::Happened, statement) };
    let action = Action {
        treats: vec![cause.id],
        stamp,
        ..Action::new(ActionId::next_in(document), format!("Revoke and replace the {what} {alias}"))
    };
    let named = book.added_to(&document.ledger, stamp);
    Some(Edit::Gesture(named.into_iter().chain([Edit::put(cause), Edit::put(action)]).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postmortem::{Review, release, review};
    use crate::redact::Format;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{Audience, Decision, EventKind, Ledger};

    fn token() -> String {
        format!("ghp_{}", "a1B2c3D4e5F6".repeat(3))
    }

    #[test]
    fn a_live_secret_proposes_an_action_and_a_condition_once() {
        let mut workshop = a_workshop()
            .with_event("2026-03-12T13:02:00Z", EventKind::Other, &format!("pushed with {}", token()))
            .build();
        let Review { secrets, book, .. } = review(&workshop, Audience::Team);
        let secret = *secrets.first().unwrap();
        assert!(!secret.is_in_actions);
        let edit = revoke(&workshop, &book, secret.alias, Stamp::default()).unwrap();
        workshop.apply(edit).unwrap();
        assert!(review(&workshop, Audience::Team).secrets.first().unwrap().is_in_actions);
        assert_eq!(revoke(&workshop, &book, secret.alias, Stamp::default()), None);
        let text = release(&workshop, Audience::Public, Format::Markdown).unwrap();
        assert!(text.cleared.body().contains("Revoke and replace the token [TOKEN-1]"));
    }

    #[test]
    fn what_is_not_a_secret_by_decision_is_not_to_be_revoked() {
        let decision = Decision::Keep("an example from the manual".into());
        let workshop = a_workshop()
            .with_event("2026-03-12T13:02:00Z", EventKind::Other, &format!("pushed with {}", token()))
            .with(Ledger::default().decided(&token().into(), Some(decision)))
            .build();
        assert_eq!(review(&workshop, Audience::Team).secrets, []);
    }
}
