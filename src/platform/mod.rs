//! The browser behind ports: storage, clock, zones, files, clipboard, print, windows and the channels between them.
//!
//! **Invariants.** Nothing here throws into the page: what a browser lacks or forbids comes back as a named
//! error. Bytes leave only as `Outbound`.
//! **Start reading** at `store.rs`: it is what the page talks to.

pub mod channel;
pub mod clipboard;
pub mod clock;
mod compress;
pub mod files;
pub mod hand_over;
mod javascript;
pub mod kept_file;
pub mod lock;
pub mod mirror;
pub mod pagehide;
pub mod panic;
pub mod pictures;
pub mod print;
pub mod seal;
pub mod second_copy;
pub mod storage;
pub mod store;
pub mod tab;
pub mod wait;
pub mod wake_lock;
pub mod windows;
pub mod writer;
pub mod zones;
