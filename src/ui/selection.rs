//! Text that a person selected anywhere on the console: marked, it becomes a word that must not leave.

use crate::ui::editor::Editor;
use crate::workshop::{For, Stamp, Word, WordId, WordKind};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A mark of more than this was a slip of the mouse, not a name.
const LONGEST: usize = 120;

/// Marks the selected text as sensitive: it is registered, and leaves as an alias wherever it stands.
pub fn mark(editor: Editor) {
    let selected = selected().unwrap_or_default();
    let selected = selected.trim();
    if selected.is_empty() || selected.chars().count() > LONGEST || selected.contains('\n') {
        editor.notices().say("Select the word or words on one line first, then mark them.");
        return;
    }
    let known = editor.read(|document| {
        document.words.iter().any(|word| word.text.reveal(For::Console).eq_ignore_ascii_case(selected))
    });
    if known {
        editor.notices().say("That is marked already.");
        return;
    }
    let id = editor.next::<WordId>();
    if editor.put(Word { id, text: selected.into(), kind: WordKind::Other, stamp: Stamp::default() }) {
        editor.notices().say(format!("Marked as {id}: an alias leaves in its place. It is listed at Frame."));
    }
}

/// What is selected: in the field that has the focus, else in the page.
fn selected() -> Option<String> {
    let field = document().active_element();
    if let Some(input) = field.as_ref().and_then(|field| field.dyn_ref::<web_sys::HtmlInputElement>()) {
        let (start, end) = (input.selection_start().ok().flatten(), input.selection_end().ok().flatten());
        return part(&input.value(), start?, end?);
    }
    if let Some(area) = field.as_ref().and_then(|field| field.dyn_ref::<web_sys::HtmlTextAreaElement>()) {
        let (start, end) = (area.selection_start().ok().flatten(), area.selection_end().ok().flatten());
        return part(&area.value(), start?, end?);
    }
    let selection = window().get_selection().ok().flatten()?;
    selection.to_string().as_string()
}

/// The browser counts in UTF-16 units.
fn part(text: &str, start: u32, end: u32) -> Option<String> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let (start, end) = (usize::try_from(start).ok()?, usize::try_from(end).ok()?);
    String::from_utf16(units.get(start..end)?).ok()
}
