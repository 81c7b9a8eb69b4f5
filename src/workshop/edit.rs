//! The one door in: the closed set of edits, and what applying one answers.
//!
//! An edit carries everything it needs, ids and instants included, so replaying a journal gives the same
//! document. Its inverse is an edit too. A refused edit changes nothing.

use super::*;
use crate::order::Order;
use serde::{Deserialize, Serialize};
use std::ops::Deref;
use thiserror::Error;

/// A change of the document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edit {
    /// Decides about one exact value: what is saved is this decision, not all that were made before.
    Decide {
        /// The value.
        value: Prose,
        /// What is decided; none: undecided again.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        decision: Option<Decision>,
        /// Its place among the decisions of its sort; none: the last.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<usize>,
        /// When, and by whom.
        stamp: Stamp,
    },
    /// Several edits that the user made as one; all or none.
    Gesture(Vec<Edit>),
    /// Moves a row of a table to another place, counted from 0.
    Move {
        /// Which row.
        row: RowId,
        /// To where.
        to: usize,
    },
    /// Gives aliases: the first `after` of the ledger stay, and these follow them.
    Name {
        /// How many aliases stay in front of them.
        after: usize,
        /// Those behind them.
        aliases: Vec<AliasEntry>,
        /// When, and by whom.
        stamp: Stamp,
    },
    /// Puts a row in the place of the one with its id, or inserts it at `at`, or last.
    Put {
        /// The row.
        row: Row,
        /// Where a new row is inserted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<usize>,
    },
    /// Takes a row out. Refused while another row points at it: [`Document::removal`] composes both.
    Remove {
        /// Which row.
        row: RowId,
    },
    /// Replaces a stretch of a text: what typing is made of.
    Splice {
        /// Which text.
        text: TextAt,
        /// From this byte.
        at: usize,
        /// How many bytes go.
        delete: usize,
        /// This comes.
        insert: String,
        /// When, and by whom.
        stamp: Stamp,
    },
}

impl Edit {
    /// Puts a row, new ones last.
    pub fn put(row: impl Into<Row>) -> Self {
        Self::Put { row: row.into(), at: None }
    }

    /// The same edit with every row it puts, and every text it changes, stamped so.
    #[must_use]
    pub fn stamped(self, stamp: Stamp) -> Self {
        match self {
            Self::Gesture(edits) => {
                Self::Gesture(edits.into_iter().map(|edit| edit.stamped(stamp)).collect())
            }
            Self::Put { row, at } => Self::Put { row: row.stamped(stamp), at },
            Self::Splice { text, at, delete, insert, .. } => Self::Splice { text, at, delete, insert, stamp },
            Self::Decide { value, decision, at, .. } => Self::Decide { value, decision, at, stamp },
            Self::Name { after, aliases, .. } => Self::Name { after, aliases, stamp },
            other @ (Self::Move { .. } | Self::Remove { .. }) => other,
        }
    }

    /// True for changes that undo leaves alone: votes are counted hands.
    pub fn is_permanent(&self) -> bool {
        match self {
            Self::Gesture(edits) => !edits.is_empty() && edits.iter().all(Self::is_permanent),
            Self::Move { row, .. } | Self::Remove { row } => is_permanent(*row),
            Self::Put { row, .. } => is_permanent(row.id()),
            Self::Splice { text, .. } => is_permanent(text.row),
            Self::Decide { .. } | Self::Name { .. } => false,
        }
    }

    /// The same edit with other texts in it: `rewrite` answers the text that is to be there in place of the one given,
    /// or none where it may stay. For what must not even be stored.
    #[must_use]
    pub fn rewritten(self, rewrite: &mut dyn FnMut(&str) -> Option<String>) -> Self {
        match self {
            Self::Gesture(edits) => {
                Self::Gesture(edits.into_iter().map(|edit| edit.rewritten(rewrite)).collect())
            }
            Self::Put { row, at } => Self::Put { row: row.rewritten(rewrite), at },
            Self::Splice { text, at, delete, insert, stamp } => {
                let insert = rewrite(&insert).unwrap_or(insert);
                Self::Splice { text, at, delete, insert, stamp }
            }
            Self::Decide { value, decision: Some(Decision::Keep(mut reason)), at, stamp } => {
                reason.rewrite(rewrite);
                Self::Decide { value, decision: Some(Decision::Keep(reason)), at, stamp }
            }
            // No text that somebody writes: the value of a decision is what is decided about.
            other @ (Self::Decide { .. } | Self::Move { .. } | Self::Name { .. } | Self::Remove { .. }) => {
                other
            }
        }
    }

    /// Joins the inverse of the next splice of one typing gesture onto this one, which is an inverse too: taking both
    /// back is then one splice, and what was typed and replaced in between is in neither. False, and nothing joined,
    /// when the typing went on elsewhere.
    pub(super) fn absorb_inverse(&mut self, next: &Self) -> bool {
        let Self::Splice { text, at, delete, insert, .. } = self else { return false };
        let Self::Splice { text: next_text, at: next_at, delete: next_delete, insert: next_insert, .. } =
            next
        else {
            return false;
        };
        let (end, next_end) = (*at + *delete, next_at + next_insert.len());
        if text != next_text {
            return false;
        }
        if *next_at >= *at && next_end <= end {
            *delete = *delete - next_insert.len() + next_delete;
            return true;
        }
        let reaches_back = *next_at < *at && next_end == end;
        let Some(older) =
            at.checked_sub(*next_at).and_then(|length| next_insert.get(..length)).filter(|_| reaches_back)
        else {
            return false;
        };
        insert.insert_str(0, older);
        *delete = *next_delete;
        *at = *next_at;
        true
    }

    /// Joins the next splice of one typing gesture onto this one; false, and nothing joined, when it continues
    /// elsewhere.
    pub fn absorb(&mut self, next: &Self) -> bool {
        let Self::Splice { text, at, delete, insert, stamp } = self else { return false };
        let Self::Splice {
            text: next_text,
            at: next_at,
            delete: next_delete,
            insert: next_insert,
            stamp: next_stamp,
        } = next
        else {
            return false;
        };
        if text != next_text {
            return false;
        }
        let end = *at + insert.len();
        // What the next splice deletes must lie within what this one inserted, or reach back before it.
        if *next_at >= *at && next_at + next_delete <= end {
            let from = next_at - *at;
            if insert.get(from..from + next_delete).is_none() {
                return false;
            }
            insert.replace_range(from..from + next_delete, next_insert);
        } else if next_at + next_delete == end && *next_at < *at {
            *delete += *at - next_at;
            *at = *next_at;
            insert.clone_from(next_insert);
        } else {
            return false;
        }
        *stamp = *next_stamp;
        true
    }
}

fn is_permanent(row: RowId) -> bool {
    matches!(row, RowId::Tally(_) | RowId::Weighing)
}

/// What an edit did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// The edit that takes it back.
    pub inverse: Edit,
    /// The rows that changed, came or went.
    pub touched: Vec<RowId>,
}

/// A refused edit. The document is as it was.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum EditError {
    /// The link would make a cause explain itself.
    #[error(
        "Nothing was changed: this link would lead in a circle ({}). Link the cause to something earlier.",
        path.iter().map(ToString::to_string).collect::<Vec<_>>().join(" > ")
    )]
    Circle {
        /// The causes on the way round.
        path: Vec<CauseId>,
    },
    /// The same two causes are linked already.
    #[error("Nothing was changed: {cause} already explains {effect}.")]
    LinkedAlready {
        /// The cause.
        cause: CauseId,
        /// The effect.
        effect: CauseId,
    },
    /// There is no such row.
    #[error("Nothing was changed: there is no {0} in this workshop.", describe(row))]
    NoSuchRow {
        /// The row asked for.
        row: RowId,
    },
    /// The row is part of every workshop.
    #[error("Nothing was changed: this part belongs to every workshop. Empty its fields instead.")]
    Permanent {
        /// The row.
        row: RowId,
    },
    /// The text has no such stretch.
    #[error(
        "Nothing was changed: the text is shorter than the change to it. Reload the page to see its present state."
    )]
    SpliceOutside {
        /// The text.
        text: TextAt,
    },
    /// Something points at the row.
    #[error(
        "Nothing was changed: {} is still used by {}. Remove the link first.",
        describe(row),
        describe(by)
    )]
    StillUsed {
        /// The row to be removed.
        row: RowId,
        /// What points at it.
        by: RowId,
    },
}

fn describe(row: &RowId) -> String {
    row.number().map_or_else(|| "another part".to_owned(), |number| number.to_string())
}

/// A document that only [`Workshop::apply`] changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workshop {
    document: Document,
}

impl Deref for Workshop {
    type Target = Document;

    fn deref(&self) -> &Document {
        &self.document
    }
}

impl Workshop {
    /// Takes in a document from storage or a file, and repairs what could not have come from edits: see
    /// [`Repair`]. Total on any document.
    pub fn admit(document: Document) -> (Self, Vec<Repair>) {
        let mut document = document;
        let repairs = super::repair::repair(&mut document);
        if !document.reference.is_given() {
            document.reference = Reference::of_older(&document);
        }
        (Self { document }, repairs)
    }

    /// Changes the document, or refuses and leaves it as it was.
    pub fn apply(&mut self, edit: Edit) -> Result<Applied, EditError> {
        let mut touched = Vec::new();
        let inverse = self.apply_into(edit, &mut touched)?;
        touched.order_by(Ord::cmp);
        touched.dedup();
        Ok(Applied { inverse, touched })
    }

    fn apply_into(&mut self, edit: Edit, touched: &mut Vec<RowId>) -> Result<Edit, EditError> {
        match edit {
            Edit::Gesture(edits) => self.apply_gesture(edits, touched),
            Edit::Move { row, to } => {
                let from = self.document.move_row(row, to).ok_or(EditError::NoSuchRow { row })?;
                touched.push(row);
                Ok(Edit::Move { row, to: from })
            }
            Edit::Put { row, at } => {
                self.check(&row)?;
                let id = row.id();
                touched.push(id);
                Ok(match self.document.put(row, at) {
                    Some(before) => Edit::Put { row: before, at: None },
                    None => Edit::Remove { row: id },
                })
            }
            Edit::Remove { row } => {
                if let Some(by) = row.number().and_then(|number| self.document.users_of(number).next()) {
                    return Err(EditError::StillUsed { row, by: by.id() });
                }
                let Some((at, before)) = self.document.remove(row) else {
                    let exists = self.document.row(row).is_some();
                    return Err(if exists {
                        EditError::Permanent { row }
                    } else {
                        EditError::NoSuchRow { row }
                    });
                };
                touched.push(row);
                Ok(Edit::Put { row: before, at: Some(at) })
            }
            Edit::Splice { text, at, delete, insert, stamp } => {
                let prose = self.document.text_mut(text).ok_or(EditError::NoSuchRow { row: text.row })?;
                let removed = prose.splice(at, delete, &insert).ok_or(EditError::SpliceOutside { text })?;
                // The row was there a line ago, so it has a stamp; the default is never used.
                let before = self.document.set_stamp(text.row, stamp).unwrap_or_default();
                touched.push(text.row);
                Ok(Edit::Splice { text, at, delete: insert.len(), insert: removed, stamp: before })
            }
            Edit::Decide { value, decision, at, stamp } => {
                let ledger = self.ledger(touched);
                let (decision, at) = ledger.decide(&value, decision, at);
                let stamp = std::mem::replace(&mut ledger.stamp, stamp);
                Ok(Edit::Decide { value, decision, at, stamp })
            }
            Edit::Name { after, aliases, stamp } => {
                let ledger = self.ledger(touched);
                let after = after.min(ledger.aliases.len());
                let before = ledger.aliases.split_off(after);
                ledger.aliases.extend(aliases);
                let stamp = std::mem::replace(&mut ledger.stamp, stamp);
                Ok(Edit::Name { after, aliases: before, stamp })
            }
        }
    }

    /// The ledger, which is about to change.
    fn ledger(&mut self, touched: &mut Vec<RowId>) -> &mut Ledger {
        touched.push(RowId::Ledger);
        &mut self.document.ledger
    }

    fn apply_gesture(&mut self, edits: Vec<Edit>, touched: &mut Vec<RowId>) -> Result<Edit, EditError> {
        let mut inverses = Vec::with_capacity(edits.len());
        for edit in edits {
            match self.apply_into(edit, touched) {
                Ok(inverse) => inverses.push(inverse),
                Err(error) => {
                    while let Some(inverse) = inverses.pop() {
                        // The inverse of an edit just applied always applies; its own inverse is not needed.
                        let _ = self.apply_into(inverse, touched);
                    }
                    return Err(error);
                }
            }
        }
        inverses.reverse();
        Ok(Edit::Gesture(inverses))
    }

    fn check(&self, row: &Row) -> Result<(), EditError> {
        if let Some(missing) = row.points_at().into_iter().find(|number| !self.document.has(*number)) {
            return Err(EditError::NoSuchRow { row: missing.into() });
        }
        if let Row::Link(link) = row {
            let same = |other: &&Link| {
                other.id != link.id && other.cause == link.cause && other.effect == link.effect
            };
            if self.document.links.iter().any(|other| same(&other)) {
                return Err(EditError::LinkedAlready { cause: link.cause, effect: link.effect });
            }
            if let Some(path) = self.document.circle_through(link) {
                return Err(EditError::Circle { path });
            }
        }
        Ok(())
    }
}
