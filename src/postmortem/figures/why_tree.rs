//! The why-tree of a postmortem: all legs, one below the other, nothing hidden.

use super::{Figures, cut};
use crate::diagram::{
    Drawing, Size, WhyInput, WhyTree, WhyTreeFit, WhyTreeInput, WhyTreeMetrics, WhyTreePart,
};
use crate::order::Gather;
use crate::postmortem::outline::leg_heading;
use crate::redact::SafeText;
use crate::sorted::SortedMap;
use crate::workshop::Leg;

/// It grows downwards.
const FRAME: Size = Size::new(1000.0, 0.0);
/// Keys of the legs, above those of causes.
const LEGS: u32 = u32::MAX - Leg::ALL.len() as u32;

pub(super) fn drawing(figures: &Figures) -> Drawing<SafeText> {
    let mut texts: SortedMap<u32, (SafeText, SafeText)> = figures
        .causes
        .iter()
        .map(|cause| (cause.id.0, (SafeText::of(cause.id), cause.text.clone())))
        .gathered();
    for (leg, key) in Leg::ALL.into_iter().zip(LEGS..) {
        texts.insert(key, (SafeText::default(), SafeText::fixed(leg_heading(leg))));
    }
    let mut rows: Vec<(u32, Vec<u32>, Option<u8>)> = Vec::new();
    for (leg, key) in Leg::ALL.into_iter().zip(LEGS..) {
        let of_leg = figures.causes.iter().filter(|cause| cause.leg == leg);
        rows.extend(of_leg.clone().next().map(|_| (key, Vec::new(), None)));
        rows.extend(of_leg.map(|cause| {
            let effects: Vec<u32> = cause.effects.iter().map(|effect| effect.0).collect();
            let place = figures.bones.iter().find(|bone| cause.bone == Some(bone.id)).map(|bone| bone.place);
            // A cause without an effect answers the question of its leg.
            (cause.id.0, if effects.is_empty() { vec![key] } else { effects }, place)
        }));
    }
    let input = WhyTreeInput {
        causes: rows
            .iter()
            .filter_map(|(key, parents, bone)| {
                let (number, text) = texts.get(key)?;
                let (number, label) = (number.as_str(), text.as_str());
                Some(WhyInput { key: *key, number, label, parents: parents.clone(), bone: *bone })
            })
            .collect(),
        focus: None,
        frame: FRAME,
        fit: WhyTreeFit::Grow,
        metrics: WhyTreeMetrics::desk(),
    };
    WhyTree::new(&input).drawing(|part, bytes| match part {
        WhyTreePart::Number(key) => cut(texts.get(&key).map(|(number, _)| number), bytes),
        WhyTreePart::Cause(key) => cut(texts.get(&key).map(|(_, text)| text), bytes),
    })
}
