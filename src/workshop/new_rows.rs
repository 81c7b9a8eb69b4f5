//! Rows as they are when they are new: only what was said, everything else not yet answered.

use super::*;

impl Action {
    /// An action nobody carries yet.
    pub fn new(id: ActionId, what: impl Into<Prose>) -> Self {
        Self {
            id,
            what: what.into(),
            owner: None,
            owner_team: Prose::default(),
            due: None,
            agreed_on: None,
            treats: Vec::new(),
            purpose: None,
            strength: None,
            effort: None,
            risk_removed: None,
            risk_form: RiskForm::default(),
            done_when: Prose::default(),
            tracker: Prose::default(),
            status: ActionStatus::Open,
            closed_on: None,
            dropped_because: None,
            slips: Vec::new(),
            escalation: None,
            displaces: Prose::default(),
            product_agrees: ProductAnswer::NotAsked,
            stamp: Stamp::default(),
        }
    }
}

impl AcceptedRisk {
    /// A risk of which nobody has said yet who carries it, why, and until when.
    pub fn new(id: RiskId, cause: Option<CauseId>, statement: impl Into<Prose>) -> Self {
        Self {
            id,
            cause,
            statement: statement.into(),
            reason: Prose::default(),
            owner: None,
            review: None,
            instead_of: None,
            stamp: Stamp::default(),
        }
    }
}

impl Cause {
    /// A cause as it is said in the room: supposed, not sorted. On the leg "unnoticed" it is a detection gap.
    pub fn new(id: CauseId, leg: Leg, statement: impl Into<Prose>) -> Self {
        Self {
            id,
            statement: statement.into(),
            wall_label: Prose::default(),
            leg,
            kind: if leg == Leg::Unnoticed { CauseKind::DetectionGap } else { CauseKind::Condition },
            bone: None,
            nature: None,
            support: Support::Supposed,
            evidence: Prose::default(),
            stop: None,
            only_together: None,
            parked: false,
            stamp: Stamp::default(),
        }
    }
}

impl Mark {
    /// A mark that says nothing yet.
    pub fn new(about: ShortNumber) -> Self {
        Self {
            about,
            tonight: false,
            withheld: false,
            restricted: None,
            asked: None,
            hints_left: Vec::new(),
            stamp: Stamp::default(),
        }
    }
}

impl AgendaItem {
    /// A timebox of this sitting, with the next free number.
    pub fn new(document: &Document, stage: Stage, minutes: u16) -> Self {
        Self {
            id: AgendaId::next_in(document),
            stage,
            minutes,
            second_sitting: false,
            stamp: Stamp::default(),
        }
    }
}
