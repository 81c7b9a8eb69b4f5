//! The order to begin in, from what was rated tonight.

use super::risk_form::in_tenths;
use crate::measure::{Worth, actions_by_worth, middle_of, worth};
use crate::ui::dialogs::jump;
use crate::ui::editor::use_editor;
use crate::ui::erased::{For, Memo, Show, view};
use crate::workshop::{Action, ActionId, Document, Level, RowId, RowKind, TextAt, TextField};
use leptos::prelude::*;

/// Unfinished actions, most risk removed for least effort first.
#[component]
pub fn InOrder() -> impl IntoView {
    let editor = use_editor();
    let order = Memo::new(move |_| editor.table(RowKind::Action, lines));
    view! {
        <Show when=move || order.with(|order| order.len() > 1)>
            <details class="in-order">
                <summary>"In this order: most risk removed for least effort"</summary>
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
                {move || editor.table(RowKind::Action, plot)}
            </details>
        </Show>
    }
}

/// Risk removed against effort, as a table: what stands high and to the left comes first, and so it does within a place.
fn plot(document: &Document) -> AnyView {
    let in_order: Vec<(ActionId, Worth)> =
        in_order(document).filter_map(|action| Some((action.id, worth(action)?))).collect();
    let cell = |risk: Level, effort: Level| {
        let there = in_order.iter().filter(|(_, worth)| (worth.risk, worth.effort) == (risk, effort));
        let numbers: Vec<String> = there.map(|(id, worth)| format!("{id} ({})", worth.removed)).collect();
        view! { <td>{numbers.join(", ")}</td> }
    };
    let row = |risk: Level| {
        view! {
            <tr>
                <th scope="row">{risk.words()}</th>
                {cell(risk, Level::Low)}
                {cell(risk, Level::Medium)}
                {cell(risk, Level::High)}
            </tr>
        }
    };
    view! {
        <table class="plot">
            <caption>"Risk removed (down, in brackets of 25) against effort (across)"</caption>
            <thead>
                <tr>
                    <td></td>
                    <th scope="col">"low"</th>
                    <th scope="col">"medium"</th>
                    <th scope="col">"high"</th>
                </tr>
            </thead>
            <tbody>{Level::ALL.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
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
