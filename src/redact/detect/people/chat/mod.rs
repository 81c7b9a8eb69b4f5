//! Who speaks in a chat. A line of one says when, who and what, in the order that its program keeps:
//!
//! | A line | is read in |
//! |---|---|
//! | `Omar Haddad  9:41 AM` above what he says, `0:01:14` above his name | [`headings`] |
//! | `[09:41] Omar Haddad: …`, `10:11 <ohaddad> …` | [`stamped`] |
//! | `[8.1. 6.44] Omar Haddad: …`, `[김민수] [오후 2:14] …` | [`dated`] |
//! | `Ingrid: …`, `Agent Vexella: …`, `Quill (Leandro Vexley): …` | [`unstamped`] |
//! | "Pilar disse no canal", "qvexley commented 3 days ago" | [`sayings`] |
//! | lines of one form, by strangers who take turns, in whatever letters | [`turns`] |
//!
//! What stands in that place may be a topic, a program or an office as well: [`speaker`] tells somebody from these.
//! **Start reading** at [`at_minutes`].

mod clock;
mod dated;
mod forms;
mod headings;
mod sayings;
mod speaker;
mod stamped;
mod turns;
mod unstamped;

pub(in crate::redact::detect) use dated::at_local_minutes;
pub(in crate::redact::detect) use sayings::{before_saying, may_say};
pub(in crate::redact::detect) use stamped::at_minutes;
pub(in crate::redact::detect) use turns::scan;
pub(in crate::redact::detect) use unstamped::{at_helper, at_line};

pub(super) use sayings::at_comment;
pub(super) use speaker::{is_listed, is_office, is_speaker};
pub(super) use unstamped::before_bracket;

#[cfg(test)]
pub(super) use turns::RULES;

/// From where to where a name stands.
type Span = (usize, usize);

/// So far from a message another of the same person is looked for, in bytes.
const NEAR: usize = 2_000;

/// So long lines of a chat are: those beside one are looked at.
const LINE: usize = 400;

/// So long is what a line says of when, the name of who speaks, and what else they are called.
const STAMP: usize = 32;
const NAME: usize = 80;
const NICK: usize = 24;
