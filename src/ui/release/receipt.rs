//! The receipt: what was replaced, in counts, on the page and as a file.

use super::audience;
use crate::platform::files;
use crate::postmortem::{Review, receipt};
use crate::redact::Outbound;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{Memo, Show, view};
use crate::vault::counted;
use leptos::prelude::*;

/// Counts by kind, rule and place; never a value.
#[component]
pub fn ReceiptOf(
    /// What was found.
    found: ReadSignal<Option<Review>>,
) -> impl IntoView {
    let editor = use_editor();
    let lines = move || {
        found.with(|found| {
            found.as_ref().map(|found| found.receipt.lines().collect::<Vec<_>>()).unwrap_or_default()
        })
    };
    let total =
        Memo::new(move |_| found.with(|found| found.as_ref().map_or(0, |found| found.receipt.total())));
    view! {
        <Show when=move || { total.get() > 0 }>
            <details class="receipt">
                <summary>
                    {move || format!("Receipt: {} replaced, in counts", counted(total.get(), "place", "places"))}
                </summary>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">"What"</th>
                            <th scope="col">"Rule"</th>
                            <th scope="col">"Where"</th>
                            <th scope="col">"Times"</th>
                        </tr>
                    </thead>
                    <tbody>
                        {move || {
                            lines()
                                .into_iter()
                                .map(|(line, count)| {
                                    view! {
                                        <tr>
                                            <td>{line.kind.words()}</td>
                                            <td>{line.rule}</td>
                                            <td>{line.place}</td>
                                            <td>{count}</td>
                                        </tr>
                                    }
                                })
                                .collect_view()
                        }}
                    </tbody>
                </table>
                <button type="button" class="plain" on:click=move |_| save(editor)>
                    "Save the receipt"
                </button>
            </details>
        </Show>
    }
}

fn save(editor: Editor) {
    let cleared = editor.read(|document| receipt(document, audience(document)));
    let said = match cleared {
        Ok(cleared) => {
            let file = cleared.file_name().to_owned();
            match files::download(&Outbound::Cleared(cleared)) {
                Ok(()) => return editor.notices().say(format!("Saved as {file}.")),
                Err(error) => error.to_string(),
            }
        }
        Err(error) => error.to_string(),
    };
    editor.notices().warn(said);
}
