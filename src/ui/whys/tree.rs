//! The tree of the leg, or one branch of it, as nested lists.

use super::cause::CauseRow;
use super::gestures;
use super::state::use_whys;
use crate::measure::OutlineEntry;
use crate::ui::editor::use_editor;
use crate::ui::erased::{For, Memo, view};
use crate::ui::ids;
use crate::workshop::{CauseId, RowId, TextAt, TextField};
use leptos::prelude::*;

/// Deeper than this a branch is looked at by itself: indented further, a statement has no room left, and a file may
/// hold a chain of thousands.
const DEEPEST: usize = 9;

/// The tree.
#[component]
pub(super) fn Tree() -> impl IntoView {
    let whys = use_whys();
    let branch = Memo::new(move |_| whys.now.with(|now| now.branch));
    let answers = Memo::new(move |_| match branch.get() {
        Some(cause) => vec![OutlineEntry { cause, is_reference: false }],
        None => whys.outline.with(|outline| outline.answers(whys.leg.get()).to_vec()),
    });
    view! {
        <section class="tree" aria-label="Causes">
            {move || branch.get().map(|branch| view! { <WayTo cause=branch /> })}
            <Branch entries=answers depth=1 />
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

/// The way from the question down to the branch that is shown alone.
#[component]
fn WayTo(cause: CauseId) -> impl IntoView {
    let editor = use_editor();
    let whys = use_whys();
    let way = Memo::new(move |_| whys.outline.with(|outline| outline.way_to(cause)));
    let step = move |above: CauseId| {
        let statement =
            Memo::new(move |_| editor.text(TextAt::new(RowId::Cause(above), TextField::Statement)));
        view! {
            <li>
                <button type="button" class="quiet" on:click=move |_| gestures::look_at_branch(editor, above)>
                    <span class="number">{above.to_string()}</span>
                    " "
                    {move || statement.get()}
                </button>
            </li>
        }
    };
    let whole_tree = move |_| {
        gestures::look_at_branch(editor, cause);
        ids::focus(ids::ADD_CAUSE);
    };
    view! {
        <nav class="way-to" aria-label=format!("The way to {cause}")>
            <button type="button" class="quiet" on:click=whole_tree>
                "Whole tree"
            </button>
            <ol role="list">
                <For each=move || way.get() key=|cause| *cause children=step />
            </ol>
        </nav>
    }
}

/// What stands under one question or cause.
#[component]
fn Branch(entries: Memo<Vec<OutlineEntry>>, depth: usize) -> impl IntoView {
    let is_empty = Memo::new(move |_| entries.with(Vec::is_empty));
    move || {
        (!is_empty.get()).then(|| {
            view! {
                <ul class="branch" role="list">
                    <For each=move || entries.get() key=|entry| *entry let:entry>
                        <Entry entry=entry depth=depth />
                    </For>
                </ul>
            }
        })
    }
}

/// A cause with all that stands under it, or the name of one that stands elsewhere.
#[component]
fn Entry(entry: OutlineEntry, depth: usize) -> impl IntoView {
    if entry.is_reference {
        return view! { <Reference cause=entry.cause /> };
    }
    let whys = use_whys();
    let cause = entry.cause;
    let under = Memo::new(move |_| {
        let is_open = depth < DEEPEST && !whys.now.with(|now| now.is_collapsed(cause));
        let under = || whys.outline.with(|outline| outline.under(cause).to_vec());
        if is_open { under() } else { Vec::new() }
    });
    // The type of a tree would have no end: here it is erased.
    view! {
        <li>
            <CauseRow cause=cause is_deepest=depth == DEEPEST />
            <Branch entries=under depth=depth + 1 />
        </li>
    }
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
        ids::focus(ids::ADD_CAUSE);
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
