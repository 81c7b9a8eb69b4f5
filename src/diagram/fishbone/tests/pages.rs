//! One bone alone, and drawings that grow as high as they must.

use super::*;

#[test]
fn a_bone_of_more_than_six_causes_has_the_others_on_its_further_pages() {
    let given = Given::uneven(&[10, 3, 7, 2, 8, 1, 6, 3]);
    let numbers = given.numbers();
    let input = given.input(&numbers, WALL, Fit::Pages, FishboneMetrics::wall_focus());
    let pages = |bone| Fishbone::focus(&input, bone).bones[0].pages;
    assert_eq!([0, 2, 4, 6].map(pages), [2, 2, 2, 1]);
}

#[test]
fn a_bone_of_more_than_six_causes_has_pages() {
    let fishbone = Given::even(4, 28, "no canary stage").in_pages();
    check(&fishbone);
    let bone = &fishbone.bones[0];
    assert_eq!((bone.causes.len(), bone.pages, bone.more.as_ref().map(|more| more.count)), (6, 2, Some(1)));
}

#[test]
fn a_page_counts_what_comes_on_later_pages_and_the_last_one_nothing() {
    let mut given = Given::even(4, 56, "no canary stage");
    let mut counted = |page| {
        given.bones[0].3 = page;
        given.in_pages().bones[0].more.as_ref().map(|more| more.count)
    };
    assert_eq!([counted(0), counted(1), counted(2)], [Some(8), Some(2), None]);
}

#[test]
fn the_pages_of_a_bone_show_every_cause_once() {
    let mut given = Given::even(8, 160, "empty list accepted by the client");
    let pages = given.in_pages().bones[0].pages;
    let mut keys = Vec::new();
    for page in 0..pages {
        given.bones[0].3 = page;
        let fishbone = given.in_pages();
        check(&fishbone);
        keys.extend(fishbone.bones[0].causes.iter().map(|cause| cause.key));
    }
    assert_eq!(keys, (0..20).collect::<Vec<_>>());
}

#[test]
fn a_focused_bone_shows_full_sentences() {
    let sentence =
        "The playback alert was routed to a channel that had been retired in March, and no one was told.";
    let given = Given::even(8, 48, sentence);
    let numbers = given.numbers();
    let input = given.input(&numbers, WALL, Fit::Pages, FishboneMetrics::wall_focus());
    let fishbone = Fishbone::focus(&input, 3);
    check(&fishbone);
    assert_eq!(shown(&fishbone), 6);
    assert_eq!(fishbone.bones[0].number, 4);
    assert!(
        fishbone.bones[0]
            .causes
            .iter()
            .flat_map(|cause| &cause.label.lines)
            .all(|line| line.end == LineEnd::Plain)
    );
}

#[test]
fn on_paper_five_hundred_causes_are_all_shown() {
    let fishbone = Given::even(8, 500, "The channel was retired; routes were not moved").lay_out(
        Size::new(1280.0, 600.0),
        Fit::Grow,
        FishboneMetrics::paper(),
    );
    check(&fishbone);
    assert_eq!(shown(&fishbone), 500);
}

#[test]
fn at_a_desk_a_bone_shows_twelve_causes_and_says_how_many_more_there_are() {
    let given = Given::even(8, 500, "The channel was retired; routes were not moved");
    let fishbone = given.lay_out(WALL, Fit::Grow, FishboneMetrics::desk());
    check(&fishbone);
    assert_eq!(shown(&fishbone), 96);
    assert_eq!(fishbone.bones[0].more.as_ref().map(|more| more.count), Some(51));
}

#[test]
fn a_fishbone_without_bones_is_a_spine_and_a_head() {
    check(&Given::even(1, 0, "").on_wall());
    let none = Given { effect: String::new(), bones: Vec::new(), proposed: false };
    check(&none.on_wall());
}

#[test]
fn the_drawing_shows_every_byte_of_a_text_that_fits() {
    let given = Given::even(8, 8, "alert unread");
    let mut causes = String::new();
    given.on_wall().drawing(|part, range| {
        if part == FishbonePart::Cause(0) {
            causes.push_str(&"alert unread"[range]);
        }
    });
    assert_eq!(causes, "alert unread");
}
