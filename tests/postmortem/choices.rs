//! What the facilitator chose about fields reaches the released text.

use crate::incident::{at, uploads};
use whybone::postmortem::{artefact, build, chosen, options, policy, release};
use whybone::redact::Format;
use whybone::workshop::*;

/// The incident with something in every field that may be left out.
fn everything() -> Workshop {
    let mut workshop = uploads();
    let puts = [
        Row::from(Release {
            with_evidence: true,
            records: Audience::RELEASED.map(record).to_vec(),
            ..workshop.release.clone()
        }),
        Row::from(Mark {
            restricted: Some(Restriction { until: CalendarDate::new(2026, 9, 1), held_by: Prose::default() }),
            ..Mark::new(NoteId(1).into())
        }),
        Row::from(Action {
            effort: Some(Level::Low),
            risk_removed: Some(Level::High),
            strength: Some(Strength::Stronger),
            purpose: Some(Purpose::Prevent),
            closed_on: CalendarDate::new(2026, 5, 20),
            dropped_because: Some(DropReason::Merged),
            slips: vec![Slip {
                missed: CalendarDate::new(2026, 4, 2).unwrap(),
                because: SlipCause::Outranked,
            }],
            escalation: Some(Escalation {
                answer: ManagerAnswer::Staffs,
                by: Some(PersonId(1)),
                on: CalendarDate::new(2026, 5, 4),
            }),
            risk_form: RiskForm {
                likelihood_before: Some(Rating::ALL[3]),
                severity_before: Some(Rating::ALL[4]),
                likelihood_after: Some(Rating::ALL[0]),
                severity_after: Some(Rating::ALL[4]),
            },
            ..workshop.actions.get(ActionId(1)).unwrap().clone()
        }),
        Row::from(Action {
            owner_team: "storage team".into(),
            ..Action::new(ActionId(3), "Count refused uploads")
        }),
        Row::from(AcceptedRisk {
            instead_of: Some(ActionId(1)),
            ..workshop.risks.get(RiskId(1)).unwrap().clone()
        }),
        Row::from(Closing {
            open_carried_by: Some(PersonId(1)),
            open_until: CalendarDate::new(2026, 5, 1),
            follow_up: CalendarDate::new(2026, 4, 16),
            learned: Some(3),
            would_come_again: Some(2),
            ..workshop.closing.clone()
        }),
        Row::from(Event {
            known_to_team: Some(at("2026-03-12T13:50:00Z")),
            ..workshop.events.get(EventId(1)).unwrap().clone()
        }),
        Row::from(Trigger { answer: Some(TriggerAnswer::NoClear), ..workshop.trigger.clone() }),
        Row::from(Weighing { revealed: true, ..workshop.weighing.clone() }),
        Row::from(Frame { met_on: CalendarDate::new(2026, 3, 13), ..workshop.frame.clone() }),
        Row::from(Tally { cause: CauseId(1), votes: 3, stamp: Stamp::default() }),
    ];
    for row in puts {
        workshop.apply(Edit::put(row)).unwrap();
    }
    let together = workshop.joining(CauseId(5), CauseId(6)).unwrap();
    workshop.apply(together).unwrap();
    let blank: Vec<TextAt> = workshop
        .texts()
        .filter(|(at, prose)| prose.is_empty() && !matches!(at.row, RowId::Person(_)))
        .map(|(at, _)| at)
        .collect();
    for text in blank {
        let insert = "something said about it".to_owned();
        workshop.apply(Edit::Splice { text, at: 0, delete: 0, insert, stamp: Stamp::default() }).unwrap();
    }
    workshop
}

fn record(audience: Audience) -> ReleaseRecord {
    ReleaseRecord { at: at("2026-03-13T09:00:00Z"), audience, state: ReleaseState::Draft }
}

/// The text before the gate.
fn text(workshop: &Workshop, audience: Audience) -> String {
    artefact(&build(workshop, audience).postmortem, Format::Markdown).body.as_str().to_owned()
}

/// The same, and what an incident counts as elsewhere.
fn with_class_card(workshop: &Workshop, audience: Audience) -> String {
    let card = artefact(&build(workshop, audience).postmortem, Format::ClassCard);
    text(workshop, audience) + card.body.as_str()
}

fn with(workshop: &Workshop, line: policy::FieldPolicy, audience: Audience, to: FieldTreatment) -> Workshop {
    let mut workshop = workshop.clone();
    let fields = chosen(Vec::new(), line, audience, Some((to, "they asked for it")));
    let release = Release { fields, ..workshop.release.clone() };
    workshop.apply(Edit::put(release)).unwrap();
    workshop
}

#[test]
fn every_choice_changes_what_leaves() {
    let workshop = everything();
    let usual = Audience::RELEASED.map(|audience| (audience, with_class_card(&workshop, audience)));
    let mut without_effect = Vec::new();
    for line in policy::rows() {
        let mut offered = 0;
        let mut changed = 0;
        for (audience, usual) in &usual {
            for (to, _) in options(*line, *audience) {
                offered += 1;
                let chosen = with_class_card(&with(&workshop, *line, *audience, to), *audience);
                changed += usize::from(chosen != *usual);
            }
        }
        if offered > 0 && changed == 0 {
            without_effect.push(format!("{}.{}", line.row, line.field));
        }
    }
    assert_eq!(without_effect, [] as [String; 0]);
}

#[test]
fn a_field_that_stays_here_is_nowhere_in_the_release() {
    let workshop = everything();
    let plain = with(&workshop, policy::impact::plain_line, Audience::Public, FieldTreatment::Drop);
    for format in Format::ALL {
        let released = release(&plain, Audience::Public, format).unwrap();
        assert!(!released.cleared.body().contains("large photos could not be sent"), "{}", format.word());
        assert!(
            format.shows().is_some()
                || release(&workshop, Audience::Public, format)
                    .unwrap()
                    .cleared
                    .body()
                    .contains("large photos could not be sent")
        );
    }
}

#[test]
fn a_field_opened_for_a_reason_is_redacted_all_the_same() {
    let workshop = everything();
    let text = TextAt::new(RowId::Event(EventId(5)), TextField::Source);
    let mut open = with(&workshop, policy::event::source, Audience::Public, FieldTreatment::Redact);
    let insert = "told by Ines Okafor, ".to_owned();
    open.apply(Edit::Splice { text, at: 0, delete: 0, insert, stamp: Stamp::default() }).unwrap();
    let released = release(&open, Audience::Public, Format::Markdown).unwrap();
    assert!(released.cleared.body().contains("told by the on-call engineer"));
    assert!(!released.cleared.body().contains("chat.corp.internal"));
}

#[test]
fn the_plain_line_for_product_is_in_every_release() {
    for audience in Audience::RELEASED {
        for format in Format::ALL.into_iter().filter(|format| format.shows().is_none()) {
            let released = release(&uploads(), audience, format).unwrap();
            assert!(released.cleared.body().contains("large photos could not be sent"), "{}", format.word());
        }
    }
}

#[test]
fn a_restricted_part_is_printed_as_withheld_with_its_day_and_the_role() {
    for audience in Audience::RELEASED {
        let released = release(&uploads(), audience, Format::Markdown).unwrap();
        let body = released.cleared.body();
        assert!(
            body.contains(
                "1 item withheld for security until fixed (until 2026-05-01, held by security lead)."
            )
        );
        assert!(!body.contains("refused bodies"));
    }
}
