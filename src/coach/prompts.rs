//! What the room is asked: how and what, by leg, by kind of cause, by bone, by trigger.
//!
//! A question is made of fixed words around what it is about, so that it may go on the wall as it is.

use crate::workshop::{CauseKind, Leg, TriggerAnswer};

/// A question: the words before and after what it is about, a measured interval or the number of a cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// The words before it, or the whole question.
    pub before: &'static str,
    /// The words after it.
    pub after: &'static str,
}

/// The question of a leg whose interval the timeline does not give.
pub const fn leg_question(leg: Leg) -> Question {
    let before = match leg {
        Leg::Happened => "What had to be in place for this to happen?",
        Leg::Unnoticed => "What kept it from being noticed sooner?",
        Leg::Lasted => "What made it last as long as it did?",
    };
    Question { before, after: "" }
}

/// The question of a leg around its interval: from the trigger to the first impact, from there to detection, from
/// detection to mitigation.
pub const fn measured_leg_question(leg: Leg) -> Question {
    let after = match leg {
        Leg::Happened => {
            " lay between the trigger and the first impact: what had to be in place for this to happen?"
        }
        Leg::Unnoticed => " passed before anyone knew: what kept it from being noticed sooner?",
        Leg::Lasted => " passed from noticing until customers were well again: what made it last?",
    };
    Question { before: "", after }
}

/// What is asked first below a cause, around its number.
pub const fn cause_question(kind: CauseKind) -> Question {
    let after = match kind {
        CauseKind::HumanAction => " the sensible step at that moment?",
        CauseKind::Condition | CauseKind::DetectionGap => " possible?",
    };
    Question { before: "What made ", after }
}

/// What is asked below a cause, around its number, once something stands there.
pub const FURTHER_QUESTION: Question = Question { before: "What else made ", after: " possible?" };

/// More to ask on a leg, one at a time.
pub const fn leg_prompts(leg: Leg) -> &'static [&'static str] {
    match leg {
        Leg::Happened => &[
            "What else had to be true?",
            "What changed shortly before?",
            "Which safeguard normally stops this, and what was its state?",
            "How did this combination become possible?",
            "What made this the sensible step at that moment?",
            "What usually happens when this step is taken?",
        ],
        Leg::Unnoticed => &[
            "What was the first sign, and where was it visible?",
            "What did the dashboards show at that minute?",
            "Which alert exists for this class, and what makes it fire?",
            "Where did the signal go, and what happened to it there?",
            "What would halve the time to notice?",
        ],
        Leg::Lasted => &[
            "What was tried first, and what did it tell us?",
            "Where did a hand-over wait?",
            "Which permission, document or knowledge was hard to reach?",
            "What made the safe way back slow or risky?",
            "What limited the damage, and was that planned?",
            "What would halve the time to recover?",
        ],
    }
}

/// The fourth question, asked at every branch end.
pub const ALLOWED_QUESTION: &str = "How did the organisation come to allow this?";

/// More to ask with the fourth question.
pub const ALLOWED_PROMPTS: &[&str] = &[
    "How did the design come to accept this?",
    "Which goal or deadline competed?",
    "Was helpful work already on a list, and what outranked it?",
    "Which ownership or hand-over made this normal?",
    "Where else does the same shape exist?",
];

/// What to ask about a cause of this kind.
pub const fn kind_prompts(kind: CauseKind) -> &'static [&'static str] {
    match kind {
        CauseKind::Condition => &[
            "How long has this been so, and how would we know?",
            "What did it make possible?",
            "Would the outage have been possible without it?",
            "What keeps it in place?",
        ],
        CauseKind::DetectionGap => &[
            "Which signal existed, and what happened to it?",
            "What would have to be measured, and where?",
            "What does the alert look like from the receiving end at night?",
        ],
        CauseKind::HumanAction => &[
            "What did the situation look like from there?",
            "What was the step meant to achieve?",
            "What made it look right at that moment?",
            "What lets one slip reach customers?",
            "How does this step go on a normal day?",
        ],
    }
}

/// What to ask after choosing how many triggers there were.
pub const fn trigger_prompts(answer: TriggerAnswer) -> &'static [&'static str] {
    match answer {
        TriggerAnswer::One => &[
            "Without it, could another trigger start the same outage?",
            "How often does the same event happen and nothing follows?",
        ],
        TriggerAnswer::Several => {
            &["Would one of them alone have started it?", "What brought them together at that moment?"]
        }
        TriggerAnswer::NoClear => &[
            "Which limit was crossed?",
            "When was the trend first visible, and where?",
            "What must be recorded to answer this next time?",
        ],
    }
}

/// What an empty bone asks when it has no question of its own, from the words of its label.
pub fn empty_bone_question(label: &str) -> &'static str {
    const BY_WORD: &[(&[&str], &str)] = &[
        (&["change", "release", "deploy", "delivery"], "What reached production that day, and how?"),
        (
            &["config", "infra", "environment", "machine", "equipment"],
            "Which setting, limit or machine played a part?",
        ),
        (
            &["detect", "observ", "monitor", "measure", "alert"],
            "What was the first sign, and where was it visible?",
        ),
        (&["data", "state", "material"], "What did the data look like, and what was assumed about it?"),
        (
            &["depend", "suppl", "vendor", "external", "provider"],
            "What do we rely on here, and which level was agreed?",
        ),
        (&["respon", "recover", "method", "procedure"], "What made the safe way back slow or risky?"),
        (
            &["design", "code", "software", "test", "technolog"],
            "Which choice of design let this combination become possible?",
        ),
        (&["process", "polic", "manage", "organi"], "Which goal, rule or deadline made this normal?"),
        (
            &["work", "knowledge", "coord", "skill", "people", "team", "human"],
            "Which load, hand-over or missing knowledge played a part?",
        ),
    ];
    let label = label.to_lowercase();
    let known = BY_WORD.iter().find(|(words, _)| words.iter().any(|word| label.contains(word)));
    known.map_or("Is it empty because nothing was there, or because we have not looked?", |(_, question)| {
        *question
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_question_of_a_leg_goes_on_after_the_measured_interval() {
        let question = measured_leg_question(Leg::Unnoticed);
        assert_eq!(question.before, "");
        assert!(question.after.starts_with(" passed before anyone knew: "));
    }

    #[test]
    fn without_an_interval_the_question_stands_by_itself() {
        for leg in Leg::ALL {
            let question = leg_question(leg);
            assert!(question.before.starts_with("What ") && question.after.is_empty());
        }
    }

    #[test]
    fn below_a_human_action_the_question_is_what_made_it_sensible() {
        assert!(cause_question(CauseKind::HumanAction).after.contains("sensible"));
        assert_eq!(cause_question(CauseKind::Condition).after, FURTHER_QUESTION.after);
    }

    #[test]
    fn no_prompt_asks_who_or_why() {
        let legs = Leg::ALL.into_iter().flat_map(leg_prompts);
        let kinds = CauseKind::ALL.into_iter().flat_map(kind_prompts);
        let triggers = TriggerAnswer::ALL.into_iter().flat_map(trigger_prompts);
        for prompt in legs.chain(kinds).chain(triggers).chain(ALLOWED_PROMPTS) {
            let lower = prompt.to_lowercase();
            assert!(prompt.ends_with('?'), "{prompt}");
            assert!(
                !lower.split_whitespace().any(|word| matches!(word, "who" | "why" | "whose")),
                "{prompt}"
            );
        }
    }

    #[test]
    fn an_empty_bone_asks_about_its_own_category() {
        assert_ne!(empty_bone_question("Change & release"), empty_bone_question("Suppliers"));
        assert!(empty_bone_question("").ends_with('?'));
    }
}
