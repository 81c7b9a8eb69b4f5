//! The order and the headings of a postmortem, once for all formats that are read from top to bottom.

use super::model::{ActionLine, Fact, Part, Postmortem, TimelineLine};
use crate::measure::IntervalKind;
use crate::redact::{SafeText, say};
use crate::workshop::{Audience, Leg};

/// A section of the page.
pub(super) struct Section<'a> {
    /// A short name that is the same in every language: the target of links.
    pub(super) anchor: &'static str,
    pub(super) heading: &'static str,
    pub(super) blocks: Vec<Block<'a>>,
}

/// What sections are made of.
pub(super) enum Block<'a> {
    /// A paragraph.
    Text(SafeText),
    /// A heading inside the section.
    Heading(&'static str),
    /// Numbered parts, nested by their depth.
    Parts(Vec<&'a Part>),
    /// Plain lines.
    Lines(&'a [SafeText]),
    /// Name, value, and what the name means.
    Measures(Vec<(&'static str, &'a SafeText, &'static str)>),
    /// The timeline.
    Timeline(&'a [TimelineLine]),
    /// The actions.
    Actions(&'a [ActionLine]),
}

/// The sections that have anything to say.
pub(super) fn sections(postmortem: &Postmortem) -> Vec<Section<'_>> {
    let of_legs = |wanted: &[Leg]| -> Vec<Block<'_>> {
        let legs = postmortem.legs.iter().filter(|leg| wanted.contains(&leg.leg));
        legs.flat_map(|leg| [Block::Heading(leg_heading(leg.leg)), parts(&leg.causes)]).collect()
    };
    let all = [
        section("missing", "Not yet entered", vec![Block::Lines(&postmortem.missing)]),
        section(
            "summary",
            "In plain words",
            postmortem.plain_line.iter().map(|part| Block::Parts(vec![part])).collect(),
        ),
        section("impact", "Impact", vec![parts(&postmortem.impact), parts(&postmortem.windows)]),
        section("times", "Times", vec![measures(postmortem)]),
        section(
            "timeline",
            "Timeline",
            vec![
                Block::Text(postmortem.timeline.how_to_read.clone()),
                Block::Timeline(&postmortem.timeline.lines),
            ],
        ),
        section(
            "trigger",
            "Trigger",
            postmortem.trigger.iter().map(|part| Block::Parts(vec![part])).collect(),
        ),
        section("conditions", "Contributing conditions", of_legs(&[Leg::Happened, Leg::Lasted])),
        section("detection", "Detection gaps", of_legs(&[Leg::Unnoticed])),
        section("explanations", "Competing explanations", vec![parts(&postmortem.explanations)]),
        section("notes", "What helped and what surprised", vec![parts(&postmortem.notes)]),
        section("actions", "Actions", vec![Block::Actions(&postmortem.actions)]),
        section("risks", "Accepted risks", vec![parts(&postmortem.risks)]),
        section("questions", "Open questions", vec![parts(&postmortem.questions)]),
        section("limits", "Limits of this analysis", vec![Block::Lines(&postmortem.limits)]),
        section("earlier", "Earlier releases", vec![Block::Lines(&postmortem.earlier_releases)]),
        section("redaction", "What was taken out", vec![Block::Lines(&postmortem.redaction)]),
    ];
    all.into_iter().filter(|section| !section.blocks.is_empty()).collect()
}

/// What the page says below its title: state, day, readers.
pub(super) fn byline(postmortem: &Postmortem) -> SafeText {
    let mut words = vec![
        SafeText::fixed("Postmortem"),
        postmortem.header.state.clone(),
        SafeText::fixed(match postmortem.audience {
            Audience::Room => "for the room",
            Audience::Team => "for the team",
            Audience::Company => "for the company",
            Audience::Public => "public",
        }),
    ];
    words.extend(postmortem.header.day.map(say::date));
    say::join(&words, ", ")
}

/// The service and the named values of the header.
pub(super) fn header_facts(postmortem: &Postmortem) -> Vec<Fact> {
    let service = postmortem.header.service.iter();
    let service = service.map(|part| Fact { name: "Service", value: part.text.clone() });
    service.chain(postmortem.header.facts.iter().cloned()).collect()
}

fn section<'a>(anchor: &'static str, heading: &'static str, blocks: Vec<Block<'a>>) -> Section<'a> {
    let has_content = blocks.iter().any(|block| !matches!(block, Block::Heading(_)) && !is_empty(block));
    let blocks =
        if has_content { blocks.into_iter().filter(|block| !is_empty(block)).collect() } else { Vec::new() };
    Section { anchor, heading, blocks }
}

fn is_empty(block: &Block<'_>) -> bool {
    match block {
        Block::Text(text) => text.as_str().is_empty(),
        Block::Heading(_) => false,
        Block::Parts(parts) => parts.is_empty(),
        Block::Lines(lines) => lines.is_empty(),
        Block::Measures(measures) => measures.is_empty(),
        Block::Timeline(lines) => lines.is_empty(),
        Block::Actions(lines) => lines.is_empty(),
    }
}

fn parts(parts: &[Part]) -> Block<'_> {
    Block::Parts(parts.iter().collect())
}

fn measures(postmortem: &Postmortem) -> Block<'_> {
    let intervals = postmortem.intervals.iter();
    Block::Measures(
        intervals.map(|row| (interval_heading(row.kind), &row.length, row.kind.definition())).collect(),
    )
}

const fn interval_heading(kind: IntervalKind) -> &'static str {
    match kind {
        IntervalKind::Onset => "From trigger to impact",
        IntervalKind::Detect => "Time to detect",
        IntervalKind::Acknowledge => "Time to acknowledge",
        IntervalKind::Recover => "From knowing to recovery",
        IntervalKind::Mitigate => "Time to mitigate",
        IntervalKind::Resolve => "Time to resolve",
    }
}

pub(super) const fn leg_heading(leg: Leg) -> &'static str {
    match leg {
        Leg::Happened => "It happened",
        Leg::Unnoticed => "It went unnoticed",
        Leg::Lasted => "It lasted",
    }
}
