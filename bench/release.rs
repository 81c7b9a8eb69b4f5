//! What a release costs: a backup is opened, and its postmortem written in every format for the public.

use whybone::postmortem::AtTheDoor;
use whybone::redact::Format;
use whybone::vault;
use whybone::workshop::Audience;

/// How many formats passed the gate.
pub fn release_all(backup: &str) -> usize {
    let Ok(opened) = vault::read(backup) else { return 0 };
    let Ok(postmortem) = AtTheDoor::of(&opened.workshop, Audience::Public) else { return 0 };
    let passed = |format: &Format| postmortem.release(*format).is_ok();
    Format::ALL.iter().filter(|format| passed(format)).count()
}

/// How much of that is opening it.
pub fn open(backup: &str) -> usize {
    vault::read(backup).map_or(0, |opened| opened.workshop.events.len())
}
