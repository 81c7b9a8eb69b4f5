//! The words that the whole app uses in one sense only.

/// A word of the field and its one sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Definition {
    /// The word.
    pub term: &'static str,
    /// What it means here.
    pub meaning: &'static str,
}

/// What started it this time.
pub const TRIGGER: Definition = Definition { term: "Trigger", meaning: "What started it this time." };

/// What had to be there too.
pub const CONTRIBUTING_CONDITION: Definition = Definition {
    term: "Contributing condition",
    meaning: "Had to be there too; none alone was sufficient. It can be technical or organisational.",
};

/// What stops the whole class.
pub const ROOT_CAUSE: Definition = Definition {
    term: "Root cause",
    meaning: "A condition whose change stops the whole class; there may be several. Test: without the trigger, could \
              another one start the same outage?",
};

/// What kept it hidden.
pub const DETECTION_GAP: Definition =
    Definition { term: "Detection gap", meaning: "What kept it from being noticed sooner." };

/// Where asking starts.
pub const HUMAN_ACTION: Definition = Definition {
    term: "Human action",
    meaning: "Where asking starts and not where it ends. Suspected intent or impairment is not for this meeting.",
};

/// All of them, in the order in which a meeting meets them.
pub const DEFINITIONS: [Definition; 5] =
    [TRIGGER, CONTRIBUTING_CONDITION, ROOT_CAUSE, DETECTION_GAP, HUMAN_ACTION];
