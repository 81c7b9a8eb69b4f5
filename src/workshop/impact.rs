//! What the incident did to customers and to the company.

use super::{Instant, Prose, Stamp, WindowId};
use serde::{Deserialize, Serialize};

/// The impact as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Impact {
    /// What customers were trying to do.
    pub customers_were_trying: Prose,
    /// Which promise broke.
    pub promise_broken: Prose,
    /// Who answered the customers.
    pub answered_by: Prose,
    /// Recovery time objective (RTO).
    pub recovery_time_promised: Prose,
    /// Recovery time in fact.
    pub recovery_time_actual: Prose,
    /// Recovery point objective (RPO): the data loss that was allowed for.
    pub data_loss_promised: Prose,
    /// Data lost in fact.
    pub data_loss_actual: Prose,
    /// Cost to the business.
    pub business_cost: Prose,
    /// Cost inside: hours, other work not done.
    pub internal_cost: Prose,
    /// One plain line for product stakeholders.
    pub plain_line: Prose,
    /// Last change.
    pub stamp: Stamp,
}

/// One stretch of time in which customers were hurt; an outage that came and went has several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct ImpactWindow {
    /// Its short number.
    pub id: WindowId,
    /// When it began.
    #[serde(default)]
    pub from: Option<Instant>,
    /// When it was over.
    #[serde(default)]
    pub until: Option<Instant>,
    /// What customers saw.
    #[serde(default)]
    pub what: Prose,
    /// How many users.
    #[serde(default)]
    pub users: Option<u64>,
    /// What share of all users, 0 to 100.
    #[serde(default)]
    pub share_percent: Option<u8>,
    /// How this was measured.
    #[serde(default)]
    pub how_measured: Prose,
    /// Last change.
    #[serde(default)]
    pub stamp: Stamp,
}
