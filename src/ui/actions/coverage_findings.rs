//! What the actions do not cover yet, and what they lack, in plain words. Nothing here blocks.

use super::risks;
use crate::measure::{Coverage, coverage};
use crate::ui::app;
use crate::ui::dialogs::jump;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{For, Memo};
use crate::ui::ids;
use crate::workshop::{Action, ActionId, CauseId, Edit, RowId, ShortNumber, TextAt, TextField};
use leptos::prelude::*;

/// The findings.
#[component]
pub fn CoverageFindings() -> impl IntoView {
    let editor = use_editor();
    let today = app::today(editor);
    let found = Memo::new(move |_| editor.whole(|document| coverage(document, today)));
    let untreated = Memo::new(move |_| found.with(|found| found.untreated.clone()));
    let lacks = Memo::new(move |_| found.with(lacking));
    view! {
        <section aria-labelledby="coverage-heading">
            <h2 id="coverage-heading">"What is not covered yet"</h2>
            <p class="field-hint">{move || found.with(summary)}</p>
            <ul class="findings untreated">
                <For each=move || untreated.get() key=|cause| *cause let:cause>
                    <Untreated cause=cause />
                </For>
            </ul>
            <ul class="findings">
                <For each=move || lacks.get() key=|lack| lack.clone() let:lack>
                    <li>
                        <button type="button" class="quiet" on:click=move |_| jump(editor, lack.about)>
                            <b class="number">{lack.about.to_string()}</b>
                            <span>{lack.words.clone()}</span>
                        </button>
                    </li>
                </For>
            </ul>
        </section>
    }
}

/// A condition or gap with neither an action nor an accepted risk, and the two answers to it.
#[component]
fn Untreated(cause: CauseId) -> impl IntoView {
    let editor = use_editor();
    view! {
        <li class="untreated-cause">
            <b class="number">{cause.to_string()}</b>
            <span>{move || editor.text(TextAt::new(RowId::Cause(cause), TextField::Statement))}</span>
            <button type="button" class="plain" on:click=move |_| begin_action(editor, cause)>
                "Action"
                <span class="visually-hidden">{format!(" for {cause}")}</span>
            </button>
            <button type="button" class="plain" on:click=move |_| risks::accept(editor, cause)>
                "Accept the risk"
                <span class="visually-hidden">{format!(" of {cause}")}</span>
            </button>
        </li>
    }
}

/// Something an action or a person lacks.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Lack {
    about: ShortNumber,
    words: String,
}

fn lacking(found: &Coverage) -> Vec<Lack> {
    let about = |ids: &[ActionId], words: &'static str| {
        ids.iter().map(|id| Lack { about: (*id).into(), words: words.to_owned() }).collect::<Vec<_>>()
    };
    let mut lacks = about(&found.overdue, "its deadline has passed");
    lacks.extend(about(&found.without_owner, "nobody carries it yet"));
    lacks.extend(about(&found.without_deadline, "has no deadline"));
    lacks
        .extend(about(&found.without_condition, "treats no condition: what would it have changed that day?"));
    lacks.extend(found.overloaded.iter().map(|overload| Lack {
        about: overload.owner.into(),
        words: format!("carries {} open actions; more than three rarely get done", overload.open),
    }));
    lacks
}

fn summary(found: &Coverage) -> String {
    let (treated, all) = (found.treated, found.treated + found.untreated.len());
    match (treated, all) {
        (_, 0) => {
            "Conditions and detection gaps come from Whys; each large one gets an action or an accepted risk."
                .to_owned()
        }
        (treated, all) if treated == all => {
            format!("All {all} conditions and detection gaps have an action or an accepted risk.")
        }
        (treated, all) => {
            format!("{treated} of {all} conditions and detection gaps have an action or an accepted risk.")
        }
    }
}

/// An action for that cause, to be said now.
fn begin_action(editor: Editor, cause: CauseId) {
    let id = editor.next::<ActionId>();
    let new = Action { treats: vec![cause], stamp: editor.stamp(), ..Action::new(id, "") };
    if editor.apply(Edit::put(new)) {
        ids::once_drawn(move || ids::focus_row(RowId::Action(id)));
    }
}
