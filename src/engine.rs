//! The rooms whose work is long: reading what is pasted, and taking out of it what must not leave.
//!
//! A package of its own because a level of optimisation is given to a package: the page is built to be small, and these
//! rooms to be quick. They are rooms of `src/` like all others; `lib.rs` names them beside the rest.

#[doc(hidden)]
pub mod order;
pub mod redact;
pub mod text;
pub mod workshop;
