//! The order to begin in, from what was rated tonight.

use super::risk_form::in_tenths;
use crate::diagram::{Plot, PlotInput, PlotMark};
use crate::measure::{Worth, actions_by_worth, middle_of, worth};
use crate::ui::dialogs::jump;
use crate::ui::drawing;
use crate::ui::editor::use_editor;
use crate::ui::erased::{For, Memo, Show, view};
use crate::ui::widgets::Unfolding;
use crate::workshop::{Action, ActionId, Document, Level, RowId, RowKind, TextAt, TextField};
use leptos::html;
use leptos::prelude::*;
use std::ops::Range;

/// Height of the letters in the picture, in pixels.
const LETTERS: f32 = 14.0;

/// Unfinished actions, most risk removed for least effort first.
#[component]
pub fn InOrder() -> impl IntoView {
    let editor = use_editor();
    let order = Memo::new(move |_| editor.table(RowKind::Action, lines));
    view! {
        <Show when=move || order.with(|order| order.len() > 1)>
            <Unfolding class="in-order" summary=|| "In this order: most risk removed for least effort">
                <ol>
                    <For each=move || order.get() key=|line| line.clone() let:line>
                        <li>
                            <button type="button" class="quiet" on:click=move |_| jump(editor, line.0.into())>
                                <b class="number">{line.0.to_string()}</b>
                                <span>{move || editor.text(TextAt::new(RowId::Action(line.0), TextField::ActionWhat))}</span>
                                <small>{line.1.clone()}</small>
                            </button>
                        </li>
                    </For>
                </ol>
                <p class="field-hint">{scale()}</p>
                <Picture />
            </Unfolding>
        </Show>
    }
}

/// Risk removed against effort as a picture, of what the list says in words.
#[component]
fn Picture() -> impl IntoView {
    let editor = use_editor();
    let around = NodeRef::<html::Div>::new();
    let width = drawing::width_of(around);
    view! {
        <div class="plot" node_ref=around>
            {move || {
                let width = width.get();
                (width > 0).then(|| editor.table(RowKind::Action, |document| plot(document, width as f32)))
            }}
        </div>
    }
}

fn plot(document: &Document, width: f32) -> AnyView {
    let rated: Vec<(ActionId, Worth, String)> = in_order(document)
        .filter_map(|action| Some((action.id, worth(action)?, action.id.to_string())))
        .collect();
    let marks = rated.iter().map(|(id, worth, label)| PlotMark {
        key: id.0,
        removed: worth.removed,
        effort: worth.effort_steps().unsigned_abs(),
        label,
    });
    let plot = Plot::new(&PlotInput { marks: marks.collect(), width, text: LETTERS });
    let cut = |key: u32, range: Range<usize>| {
        let label = rated.iter().find(|(id, ..)| id.0 == key).and_then(|(.., label)| label.get(range));
        label.unwrap_or_default().to_owned()
    };
    drawing::picture(
        &plot.drawing(cut),
        "Risk removed against effort, of the actions in the list".to_owned(),
        String::clone,
    )
}

fn in_order(document: &Document) -> impl Iterator<Item = &Action> {
    actions_by_worth(document).into_iter().filter_map(|id| document.actions.get(id))
}

fn lines(document: &Document) -> Vec<(ActionId, String)> {
    in_order(document).map(|action| (action.id, weighed(action))).collect()
}

/// The arithmetic of its place: `risk removed 15 (high) ÷ effort 2 (medium) = 7.5`.
fn weighed(action: &Action) -> String {
    let Some(worth) = worth(action) else {
        return "risk and effort not rated yet".to_owned();
    };
    let (risk, effort) = (worth.risk.words(), worth.effort.words());
    let each = in_tenths(worth.tenths());
    format!("risk removed {} ({risk}) ÷ effort {} ({effort}) = {each}", worth.removed, worth.effort_steps())
}

/// What the words of the room count as.
fn scale() -> String {
    let counts = |level: Level| format!("{} as {}", level.words(), middle_of(level));
    let counts: Vec<String> = Level::ALL.into_iter().map(counts).collect();
    format!("Without the full form, risk removed counts {} of 25.", counts.join(", "))
}
