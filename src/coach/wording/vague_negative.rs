//! A judgement where a fact belongs.

use super::phrase::places;
use super::reading::{Gap, Reading};
use super::rule::{Findings, WordingRule};
use super::words::{TECHNICAL, WORK, has};

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
const JUDGEMENTS: &str = "\
    poor poorly inadequate inadequately insufficiently improper improperly inappropriate inappropriately substandard \
    subpar shoddy lacklustre lackluster mediocre deficient unsatisfactory badly lousy abysmal inferior flawed suboptimal \
    haphazard haphazardly inept half-baked sketchy patchy dismal woeful ill-conceived amateurish";

/// Judgements of people's work; elsewhere they are terms of the trade: "bad gateway", "weak reference".
const AMBIGUOUS: &str = "\
    bad weak insufficient terrible faulty useless worthless messy broken ineffective inefficient chaotic lax incomplete \
    sloppy unclear lacking nonexistent horrible awful deficient loose slow confusing missing unhelpful thin incoherent";

/// Those of them that judge before a noun; the others only after "was".
const BEFORE_NOUN: &str = "\
    bad weak insufficient terrible faulty useless worthless messy ineffective chaotic lax sloppy horrible awful loose";

const PHRASES: &[&str] = &[
    "lack|lacked|lacks|lacking|absence|missing|no|little|without of? ~ any|the? sufficient|adequate|proper|good|real|basic|enough|due|clear? \
     care|attention|communication|awareness|oversight|ownership|diligence|discipline|rigour|rigor|understanding|coordination|\
     foresight|vigilance|thought|professionalism|judgement|teamwork|collaboration|accountability|leadership|commitment|planning",
    "lack|lacked|lacks|lacking|absence of? ~ any|the? sufficient|adequate|proper|good|real|basic|enough? \
     training|testing|tests|planning|process|processes|knowledge|monitoring|documentation|review|reviews|supervision|alerting|\
     preparation|experience|governance|observability|structure|quality|resilience|visibility|transparency|clarity",
    "not|wasn't|weren't|isn't|aren't|nowhere|hardly ~ near? good|great|ideal|adequate|sufficient|optimal|thorough|robust|clear|\
     sufficiently|acceptable enough?",
    "not|wasn't|isn't ~ good enough",
    "not enough|sufficient ~ testing|tests|monitoring|training|care|documentation|communication|alerting|review|planning|\
     attention|staffing|thought|knowledge|coordination|preparation|oversight|alerts|reviews|coverage",
    "too little|few testing|tests|monitoring|training|care|documentation|communication|alerting|review|planning|attention|\
     thought|knowledge|coordination|preparation",
    "not|wasn't|weren't|isn't ~ properly|adequately|sufficiently|well|thoroughly|correctly <ed>",
    "left much|lot|something to be? desired",
    "leaves|leave much|a|something lot? to be? desired",
    "could|should ~ have? be|been ~ better|stronger|clearer",
    "not up to standard|scratch|par|the|it",
    "below standard|par|expectations|average",
    "fell|falls short",
    "half baked|hearted",
    "ill conceived|prepared|considered|defined",
    "left to be desired",
    // Nobody can act on it either: what was there by chance, and what would be there without it?
    "bad|rotten|terrible|sheer|pure|plain|simple luck",
    "stroke of bad luck",
];

fn check(reading: &Reading, findings: &mut Findings) {
    for at in 0..reading.len() {
        if is_vague(reading, at) && reading.stands_alone(at) && !is_measured(reading, at) {
            findings.add(at, at);
        }
    }
    for (first, last) in places(reading, PHRASES) {
        if is_judged(reading, first, last) {
            findings.add(first, last);
        }
    }
}

fn is_vague(reading: &Reading, at: usize) -> bool {
    let (word, next) = (reading.word(at), reading.after(at, 1));
    let ends = reading.ends_clause(at);
    if has(JUDGEMENTS, word) {
        // "inadequate access control" judges work, "insufficient disk space" a disk.
        let work =
            has(WORK, next) && next != "access" || has(WORK, reading.after(at, 2)) && !has(TECHNICAL, next);
        let technical = !ends
            && !work
            && (has(TECHNICAL, next) || has(TECHNICAL, reading.after(at, 2)) && word != "poor");
        return !technical;
    }
    if !has(AMBIGUOUS, word) {
        return false;
    }
    let before_work = has(BEFORE_NOUN, word)
        && !ends
        && (has(WORK, next) && (!has(TECHNICAL, next) || word != "faulty" && next == "code")
            || has(WORK, reading.after(at, 2)) && !has(TECHNICAL, next) && reading.gap(at + 2) == Gap::Space);
    let copula = has(
        "was were is are been be seem seemed remains felt feels looks too very so really quite rather",
        reading.before(at, 1),
    );
    let said_of_work = copula
        && has(
            "bad weak insufficient terrible useless worthless messy chaotic lax sloppy lacking nonexistent horrible awful ineffective",
            word,
        )
        && (1..=5).any(|back| has(WORK, reading.before(at, back)));
    before_work || said_of_work
}

/// "Signal quality was poor: -94 dBm", "rated poor": a measured value.
fn is_measured(reading: &Reading, at: usize) -> bool {
    let rated = reading.recently(at, 2, "rated as labelled labeled bucket");
    let signal = reading.in_sentence(at, "signal reception radio dbm snr contrast picture weather light");
    let named = reading.is_proper(at + 1) && reading.gap(at + 1) == Gap::Space && reading.is_proper(at);
    let coded = reading.joint(at).trim_start().starts_with('(') && reading.after(at, 1) == "code";
    let poor_man = reading.word(at) == "poor" && has("man's mans man", reading.after(at, 1));
    let log = reading.in_sentence(at, "log logs message says status")
        && has("insufficient inadequate bad", reading.word(at));
    rated || signal || named || coded || poor_man || log
}

fn is_judged(reading: &Reading, first: usize, last: usize) -> bool {
    let word = reading.word(first);
    let any = |list: &str| (first..=last).any(|at| has(list, reading.word(at)));
    // "No clear ownership" and "little thought": without "lack" only the soft words count.
    let soft = !has("no little without missing", word)
        || any("care attention communication thought diligence discipline \
        foresight vigilance professionalism judgement rigour rigor leadership teamwork accountability")
            && !(word == "no" && any("communication leadership attention"));
    // "is not clear which", "not great" about a thing: the room's own doubt.
    let doubt = has("not isn't wasn't weren't aren't hardly nowhere", word)
        && !any("enough properly adequately sufficiently thoroughly standard scratch par")
        && (any("clear ideal optimal correctly well sufficient robust acceptable")
            && !(1..=5).any(|back| has(WORK, reading.before(first, back)))
            || any("clear") && !reading.ends_clause(last));
    let comparative = has("could should", word)
        && (!(1..=5).any(|back| has(WORK, reading.before(first, back))) || reading.in_question(first));
    let short = has("fell falls", word) && !(1..=4).any(|back| has(WORK, reading.before(first, back)));
    soft && !doubt && !comparative && !short
}
