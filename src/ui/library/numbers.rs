//! Numbers by quarter: each a small chart that is its own table, with its caveat. What colleagues shared counts too.

use super::cards;
use crate::library::{
    Chart, ChartRow, Quarter, QuarterNumbers, charts, numbers_file, quarters, register_of, team_report,
};
use crate::measure::Digest;
use crate::platform::files;
use crate::platform::store::{IndexEntry, Store};
use crate::redact::{Cleared, Outbound, Refusal, Register};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::erased::view;
use crate::ui::widgets::Unfolding;
use crate::vault::ClassCards;
use crate::workshop::{CalendarDate, For};
use leptos::prelude::*;
use leptos::task::spawn_local;

type Quarters = Vec<(Quarter, QuarterNumbers)>;

/// The numbers, drawn when they are looked at.
#[component]
pub fn Numbers(
    entries: RwSignal<Vec<IndexEntry>>,
    cards: RwSignal<ClassCards>,
    today: CalendarDate,
) -> impl IntoView {
    let desk = use_desk();
    let counted = move || entries.with(|entries| cards.with(|cards| count(entries, cards, today)));
    let export =
        move |write: fn(&Quarters, &Register) -> Result<Cleared, Refusal>| leave(desk, counted(), write);
    view! {
        <Unfolding class="numbers" summary=|| "Numbers by quarter">
            <div class="charts">{move || charts(&counted()).iter().map(drawn).collect_view()}</div>
            <div class="row-tools">
                <button type="button" class="plain" on:click=move |_| export(|quarters, register| numbers_file(quarters, register))>
                    "Save numbers as CSV"
                </button>
                <button type="button" class="plain" on:click=move |_| export(|quarters, register| team_report(quarters, register))>
                    "Save team report"
                </button>
            </div>
            {cards::take_in_field(desk, entries, cards)}
        </Unfolding>
    }
}

fn count(entries: &[IndexEntry], cards: &ClassCards, today: CalendarDate) -> Quarters {
    let own = entries.iter().filter_map(|entry| entry.card.as_ref().ok()).map(|card| &card.digest);
    let theirs = cards::besides(entries, cards);
    let all: Vec<&Digest> = own.chain(&theirs).collect();
    quarters(&all, today)
}

/// What is exported is looked through for everything that any workshop registered.
fn leave(desk: Desk, quarters: Quarters, write: fn(&Quarters, &Register) -> Result<Cleared, Refusal>) {
    let store = desk.store.with_value(Store::clone);
    spawn_local(async move {
        let workshops = store.workshops().await;
        let register = register_of(workshops.iter().map(|workshop| &**workshop));
        let left = write(&quarters, &register).map_err(|error| error.to_string()).and_then(|cleared| {
            let name = cleared.file_name().to_owned();
            files::download(&Outbound::Cleared(cleared)).map(|()| name).map_err(|error| error.to_string())
        });
        match left {
            Ok(name) => desk.notices().say(format!("Saved as {name}.")),
            Err(error) => desk.notices().warn(error),
        }
    });
}

fn drawn(chart: &Chart) -> AnyView {
    let head = |words: &'static str| view! { <th scope="col">{words}</th> };
    let row = |row: &ChartRow| {
        let bar = row.numbers.as_ref().map(|numbers| numbers.bar);
        let cells: Vec<String> = match &row.numbers {
            Some(numbers) => numbers.values.iter().chain(&numbers.of).map(ToString::to_string).collect(),
            None => vec!["–".to_owned(); chart.columns.len() + usize::from(!chart.of.is_empty())],
        };
        view! {
            <tr class:so-far=!row.is_over>
                <th scope="row">{row.words().to_string()}</th>
                <td aria-hidden="true">
                    {bar.map(|bar| view! { <meter min="0" max=chart.full.to_string() value=bar.to_string()></meter> })}
                </td>
                {cells.into_iter().map(|said| view! { <td>{said}</td> }).collect_view()}
            </tr>
        }
    };
    let class = chart.class.as_ref().map(|class| format!("{}: ", class.reveal(For::Console)));
    let caveats: Vec<&str> = chart.caveats.iter().map(|caveat| caveat.words()).collect();
    view! {
        <figure>
            <table>
                <caption>{class} {chart.heading.to_string()}</caption>
                <thead>
                    <tr>
                        {head("Quarter")} <td aria-hidden="true"></td>
                        {chart.columns.iter().map(|words| head(words)).collect_view()}
                        {(!chart.of.is_empty()).then(|| head(chart.of))}
                    </tr>
                </thead>
                <tbody>{chart.rows.iter().map(row).collect_view()}</tbody>
            </table>
            <figcaption>{caveats.join(" ")}</figcaption>
        </figure>
    }
}
