//! Envelope, migrations, repair, journal, snapshots; no I/O: `step(Input) -> Vec<Command>`.

/// Which workshop of this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WorkshopKey(pub u64);
