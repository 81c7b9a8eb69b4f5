//! Secrets of a known format are replaced while a paste is read, before anything of it is shown or kept.

use crate::redact::{AliasBook, Register, replace_secrets_at_paste};
use crate::workshop::{Edit, Ledger, Stamp};

/// Replaces secrets and remembers which name stands for which.
pub struct Secrets {
    book: AliasBook,
    known: usize,
}

impl Secrets {
    /// Goes on from the names already given.
    pub fn of(ledger: &Ledger) -> Self {
        let book = AliasBook::from_ledger(ledger);
        let known = book.entries().len();
        Self { book, known }
    }

    /// The text without secrets. A value that a person keeps in releases goes, too: here it is about storage.
    pub fn hide(&mut self, text: &str) -> String {
        replace_secrets_at_paste(text, &Register::new(), &mut self.book).0
    }

    /// How many were found that had no name before.
    pub fn found(&self) -> usize {
        self.book.entries().len().saturating_sub(self.known)
    }

    /// Keeps the names, so that the same value has the same one in every release; nothing where none is new.
    pub fn keep(&self, ledger: &Ledger) -> Option<Edit> {
        self.book.added_to(ledger, Stamp::default())
    }
}
