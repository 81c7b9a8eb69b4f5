//! What opening has to tell: each says what happened, what is safe and what can be done.

use super::envelope::LoadError;
use super::status::{StorageError, counted};
use std::fmt;
use thiserror::Error;

/// Something to be told after opening. The workshop is open all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Entries of the journal could not be read or did not fit; they are in quarantine.
    EntriesSetAside {
        /// How many.
        count: usize,
    },
    /// Entries of the journal are not there.
    EntriesMissing {
        /// How many.
        count: usize,
    },
    /// The document had to be put right.
    Repaired {
        /// How many repairs.
        count: usize,
    },
    /// The place in the workshop was not readable.
    SessionSetAside,
    /// The snapshot was not readable; the journal after it is what is left.
    SnapshotSetAside(LoadError),
    /// Storage had less than the second copy, which was read instead.
    FromSecondCopy,
    /// The snapshot was not readable in either copy, and was made again from the one the past begins from.
    FromSecondSnapshot,
    /// The browser lets nothing be stored.
    StorageBlocked,
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EntriesSetAside { count } => write!(
                f,
                "{} could not be read back. Everything else is here. What is unreadable was set aside unchanged and can be downloaded from the library.",
                counted(*count, "stored change", "stored changes")
            ),
            Self::EntriesMissing { count } => write!(
                f,
                "{} no longer in this browser's storage. Everything else is here; look over what was typed last.",
                counted(*count, "stored change is", "stored changes are")
            ),
            Self::Repaired { count } => write!(
                f,
                "{} put right, that pointed at something that is not there or used a number twice. Nothing that was typed was removed but links without an end.",
                counted(*count, "place of this workshop was", "places of this workshop were")
            ),
            Self::SessionSetAside => {
                f.write_str("Where you were in this workshop could not be read, so it opens at its beginning. The workshop itself is complete.")
            }
            Self::SnapshotSetAside(error) => write!(
                f,
                "The stored copy of this workshop could not be read, and only the changes after it are here. The copy was set aside unchanged and can be downloaded from the library; a backup file brings the workshop back. What was found: {error}"
            ),
            Self::FromSecondCopy => f.write_str(
                "This browser had lost the last changes of this workshop, and they were brought back from its second copy. Look over what was typed last.",
            ),
            Self::FromSecondSnapshot => f.write_str(
                "The stored copy of this workshop could not be read. It was made again from an earlier one and every gesture since, and the unreadable copy was set aside. Look over what was typed last.",
            ),
            Self::StorageBlocked => f.write_str(
                "This browser does not let the page store anything (a private window, or blocked site data). Everything works, but is held in this tab only: download a backup before you close it.",
            ),
        }
    }
}

/// A workshop that cannot be opened here. It is left exactly as it was.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum OpenError {
    /// A newer Whybone keeps it.
    #[error(transparent)]
    Newer(LoadError),
    /// Nothing is stored under that key.
    #[error(
        "This workshop is no longer in this browser's storage. Open a backup file of it, or choose another from the library."
    )]
    NotThere,
    /// It is packed away in the mirror, which does not answer.
    #[error(
        "This workshop is closed and packed away in this browser's database, which does not answer now. Nothing of it was changed. Reload the page; if that does not help, start the browser again."
    )]
    OutOfReach,
    /// Another tab writes it.
    #[error(
        "This workshop is open in another tab, which writes it. Here it can be read along; close the other tab or take over to write here."
    )]
    WrittenElsewhere,
    /// Storage refused.
    #[error(transparent)]
    Storage(#[from] StorageError),
}
