//! A judgement where a fact belongs.

use super::phrase::{Phrase, phrase, places};
use super::reading::Reading;
use super::rule::{Findings, WordingRule};

pub(super) const RULE: WordingRule = WordingRule {
    id: "vague-negative",
    what: "A vague negative: poor, inadequate, insufficient, lack of care.",
    why: "Nobody can act on \"poor\"; it passes judgement without saying what is there and what would be enough.",
    example: "Poor communication slowed the recovery.",
    innocent: &["The scheduler reported insufficient memory.", "Weak references kept the entries alive."],
    asks: &["What is there now, and what would be enough: which number, signal or step?"],
    check,
};

/// Judgements that are nearly always vague.
const JUDGEMENTS: &[&str] = &[
    "poor",
    "poorly",
    "inadequate",
    "inadequately",
    "insufficiently",
    "improper",
    "improperly",
    "substandard",
    "subpar",
    "shoddy",
    "lacklustre",
    "mediocre",
    "deficient",
    "unsatisfactory",
    "badly",
    "lousy",
];

/// Terms of the trade: "insufficient memory", "weak reference", "bad gateway".
const TERMS: &[&str] = &[
    "access",
    "address",
    "alpha",
    "balance",
    "bandwidth",
    "block",
    "blocks",
    "bucket",
    "capacity",
    "category",
    "checksum",
    "cipher",
    "ciphers",
    "consistency",
    "cpu",
    "credentials",
    "credit",
    "descriptor",
    "disk",
    "entropy",
    "etag",
    "file",
    "funds",
    "gateway",
    "hash",
    "hashes",
    "input",
    "isolation",
    "key",
    "keys",
    "magic",
    "map",
    "memory",
    "node",
    "nodes",
    "ordering",
    "page",
    "password",
    "passwords",
    "permission",
    "permissions",
    "pods",
    "pointer",
    "pointers",
    "privilege",
    "privileges",
    "quota",
    "quorum",
    "rating",
    "ref",
    "reference",
    "references",
    "refs",
    "replicas",
    "request",
    "requests",
    "resources",
    "rights",
    "score",
    "scope",
    "sector",
    "sectors",
    "space",
    "storage",
    "symbol",
    "threshold",
    "tls",
    "validator",
    "gpu",
    "gpus",
    "shards",
    "tokens",
    "iops",
    "throughput",
    "samples",
    "data",
];

/// What makes "bad", "weak" and "insufficient" a judgement of people's work.
const WORK: &[&str] = &[
    "attitude",
    "awareness",
    "care",
    "call",
    "choice",
    "choices",
    "code",
    "coding",
    "collaboration",
    "communication",
    "control",
    "controls",
    "coordination",
    "culture",
    "decision",
    "decisions",
    "design",
    "diligence",
    "discipline",
    "documentation",
    "effort",
    "engineering",
    "handling",
    "handover",
    "idea",
    "judgement",
    "judgment",
    "job",
    "knowledge",
    "leadership",
    "maintenance",
    "management",
    "monitoring",
    "onboarding",
    "ownership",
    "oversight",
    "performance",
    "planning",
    "practice",
    "practices",
    "preparation",
    "process",
    "processes",
    "quality",
    "review",
    "reviews",
    "safety",
    "staffing",
    "supervision",
    "testing",
    "tests",
    "training",
    "understanding",
    "validation",
    "work",
    "alerting",
    "coverage",
    "release",
    "change",
    "deploy",
];

const PHRASES: &[Phrase] = &[
    phrase(
        &["lack", "lacked", "lacks", "lacking", "absence"],
        "of? ~ any? sufficient|adequate|proper|good|real|basic? care|attention|communication|awareness|oversight|ownership|diligence|discipline|rigour|rigor|training|understanding|testing|coordination|planning|process|foresight|knowledge|vigilance|thought|monitoring|documentation",
    ),
    phrase(&["not", "wasn't", "isn't", "nowhere", "hardly"], "~ good enough"),
    phrase(&["not", "wasn't", "weren't", "isn't"], "~ properly|adequately|sufficiently <ed>"),
    phrase(&["left"], "much to be? desired"),
    phrase(&["not"], "up to standard|scratch|par"),
];

fn check(reading: &Reading, findings: &mut Findings) {
    for at in 0..reading.len() {
        let (word, next) = (reading.word(at), reading.after(at, 1));
        let term = !reading.ends_clause(at)
            && (TERMS.contains(&next) || TERMS.contains(&reading.after(at, 2)) && word != "poor");
        let rated = reading.recently(at, 2, &["rated", "as", "labelled", "labeled", "bucket"]);
        let judged =
            JUDGEMENTS.contains(&word) && reading.stands_alone(at) && !term && !rated && word != "bad";
        let judged_work = matches!(word, "bad" | "weak" | "insufficient" | "terrible" | "faulty" | "wrong")
            && reading.stands_alone(at)
            && word != "wrong"
            && !reading.ends_clause(at)
            && WORK.contains(&next);
        let said_of = matches!(word, "bad" | "weak" | "insufficient")
            && matches!(reading.before(at, 1), "was" | "were" | "is" | "are" | "too" | "very" | "so")
            && (1..=4).any(|back| WORK.contains(&reading.before(at, back)));
        let short_term = word == "poor" && next == "man's";
        if (judged && !short_term) || judged_work || said_of {
            findings.add(at, at);
        }
    }
    for (first, last) in places(reading, PHRASES) {
        findings.add(first, last);
    }
}
