//! Envelope, migrations, repair, journal, snapshots; no I/O: `step(Input) -> Vec<Command>`.
