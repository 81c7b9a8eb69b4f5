//! Text from elsewhere: it is read in steps, gives events to pick from, and stays in its field until it is cleared (`kept.rs`).
//!
//! **Start reading** at [`Paste`]; `job.rs` reads, `proposal.rs` is one event to pick, `list.rs` shows and adds them.

mod field;
mod job;
mod kept;
mod list;
mod proposal;
mod proposed;
mod secrets;
mod zones;

use crate::platform::clock;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{Show, view};
use crate::ui::widgets::TimeField;
use crate::ui::{ids, when};
use crate::workshop::{EventTime, Instant, RowId};
use field::TEXT;
use job::{Job, Reading};
use leptos::prelude::*;
use zones::{ChosenZones, ZoneOfPaste, ZonesOfSources};

/// The button that begins to read.
const FIND: &str = "paste-find";

/// What was pasted, and what was found and chosen in it: as long as the workshop is open, whatever the page shows
/// meanwhile. For a reload it is kept without secrets.
#[derive(Clone, Copy)]
pub struct Pasted {
    job: Job,
    text: RwSignal<String>,
    taken_at: RwSignal<Option<Instant>>,
    chosen: ChosenZones,
}

impl Pasted {
    /// What was pasted earlier and not cleared.
    pub fn of(editor: Editor) -> Self {
        let text = RwSignal::new(String::new());
        kept::keep(editor, text);
        Self { job: Job::new(), text, taken_at: RwSignal::new(None), chosen: ChosenZones::new() }
    }
}

/// The field and what it gave.
#[component]
pub fn Paste() -> impl IntoView {
    let Pasted { job, text, taken_at, chosen } = expect_context::<Pasted>();
    let editor = use_editor();
    // What was found earlier is there again when the stage is, and does not take the focus then.
    let is_asked = StoredValue::new(false);
    let read = move || {
        if text.with_untracked(|text| text.trim().is_empty()) {
            editor.notices().say("Nothing is pasted yet.");
            ids::focus(TEXT);
            return;
        }
        let Some(zones) = chosen.rules(editor) else { return };
        let taken_at = taken_at.get_untracked().unwrap_or_else(clock::now);
        is_asked.set_value(true);
        job.start(editor, text.get_untracked(), zones, taken_at);
    };
    let clear = move |_| {
        job.stop();
        text.set(String::new());
        // The button goes away with the text.
        ids::focus(TEXT);
    };
    view! {
        <section class="paste" aria-labelledby="paste-heading">
            <h2 id="paste-heading">"Paste"</h2>
            <field::Field text=text changed=move || job.stop() read=read />
            <div class="fields">
                <TakenAt taken_at=taken_at />
                <ZoneOfPaste chosen=chosen />
            </div>
            <div class="row-tools">
                <button type="button" class="plain" id=FIND on:click=move |_| read()>
                    "Find events"
                </button>
                <Show when=move || !text.with(String::is_empty)>
                    <button type="button" class="quiet" on:click=clear>
                        "Clear the pasted text"
                    </button>
                </Show>
            </div>
            <ZonesOfSources chosen=chosen job=job read=read />
            {move || match job.state() {
                Reading::Idle => ().into_any(),
                Reading::At { percent } => view! { <Progress percent=percent job=job /> },
                Reading::Done => {
                    if is_asked.try_update_value(std::mem::take) == Some(true) {
                        take_up_the_first();
                    }
                    view! { <list::ProposalList job=job /> }
                }
            }}
        </section>
    }
}

/// The first proposal has the focus, unless the facilitator went on to something else meanwhile.
fn take_up_the_first() {
    let waits = document()
        .active_element()
        .is_none_or(|focused| [TEXT, FIND].contains(&focused.id().as_str()) || focused.tag_name() == "BODY");
    if waits {
        list::focus_soon(0);
    }
}

#[component]
fn Progress(percent: u32, job: Job) -> impl IntoView {
    let cancel = move |_| {
        job.stop();
        ids::focus(TEXT);
    };
    view! {
        <div class="row-tools">
            <label for="paste-progress">{format!("Reading, {percent} %")}</label>
            <progress id="paste-progress" max="100" value=percent.to_string()></progress>
            <button type="button" class="plain" on:click=cancel>
                "Cancel"
            </button>
        </div>
    }
}

/// When the text was taken: ages such as "5m" count back from it.
#[component]
fn TakenAt(taken_at: RwSignal<Option<Instant>>) -> impl IntoView {
    let editor = use_editor();
    let shown = Signal::derive(move || {
        let taken_at = taken_at.get();
        editor.row(RowId::Frame, |document| when::moment_text(document, taken_at))
    });
    let take = move |typed: String| {
        let read = editor.read(|document| when::read_time(document, &typed, None));
        match read.map(|read| read.time) {
            Some(EventTime::Unknown) => taken_at.set(None),
            Some(EventTime::Between { earliest, latest }) if earliest == latest => {
                taken_at.set(Some(earliest))
            }
            _ => return false,
        }
        true
    };
    view! {
        <TimeField
            id="paste-taken-at"
            label="When was this run?"
            value=shown
            on_change=take
            hint="Empty: just now. Else such as 2026-03-12 15:20."
        />
    }
}
