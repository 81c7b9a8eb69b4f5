//! Values that cannot hold prose, and may therefore become [`SafeText`](super::SafeText) as they are.

use crate::workshop::{
    ActionId, AgendaId, BoneId, CalendarDate, CauseId, EventId, ExplanationId, IdeaId, Instant, LinkId,
    NoteId, PersonId, QuestionId, RiskId, WindowId, WordId,
};
use std::fmt;

mod sealed {
    pub trait Sealed {}
}

/// A value whose written form is numbers and fixed letters: short numbers, counts, measures, instants,
/// days. Sealed.
pub trait Harmless: sealed::Sealed + fmt::Display {}

macro_rules! harmless {
    ($($name:ty),* $(,)?) => {
        $(
            impl sealed::Sealed for $name {}
            impl Harmless for $name {}
        )*
    };
}

harmless!(
    ActionId,
    AgendaId,
    BoneId,
    CalendarDate,
    CauseId,
    EventId,
    ExplanationId,
    IdeaId,
    Instant,
    LinkId,
    NoteId,
    PersonId,
    QuestionId,
    RiskId,
    WindowId,
    WordId,
    f32,
    i64,
    u8,
    u16,
    u32,
    u64,
    usize,
);
