//! The fishbone of the wall as the layout takes it: labels on the overview, full sentences on one bone alone.
//!
//! The wall lays it out to draw it, the console to know how many pages a bone has.

use super::frame::{Bones, WallBone};
use crate::diagram::{
    BoneInput, CauseInput, Fishbone, FishboneInput, FishboneMetrics, Fit, MOST_LINKS, Size,
};
use crate::order::Gather;
use crate::redact::SafeText;
use crate::sorted::SortedMap;
use crate::workshop::{BoneId, CauseId};

/// What is left of 1280 by 720 between the header and the bar at the bottom; a diagram alone has all of it.
const FRAME: Size = Size::new(1256.0, 612.0);

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
    let sentences = sentences(bones, words);
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
            .map(|(bone, place)| bone_input(bone, place, bones, (&numbers, &sentences), words))
            .collect(),
        links: drawn_links(bones),
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

/// Which cause made which on another bone possible.
fn links_between<T>(bones: &Bones<T>) -> Vec<(CauseId, CauseId)> {
    let causes = || bones.bones.iter().flat_map(|bone| bone.causes.iter().map(move |cause| (bone.id, cause)));
    let homes: SortedMap<CauseId, BoneId> = causes().map(|(bone, cause)| (cause.id, bone)).gathered();
    let links =
        causes().flat_map(|(bone, cause)| cause.effects.iter().map(move |effect| (bone, cause.id, *effect)));
    let between = links.filter(|(bone, _, effect)| homes.get(effect).is_some_and(|home| home != bone));
    between.map(|(_, cause, effect)| (cause, effect)).collect()
}

/// The links that are drawn: all of them, or where they would be a web those of the cause that somebody said the number
/// of.
fn drawn_links<T>(bones: &Bones<T>) -> Vec<(u32, u32)> {
    let mut links = links_between(bones);
    if let Some(pointed) = bones.pointed.filter(|_| links.len() > MOST_LINKS) {
        links.retain(|(cause, effect)| *cause == pointed || *effect == pointed);
        links.truncate(MOST_LINKS);
    }
    links.into_iter().map(|(cause, effect)| (cause.0, effect.0)).collect()
}

/// What is said beside a fishbone with more links than are drawn: how many there are, and how to see some.
pub fn undrawn_links<T>(bones: &Bones<T>) -> Option<String> {
    let links = links_between(bones);
    let all = links.len();
    if bones.looked_at.is_some() || !bones.unsorted.is_empty() || all <= MOST_LINKS {
        return None;
    }
    let of = |pointed: &CauseId| {
        let own = links.iter().filter(|(cause, effect)| cause == pointed || effect == pointed).count();
        (own > 0).then(|| format!("{pointed} has {own} of {all} links"))
    };
    let first = links.first().map(|(cause, _)| format!("{all} links between bones: {cause} shows its own"));
    bones.pointed.as_ref().and_then(of).or(first)
}

/// The sentences of the bone looked at. It stands alone, so what its causes are linked with on other bones is said behind
/// them.
fn sentences<T>(bones: &Bones<T>, words: fn(&T) -> &str) -> SortedMap<CauseId, String> {
    let links = if bones.looked_at.is_some() { links_between(bones) } else { Vec::new() };
    let mut left = MOST_LINKS;
    let mut numbers = |linked: &mut dyn Iterator<Item = CauseId>| {
        let numbers: Vec<String> = linked.take(left).map(|number| number.to_string()).collect();
        left -= numbers.len();
        Some(numbers.join(", ")).filter(|numbers| !numbers.is_empty())
    };
    let looked_at = bones.bones.iter().filter(|bone| bones.looked_at == Some(bone.id));
    let mut sentences = SortedMap::new();
    for cause in looked_at.flat_map(|bone| &bone.causes) {
        let mut sentence = words(&cause.text).to_owned();
        let mut effects = links.iter().filter(|link| link.0 == cause.id).map(|link| link.1);
        if let Some(effects) = numbers(&mut effects) {
            sentence.push_str(&format!(" · made {effects} possible"));
        }
        let mut causes = links.iter().filter(|link| link.1 == cause.id).map(|link| link.0);
        if let Some(causes) = numbers(&mut causes) {
            sentence.push_str(&format!(" · {causes} made it possible"));
        }
        sentences.insert(cause.id, sentence);
    }
    sentences
}

fn bone_input<'a, T>(
    bone: &'a WallBone<T>,
    place: u8,
    bones: &Bones<T>,
    (numbers, sentences): (&'a SortedMap<CauseId, String>, &'a SortedMap<CauseId, String>),
    words: fn(&T) -> &str,
) -> BoneInput<'a> {
    let is_looked_at = bones.looked_at == Some(bone.id);
    let causes = bone.causes.iter().map(|cause| CauseInput {
        key: cause.id.0,
        number: numbers.get(&cause.id).map_or("", String::as_str),
        label: sentences.get(&cause.id).map_or_else(|| words(&cause.label), String::as_str),
        ends: if is_looked_at { &[] } else { &cause.label_ends },
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
