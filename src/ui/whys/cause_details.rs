//! What a cause is, how well it is known, what shows it, how it is called on the wall, and where it stands.

use super::move_cause::MoveCause;
use crate::coach::{WALL_LABEL_HINT, WALL_LABEL_MOST, propose_wall_label};
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::ids;
use crate::ui::widgets::{Among, Choice, ProseField, RemoveButton, TonightButton};
use crate::workshop::{CauseId, CauseKind, Prose, RowId, Support, TextAt, TextField};
use leptos::prelude::*;

/// The fields of a cause that are not always seen.
#[component]
pub(super) fn CauseDetails(cause: CauseId) -> impl IntoView {
    let editor = use_editor();
    let row = RowId::Cause(cause);
    let read =
        move || editor.row(row, |document| document.causes.get(cause).map(|row| (row.kind, row.support)));
    let kind = Memo::new(move |_| read().map(|(kind, _)| kind));
    let support = Memo::new(move |_| read().map(|(_, support)| support));
    let wall_label = TextAt::new(row, TextField::WallLabel);
    let too_long = Memo::new(move |_| {
        let length = editor.text(wall_label).chars().count();
        (length > WALL_LABEL_MOST)
            .then(|| format!("{length} characters; the wall shows the first {WALL_LABEL_MOST}."))
    });
    let proposed = Memo::new(move |_| {
        let statement = editor.text(TextAt::new(row, TextField::Statement));
        let is_empty = editor.text(wall_label).trim().is_empty();
        Some(propose_wall_label(&statement)).filter(|label| is_empty && !label.is_empty())
    });
    let take_proposal = move |_| {
        if let Some(label) = proposed.get_untracked() {
            editor.change(cause, |cause| cause.wall_label = Prose::new(label.as_str()));
            ids::focus(&ids::text(wall_label));
        }
    };
    view! {
        <div class="cause-fields">
            <div class="fields">
                <Choice
                    id=format!("{cause}-kind")
                    label=format!("Kind of {cause}")
                    among=Among::values(
                        &CauseKind::ALL,
                        CauseKind::words,
                        move || kind.get(),
                        move |kind| editor.change(cause, |cause| cause.kind = kind),
                    )
                />
                <Choice
                    id=format!("{cause}-support")
                    label=format!("How well {cause} is known")
                    among=Among::values(
                        &Support::ALL,
                        Support::words,
                        move || support.get(),
                        move |support| editor.change(cause, |cause| cause.support = support),
                    )
                />
                <div>
                    <ProseField at=wall_label label=format!("On the wall as, for {cause}") hint=WALL_LABEL_HINT />
                    {move || {
                        proposed
                            .get()
                            .map(|label| {
                                view! {
                                    <button type="button" class="quiet" on:click=take_proposal>
                                        {format!("Use “{label}”")}
                                    </button>
                                }
                            })
                    }}
                    <p class="finding" role="status">
                        {move || too_long.get()}
                    </p>
                </div>
            </div>
            <ProseField
                at=TextAt::new(row, TextField::Evidence)
                label=format!("Evidence for {cause}, or against it")
                lines=true
            />
            <div class="row-tools">
                <TonightButton about=cause />
                <MoveCause cause=cause />
                <RemoveButton row=row />
            </div>
        </div>
    }
}
