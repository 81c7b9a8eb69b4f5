//! Backup files: everything, unredacted, for the facilitator alone. Kept apart from what may be shared.

use super::past::AsItWas;
use crate::ui::backup::{self, KeepUpToDate, OpenBackup, SaveSealed};
use crate::ui::editor::use_editor;
use crate::ui::erased::view;
use leptos::prelude::*;

/// The way out to a private file, and back.
#[component]
pub fn PrivateFiles() -> impl IntoView {
    let editor = use_editor();
    view! {
        <section class="private-files" aria-labelledby="private-heading">
            <h2 id="private-heading">"For you alone: a backup"</h2>
            <p>"A backup holds every name, every address and every line as it was typed. It is no postmortem: do not send it."</p>
            <div class="row-tools">
                <button type="button" class="plain" on:click=move |_| backup::save(editor)>
                    "Save unredacted backup"
                </button>
                <SaveSealed backup=Callback::new(move |then: Callback<_>| then.run(backup::of_open(editor))) />
                <KeepUpToDate />
            </div>
            <OpenBackup />
            <AsItWas />
        </section>
    }
}
