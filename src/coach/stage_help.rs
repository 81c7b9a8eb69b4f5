//! What each stage is for and how to go through it, in a few lines.

use crate::workshop::Stage;

/// The help of one stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageHelp {
    /// What the stage is for.
    pub purpose: &'static str,
    /// How to go through it.
    pub steps: &'static [&'static str],
}

/// The help shown in place on each stage.
pub const fn stage_help(stage: Stage) -> StageHelp {
    match stage {
        Stage::Library => StageHelp {
            purpose: "The workshops on this device, and what is still open from them.",
            steps: &[
                "Look at open actions and look-alikes of earlier incidents first.",
                "Start from a template, a backup file or the sample incident.",
            ],
        },
        Stage::Frame => StageHelp {
            purpose: "Which incident, who is here, and how we talk about it.",
            steps: &[
                "Paste the invite into the register, so that names leave as roles.",
                "Check that the timeboxes add up to the meeting.",
                "Read the opening card aloud.",
            ],
        },
        Stage::Timeline => StageHelp {
            purpose: "What happened, in order, and when it was known.",
            steps: &[
                "Before the meeting: one line per event, pasted where you can, with its source.",
                "In the room: reveal forward, and at each line ask what is missing or different.",
                "Mark start, detection, mitigation and resolution; the intervals follow.",
            ],
        },
        Stage::Impact => StageHelp {
            purpose: "What it did to customers and to us, and how we know.",
            steps: &[
                "Say what customers were trying to do and which promise broke.",
                "Give numbers with their source, and a range where they are not exact.",
                "End with one plain line for product stakeholders.",
            ],
        },
        Stage::Trigger => StageHelp {
            purpose: "What started it this time, as opposed to what made it possible.",
            steps: &[
                "Choose one trigger, several together, or no clear trigger; all three are full answers.",
                "Point at the events; they are not typed again.",
                "Test it: without this, could another trigger start the same outage?",
            ],
        },
        Stage::Whys => StageHelp {
            purpose: "What had to be in place: that it happened, went unnoticed, lasted.",
            steps: &[
                "Begin with the leg that took longest, and ask what else had to be true.",
                "Go on behind a human action: that is where asking starts.",
                "At a branch end ask how the organisation came to allow it, or pick why you stop.",
            ],
        },
        Stage::Fishbone => StageHelp {
            purpose: "The same causes by category, to see where we have not looked.",
            steps: &[
                "Sort one cause at a time with its number key.",
                "Ask the question of each empty bone, and ask who is not in the room.",
            ],
        },
        Stage::Weigh => StageHelp {
            purpose: "What mattered most, and where we do not agree.",
            steps: &[
                "Say for each condition whether it is technical or organisational.",
                "Count hands before you reveal; votes spend time, they do not decide what is true.",
                "Keep competing explanations side by side, with who looks and by when.",
            ],
        },
        Stage::Actions => StageHelp {
            purpose: "What will change, by whom and until when.",
            steps: &[
                "Open the jar: each idea becomes an action, joins one, or is declined with a reason.",
                "First pass, in the room: what, who, when. The rest can wait for tonight.",
                "Give each large condition and gap an action or an accepted risk.",
            ],
        },
        Stage::Close => StageHelp {
            purpose: "What stays open, what we learned, and what leaves this room.",
            steps: &[
                "Collect what went well, where we got lucky, what surprised us.",
                "Name an owner for each open question, and say who was not here.",
                "Show what leaves this room; typing a number withholds that part.",
            ],
        },
        Stage::Release => StageHelp {
            purpose: "The redacted postmortem for one audience.",
            steps: &[
                "Work through the list for tonight, worst first.",
                "Choose the audience and decide what a rule asks about; undecided means redacted.",
                "Compare before and after, then copy, save or print.",
            ],
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stage_has_two_to_four_short_steps() {
        for stage in Stage::ALL {
            let help = stage_help(stage);
            assert!((2..=4).contains(&help.steps.len()), "{stage:?}");
            assert!(help.purpose.len() <= 90 && help.steps.iter().all(|step| step.len() <= 110), "{stage:?}");
        }
    }
}
