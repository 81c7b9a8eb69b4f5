//! Takes values out of the document for the wall: redacted text, roles in the story, names of who carries something.

use super::frame::{Page, WallEvent, WallLine};
use super::pages::{self, From, Head};
use crate::redact::{AliasBook, Redactor, Register, SafeText, WITHOUT_ROLE, say};
use crate::workshop::*;

/// Writes for the wall.
pub(super) struct Wall<'a> {
    pub(super) document: &'a Document,
    redactor: Redactor<'a>,
    /// The page asked for.
    wanted_page: Option<usize>,
    /// The page shown, where there are several.
    pub(super) page: Option<Page>,
}

impl<'a> Wall<'a> {
    pub(super) fn new(
        document: &'a Document,
        register: &'a Register,
        book: &'a mut AliasBook,
        wanted_page: Option<usize>,
    ) -> Self {
        let redactor = Redactor::new(register, book, Audience::Room);
        Self { document, redactor, wanted_page, page: None }
    }

    /// The rows of the page to be shown, given the height of every row and of what stands above them.
    pub(super) fn paged(&mut self, heights: &[f32], head: Head, from: From) -> std::ops::Range<usize> {
        self.paged_around(heights, head, from, None)
    }

    /// The same; until a page is asked for, the one on which the row at `place` stands.
    pub(super) fn paged_around(
        &mut self,
        heights: &[f32],
        head: Head,
        from: From,
        place: Option<usize>,
    ) -> std::ops::Range<usize> {
        let pages = pages::pages(heights, head, from);
        let around = pages::page_with(&pages, place);
        let number = self.turned_to(pages.len(), around.map_or(from, From::Page));
        pages.get(number - 1).cloned().unwrap_or_default()
    }

    /// Which of `count` pages is shown, from 1.
    pub(super) fn turned_to(&mut self, count: usize, from: From) -> usize {
        let number = pages::page_of(count, self.wanted_page, from);
        self.page = pages::said(number, count);
        number
    }

    /// A text of the document; for what is held back for security, a line that says so.
    pub(super) fn text(&mut self, number: impl Into<ShortNumber>, prose: &Prose) -> SafeText {
        let restricted = self.document.mark(number.into()).is_some_and(|mark| mark.restricted.is_some());
        if restricted {
            return SafeText::fixed("Held back for security until fixed.");
        }
        self.redacted(prose)
    }

    /// A text that is part of another one's line, or of the frame of the workshop.
    pub(super) fn redacted(&mut self, prose: &Prose) -> SafeText {
        if prose.is_blank() {
            return SafeText::default();
        }
        self.redactor.text(prose.reveal(For::Detection).trim())
    }

    /// The person who carries something, by name; by role where no name is known.
    pub(super) fn owner(&mut self, person: Option<PersonId>) -> Option<SafeText> {
        person.map(|person| self.redactor.owner(person))
    }

    /// The role a person is called by.
    pub(super) fn role(&mut self, person: &Person) -> SafeText {
        let role = self.redacted(&person.role);
        if role.as_str().is_empty() { SafeText::fixed(WITHOUT_ROLE) } else { role }
    }

    /// A line with who carries it and by when beside it.
    pub(super) fn line(
        &mut self,
        number: impl Into<ShortNumber>,
        prose: &Prose,
        owner: Option<PersonId>,
        by: Option<CalendarDate>,
    ) -> WallLine {
        let number = number.into();
        let text = self.text(number, prose);
        let owner = self.owner(owner);
        let beside = owner.into_iter().chain(by.map(say::date)).collect();
        WallLine { number, text, beside }
    }

    /// An event with its time on clocks of the workshop's zone.
    pub(super) fn event(&mut self, event: &Event) -> WallEvent {
        let zone = &self.document.frame.zone;
        let time = match event.time {
            EventTime::After(other) => say::join(&[SafeText::fixed("after"), say::number(other.into())], " "),
            EventTime::Unknown => SafeText::fixed("time not known"),
            EventTime::Between { earliest, latest } if earliest == latest => say::clock(earliest, zone),
            EventTime::Between { earliest, latest } => {
                say::join(&[say::clock(earliest, zone), say::clock(latest, zone)], " to ")
            }
        };
        let later =
            event.known_to_team.filter(|known| event.time.latest().is_none_or(|latest| *known > latest));
        WallEvent {
            id: event.id,
            time,
            kind: event.kind,
            text: self.text(event.id, &event.statement),
            known: later.map(|known| say::clock(known, zone)),
        }
    }
}
