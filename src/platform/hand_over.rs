//! What tabs say to each other when one takes a workshop over from another.

use super::channel::Ear;
use crate::vault::WorkshopKey;

const CHANNEL: &str = "whybone-hand-over";

/// Something said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Whoever writes this workshop may let go of it.
    Ask(WorkshopKey),
    /// It was let go of, and this is the [fingerprint](super::store::Store::fingerprint) of what was stored of it. What
    /// one process of the browser stored another one sees a little later: who takes over waits for it.
    Left(WorkshopKey, u64),
}

impl Said {
    fn read(message: &str) -> Option<Self> {
        let (word, rest) = message.split_once(' ')?;
        match (word, rest.split_once(' ')) {
            ("ask", None) => WorkshopKey::parse(rest).map(Self::Ask),
            ("left", Some((key, fingerprint))) => {
                Some(Self::Left(WorkshopKey::parse(key)?, fingerprint.parse().ok()?))
            }
            _ => None,
        }
    }

    fn message(self) -> String {
        match self {
            Self::Ask(key) => format!("ask {key}"),
            Self::Left(key, fingerprint) => format!("left {key} {fingerprint}"),
        }
    }
}

/// Hears and says such things, for as long as it lives.
#[derive(Debug)]
pub struct HandOver(Ear);

impl HandOver {
    /// Calls `heard` with what other tabs say; none where the browser has no channels.
    pub fn listen(heard: impl Fn(Said) + 'static) -> Option<Self> {
        let hear = move |message: String| {
            if let Some(said) = Said::read(&message) {
                heard(said);
            }
        };
        Ear::new(CHANNEL, hear).map(Self)
    }

    /// Says it to every other tab. Nobody may be there.
    pub fn say(&self, what: Said) {
        self.0.say(&what.message());
    }
}
