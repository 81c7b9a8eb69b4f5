//! The picture on the wall, as data.
//!
//! Every picture is generic over its text. The console composes with [`SafeText`], which nothing can read back from a
//! file or a message; the wall draws with [`WallText`](super::WallText), which is for display and nothing else. So
//! the same picture can travel to another window, and what arrives there can never become text that may be released.

use crate::redact::SafeText;
use crate::workshop::*;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What the wall shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageFrame<T = SafeText> {
    /// The incident's title.
    pub title: T,
    /// The stage.
    pub stage: Stage,
    /// The number that the next line entered here gets: "C10".
    pub next_number: Option<ShortNumber>,
    /// How many ideas wait in the jar.
    pub ideas_waiting: usize,
    /// When the last idea came into the jar: each wall says so for a moment, and never which idea.
    pub idea_came: Option<Instant>,
    /// What the clock in the corner counts.
    pub clock: WallClock,
    /// Which part of a list is shown; none: all of it.
    pub page: Option<Page>,
    /// The picture is kept while the facilitator looks elsewhere.
    pub frozen: bool,
    /// What somebody said the number of: it is marked where it stands.
    pub pointed: Option<ShortNumber>,
    /// Light or dark, as the console is.
    pub appearance: Appearance,
    /// The picture.
    pub view: View<T>,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Appearance {
    /// As the device says.
    #[default]
    System,
    /// Dark text on light.
    Light,
    /// Light text on dark.
    Dark,
}

/// What the clock in the corner counts. The wall lets it run by itself, so nothing is sent while nothing else changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WallClock {
    /// The timebox of the stage in minutes.
    pub minutes: Option<u32>,
    /// The time spent on the stage until `running_since`.
    pub spent: Span,
    /// Since when it runs; none: it stands.
    pub running_since: Option<Instant>,
    /// Until when everybody writes in silence.
    pub silent_until: Option<Instant>,
}

/// "page 2 of 3".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// Which, from 1.
    pub number: usize,
    /// Of how many.
    pub of: usize,
}

impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "page {} of {}", self.number, self.of)
    }
}

/// The picture itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum View<T = SafeText> {
    /// What will change, or the ideas that wait for an answer.
    Actions(Actions<T>),
    /// Nothing.
    Blank,
    /// The fishbone.
    Bones(Bones<T>),
    /// What went well, what stays open.
    Close(Close<T>),
    /// What it did to customers.
    Impact(Impact<T>),
    /// What leaves this room.
    Leaving(Leaving<T>),
    /// The opening card.
    Opening(Opening<T>),
    /// The question asked now, with its tree.
    Question(Question<T>),
    /// The timeline, as far as it was revealed.
    Timeline(Timeline<T>),
    /// What started it.
    Trigger(Trigger<T>),
    /// Show of hands and competing explanations.
    Weigh(Weigh<T>),
}

/// A line with its number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WallLine<T = SafeText> {
    /// The number people say.
    pub number: ShortNumber,
    /// What it says.
    pub text: T,
    /// Short words beside it.
    pub beside: Vec<T>,
}

/// The opening card, read aloud.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening<T = SafeText> {
    /// Its heading.
    pub heading: T,
    /// Its lines.
    pub lines: Vec<T>,
    /// The roles of those taking part.
    pub roles: Vec<T>,
    /// The timeboxes.
    pub agenda: Vec<WallTimebox>,
    /// What the timeboxes of this sitting add up to, in minutes.
    pub planned_minutes: u32,
}

/// A timebox of the agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WallTimebox {
    /// The stage.
    pub stage: Stage,
    /// Its minutes.
    pub minutes: u16,
    /// Whether it waits for a second sitting.
    pub second_sitting: bool,
}

/// The timeline, forward only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timeline<T = SafeText> {
    /// The clocks in which times are shown: `UTC+01:00`.
    pub offset: T,
    /// The events seen so far.
    pub events: Vec<WallEvent<T>>,
    /// Whether more is to come; how much would tell the ending.
    pub goes_on: bool,
}

/// An event on the wall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WallEvent<T = SafeText> {
    /// Its number.
    pub id: EventId,
    /// Its time.
    pub time: T,
    /// What kind of event.
    pub kind: EventKind,
    /// What happened.
    pub text: T,
    /// When the team knew, where that was later.
    pub known: Option<T>,
}

/// What it did to customers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Impact<T = SafeText> {
    /// The plain line for product stakeholders; on the first page alone.
    pub plain_line: Option<T>,
    /// Named texts.
    pub facts: Vec<(T, T)>,
    /// The windows.
    pub windows: Vec<WallLine<T>>,
}

/// What started it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trigger<T = SafeText> {
    /// How many triggers there were.
    pub answer: Option<TriggerAnswer>,
    /// In one sentence.
    pub statement: T,
    /// The events it points at.
    pub events: Vec<WallEvent<T>>,
    /// Without a clear trigger: its three answers.
    pub facts: Vec<(T, T)>,
}

/// The question asked now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question<T = SafeText> {
    /// The leg.
    pub leg: Leg,
    /// The cause asked about; none: the leg's question itself.
    pub focus: Option<CauseId>,
    /// The words before what it is about, or the whole question.
    pub before: T,
    /// The measured interval of the leg, or the number of the cause asked about.
    pub about: Option<T>,
    /// The words after it.
    pub after: T,
    /// At the end of a branch, how the organisation came to allow it.
    pub fourth: Option<T>,
    /// The causes shown, in the order in which siblings are shown.
    pub tree: Vec<WallCause<T>>,
    /// One branch is looked at alone.
    pub is_alone: bool,
    /// The page of the tree, from 0; none: all of it stands on one.
    pub tree_page: Option<usize>,
}

/// A cause on the wall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WallCause<T = SafeText> {
    /// Its number.
    pub id: CauseId,
    /// The full sentence.
    pub text: T,
    /// At most [`crate::coach::WALL_LABEL_MOST`] characters.
    pub label: T,
    /// Behind which of its bytes the label reads well too, where there is no room for all of it; none where a person gave
    /// the label.
    pub label_ends: Vec<usize>,
    /// The causes it made possible.
    pub effects: Vec<CauseId>,
    /// The place of its bone, from 1, which gives it its hue.
    pub bone: Option<u8>,
    /// It was taken off the fishbone and out of the vote, and stays in the tree.
    pub is_parked: bool,
    /// Short words behind it: what it was only together enough with, what stands below and is not shown, and where its
    /// branch ends the reason to stop, or "not yet explained".
    pub behind: Vec<T>,
}

/// The fishbone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bones<T = SafeText> {
    /// The effect at its head.
    pub effect: T,
    /// The bones in order.
    pub bones: Vec<WallBone<T>>,
    /// Causes whose bone is asked for: none while a bone is looked at, and none that was put off.
    pub unsorted: Vec<WallCause<T>>,
    /// The bone looked at alone, with full sentences.
    pub looked_at: Option<BoneId>,
    /// The page of that bone, from 0.
    pub bone_page: u32,
    /// The cause somebody said the number of.
    pub pointed: Option<CauseId>,
}

/// A bone with its causes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WallBone<T = SafeText> {
    /// Its number.
    pub id: BoneId,
    /// Its name.
    pub label: T,
    /// What it asks while it is empty.
    pub question: T,
    /// Its causes.
    pub causes: Vec<WallCause<T>>,
}

/// A show of hands, blind until it is revealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weigh<T = SafeText> {
    /// What is asked.
    pub question: T,
    /// How many votes were cast: all that is shown before the reveal. None: more than there are, and to be counted again.
    pub cast: Option<u32>,
    /// How many there are to cast; 0 while nobody knows.
    pub votes: u32,
    /// The causes, after the reveal in the order of their votes.
    pub causes: Vec<WeighedCause<T>>,
    /// There is room for their full sentences; else their labels are shown.
    pub sentences: bool,
    /// The most votes that any cause has, on whatever page; none before the reveal.
    pub most: Option<u16>,
    /// Explanations that compete; on pages of their own where there are causes as well.
    pub explanations: Vec<WallExplanation<T>>,
}

/// A cause that was voted on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeighedCause<T = SafeText> {
    /// The cause.
    pub cause: WallCause<T>,
    /// Its votes; none before the reveal.
    pub votes: Option<u16>,
}

/// A competing explanation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WallExplanation<T = SafeText> {
    /// The explanation, who looks and by when beside it.
    pub line: WallLine<T>,
    /// What speaks for it and against it, and what we would see if only this were true.
    pub facts: Vec<(T, T)>,
    /// Where it stands.
    pub standing: Standing,
}

/// What will change, page by page; the jar has pages of its own before them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actions<T = SafeText> {
    /// The ideas of this page, and what can be typed about them.
    pub jar: Option<Jar<T>>,
    /// The actions of this page.
    pub rows: Vec<WallAction<T>>,
}

/// Ideas that wait for an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Jar<T = SafeText> {
    /// The ideas.
    pub ideas: Vec<WallLine<T>>,
    /// How the line answers one of them, with the numbers of the reasons to decline it.
    pub how: T,
}

/// An action on the wall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WallAction<T = SafeText> {
    /// Its number.
    pub id: ActionId,
    /// What will change.
    pub what: T,
    /// Who carries it, by name.
    pub owner: Option<T>,
    /// A team stands there without anybody: who in it?
    pub who_in: Option<T>,
    /// Until when.
    pub due: Option<T>,
    /// The causes it treats.
    pub treats: Vec<CauseId>,
    /// How much risk it removes, and for how much effort, as the room rated it.
    pub rated: (Option<Level>, Option<Level>),
}

/// How the meeting ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Close<T = SafeText> {
    /// What went well, where luck helped, what surprised; then open questions, with who looks and by when.
    pub lines: Vec<WallLine<T>>,
    /// Named texts: when it is looked at together, who was not here, hands: before they are counted, what is asked.
    pub facts: Vec<(T, T)>,
    /// Nothing was said yet: the wall asks for it.
    pub asks: bool,
    /// The card of what closing now leaves open, on pages of its own; beside each line why, who carries it, until when.
    pub price: Option<Vec<WallLine<T>>>,
}

/// What leaves this room: handed in by whoever wrote the release, shown as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leaving<T = SafeText> {
    /// For whom.
    pub audience: Audience,
    /// "14 names, 3 secrets and 6 hosts stay here."
    pub stays: T,
    /// The numbered parts.
    pub lines: Vec<LeavingLine<T>>,
}

/// One part of what leaves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeavingLine<T = SafeText> {
    /// The number that withholds it.
    pub number: ShortNumber,
    /// As the wall has shown it.
    pub before: T,
    /// As it will be sent.
    pub after: T,
    /// Whether it stays in the room.
    pub held_back: bool,
}
