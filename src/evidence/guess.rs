//! What an event may have been, guessed from the words of its text. A proposal: people change it by one key.

use crate::workshop::EventKind;

/// A proposed kind, and how likely the event belongs on the timeline: 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Guess {
    pub(super) kind: EventKind,
    pub(super) interest: u8,
}

/// Reads the words once; a long text is judged by its beginning.
pub(super) fn guess(text: &str) -> Guess {
    const FIRST_WORDS: usize = 200;
    let mut best = Guess { kind: EventKind::Other, interest: PLAIN };
    let (mut before, mut count) = (Before::Other, 0);
    // Byte by byte and without copies: this is asked of every line of a long paste.
    let (mut buffer, mut length) = ([0; LONGEST], 0);
    for byte in text.bytes().chain([b' ']) {
        if byte.is_ascii_alphanumeric() {
            if let Some(place) = buffer.get_mut(length) {
                *place = byte.to_ascii_lowercase();
            }
            length += 1;
            continue;
        }
        if length == 0 {
            continue;
        }
        let word = buffer.get(..length).and_then(|word| std::str::from_utf8(word).ok()).unwrap_or_default();
        length = 0;
        let clue = match (before, word) {
            (Before::Roll, "back") => Some((EventKind::Mitigation, 95)),
            (Before::Status, "page") => Some((EventKind::Communication, 60)),
            (Before::Back, "normal") => Some((EventKind::Resolution, 92)),
            _ if is_server_errors(word) => Some((EventKind::Symptom, 80)),
            _ => clue(word),
        };
        if let Some((kind, interest)) = clue {
            if rank(kind) > rank(best.kind) {
                best.kind = kind;
            }
            best.interest = best.interest.max(interest);
        }
        before = match word {
            "roll" | "rolled" | "rolling" => Before::Roll,
            "status" => Before::Status,
            "back" | "returned" => Before::Back,
            "to" => before,
            _ => Before::Other,
        };
        count += 1;
        if count == FIRST_WORDS {
            break;
        }
    }
    if has_server_error(text) && rank(EventKind::Symptom) > rank(best.kind) {
        best = Guess { kind: EventKind::Symptom, interest: best.interest.max(80) };
    }
    best
}

/// The word before, where it changes what a word means.
#[derive(Clone, Copy)]
enum Before {
    Other,
    Roll,
    Status,
    Back,
}

/// Interest of a text without any clue.
const PLAIN: u8 = 20;
/// No clue is shorter.
const SHORTEST: usize = 3;
/// Longer words are names or ids.
const LONGEST: usize = 40;

/// Which kind wins where words of several are present: "error while rolling back" is about the rolling back.
const fn rank(kind: EventKind) -> u8 {
    match kind {
        EventKind::Mitigation => 10,
        EventKind::Resolution => 9,
        EventKind::Acknowledgement => 8,
        EventKind::Escalation => 7,
        EventKind::Detection => 6,
        EventKind::Communication => 5,
        EventKind::Start => 4,
        EventKind::Symptom => 3,
        EventKind::Change => 2,
        EventKind::Diagnosis => 1,
        EventKind::Other => 0,
    }
}

use EventKind as Kind;

/// Words that say what an event was, in the order of the alphabet, as they are searched by halves: every word of every
/// pasted line is looked up.
const CLUES: [(&str, Kind, u8); 103] = [
    ("ack", Kind::Acknowledgement, 91),
    ("acked", Kind::Acknowledgement, 91),
    ("acknowledged", Kind::Acknowledgement, 91),
    ("alarm", Kind::Detection, 90),
    ("alert", Kind::Detection, 90),
    ("alerting", Kind::Detection, 90),
    ("alertmanager", Kind::Detection, 90),
    ("alerts", Kind::Detection, 90),
    ("backoff", Kind::Symptom, 80),
    ("canary", Kind::Change, 75),
    ("checking", Kind::Diagnosis, 50),
    ("config", Kind::Change, 75),
    ("configmap", Kind::Change, 75),
    ("configuration", Kind::Change, 75),
    ("cordon", Kind::Change, 75),
    ("crash", Kind::Symptom, 80),
    ("crashed", Kind::Symptom, 80),
    ("crashloopbackoff", Kind::Symptom, 80),
    ("critical", Kind::Symptom, 80),
    ("debugging", Kind::Diagnosis, 50),
    ("degraded", Kind::Symptom, 80),
    ("denied", Kind::Symptom, 80),
    ("deploy", Kind::Change, 75),
    ("deployed", Kind::Change, 75),
    ("deploying", Kind::Change, 75),
    ("deployment", Kind::Change, 75),
    ("err", Kind::Symptom, 80),
    ("escalate", Kind::Escalation, 90),
    ("escalated", Kind::Escalation, 90),
    ("escalating", Kind::Escalation, 90),
    ("evicted", Kind::Symptom, 80),
    ("exceeded", Kind::Symptom, 80),
    ("exhausted", Kind::Symptom, 80),
    ("failover", Kind::Change, 75),
    ("fatal", Kind::Symptom, 88),
    ("firing", Kind::Detection, 90),
    ("flag", Kind::Change, 75),
    ("hypothesis", Kind::Diagnosis, 50),
    ("insufficient", Kind::Symptom, 80),
    ("investigating", Kind::Diagnosis, 50),
    ("killed", Kind::Symptom, 80),
    ("killing", Kind::Symptom, 80),
    ("latency", Kind::Symptom, 55),
    ("looking", Kind::Diagnosis, 50),
    ("lost", Kind::Symptom, 80),
    ("merged", Kind::Change, 75),
    ("migration", Kind::Change, 75),
    ("mitigated", Kind::Mitigation, 95),
    ("nodelost", Kind::Symptom, 80),
    ("nodenotready", Kind::Symptom, 80),
    ("notready", Kind::Symptom, 80),
    ("oom", Kind::Symptom, 80),
    ("oomkilled", Kind::Symptom, 88),
    ("oomkilling", Kind::Symptom, 88),
    ("opsgenie", Kind::Detection, 90),
    ("outage", Kind::Start, 85),
    ("overloaded", Kind::Symptom, 80),
    ("page", Kind::Detection, 90),
    ("paged", Kind::Detection, 90),
    ("pager", Kind::Detection, 90),
    ("pagerduty", Kind::Detection, 90),
    ("panic", Kind::Symptom, 88),
    ("panicked", Kind::Symptom, 88),
    ("promoted", Kind::Change, 75),
    ("recovered", Kind::Resolution, 92),
    ("recovery", Kind::Resolution, 92),
    ("refused", Kind::Symptom, 80),
    ("rejected", Kind::Symptom, 80),
    ("release", Kind::Change, 75),
    ("released", Kind::Change, 75),
    ("reload", Kind::Change, 75),
    ("reloaded", Kind::Change, 75),
    ("reset", Kind::Symptom, 80),
    ("resolved", Kind::Resolution, 92),
    ("restarted", Kind::Change, 75),
    ("retrying", Kind::Symptom, 55),
    ("revert", Kind::Mitigation, 95),
    ("reverted", Kind::Mitigation, 95),
    ("reverting", Kind::Mitigation, 95),
    ("revision", Kind::Change, 75),
    ("rollback", Kind::Mitigation, 95),
    ("rollout", Kind::Change, 75),
    ("scaled", Kind::Change, 75),
    ("scalingreplicaset", Kind::Change, 75),
    ("segfault", Kind::Symptom, 88),
    ("severe", Kind::Symptom, 80),
    ("slow", Kind::Symptom, 55),
    ("statuspage", Kind::Communication, 60),
    ("successfulrescale", Kind::Change, 75),
    ("systemoom", Kind::Symptom, 80),
    ("throttled", Kind::Symptom, 80),
    ("throttling", Kind::Symptom, 80),
    ("timeout", Kind::Symptom, 80),
    ("timeouts", Kind::Symptom, 80),
    ("traceback", Kind::Symptom, 80),
    ("unavailable", Kind::Symptom, 80),
    ("unhealthy", Kind::Symptom, 80),
    ("unreachable", Kind::Symptom, 80),
    ("upgrade", Kind::Change, 75),
    ("upgraded", Kind::Change, 75),
    ("warn", Kind::Symptom, 55),
    ("warning", Kind::Symptom, 55),
    ("workaround", Kind::Mitigation, 95),
];

fn clue(word: &str) -> Option<(Kind, u8)> {
    // Most words are short, or numbers.
    if word.len() < SHORTEST || word.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if let Ok(at) = CLUES.binary_search_by_key(&word, |(clue, ..)| clue) {
        return CLUES.get(at).map(|(_, kind, interest)| (*kind, *interest));
    }
    let begins = |beginnings: &[&str]| beginnings.iter().any(|beginning| word.starts_with(beginning));
    if begins(&["fail", "error"]) {
        return Some((Kind::Symptom, 80));
    }
    // Calls in audit logs: "ModifyDBParameterGroup".
    if word.len() > 8 && begins(&["create", "delete", "modify", "put", "update"]) {
        return Some((Kind::Change, 70));
    }
    (word.ends_with("exception") || word.ends_with("error")).then_some((Kind::Symptom, 80))
}

/// The status of an access log: `" 503 `.
fn has_server_error(text: &str) -> bool {
    text.match_indices("\" 5").any(|(at, found)| {
        let rest = text.as_bytes().get(at + found.len()..).unwrap_or_default();
        matches!(rest, [a, b, b' ', ..] | [a, b] if a.is_ascii_digit() && b.is_ascii_digit())
    })
}

/// `500s`, `503s`, `5xx`: server errors as people write of them.
fn is_server_errors(word: &str) -> bool {
    matches!(word.as_bytes(), [b'5', b'0', b'0'..=b'4', b's'] | b"5xx" | b"5xxs")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_in_the_order_they_are_searched_in() {
        assert!(CLUES.is_sorted_by_key(|(word, ..)| *word));
    }

    #[test]
    fn the_words_name_the_kind() {
        for (text, kind) in [
            ("ScalingReplicaSet: Scaled up replica set playback-api-6d to 3", EventKind::Change),
            ("ERROR failed to load config", EventKind::Symptom),
            ("java.lang.NullPointerException: null", EventKind::Symptom),
            ("rolled back to revision 41", EventKind::Mitigation),
            ("seeing 500s on checkout, anyone deploying?", EventKind::Symptom),
            ("status page updated", EventKind::Communication),
            ("error rate is back to normal", EventKind::Resolution),
            ("google.container.v1.ClusterManager.UpdateNodePool", EventKind::Change),
            ("[FIRING] playback start failures high", EventKind::Detection),
            ("\"GET /v1/play HTTP/1.1\" 503 112", EventKind::Symptom),
            ("served request", EventKind::Other),
        ] {
            assert_eq!(guess(text).kind, kind, "{text}");
        }
    }
}
