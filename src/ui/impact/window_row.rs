//! One stretch of time in which customers were hurt.

use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::widgets::{NumberField, ProseField, RemoveButton, TimeField, TonightButton};
use crate::ui::{ids, when};
use crate::workshop::{Document, EventTime, ImpactWindow, Instant, RowId, TextAt, TextField, WindowId};
use leptos::prelude::*;

/// A window.
#[component]
pub fn WindowRow(id: WindowId) -> impl IntoView {
    let editor = use_editor();
    let row = RowId::Window(id);
    let window = Memo::new(move |_| editor.row(row, |document| document.windows.get(id).cloned()));
    let users = move || window.with(|window| window.as_ref().and_then(|window| window.users));
    let share = move || window.with(|window| window.as_ref()?.share_percent.map(u64::from));
    view! {
        <li id=ids::row(row) class="window">
            <div class="window-head">
                <b class="number">{id.to_string()}</b>
                <span class="window-length">{move || window.with(|window| length(window.as_ref()))}</span>
                <div class="row-tools">
                    <TonightButton about=id />
                    <RemoveButton row=row />
                </div>
            </div>
            <div class="window-measures">
                <Moment id=id end=End::From />
                <Moment id=id end=End::Until />
                <NumberField
                    id=format!("{id}-users")
                    label="Users"
                    value=Signal::derive(users)
                    on_change={move |users: Option<u64>| {
                        editor.change(id, |window| window.users = users);
                    }}
                />
                <NumberField
                    id=format!("{id}-share")
                    label="Share of all users, %"
                    max=100
                    value=Signal::derive(share)
                    on_change={move |share: Option<u64>| {
                        let share = share.and_then(|share| u8::try_from(share).ok());
                        editor.change(id, |window| window.share_percent = share);
                    }}
                />
            </div>
            <div class="fields">
                <ProseField at=TextAt::new(row, TextField::WindowWhat) label="What customers saw" lines=true />
                <ProseField at=TextAt::new(row, TextField::HowMeasured) label="How this was measured" lines=true />
            </div>
        </li>
    }
}

fn length(window: Option<&ImpactWindow>) -> String {
    match window.and_then(|window| window.from.zip(window.until)) {
        Some((from, until)) if from <= until => when::length_words(until - from),
        Some(_) => "ends before it begins: one of the times is wrong".to_owned(),
        None => "length not known yet".to_owned(),
    }
}

/// Which end of a window.
#[derive(Clone, Copy)]
enum End {
    From,
    Until,
}

impl End {
    const fn words(self) -> &'static str {
        match self {
            Self::From => "From",
            Self::Until => "Until",
        }
    }

    fn of(self, window: &ImpactWindow) -> Option<Instant> {
        match self {
            Self::From => window.from,
            Self::Until => window.until,
        }
    }

    fn set(self, window: &mut ImpactWindow, moment: Option<Instant>) {
        match self {
            Self::From => window.from = moment,
            Self::Until => window.until = moment,
        }
    }
}

#[component]
fn Moment(id: WindowId, end: End) -> impl IntoView {
    let editor = use_editor();
    let text = Memo::new(move |_| {
        // The way a time is written depends on the zone and the day of the frame, too.
        editor.row(RowId::Frame, |_| ());
        editor.row(RowId::Window(id), |document| {
            when::moment_text(document, document.windows.get(id).and_then(|window| end.of(window)))
        })
    });
    let take = move |typed: String| {
        let moment = editor.read(|document| read_end(document, id, end, &typed));
        moment.is_some_and(|moment| editor.try_change(id, |window| end.set(window, moment)))
    };
    let name = end.words();
    view! {
        <TimeField id=format!("{id}-{}", name.to_lowercase()) label=name value=text on_change=take />
    }
}

/// Nothing clears the end; a range is no end.
fn read_end(document: &Document, id: WindowId, end: End, typed: &str) -> Option<Option<Instant>> {
    let from = document.windows.get(id).and_then(|window| window.from);
    // "00:20" after "23:50" is of the next day.
    let near = if matches!(end, End::Until) { from } else { None };
    match when::read_time(document, typed, near)?.time {
        EventTime::Unknown => Some(None),
        EventTime::Between { earliest, latest } if earliest == latest => Some(Some(earliest)),
        EventTime::Between { .. } | EventTime::After(_) => None,
    }
}
