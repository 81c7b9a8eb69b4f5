//! What the coach has to say about a row, and what can be done with it.
//!
//! Taking a question up, leaving a hint where it stands and silencing a rule are edits of the document: they survive
//! a reload, and undo takes each back.

use super::attention::{about, statements};
use crate::coach::{self, CausationRule, CauseInput, check_causation};
use crate::ui::editor::Editor;
use crate::ui::ids;
use crate::workshop::{Document, For, Frame, HintName, Mark, RowId, ShortNumber, Stage, TextAt};
use leptos::prelude::*;
use std::ops::Range;
use std::time::Duration;
use wasm_bindgen::JsCast;

/// The line that takes the answer to a question about a cause.
const CAPTURE: &str = "add-cause";

/// One thing to ask.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Advice {
    pub(super) name: &'static str,
    /// Where the words stand; none for what is about the whole cause.
    pub(super) place: Option<(TextAt, Range<usize>)>,
    pub(super) words: String,
    pub(super) ask: &'static str,
    pub(super) why: &'static str,
}

impl Advice {
    /// About words that point somewhere, not about a cue or a link.
    pub(super) fn is_wording(&self) -> bool {
        coach::wording::rule(self.name).is_some()
    }
}

/// Everything to ask about a row that was not left, silenced or taken up.
pub(super) fn advice(document: &Document, row: RowId) -> Vec<Advice> {
    let people = names(document);
    let people: Vec<&str> = people.iter().map(String::as_str).collect();
    let mut all: Vec<Advice> = Vec::new();
    for at in statements(document, row) {
        let text = document.text(at).map_or("", |prose| prose.reveal(For::Coaching));
        let found = coach::hints(text, &people).into_iter().map(|hint| Advice {
            name: hint.name,
            words: text.get(hint.words.clone()).unwrap_or_default().to_owned(),
            place: Some((at, hint.words)),
            ask: hint.ask,
            why: hint.why,
        });
        all.extend(found);
    }
    let causation = causation(document, row, &people).into_iter();
    // The vague word has its hint already.
    let causation = causation.filter(|rule| *rule != CausationRule::PlainWords).map(|rule| Advice {
        name: rule.name(),
        place: None,
        words: String::new(),
        ask: rule.ask(),
        why: "",
    });
    all.extend(causation);
    let mark = about(row).and_then(|number| document.mark(number));
    all.retain(|advice| {
        let silenced = document.frame.hints_silenced.iter().any(|name| *name == advice.name);
        let decided = mark.is_some_and(|mark| {
            mark.hints_left.iter().any(|name| *name == advice.name)
                || mark.asked.as_ref().is_some_and(|name| *name == advice.name)
        });
        !silenced && !decided
    });
    all
}

/// The question that was taken up about a row.
pub fn asked(document: &Document, row: RowId) -> Option<&'static str> {
    let mark = document.mark(about(row)?)?;
    coach::question_named(mark.asked.as_ref()?.as_str())
}

fn causation(document: &Document, row: RowId, people: &[&str]) -> Vec<CausationRule> {
    let RowId::Cause(id) = row else { return Vec::new() };
    let Some(cause) = document.causes.get(id).filter(|cause| !cause.statement.is_blank()) else {
        return Vec::new();
    };
    check_causation(&CauseInput {
        statement: cause.statement.reveal(For::Coaching),
        kind: cause.kind,
        is_explained: document.links.iter().any(|link| link.effect == id),
        people,
    })
}

/// The names and handles of the register: as the subject of a sentence they count as persons.
fn names(document: &Document) -> Vec<String> {
    let of = |prose: &crate::workshop::Prose| prose.reveal(For::Coaching).to_owned();
    document.people.iter().flat_map(|person| [of(&person.full_name), of(&person.handles)]).collect()
}

/// Takes a question up: it is what is asked about the row now. The answer is typed under the cause; elsewhere over
/// the words it is about.
pub(super) fn take_up(editor: Editor, row: RowId, advice: &Advice) {
    if change_mark(editor, row, |mark| mark.asked = Some(advice.name.into())) {
        editor.notices().say("Taken up: the question stands where the answer goes. Undo takes it back.");
        match row {
            RowId::Cause(cause) if editor.session.with_untracked(|session| session.stage == Stage::Whys) => {
                editor.session.update(|session| session.focus = Some(cause));
                set_timeout(
                    || {
                        ids::focus(CAPTURE);
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
        editor.notices().say("Left as it is. Undo brings the hint back.");
    }
}

/// Silences a rule in this workshop.
pub(super) fn silence(editor: Editor, name: &'static str) {
    let mut frame: Frame = editor.read(|document| document.frame.clone());
    frame.hints_silenced.push(HintName::from(name));
    if editor.put(frame) {
        editor.notices().say("Silent in this workshop. Undo brings such hints back.");
    }
}

/// Lets every silenced rule speak again.
pub(super) fn hear_all(editor: Editor) {
    let frame: Frame = editor.read(|document| document.frame.clone());
    editor.put(Frame { hints_silenced: Vec::new(), ..frame });
}

fn change_mark(editor: Editor, row: RowId, change: impl FnOnce(&mut Mark)) -> bool {
    let Some(number) = about(row) else { return false };
    let mut mark = editor.read(|document| mark_of(document, number));
    change(&mut mark);
    editor.put(mark)
}

fn mark_of(document: &Document, number: ShortNumber) -> Mark {
    document.mark(number).cloned().unwrap_or_else(|| Mark::new(number))
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
