//! The tree of the leg, as nested lists of any depth.

use super::capture_line::CAPTURE;
use super::cause::CauseRow;
use super::state::use_whys;
use crate::measure::OutlineEntry;
use crate::ui::editor::use_editor;
use crate::ui::ids;
use crate::workshop::{CauseId, RowId, TextAt, TextField};
use leptos::prelude::*;

/// The tree.
#[component]
pub(super) fn Tree() -> impl IntoView {
    let whys = use_whys();
    let answers = Memo::new(move |_| whys.outline.with(|outline| outline.answers(whys.leg.get()).to_vec()));
    view! {
        <section class="tree" aria-label="Causes">
            <Branch entries=answers />
            {move || {
                answers
                    .with(Vec::is_empty)
                    .then(|| {
                        view! {
                            <p class="empty">
                                "Nothing on this leg yet. Type the first answer below and press Enter; then ask what made that possible."
                            </p>
                        }
                    })
            }}
        </section>
    }
}

/// What stands under one question or cause.
#[component]
fn Branch(entries: Memo<Vec<OutlineEntry>>) -> impl IntoView {
    let is_empty = Memo::new(move |_| entries.with(Vec::is_empty));
    move || {
        (!is_empty.get()).then(|| {
            view! {
                <ul class="branch" role="list">
                    <For each=move || entries.get() key=|entry| *entry let:entry>
                        <Entry entry=entry />
                    </For>
                </ul>
            }
        })
    }
}

/// A cause with all that stands under it, or the name of one that stands elsewhere.
#[component]
fn Entry(entry: OutlineEntry) -> impl IntoView {
    if entry.is_reference {
        return view! { <Reference cause=entry.cause /> }.into_any();
    }
    let whys = use_whys();
    let cause = entry.cause;
    let under = Memo::new(move |_| whys.outline.with(|outline| outline.under(cause).to_vec()));
    // The type of a tree would have no end: here it is erased.
    view! {
        <li>
            <CauseRow cause=cause />
            <Branch entries=under />
        </li>
    }
    .into_any()
}

/// A cause that explains this too and stands where it was said first.
#[component]
fn Reference(cause: CauseId) -> impl IntoView {
    let editor = use_editor();
    let whys = use_whys();
    let statement = Memo::new(move |_| editor.text(TextAt::new(RowId::Cause(cause), TextField::Statement)));
    let place = Memo::new(move |_| {
        whys.outline.with(|outline| match outline.home(cause) {
            Some(home) => format!("stands under {home}"),
            None => "stands by itself".to_owned(),
        })
    });
    let go_there = move |_| {
        whys.ask(cause);
        ids::focus(CAPTURE);
    };
    view! {
        <li class="reference">
            <span class="number">{cause.to_string()}</span>
            <span>{move || statement.get()}</span>
            <span class="place">{move || place.get()}</span>
            <button type="button" class="quiet" on:click=go_there>
                {format!("Go to {cause}")}
            </button>
        </li>
    }
}
