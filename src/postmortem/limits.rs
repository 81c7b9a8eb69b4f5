//! What the analysis cannot say, and what was not entered: printed, never enforced.

use super::model::Postmortem;
use super::writer::Writer;
use crate::measure::{self, Ending};
use crate::redact::{SafeText, say};
use crate::workshop::*;

/// The limits of the analysis, as they follow from the document.
pub(super) fn limits(writer: &Writer<'_>) -> Vec<SafeText> {
    let document = writer.document;
    let is_told = |cause: CauseId| !writer.holds_back(cause.into());
    let ends = measure::branch_ends(document);
    let ending = |ending: Ending| {
        let found = ends.iter().filter(|end| end.ending == ending && is_told(end.cause));
        named(&mut found.map(|end| end.cause.into()))
    };
    let mut limits = Vec::new();
    let mut say = |list: Option<SafeText>, after: &'static str| {
        limits.extend(list.map(|list| say::sentence(&[list, SafeText::fixed(after)])));
    };
    say(ending(Ending::NoReason), ": not yet explained.");
    say(
        ending(Ending::HumanAction),
        ": a human action is where asking starts; what made it the sensible step is not yet explained.",
    );
    say(ending(Ending::Stopped(StopReason::TimeRanOut)), ": time ran out before asking ended.");
    let supposed = |cause: &&Cause| cause.support == Support::Supposed && is_told(cause.id);
    say(
        named(&mut document.causes.iter().filter(supposed).map(|cause| cause.id.into())),
        ": supposed; nothing was recorded that shows it.",
    );
    let open = |row: &&Explanation| row.standing == Standing::Open && !writer.holds_back(row.id.into());
    say(
        named(&mut document.explanations.iter().filter(open).map(|row| row.id.into())),
        ": competing explanations that were not told apart.",
    );
    let inexact = |event: &&Event| {
        !writer.holds_back(event.id.into())
            && (event.time.earliest().is_none() || event.time.earliest() != event.time.latest())
    };
    say(
        named(&mut document.events.iter().filter(inexact).map(|event| event.id.into())),
        ": the time is not known exactly.",
    );
    if measure::lacks_organisational_condition(document) {
        limits.push(SafeText::fixed("No organisational condition was recorded."));
    }
    limits
}

/// What a reader would look for and does not find, because nobody entered it yet.
pub(super) fn missing(document: &Document, postmortem: &Postmortem) -> Vec<SafeText> {
    let missing = measure::missing_legs(document);
    [
        (document.frame.title.is_blank(), "the title"),
        (document.frame.service.is_blank(), "which service was hit"),
        (document.frame.severity.is_none(), "the severity"),
        (document.impact.plain_line.is_blank(), "the plain line for product stakeholders"),
        (postmortem.impact.is_empty() && document.windows.is_empty(), "the impact"),
        (document.windows.is_empty(), "when customers were hurt"),
        (document.events.is_empty(), "the timeline"),
        (document.trigger.answer.is_none(), "the trigger"),
        (missing.contains(&Leg::Happened), "what made it possible"),
        (missing.contains(&Leg::Unnoticed), "what kept it unnoticed"),
        (missing.contains(&Leg::Lasted), "what made it last"),
        (
            document.actions.is_empty() && document.risks.is_empty(),
            "what will change, or which risk is accepted",
        ),
    ]
    .into_iter()
    .filter(|(is_missing, _)| *is_missing)
    .map(|(_, what)| SafeText::fixed(what))
    .collect()
}

/// `C4, C7`; nothing for nothing.
fn named(numbers: &mut dyn Iterator<Item = ShortNumber>) -> Option<SafeText> {
    let numbers: Vec<SafeText> = numbers.map(say::number).collect();
    (!numbers.is_empty()).then(|| say::join(&numbers, ", "))
}
