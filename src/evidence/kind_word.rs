//! The words typed after `!` in the one-line entry.

use crate::workshop::EventKind;

/// What a typed tag means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    Kind(EventKind),
    /// The beginning of several kinds.
    Ambiguous,
    Unknown,
}

/// Reads a tag without its `!`: a synonym, or the beginning of exactly one kind's word.
pub(super) fn read(word: &str) -> Tag {
    let word = word.to_ascii_lowercase().replace('-', "");
    if let Some(kind) = synonym(&word) {
        return Tag::Kind(kind);
    }
    let mut kinds =
        EventKind::ALL.into_iter().filter(|kind| !word.is_empty() && kind.word().starts_with(&word));
    match (kinds.next(), kinds.next()) {
        (Some(kind), None) => Tag::Kind(kind),
        (Some(_), Some(_)) => Tag::Ambiguous,
        (None, _) => Tag::Unknown,
    }
}

fn synonym(word: &str) -> Option<EventKind> {
    use EventKind as Kind;
    Some(match word {
        "changed" | "config" | "deploy" | "deployed" | "deployment" | "merge" | "merged" | "release"
        | "released" | "rollout" | "scale" | "scaled" | "trigger" | "upgrade" => Kind::Change,
        "began" | "begin" | "impact" | "onset" | "outage" | "started" => Kind::Start,
        "error" | "errors" | "failure" | "sign" | "spike" | "warn" | "warning" => Kind::Symptom,
        "alarm" | "alert" | "alerted" | "detected" | "fired" | "noticed" | "page" | "paged" | "reported" => {
            Kind::Detection
        }
        "acked" | "acknowledged" | "picked" | "responded" => Kind::Acknowledgement,
        "call" | "called" | "escalated" => Kind::Escalation,
        "check" | "checked" | "debug" | "diagnose" | "diagnosed" | "find" | "found" | "hypothesis"
        | "investigate" | "investigated" | "looked" | "tried" => Kind::Diagnosis,
        "fix" | "fixed" | "mitigate" | "mitigated" | "restored" | "revert" | "reverted" | "rollback"
        | "rolledback" | "stabilised" | "stabilized" | "workaround" => Kind::Mitigation,
        "clear" | "cleared" | "close" | "closed" | "done" | "end" | "ended" | "recovered" | "resolve"
        | "resolved" => Kind::Resolution,
        "announce" | "announced" | "comms" | "informed" | "notified" | "posted" | "status" | "statuspage"
        | "told" | "update" => Kind::Communication,
        "context" | "info" | "misc" | "note" => Kind::Other,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_read_by_its_own_word() {
        for kind in EventKind::ALL {
            assert_eq!(read(kind.word()), Tag::Kind(kind));
        }
    }

    #[test]
    fn beginnings_and_synonyms_are_read() {
        assert_eq!(read("detect"), Tag::Kind(EventKind::Detection));
        assert_eq!(read("ACK"), Tag::Kind(EventKind::Acknowledgement));
        assert_eq!(read("roll-back"), Tag::Kind(EventKind::Mitigation));
        assert_eq!(read("s"), Tag::Ambiguous);
        assert_eq!(read("banana"), Tag::Unknown);
        assert_eq!(read(""), Tag::Unknown);
    }
}
