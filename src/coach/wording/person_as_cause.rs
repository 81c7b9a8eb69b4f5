//! A person where the cause stands.

use super::person_words::Person;
use super::phrase::places;
use super::reading::Reading;
use super::rule::{Findings, WordingRule};
use super::subject::{agent_after, subject};
use super::words::has;

pub(super) const RULE: WordingRule = WordingRule {
    id: "person-as-cause",
    what: "A person as the cause: a name or \"he\" before pushed, deleted, caused.",
    why: "The name travels with the document, and the tool that accepted the change stays out of sight.",
    example: "He deleted the production table.",
    innocent: &["The deploy tool accepted the change.", "The on-call engineer rolled the release back."],
    asks: &[
        "Which role or system is the subject: what did the tool accept?",
        "How was this step possible for anybody?",
    ],
    check,
};

/// Ordinary steps: a name or "he" before them points, a role or "we" tells.
const STEPS: &str = "\
    added altered applied approved bypassed cancelled canceled changed cleared closed committed configured copied \
    cut detached disconnected drained edited enabled executed flipped forced hardcoded imported increased \
    installed launched lowered merged migrated modified moved muted opened pasted patched paused promoted \
    provisioned published pulled pushed ran raised rebooted rebuilt reconfigured reduced released removed renamed \
    replaced reset resized restarted reverted revoked rewrote rolled rotated scaled set shipped silenced skipped \
    started stopped swapped switched toggled touched triggered turned tweaked typed unmounted unplugged updated \
    upgraded uploaded wrote deployed introduced signed created";

/// Steps that take something away: they point with every single person as their subject.
const DESTRUCTIVE: &str = "\
    corrupted deleted destroyed dropped erased formatted killed leaked nuked overwrote purged terminated \
    truncated unplugged wiped disabled exposed crashed trashed";

/// What is said to be done by somebody.
const DONE_BY: &str = "caused broken made misconfigured written misused overwritten given done performed";

/// Harm: it points with every person as its subject.
const HARM: &[&str] = &[
    "caused|causes|crashed|corrupted|destroyed|nuked|wiped|misconfigured|sabotaged|ruined",
    "took|brought|knocked|tore down|out the|our|us|everything|production|prod|half|all",
    "took|brought|knocked the|our .. down|out|offline",
    "took|brought|knocked everything|it|production|prod|us down|out|offline",
    "led to the",
    "shut|switched|turned down|off the|a|our|wrong|production|half|all",
    "accidentally|mistakenly|wrongly|inadvertently|blindly|prematurely|carelessly|unknowingly|unintentionally <past>",
    "introduced the|a|this bug|error|fault|defect|regression|mistake",
    "created the|this problem|outage|incident|mess",
    "hard coded",
    "<past> .. the|a|an wrong",
    "<past> .. a|an|the bad|broken|faulty|buggy|incorrect|untested|unreviewed|stale|half change|changes|config|configuration|build|release|version|commit|migration|query|script|patch|deploy|rule|file|finished",
    "<past> .. directly|straight to|in|into|on|onto|against production|prod|main|master|live",
    "<past> .. against production|prod|live",
    "<past> .. on a|the friday|weekend|holiday",
    "<past> .. in the middle of",
    "<past> .. despite|without <ing>",
    "<past> .. without .. review|approval|permission|asking|telling|testing|checking|noticing|backup|warning|notice",
    "<past> .. despite the|a|all|his|her|their",
    "<past> .. by accident|mistake",
    "left .. on|open|running|enabled|out|unlocked|unattended|exposed",
    "who|that broke|caused|crashed|deleted|wiped|dropped",
];

/// Verbs before "the wrong …" that tell what a person met, not what they did.
const MET: &str = "\
    saw had got received read found was were reached met showed noticed heard thought expected meant listed served \
    reported returned named spotted identified been held followed looked started joined worked left answered \
    called fixed replaced corrected reverted removed rolled";

const BECAUSE: &[&str] =
    &["because of <person>", "due to <person>", "thanks to <person>", "caused by <person>"];

const CHANGES: &str = "\
    change changes command commit commits config configuration deploy deployment edit error fix merge migration \
    patch pr push query release rollout script update typo bug code hotfix decision action actions \
    misconfiguration";

/// A word that says that the step was part of the way out.
const RECOVERY: &str = "\
    recover recovered recovery restore restored mitigate mitigated mitigation stabilise stabilised stuck stale hung \
    stalled duplicate leftover relieve unhealthy";

/// What a step of the way out is done to.
const WAY_OUT: &str = "\
    rollback fix hotfix failover bridge call status summary note comment update message incident back investigation ticket channel banner page postmortem review \
    timeline";

fn check(reading: &Reading, findings: &mut Findings) {
    for at in 0..reading.len() {
        steps(reading, at, findings);
        possession(reading, at, findings);
    }
    for (first, last) in places(reading, HARM) {
        if reading.in_question(first) || has(MET, reading.word(first)) && last != first {
            continue;
        }
        match subject(reading, first) {
            Some(Person::Speaker) if !is_own_harm(reading, first, last) => {}
            Some(_) if !is_recovery(reading, first) => findings.add(first, last),
            _ => {}
        }
    }
    for (first, last) in places(reading, BECAUSE) {
        let pointed = matches!(reading.person(last), Some(Person::Name | Person::Role | Person::Group))
            && (reading.ends_clause(last) || reading.word(first) == "caused");
        let named = reading.person(last) == Some(Person::Name) && !reading.word(last).ends_with("'s");
        if (pointed || named) && !reading.in_question(first) {
            findings.add(first, last);
        }
    }
}

fn steps(reading: &Reading, at: usize, findings: &mut Findings) {
    let word = reading.word(at);
    let destructive = has(DESTRUCTIVE, word);
    let step = destructive || has(STEPS, word);
    if !step && !has(DONE_BY, word) {
        return;
    }
    let named = match subject(reading, at) {
        Some(Person::Name) => true,
        Some(Person::Pronoun) => {
            has("he she you", reading.before(at, 1))
                || has("somebody someone", reading.before(at, 1))
                || is_helped_pronoun(reading, at)
                || destructive && reading.before(at, 1) == "they"
        }
        Some(Person::Role) => {
            destructive || reading.recently(at, 3, "intern junior hire newcomer trainee rookie newbie")
        }
        Some(Person::Group) => destructive && reading.recently(at, 2, "contractor contractors"),
        _ => false,
    };
    if named && step && !reading.in_question(at) && !is_recovery(reading, at) && !is_speech(reading, at) {
        findings.add(at.saturating_sub(1), at);
    }
    if let Some((agent, person)) = agent_after(reading, at) {
        let harm =
            destructive || has("caused misconfigured broken silenced unplugged introduced overwritten", word);
        if person == Person::Name || (harm && person != Person::Speaker) {
            findings.add(at, agent);
        }
    }
}

/// "he had deployed", "she then deleted", and a name before "who deleted".
fn is_helped_pronoun(reading: &Reading, at: usize) -> bool {
    let named = reading.before(at, 1) == "who"
        && at.checked_sub(2).and_then(|name| reading.person(name)) == Some(Person::Name);
    named || has("he she you somebody someone", reading.before(at, 2))
}

/// Steps of the recovery: telling who took them harms nobody, though a role reads better.
fn is_recovery(reading: &Reading, at: usize) -> bool {
    reading.in_sentence(at, RECOVERY) || reading.soon(at, 4, WAY_OUT)
}

/// "He wrote:" before a quotation.
fn is_speech(reading: &Reading, at: usize) -> bool {
    reading.word(at) == "wrote" && reading.ends_clause(at)
}

/// A registered name before "deploy", as its owner.
fn possession(reading: &Reading, at: usize, findings: &mut Findings) {
    let word = reading.word(at);
    let owner = reading.person(at) == Some(Person::Name)
        && (word.ends_with("'s") || reading.joint(at).starts_with(['\'', '’']));
    if owner && has(CHANGES, reading.after(at, 1)) {
        findings.add(at, at + 1);
    }
}

/// "I wiped the disk", "I restarted the wrong node": pointing at oneself is pointing too.
fn is_own_harm(reading: &Reading, first: usize, last: usize) -> bool {
    has("caused nuked wiped misconfigured corrupted destroyed broke", reading.word(first))
        || reading.word(last) == "wrong"
}
