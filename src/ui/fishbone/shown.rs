//! The words of the fishbone as the console shows them. A refuted or parked cause stands on no bone of the picture.

use crate::coach::empty_bone_question;
use crate::diagram::{
    BoneInput, CauseInput, Drawing, Fishbone, FishboneInput, FishboneMetrics, Fit, MOST_LINKS, Size,
};
use crate::order::Gather;
use crate::sorted::{SortedMap, SortedSet};
use crate::workshop::{Bone, BoneId, Cause, CauseId, Document, For, Prose};

/// Beside the rail, on a screen 1280 pixels wide; it grows downwards.
const FRAME: Size = Size::new(1000.0, 470.0);

/// What the picture is drawn from.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct ShownFishbone {
    effect: String,
    bones: Vec<ShownBone>,
    links: Vec<(u32, u32)>,
}

#[derive(Clone, PartialEq, Eq)]
struct ShownBone {
    id: BoneId,
    label: String,
    question: String,
    causes: Vec<ShownCause>,
}

#[derive(Clone, PartialEq, Eq)]
struct ShownCause {
    id: CauseId,
    number: String,
    label: String,
    parent: Option<CauseId>,
}

impl ShownFishbone {
    pub(super) fn of(document: &Document) -> Self {
        let title = document.frame.title.reveal(For::Console).trim();
        Self {
            effect: if title.is_empty() { "The outage".to_owned() } else { title.to_owned() },
            bones: document.bones.iter().map(|bone| ShownBone::of(document, bone)).collect(),
            links: document.links.iter().map(|link| (link.cause.0, link.effect.0)).collect(),
        }
    }

    /// The picture, and what is said of links between bones where they are too many to be drawn in it.
    pub(super) fn drawn(&self) -> (Drawing<String>, Option<String>) {
        let input = self.input();
        let fishbone = Fishbone::new(&input);
        let count = fishbone.links.len();
        let undrawn = (count > MOST_LINKS).then(|| {
            format!(
                "{count} links between bones are too many to draw: the list says what made what possible. "
            )
        });
        (fishbone.plain_drawing(&input), undrawn)
    }

    fn input(&self) -> FishboneInput<'_> {
        FishboneInput {
            effect: &self.effect,
            bones: self.bones.iter().zip(1..).map(|(bone, place)| bone.input(place)).collect(),
            links: self.links.clone(),
            frame: FRAME,
            fit: Fit::Grow,
            metrics: FishboneMetrics::desk(),
        }
    }
}

impl ShownBone {
    fn of(document: &Document, bone: &Bone) -> Self {
        let sorted: Vec<&Cause> = document
            .causes
            .iter()
            .filter(|cause| cause.bone == Some(bone.id) && cause.is_on_the_fishbone())
            .collect();
        let here: SortedSet<CauseId> = sorted.iter().map(|cause| cause.id).gathered();
        let mut parents: SortedMap<CauseId, CauseId> = SortedMap::new();
        for link in document.links.iter().filter(|link| here.contains(&link.effect)) {
            parents.or_insert(link.cause, || link.effect);
        }
        Self {
            id: bone.id,
            label: bone_label(bone),
            question: bone_question(bone),
            causes: sorted
                .into_iter()
                .map(|cause| ShownCause {
                    id: cause.id,
                    number: cause.id.to_string(),
                    label: first_written([&cause.wall_label, &cause.statement]).to_owned(),
                    parent: parents.get(&cause.id).copied(),
                })
                .collect(),
        }
    }

    fn input(&self, place: u8) -> BoneInput<'_> {
        BoneInput {
            key: self.id.0,
            place,
            label: &self.label,
            question: &self.question,
            causes: self
                .causes
                .iter()
                .map(|cause| CauseInput {
                    key: cause.id.0,
                    number: &cause.number,
                    label: &cause.label,
                    ends: &[],
                    parent: cause.parent.map(|parent| parent.0),
                })
                .collect(),
            page: 0,
        }
    }
}

/// The name of a bone, or its number while it has none.
pub(super) fn bone_label(bone: &Bone) -> String {
    let label = bone.label.reveal(For::Console).trim();
    if label.is_empty() { bone.id.to_string() } else { label.to_owned() }
}

/// What an empty bone asks: its own question, or one that follows from its name.
pub(super) fn bone_question(bone: &Bone) -> String {
    let question = bone.question.reveal(For::Console).trim();
    if question.is_empty() {
        empty_bone_question(bone.label.reveal(For::Console)).to_owned()
    } else {
        question.to_owned()
    }
}

/// True where the name invites sorting people instead of conditions.
pub(super) fn is_named_after_people(bone: &Bone) -> bool {
    const PERSONS: [&str; 7] = ["people", "person", "persons", "human", "humans", "staff", "man"];
    let label = bone.label.reveal(For::Measuring).to_lowercase();
    label.split(|letter: char| !letter.is_alphanumeric()).any(|word| PERSONS.contains(&word))
}

fn first_written(texts: [&Prose; 2]) -> &str {
    texts
        .into_iter()
        .map(|text| text.reveal(For::Console).trim())
        .find(|text| !text.is_empty())
        .unwrap_or_default()
}
