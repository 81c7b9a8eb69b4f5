//! The facilitator's one line on the wall.

use super::echo::Echo;
use super::picture::{Shown, Standing};
use super::taking::{self, Taken};
use crate::keys::ASK_DEEPER;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::ids;
use crate::ui::pressed;
use crate::ui::whys::Whys;
use crate::workshop::{RowId, Session, Stage};
use leptos::prelude::*;
use std::time::Duration;

/// The bar at the bottom.
#[component]
pub(super) fn CaptureLine(shown: Shown) -> impl IntoView {
    let editor = use_editor();
    let whys = Whys::new();
    let echo = Echo::new();
    let line = Memo::new(move |_| {
        editor.session.with(|session| session.drafts.get(&draft(session)).cloned().unwrap_or_default())
    });
    let keep_as = move |draft: String, text: String| {
        editor.session.update(|session| {
            if text.is_empty() {
                session.drafts.remove(&draft);
            } else {
                session.drafts.insert(draft, text);
            }
        });
    };
    let draft_now = move || editor.session.with_untracked(draft);
    let keep = move |text: String| keep_as(draft_now(), text);
    let into_the_jar = Memo::new(move |_| editor.session.with(|session| session.into_the_jar));
    let notices = editor.notices();
    notices.read_by_the_room();
    let line_changed = move || {
        echo.line_changed();
        notices.read_by_the_room();
    };
    let answer_line = move |taken: Taken| match taken {
        Taken::Yes(words) => echo.say(words.to_owned()),
        Taken::No(words) => echo.refuse(words.to_owned()),
        Taken::Refused(words) => echo.refuse(words),
    };
    // A line may lead to another stage; it is the draft of where it was typed that ends.
    let enter = move |deeper: bool| {
        let begun = draft_now();
        let taken = taking::take(line.get_untracked().trim(), deeper, editor, whys);
        if matches!(taken, Taken::Yes(_)) {
            keep_as(begun, String::new());
        }
        answer_line(taken);
    };
    let sorts = move |event: &leptos::ev::KeyboardEvent| {
        let press = pressed::press(event).filter(|_| line.with_untracked(String::is_empty));
        press.and_then(|press| taking::sort_at_once(&press, editor)).map(answer_line).is_some()
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
                if !line.with_untracked(|line| line.trim().is_empty()) {
                    enter(false);
                }
            }
            ASK_DEEPER if goes_deeper(&event) => enter(true),
            "Escape" if into_the_jar.get_untracked() => {
                editor.session.update(|session| session.into_the_jar = false);
            }
            "Escape" if !line.with_untracked(String::is_empty) => {
                keep(String::new());
                line_changed();
            }
            _ if sorts(&event) => {}
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

/// What was begun here is kept by what it was begun for: somebody who looks back at another stage, or throws in an idea,
/// finds the half sentence where it was left, and not in the midst of something else.
fn draft(session: &Session) -> String {
    let place = match (session.into_the_jar, session.leaving) {
        (true, _) => "jar",
        (false, true) => "leaving",
        (false, false) => session.stage.words(),
    };
    format!("{}-{place}", ids::CAPTURE_LINE)
}
