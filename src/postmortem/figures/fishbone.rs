//! The fishbone of a postmortem: full sentences, growing downwards.

use super::{Figures, cut, effect};
use crate::diagram::{
    BoneInput, CauseInput, Drawing, Fishbone, FishboneInput, FishboneMetrics, FishbonePart, Fit, Size,
};
use crate::order::Gather;
use crate::postmortem::model::Postmortem;
use crate::redact::SafeText;
use crate::sorted::{SortedMap, SortedSet};
use crate::workshop::{BoneId, CauseId};

/// As wide as a printed page lets letters of the desk's size stay readable.
const FRAME: Size = Size::new(1000.0, 420.0);

pub(super) fn drawing(postmortem: &Postmortem) -> Drawing<SafeText> {
    let figures = &postmortem.figures;
    let effect = effect(postmortem);
    let numbers: SortedMap<CauseId, SafeText> =
        figures.causes.iter().map(|cause| (cause.id, SafeText::of(cause.id))).gathered();
    let texts: SortedMap<u32, &SafeText> =
        figures.causes.iter().map(|cause| (cause.id.0, &cause.text)).gathered();
    let bones = figures.bones_and_rest();
    let labels: SortedMap<u32, &SafeText> = bones.iter().map(|bone| (bone.id.0, &bone.label)).gathered();
    let input = FishboneInput {
        effect: effect.as_str(),
        bones: bones
            .iter()
            .map(|bone| BoneInput {
                key: bone.id.0,
                place: bone.place,
                label: bone.label.as_str(),
                question: "",
                causes: causes(figures, bone.id, &numbers),
                page: 0,
            })
            .collect(),
        links: figures
            .causes
            .iter()
            .flat_map(|cause| cause.effects.iter().map(|effect| (cause.id.0, effect.0)))
            .collect(),
        frame: FRAME,
        fit: Fit::Grow,
        metrics: FishboneMetrics::paper(),
    };
    Fishbone::new(&input).drawing(|part, bytes| match part {
        FishbonePart::Effect => effect.cut(bytes),
        FishbonePart::Bone(key) => cut(labels.get(&key).copied(), bytes),
        FishbonePart::Question(_) => SafeText::default(),
        FishbonePart::Number(key) => cut(numbers.get(&CauseId(key)), bytes),
        FishbonePart::Cause(key) => cut(texts.get(&key).copied(), bytes),
    })
}

fn causes<'a>(
    figures: &'a Figures,
    bone: BoneId,
    numbers: &'a SortedMap<CauseId, SafeText>,
) -> Vec<CauseInput<'a>> {
    let here: SortedSet<CauseId> = figures.on_bone(bone).map(|cause| cause.id).gathered();
    figures
        .on_bone(bone)
        .map(|cause| CauseInput {
            key: cause.id.0,
            number: numbers.get(&cause.id).map_or("", SafeText::as_str),
            label: cause.text.as_str(),
            ends: &[],
            parent: cause.parent_among(|effect| here.contains(effect)).map(|effect| effect.0),
        })
        .collect()
}
