//! Envelope, migrations, repair, journal, snapshots; no I/O: `step(Input) -> Vec<Command>`.
//!
//! **Invariants.** An entry of the journal is taken away only after a snapshot that holds it was written and read
//! back; entries are written in order, so what is stored is always a beginning of what was typed; what cannot be
//! read is copied to quarantine before anything is written in its place; what storage refuses is offered to the mirror;
//! reading is total on any text.
//! **Start reading** at `machine.rs` (what happens when), then `opening.rs` (how it comes back), `envelope.rs`
//! (the saved form) and `keys.rs` (where everything stands).

mod card;
mod class_cards;
mod copies;
mod envelope;
mod journal;
mod keys;
mod machine;
mod migrations;
mod notice;
mod opening;
mod packing;
mod past;
mod place;
mod preferences;
mod sealed;
mod second_copy;
mod snapshot;
mod status;
mod unreadable;

pub use card::{Card, Packed};
pub use class_cards::{CLASS_CARDS, ClassCardError, ClassCards, TakenIn};
pub use copies::{Batch, Copies};
#[cfg(not(target_arch = "wasm32"))]
pub use envelope::schema;
pub use envelope::{CURRENT_VERSION, LoadError, Opened, read, read_all, read_newer, write, write_library};
pub use keys::*;
pub use machine::{Command, Input, Vault};
pub use notice::{Notice, OpenError};
pub use opening::{Opening, Quarantined, open, open_newer};
pub use packing::{Answer, Packing, Task, damaged, has_past, pack_name, packed_workshop, unpacked};
pub use past::{LONGEST_PAST, Past, past_base, past_entry, past_name, past_prefix, pasted_prefix};
pub use preferences::{DevicePreferences, Theme};
pub use sealed::{Recipe, SealError, Sealed};
pub use second_copy::{Chosen, Entries, choose};
pub use snapshot::fingerprint;
pub use status::{Means, NotKept, Status, StorageError, counted};
