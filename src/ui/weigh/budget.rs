//! The votes the room has, how many were cast, and whether the wall shows the sums.

use super::condition::hands_for;
use super::gestures::{keep_count, turn_votes};
use crate::measure::{self, VoteBudget, vote_budget};
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::ids;
use crate::ui::widgets::NumberField;
use crate::workshop::{RowId, Weighing};
use leptos::prelude::*;

/// The id of the button that shows the sums.
const REVEAL: &str = "reveal";

/// The budget.
#[component]
pub(super) fn Budget() -> impl IntoView {
    let editor = use_editor();
    let budget = Memo::new(move |_| editor.whole(vote_budget));
    let revealed = Memo::new(move |_| editor.row(RowId::Weighing, |document| document.weighing.revealed));
    // A count that was looked at once and kept is not asked about again.
    let kept = Memo::new(move |_| editor.session.with(|session| session.kept_count));
    let keep = move |_| {
        keep_count(editor, budget.get_untracked());
        ids::focus(REVEAL);
    };
    // Undo leaves hands alone: what was counted stays until another number is typed.
    let recount = move |_| {
        let first = editor.read(|document| {
            let weighed = measure::weighed(document).into_iter().map(|(cause, _)| cause);
            weighed.into_iter().find(|cause| document.tallies.get(*cause).is_some())
        });
        if let Some(first) = first {
            // A long list draws it first.
            editor.wanted.set(Some(RowId::Cause(first)));
            ids::once_drawn(move || {
                ids::focus(&hands_for(first));
            });
        }
    };
    let over = move || {
        let budget = budget.get();
        budget.is_asked_about(kept.get()).then(|| budget.over())
    };
    let small = |number: Option<u64>| number.and_then(|number| u8::try_from(number).ok()).unwrap_or_default();
    view! {
        <div class="budget">
            <NumberField
                id="votes-per-person"
                label="Votes per person"
                value=Signal::derive(move || Some(budget.get().votes_per_person.into()))
                max=u64::from(u8::MAX)
                on_change={move |number: Option<u64>| {
                    editor.change_single(|weighing: &mut Weighing| weighing.votes_per_person = small(number));
                }}
            />
            <NumberField
                id="voters"
                label="Voters"
                value=Signal::derive(move || Some(budget.get().voters.into()))
                max=u64::from(u8::MAX)
                on_change={move |number: Option<u64>| editor.change_single(|weighing: &mut Weighing| weighing.voters = small(number))}
            />
            <p class="cast" role="status">
                {move || cast(budget.get())}
            </p>
            <button
                id=REVEAL
                type="button"
                class="plain"
                on:click=move |_| editor.notices().say_of_step(turn_votes(editor))
            >
                {move || if revealed.get() { "Hide from the wall" } else { "Reveal on the wall" }}
            </button>
        </div>
        <div class="finding over">
            <p role="status">
                {move || {
                    over().map(|over| format!("{} more than the room has. Count again, or keep the count?", hands(over)))
                }}
            </p>
            {move || {
                over()
                    .map(|_| {
                        view! {
                            <button type="button" class="quiet" on:click=recount>
                                "Count again"
                            </button>
                            <button type="button" class="quiet" on:click=keep>
                                "Keep the count"
                            </button>
                        }
                    })
            }}
        </div>
    }
}

fn cast(budget: VoteBudget) -> String {
    match budget.votes() {
        0 => "Nobody is in the room yet: list people in Frame, or say how many vote.".to_owned(),
        votes => format!("{} of {votes} cast", budget.cast),
    }
}

fn hands(count: u32) -> String {
    if count == 1 { "1 hand".to_owned() } else { format!("{count} hands") }
}
