//! Numbers by quarter: each a small chart that is its own table, with its caveat. What colleagues shared counts too.

use crate::library::{
    Caveat, ClassNumbers, Quarter, QuarterNumbers, Share, numbers_file, quarters, register_of, team_report,
    trends,
};
use crate::measure::Digest;
use crate::platform::files;
use crate::platform::store::{IndexEntry, Store};
use crate::redact::{Cleared, Outbound, Refusal, Register};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::erased::view;
use crate::ui::widgets::{TextFile, Unfolding};
use crate::vault::ClassCards;
use crate::workshop::{CalendarDate, For};
use leptos::prelude::*;
use leptos::task::spawn_local;

type Quarters = Vec<(Quarter, QuarterNumbers)>;

/// The numbers, drawn when they are looked at.
#[component]
pub fn Numbers(entries: RwSignal<Vec<IndexEntry>>, today: CalendarDate) -> impl IntoView {
    let desk = use_desk();
    let cards = RwSignal::new(desk.store.with_value(Store::class_cards));
    let counted = move || entries.with(|entries| cards.with(|cards| count(entries, cards, today)));
    let export =
        move |write: fn(&Quarters, &Register) -> Result<Cleared, Refusal>| leave(desk, counted(), write);
    view! {
        <Unfolding class="numbers" summary=|| "Numbers by quarter">
            <div class="charts">{move || charts(&counted())}</div>
            <div class="row-tools">
                <button type="button" class="plain" on:click=move |_| export(|quarters, register| numbers_file(quarters, register))>
                    "Save numbers as CSV"
                </button>
                <button type="button" class="plain" on:click=move |_| export(|quarters, register| team_report(quarters, register))>
                    "Save team report"
                </button>
            </div>
            <TextFile
                id="class-cards"
                label=Signal::derive(move || {
                    format!("Take in a colleague's class card (here: {})", cards.with(|cards| cards.0.len()))
                })
                accept=".json,application/json"
                on_text={move |text: String| take_in(desk, cards, &text)}
            />
            <ul class="shelf">
                {move || cards.get().0.into_iter().map(|card| taken_in(desk, cards, card)).collect_view()}
            </ul>
        </Unfolding>
    }
}

fn count(entries: &[IndexEntry], cards: &ClassCards, today: CalendarDate) -> Quarters {
    let own = entries.iter().filter_map(|entry| entry.card.as_ref().ok()).map(|card| &card.digest);
    let all: Vec<&Digest> = own.chain(&cards.0).collect();
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

/// A class card that counts here, and its way out.
fn taken_in(desk: Desk, cards: RwSignal<ClassCards>, card: Digest) -> AnyView {
    let class = card.incident_class.reveal(For::Console).to_owned();
    let day = card.day.map_or_else(String::new, |day| format!(", {day}"));
    let said = format!("{class}{day}");
    let about = said.clone();
    let remove = move |_| {
        let mut fewer = cards.get_untracked();
        fewer.remove(&card);
        match desk.store.with_value(|store| store.keep_class_cards(&fewer)) {
            Ok(()) => {
                cards.set(fewer);
                desk.notices().say("Removed: it counts no longer. Its file brings it back.");
            }
            Err(error) => desk.notices().warn(error.to_string()),
        }
    };
    view! {
        <li>
            <span>{said}</span>
            <button type="button" class="quiet" on:click=remove>
                "Remove"
                <span class="visually-hidden">{format!(" class card {about}")}</span>
            </button>
        </li>
    }
}

fn take_in(desk: Desk, cards: RwSignal<ClassCards>, text: &str) {
    let mut more = cards.get_untracked();
    let kept = more.add(text).map_err(|error| error.to_string()).and_then(|()| {
        desk.store.with_value(|store| store.keep_class_cards(&more)).map_err(|error| error.to_string())
    });
    match kept {
        Ok(()) => {
            cards.set(more);
            desk.notices().say("Taken in: it counts like a workshop of this device.");
        }
        Err(error) => desk.notices().warn(error),
    }
}

/// A number of one quarter: how long its bar is, and what it says.
type Bar = (usize, String);

fn charts(quarters: &Quarters) -> Vec<AnyView> {
    let mut charts = Vec::new();
    for trend in trends(quarters) {
        let class = trend.class.reveal(For::Console).to_owned();
        let fewer = trend.fewer_percent().filter(|fewer| *fewer > 0);
        let heading = fewer.map_or_else(|| class.clone(), |fewer| format!("{class}: {fewer} % fewer"));
        let folded = class.trim().to_lowercase();
        let row_of = |numbers: &QuarterNumbers| {
            let is_it = |row: &&ClassNumbers| row.class.reveal(For::Console).trim().to_lowercase() == folded;
            numbers.classes.iter().find(is_it).cloned()
        };
        let is_back = |numbers: &QuarterNumbers| row_of(numbers).is_some_and(|row| row.after_actions > 0);
        let caveats: &[Caveat] = if quarters.iter().any(|(_, numbers)| is_back(numbers)) {
            &[Caveat::Incidents, Caveat::BackAfterActions]
        } else {
            &[Caveat::Incidents]
        };
        charts.push(chart(heading, caveats, quarters, &|numbers| {
            let row = row_of(numbers)?;
            let after = if row.after_actions == 0 {
                String::new()
            } else {
                format!(", {} after the actions", row.after_actions)
            };
            Some((row.incidents, format!("{}, {} again{after}", row.incidents, row.repeats)))
        }));
    }
    let days =
        |days: Option<i32>| days.map(|days| (usize::try_from(days).unwrap_or(0), format!("{days} days")));
    let percent = |share: Share| {
        share.percent().map(|percent| (percent, format!("{percent} %, {} of {}", share.part, share.of)))
    };
    let named = |name: &str| name.to_owned();
    charts.push(chart(named("Actions on time"), &[Caveat::Actions], quarters, &|numbers| {
        let all = numbers.on_time + numbers.late + numbers.open;
        (all > 0).then(|| {
            (
                numbers.on_time,
                format!("{} on time, {} late, {} open", numbers.on_time, numbers.late, numbers.open),
            )
        })
    }));
    charts.push(chart(named("Days to the meeting"), &[Caveat::Days], quarters, &|numbers| {
        days(numbers.days_to_meeting)
    }));
    charts.push(chart(named("Days to the first release"), &[Caveat::Days], quarters, &|numbers| {
        days(numbers.days_to_publishing)
    }));
    charts.push(chart(named("Learned something"), &[Caveat::Learned], quarters, &|numbers| {
        percent(numbers.learned)
    }));
    charts.push(chart(named("Points of quality, of eight"), &[Caveat::Quality], quarters, &|numbers| {
        numbers.quality.map(|points| (usize::try_from(points).unwrap_or(0), points.to_string()))
    }));
    charts.push(chart(named("Stronger actions"), &[Caveat::Rated], quarters, &|numbers| {
        percent(numbers.strong)
    }));
    charts.push(chart(named("Branches with evidence"), &[Caveat::Rated], quarters, &|numbers| {
        percent(numbers.evidence)
    }));
    charts
}

fn chart(
    heading: String,
    caveats: &[Caveat],
    quarters: &Quarters,
    read: &dyn Fn(&QuarterNumbers) -> Option<Bar>,
) -> AnyView {
    let rows: Vec<(String, Option<Bar>)> = quarters
        .iter()
        .map(|(quarter, numbers)| (format!("{} Q{}", quarter.year, quarter.number), read(numbers)))
        .collect();
    let most =
        rows.iter().filter_map(|(_, bar)| bar.as_ref()).map(|(value, _)| *value).max().unwrap_or(0).max(1);
    let row = |(quarter, bar): (String, Option<Bar>)| {
        let (value, said) = bar.unzip();
        view! {
            <tr>
                <th scope="row">{quarter}</th>
                <td>
                    {value
                        .map(|value| {
                            view! { <meter aria-hidden="true" min="0" max=most.to_string() value=value.to_string()></meter> }
                        })}
                </td>
                <td>{said.unwrap_or_else(|| "–".to_owned())}</td>
            </tr>
        }
    };
    let caveats: Vec<&str> = caveats.iter().map(|caveat| caveat.words()).collect();
    view! {
        <figure>
            <table>
                <caption>{heading}</caption>
                <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
            </table>
            <figcaption>{caveats.join(" ")}</figcaption>
        </figure>
    }
}
