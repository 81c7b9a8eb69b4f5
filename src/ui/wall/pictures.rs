//! The fishbone of the wall, drawn from redacted labels, with an equal list for those who hear the page.

use super::why_tree::nested;
use crate::diagram::{BoneInput, CauseInput, Fishbone, FishboneInput, FishboneMetrics, Fit, Size};
use crate::stage::{Bones, WallBone};
use crate::ui::drawing::picture;
use crate::workshop::CauseId;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What is left of 1280 by 720 between the header and the capture line.
const BONES_FRAME: Size = Size::new(1248.0, 564.0);

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
