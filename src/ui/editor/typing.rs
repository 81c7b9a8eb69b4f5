//! What happens at every key in a field: splices join in a gesture, which ends when typing does; until the field is left,
//! the room does not see it.

use super::Editor;
use crate::order::Order;
use crate::platform::store::Store;
use crate::workshop::{Document, Edit, For, Prose, Stamp, TextAt};
use leptos::prelude::*;
use std::time::Duration;

/// A pause in typing this long ends the gesture: what comes after is a step of its own.
const TYPING_PAUSE: Duration = Duration::from_secs(1);

impl Editor {
    /// Takes over what stands in a field now. The difference to the document becomes a splice of the open gesture.
    pub fn type_into(self, at: TextAt, now: &str) {
        if self.is_closed() {
            return;
        }
        if self.state.with_value(|state| state.typing.as_ref().is_some_and(|(typing, _)| *typing != at)) {
            self.end_gesture();
        }
        let Some(edit) =
            self.read(|document| document.text(at).and_then(|before| splice(at, before, now, self.stamp())))
        else {
            return;
        };
        let edit = self.without_secrets(edit);
        self.state.update_value(|state| {
            if state.unfinished.as_ref().is_none_or(|(other, _)| *other != at) {
                let before = state.workshop.text(at).cloned();
                state.unfinished = before.map(|before| (at, before));
            }
        });
        if let Some(touched) = self.changed_rows(edit) {
            self.notify_rows(&touched);
            self.unsettled.update_value(|rows| {
                rows.extend(touched);
                rows.order_by(Ord::cmp);
                rows.dedup();
            });
        }
        let timer = set_timeout_with_handle(move || self.end_gesture(), TYPING_PAUSE).ok();
        self.state.update_value(|state| {
            if let Some((_, before)) = state.typing.take() {
                before.clear();
            }
            state.typing = timer.map(|timer| (at, timer));
        });
    }

    /// Ends the open gesture: on blur, after a pause, at the end of a composition, in another field. Nothing is left to end
    /// once the workshop is closed: what was typed was kept at every key.
    pub fn end_gesture(self) {
        if self.is_closed() {
            return;
        }
        let typing = self.state.try_update_value(|state| state.typing.take()).flatten();
        if let Some((at, timer)) = typing {
            timer.clear();
            self.hide_typed(at);
        }
        self.state.update_value(|state| state.history.close_gesture());
        self.store.with_value(Store::end_gesture);
        self.settle();
    }

    /// A field was left: what was typed into it is finished.
    pub fn finish(self) {
        if self.is_closed() {
            return;
        }
        self.end_gesture();
        self.state.update_value(|state| state.unfinished = None);
        self.show_what_is_finished();
    }

    /// Takes out of a text what became a secret while it was typed.
    fn hide_typed(self, at: TextAt) {
        let stamp = self.stamp();
        let typed = self.read(|document| {
            let insert = document.text(at)?.reveal(For::Console).to_owned();
            Some(Edit::Splice { text: at, at: 0, delete: insert.len(), insert, stamp })
        });
        let Some(Edit::Splice { insert, .. }) = typed.map(|typed| self.without_secrets(typed)) else {
            return;
        };
        let edit = self.read(|document| splice(at, document.text(at)?, &insert, stamp));
        if let Some(edit) = edit {
            self.carry_out(edit);
        }
    }

    /// Reads what is finished, and runs again when something is: a line was entered, a field was left. What stands
    /// half-typed in a field is read as it was before.
    pub fn finished<T>(self, read: impl FnOnce(&Document) -> T) -> T {
        self.finished.track();
        self.state.with_value(|state| {
            let Some((at, before)) = &state.unfinished else { return read(&state.workshop) };
            let mut workshop = state.workshop.clone();
            let back = workshop
                .text(*at)
                .and_then(|now| splice(*at, now, before.reveal(For::Console), Stamp::default()));
            if let Some(back) = back {
                // Refused, it would stand there half-typed; the text was there before, so it fits again.
                let _ = workshop.apply(back);
            }
            read(&workshop)
        })
    }
}

/// The smallest splice from `before` to `now`; `None` when they are the same.
pub(super) fn splice(at: TextAt, before: &Prose, now: &str, stamp: Stamp) -> Option<Edit> {
    let before = before.reveal(For::Console);
    if before == now {
        return None;
    }
    let head: usize =
        before.chars().zip(now.chars()).take_while(|(a, b)| a == b).map(|(same, _)| same.len_utf8()).sum();
    let (before_rest, now_rest) = (before.get(head..)?, now.get(head..)?);
    let tail: usize = before_rest
        .chars()
        .rev()
        .zip(now_rest.chars().rev())
        .take_while(|(a, b)| a == b)
        .map(|(same, _)| same.len_utf8())
        .sum();
    Some(Edit::Splice {
        text: at,
        at: head,
        delete: before_rest.len() - tail,
        insert: now_rest.get(..now_rest.len() - tail)?.to_owned(),
        stamp,
    })
}
