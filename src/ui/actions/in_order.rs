//! The order to begin in, from what was rated tonight.

use crate::measure::actions_by_worth;
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
                {move || editor.table(RowKind::Action, plot)}
            </details>
        </Show>
    }
}

/// Risk removed against effort, as a table: what stands high and to the left comes first.
fn plot(document: &Document) -> AnyView {
    let cell = |risk: Level, effort: Level| {
        let there = document.actions.iter().filter(|action| {
            action.is_open() && action.risk_removed == Some(risk) && action.effort == Some(effort)
        });
        let numbers: Vec<String> = there.map(|action| action.id.to_string()).collect();
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
            <caption>"Risk removed (down) against effort (across)"</caption>
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

fn lines(document: &Document) -> Vec<(ActionId, String)> {
    actions_by_worth(document)
        .into_iter()
        .filter_map(|id| document.actions.get(id))
        .map(|action| (action.id, weighed(action)))
        .collect()
}

fn weighed(action: &Action) -> String {
    match (action.risk_removed, action.effort) {
        (Some(risk), Some(effort)) => {
            format!("risk removed {}, effort {}", risk.words(), effort.words())
        }
        _ => "risk and effort not rated yet".to_owned(),
    }
}
