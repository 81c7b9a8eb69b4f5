//! What was found so far, so that the register fills during the meeting. Quiet, and never on the wall.

use crate::redact::{Noticed, NoticedKind};
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{Memo, Show, view};
use leptos::prelude::*;

/// Finds listed at once; the rest waits behind them.
const SHOWN: usize = 12;

/// "Found so far: 3 people?, 2 hosts, 1 secret."
#[component]
pub fn FoundSoFar() -> impl IntoView {
    let editor = use_editor();
    let is_empty = Memo::new(move |_| editor.watch.noticed(<[_]>::is_empty));
    let open = move || {
        editor.watch.noticed(|found| {
            let open = found.iter().filter(|noticed| noticed.what != NoticedKind::Secret).take(SHOWN);
            open.map(|noticed| line(editor, noticed.clone())).collect_view()
        })
    };
    view! {
        <Show when=move || !is_empty.get()>
            <details class="found">
                <summary>{move || editor.watch.noticed(counted)}</summary>
                <ul>
                    {open}
                </ul>
                <p class="field-hint">"Alt R registers the first. Secrets and machines are found without being registered."</p>
            </details>
        </Show>
    }
}

fn line(editor: Editor, noticed: Noticed) -> impl IntoView {
    let value = noticed.value.clone();
    view! {
        <li>
            <span>{value.clone()}</span>
            <button type="button" class="quiet" on:click=move |_| editor.watch.register(editor, &noticed)>
                "Register"
                <span class="visually-hidden">{format!(" {value}")}</span>
            </button>
        </li>
    }
}

fn counted(found: &[Noticed]) -> String {
    let count = |kind| found.iter().filter(|noticed| noticed.what == kind).count();
    let said = NoticedKind::ALL.into_iter().filter_map(|kind| match (count(kind), kind) {
        (0, _) => None,
        (1, NoticedKind::Person) => Some("1 person?".to_owned()),
        (count, NoticedKind::Person) => Some(format!("{count} people?")),
        (1, NoticedKind::Host) => Some("1 host".to_owned()),
        (count, NoticedKind::Host) => Some(format!("{count} hosts")),
        (1, NoticedKind::Secret) => Some("1 secret".to_owned()),
        (count, NoticedKind::Secret) => Some(format!("{count} secrets")),
    });
    format!("Found so far: {}", said.collect::<Vec<_>>().join(", "))
}
