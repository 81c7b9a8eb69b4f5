//! The gate: the final bytes are searched once more, and only what passes can leave.

use super::alias::alias_spans;
use super::calendar::ReadCalendar;
use super::detect::{self, Hit};
use super::format::Format;
use super::known::Known;
use super::remembered::known_values;
use super::undecided::undecided;
use super::{AliasBook, Kind, Register, SafeText, Treatment, treatment};
use crate::order::Order;
use crate::text::ByteSpan;
use crate::workshop::Audience;
use std::fmt;

/// What is offered to the gate. Unredacted text cannot be part of it:
///
/// ```compile_fail
/// use whybone_engine::redact::{Artefact, Format, SafeText};
/// let typed = String::from("Sarah restarted db-1");
/// let artefact = Artefact { format: Format::Markdown, file_name: "a.md".into(), title: "T".into(), body: typed };
/// ```
///
/// ```compile_fail
/// use whybone_engine::redact::{Artefact, Format, SafeText};
/// use whybone_engine::workshop::Prose;
/// let typed = Prose::new("Sarah restarted db-1");
/// let artefact = Artefact { format: Format::Markdown, file_name: "a.md".into(), title: "T".into(), body: typed };
/// ```
///
/// ```
/// use whybone_engine::redact::{AliasBook, Artefact, Format, Redactor, Register};
/// use whybone_engine::workshop::Audience;
/// let (register, mut book) = (Register::new(), AliasBook::new());
/// let body = Redactor::new(&register, &mut book, Audience::Public).text("db-1 restarted");
/// let artefact = Artefact { format: Format::Markdown, file_name: "a.md".into(), title: "T".into(), body };
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Artefact {
    /// Its form.
    pub format: Format,
    /// The name to save under.
    pub file_name: SafeText,
    /// Its title.
    pub title: SafeText,
    /// Its content.
    pub body: SafeText,
}

impl Artefact {
    /// The text of one part.
    pub fn text(&self, part: Part) -> &str {
        match part {
            Part::FileName => self.file_name.as_str(),
            Part::Title => self.title.as_str(),
            Part::Body => self.body.as_str(),
        }
    }
}

/// Passed the gate: may leave. Made by [`clear`] alone:
///
/// ```compile_fail
/// use whybone_engine::redact::{Cleared, Format};
/// let cleared = Cleared { format: Format::Chat, audience: Default::default(),
///     file_name: String::new(), title: String::new(), body: String::from("Sarah") };
/// ```
///
/// ```
/// use whybone_engine::redact::{AliasBook, Artefact, Cleared, Format, Register, SafeText, gate};
/// use whybone_engine::workshop::Audience;
/// let artefact = Artefact { format: Format::Chat, file_name: "a.txt".into(), title: "T".into(), body: "Fixed.".into() };
/// let cleared: Cleared = gate::clear(artefact, &Register::new(), &AliasBook::new(), Audience::Public).unwrap();
/// assert_eq!(cleared.body(), "Fixed.");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cleared {
    format: Format,
    audience: Audience,
    file_name: String,
    title: String,
    body: String,
}

impl Cleared {
    /// Its form.
    pub const fn format(&self) -> Format {
        self.format
    }

    /// A page as it is printed: the same bytes, which were searched, under the same name.
    pub fn on_paper(self) -> Self {
        let format = if self.format == Format::Html { Format::Print } else { self.format };
        Self { format, ..self }
    }

    /// For whom.
    pub const fn audience(&self) -> Audience {
        self.audience
    }

    /// The name to save under.
    pub fn file_name(&self) -> &str {
        &self.file_name
    }

    /// Its title.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Its content.
    pub fn body(&self) -> &str {
        &self.body
    }
}

/// A part of an artefact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The file name.
    FileName,
    /// The title.
    Title,
    /// The content.
    Body,
}

impl Part {
    const fn words(self) -> &'static str {
        match self {
            Self::FileName => "the file name",
            Self::Title => "the title",
            Self::Body => "the text",
        }
    }
}

/// Where something still stands that must not leave. Never the value itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// In which part.
    pub part: Part,
    /// The line, from 1.
    pub line: usize,
    /// Its bytes in that part: for the console, which may show what stands there.
    pub span: ByteSpan,
    /// The rule that found it.
    pub rule: &'static str,
    /// What it is.
    pub kind: Kind,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {} of {}: {} (rule {})", self.line, self.part.words(), self.kind.words(), self.rule)
    }
}

/// Why nothing left.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The final text still holds values that this audience must not read.
    #[error("Nothing left this page: {} still in the text, first in {first}. Decide on it in the review, then release again.", counted(others + 1))]
    Found {
        /// The first place.
        first: Place,
        /// How many more there are.
        others: usize,
        /// Every place, in order.
        places: Vec<Place>,
    },
    /// Longer than the gate searches.
    #[error(
        "Nothing left this page: the text has {bytes} bytes, the gate searches at most {limit}. Shorten the evidence, then release again."
    )]
    TooLong {
        /// Its length.
        bytes: usize,
        /// The limit.
        limit: usize,
    },
}

fn counted(places: usize) -> String {
    if places == 1 { "one value is".to_owned() } else { format!("{places} values are") }
}

/// A postmortem of this size is a mistake, not a postmortem.
const LONGEST: usize = 16 * 1024 * 1024;

/// Searches the final bytes of every part for all rules of that audience and all values ever found or registered, in
/// every reading, less what a person chose to keep; those of a calendar as its reader has them, without the syntax around
/// what is said. One hit, and nothing leaves.
pub fn clear(
    artefact: Artefact,
    register: &Register,
    book: &AliasBook,
    audience: Audience,
) -> Result<Cleared, Refusal> {
    Wanted::of(book, audience).clear(artefact, register)
}

/// What must not leave, gathered once for all formats of a postmortem.
#[derive(Debug)]
pub struct Wanted {
    seen: Known,
    audience: Audience,
}

impl Wanted {
    /// Every value of the book that this audience must not read.
    pub fn of(book: &AliasBook, audience: Audience) -> Self {
        Self { seen: known_values(book, audience), audience }
    }

    /// [`clear`], of what was gathered.
    pub fn clear(&self, artefact: Artefact, register: &Register) -> Result<Cleared, Refusal> {
        let parts = [
            (Part::FileName, &artefact.file_name),
            (Part::Title, &artefact.title),
            (Part::Body, &artefact.body),
        ];
        let bytes = parts.iter().map(|(_, text)| text.as_str().len()).sum();
        if bytes > LONGEST {
            return Err(Refusal::TooLong { bytes, limit: LONGEST });
        }
        let mut places = Vec::new();
        for (part, safe) in parts {
            let text = safe.as_str();
            let mut left = if part == Part::Body && artefact.format.is_calendar() {
                let read = ReadCalendar::of(text);
                let owners = safe.owner_spans().iter().map(|owner| read.read_of(*owner));
                let left = self.left_in(&read.text, &owners.collect::<Vec<_>>(), register).into_iter();
                left.map(|hit| Hit { span: read.in_file(hit.span), ..hit }).collect()
            } else {
                self.left_in(text, safe.owner_spans(), register)
            };
            left.order_by_key(|hit| hit.span);
            let (mut line, mut counted_to) = (1, 0);
            places.extend(left.iter().map(|hit| {
                line += line_feeds(text, counted_to, hit.span.start);
                counted_to = hit.span.start;
                Place { part, line, span: hit.span, rule: hit.rule.name, kind: hit.kind }
            }));
        }
        // Several readings of a text find the same value.
        places.dedup_by_key(|place: &mut Place| (place.part, place.line, place.rule, place.kind));
        if let Some(first) = places.first() {
            return Err(Refusal::Found { first: *first, others: places.len() - 1, places });
        }
        Ok(Cleared {
            format: artefact.format,
            audience: self.audience,
            file_name: artefact.file_name.as_str().to_owned(),
            title: artefact.title.as_str().to_owned(),
            body: artefact.body.as_str().to_owned(),
        })
    }

    /// What must not leave of a text in which `owners` are named.
    fn left_in(&self, text: &str, owners: &[ByteSpan], register: &Register) -> Vec<Hit> {
        let mut hits = Vec::new();
        for reading in &detect::scan(text, &mut hits) {
            register.known.find(reading, &register.ordinary, &mut hits);
            self.seen.find(reading, &register.ordinary, &mut hits);
        }
        let owned = |span: ByteSpan| owners.iter().any(|owner| owner.contains(span));
        hits.retain(|hit| {
            treatment(hit.kind, self.audience) != Treatment::Keep
                && !(hit.kind == Kind::Person && owned(hit.span))
        });
        undecided(text, &alias_spans(text), register, hits, |_| false)
    }
}

fn line_feeds(text: &str, from: usize, to: usize) -> usize {
    text.as_bytes().get(from..to).unwrap_or_default().iter().filter(|byte| **byte == b'\n').count()
}
