//! What belongs to this tab, not to the document: where the facilitator is.

use super::{BoneId, CauseId, Instant, Leg, MeetingClock, Stage};
use serde::{Deserialize, Serialize};

/// Where the facilitator is. Kept, so that a reload comes back to the same stage and field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// The stage shown.
    pub stage: Stage,
    /// Whether the page is the wall picture.
    pub on_the_wall: bool,
    /// The element id of the field that had the focus.
    pub field: Option<String>,
    /// The leg asked about; none was chosen yet: the one that took longest.
    pub leg: Option<Leg>,
    /// The cause whose causes are asked for; none: the leg's question itself.
    pub focus: Option<CauseId>,
    /// Causes whose branch is collapsed.
    pub collapsed: std::collections::BTreeSet<CauseId>,
    /// The cause whose branch alone is looked at; none: the whole tree.
    pub branch: Option<CauseId>,
    /// On the wall, the room speaks of the explanations that compete, not of the vote.
    pub explaining: bool,
    /// The bone looked at; none: all of them.
    pub bone: Option<BoneId>,
    /// How many events the room has seen in the forward-only reveal; none: all.
    pub revealed_events: Option<usize>,
    /// The page of a long list on the wall, from 1; none: where something new would stand.
    pub page: Option<usize>,
    /// The wall shows nothing.
    pub blank: bool,
    /// Where the facilitator was when the wall was frozen; none: the wall follows.
    pub frozen: Option<Box<Session>>,
    /// How long the meeting has run.
    pub clock: MeetingClock,
    /// A count of hands beyond what the room has that was looked at and kept.
    pub kept_count: Option<u32>,
    /// The wall shows what leaves this room.
    pub leaving: bool,
    /// The wall's next line goes into the jar.
    pub into_the_jar: bool,
    /// Lines begun and not yet entered, by the element id of their field: a reload gives them back.
    pub drafts: std::collections::BTreeMap<String, String>,
}

impl Session {
    /// Goes to a stage: what ran on the clock until now belongs to the one that is left.
    pub fn go_to(&mut self, stage: Stage, now: Instant) {
        if stage != self.stage {
            self.clock.leave(self.stage, now);
            self.stage = stage;
        }
        self.page = None;
    }

    /// What the wall follows: the place alone, without what is being typed and without what only the console needs.
    pub fn cue(&self) -> Self {
        Self { field: None, drafts: std::collections::BTreeMap::new(), kept_count: None, ..self.clone() }
    }
}
