//! Where to look next: commands for the evidence that is still missing, what is gone first on top.

use crate::evidence::collect::{LOOKS, Look, Names};
use crate::measure;
use crate::platform::{clipboard, clock};
use crate::redact::{Outbound, Private};
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{Memo, view};
use crate::ui::ids;
use crate::ui::widgets::ProseField;
use crate::workshop::{Cause, CauseId, Document, EventId, For, Leg, Prose, RowId, Span, TextAt, TextField};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;

/// What led to the first sign is looked at, too.
const BEFORE: Span = Span::minutes(30);
/// Where nothing has a time yet.
const LAST_HOURS: Span = Span::minutes(120);
/// Begins the element ids of the buttons that copy.
const COPY: &str = "collect-";

/// The fields that fill the commands in, and the commands.
#[component]
pub fn Collect() -> impl IntoView {
    let frame = |field| TextAt::new(RowId::Frame, field);
    let walk = move |key: leptos::ev::KeyboardEvent| {
        if key.ctrl_key() || key.alt_key() || key.meta_key() {
            return;
        }
        let target = event_target::<web_sys::Element>(&key);
        let row = target.closest("li").ok().flatten();
        let Some(at) = row.and_then(|row| row.id().strip_prefix("look-")?.parse::<usize>().ok()) else {
            return;
        };
        let pressed = match key.key().as_str() {
            "ArrowDown" => ids::focus(&format!("{COPY}{}", at + 1)),
            "ArrowUp" => at > 0 && ids::focus(&format!("{COPY}{}", at - 1)),
            "c" | "C" => press(&format!("{COPY}{at}")),
            "n" | "N" => press(&format!("gone-{at}")),
            _ => false,
        };
        if pressed {
            key.prevent_default();
        }
    };
    view! {
        <details class="collect">
            <summary>"Where to look next"</summary>
            <p class="field-hint">
                "What is gone first stands on top. No command changes anything. Arrow keys go from line to line, C copies, N says that it was not collected in time."
            </p>
            <div class="fields">
                <ProseField at=frame(TextField::Workload) label="Workload" hint="What the service is called where it runs, such as playback-api." />
                <ProseField at=frame(TextField::Namespace) label="Namespace" hint="Such as prod." />
            </div>
            <ol on:keydown=walk>
                {(0..LOOKS.len()).map(|at| view! { <Place at=at /> }).collect_view()}
            </ol>
        </details>
    }
}

fn press(id: &str) -> bool {
    let element = document().get_element_by_id(id);
    let Some(button) = element.as_ref().and_then(|element| element.dyn_ref::<web_sys::HtmlElement>()) else {
        return false;
    };
    button.click();
    true
}

/// What the timeline and the tree say about a place.
#[derive(Clone, Default, PartialEq, Eq)]
struct State {
    read: Vec<EventId>,
    gone: Option<CauseId>,
}

fn state(document: &Document, look: &Look) -> State {
    let was_read = document.events.iter().filter(|event| look.was_read(event.source.reveal(For::Console)));
    let gap = Prose::from(look.detection_gap());
    State {
        read: was_read.map(|event| event.id).take(3).collect(),
        gone: document.causes.iter().find(|cause| cause.statement == gap).map(|cause| cause.id),
    }
}

fn command(document: &Document, look: &Look) -> String {
    let far = measure::far_events(document);
    let near = document.events.iter().filter(|event| !far.contains(&event.id));
    let first = near.filter_map(|event| event.time.earliest()).min();
    let frame = &document.frame;
    let workload = if frame.workload.is_blank() { &frame.service } else { &frame.workload };
    look.command(&Names {
        workload: workload.reveal(For::Console),
        namespace: frame.namespace.reveal(For::Console),
        since: first.map_or_else(|| clock::now() - LAST_HOURS, |first| first - BEFORE),
    })
}

/// One place to look.
#[component]
fn Place(at: usize) -> impl IntoView {
    let editor = use_editor();
    let look = LOOKS.get(at)?;
    let line = Memo::new(move |_| editor.whole(|document| command(document, look)));
    let state = Memo::new(move |_| editor.whole(|document| state(document, look)));
    let said = move || {
        state.with(|State { read, gone }| match (gone, read.as_slice()) {
            (Some(cause), _) => format!("not collected in time: detection gap {cause}"),
            (None, []) => String::new(),
            (None, read) => {
                ["on the timeline: ", &read.iter().map(EventId::to_string).collect::<Vec<_>>().join(", ")]
                    .concat()
            }
        })
    };
    Some(view! {
        <li id=format!("look-{at}")>
            <p>
                <b>{look.shows}</b>
                " "
                <small>{look.lasts}</small>
                " "
                <small class="said">{said}</small>
            </p>
            <code translate="no">{move || line.get()}</code>
            <p class="field-hint">{look.trap}</p>
            <div class="row-tools">
                <button type="button" class="plain" id=format!("{COPY}{at}") on:click=move |_| copy(editor, line.get_untracked())>
                    "Copy"
                    <span class="visually-hidden">{[" the command for: ", look.shows].concat()}</span>
                </button>
                <button
                    type="button"
                    class="quiet"
                    id=format!("gone-{at}")
                    disabled=move || state.with(|state| state.gone.is_some())
                    on:click=move |_| not_collected(editor, look, at)
                >
                    "Not collected in time"
                    <span class="visually-hidden">{[": ", look.shows].concat()}</span>
                </button>
            </div>
        </li>
    })
}

fn copy(editor: Editor, line: String) {
    spawn_local(async move {
        match clipboard::copy(&Outbound::Private(Private::Command { line })).await {
            Ok(_) => {
                editor.notices().say("Copied. Run it in a terminal of your own and paste what it says here.")
            }
            Err(error) => editor.notices().warn(error.to_string()),
        }
    });
}

/// What nobody saved in time kept the room from seeing more: a detection gap.
fn not_collected(editor: Editor, look: &Look, at: usize) {
    let id = editor.next::<CauseId>();
    if editor.put(Cause::new(id, Leg::Unnoticed, look.detection_gap())) {
        editor
            .notices()
            .say(format!("{id} is a detection gap now: it stands at Whys under \"it went unnoticed\"."));
        // The button pressed cannot be pressed again.
        ids::focus(&format!("{COPY}{at}"));
    }
}
