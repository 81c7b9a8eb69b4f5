//! What leaves: the released text for each audience, and that nothing planted comes through.

mod incident;
mod leaks;
mod leaving;
mod released;
mod wall;
