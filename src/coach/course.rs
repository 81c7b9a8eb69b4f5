//! The questions that every postmortem course asks, answered in the one stage where each arises.

use crate::workshop::Stage;

/// A question of the course, with its answer in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CourseQuestion {
    /// The question.
    pub question: &'static str,
    /// The one stage that answers it.
    pub home: Stage,
    /// The answer, in lines to be read aloud or taken in at a glance.
    pub answer: &'static [&'static str],
}

/// The questions that this stage answers.
pub fn course_of(stage: Stage) -> impl Iterator<Item = &'static CourseQuestion> {
    COURSE.iter().filter(move |row| row.home == stage)
}

/// The whole course, in the order of the meeting.
pub const COURSE: [CourseQuestion; 15] = [
    CourseQuestion {
        question: "Which metrics show the quality of our postmortems over time?",
        home: Stage::Library,
        answer: &[
            "Look at what followed, not at how many were written: the share of actions done by their date, and of conditions with an action or an accepted risk.",
            "Look at depth: branches that end at a human action, detection gaps found, organisational conditions named.",
            "Look at the readers: days until it was published, and hands raised for \"I learned something I can use\".",
            "Leave the average time to recover out: incidents are too different for an average to mean anything.",
        ],
    },
    CourseQuestion {
        question: "How do we prevent repeats of the same class?",
        home: Stage::Library,
        answer: &[
            "Begin with the look-alikes on this device: same trigger class, same conditions, same detection gap.",
            "Read their open actions first. A second outage through an open action is a finding about priorities.",
            "Change the condition the class shares, not the last trigger, and ask where else the same shape exists.",
        ],
    },
    CourseQuestion {
        question: "What if actions keep missing their deadlines?",
        home: Stage::Library,
        answer: &[
            "Treat the delay as a condition: what outranked the work, and who could have traded it?",
            "Make fewer and smaller ones: three that get done beat twelve that wait.",
            "Give each a tracker next to product work, and open the next workshop with this list.",
            "Where nobody will do it, say so: an accepted risk with an owner and a review date is honest.",
        ],
    },
    CourseQuestion {
        question: "What is blameless culture?",
        home: Stage::Frame,
        answer: &[
            "We take it that everybody acted sensibly with what they saw, knew and had to achieve at that moment.",
            "So we ask how the system let this happen. A name explains nothing about the next time; a condition does.",
            "It is not the absence of responsibility: telling exactly what happened is the responsible act, and it needs safety.",
        ],
    },
    CourseQuestion {
        question: "Why does the accuracy of the timeline matter?",
        home: Stage::Timeline,
        answer: &[
            "Each later question hangs on it: what was known when, which interval was long, what could not have led to what.",
            "Memory sorts events into a story. Sources and times undo that, before anybody has an explanation to defend.",
            "Write down what you do not know as well: \"about 14:07\" or \"after E4\" is more accurate than a made-up minute.",
        ],
    },
    CourseQuestion {
        question: "How do we involve product stakeholders?",
        home: Stage::Impact,
        answer: &[
            "Ask them what customers were trying to do and which promise broke. They know, and it decides the severity.",
            "Give them one plain line without technical words, and let them change it.",
            "Bring them back for the actions: each displaces something, and the trade is theirs to agree to.",
        ],
    },
    CourseQuestion {
        question: "What is the difference between a trigger and a root cause?",
        home: Stage::Trigger,
        answer: &[
            "The trigger started it this time. A root cause is a condition whose change stops the whole class.",
            "Test: take the trigger away. Could another one start the same outage? Then there is more to find.",
            "There may be several root causes, and undoing the trigger is a repair, not a prevention.",
        ],
    },
    CourseQuestion {
        question: "What if there was no clear trigger?",
        home: Stage::Trigger,
        answer: &[
            "That is a full answer. The first cause is then: the system could reach this state by itself.",
            "Ask which limit was crossed, and when the trend was first visible.",
            "Ask what must be recorded to answer next time; each answer can become an action by one key.",
        ],
    },
    CourseQuestion {
        question: "How do we address \"human error\" without blame?",
        home: Stage::Whys,
        answer: &[
            "Start there, and go on: what did the person see, what was the step for, what made it look right?",
            "Then turn to the path: what let one slip reach customers, and what would have met the next person?",
            "A branch that ends at a human action is shown as not yet explained. That is a prompt, not a verdict.",
        ],
    },
    CourseQuestion {
        question: "What is a contributing factor?",
        home: Stage::Weigh,
        answer: &[
            "A condition that had to be there too: without it, no outage or a smaller one. None alone was sufficient.",
            "Some are technical, such as a missing limit. Some are organisational, such as a deadline, staffing or a hand-over.",
            "If the list is all technical, ask which goal or habit made each of them normal.",
        ],
    },
    CourseQuestion {
        question: "What if teams disagree on the root cause?",
        home: Stage::Weigh,
        answer: &[
            "Put the explanations side by side. Each may be true: several conditions usually are.",
            "Ask of each: if this alone were true, what would we see that the other forbids? Then somebody looks, by a date.",
            "Votes spend time, they do not decide what is true. Unresolved is printed as unresolved.",
        ],
    },
    CourseQuestion {
        question: "Why does each action have an owner?",
        home: Stage::Actions,
        answer: &[
            "One person who says yes in the room, because a team as owner tends to mean that each waits for the other.",
            "The owner carries it to done or brings it back; others may do the work.",
            "It is the one place in this document where a name helps: it looks forward.",
        ],
    },
    CourseQuestion {
        question: "How do we prioritise actions?",
        home: Stage::Actions,
        answer: &[
            "Weigh the risk removed against the effort, and cover each large condition and detection gap first.",
            "Prefer what still works on a tired night: remove the path, block it, or make the way back automatic.",
            "Keep at least one that prevents or detects the class. What is not worth a date becomes an accepted risk.",
        ],
    },
    CourseQuestion {
        question: "What if leadership wants quick closure?",
        home: Stage::Close,
        answer: &[
            "Show the price on one card: what stays open, who carries it, and until when.",
            "Offer two steps: publish the timeline, impact and first actions now, and the open branches on a named day.",
            "Closing is a decision about risk, and whoever takes it can sign the page.",
        ],
    },
    CourseQuestion {
        question: "What if the postmortem holds security details?",
        home: Stage::Release,
        answer: &[
            "Mark the part as restricted, until a date or for a role; the release then says how many items are withheld.",
            "Write for the farthest reader first. A secret that was pasted is replaced, and should be revoked anyway.",
            "Share the lesson, not the way in: the condition and the fix travel, addresses and steps stay here.",
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_is_answered_once_and_in_its_home() {
        use Stage::*;
        let homes = [
            ("blameless culture", Frame),
            ("accuracy of the timeline", Timeline),
            ("trigger and a root cause", Trigger),
            ("contributing factor", Weigh),
            ("have an owner", Actions),
            ("prioritise actions", Actions),
            ("human error", Whys),
            ("metrics", Library),
            ("repeats of the same class", Library),
            ("product stakeholders", Impact),
            ("quick closure", Close),
            ("disagree on the root cause", Weigh),
            ("missing their deadlines", Library),
            ("security details", Release),
            ("no clear trigger", Trigger),
        ];
        assert_eq!(homes.len(), COURSE.len());
        for (words, home) in homes {
            let rows: Vec<_> = COURSE.iter().filter(|row| row.question.contains(words)).collect();
            assert_eq!(rows.len(), 1, "{words}");
            assert_eq!(rows[0].home, home, "{words}");
            assert!(!rows[0].answer.is_empty(), "{words}");
        }
    }

    #[test]
    fn an_answer_is_a_few_lines_that_can_be_read_aloud() {
        for row in COURSE {
            assert!((2..=4).contains(&row.answer.len()), "{}", row.question);
            assert!(row.answer.iter().all(|line| line.len() <= 170), "{}", row.question);
        }
    }

    #[test]
    fn a_stage_is_asked_for_its_own_questions_only() {
        assert_eq!(Stage::ALL.into_iter().map(|stage| course_of(stage).count()).sum::<usize>(), COURSE.len());
        assert!(course_of(Stage::Weigh).all(|row| row.home == Stage::Weigh));
    }
}
