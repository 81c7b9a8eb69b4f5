//! For whom a release is.

use serde::{Deserialize, Serialize};

/// Who will read what leaves. From the closest to the farthest reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// The wall: people as roles, action owners by name, no secret ever.
    Room,
    /// The team: people as roles in the story, owners by name; hosts, links and tickets stay.
    Team,
    /// The company: e-mail, phones, customers, hosts, addresses and handles go too.
    Company,
    /// Everybody: times become T+minutes, services become kinds, owners become roles.
    #[default]
    Public,
}

impl Audience {
    /// The audiences a file can be released for.
    pub const RELEASED: [Self; 3] = [Self::Team, Self::Company, Self::Public];

    /// Its word, as typed after `--audience` and shown on buttons.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Room => "room",
            Self::Team => "team",
            Self::Company => "company",
            Self::Public => "public",
        }
    }
}
