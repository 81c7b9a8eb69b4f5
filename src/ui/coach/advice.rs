//! What can be done with what the coach asks about a row.
//!
//! Taking a question up, leaving a hint where it stands and silencing a rule are edits of the document: they survive
//! a reload, and undo takes each back.

use crate::coach::{Advice, about};
use crate::ui::editor::Editor;
use crate::ui::ids;
use crate::workshop::{For, Frame, HintName, Mark, RowId, Stage, TextAt};
use leptos::prelude::*;
use std::ops::Range;
use std::time::Duration;
use wasm_bindgen::JsCast;

/// Takes a question up: it is what is asked about the row now. The answer is typed under the cause; elsewhere over
/// the words it is about.
pub(super) fn take_up(editor: Editor, row: RowId, advice: &Advice) {
    if change_mark(editor, row, |mark| mark.asked = Some(advice.name.into())) {
        editor
            .notices()
            .say_of_step("Taken up: the question stands where the answer goes. Undo takes it back.");
        match row {
            RowId::Cause(cause) if editor.session.with_untracked(|session| session.stage == Stage::Whys) => {
                editor.session.update(|session| session.focus = Some(cause));
                set_timeout(
                    || {
                        ids::focus(ids::ADD_CAUSE);
                    },
                    Duration::ZERO,
                );
            }
            _ => {
                if let Some((at, words)) = &advice.place {
                    select(editor, *at, words);
                }
            }
        }
    }
}

/// Puts a question that was taken up back among the hints.
pub(super) fn take_back(editor: Editor, row: RowId) {
    change_mark(editor, row, |mark| mark.asked = None);
}

/// Leaves a hint where it stands.
pub(super) fn leave(editor: Editor, row: RowId, name: &'static str) {
    if change_mark(editor, row, |mark| mark.hints_left.push(HintName::from(name))) {
        editor.notices().say_of_step("Left as it is. Undo brings the hint back.");
    }
}

/// Silences a rule in this workshop.
pub(super) fn silence(editor: Editor, name: &'static str) {
    let mut frame: Frame = editor.read(|document| document.frame.clone());
    frame.hints_silenced.push(HintName::from(name));
    if editor.put(frame) {
        editor.notices().say_of_step("Silent in this workshop. Undo brings such hints back.");
    }
}

/// Lets every silenced rule speak again.
pub(super) fn hear_all(editor: Editor) {
    editor.change_single(|frame: &mut Frame| frame.hints_silenced.clear());
}

fn change_mark(editor: Editor, row: RowId, change: impl FnOnce(&mut Mark)) -> bool {
    about(row).is_some_and(|number| editor.change_mark(number, change))
}

/// Selects words in the field that holds them, so that typing replaces them.
fn select(editor: Editor, at: TextAt, words: &Range<usize>) {
    if !ids::focus(&ids::text(at)) {
        return;
    }
    let Some(field) = document().get_element_by_id(&ids::text(at)) else { return };
    let text = editor.read(|document| document.text(at).map(|prose| prose.reveal(For::Console).to_owned()));
    // A field counts in units of UTF-16.
    let units = |to: usize| {
        let before = text.as_deref().and_then(|text| text.get(..to)).unwrap_or_default();
        u32::try_from(before.encode_utf16().count()).unwrap_or(0)
    };
    let (from, to) = (units(words.start), units(words.end));
    if let Some(field) = field.dyn_ref::<web_sys::HtmlInputElement>() {
        // A field that refuses to select keeps the cursor where it is.
        let _ = field.set_selection_range(from, to);
    } else if let Some(field) = field.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        let _ = field.set_selection_range(from, to);
    }
}
