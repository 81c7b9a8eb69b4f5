//! The incident: title, service, class, severity, day and zone.

use crate::platform::zones;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{Memo, view};
use crate::ui::notices::use_notices;
use crate::ui::widgets::{Choice, DateField, ProseField, choices};
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
                    options=Signal::stored(choices(&Severity::ALL, Severity::words))
                    none="not decided"
                    chosen=Signal::derive(move || {
                        Severity::ALL.iter().position(|value| Some(*value) == severity.get())
                    })
                    on_choose={move |index: Option<usize>| {
                        let severity = index.and_then(|index| Severity::ALL.get(index).copied());
                        change(editor, |frame| frame.severity = severity);
                    }}
                />
                <DateField
                    id="frame-day"
                    label="Day it began"
                    value=day
                    on_change=move |day| change(editor, |frame| frame.day = day)
                />
                <DateField
                    id="frame-met-on"
                    label="Day of the meeting"
                    value=met_on
                    on_change=move |day| change(editor, |frame| frame.met_on = day)
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
    let present = Memo::new(move |_| editor.row(RowId::Frame, |document| document.frame.zone.name.clone()));
    let names = StoredValue::new({
        let mut names = zones::zone_names();
        if !names.iter().any(|name| name == "UTC") {
            names.insert(0, "UTC".to_owned());
        }
        names
    });
    let choose = move |index: Option<usize>| {
        let Some(name) = index.and_then(|index| names.with_value(|names| names.get(index).cloned())) else {
            return;
        };
        let around = editor.read(|document| {
            document
                .frame
                .day
                .map_or_else(crate::platform::clock::now, |day| Instant::from_civil(day.0.at(12, 0, 0, 0), 0))
        });
        match zones::zone_table(&name, around) {
            Some(zone) => change(editor, |frame| frame.zone = zone),
            None => notices.warn(format!(
                "This browser knows no zone {name}, so times stay as they are. Choose another zone or UTC."
            )),
        }
    };
    view! {
        <Choice
            id="frame-zone"
            label="Times are typed and shown in"
            options=Signal::derive(move || names.get_value())
            chosen=Signal::derive(move || {
                names.with_value(|names| names.iter().position(|name| *name == present.get()))
            })
            on_choose=choose
        />
    }
}

fn change(editor: Editor, change: impl FnOnce(&mut Frame)) {
    let mut frame = editor.read(|document| document.frame.clone());
    change(&mut frame);
    editor.put(frame);
}
