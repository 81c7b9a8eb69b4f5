//! Timeline, impact and trigger on the wall.

use super::frame::{Impact, Timeline, Trigger, WallLine};
use super::wall::Wall;
use crate::measure;
use crate::redact::{SafeText, say};
use crate::workshop::{ImpactWindow, Prose, SectionId};

/// The events the room has seen; none said: all.
pub(super) fn timeline(wall: &mut Wall<'_>, revealed: Option<usize>) -> Timeline {
    let document = wall.document;
    let ordered = measure::ordered(document);
    let shown = revealed.unwrap_or(ordered.len()).min(ordered.len());
    let first = ordered.iter().find_map(|event| event.time.earliest());
    Timeline {
        offset: first.map(|at| say::offset(document.frame.zone.offset_at(at))).unwrap_or_default(),
        events: ordered.iter().take(shown).map(|event| wall.event(event)).collect(),
        goes_on: shown < ordered.len(),
    }
}

pub(super) fn impact(wall: &mut Wall<'_>) -> Impact {
    let document = wall.document;
    let impact = &document.impact;
    let facts: [(&'static str, SectionId, &Prose); 5] = [
        ("Customers were trying to", SectionId::CUSTOMERS, &impact.customers_were_trying),
        ("Promise that broke", SectionId::CUSTOMERS, &impact.promise_broken),
        ("Who answered them", SectionId::CUSTOMERS, &impact.answered_by),
        ("Recovery time in fact", SectionId::RECOVERY, &impact.recovery_time_actual),
        ("Data lost in fact", SectionId::RECOVERY, &impact.data_loss_actual),
    ];
    Impact {
        plain_line: wall.text(SectionId::PLAIN_LINE, &impact.plain_line),
        facts: named(wall, facts),
        windows: document.windows.iter().map(|row| window(wall, row)).collect(),
    }
}

pub(super) fn trigger(wall: &mut Wall<'_>) -> Trigger {
    let document = wall.document;
    let trigger = &document.trigger;
    let facts: [(&'static str, SectionId, &Prose); 3] = [
        ("Limit that was crossed", SectionId::TRIGGER, &trigger.limit_crossed),
        ("Trend first visible", SectionId::TRIGGER, &trigger.trend_first_visible),
        ("To record for next time", SectionId::TRIGGER, &trigger.to_record_next_time),
    ];
    let events = trigger.events.iter().filter_map(|id| document.events.get(*id));
    Trigger {
        answer: trigger.answer,
        statement: wall.text(SectionId::TRIGGER, &trigger.statement),
        events: events.map(|event| wall.event(event)).collect(),
        facts: named(wall, facts),
    }
}

fn window(wall: &mut Wall<'_>, row: &ImpactWindow) -> WallLine {
    let zone = &wall.document.frame.zone;
    let ends = [row.from, row.until].map(|at| at.map(|at| say::clock(at, zone)));
    let open = || SafeText::fixed("?");
    let [from, until] = ends;
    let mut beside = vec![say::join(&[from.unwrap_or_else(open), until.unwrap_or_else(open)], " to ")];
    if let (Some(from), Some(until)) = (row.from, row.until) {
        beside.push(say::length(until - from));
    }
    beside.extend(row.users.map(|users| say::join(&[say::grouped(users), SafeText::fixed("users")], " ")));
    let share = row.share_percent.map(u64::from);
    beside.extend(share.map(|share| say::join(&[SafeText::number(share), SafeText::fixed("%")], " ")));
    WallLine { number: row.id.into(), text: wall.text(row.id, &row.what), beside }
}

fn named<const N: usize>(
    wall: &mut Wall<'_>,
    facts: [(&'static str, SectionId, &Prose); N],
) -> Vec<(&'static str, SafeText)> {
    let entered = facts.into_iter().filter(|(_, _, prose)| !prose.is_blank());
    entered.map(|(name, section, prose)| (name, wall.text(section, prose))).collect()
}
