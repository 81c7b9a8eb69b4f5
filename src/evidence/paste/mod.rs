//! Pasted text -> proposed events. One file per format; `reader.rs` decides whose line it is.
//!
//! **Invariants.** Every line belongs to exactly one event or leftover, in order. The work is linear in the text,
//! and [`Reader`] does it in steps, so a page never freezes. Nothing here is a fact: people pick what they keep.

mod anchor;
mod chat;
mod columns;
mod csv;
mod describe;
mod draft;
mod fields;
mod fold;
mod headed;
mod json_lines;
mod klog;
mod kube_events;
mod kube_objects;
mod lines;
mod logfmt;
mod markdown;
mod proposal;
mod proposed;
mod reader;
mod rollout;
mod stamped;

pub use proposal::{Known, Proposal, propose};
pub use proposed::{Leftover, LeftoverReason, Paste, ProposedEvent};
pub use reader::{Progress, Reader};

use crate::workshop::{Instant, ZoneTable};

/// What a paste needs from around it to be read.
#[derive(Clone, Copy, Debug)]
pub struct PasteContext<'a> {
    /// The zone of clocks written without one.
    pub zone: &'a ZoneTable,
    /// When the text was taken: the base of ages and of clocks without a date.
    pub taken_at: Instant,
}

/// Reads a whole paste at once. `hide_secrets` sees every text before it is handed out.
pub fn read(text: &str, context: &PasteContext<'_>, hide_secrets: &mut dyn FnMut(&str) -> String) -> Paste {
    let mut reader = Reader::new(text.to_owned(), context);
    while !reader.read_some(usize::MAX, hide_secrets).is_done() {}
    reader.finish(hide_secrets)
}

#[cfg(test)]
mod tests;
