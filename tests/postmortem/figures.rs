//! Diagrams that leave: pictures and mermaid.

use crate::incident::uploads;
use proptest::prelude::*;
use whybone::postmortem::release;
use whybone::redact::Format;
use whybone::workshop::builder::a_workshop;
use whybone::workshop::*;

const FIGURES: [Format; 5] =
    [Format::FishboneSvg, Format::WhyTreeSvg, Format::TimelineSvg, Format::Ishikawa, Format::Flowchart];

fn body(workshop: &Workshop, audience: Audience, format: Format) -> String {
    release(workshop, audience, format).unwrap().cleared.body().to_owned()
}

/// The incident with every cause on a bone, one of them explained by another bone's.
fn sorted() -> Workshop {
    let mut workshop = uploads();
    let bones = [4, 4, 8, 6, 7, 7];
    let causes: Vec<Cause> = workshop.causes.iter().cloned().collect();
    for (cause, bone) in causes.into_iter().zip(bones) {
        workshop.apply(Edit::put(Cause { bone: Some(BoneId(bone)), ..cause })).unwrap();
    }
    workshop
}

fn with_statement(label: &str) -> Workshop {
    let mut workshop = a_workshop().with_cause(Leg::Happened, label).because(CauseId(1), label).build();
    let bone = Bone { label: label.into(), ..workshop.bones.get(BoneId(1)).unwrap().clone() };
    workshop.apply(Edit::put(bone)).unwrap();
    for id in [1, 2] {
        let cause = workshop.causes.get(CauseId(id)).unwrap().clone();
        workshop.apply(Edit::put(Cause { bone: Some(BoneId(1)), ..cause })).unwrap();
    }
    workshop
}

#[test]
fn the_fishbone_leaves_as_a_picture() {
    insta::assert_snapshot!(body(&sorted(), Audience::Public, Format::FishboneSvg));
}

#[test]
fn the_fishbone_leaves_as_mermaid() {
    insta::assert_snapshot!(body(&sorted(), Audience::Public, Format::Ishikawa));
}

#[test]
fn the_causes_leave_as_a_flowchart() {
    insta::assert_snapshot!(body(&sorted(), Audience::Public, Format::Flowchart));
}

#[test]
fn a_picture_is_named_by_what_it_shows() {
    let released = release(&sorted(), Audience::Team, Format::FishboneSvg).unwrap();
    assert_eq!(released.cleared.file_name(), "postmortem-2026-03-12-team-fishbone.svg");
}

#[test]
fn what_is_withheld_is_on_no_bone_and_its_words_are_in_no_picture() {
    let workshop = sorted();
    for format in FIGURES {
        assert!(!body(&workshop, Audience::Team, format).contains("safe way"), "{}", format.word());
    }
    assert!(!body(&workshop, Audience::Team, Format::FishboneSvg).contains("C5"));
    assert!(!body(&workshop, Audience::Team, Format::Ishikawa).contains("C5"));
}

#[test]
fn a_refuted_cause_is_on_no_bone() {
    let mut workshop = sorted();
    let cause = workshop.causes.get(CauseId(4)).unwrap().clone();
    workshop.apply(Edit::put(Cause { support: Support::Refuted, ..cause })).unwrap();
    assert!(!body(&workshop, Audience::Team, Format::Ishikawa).contains("C4"));
    assert!(body(&workshop, Audience::Team, Format::Flowchart).contains("C4"));
}

#[test]
fn what_is_not_sorted_hangs_on_a_bone_of_its_own() {
    let workshop = a_workshop().with_cause(Leg::Happened, "no dry run").build();
    assert_eq!(
        body(&workshop, Audience::Public, Format::Ishikawa),
        "ishikawa-beta\n  Untitled incident\n    Not sorted\n      C1 no dry run\n"
    );
    assert!(body(&workshop, Audience::Public, Format::FishboneSvg).contains("Not sorted"));
}

#[test]
fn a_reader_without_times_gets_an_axis_since_the_start() {
    let public = body(&uploads(), Audience::Public, Format::TimelineSvg);
    assert!(public.contains("T+30 min") && !public.contains("14:30"));
    assert!(body(&uploads(), Audience::Team, Format::TimelineSvg).contains("14:30"));
}

#[test]
fn an_empty_workshop_leaves_in_every_form() {
    for format in FIGURES {
        for audience in Audience::RELEASED {
            assert!(!body(&a_workshop().build(), audience, format).is_empty());
        }
    }
}

#[test]
fn no_label_is_read_as_the_keyword_or_a_comment() {
    let text =
        body(&with_statement("Ishikawa %% said; \"end\" #1 `x` <b>"), Audience::Team, Format::Ishikawa);
    assert_eq!(
        text.lines().nth(2).unwrap(),
        "    #8203;Ishikawa #37;#37; said#59; #34;end#34; #35;1 #96;x#96; #60;b#62;"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn any_label_stays_one_line_of_mermaid_and_inside_its_element(label in "[\\PC\\n\\t\u{0}\"#;%`<>&{}]{1,40}") {
        let workshop = with_statement(&label);
        let ishikawa = body(&workshop, Audience::Team, Format::Ishikawa);
        let stands = !label.trim().is_empty();
        prop_assert_eq!(ishikawa.lines().count(), if stands { 5 } else { ishikawa.lines().count() });
        let flowchart = body(&workshop, Audience::Team, Format::Flowchart);
        for line in flowchart.lines().filter(|line| line.contains("[\"")) {
            prop_assert_eq!(line.matches('"').count(), 2, "{}", line);
        }
        let svg = body(&workshop, Audience::Team, Format::FishboneSvg);
        for element in svg.split('<').skip(1) {
            let name: String = element.trim_start_matches('/').chars().take_while(char::is_ascii_alphabetic).collect();
            prop_assert!(
                ["svg", "title", "rect", "line", "path", "circle", "g", "text", "tspan"].contains(&name.as_str()),
                "{}", name
            );
        }
    }
}
