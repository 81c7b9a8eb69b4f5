//! The two diagrams of the wall, drawn from redacted labels, each with an equal list for those who hear the page.

use crate::diagram::{
    BoneInput, CauseInput, Fishbone, FishboneInput, FishboneMetrics, Fit, Size, WhyInput, WhyTree,
    WhyTreeInput, WhyTreeMetrics, WhyTreePart,
};
use crate::redact::SafeText;
use crate::stage::{Bones, Question, WallBone, WallCause};
use crate::ui::drawing::picture;
use crate::workshop::CauseId;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What is left of 1280 by 720 between the header and the capture line.
const BONES_FRAME: Size = Size::new(1248.0, 564.0);
/// The same beneath a question of two lines.
const TREE_FRAME: Size = Size::new(1184.0, 372.0);

/// The fishbone, or one bone of it with full sentences.
pub(super) fn fishbone(bones: &Bones) -> AnyView {
    let drawing = laid_out(bones, |layout, input| layout.plain_drawing(input));
    let list = bones.bones.iter().map(bone_list).collect_view();
    view! {
        {picture(&drawing, "Fishbone".to_owned(), String::clone)}
        <ul class="visually-hidden">{list}</ul>
    }
    .into_any()
}

/// How many pages the bone looked at has.
pub(super) fn pages(bones: &Bones) -> u32 {
    laid_out(bones, |layout, _| layout.bones.iter().map(|bone| bone.pages).max().unwrap_or(1))
}

fn laid_out<T>(bones: &Bones, take: impl FnOnce(&Fishbone, &FishboneInput<'_>) -> T) -> T {
    let numbers: BTreeMap<CauseId, String> = bones
        .bones
        .iter()
        .flat_map(|bone| &bone.causes)
        .map(|cause| (cause.id, cause.id.to_string()))
        .collect();
    let one = bones.focus.is_some();
    let input = FishboneInput {
        effect: bones.effect.as_str(),
        bones: bones
            .bones
            .iter()
            .zip(1..)
            .map(|(bone, place)| BoneInput {
                page: if one { bones.page } else { 0 },
                ..bone_input(bone, place, &numbers, one)
            })
            .collect(),
        links: links(bones),
        frame: BONES_FRAME,
        fit: Fit::Pages,
        metrics: if one { FishboneMetrics::wall_focus() } else { FishboneMetrics::wall() },
    };
    let layout = match bones.focus {
        Some(bone) => Fishbone::focus(&input, bone.0),
        None => Fishbone::new(&input),
    };
    take(&layout, &input)
}

/// Which cause made which possible.
fn links(bones: &Bones) -> Vec<(u32, u32)> {
    let causes = bones.bones.iter().flat_map(|bone| &bone.causes);
    causes.flat_map(|cause| cause.effects.iter().map(|effect| (cause.id.0, effect.0))).collect()
}

fn bone_input<'a>(
    bone: &'a WallBone,
    place: u8,
    numbers: &'a BTreeMap<CauseId, String>,
    full: bool,
) -> BoneInput<'a> {
    BoneInput {
        key: bone.id.0,
        place,
        label: bone.label.as_str(),
        question: bone.question.as_str(),
        causes: bone
            .causes
            .iter()
            .map(|cause| CauseInput {
                key: cause.id.0,
                number: numbers.get(&cause.id).map_or("", String::as_str),
                label: if full { cause.text.as_str() } else { cause.label.as_str() },
                parent: cause
                    .effects
                    .iter()
                    .find(|effect| bone.causes.iter().any(|other| other.id == **effect))
                    .map(|effect| effect.0),
            })
            .collect(),
        page: 0,
    }
}

fn bone_list(bone: &WallBone) -> AnyView {
    let said = if bone.causes.is_empty() { bone.question.as_str() } else { "" };
    view! { <li>{format!("{} {said}", bone.label.as_str())} {nested(&bone.causes)}</li> }.into_any()
}

/// Deeper causes stand at this depth: nobody hears further levels apart.
const DEEPEST: usize = 8;

/// The causes as a nested list: below each what made it possible, as far as it is among them.
fn nested(causes: &[WallCause]) -> AnyView {
    let mut under: BTreeMap<Option<CauseId>, Vec<&WallCause>> = BTreeMap::new();
    for cause in causes {
        let is_here = |effect: &&CauseId| causes.iter().any(|other| other.id == **effect);
        under.entry(cause.effects.iter().find(is_here).copied()).or_default().push(cause);
    }
    branch(&under, None, 0)
}

fn branch(
    under: &BTreeMap<Option<CauseId>, Vec<&WallCause>>,
    parent: Option<CauseId>,
    depth: usize,
) -> AnyView {
    let Some(causes) = under.get(&parent) else { return ().into_any() };
    let items = causes
        .iter()
        .map(|cause| {
            let below = (depth < DEEPEST).then(|| branch(under, Some(cause.id), depth + 1));
            view! { <li>{format!("{} {}", cause.id, with_ending(cause).as_str())} {below}</li> }
        })
        .collect_view();
    view! { <ul>{items}</ul> }.into_any()
}

/// The tree of the leg that is asked about, around the cause in focus.
pub(super) fn why_tree(question: &Question) -> AnyView {
    let numbers: Vec<String> = question.tree.iter().map(|cause| cause.id.to_string()).collect();
    let texts: Vec<SafeText> = question.tree.iter().map(with_ending).collect();
    let input = WhyTreeInput {
        causes: question
            .tree
            .iter()
            .zip(&numbers)
            .zip(&texts)
            .map(|((cause, number), text)| WhyInput {
                key: cause.id.0,
                number,
                label: text.as_str(),
                parents: cause.effects.iter().map(|effect| effect.0).collect(),
                bone: cause.bone,
            })
            .collect(),
        focus: question.focus.map(|cause| cause.0),
        frame: TREE_FRAME,
        windowed: true,
        metrics: WhyTreeMetrics::wall(),
    };
    let drawing = WhyTree::new(&input).drawing(|part, range| {
        let text = match part {
            WhyTreePart::Number(key) => {
                input.causes.iter().find(|cause| cause.key == key).map(|cause| cause.number)
            }
            WhyTreePart::Cause(key) => {
                input.causes.iter().find(|cause| cause.key == key).map(|cause| cause.label)
            }
        };
        text.and_then(|text| text.get(range)).unwrap_or_default().to_owned()
    });
    view! {
        {picture(&drawing, "Why-tree".to_owned(), String::clone)}
        <div class="visually-hidden">{nested(&question.tree)}</div>
    }
    .into_any()
}

/// The sentence, and what is said where its branch ends.
fn with_ending(cause: &WallCause) -> SafeText {
    let mut text = cause.text.clone();
    if let Some(ending) = cause.ending {
        text.push_fixed(" · ");
        text.push_fixed(ending);
    }
    text
}
