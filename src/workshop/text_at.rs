//! Where a text stands: every text of the document that can be typed into.

use super::*;
use serde::{Deserialize, Serialize};

macro_rules! text_fields {
    ($($row:ident: $($variant:ident = $field:ident),+;)*) => {
        /// Which text of a row.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum TextField {
            $($(
                #[doc = concat!("`", stringify!($field), "` of a `", stringify!($row), "`.")]
                $variant,
            )+)*
        }

        impl TextField {
            /// Every text field of every row type.
            pub const ALL: &'static [Self] = &[$($(Self::$variant,)+)*];

            /// Its name in the saved form.
            pub const fn name(self) -> &'static str {
                match self {
                    $($(Self::$variant => stringify!($field),)+)*
                }
            }
        }
    };
}

text_fields! {
    Shared: Statement = statement, Evidence = evidence;
    Action: ActionWhat = what, OwnerTeam = owner_team, DoneWhen = done_when, Tracker = tracker, Displaces = displaces;
    Bone: BoneLabel = label, BoneQuestion = question;
    Cause: WallLabel = wall_label;
    Closing: NotHere = not_here;
    Event: Source = source;
    Explanation: WouldSee = would_see, EvidenceFor = evidence_for, EvidenceAgainst = evidence_against;
    Frame: Title = title, Service = service, IncidentClass = incident_class,
        Workload = workload, Namespace = namespace, EarlierActions = earlier_actions;
    Impact: CustomersWereTrying = customers_were_trying, PromiseBroken = promise_broken, AnsweredBy = answered_by,
        RecoveryTimePromised = recovery_time_promised, RecoveryTimeActual = recovery_time_actual,
        DataLossPromised = data_loss_promised, DataLossActual = data_loss_actual,
        BusinessCost = business_cost, InternalCost = internal_cost, PlainLine = plain_line;
    ImpactWindow: WindowWhat = what, HowMeasured = how_measured;
    Mark: HeldBy = held_by;
    Person: FullName = full_name, Handles = handles, Role = role;
    Risk: Reason = reason;
    Trigger: LimitCrossed = limit_crossed, TrendFirstVisible = trend_first_visible, ToRecordNextTime = to_record_next_time;
    Word: WordText = text;
}

/// A text of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TextAt {
    /// In which row.
    pub row: RowId,
    /// Which of its texts.
    pub field: TextField,
}

impl TextAt {
    /// That text of that row.
    pub fn new(row: impl Into<RowId>, field: TextField) -> Self {
        Self { row: row.into(), field }
    }
}

/// One table of places for the shared and the exclusive borrow, so that the two cannot differ.
macro_rules! text_at {
    ($document:ident, $at:ident, $get:ident, $as_option:ident, $($borrow:tt)+) => {{
        use TextField as F;
        match ($at.row, $at.field) {
            (RowId::Action(id), F::ActionWhat) => $document.actions.$get(id).map(|row| $($borrow)+ row.what),
            (RowId::Action(id), F::OwnerTeam) => $document.actions.$get(id).map(|row| $($borrow)+ row.owner_team),
            (RowId::Action(id), F::DoneWhen) => $document.actions.$get(id).map(|row| $($borrow)+ row.done_when),
            (RowId::Action(id), F::Tracker) => $document.actions.$get(id).map(|row| $($borrow)+ row.tracker),
            (RowId::Action(id), F::Displaces) => $document.actions.$get(id).map(|row| $($borrow)+ row.displaces),
            (RowId::Bone(id), F::BoneLabel) => $document.bones.$get(id).map(|row| $($borrow)+ row.label),
            (RowId::Bone(id), F::BoneQuestion) => $document.bones.$get(id).map(|row| $($borrow)+ row.question),
            (RowId::Cause(id), F::Statement) => $document.causes.$get(id).map(|row| $($borrow)+ row.statement),
            (RowId::Cause(id), F::WallLabel) => $document.causes.$get(id).map(|row| $($borrow)+ row.wall_label),
            (RowId::Cause(id), F::Evidence) => $document.causes.$get(id).map(|row| $($borrow)+ row.evidence),
            (RowId::Closing, F::NotHere) => Some($($borrow)+ $document.closing.not_here),
            (RowId::Event(id), F::Statement) => $document.events.$get(id).map(|row| $($borrow)+ row.statement),
            (RowId::Event(id), F::Source) => $document.events.$get(id).map(|row| $($borrow)+ row.source),
            (RowId::Event(id), F::Evidence) => $document.events.$get(id).map(|row| $($borrow)+ row.evidence),
            (RowId::Explanation(id), F::Statement) => $document.explanations.$get(id).map(|row| $($borrow)+ row.statement),
            (RowId::Explanation(id), F::WouldSee) => $document.explanations.$get(id).map(|row| $($borrow)+ row.would_see),
            (RowId::Explanation(id), F::EvidenceFor) => {
                $document.explanations.$get(id).map(|row| $($borrow)+ row.evidence_for)
            }
            (RowId::Explanation(id), F::EvidenceAgainst) => {
                $document.explanations.$get(id).map(|row| $($borrow)+ row.evidence_against)
            }
            (RowId::Frame, F::Title) => Some($($borrow)+ $document.frame.title),
            (RowId::Frame, F::Service) => Some($($borrow)+ $document.frame.service),
            (RowId::Frame, F::IncidentClass) => Some($($borrow)+ $document.frame.incident_class),
            (RowId::Frame, F::Workload) => Some($($borrow)+ $document.frame.workload),
            (RowId::Frame, F::Namespace) => Some($($borrow)+ $document.frame.namespace),
            (RowId::Frame, F::EarlierActions) => Some($($borrow)+ $document.frame.earlier_actions),
            (RowId::Idea(id), F::Statement) => $document.ideas.$get(id).map(|row| $($borrow)+ row.statement),
            (RowId::Impact, F::CustomersWereTrying) => Some($($borrow)+ $document.impact.customers_were_trying),
            (RowId::Impact, F::PromiseBroken) => Some($($borrow)+ $document.impact.promise_broken),
            (RowId::Impact, F::AnsweredBy) => Some($($borrow)+ $document.impact.answered_by),
            (RowId::Impact, F::RecoveryTimePromised) => Some($($borrow)+ $document.impact.recovery_time_promised),
            (RowId::Impact, F::RecoveryTimeActual) => Some($($borrow)+ $document.impact.recovery_time_actual),
            (RowId::Impact, F::DataLossPromised) => Some($($borrow)+ $document.impact.data_loss_promised),
            (RowId::Impact, F::DataLossActual) => Some($($borrow)+ $document.impact.data_loss_actual),
            (RowId::Impact, F::BusinessCost) => Some($($borrow)+ $document.impact.business_cost),
            (RowId::Impact, F::InternalCost) => Some($($borrow)+ $document.impact.internal_cost),
            (RowId::Impact, F::PlainLine) => Some($($borrow)+ $document.impact.plain_line),
            (RowId::Mark(about), F::HeldBy) => $document
                .marks
                .$get(about)
                .and_then(|row| row.restricted.$as_option())
                .map(|restriction| $($borrow)+ restriction.held_by),
            (RowId::Note(id), F::Statement) => $document.notes.$get(id).map(|row| $($borrow)+ row.statement),
            (RowId::Person(id), F::FullName) => $document.people.$get(id).map(|row| $($borrow)+ row.full_name),
            (RowId::Person(id), F::Handles) => $document.people.$get(id).map(|row| $($borrow)+ row.handles),
            (RowId::Person(id), F::Role) => $document.people.$get(id).map(|row| $($borrow)+ row.role),
            (RowId::Question(id), F::Statement) => $document.questions.$get(id).map(|row| $($borrow)+ row.statement),
            (RowId::Risk(id), F::Statement) => $document.risks.$get(id).map(|row| $($borrow)+ row.statement),
            (RowId::Risk(id), F::Reason) => $document.risks.$get(id).map(|row| $($borrow)+ row.reason),
            (RowId::Trigger, F::Statement) => Some($($borrow)+ $document.trigger.statement),
            (RowId::Trigger, F::LimitCrossed) => Some($($borrow)+ $document.trigger.limit_crossed),
            (RowId::Trigger, F::TrendFirstVisible) => Some($($borrow)+ $document.trigger.trend_first_visible),
            (RowId::Trigger, F::ToRecordNextTime) => Some($($borrow)+ $document.trigger.to_record_next_time),
            (RowId::Window(id), F::WindowWhat) => $document.windows.$get(id).map(|row| $($borrow)+ row.what),
            (RowId::Window(id), F::HowMeasured) => $document.windows.$get(id).map(|row| $($borrow)+ row.how_measured),
            (RowId::Word(id), F::WordText) => $document.words.$get(id).map(|row| $($borrow)+ row.text),
            _ => None,
        }
    }};
}

impl Document {
    /// The text that stands there; `None` when there is no such row or the row has no such text.
    pub fn text(&self, at: TextAt) -> Option<&Prose> {
        text_at!(self, at, get, as_ref, &)
    }

    /// The text that a numbered thing is known by.
    pub fn main_text(&self, number: ShortNumber) -> Option<&Prose> {
        let field = match number {
            ShortNumber::Action(_) => TextField::ActionWhat,
            ShortNumber::Bone(_) => TextField::BoneLabel,
            ShortNumber::Person(_) => TextField::FullName,
            ShortNumber::Window(_) => TextField::WindowWhat,
            ShortNumber::Word(_) => TextField::WordText,
            _ => TextField::Statement,
        };
        self.text(TextAt::new(number, field))
    }

    /// Every text of the document, by row.
    pub fn texts(&self) -> std::vec::IntoIter<(TextAt, &Prose)> {
        let mut texts = Vec::new();
        for row in self.row_ids() {
            for field in TextField::ALL {
                let at = TextAt { row, field: *field };
                texts.extend(self.text(at).map(|prose| (at, prose)));
            }
        }
        texts.into_iter()
    }

    pub(super) fn text_mut(&mut self, at: TextAt) -> Option<&mut Prose> {
        text_at!(self, at, get_mut, as_mut, &mut)
    }
}

impl Row {
    /// The same row with other texts in it; see [`Edit::rewritten`](super::Edit::rewritten).
    pub(super) fn rewritten(self, rewrite: &mut dyn FnMut(&str) -> Option<String>) -> Self {
        let id = self.id();
        let mut alone = Document::default();
        alone.put(self.clone(), None);
        for field in TextField::ALL {
            let Some(prose) = alone.text_mut(TextAt { row: id, field: *field }) else { continue };
            prose.rewrite(rewrite);
        }
        // The one text of a row that no field of the page is typed into letter by letter.
        for choice in &mut alone.release.fields {
            choice.reason.rewrite(rewrite);
        }
        alone.row(id).unwrap_or(self)
    }
}
