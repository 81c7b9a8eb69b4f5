//! What to ask now, as the wall asks it; and other ways to ask.

use super::state::use_whys;
use crate::coach::{ALLOWED_PROMPTS, asked, kind_prompts, leg_prompts};
use crate::stage::asked_question;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::workshop::{CauseId, CauseKind, RowId, TextAt, TextField};
use leptos::prelude::*;

/// The question.
#[component]
pub(super) fn Question() -> impl IntoView {
    let editor = use_editor();
    let whys = use_whys();
    let asked_of = move |cause: CauseId| {
        let mark = RowId::Mark(cause.into());
        editor.row(mark, |document| asked(document, RowId::Cause(cause)))
    };
    let question = Memo::new(move |_| {
        let question = whys.now.with(|now| editor.whole(|document| asked_question(document, now)));
        // What was taken up from the coach is what is asked now.
        let taken_up = whys.asked.get().and_then(|cause| Some(format!("{cause}: {}", asked_of(cause)?)));
        (taken_up.unwrap_or_else(|| question.words()), question.fourth)
    });
    let statement = Memo::new(move |_| {
        whys.asked.get().map(|cause| editor.text(TextAt::new(RowId::Cause(cause), TextField::Statement)))
    });
    let kind = move |cause: CauseId| {
        editor.row(RowId::Cause(cause), |document| {
            document.causes.get(cause).map_or(CauseKind::Condition, |cause| cause.kind)
        })
    };
    let is_stopped = move |cause: CauseId| {
        editor.row(RowId::Cause(cause), |document| {
            document.causes.get(cause).is_some_and(|cause| cause.stop.is_some())
        })
    };
    let prompts = Memo::new(move |_| match whys.asked.get() {
        // Where asking stopped, the fourth question goes on.
        Some(cause) if is_stopped(cause) => ALLOWED_PROMPTS,
        Some(cause) => kind_prompts(kind(cause)),
        None => leg_prompts(whys.leg.get()),
    });
    let turn = RwSignal::new(0_usize);
    let prompt = move || {
        let prompts = prompts.get();
        let at = turn.get().checked_rem(prompts.len()).unwrap_or_default();
        prompts.get(at).copied().unwrap_or_default()
    };
    view! {
        <section class="asked" aria-label="The question">
            <h2 aria-live="polite">{move || question.with(|(words, _)| words.clone())}</h2>
            <p class="asked-statement">{move || statement.get()}</p>
            <p class="asked-fourth">{move || question.with(|(_, fourth)| *fourth)}</p>
            <div class="asked-prompt">
                <p>{prompt}</p>
                <button
                    type="button"
                    class="quiet"
                    on:click=move |_| turn.update(|turn| *turn = turn.wrapping_add(1))
                >
                    "Ask another way"
                </button>
                {move || {
                    whys.asked
                        .get()
                        .map(|_| {
                            view! {
                                <button
                                    type="button"
                                    class="quiet"
                                    on:click=move |_| whys.ask_leg(whys.leg.get_untracked())
                                >
                                    "Back to the question"
                                </button>
                            }
                        })
                }}
            </div>
        </section>
    }
}
