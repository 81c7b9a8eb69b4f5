//! The stages, with how much each holds.

use crate::keys::Command;
use crate::ui::app::go;
use crate::ui::desk::use_desk;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, effect, view};
use crate::ui::ids;
use crate::ui::route;
use crate::ui::{app, dialogs::Dialogs};
use crate::workshop::{Document, IdeaOutcome, Stage};
use leptos::prelude::*;

/// The list of stages and of what waits.
#[component]
pub fn Rail() -> impl IntoView {
    let editor = use_editor();
    let dialogs = expect_context::<Dialogs>();
    let desk = use_desk();
    let present = Memo::new(move |_| editor.session.with(|session| session.stage));
    let waiting = Memo::new(move |_| editor.whole(waiting_ideas));
    let tonight = Memo::new(move |_| {
        editor.whole(|document| document.marks.iter().filter(|mark| mark.tonight).count())
    });
    let wall_is = Memo::new(move |_| {
        editor.session.with(|session| match (session.blank, session.frozen) {
            (true, _) => "blank",
            (false, true) => "frozen",
            (false, false) => "",
        })
    });
    // On a phone the stages are wider than the page, and keys go on as well.
    effect(move || ids::bring_into_view(line_of(present.get())));
    let stages = Stage::ALL
        .into_iter()
        .map(|stage| {
            let held = Memo::new(move |_| editor.whole(|document| held(document, stage)));
            view! {
                <li>
                    <a
                        id=line_of(stage)
                        href=route::hash_of(stage)
                        aria-current=move || (present.get() == stage).then_some("step")
                        on:click=move |event| {
                            event.prevent_default();
                            go(editor, stage);
                        }
                    >
                        <span>{stage.words()}</span>
                        <span class="held">{move || held.get()}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    let command = move |command: Command, words: &'static str, held: Memo<usize>| {
        view! {
            <li>
                <button type="button" on:click=move |_| app::run(command, editor, dialogs)>
                    <span>{words}</span>
                    <span class="held">{move || held.get()}</span>
                    <kbd>{command.shown()}</kbd>
                </button>
            </li>
        }
    };
    view! {
        <nav class="rail" aria-label="Stages">
            <p class="product">"Whybone"</p>
            <ol>{stages}</ol>
            <ul class="rail-commands">
                {command(Command::Tonight, "Tonight", tonight)}
                {command(Command::Jar, "Jar", waiting)}
                <li>
                    <button type="button" on:click=move |_| app::run(Command::Wall, editor, dialogs)>
                        <span>"Wall"</span>
                        <span class="held">{move || wall_is.get()}</span>
                        <kbd>{Command::Wall.shown()}</kbd>
                    </button>
                </li>
                <li>
                    <button type="button" on:click=move |_| app::run(Command::WallWindow, editor, dialogs)>
                        <span>"Wall window"</span>
                        <span class="held">{move || editor.wall.has_windows().then_some("open")}</span>
                        <kbd>{Command::WallWindow.shown()}</kbd>
                    </button>
                </li>
                <li>
                    <button type="button" on:click=move |_| app::run(Command::Palette, editor, dialogs)>
                        <span>"Everything"</span>
                        <kbd>{Command::Palette.shown()}</kbd>
                    </button>
                </li>
                <li>
                    <button
                        type="button"
                        on:click=move |_| {
                            editor.flush();
                            desk.leave();
                        }
                    >
                        <span>"Close workshop"</span>
                    </button>
                </li>
            </ul>
        </nav>
    }
}

/// The id of a stage's line.
fn line_of(stage: Stage) -> String {
    format!("rail-{}", stage as u8)
}

/// How many ideas wait in the jar.
pub fn waiting_ideas(document: &Document) -> usize {
    document.ideas.iter().filter(|idea| idea.outcome == IdeaOutcome::Waiting).count()
}

/// What a stage holds, as a short word for the rail.
fn held(document: &Document, stage: Stage) -> String {
    let count = |count: usize| if count == 0 { String::new() } else { count.to_string() };
    let check = |done: bool| if done { "✓".to_owned() } else { String::new() };
    match stage {
        Stage::Library | Stage::Release => String::new(),
        Stage::Frame => check(!document.frame.title.is_blank() && !document.people.is_empty()),
        Stage::Timeline => count(document.events.len()),
        Stage::Impact => check(!document.windows.is_empty() && !document.impact.plain_line.is_blank()),
        Stage::Trigger => check(document.trigger.answer.is_some()),
        Stage::Whys => count(document.causes.len()),
        Stage::Fishbone => {
            let sorted = document.causes.iter().filter(|cause| cause.bone.is_some()).count();
            if document.causes.is_empty() {
                String::new()
            } else {
                format!("{sorted}/{}", document.causes.len())
            }
        }
        Stage::Weigh => count(document.tallies.len()),
        Stage::Actions => count(document.actions.len()),
        Stage::Close => count(document.notes.len()),
    }
}
