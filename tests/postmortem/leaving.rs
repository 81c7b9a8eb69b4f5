//! What leaves this room.

use crate::incident::{at, uploads};
use whybone::postmortem::{leaving, release};
use whybone::redact::Format;
use whybone::workshop::*;

#[test]
fn a_number_that_is_typed_withholds_that_part() {
    let mut workshop = uploads();
    let before = leaving(&workshop, Audience::Public);
    let line = before.lines.iter().find(|line| line.number == CauseId(2).into()).unwrap();
    assert!(line.after.as_str().contains("No stage exists") && !line.held_back);
    workshop.apply(Edit::put(Mark { withheld: true, ..Mark::new(CauseId(2).into()) })).unwrap();
    let after = leaving(&workshop, Audience::Public);
    let line = after.lines.iter().find(|line| line.number == CauseId(2).into()).unwrap();
    assert!(line.held_back);
    assert!(line.before.as_str().contains("No stage exists"));
    assert_eq!(line.after.as_str(), "Withheld in the meeting.");
}

#[test]
fn what_stays_is_counted_in_the_words_of_the_room() {
    let stays = leaving(&uploads(), Audience::Public).stays;
    insta::assert_snapshot!(stays.as_str());
}

#[test]
fn the_text_shown_is_the_text_released() {
    let workshop = uploads();
    for audience in Audience::RELEASED {
        let text = release(&workshop, audience, Format::Markdown).unwrap().cleared.body().to_owned();
        for line in leaving(&workshop, audience).lines {
            for piece in line.after.as_str().split(" · ").filter(|piece| !piece.is_empty()) {
                let shown = piece.trim_start_matches('(').trim_end_matches(')');
                let shown = shown.split_once(": ").map_or(shown, |(_, value)| value);
                assert!(text.contains(shown), "{} {shown}\n{text}", line.number);
            }
        }
    }
}

#[test]
fn an_alias_that_was_shown_stays_when_an_earlier_part_names_another_value() {
    let mut workshop = uploads();
    let sent = |workshop: &Workshop| {
        let lines = leaving(workshop, Audience::Public).lines;
        lines.into_iter().find(|line| line.number == EventId(1).into()).unwrap().after
    };
    let shown = sent(&workshop);
    assert!(shown.as_str().contains("HOST-1"), "{shown:?}");
    let book = leaving(&workshop, Audience::Public).book;
    workshop.apply(book.added_to(&workshop.ledger, Stamp::default()).unwrap()).unwrap();
    let earlier = Event {
        id: EventId(6),
        time: EventTime::exactly(at("2026-03-12T12:00:00Z")),
        statement: "gw-1.corp.internal was drained".into(),
        ..workshop.events.get(EventId(1)).unwrap().clone()
    };
    workshop.apply(Edit::put(earlier)).unwrap();
    assert_eq!(sent(&workshop), shown);
}

#[test]
fn the_wall_has_shown_owners_by_name_and_no_name_in_the_story() {
    let lines = leaving(&uploads(), Audience::Public).lines;
    let of = |number: ShortNumber| lines.iter().find(|line| line.number == number).unwrap();
    assert!(of(ActionId(1).into()).before.as_str().contains("Jonas Lindqvist"));
    assert!(!of(ActionId(1).into()).after.as_str().contains("Lindqvist"));
    assert!(!of(EventId(1).into()).before.as_str().contains("Lindqvist"));
}

#[test]
fn what_was_decided_about_a_value_is_on_the_wall_as_it_is_in_the_release() {
    let decide = |value: &str, decision| uploads().ledger.clone().decided(&value.into(), Some(decision));
    let mut workshop = uploads();
    let ledger = decide("gw-7.corp.internal", Decision::Replace(Replacement::Generalise))
        .decided(&"Brightmoor".into(), Some(Decision::Keep("they agreed".into())))
        .decided(&"10.20.0.7".into(), Some(Decision::Replace(Replacement::Drop)));
    workshop.apply(Edit::put(ledger)).unwrap();
    for audience in [Audience::Company, Audience::Public] {
        let lines = leaving(&workshop, audience).lines;
        let of =
            |number: ShortNumber| lines.iter().find(|line| line.number == number).unwrap().after.as_str();
        let text = release(&workshop, audience, Format::Markdown).unwrap().cleared.body().to_owned();
        assert!(of(EventId(1).into()).contains("lowered the body limit on an internal host"));
        assert!(
            of(EventId(3).into()).contains("Brightmoor called; the on-call engineer joined from (removed)")
        );
        assert!(text.contains("lowered the body limit on an internal host"));
        for gone in ["gw-7", "10.20.0.7"] {
            assert!(!text.contains(gone), "{gone}");
        }
    }
}
