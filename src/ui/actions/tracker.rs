//! Takes in where the actions stand in the tracker.

use crate::evidence::tracker::{self, TrackerNews};
use crate::ui::app;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::view;
use crate::ui::library::references;
use crate::ui::widgets::TextFile;
use crate::vault::counted;
use leptos::prelude::*;

/// The field for an export.
#[component]
pub fn Tracker() -> impl IntoView {
    let (editor, desk) = (use_editor(), use_desk());
    view! {
        <details>
            <summary>"More: what the tracker says"</summary>
            <TextFile
                id="tracker-states"
                label=Signal::stored("Take in states from a CSV export".to_owned())
                accept=".csv,text/csv"
                on_text={move |text: String| take_in(editor, desk, &text)}
            />
        </details>
    }
}

fn take_in(editor: Editor, desk: Desk, text: &str) {
    let today = app::today(editor);
    let read = editor.read(|document| {
        let is_older_shared = desk.store.with_value(|store| {
            let this = store.present_key();
            let others = store.library().into_iter().filter(|entry| Some(entry.key) != this);
            others.filter_map(|entry| entry.card.ok()).any(|card| card.digest.day == document.frame.day)
        });
        let references = references(document, is_older_shared);
        let news = tracker::read(text, document, &references)?;
        Ok::<_, tracker::TrackerError>((news.edit(document, today), news))
    });
    match read {
        Ok((edit, news)) => {
            if edit.is_none_or(|edit| editor.apply(edit)) {
                editor.notices().say(said(&news));
            }
        }
        Err(error) => editor.notices().warn(error.to_string()),
    }
}

fn said(news: &TrackerNews) -> String {
    format!(
        "{} moved, {} as before, {} about nothing here.{}",
        news.changed.len(),
        news.unchanged,
        counted(news.others, "row", "rows"),
        tracker::left_alone(&news.unknown_states)
    )
}
