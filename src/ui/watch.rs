//! What is noticed while the meeting goes on: secrets taken out of what was typed, values that the register may want,
//! and words that the coach would ask about. On the console alone.
//!
//! **Invariants.** Texts are looked at when a gesture has ended, never while a key is down, and in steps between
//! which the page answers.

use crate::coach::{first_to_ask_about, wording_asks};
use crate::evidence::people;
use crate::measure::Wording;
use crate::platform::clock;
use crate::redact::{Noticed, NoticedKind, Register, TakenOut, notice};
use crate::ui::editor::Editor;
use crate::ui::erased::effect;
use crate::ui::notices::{Offer, Said, Until};
use crate::workshop::{
    For, Person, PersonId, Presence, RowId, Span, Stamp, TextAt, TextField, Word, WordId, WordKind,
};
use leptos::prelude::*;
use std::time::Duration;

/// Typing has come to rest after this long.
const REST: Duration = Duration::from_millis(1_200);
/// A step takes this long: below what a person feels as a pause.
const STEP: Span = Span(8);
/// What the button says that puts back what was taken out last.
const NOT_A_SECRET: &str = "Not a secret (Alt X)";

/// What was noticed.
#[derive(Clone, Copy)]
pub struct Watch {
    found: RwSignal<Vec<Noticed>>,
    /// Rows with the rules that ask about their words.
    asked_about: StoredValue<Vec<(RowId, &'static str)>>,
    wording: RwSignal<Wording>,
    /// Somebody was registered or renamed: who is a person in a sentence is read anew.
    reads_anew: StoredValue<bool>,
    taken: StoredValue<Vec<TakenOut>, LocalStorage>,
    waiting: StoredValue<Vec<RowId>>,
    is_planned: StoredValue<bool>,
    /// Somebody types: what is left to be looked at waits until that rests.
    is_typing: StoredValue<bool>,
}

impl Watch {
    /// Nothing yet.
    pub fn new() -> Self {
        Self {
            found: RwSignal::new(Vec::new()),
            asked_about: StoredValue::new(Vec::new()),
            wording: RwSignal::new(Wording::NotRead),
            reads_anew: StoredValue::new(false),
            taken: StoredValue::new_local(Vec::new()),
            waiting: StoredValue::new(Vec::new()),
            is_planned: StoredValue::new(false),
            is_typing: StoredValue::new(false),
        }
    }

    /// Looks through what is there already.
    pub fn start(self, editor: Editor) {
        self.reads_anew.set_value(true);
        // Also in a line that is not entered yet, which changes no row.
        let keys = window_event_listener(leptos::ev::keydown, move |_| {
            let _ = self.is_typing.try_set_value(true);
        });
        on_cleanup(move || keys.remove());
        effect(move || {
            editor.whole(|_| ());
            self.plan(editor);
        });
    }

    /// These rows changed: their texts are looked at when the typing rests.
    pub fn changed(self, rows: &[RowId]) {
        if rows.iter().any(|row| matches!(row, RowId::Person(_))) {
            self.reads_anew.set_value(true);
        }
        self.look_at(rows);
    }

    fn look_at(self, rows: &[RowId]) {
        let is_register = |row: &RowId| matches!(row, RowId::Person(_) | RowId::Word(_) | RowId::Ledger);
        self.waiting.update_value(|waiting| {
            for row in rows.iter().filter(|row| !is_register(row)) {
                // Typing touches the same row at every key.
                if waiting.last() != Some(row) {
                    waiting.push(*row);
                }
            }
        });
    }

    /// What the coach found in the words.
    pub fn wording(self) -> Wording {
        self.wording.get()
    }

    /// Reads what was noticed and is not registered.
    pub fn noticed<T>(self, read: impl FnOnce(&[Noticed]) -> T) -> T {
        self.found.with(|found| read(found))
    }

    /// Registers a value: a person under the name, anything else as a system.
    pub fn register(self, editor: Editor, noticed: &Noticed) {
        let row_was_put = match noticed.what {
            NoticedKind::Person => register_person(editor, &noticed.value),
            NoticedKind::Host | NoticedKind::Secret => {
                let text = noticed.value.as_str().into();
                let id = editor.next::<WordId>();
                editor.put(Word { id, text, kind: WordKind::System, stamp: Stamp::default() })
            }
        };
        if row_was_put {
            editor.notices().say_of_step("Registered. Undo takes it back.");
            self.found.update(|found| found.retain(|other| other != noticed));
        }
    }

    /// Registers the first of what was noticed, people before machines; secrets need no line in the register.
    pub fn register_first(self, editor: Editor) {
        let first = self.found.with_untracked(|found| {
            let of = |kind| found.iter().find(|noticed| noticed.what == kind);
            of(NoticedKind::Person).or_else(|| of(NoticedKind::Host)).cloned()
        });
        match first {
            Some(first) => self.register(editor, &first),
            None => editor.notices().say("Nothing waits to be registered."),
        }
    }

    /// Remembers what was taken out of something typed, and says so.
    pub fn taken_out(self, editor: Editor, taken: Vec<TakenOut>) {
        // The same value in two places is one secret.
        let mut fresh: Vec<TakenOut> = Vec::new();
        for one in taken {
            if fresh.iter().all(|known| known.alias != one.alias) {
                fresh.push(one);
            }
        }
        let Some(last) = fresh.last() else { return };
        let words = Said::in_numbers(match fresh.len() {
            1 => format!(
                "A {} was taken out and is not stored; {} stands in its place. Revoke it where it is used.",
                last.kind.in_general(),
                last.alias
            ),
            count => format!(
                "{count} secrets were taken out and are not stored; {} stands in place of the last. Revoke them where \
                 they are used.",
                last.alias
            ),
        });
        self.taken.update_value(|all| {
            all.retain(|known| fresh.iter().all(|one| one.alias != known.alias));
            all.extend(fresh);
        });
        self.offer_last(editor, words);
    }

    /// Offers to put back what was taken out last. One at a time: the button is about that one.
    fn offer_last(self, editor: Editor, words: Said) {
        let run = Callback::new(move |()| self.put_back_last(editor));
        editor
            .notices()
            .offer_instead(words, Offer { words: NOT_A_SECRET, run, until: Until::WorkshopCloses });
    }

    /// Puts back what was taken out last: it is no secret.
    pub fn put_back_last(self, editor: Editor) {
        let Some(taken) = self.taken.try_update_value(Vec::pop).flatten() else {
            return editor.notices().say("Nothing was taken out.");
        };
        editor.put_back(&taken);
        editor.notices().withdraw_offer(NOT_A_SECRET);
        if let Some(before) = self.taken.with_value(|all| all.last().map(|taken| taken.alias.clone())) {
            self.offer_last(editor, Said::in_numbers(format!("{before} still stands in place of a secret.")));
        }
        editor.notices().say("Put back, and kept by decision.");
    }

    fn plan(self, editor: Editor) {
        let is_planned = self.is_planned.try_update_value(|planned| std::mem::replace(planned, true));
        if is_planned == Some(false) {
            set_timeout(move || self.step(editor), REST);
        }
    }

    fn step(self, editor: Editor) {
        let began = clock::now();
        if self.is_typing.try_update_value(std::mem::take) == Some(true) {
            set_timeout(move || self.step(editor), REST);
            return;
        }
        // The workshop may have been closed meanwhile.
        let Some(register) = self.waiting.try_with_value(|_| editor.read(Register::of)) else { return };
        if self.reads_anew.try_update_value(std::mem::take) == Some(true) {
            // The last is looked at first.
            self.look_at(&editor.read(|document| document.row_ids().collect::<Vec<_>>()));
        }
        while let Some(row) = self.waiting.try_update_value(Vec::pop).flatten() {
            let noticed: Vec<Noticed> = editor.read(|document| {
                let texts =
                    TextField::ALL.iter().filter_map(|field| document.text(TextAt { row, field: *field }));
                texts.flat_map(|prose| notice(prose.reveal(For::Detection), &register)).collect()
            });
            if !noticed.is_empty() {
                self.found.update(|found| {
                    for noticed in noticed {
                        if !found.contains(&noticed) {
                            found.push(noticed);
                        }
                    }
                });
            }
            self.read_words(editor, row);
            if clock::now() - began > STEP {
                set_timeout(move || self.step(editor), Duration::ZERO);
                return;
            }
        }
        self.is_planned.set_value(false);
        self.say_wording(editor);
        // What is registered now is no longer asked about.
        let is_open = |noticed: &Noticed| notice(&noticed.value, &register).contains(noticed);
        if self.found.with_untracked(|found| !found.iter().all(is_open)) {
            self.found.update(|found| found.retain(is_open));
        }
    }

    fn read_words(self, editor: Editor, row: RowId) {
        let rules = editor.read(|document| wording_asks(document, row));
        self.asked_about.update_value(|all| {
            all.retain(|(other, _)| *other != row);
            all.extend(rules.into_iter().map(|rule| (row, rule)));
        });
    }

    /// Everything was read: the list of points and the library are told.
    fn say_wording(self, editor: Editor) {
        let first =
            self.asked_about.with_value(|all| editor.read(|document| first_to_ask_about(document, all)));
        let wording = first.map_or(Wording::Blameless, Wording::AsksAbout);
        if self.wording.get_untracked() != wording {
            self.wording.set(wording);
            editor.wording_read(first);
        }
    }
}

fn register_person(editor: Editor, typed: &str) -> bool {
    let Some(person) = people::read(typed).into_iter().next() else { return false };
    editor.put(Person {
        id: editor.next::<PersonId>(),
        full_name: person.full_name.into(),
        handles: person.handles.into(),
        role: person.role.into(),
        presence: Presence::Present,
        speaks_for_product: false,
        stamp: Stamp::default(),
    })
}
