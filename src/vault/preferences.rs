//! Choices that belong to the device, not to a workshop.

use super::keys::WorkshopKey;
use serde::{Deserialize, Serialize};

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the device says.
    #[default]
    System,
    /// Dark text on light.
    Light,
    /// Light text on dark.
    Dark,
}

impl Theme {
    /// Every value, in the order shown.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The words shown for it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::System => "as this device",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// What the user chose for this device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DevicePreferences {
    /// Light or dark.
    pub theme: Theme,
    /// More contrast than the theme gives by itself.
    pub high_contrast: bool,
    /// The zone picked last, proposed for the next workshop; none: the browser's.
    pub zone: Option<String>,
    /// Workshops that are out of the way, and in no list but their own.
    pub archived: Vec<WorkshopKey>,
}
