//! What the walls are shown: the picture for where the facilitator is, made when something is finished.
//!
//! **Invariants.** A picture is made of finished text: what is being typed into a field comes when the field is left,
//! what is being typed into a line when it is entered. While the wall is frozen nothing but a blank wall replaces the
//! picture, also when the console, loaded anew, has it no longer. A window counts as a wall once it has answered. The
//! console alone acts: from a wall's own window come keys, which mean what they mean here.
//! **Start reading** at [`WallFeed::start`].

use super::{is_private, taking};
use crate::keys::{command_on_the_wall, sort_on_the_wall};
use crate::platform::channel::ConsoleEnd;
use crate::platform::lock::Place;
use crate::platform::{clock, tab, windows};
use crate::postmortem;
use crate::redact::{AliasBook, Register};
use crate::sorted::SortedSet;
use crate::stage::{Cue, FromStage, Leaving, LeavingLine, Page, Sent, StageFrame, compose, nothing};
use crate::ui::app;
use crate::ui::desk::use_desk;
use crate::ui::dialogs::Dialogs;
use crate::ui::editor::Editor;
use crate::ui::erased::Memo;
use crate::ui::pen::ReadOnly;
use crate::ui::route;
use crate::workshop::{CalendarDate, Document, Session, WallKey};
use leptos::prelude::*;
use std::time::Duration;

/// A window that has not said a word after this long was most likely not let open.
const ANSWERS_WITHIN: Duration = Duration::from_secs(6);
/// A window that is loaded anew is back within this.
const BACK_WITHIN: Duration = Duration::from_secs(3);

/// Said until a window answers.
const UNANSWERED: &str = "No wall window answered. The browser may have blocked it: allow pop-ups for this page, \
    then press Shift F2 again. F2 shows the wall in this window.";
/// Said until a window is there again.
const CLOSED: &str = "The wall window is closed. Everything is still here; Shift F2 opens it again.";

/// The line to the walls of one key: usually there is one, of this tab's windows. A workshop that another tab showed
/// before may have walls of its own.
struct Line {
    wall: WallKey,
    /// Open; none while another console has these walls.
    end: Option<ConsoleEnd>,
    /// Where this console waits for them.
    _place: Option<Place>,
}

/// The pictures, and the windows that show them. `Copy`, like the editor it belongs to.
#[derive(Clone, Copy)]
pub struct WallFeed {
    windows: RwSignal<SortedSet<u32>>,
    /// How many windows have said that they are there.
    answers: StoredValue<u32>,
    lines: StoredValue<Vec<Line>, LocalStorage>,
    /// Counts the lines that were opened.
    opened: RwSignal<u32>,
    made: StoredValue<Option<Memo<(StageFrame, AliasBook)>>>,
    /// What a frozen wall shows; none where it was frozen before this page was loaded.
    kept: RwSignal<Option<(StageFrame, AliasBook)>>,
}

impl WallFeed {
    /// Nothing is shown yet.
    pub fn new() -> Self {
        Self {
            windows: RwSignal::new(SortedSet::new()),
            answers: StoredValue::new(0),
            lines: StoredValue::new_local(Vec::new()),
            opened: RwSignal::new(0),
            made: StoredValue::new(None),
            kept: RwSignal::new(None),
        }
    }

    /// Makes pictures of the open workshop, and finds the windows that were there before a reload.
    pub fn start(self, editor: Editor, dialogs: Dialogs) {
        let theme = use_desk().theme;
        let cue = Memo::new(move |_| editor.session.with(Session::cue));
        let made = Memo::new(move |_| {
            let (frame, book) = cue.with(|cue| editor.finished(|document| self.picture(document, cue)));
            (StageFrame { appearance: app::appearance(theme.get()), ..frame }, book)
        });
        self.made.set_value(Some(made));
        for wall in walls_of(editor) {
            self.listen(wall, editor, dialogs);
        }
        let sent = self.sent();
        let shows_nothing = Memo::new(move |_| {
            // What this page does not know of it may be what the room must not see.
            if editor.read_only == Some(ReadOnly::Newer) {
                return true;
            }
            let is_frozen = cue.with(|cue| cue.frozen && !cue.blank);
            is_frozen && self.kept.with(Option::is_none)
        });
        Effect::new(move |asked: Option<u32>| {
            let opened = self.opened.get();
            // The first picture is sent whoever listens: a window from before a reload answers it.
            if opened == 0 || (self.windows.with(SortedSet::is_empty) && asked == Some(opened)) {
                return opened;
            }
            if shows_nothing.get() {
                self.show(&Sent::none());
            } else {
                self.keep_aliases(editor);
                sent.with(|sent| self.show(sent));
            }
            opened
        });
        on_cleanup(move || {
            // The windows must not go on showing a workshop that is closed.
            let appearance = app::appearance(theme.get_untracked());
            self.show(&Sent::new(&StageFrame { appearance, ..nothing() }));
            let _ = self.lines.try_update_value(Vec::clear);
        });
    }

    /// Freezes the wall at what it would show now, or lets it follow again.
    pub fn freeze(self, editor: Editor) {
        let frozen = !editor.session.with_untracked(|session| session.frozen);
        self.kept.set(frozen.then(|| picture_now(editor)));
        editor.session.update(|session| session.frozen = frozen);
    }

    /// The wall in this window, loaded anew while it was frozen, has its picture no longer: it is frozen at what there
    /// is now. A wall in a window of its own has kept the picture itself.
    pub fn freeze_anew(self, editor: Editor) {
        let is_frozen = editor.session.with_untracked(|session| session.frozen);
        if is_frozen && self.kept.with_untracked(Option::is_none) {
            self.kept.set(Some(picture_now(editor)));
        }
    }

    /// Opens a wall in a window of its own; there may be several, which show the same.
    pub fn open_window(self, editor: Editor, dialogs: Dialogs) {
        let wall = tab::draw_wall_key();
        if !self.lines.with_value(|lines| lines.iter().any(|line| line.wall == wall)) {
            self.listen(wall, editor, dialogs);
        }
        let before = self.answers.get_value();
        windows::open(&route::hash_of_wall(wall));
        set_timeout(
            move || {
                if self.answers.try_get_value() == Some(before) {
                    editor.notices().warn(UNANSWERED);
                }
            },
            ANSWERS_WITHIN,
        );
    }

    /// Whether a window of its own shows the wall.
    pub fn has_windows(self) -> bool {
        self.windows.with(|windows| !windows.is_empty())
    }

    /// The same, for handlers.
    pub fn has_windows_now(self) -> bool {
        self.windows.with_untracked(|windows| !windows.is_empty())
    }

    /// The picture as every wall receives it.
    pub fn sent(self) -> Memo<Sent> {
        let made = self.made.get_value();
        Memo::new(move |_| match made {
            Some(made) => made.with(|(frame, _)| Sent::new(frame)),
            None => Sent::new(&nothing()),
        })
    }

    /// Which page of a list is shown now.
    pub fn page(self) -> Option<Page> {
        self.made.get_value().and_then(|made| made.with_untracked(|(frame, _)| frame.page))
    }

    /// An alias shown once stays the same for the life of the workshop.
    pub fn keep_aliases(self, editor: Editor) {
        let Some(made) = self.made.get_value() else { return };
        let stamp = editor.stamp();
        let named = made.with(|(_, book)| editor.read(|document| book.added_to(&document.ledger, stamp)));
        if let Some(named) = named {
            editor.apply(named);
        }
    }

    fn show(self, picture: &Sent) {
        let _ = self.lines.try_with_value(|lines| {
            for end in lines.iter().filter_map(|line| line.end.as_ref()) {
                end.show(picture);
            }
        });
    }

    /// Has the walls of this key, as soon as no other console has them.
    fn listen(self, wall: WallKey, editor: Editor, dialogs: Dialogs) {
        let opened = move |end: Option<ConsoleEnd>| {
            let Some(end) = end else {
                return editor.notices().warn(
                    "This browser has no line between windows, so the wall cannot have one of its own.                      F2 shows it in this window.",
                );
            };
            let _ = self.lines.try_update_value(|lines| {
                lines.retain(|line| line.wall != wall || line.end.is_some());
                lines.push(Line { wall, end: Some(end), _place: None });
            });
            self.opened.update(|opened| *opened = opened.wrapping_add(1).max(1));
        };
        let hear = move |said| self.heard(wall, said, editor, dialogs);
        if let Some(place) = ConsoleEnd::queue(wall, hear, opened) {
            self.lines.update_value(|lines| lines.push(Line { wall, end: None, _place: Some(place) }));
        }
    }

    fn heard(self, wall: WallKey, said: FromStage, editor: Editor, dialogs: Dialogs) {
        match said {
            FromStage::Here(window) if self.windows.with_untracked(|windows| windows.contains(&window)) => {}
            FromStage::Here(window) => {
                self.answers.update_value(|answers| *answers = answers.wrapping_add(1));
                for mended in [CLOSED, UNANSWERED] {
                    editor.notices().take_back(mended);
                }
                if !self.has_windows_now() {
                    editor
                        .notices()
                        .say("The wall is in its own window. Page Up and Page Down move it from here.");
                }
                self.windows.update(|windows| {
                    windows.insert(window);
                });
                editor.session.update(|session| session.wall = Some(wall));
            }
            FromStage::Gone(window) => {
                self.windows.update(|windows| {
                    windows.remove(&window);
                });
                set_timeout(
                    move || {
                        if self.windows.try_with_untracked(SortedSet::is_empty) == Some(true) {
                            editor.notices().warn(CLOSED);
                        }
                    },
                    BACK_WITHIN,
                );
            }
            FromStage::Pressed(press) => {
                if let Some(command) = command_on_the_wall(&press) {
                    app::run(command, editor, dialogs);
                } else if let Some(key) = sort_on_the_wall(&press) {
                    taking::sort(key, editor);
                }
            }
        }
    }

    fn picture(self, document: &Document, cue: &Session) -> (StageFrame, AliasBook) {
        if !cue.frozen {
            return composed(document, cue);
        }
        let kept = self.kept.get().filter(|_| !cue.blank);
        let (frame, book) = kept.unwrap_or_else(|| (nothing(), AliasBook::from_ledger(&document.ledger)));
        // That an idea came is no part of the picture: it is said whatever the wall keeps.
        (StageFrame { frozen: true, idea_came: cue.idea_came, ..frame }, book)
    }
}

/// The walls of this tab, and those that another tab had for this workshop: they follow its pen.
fn walls_of(editor: Editor) -> Vec<WallKey> {
    let of_workshop = editor.session.with_untracked(|session| session.wall);
    match (tab::wall_key(), of_workshop) {
        (own, Some(wall)) if editor.read_only == Some(ReadOnly::WrittenElsewhere) => {
            if own == Some(wall) {
                tab::forget();
            }
            own.filter(|own| *own != wall).into_iter().collect()
        }
        (None, Some(wall)) => {
            tab::keep_wall_key(wall);
            vec![wall]
        }
        (own, wall) => own.into_iter().chain(wall.filter(|wall| own != Some(*wall))).collect(),
    }
}

/// What the wall would show now, were it neither frozen nor blank.
fn picture_now(editor: Editor) -> (StageFrame, AliasBook) {
    let cue = editor.session.with_untracked(Session::cue);
    let cue = Session { blank: false, frozen: false, ..cue };
    untrack(|| editor.finished(|document| composed(document, &cue)))
}

/// The picture, and the aliases it gave.
fn composed(document: &Document, cue: &Session) -> (StageFrame, AliasBook) {
    let register = Register::of(document);
    let (leaving, mut book) = if cue.leaving && !cue.blank && !is_private(cue.stage) {
        let (leaving, book) = leaving(document);
        (Some(leaving), book)
    } else {
        (None, AliasBook::from_ledger(&document.ledger))
    };
    let today = Some(CalendarDate(document.frame.zone.civil(clock::now()).date()));
    let cue = Cue { session: cue, clock: &cue.clock, today, leaving };
    let frame = compose(document, cue, &register, &mut book);
    (frame, book)
}

/// The very text that a release for the chosen audience holds, line by line, and the aliases it gave.
fn leaving(document: &Document) -> (Leaving, AliasBook) {
    let leaving = postmortem::leaving(document, document.release.audience);
    let lines = leaving.lines.into_iter().map(|line| LeavingLine {
        number: line.number,
        before: line.before,
        after: line.after,
        held_back: line.held_back,
    });
    (Leaving { audience: leaving.audience, stays: leaving.stays, lines: lines.collect() }, leaving.book)
}
