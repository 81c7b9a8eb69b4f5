//! Where the review stands: the values that were found, the one that is open, and what a letter does about it.
//!
//! **Invariant.** While any value is listed, one is open: the first letter decides.

use super::decisions::{decide, decide_rest};
use super::forget::Forgetting;
use super::secrets::revoke_secret;
use super::value::REASON;
use crate::keys::Decide;
use crate::postmortem::{Review as Found, ReviewedValue};
use crate::redact::Alias;
use crate::ui::editor::Editor;
use crate::ui::erased::{Memo, effect};
use crate::ui::ids;
use crate::ui::pressed;
use crate::workshop::{Decision, Replacement};
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

/// Values listed at first, and added whenever more are asked for. All are redacted, listed or not.
const PAGE: usize = 150;

/// Tells one value of the list from the others. Private: it is never an element's id.
pub type Key = String;

fn key(value: &ReviewedValue) -> Key {
    [value.kind.label(), &value.value].join(" ")
}

/// The place in the list. `Copy`, so that every line can hold it.
#[derive(Clone, Copy)]
pub struct Cursor {
    editor: Editor,
    /// What was found last; none until the first look has ended.
    pub found: ReadSignal<Option<Found>>,
    /// The element that holds a line for each listed value.
    pub list: NodeRef<html::Ul>,
    /// How many values are listed.
    limit: RwSignal<usize>,
    listed: Memo<Vec<Key>>,
    open: RwSignal<Option<Key>>,
    /// Whether the open value shows the field for the reason to keep it.
    pub asks_reason: RwSignal<bool>,
    /// The question that comes before a value is forgotten.
    pub forgetting: Forgetting,
}

impl Cursor {
    /// Opens the first value, as soon as there is one.
    pub fn new(editor: Editor, found: ReadSignal<Option<Found>>) -> Self {
        let limit = RwSignal::new(PAGE);
        let listed = Memo::new(move |_| {
            found.with(|found| values_of(found).iter().take(limit.get()).map(key).collect())
        });
        let cursor = Self {
            editor,
            found,
            list: NodeRef::new(),
            limit,
            listed,
            open: RwSignal::new(None),
            asks_reason: RwSignal::new(false),
            forgetting: Forgetting::new(),
        };
        effect(move || cursor.open_first_if_gone());
        cursor
    }

    fn open_first_if_gone(self) {
        self.listed.with(|listed| {
            let is_listed = |open: &Option<Key>| open.as_ref().is_some_and(|open| listed.contains(open));
            if !self.open.with_untracked(is_listed) {
                self.open.set(listed.first().cloned());
            }
        });
    }

    /// The listed values, in order.
    pub fn listed(self) -> Vec<Key> {
        self.listed.get()
    }

    /// How many values there are behind the listed ones.
    pub fn unlisted(self) -> usize {
        self.found.with(|found| values_of(found).len()).saturating_sub(self.limit.get())
    }

    /// How many values the next [`Self::list_more`] adds.
    pub fn next_page(self) -> usize {
        self.unlisted().min(PAGE)
    }

    /// Lists more of them.
    pub fn list_more(self) {
        self.limit.update(|limit| *limit += PAGE);
    }

    /// Reads one of the values; none in the moment in which it leaves the list.
    pub fn value<T>(self, wanted: &Key, read: impl FnOnce(&ReviewedValue) -> T) -> Option<T> {
        self.found.with(|found| values_of(found).iter().find(|value| key(value) == *wanted).map(read))
    }

    /// Whether this value is open.
    pub fn is_open(self, key: &Key) -> bool {
        self.open.with(|open| open.as_ref() == Some(key))
    }

    /// Opens a value where it stands.
    pub fn open(self, key: Key) {
        self.asks_reason.set(false);
        self.open.set(Some(key));
    }

    /// What a key does in the list. Letters never fire inside a field.
    pub fn on_keydown(self, event: &KeyboardEvent) {
        if event.key() == "Escape" && self.asks_reason.get_untracked() {
            self.go_to(self.at());
        } else if pressed::is_typing(event) {
            return;
        } else if let Some(letter) = pressed::decision(event) {
            self.act(letter);
        } else {
            match event.key().as_str() {
                "ArrowDown" => self.go_to(self.at() + 1),
                "ArrowUp" => self.go_to(self.at().saturating_sub(1)),
                _ => return,
            }
        }
        event.prevent_default();
    }

    /// Does what a letter says about the open value.
    pub fn act(self, letter: Decide) {
        let Some(value) = self.open_value() else { return };
        match letter {
            Decide::Alias => self.decide(&value, Decision::Replace(Replacement::Alias)),
            Decide::Generalise => self.decide(&value, Decision::Replace(Replacement::Generalise)),
            Decide::Drop => self.decide(&value, Decision::Replace(Replacement::Drop)),
            Decide::Ordinary if value.may_be_ordinary => self.decide(&value, Decision::OrdinaryWord),
            Decide::Ordinary => {
                self.editor.notices().say("Only one registered word can be an ordinary word.");
            }
            Decide::Undecide => {
                decide(self.editor, &value, None);
                self.go_to(self.at());
            }
            Decide::Keep => self.ask_reason(),
            Decide::Forget => self.forgetting.ask(value),
            Decide::Rest => {
                self.found.with_untracked(|found| decide_rest(self.editor, values_of(found)));
            }
            Decide::Revoke => self.revoke(&value),
        }
    }

    /// Keeps the open value for this reason.
    pub fn keep(self, reason: &str) {
        if let Some(value) = self.open_value() {
            self.decide(&value, Decision::Keep(reason.into()));
        }
    }

    /// Decides about the open value, and goes on to the next that is undecided.
    fn decide(self, value: &ReviewedValue, decision: Decision) {
        let from = self.at();
        decide(self.editor, value, Some(decision));
        let next = self.undecided_after(from);
        // The last line of the list leads to the values behind it.
        if next.is_some_and(|next| next >= self.limit.get_untracked()) {
            self.list_more();
        }
        self.go_to(next.unwrap_or(from));
    }

    fn ask_reason(self) {
        self.asks_reason.set(true);
        ids::once_drawn(|| {
            ids::focus(REASON);
        });
    }

    fn revoke(self, value: &ReviewedValue) {
        let found = self.found;
        match found.with_untracked(|found| secret_of(found.as_ref()?, value)) {
            Some(alias) => revoke_secret(self.editor, found, alias),
            None => self.editor.notices().say("This is no secret of a known format."),
        }
    }

    fn open_value(self) -> Option<ReviewedValue> {
        self.found.with_untracked(|found| values_of(found).get(self.at()).cloned())
    }

    /// The place of the open value in the list, from 0.
    fn at(self) -> usize {
        let place =
            |open: &Key| self.listed.with_untracked(|listed| listed.iter().position(|key| key == open));
        self.open.with_untracked(|open| open.as_ref().and_then(place)).unwrap_or(0)
    }

    /// The next undecided value behind this place, else the first one before it.
    fn undecided_after(self, from: usize) -> Option<usize> {
        self.found.with_untracked(|found| {
            let values = values_of(found);
            self.editor.read(|document| {
                let is_undecided = |at: &usize| {
                    values.get(*at).is_some_and(|value| value.decision(&document.ledger).is_none())
                };
                (from + 1..values.len()).chain(0..from).find(is_undecided)
            })
        })
    }

    /// Opens the value at this place of the list and focuses its line.
    fn go_to(self, place: usize) {
        if let Some(key) = self.listed.with_untracked(|listed| listed.get(place).cloned()) {
            self.open(key);
            self.focus_line(place);
        }
    }

    fn focus_line(self, place: usize) {
        let Some(list) = self.list.get_untracked() else { return };
        let line = list
            .query_selector_all(".value-line")
            .ok()
            .and_then(|lines| lines.item(u32::try_from(place).ok()?));
        if let Some(line) = line.as_ref().and_then(wasm_bindgen::JsCast::dyn_ref::<web_sys::HtmlElement>) {
            // Nothing follows from a browser that refuses to focus.
            let _ = line.focus();
        }
    }
}

fn values_of(found: &Option<Found>) -> &[ReviewedValue] {
    found.as_ref().map_or(&[], |found| &found.values)
}

/// The secret of a known format that a value is, else the first that is not among the actions.
fn secret_of(found: &Found, value: &ReviewedValue) -> Option<Alias> {
    let this = found.secrets.iter().find(|secret| secret.alias.to_string() == value.alias);
    let waiting = || found.secrets.iter().find(|secret| !secret.is_in_actions);
    this.or_else(waiting).map(|secret| secret.alias)
}
