//! What a cause led to, to be read aloud, and the test backwards.

use crate::coach::BACKWARD_TEST;
use crate::redact::{AliasBook, Register};
use crate::stage::read_aloud;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Show, view};
use crate::ui::settled::settled;
use crate::workshop::CauseId;
use leptos::prelude::*;

/// The sentences of a cause, worked out when typing has come to rest.
#[component]
pub(super) fn ReadAloud(cause: CauseId) -> impl IntoView {
    let editor = use_editor();
    let sentences = settled(editor, move |document| {
        let register = Register::of(document);
        let mut book = AliasBook::from_ledger(&document.ledger);
        read_aloud(document, cause, &register, &mut book)
    });
    let is_read = move || sentences.with(|sentences| sentences.as_ref().is_some_and(|all| !all.is_empty()));
    view! {
        <Show when=is_read>
            <section class="aloud" aria-label=format!("Read {cause} aloud")>
                <h3>"Read aloud"</h3>
                {move || {
                    let sentences = sentences.get().unwrap_or_default();
                    sentences.into_iter().map(|sentence| view! { <p>{sentence.to_string()}</p> }).collect_view()
                }}
                <p class="field-hint">{format!("Backwards: {BACKWARD_TEST}")}</p>
            </section>
        </Show>
    }
}
