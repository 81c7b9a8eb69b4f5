//! The events on an axis of time, above the list.

use crate::diagram::{
    Axis, Drawing, Size, Strip, StripEvent, StripInput, StripMetrics, StripPart, StripSpan,
};
use crate::measure::{self, IntervalKind};
use crate::ui::editor::use_editor;
use crate::ui::{drawing, when};
use crate::workshop::{Document, EventKind, EventTime, Instant, ShortNumber};
use leptos::html;
use leptos::prelude::*;

/// The height of the picture; its width is that of the page.
const HEIGHT: f32 = 130.0;

/// The picture; nothing until an event has a time.
#[component]
pub fn StripPicture() -> impl IntoView {
    let editor = use_editor();
    let around = NodeRef::<html::Div>::new();
    let width = RwSignal::new(0_i32);
    let measure = move || {
        if let Some(around) = around.get_untracked() {
            width.set(around.client_width());
        }
    };
    Effect::new(move |_| {
        around.track();
        measure();
    });
    let resize = window_event_listener(leptos::ev::resize, move |_| measure());
    on_cleanup(move || resize.remove());
    let picture = Memo::new(move |_| {
        let width = width.get();
        (width > 0).then(|| editor.whole(|document| strip(document, width as f32))).flatten()
    });
    view! {
        <div class="strip" node_ref=around>
            {move || {
                picture.with(|picture| {
                    picture
                        .as_ref()
                        .map(|picture| drawing::picture(picture, "The events in order of time".to_owned(), String::clone))
                })
            }}
        </div>
    }
}

fn strip(document: &Document, width: f32) -> Option<Drawing<String>> {
    // Numbers and kinds are enough here: the words stand in the list below.
    // An event of another week would press everything else into one point; the list says that it is far.
    let far = measure::far_events(document);
    let events: Vec<(u32, i64, i64, String, u8)> = document
        .events
        .iter()
        .filter(|event| !far.contains(&event.id))
        .filter_map(|event| {
            let EventTime::Between { earliest, latest } = event.time else { return None };
            let weight = weight(event.kind);
            let label =
                if weight > 0 { format!("{} {}", event.id, event.kind.word()) } else { event.id.to_string() };
            Some((event.id.0, earliest.as_milliseconds(), latest.as_milliseconds(), label, weight))
        })
        .collect();
    if events.is_empty() {
        return None;
    }
    let intervals: Vec<(IntervalKind, i64, i64, String)> = measure::printed_intervals(document)
        .into_iter()
        .filter(|interval| !interval.is_impossible())
        .filter_map(|interval| {
            let from = begins(document, interval.from)?.as_milliseconds();
            let name = format!("{}: {}", interval.kind.words(), when::interval_words(&interval));
            Some((interval.kind, from, from.saturating_add(interval.longest.0), name))
        })
        .collect();
    let zone = &document.frame.zone;
    let ahead = |at: i64| i64::from(zone.offset_at(Instant::from_milliseconds(at))) * 1_000;
    let input = StripInput {
        events: events
            .iter()
            .map(|(key, earliest, latest, label, weight)| StripEvent {
                key: *key,
                earliest: *earliest,
                latest: *latest,
                label,
                weight: *weight,
            })
            .collect(),
        impacts: document
            .windows
            .iter()
            .filter_map(|window| {
                let (from, to) = (window.from?.as_milliseconds(), window.until?.as_milliseconds());
                Some(StripSpan { key: window.id.0, from, to, label: "" })
            })
            .collect(),
        intervals: intervals
            .iter()
            .zip(0..)
            .map(|((_, from, to, label), key)| StripSpan { key, from: *from, to: *to, label })
            .collect(),
        axis: Axis::Clock(&ahead),
        frame: Size::new(width, HEIGHT),
        metrics: StripMetrics::desk(),
    };
    let drawing = Strip::new(&input).drawing(|part, range| {
        let words = match part {
            StripPart::Event(key) => {
                events.iter().find(|(event, ..)| *event == key).map(|(_, _, _, label, _)| label)
            }
            StripPart::Interval(key) => intervals.get(key as usize).map(|(_, _, _, label)| label),
        };
        words.and_then(|words| words.get(range)).unwrap_or_default().to_owned()
    });
    Some(drawing)
}

/// Markers keep their name where there is no place for every name.
const fn weight(kind: EventKind) -> u8 {
    match kind {
        EventKind::Start | EventKind::Detection | EventKind::Mitigation | EventKind::Resolution => 2,
        EventKind::Change => 1,
        _ => 0,
    }
}

fn begins(document: &Document, at: ShortNumber) -> Option<Instant> {
    match at {
        ShortNumber::Event(event) => document.events.get(event)?.time.earliest(),
        ShortNumber::Window(window) => document.windows.get(window)?.from,
        _ => None,
    }
}
