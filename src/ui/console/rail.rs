//! The stages, with how much each holds.

use crate::keys::Command;
use crate::ui::app::go;
use crate::ui::desk::use_desk;
use crate::ui::editor::{Editor, use_editor};
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
    let desk = use_desk();
    let present = Memo::new(move |_| editor.session.with(|session| session.stage));
    // On a phone the stages are wider than the page, and keys go on as well.
    effect(move || ids::bring_into_view(line_of(present.get())));
    let close = move |_| {
        editor.flush();
        desk.leave();
    };
    view! {
        <nav class="rail" aria-label="Stages">
            <p class="product">"Whybone"</p>
            <ol>{Stage::ALL.into_iter().map(|stage| stage_line(editor, present, stage)).collect_view()}</ol>
            <ul class="rail-commands">
                {command(editor, Command::Tonight, "Tonight", |editor| editor.whole(marked_for_tonight).to_string())}
                {command(editor, Command::Jar, "Jar", |editor| editor.whole(waiting_ideas).to_string())}
                {command(editor, Command::Wall, "Wall", |editor| state_of_the_wall(editor).to_owned())}
                {command(editor, Command::WallWindow, "Wall window", |editor| {
                    if editor.wall.has_windows() { "open".to_owned() } else { String::new() }
                })}
                {command(editor, Command::Palette, "Everything", |_| String::new())}
                <li>
                    <button type="button" on:click=close>
                        <span>"Close workshop"</span>
                    </button>
                </li>
            </ul>
        </nav>
    }
}

/// A stage, with what it holds.
fn stage_line(editor: Editor, present: Memo<Stage>, stage: Stage) -> AnyView {
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
}

/// A command, with what it holds in a word or a number, and its key.
fn command(editor: Editor, command: Command, words: &'static str, held: fn(Editor) -> String) -> AnyView {
    let dialogs = expect_context::<Dialogs>();
    let held = Memo::new(move |_| held(editor));
    view! {
        <li>
            <button type="button" on:click=move |_| app::run(command, editor, dialogs)>
                <span>{words}</span>
                <span class="held">{move || held.get()}</span>
                <kbd>{command.shown()}</kbd>
            </button>
        </li>
    }
}

fn marked_for_tonight(document: &Document) -> usize {
    document.marks.iter().filter(|mark| mark.tonight).count()
}

fn state_of_the_wall(editor: Editor) -> &'static str {
    editor.session.with(|session| match (session.blank, session.frozen) {
        (true, _) => "blank",
        (false, true) => "frozen",
        (false, false) => "",
    })
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
