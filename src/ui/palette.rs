//! Everything by name: commands, stages, and whatever was written down, found by a few letters of it.
//!
//! On the console it finds texts too; on the wall it names commands, stages and numbers alone, because the texts of the
//! document are the facilitator's own words there.

use crate::evidence::action_line;
use crate::keys::{BINDINGS, Command, NAMED, STOP};
use crate::order::Order;
use crate::stage::capture::{self, Capture};
use crate::text::{begins_words, fold, likeness};
use crate::ui::app;
use crate::ui::dialogs::{Dialogs, jump, shown_text};
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{Memo, effect, view};
use crate::ui::ids;
use crate::ui::weigh::add_or_say_about;
use crate::ui::whys::{gestures, palette, palette::Pair};
use crate::workshop::{CauseId, Document, ShortNumber, Stage, StopReason};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use std::time::Duration;

/// Texts listed at most: more letters find the others.
const TEXTS: usize = 8;
/// Letters from which on texts are searched: one letter is in all of them.
const LEAST_OF_A_TEXT: usize = 2;

/// The element id of the field.
const LINE: &str = "palette-line";

/// What choosing an entry does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Choice {
    Do(Command),
    Go(Stage),
    Jump(ShortNumber),
    Begin(Begun),
    Pair(Pair, CauseId, CauseId),
    Stop(CauseId, StopReason),
    /// Who looks for an explanation, and by when, as it is typed.
    Looks,
}

/// What is typed to its end here once it was chosen.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Begun {
    Pair(Pair),
    Stop,
    Looks,
}

impl Begun {
    const ALL: [Self; 5] =
        [Self::Pair(Pair::Link), Self::Pair(Pair::Join), Self::Pair(Pair::Merge), Self::Stop, Self::Looks];

    const fn words(self) -> &'static str {
        match self {
            Self::Pair(pair) => pair.words(),
            Self::Stop => "Stop asking at a cause, and say why, such as C7 stop 8",
            Self::Looks => "Explanation: who looks, and by when, such as X1 @Ada 15 Dec",
        }
    }

    /// What stands in the line, after the cause at hand where it is about one.
    fn line(self, editor: Editor) -> String {
        let cause = || gestures::cause_at_hand(editor).map_or_else(String::new, |cause| cause.to_string());
        match self {
            Self::Pair(pair) => format!("{}{}", cause(), pair.sign()),
            Self::Stop => format!("{} {STOP} ", cause()),
            Self::Looks => "X1 @".to_owned(),
        }
    }
}

/// An entry of the list.
#[derive(Clone, PartialEq, Eq)]
struct Entry {
    choice: Choice,
    words: String,
    key: &'static str,
}

impl Entry {
    /// One without a key of its own.
    const fn new(choice: Choice, words: String) -> Self {
        Self { choice, words, key: "" }
    }
}

/// What is typed, what it finds, and which entry is chosen.
#[derive(Clone, Copy)]
struct Finder {
    editor: Editor,
    dialogs: Dialogs,
    /// Closes the window it stands in.
    close: Callback<()>,
    typed: RwSignal<String>,
    entries: Memo<Vec<Entry>>,
    /// The place of the chosen entry, from 0.
    at: RwSignal<usize>,
}

impl Finder {
    fn new(editor: Editor, dialogs: Dialogs, close: Callback<()>) -> Self {
        let typed = RwSignal::new(dialogs.begun());
        let entries = Memo::new(move |_| typed.with(|typed| found(editor, typed)));
        Self { editor, dialogs, close, typed, entries, at: RwSignal::new(0) }
    }

    fn look_for(self, text: String) {
        self.typed.set(text);
        self.at.set(0);
    }

    /// The element id of the chosen entry; none while nothing is found.
    fn chosen_id(self) -> Option<String> {
        self.entries.with(|entries| !entries.is_empty()).then(|| entry_id(self.at.get()))
    }

    fn on_keydown(self, event: &KeyboardEvent) {
        let last = self.entries.with_untracked(Vec::len).saturating_sub(1);
        match event.key().as_str() {
            "ArrowDown" => self.at.update(|at| *at = if *at >= last { 0 } else { *at + 1 }),
            "ArrowUp" => self.at.update(|at| *at = at.checked_sub(1).unwrap_or(last)),
            "Enter" if !event.is_composing() => {
                let at = self.at.get_untracked();
                if let Some(choice) =
                    self.entries.with_untracked(|entries| entries.get(at).map(|entry| entry.choice))
                {
                    self.choose(choice);
                }
            }
            _ => return,
        }
        event.prevent_default();
    }

    fn choose(self, choice: Choice) {
        if let Choice::Begin(begun) = choice {
            // What it is about is chosen next, here.
            self.look_for(begun.line(self.editor));
            ids::focus(LINE);
            return;
        }
        let typed = self.typed.get_untracked();
        self.close.run(());
        let chosen_on_the_wall = self.is_on_the_wall();
        // The dialog gives the focus back when it closes; what the entry does comes after.
        set_timeout(
            move || {
                // The same number leads elsewhere on the console; the wall may be turned away before this runs.
                if self.editor.is_closed() {
                    return;
                }
                let is_elsewhere = self.is_on_the_wall() != chosen_on_the_wall;
                if !(is_elsewhere && matches!(choice, Choice::Jump(_))) {
                    self.carry_out(choice, &typed);
                }
            },
            Duration::ZERO,
        );
    }

    fn is_on_the_wall(self) -> bool {
        self.editor.session.with_untracked(|session| session.on_the_wall)
    }

    fn carry_out(self, choice: Choice, typed: &str) {
        match choice {
            Choice::Do(command) => app::run(command, self.editor, self.dialogs),
            Choice::Go(stage) => app::go(self.editor, stage),
            Choice::Jump(number) => jump(self.editor, number),
            Choice::Pair(pair, one, other) => {
                pair.run(self.editor, one, other);
            }
            Choice::Stop(cause, reason) => {
                gestures::stop(self.editor, Some(cause), Some(reason));
            }
            Choice::Looks => {
                if add_or_say_about(self.editor, typed.trim()).is_some() {
                    self.editor.notices().say_of_step("Who looks, and by when, is taken down.");
                }
            }
            Choice::Begin(_) => {}
        }
    }
}

/// The field and the list that it narrows.
#[component]
pub fn Palette(
    /// Closes the window it stands in.
    close: Callback<()>,
) -> impl IntoView {
    let finder = Finder::new(use_editor(), expect_context::<Dialogs>(), close);
    effect(move || ids::bring_into_view(entry_id(finder.at.get())));
    let list = move || {
        let entries = finder.entries.get().into_iter().enumerate();
        entries.map(|(place, entry)| option(finder, place, entry)).collect_view()
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
                aria-activedescendant=move || finder.chosen_id()
                spellcheck="false"
                autocomplete="off"
                translate="no"
                prop:value=move || finder.typed.get()
                on:input=move |event| finder.look_for(event_target_value(&event))
                on:keydown=move |event| finder.on_keydown(&event)
            />
        </div>
        <ul id="palette-list" class="palette" role="listbox" aria-label="Commands">
            {list}
        </ul>
        <p class="field-hint" role="status">
            {move || finder.entries.with(Vec::is_empty).then_some("Nothing has that name. Try fewer letters.")}
        </p>
        <p class="field-hint">"12>7 links, 12+7 only together, 12*7 merges, C7 stop ends a branch."</p>
    }
}

fn option(finder: Finder, place: usize, Entry { choice, words, key }: Entry) -> AnyView {
    view! {
        <li
            id=entry_id(place)
            role="option"
            aria-selected=move || (finder.at.get() == place).to_string()
            on:click=move |_| finder.choose(choice)
        >
            <span>{words}</span>
            <kbd>{key}</kbd>
        </li>
    }
}

fn entry_id(place: usize) -> String {
    format!("palette-{place}")
}

/// The number that is typed, then commands and stages, the likest first, then texts that hold the words.
fn found(editor: Editor, typed: &str) -> Vec<Entry> {
    // "?" asks for the keys: all of them.
    let typed = typed.trim().trim_start_matches('?');
    let numbers = numbers(editor, typed);
    let jumps = numbers.iter().map(|number| Entry {
        choice: Choice::Jump(*number),
        words: format!("Go to {number}"),
        key: "Enter",
    });
    let lines = pairs(editor, typed).chain(stops(editor, typed)).chain(looks(editor, typed));
    let mut entries: Vec<Entry> = jumps.chain(lines).chain(named(typed)).collect();
    let on_the_wall = editor.session.with_untracked(|session| session.on_the_wall);
    if typed.chars().count() >= LEAST_OF_A_TEXT && !on_the_wall {
        let is_listed = |entry: &Entry| numbers.iter().any(|number| entry.choice == Choice::Jump(*number));
        entries.extend(texts_with(editor, typed).filter(|entry| !is_listed(entry)));
    }
    entries
}

/// What two causes that are typed with a sign between them would become.
fn pairs(editor: Editor, typed: &str) -> impl Iterator<Item = Entry> {
    palette::pairs(editor, typed)
        .into_iter()
        .map(|(pair, one, other, words)| Entry::new(Choice::Pair(pair, one, other), words))
}

/// The reasons to stop at the cause that is typed: all of them, or the one that was meant.
fn stops(editor: Editor, typed: &str) -> impl Iterator<Item = Entry> {
    let (cause, meant) = match capture::read(typed, 'C') {
        Capture::Stop { cause, reason } => (cause, reason),
        _ => (None, None),
    };
    let cause = cause.filter(|cause| editor.read(|document| document.causes.contains(*cause)));
    let reasons =
        StopReason::ALL.into_iter().filter(move |reason| meant.is_none_or(|meant| meant == *reason));
    cause.into_iter().flat_map(move |cause| {
        let words = move |reason: StopReason| format!("Stop at {cause}: {}", reason.words());
        reasons.clone().map(move |reason| Entry::new(Choice::Stop(cause, reason), words(reason)))
    })
}

/// Who looks for the explanation that is typed.
fn looks(editor: Editor, typed: &str) -> Option<Entry> {
    let today = app::today(editor);
    let (number, _) = editor.read(|document| action_line::about_number(typed, document, today)).filter(
        |(number, read)| matches!(number, ShortNumber::Explanation(_)) && read.not_understood().is_none(),
    )?;
    Some(Entry::new(Choice::Looks, format!("{number}: who looks, and by when")))
}

/// Commands and stages that have a word for each that is typed; where there are none, those with its letters. The likest
/// first.
fn named(typed: &str) -> impl Iterator<Item = Entry> {
    let bound = BINDINGS.iter().map(|binding| (binding.command, binding.words, binding.shown));
    let unbound = NAMED.iter().map(|(command, words)| (*command, *words, ""));
    let commands = bound.chain(unbound).map(|(command, words, key)| Entry {
        choice: Choice::Do(command),
        words: words.to_owned(),
        key,
    });
    let stages = Stage::ALL.into_iter();
    let stages = stages.map(|stage| Entry::new(Choice::Go(stage), format!("Go to {}", stage.words())));
    let begun = Begun::ALL.into_iter();
    let begun = begun.map(|begun| Entry::new(Choice::Begin(begun), begun.words().to_owned()));
    let all: Vec<Entry> = commands.chain(stages).chain(begun).collect();
    let is_meant = |entry: &Entry| begins_words(typed, &entry.words);
    let some_are_meant = all.iter().any(is_meant);
    let mut named: Vec<(u32, Entry)> = all
        .into_iter()
        .filter(|entry| !some_are_meant || is_meant(entry))
        // Words may be typed in another order than they stand in.
        .filter_map(|entry| Some((likeness(typed, &entry.words).or(some_are_meant.then_some(0))?, entry)))
        .collect();
    named.order_by(|(one, _), (other, _)| other.cmp(one));
    named.into_iter().map(|(_, entry)| entry)
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
fn texts_with(editor: Editor, typed: &str) -> impl Iterator<Item = Entry> {
    let wanted = fold(typed);
    let numbers: Vec<ShortNumber> = editor.read(numbered);
    numbers
        .into_iter()
        .filter_map(move |number| {
            let words = shown_text(editor, number);
            let folded = fold(&words);
            wanted
                .split_whitespace()
                .all(|word| folded.contains(word))
                .then(|| Entry::new(Choice::Jump(number), format!("{number} {words}")))
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
