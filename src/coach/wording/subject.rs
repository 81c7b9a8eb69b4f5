//! Who does what a verb says.

use super::person_words::Person;
use super::reading::{Gap, Reading};
use super::verbs::{is_auxiliary, is_determiner, is_filler, is_past, is_preposition};
use super::words::has;

/// How far a subject may stand from its verb, in words.
const REACH: usize = 12;

/// The person who is the subject of the verb at `verb`; nothing where the subject is a thing or is not said.
pub(in crate::coach) fn subject(reading: &Reading, verb: usize) -> Option<Person> {
    let mut at = verb;
    for _ in 0..REACH {
        match reading.gap(at) {
            Gap::Sentence => return None,
            Gap::Clause => return before_insertion(reading, at),
            Gap::Space | Gap::Hyphen | Gap::Glue => {}
        }
        let head = at.checked_sub(1)?;
        let word = reading.word(head);
        if matches!(word, "and" | "or" | "but" | "then" | "nor") {
            return shared_subject(reading, head);
        }
        if let Some(person) = reading.person(head) {
            if is_software(reading, head) {
                return None;
            }
            // "done by the engineer, who ignored": whoever is told about before, "who" opens a subject of its own.
            if word == "who" {
                return Some(person);
            }
            return belongs_to(reading, head).map_or(Some(person), |owner| reading.person(owner));
        }
        if !is_auxiliary(word) && !is_filler(word) {
            return person_with_place(reading, head);
        }
        at = head;
    }
    None
}

/// An operator that handles pods and custom resources is a program.
fn is_software(reading: &Reading, head: usize) -> bool {
    has("operator operators", reading.word(head))
        && reading.soon(
            head,
            7,
            "resource resources pod pods crd crds finalizer finalizers statefulset statefulsets replicas",
        )
}

/// "The operator pod restarted" is about a pod: after a role or a group a verb has to follow.
fn acts(reading: &Reading, person: usize) -> bool {
    let next = reading.after(person, 1);
    let compound = matches!(reading.person(person), Some(Person::Role | Person::Group));
    !compound || next == "who" || is_past(next) || is_auxiliary(next) || is_filler(next)
}

/// "The engineer, who was on call, missed": the subject stands before the insertion.
fn before_insertion(reading: &Reading, after: usize) -> Option<Person> {
    let start = reading.sentence_start(after).max(after.saturating_sub(REACH));
    let opening = (start + 1..after).rev().find(|at| reading.gap(*at) == Gap::Clause);
    let head = match opening {
        Some(opening) => opening - 1,
        None => after.checked_sub(1)?,
    };
    reading.person(head)
}

/// "The engineer deployed the change and forgot the flag": both verbs share the subject at the start of the sentence.
fn shared_subject(reading: &Reading, conjunction: usize) -> Option<Person> {
    let start = reading.sentence_start(conjunction);
    (start..conjunction.min(start + 5))
        .filter(|at| *at == start || !is_preposition(reading.word(at - 1)))
        .filter(|at| belongs_to(reading, *at).is_none() && acts(reading, *at))
        .find_map(|at| reading.person(at))
}

/// "The manager of the platform group ignored": the person who opens the clause, before "of", "from", "in" or "at".
fn person_with_place(reading: &Reading, head: usize) -> Option<Person> {
    if matches!(reading.word(head), "that" | "which" | "it" | "this") {
        return None;
    }
    let preposition = (1..=3)
        .filter_map(|back| head.checked_sub(back))
        .find(|at| is_preposition(reading.word(*at)))
        .filter(|at| {
            matches!(reading.word(*at), "of" | "from" | "in" | "at") && reading.gap(*at) == Gap::Space
        })?;
    let person = preposition.checked_sub(1)?;
    let opens = reading.starts_clause(person)
        || (is_determiner(reading.before(person, 1)) && reading.starts_clause(person - 1))
        || (is_determiner(reading.before(person, 2)) && reading.starts_clause(person.checked_sub(2)?));
    reading.person(person).filter(|_| opens)
}

/// "the alert for the engineer": the word before the preposition is what the sentence is about. "One of the
/// engineers" stays a person.
fn belongs_to(reading: &Reading, head: usize) -> Option<usize> {
    let mut start = head;
    for back in 1..=3 {
        let Some(at) = head.checked_sub(back) else { break };
        // "the engineer on duty": the words after "on" belong to the person.
        if reading.word(at) == "on" && is_on_duty(reading, at + 1) {
            start = at;
            continue;
        }
        if reading.sentence(at) != reading.sentence(head) || is_preposition(reading.word(at)) {
            break;
        }
        if is_determiner(reading.word(at)) {
            start = at;
            break;
        }
        if reading.person(at).is_some() {
            start = at;
        }
    }
    if is_on_duty(reading, head) {
        return None;
    }
    let preposition = reading.before(start, 1);
    if !is_preposition(preposition) || matches!(preposition, "after" | "before" | "during") {
        return None;
    }
    const PARTS: &str =
        "two three four one none some any all most both neither each half member members several many";
    let part = reading.before(start, 2);
    if part.is_empty() || has(PARTS, part) { None } else { start.checked_sub(2) }
}

fn is_on_duty(reading: &Reading, head: usize) -> bool {
    matches!(reading.word(head), "call" | "duty" | "shift" | "rotation") && reading.before(head, 1) == "on"
}

/// "missed by the on-call engineer": the person after "by", as the last word of the phrase.
pub(in crate::coach) fn agent_after(reading: &Reading, verb: usize) -> Option<(usize, Person)> {
    // "turned off by", "removed again by".
    let by = (1..=2).find(|ahead| reading.after(verb, *ahead) == "by")?;
    let between = reading.after(verb, 1);
    if by == 2 && !has("off out down up over away on in", between) && !is_filler(between) {
        return None;
    }
    let verb = verb + by - 1;
    let person_at =
        |at: &usize| reading.person(*at).is_some() && reading.sentence(*at) == reading.sentence(verb);
    let mut head = (verb + 2..verb + 7)
        .take_while(|at| reading.gap(*at) == Gap::Space || reading.gap(*at) == Gap::Hyphen)
        .find(person_at)?;
    while !reading.ends_clause(head) && person_at(&(head + 1)) {
        head += 1;
    }
    let person = reading.person(head)?;
    // "by the operator framework" is a thing; "by the operator at 14:02" is not.
    let next = reading.after(head, 1);
    const FOLLOWERS: &str = "and as because but that then when where which while who without since";
    let stops = reading.ends_clause(head)
        || is_preposition(next)
        || is_filler(next)
        || is_auxiliary(next)
        || has(FOLLOWERS, next)
        || next.ends_with("ed")
        || person == Person::Name;
    stops.then_some((head, person))
}

/// True when a person or a team is the subject.
pub(in crate::coach) fn is_done_by_someone(reading: &Reading, verb: usize) -> bool {
    subject(reading, verb).is_some()
}
