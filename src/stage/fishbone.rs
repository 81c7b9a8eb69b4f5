//! The fishbone of the wall as the layout takes it: labels on the overview, full sentences on one bone alone.
//!
//! The wall lays it out to draw it, the console to know how many pages a bone has.

use super::frame::{Bones, WallBone};
use crate::diagram::{BoneInput, CauseInput, Fishbone, FishboneInput, FishboneMetrics, Fit, Size};
use crate::order::Gather;
use crate::redact::SafeText;
use crate::sorted::SortedMap;
use crate::workshop::{BoneId, CauseId};

/// What is left of 1280 by 720 between the header and the bar at the bottom; a diagram alone has all of it.
const FRAME: Size = Size::new(1248.0, 564.0);

/// Before the number of the cause that somebody said the number of.
const POINTED: &str = "►";

/// Lays the fishbone out and hands it on with what it was made from; `words` reads a text.
pub fn laid_out<T, R>(
    bones: &Bones<T>,
    words: fn(&T) -> &str,
    then: impl FnOnce(&FishboneInput<'_>, &Fishbone) -> R,
) -> R {
    let causes = bones.bones.iter().flat_map(|bone| &bone.causes);
    let mark = |cause| if bones.pointed == Some(cause) { POINTED } else { "" };
    let number = |cause: CauseId| format!("{}{cause}", mark(cause));
    let numbers: SortedMap<CauseId, String> = causes.map(|cause| (cause.id, number(cause.id))).gathered();
    let (fit, metrics) = match bones.looked_at {
        Some(_) => (Fit::Pages, FishboneMetrics::wall_focus()),
        None => (Fit::Numbers, FishboneMetrics::wall()),
    };
    let input = FishboneInput {
        effect: words(&bones.effect),
        bones: bones
            .bones
            .iter()
            .zip(1..)
            .map(|(bone, place)| bone_input(bone, place, bones, &numbers, words))
            .collect(),
        links: links(bones),
        frame: FRAME,
        fit,
        metrics,
    };
    let layout = match bones.looked_at {
        Some(BoneId(bone)) => Fishbone::focus(&input, bone),
        None => Fishbone::new(&input),
    };
    then(&input, &layout)
}

/// How many pages the bone looked at has; the overview has one.
pub(super) fn pages(bones: &Bones) -> usize {
    if bones.looked_at.is_none() {
        return 1;
    }
    let pages =
        laid_out(bones, SafeText::as_str, |_, layout| layout.bones.iter().map(|bone| bone.pages).max());
    pages.and_then(|pages| usize::try_from(pages).ok()).unwrap_or(1)
}

/// The page, from 1, on which the cause stands that somebody said the number of.
pub(super) fn page_of_pointed(bones: &mut Bones, pages: usize) -> Option<usize> {
    let CauseId(pointed) = bones.pointed?;
    (0..u32::try_from(pages).ok()?).zip(1..).find_map(|(page, number)| {
        bones.bone_page = page;
        let shows = |layout: &Fishbone| {
            layout.bones.iter().any(|bone| bone.causes.iter().any(|cause| cause.key == pointed))
        };
        laid_out(bones, SafeText::as_str, |_, layout| shows(layout)).then_some(number)
    })
}

/// Which cause made which possible.
fn links<T>(bones: &Bones<T>) -> Vec<(u32, u32)> {
    let causes = bones.bones.iter().flat_map(|bone| &bone.causes);
    causes.flat_map(|cause| cause.effects.iter().map(|effect| (cause.id.0, effect.0))).collect()
}

fn bone_input<'a, T>(
    bone: &'a WallBone<T>,
    place: u8,
    bones: &Bones<T>,
    numbers: &'a SortedMap<CauseId, String>,
    words: fn(&T) -> &str,
) -> BoneInput<'a> {
    let is_looked_at = bones.looked_at == Some(bone.id);
    let causes = bone.causes.iter().map(|cause| CauseInput {
        key: cause.id.0,
        number: numbers.get(&cause.id).map_or("", String::as_str),
        label: words(if is_looked_at { &cause.text } else { &cause.label }),
        parent: cause
            .effects
            .iter()
            .find(|effect| bone.causes.iter().any(|other| other.id == **effect))
            .map(|effect| effect.0),
    });
    BoneInput {
        key: bone.id.0,
        place,
        label: words(&bone.label),
        question: words(&bone.question),
        causes: causes.collect(),
        page: if is_looked_at { bones.bone_page } else { 0 },
    }
}
