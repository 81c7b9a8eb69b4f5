//! How a tab asks the one that writes a workshop to leave it the pen.

use super::channel::Ear;
use crate::vault::WorkshopKey;

const CHANNEL: &str = "whybone-hand-over";

/// Listens to such requests, for as long as it lives.
#[derive(Debug)]
pub struct HandOver(Ear);

impl HandOver {
    /// Calls `asked` whenever another tab asks for a workshop; none where the browser has no channels.
    pub fn listen(asked: impl Fn(WorkshopKey) + 'static) -> Option<Self> {
        let hear = move |message: String| {
            if let Some(key) = WorkshopKey::parse(&message) {
                asked(key);
            }
        };
        Ear::new(CHANNEL, hear).map(Self)
    }

    /// Asks the tab that writes this workshop for it. Nobody may be there: then nobody answers, and it is taken.
    pub fn ask_for(&self, key: WorkshopKey) {
        self.0.say(&key.to_string());
    }
}
