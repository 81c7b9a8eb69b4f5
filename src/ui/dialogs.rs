//! The small windows over the page: everything by name, the jar, the list for tonight, the points that are missing.

use crate::measure::{self, tonight};
use crate::platform::clock;
use crate::ui::app;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{Memo, Show, effect, view};
use crate::ui::ids;
use crate::ui::jump_line::{JumpLine, jump_line};
use crate::ui::notices::use_notices;
use crate::ui::palette::Palette;
use crate::ui::points::PointList;
use crate::ui::wall;
use crate::workshop::{For, Idea, IdeaId, IdeaOutcome, ShortNumber, Stage, Stamp};
use leptos::html;
use leptos::prelude::*;
use std::time::Duration;

/// Which window is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    Jar,
    Palette,
    Points,
    Tonight,
}

/// Opens the small windows.
#[derive(Clone, Copy)]
pub struct Dialogs {
    open: RwSignal<Option<Open>>,
    /// What stands in the palette when it opens.
    begun: RwSignal<String>,
}

impl Dialogs {
    /// None is open.
    pub fn new() -> Self {
        Self { open: RwSignal::new(None), begun: RwSignal::new(String::new()) }
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
        self.open_palette_with(String::new());
    }

    /// Opens the list of everything with something typed already.
    pub fn open_palette_with(self, begun: String) {
        self.begun.set(begun);
        self.open.set(Some(Open::Palette));
    }

    /// What stands in the palette when it opens.
    pub fn begun(self) -> String {
        self.begun.get_untracked()
    }

    /// Opens the points of a good postmortem that are missing.
    pub fn open_points(self) {
        self.open.set(Some(Open::Points));
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
    effect(move || {
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
            // Its content is taken away after this.
            set_timeout(ids::focus_anew, Duration::ZERO);
        }
    };
    let title = move || match open.get() {
        Some(Open::Jar) => "Throw an idea into the jar",
        Some(Open::Palette) => "Everything, by name",
        Some(Open::Points) => "A good postmortem",
        Some(Open::Tonight) => "Tonight",
        None => "",
    };
    view! {
        <dialog class="dialog" node_ref=element aria-labelledby="dialog-title" on:close=closed>
            <h2 id="dialog-title">{title}</h2>
            {move || match open.get() {
                Some(Open::Jar) => view! { <Jar open=open /> },
                Some(Open::Palette) => view! { <Palette close=Callback::new(move |()| open.set(None)) /> },
                Some(Open::Points) => view! { <PointList before=Callback::new(move |()| open.set(None)) /> },
                Some(Open::Tonight) => view! { <Tonight open=open /> },
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
        if throw_in(editor, &line.get_untracked()) {
            line.set(String::new());
            open.set(None);
            notices.say("In the jar. It opens at Actions.");
        }
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

/// Puts an idea into the jar; `false` where it was refused, which the editor says.
#[must_use]
pub fn throw_in(editor: Editor, line: &str) -> bool {
    let is_in = editor.put(Idea {
        id: editor.next::<IdeaId>(),
        statement: line.trim().into(),
        outcome: IdeaOutcome::Waiting,
        stamp: Stamp::default(),
    });
    if is_in {
        editor.session.update(|session| session.idea_came = Some(clock::now()));
    }
    is_in
}

/// Goes to the stage where a numbered thing is edited, and to it; on the wall, to where the room sees it.
pub fn jump(editor: Editor, number: ShortNumber) {
    if editor.session.with_untracked(|session| session.on_the_wall) {
        wall::jump(editor, number);
        return;
    }
    let stage = stage_of(editor, number);
    app::go(editor, stage);
    point_at(editor, number);
    editor.focus_row(number.into());
}

/// Points at what a number names.
pub fn point_at(editor: Editor, number: ShortNumber) {
    editor.session.update(|session| editor.read(|document| session.point_at(number, document)));
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
                let line = |item| jump_line(editor, JumpLine::tonight(editor, &item), move || open.set(None));
                list.get().into_iter().map(line).collect_view()
            }}
        </ul>
        <Show when=move || list.with(Vec::is_empty)>
            <p>"Nothing waits for tonight. Mark anything with its Tonight button."</p>
        </Show>
    }
}

/// The main text of a numbered thing, for the console.
pub fn shown_text(editor: Editor, number: ShortNumber) -> String {
    editor.read(|document| {
        let text = document.main_text(number);
        text.map_or_else(String::new, |text| text.reveal(For::Console).to_owned())
    })
}
