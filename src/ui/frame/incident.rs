//! The incident: title, service, class, severity, day and zone.

use crate::platform::zones;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::notices::use_notices;
use crate::ui::widgets::{Among, Choice, DateField, ProseField, ZoneChoice};
use crate::workshop::{Frame, Instant, RowId, Severity, TextAt, TextField};
use leptos::prelude::*;

/// The fields of the incident.
#[component]
pub fn Incident() -> impl IntoView {
    let editor = use_editor();
    let severity = Memo::new(move |_| editor.row(RowId::Frame, |document| document.frame.severity));
    let day = Memo::new(move |_| editor.row(RowId::Frame, |document| document.frame.day));
    let met_on = Memo::new(move |_| editor.row(RowId::Frame, |document| document.frame.met_on));
    view! {
        <section aria-labelledby="incident-heading">
            <h2 id="incident-heading">"The incident"</h2>
            <div class="fields">
                <ProseField
                    at=TextAt::new(RowId::Frame, TextField::Title)
                    label="What people call it"
                    hint="Such as: Playback outage. The title leaves in every release."
                />
                <ProseField at=TextAt::new(RowId::Frame, TextField::Service) label="Service" />
                <ProseField
                    at=TextAt::new(RowId::Frame, TextField::IncidentClass)
                    label="Class of incident"
                    hint="Such as: configuration change, capacity, dependency."
                />
                <Choice
                    id="frame-severity"
                    label="Severity"
                    among=Among::values_or(
                        "not decided",
                        &Severity::ALL,
                        Severity::words,
                        move || severity.get(),
                        move |severity| editor.change_single(|frame: &mut Frame| frame.severity = severity),
                    )
                />
                <DateField
                    id="frame-day"
                    label="Day it began"
                    value=day
                    on_change=move |day| editor.change_single(|frame: &mut Frame| frame.day = day)
                />
                <DateField
                    id="frame-met-on"
                    label="Day of the meeting"
                    value=met_on
                    on_change=move |day| editor.change_single(|frame: &mut Frame| frame.met_on = day)
                />
                <Zone />
            </div>
        </section>
    }
}

/// The zone in which times are typed and shown.
#[component]
fn Zone() -> impl IntoView {
    let editor = use_editor();
    let notices = use_notices();
    let zone = Memo::new(move |_| editor.row(RowId::Frame, |document| document.frame.zone.name.clone()));
    let choose = move |name: String| {
        let around = editor.read(|document| {
            document
                .frame
                .day
                .map_or_else(crate::platform::clock::now, |day| Instant::from_civil(day.0.at(12, 0, 0, 0), 0))
        });
        match zones::zone_table(&name, around) {
            Some(zone) => editor.change_single(|frame: &mut Frame| frame.zone = zone),
            None => notices.warn(format!(
                "This browser knows no zone {name}, so times stay as they are. Choose another zone or UTC."
            )),
        }
    };
    view! { <ZoneChoice id="frame-zone" label="Times are typed and shown in" zone=zone.into() on_choose=choose /> }
}
