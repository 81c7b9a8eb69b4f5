//! The class card: what an incident counts as in somebody else's library. Classes, categories, dates, states and the
//! points of quality; no prose. Its incident is told by the reference of the workshop, so that it counts once.

use super::model::Postmortem;
use super::policy;
use super::writer::Writer;
use crate::measure::{Criterion, Digest, DigestAction, Wording, digest};
use crate::redact::{SafeText, say};
use crate::workshop::{
    Audience, Escalation, ManagerAnswer, Purpose, RowId, SectionId, Severity, Slip, SlipCause, Strength,
    TriggerAnswer, Workshop,
};

/// The card of one postmortem, as a file that `vault` reads back.
pub(super) fn file(postmortem: &Postmortem) -> SafeText {
    object(vec![
        ("format", text(&SafeText::fixed("whybone-class-card"))),
        ("version", SafeText::number(1)),
        ("card", postmortem.class_card.clone()),
    ])
}

/// The digest, for one audience.
pub(super) fn card(writer: &mut Writer<'_>) -> SafeText {
    let digest = digest(&without_withheld_causes(writer), Wording::NotRead);
    let frame = &writer.document.frame;
    let mut fields = vec![("incident", text(&say::reference(digest.incident)))];
    fields.extend(digest.day.map(|day| ("day", text(&say::date(day)))));
    let met_on = digest.met_on.and_then(|day| writer.choice(policy::frame::met_on, say::date(day)));
    fields.extend(met_on.map(|day| ("met_on", text(&day))));
    let published =
        digest.published.and_then(|day| writer.choice(policy::release_record::at, say::date(day)));
    fields.extend(published.map(|day| ("published", text(&day))));
    let severity = digest
        .severity
        .and_then(|value| writer.choice(policy::frame::severity, SafeText::fixed(severity(value))));
    fields.extend(severity.map(|value| ("severity", text(&value))));
    if !writer.holds_back(SectionId::SERVICE.into()) {
        let service = writer.text(policy::frame::service, &frame.service);
        fields.extend(service.map(|value| ("service", text(&value))));
        let class = writer.text(policy::frame::incident_class, &frame.incident_class);
        fields.extend(class.map(|value| ("incident_class", text(&value))));
    }
    fields.extend(digest.trigger.map(|value| ("trigger", text(&SafeText::fixed(trigger(value))))));
    if writer.shows(policy::cause::bone) {
        fields.push(("conditions", categories(writer, &digest)));
    }
    fields.push(("detection_gaps", SafeText::number(digest.detection_gaps as u64)));
    fields.push(("branches", SafeText::number(digest.branches as u64)));
    fields.push(("branches_with_evidence", SafeText::number(digest.branches_with_evidence as u64)));
    fields.extend(hands(writer, &digest));
    // What a reader of the postmortem can see missing in it; the public reads less of it, and would count it as less.
    if writer.audience != Audience::Public {
        let missing = digest.missing.iter().flatten();
        let missing = missing.map(|criterion| text(&SafeText::fixed(point(*criterion)))).collect();
        fields.push(("missing", list(missing)));
    }
    let told = digest.actions.iter().filter(|action| !writer.holds_back(action.id.into()));
    fields.push(("actions", list(told.map(|row| action(writer, row)).collect())));
    object(fields)
}

/// The document as it counts: what stays in the room is in no number either.
fn without_withheld_causes(writer: &Writer<'_>) -> Workshop {
    let (mut counted, _) = Workshop::admit(writer.document.clone());
    let causes = writer.document.causes.iter().map(|cause| cause.id);
    for cause in causes.filter(|cause| writer.holds_back((*cause).into())) {
        let removal = counted.removal(RowId::Cause(cause));
        // What is not there any more counts for nothing already.
        let _ = counted.apply(removal);
    }
    counted
}

fn categories(writer: &mut Writer<'_>, digest: &Digest) -> SafeText {
    let mut rows = Vec::new();
    for row in &digest.conditions {
        let Some(label) = writer.text(policy::bone::label, &row.category) else { continue };
        rows.push(object(vec![
            ("category", text(&label)),
            ("technical", SafeText::number(row.technical as u64)),
            ("organisational", SafeText::number(row.organisational as u64)),
        ]));
    }
    list(rows)
}

/// The learning poll: hands of how many, never whose.
fn hands(writer: &Writer<'_>, digest: &Digest) -> Vec<(&'static str, SafeText)> {
    let count = |rule, hands: Option<u16>| writer.choice(rule, SafeText::number(u64::from(hands?)));
    let learned = count(policy::closing::learned, digest.learned);
    let again = count(policy::closing::would_come_again, digest.would_come_again);
    let present = learned.is_some() || again.is_some();
    let present = present.then(|| SafeText::number(digest.present as u64));
    let named = [("learned", learned), ("would_come_again", again), ("present", present)];
    named.into_iter().filter_map(|(name, count)| Some((name, count?))).collect()
}

fn action(writer: &Writer<'_>, row: &DigestAction) -> SafeText {
    let mut fields = vec![("id", SafeText::number(u64::from(row.id.0)))];
    let fixed = |rule, word: &'static str| writer.choice(rule, SafeText::fixed(word)).map(|word| text(&word));
    fields.extend(fixed(policy::action::status, row.status.words()).map(|word| ("status", word)));
    let (slips, closed) = (policy::action::slips, policy::action::closed_on);
    // Without the dates by which it was late, what is done would count as done in time.
    let tells_lateness =
        (row.slips.is_empty() || writer.shows(slips)) && (row.closed_on.is_none() || writer.shows(closed));
    let due = row.due.filter(|_| row.is_open() || tells_lateness);
    let due = due.and_then(|day| writer.choice(policy::action::due, say::date(day)));
    fields.extend(due.map(|day| ("due", text(&day))));
    let closed_on = row.closed_on.and_then(|day| writer.choice(closed, say::date(day)));
    fields.extend(closed_on.map(|day| ("closed_on", text(&day))));
    if !row.slips.is_empty() && writer.shows(slips) {
        fields.push(("slips", list(row.slips.iter().map(slip).collect())));
    }
    let decided = row.escalation.filter(|_| writer.shows(policy::escalation::answer));
    fields.extend(decided.map(|decided| ("escalation", escalation(writer, decided))));
    let purpose = row.purpose.and_then(|value: Purpose| fixed(policy::action::purpose, value.words()));
    fields.extend(purpose.map(|word| ("purpose", word)));
    let strength = row.strength.and_then(|value: Strength| fixed(policy::action::strength, value.words()));
    fields.extend(strength.map(|word| ("strength", word)));
    object(fields)
}

fn slip(slip: &Slip) -> SafeText {
    let because = match slip.because {
        SlipCause::Blocked => "blocked",
        SlipCause::Outranked => "outranked",
        SlipCause::Bigger => "bigger",
        SlipCause::Obsolete => "obsolete",
    };
    object(vec![("missed", text(&say::date(slip.missed))), ("because", text(&SafeText::fixed(because)))])
}

fn escalation(writer: &Writer<'_>, decided: Escalation) -> SafeText {
    let answer = match decided.answer {
        ManagerAnswer::Staffs => "staffs",
        ManagerAnswer::Shrinks => "shrinks",
        ManagerAnswer::SignsRisk => "signs_risk",
    };
    let on = decided.on.and_then(|day| writer.choice(policy::escalation::on, say::date(day)));
    let mut fields = vec![("answer", text(&SafeText::fixed(answer)))];
    fields.extend(on.map(|day| ("on", text(&day))));
    object(fields)
}

const fn point(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::TimelineEvidence => "timeline_evidence",
        Criterion::TriggerApart => "trigger_apart",
        Criterion::BothNatures => "both_natures",
        Criterion::DetectionGaps => "detection_gaps",
        Criterion::OwnersAndDates => "owners_and_dates",
        Criterion::Strength => "strength",
        Criterion::BlamelessWording => "blameless_wording",
        Criterion::Limits => "limits",
    }
}

const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::One => "one",
        Severity::Two => "two",
        Severity::Three => "three",
        Severity::Four => "four",
    }
}

const fn trigger(answer: TriggerAnswer) -> &'static str {
    match answer {
        TriggerAnswer::One => "one",
        TriggerAnswer::Several => "several",
        TriggerAnswer::NoClear => "no_clear",
    }
}

fn object(fields: Vec<(&'static str, SafeText)>) -> SafeText {
    let fields: Vec<SafeText> = fields
        .into_iter()
        .map(|(name, value)| say::sentence(&["\"".into(), name.into(), "\": ".into(), value]))
        .collect();
    say::sentence(&["{".into(), say::join(&fields, ",\n"), "}".into()])
}

fn list(rows: Vec<SafeText>) -> SafeText {
    say::sentence(&["[".into(), say::join(&rows, ",\n"), "]".into()])
}

fn text(value: &SafeText) -> SafeText {
    let escaped = value.escape(|character| match character {
        '"' => Some("\\\""),
        '\\' => Some("\\\\"),
        character if character.is_control() => Some(" "),
        _ => None,
    });
    say::sentence(&["\"".into(), escaped, "\"".into()])
}
