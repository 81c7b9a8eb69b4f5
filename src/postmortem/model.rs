//! A postmortem for one audience: made of [`SafeText`] only, so whatever is composed from it is safe too.
//!
//! Every numbered part carries its [`ShortNumber`]: typing that number in the room withholds exactly that part.

use super::figures::Figures;
use crate::measure::{IntervalKind, StaysOpen};
use crate::redact::{SafeText, say};
use crate::workshop::{
    ActionStatus, Audience, CalendarDate, CauseId, Instant, Leg, Level, Purpose, ShortNumber,
};

/// A postmortem for one audience.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Postmortem {
    /// For whom.
    pub audience: Audience,
    /// What the top of the page says.
    pub header: Header,
    /// The line for product stakeholders, with every audience.
    pub plain_line: Option<Part>,
    /// What customers and the company met: the numbered texts, then the windows.
    pub impact: Vec<Part>,
    /// When customers were hurt.
    pub windows: Vec<Part>,
    /// Time to detect, mitigate, resolve.
    pub intervals: Vec<Interval>,
    /// What happened.
    pub timeline: Timeline,
    /// What started it.
    pub trigger: Option<Part>,
    /// Causes by leg: contributing conditions, and under "unnoticed" the detection gaps.
    pub legs: Vec<LegOfCauses>,
    /// What the diagrams are drawn from.
    pub figures: Figures,
    /// Explanations that compete, or competed.
    pub explanations: Vec<Part>,
    /// What limited the damage, where luck helped, what surprised.
    pub notes: Vec<Part>,
    /// What will change.
    pub actions: Vec<ActionLine>,
    /// Risks accepted with open eyes.
    pub risks: Vec<Part>,
    /// Open questions, who was not here, what stays open.
    pub questions: Vec<Part>,
    /// What closing now leaves open, with its words.
    pub stays_open: Vec<StaysOpen>,
    /// What this analysis cannot say.
    pub limits: Vec<SafeText>,
    /// What was not entered yet.
    pub missing: Vec<SafeText>,
    /// What it counts as in another library, as JSON.
    pub class_card: SafeText,
    /// What was taken out, in counts.
    pub redaction: Vec<SafeText>,
    /// What left before for the same audience.
    pub earlier_releases: Vec<SafeText>,
}

/// What the top of the page says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The incident's title.
    pub title: Part,
    /// Draft, reviewed or final.
    pub state: SafeText,
    /// The day it began.
    pub day: Option<CalendarDate>,
    /// What a tracker or a calendar calls it, with nothing of the incident: `postmortem-kfwqtzmbx`.
    pub reference: SafeText,
    /// When the actions are looked at together.
    pub follow_up: Option<CalendarDate>,
    /// When it left last for the same readers.
    pub released: Option<Instant>,
    /// When it leaves, where that is known.
    pub leaves_at: Option<Instant>,
    /// The service or its kind, and the class of incident.
    pub service: Option<Part>,
    /// Severity, duration, users.
    pub facts: Vec<Fact>,
    /// From the first start of impact to the last end, where both are known.
    pub duration: Option<SafeText>,
    /// How many users were hurt, exactly or as a range.
    pub users: Option<SafeText>,
}

/// A named value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub name: &'static str,
    /// The value.
    pub value: SafeText,
}

/// One numbered part of the postmortem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The number people say to withhold it.
    pub number: ShortNumber,
    /// How deep it stands below the part it explains.
    pub depth: u8,
    /// What it is about, where it is one of several of a kind.
    pub label: Option<&'static str>,
    /// What it says; when it is held back, that.
    pub text: SafeText,
    /// Short words beside it.
    pub tags: Vec<SafeText>,
    /// Further values.
    pub facts: Vec<Fact>,
    /// The lines that show it, where evidence was chosen.
    pub evidence: Option<SafeText>,
    /// True when the part itself stays in the room.
    pub held_back: bool,
}

/// A measured interval with its definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interval {
    /// Which stretch; its words and its definition are printed with it.
    pub kind: IntervalKind,
    /// The length, as a range where its ends are.
    pub length: SafeText,
}

/// The timeline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// How the times are to be read.
    pub how_to_read: SafeText,
    /// One line per event, in order of time.
    pub lines: Vec<TimelineLine>,
}

/// One event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineLine {
    /// When, for this audience.
    pub time: SafeText,
    /// What kind of event.
    pub kind: &'static str,
    /// What happened.
    pub part: Part,
}

/// The causes of one leg, in the order of a walk through its tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegOfCauses {
    /// The leg.
    pub leg: Leg,
    /// The causes.
    pub causes: Vec<Part>,
}

/// One action item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionLine {
    /// What will change.
    pub part: Part,
    /// Who carries it: a name, a role or a team.
    pub owner: SafeText,
    /// Who carries it, where these readers get the name: what a tracker calls its assignee.
    pub assignee: Option<SafeText>,
    /// Until when.
    pub due: Option<CalendarDate>,
    /// The causes it treats, where these readers get them.
    pub treats: Vec<CauseId>,
    /// Where it stands.
    pub status: Option<ActionStatus>,
    /// What it is for.
    pub purpose: Option<Purpose>,
    /// What a tracker calls its priority: the risk it removes, against its effort.
    pub priority: Option<Level>,
}

impl ActionLine {
    /// The words for where it stands.
    pub fn status_words(&self) -> &'static str {
        self.status.map_or("", ActionStatus::words)
    }

    /// The causes it treats: `C4, C5`.
    pub fn treats_words(&self) -> SafeText {
        let numbers: Vec<SafeText> = self.treats.iter().map(|cause| say::number((*cause).into())).collect();
        say::join(&numbers, ", ")
    }

    /// True while somebody still has to do it.
    pub fn is_open(&self) -> bool {
        !matches!(self.status, Some(ActionStatus::Done | ActionStatus::Dropped))
    }
}

impl Part {
    /// A part that says `text` and nothing else.
    pub fn new(number: impl Into<ShortNumber>, text: SafeText) -> Self {
        Self {
            number: number.into(),
            depth: 0,
            label: None,
            text,
            tags: Vec::new(),
            facts: Vec::new(),
            evidence: None,
            held_back: false,
        }
    }
}

impl Postmortem {
    /// Every numbered part, in the order printed.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        std::iter::once(&self.header.title)
            .chain(&self.header.service)
            .chain(&self.plain_line)
            .chain(&self.impact)
            .chain(&self.windows)
            .chain(self.timeline.lines.iter().map(|line| &line.part))
            .chain(&self.trigger)
            .chain(self.legs.iter().flat_map(|leg| &leg.causes))
            .chain(&self.explanations)
            .chain(&self.notes)
            .chain(self.actions.iter().map(|action| &action.part))
            .chain(&self.risks)
            .chain(&self.questions)
    }
}
