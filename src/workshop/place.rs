//! Where a cause stands in the why-tree, and the gesture that moves it elsewhere.

use super::*;

/// What a cause explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Under {
    /// It answers the question of a leg.
    Leg(Leg),
    /// It made this cause possible.
    Cause(CauseId),
}

/// A place among those that explain the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// What it explains.
    pub under: Under,
    /// Before which of them; none: last.
    pub before: Option<CauseId>,
}

impl Document {
    /// What `cause` explains first: there it stands.
    pub fn stands_under(&self, cause: CauseId) -> Option<Under> {
        let row = self.causes.get(cause)?;
        Some(self.home_of(cause).map_or(Under::Leg(row.leg), Under::Cause))
    }

    /// The gesture that moves a cause, with all that stands under it. As an answer to a question it explains no other
    /// cause any more; what else it explains it keeps otherwise. None where it stands there already.
    pub fn moving(&self, cause: CauseId, place: Place) -> Option<Edit> {
        let row = self.causes.get(cause)?;
        let is_elsewhere = self.stands_under(cause)? != place.under;
        let mut edits = Vec::new();
        if is_elsewhere {
            // What it was only together enough for is left behind.
            let mut moved = Cause { only_together: None, ..row.clone() };
            if let Under::Leg(leg) = place.under {
                moved.leg = leg;
            }
            edits.push(Edit::put(moved));
            match place.under {
                Under::Leg(_) => {
                    let links = self.links.iter().filter(|link| link.cause == cause);
                    edits.extend(links.map(|link| self.removal(RowId::Link(link.id))));
                }
                Under::Cause(effect) => edits.push(self.explaining_first(cause, effect)),
            }
        }
        let siblings: Vec<CauseId> = self
            .causes
            .iter()
            .map(|other| other.id)
            .filter(|other| *other != cause && self.stands_under(*other) == Some(place.under))
            .collect();
        let from = self.causes.position(cause)?;
        // The row is taken out before it is put in again: what stands after it moves up by one.
        let before = place.before.filter(|before| siblings.contains(before));
        let to = match before.and_then(|before| self.causes.position(before)) {
            Some(at) if at > from => at - 1,
            Some(at) => at,
            None => siblings.last().and_then(|last| self.causes.position(*last)).unwrap_or(from).max(from),
        };
        if to != from {
            edits.push(Edit::Move { row: RowId::Cause(cause), to });
        }
        (!edits.is_empty()).then_some(Edit::Gesture(edits))
    }

    /// The edit that makes `effect` the first that `cause` explains, in the place of what it explained first.
    fn explaining_first(&self, cause: CauseId, effect: CauseId) -> Edit {
        let mut links = self.links.iter().filter(|link| link.cause == cause);
        let Some(home) = links.next() else {
            let id = LinkId::next_in(self);
            return Edit::put(Link { id, cause, effect, stamp: Stamp::default() });
        };
        match links.find(|link| link.effect == effect) {
            Some(known) => Edit::Gesture(vec![
                self.removal(RowId::Link(home.id)),
                Edit::Move { row: RowId::Link(known.id), to: 0 },
            ]),
            None => Edit::put(Link { effect, ..home.clone() }),
        }
    }
}
