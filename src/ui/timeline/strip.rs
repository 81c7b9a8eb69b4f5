//! The events on an axis of time, above the list.

use crate::diagram::{
    Axis, Drawing, Size, Strip, StripEvent, StripInput, StripMetrics, StripPart, StripSpan,
};
use crate::measure::{OnAxis, Zoom, weight_on_axis};
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, Show, view};
use crate::ui::{drawing, when};
use crate::workshop::{Document, Instant};
use leptos::html;
use leptos::prelude::*;

/// The height of the picture; its width is that of the page.
const HEIGHT: f32 = 130.0;

/// The picture; nothing until an event has a time.
#[component]
pub fn StripPicture() -> impl IntoView {
    let editor = use_editor();
    let around = NodeRef::<html::Div>::new();
    let width = drawing::width_of(around);
    let zoom = RwSignal::new(Zoom::default());
    let picture = Memo::new(move |_| {
        let (width, zoom) = (width.get(), zoom.get());
        (width > 0).then(|| editor.whole(|document| strip(document, width as f32, zoom))).flatten()
    });
    let whole = Memo::new(move |_| editor.whole(|document| OnAxis::of(document, |_| false).reach()));
    let can_zoom = move || whole.get().is_some_and(|(from, to)| from < to);
    let resize_window = move |change: fn(Zoom) -> Zoom| zoom.update(|zoom| *zoom = change(*zoom));
    let move_window = move |change: fn(Zoom, (Instant, Instant)) -> Zoom| {
        if let Some(whole) = whole.get_untracked() {
            zoom.update(|zoom| *zoom = change(*zoom, whole));
        }
    };
    let is_whole = Signal::derive(move || zoom.with(|zoom| zoom.halvings == 0));
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
        <Show when=move || { !is_whole.get() && picture.with(Option::is_none) }>
            <p class="empty">"Nothing is recorded in this part."</p>
        </Show>
        <Show when=can_zoom>
            <div class="row-tools strip-tools" role="group" aria-label="The picture of the timeline">
                <button type="button" class="quiet" on:click=move |_| resize_window(Zoom::closer) disabled=move || zoom.with(|zoom| zoom.halvings >= Zoom::MOST)>
                    "Closer"
                </button>
                <Show when=move || !is_whole.get()>
                    <button type="button" class="quiet" on:click=move |_| resize_window(Zoom::further_away)>
                        "Further away"
                    </button>
                    <button type="button" class="quiet" on:click=move |_| move_window(Zoom::earlier)>
                        "Earlier"
                    </button>
                    <button type="button" class="quiet" on:click=move |_| move_window(Zoom::later)>
                        "Later"
                    </button>
                </Show>
            </div>
        </Show>
    }
}

fn strip(document: &Document, width: f32, zoom: Zoom) -> Option<Drawing<String>> {
    let on_axis = OnAxis::of(document, |_| false);
    let (from, to) = zoom.window(on_axis.reach()?);
    let on_axis = on_axis.between(from, to);
    if on_axis.events.is_empty() {
        return None;
    }
    // Numbers and kinds are enough here: the words stand in the list below.
    let labels: Vec<String> = on_axis
        .events
        .iter()
        .map(|event| {
            let (id, kind) = event.of;
            if weight_on_axis(kind) > 0 { format!("{id} {}", kind.word()) } else { id.to_string() }
        })
        .collect();
    let names: Vec<String> = on_axis
        .intervals
        .iter()
        .map(|interval| format!("{}: {}", interval.of.kind.words(), when::interval_words(&interval.of)))
        .collect();
    let zone = &document.frame.zone;
    let ahead = |at: i64| i64::from(zone.offset_at(Instant::from_milliseconds(at))) * 1_000;
    let input = StripInput {
        events: on_axis
            .events
            .iter()
            .zip(&labels)
            .map(|(event, label)| StripEvent {
                key: event.of.0.0,
                earliest: event.from.as_milliseconds(),
                latest: event.to.as_milliseconds(),
                label,
                weight: weight_on_axis(event.of.1),
            })
            .collect(),
        impacts: on_axis
            .impacts
            .iter()
            .map(|window| StripSpan::new(window.of.0, window.milliseconds(), ""))
            .collect(),
        intervals: on_axis
            .intervals
            .iter()
            .zip(&names)
            .zip(0..)
            .map(|((interval, label), key)| StripSpan::new(key, interval.milliseconds(), label))
            .collect(),
        axis: Axis::Clock(&ahead),
        frame: Size::new(width, HEIGHT),
        metrics: StripMetrics::desk(),
    };
    let drawing = Strip::new(&input).drawing(|part, range| {
        let words = match part {
            StripPart::Event(key) => {
                let at = on_axis.events.iter().position(|event| event.of.0.0 == key);
                at.and_then(|at| labels.get(at))
            }
            StripPart::Interval(key) => names.get(key as usize),
        };
        words.and_then(|words| words.get(range)).unwrap_or_default().to_owned()
    });
    Some(drawing)
}
