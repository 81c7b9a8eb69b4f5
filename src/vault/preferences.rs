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
    /// Workshops that are out of the way, and in no list but their own.
    pub archived: Vec<WorkshopKey>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_earlier_page_kept_besides_is_passed_over() {
        let kept = r#"{"theme":"dark","high_contrast":true,"zone":"Europe/Berlin","archived":[]}"#;
        let read: DevicePreferences = serde_json::from_str(kept).unwrap();
        assert_eq!(read, DevicePreferences { theme: Theme::Dark, archived: Vec::new() });
    }
}
