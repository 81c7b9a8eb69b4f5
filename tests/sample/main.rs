//! The sample incident. Its readable origin is here, one file per part of the workshop; the page carries the
//! saved form that follows from it. After a change: `UPDATE_SAMPLE=1 cargo test --test sample`.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first thing that cannot be"
)]

mod actions;
mod causes;
mod closing;
mod evidence;
mod frame;
mod timeline;

use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeSet;
use whybone::library::sample_text;
use whybone::measure::*;
use whybone::postmortem::release;
use whybone::redact::Format;
use whybone::workshop::*;

const SAVED_FORM: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/library/sample.json");

/// The sample, as a facilitator would have entered it.
fn the_sample() -> Workshop {
    let mut workshop = Workshop::begin(frame::frame(), Reference::drawn(0x5bd1_e995_9d2c_41a7));
    let rows = frame::rows()
        .into_iter()
        .chain(timeline::rows())
        .chain(causes::rows())
        .chain(actions::rows())
        .chain(closing::rows());
    for row in rows {
        workshop.apply(Edit::put(row)).unwrap();
    }
    let entered = Stamp { at: instant("2026-03-13T08:30:00Z"), writer: 1 };
    let stamped: Vec<Edit> = workshop.rows().map(|row| Edit::put(row.stamped(entered))).collect();
    workshop.apply(Edit::Gesture(stamped)).unwrap();
    workshop
}

fn instant(text: &str) -> Instant {
    Instant::parse_rfc3339(text).unwrap()
}

/// A clock of the day in Berlin, an hour ahead of UTC.
fn berlin(clock: &str) -> Instant {
    instant(&format!("2026-03-12T{clock}:00+01:00"))
}

fn day(text: &str) -> Option<CalendarDate> {
    Some(CalendarDate::parse(text).unwrap())
}

/// The saved form in the order in which people read it.
#[derive(Serialize)]
struct SavedForm<'a> {
    format: &'static str,
    version: u32,
    saved_at: &'static str,
    document: &'a Document,
}

fn saved_form(workshop: &Workshop) -> String {
    let saved = SavedForm {
        format: "whybone-workshop",
        version: 1,
        saved_at: "2026-03-13T09:00:00Z",
        document: workshop,
    };
    format!("{}\n", serde_json::to_string_pretty(&saved).unwrap())
}

fn read_back() -> Document {
    let saved: Value = serde_json::from_str(sample_text()).unwrap();
    serde_json::from_value(saved["document"].clone()).unwrap()
}

fn today() -> CalendarDate {
    CalendarDate::new(2026, 3, 13).unwrap()
}

#[test]
fn the_saved_form_is_what_the_story_says() {
    if std::env::var_os("UPDATE_SAMPLE").is_some() {
        std::fs::write(SAVED_FORM, saved_form(&the_sample())).unwrap();
        return;
    }
    assert!(
        sample_text() == saved_form(&the_sample()),
        "run again with UPDATE_SAMPLE=1 and look at the difference"
    );
}

#[test]
fn the_saved_form_reads_back_equal() {
    assert!(read_back() == *the_sample());
}

#[test]
fn the_saved_form_needs_no_repair() {
    let (workshop, repairs) = Workshop::admit(read_back());
    assert_eq!(repairs, []);
    assert!(workshop == the_sample());
}

#[test]
fn its_intervals_are_those_of_the_story() {
    let minutes: Vec<(i64, i64)> = printed_intervals(&the_sample())
        .iter()
        .map(|interval| (interval.shortest.as_minutes(), interval.longest.as_minutes()))
        .collect();
    assert_eq!(minutes, [(37, 37), (2, 2), (44, 47), (89, 89)]);
    assert_eq!(legs_in_order(&the_sample())[0], Leg::Unnoticed);
    let duration = impact_duration(&the_sample()).unwrap();
    assert_eq!((duration.hurt.as_minutes(), duration.whole().as_minutes()), (51, 64));
}

#[test]
fn its_timeline_has_two_silences_and_nothing_impossible() {
    let sample = the_sample();
    assert_eq!(
        gaps(&sample, GAP_THRESHOLD).iter().map(|gap| gap.length.as_minutes()).collect::<Vec<_>>(),
        [19, 42]
    );
    assert_eq!(impossible_orders(&sample), []);
    assert_eq!(far_events(&sample), []);
}

#[test]
fn it_has_causes_on_every_leg_and_seven_of_eight_bones() {
    let sample = the_sample();
    assert_eq!(missing_legs(&sample), []);
    let bones: BTreeSet<Option<BoneId>> = sample.causes.iter().map(|cause| cause.bone).collect();
    assert_eq!(bones.len(), 7);
    assert!(!bones.contains(&None));
    assert!(sample.causes.iter().any(|cause| sample.effects_of(cause.id).count() > 1));
    assert!(!lacks_organisational_condition(&sample));
}

#[test]
fn one_human_action_is_not_yet_explained_and_everything_else_has_a_reason() {
    let unexplained: Vec<String> = branch_ends(&the_sample())
        .into_iter()
        .filter(BranchEnd::is_unexplained)
        .map(|end| end.cause.to_string())
        .collect();
    assert_eq!(unexplained, ["C7"]);
}

#[test]
fn its_agenda_fits_and_its_votes_are_within_the_budget() {
    let sample = the_sample();
    assert_eq!((agenda_sum(&sample).over(), agenda_sum(&sample).free()), (0, 0));
    assert_eq!((vote_budget(&sample).cast, vote_budget(&sample).votes()), (17, 18));
}

#[test]
fn it_leaves_something_for_tonight_and_nothing_that_is_wrong() {
    let list = tonight(&the_sample(), today());
    assert!(list.iter().all(|item| item.weight != Weight::Wrong));
    assert!(list.iter().any(|item| item.marked));
    let covered = coverage(&the_sample(), today());
    assert_eq!(covered.untreated, [CauseId(10)]);
    assert_eq!(
        (covered.without_owner, covered.without_deadline, covered.without_condition),
        (vec![], vec![], vec![])
    );
}

#[test]
fn it_holds_what_must_not_leave() {
    let evidence: String = the_sample()
        .events
        .iter()
        .flat_map(|event| [event.statement.reveal(For::Measuring), event.evidence.reveal(For::Measuring)])
        .collect::<Vec<_>>()
        .join("\n");
    for kept_inside in [
        "Mirela",
        "Kestrel TV",
        "AKIA",
        "Bearer eyJ",
        "postgres://cfg_writer:",
        "edge-fra-03.prod.lumenreel.internal",
        "10.42.7.19",
        "playback-edge-6d5f8c7b9-x2mqk",
        "@lumenreel.example",
        "https://tickets.lumenreel.example/",
        "https://chat.lumenreel.example/archives/",
    ] {
        assert!(evidence.contains(kept_inside), "{kept_inside}");
    }
}

#[test]
fn it_leaves_in_every_format_for_every_audience() {
    let sample = the_sample();
    for audience in Audience::RELEASED {
        for format in Format::ALL {
            let refused = release(&sample, audience, format).err().map(|error| error.to_string());
            assert_eq!(refused, None, "{} for the {}", format.word(), audience.word());
        }
    }
}
