//! The timeline and the trigger.

use super::model::{Fact, Part, Timeline, TimelineLine};
use super::policy::{self, Treatment};
use super::writer::{Rule, Writer};
use crate::measure;
use crate::redact::{SafeText, say};
use crate::workshop::*;

/// How times are written: decided once for the whole timeline.
enum TimeStyle {
    /// On clocks of the zone; with the date where the timeline spans several days, with the offset where it changes.
    Clock { dated: bool, with_offset: bool },
    /// Since that instant.
    Since(Instant),
    /// Not at all.
    Untold,
}

pub(super) fn timeline(writer: &mut Writer<'_>) -> Timeline {
    let document = writer.document;
    let told: Vec<Instant> = document
        .events
        .iter()
        .filter(|event| !writer.holds_back(event.id.into()))
        .filter_map(|event| event.time.earliest())
        .collect();
    let style = style(writer, &told);
    let how_to_read = how_to_read(writer, &style, &told);
    let lines =
        measure::ordered(document).into_iter().filter_map(|event| line(writer, &style, event)).collect();
    Timeline { how_to_read, lines }
}

pub(super) fn trigger(writer: &mut Writer<'_>) -> Option<Part> {
    let document = writer.document;
    let trigger = &document.trigger;
    let answer = trigger.answer?;
    if let Some(instead) = writer.said_instead(SectionId::TRIGGER.into()) {
        return Some(instead);
    }
    let statement = writer.text(policy::trigger::statement, &trigger.statement);
    let mut facts = Vec::new();
    if answer == TriggerAnswer::NoClear {
        let fields: [(&str, Rule, &Prose); 3] = [
            ("Limit that was crossed", policy::trigger::limit_crossed, &trigger.limit_crossed),
            ("Trend first visible", policy::trigger::trend_first_visible, &trigger.trend_first_visible),
            ("To record for next time", policy::trigger::to_record_next_time, &trigger.to_record_next_time),
        ];
        facts.extend(fields.into_iter().filter_map(|(name, rule, prose)| writer.fact(name, rule, prose)));
    }
    let text = statement.unwrap_or_else(|| match answer {
        TriggerAnswer::NoClear => SafeText::fixed("The system could reach this state without any one event."),
        TriggerAnswer::One | TriggerAnswer::Several => SafeText::fixed("See the events named here."),
    });
    let tags = std::iter::once(SafeText::fixed(answer.words()))
        .chain(
            trigger
                .events
                .iter()
                .filter_map(|event| writer.choice(policy::trigger::events, say::number((*event).into()))),
        )
        .collect();
    Some(Part { tags, facts, ..Part::new(SectionId::TRIGGER, text) })
}

fn style(writer: &Writer<'_>, told: &[Instant]) -> TimeStyle {
    let zone = &writer.document.frame.zone;
    match writer.treatment(policy::event::time) {
        Treatment::Clock => TimeStyle::Clock {
            dated: told
                .iter()
                .any(|at| Some(say::day_of(*at, zone)) != told.first().map(|at| say::day_of(*at, zone))),
            with_offset: told
                .iter()
                .any(|at| Some(zone.offset_at(*at)) != told.first().map(|at| zone.offset_at(*at))),
        },
        Treatment::TPlus => {
            writer.start.or(told.iter().min().copied()).map_or(TimeStyle::Untold, TimeStyle::Since)
        }
        _ => TimeStyle::Untold,
    }
}

fn how_to_read(writer: &Writer<'_>, style: &TimeStyle, told: &[Instant]) -> SafeText {
    let zone = &writer.document.frame.zone;
    match (style, told.iter().min()) {
        (_, None) | (TimeStyle::Untold, _) => SafeText::default(),
        (TimeStyle::Clock { with_offset: true, .. }, _) => {
            SafeText::fixed("Times are clock times with their offset from UTC.")
        }
        (TimeStyle::Clock { .. }, Some(first)) => say::sentence(&[
            SafeText::fixed("Times are clock times, "),
            say::offset(zone.offset_at(*first)),
            SafeText::fixed("."),
        ]),
        (TimeStyle::Since(start), _) => {
            let from = if writer.start.is_some() {
                "T is the stated start of the impact, "
            } else {
                "No start of the impact was entered; T is the first event, "
            };
            say::sentence(&[SafeText::fixed(from), say::utc(*start), SafeText::fixed(".")])
        }
    }
}

fn line(writer: &mut Writer<'_>, style: &TimeStyle, event: &Event) -> Option<TimelineLine> {
    let mut part = writer.part(event.id, policy::event::statement, &event.statement)?;
    if part.held_back {
        return Some(TimelineLine { time: SafeText::default(), kind: "", part });
    }
    if let Some(known) = event.known_to_team
        && writer.shows(policy::event::known_to_team)
        && event.time.latest().is_none_or(|latest| known > latest)
    {
        part.facts.push(Fact { name: "Known to the team", value: at(writer, style, known) });
    }
    part.facts.extend(writer.fact("Source", policy::event::source, &event.source));
    part.evidence = writer.text(policy::event::evidence, &event.evidence);
    let time = match event.time {
        EventTime::After(other) => say::sentence(&[SafeText::fixed("after "), say::number(other.into())]),
        EventTime::Unknown => SafeText::fixed("not known"),
        EventTime::Between { earliest, latest } if earliest == latest => at(writer, style, earliest),
        EventTime::Between { earliest, latest } => match style {
            TimeStyle::Since(start) => say::since_start_between(earliest - *start, latest - *start),
            _ => say::join(&[at(writer, style, earliest), at(writer, style, latest)], " to "),
        },
    };
    let kind = if writer.shows(policy::event::kind) { event.kind.word() } else { "" };
    Some(TimelineLine { time, kind, part })
}

fn at(writer: &Writer<'_>, style: &TimeStyle, instant: Instant) -> SafeText {
    let zone = &writer.document.frame.zone;
    match style {
        TimeStyle::Clock { dated, with_offset } => {
            let clock = if *dated { say::dated_clock(instant, zone) } else { say::clock(instant, zone) };
            if *with_offset { say::join(&[clock, say::offset(zone.offset_at(instant))], " ") } else { clock }
        }
        TimeStyle::Since(start) => say::since_start(instant - *start),
        TimeStyle::Untold => SafeText::default(),
    }
}
