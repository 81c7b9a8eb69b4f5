//! What leaves: the released text for each audience, and that nothing planted comes through.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "helpers of tests fail the test that calls them")]

mod incident;
mod leaks;
mod leaving;
mod publish;
mod released;
mod wall;
