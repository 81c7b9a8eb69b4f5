//! How well an action would hold on a tired night, from its wording. A nudge about the action, not a score of
//! anybody: the facilitator may always choose otherwise.

use super::wording::phrase::places;
use super::wording::reading::Reading;
use crate::workshop::Strength;
use std::ops::Range;

/// A proposed strength, and what led to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StrengthSuggestion {
    /// The proposal.
    pub strength: Strength,
    /// What it rests on, in one line.
    pub because: &'static str,
    /// The words that led to it, as bytes of the text.
    pub words: Vec<Range<usize>>,
}

/// A verb that leaves open when the action is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeakVerb {
    /// Where it stands, as bytes of the text.
    pub range: Range<usize>,
    /// What to ask.
    pub ask: &'static str,
}

/// Proposes a strength for an action; nothing where its words tell nothing. An opening such as "investigate" or
/// "remind" decides, because what follows it is then only talked about; else the strongest part does.
pub fn suggest_strength(what: &str) -> Option<StrengthSuggestion> {
    let reading = Reading::new(what, &[]);
    let opening: Vec<_> =
        places(&reading, WEAK_OPENINGS).filter(|(first, _)| opens(&reading, *first)).collect();
    if !opening.is_empty() {
        return Some(suggestion(&reading, Strength::Weaker, opening));
    }
    [(Strength::Stronger, STRONGER), (Strength::Intermediate, INTERMEDIATE), (Strength::Weaker, WEAKER)]
        .into_iter()
        .map(|(strength, phrases)| (strength, places(&reading, phrases).collect::<Vec<_>>()))
        .find(|(_, found)| !found.is_empty())
        .map(|(strength, found)| suggestion(&reading, strength, found))
}

/// Verbs that leave open when an action is done.
pub fn weak_verbs(what: &str) -> Vec<WeakVerb> {
    let reading = Reading::new(what, &[]);
    places(&reading, WEAK_VERBS)
        .filter(|(first, last)| !(reading.word(*first) == "monitor" && has_threshold(&reading, *last)))
        .filter(|(first, _)| opens(&reading, *first) || reading.before(*first, 1) == "and")
        .filter_map(|(first, last)| reading.bytes_of(first, last))
        .map(|range| WeakVerb { range, ask: "How will everybody see that it is done?" })
        .collect()
}

/// The strength in one line.
pub const fn strength_meaning(strength: Strength) -> &'static str {
    match strength {
        Strength::Stronger => {
            "Removes the path, blocks it, or makes the way back automatic: it works without anybody thinking of it."
        }
        Strength::Intermediate => {
            "Makes the fault easier to notice or to survive, but somebody or something still has to respond."
        }
        Strength::Weaker => "Rests on memory and attention: fine beside a stronger one, thin alone.",
    }
}

const STRONGER: &[&str] = &[
    "remove|delete|retire|decommission|eliminate|drop",
    "block|prevent|forbid|refuse|reject|deny|enforce|disallow",
    "make .. impossible|unrepresentable|mandatory|immutable|atomic|idempotent",
    "automate|automatically|automatic|auto",
    "roll|rollback|rolls .. automatically|automatic",
    "safe|safer default|defaults",
    "default to",
    "isolate|partition|shard|bulkhead|decouple",
    "limit .. blast|radius",
    "simplify|standardise|standardize|merge|unify",
    "cut|replace .. step|steps|path|manual|by|with",
    "replace",
    "interlock|guardrail|gate",
    "validate|reject .. pipeline|ci|schema|deploy|admission|merge",
    "fail ~ the? build|deploy|merge|pipeline|safe|closed",
    "admission controller|webhook|policy",
    "required check|checks",
];

const INTERMEDIATE: &[&str] = &[
    "alert|alarm|page|paging|alerting",
    "canary|canaries|staged|gradual|progressive|ramp",
    "redundancy|redundant|replica|replicas|standby|failover|backup|backups",
    "linter|lint|test|tests|timeout|retry|backoff|circuit|quota|cache|throttle",
    "drill|drills|rehearse|exercise|gameday|simulation",
    "rename|colour|color|banner|label",
    "checklist|runbook|playbook",
    "dashboard|dashboards|metric|metrics|log|logs|trace|traces|probe|probes|slo",
    "add|raise|increase|scale .. capacity|memory|staffing|people|nodes|limit|headroom",
    "confirm|confirmation|dry dialog|prompt|run|step",
    "rotation|handover",
    "monitor|monitoring",
];

const WEAKER: &[&str] = &[
    "remind|reminder|train|training|retrain|educate|workshop|awareness",
    "wiki|documentation|document|docs|memo|policy|guideline|guidelines|announce|email|newsletter",
    "careful|attention|vigilant|mindful",
    "double check",
    "second pair|reviewer|approval",
    "investigate|study|consider|discuss|explore|evaluate|research|analyse|analyze",
    "look into|at",
    "warn|warning|sign",
    "make|ensure sure? ~ everyone|people|engineers|developers|nobody",
    "communicate|tell|inform|ask",
    "review",
];

/// Openings after which the rest is only talked about.
const WEAK_OPENINGS: &[&str] = &[
    "investigate|consider|discuss|explore|evaluate|research|study|analyse|analyze|review|think",
    "look into|at",
    "remind|train|retrain|educate|tell|ask|encourage|urge",
    "be ~ more? careful|aware|mindful|vigilant",
    "pay ~ more|closer? attention",
    "document|announce|communicate",
    "write ~ a|an|the? wiki|page|doc|document|memo|policy|guideline",
];

const WEAK_VERBS: &[&str] = &[
    "investigate|consider|improve|review|ensure|discuss|explore|evaluate|monitor|enhance|optimise|optimize|revisit|clarify|address|analyse|analyze",
    "look into|at",
    "make sure",
    "be ~ aware",
    "think about",
    "try to",
];

fn suggestion(reading: &Reading, strength: Strength, found: Vec<(usize, usize)>) -> StrengthSuggestion {
    let words = found.into_iter().filter_map(|(first, last)| reading.bytes_of(first, last)).collect();
    StrengthSuggestion { strength, because: strength_meaning(strength), words }
}

/// True where the action, or a part of it, begins.
fn opens(reading: &Reading, at: usize) -> bool {
    let start = reading.sentence_start(at);
    let polite = |word: &str| {
        matches!(word, "we" | "please" | "should" | "will" | "must" | "to" | "let's" | "need" | "team")
    };
    at == start || at <= start + 4 && (start..at).all(|before| polite(reading.word(before)))
}

/// "Monitor the queue, alert at 80 percent" says when it speaks.
fn has_threshold(reading: &Reading, at: usize) -> bool {
    (1..=12).any(|ahead| reading.after(at, ahead).bytes().next().is_some_and(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strength(what: &str) -> Option<Strength> {
        suggest_strength(what).map(|suggestion| suggestion.strength)
    }

    #[test]
    fn removing_blocking_and_automating_are_stronger() {
        for what in [
            "Remove the second routing table",
            "Block merges without a canary in the pipeline",
            "Roll back automatically when the error rate doubles",
            "Isolate each region's configuration",
            "Make an empty route list unrepresentable",
        ] {
            assert_eq!(strength(what), Some(Strength::Stronger), "{what}");
        }
    }

    #[test]
    fn noticing_and_surviving_are_intermediate() {
        for what in [
            "Add an alert on playback errors with an owner",
            "Run a canary in one region for ten minutes",
            "Hold a restore drill every quarter",
            "Add a third replica",
            "Put a checklist into the deploy tool",
        ] {
            assert_eq!(strength(what), Some(Strength::Intermediate), "{what}");
        }
    }

    #[test]
    fn memory_and_attention_are_weaker_even_when_strong_words_follow() {
        for what in [
            "Remind everyone to run the canary",
            "Train the team on failovers",
            "Write a wiki page about the freeze",
            "Investigate whether we can remove the old path",
            "Be more careful with deploys",
            "We should look into automatic rollback",
        ] {
            assert_eq!(strength(what), Some(Strength::Weaker), "{what}");
        }
    }

    #[test]
    fn words_that_tell_nothing_give_no_suggestion() {
        assert_eq!(suggest_strength(""), None);
        assert_eq!(suggest_strength("Gateway"), None);
    }

    #[test]
    fn the_words_that_led_to_a_suggestion_are_shown() {
        let what = "Add an alert on errors";
        let suggestion = suggest_strength(what).expect("an alert is known");
        assert_eq!(suggestion.words.iter().map(|range| &what[range.clone()]).collect::<Vec<_>>(), ["alert"]);
    }

    #[test]
    fn a_weak_verb_is_flagged_unless_a_threshold_bounds_it() {
        assert_eq!(weak_verbs("Improve the monitoring").len(), 1);
        assert_eq!(weak_verbs("Look into the retries and ensure they stop").len(), 2);
        assert_eq!(weak_verbs("Monitor the queue depth"), weak_verbs("Monitor the queue depth today"));
        assert_eq!(weak_verbs("Monitor the queue depth and page at 80 percent"), []);
        assert_eq!(weak_verbs("Block merges without a canary"), []);
    }
}
