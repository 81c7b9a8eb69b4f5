//! What is still missing, worst first. It is said and never blocks.

use crate::measure::{TonightItem, tonight};
use crate::ui::app;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{Memo, Show, view};
use crate::ui::jump_line::{JumpLine, jump_line};
use crate::workshop::Stage;
use leptos::prelude::*;

/// Items shown at once; the rest is one key away.
const SHOWN: usize = 8;

/// The list for tonight.
#[component]
pub fn Missing() -> impl IntoView {
    let editor = use_editor();
    let today = app::today(editor);
    let list = Memo::new(move |_| editor.whole(|document| tonight(document, today)));
    let nobody = Memo::new(move |_| editor.whole(|document| document.people.is_empty()));
    let first = move || list.with(|list| list.iter().take(SHOWN).cloned().collect::<Vec<_>>());
    let rest = move || list.with(|list| list.iter().skip(SHOWN).cloned().collect::<Vec<_>>());
    view! {
        <section aria-labelledby="missing-heading">
            <h2 id="missing-heading">"Tonight, worst first"</h2>
            <Show when=move || nobody.get()>
                <p class="nobody-registered">
                    <span>"Nobody is registered: a name leaves as a role only when it is known."</span>
                    <button type="button" class="plain" on:click=move |_| app::go(editor, Stage::Frame)>
                        "Register people first"
                    </button>
                </p>
            </Show>
            <Show when=move || list.with(Vec::is_empty)>
                <p class="empty">"Nothing is missing and nothing is marked for tonight."</p>
            </Show>
            <ul class="findings missing">{move || items(editor, first())}</ul>
            <Show when=move || list.with(|list| list.len() > SHOWN)>
                <details>
                    <summary>{move || format!("{} more", list.with(Vec::len).saturating_sub(SHOWN))}</summary>
                    <ul class="findings missing">{move || items(editor, rest())}</ul>
                </details>
            </Show>
            <p class="field-hint">"Nothing here stops a release: what is missing is named in it."</p>
        </section>
    }
}

fn items(editor: Editor, items: Vec<TonightItem>) -> impl IntoView {
    items.iter().map(|item| jump_line(editor, JumpLine::tonight(editor, item), || {})).collect_view()
}
