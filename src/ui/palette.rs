//! Everything by name: commands, stages, and whatever was written down, found by a few letters of it.
//!
//! On the console it finds texts too; on the wall it names commands, stages and numbers alone, because the texts of the
//! document are the facilitator's own words there.

use crate::keys::{BINDINGS, Command, NAMED};
use crate::order::Order;
use crate::text::{fold, likeness};
use crate::ui::app;
use crate::ui::dialogs::{Dialogs, jump, shown_text};
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{Memo, effect, view};
use crate::ui::ids;
use crate::ui::whys::{gestures, palette, palette::Pair};
use crate::workshop::{CauseId, Document, ShortNumber, Stage};
use leptos::prelude::*;
use std::time::Duration;

/// So many of the texts are listed: more letters find the others.
const TEXTS: usize = 8;
/// Texts are searched from so many letters on: one letter is in all of them.
const LEAST_OF_A_TEXT: usize = 2;

/// The element id of the field.
const LINE: &str = "palette-line";

/// What choosing a line does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Choice {
    Do(Command),
    Go(Stage),
    Jump(ShortNumber),
    Begin(Pair),
    Pair(Pair, CauseId, CauseId),
}

/// A line of the palette.
#[derive(Clone, PartialEq, Eq)]
struct Line {
    choice: Choice,
    words: String,
    key: &'static str,
}

/// The field and the list that it narrows.
#[component]
pub fn Palette(
    /// Closes the window it stands in.
    close: Callback<()>,
) -> impl IntoView {
    let editor = use_editor();
    let dialogs = expect_context::<Dialogs>();
    let typed = RwSignal::new(dialogs.begun());
    let at = RwSignal::new(0_usize);
    let lines = Memo::new(move |_| typed.with(|typed| lines_for(editor, typed)));
    let run = move |choice: Choice| {
        if let Choice::Begin(pair) = choice {
            // The other cause is chosen next, here.
            let cause = gestures::cause_at_hand(editor).map_or_else(String::new, |cause| cause.to_string());
            typed.set(format!("{cause}{}", pair.sign()));
            at.set(0);
            ids::focus(LINE);
            return;
        }
        close.run(());
        let on_the_wall = move || editor.session.with_untracked(|session| session.on_the_wall);
        let chosen_on_the_wall = on_the_wall();
        // The dialog gives the focus back when it closes; what the line does comes after.
        set_timeout(
            move || match choice {
                // The same number leads elsewhere on the console; the wall may be turned away before this runs.
                Choice::Jump(_) if on_the_wall() != chosen_on_the_wall => {}
                Choice::Do(command) => app::run(command, editor, dialogs),
                Choice::Go(stage) => app::go(editor, stage),
                Choice::Jump(number) => jump(editor, number),
                Choice::Pair(pair, one, other) => {
                    pair.run(editor, one, other);
                }
                Choice::Begin(_) => {}
            },
            Duration::ZERO,
        );
    };
    effect(move || ids::bring_into_view(format!("palette-{}", at.get())));
    let on_keydown = move |event: leptos::ev::KeyboardEvent| {
        let last = lines.with(Vec::len).saturating_sub(1);
        match event.key().as_str() {
            "ArrowDown" => at.update(|at| *at = if *at >= last { 0 } else { *at + 1 }),
            "ArrowUp" => at.update(|at| *at = at.checked_sub(1).unwrap_or(last)),
            "Enter" if !event.is_composing() => {
                if let Some(choice) =
                    lines.with(|lines| lines.get(at.get_untracked()).map(|line| line.choice))
                {
                    run(choice);
                }
            }
            _ => return,
        }
        event.prevent_default();
    };
    view! {
        <div class="field">
            <label for=LINE>"Command, stage, short number such as C4, or words to look for"</label>
            <input
                id=LINE
                autofocus
                type="text"
                role="combobox"
                aria-expanded="true"
                aria-autocomplete="list"
                aria-controls="palette-list"
                aria-activedescendant=move || lines.with(|lines| !lines.is_empty()).then(|| format!("palette-{}", at.get()))
                spellcheck="false"
                autocomplete="off"
                translate="no"
                prop:value=move || typed.get()
                on:input=move |event| {
                    typed.set(event_target_value(&event));
                    at.set(0);
                }
                on:keydown=on_keydown
            />
        </div>
        <ul id="palette-list" class="palette" role="listbox" aria-label="Commands">
            {move || {
                lines
                    .get()
                    .into_iter()
                    .enumerate()
                    .map(|(index, Line { choice, words, key })| {
                        view! {
                            <li
                                id=format!("palette-{index}")
                                role="option"
                                aria-selected=move || (at.get() == index).to_string()
                                on:click=move |_| run(choice)
                            >
                                <span>{words}</span>
                                <kbd>{key}</kbd>
                            </li>
                        }
                    })
                    .collect_view()
            }}
        </ul>
        <p class="field-hint" role="status">
            {move || lines.with(Vec::is_empty).then_some("Nothing has that name. Try fewer letters.")}
        </p>
        <p class="field-hint">"12>7 links, 12+7 only together, 12*7 merges."</p>
    }
}

/// The number that is typed, then commands and stages, the likest first, then texts that hold the words.
fn lines_for(editor: Editor, typed: &str) -> Vec<Line> {
    // "?" asks for the keys: all of them.
    let typed = typed.trim().trim_start_matches('?');
    let numbers = numbers(editor, typed);
    let pairs = palette::pairs(editor, typed).into_iter().map(|(pair, one, other, words)| Line {
        choice: Choice::Pair(pair, one, other),
        words,
        key: "",
    });
    let mut lines: Vec<Line> = numbers
        .iter()
        .map(|number| Line { choice: Choice::Jump(*number), words: format!("Go to {number}"), key: "Enter" })
        .chain(pairs)
        .collect();
    let bound = BINDINGS.iter().map(|binding| (binding.command, binding.words, binding.shown));
    let commands = bound
        .chain(NAMED.iter().map(|(command, words)| (*command, *words, "")))
        .map(|(command, words, key)| Line { choice: Choice::Do(command), words: words.to_owned(), key });
    let stages = Stage::ALL.into_iter().map(|stage| Line {
        choice: Choice::Go(stage),
        words: format!("Go to {}", stage.words()),
        key: "",
    });
    let pairs = Pair::ALL.into_iter().map(|pair| Line {
        choice: Choice::Begin(pair),
        words: pair.words().to_owned(),
        key: "",
    });
    let mut named: Vec<(u32, Line)> = commands
        .chain(stages)
        .chain(pairs)
        .filter_map(|line| Some((likeness(typed, &line.words)?, line)))
        .collect();
    named.order_by(|(one, _), (other, _)| other.cmp(one));
    lines.extend(named.into_iter().map(|(_, line)| line));
    if typed.chars().count() >= LEAST_OF_A_TEXT
        && !editor.session.with_untracked(|session| session.on_the_wall)
    {
        lines.extend(
            texts_with(editor, typed)
                .filter(|line| !numbers.iter().any(|number| line.choice == Choice::Jump(*number))),
        );
    }
    lines
}

/// What a number means that is there; without its letter it is first one of the present stage.
fn numbers(editor: Editor, typed: &str) -> Vec<ShortNumber> {
    let stage = editor.session.with_untracked(|session| session.stage);
    let letters = match stage {
        Stage::Timeline | Stage::Trigger => "ECAXQ",
        Stage::Impact => "WECAXQ",
        Stage::Actions => "ACEXQIR",
        Stage::Close => "QNCAEX",
        _ => "CEAXQ",
    };
    let lettered = letters.chars().filter_map(|letter| ShortNumber::parse(&format!("{letter}{typed}")));
    let read = ShortNumber::parse(typed).into_iter().chain(lettered);
    read.filter(|number| editor.read(|document| document.has(*number))).collect()
}

/// Things whose text holds every word that is typed.
fn texts_with(editor: Editor, typed: &str) -> impl Iterator<Item = Line> {
    let wanted = fold(typed);
    let numbers: Vec<ShortNumber> = editor.read(numbered);
    numbers
        .into_iter()
        .filter_map(move |number| {
            let words = shown_text(editor, number);
            let folded = fold(&words);
            wanted.split_whitespace().all(|word| folded.contains(word)).then(|| Line {
                choice: Choice::Jump(number),
                words: format!("{number} {words}"),
                key: "",
            })
        })
        .take(TEXTS)
}

/// What people speak of by a number and look for by a word.
fn numbered(document: &Document) -> Vec<ShortNumber> {
    let causes = document.causes.iter().map(|row| row.id.into());
    let events = document.events.iter().map(|row| row.id.into());
    let actions = document.actions.iter().map(|row| row.id.into());
    let ideas = document.ideas.iter().map(|row| row.id.into());
    let explanations = document.explanations.iter().map(|row| row.id.into());
    let questions = document.questions.iter().map(|row| row.id.into());
    causes.chain(events).chain(actions).chain(ideas).chain(explanations).chain(questions).collect()
}
