//! The picture on the wall, as data.

use super::question::AskedQuestion;
use crate::redact::SafeText;
use crate::workshop::*;

/// What the wall shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageFrame {
    /// The incident's title.
    pub title: SafeText,
    /// The stage.
    pub stage: Stage,
    /// The number that the next line entered here gets: "C10".
    pub next_number: Option<ShortNumber>,
    /// How many ideas wait in the jar.
    pub ideas_waiting: usize,
    /// The timebox of the stage in minutes.
    pub minutes: Option<u16>,
    /// The picture.
    pub view: View,
}

/// The picture itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum View {
    /// What will change.
    Actions(Vec<WallAction>),
    /// Nothing.
    Blank,
    /// The fishbone.
    Bones(Bones),
    /// What went well, what stays open.
    Close(Close),
    /// What it did to customers.
    Impact(Impact),
    /// What leaves this room.
    Leaving(Leaving),
    /// The opening card.
    Opening(Opening),
    /// The question asked now, with its tree.
    Question(Question),
    /// The timeline, as far as it was revealed.
    Timeline(Timeline),
    /// What started it.
    Trigger(Trigger),
    /// Show of hands and competing explanations.
    Weigh(Weigh),
}

/// A line with its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WallLine {
    /// The number people say.
    pub number: ShortNumber,
    /// What it says.
    pub text: SafeText,
    /// Short words beside it.
    pub beside: Vec<SafeText>,
}

/// The opening card, read aloud.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// Its heading.
    pub heading: &'static str,
    /// Its lines.
    pub lines: &'static [&'static str],
    /// The roles of those taking part.
    pub roles: Vec<SafeText>,
    /// The timeboxes.
    pub agenda: Vec<(Stage, u16)>,
    /// What the timeboxes add up to, in minutes.
    pub planned_minutes: u32,
}

/// The timeline, forward only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The clocks in which times are shown: `UTC+01:00`.
    pub offset: SafeText,
    /// The events seen so far.
    pub events: Vec<WallEvent>,
    /// Whether more is to come; how much would tell the ending.
    pub goes_on: bool,
}

/// An event on the wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WallEvent {
    /// Its number.
    pub id: EventId,
    /// Its time.
    pub time: SafeText,
    /// What kind of event.
    pub kind: EventKind,
    /// What happened.
    pub text: SafeText,
    /// When the team knew, where that was later.
    pub known: Option<SafeText>,
}

/// What it did to customers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Impact {
    /// The plain line for product stakeholders.
    pub plain_line: SafeText,
    /// Named texts.
    pub facts: Vec<(&'static str, SafeText)>,
    /// The windows.
    pub windows: Vec<WallLine>,
}

/// What started it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trigger {
    /// How many triggers there were.
    pub answer: Option<TriggerAnswer>,
    /// In one sentence.
    pub statement: SafeText,
    /// The events it points at.
    pub events: Vec<WallEvent>,
    /// Without a clear trigger: its three answers.
    pub facts: Vec<(&'static str, SafeText)>,
}

/// The question asked now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The leg.
    pub leg: Leg,
    /// The cause asked about; none: the leg's question itself.
    pub focus: Option<CauseId>,
    /// What is asked.
    pub asked: AskedQuestion,
    /// The causes shown, in the order in which siblings are shown.
    pub tree: Vec<WallCause>,
}

/// A cause on the wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WallCause {
    /// Its number.
    pub id: CauseId,
    /// The full sentence.
    pub text: SafeText,
    /// At most [`crate::coach::WALL_LABEL_MOST`] characters.
    pub label: SafeText,
    /// The causes it made possible.
    pub effects: Vec<CauseId>,
    /// The place of its bone, from 1, which gives it its hue.
    pub bone: Option<u8>,
    /// Short words behind it: what it was only together enough with, what stands below and is not shown, and where its
    /// branch ends the reason to stop, or "not yet explained".
    pub behind: Vec<SafeText>,
}

/// The fishbone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bones {
    /// The effect at its head.
    pub effect: SafeText,
    /// The bones in order.
    pub bones: Vec<WallBone>,
    /// Causes that wait for a bone.
    pub unsorted: Vec<WallCause>,
    /// The bone looked at; none: all of them.
    pub focus: Option<BoneId>,
    /// The page of the bone looked at, from 0.
    pub page: u32,
}

/// A bone with its causes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WallBone {
    /// Its number.
    pub id: BoneId,
    /// Its name.
    pub label: SafeText,
    /// What it asks while it is empty.
    pub question: SafeText,
    /// Its causes.
    pub causes: Vec<WallCause>,
}

/// A show of hands, blind until it is revealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weigh {
    /// How many votes were cast: all that is shown before the reveal.
    pub cast: u32,
    /// How many there are to cast.
    pub votes: u32,
    /// The causes, after the reveal in the order of their votes.
    pub causes: Vec<WallCause>,
    /// The votes of each of `causes`; none before the reveal.
    pub tallies: Option<Vec<u16>>,
    /// Explanations that compete.
    pub explanations: Vec<WallExplanation>,
    /// The room speaks of those, not of the vote.
    pub is_explaining: bool,
}

/// A competing explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WallExplanation {
    /// The explanation, who looks and by when beside it.
    pub line: WallLine,
    /// What speaks for it and against it, and what we would see if only this were true.
    pub facts: Vec<(&'static str, SafeText)>,
    /// Where it stands.
    pub standing: Standing,
}

/// An action on the wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WallAction {
    /// Its number.
    pub id: ActionId,
    /// What will change.
    pub what: SafeText,
    /// Who carries it, by name.
    pub owner: Option<SafeText>,
    /// Until when.
    pub due: Option<SafeText>,
    /// The causes it treats.
    pub treats: Vec<CauseId>,
}

/// How the meeting ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Close {
    /// What went well, where luck helped, what surprised.
    pub notes: Vec<WallLine>,
    /// Open questions, with who looks and by when.
    pub questions: Vec<WallLine>,
    /// Who was not here.
    pub not_here: SafeText,
    /// Hands: learned something usable.
    pub learned: Option<u16>,
    /// Hands: would come again.
    pub would_come_again: Option<u16>,
    /// Who carries what stays open, until when.
    pub open: Vec<SafeText>,
}

/// What leaves this room: handed in by whoever wrote the release, shown as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaving {
    /// For whom.
    pub audience: Audience,
    /// "14 names, 3 secrets and 6 hosts stay here."
    pub stays: SafeText,
    /// The numbered parts.
    pub lines: Vec<LeavingLine>,
}

/// One part of what leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeavingLine {
    /// The number that withholds it.
    pub number: ShortNumber,
    /// As the wall has shown it.
    pub before: SafeText,
    /// As it will be sent.
    pub after: SafeText,
    /// Whether it stays in the room.
    pub held_back: bool,
}
