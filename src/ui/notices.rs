//! What the page says: short notices, spoken to screen readers.
//!
//! **Invariant.** While the wall is in this window, its line says what was said last: fixed words and numbers as they
//! are, and of anything else only that the console knows more.

use crate::ui::erased::{For, view};
use leptos::prelude::*;
use std::time::Duration;

/// How long a plain notice stays. A warning stays until it is closed.
const NOTICE_STAYS: Duration = Duration::from_secs(5);

/// One notice.
#[derive(Clone)]
pub struct Notice {
    key: u32,
    said: Said,
    stays: Stays,
}

/// How long a notice stays.
#[derive(Clone, Copy)]
enum Stays {
    /// A moment.
    Briefly,
    /// A moment, and not beyond the step that it is about.
    WithTheStep,
    /// Until somebody closes it or makes a step: what was refused is mended then, or given up.
    UntilAStep,
    /// Until somebody closes it.
    UntilClosed,
    /// Until somebody closes it, takes what it offers, or that can no longer be done.
    WhileOffered(Offer),
}

impl Notice {
    const fn offer(&self) -> Option<Offer> {
        match self.stays {
            Stays::WhileOffered(offer) => Some(offer),
            Stays::Briefly | Stays::WithTheStep | Stays::UntilAStep | Stays::UntilClosed => None,
        }
    }

    const fn is_warning(&self) -> bool {
        !matches!(self.stays, Stays::Briefly | Stays::WithTheStep)
    }

    /// Whether it is about the last step, or what was tried instead of one.
    fn ends_with_the_step(&self) -> bool {
        match self.stays {
            Stays::WithTheStep | Stays::UntilAStep => true,
            Stays::WhileOffered(offer) => offer.until == Until::NextStep,
            Stays::Briefly | Stays::UntilClosed => false,
        }
    }
}

/// The words of a notice.
#[derive(Clone, PartialEq, Eq)]
pub struct Said {
    text: String,
    is_for_the_room: bool,
}

impl Said {
    /// Fixed words around numbers and aliases: the room may read them.
    pub fn in_numbers(text: String) -> Self {
        Self { text, is_for_the_room: true }
    }
}

/// What was known when the page was built holds nothing private.
impl From<&'static str> for Said {
    fn from(text: &'static str) -> Self {
        Self::in_numbers(text.to_owned())
    }
}

/// Anything else may hold a title, a name or a file: it is for the console alone.
impl From<String> for Said {
    fn from(text: String) -> Self {
        Self { text, is_for_the_room: false }
    }
}

/// What the room reads of a notice that is not for it.
const FOR_THE_CONSOLE: &str = "F2 shows what happened.";

/// Something that can be done about a notice.
#[derive(Clone, Copy)]
pub struct Offer {
    /// What its button says.
    pub words: &'static str,
    /// Does it.
    pub run: Callback<()>,
    /// When it goes by itself.
    pub until: Until,
}

/// How long something can be done about a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// It is about the last step.
    NextStep,
    /// It reaches into the open workshop.
    WorkshopCloses,
    /// It is about the device.
    PageCloses,
}

/// The notices shown now.
#[derive(Clone, Copy)]
pub struct Notices {
    shown: RwSignal<Vec<Notice>>,
    next: StoredValue<u32>,
    /// The room has read what was said before this one.
    unread: RwSignal<u32>,
}

impl Notices {
    /// None yet.
    pub fn new() -> Self {
        Self { shown: RwSignal::new(Vec::new()), next: StoredValue::new(0), unread: RwSignal::new(0) }
    }

    /// How much was said until now.
    pub fn so_far(self) -> u32 {
        self.next.get_value()
    }

    /// What was said last, as the room may read it; nothing where that was said before `since`.
    pub fn for_the_room(self, since: u32) -> String {
        let unread = self.unread.get().max(since);
        self.shown.with(|shown| match shown.last().filter(|notice| notice.key >= unread) {
            Some(notice) if notice.said.is_for_the_room => notice.said.text.clone(),
            Some(_) => FOR_THE_CONSOLE.to_owned(),
            None => String::new(),
        })
    }

    /// What was said until now is no longer for the room.
    pub fn read_by_the_room(self) {
        self.unread.set(self.next.get_value());
    }

    /// Says something that needs no answer.
    pub fn say(self, said: impl Into<Said>) {
        self.say_while(said.into(), Stays::Briefly);
    }

    /// Says what a step has done: once it is undone, or another is made, that is no longer so.
    pub fn say_of_step(self, said: impl Into<Said>) {
        self.say_while(said.into(), Stays::WithTheStep);
    }

    fn say_while(self, said: Said, stays: Stays) {
        let key = self.show(said, stays);
        set_timeout(move || self.close(key), NOTICE_STAYS);
    }

    /// Says why something was not done; stays until it is closed or something else is done.
    pub fn refuse(self, said: impl Into<Said>) {
        self.show(said.into(), Stays::UntilAStep);
    }

    /// Says something that must be seen; stays until it is closed.
    pub fn warn(self, said: impl Into<Said>) {
        self.show(said.into(), Stays::UntilClosed);
    }

    /// Says something that must be seen, with what can be done about it.
    pub fn offer(self, said: impl Into<Said>, offer: Offer) {
        self.show(said.into(), Stays::WhileOffered(offer));
    }

    /// The same in place of what was offered in these words before: it can be done about the last only.
    pub fn offer_instead(self, said: impl Into<Said>, offer: Offer) {
        self.withdraw_offer(offer.words);
        self.offer(said, offer);
    }

    /// What was offered in these words cannot be done any more.
    pub fn withdraw_offer(self, words: &'static str) {
        self.withdraw(|notice| notice.offer().is_some_and(|offer| offer.words == words));
    }

    /// A step was made: what was said and offered about the one before goes.
    pub fn step_made(self) {
        self.withdraw(Notice::ends_with_the_step);
    }

    /// The workshop is closed: nothing can be done about it any more.
    pub fn workshop_closed(self) {
        self.withdraw(|notice| notice.offer().is_some_and(|offer| offer.until != Until::PageCloses));
    }

    /// Something else is looked at now: what was said and refused before goes. What is offered can still be done.
    pub fn looked_elsewhere(self) {
        self.withdraw(|notice| {
            matches!(notice.stays, Stays::Briefly | Stays::WithTheStep | Stays::UntilAStep)
        });
    }

    /// What these words say is so no longer.
    pub fn take_back(self, words: &'static str) {
        self.withdraw(|notice| notice.said.text == words);
    }

    fn withdraw(self, goes: impl Fn(&Notice) -> bool) {
        if self.shown.with_untracked(|shown| shown.iter().any(&goes)) {
            self.shown.update(|shown| shown.retain(|notice| !goes(notice)));
        }
    }

    fn show(self, said: Said, stays: Stays) -> u32 {
        let key = self.next.with_value(|next| *next);
        self.next.set_value(key.wrapping_add(1));
        self.shown.update(|shown| {
            shown.retain(|notice| notice.said != said);
            shown.push(Notice { key, said, stays });
        });
        key
    }

    fn close(self, key: u32) {
        self.shown.update(|shown| shown.retain(|notice| notice.key != key));
    }
}

impl Default for Notices {
    fn default() -> Self {
        Self::new()
    }
}

/// The notices of the page.
pub fn use_notices() -> Notices {
    expect_context::<Notices>()
}

/// Shows the notices.
#[component]
pub fn NoticeList() -> impl IntoView {
    let notices = use_notices();
    view! {
        <div class="notices" role="status" aria-live="polite">
            <For each=move || notices.shown.get() key=|notice| notice.key let:notice>
                <div class="notice" class:warning=notice.is_warning()>
                    <p>{notice.said.text.clone()}</p>
                    {notice
                        .offer()
                        .map(|offer| {
                            view! {
                                <button
                                    type="button"
                                    on:click=move |_| {
                                        notices.close(notice.key);
                                        offer.run.run(());
                                    }
                                >
                                    {offer.words}
                                </button>
                            }
                        })}
                    {notice
                        .is_warning()
                        .then(|| {
                            view! {
                                <button type="button" on:click=move |_| notices.close(notice.key)>
                                    "Close"
                                </button>
                            }
                        })}
                </div>
            </For>
        </div>
    }
}
