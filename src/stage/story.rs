//! Timeline, impact and trigger on the wall.

use super::closing::fact_height;
use super::frame::{Impact, Timeline, Trigger, WallEvent, WallLine};
use super::pages::{self, From, GAP, Head, NUMBER, SMALL, TEXT, WIDTH};
use super::wall::Wall;
use crate::measure;
use crate::redact::{SafeText, say};
use crate::workshop::{ImpactWindow, Instant, Prose, SectionId, Session};

/// The column of an event's time, its kind below it.
const TIME: f32 = 232.0;

/// The events the room has seen; none said: all. Where one of them was pointed at, it is in sight.
pub(super) fn timeline(wall: &mut Wall<'_>, session: &Session) -> Timeline {
    let document = wall.document;
    let ordered = measure::ordered(document);
    let shown = session.revealed_events.unwrap_or(ordered.len()).min(ordered.len());
    let first = ordered.iter().find_map(|event| event.time.earliest());
    let mut events: Vec<WallEvent> = ordered.iter().take(shown).map(|event| wall.event(event)).collect();
    let heights: Vec<f32> = events.iter().map(event_height).collect();
    // Below the list stands the offset, with what is asked while the reveal goes on.
    let is_pointed_at = |event: &WallEvent| session.pointed == Some(event.id.into());
    let pointed = events.iter().position(is_pointed_at);
    let page = wall.paged_around(&heights, Head::Each(48.0), From::End, pointed);
    Timeline {
        offset: first.map(|at| say::offset(document.frame.zone.offset_at(at))).unwrap_or_default(),
        events: events.drain(page).collect(),
        goes_on: shown < ordered.len(),
    }
}

fn event_height(event: &WallEvent) -> f32 {
    let width = WIDTH - NUMBER - TIME - GAP;
    let known = event.known.as_ref().map_or(0.0, |_| SMALL * 1.25);
    let beside = pages::height(&event.time, TIME, TEXT) + SMALL * 1.25;
    pages::row((pages::height(&event.text, width, TEXT) + known).max(beside))
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
    let plain_line = wall.text(SectionId::PLAIN_LINE, &impact.plain_line);
    let mut facts = named(wall, facts);
    let mut windows: Vec<WallLine> = document.windows.iter().map(|row| window(wall, row)).collect();
    let heights: Vec<f32> = windows.iter().map(window_height).chain(facts.iter().map(fact_height)).collect();
    // Where nothing is entered yet, a question of two lines stands there.
    let head = pages::question(&plain_line).max(2.0 * 58.0);
    let shown = wall.paged(&heights, Head::First(head), From::Start);
    let (first, second) = pages::parts(&shown, windows.len());
    Impact {
        plain_line: (shown.start == 0).then_some(plain_line),
        facts: facts.drain(second).collect(),
        windows: windows.drain(first).collect(),
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
    let statement = wall.text(SectionId::TRIGGER, &trigger.statement);
    let events = trigger.events.iter().filter_map(|id| document.events.get(*id));
    let mut events: Vec<WallEvent> = events.map(|event| wall.event(event)).collect();
    let mut facts = named(wall, facts);
    let heights: Vec<f32> = events.iter().map(event_height).chain(facts.iter().map(fact_height)).collect();
    let head = 2.0 * 58.0 + pages::height(&statement, 1024.0, TEXT) + 20.0;
    let shown = wall.paged(&heights, Head::Each(head), From::Start);
    let (first, second) = pages::parts(&shown, events.len());
    Trigger {
        answer: trigger.answer,
        statement,
        facts: facts.drain(second).collect(),
        events: events.drain(first).collect(),
    }
}

/// What is known of a window stands below it, in one line.
fn window_height(line: &WallLine) -> f32 {
    let width = WIDTH - NUMBER;
    let beside = say::join(&line.beside, " · ");
    pages::row(pages::height(&line.text, width, TEXT) + pages::height(&beside, width, SMALL))
}

fn window(wall: &mut Wall<'_>, row: &ImpactWindow) -> WallLine {
    let zone = &wall.document.frame.zone;
    let end = |at: Option<Instant>, open: &'static str| {
        at.map_or_else(|| SafeText::fixed(open), |at| say::clock(at, zone))
    };
    let ends = [end(row.from, "from when?"), end(row.until, "until when?")];
    let mut beside =
        vec![say::join(&ends, if row.from.is_some() && row.until.is_some() { " to " } else { " " })];
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
) -> Vec<(SafeText, SafeText)> {
    let entered = facts.into_iter().filter(|(_, _, prose)| !prose.is_blank());
    entered.map(|(name, section, prose)| (SafeText::fixed(name), wall.text(section, prose))).collect()
}
