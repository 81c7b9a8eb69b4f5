//! The words about safety, each of them true: *kept* means written to storage and read back, *saved* means that the
//! mirror answered for it.

use crate::workshop::Instant;
use thiserror::Error;

/// A number with what it counts: "1 change", "3 changes".
pub fn counted(count: usize, one: &str, several: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { several })
}

/// How safe the present workshop is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// Nothing was changed since it was opened.
    #[default]
    Unchanged,
    /// Something is being written.
    Keeping,
    /// Everything was written to this browser's storage and read back.
    Kept {
        /// The last change that is kept.
        at: Instant,
        /// The last change that is saved as well; none: nothing yet, or there is no mirror.
        saved: Option<Instant>,
    },
    /// Something is not in storage.
    NotKept {
        /// The first change that is not kept.
        since: Instant,
        /// How many gestures wait; they are tried again with every change.
        waiting: usize,
        /// What stands in the way.
        why: NotKept,
        /// The last change that the mirror has all the same; none: it has not the first of them.
        saved: Option<Instant>,
    },
}

/// What this browser offers beside storage itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Means {
    /// A database for the second copy.
    pub second_copy: bool,
    /// Locks, by which one tab writes at a time.
    pub locks: bool,
}

impl Means {
    /// What is promised less than elsewhere, and what to do about it; none where nothing is missing.
    pub const fn warning(self) -> Option<&'static str> {
        match (self.second_copy, self.locks) {
            (true, true) => None,
            (true, false) => Some(
                "This address offers no locks, as one without https: two tabs could write this workshop at once. Keep it in one tab.",
            ),
            (false, true) => Some(
                "This browser has no place for a second copy: killed, it can lose the last minutes. Save a backup now and then.",
            ),
            (false, false) => Some(
                "This browser offers neither a second copy nor locks. Keep the workshop in one tab, and save a backup now and then.",
            ),
        }
    }
}

/// What stands in the way of keeping a change.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum NotKept {
    /// Storage refused it.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// The change does not fit what is stored.
    #[error(
        "This tab and its stored copy have come apart, so later changes are held in this tab only. Download a backup, then reload the page."
    )]
    DoesNotFit,
}

/// A refused read or write.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum StorageError {
    /// Storage is full.
    #[error(
        "This browser's storage for the page is full. What was kept stays kept. Download a backup, then remove an old workshop from the library."
    )]
    Quota,
    /// Storage may not be used.
    #[error(
        "This browser does not let the page store anything (a private window, or blocked site data). Everything works, but is held in this tab only. Download a backup before you close it."
    )]
    Blocked,
    /// Another tab has written there since.
    #[error(
        "Another tab has this workshop open and has stored it since. Nothing was written over. Close one of the two tabs and reload the other: it brings both tabs' changes together."
    )]
    ChangedUnderneath,
    /// What was read back is not what was written.
    #[error("What this browser stored is not what was written. Download a backup, then reload the page.")]
    ReadBackDiffers,
    /// Anything else, by the browser's own name for it.
    #[error("This browser refused to store a change ({0}). Download a backup.")]
    Other(String),
}

impl StorageError {
    /// What the browser's own name for an error means.
    pub fn named(name: &str) -> Self {
        match name {
            "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => Self::Quota,
            "SecurityError" => Self::Blocked,
            other => Self::Other(other.to_owned()),
        }
    }
}
