//! A line of what is missing: what it is about, why it is named, and the way there.

use crate::measure::TonightItem;
use crate::ui::app;
use crate::ui::dialogs::{jump, shown_text};
use crate::ui::editor::Editor;
use crate::ui::erased::view;
use crate::workshop::{ShortNumber, Stage};
use leptos::prelude::*;

/// What the line says.
#[derive(Clone, PartialEq, Eq)]
pub struct JumpLine {
    /// What it is about; none: about the stage as a whole.
    pub about: Option<ShortNumber>,
    /// Where it is mended.
    pub stage: Stage,
    /// What is missing, in the facilitator's words or ours.
    pub words: String,
    /// Why it is named.
    pub reason: &'static str,
}

impl JumpLine {
    /// Of the list for tonight.
    pub fn tonight(editor: Editor, item: &TonightItem) -> Self {
        let words = item.about.map_or_else(String::new, |about| shown_text(editor, about));
        Self { about: item.about, stage: item.stage, words, reason: item.reason }
    }
}

/// The line; `before` is done before going there.
pub fn jump_line(editor: Editor, line: JumpLine, before: impl Fn() + 'static) -> AnyView {
    let JumpLine { about, stage, words, reason } = line;
    let go = move |_| {
        before();
        match about {
            Some(about) => jump(editor, about),
            None => app::go(editor, stage),
        }
    };
    let about = about.map_or_else(|| stage.words().to_owned(), |about| about.to_string());
    view! {
        <li>
            <button type="button" class="quiet" on:click=go>
                <b class="number">{about}</b>
                <span>{words}</span>
                <small>{reason}</small>
            </button>
        </li>
    }
}
