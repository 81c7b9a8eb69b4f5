//! One large unsorted cause at a time, sorted by a number key or a button.

use super::shown::bone_label;
use crate::keys::{BONE_KEYS, PUT_OFF, Sort, sort_for};
use crate::order::Order;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{For, Memo, view};
use crate::ui::{ids, pressed};
use crate::workshop::{BoneId, CauseId, Document, RowId, TextAt, TextField};
use leptos::prelude::*;

/// The causes that have no bone, those put off last.
#[derive(Clone, Copy)]
struct Queue {
    editor: Editor,
    waiting: Memo<Vec<CauseId>>,
    bones: Memo<Vec<(BoneId, String)>>,
}

impl Queue {
    fn new() -> Self {
        let editor = use_editor();
        let put_off = Memo::new(move |_| editor.session.with(|session| session.put_off.clone()));
        let waiting = Memo::new(move |_| {
            let mut waiting = editor.whole(unsorted);
            put_off.with(|put_off: &Vec<CauseId>| {
                waiting.order_by_key(|cause| put_off.iter().position(|other| other == cause));
            });
            waiting
        });
        let bones = Memo::new(move |_| {
            editor.whole(|document| {
                document.bones.iter().map(|bone| (bone.id, bone_label(bone))).collect::<Vec<_>>()
            })
        });
        Self { editor, waiting, bones }
    }

    fn current(self) -> Option<CauseId> {
        self.waiting.with(|waiting| waiting.first().copied())
    }

    fn current_now(self) -> Option<CauseId> {
        self.waiting.with_untracked(|waiting| waiting.first().copied())
    }

    fn sort_under(self, bone: BoneId) {
        if let Some(cause) = self.current_now() {
            self.editor.change(cause, |cause| cause.bone = Some(bone));
            if self.waiting.with_untracked(Vec::is_empty) {
                // The button pressed goes with the last cause.
                ids::focus(ids::STAGE_HEADING);
            }
        }
    }

    fn put_off(self) {
        if let Some(cause) = self.current_now() {
            self.editor.session.update(|session| session.put_off(cause));
        }
    }

    /// Does what a key stands for; `false` when it stands for nothing.
    fn take_key(self, key: Sort) -> bool {
        if self.waiting.with_untracked(Vec::is_empty) {
            return false;
        }
        let Sort::Under(place) = key else {
            self.put_off();
            return true;
        };
        let bone = self.bones.with_untracked(|bones| bones.get(place).map(|(bone, _)| *bone));
        bone.inspect(|bone| self.sort_under(*bone)).is_some()
    }
}

/// Sorting, while there is something to sort.
#[component]
pub(super) fn Sorting() -> impl IntoView {
    let queue = Queue::new();
    let listening = window_event_listener(leptos::ev::keydown, move |event| {
        let press = pressed::press(&event).filter(|_| pressed::is_plain(&event));
        if press.is_some_and(|press| sort_for(&press).is_some_and(|key| queue.take_key(key))) {
            event.prevent_default();
        }
    });
    on_cleanup(move || listening.remove());
    let has_work = Memo::new(move |_| queue.current().is_some());
    let has_causes = Memo::new(move |_| queue.editor.whole(|document| !document.causes.is_empty()));
    move || {
        if has_work.get() {
            view! { <Current queue=queue /> }
        } else if has_causes.get() {
            view! { <p class="empty">"Every cause has its bone. What does an empty bone ask?"</p> }
        } else {
            view! { <p class="empty">"No causes yet. They are typed in Whys and sorted here."</p> }
        }
    }
}

/// The cause to sort now, with a button for each bone.
#[component]
fn Current(queue: Queue) -> impl IntoView {
    let editor = queue.editor;
    let statement = Memo::new(move |_| {
        let cause = queue.current()?;
        Some((cause, editor.text(TextAt::new(RowId::Cause(cause), TextField::Statement))))
    });
    let left = move || match queue.waiting.with(Vec::len) {
        1 => "Last one to sort".to_owned(),
        count => format!("{count} to sort"),
    };
    view! {
        <section class="sorting" aria-labelledby="sorting-heading">
            <div class="sorting-head">
                <h2 id="sorting-heading">{left}</h2>
                <button type="button" class="quiet" on:click=move |_| queue.put_off()>
                    <kbd>{PUT_OFF}</kbd>
                    " Put off"
                </button>
            </div>
            <p class="sorting-cause" aria-live="polite">
                {move || {
                    statement
                        .get()
                        .map(|(cause, statement)| {
                            view! {
                                <span class="number">{cause.to_string()}</span>
                                " "
                                {statement}
                            }
                        })
                }}
            </p>
            <div class="sorting-bones">
                <For each=move || numbered(queue.bones.get()) key=|bone| bone.clone() let:bone>
                    <button type="button" class="plain" on:click=move |_| queue.sort_under(bone.id)>
                        <kbd>{bone.key}</kbd>
                        <span class=format!("swatch bone-{}", bone.place) aria-hidden="true"></span>
                        {bone.label.clone()}
                    </button>
                </For>
            </div>
        </section>
    }
}

/// A bone with the key that sorts under it.
#[derive(Clone, PartialEq, Eq, Hash)]
struct NumberedBone {
    id: BoneId,
    label: String,
    place: usize,
    key: Option<&'static str>,
}

fn numbered(bones: Vec<(BoneId, String)>) -> Vec<NumberedBone> {
    (1..)
        .zip(bones)
        .map(|(place, (id, label))| NumberedBone {
            id,
            label,
            place,
            // A thirteenth bone has its button.
            key: BONE_KEYS.get(place - 1).copied(),
        })
        .collect()
}

fn unsorted(document: &Document) -> Vec<CauseId> {
    let waiting = document.causes.iter().filter(|cause| cause.waits_for_a_bone());
    waiting.map(|cause| cause.id).collect()
}
