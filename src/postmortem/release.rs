//! The door out: workshop -> postmortem -> format -> gate.

use super::build::{Built, build_with};
use super::figures::{self, Figure};
use super::model::Postmortem;
use super::{backlog, chat, class_card, closing_page, html, markdown, rich};
use crate::measure;
use crate::redact::{
    AliasBook, Artefact, Cleared, Format, Receipt, Refusal, Register, SafeText, Wanted, say,
};
use crate::workshop::{ActionId, Audience, CalendarDate, Document, Instant};
use std::cell::OnceCell;

/// Something that may leave.
#[derive(Clone, Debug)]
pub struct Released {
    /// What passed the gate.
    pub cleared: Cleared,
    /// How many values of each kind were replaced.
    pub receipt: Receipt,
    /// The aliases, for the ledger.
    pub book: AliasBook,
}

/// Why nothing left.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReleaseError {
    /// The gate found something.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The room is no audience of a file.
    #[error("Nothing left this page: what the wall shows is not a release. Choose team, company or public.")]
    RoomOnly,
    /// The format is one of the library.
    #[error("Nothing left this page: that is a file of the library, not of one postmortem. Save it there.")]
    OfTheLibrary,
}

/// A postmortem at the door: built and redacted once, for as many formats as are asked for.
#[derive(Debug)]
pub struct AtTheDoor {
    built: Built,
    register: Register,
    wanted: Wanted,
    /// The page, the longest of the formats, which is also what is printed.
    page: OnceCell<Cleared>,
}

impl AtTheDoor {
    /// The postmortem of a workshop for one audience.
    pub fn of(document: &Document, audience: Audience) -> Result<Self, ReleaseError> {
        if audience == Audience::Room {
            return Err(ReleaseError::RoomOnly);
        }
        let register = Register::of(document);
        let built = build_with(document, audience, &register, AliasBook::from_ledger(&document.ledger));
        let wanted = Wanted::of(&built.book, audience);
        Ok(Self { built, register, wanted, page: OnceCell::new() })
    }

    /// The same as it leaves at an instant: no meeting is on a day that is over, and a calendar takes it over what left
    /// before.
    pub fn at(document: &Document, audience: Audience, now: Instant) -> Result<Self, ReleaseError> {
        let mut door = Self::of(document, audience)?;
        let today = Some(CalendarDate(document.frame.zone.civil(now).date()));
        let Postmortem { header, stays_open, .. } = &mut door.built.postmortem;
        *stays_open = measure::stays_open(document, today);
        header.follow_up = header.follow_up.and_then(|_| measure::follow_up_day(document, today));
        header.leaves_at = Some(now);
        Ok(door)
    }

    /// It in one format, if that passes the gate.
    pub fn release(&self, format: Format) -> Result<Released, ReleaseError> {
        if !Format::ALL.contains(&format) {
            return Err(ReleaseError::OfTheLibrary);
        }
        let cleared = match format {
            Format::Html => self.page()?,
            Format::Print => self.page()?.on_paper(),
            _ => self.clear(format)?,
        };
        let Built { receipt, book, .. } = &self.built;
        Ok(Released { cleared, receipt: receipt.clone(), book: book.clone() })
    }

    /// The text of one action's issue, if it passes the gate.
    pub fn issue(&self, action: ActionId) -> Result<Released, ReleaseError> {
        let Built { postmortem, receipt, book } = &self.built;
        let whole = artefact(postmortem, Format::IssueTexts);
        let alone = Artefact { body: backlog::issue_text(postmortem, action), ..whole };
        let cleared = self.wanted.clear(alone, &self.register)?;
        Ok(Released { cleared, receipt: receipt.clone(), book: book.clone() })
    }

    fn page(&self) -> Result<Cleared, Refusal> {
        if let Some(page) = self.page.get() {
            return Ok(page.clone());
        }
        let page = self.clear(Format::Html)?;
        Ok(self.page.get_or_init(|| page).clone())
    }

    fn clear(&self, format: Format) -> Result<Cleared, Refusal> {
        self.wanted.clear(artefact(&self.built.postmortem, format), &self.register)
    }
}

/// The postmortem of a workshop for one audience in one format, if it passes the gate.
pub fn release(document: &Document, audience: Audience, format: Format) -> Result<Released, ReleaseError> {
    AtTheDoor::of(document, audience)?.release(format)
}

/// The postmortem in one format, before the gate.
pub fn artefact(postmortem: &Postmortem, format: Format) -> Artefact {
    Artefact {
        format,
        file_name: file_name(postmortem, format),
        title: postmortem.header.title.text.clone(),
        body: match format {
            Format::Markdown => markdown::write(postmortem),
            Format::Html | Format::Print => html::write(postmortem),
            Format::RichText => rich::write(postmortem),
            Format::Chat => chat::write(postmortem),
            Format::FishboneSvg => figures::alone(postmortem, Figure::Fishbone),
            Format::WhyTreeSvg => figures::alone(postmortem, Figure::WhyTree),
            Format::TimelineSvg => figures::alone(postmortem, Figure::Timeline),
            Format::Ishikawa => figures::ishikawa(postmortem),
            Format::Flowchart => figures::flowchart(postmortem),
            Format::JiraCsv => backlog::jira(postmortem),
            Format::LinearCsv => backlog::linear(postmortem),
            Format::GithubCsv => backlog::github(postmortem),
            Format::TaskList => backlog::task_list(postmortem),
            Format::ClosingPage => closing_page::write(postmortem),
            Format::IssueTexts => backlog::issue_texts(postmortem),
            Format::Calendar => backlog::events(postmortem),
            Format::CalendarTasks => backlog::tasks(postmortem),
            Format::ClassCard => class_card::file(postmortem),
            // Nothing of one postmortem: `release` has refused it before.
            Format::Numbers => SafeText::default(),
        },
    }
}

/// `postmortem-2026-03-12-public.md`: the day and the readers, never the title.
fn file_name(postmortem: &Postmortem, format: Format) -> SafeText {
    let mut stem = vec![file_stem(postmortem)];
    stem.extend(format.shows().map(SafeText::fixed));
    say::join(&[say::join(&stem, "-"), SafeText::fixed(format.extension())], ".")
}

/// A file's name without its ending.
pub(super) fn file_stem(postmortem: &Postmortem) -> SafeText {
    let mut parts = vec![SafeText::fixed("postmortem")];
    parts.extend(postmortem.header.day.map(say::date));
    parts.push(SafeText::fixed(postmortem.audience.word()));
    say::join(&parts, "-")
}
