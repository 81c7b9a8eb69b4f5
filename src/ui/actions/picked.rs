//! One of the values that an action may have of a sort, or none of them.

use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::widgets::{Among, Choice};
use crate::workshop::{Action, ActionId};
use leptos::prelude::*;

/// What is picked among, and how a value is called.
pub(super) type Values<T> = (&'static [T], fn(T) -> &'static str);

/// A list of the values under a label; `name` tells it from the action's other fields.
pub(super) fn picked<T: Copy + PartialEq + Send + Sync>(
    (id, action): (ActionId, Memo<Option<Action>>),
    name: &'static str,
    label: &'static str,
    (values, words): Values<T>,
    read: fn(&Action) -> Option<T>,
    write: fn(&mut Action, Option<T>),
) -> AnyView {
    let editor = use_editor();
    let chosen = move || action.with(|action| action.as_ref().and_then(read));
    let on_choose = move |value| editor.change(id, |action| write(action, value));
    view! {
        <Choice
            id=format!("{id}-{name}")
            label=label
            among=Among::values_or("not said", values, words, chosen, on_choose)
        />
    }
    .into_any()
}
