//! Agendas to start from: each gives its stages exactly the minutes of the meeting.

use crate::workshop::Stage;

/// An agenda to start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgendaPreset {
    /// Short and stable.
    pub id: &'static str,
    /// The name on the button.
    pub name: &'static str,
    /// When to choose it.
    pub when: &'static str,
    /// How long the meeting is.
    pub meeting_minutes: u16,
    /// The timeboxes, in order.
    pub timeboxes: &'static [(Stage, u16)],
}

/// The agenda with this id.
pub fn agenda_preset(id: &str) -> Option<&'static AgendaPreset> {
    AGENDA_PRESETS.iter().find(|preset| preset.id == id)
}

/// Every agenda, shortest first. Impact and release are prepared and finished outside the meeting.
pub const AGENDA_PRESETS: [AgendaPreset; 6] = [
    AgendaPreset {
        id: "light",
        name: "25 minutes, light",
        when: "A small incident, or a near miss, right after it.",
        meeting_minutes: 25,
        timeboxes: &[
            (Stage::Frame, 2),
            (Stage::Timeline, 8),
            (Stage::Trigger, 2),
            (Stage::Whys, 7),
            (Stage::Actions, 4),
            (Stage::Close, 2),
        ],
    },
    AgendaPreset {
        id: "hour",
        name: "60 minutes",
        when: "The usual case, with a timeline prepared before.",
        meeting_minutes: 60,
        timeboxes: &[
            (Stage::Frame, 4),
            (Stage::Timeline, 18),
            (Stage::Trigger, 4),
            (Stage::Whys, 15),
            (Stage::Fishbone, 4),
            (Stage::Weigh, 4),
            (Stage::Actions, 7),
            (Stage::Close, 4),
        ],
    },
    AgendaPreset {
        id: "security",
        name: "60 minutes, security",
        when: "Details are restricted: more time for what leaves this room.",
        meeting_minutes: 60,
        timeboxes: &[
            (Stage::Frame, 6),
            (Stage::Timeline, 16),
            (Stage::Trigger, 4),
            (Stage::Whys, 14),
            (Stage::Fishbone, 3),
            (Stage::Weigh, 4),
            (Stage::Actions, 6),
            (Stage::Close, 7),
        ],
    },
    AgendaPreset {
        id: "hour-and-quarter",
        name: "75 minutes",
        when: "Several teams, or two impact windows.",
        meeting_minutes: 75,
        timeboxes: &[
            (Stage::Frame, 5),
            (Stage::Timeline, 22),
            (Stage::Trigger, 5),
            (Stage::Whys, 18),
            (Stage::Fishbone, 6),
            (Stage::Weigh, 6),
            (Stage::Actions, 8),
            (Stage::Close, 5),
        ],
    },
    AgendaPreset {
        id: "no-clear-trigger",
        name: "75 minutes, no clear trigger",
        when: "It crept up: more time for limits, trends and what to record.",
        meeting_minutes: 75,
        timeboxes: &[
            (Stage::Frame, 5),
            (Stage::Timeline, 22),
            (Stage::Trigger, 12),
            (Stage::Whys, 16),
            (Stage::Fishbone, 5),
            (Stage::Weigh, 4),
            (Stage::Actions, 7),
            (Stage::Close, 4),
        ],
    },
    AgendaPreset {
        id: "hour-and-half",
        name: "90 minutes",
        when: "A large incident, or explanations that compete.",
        meeting_minutes: 90,
        timeboxes: &[
            (Stage::Frame, 5),
            (Stage::Timeline, 25),
            (Stage::Trigger, 5),
            (Stage::Whys, 22),
            (Stage::Fishbone, 9),
            (Stage::Weigh, 9),
            (Stage::Actions, 9),
            (Stage::Close, 6),
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_timeboxes_of_every_agenda_add_up_to_its_meeting() {
        for preset in AGENDA_PRESETS {
            let sum: u16 = preset.timeboxes.iter().map(|(_, minutes)| minutes).sum();
            assert_eq!(sum, preset.meeting_minutes, "{}", preset.id);
        }
    }

    #[test]
    fn an_agenda_follows_the_order_of_the_meeting_and_holds_no_stage_twice() {
        for preset in AGENDA_PRESETS {
            assert!(preset.timeboxes.windows(2).all(|pair| pair[0].0 < pair[1].0), "{}", preset.id);
            assert_eq!(agenda_preset(preset.id), Some(&preset));
        }
    }
}
