use super::*;
use proptest::prelude::*;

const MINUTE: i64 = 60_000;
const FRAME: Size = Size::new(1000.0, 160.0);

fn event(key: u32, minute: i64, label: &str) -> StripEvent<'_> {
    StripEvent { key, earliest: minute * MINUTE, latest: minute * MINUTE, label, weight: 1 }
}

fn span(key: u32, from: i64, to: i64, label: &str) -> StripSpan<'_> {
    StripSpan { key, from: from * MINUTE, to: to * MINUTE, label }
}

fn utc(_: i64) -> i64 {
    0
}

fn input<'a>(events: Vec<StripEvent<'a>>, intervals: Vec<StripSpan<'a>>) -> StripInput<'a> {
    StripInput {
        events,
        impacts: intervals.clone(),
        intervals,
        axis: Axis::Clock(&utc),
        frame: FRAME,
        metrics: StripMetrics::desk(),
    }
}

fn said(strip: &Strip) -> Vec<String> {
    strip.ticks.iter().map(|tick| tick.words.to_string()).collect()
}

fn check(strip: &Strip) {
    let em = strip.em;
    let mut texts: Vec<Area> =
        strip.marks.iter().filter_map(|mark| Some(mark.name.as_ref()?.area())).collect();
    texts.extend(strip.brackets.iter().map(|bracket| bracket.name.area()));
    texts.extend(strip.ticks.iter().map(|tick| {
        let half = own_width(tick.words, em) / 2.0;
        let (top, bottom) = (tick.at.y - 0.76 * em, tick.at.y + 0.24 * em);
        Area { left: tick.at.x - half, top, right: tick.at.x + half, bottom }
    }));
    for (index, text) in texts.iter().enumerate() {
        assert!(text.is_inside(strip.size), "{text:?} leaves {:?}", strip.size);
        assert!(texts[index + 1..].iter().all(|other| !text.overlaps(other)));
    }
    for leader in strip.marks.iter().filter_map(|mark| mark.leader) {
        let line = Area {
            left: leader.from.x - 0.1,
            top: leader.from.y,
            right: leader.from.x + 0.1,
            bottom: leader.to.y,
        };
        assert!(texts.iter().all(|text| !text.overlaps(&line)), "a leader crosses a text");
    }
    for bar in &strip.impacts {
        assert!(bar.area.is_inside(strip.size));
    }
    for bracket in &strip.brackets {
        let line = Area {
            left: bracket.line.from.x,
            top: bracket.line.from.y,
            right: bracket.line.to.x,
            bottom: bracket.line.from.y + 0.3 * em,
        };
        assert!(line.is_inside(strip.size) && texts.iter().all(|text| !text.overlaps(&line)));
    }
}

#[test]
fn readings_stand_at_round_times() {
    let strip = Strip::new(&input(vec![event(1, 842, "start"), event(2, 889, "over")], Vec::new()));
    check(&strip);
    assert_eq!(
        said(&strip),
        ["14:05", "14:10", "14:15", "14:20", "14:25", "14:30", "14:35", "14:40", "14:45"]
    );
}

#[test]
fn midnight_is_where_the_clock_on_the_wall_shows_it() {
    let berlin = |_: i64| 60 * MINUTE;
    let given = input(vec![event(1, 20 * 60, "a"), event(2, 26 * 60, "b")], Vec::new());
    let strip = Strip::new(&StripInput { axis: Axis::Clock(&berlin), ..given });
    assert!(said(&strip).contains(&"2 Jan".to_owned()), "{:?}", said(&strip));
}

#[test]
fn time_since_the_start_names_no_clock() {
    let given = input(vec![event(1, 842, "start"), event(2, 889, "over")], Vec::new());
    let strip = Strip::new(&StripInput { axis: Axis::Since(842 * MINUTE), ..given });
    assert_eq!(said(&strip)[..3], ["T+5 min", "T+10 min", "T+15 min"]);
}

#[test]
fn names_close_to_each_other_stand_in_rows() {
    let strip = Strip::new(&input(
        vec![event(1, 0, "rolled out"), event(2, 1, "errors rise"), event(3, 60, "over")],
        Vec::new(),
    ));
    check(&strip);
    assert_eq!(strip.names_left_out, 0);
}

#[test]
fn a_name_without_a_place_is_counted_and_its_mark_stays() {
    let strip =
        Strip::new(&input((0..80).map(|key| event(key, 30, "the same minute")).collect(), Vec::new()));
    check(&strip);
    assert_eq!(strip.marks.len(), 80);
    let named = strip.marks.iter().filter(|mark| mark.name.is_some()).count();
    assert_eq!(named + strip.names_left_out as usize, 80);
    assert!(named >= 1);
}

#[test]
fn the_weightier_event_keeps_its_name() {
    let mut events: Vec<_> = (0..20).map(|key| event(key, 30, "light")).collect();
    events.push(StripEvent { weight: 9, ..event(99, 30, "trigger") });
    let strip = Strip::new(&input(events, Vec::new()));
    assert!(strip.marks.iter().any(|mark| mark.key == 99 && mark.name.is_some()));
}

#[test]
fn intervals_that_overlap_stand_above_each_other() {
    let strip = Strip::new(&input(
        Vec::new(),
        vec![span(1, 0, 37, "37 min unseen"), span(2, 0, 47, "47 min in all")],
    ));
    check(&strip);
    assert_eq!(strip.brackets.len(), 2);
}

#[test]
fn an_empty_strip_and_the_ends_of_time_are_laid_out() {
    check(&Strip::new(&input(Vec::new(), Vec::new())));
    let far = |earliest, latest| StripEvent { key: 1, earliest, latest, label: "far", weight: 1 };
    check(&Strip::new(&input(vec![far(i64::MIN, i64::MAX), far(i64::MAX, i64::MIN)], Vec::new())));
    let since = |start| StripInput { axis: Axis::Since(start), ..input(vec![far(0, 9_000_000)], Vec::new()) };
    check(&Strip::new(&since(i64::MIN)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn no_two_texts_meet_and_none_leaves_the_frame(
        events in prop::collection::vec((0i64..9000, 0i64..60, "\\PC{0,24}|[a-z ]{0,40}", 0u8..4), 0..40),
        spans in prop::collection::vec((0i64..9000, 0i64..9000, "[a-z0-9 ]{0,30}"), 0..6),
        width in 100f32..1600.0, height in 10f32..400.0, since: bool,
    ) {
        let events = events.iter().enumerate().map(|(key, (at, longer, label, weight))| StripEvent {
            key: key as u32, earliest: at * MINUTE, latest: (at + longer) * MINUTE, label, weight: *weight,
        });
        let spans = spans.iter().enumerate().map(|(key, (from, to, label))| span(key as u32, *from, *to, label));
        let mut given = input(events.collect(), spans.collect());
        given.frame = Size::new(width, height);
        if since {
            given.axis = Axis::Since(60 * MINUTE);
        }
        let strip = Strip::new(&given);
        check(&strip);
        prop_assert_eq!(strip, Strip::new(&given));
    }
}
