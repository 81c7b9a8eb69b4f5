//! The document: flat tables and a few single values. Trees and diagrams are computed from it, never stored.

use super::*;
use serde::{Deserialize, Serialize};

/// The highest short number given so far, by table. Undo does not rewind it: a number is never given twice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct NumbersGiven(pub(super) std::collections::BTreeMap<String, u32>);

/// Everything a workshop holds; what is saved.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Document {
    /// Action items.
    pub actions: Table<Action>,
    /// The timeboxes of the meeting.
    pub agenda: Table<AgendaItem>,
    /// The categories of causes.
    pub bones: Table<Bone>,
    /// Causes: contributing conditions, detection gaps, human actions.
    pub causes: Table<Cause>,
    /// How the meeting ends.
    pub closing: Closing,
    /// The timeline.
    pub events: Table<Event>,
    /// Competing explanations.
    pub explanations: Table<Explanation>,
    /// Which incident this is.
    pub frame: Frame,
    /// The jar.
    pub ideas: Table<Idea>,
    /// What the incident did.
    pub impact: Impact,
    /// Aliases and redaction decisions.
    pub ledger: Ledger,
    /// Which cause made which possible.
    pub links: Table<Link>,
    /// What is marked for tonight, withheld or restricted.
    pub marks: Table<Mark>,
    /// Closing notes.
    pub notes: Table<Note>,
    /// The highest short numbers given.
    pub numbers_given: NumbersGiven,
    /// The register of people.
    pub people: Table<Person>,
    /// Open questions.
    pub questions: Table<OpenQuestion>,
    /// What it is called outside: given once, changed by no edit.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "String"))]
    pub reference: Reference,
    /// Release settings.
    pub release: Release,
    /// Accepted risks.
    pub risks: Table<AcceptedRisk>,
    /// Shows of hands.
    pub tallies: Table<Tally>,
    /// What started it.
    pub trigger: Trigger,
    /// How the room weighs.
    pub weighing: Weighing,
    /// When customers were hurt.
    pub windows: Table<ImpactWindow>,
    /// Other words that must not leave.
    pub words: Table<Word>,
}

impl Document {
    /// The mark of a numbered thing, if it has one.
    pub fn mark(&self, about: ShortNumber) -> Option<&Mark> {
        self.marks.get(about)
    }

    /// The mark of a numbered thing, or one that says nothing yet.
    pub fn mark_or_new(&self, about: ShortNumber) -> Mark {
        self.mark(about).cloned().unwrap_or_else(|| Mark::new(about))
    }

    /// True when somebody asked that this stays in the room.
    pub fn is_withheld(&self, about: ShortNumber) -> bool {
        self.mark(about).is_some_and(|mark| mark.withheld)
    }

    /// True when it waits for tonight.
    pub fn is_for_tonight(&self, about: ShortNumber) -> bool {
        self.mark(about).is_some_and(|mark| mark.tonight)
    }

    /// The effects that `cause` made possible; none: it answers its leg's question itself.
    pub fn effects_of(&self, cause: CauseId) -> impl Iterator<Item = CauseId> + '_ {
        self.links.iter().filter(move |link| link.cause == cause).map(|link| link.effect)
    }

    /// The causes that answer a leg's question themselves, in table order.
    pub fn roots_of(&self, leg: Leg) -> impl Iterator<Item = &Cause> {
        self.causes.iter().filter(move |cause| cause.leg == leg && self.effects_of(cause.id).next().is_none())
    }

    /// Technical or organisational: as stated, else as its bone proposes, else technical.
    pub fn nature_of(&self, cause: &Cause) -> Nature {
        cause
            .nature
            .or_else(|| cause.bone.and_then(|bone| self.bones.get(bone)).map(|bone| bone.nature))
            .unwrap_or_default()
    }

    /// True when there is such a thing now.
    pub fn has(&self, number: ShortNumber) -> bool {
        match number {
            ShortNumber::Action(id) => self.actions.contains(id),
            ShortNumber::Agenda(id) => self.agenda.contains(id),
            ShortNumber::Bone(id) => self.bones.contains(id),
            ShortNumber::Cause(id) => self.causes.contains(id),
            ShortNumber::Event(id) => self.events.contains(id),
            ShortNumber::Explanation(id) => self.explanations.contains(id),
            ShortNumber::Idea(id) => self.ideas.contains(id),
            ShortNumber::Link(id) => self.links.contains(id),
            ShortNumber::Note(id) => self.notes.contains(id),
            ShortNumber::Person(id) => self.people.contains(id),
            ShortNumber::Question(id) => self.questions.contains(id),
            ShortNumber::Risk(id) => self.risks.contains(id),
            ShortNumber::Section(SectionId(number)) => (1..=SectionId::EARLIER_ACTIONS.0).contains(&number),
            ShortNumber::Window(id) => self.windows.contains(id),
            ShortNumber::Word(id) => self.words.contains(id),
        }
    }
}
