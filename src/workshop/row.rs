//! Rows of any table under one type, and which rows they point at.

use super::*;
use serde::{Deserialize, Serialize};

macro_rules! rows {
    (
        numbered { $($variant:ident($row:ident, $id:ident) in $table:ident;)* }
        single { $($one:ident in $field:ident;)* }
    ) => {
        $(impl TableRow for $row {
            type Id = $id;
            fn id(&self) -> $id {
                self.id
            }
        })*

        /// Which row, of whatever table.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum RowId {
            /// The mark of a numbered thing.
            Mark(ShortNumber),
            /// The show of hands on a cause.
            Tally(CauseId),
            $(
                #[doc = concat!("A row of `", stringify!($table), "`.")]
                $variant($id),
            )*
            $(
                #[doc = concat!("The single value `", stringify!($field), "`.")]
                $one,
            )*
        }

        /// Which table, or which single value: what a list subscribes to.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum RowKind {
            /// Marks.
            Mark,
            /// Shows of hands.
            Tally,
            $(
                #[doc = concat!("Rows of `", stringify!($table), "`.")]
                $variant,
            )*
            $(
                #[doc = concat!("The single value `", stringify!($field), "`.")]
                $one,
            )*
        }

        /// A row, of whatever table.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Row {
            /// A mark.
            Mark(Mark),
            /// A show of hands.
            Tally(Tally),
            $(
                #[doc = concat!("A row of `", stringify!($table), "`.")]
                $variant($row),
            )*
            $(
                #[doc = concat!("The single value `", stringify!($field), "`.")]
                $one(Box<$one>),
            )*
        }

        $(impl From<$row> for Row {
            fn from(row: $row) -> Self {
                Self::$variant(row)
            }
        })*
        $(impl RowName for $id {
            type Row = $row;
            fn row_in(self, document: &Document) -> Option<&$row> {
                document.$table.get(self)
            }
        })*
        $(impl SingleRow for $one {
            fn of(document: &Document) -> &Self {
                &document.$field
            }
        })*
        $(impl From<$one> for Row {
            fn from(row: $one) -> Self {
                Self::$one(Box::new(row))
            }
        })*

        impl Row {
            /// Its id.
            pub fn id(&self) -> RowId {
                match self {
                    Self::Mark(row) => RowId::Mark(row.about),
                    Self::Tally(row) => RowId::Tally(row.cause),
                    $(Self::$variant(row) => RowId::$variant(row.id),)*
                    $(Self::$one(_) => RowId::$one,)*
                }
            }

            /// The same row, changed last at `stamp`.
            #[must_use]
            pub fn stamped(mut self, stamp: Stamp) -> Self {
                match &mut self {
                    Self::Mark(row) => row.stamp = stamp,
                    Self::Tally(row) => row.stamp = stamp,
                    $(Self::$variant(row) => row.stamp = stamp,)*
                    $(Self::$one(row) => row.stamp = stamp,)*
                }
                self
            }

            /// When it was changed last, and by whom.
            pub fn stamp(&self) -> Stamp {
                match self {
                    Self::Mark(row) => row.stamp,
                    Self::Tally(row) => row.stamp,
                    $(Self::$variant(row) => row.stamp,)*
                    $(Self::$one(row) => row.stamp,)*
                }
            }

            /// The same row under another number of its table.
            pub(super) fn renumbered(self, number: ShortNumber) -> Self {
                match (self, number) {
                    $((Self::$variant(row), ShortNumber::$variant(id)) => Self::$variant($row { id, ..row }),)*
                    (row, _) => row,
                }
            }
        }

        impl RowId {
            /// Its table.
            pub fn kind(self) -> RowKind {
                match self {
                    Self::Mark(_) => RowKind::Mark,
                    Self::Tally(_) => RowKind::Tally,
                    $(Self::$variant(_) => RowKind::$variant,)*
                    $(Self::$one => RowKind::$one,)*
                }
            }

            /// The short number, where it has one.
            pub fn number(self) -> Option<ShortNumber> {
                match self {
                    $(Self::$variant(id) => Some(id.into()),)*
                    _ => None,
                }
            }
        }

        impl From<ShortNumber> for RowId {
            /// The row a short number means; a section means the single value that most of it is in.
            fn from(number: ShortNumber) -> Self {
                match number {
                    $(ShortNumber::$variant(id) => Self::$variant(id),)*
                    ShortNumber::Section(section) => match section {
                        SectionId::TRIGGER => Self::Trigger,
                        SectionId::TITLE | SectionId::SERVICE | SectionId::EARLIER_ACTIONS => Self::Frame,
                        SectionId::NOT_HERE | SectionId::PRICE_OF_CLOSING => Self::Closing,
                        _ => Self::Impact,
                    },
                }
            }
        }

        impl Document {
            /// The row with that id.
            pub fn row(&self, id: RowId) -> Option<Row> {
                match id {
                    RowId::Mark(about) => self.marks.get(about).cloned().map(Row::Mark),
                    RowId::Tally(cause) => self.tallies.get(cause).cloned().map(Row::Tally),
                    $(RowId::$variant(id) => self.$table.get(id).cloned().map(Row::$variant),)*
                    $(RowId::$one => Some(Row::$one(Box::new(self.$field.clone()))),)*
                }
            }

            /// Every row of every table, copied. A list and no chain of iterators, which would be compiled anew for each
            /// of its many readers.
            pub fn rows(&self) -> std::vec::IntoIter<Row> {
                let mut rows = Vec::new();
                rows.extend(self.marks.iter().cloned().map(Row::Mark));
                rows.extend(self.tallies.iter().cloned().map(Row::Tally));
                $(rows.extend(self.$table.iter().cloned().map(Row::$variant));)*
                $(rows.push(Row::$one(Box::new(self.$field.clone())));)*
                rows.into_iter()
            }

            /// Their ids, in the same order, without a copy of any.
            pub fn row_ids(&self) -> std::vec::IntoIter<RowId> {
                let mut ids = Vec::new();
                ids.extend(self.marks.iter().map(|row| RowId::Mark(row.about)));
                ids.extend(self.tallies.iter().map(|row| RowId::Tally(row.cause)));
                $(ids.extend(self.$table.iter().map(|row| RowId::$variant(row.id)));)*
                $(ids.push(RowId::$one);)*
                ids.into_iter()
            }

            /// The first number never given in the table of `like`.
            pub(super) fn next_like(&self, like: ShortNumber) -> ShortNumber {
                match like {
                    $(ShortNumber::$variant(_) => $id::next_in(self).into(),)*
                    // Sections are given by the page.
                    section @ ShortNumber::Section(_) => section,
                }
            }

            pub(super) fn put(&mut self, row: Row, at: Option<usize>) -> Option<Row> {
                match row {
                    Row::Mark(row) => self.marks.put(row, at).map(Row::Mark),
                    Row::Tally(row) => self.tallies.put(row, at).map(Row::Tally),
                    $(Row::$variant(row) => {
                        let highest = self.numbers_given.0.entry(stringify!($table).to_owned()).or_default();
                        *highest = (*highest).max(row.id.0);
                        self.$table.put(row, at).map(Row::$variant)
                    })*
                    $(Row::$one(row) => Some(Row::$one(Box::new(std::mem::replace(&mut self.$field, *row)))),)*
                }
            }

            pub(super) fn remove(&mut self, id: RowId) -> Option<(usize, Row)> {
                match id {
                    RowId::Mark(about) => self.marks.remove(about).map(|(at, row)| (at, Row::Mark(row))),
                    RowId::Tally(cause) => self.tallies.remove(cause).map(|(at, row)| (at, Row::Tally(row))),
                    $(RowId::$variant(id) => self.$table.remove(id).map(|(at, row)| (at, Row::$variant(row))),)*
                    $(RowId::$one => None,)*
                }
            }

            pub(super) fn move_row(&mut self, id: RowId, to: usize) -> Option<usize> {
                match id {
                    RowId::Mark(about) => self.marks.move_to(about, to),
                    RowId::Tally(cause) => self.tallies.move_to(cause, to),
                    $(RowId::$variant(id) => self.$table.move_to(id, to),)*
                    $(RowId::$one => None,)*
                }
            }

            pub(super) fn set_stamp(&mut self, id: RowId, stamp: Stamp) -> Option<Stamp> {
                let present = match id {
                    RowId::Mark(about) => self.marks.get_mut(about).map(|row| &mut row.stamp),
                    RowId::Tally(cause) => self.tallies.get_mut(cause).map(|row| &mut row.stamp),
                    $(RowId::$variant(id) => self.$table.get_mut(id).map(|row| &mut row.stamp),)*
                    $(RowId::$one => Some(&mut self.$field.stamp),)*
                }?;
                Some(std::mem::replace(present, stamp))
            }
        }

        $(impl NextNumber for $id {
            fn next_in(document: &Document) -> Self {
                let given = document.numbers_given.0.get(stringify!($table)).copied().unwrap_or(0);
                let present = document.$table.iter().map(|row| row.id.0).max().unwrap_or(0);
                Self(given.max(present).saturating_add(1))
            }
        })*
    };
}

/// An id that can be given to a new row.
pub trait NextNumber {
    /// The first number never given in this document.
    fn next_in(document: &Document) -> Self;
}

/// An id that says by its type in which table its row is.
pub trait RowName: Copy {
    /// The type of the row.
    type Row: Clone + Into<Row>;

    /// The row, if there is one.
    fn row_in(self, document: &Document) -> Option<&Self::Row>;
}

/// A row of which every document has one.
pub trait SingleRow: Clone + Into<Row> {
    /// The one of this document.
    fn of(document: &Document) -> &Self;
}

impl TableRow for Mark {
    type Id = ShortNumber;
    fn id(&self) -> ShortNumber {
        self.about
    }
}

impl TableRow for Tally {
    type Id = CauseId;
    fn id(&self) -> CauseId {
        self.cause
    }
}

impl From<Mark> for Row {
    fn from(row: Mark) -> Self {
        Self::Mark(row)
    }
}

impl From<Tally> for Row {
    fn from(row: Tally) -> Self {
        Self::Tally(row)
    }
}

rows! {
    numbered {
        Action(Action, ActionId) in actions;
        Agenda(AgendaItem, AgendaId) in agenda;
        Bone(Bone, BoneId) in bones;
        Cause(Cause, CauseId) in causes;
        Event(Event, EventId) in events;
        Explanation(Explanation, ExplanationId) in explanations;
        Idea(Idea, IdeaId) in ideas;
        Link(Link, LinkId) in links;
        Note(Note, NoteId) in notes;
        Person(Person, PersonId) in people;
        Question(OpenQuestion, QuestionId) in questions;
        Risk(AcceptedRisk, RiskId) in risks;
        Window(ImpactWindow, WindowId) in windows;
        Word(Word, WordId) in words;
    }
    single {
        Closing in closing;
        Frame in frame;
        Impact in impact;
        Ledger in ledger;
        Release in release;
        Trigger in trigger;
        Weighing in weighing;
    }
}

impl Row {
    /// The numbered things this row points at.
    pub fn points_at(&self) -> Vec<ShortNumber> {
        let mut found: Vec<ShortNumber> = Vec::new();
        match self {
            Self::Mark(mark) => found.push(mark.about),
            Self::Tally(tally) => found.push(tally.cause.into()),
            Self::Action(action) => {
                found.extend(action.treats.iter().copied().map(ShortNumber::from));
                found.extend(action.owner.map(ShortNumber::from));
                found.extend(action.escalation.and_then(|decided| decided.by).map(ShortNumber::from));
            }
            Self::Cause(cause) => found.extend(cause.bone.map(ShortNumber::from)),
            Self::Event(event) => {
                if let EventTime::After(other) = event.time {
                    found.push(other.into());
                }
            }
            Self::Explanation(explanation) => found.extend(explanation.who_looks.map(ShortNumber::from)),
            Self::Idea(idea) => match idea.outcome {
                IdeaOutcome::BecameAction(action) | IdeaOutcome::MergedInto(action) => {
                    found.push(action.into())
                }
                IdeaOutcome::Declined(_) | IdeaOutcome::Waiting => {}
            },
            Self::Link(link) => found.extend([ShortNumber::from(link.cause), ShortNumber::from(link.effect)]),
            Self::Question(question) => {
                found.extend(question.owner.map(ShortNumber::from));
                found.extend(question.about.map(ShortNumber::from));
            }
            Self::Risk(risk) => {
                found.extend(risk.cause.map(ShortNumber::from));
                found.extend(risk.owner.map(ShortNumber::from));
                found.extend(risk.instead_of.map(ShortNumber::from));
            }
            Self::Closing(closing) => found.extend(closing.open_carried_by.map(ShortNumber::from)),
            Self::Trigger(trigger) => found.extend(trigger.events.iter().copied().map(ShortNumber::from)),
            Self::Agenda(_)
            | Self::Bone(_)
            | Self::Frame(_)
            | Self::Impact(_)
            | Self::Ledger(_)
            | Self::Note(_)
            | Self::Person(_)
            | Self::Release(_)
            | Self::Weighing(_)
            | Self::Window(_)
            | Self::Word(_) => {}
        }
        found
    }

    /// The same row without pointing at `gone`; `None` when nothing of it is left without.
    pub fn without(self, gone: ShortNumber) -> Option<Self> {
        self.led(&|number| (number != gone).then_some(number))
    }

    /// The same row pointing at what `to` answers for each number it points at, or letting go of it; `None` when nothing
    /// of it is left without.
    pub(super) fn led(mut self, to: &dyn Fn(ShortNumber) -> Option<ShortNumber>) -> Option<Self> {
        match &mut self {
            Self::Mark(mark) => mark.about = to(mark.about)?,
            Self::Tally(tally) => tally.cause = led(tally.cause, to)?,
            Self::Link(link) => {
                link.cause = led(link.cause, to)?;
                link.effect = led(link.effect, to)?;
            }
            Self::Action(action) => {
                action.treats = action.treats.iter().filter_map(|cause| led(*cause, to)).collect();
                lead(&mut action.owner, to);
                if let Some(decided) = &mut action.escalation {
                    lead(&mut decided.by, to);
                }
            }
            Self::Cause(cause) => lead(&mut cause.bone, to),
            Self::Event(event) => {
                if let EventTime::After(other) = event.time {
                    event.time = led(other, to).map_or(EventTime::Unknown, EventTime::After);
                }
            }
            Self::Explanation(row) => lead(&mut row.who_looks, to),
            Self::Idea(idea) => {
                if let IdeaOutcome::BecameAction(action) | IdeaOutcome::MergedInto(action) = &mut idea.outcome
                {
                    match led(*action, to) {
                        Some(other) => *action = other,
                        None => idea.outcome = IdeaOutcome::Waiting,
                    }
                }
            }
            Self::Question(question) => {
                lead(&mut question.owner, to);
                lead(&mut question.about, to);
            }
            Self::Risk(risk) => {
                lead(&mut risk.cause, to);
                lead(&mut risk.owner, to);
                lead(&mut risk.instead_of, to);
            }
            Self::Closing(closing) => lead(&mut closing.open_carried_by, to),
            Self::Trigger(trigger) => {
                trigger.events = trigger.events.iter().filter_map(|event| led(*event, to)).collect();
            }
            Self::Agenda(_)
            | Self::Bone(_)
            | Self::Frame(_)
            | Self::Impact(_)
            | Self::Ledger(_)
            | Self::Note(_)
            | Self::Person(_)
            | Self::Release(_)
            | Self::Weighing(_)
            | Self::Window(_)
            | Self::Word(_) => {}
        }
        Some(self)
    }
}

/// Where the id leads; none where it leads nowhere, or to another table.
fn led<I: Into<ShortNumber> + TryFrom<ShortNumber>>(
    id: I,
    to: &dyn Fn(ShortNumber) -> Option<ShortNumber>,
) -> Option<I> {
    I::try_from(to(id.into())?).ok()
}

fn lead<I: Into<ShortNumber> + TryFrom<ShortNumber> + Copy>(
    id: &mut Option<I>,
    to: &dyn Fn(ShortNumber) -> Option<ShortNumber>,
) {
    *id = id.and_then(|id| led(id, to));
}
