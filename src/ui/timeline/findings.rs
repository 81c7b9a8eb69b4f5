//! Times that cannot be, or hardly: said, never blocking.

use crate::measure;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::when;
use crate::ui::{app, dialogs};
use crate::workshop::{CalendarDate, Document, SectionId, ShortNumber};
use leptos::prelude::*;

/// One thing to look at.
#[derive(Clone, PartialEq, Eq)]
struct Finding {
    about: Option<ShortNumber>,
    words: String,
}

/// The list; nothing when there is nothing to say.
#[component]
pub fn Findings() -> impl IntoView {
    let editor = use_editor();
    let today = app::today(editor);
    let findings = Memo::new(move |_| editor.whole(|document| found(document, today)));
    view! {
        <ul class="findings">
            {move || {
                findings
                    .get()
                    .into_iter()
                    .map(|Finding { about, words }| match about {
                        None => view! { <li>{words}</li> },
                        Some(about) => view! {
                            <li>
                                <button type="button" class="quiet" on:click=move |_| dialogs::jump(editor, about)>
                                    <b class="number">{about.to_string()}</b>
                                    <span>{words}</span>
                                </button>
                            </li>
                        },
                    })
                    .collect_view()
            }}
        </ul>
    }
}

fn found(document: &Document, today: CalendarDate) -> Vec<Finding> {
    let mut findings = Vec::new();
    if document.frame.day.is_none() && !document.events.is_empty() {
        let day = if document.events.iter().any(|event| event.time.earliest().is_some()) {
            when::day_of(document)
        } else {
            today
        };
        findings.push(Finding {
            about: Some(SectionId::TITLE.into()),
            words: format!("Frame does not say which day it began. Clocks without a date are read as {day}."),
        });
    }
    findings.extend(measure::impossible_orders(document).into_iter().map(|order| Finding {
        about: order.about(),
        words: format!("{}. One of the times is wrong.", order.words()),
    }));
    findings.extend(measure::far_events(document).into_iter().map(|event| Finding {
        about: Some(event.into()),
        words: "More than a day away from the incident. Is its date right?".to_owned(),
    }));
    findings
}
