//! The room of the document, compiled as a package of its own: it is built to be small, while the engine that reads its
//! texts is built to be quick. It is a room of `src/` like all others; `lib.rs` names it beside the rest.

#[doc(hidden)]
pub mod calendar;
#[doc(hidden)]
pub mod order;
#[doc(hidden)]
pub mod sorted;
pub mod workshop;
