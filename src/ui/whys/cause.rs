//! One cause of the tree: its statement, how to ask further, what it is in a few words, and how its branch ends.

use super::branch_end::BranchEndRow;
use super::cause_details::CauseDetails;
use super::drag::Handle;
use super::gestures;
use super::shared::Ties;
use super::state::use_whys;
use crate::ui::coach::CoachMark;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::ids;
use crate::ui::widgets::{ProseField, Unfolding};
use crate::workshop::{CauseId, CauseKind, Document, RowId, TextAt, TextField};
use leptos::prelude::*;

/// The row of a cause.
#[component]
pub(super) fn CauseRow(
    cause: CauseId,
    /// What stands below it is looked at by itself.
    is_deepest: bool,
) -> impl IntoView {
    let editor = use_editor();
    let whys = use_whys();
    let row = RowId::Cause(cause);
    let is_asked = Memo::new(move |_| whys.asked.get() == Some(cause));
    let classes = Memo::new(move |_| {
        let hue = whys.places.with(|places| places.get(&cause).copied());
        let hue = hue.map_or_else(String::new, |place| format!("bone-{place}"));
        let asked = if is_asked.get() { "is-asked" } else { "" };
        let drag = whys.drag.get().map_or("", |drag| drag.class_of(cause));
        // One string: a class that is toggled beside a computed one would be lost with the next hue.
        format!("cause {hue} {asked} {drag}")
    });
    let known = Memo::new(move |_| editor.row(row, |document| summary(document, cause)));
    let summary = move || {
        view! {
            <span class="visually-hidden">{format!("{cause}: ")}</span>
            {move || known.get()}
        }
    };
    let ask = move |_| {
        whys.ask(cause);
        ids::focus(ids::ADD_CAUSE);
    };
    view! {
        <div
            id=ids::row(row)
            class=move || classes.get()
            aria-current=move || is_asked.get().then_some("true")
        >
            <div class="cause-line">
                <Handle cause=cause />
                <ProseField
                    at=TextAt::new(row, TextField::Statement)
                    label=format!("Statement of {cause}")
                    label_hidden=true
                    lines=true
                />
            </div>
            <Ties cause=cause />
            <BranchEndRow cause=cause />
            <div class="cause-more">
                <div class="cause-asks">
                    <CoachMark row=row />
                    <Below cause=cause is_deepest=is_deepest />
                    <button type="button" class="quiet at-hand" on:click=ask>
                        "Ask further"
                        <span class="visually-hidden">{format!(": what made {cause} possible")}</span>
                    </button>
                </div>
                <Unfolding class="cause-details" summary=summary>
                    <CauseDetails cause=cause />
                </Unfolding>
            </div>
        </div>
    }
}

/// How much stands below, and the buttons that collapse it and look at it alone; nothing at a branch end.
#[component]
fn Below(cause: CauseId, is_deepest: bool) -> impl IntoView {
    let editor = use_editor();
    let whys = use_whys();
    let count = Memo::new(move |_| {
        whys.outline.with(|outline| match outline.under(cause).len() {
            0 => 0,
            here => here.max(outline.branch(cause).len().saturating_sub(1)),
        })
    });
    let is_collapsed = Memo::new(move |_| whys.now.with(|now| now.is_collapsed(cause)));
    let is_alone = Memo::new(move |_| whys.now.with(|now| now.branch == Some(cause)));
    let has_branch = Memo::new(move |_| count.get() > 0);
    move || {
        has_branch.get().then(|| {
            view! {
                {(!is_deepest)
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="quiet fold"
                                aria-expanded=move || (!is_collapsed.get()).to_string()
                                on:click=move |_| gestures::toggle_branch(editor, cause)
                            >
                                {move || count.get()}
                                <span class="visually-hidden">{format!(" below {cause}")}</span>
                            </button>
                        }
                    })}
                <button
                    type="button"
                    class="quiet"
                    class:at-hand=!is_deepest
                    aria-pressed=move || is_alone.get().to_string()
                    on:click=move |_| gestures::look_at_branch(editor, cause)
                >
                    {if is_deepest { "Go on below" } else { "Branch only" }}
                    <span class="visually-hidden">{format!(" {cause}")}</span>
                </button>
            }
        })
    }
}

fn summary(document: &Document, cause: CauseId) -> String {
    let Some(cause) = document.causes.get(cause) else { return String::new() };
    let evidence = if cause.evidence.is_blank() { "no evidence" } else { "evidence" };
    let parked = if cause.parked { " · parked" } else { "" };
    let known = format!("{} · {evidence}{parked}", cause.support.words());
    // Most causes are conditions; only what is something else says so.
    if cause.kind == CauseKind::Condition { known } else { format!("{} · {known}", cause.kind.words()) }
}
