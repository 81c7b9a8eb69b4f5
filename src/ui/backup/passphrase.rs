//! The window that asks for a passphrase.

use crate::ui::erased::view;
use crate::ui::ids;
use crate::ui::widgets::line;
use leptos::html;
use leptos::prelude::*;
use std::time::Duration;

/// A passphrase that somebody is asked for.
#[derive(Clone, Copy)]
pub struct Asking {
    dialog: NodeRef<html::Dialog>,
    typed: RwSignal<String>,
    again: RwSignal<String>,
    problem: RwSignal<String>,
    is_busy: RwSignal<bool>,
}

/// What a window asks for.
#[derive(Clone, Copy)]
pub struct Question {
    /// Tells this window's fields from another's.
    pub id: &'static str,
    /// Its heading.
    pub heading: &'static str,
    /// What there is to know before.
    pub words: &'static str,
    /// The word on the button.
    pub action: &'static str,
    /// A new passphrase: typed twice, and long enough.
    pub is_new: bool,
}

/// A new passphrase has at least so many characters: with fewer, the derivation's cost does not keep guesses out.
const SHORTEST: usize = 12;

impl Asking {
    /// Nothing is asked.
    pub fn new() -> Self {
        Self {
            dialog: NodeRef::new(),
            typed: RwSignal::default(),
            again: RwSignal::default(),
            problem: RwSignal::default(),
            is_busy: RwSignal::default(),
        }
    }

    /// Opens the window.
    pub fn open(self) {
        if let Some(dialog) = self.dialog.get_untracked() {
            // Opening an open dialog is an error of the browser's, and it is open then.
            let _ = dialog.show_modal();
        }
    }

    /// Whether what was asked for is still wanted: the window may be closed while the key is being derived.
    pub fn is_wanted(self) -> bool {
        self.is_busy.try_get_untracked() == Some(true)
    }

    /// It was done: the window goes.
    pub fn close(self) {
        if let Some(dialog) = self.dialog.get_untracked() {
            dialog.close();
        }
    }

    /// It was not done: the window stays and says why.
    pub fn refuse(self, why: String) {
        self.is_busy.set(false);
        self.problem.set(why);
    }

    /// The passphrase, where it can be used; it is taken as being worked on.
    fn taken(self, question: Question) -> Option<String> {
        let typed = self.typed.get_untracked();
        let problem = if self.is_busy.get_untracked() || typed.is_empty() {
            return None;
        } else if !question.is_new {
            ""
        } else if typed.chars().count() < SHORTEST {
            "That is short enough to be guessed. Take at least twelve characters; four words that do not belong together are good."
        } else if typed != self.again.get_untracked() {
            "The two are not the same. Type the passphrase once more."
        } else {
            ""
        };
        self.problem.set(problem.to_owned());
        self.is_busy.set(problem.is_empty());
        problem.is_empty().then_some(typed)
    }

    /// Nothing typed stays behind.
    fn forget(self) {
        self.typed.set(String::new());
        self.again.set(String::new());
        self.problem.set(String::new());
        self.is_busy.set(false);
        set_timeout(ids::focus_anew, Duration::ZERO);
    }
}

/// The window; `on_passphrase` closes it or refuses.
#[component]
pub fn AskPassphrase(asking: Asking, question: Question, on_passphrase: Callback<String>) -> impl IntoView {
    let Question { id, heading, words, action, is_new } = question;
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Some(passphrase) = asking.taken(question) {
            on_passphrase.run(passphrase);
        }
    };
    view! {
        <dialog class="dialog" node_ref=asking.dialog aria-labelledby=format!("{id}-heading") on:close=move |_| asking.forget()>
            <h2 id=format!("{id}-heading")>{heading}</h2>
            <p>{words}</p>
            <form class="passphrase" on:submit=submit>
                // Hidden while it is typed: ten people look at the same screen.
                {line(format!("{id}-typed"), "password", "Passphrase", asking.typed)}
                {is_new.then(|| line(format!("{id}-again"), "password", "Once more", asking.again))}
                <p role="alert" class="problem">{move || asking.problem.get()}</p>
                <div class="row-tools">
                    <button type="submit" aria-disabled=move || asking.is_busy.get().to_string()>
                        {move || if asking.is_busy.get() { "One moment…" } else { action }}
                    </button>
                    <button type="button" class="quiet" on:click=move |_| asking.close()>"Close (Esc)"</button>
                </div>
            </form>
        </dialog>
    }
}
