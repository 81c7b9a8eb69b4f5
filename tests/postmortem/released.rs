//! The text that leaves.

use crate::incident::uploads;
use proptest::prelude::*;
use whybone::postmortem::{AtTheDoor, ReleaseError, release};
use whybone::redact::Format;
use whybone::workshop::builder::a_workshop;
use whybone::workshop::*;

fn body(workshop: &Workshop, audience: Audience, format: Format) -> String {
    release(workshop, audience, format).unwrap().cleared.body().to_owned()
}

#[test]
fn the_team_reads_roles_in_the_story_and_names_of_owners() {
    insta::assert_snapshot!(body(&uploads(), Audience::Team, Format::Markdown));
}

#[test]
fn the_company_reads_no_host_and_no_customer() {
    insta::assert_snapshot!(body(&uploads(), Audience::Company, Format::Markdown));
}

#[test]
fn the_public_reads_minutes_since_the_start_and_ranges() {
    insta::assert_snapshot!(body(&uploads(), Audience::Public, Format::Markdown));
}

#[test]
fn the_page_needs_nothing_else() {
    insta::assert_snapshot!(body(&uploads(), Audience::Public, Format::Html));
}

#[test]
fn the_chat_summary_has_six_lines() {
    let chat = body(&uploads(), Audience::Company, Format::Chat);
    assert_eq!(chat.lines().count(), 6);
    insta::assert_snapshot!(chat);
}

#[test]
fn the_page_for_closing_says_who_looks_by_when_and_which_risks_stay() {
    let mut workshop = a_workshop()
        .with_person("Ada Brook", "the on-call engineer")
        .with(OpenQuestion {
            id: QuestionId(1),
            statement: "How many uploads were given up?".into(),
            owner: Some(PersonId(1)),
            by: CalendarDate::new(2026, 3, 19),
            about: None,
            stamp: Stamp::default(),
        })
        .build();
    let page = body(&workshop, Audience::Team, Format::ClosingPage);
    assert!(page.contains("**Who looks:**") && page.contains("**By:** 2026-03-19"), "{page}");
    let risk = AcceptedRisk {
        reason: "Staged roll-outs make it rare".into(),
        owner: Some(PersonId(1)),
        review: CalendarDate::new(2026, 9, 1),
        ..AcceptedRisk::new(RiskId(1), None, "Few know the way back")
    };
    workshop.apply(Edit::put(risk)).unwrap();
    let page = body(&workshop, Audience::Team, Format::ClosingPage);
    assert!(
        page.contains("Few know the way back") && page.contains("**Looked at again:** 2026-09-01"),
        "{page}"
    );
}

#[test]
fn an_empty_workshop_says_what_is_missing_and_still_leaves() {
    let empty = a_workshop().build();
    for audience in Audience::RELEASED {
        let text = body(&empty, audience, Format::Markdown);
        for missing in
            ["Not yet entered", "the title", "the timeline", "the trigger", "what kept it unnoticed"]
        {
            assert!(text.contains(missing), "{missing}\n{text}");
        }
    }
}

#[test]
fn a_file_is_named_by_its_day_and_its_readers() {
    let released = release(&uploads(), Audience::Public, Format::Markdown).unwrap();
    assert_eq!(released.cleared.file_name(), "postmortem-2026-03-12-public.md");
}

#[test]
fn what_is_printed_is_the_page_byte_for_byte() {
    let door = AtTheDoor::of(&uploads(), Audience::Public).unwrap();
    let (page, paper) =
        (door.release(Format::Html).unwrap().cleared, door.release(Format::Print).unwrap().cleared);
    assert_eq!((page.format(), paper.format()), (Format::Html, Format::Print));
    assert_eq!(
        (page.file_name(), page.title(), page.body()),
        (paper.file_name(), paper.title(), paper.body())
    );
    let alone = AtTheDoor::of(&uploads(), Audience::Public).unwrap().release(Format::Print).unwrap().cleared;
    assert_eq!(alone, paper);
}

#[test]
fn the_wall_is_no_audience_of_a_file() {
    assert_eq!(release(&uploads(), Audience::Room, Format::Html).unwrap_err(), ReleaseError::RoomOnly);
}

#[test]
fn a_second_release_keeps_the_aliases_of_the_first() {
    let mut workshop = uploads();
    let first = release(&workshop, Audience::Company, Format::Markdown).unwrap();
    let named = first.book.added_to(&workshop.ledger, Stamp::default()).unwrap();
    workshop.apply(named).unwrap();
    let second = release(&workshop, Audience::Company, Format::Markdown).unwrap();
    assert_eq!(first.cleared.body(), second.cleared.body());
    assert_eq!(second.book.added_to(&workshop.ledger, Stamp::default()), None);
}

#[test]
fn nothing_follows_from_an_event_that_is_withheld() {
    let mut workshop = uploads();
    workshop.apply(Edit::put(Mark { withheld: true, ..Mark::new(EventId(3).into()) })).unwrap();
    let text = body(&workshop, Audience::Public, Format::Markdown);
    assert!(!text.contains("Time to detect"), "{text}");
    assert!(text.contains("Time to mitigate"), "{text}");
}

#[test]
fn evidence_is_printed_where_it_was_chosen_and_never_to_the_public() {
    let mut workshop = uploads();
    let line = "job=resend";
    assert!(!body(&workshop, Audience::Team, Format::Markdown).contains(line));
    workshop.apply(Edit::put(Release { with_evidence: true, ..Release::default() })).unwrap();
    let text = body(&workshop, Audience::Team, Format::Markdown);
    assert!(text.contains("```\njob=resend"), "{text}");
    assert!(body(&workshop, Audience::Company, Format::Html).contains("<pre>job=resend"));
    assert!(!body(&workshop, Audience::Public, Format::Html).contains(line));
}

#[test]
fn markup_in_a_statement_stays_words() {
    let workshop = a_workshop().with_cause(Leg::Happened, "<img src=x onerror=alert(1)> [a](b)").build();
    let page = body(&workshop, Audience::Team, Format::Html);
    assert!(!page.contains("<img"), "{page}");
    assert!(page.contains("&lt;img"), "{page}");
    assert!(!page.contains("<script"), "{page}");
}

#[test]
fn causes_needed_together_name_each_other() {
    let mut workshop = a_workshop()
        .with_cause(Leg::Lasted, "nine steps by hand")
        .with_cause(Leg::Lasted, "one person knew them")
        .build();
    workshop.apply(workshop.joining(CauseId(1), CauseId(2)).unwrap()).unwrap();
    let page = body(&workshop, Audience::Public, Format::Markdown);
    assert!(page.contains("only together with C2") && page.contains("only together with C1"), "{page}");
}

#[test]
fn a_chain_far_deeper_than_any_list_is_written() {
    let mut document = Document::default();
    let chain = 400;
    document.causes = (1..=chain).map(|id| Cause::new(CauseId(id), Leg::Happened, "one more")).collect();
    document.links = (2..=chain)
        .map(|id| Link {
            id: LinkId(id),
            cause: CauseId(id),
            effect: CauseId(id - 1),
            stamp: Stamp::default(),
        })
        .collect();
    let text = body(&Workshop::admit(document).0, Audience::Public, Format::Html);
    assert!(text.contains("C400"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_is_typed_opens_no_tag_and_closes_no_table(text in "[ -~\\n|<>*_`\\[\\]()é…]{0,60}") {
        let workshop = a_workshop()
            .with_event("2026-03-12T13:02:00Z", EventKind::Start, &text)
            .with_cause(Leg::Happened, &text)
            .with(Action::new(ActionId(1), text.as_str()))
            .build();
        if let Ok(released) = release(&workshop, Audience::Team, Format::RichText) {
            let page = released.cleared.body();
            prop_assert_eq!(page.matches("<li>").count(), page.matches("</li>").count());
            prop_assert!(!page.contains("<script") && !page.contains("<img"));
        }
        if let Ok(released) = release(&workshop, Audience::Team, Format::Markdown) {
            let mut rows = released.cleared.body().lines().filter(|line| line.starts_with("| E1"));
            let bars = rows.next().map(|row| row.replace("\\\\", "").replace("\\|", "").matches('|').count());
            prop_assert!(bars.is_none_or(|bars| bars == 5), "{:?}", bars);
        }
    }
}

/// A title is printed before the event that shows what kind of value stands in it.
#[test]
fn a_secret_that_a_later_text_gives_away_is_gone_from_the_title() {
    let secret = "YXBwLXVzZXItcGFzcw==";
    let manifest = format!("kind: Secret\ndata:\n  password: {secret}\n");
    let workshop = a_workshop()
        .with_frame(|frame| frame.title = format!("Outage after {secret} was rotated").into())
        .with_event("2026-03-12T13:02:00Z", EventKind::Other, &manifest)
        .build();
    for audience in Audience::RELEASED {
        let left = release(&workshop, audience, Format::Markdown).unwrap().cleared;
        assert!(!left.body().contains(secret) && !left.title().contains(secret), "{audience:?}");
    }
}
