//! What belongs to this tab, not to the document: where the facilitator is.

use super::{BoneId, Cause, CauseId, Document, Instant, Leg, MeetingClock, ShortNumber, Stage};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Names the channels between a console and its wall windows. Drawn at random: it tells them from others and guards
/// nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WallKey(pub u64);

impl WallKey {
    /// Reads a key as it is written.
    pub fn parse(text: &str) -> Option<Self> {
        (text.len() == 16).then(|| u64::from_str_radix(text, 16).ok().map(Self))?
    }
}

impl fmt::Display for WallKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

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
    /// The same on the console, while the page is the wall picture.
    pub field_behind_the_wall: Option<String>,
    /// The leg asked about; none was chosen yet: the one that took longest.
    pub leg: Option<Leg>,
    /// The cause whose causes are asked for; none: the leg's question itself.
    pub focus: Option<CauseId>,
    /// Causes whose branch is collapsed.
    pub collapsed: std::collections::BTreeSet<CauseId>,
    /// The cause whose branch alone is looked at; none: the whole tree.
    pub branch: Option<CauseId>,
    /// What somebody said the number of last: the wall marks it until the next line.
    pub pointed: Option<ShortNumber>,
    /// On the wall, the room speaks of the explanations that compete, not of the vote.
    pub explaining: bool,
    /// On the wall, the room speaks of the actions, though ideas wait in the jar.
    pub past_the_jar: bool,
    /// The bone looked at; none: all of them.
    pub bone: Option<BoneId>,
    /// The list of the bones is unfolded on the console.
    pub bones_unfolded: bool,
    /// How many events the room has seen in the forward-only reveal; none: all.
    pub revealed_events: Option<usize>,
    /// The page of a long list on the wall, from 1; none: where something new would stand.
    pub page: Option<usize>,
    /// The wall shows nothing.
    pub blank: bool,
    /// The wall keeps its picture, whatever the console does.
    pub frozen: bool,
    /// Causes whose bone is asked for another time, in the order in which they were put off.
    pub put_off: Vec<CauseId>,
    /// How long the meeting has run.
    pub clock: MeetingClock,
    /// A count of hands beyond what the room has that was looked at and kept.
    pub kept_count: Option<u32>,
    /// The wall shows what leaves this room.
    pub leaving: bool,
    /// The wall's next line goes into the jar.
    pub into_the_jar: bool,
    /// When the last idea was thrown into the jar, which the wall says for a moment.
    pub idea_came: Option<Instant>,
    /// The wall windows that showed this workshop last: a console that opens it anew takes them over.
    pub wall: Option<WallKey>,
    /// Lines begun and not yet entered, by the element id of their field: a reload gives them back.
    pub drafts: std::collections::BTreeMap<String, String>,
}

impl Session {
    /// Goes to a stage: what ran on the clock until now belongs to the one that is left.
    pub fn go_to(&mut self, stage: Stage, now: Instant) {
        if stage != self.stage {
            self.clock.leave(self.stage, now);
            self.stage = stage;
            // The jar opens whenever the room comes to it.
            self.past_the_jar = false;
        }
        self.page = None;
        self.pointed = None;
    }

    /// Turns the page into the wall picture; the console is there again as it was left.
    pub fn turn_to_the_wall(&mut self) {
        if !self.on_the_wall {
            self.on_the_wall = true;
            self.field_behind_the_wall = self.field.take();
        }
    }

    /// Turns the wall into the console; gives the field that had the focus there.
    pub fn turn_to_the_console(&mut self) -> Option<String> {
        self.on_the_wall = false;
        self.field = self.field_behind_the_wall.take();
        self.field.clone()
    }

    /// Points at what a number that was said names. A cause is looked for where the fishbone shows it: on its bone, while
    /// one is looked at or the overview asks for bones.
    pub fn point_at(&mut self, number: ShortNumber, document: &Document) {
        match number {
            ShortNumber::Cause(number) => {
                self.focus = Some(number);
                let is_overview = || !document.causes.iter().any(|cause| self.asks_for_bone_of(cause));
                if let Some(cause) = document.causes.get(number).filter(|cause| cause.is_on_the_fishbone())
                    && !(self.bone.is_none() && cause.bone.is_some() && is_overview())
                {
                    self.bone = cause.bone;
                }
            }
            ShortNumber::Bone(bone) => self.bone = Some(bone),
            _ => {}
        }
        self.pointed = Some(number);
        self.explaining = matches!(number, ShortNumber::Explanation(_));
        self.past_the_jar = matches!(number, ShortNumber::Action(_));
    }

    /// Whether the wall's line is for this stage: not for the jar, and not for what leaves.
    pub fn line_is_for(&self, stage: Stage) -> bool {
        self.stage == stage && !self.leaving && !self.into_the_jar
    }

    /// What was begun in the line of that element id.
    pub fn draft(&self, id: &str) -> String {
        self.drafts.get(id).cloned().unwrap_or_default()
    }

    /// Keeps what is begun in a line; an empty text ends it.
    pub fn keep_draft(&mut self, id: &str, text: String) {
        if text.is_empty() {
            self.drafts.remove(id);
        } else {
            self.drafts.insert(id.to_owned(), text);
        }
    }

    /// The cause is not asked for now.
    pub fn put_off(&mut self, cause: CauseId) {
        self.put_off.retain(|other| *other != cause);
        self.put_off.push(cause);
    }

    /// Whether the wall asks for the bone of this cause: not while a bone is looked at, and not once it was put off.
    pub fn asks_for_bone_of(&self, cause: &Cause) -> bool {
        self.bone.is_none() && cause.waits_for_a_bone() && !self.put_off.contains(&cause.id)
    }

    /// What the wall follows: the place alone, without what is being typed.
    pub fn cue(&self) -> Self {
        Self {
            field: None,
            field_behind_the_wall: None,
            drafts: std::collections::BTreeMap::new(),
            wall: None,
            bones_unfolded: false,
            ..self.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::Workshop;
    use crate::workshop::builder::a_workshop;

    #[test]
    fn a_begun_line_is_kept_until_it_is_empty() {
        let mut session = Session::default();
        session.keep_draft("add-cause", "no canary".to_owned());
        assert_eq!(session.draft("add-cause"), "no canary");
        session.keep_draft("add-cause", String::new());
        assert!(session.drafts.is_empty() && session.draft("add-cause").is_empty());
    }

    /// C1 and C2 stand on the second bone, C3 waits for one.
    fn sorted(waits: bool) -> Workshop {
        let bone = a_workshop().build().bones.iter().nth(1).map(|bone| bone.id);
        let cause = |number, bone| Cause { bone, ..Cause::new(CauseId(number), Leg::Happened, "one") };
        a_workshop().with(cause(1, bone)).with(cause(2, bone)).with(cause(3, bone.filter(|_| !waits))).build()
    }

    #[test]
    fn a_cause_is_pointed_at_on_its_bone_or_on_the_overview_where_it_stands() {
        let workshop = sorted(false);
        let bones: Vec<BoneId> = workshop.bones.iter().map(|bone| bone.id).collect();
        let pointed_from = |bone: Option<BoneId>| {
            let mut session = Session { stage: Stage::Fishbone, bone, ..Session::default() };
            session.point_at(CauseId(2).into(), &workshop);
            (session.bone, session.pointed)
        };
        let cause = Some(ShortNumber::from(CauseId(2)));
        assert_eq!(pointed_from(Some(bones[0])), (Some(bones[1]), cause));
        assert_eq!(pointed_from(None), (None, cause));
    }

    #[test]
    fn while_the_overview_asks_for_bones_a_cause_is_pointed_at_on_its_own() {
        let workshop = sorted(true);
        let mut session = Session { stage: Stage::Fishbone, ..Session::default() };
        session.point_at(CauseId(2).into(), &workshop);
        assert_eq!(session.bone, workshop.bones.iter().nth(1).map(|bone| bone.id));
        session.point_at(CauseId(3).into(), &workshop);
        assert_eq!(session.bone, None);
    }

    #[test]
    fn what_was_pointed_at_is_let_go_when_the_room_goes_on() {
        let mut session = Session::default();
        session.point_at(CauseId(3).into(), &sorted(false));
        session.go_to(Stage::Weigh, Instant::from_milliseconds(0));
        assert_eq!(session.pointed, None);
    }

    #[test]
    fn a_session_remembers_its_wall_and_is_read_without_one() {
        let session = Session { wall: Some(WallKey(u64::MAX)), ..Session::default() };
        let kept = serde_json::to_string(&session).unwrap();
        assert_eq!(serde_json::from_str::<Session>(&kept).unwrap(), session);
        assert_eq!(serde_json::from_str::<Session>("{}").unwrap().wall, None);
        assert_eq!(WallKey::parse(&WallKey(42).to_string()), Some(WallKey(42)));
    }

    #[test]
    fn which_windows_show_the_wall_draws_no_picture_anew() {
        let session = Session { wall: Some(WallKey(1)), ..Session::default() };
        assert_eq!(session.cue(), Session::default().cue());
    }

    #[test]
    fn the_line_is_for_its_stage_unless_an_idea_or_a_number_of_what_leaves_is_typed() {
        let session = Session { stage: Stage::Whys, ..Session::default() };
        assert!(session.line_is_for(Stage::Whys) && !session.line_is_for(Stage::Fishbone));
        for elsewhere in
            [Session { leaving: true, ..session.clone() }, Session { into_the_jar: true, ..session.clone() }]
        {
            assert!(!elsewhere.line_is_for(Stage::Whys));
        }
    }
}
