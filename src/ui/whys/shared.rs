//! What ties a cause to others than the one it stands under: what else it explains, and what it was only together
//! enough with. Each tie can be undone here.

use super::gestures;
use super::state::use_whys;
use crate::ui::editor::use_editor;
use crate::ui::erased::{For, Memo, view};
use crate::ui::ids;
use crate::workshop::{CauseId, RowId};
use leptos::prelude::*;

/// One tie to another cause.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Tie {
    AlsoExplains(CauseId),
    OnlyTogetherWith(CauseId),
}

/// The ties of a cause; nothing where it has none.
#[component]
pub(super) fn Ties(cause: CauseId) -> impl IntoView {
    let editor = use_editor();
    let whys = use_whys();
    let ties = Memo::new(move |_| {
        let explains: Vec<CauseId> = editor.whole(|document| document.effects_of(cause).skip(1).collect());
        let together = whys.outline.with(|outline| outline.only_together_with(cause).to_vec());
        let explains = explains.into_iter().map(Tie::AlsoExplains);
        explains.chain(together.into_iter().map(Tie::OnlyTogetherWith)).collect::<Vec<_>>()
    });
    let is_empty = Memo::new(move |_| ties.with(Vec::is_empty));
    let row = move |tie: Tie| {
        let (words, undo) = match tie {
            Tie::AlsoExplains(effect) => {
                (format!("also explains {effect}"), format!("{cause} does not explain {effect}"))
            }
            Tie::OnlyTogetherWith(other) => {
                (format!("only together with {other}"), format!("{cause} and {other}, each by itself"))
            }
        };
        let untie = move |_| {
            match tie {
                Tie::AlsoExplains(effect) => gestures::unlink(editor, cause, effect),
                Tie::OnlyTogetherWith(other) => {
                    gestures::join(editor, other, cause);
                }
            }
            // The button goes with the tie.
            ids::once_drawn(move || ids::focus_row(RowId::Cause(cause)));
        };
        view! {
            <li>
                {words}
                <button type="button" class="quiet" on:click=untie>
                    {undo}
                </button>
            </li>
        }
    };
    move || {
        (!is_empty.get()).then(|| {
            view! {
                <ul class="ties" role="list" aria-label=format!("Ties of {cause}")>
                    <For each=move || ties.get() key=|tie| *tie children=row />
                </ul>
            }
        })
    }
}
