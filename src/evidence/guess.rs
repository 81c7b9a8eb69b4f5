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
    let mut before = Before::Other;
    for word in
        text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).take(FIRST_WORDS)
    {
        let mut buffer = [0; LONGEST];
        let Some(word) = lower(word, &mut buffer) else {
            before = Before::Other;
            continue;
        };
        let clue = match (before, word) {
            (Before::Roll, "back") => Some((EventKind::Mitigation, 95)),
            (Before::Status, "page") => Some((EventKind::Communication, 60)),
            (Before::Back, "normal") => Some((EventKind::Resolution, 92)),
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
/// Longer words are names or ids.
const LONGEST: usize = 40;

fn lower<'b>(word: &str, buffer: &'b mut [u8; LONGEST]) -> Option<&'b str> {
    let place = buffer.get_mut(..word.len())?;
    place.copy_from_slice(word.as_bytes());
    place.make_ascii_lowercase();
    std::str::from_utf8(place).ok()
}

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

fn clue(word: &str) -> Option<(EventKind, u8)> {
    use EventKind as Kind;
    Some(match word {
        "mitigated" | "revert" | "reverted" | "reverting" | "rollback" | "workaround" => {
            (Kind::Mitigation, 95)
        }
        "recovered" | "recovery" | "resolved" => (Kind::Resolution, 92),
        "ack" | "acked" | "acknowledged" => (Kind::Acknowledgement, 91),
        "escalate" | "escalated" | "escalating" => (Kind::Escalation, 90),
        "alarm" | "alert" | "alerting" | "alertmanager" | "alerts" | "firing" | "opsgenie" | "page"
        | "paged" | "pager" | "pagerduty" => (Kind::Detection, 90),
        "statuspage" => (Kind::Communication, 60),
        "outage" => (Kind::Start, 85),
        "fatal" | "oomkilled" | "oomkilling" | "panic" | "panicked" | "segfault" => (Kind::Symptom, 88),
        "backoff" | "crash" | "crashed" | "crashloopbackoff" | "critical" | "degraded" | "denied" | "err"
        | "evicted" | "exceeded" | "nodelost" | "nodenotready" | "notready" | "oom" | "systemoom"
        | "exhausted" | "insufficient" | "killed" | "killing" | "lost" | "overloaded" | "refused"
        | "rejected" | "reset" | "severe" | "throttled" | "throttling" | "timeout" | "timeouts"
        | "traceback" | "unavailable" | "unhealthy" | "unreachable" => (Kind::Symptom, 80),
        "latency" | "retrying" | "slow" | "warn" | "warning" => (Kind::Symptom, 55),
        "canary" | "cordon" | "config" | "configmap" | "configuration" | "deploy" | "deployed"
        | "deploying" | "deployment" | "failover" | "flag" | "merged" | "migration" | "promoted"
        | "release" | "released" | "reload" | "reloaded" | "restarted" | "revision" | "rollout"
        | "scaled" | "scalingreplicaset" | "successfulrescale" | "upgrade" | "upgraded" => (Kind::Change, 75),
        "checking" | "debugging" | "hypothesis" | "investigating" | "looking" => (Kind::Diagnosis, 50),
        _ if word.starts_with("fail") || word.starts_with("error") => (Kind::Symptom, 80),
        // Calls in audit logs: "ModifyDBParameterGroup".
        _ if word.len() > 8
            && ["create", "delete", "modify", "put", "update"]
                .into_iter()
                .any(|verb| word.starts_with(verb)) =>
        {
            (Kind::Change, 70)
        }
        _ if word.ends_with("exception") || word.ends_with("error") => (Kind::Symptom, 80),
        _ => return None,
    })
}

/// The status of an access log: `" 503 `.
fn has_server_error(text: &str) -> bool {
    text.match_indices("\" 5").any(|(at, found)| {
        let rest = text.as_bytes().get(at + found.len()..).unwrap_or_default();
        matches!(rest, [a, b, b' ', ..] | [a, b] if a.is_ascii_digit() && b.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_name_the_kind() {
        for (text, kind) in [
            ("ScalingReplicaSet: Scaled up replica set playback-api-6d to 3", EventKind::Change),
            ("ERROR failed to load config", EventKind::Symptom),
            ("java.lang.NullPointerException: null", EventKind::Symptom),
            ("rolled back to revision 41", EventKind::Mitigation),
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
