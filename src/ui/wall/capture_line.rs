//! The facilitator's one line on the wall.

use super::echo::Echo;
use super::picture::{PictureStatus, Shown};
use super::taking::{self, Taken};
use crate::keys::ASK_DEEPER;
use crate::stage::capture;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{Memo, view};
use crate::ui::ids;
use crate::ui::whys::Whys;
use crate::workshop::{RowId, Session, Stage};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use std::time::Duration;

/// The bar at the bottom.
#[component]
pub(super) fn CaptureLine(shown: Shown) -> impl IntoView {
    let line = Line::new(use_editor());
    line.editor.notices().read_by_the_room();
    // The line is drawn after this component returns.
    set_timeout(
        || {
            ids::focus(ids::CAPTURE_LINE);
        },
        Duration::ZERO,
    );
    let into_the_jar = Memo::new(move |_| line.editor.session.with(|session| session.into_the_jar));
    let label = move || {
        if into_the_jar.get() {
            return "jar".to_owned();
        }
        let next = shown.with(|shown| shown.as_ref().and_then(|shown| shown.frame().next_number));
        next.map_or_else(|| "F2".to_owned(), |number| number.to_string())
    };
    let is_unseen = Memo::new(move |_| line.holds_blind_votes());
    view! {
        <footer class="capture-bar">
            <label for=ids::CAPTURE_LINE class="number">
                <span class="visually-hidden">"Capture line, next "</span>
                {label}
            </label>
            <input
                id=ids::CAPTURE_LINE
                type="text"
                spellcheck="false"
                autocomplete="off"
                translate="no"
                enterkeyhint="enter"
                class:unseen=move || is_unseen.get()
                prop:value=move || line.typed.get()
                on:input=move |event| line.change(event_target_value(&event))
                on:keydown=move |event| line.on_keydown(&event)
            />
            <span class="echo" role="status">
                {move || line.answer()}
            </span>
            <PictureStatus shown=shown />
        </footer>
    }
}

/// What is typed, and what the wall answers.
#[derive(Clone, Copy)]
struct Line {
    editor: Editor,
    whys: Whys,
    echo: Echo,
    /// How much was said when the last line was answered.
    said_by_then: StoredValue<u32>,
    typed: Memo<String>,
}

/// Does what a line says.
type Take = fn(&str, Editor, Whys) -> Taken;

impl Line {
    fn new(editor: Editor) -> Self {
        let typed = Memo::new(move |_| editor.draft(draft));
        Self { editor, whys: Whys::new(), echo: Echo::new(), said_by_then: StoredValue::new(0), typed }
    }

    fn is_blank(self) -> bool {
        self.typed.with_untracked(|typed| typed.trim().is_empty())
    }

    /// Hands are typed while the room looks on: what stands after the equals sign is theirs alone until the reveal.
    fn holds_blind_votes(self) -> bool {
        let is_at_weigh = self.editor.session.with(|session| session.stage == Stage::Weigh);
        let is_blind = self.editor.row(RowId::Weighing, |document| !document.weighing.revealed);
        is_at_weigh && is_blind && self.typed.with(|typed| capture::may_hold_hands(typed))
    }

    /// What was said last: about a line, with what else is to be known of it after that, or about what was done since by a
    /// key or from the palette.
    fn answer(self) -> String {
        let notices = self.editor.notices();
        let later = notices.for_the_room(self.said_by_then.get_value());
        let mut answers = [later, self.echo.words()].into_iter();
        answers.find(|words| !words.is_empty()).unwrap_or_else(|| notices.for_the_room(0))
    }

    /// Something else is typed now.
    fn change(self, text: String) {
        self.editor.keep_draft(draft, text);
        self.echo.line_changed();
        self.editor.notices().read_by_the_room();
    }

    fn on_keydown(self, event: &KeyboardEvent) {
        match event.key().as_str() {
            "Enter" if !event.is_composing() => {
                if !self.is_blank() {
                    self.enter(taking::take);
                }
            }
            ASK_DEEPER if self.asks_deeper(event) => self.enter(taking::take_and_ask),
            "Escape" if self.editor.session.with_untracked(|session| session.into_the_jar) => {
                self.editor.session.update(|session| session.into_the_jar = false);
            }
            "Escape" if !self.typed.with_untracked(String::is_empty) => self.change(String::new()),
            _ => return,
        }
        event.prevent_default();
    }

    fn asks_deeper(self, event: &KeyboardEvent) -> bool {
        let is_asking = self.editor.session.with_untracked(|session| session.line_is_for(Stage::Whys));
        is_asking && !event.shift_key() && !event.is_composing() && !self.is_blank()
    }

    fn enter(self, take: Take) {
        // A line may lead to another stage; it is the draft of where it was typed that ends.
        let begun = self.editor.session.with_untracked(draft);
        let taken = take(self.typed.get_untracked().trim(), self.editor, self.whys);
        if matches!(taken, Taken::Yes(_)) {
            self.editor.keep_draft(|_| begun, String::new());
        }
        self.said_by_then.set_value(self.editor.notices().so_far());
        self.echo.answer(taken);
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
