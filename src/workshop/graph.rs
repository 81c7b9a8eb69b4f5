//! What follows from rows pointing at rows: who uses what, removal with all that hangs on it, circles.

use super::*;

impl Document {
    /// The rows that point at `number`.
    pub fn users_of(&self, number: ShortNumber) -> impl Iterator<Item = Row> + '_ {
        self.rows().filter(move |row| row.points_at().contains(&number))
    }

    /// The gesture that removes a row and everything that would point at nothing without it.
    pub fn removal(&self, row: RowId) -> Edit {
        let mut edits = Vec::new();
        if let Some(number) = row.number() {
            for user in self.users_of(number) {
                let id = user.id();
                edits.push(match user.without(number) {
                    Some(rest) => Edit::put(rest),
                    None => Edit::Remove { row: id },
                });
            }
        }
        edits.push(Edit::Remove { row });
        Edit::Gesture(edits)
    }

    /// The way from the link's effect back to its cause, if the link would close a circle: "C3 > C7 > C3".
    pub(super) fn circle_through(&self, link: &Link) -> Option<Vec<CauseId>> {
        // Does the cause already follow from the effect? Walk from the cause to everything it made possible.
        let mut reached_from: std::collections::BTreeMap<CauseId, Option<CauseId>> =
            [(link.effect, None)].into();
        let mut open = vec![link.effect];
        while let Some(cause) = open.pop() {
            if cause == link.cause {
                let mut path = vec![link.cause];
                let mut at = reached_from.get(&cause).copied().flatten();
                while let Some(before) = at {
                    path.push(before);
                    at = reached_from.get(&before).copied().flatten();
                }
                path.reverse();
                path.insert(0, link.cause);
                return Some(path);
            }
            for next in self.links.iter().filter(|other| other.cause == cause && other.id != link.id) {
                if let std::collections::btree_map::Entry::Vacant(entry) = reached_from.entry(next.effect) {
                    entry.insert(Some(cause));
                    open.push(next.effect);
                }
            }
        }
        None
    }
}
