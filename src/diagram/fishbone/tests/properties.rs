//! What holds for any fishbone.

use super::*;
use proptest::prelude::*;

fn label() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z]{1,9}( [a-z]{1,9}){0,3}",
        "[A-Za-z]{20,40}",
        "\\PC{0,40}",
        "[配置缓存过期警报]{1,28}",
        "([a-z]\u{301}){1,20}",
        "(👩‍💻|🔥|🇩🇪|👍🏽| ){1,14}",
        "[א-ת ]{1,40}",
        "[ا-ي ]{1,40}",
        Just(String::new()),
        "[a-zA-Z ,;&]{40,160}",
    ]
}

fn given() -> impl Strategy<Value = Given> {
    let cause = (label(), prop::option::weighted(0.2, 0u32..8));
    let bone = (label(), label(), prop::collection::vec(cause, 0..9), 0u32..3);
    (label(), prop::collection::vec(bone, 0..13)).prop_map(|(effect, bones)| Given {
        effect,
        bones,
        proposed: false,
    })
}

fn fit() -> impl Strategy<Value = Fit> {
    prop_oneof![Just(Fit::Numbers), Just(Fit::Pages), Just(Fit::Grow)]
}

/// Forty causes, at most thirty of them on one of up to eight bones.
fn uneven() -> impl Strategy<Value = Given> {
    let bone = (
        label(),
        label(),
        prop::collection::vec((label(), prop::option::weighted(0.2, 0u32..8)), 0..31),
        Just(0u32),
    );
    prop::collection::vec(bone, 1..9).prop_map(|mut bones| {
        let mut left = 40usize;
        for (_, _, causes, _) in &mut bones {
            causes.truncate(left);
            left -= causes.len();
        }
        Given { effect: "Playback failed".to_owned(), bones, proposed: false }
    })
}

/// Up to five hundred causes on one to twelve bones.
fn crowd() -> impl Strategy<Value = Given> {
    (1u32..13, 0u32..501, label(), label()).prop_map(|(bones, causes, one, other)| {
        let mut given = Given::even(bones, causes, &one);
        for (_, _, causes, _) in &mut given.bones {
            causes.iter_mut().step_by(2).for_each(|cause| cause.0.clone_from(&other));
        }
        given
    })
}

/// Number and words of a cause as they are placed.
fn placed(bone: &Bone) -> Vec<(u32, &Label, Segment)> {
    bone.causes.iter().map(|cause| (cause.key, &cause.label, cause.twig)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn no_two_texts_meet_and_none_leaves_the_frame(
        given in given(), width in 300f32..2000.0, height in 200f32..1200.0, fit in fit(),
    ) {
        let frame = Size::new(width, height);
        for metrics in [FishboneMetrics::wall(), FishboneMetrics::desk()] {
            let fishbone = given.lay_out(frame, fit, metrics);
            check(&fishbone);
            prop_assert_eq!(&fishbone, &given.lay_out(frame, fit, metrics));
        }
    }

    #[test]
    fn on_the_wall_the_frame_is_enough(given in given()) {
        let fishbone = given.on_wall();
        check(&fishbone);
        prop_assert_eq!(fishbone.size, WALL);
    }

    #[test]
    fn each_of_forty_causes_is_named_on_the_wall_however_unevenly_they_stand(given in uneven()) {
        let fishbone = given.on_wall();
        check(&fishbone);
        for (bone, given) in fishbone.bones.iter().zip(&given.bones) {
            let mut keys = named(bone);
            keys.sort_unstable();
            let all = (0..given.2.len() as u32).map(|cause| bone.key * 1000 + cause);
            prop_assert_eq!(keys, all.collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_focused_bone_keeps_to_the_frame(given in given()) {
        let numbers = given.numbers();
        let input = given.input(&numbers, WALL, Fit::Pages, FishboneMetrics::wall_focus());
        check(&Fishbone::focus(&input, 0));
    }

    /// The measure of "as little as possible": as long as nothing is cut, nothing moves but on the bone of the new cause;
    /// there the order stays, and where the bone need not close up, so do all places.
    #[test]
    fn one_more_cause_moves_nothing_else(
        mut given in given(), at in 0usize..12, text in label(), metrics in prop_oneof![
            Just(FishboneMetrics::wall()), Just(FishboneMetrics::desk())
        ],
    ) {
        prop_assume!(!given.bones.is_empty());
        let at = at % given.bones.len();
        // Nothing waits for the new cause to hang under it.
        let new = given.bones[at].2.len() as u32;
        given.bones[at].2.iter_mut().for_each(|(_, parent)| *parent = parent.filter(|parent| *parent < new));
        let mut more = given.clone();
        more.bones[at].2.push((text, None));
        let before = given.lay_out(WALL, Fit::Numbers, metrics);
        let after = more.lay_out(WALL, Fit::Numbers, metrics);
        prop_assert_eq!(before.size, after.size);
        // Where a text had no room, the frame was shared anew.
        let stands = |fishbone: &Fishbone| fishbone.bones.iter().map(|bone| bone.line.to).collect::<Vec<_>>();
        if stands(&before) != stands(&after) || !(is_whole(&before) && is_whole(&after)) {
            return Ok(());
        }
        prop_assert_eq!((&before.head, before.spine), (&after.head, after.spine));
        for (index, (before, after)) in before.bones.iter().zip(&after.bones).enumerate() {
            if index != at {
                prop_assert_eq!(before, after);
                continue;
            }
            let shown = |bone: &Bone| bone.causes.iter().map(|cause| cause.key).collect::<Vec<_>>();
            let (was, is) = (shown(before), shown(after));
            let both = |keys: &[u32]| keys.iter().copied().filter(|key| was.contains(key) && is.contains(key)).collect::<Vec<_>>();
            prop_assert_eq!(both(&was), both(&is));
            let is = placed(after);
            let kept: Vec<_> = placed(before).into_iter().zip(is).collect();
            let is_set_alike = kept.iter().all(|((was, one, _), (is, other, _))| {
                was == is && (one.pitch, one.lines.len(), one.width()) == (other.pitch, other.lines.len(), other.width())
            });
            if is_set_alike && before.label == after.label {
                prop_assert!(kept.iter().all(|(was, is)| was == is));
            }
        }
    }

    #[test]
    fn a_link_stays_inside_the_frame_and_ends_on_both_bones(given in given(), ends in prop::collection::vec((0u32..12, 0u32..8, 0u32..12, 0u32..8), 0..12)) {
        let numbers = given.numbers();
        let mut input = given.input(&numbers, WALL, Fit::Pages, FishboneMetrics::wall());
        input.links = ends.iter().map(|(bone, cause, other, effect)| (bone * 1000 + cause, other * 1000 + effect)).collect();
        let fishbone = Fishbone::new(&input);
        for link in &fishbone.links {
            for point in [link.from, link.by, link.to] {
                let area = Area { left: point.x, top: point.y, right: point.x, bottom: point.y };
                prop_assert!(area.is_inside(fishbone.size));
            }
            prop_assert_ne!(link.cause / 1000, link.effect / 1000);
        }
    }
}

/// Forty causes, at most eight of them on one of eight bones, with labels as long as they may be.
fn proposed() -> impl Strategy<Value = Given> {
    let bones = prop::collection::vec(0usize..8, 24);
    bones.prop_map(|bones| {
        // Two each, and the others where they fall, until a bone is full.
        let mut counts = [2usize; 8];
        for bone in bones {
            let place = (0..8).map(|step| (bone + step) % 8).find(|at| counts[*at] < 8);
            place.into_iter().for_each(|at| counts[at] += 1);
        }
        Given { proposed: true, ..Given::labelled(&counts, &LONG_LABELS) }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn five_hundred_causes_are_laid_out_like_five(given in crowd(), fit in fit()) {
        let fishbone = given.lay_out(WALL, fit, FishboneMetrics::wall());
        check(&fishbone);
        prop_assert_eq!(&fishbone, &given.lay_out(WALL, fit, FishboneMetrics::wall()));
        let all: usize = given.bones.iter().map(|(_, _, causes, _)| causes.len()).sum();
        let more = fishbone.bones.iter().filter_map(|bone| bone.more.as_ref());
        let left: usize = more.map(|more| more.count as usize).sum();
        prop_assert_eq!(fishbone.bones.iter().map(|bone| named(bone).len()).sum::<usize>() + left, all);
    }

    #[test]
    fn no_label_of_forty_is_cut_that_may_end_early(given in proposed()) {
        let fishbone = given.on_wall();
        check(&fishbone);
        for (bone, given) in fishbone.bones.iter().zip(&given.bones) {
            prop_assert_eq!(bone.causes.len(), given.2.len());
            prop_assert!(bone.causes.iter().all(|cause| cause.label.is_whole()));
        }
    }
}
