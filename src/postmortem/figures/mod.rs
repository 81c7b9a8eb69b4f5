//! The diagrams of a postmortem: what they are drawn from, and the forms in which they leave.
//!
//! **Invariants.** Words are the redacted words of the postmortem; places come from numbers alone. What is held back
//! is on no bone and on no axis. A refuted or parked cause is on no bone either, as on the wall.
//! **Start reading** at [`Figures`], then `svg.rs` (any drawing as SVG) and `mermaid.rs`.

mod fishbone;
mod mermaid;
mod strip;
mod svg;
mod why_tree;

pub(super) use mermaid::{flowchart, ishikawa};

use super::model::{LegOfCauses, Part, Postmortem};
use super::page::Page;
use super::policy::{self, Treatment};
use super::writer::Writer;
use crate::diagram::Drawing;
use crate::measure::OnAxis;
use crate::order::Gather;
use crate::redact::{SafeText, say};
use crate::sorted::SortedMap;
use crate::workshop::{BoneId, CauseId, Instant, Leg, ShortNumber, Support, ZoneTable};

/// What the diagrams are drawn from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// The categories that have a cause here.
    pub bones: Vec<FigureBone>,
    /// Every cause that is printed, leg by leg, in the order of the document within it.
    pub causes: Vec<FigureCause>,
    /// What happened when; none where this audience gets no times.
    pub times: Option<FigureTimes>,
}

/// The bone of what is on no other, after every bone that a person made.
const REST: BoneId = BoneId(u32::MAX);

impl Figures {
    /// The bones, and at the end one for causes that are not sorted, where there are any.
    fn bones_and_rest(&self) -> Vec<FigureBone> {
        let rest = FigureBone { id: REST, place: 0, label: SafeText::fixed("Not sorted") };
        let has_rest = self.on_bone(REST).next().is_some();
        self.bones.iter().cloned().chain(has_rest.then_some(rest)).collect()
    }

    /// The causes that stand on that bone.
    fn on_bone(&self, bone: BoneId) -> impl Iterator<Item = &FigureCause> {
        self.causes.iter().filter(move |cause| cause.on_the_bone && cause.bone.unwrap_or(REST) == bone)
    }
}

/// A category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureBone {
    /// Its number.
    pub id: BoneId,
    /// Its place among all bones of the workshop, from 1, which gives it its hue.
    pub place: u8,
    /// Its name.
    pub label: SafeText,
}

/// A cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureCause {
    /// Its number.
    pub id: CauseId,
    /// Its leg.
    pub leg: Leg,
    /// What it says; where it is held back, that.
    pub text: SafeText,
    /// Where it is sorted; none also where it may not be told.
    pub bone: Option<BoneId>,
    /// What it made possible.
    pub effects: Vec<CauseId>,
    /// Whether it stands on its bone.
    pub on_the_bone: bool,
}

impl FigureCause {
    /// The cause that it stands under, among those that are there.
    fn parent_among(&self, is_there: impl Fn(&CauseId) -> bool) -> Option<CauseId> {
        self.effects.iter().copied().find(is_there)
    }
}

/// What happened when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureTimes {
    /// The events, impact and intervals that may be told.
    pub on_axis: OnAxis,
    /// How the axis is read.
    pub axis: FigureAxis,
    /// Whether this audience gets the kinds of events.
    pub with_kinds: bool,
}

/// How the axis of time is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FigureAxis {
    /// As clocks showed.
    Clock(ZoneTable),
    /// As time since this instant.
    Since(Instant),
}

/// What the diagrams are drawn from; the words are those of `legs`, which were redacted once.
pub(super) fn figures(writer: &Writer<'_>, legs: &[LegOfCauses], bones: Vec<FigureBone>) -> Figures {
    let document = writer.document;
    let printed: SortedMap<ShortNumber, (Leg, &Part)> =
        legs.iter().flat_map(|leg| leg.causes.iter().map(|part| (part.number, (leg.leg, part)))).gathered();
    let mut effects: SortedMap<CauseId, Vec<CauseId>> = SortedMap::new();
    for link in &document.links {
        effects.or_default(link.cause).push(link.effect);
    }
    let tells_refuted = writer.shows(policy::cause::support);
    let causes: Vec<FigureCause> = document
        .causes
        .iter()
        .filter_map(|cause| {
            let (leg, part) = printed.get(&cause.id.into())?;
            let is_bone_told = |bone: &BoneId| bones.iter().any(|told| told.id == *bone);
            Some(FigureCause {
                id: cause.id,
                leg: *leg,
                text: part.text.clone(),
                bone: cause.bone.filter(|bone| !part.held_back && is_bone_told(bone)),
                effects: effects.remove(&cause.id).unwrap_or_default(),
                on_the_bone: !(part.held_back
                    || cause.parked
                    || tells_refuted && cause.support == Support::Refuted),
            })
        })
        .collect();
    let has_cause =
        |bone: &FigureBone| causes.iter().any(|cause| cause.on_the_bone && cause.bone == Some(bone.id));
    let bones = bones.into_iter().filter(has_cause).collect();
    Figures { bones, causes, times: times(writer) }
}

fn times(writer: &Writer<'_>) -> Option<FigureTimes> {
    let document = writer.document;
    let axis = match writer.treatment(policy::event::time) {
        Treatment::Clock => FigureAxis::Clock(document.frame.zone.clone()),
        Treatment::TPlus => FigureAxis::Since(writer.start?),
        _ => return None,
    };
    let mut on_axis = OnAxis::of(document, |number| writer.holds_back(number));
    if !(writer.shows(policy::impact_window::from) && writer.shows(policy::impact_window::until)) {
        on_axis.impacts.clear();
    }
    Some(FigureTimes { on_axis, axis, with_kinds: writer.shows(policy::event::kind) })
        .filter(|times| !times.on_axis.events.is_empty())
}

/// A diagram of a postmortem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Figure {
    /// Causes by category.
    Fishbone,
    /// Causes by what they made possible.
    WhyTree,
    /// Events on an axis of time.
    Timeline,
}

impl Figure {
    const fn name(self) -> &'static str {
        match self {
            Self::Fishbone => "Fishbone",
            Self::WhyTree => "Why-tree",
            Self::Timeline => "Timeline",
        }
    }

    fn drawing(self, postmortem: &Postmortem) -> Drawing<SafeText> {
        match self {
            Self::Fishbone => fishbone::drawing(postmortem),
            Self::WhyTree => why_tree::drawing(&postmortem.figures),
            Self::Timeline => strip::drawing(postmortem),
        }
    }
}

/// One diagram as a file of its own.
pub(super) fn alone(postmortem: &Postmortem, figure: Figure) -> SafeText {
    let mut page = Page::new(svg::escape);
    let title = say::join(&[SafeText::fixed(figure.name()), postmortem.header.title.text.clone()], ": ");
    svg::write_file(&mut page, &figure.drawing(postmortem), &title);
    page.finish()
}

/// The diagram that belongs above the content of that section of a page, where there is one to draw. What it shows
/// stands below it as a list or a table, so for those who hear the page its name is enough.
pub(super) fn above_section(page: &mut Page, postmortem: &Postmortem, section: &str) {
    let figures = &postmortem.figures;
    let figure = match section {
        "timeline" if figures.times.is_some() => Figure::Timeline,
        "conditions" if !figures.bones.is_empty() => Figure::Fishbone,
        _ => return,
    };
    page.raw("<figure>\n");
    let mut inside = Page::new(svg::escape);
    svg::write_inside(&mut inside, &figure.drawing(postmortem), figure.name());
    page.as_it_is(&inside.finish()).raw("</figure>\n");
}

/// Words of a text that a drawing shows a part of.
fn cut(text: Option<&SafeText>, bytes: std::ops::Range<usize>) -> SafeText {
    text.map(|text| text.cut(bytes)).unwrap_or_default()
}

/// What stands at the head of the fish.
fn effect(postmortem: &Postmortem) -> SafeText {
    let title = &postmortem.header.title;
    if title.held_back || title.text.is_blank() { SafeText::fixed("The outage") } else { title.text.clone() }
}
