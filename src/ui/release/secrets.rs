//! Secrets that turned up in this workshop: redaction does not make them safe, revoking them does.

use crate::postmortem::{LiveSecret, Review, is_in_actions, revoke};
use crate::redact::Alias;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{Memo, Show, view};
use crate::workshop::RowKind;
use leptos::prelude::*;

/// Each live secret, and the one key that makes an action of it.
#[component]
pub fn LiveSecrets(
    /// What was found.
    found: ReadSignal<Option<Review>>,
) -> impl IntoView {
    let editor = use_editor();
    let lines = move || {
        found.with(|review| {
            let secrets = review.iter().flat_map(|review| &review.secrets);
            secrets.map(|secret| line(editor, *secret, found)).collect_view()
        })
    };
    let any = Memo::new(move |_| found.with(|found| found.iter().any(|found| !found.secrets.is_empty())));
    view! {
        <Show when=move || any.get()>
            <ul class="live-secrets">{lines}</ul>
        </Show>
    }
}

fn line(editor: Editor, secret: LiveSecret, found: ReadSignal<Option<Review>>) -> impl IntoView {
    let alias = secret.alias;
    let is_done = move || {
        secret.is_in_actions || editor.table(RowKind::Action, |document| is_in_actions(document, alias))
    };
    view! {
        <li>
            <b class="number">{alias.to_string()}</b>
            <span>{format!("A {} was written down here. Redaction does not make it safe again.", alias.kind.in_general())}</span>
            {move || {
                if is_done() {
                    view! { <span class="field-hint">"To be revoked: it is among the actions."</span> }
                } else {
                    view! {
                        <button type="button" class="plain" on:click=move |_| revoke_secret(editor, found, alias)>
                            "Revoke it "
                            <kbd>"V"</kbd>
                            <span class="visually-hidden">{format!(" ({alias})")}</span>
                        </button>
                    }
                }
            }}
        </li>
    }
}

/// Adds the action and the condition it treats, once.
pub fn revoke_secret(editor: Editor, found: ReadSignal<Option<Review>>, alias: Alias) {
    let stamp = editor.stamp();
    let edit = found.with_untracked(|found| {
        let book = &found.as_ref()?.book;
        editor.read(|document| revoke(document, book, alias, stamp))
    });
    match edit {
        Some(edit) => {
            if editor.apply(edit) {
                editor
                    .notices()
                    .say(format!("Added: an action to revoke {alias}, and the condition it treats."));
            }
        }
        None => editor.notices().say("That is among the actions already."),
    }
}
