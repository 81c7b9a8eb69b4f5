//! The actions of a postmortem for where work is planned: trackers, task lists, calendars.
//!
//! **Invariants.** What is held back is in none of them. Each action carries its reference, by which its state finds
//! the way back (`evidence::tracker`); the reference holds that of the workshop and a number, and nothing of the incident.
//! **Start reading** at `csv.rs`, then `calendar.rs`.

mod calendar;
mod csv;
mod issue;

pub(super) use calendar::{events, tasks};
pub(super) use csv::{github, jira, linear};
pub(super) use issue::{issue_text, issue_texts, task_list};

use super::model::{ActionLine, Postmortem};
use crate::redact::{SafeText, say};
use crate::workshop::ShortNumber;

/// The actions that may be planned elsewhere.
fn planned(postmortem: &Postmortem) -> impl Iterator<Item = &ActionLine> {
    postmortem.actions.iter().filter(|action| !action.part.held_back)
}

/// `postmortem-kfwqtzmbx-A3`.
fn reference(postmortem: &Postmortem, action: &ActionLine) -> SafeText {
    say::join(&[postmortem.header.reference.clone(), say::number(action.part.number)], "-")
}

/// What else is known of an action, a line each, from who carries it to where it comes from.
fn details(postmortem: &Postmortem, action: &ActionLine) -> Vec<SafeText> {
    let named = |name: &'static str, value: SafeText| {
        say::sentence(&[SafeText::fixed(name), SafeText::fixed(": "), value])
    };
    let mut lines = vec![named("Carried by", action.owner.clone())];
    lines.extend(action.due.map(|due| named("Until", say::date(due))));
    lines.extend(action.priority.map(|level| named("Priority", SafeText::fixed(level.words()))));
    // In a tracker a number alone says nothing: whoever reads it there was not in the room.
    lines.extend(action.treats.iter().map(|cause| {
        let number = ShortNumber::from(*cause);
        let part = postmortem.parts().find(|part| part.number == number && !part.held_back);
        let said = part.map(|part| part.text.clone());
        let treated: Vec<SafeText> = std::iter::once(say::number(number)).chain(said).collect();
        named("Treats", say::join(&treated, ", "))
    }));
    lines.extend(action.part.facts.iter().map(|fact| named(fact.name, fact.value.clone())));
    lines.push(named("From", reference(postmortem, action)));
    lines
}
