//! All bones on a wall.

use super::*;

#[test]
fn forty_causes_of_two_lines_fit_on_the_wall_at_full_size() {
    let fishbone = Given::even(8, 40, "nobody reads that channel").on_wall();
    check(&fishbone);
    assert_eq!(fishbone.size, WALL);
    assert_eq!(shown(&fishbone), 40);
    for bone in &fishbone.bones {
        for cause in &bone.causes {
            assert!(cause.label.size >= 24.0);
            assert!(cause.label.lines.iter().all(|line| line.end == LineEnd::Plain));
        }
    }
}

#[test]
fn each_of_forty_causes_has_its_label_on_the_overview_also_where_they_stand_unevenly() {
    for counts in [[10, 3, 7, 2, 8, 1, 6, 3], [2, 10, 9, 4, 1, 6, 3, 5], [8, 8, 6, 5, 2, 4, 7, 0]] {
        let fishbone = Given::uneven(&counts).on_wall();
        check(&fishbone);
        assert_eq!(fishbone.size, WALL);
        for (bone, count) in fishbone.bones.iter().zip(counts) {
            assert_eq!(bone.causes.len(), count, "{counts:?}");
            assert!(bone.more.is_none() && has_whole_name(bone));
            assert!(bone.causes.iter().all(|cause| cause.label.size >= 24.0));
            // More than a number: at least a syllable of each.
            let says = |cause: &Cause| cause.label.lines.iter().map(|line| line.range.len()).sum::<usize>();
            assert!(bone.causes.iter().all(|cause| says(cause) >= 3), "{counts:?}");
        }
    }
}

#[test]
fn each_of_forty_labels_as_long_as_they_may_be_is_whole_on_eight_bones() {
    let fishbone = Given::labelled(&[5; 8], &LONG_LABELS).on_wall();
    check(&fishbone);
    assert_eq!(fishbone.size, WALL);
    assert!(is_whole(&fishbone));
}

#[test]
fn each_of_forty_labels_of_a_room_is_whole_however_unevenly_they_stand() {
    for counts in UNEVEN {
        let fishbone = Given::uneven(&counts).on_wall();
        check(&fishbone);
        assert_eq!(fishbone.size, WALL);
        assert!(is_whole(&fishbone), "{counts:?}");
    }
}

#[test]
fn a_long_label_that_may_end_early_does_so_before_it_is_cut() {
    for counts in UNEVEN {
        let given = Given { proposed: true, ..Given::labelled(&counts, &LONG_LABELS) };
        let fishbone = given.on_wall();
        check(&fishbone);
        for (bone, given) in fishbone.bones.iter().zip(&given.bones) {
            assert_eq!(bone.causes.len(), given.2.len());
            for (cause, (label, _)) in bone.causes.iter().zip(&given.2) {
                let end = cause.label.lines.last().map_or(0, |line| line.range.end);
                assert!(cause.label.is_whole(), "{counts:?}: {label}");
                assert!(end == label.len() || ends(label).contains(&end), "{label} ends at {end}");
            }
        }
    }
}

#[test]
fn a_crowded_overview_has_its_width_for_causes_and_leaves_the_effect_to_what_stands_above_it() {
    let head = |counts: &[usize]| Given::labelled(counts, &LONG_LABELS).on_wall().head;
    assert!(head(&[2; 8]).label.is_some());
    let bare = head(&[5; 8]);
    assert!(bare.label.is_none() && bare.left > head(&[2; 8]).left);
}

#[test]
fn the_fuller_half_is_the_higher_one() {
    let spine = |counts: &[usize]| Given::labelled(counts, &LONG_LABELS).on_wall().spine.from.y;
    assert!(spine(&[8, 8, 6, 5, 2, 4, 7, 0]) > spine(&[5; 8]));
    assert!(spine(&[2, 4, 7, 0, 8, 8, 6, 5]) < spine(&[5; 8]));
}

#[test]
fn a_crowded_bone_takes_width_from_one_with_room_to_spare() {
    // Where the second bone stands, the strip of the first one ends.
    let end = |counts: &[usize]| Given::uneven(counts).on_wall().bones[1].line.to.x;
    assert!(end(&[10, 1, 1, 1, 0, 0, 0, 0]) > 1.2 * end(&[2, 1, 1, 1, 0, 0, 0, 0]));
}

#[test]
fn between_two_causes_there_is_a_gap_that_is_seen() {
    let fishbone = Given::uneven(&[10, 3, 7, 2, 8, 1, 6, 3]).on_wall();
    for bone in &fishbone.bones {
        let areas: Vec<Area> = bone.causes.iter().map(|cause| cause.label.area()).collect();
        for (index, one) in areas.iter().enumerate() {
            let below =
                areas[index + 1..].iter().filter(|other| other.left < one.right && one.left < other.right);
            assert!(
                below.clone().all(|other| other.top - one.bottom >= 3.5 || one.top - other.bottom >= 3.5)
            );
        }
    }
}

#[test]
fn twelve_bones_of_three_causes_fit_on_the_wall() {
    let fishbone = Given::uneven(&[3; 12]).on_wall();
    check(&fishbone);
    assert_eq!(fishbone.size, WALL);
    assert_eq!(shown(&fishbone), 36);
    assert!(fishbone.bones.iter().all(has_whole_name));
    // A text is cut where its bone has no room for one more line, and nowhere else.
    for bone in fishbone.bones.iter().filter(|bone| cut(bone) > 0) {
        let texts = bone.causes.iter().map(|cause| cause.label.area());
        let (top, bottom) = texts
            .fold((f32::MAX, f32::MIN), |(top, bottom), area| (top.min(area.top), bottom.max(area.bottom)));
        let room = (bone.line.from.y - bone.line.to.y).abs();
        assert!(
            room - (bottom - top) < 2.0 * 24.0,
            "bone {} has {} of {room} left",
            bone.number,
            room - (bottom - top)
        );
    }
    let cut: usize = fishbone.bones.iter().map(cut).sum();
    assert!(cut <= 9, "{cut} of 36 texts are cut");
}

#[test]
fn a_bone_too_full_for_every_text_names_the_others_by_their_numbers() {
    let given = Given::even(4, 80, "no canary stage");
    let fishbone = given.on_wall();
    check(&fishbone);
    let mut shown = String::new();
    let numbers = given.numbers();
    let input = given.input(&numbers, WALL, Fit::Numbers, FishboneMetrics::wall());
    for shape in fishbone.plain_drawing(&input).shapes {
        let crate::diagram::Shape::Texts(_, texts) = shape else { continue };
        for line in texts.lines {
            shown.extend(line.runs.iter().map(|run| match &run.words {
                crate::diagram::Words::Given(given) => given.clone(),
                crate::diagram::Words::Own(own) => own.to_string(),
            }));
            shown.push('|');
        }
    }
    assert_eq!(fishbone.bones[1].causes.len(), 12);
    assert!(shown.contains("|C21\u{a0}22\u{a0}"), "{shown}");
}

#[test]
fn thirty_causes_on_one_of_eight_bones_are_all_named() {
    let mut given = Given::even(8, 17, "nobody reads that channel");
    let another = ("the alert of the edge was silenced".to_owned(), None);
    given.bones[3].2.extend(std::iter::repeat_n(another, 28));
    let fishbone = given.on_wall();
    check(&fishbone);
    assert_eq!(named(&fishbone.bones[3]), (3000..3030).collect::<Vec<_>>());
    assert!(!fishbone.bones[3].causes.is_empty());
}

#[test]
fn an_empty_bone_asks_its_question() {
    let fishbone = Given::even(8, 0, "").on_wall();
    check(&fishbone);
    assert!(fishbone.bones.iter().all(|bone| bone.question.is_some() && bone.causes.is_empty()));
}

#[test]
fn one_more_cause_moves_no_other_while_there_is_room() {
    let before = Given::even(8, 8, "no dry run").on_wall();
    let after = Given::even(8, 16, "no dry run").on_wall();
    for (before, after) in before.bones.iter().zip(&after.bones) {
        assert_eq!(before.line, after.line);
        assert_eq!(before.causes[0], after.causes[0]);
    }
}

#[test]
fn one_more_cause_never_moves_another_bone_while_there_is_room() {
    let mut given = Given::even(8, 16, "nobody reads that channel");
    let before = given.on_wall();
    for _ in 0..2 {
        given.bones[2].2.push(("regions in one line".to_owned(), None));
    }
    let after = given.on_wall();
    for (index, (before, after)) in before.bones.iter().zip(&after.bones).enumerate() {
        assert!(index == 2 || before == after);
    }
}

#[test]
fn a_high_name_leaves_room_for_what_hangs_on_the_bone_before_it() {
    let mut given = Given::even(4, 8, "reads that old channel, which nobody does");
    given.bones[1].0 = "Workload, knowledge, goals, hand-overs & coordination".to_owned();
    check(&given.on_wall());
}

#[test]
fn a_crowded_bone_keeps_its_whole_name() {
    for causes in [16, 40] {
        let mut given = Given::even(8, causes, "nobody reads that channel");
        given.bones[0].0 = "Configuration & infrastructure".to_owned();
        let name = given.on_wall().bones[0].label.clone();
        let end = name.lines.iter().map(|line| line.range.end).max();
        assert_eq!(end, Some("Configuration & infrastructure".len()));
        assert!(name.lines.iter().all(|line| line.end == LineEnd::Plain));
    }
}

#[test]
fn the_head_keeps_a_day_beside_its_month() {
    let effect = "Playback outage, 12 March".to_owned();
    let given = Given { effect: effect.clone(), ..Given::even(8, 8, "no dry run") };
    let head = given.on_wall().head.label.map(|label| label.lines).unwrap_or_default();
    assert!(head.iter().any(|line| &effect[line.range.clone()] == "12 March"), "{head:?}");
}

#[test]
fn a_sub_cause_follows_the_cause_it_explains() {
    let mut given = Given::even(8, 8, "alert unread");
    given.bones[0].2 =
        vec![("a".into(), None), ("b".into(), None), ("under a".into(), Some(0)), ("deeper".into(), Some(2))];
    let bone = given.on_wall().bones[0].clone();
    let order: Vec<(u32, u8)> = bone.causes.iter().map(|cause| (cause.key, cause.depth)).collect();
    assert_eq!(order, [(0, 0), (2, 1), (3, 2), (1, 0)]);
}

#[test]
fn causes_in_a_circle_are_all_shown() {
    let mut given = Given::even(2, 0, "");
    given.bones[0].2 = vec![("a".into(), Some(1)), ("b".into(), Some(0)), ("itself".into(), Some(2))];
    assert_eq!(shown(&given.on_wall()), 3);
}
