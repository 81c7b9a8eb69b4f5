//! The whole page: which workshop is open, console or wall, keys, notices, coming back after a reload.

use crate::keys::{Command, command_for};
use crate::measure::{self, Shift};
use crate::platform::store::Store;
use crate::platform::{clock, pagehide, windows};
use crate::stage::Appearance;
use crate::ui::backup::{self, UpToDate};
use crate::ui::coach;
use crate::ui::console::Console;
use crate::ui::desk::{Desk, Kept, use_desk};
use crate::ui::dialogs::{Dialog, Dialogs};
use crate::ui::editor::Editor;
use crate::ui::erased::{Memo, effect, view};
use crate::ui::library::{LibraryAlone, undoes_here};
use crate::ui::meeting;
use crate::ui::notices::Notices;
use crate::ui::pen::{ReadOnly, ReadingAlong};
use crate::ui::pressed::{is_in_a_begun_line, loose_digit, pressed_or_held};
use crate::ui::returning::{focus_later, keep_address_and_stage_equal, keep_focus_for_reload};
use crate::ui::timeline;
use crate::ui::wall::{self, OwnWindow, PageKey, Wall};
use crate::ui::weigh;
use crate::ui::whys::gestures;
use crate::ui::{ids, places, route, selection};
use crate::vault::Theme;
use crate::workshop::{Cause, Edit, Span, Stage};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// How long silent writing takes, where nothing else is said.
const SILENCE: Span = Span::minutes(3);

/// Mounts the page, once it is known what is kept here.
pub fn mount() {
    match route::wall() {
        // The wall's own window never opens a workshop, nor the storage they are in.
        Some(wall) => mount_in_place_of_start(move || view! { <OwnWindow wall=wall /> }),
        // Leptos cannot wait for anything before it has mounted.
        None => wasm_bindgen_futures::spawn_local(async {
            let kept = Kept::found().await;
            mount_in_place_of_start(move || view! { <App kept=kept /> });
        }),
    }
}

/// Shows the view where the page said until now that it is starting.
fn mount_in_place_of_start(view: impl FnOnce() -> AnyView + 'static) {
    leptos::mount::mount_to_body(view);
    if let Some(start) = document().get_element_by_id("start") {
        start.remove();
    }
}

#[component]
fn App(kept: Kept) -> impl IntoView {
    let Kept { store, words, opened, reading } = kept;
    let notices = Notices::new();
    provide_context(notices);
    provide_context(Dialogs::new());
    for words in words {
        notices.warn(words);
    }
    let desk = Desk::new(store, notices);
    provide_context(desk);
    effect(move || show_in(appearance(desk.theme.get())));
    desk.share_the_pen();
    match (opened, reading) {
        (Some((workshop, session)), Some((key, ReadOnly::Newer))) => {
            desk.show_newer(Some(key), workshop, session);
        }
        (Some((workshop, session)), reading) => {
            if let Some((key, _)) = reading {
                desk.wait_for_the_pen(key);
            }
            desk.show(workshop, session);
        }
        (None, _) => {}
    }
    pagehide::on_leaving(move || {
        let _ = desk.store.try_with_value(Store::flush);
    });
    view! {
        <ReadingAlong />
        {move || {
            match desk.opened() {
                Some((workshop, session)) => {
                    let store = desk.store.with_value(Store::clone);
                    let editor = Editor::new(workshop, session, store, notices, desk.pen.read_only());
                    if editor.read_only == Some(ReadOnly::WrittenElsewhere) {
                        desk.pen.is_read_in(editor);
                    }
                    provide_context(editor);
                    if let Some(edit) = desk.first_step() {
                        untrack(|| take_first_step(editor, edit));
                    }
                    view! { <Meeting editor=editor /> }
                }
                None => view! { <LibraryAlone /> },
            }
        }}
    }
}

/// What a file brought in is a step like any other: undo takes it back.
fn take_first_step(editor: Editor, edit: Edit) {
    if editor.apply(edit) {
        editor.notices().say_of_step("The file was taken in. Undo takes it back.");
    }
}

/// The open workshop: console or wall, with the keys that work everywhere.
#[component]
fn Meeting(editor: Editor) -> impl IntoView {
    let dialogs = expect_context::<Dialogs>();
    let desk = use_desk();
    let on_the_wall = Memo::new(move |_| editor.session.with(|session| session.on_the_wall));
    provide_context(UpToDate::new(editor));
    provide_context(timeline::Pasted::of(editor));
    keep_address_and_stage_equal(editor);
    keep_focus_for_reload(editor);
    editor.watch.start(editor);
    editor.wall.start(editor, dialogs);
    let keys = window_event_listener(leptos::ev::keydown, move |event| {
        // In the library it is the shelf that was changed last.
        if is_at(editor, Stage::Library) && undoes_here(&event) && desk.away.bring_back_last(desk) {
            return event.prevent_default();
        }
        let command = pressed_or_held(&event).and_then(|press| command_for(&press));
        let is_ours = |command: &Command| match command {
            Command::NextPage | Command::PreviousPage => wall_takes(&event, editor),
            Command::Undo | Command::Redo => !is_in_a_begun_line(&event),
            _ => true,
        };
        if let Some(command) = command.filter(is_ours) {
            // Held down too: the browser must not begin to do something of its own.
            event.prevent_default();
            if !event.repeat() || command.repeats() {
                run(command, editor, dialogs);
            }
        } else if let Some(digit) = loose_digit(&event).filter(|_| !is_sorting(editor)) {
            // On the wall the line has the focus from here on, and the digit goes into it.
            if !ids::focus(ids::CAPTURE_LINE) {
                event.prevent_default();
                dialogs.open_palette_with(digit);
            }
        }
    });
    on_cleanup(move || keys.remove());
    view! {
        {move || if on_the_wall.get() { view! { <Wall /> } } else { view! { <Console /> } }}
        <Dialog />
    }
}

/// True while the console shows this stage.
fn is_at(editor: Editor, stage: Stage) -> bool {
    editor.session.with_untracked(|session| session.stage == stage && !session.on_the_wall)
}

/// True while number keys sort causes under bones.
fn is_sorting(editor: Editor) -> bool {
    is_at(editor, Stage::Fishbone)
        && editor.read(|document| document.causes.iter().any(Cause::waits_for_a_bone))
}

/// Whether there is a wall that takes the page keys. In a field of several lines and in a list they are the field's.
fn wall_takes(event: &web_sys::KeyboardEvent, editor: Editor) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let is_the_fields =
        target.is_some_and(|element| element.closest("textarea, select, dialog").ok().flatten().is_some());
    let on_the_wall = editor.session.with_untracked(|session| session.on_the_wall);
    !is_the_fields && (on_the_wall || editor.wall.has_windows_now())
}

/// Does what a key or a line of the palette stands for.
pub fn run(command: Command, editor: Editor, dialogs: Dialogs) {
    if let Some(reason) = editor.read_only.filter(|reason| reason.keeps_back(command)) {
        return editor.refuse(reason.words());
    }
    match command {
        Command::Backup => backup::save(editor),
        Command::Branch => gestures::at_hand(editor, gestures::look_at_branch),
        Command::Blank => editor.session.update(|session| session.blank = !session.blank),
        Command::CauseDown => gestures::shift_at_hand(editor, Shift::Down),
        Command::CauseIn => gestures::shift_at_hand(editor, Shift::In),
        Command::CauseOut => gestures::shift_at_hand(editor, Shift::Out),
        Command::CauseUp => gestures::shift_at_hand(editor, Shift::Up),
        Command::Collapse => gestures::at_hand(editor, gestures::toggle_branch),
        Command::Clock => {
            let now = clock::now();
            editor.session.update(|session| session.clock.toggle(session.stage, now));
            meeting::note_the_day(editor);
        }
        Command::Collect => places::go(editor, Stage::Timeline, "details.collect"),
        Command::Skew => places::go(editor, Stage::Timeline, "details.skew"),
        Command::Show(place) => places::show(place, editor, dialogs),
        Command::Reveal => {
            editor.notices().say_of_step(weigh::turn_votes(editor));
        }
        Command::Freeze => editor.wall.freeze(editor),
        Command::FullScreen => windows::toggle_full_screen(),
        Command::Jar if editor.session.with_untracked(|session| session.on_the_wall) => {
            editor.session.update(|session| session.into_the_jar = !session.into_the_jar);
        }
        Command::Jar => dialogs.open_jar(),
        Command::Line => {
            ids::focus_line();
        }
        Command::Leaving => {
            dialogs.close();
            show_what_leaves(editor);
        }
        Command::MarkSensitive => selection::mark(editor),
        Command::MoreTime(minutes) => {
            let stage = editor.session.with_untracked(|session| session.stage);
            let edit = editor.read(|document| measure::more_time(document, stage, minutes));
            editor.apply(edit);
        }
        Command::NextOwed if !ids::press(ids::NEXT_OWED) => {
            editor.refuse(
                "A follow-up goes down the list of the library: open the first action under Still owed."
                    .to_owned(),
            );
        }
        Command::NextOwed => {}
        Command::NextPage => wall::turn_page(editor, PageKey::Next),
        Command::NextStage => step(editor, 1),
        // The coach is private: on the wall its keys do nothing.
        Command::AskInstead | Command::LeaveHint | Command::SilenceHint
            if editor.session.with_untracked(|session| session.on_the_wall) => {}
        Command::AskInstead => coach::ask_first(editor),
        Command::LeaveHint => coach::leave_first(editor),
        Command::SilenceHint => coach::silence_first(editor),
        Command::NotASecret => editor.watch.put_back_last(editor),
        Command::Palette => dialogs.open_palette(),
        Command::PreviousPage => wall::turn_page(editor, PageKey::Previous),
        Command::PreviousStage => step(editor, -1),
        Command::Redo => wall::step(editor, Editor::redo),
        Command::RegisterFound => editor.watch.register_first(editor),
        Command::Silence => {
            let now = clock::now();
            editor.session.update(|session| session.clock.toggle_silence(SILENCE, now));
        }
        // The list names things in the facilitator's own words: not on the wall.
        Command::Tonight if editor.session.with_untracked(|session| session.on_the_wall) => {
            editor.notices().say("The list for tonight is on the console: F2, then F4.");
        }
        Command::Tonight => dialogs.open_tonight(),
        Command::Undo => wall::step(editor, Editor::undo),
        Command::Wall => {
            dialogs.close();
            turn(editor);
        }
        Command::WallWindow => editor.wall.open_window(editor, dialogs),
    }
}

/// Turns the wall into what leaves this room, and back.
fn show_what_leaves(editor: Editor) {
    // What leaves is what is written, to the letter that was typed last.
    editor.finish();
    if editor.session.with_untracked(|session| session.on_the_wall) || !editor.wall.has_windows_now() {
        let now = clock::now();
        editor.session.update(|session| {
            if wall::is_private(session.stage) {
                session.go_to(Stage::Close, now);
            }
            session.leaving = !(session.leaving && session.on_the_wall);
            session.turn_to_the_wall();
            session.page = None;
        });
        return;
    }
    // With a wall of its own the console stays the facilitator's: the numbers are typed at Close.
    let shows = editor.session.with_untracked(|session| session.leaving);
    go(editor, Stage::Close);
    editor.session.update(|session| session.leaving = !shows);
    if !shows {
        focus_later(Some(ids::STAYS_HERE.to_owned()));
    }
}

/// What was chosen for this device, as walls are told.
pub fn appearance(theme: Theme) -> Appearance {
    match theme {
        Theme::System => Appearance::System,
        Theme::Light => Appearance::Light,
        Theme::Dark => Appearance::Dark,
    }
}

/// Shows this window light or dark.
pub fn show_in(appearance: Appearance) {
    let Some(root) = document().document_element() else { return };
    let classes = root.class_list();
    for (class, wanted) in
        [("light", appearance == Appearance::Light), ("dark", appearance == Appearance::Dark)]
    {
        // A class list refuses only empty or spaced names.
        let _ = classes.toggle_with_force(class, wanted);
    }
}

fn turn(editor: Editor) {
    let now = clock::now();
    editor.finish();
    let field = editor.session.try_update(|session| {
        session.leaving = false;
        if session.on_the_wall {
            return session.turn_to_the_console();
        }
        session.turn_to_the_wall();
        // The library names other incidents, the release review holds what is not decided: neither shows on the wall.
        if wall::is_private(session.stage) {
            let beside = if session.stage == Stage::Library { Stage::Frame } else { Stage::Close };
            session.go_to(beside, now);
        }
        None
    });
    let is_console = !editor.session.with_untracked(|session| session.on_the_wall);
    focus_later(field.flatten().or_else(|| is_console.then(|| ids::STAGE_HEADING.to_owned())));
}

fn step(editor: Editor, by: isize) {
    let on_the_wall = editor.session.with_untracked(|session| session.on_the_wall);
    let stage = editor.session.with_untracked(|session| session.stage);
    let Some(at) = Stage::ALL.iter().position(|other| *other == stage) else { return };
    let Some(next) = at.checked_add_signed(by).and_then(|at| Stage::ALL.get(at)) else { return };
    if on_the_wall && wall::is_private(*next) {
        return;
    }
    go(editor, *next);
}

/// Goes to a stage.
pub fn go(editor: Editor, stage: Stage) {
    if editor.session.with_untracked(|session| session.on_the_wall) && wall::is_private(stage) {
        return;
    }
    let now = clock::now();
    editor.finish();
    editor.attention.turn_away();
    editor.session.update(|session| {
        session.go_to(stage, now);
        session.leaving = false;
    });
}

/// The instant shown as "now" by what is drawn once.
pub fn today(editor: Editor) -> crate::workshop::CalendarDate {
    let now = clock::now();
    editor.read(|document| crate::workshop::CalendarDate(document.frame.zone.civil(now).date()))
}
