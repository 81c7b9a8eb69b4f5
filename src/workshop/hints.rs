//! Which hint or question of the coach a decision is about.

use serde::{Deserialize, Serialize};

/// The coach's name of a hint or a question, such as `failure-verb`. A name that no coach knows any more has no effect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct HintName(String);

impl HintName {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for HintName {
    fn from(name: &str) -> Self {
        Self(name.to_owned())
    }
}

impl PartialEq<&str> for HintName {
    fn eq(&self, name: &&str) -> bool {
        self.0 == *name
    }
}
