//! The rooms whose work is long: reading what is pasted, and taking out of it what must not leave.
//!
//! A package of its own because a level of optimisation is given to a package: the page is built to be small, and these
//! rooms to be quick. They are rooms of `src/` like all others; `lib.rs` names them beside the rest.

pub mod redact;
pub mod text;

#[doc(hidden)]
pub use whybone_document::order;
pub use whybone_document::workshop;
