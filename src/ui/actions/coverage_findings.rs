//! What the actions do not cover yet, and what they lack, in plain words. Nothing here blocks.

use super::risks;
use crate::measure::{Coverage, Portfolio, coverage, portfolio, usual_deadline};
use crate::ui::app;
use crate::ui::dialogs::jump;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{For, Memo, view};
use crate::ui::ids;
use crate::workshop::{
    Action, ActionId, CalendarDate, CauseId, Document, Edit, RowId, ShortNumber, TextAt, TextField,
};
use leptos::prelude::*;

/// The findings.
#[component]
pub fn CoverageFindings() -> impl IntoView {
    let editor = use_editor();
    let today = app::today(editor);
    let found = Memo::new(move |_| editor.whole(|document| coverage(document, today)));
    let untreated = Memo::new(move |_| found.with(|found| found.untreated.clone()));
    let lacks =
        Memo::new(move |_| found.with(|found| editor.whole(|document| lacking(found, &portfolio(document)))));
    let undated = Memo::new(move |_| {
        let count = found.with(|found| found.without_deadline.len());
        let usual =
            |document: &Document| (usual_deadline(document, today), document.frame.severity.is_some());
        (count > 0).then(|| (count, editor.whole(usual)))
    });
    let date_them = move |day: CalendarDate| {
        let undated = found.with_untracked(|found| found.without_deadline.clone());
        let dated = editor.read(|document| {
            let rows = undated.iter().filter_map(|id| document.actions.get(*id).cloned());
            let dated =
                |mut action: Action| action.agree(Some(day), today).is_ok().then(|| Edit::put(action));
            rows.filter_map(dated).collect()
        });
        editor.apply(Edit::Gesture(dated));
    };
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
                    {lack_line(editor, lack)}
                </For>
            </ul>
            {move || {
                undated
                    .get()
                    .map(|(count, (day, is_rated))| {
                        let usual = if is_rated { "for this severity" } else { "where no severity is decided" };
                        view! {
                            <button type="button" class="plain" on:click=move |_| date_them(day)>
                                {format!("Until {day} for {count} without a deadline, as usual {usual}")}
                            </button>
                        }
                    })
            }}
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

/// Something an action, a person or the set of actions lacks.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Lack {
    /// Where it is mended; none: in the set as a whole.
    about: Option<ShortNumber>,
    words: String,
}

impl Lack {
    fn of_the_set(words: &str) -> Self {
        Self { about: None, words: words.to_owned() }
    }

    fn about(about: impl Into<ShortNumber>, words: impl Into<String>) -> Self {
        Self { about: Some(about.into()), words: words.into() }
    }
}

fn lacking(found: &Coverage, set: &Portfolio) -> Vec<Lack> {
    let about = |ids: &[ActionId], words: &'static str| {
        ids.iter().map(|id| Lack::about(*id, words)).collect::<Vec<_>>()
    };
    let mut lacks = about(&found.overdue, "its deadline has passed");
    lacks.extend(
        found
            .to_be_looked_at
            .iter()
            .map(|risk| Lack::about(*risk, "its day to look again has passed: is it still acceptable?")),
    );
    lacks.extend(about(&found.dropped_silently, "was dropped after its date: for which reason?"));
    lacks.extend(found.without_owner.iter().map(|id| {
        let has_team = set.team_alone.contains(id);
        Lack::about(
            *id,
            if has_team { "a team alone carries nothing: who in it?" } else { "nobody carries it yet" },
        )
    }));
    lacks.extend(about(&found.without_deadline, "has no deadline"));
    lacks
        .extend(about(&found.without_condition, "treats no condition: what would it have changed that day?"));
    lacks.extend(found.overloaded.iter().map(|overload| {
        Lack::about(
            overload.owner,
            format!("carries {} open actions; more than three rarely get done", overload.open),
        )
    }));
    lacks.extend(set.pile_ups.iter().filter_map(|pile| {
        let numbers: Vec<String> = pile.open.iter().map(ToString::to_string).collect();
        let words = format!("{} actions end on {}: {}", pile.open.len(), pile.day, numbers.join(", "));
        Some(Lack::about(*pile.open.first()?, words))
    }));
    if set.only_weak {
        lacks.push(Lack::of_the_set(
            "Every action rated so far rests on memory and care: which one would hold on a tired night?",
        ));
    }
    if set.no_prevention {
        lacks.push(Lack::of_the_set("No action so far prevents it: each one waits for the next time."));
    }
    lacks
}

fn lack_line(editor: Editor, lack: Lack) -> AnyView {
    let Some(about) = lack.about else {
        return view! { <li>{lack.words}</li> };
    };
    view! {
        <li>
            <button type="button" class="quiet" on:click=move |_| jump(editor, about)>
                <b class="number">{about.to_string()}</b>
                <span>{lack.words}</span>
            </button>
        </li>
    }
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
