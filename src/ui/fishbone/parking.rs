//! Past forty causes nobody reads the wall: one proposal at a time for what to park, answered by one key.

use crate::keys::{KEEP, PARK, Press};
use crate::measure::{self, READABLE_CAUSES, ToPark};
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{For, Memo, view};
use crate::ui::notices::Said;
use crate::ui::{ids, pressed};
use crate::workshop::{Cause, CauseId, Edit, RowId, TextAt, TextField};
use leptos::prelude::*;

/// What could be parked, less what the facilitator wants to keep in sight.
#[derive(Clone, Copy)]
struct Proposals {
    editor: Editor,
    kept: RwSignal<Vec<CauseId>>,
    open: Memo<Vec<(CauseId, String)>>,
}

impl Proposals {
    fn new() -> Self {
        let editor = use_editor();
        let kept = RwSignal::new(Vec::new());
        let open = Memo::new(move |_| {
            let proposed =
                kept.with(|kept: &Vec<CauseId>| editor.whole(|document| measure::to_park(document, kept)));
            proposed.into_iter().map(|ToPark { cause, because }| (cause, because.join(", "))).collect()
        });
        Self { editor, kept, open }
    }

    fn first(self) -> Option<CauseId> {
        self.open.with_untracked(|open| open.first().map(|(cause, _)| *cause))
    }

    fn keep(self) {
        if let Some(cause) = self.first() {
            self.kept.update(|kept| kept.push(cause));
            ids::focus_if_lost(ids::STAGE_HEADING);
        }
    }

    fn park(self) {
        if let Some(first) = self.first() {
            park(self.editor, &[first]);
        }
    }

    fn take_key(self, press: &Press) -> bool {
        let is_open = self.first().is_some();
        if is_open && press.means(PARK) {
            self.park();
        } else if is_open && press.means(KEEP) {
            self.keep();
        } else {
            return false;
        }
        true
    }
}

/// Takes causes off the fishbone and out of the vote as one step of undo; they stay in the tree.
fn park(editor: Editor, causes: &[CauseId]) {
    if set_parked(editor, causes, true) {
        let parked = match causes {
            [one] => format!("{one} is parked: it stays in the tree."),
            all => format!("{} causes are parked: they stay in the tree.", all.len()),
        };
        editor.notices().say(Said::in_numbers(parked));
    }
}

/// Puts a parked cause back onto the fishbone.
fn bring_back(editor: Editor, cause: CauseId) {
    if set_parked(editor, &[cause], false) {
        editor.notices().say(Said::in_numbers(format!("{cause} is back on the fishbone.")));
    }
}

fn set_parked(editor: Editor, causes: &[CauseId], parked: bool) -> bool {
    let put = |cause: Cause| Edit::put(Cause { parked, ..cause });
    let edits = editor.read(|document| {
        causes.iter().filter_map(|cause| document.causes.get(*cause).cloned()).map(put).collect()
    });
    // The button pressed may go with the last of them.
    ids::focus_if_lost(ids::STAGE_HEADING);
    editor.apply(Edit::Gesture(edits))
}

/// The proposal, while there are too many causes.
#[component]
pub(super) fn Parking() -> impl IntoView {
    let proposals = Proposals::new();
    let editor = proposals.editor;
    let listening = window_event_listener(leptos::ev::keydown, move |event| {
        let press = pressed::press(&event).filter(|_| pressed::is_plain(&event));
        if press.is_some_and(|press| proposals.take_key(&press)) {
            event.prevent_default();
        }
    });
    on_cleanup(move || listening.remove());
    let first = Memo::new(move |_| {
        let (cause, because) = proposals.open.with(|open| open.first().cloned())?;
        Some((cause, because, editor.text(TextAt::new(RowId::Cause(cause), TextField::Statement))))
    });
    let count = Memo::new(move |_| {
        editor.whole(|document| document.causes.iter().filter(|cause| cause.is_on_the_fishbone()).count())
    });
    let all = move |_| {
        let causes: Vec<CauseId> =
            proposals.open.with_untracked(|open| open.iter().map(|(cause, _)| *cause).collect());
        park(editor, &causes);
    };
    let is_open = Memo::new(move |_| first.with(Option::is_some));
    move || {
        is_open.get().then(|| {
            view! {
                <section class="sorting parking" aria-labelledby="parking-heading">
                    <div class="sorting-head">
                        <h2 id="parking-heading">
                            {move || {
                                format!("{} causes: past {READABLE_CAUSES} the wall is hard to read. Park this one?", count.get())
                            }}
                        </h2>
                        <div class="row-tools">
                            <button
                                type="button"
                                class="plain"
                                on:click=move |_| proposals.park()
                            >
                                <kbd>{PARK}</kbd>
                                " Park it"
                            </button>
                            <button type="button" class="plain" on:click=move |_| proposals.keep()>
                                <kbd>{KEEP}</kbd>
                                " Keep it in sight"
                            </button>
                            <button type="button" class="quiet" on:click=all>
                                {move || format!("Park all {}", proposals.open.with(Vec::len))}
                            </button>
                        </div>
                    </div>
                    <p class="sorting-cause" aria-live="polite">
                        {move || {
                            first
                                .get()
                                .map(|(cause, because, statement)| {
                                    view! {
                                        <span class="number">{cause.to_string()}</span>
                                        " "
                                        {statement}
                                        <small>{because}</small>
                                    }
                                })
                        }}
                    </p>
                </section>
            }
        })
    }
}

/// The parked causes, each with the way back.
#[component]
pub(super) fn Parked() -> impl IntoView {
    let editor = use_editor();
    let parked = Memo::new(move |_| {
        editor.whole(|document| {
            let parked = document.causes.iter().filter(|cause| cause.parked);
            parked.map(|cause| cause.id).collect::<Vec<CauseId>>()
        })
    });
    let has_any = Memo::new(move |_| parked.with(|parked| !parked.is_empty()));
    move || {
        has_any.get().then(|| {
            view! {
                <details class="parked">
                    <summary>{move || format!("Parked: {}", parked.with(Vec::len))}</summary>
                    <ul role="list">
                        <For each=move || parked.get() key=|cause| *cause let:cause>
                            <li class="bone-cause">
                                <span class="number">{cause.to_string()}</span>
                                <p>{move || editor.text(TextAt::new(RowId::Cause(cause), TextField::Statement))}</p>
                                <button type="button" class="quiet" on:click=move |_| bring_back(editor, cause)>
                                    "Back on the fishbone"
                                    <span class="visually-hidden">{format!(": {cause}")}</span>
                                </button>
                            </li>
                        </For>
                    </ul>
                </details>
            }
        })
    }
}
