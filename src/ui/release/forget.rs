//! Forgetting a value for good, after it was asked: the one decision of the review that undo does not take back.

use crate::platform::store::Store;
use crate::postmortem::ReviewedValue;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::view;
use crate::vault::counted;
use crate::workshop::Forgotten;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The value that somebody wants to be forgotten.
#[derive(Clone, Copy)]
pub struct Forgetting {
    dialog: NodeRef<html::Dialog>,
    value: RwSignal<Option<ReviewedValue>>,
}

impl Forgetting {
    /// Nothing is asked.
    pub fn new() -> Self {
        Self { dialog: NodeRef::new(), value: RwSignal::new(None) }
    }

    /// Asks whether this value is to be forgotten.
    pub fn ask(self, value: ReviewedValue) {
        self.value.set(Some(value));
        if let Some(dialog) = self.dialog.get_untracked() {
            // Opening an open dialog is an error of the browser's, and it is open then.
            let _ = dialog.show_modal();
        }
    }

    fn close(self) {
        if let Some(dialog) = self.dialog.get_untracked() {
            dialog.close();
        }
    }
}

/// The window that asks.
#[component]
pub fn AskToForget(forgetting: Forgetting) -> impl IntoView {
    let (desk, editor) = (use_desk(), use_editor());
    let Forgetting { dialog, value } = forgetting;
    let said = move |read: fn(&ReviewedValue) -> String| {
        value.with(|value| value.as_ref().map_or_else(String::new, read))
    };
    let go = move |_| {
        forgetting.close();
        if let Some(value) = value.get_untracked() {
            forget(desk, editor, &value);
        }
    };
    view! {
        <dialog class="dialog" node_ref=dialog aria-labelledby="forget-heading" on:close=move |_| value.set(None)>
            <h2 id="forget-heading">"Forget " <q>{move || said(|value| value.value.clone())}</q> "?"</h2>
            <p>
                "It goes out of every text of this workshop, the steps of undo, the earlier states and both copies in this browser. "
                {move || said(|value| value.alias.clone())} " stays in its place. Nothing brings it back."
            </p>
            <p>"Files saved before still hold it: backups, and what was pasted elsewhere."</p>
            <div class="row-tools">
                <button type="button" class="plain" on:click=go>"Forget it"</button>
                <button type="button" autofocus on:click=move |_| forgetting.close()>"Keep it"</button>
            </div>
        </dialog>
    }
}

fn forget(desk: Desk, editor: Editor, value: &ReviewedValue) {
    let forgotten = Forgotten::new(value.spellings(), &value.alias);
    if !editor.forget(&forgotten) {
        return;
    }
    let store = desk.store.with_value(Store::clone);
    spawn_local(async move {
        match store.forget(&forgotten).await {
            0 => editor.notices().say("Forgotten: it stands nowhere in this workshop, nor in either copy."),
            left => editor.notices().warn(format!(
                "It is out of the workshop, but still in {}: this browser did not let that be written. Make room, then forget it again.",
                counted(left, "stored part", "stored parts")
            )),
        }
    });
}
