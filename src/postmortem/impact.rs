//! Header, plain line, impact and windows.

use super::model::{Fact, Header, Part};
use super::policy;
use super::writer::{Rule, Writer, held_back};
use crate::measure;
use crate::redact::{SafeText, say};
use crate::workshop::*;

pub(super) fn header(writer: &mut Writer<'_>) -> Header {
    let document = writer.document;
    let frame = &document.frame;
    let title = writer
        .part(SectionId::TITLE, policy::frame::title, &frame.title)
        .unwrap_or_else(|| Part::new(SectionId::TITLE, SafeText::fixed("Untitled incident")));
    let day = day(frame, writer.start);
    let mut facts = Vec::new();
    let severity = frame
        .severity
        .and_then(|severity| writer.choice(policy::frame::severity, SafeText::fixed(severity.words())));
    facts.extend(severity.map(|value| Fact { name: "Severity", value }));
    let duration = duration(writer);
    facts.extend(duration.clone().map(|value| Fact { name: "Duration", value }));
    let users = users(writer);
    facts.extend(users.clone().map(|value| Fact { name: "Users affected", value }));
    let met_on = frame.met_on.and_then(|day| writer.choice(policy::frame::met_on, say::date(day)));
    facts.extend(met_on.map(|value| Fact { name: "Reviewed on", value }));
    let service = service(writer);
    Header {
        title,
        state: SafeText::fixed(document.release.state.words()),
        day,
        reference: reference_of(document),
        follow_up: measure::follow_up_day(document, None)
            .filter(|_| writer.shows(policy::closing::follow_up)),
        released: released(writer),
        leaves_at: None,
        service,
        facts,
        duration,
        users,
    }
}

/// What the actions of a workshop leave under, by which their states are read back: `postmortem-kfwqtzmbx`.
pub fn reference_of(document: &Document) -> SafeText {
    say::reference(document.reference)
}

/// What they left under before workshops had a reference of their own: the day and the start of the impact, so that two
/// workshops may share it and a corrected start changes it. Read back where only one workshop goes by it, never written.
pub fn older_reference_of(document: &Document) -> SafeText {
    let held: Vec<ShortNumber> = held_back(document, Audience::Team).map(|mark| mark.about).collect();
    let start = super::interval::stated_start(document, |number| held.contains(&number));
    let mut parts = vec![SafeText::fixed("postmortem")];
    parts.extend(day(&document.frame, start).map(say::date));
    parts.extend(start.map(|start| {
        say::clock(start, &ZoneTable::utc()).escape(|character| (character == ':').then_some(""))
    }));
    say::join(&parts, "-")
}

fn day(frame: &Frame, start: Option<Instant>) -> Option<CalendarDate> {
    frame.day.or_else(|| start.map(|start| say::day_of(start, &frame.zone)))
}

fn released(writer: &Writer<'_>) -> Option<Instant> {
    let records = writer.document.release.records.iter().filter(|record| record.audience == writer.audience);
    records.map(|record| record.at).max().filter(|_| writer.shows(policy::release_record::at))
}

pub(super) fn plain_line(writer: &mut Writer<'_>) -> Option<Part> {
    writer.part(SectionId::PLAIN_LINE, policy::impact::plain_line, &writer.document.impact.plain_line)
}

pub(super) fn impact(writer: &mut Writer<'_>) -> Vec<Part> {
    let impact = &writer.document.impact;
    let customers: [(&str, Rule, &Prose); 3] = [
        ("Customers were trying to", policy::impact::customers_were_trying, &impact.customers_were_trying),
        ("Promise that broke", policy::impact::promise_broken, &impact.promise_broken),
        ("Who answered them", policy::impact::answered_by, &impact.answered_by),
    ];
    let recovery: [(&str, Rule, &Prose); 4] = [
        (
            "Recovery time promised (RTO)",
            policy::impact::recovery_time_promised,
            &impact.recovery_time_promised,
        ),
        ("Recovery time in fact", policy::impact::recovery_time_actual, &impact.recovery_time_actual),
        ("Data loss allowed for (RPO)", policy::impact::data_loss_promised, &impact.data_loss_promised),
        ("Data lost in fact", policy::impact::data_loss_actual, &impact.data_loss_actual),
    ];
    let cost: [(&str, Rule, &Prose); 2] = [
        ("To the business", policy::impact::business_cost, &impact.business_cost),
        ("Inside", policy::impact::internal_cost, &impact.internal_cost),
    ];
    [
        group(writer, SectionId::CUSTOMERS, "Customers", &customers),
        group(writer, SectionId::RECOVERY, "Recovery and data", &recovery),
        group(writer, SectionId::COST, "Cost", &cost),
    ]
    .into_iter()
    .flatten()
    .collect()
}

pub(super) fn windows(writer: &mut Writer<'_>) -> Vec<Part> {
    let document = writer.document;
    document.windows.iter().map(|row| window(writer, row)).collect()
}

fn window(writer: &mut Writer<'_>, row: &ImpactWindow) -> Part {
    if let Some(instead) = writer.said_instead(row.id.into()) {
        return instead;
    }
    let mut parts = vec![stretch(writer, row)];
    parts.extend(writer.text(policy::impact_window::what, &row.what));
    let mut part = Part::new(row.id, say::join(&parts, ": "));
    let fact = |name| move |value| Fact { name, value };
    if let (Some(from), Some(until)) = (row.from, row.until) {
        part.facts.push(Fact { name: "Duration", value: say::length(until - from) });
    }
    let users = row.users.and_then(|users| writer.count(policy::impact_window::users, users));
    part.facts.extend(users.map(fact("Users")));
    let share =
        row.share_percent.and_then(|share| writer.percent(policy::impact_window::share_percent, share));
    part.facts.extend(share.map(fact("Share of all users")));
    part.facts.extend(writer.fact("How measured", policy::impact_window::how_measured, &row.how_measured));
    part
}

/// When the window was open.
fn stretch(writer: &Writer<'_>, row: &ImpactWindow) -> SafeText {
    let one = |words, at: Option<Instant>, rule: Rule, missing| {
        let at = writer.instant(rule, at?)?;
        Some(say::sentence(&[SafeText::fixed(words), at, SafeText::fixed(missing)]))
    };
    let with_end = writer.shows(policy::impact_window::until);
    let both = || writer.stretch(policy::impact_window::from, row.from?, row.until.filter(|_| with_end)?);
    both()
        .or_else(|| one("From ", row.from, policy::impact_window::from, ", end not entered"))
        .or_else(|| one("Until ", row.until, policy::impact_window::until, ", start not entered"))
        .unwrap_or_else(|| SafeText::fixed("Times not entered"))
}

fn service(writer: &mut Writer<'_>) -> Option<Part> {
    let frame = &writer.document.frame;
    if frame.service.is_blank() && frame.incident_class.is_blank() {
        return None;
    }
    if let Some(instead) = writer.said_instead(SectionId::SERVICE.into()) {
        return Some(Part { label: Some("Service"), ..instead });
    }
    let service = writer.text(policy::frame::service, &frame.service);
    let class = writer.text(policy::frame::incident_class, &frame.incident_class);
    let known: Vec<SafeText> = service.into_iter().chain(class).collect();
    let text = say::join(&known, "; ");
    (!known.is_empty()).then(|| Part { label: Some("Service"), ..Part::new(SectionId::SERVICE, text) })
}

/// Several named texts under one number.
fn group(
    writer: &mut Writer<'_>,
    section: SectionId,
    label: &'static str,
    fields: &[(&'static str, Rule, &Prose)],
) -> Option<Part> {
    if fields.iter().all(|(_, rule, prose)| prose.is_blank() || !writer.shows(*rule)) {
        return None;
    }
    if let Some(instead) = writer.said_instead(section.into()) {
        return Some(Part { label: Some(label), ..instead });
    }
    let facts = fields.iter().filter_map(|(name, rule, prose)| writer.fact(name, *rule, prose)).collect();
    Some(Part { label: Some(label), facts, ..Part::new(section, SafeText::default()) })
}

/// From the first start to the last end of the windows; untold as soon as one of them stays in the room.
fn duration(writer: &Writer<'_>) -> Option<SafeText> {
    let document = writer.document;
    let is_told = document.windows.iter().all(|row| !writer.holds_back(row.id.into()));
    let duration = measure::impact_duration(document).filter(|_| is_told)?;
    let whole = say::length(duration.whole());
    if duration.hurt == duration.whole() {
        return Some(whole);
    }
    let hurt = say::length(duration.hurt);
    Some(say::sentence(&[whole, SafeText::fixed(", customers hurt for "), hurt]))
}

/// The most users hurt in one window: windows may hurt the same users, so a sum would say too much.
fn users(writer: &Writer<'_>) -> Option<SafeText> {
    let told = writer.document.windows.iter().filter(|row| !writer.holds_back(row.id.into()));
    writer.count(policy::impact_window::users, told.filter_map(|row| row.users).max()?)
}
