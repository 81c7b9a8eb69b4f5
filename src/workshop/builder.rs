//! Documents for tests and examples, arranged in the words of the workshop: `a_workshop().with_event(...)`.

use super::*;

/// A workshop being arranged.
#[derive(Clone, Debug)]
pub struct WorkshopBuilder {
    workshop: Workshop,
}

/// An incident on 12 March 2026 with nothing else entered.
pub fn a_workshop() -> WorkshopBuilder {
    let frame = Frame { day: CalendarDate::new(2026, 3, 12), meeting_minutes: 60, ..Frame::default() };
    WorkshopBuilder { workshop: Workshop::begin(frame, Reference::default()) }
}

#[expect(
    clippy::expect_used,
    reason = "a builder for tests: an arrangement that cannot be is a mistake in the test"
)]
impl WorkshopBuilder {
    /// Any row.
    #[must_use]
    pub fn with(mut self, row: impl Into<Row>) -> Self {
        self.workshop.apply(Edit::put(row)).expect("the arranged row fits the document");
        self
    }

    /// The frame, changed.
    #[must_use]
    pub fn with_frame(self, change: impl FnOnce(&mut Frame)) -> Self {
        let mut frame = self.workshop.frame.clone();
        change(&mut frame);
        self.with(frame)
    }

    /// A person of the register, with the role to be called by.
    #[must_use]
    pub fn with_person(self, full_name: &str, role: &str) -> Self {
        let id = PersonId::next_in(&self.workshop);
        self.with(Person {
            id,
            full_name: full_name.into(),
            handles: Prose::default(),
            role: role.into(),
            presence: Presence::Present,
            speaks_for_product: false,
            stamp: Stamp::default(),
        })
    }

    /// An event at an RFC 3339 time.
    #[must_use]
    pub fn with_event(self, time: &str, kind: EventKind, statement: &str) -> Self {
        let id = EventId::next_in(&self.workshop);
        let time = Instant::parse_rfc3339(time).expect("an RFC 3339 time");
        self.with(Event {
            id,
            time: EventTime::exactly(time),
            kind,
            statement: statement.into(),
            known_to_team: None,
            source: Prose::default(),
            evidence: Prose::default(),
            stamp: Stamp::default(),
        })
    }

    /// A cause that answers its leg's question itself.
    #[must_use]
    pub fn with_cause(self, leg: Leg, statement: &str) -> Self {
        let id = CauseId::next_in(&self.workshop);
        self.with(Cause::new(id, leg, statement))
    }

    /// A cause that made `effect` possible.
    #[must_use]
    pub fn because(self, effect: CauseId, statement: &str) -> Self {
        let leg = self.workshop.causes.get(effect).expect("the effect is there").leg;
        let cause = CauseId::next_in(&self.workshop);
        let link = LinkId::next_in(&self.workshop);
        self.with(Cause::new(cause, leg, statement)).with(Link {
            id: link,
            cause,
            effect,
            stamp: Stamp::default(),
        })
    }

    /// The workshop.
    #[must_use]
    pub fn build(self) -> Workshop {
        self.workshop
    }
}
