//! Which kind of service a name stands for, for readers who are not told the name.

use crate::redact::SafeText;

/// A word in the service's name, in lower case, and the kind it means. The first that occurs wins.
const KINDS: [(&[&str], &str); 13] = [
    (&["playback", "stream", "video", "player"], "video streaming"),
    (&["photo", "image", "upload", "media"], "photos and media"),
    (&["pay", "billing", "invoice", "checkout"], "payments"),
    (&["login", "sign-in", "auth", "sso", "identity"], "sign-in"),
    (&["search"], "search"),
    (&["mail", "notification", "messag", "push"], "messages and notifications"),
    (&["notebook", "hub", "workspace"], "interactive workspaces"),
    (&["database", "postgres", "mysql", "storage", "bucket"], "data storage"),
    (&["queue", "kafka", "broker", "event bus"], "message queue"),
    (&["dns", "ingress", "proxy", "network", "nginx", "cdn", "edge"], "network entry"),
    (&["cluster", "kubernetes", "node pool"], "compute platform"),
    (&["build", "deploy", "pipeline"], "build and delivery"),
    (&["api"], "programming interface for customers"),
];

/// The kind of the service with that name: one of a closed list, so nothing of the name itself comes through.
pub(super) fn of(name: &str) -> SafeText {
    let name = name.to_lowercase();
    let found = KINDS.iter().find(|(words, _)| words.iter().any(|word| name.contains(word)));
    SafeText::fixed(found.map_or("online service", |(_, kind)| kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_service_becomes_its_kind() {
        assert_eq!(of("Playback API (edge-7)").as_str(), "video streaming");
        assert_eq!(of("Zephyr").as_str(), "online service");
    }
}
