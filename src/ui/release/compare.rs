//! Each text as it was typed beside what the readers get, with the changes marked; for one audience or for all three.

use super::audience;
use crate::postmortem::{ComparedText, compared};
use crate::ui::dialogs::jump;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{Memo, Show, view};
use crate::ui::settled::settled;
use crate::ui::widgets::{Among, Choice, earlier, later};
use crate::workshop::{Audience, RowId, TextAt};
use leptos::prelude::*;

/// Texts shown at first, and more at a time.
const SHOWN: usize = 60;

/// Before and after, text by text. They stand in one table, so they scroll together.
#[component]
pub fn Compared() -> impl IntoView {
    let editor = use_editor();
    let found = settled(editor, |document| compared(document, &Audience::RELEASED));
    let chosen = Memo::new(move |_| editor.row(RowId::Release, audience));
    let for_all = RwSignal::new(false);
    let unchanged_too = RwSignal::new(false);
    // One text for which all three are shown, while the others show one.
    let in_full = RwSignal::new(None::<TextAt>);
    let limit = RwSignal::new(SHOWN);
    let listed = Memo::new(move |_| {
        found.with(|found| {
            let is_listed = |text: &&ComparedText| {
                let is_changed =
                    if for_all.get() { text.is_changed() } else { text.is_changed_for(chosen.get()) };
                unchanged_too.get() || is_changed
            };
            found.iter().flatten().filter(is_listed).cloned().collect::<Vec<_>>()
        })
    });
    let status = move || match (found.with(Option::is_none), listed.with(Vec::len)) {
        (true, _) => "Writing both versions…".to_owned(),
        (false, 0) => "These readers read every text as it was typed.".to_owned(),
        (false, 1) => "1 text is listed.".to_owned(),
        (false, count) => format!("{count} texts are listed."),
    };
    let rows = move || {
        let limit = limit.get();
        let readers = if for_all.get() { None } else { Some(chosen.get()) };
        let in_full = in_full.get();
        listed.with(|listed| {
            let row = |text: &ComparedText| {
                let readers = readers.filter(|_| in_full != Some(text.at));
                row(editor, text, readers)
            };
            listed.iter().take(limit).map(row).collect_view()
        })
    };
    let names = Memo::new(move |_| {
        listed.with(|listed| listed.iter().take(SHOWN).map(|text| (text.at, name(text))).collect::<Vec<_>>())
    });
    view! {
        <div class="fields">
            <Choice
                id="compare-for"
                label="Read by"
                among=Among::list(
                    Signal::derive(move || vec![format!("the {}", chosen.get().word()), "team, company and public".to_owned()]),
                    Signal::derive(move || Some(usize::from(for_all.get()))),
                    move |at| for_all.set(at == Some(1)),
                )
            />
            <Choice
                id="compare-one"
                label="One text for all three"
                among=Among::rows_or("none", names, move || in_full.get(), move |at| in_full.set(at))
            />
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || unchanged_too.get()
                    on:change=move |event| unchanged_too.set(event_target_checked(&event))
                />
                <span>"Unchanged texts too"</span>
            </label>
        </div>
        <p role="status">{status}</p>
        <ul class="compared">{rows}</ul>
        <Show when=move || { listed.with(Vec::len) > limit.get() }>
            <button type="button" class="quiet" on:click=move |_| limit.update(|limit| *limit += SHOWN)>
                {move || format!("Show more, {} left", listed.with(Vec::len).saturating_sub(limit.get()))}
            </button>
        </Show>
    }
}

fn row(editor: Editor, text: &ComparedText, readers: Option<Audience>) -> AnyView {
    let shown: Vec<&(Audience, String)> =
        text.read.iter().filter(|(audience, _)| readers.is_none_or(|readers| readers == *audience)).collect();
    // What is struck on the left is what the first of the shown readers do not get.
    let first = shown.first().map_or("", |(_, read)| read.as_str());
    let typed = earlier(&text.typed, first);
    let versions = shown
        .iter()
        .map(|(audience, read)| {
            let words = if read.is_empty() {
                view! { <em>"Nothing of it leaves."</em> }
            } else {
                later(&text.typed, read)
            };
            view! {
                <p class="after">
                    <small>{format!("The {}", audience.word())}</small>
                    {words}
                </p>
            }
        })
        .collect_view();
    let place = match text.number {
        Some(number) => view! {
            <button type="button" class="quiet" on:click=move |_| jump(editor, number)>
                {number.to_string()}
            </button>
        },
        None => ().into_any(),
    };
    view! {
        <li>
            <div class="where">{place} <small>{text.field.clone()}</small></div>
            <p class="before">
                <small>"As typed"</small>
                {typed}
            </p>
            <div class="versions">{versions}</div>
        </li>
    }
}

fn name(text: &ComparedText) -> String {
    match text.number {
        Some(number) => format!("{number} {}", text.field),
        None => text.field.clone(),
    }
}
