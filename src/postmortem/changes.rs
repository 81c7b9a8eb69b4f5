//! What changed from one version of a text to another, word by word, for showing both side by side.

/// A stretch of a text that is in both versions, or in one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change<'t> {
    /// In both.
    Same(&'t str),
    /// In the earlier version alone.
    Gone(&'t str),
    /// In the later version alone.
    New(&'t str),
}

/// The most word pairs that are compared; between longer texts one change is shown from the first difference to the
/// last.
const MOST_PAIRS: usize = 100_000;

/// The stretches of both versions in order. Without those that are gone they are `after`; without the new, `before`.
pub fn changes<'t>(before: &'t str, after: &'t str) -> Vec<Change<'t>> {
    let (old, new) = (pieces(before), pieces(after));
    let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let rest = (old.get(head..).unwrap_or_default(), new.get(head..).unwrap_or_default());
    let tail = rest.0.iter().rev().zip(rest.1.iter().rev()).take_while(|(a, b)| a == b).count();
    let old_middle = rest.0.get(..rest.0.len() - tail).unwrap_or_default();
    let new_middle = rest.1.get(..rest.1.len() - tail).unwrap_or_default();
    let mut changes = Changes::default();
    old.iter().take(head).for_each(|piece| changes.push(Change::Same(piece)));
    middle(&mut changes, old_middle, new_middle);
    old.iter().skip(old.len() - tail).for_each(|piece| changes.push(Change::Same(piece)));
    joined(changes.0, before, after)
}

#[derive(Default)]
struct Changes<'t>(Vec<Change<'t>>);

impl<'t> Changes<'t> {
    fn push(&mut self, change: Change<'t>) {
        self.0.push(change);
    }
}

/// The longest common run of pieces, by the usual table.
fn middle<'t>(changes: &mut Changes<'t>, old: &[&'t str], new: &[&'t str]) {
    if old.len().saturating_mul(new.len()) > MOST_PAIRS {
        old.iter().for_each(|piece| changes.push(Change::Gone(piece)));
        new.iter().for_each(|piece| changes.push(Change::New(piece)));
        return;
    }
    let width = new.len() + 1;
    let mut common = vec![0_u32; (old.len() + 1) * width];
    let at = |table: &[u32], row: usize, column: usize| {
        table.get(row * width + column).copied().unwrap_or_default()
    };
    for (row, a) in old.iter().enumerate().rev() {
        for (column, b) in new.iter().enumerate().rev() {
            let best = if a == b {
                at(&common, row + 1, column + 1) + 1
            } else {
                at(&common, row + 1, column).max(at(&common, row, column + 1))
            };
            if let Some(cell) = common.get_mut(row * width + column) {
                *cell = best;
            }
        }
    }
    let (mut row, mut column) = (0, 0);
    loop {
        match (old.get(row), new.get(column)) {
            (Some(a), Some(b)) if a == b => {
                changes.push(Change::Same(a));
                row += 1;
                column += 1;
            }
            (Some(a), Some(_)) if at(&common, row + 1, column) >= at(&common, row, column + 1) => {
                changes.push(Change::Gone(a));
                row += 1;
            }
            (_, Some(b)) => {
                changes.push(Change::New(b));
                column += 1;
            }
            (Some(a), None) => {
                changes.push(Change::Gone(a));
                row += 1;
            }
            (None, None) => return,
        }
    }
}

/// Neighbours of one sort as one stretch: what is gone before what came in its place.
fn joined<'t>(changes: Vec<Change<'t>>, before: &'t str, after: &'t str) -> Vec<Change<'t>> {
    let (mut old_at, mut new_at) = (0, 0);
    let mut joined = Vec::new();
    let mut changes = changes.into_iter().peekable();
    while changes.peek().is_some() {
        let same_from = old_at;
        while let Some(Change::Same(piece)) = changes.next_if(|change| matches!(change, Change::Same(_))) {
            old_at += piece.len();
            new_at += piece.len();
        }
        let (gone_from, new_from) = (old_at, new_at);
        while let Some(change) = changes.next_if(|change| !matches!(change, Change::Same(_))) {
            match change {
                Change::Gone(piece) => old_at += piece.len(),
                Change::New(piece) | Change::Same(piece) => new_at += piece.len(),
            }
        }
        joined.push(Change::Same(before.get(same_from..gone_from).unwrap_or_default()));
        joined.push(Change::Gone(before.get(gone_from..old_at).unwrap_or_default()));
        joined.push(Change::New(after.get(new_from..new_at).unwrap_or_default()));
    }
    joined.retain(|change| !matches!(change, Change::Same("") | Change::Gone("") | Change::New("")));
    joined
}

/// Words, each with the white space before it.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut in_word = false;
    for (at, character) in text.char_indices() {
        let is_blank = character.is_whitespace();
        if in_word && is_blank {
            pieces.extend(text.get(start..at));
            start = at;
        }
        in_word = !is_blank;
    }
    pieces.extend(text.get(start..).filter(|rest| !rest.is_empty()));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_took_the_place_of_what_is_told_apart() {
        use Change::{Gone, New, Same};
        assert_eq!(
            changes("Ada drained db-1 and left", "The engineer drained [HOST-1] and left"),
            [
                Gone("Ada"),
                New("The engineer"),
                Same(" drained"),
                Gone(" db-1"),
                New(" [HOST-1]"),
                Same(" and left"),
            ]
        );
        assert_eq!(changes("same", "same"), [Same("same")]);
        assert_eq!(changes("", "new"), [New("new")]);
    }

    proptest! {
        #[test]
        fn either_version_can_be_read_off(before in "[ab \\n]{0,40}", after in "[ab \\n]{0,40}") {
            let changes = changes(&before, &after);
            let read = |keep: fn(&Change<'_>) -> bool| -> String {
                changes.iter().filter(|change| keep(change)).map(|change| match change {
                    Change::Same(text) | Change::Gone(text) | Change::New(text) => *text,
                }).collect()
            };
            prop_assert_eq!(read(|change| !matches!(change, Change::New(_))), before.as_str());
            prop_assert_eq!(read(|change| !matches!(change, Change::Gone(_))), after.as_str());
        }
    }
}
