//! The review of what is taken out: every value that these readers would see an alias for, one key per decision.
//!
//! One value is open at a time. The arrow keys go from one to the next, a letter decides about the open one and goes
//! on to the next that is undecided.
//!
//! **Start reading** here for what is drawn; `cursor.rs` is where the review stands, `value.rs` one line of it.

use super::audience;
use super::cursor::Cursor;
use super::forget::AskToForget;
use super::kept::KeptValues;
use super::receipt::ReceiptOf;
use super::secrets::LiveSecrets;
use super::value::Value;
use crate::keys::{Command, Decide};
use crate::postmortem::{Review as Found, review};
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{Memo, Show, view};
use crate::ui::selection;
use crate::ui::settled::settled;
use crate::workshop::RowId;
use leptos::prelude::*;

/// The review.
#[component]
pub fn Review() -> impl IntoView {
    let editor = use_editor();
    let found = settled(editor, |document| review(document, audience(document)));
    let cursor = Cursor::new(editor, found);
    let has_values =
        Memo::new(move |_| found.with(|found| found.as_ref().is_some_and(|found| !found.values.is_empty())));
    view! {
        <section class="review" aria-labelledby="review-heading">
            <h2 id="review-heading">"What is taken out"</h2>
            <p role="status">{move || found.with(|found| progress(editor, found.as_ref()))}</p>
            <LiveSecrets found=found />
            <Show when=move || has_values.get()>
                <div on:keydown=move |event| cursor.on_keydown(&event)>
                    <Tools cursor=cursor />
                    <ul class="values" node_ref=cursor.list>
                        {move || {
                            cursor.listed().into_iter().map(|key| view! { <Value cursor=cursor key=key /> }).collect_view()
                        }}
                    </ul>
                    <Show when=move || { cursor.unlisted() > 0 }>
                        <button type="button" class="plain" on:click=move |_| cursor.list_more()>
                            {move || format!("List {} more of {}", cursor.next_page(), cursor.unlisted())}
                        </button>
                    </Show>
                </div>
            </Show>
            <AskToForget forgetting=cursor.forgetting />
            <KeptValues />
            <ReceiptOf found=found />
        </section>
    }
}

/// What is done about the list as a whole.
#[component]
fn Tools(cursor: Cursor) -> impl IntoView {
    let editor = use_editor();
    view! {
        <div class="row-tools review-rest">
            <button type="button" class="plain" on:click=move |_| cursor.act(Decide::Rest)>
                "Safe defaults for the rest " <kbd>"R"</kbd>
            </button>
            <button
                type="button"
                class="plain"
                // The tap that presses it would undo the selection.
                on:pointerdown=|event| event.prevent_default()
                on:click=move |_| selection::mark(editor)
            >
                "Mark selected text " <kbd>{Command::MarkSensitive.shown()}</kbd>
            </button>
            <span class="field-hint">"Arrow keys go through the list, a letter decides. " {how_to_mark()}</span>
        </div>
    }
}

/// How far the review has come.
fn progress(editor: Editor, found: Option<&Found>) -> String {
    match found {
        None => "Looking for what must not leave…".to_owned(),
        Some(found) if found.values.is_empty() => {
            format!("Nothing was found that these readers must not see. {}", how_to_mark())
        }
        Some(found) => {
            let decided = editor.row(RowId::Ledger, |document| {
                found.values.iter().filter(|value| value.decision(&document.ledger).is_some()).count()
            });
            format!("{decided} of {} decided. Undecided means redacted.", found.values.len())
        }
    }
}

fn how_to_mark() -> String {
    format!("Select any text and press {} to mark it as sensitive.", Command::MarkSensitive.shown())
}
