//! Word classes that several rules need.

use super::words::has;

const IRREGULAR_PARTICIPLES: &str = "\
    been begun bent bitten broken brought built burnt bought caught chosen come cut dealt done drawn driven eaten \
    fallen felt forgotten fought found given gone gotten got grown heard held hidden hit kept known led left let \
    lost made meant met misread mistaken overridden overseen overwritten paid put quit read rewritten run said \
    seen sent set shown shut slept spent spoken spotted stood stuck sworn taken taught thought thrown told torn \
    undone understood woken won written";

/// Past tenses that are no participles too.
const IRREGULAR_PASTS: &str = "\
    ate became began broke brought built came caught chose cut dealt did drew drove fell felt forgot fought found \
    gave got grew had heard held hid hit kept knew led left let lost made meant met misread mistook overrode \
    overwrote paid put quit ran read reran rewrote said sat saw sent set shot showed shut slept spent spoke split \
    stood stuck swore took taught thought threw told tore undid understood went withdrew withheld woke won wrote";

/// Words in "-ed" that are no verb here: adjectives and nouns.
const NO_PARTICIPLES: &str = "\
    automated bed combined dedicated defined detailed documented elevated embed encrypted exceed feed fixed \
    increased indeed isolated limited managed mixed named need needed proceed reduced red replicated required \
    reserved restricted seed shared shed speed succeed thread trusted unlimited unrestricted";

/// True for a past participle: "checked", "seen".
pub(in crate::coach) fn is_participle(word: &str) -> bool {
    let regular = word.len() > 3 && word.ends_with("ed") && !has(NO_PARTICIPLES, word);
    regular || has(IRREGULAR_PARTICIPLES, word)
}

/// True for a past tense: "checked", "saw".
pub(in crate::coach) fn is_past(word: &str) -> bool {
    let regular =
        word.len() > 3 && word.ends_with("ed") && !matches!(word, "need" | "indeed" | "speed" | "feed");
    regular || has(IRREGULAR_PASTS, word)
}

const FILLERS: &str = "\
    again all almost also already always at both certainly completely even ever far finally first instead just \
    maybe much never not now often once perhaps please quite rather really so sometimes soon still therefore \
    thus then too usually very yet";

/// True for words that may stand between the parts of a phrase without changing it: adverbs and negations.
pub(in crate::coach) fn is_filler(word: &str) -> bool {
    let adverb = word.len() > 4
        && word.ends_with("ly")
        && !matches!(
            word,
            "reply" | "apply" | "supply" | "rely" | "only" | "assembly" | "family" | "friendly"
        );
    adverb || has(FILLERS, word)
}

const AUXILIARIES: &str = "\
    am are be been being can could did do does had has have having is may might must should was were will would \
    didnt wasnt cannot doesnt hadnt";

/// True for an auxiliary verb, with or without "n't".
pub(in crate::coach) fn is_auxiliary(word: &str) -> bool {
    has(AUXILIARIES, word) || (word.ends_with("n't") && word.len() > 4)
}

const DETERMINERS: &str = "\
    a an another any both each every her his its many most my no one our several some that the their these this \
    those three two your four five whichever neither either certain";

/// True for articles, possessives and small numbers: where a noun phrase begins.
pub(in crate::coach) fn is_determiner(word: &str) -> bool {
    has(DETERMINERS, word)
}

const PREPOSITIONS: &str = "\
    about after against around at before behind between by during for from in into near of on over per through \
    to towards under via with within without";

/// True for a preposition.
pub(in crate::coach) fn is_preposition(word: &str) -> bool {
    has(PREPOSITIONS, word)
}

/// What software does by itself, after "failed to": the sentence then tells a fact even where the subject is a
/// word such as "they", "provider" or "operator".
const SYSTEM_VERBS: &str = "\
    acquire allocate attach authenticate autoscale bind boot build compile connect converge decode deserialize \
    drain elect evict failover fire flush initialise initialize join list load mount open parse propagate \
    provision pull reach rebalance reconcile reconnect refresh register reload renew replicate resolve respond \
    restart resume resync scale schedule start startup sync synchronise synchronize terminate unmount warm write";

/// True for the verbs of machines: "start", "reconcile", "bind".
pub(in crate::coach) fn is_system_verb(word: &str) -> bool {
    has(SYSTEM_VERBS, word)
}
