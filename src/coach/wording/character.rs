//! What a person is like, instead of what the situation was like.

use super::person_words::Person;
use super::phrase::places;
use super::reading::Reading;
use super::rule::{Findings, WordingRule};
use super::subject::is_done_by_someone;
use super::words::{TECHNICAL, has};

pub(super) const RULE: WordingRule = WordingRule {
    id: "character",
    what: "A trait given as a reason: careless, lazy, incompetent, not paying attention.",
    why: "A trait cannot be changed by next week; load, tools, hours and information can.",
    example: "The deploy was careless.",
    innocent: &["Lazy loading hid the missing file.", "The store uses a sloppy quorum."],
    asks: &[
        "What was the load, the hour and the information at hand?",
        "What would anybody have met in that place?",
    ],
    check,
};

const TRAITS: &str = "\
    amateur amateurish amateurishly arrogance arrogant careless carelessly carelessness clueless clumsily clumsiness clumsy \
    complacency complacent complacently cowboy cowboys foolish foolishly half-arsed halfhearted hasty idiot idiotic idiots \
    imbecile inattention inattentive incompetence incompetent incompetently inept ineptitude irresponsible \
    irresponsibility irresponsibly lackadaisical laziness moron morons negligence negligent negligently \
    overconfidence overconfident reckless recklessly recklessness rookie n00b noob newbie sloppily sloppiness slacker slackers stupid \
    stupidity stupidly thoughtless thoughtlessly thoughtlessness undisciplined unprofessional unqualified unreliable \
    unskilled unthinking unthinkingly impatience stubbornness indifference indifferent apathy apathetic";

const PHRASES: &[&str] = &[
    "not|wasn't|weren't|isn't|aren't|without|never|stopped ~ paying ~ enough|much|full|close|any|proper? attention",
    "didn't|don't|doesn't ~ pay ~ enough|much|full|close|any|proper? attention",
    "did not ~ pay ~ enough|much|full|close|any|proper? attention",
    "paid no|little attention",
    "asleep|sleeping at|on the? wheel|switch|job",
    "half asleep|hearted|heartedly",
    "cut|cutting|cuts corners",
    "lack|lacked|lacks|lacking of|the|any|all? ~ common|basic|necessary|required|good? \
     sense|skill|skills|discipline|diligence|professionalism|competence|experience|judgement|judgment|motivation|\
     commitment|care|patience|curiosity|maturity|courage|integrity",
    "had|has|have|with|showed|shows no ~ discipline|sense|clue|idea|skills|experience|patience|judgement|judgment|interest",
    "showed|shows|showing|displayed ~ poor|bad|a|no? ~ lack|judgement|judgment|arrogance",
    "bad|poor judgement|judgment",
    "too|so|overly|very|rather|quite lazy|busy|proud|junior|inexperienced|tired|slow|confident|eager|impatient|stubborn|naive|trusting|young",
    "was|were|is|are|got ~ naive|impatient|stubborn|lazy|panicked|panicking|confident|forgetful|ignorant|unreliable|nervous|\
     inexperienced|overwhelmed|distracted|unmotivated|disorganised|disorganized|absentminded|competent|qualified|capable|green",
    "was|were|is|are not ~ competent|qualified|capable|skilled|experienced|professional|smart|careful|reliable",
    "isn't|wasn't|aren't|weren't ~ competent|qualified|capable|skilled|experienced|professional|smart|careful|reliable",
    "over|above his|her|their head|heads",
    "out of his|her|their|its depth|league",
    "panicked|panics|rushed|dithered|froze|hesitated|slacked",
    "doesn't|didn't|don't|does not|did not ~ not? ~ care ~ about|enough",
    "couldn't care less",
    "habit|history of ~ <ing>",
    "took it|this|things lightly",
    "on autopilot",
    "ignorance",
    "brain dead|fart",
];

/// Words that are a trait of a person, and a term of the trade elsewhere.
const AMBIGUOUS: &str =
    "lazy lazily dumb sloppy lax ignorant blind inexperienced cavalier distracted unreliable";

/// What those words describe where they are a judgement of somebody's work.
const WORK: &str = "\
    approach attitude behaviour behavior change coding commit decision deploy deployment engineering handover job \
    handling maintenance migration mistake move practice practices query release review reviewing reviews rollout \
    setup testing thinking typo use way work error code copy checks restart cleanup";

fn check(reading: &Reading, findings: &mut Findings) {
    for at in 0..reading.len() {
        let word = reading.word(at);
        if word == "unreliable" && !is_of_somebody(reading, at) {
            continue;
        }
        if has(TRAITS, word) && !is_term(reading, at) && !is_negated(reading, at) {
            findings.add(at, at);
        }
        if has(AMBIGUOUS, word) && reading.stands_alone(at) && is_of_somebody(reading, at) {
            findings.add(at, at);
        }
    }
    for (first, last) in places(reading, PHRASES) {
        if is_trait_anyway(reading, first) || is_done_by_someone(reading, first) {
            findings.add(first, last);
        }
    }
}

/// Phrases that can only be said of people; the others count with somebody as their subject.
fn is_trait_anyway(reading: &Reading, first: usize) -> bool {
    const OF_ANYTHING: &str = "\
        too so overly very rather quite was were is are got panicked panics rushed froze hesitated dithered slacked \
        habit history had has have with lack lacked lacks lacking isn't wasn't aren't weren't out over above on took";
    let first_word = reading.word(first);
    let of_skill = first_word.starts_with("lack") && !has("the any all", reading.after(first, 1));
    !has(OF_ANYTHING, first_word)
        || (of_skill && !reading.after(first, 1).is_empty() && reading.starts_clause(first))
        || (first_word == "lack" && has("a the", reading.before(first, 1)))
}

fn is_term(reading: &Reading, at: usize) -> bool {
    let next = reading.after(at, 1);
    (reading.word(at) == "idiot" && next == "proof")
        || (!reading.ends_clause(at)
            && reading.person(at).is_none()
            && has(TECHNICAL, next)
            && next != "script")
        || !reading.stands_alone(at)
        || reading.in_question(at) && !is_of_somebody(reading, at)
        || (reading.word(at) == "hasty" && next != "deploy" && !is_of_somebody(reading, at))
}

fn is_of_somebody(reading: &Reading, at: usize) -> bool {
    let after_copula = matches!(
        reading.before(at, 1),
        "is" | "are"
            | "was"
            | "were"
            | "be"
            | "been"
            | "being"
            | "got"
            | "too"
            | "so"
            | "very"
            | "really"
            | "just"
            | "simply"
            | "a"
            | "plain"
    );
    (after_copula && is_done_by_someone(reading, at))
        || has(WORK, reading.after(at, 1))
        || matches!(reading.person(at + 1), Some(Person::Role | Person::Group | Person::Name))
}

fn is_negated(reading: &Reading, at: usize) -> bool {
    reading.recently(at, 2, "not nobody isn't wasn't neither")
}
