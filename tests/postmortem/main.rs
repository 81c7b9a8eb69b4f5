//! What leaves: the released text for each audience, and that nothing planted comes through.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod backlog;
mod calendars;
mod choices;
mod figures;
mod incident;
mod leaks;
mod leaving;
#[path = "../program/mod.rs"]
mod program;
mod publish;
mod released;
mod wall;
mod wall_pointed;
