//! Detectors, register of known values, treatment; makes `SafeText`; the gate makes `Cleared`.
//!
//! Readings of the text -> detectors -> hits -> treatment for the audience -> merged spans -> aliases -> rebuilt
//! text -> looked at again. Undecided means redacted.
//!
//! **Invariants.** [`SafeText`] is made by [`Redactor`] or from pieces that cannot hold prose; [`Cleared`] is made by
//! [`gate::clear`] alone; a span covers its value, all of it; the same value always gets the same alias; an alias
//! matches no rule, so redacting twice is redacting once.
//! **Start reading** at `redactor.rs` (the whole way of a text), then `detect/mod.rs` (what a rule is); on that way,
//! `undecided.rs` takes off what a person kept, `merge.rs` makes one hit of several, `rebuilt.rs` writes the text anew and
//! says what of it has to be looked at again.

mod alias;
mod beginnings;
mod bridge;
pub mod calendar;
mod called;
pub mod csv;
mod detect;
mod everyday;
mod finding;
mod format;
pub mod gate;
mod given_names;
mod harmless;
mod hidden;
mod inflection;
mod instead;
mod kind;
mod known;
mod latin;
mod merge;
mod names;
mod noticed;
mod ordinary;
mod outbound;
mod owner;
mod paste;
mod pieces;
mod placed;
mod rebuilt;
mod redactor;
mod register;
mod remembered;
mod safe;
pub mod say;
mod short_names;
mod short_places;
mod spoken;
mod telling;
mod texts;
mod treatment;
mod undecided;
mod values;

#[cfg(test)]
mod tests;

pub use alias::{Alias, AliasBook};
pub use finding::{Finding, Receipt, ReceiptLine};
pub use format::Format;
pub use gate::{Artefact, Cleared, Part, Place, Refusal, Wanted};
pub use harmless::Harmless;
pub use hidden::{Hidden, TakenOut, hide_in_drafts, hide_secrets, without_secrets};
pub use kind::Kind;
pub use noticed::{Noticed, NoticedKind, notice};
pub use outbound::{Outbound, Private};
pub use paste::replace_secrets_at_paste;
pub use redactor::{Redactor, WITHOUT_ROLE};
pub use register::{CalledBy, Register, folded, may_be_ordinary};
pub use safe::SafeText;
pub use treatment::{Treatment, treatment};
