//! The facilitator's one line on the wall.

use super::echo::Echo;
use super::picture::{Shown, Standing};
use super::taking::{self, Taken};
use crate::keys::ASK_DEEPER;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::ids;
use crate::ui::whys::Whys;
use crate::workshop::{RowId, Stage};
use leptos::prelude::*;
use std::time::Duration;

/// The bar at the bottom.
#[component]
pub(super) fn CaptureLine(shown: Shown) -> impl IntoView {
    let editor = use_editor();
    let whys = Whys::new();
    let echo = Echo::new();
    let line = Memo::new(move |_| {
        editor.session.with(|session| session.drafts.get(ids::CAPTURE_LINE).cloned().unwrap_or_default())
    });
    let keep = move |text: String| {
        editor.session.update(|session| {
            if text.is_empty() {
                session.drafts.remove(ids::CAPTURE_LINE);
            } else {
                session.drafts.insert(ids::CAPTURE_LINE.to_owned(), text);
            }
        });
    };
    let into_the_jar = Memo::new(move |_| editor.session.with(|session| session.into_the_jar));
    let notices = editor.notices();
    notices.read_by_the_room();
    let line_changed = move || {
        echo.line_changed();
        notices.read_by_the_room();
    };
    let finish = move |taken: Taken| match taken {
        Taken::Yes(words) => {
            keep(String::new());
            echo.say(words.to_owned());
        }
        Taken::No(words) => echo.refuse(words.to_owned()),
        Taken::Refused(words) => echo.refuse(words),
    };
    // What was done by a key or from the palette is answered where a line is.
    let answer = move || {
        Some(echo.words()).filter(|words| !words.is_empty()).unwrap_or_else(|| notices.for_the_room())
    };
    let goes_deeper = move |event: &leptos::ev::KeyboardEvent| {
        let is_asking = editor.session.with_untracked(|session| {
            session.stage == Stage::Whys && !session.leaving && !session.into_the_jar
        });
        is_asking
            && !event.shift_key()
            && !event.is_composing()
            && !line.with_untracked(|line| line.trim().is_empty())
    };
    let on_keydown = move |event: leptos::ev::KeyboardEvent| {
        match event.key().as_str() {
            "Enter" if !event.is_composing() => {
                let typed = line.get_untracked();
                if !typed.trim().is_empty() {
                    finish(taking::take(typed.trim(), false, editor, whys));
                }
            }
            ASK_DEEPER if goes_deeper(&event) => {
                finish(taking::take(line.get_untracked().trim(), true, editor, whys));
            }
            "Escape" if into_the_jar.get_untracked() => {
                editor.session.update(|session| session.into_the_jar = false);
            }
            "Escape" if !line.with_untracked(String::is_empty) => {
                keep(String::new());
                line_changed();
            }
            _ => return,
        }
        event.prevent_default();
    };
    // The line is drawn after this component returns.
    set_timeout(
        || {
            ids::focus(ids::CAPTURE_LINE);
        },
        Duration::ZERO,
    );
    let label = Memo::new(move |_| {
        if into_the_jar.get() {
            return "jar".to_owned();
        }
        let next = shown.with(|shown| shown.as_ref().and_then(|shown| shown.frame().next_number));
        next.map_or_else(|| "F2".to_owned(), |number| number.to_string())
    });
    // Hands are typed while the room looks on: what stands after the equals sign is theirs alone until the reveal.
    let counting = Memo::new(move |_| {
        let at_weigh = editor.session.with(|session| session.stage == Stage::Weigh);
        let is_blind = editor.row(RowId::Weighing, |document| !document.weighing.revealed);
        at_weigh && is_blind && line.with(|line| line.contains('='))
    });
    view! {
        <footer class="capture-bar">
            <label for=ids::CAPTURE_LINE class="number">
                <span class="visually-hidden">"Capture line, next "</span>
                {move || label.get()}
            </label>
            <input
                id=ids::CAPTURE_LINE
                type="text"
                spellcheck="false"
                autocomplete="off"
                translate="no"
                enterkeyhint="enter"
                class:unseen=move || counting.get()
                prop:value=move || line.get()
                on:input=move |event| {
                    keep(event_target_value(&event));
                    line_changed();
                }
                on:keydown=on_keydown
            />
            <span class="echo" role="status">
                {answer}
            </span>
            <Standing shown=shown />
        </footer>
    }
}
