use super::*;
use crate::diagram::geometry::Area;
use crate::diagram::wrap::LineEnd;
use proptest::prelude::*;

/// An owned fishbone from which inputs are borrowed.
#[derive(Clone, Debug)]
struct Given {
    effect: String,
    bones: Vec<GivenBone>,
}

/// Name, question, causes with the cause they explain, page.
type GivenBone = (String, String, Vec<(String, Option<u32>)>, u32);

impl Given {
    fn even(bones: u32, causes: u32, label: &str) -> Self {
        let each = |bone: u32| {
            let count = causes / bones + u32::from(bone < causes % bones);
            (0..count).map(|_| (label.to_owned(), None)).collect()
        };
        let bones = (0..bones).map(|bone| {
            ("Change & release".to_owned(), "What changed shortly before?".to_owned(), each(bone), 0)
        });
        Self { effect: "Playback failed for 47 minutes".to_owned(), bones: bones.collect() }
    }

    fn numbers(&self) -> Vec<Vec<String>> {
        self.bones
            .iter()
            .enumerate()
            .map(|(bone, (_, _, causes, _))| {
                (0..causes.len()).map(|cause| format!("C{}", bone * 9 + cause)).collect()
            })
            .collect()
    }

    fn lay_out(&self, frame: Size, fit: Fit, metrics: FishboneMetrics) -> Fishbone {
        let numbers = self.numbers();
        Fishbone::new(&self.input(&numbers, frame, fit, metrics))
    }

    fn on_wall(&self) -> Fishbone {
        self.lay_out(WALL, Fit::Numbers, FishboneMetrics::wall())
    }

    fn in_pages(&self) -> Fishbone {
        self.lay_out(WALL, Fit::Pages, FishboneMetrics { per_page: 6, ..FishboneMetrics::wall() })
    }

    fn input<'a>(
        &'a self,
        numbers: &'a [Vec<String>],
        frame: Size,
        fit: Fit,
        metrics: FishboneMetrics,
    ) -> FishboneInput<'a> {
        let bones = self
            .bones
            .iter()
            .zip(numbers)
            .enumerate()
            .map(|(bone, ((label, question, causes, page), numbers))| BoneInput {
                key: bone as u32,
                place: bone as u8 + 1,
                label,
                question,
                causes: causes
                    .iter()
                    .zip(numbers)
                    .enumerate()
                    .map(|(cause, ((label, parent), number))| CauseInput {
                        key: (bone * 1000 + cause) as u32,
                        number,
                        label,
                        parent: parent.map(|parent| (bone * 1000) as u32 + parent),
                    })
                    .collect(),
                page: *page,
            })
            .collect();
        FishboneInput { effect: &self.effect, bones, links: Vec::new(), frame, fit, metrics }
    }
}

/// What a wall of 1280 by 720 leaves between its header and its capture line.
const WALL: Size = Size::new(1248.0, 564.0);

fn texts(fishbone: &Fishbone) -> Vec<Area> {
    let mut areas = vec![fishbone.head.area()];
    for bone in &fishbone.bones {
        areas.push(bone.label.area());
        areas.extend(bone.question.as_ref().map(Label::area));
        areas.extend(bone.causes.iter().map(|cause| cause.label.area()));
        let more = bone.more.iter();
        areas.extend(more.clone().flat_map(|more| more.lines.iter().map(|line| number_area(line, more))));
        areas.extend(more.filter(|more| more.count > 0).map(|more| {
            let width = crate::diagram::text_width(
                &crate::diagram::OwnWords::More(more.count).to_string(),
                more.size,
                crate::diagram::Weight::Regular,
            );
            let left = if more.anchor == Anchor::End { more.at.x - width } else { more.at.x };
            let (top, bottom) = (more.at.y - 0.76 * more.size, more.at.y + 0.24 * more.size);
            Area { left, top, right: left + width, bottom }
        }));
    }
    areas
}

fn number_area(line: &NumberLine, more: &More) -> Area {
    let left = if more.anchor == Anchor::End { line.at.x - line.width } else { line.at.x };
    let (top, bottom) = (line.at.y - 0.76 * more.size, line.at.y + 0.24 * more.size);
    Area { left, top, right: left + line.width, bottom }
}

/// The keys of the causes that a bone names, with their text or by their number alone.
fn named(bone: &Bone) -> Vec<u32> {
    let lines = bone.more.iter().flat_map(|more| &more.lines);
    let numbers = lines.flat_map(|line| line.numbers.iter().map(|number| number.key));
    bone.causes.iter().map(|cause| cause.key).chain(numbers).collect()
}

fn check(fishbone: &Fishbone) {
    let areas = texts(fishbone);
    for (index, area) in areas.iter().enumerate() {
        assert!(area.is_inside(fishbone.size), "{area:?} leaves {:?}", fishbone.size);
        for other in &areas[index + 1..] {
            assert!(!area.overlaps(other), "{area:?} meets {other:?}");
        }
    }
    // No text lies on a bone.
    for bone in &fishbone.bones {
        for area in &areas[1..] {
            for step in 0..=20 {
                let y = bone.line.from.y + (bone.line.to.y - bone.line.from.y) * step as f32 / 20.0;
                let x = bone.line.x_at(y);
                let on_bone = area.left < x && x < area.right && area.top + 0.1 < y && y < area.bottom - 0.1;
                assert!(!on_bone, "the bone {:?} crosses {area:?}", bone.line);
            }
        }
    }
}

fn shown(fishbone: &Fishbone) -> usize {
    fishbone.bones.iter().map(|bone| bone.causes.len()).sum()
}

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

/// Labels as rooms give them, up to the 28 letters a wall label may have.
const LABELS: [&str; 8] = [
    "routes not moved",
    "alert in a retired channel",
    "no canary",
    "empty list accepted",
    "all regions in one step",
    "dry run skipped",
    "nobody owns the routes",
    "restore takes nine steps",
];

/// Names of bones, as the sets have them.
const NAMES: [&str; 12] = [
    "Change & release",
    "Configuration & infrastructure",
    "Code & design",
    "Dependencies & third parties",
    "Observability & alerting",
    "Workload & capacity",
    "Response & runbooks",
    "Goals, staffing & ownership",
    "Security & access",
    "Data & storage",
    "Communication",
    "Testing",
];

impl Given {
    /// Bones with these names and so many causes each.
    fn uneven(counts: &[usize]) -> Self {
        let mut labels = LABELS.iter().cycle().map(|label| ((*label).to_owned(), None));
        let bones = counts.iter().zip(NAMES).map(|(count, name)| {
            let causes = labels.by_ref().take(*count).collect();
            (name.to_owned(), "What changed shortly before?".to_owned(), causes, 0)
        });
        Self { effect: "Playback failed for 47 minutes".to_owned(), bones: bones.collect() }
    }
}

/// How many texts of causes are cut.
fn cut(bone: &Bone) -> usize {
    let is_cut = |label: &Label| label.lines.iter().any(|line| line.end == LineEnd::Ellipsis);
    bone.causes.iter().filter(|cause| is_cut(&cause.label)).count()
}

fn has_whole_name(bone: &Bone) -> bool {
    bone.label.lines.iter().all(|line| line.end != LineEnd::Ellipsis)
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
fn a_bone_of_more_than_six_causes_has_the_others_on_its_further_pages() {
    let given = Given::uneven(&[10, 3, 7, 2, 8, 1, 6, 3]);
    let numbers = given.numbers();
    let input = given.input(&numbers, WALL, Fit::Pages, FishboneMetrics::wall_focus());
    let pages = |bone| Fishbone::focus(&input, bone).bones[0].pages;
    assert_eq!([0, 2, 4, 6].map(pages), [2, 2, 2, 1]);
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
    let none = Given { effect: String::new(), bones: Vec::new() };
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
    (label(), prop::collection::vec(bone, 0..13)).prop_map(|(effect, bones)| Given { effect, bones })
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
        Given { effect: "Playback failed".to_owned(), bones }
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

/// Nothing is cut, no word is broken, every cause has its text.
fn is_whole(fishbone: &Fishbone) -> bool {
    fishbone.bones.iter().all(|bone| {
        let causes = bone.causes.iter().map(|cause| &cause.label);
        let mut labels = causes.chain(&bone.question).chain([&bone.label]);
        bone.more.is_none() && labels.all(Label::is_whole)
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
        prop_assert_eq!((&before.head, before.spine, before.size), (&after.head, after.spine, after.size));
        // Where a text had no room, all strips of the half were shared anew.
        let stands = |fishbone: &Fishbone| fishbone.bones.iter().map(|bone| bone.line.to).collect::<Vec<_>>();
        if stands(&before) != stands(&after) || !(is_whole(&before) && is_whole(&after)) {
            return Ok(());
        }
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
}
