//! A postmortem in six lines for a chat channel.

use super::model::{Part, Postmortem};
use super::outline;
use crate::measure::IntervalKind;
use crate::redact::{SafeText, say};
use crate::workshop::Leg;

/// Lines are cut here, at a word: six of them have to be read in passing.
const LINE: usize = 280;

/// The six lines: what it is, in plain words, how long and how many, what started it, what made it possible, what
/// will change.
pub(super) fn write(postmortem: &Postmortem) -> SafeText {
    let header = &postmortem.header;
    let title = say::sentence(&[
        header.title.text.clone(),
        SafeText::fixed(" ("),
        outline::byline(postmortem),
        SafeText::fixed(")"),
    ]);
    let lines = [
        title,
        said("In short", postmortem.plain_line.as_ref().map(|part| part.text.clone())),
        said("Impact", impact(postmortem)),
        said("Trigger", postmortem.trigger.as_ref().map(|part| part.text.clone())),
        said("Made possible by", conditions(postmortem)),
        said("Next", actions(postmortem)),
    ];
    let lines: Vec<SafeText> = lines.iter().map(one_line).collect();
    let mut text = say::join(&lines, "\n");
    text.push_fixed("\n");
    text
}

fn said(name: &'static str, value: Option<SafeText>) -> SafeText {
    let value = value.unwrap_or_else(|| SafeText::fixed("not yet entered"));
    say::sentence(&[SafeText::fixed(name), SafeText::fixed(": "), value])
}

fn impact(postmortem: &Postmortem) -> Option<SafeText> {
    let header = &postmortem.header;
    let users = header.users.clone().map(|users| say::join(&[users, SafeText::fixed("users")], " "));
    let detect = postmortem.intervals.iter().find(|interval| interval.kind == IntervalKind::Detect);
    let detect =
        detect.map(|interval| say::join(&[SafeText::fixed("noticed after"), interval.length.clone()], " "));
    let known: Vec<SafeText> = header.duration.clone().into_iter().chain(users).chain(detect).collect();
    (!known.is_empty()).then(|| say::join(&known, ", "))
}

/// The answers to "what made it possible" that stand on top, leg by leg.
fn conditions(postmortem: &Postmortem) -> Option<SafeText> {
    let of_leg = |wanted: Leg| {
        let leg = postmortem.legs.iter().find(move |leg| leg.leg == wanted);
        leg.and_then(|leg| leg.causes.iter().find(|part| !part.held_back))
    };
    let first: Vec<SafeText> =
        Leg::ALL.into_iter().filter_map(of_leg).map(|part: &Part| part.text.clone()).collect();
    (!first.is_empty()).then(|| say::join(&first, "; "))
}

fn actions(postmortem: &Postmortem) -> Option<SafeText> {
    let told: Vec<_> = postmortem.actions.iter().filter(|action| !action.part.held_back).collect();
    let first = told.iter().find(|action| action.due.is_some()).or(told.first())?;
    let mut parts = vec![
        say::counted(told.len(), "action", "actions"),
        SafeText::fixed(", first: "),
        first.part.text.clone(),
    ];
    parts.extend(first.due.map(|due| say::join(&[SafeText::fixed(" until"), say::date(due)], " ")));
    Some(say::sentence(&parts))
}

fn one_line(text: &SafeText) -> SafeText {
    let flat = text.escape(|character| matches!(character, '\n' | '\r' | '\t').then_some(" "));
    flat.shortened_at_word(LINE)
}
