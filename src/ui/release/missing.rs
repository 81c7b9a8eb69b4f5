//! What is still missing, worst first. It is said and never blocks.

use crate::measure::{TonightItem, tonight};
use crate::ui::app;
use crate::ui::dialogs::{jump, shown_text};
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{Memo, Show, view};
use crate::workshop::Stage;
use leptos::prelude::*;

/// So many are shown at once; the rest is one key away.
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
    let item = move |item: TonightItem| {
        let go = move |_| match item.about {
            Some(about) => jump(editor, about),
            None => app::go(editor, item.stage),
        };
        let about = item.about.map_or_else(|| item.stage.words().to_owned(), |about| about.to_string());
        let words = item.about.map_or_else(String::new, |about| shown_text(editor, about));
        view! {
            <li>
                <button type="button" class="quiet" on:click=go>
                    <b class="number">{about}</b>
                    <span>{words}</span>
                    <small>{item.reason}</small>
                </button>
            </li>
        }
    };
    items.into_iter().map(item).collect_view()
}
