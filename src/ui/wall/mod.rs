//! The wall: what ten people read from eight metres, and the one line the facilitator types into.
//!
//! **Invariants.** Everything shown here comes from a `StageFrame`, so from redacted text; the only private text is
//! what is being typed into the capture line. Notices, hints and tallies in progress never show.
//! **Start reading** at [`Wall`], then `views.rs` (one picture per stage) and `taking.rs` (what a line does).

mod pictures;
mod taking;
mod views;
mod why_tree;

use crate::platform::wake_lock::WakeLock;
use crate::postmortem;
use crate::redact::{AliasBook, Register, SafeText};
use crate::stage::{Cue, Leaving, LeavingLine, StageFrame, View, compose};
use crate::ui::editor::{Editor, use_editor};
use crate::ui::ids;
use crate::ui::whys::Whys;
use crate::workshop::{Document, Edit, Session, Stage};
use leptos::prelude::*;
use std::time::Duration;
use taking::Taken;

/// How long the wall says what became of a line.
const ECHO_STAYS: Duration = Duration::from_secs(2);

/// The wall picture with its capture line.
#[component]
pub fn Wall() -> impl IntoView {
    let editor = use_editor();
    let whys = Whys::new();
    // What is typed changes the session at every key; the picture changes when a line is finished.
    let cue = Memo::new(move |_| {
        editor.session.with(|session| Session { drafts: Default::default(), field: None, ..session.clone() })
    });
    let composed = Memo::new(move |_| cue.with(|cue| editor.whole(|document| composed(document, cue))));
    let frame = Memo::new(move |_| composed.with(|(frame, _)| frame.clone()));
    keep_aliases(editor, composed);
    keep_awake();
    keep_newest_in_sight(frame);
    let echo = RwSignal::new(String::new());
    let say = move |words: String| {
        echo.set(words);
        set_timeout(move || echo.set(String::new()), ECHO_STAYS);
    };
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
    let finish = move |taken: Taken| match taken {
        Taken::Yes(words) => {
            keep(String::new());
            say(words.to_owned());
        }
        Taken::No(words) => say(words.to_owned()),
        Taken::Refused(words) => say(words),
    };
    let goes_deeper = move |event: &leptos::ev::KeyboardEvent| {
        let is_asking =
            cue.with_untracked(|cue| cue.stage == Stage::Whys && !cue.leaving && !cue.into_the_jar);
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
            "Tab" if goes_deeper(&event) => {
                finish(taking::take(line.get_untracked().trim(), true, editor, whys));
            }
            "PageDown" => taking::turn_page(editor, true),
            "PageUp" => taking::turn_page(editor, false),
            "Escape" if cue.with_untracked(|cue| cue.into_the_jar) => {
                editor.session.update(|session| session.into_the_jar = false);
            }
            "Escape" if !line.with_untracked(String::is_empty) => keep(String::new()),
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
        if cue.with(|cue| cue.into_the_jar) {
            return "jar".to_owned();
        }
        frame.with(|frame| frame.next_number.map_or_else(|| "F2".to_owned(), |number| number.to_string()))
    });
    view! {
        <main id=ids::MAIN class="wall">
            <Header frame=frame />
            <div class="wall-view" id="wall-view" tabindex="0">
                {move || frame.with(views::view)}
            </div>
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
                    prop:value=move || line.get()
                    on:input=move |event| keep(event_target_value(&event))
                    on:keydown=on_keydown
                />
                <span class="echo" role="status">
                    {move || echo.get()}
                </span>
                <span class="jar">{move || frame.with(|frame| format!("jar {}", frame.ideas_waiting))}</span>
            </footer>
        </main>
    }
}

#[component]
fn Header(frame: Memo<StageFrame>) -> impl IntoView {
    let words = move || {
        frame.with(|frame| match &frame.view {
            View::Question(question) => {
                format!("{} · {}", frame.stage.words(), question.leg.words())
            }
            View::Leaving(_) => "What leaves this room".to_owned(),
            _ => frame.stage.words().to_owned(),
        })
    };
    view! {
        <header class="wall-header">
            <b>{move || frame.with(|frame| frame.title.as_str().to_owned())}</b>
            <h1 id=ids::STAGE_HEADING tabindex="-1">
                {words}
            </h1>
            <span class="clock">
                {move || frame.with(|frame| frame.minutes.map(|minutes| format!("{minutes} min")))}
            </span>
        </header>
    }
}

/// The picture, and the aliases it gave.
fn composed(document: &Document, session: &Session) -> (StageFrame, AliasBook) {
    let register = Register::of(document);
    let mut book = AliasBook::from_ledger(&document.ledger);
    let leaving = (session.leaving && !session.blank).then(|| leaving(document));
    let frame = compose(document, Cue { session, leaving }, &register, &mut book);
    (frame, book)
}

/// The very text that a release for the chosen audience holds, line by line.
fn leaving(document: &Document) -> Leaving {
    let leaving = postmortem::leaving(document, document.release.audience);
    Leaving {
        audience: leaving.audience,
        stays: leaving.stays,
        lines: leaving
            .lines
            .into_iter()
            .map(|line| LeavingLine {
                number: line.number,
                before: line.before,
                after: line.after,
                held_back: line.held_back,
            })
            .collect(),
    }
}

/// An alias shown once stays the same for the life of the workshop.
fn keep_aliases(editor: Editor, composed: Memo<(StageFrame, AliasBook)>) {
    Effect::new(move |_| {
        let stamp = editor.stamp();
        let ledger =
            composed.with(|(_, book)| editor.read(|document| book.added_to(&document.ledger, stamp)));
        if let Some(ledger) = ledger {
            editor.apply(Edit::put(ledger));
        }
    });
}

/// What was said last stands at the end of a list: it is what the room looks for.
fn keep_newest_in_sight(frame: Memo<StageFrame>) {
    Effect::new(move |_| {
        let grows = frame.with(|frame| matches!(frame.view, View::Timeline(_) | View::Actions(_)));
        // The rows are drawn after this effect.
        set_timeout(
            move || {
                if let Some(view) = document().get_element_by_id("wall-view") {
                    view.set_scroll_top(if grows { view.scroll_height() } else { 0 });
                }
            },
            Duration::ZERO,
        );
    });
}

/// The screen is not to go dark while the room reads.
fn keep_awake() {
    let lock = StoredValue::new_local(WakeLock::default());
    lock.with_value(WakeLock::hold);
    on_cleanup(move || {
        let _ = lock.try_with_value(WakeLock::let_go);
    });
}

/// True on stages that are never on the wall.
pub fn is_private(stage: Stage) -> bool {
    matches!(stage, Stage::Library | Stage::Release)
}

/// Redacted text as the words of an element.
pub(super) fn words(text: &SafeText) -> String {
    text.as_str().to_owned()
}
