//! What is said in the room, and what to ask back: eight cues, heard in what was just typed.
//!
//! A cue is no fault: most of them are how people tell what happened. It only offers the question that opens it.

use super::wording::person_words::Person;
use super::wording::phrase::places;
use super::wording::reading::Reading;
use super::wording::subject::subject;
use super::wording::words::has;
use std::ops::Range;

/// What somebody says, and what to ask back.
#[derive(Debug)]
pub struct Cue {
    /// Short and stable, used where a question was taken up or left.
    pub name: &'static str,
    /// What it shows, in one line.
    pub shows: &'static str,
    /// What to ask back.
    pub ask: &'static str,
    /// A sentence in which it is heard.
    pub example: &'static str,
    /// It counts where people say it of themselves or of others: "the job usually drains" is how a machine works.
    by_somebody: bool,
    heard: &'static [&'static str],
}

/// Every cue; where several are heard, the first is the one to follow.
pub const CUES: [Cue; 8] = [
    Cue {
        name: "cue-obvious",
        shows: "What one takes for granted is news to another.",
        ask: "Is it obvious to everyone here?",
        example: "Obviously the second node was the standby.",
        by_somebody: false,
        heard: &[
            "obviously|clearly|naturally",
            "of course",
            "as everybody|everyone knows",
            "it|that is|was ~ obvious",
        ],
    },
    Cue {
        name: "cue-knew",
        shows: "Knowledge came from somewhere: a screen, a colleague, an earlier night.",
        ask: "How was that known?",
        example: "We knew that the replica was behind.",
        by_somebody: true,
        heard: &[
            "knew|realised|realized|understood|assumed|believed|expected|figured",
            "was|were ~ sure|certain|aware",
        ],
    },
    Cue {
        name: "cue-help",
        shows: "Asking for help marks the moment at which it became too much for one.",
        ask: "What made it time to ask?",
        example: "We called the database team at 14:20.",
        by_somebody: true,
        heard: &[
            "asked|called|paged|rang|pinged|escalated|messaged .. help|team|vendor|provider|secondary|manager|support|engineer|\
             colleague|expert|on",
            "called|brought|pulled in",
            "asked for help|support|advice",
            "escalated",
            "reached out",
        ],
    },
    Cue {
        name: "cue-decision",
        shows: "A decision had alternatives that looked worse.",
        ask: "Which options were on the table?",
        example: "So we decided to wait for the backup.",
        by_somebody: true,
        heard: &["decided|chose|opted|agreed|preferred|elected", "made ~ a|the decision|call|choice"],
    },
    Cue {
        name: "cue-habit",
        shows: "A habit shows how work goes when nothing breaks.",
        ask: "What does a normal day look like?",
        example: "Usually the drain takes four minutes.",
        by_somebody: false,
        heard: &[
            "usually|normally|typically|generally|habitually",
            "most of the time",
            "as usual|always",
            "used to <person>?",
        ],
    },
    Cue {
        name: "cue-observation",
        shows: "Somebody saw something: the sign itself is worth more than its name.",
        ask: "What exactly was seen, and where?",
        example: "The graph looked off.",
        by_somebody: false,
        heard: &[
            "looked|seemed|felt|appeared|looks|seems ~ off|odd|strange|weird|wrong|funny|suspicious|fine|normal|slow|healthy|ok|okay|good|unusual",
            "noticed|saw|spotted|observed something|that|a|an|the",
            "something was ~ off|wrong|odd|strange|weird|up",
        ],
    },
    Cue {
        name: "cue-judgement",
        shows: "A judgement rests on signs that others may not have had.",
        ask: "How could you tell?",
        example: "The index was broken.",
        by_somebody: false,
        heard: &[
            "was|were|is|are ~ broken|down|dead|stuck|hung|overloaded|unstable|corrupt|corrupted|fine|healthy|stale|gone|unhealthy",
        ],
    },
    Cue {
        name: "cue-action",
        shows: "A step was meant to achieve something.",
        ask: "What was hoped for?",
        example: "We restarted the gateway.",
        by_somebody: true,
        heard: &[
            "restarted|rebooted|ran|reran|rolled|switched|stopped|started|scaled|drained|killed|disabled|enabled|changed|applied|\
             deployed|reverted|moved|opened|closed|silenced|muted|raised|lowered|increased|cleared|flushed|failed|tried|retried|reset|\
             removed|added|updated|upgraded|promoted|replaced",
        ],
    },
];

/// The cues heard in a text and where, the one to follow first: outside quotations and pasted lines. `people` are the
/// names of the register.
pub fn cues_in(text: &str, people: &[&str]) -> Vec<(&'static Cue, Range<usize>)> {
    let reading = Reading::new(text, people);
    let heard = CUES.iter().filter_map(|cue| {
        let place = places(&reading, cue.heard).find_map(|(first, last)| {
            let by_somebody = subject(&reading, first).is_some();
            // "Who was paged?" is a question already; "the team was paged" is no step of theirs.
            let said = if cue.by_somebody { by_somebody } else { true };
            let asked = reading.in_question(first) || reading.person(first) == Some(Person::Pronoun);
            // "Nobody noticed the alert": what was not seen, known or done is not asked about as if it had been.
            let denied = (cue.by_somebody || cue.name == "cue-observation")
                && (reading.recently(first, 3, "nobody noone none never")
                    || reading.recently(first, 2, "one") && reading.recently(first, 3, "no"));
            // That a service was down is what an outage is, and no judgement of whoever says so.
            let outage = reading.word(last) == "down"
                && has("service services site page system api app shop website", reading.before(first, 1));
            (said && !asked && !denied && !outage).then(|| reading.bytes_of(first, last)).flatten()
        })?;
        Some((cue, place))
    });
    heard.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(text: &str) -> Option<&'static str> {
        cues_in(text, &["Robin Example"]).first().map(|(cue, _)| cue.name)
    }

    #[test]
    fn every_cue_is_heard_in_its_own_example() {
        for cue in CUES {
            assert_eq!(heard(cue.example), Some(cue.name), "{}", cue.example);
            assert!(cue.ask.ends_with('?'));
        }
    }

    #[test]
    fn a_step_of_a_machine_is_no_cue() {
        for text in ["The pod restarted.", "The scheduler moved the job.", "The pipeline decided by a flag."]
        {
            assert_eq!(heard(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_quoted_or_asked_is_no_cue() {
        assert_eq!(heard("A customer wrote: \"obviously you are down\"."), None);
        assert_eq!(heard("Was it obvious to everyone?"), None);
    }

    #[test]
    fn what_nobody_saw_or_did_is_no_cue() {
        for text in
            ["Nobody noticed the alert", "No one knew the threshold.", "Nobody restarted the gateway."]
        {
            assert_eq!(heard(text), None, "{text}");
        }
        assert_eq!(heard("Ada noticed the alert"), Some("cue-observation"));
    }

    #[test]
    fn that_a_service_was_down_is_no_judgement() {
        assert_eq!(heard("The person service was down"), None);
        assert_eq!(heard("The index was down"), Some("cue-judgement"));
    }

    #[test]
    fn a_registered_person_who_acts_is_asked_what_was_hoped_for() {
        assert_eq!(heard("Robin restarted the gateway."), Some("cue-action"));
    }

    #[test]
    fn the_place_of_a_cue_is_exactly_its_words() {
        let text = "Usually the drain takes four minutes.";
        let place = cues_in(text, &[]).first().map(|(_, place)| place.clone());
        assert_eq!(place, Some(0.."Usually".len()));
    }
}
