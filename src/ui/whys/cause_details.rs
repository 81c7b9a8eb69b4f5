//! What a cause is, how well it is known, what shows it, how it is called on the wall, and where it stands.

use super::move_cause::MoveCause;
use crate::coach::{WALL_LABEL_HINT, WALL_LABEL_MOST, propose_wall_label};
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::ids;
use crate::ui::widgets::{Choice, ProseField, RemoveButton, TonightButton, choices};
use crate::workshop::{Cause, CauseId, CauseKind, Prose, RowId, Support, TextAt, TextField};
use leptos::prelude::*;

/// The fields of a cause that are not always seen.
#[component]
pub(super) fn CauseDetails(cause: CauseId) -> impl IntoView {
    let editor = use_editor();
    let row = RowId::Cause(cause);
    let field = move |read: fn(&Cause) -> usize| {
        Memo::new(move |_| editor.row(row, |document| document.causes.get(cause).map(read)))
    };
    let kind = field(|cause| position(&CauseKind::ALL, cause.kind));
    let support = field(|cause| position(&Support::ALL, cause.support));
    let put = move |change: &dyn Fn(&mut Cause)| {
        if let Some(mut cause) = editor.read(|document| document.causes.get(cause).cloned()) {
            change(&mut cause);
            editor.put(cause);
        }
    };
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
            put(&|cause| cause.wall_label = Prose::new(label.as_str()));
            ids::focus(&ids::text(wall_label));
        }
    };
    view! {
        <div class="cause-fields">
            <div class="fields">
                <Choice
                    id=format!("{cause}-kind")
                    label=format!("Kind of {cause}")
                    options=choices(&CauseKind::ALL, CauseKind::words)
                    chosen=kind
                    on_choose={move |at: Option<usize>| {
                        let Some(kind) = at.and_then(|at| CauseKind::ALL.get(at).copied()) else { return };
                        put(&move |cause| cause.kind = kind);
                    }}
                />
                <Choice
                    id=format!("{cause}-support")
                    label=format!("How well {cause} is known")
                    options=choices(&Support::ALL, Support::words)
                    chosen=support
                    on_choose={move |at: Option<usize>| {
                        let Some(support) = at.and_then(|at| Support::ALL.get(at).copied()) else { return };
                        put(&move |cause| cause.support = support);
                    }}
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

fn position<T: PartialEq>(values: &[T], value: T) -> usize {
    values.iter().position(|other| *other == value).unwrap_or_default()
}
