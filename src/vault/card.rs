//! A workshop's line in the library: what the list shows without opening the workshop.
//!
//! Each card has a key of its own, so that a change of one workshop never rewrites the others' and two tabs
//! never overwrite each other's. Cards are derived: a lost one is made again by opening the workshop.

use crate::workshop::{CalendarDate, Document, Instant, Prose, Severity, Stage};
use serde::{Deserialize, Serialize};

/// What the library shows of a workshop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// What people call the incident.
    pub title: Prose,
    /// The day it began.
    pub day: Option<CalendarDate>,
    /// How bad it was.
    pub severity: Option<Severity>,
    /// Which service was hit.
    pub service: Prose,
    /// Which class of incident.
    pub incident_class: Prose,
    /// The furthest stage that was opened.
    pub stage_reached: Stage,
    /// The last change.
    pub last_changed: Instant,
    /// Actions neither done nor dropped.
    pub open_actions: usize,
}

impl Card {
    /// The card of a document.
    pub fn of(document: &Document, stage_reached: Stage, last_changed: Instant) -> Self {
        Self {
            title: document.frame.title.clone(),
            day: document.frame.day,
            severity: document.frame.severity,
            service: document.frame.service.clone(),
            incident_class: document.frame.incident_class.clone(),
            stage_reached,
            last_changed,
            open_actions: document.actions.iter().filter(|action| action.is_open()).count(),
        }
    }
}
