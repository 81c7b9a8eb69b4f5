//! Everything that can leave the page: cleared artefacts, and private files for the facilitator alone.

use super::Cleared;

/// Something that leaves the page. There is no third kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outbound {
    /// Passed the gate: may be shared.
    Cleared(Cleared),
    /// For the facilitator alone: other buttons, other file names, a warning.
    Private(Private),
}

/// A private file: holds everything, unredacted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Private {
    /// The whole workshop, to be read back later.
    Backup {
        /// The name to save under.
        file_name: String,
        /// The saved form.
        bytes: Vec<u8>,
    },
    /// The same, encrypted by a passphrase.
    Sealed {
        /// The name to save under.
        file_name: String,
        /// The first line and what is sealed.
        bytes: Vec<u8>,
    },
    /// Data that could not be read and was kept aside.
    Quarantine {
        /// The name to save under.
        file_name: String,
        /// The data as it was found.
        bytes: Vec<u8>,
    },
    /// A command to run in a terminal of one's own.
    Command {
        /// The line to copy.
        line: String,
    },
}
