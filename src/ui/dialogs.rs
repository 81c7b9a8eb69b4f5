//! The three small windows over the page: everything by name, the jar, the list for tonight.

use crate::measure::{self, tonight};
use crate::ui::app;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::ids;
use crate::ui::keys::{BINDINGS, Command};
use crate::ui::notices::use_notices;
use crate::workshop::{For, Idea, IdeaId, IdeaOutcome, ShortNumber, Stage, Stamp, TextAt, TextField};
use leptos::html;
use leptos::prelude::*;
use std::time::Duration;

/// Which window is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    Jar,
    Palette,
    Tonight,
}

/// Opens the small windows.
#[derive(Clone, Copy)]
pub struct Dialogs {
    open: RwSignal<Option<Open>>,
}

impl Dialogs {
    /// None is open.
    pub fn new() -> Self {
        Self { open: RwSignal::new(None) }
    }

    /// Closes what is open: the wall must not stand behind the facilitator's own words.
    pub fn close(self) {
        self.open.set(None);
    }

    /// Opens the jar for one idea.
    pub fn open_jar(self) {
        self.open.set(Some(Open::Jar));
    }

    /// Opens the list of everything.
    pub fn open_palette(self) {
        self.open.set(Some(Open::Palette));
    }

    /// Opens the list for tonight.
    pub fn open_tonight(self) {
        self.open.set(Some(Open::Tonight));
    }
}

/// The window that is open, if one is.
#[component]
pub fn Dialog() -> impl IntoView {
    let dialogs = expect_context::<Dialogs>();
    let element = NodeRef::<html::Dialog>::new();
    let open = dialogs.open;
    Effect::new(move |_| {
        let Some(dialog) = element.get() else { return };
        // Opening an open dialog is an error of the browser's; the state is the same either way.
        if open.get().is_some() && !dialog.open() {
            let _ = dialog.show_modal();
        } else if open.get().is_none() && dialog.open() {
            dialog.close();
        }
    });
    let closed = move |_| {
        // The browser tells it a moment later: the next window may be open by then.
        if element.get_untracked().is_some_and(|dialog| !dialog.open()) {
            open.set(None);
        }
    };
    let title = move || match open.get() {
        Some(Open::Jar) => "Throw an idea into the jar",
        Some(Open::Palette) => "Everything, by name",
        Some(Open::Tonight) => "Tonight",
        None => "",
    };
    view! {
        <dialog class="dialog" node_ref=element aria-labelledby="dialog-title" on:close=closed>
            <h2 id="dialog-title">{title}</h2>
            {move || match open.get() {
                Some(Open::Jar) => view! { <Jar open=open /> }.into_any(),
                Some(Open::Palette) => view! { <Palette open=open /> }.into_any(),
                Some(Open::Tonight) => view! { <Tonight open=open /> }.into_any(),
                None => ().into_any(),
            }}
            <form method="dialog">
                <button class="quiet">"Close (Esc)"</button>
            </form>
        </dialog>
    }
}

#[component]
fn Jar(open: RwSignal<Option<Open>>) -> impl IntoView {
    let editor = use_editor();
    let notices = use_notices();
    let line = RwSignal::new(String::new());
    let enter = move |event: leptos::ev::KeyboardEvent| {
        if event.key() != "Enter" || event.is_composing() || line.with(|line| line.trim().is_empty()) {
            return;
        }
        event.prevent_default();
        throw_in(editor, &line.get_untracked());
        line.set(String::new());
        open.set(None);
        notices.say("In the jar. It opens at Actions.");
    };
    view! {
        <div class="field">
            <label for="jar-line">"Idea"</label>
            <input
                id="jar-line"
                autofocus
                type="text"
                spellcheck="false"
                autocomplete="off"
                translate="no"
                prop:value=move || line.get()
                on:input=move |event| line.set(event_target_value(&event))
                on:keydown=enter
            />
            <p class="field-hint">"Enter throws it in. Nobody judges it before Actions."</p>
        </div>
    }
}

/// Puts an idea into the jar.
pub fn throw_in(editor: Editor, line: &str) {
    editor.put(Idea {
        id: editor.next::<IdeaId>(),
        statement: line.trim().into(),
        outcome: IdeaOutcome::Waiting,
        stamp: Stamp::default(),
    });
}

/// A line of the palette.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Do(Command),
    Go(Stage),
    Jump(ShortNumber),
}

#[component]
fn Palette(open: RwSignal<Option<Open>>) -> impl IntoView {
    let editor = use_editor();
    let dialogs = expect_context::<Dialogs>();
    let typed = RwSignal::new(String::new());
    let at = RwSignal::new(0_usize);
    let lines = Memo::new(move |_| typed.with(|typed| lines_for(editor, typed)));
    let run = move |line: Line| {
        open.set(None);
        // The dialog gives the focus back when it closes; what the line does comes after.
        set_timeout(
            move || match line {
                Line::Do(command) => app::run(command, editor, dialogs),
                Line::Go(stage) => app::go(editor, stage),
                Line::Jump(number) => jump(editor, number),
            },
            Duration::ZERO,
        );
    };
    Effect::new(move |_| {
        let chosen = format!("palette-{}", at.get());
        if let Some(line) = document().get_element_by_id(&chosen) {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            line.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
    let on_keydown = move |event: leptos::ev::KeyboardEvent| {
        let last = lines.with(Vec::len).saturating_sub(1);
        match event.key().as_str() {
            "ArrowDown" => at.update(|at| *at = (*at + 1).min(last)),
            "ArrowUp" => at.update(|at| *at = at.saturating_sub(1)),
            "Enter" if !event.is_composing() => {
                if let Some((line, _, _)) = lines.with(|lines| lines.get(at.get_untracked()).cloned()) {
                    run(line);
                }
            }
            _ => return,
        }
        event.prevent_default();
    };
    view! {
        <div class="field">
            <label for="palette-line">"Command, stage or short number such as C4"</label>
            <input
                id="palette-line"
                autofocus
                type="text"
                role="combobox"
                aria-expanded="true"
                aria-controls="palette-list"
                aria-activedescendant=move || lines.with(|lines| !lines.is_empty()).then(|| format!("palette-{}", at.get()))
                spellcheck="false"
                autocomplete="off"
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
                    .map(|(index, (line, words, key))| {
                        view! {
                            <li
                                id=format!("palette-{index}")
                                role="option"
                                aria-selected=move || (at.get() == index).to_string()
                                on:click=move |_| run(line)
                            >
                                <span>{words}</span>
                                <kbd>{key}</kbd>
                            </li>
                        }
                    })
                    .collect_view()
            }}
        </ul>
    }
}

fn lines_for(editor: Editor, typed: &str) -> Vec<(Line, String, &'static str)> {
    let mut lines = Vec::new();
    if let Some(number) =
        ShortNumber::parse(typed).filter(|number| editor.read(|document| document.has(*number)))
    {
        lines.push((Line::Jump(number), format!("Go to {number}"), "Enter"));
    }
    let commands =
        BINDINGS.iter().map(|binding| (Line::Do(binding.command), binding.words.to_owned(), binding.shown));
    let stages =
        Stage::ALL.into_iter().map(|stage| (Line::Go(stage), format!("Go to {}", stage.words()), ""));
    lines.extend(commands.chain(stages).filter(|(_, words, _)| is_subsequence(typed, words)));
    lines
}

/// True when the letters of `typed` come in `words` in that order, any case.
fn is_subsequence(typed: &str, words: &str) -> bool {
    // "?" asks for the keys: all of them.
    let typed = if typed.trim() == "?" { "" } else { typed };
    let mut letters = words.chars().flat_map(char::to_lowercase);
    typed
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .flat_map(char::to_lowercase)
        .all(|letter| letters.any(|other| other == letter))
}

/// Goes to the stage where a numbered thing is edited, and to it.
pub fn jump(editor: Editor, number: ShortNumber) {
    let stage = stage_of(editor, number);
    app::go(editor, stage);
    if let ShortNumber::Cause(cause) = number {
        editor.session.update(|session| session.focus = Some(cause));
    }
    set_timeout(move || ids::focus_row(number.into()), Duration::from_millis(30));
}

/// The stage where a numbered thing is edited. Causes stand on three stages: where one of them is open, it stays.
pub fn stage_of(editor: Editor, number: ShortNumber) -> Stage {
    let present = editor.session.with_untracked(|session| session.stage);
    match measure::stage_of(number) {
        Stage::Whys if matches!(present, Stage::Fishbone | Stage::Weigh) => present,
        stage => stage,
    }
}

#[component]
fn Tonight(open: RwSignal<Option<Open>>) -> impl IntoView {
    let editor = use_editor();
    let today = app::today(editor);
    let list = Memo::new(move |_| editor.whole(|document| tonight(document, today)));
    view! {
        <ul class="tonight">
            {move || {
                list.get()
                    .into_iter()
                    .map(|item| {
                        let words = item.about.map_or_else(String::new, |about| shown_text(editor, about));
                        view! {
                            <li>
                                <button
                                    type="button"
                                    on:click=move |_| {
                                        open.set(None);
                                        match item.about {
                                            Some(about) => jump(editor, about),
                                            None => app::go(editor, item.stage),
                                        }
                                    }
                                >
                                    <b class="number">
                                        {item.about.map_or_else(|| item.stage.words().to_owned(), |about| about.to_string())}
                                    </b>
                                    <span>{words}</span>
                                    <small>{item.reason}</small>
                                </button>
                            </li>
                        }
                    })
                    .collect_view()
            }}
        </ul>
        <Show when=move || list.with(Vec::is_empty)>
            <p>"Nothing waits for tonight. Mark anything with its Tonight button."</p>
        </Show>
    }
}

/// The main text of a numbered thing, for the console.
pub fn shown_text(editor: Editor, number: ShortNumber) -> String {
    let field = match number {
        ShortNumber::Action(_) => TextField::ActionWhat,
        ShortNumber::Bone(_) => TextField::BoneLabel,
        ShortNumber::Person(_) => TextField::FullName,
        ShortNumber::Window(_) => TextField::WindowWhat,
        ShortNumber::Word(_) => TextField::WordText,
        _ => TextField::Statement,
    };
    editor.read(|document| {
        document
            .text(TextAt::new(number, field))
            .map_or_else(String::new, |text| text.reveal(For::Console).to_owned())
    })
}
