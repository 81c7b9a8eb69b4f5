//! What each reason to stop asking means, asks next, and admits in the postmortem.

use crate::workshop::StopReason;

/// The texts of one stop reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StopReasonText {
    /// When to pick it.
    pub when: &'static str,
    /// What to ask before leaving the branch.
    pub ask: &'static str,
    /// What the postmortem prints about this branch.
    pub printed: &'static str,
    /// Whether the branch leaves an open question that needs an owner.
    pub leaves_open_question: bool,
}

/// The texts of a stop reason.
pub const fn stop_reason_text(reason: StopReason) -> StopReasonText {
    match reason {
        StopReason::ChangeSitsHere => StopReasonText {
            when: "A structural change that we can make sits here.",
            ask: "Which change would stop the whole class, and where else does the same shape exist?",
            printed: "A change that we can make sits here.",
            leaves_open_question: false,
        },
        StopReason::OutsideOurControl => StopReasonText {
            when: "The next step belongs to somebody we cannot ask to change.",
            ask: "If it happens again tomorrow, how do we withstand it?",
            printed: "Outside our control; what we can change is how we withstand it.",
            leaves_open_question: false,
        },
        StopReason::NoEvidence => StopReasonText {
            when: "There is no evidence, and nobody in the room to ask.",
            ask: "What would show it, who looks, and by when?",
            printed: "Not known: no evidence was at hand. It is an open question.",
            leaves_open_question: true,
        },
        StopReason::NothingNew => StopReasonText {
            when: "The next answer would repeat the last one.",
            ask: "Is there a second condition beside this one?",
            printed: "Further asking brought nothing new.",
            leaves_open_question: false,
        },
        StopReason::JoinsAnother => StopReasonText {
            when: "The next answer is a cause that is already on the wall.",
            ask: "Which number does it join? Link the two.",
            printed: "Joins another branch.",
            leaves_open_question: false,
        },
        StopReason::TooGeneral => StopReasonText {
            when: "The answers drift into what holds for all people everywhere.",
            ask: "One step back: what was particular to this system on that day?",
            printed: "Stopped one step before it became too general to act on.",
            leaves_open_question: false,
        },
        StopReason::KnownClass => StopReasonText {
            when: "The same class as an earlier incident.",
            ask: "What became of the actions from that time, and what outranked them?",
            printed: "Same class as an earlier incident; its actions are the next question.",
            leaves_open_question: true,
        },
        StopReason::TimeRanOut => StopReasonText {
            when: "The time was up; the branch is not finished.",
            ask: "Who carries it on, and by when?",
            printed: "Time ran out: this branch is not finished.",
            leaves_open_question: true,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_and_missing_evidence_leave_an_open_question() {
        assert!(stop_reason_text(StopReason::NoEvidence).leaves_open_question);
        assert!(stop_reason_text(StopReason::TimeRanOut).leaves_open_question);
        assert!(!stop_reason_text(StopReason::ChangeSitsHere).leaves_open_question);
    }

    #[test]
    fn every_reason_prints_a_sentence_of_its_own() {
        let mut printed: Vec<_> =
            StopReason::ALL.into_iter().map(|reason| stop_reason_text(reason).printed).collect();
        printed.sort_unstable();
        printed.dedup();
        assert_eq!(printed.len(), StopReason::ALL.len());
    }
}
