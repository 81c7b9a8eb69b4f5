//! Pasted text -> proposed events. One file per format; `reader.rs` decides whose line it is.
//!
//! **Invariants.** Every line belongs to exactly one event or leftover, in order. The work is linear in the text,
//! and [`Reader`] does it in steps, so a page never freezes. Nothing here is a fact: people pick what they keep.

mod anchor;
mod bursts;
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
mod kube_list;
mod kube_objects;
mod lines;
mod logfmt;
mod markdown;
mod proposal;
mod proposals;
mod proposed;
mod raw;
mod reader;
mod rollout;
mod stamped;

pub use proposal::Proposal;
pub use proposals::{Known, Proposals};
pub use proposed::{Leftover, LeftoverReason, Paste, ProposedEvent};
pub use raw::RawPaste;
pub use reader::{Progress, Reader};

use crate::workshop::{CalendarDate, Instant, ZoneTable};

/// What a paste needs from around it to be read.
#[derive(Clone, Copy, Debug)]
pub struct PasteContext<'a> {
    /// The zone of clocks written without one.
    pub zone: &'a ZoneTable,
    /// Those of sources whose clocks are in another one, by the name of the source.
    pub of_sources: &'a [(String, ZoneTable)],
    /// When the text was taken: the base of ages and of clocks without a date.
    pub taken_at: Instant,
    /// The day on which the incident began, where it is known: clocks without a date are of it.
    pub incident_day: Option<CalendarDate>,
}

impl<'a> PasteContext<'a> {
    /// All clocks without a zone in the same one.
    pub const fn new(zone: &'a ZoneTable, taken_at: Instant) -> Self {
        Self { zone, of_sources: &[], taken_at, incident_day: None }
    }
}

/// Reads a whole paste at once. `hide_secrets` sees every text before it is handed out.
pub fn read(text: &str, context: &PasteContext<'_>, hide_secrets: &mut dyn FnMut(&str) -> String) -> Paste {
    read_raw(text, context).hide(hide_secrets)
}

/// Reads a whole paste at once; nothing of it can be read before secrets are replaced.
pub fn read_raw(text: &str, context: &PasteContext<'_>) -> RawPaste {
    let mut reader = Reader::new(text.to_owned(), context);
    while !reader.read_some(usize::MAX).is_done() {}
    reader.finish()
}

#[cfg(test)]
mod tests;
