//! A paste as it was read, secrets and all: its texts come out through a function that replaces secrets, and no other way.

use super::fold::Folding;
use super::proposals::{Known, Proposals};
use super::{Leftover, Paste, ProposedEvent};

/// Everything that was read. It has no `Debug` and no public field, because secrets stand in it.
#[derive(Default)]
pub struct RawPaste {
    events: Vec<ProposedEvent>,
    leftovers: Vec<Leftover>,
    /// Folded while it is read, so that the end of a long text is no long step.
    folding: Folding,
    pub(super) zone_said: Option<i32>,
}

impl RawPaste {
    pub(super) fn take_event(&mut self, event: ProposedEvent) {
        self.folding.take(self.events.len(), &event);
        self.events.push(event);
    }

    pub(super) fn take_leftover(&mut self, leftover: Leftover) {
        self.leftovers.push(leftover);
    }

    /// All of it, every text without its secrets.
    pub fn hide(self, hide_secrets: &mut dyn FnMut(&str) -> String) -> Paste {
        let Self { mut events, mut leftovers, zone_said, .. } = self;
        events.iter_mut().for_each(|event| event.hide(hide_secrets));
        leftovers.iter_mut().for_each(|leftover| leftover.text = hide_secrets(&leftover.text));
        Paste { events, leftovers, zone_said }
    }

    /// What it proposes for a timeline on which `known` stands already. A text of it is looked at for secrets when it is
    /// first asked for.
    pub fn propose(self, known: &[Known<'_>], hide_secrets: &mut dyn FnMut(&str) -> String) -> Proposals {
        let Self { events, leftovers, folding, zone_said } = self;
        let mut proposals = Proposals::of(events, leftovers, zone_said, folding.into_groups());
        proposals.compare(known, hide_secrets);
        proposals
    }
}
