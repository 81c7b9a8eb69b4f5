//! Word classes that several rules need.

const IRREGULAR_PARTICIPLES: &[&str] = &[
    "been",
    "begun",
    "broken",
    "brought",
    "built",
    "caught",
    "chosen",
    "come",
    "cut",
    "done",
    "drawn",
    "driven",
    "fallen",
    "felt",
    "forgotten",
    "found",
    "given",
    "gone",
    "gotten",
    "got",
    "grown",
    "heard",
    "held",
    "hit",
    "kept",
    "known",
    "led",
    "left",
    "let",
    "lost",
    "made",
    "meant",
    "met",
    "overwritten",
    "paid",
    "put",
    "read",
    "run",
    "said",
    "seen",
    "sent",
    "set",
    "shown",
    "shut",
    "spent",
    "spoken",
    "spotted",
    "stood",
    "stuck",
    "taken",
    "taught",
    "thought",
    "told",
    "undone",
    "understood",
    "woken",
    "written",
];

/// Adjectives in "-ed" that describe what a thing should have, not what somebody should have done.
const PARTICIPLES_AS_ADJECTIVES: &[&str] = &[
    "automated",
    "combined",
    "dedicated",
    "defined",
    "detailed",
    "documented",
    "elevated",
    "encrypted",
    "fixed",
    "increased",
    "isolated",
    "limited",
    "managed",
    "mixed",
    "named",
    "need",
    "needed",
    "reduced",
    "replicated",
    "required",
    "reserved",
    "restricted",
    "shared",
    "speed",
    "trusted",
    "unlimited",
    "unrestricted",
];

/// True for a past participle: "checked", "seen".
pub(super) fn is_participle(word: &str) -> bool {
    let regular = word.len() > 3 && word.ends_with("ed") && !PARTICIPLES_AS_ADJECTIVES.contains(&word);
    regular || IRREGULAR_PARTICIPLES.contains(&word)
}

const FILLERS: &[&str] = &[
    "again",
    "all",
    "almost",
    "also",
    "already",
    "always",
    "at",
    "both",
    "certainly",
    "completely",
    "even",
    "ever",
    "finally",
    "first",
    "instead",
    "just",
    "maybe",
    "never",
    "not",
    "now",
    "often",
    "once",
    "perhaps",
    "please",
    "really",
    "so",
    "sometimes",
    "soon",
    "still",
    "therefore",
    "thus",
    "then",
    "too",
    "usually",
    "very",
    "yet",
];

/// True for words that may stand between the parts of a phrase without changing it: adverbs and negations.
pub(super) fn is_filler(word: &str) -> bool {
    let adverb = word.len() > 4
        && word.ends_with("ly")
        && !matches!(word, "reply" | "apply" | "supply" | "rely" | "only");
    adverb || FILLERS.contains(&word)
}

const AUXILIARIES: &[&str] = &[
    "am", "are", "be", "been", "being", "can", "could", "did", "do", "does", "had", "has", "have", "having",
    "is", "may", "might", "must", "should", "was", "were", "will", "would",
];

/// True for an auxiliary verb, with or without "n't".
pub(super) fn is_auxiliary(word: &str) -> bool {
    AUXILIARIES.contains(&word)
        || (word.ends_with("n't") && word.len() > 4)
        || matches!(word, "didnt" | "wasnt" | "cannot")
}

const DETERMINERS: &[&str] = &[
    "a", "an", "another", "any", "both", "each", "every", "her", "his", "its", "many", "most", "my", "no",
    "one", "our", "several", "some", "that", "the", "their", "these", "this", "those", "three", "two",
    "your",
];

/// True for articles, possessives and small numbers: where a noun phrase begins.
pub(super) fn is_determiner(word: &str) -> bool {
    DETERMINERS.contains(&word)
}

const PREPOSITIONS: &[&str] = &[
    "about", "after", "against", "around", "at", "before", "behind", "between", "by", "during", "for",
    "from", "in", "into", "near", "of", "on", "over", "per", "through", "to", "towards", "under", "via",
    "with", "within", "without",
];

/// True for a preposition.
pub(super) fn is_preposition(word: &str) -> bool {
    PREPOSITIONS.contains(&word)
}

/// What software does by itself, after "failed to": the sentence then tells a fact even where the subject is a
/// word such as "they", "provider" or "operator".
const SYSTEM_VERBS: &[&str] = &[
    "acquire",
    "allocate",
    "attach",
    "authenticate",
    "autoscale",
    "bind",
    "boot",
    "build",
    "compile",
    "connect",
    "converge",
    "decode",
    "deserialize",
    "drain",
    "elect",
    "evict",
    "failover",
    "fire",
    "flush",
    "initialise",
    "initialize",
    "join",
    "list",
    "load",
    "mount",
    "open",
    "parse",
    "propagate",
    "provision",
    "pull",
    "reach",
    "rebalance",
    "reconcile",
    "reconnect",
    "refresh",
    "register",
    "reload",
    "renew",
    "replicate",
    "resolve",
    "respond",
    "restart",
    "resume",
    "resync",
    "scale",
    "schedule",
    "start",
    "startup",
    "sync",
    "synchronise",
    "synchronize",
    "terminate",
    "unmount",
    "warm",
    "write",
];

/// True for the verbs of machines: "start", "reconcile", "bind".
pub(super) fn is_system_verb(word: &str) -> bool {
    SYSTEM_VERBS.contains(&word)
}
