//! The actions as rows, lists and calendars, read by readers that share no code with what wrote them: a spreadsheet's
//! rules for CSV, and the rules of RFC 5545 for calendars.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a reader for tests stops at the first thing that is against the rules"
)]

use crate::incident::uploads;
use whybone::evidence::tracker;
use whybone::library::quarters;
use whybone::measure::{Wording, digest};
use whybone::postmortem::{AtTheDoor, older_reference_of, reference_of, release};
use whybone::redact::{AliasBook, Format, Redactor, Register};
use whybone::vault::ClassCards;
use whybone::workshop::*;

const CSV: [Format; 3] = [Format::JiraCsv, Format::LinearCsv, Format::GithubCsv];
const CALENDARS: [Format; 2] = [Format::Calendar, Format::CalendarTasks];

/// The actions that may be planned elsewhere: one of the incident's is withheld.
fn planned(workshop: &Workshop) -> impl Iterator<Item = &Action> {
    workshop.actions.iter().filter(|action| workshop.mark(action.id.into()).is_none())
}

fn body(workshop: &Workshop, audience: Audience, format: Format) -> String {
    release(workshop, audience, format).unwrap().cleared.body().to_owned()
}

/// Six actions whose words would break a table, a calendar or a list that does not escape them; of the last three one is
/// begun, one done and one dropped.
fn hostile() -> Workshop {
    let words = [
        "=HYPERLINK(\"a\",\"b\")",
        "-2+3 becomes a number",
        "first line\nsecond, with \"quotes\"; and a \\ backslash",
        "@SUM(1) é and a very long sentence that goes on until it has to be folded more than once, ünïcödé included",
        "* a [list] | of `marks` <b>",
        "END:VEVENT\r\nBEGIN:VALARM",
    ];
    let mut workshop = uploads();
    use ActionStatus::{Done, Dropped, Open, Started};
    for ((id, what), status) in (50..).zip(words).zip([Open, Open, Open, Started, Done, Dropped]) {
        let action = Action {
            status,
            due: CalendarDate::new(2026, 4, 10),
            done_when: what.into(),
            ..Action::new(ActionId(id), what)
        };
        workshop.apply(Edit::put(action)).unwrap();
    }
    workshop
}

/// The cells of a table as a spreadsheet reads them; a stray quote or a bare line end is an error.
fn spreadsheet(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let mut row = Vec::new();
        loop {
            rest = rest.strip_prefix('"').expect("every cell is quoted");
            let mut cell = String::new();
            loop {
                let end = rest.find('"').expect("every quote is closed");
                cell.push_str(&rest[..end]);
                rest = &rest[end + 1..];
                match rest.strip_prefix('"') {
                    Some(more) => {
                        cell.push('"');
                        rest = more;
                    }
                    None => break,
                }
            }
            row.push(cell);
            match rest.strip_prefix(',') {
                Some(more) => rest = more,
                None => break,
            }
        }
        rest = rest.strip_prefix("\r\n").expect("a row ends with a line end");
        rows.push(row);
    }
    rows
}

#[test]
fn every_table_has_as_many_cells_in_every_row_and_no_formula() {
    let workshop = hostile();
    for audience in Audience::RELEASED {
        for format in CSV {
            let rows = spreadsheet(&body(&workshop, audience, format));
            assert_eq!(rows.len(), 1 + planned(&workshop).count(), "{}", format.word());
            for row in &rows {
                assert_eq!(row.len(), rows[0].len());
                for cell in row {
                    assert!(!cell.trim_start().starts_with(['=', '+', '-', '@', '\t', '|', '%']), "{cell}");
                }
            }
        }
    }
}

#[test]
fn a_tracker_reads_title_date_and_priority_under_its_own_names() {
    let rows = spreadsheet(&body(&uploads(), Audience::Team, Format::JiraCsv));
    let column = |name: &str| rows[0].iter().position(|cell| cell == name).unwrap();
    let first = uploads().actions.iter().next().unwrap().clone();
    assert_eq!(rows[1][column("Due Date")], first.due.unwrap().to_string());
    assert_eq!(rows[1][column("Issue Type")], "Task");
    assert!(["High", "Medium", "Low", ""].contains(&rows[1][column("Priority")].as_str()));
    assert!(rows[1][column("Labels")].ends_with(&format!("-{}", first.id)));
}

#[test]
fn a_tracker_of_the_team_gets_who_carries_an_action_and_its_priority() {
    let mut workshop = uploads();
    let first = workshop.actions.iter().next().unwrap().clone();
    let person = workshop.people.iter().next().unwrap().clone();
    let rated =
        Action { owner: Some(person.id), risk_removed: Some(Level::High), effort: Some(Level::Low), ..first };
    workshop.apply(Edit::put(rated)).unwrap();
    let name = person.full_name.reveal(For::Measuring);
    for format in CSV {
        let said = |audience, names: &[&str]| {
            let rows = spreadsheet(&body(&workshop, audience, format));
            let column = rows[0].iter().position(|cell| names.contains(&cell.as_str()));
            column.map(|column| rows[1][column].clone())
        };
        let assignee = ["Assignee", "assignees"];
        assert_eq!(said(Audience::Team, &assignee).as_deref(), Some(name), "{}", format.word());
        assert_eq!(said(Audience::Public, &assignee).as_deref(), Some(""), "{}", format.word());
        let text = said(Audience::Team, &["Description", "body"]).unwrap();
        assert!(text.contains("Until: ") && text.contains("Priority: high"), "{text}");
        if format != Format::GithubCsv {
            assert_eq!(said(Audience::Team, &["Priority"]).as_deref(), Some("High"));
        }
    }
}

#[test]
fn a_tracker_gets_the_priority_that_the_order_to_begin_in_gives() {
    let mut workshop = uploads();
    let first = workshop.actions.iter().next().unwrap().clone();
    let five = Some(Rating::ALL[4]);
    let one = Some(Rating::ALL[0]);
    // In a word little, in full nearly everything.
    let rated = Action {
        risk_removed: Some(Level::Low),
        risk_form: RiskForm {
            likelihood_before: five,
            severity_before: five,
            likelihood_after: one,
            severity_after: five,
        },
        effort: Some(Level::Low),
        ..first
    };
    workshop.apply(Edit::put(rated)).unwrap();
    for (audience, said) in [(Audience::Team, "High"), (Audience::Company, "Low")] {
        let rows = spreadsheet(&body(&workshop, audience, Format::JiraCsv));
        let priority = rows[0].iter().position(|cell| cell == "Priority").unwrap();
        // The company does not read the full form, nor what follows from it.
        assert_eq!(rows[1][priority], said, "{}", audience.word());
    }
    assert!(body(&workshop, Audience::Team, Format::IssueTexts).contains("Priority: high"));
}

#[test]
fn the_issue_text_of_one_action_is_that_of_the_file_alone() {
    let mut workshop = hostile();
    let door = AtTheDoor::of(&workshop, Audience::Team).unwrap();
    let all = body(&workshop, Audience::Team, Format::IssueTexts);
    let alone = |door: &AtTheDoor| door.issue(ActionId(51)).unwrap().cleared.body().to_owned();
    assert!(alone(&door).starts_with("## ") && all.contains(&alone(&door)));
    assert_eq!(alone(&door).matches("## ").count(), 1);
    let mark = Mark { withheld: true, ..Mark::new(ActionId(51).into()) };
    workshop.apply(Edit::put(mark)).unwrap();
    assert_eq!(alone(&AtTheDoor::of(&workshop, Audience::Team).unwrap()), "");
}

#[test]
fn a_tracker_is_told_in_words_what_an_action_treats() {
    let workshop = whybone::workshop::builder::a_workshop()
        .with_cause(Leg::Happened, "one setting reaches every gateway")
        .with(Action { treats: vec![CauseId(1)], ..Action::new(ActionId(1), "add a canary stage") })
        .build();
    let said = body(&workshop, Audience::Team, Format::IssueTexts);
    assert!(said.contains("Treats: C1, one setting reaches every gateway"), "{said}");
}

#[test]
fn a_class_card_of_a_late_action_does_not_count_it_as_done_in_time() {
    let mut workshop = uploads();
    let day = |day| CalendarDate::new(2026, 4, day);
    let mut late = Action { due: day(2), ..Action::new(ActionId(60), "a canary stage") };
    late.put_off(SlipCause::Outranked, day(20).unwrap(), day(1).unwrap()).unwrap();
    late.set_status(ActionStatus::Done, day(10).unwrap());
    workshop.apply(Edit::put(late)).unwrap();
    let counted = |audience| {
        let mut cards = ClassCards::default();
        cards.add(&body(&workshop, audience, Format::ClassCard)).unwrap();
        let mut card = cards.0.remove(0);
        card.actions.retain(|action| action.id == ActionId(60));
        let shown = quarters(&[&card], day(30).unwrap());
        (shown.last().unwrap().1.on_time, shown.last().unwrap().1.late)
    };
    assert_eq!(counted(Audience::Team), (0, 1));
    // These readers do not get the date that was missed: it counts neither way.
    assert_eq!((counted(Audience::Company), counted(Audience::Public)), ((0, 0), (0, 0)));
}

#[test]
fn a_class_card_carries_the_poll_the_points_and_the_day_of_the_meeting_where_its_readers_may_know() {
    let mut workshop = uploads();
    let met_on = CalendarDate::new(2026, 3, 16);
    workshop.apply(Edit::put(Frame { met_on, ..workshop.frame.clone() })).unwrap();
    let first = workshop.actions.iter().next().unwrap().clone();
    workshop.apply(Edit::put(Action { strength: Some(Strength::Stronger), ..first })).unwrap();
    let closing = Closing { learned: Some(2), would_come_again: Some(1), ..workshop.closing.clone() };
    workshop.apply(Edit::put(closing)).unwrap();
    let card = |audience| {
        let mut cards = ClassCards::default();
        cards.add(&body(&workshop, audience, Format::ClassCard)).unwrap();
        cards.0.remove(0)
    };
    let own = digest(&workshop, Wording::NotRead);
    for audience in [Audience::Team, Audience::Company] {
        let card = card(audience);
        assert_eq!((card.learned, card.would_come_again, card.present), (Some(2), Some(1), own.present));
        assert_eq!(card.incident, own.incident);
        assert_eq!(card.met_on, met_on);
        assert!(card.points().is_some());
        assert!(card.actions.iter().any(|action| action.strength.is_some()));
    }
    let public = card(Audience::Public);
    assert_eq!((public.learned, public.missing, public.met_on), (None, None, None));
    assert_eq!(public.incident, own.incident);
}

#[test]
fn what_was_dropped_comes_back_as_dropped_and_to_a_workshop_that_did_not_know_too() {
    let workshop = hostile();
    let (dropped, mut open) = (ActionId(55), workshop.clone());
    open.apply(Edit::put(Action {
        status: ActionStatus::Open,
        ..workshop.actions.get(dropped).unwrap().clone()
    }))
    .unwrap();
    let reference = [reference_of(&workshop).as_str().to_owned()];
    for format in CSV {
        let csv = body(&workshop, Audience::Team, format);
        assert_eq!(tracker::read(&csv, &workshop, &reference).unwrap().changed, [], "{}", format.word());
        let news = tracker::ActionNews { action: dropped, status: ActionStatus::Dropped, closed_on: None };
        assert_eq!(tracker::read(&csv, &open, &reference).unwrap().changed, [news], "{}", format.word());
    }
}

#[test]
fn a_corrected_day_or_start_of_impact_loses_no_ticket() {
    let before = uploads();
    let csv = body(&before, Audience::Team, Format::JiraCsv).replacen("To Do", "In Progress", 1);
    let mut after = before.clone();
    after.apply(Edit::put(Frame { day: CalendarDate::new(2026, 3, 11), ..before.frame.clone() })).unwrap();
    for mut window in before.windows.iter().cloned() {
        window.from = window.from.map(|from| from + Span::minutes(1));
        after.apply(Edit::put(window)).unwrap();
    }
    let news = tracker::read(&csv, &after, &[reference_of(&after).as_str().to_owned()]).unwrap();
    assert_eq!((news.changed.len(), news.others), (1, 0));
    assert_ne!(older_reference_of(&after).as_str(), older_reference_of(&before).as_str());
    let uids = |workshop: &Workshop| -> Vec<String> {
        let calendar = body(workshop, Audience::Team, Format::Calendar);
        calendar.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect()
    };
    assert_eq!(uids(&after), uids(&before));
}

#[test]
fn two_workshops_of_the_same_minute_leave_under_different_references() {
    let another = Document { reference: Reference::drawn(11), ..Document::clone(&uploads()) };
    let another = Workshop::admit(another).0;
    let csv = body(&another, Audience::Team, Format::LinearCsv);
    let news = tracker::read(&csv, &uploads(), &[reference_of(&uploads()).as_str().to_owned()]).unwrap();
    assert_eq!((news.rows_here(), news.others), (0, planned(&another).count()));
}

#[test]
fn no_reference_is_taken_for_something_that_must_not_leave() {
    for number in 0..40_u64 {
        let reference = Reference::drawn(number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let workshop = Workshop::admit(Document { reference, ..Document::clone(&uploads()) }).0;
        let said = reference_of(&workshop).as_str().to_owned();
        for audience in Audience::RELEASED {
            for format in CSV.into_iter().chain(CALENDARS).chain([Format::IssueTexts]) {
                assert!(body(&workshop, audience, format).contains(&said), "{said}");
            }
            let register = Register::of(&workshop);
            let mut book = AliasBook::new();
            let lines = format!("From: {said}-A3\nUID:whybone-{said}-A3-deadline\n\"incident\": \"{said}\"");
            assert_eq!(Redactor::new(&register, &mut book, audience).text(&lines).as_str(), lines);
        }
    }
}

#[test]
fn states_come_back_from_the_tracker() {
    let mut workshop = hostile();
    let reference = [reference_of(&workshop).as_str().to_owned()];
    for format in CSV {
        let rows = spreadsheet(&body(&workshop, Audience::Company, format));
        let state = rows[0].iter().position(|cell| ["Status", "state"].contains(&cell.as_str())).unwrap();
        let untouched = whole(&rows);
        let same = tracker::read(&untouched, &workshop, &reference).unwrap();
        assert_eq!((same.changed, same.unchanged, same.others), (vec![], planned(&workshop).count(), 0));
        let mut worked_on = rows.clone();
        worked_on[1][state] = "Done".to_owned();
        let news = tracker::read(&whole(&worked_on), &workshop, &reference).unwrap();
        let first = workshop.actions.iter().next().unwrap().id;
        assert_eq!(
            news.changed,
            [tracker::ActionNews { action: first, status: ActionStatus::Done, closed_on: None }]
        );
    }
    let first = workshop.actions.iter().next().unwrap().clone();
    let mut done = first;
    done.set_status(ActionStatus::Done, CalendarDate::new(2026, 4, 1).unwrap());
    workshop.apply(Edit::put(done)).unwrap();
    let open = tracker::read("labels,state\nnone,open", &workshop, &reference).unwrap();
    assert_eq!(open.others, 1);
}

fn whole(rows: &[Vec<String>]) -> String {
    let cell = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join(",") + "\n").collect()
}

/// A property of a calendar: its name with parameters, and its value with escapes undone.
type Property = (String, String);

/// Reads a calendar strictly: line ends, the length of lines, folding, nesting, escapes.
fn calendar(text: &str) -> Vec<(String, Vec<Property>)> {
    assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']), "bare line ends");
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
    }
    let unfolded = text.replace("\r\n ", "");
    let mut lines =
        unfolded.split_terminator("\r\n").map(|line| line.split_once(':').expect("a name and a value"));
    assert_eq!(lines.next(), Some(("BEGIN", "VCALENDAR")));
    let mut components: Vec<(String, Vec<Property>)> = vec![("VCALENDAR".to_owned(), Vec::new())];
    let mut open = vec!["VCALENDAR".to_owned()];
    for (name, value) in lines {
        match name {
            "BEGIN" => {
                assert_eq!(open.len(), 1, "components stand beside each other");
                open.push(value.to_owned());
                components.push((value.to_owned(), Vec::new()));
            }
            "END" => assert_eq!(open.pop().as_deref(), Some(value)),
            _ => {
                let plain = name.split(';').next().unwrap();
                assert!(plain.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'-'), "{name}");
                components.last_mut().unwrap().1.push((name.to_owned(), unescaped(plain, value)));
            }
        }
    }
    assert!(open.is_empty());
    components
}

fn unescaped(name: &str, value: &str) -> String {
    if !["SUMMARY", "DESCRIPTION"].contains(&name) {
        return value.to_owned();
    }
    let mut text = String::new();
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => match characters.next().expect("something is escaped") {
                'n' | 'N' => text.push('\n'),
                escaped @ ('\\' | ';' | ',') => text.push(escaped),
                other => panic!("\\{other} is no escape"),
            },
            ';' | ',' => panic!("{character} has to be escaped in {value}"),
            _ => text.push(character),
        }
    }
    text
}

fn value<'a>(properties: &'a [Property], name: &str) -> Vec<&'a str> {
    properties
        .iter()
        .filter(|(other, _)| other.split(';').next() == Some(name))
        .map(|(_, value)| value.as_str())
        .collect()
}

#[test]
fn a_calendar_holds_to_the_letter_of_the_standard() {
    let workshop = hostile();
    for audience in Audience::RELEASED {
        for format in CALENDARS {
            let components = calendar(&body(&workshop, audience, format));
            let head = &components[0].1;
            assert_eq!((value(head, "VERSION"), value(head, "PRODID").len()), (vec!["2.0"], 1));
            let mut seen = std::collections::BTreeSet::new();
            for (_, properties) in &components[1..] {
                let [uid] = value(properties, "UID")[..] else { panic!("one UID each") };
                assert!(seen.insert(uid.to_owned()), "{uid} twice");
                let [stamp] = value(properties, "DTSTAMP")[..] else { panic!("one DTSTAMP each") };
                assert!(stamp.len() == 16 && stamp.ends_with('Z') && stamp.as_bytes()[8] == b'T', "{stamp}");
                assert_eq!(value(properties, "SUMMARY").len(), 1);
                for day in ["DTSTART", "DTEND", "DUE"].iter().flat_map(|name| value(properties, name)) {
                    assert!(day.len() == 8 && day.bytes().all(|byte| byte.is_ascii_digit()), "{day}");
                }
            }
        }
    }
}

#[test]
fn a_uid_says_nothing_of_the_incident() {
    for format in CALENDARS {
        for (_, properties) in &calendar(&body(&hostile(), Audience::Team, format))[1..] {
            let uid = value(properties, "UID")[0];
            let plain =
                uid.replace(reference_of(&hostile()).as_str(), "").replace(|c: char| c.is_ascii_digit(), "");
            assert!(
                ["whybone--follow-up", "whybone--A-deadline", "whybone--A-task"].contains(&plain.as_str()),
                "{uid}"
            );
        }
    }
}

#[test]
fn there_is_one_meeting_and_an_event_for_each_open_deadline() {
    let workshop = hostile();
    let events = calendar(&body(&workshop, Audience::Team, Format::Calendar));
    let deadlines = planned(&workshop).filter(|action| action.is_open() && action.due.is_some()).count();
    assert_eq!(events.len(), 1 + 1 + deadlines);
    let folded = events.iter().flat_map(|(_, properties)| value(properties, "SUMMARY"));
    assert!(
        folded.clone().any(|summary| summary.contains("has to be folded more than once, ünïcödé included"))
    );
    assert!(
        folded
            .clone()
            .any(|summary| summary.contains("first line\nsecond, with \"quotes\"; and a \\ backslash"))
    );
}

/// The calendar as it leaves at an instant.
fn events_at(workshop: &Workshop, audience: Audience, at: &str) -> Vec<(String, Vec<Property>)> {
    let door = AtTheDoor::at(workshop, audience, Instant::parse_rfc3339(at).unwrap()).unwrap();
    calendar(door.release(Format::Calendar).unwrap().cleared.body())
}

#[test]
fn no_meeting_is_on_a_day_that_is_over() {
    let meeting = |at| {
        let events = events_at(&uploads(), Audience::Team, at);
        value(&events[1].1, "DTSTART")[0].to_owned()
    };
    let first = planned(&uploads()).filter(|action| action.is_open()).filter_map(|action| action.due).min();
    assert_eq!(meeting("2026-03-13T09:00:00Z"), first.unwrap().to_string().replace('-', ""));
    assert_eq!(meeting("2026-11-27T09:00:00Z"), "20261127");
}

#[test]
fn a_meeting_names_the_incident_as_its_readers_know_it() {
    for audience in Audience::RELEASED {
        let events = events_at(&uploads(), audience, "2026-03-13T09:00:00Z");
        let door = AtTheDoor::of(&uploads(), audience).unwrap();
        let title = door.release(Format::Markdown).unwrap().cleared.title().to_owned();
        assert_eq!(value(&events[1].1, "SUMMARY"), [format!("Follow-up: {title}")]);
    }
}

#[test]
fn what_leaves_later_is_taken_over_what_left_before() {
    let sequence = |at| {
        let events = events_at(&uploads(), Audience::Team, at);
        let properties = &events[1].1;
        let number: u32 = value(properties, "SEQUENCE")[0].parse().unwrap();
        (value(properties, "UID")[0].to_owned(), number, value(properties, "DTSTAMP")[0].to_owned())
    };
    let (before, after) = (sequence("2026-03-13T09:00:00Z"), sequence("2026-03-13T09:01:30.250Z"));
    assert_eq!(before.0, after.0);
    assert!(before.1 < after.1);
    assert_eq!((before.2.as_str(), after.2.as_str()), ("20260313T090000Z", "20260313T090130Z"));
    assert_eq!(sequence("2026-03-13T09:00:00Z"), before, "the same moment gives the same file");
}

#[test]
fn why_an_action_was_dropped_and_what_put_it_off_are_printed_for_the_team() {
    let mut workshop = uploads();
    let mut action = planned(&workshop).next().unwrap().clone();
    let due = action.due.unwrap();
    action.put_off(SlipCause::Bigger, due.plus_days(20), due.plus_days(1)).unwrap();
    action.drop_because(DropReason::CannotBeDone, due.plus_days(30));
    workshop.apply(Edit::put(action)).unwrap();
    let text = |audience| body(&workshop, audience, Format::Markdown);
    assert!(text(Audience::Team).contains(&format!("Put off: {due}, bigger than it looked")));
    assert!(text(Audience::Company).contains("Dropped because: cannot be done"));
    assert!(!text(Audience::Public).contains("cannot be done"));
}

#[test]
fn what_is_held_back_is_in_no_backlog() {
    let mut workshop = hostile();
    let mark = Mark { withheld: true, ..Mark::new(ActionId(51).into()) };
    workshop.apply(Edit::put(mark)).unwrap();
    for format in CSV.into_iter().chain(CALENDARS).chain([Format::TaskList, Format::IssueTexts]) {
        let text = body(&workshop, Audience::Team, format);
        assert!(!text.contains("becomes a number") && !text.contains("-A51"), "{}", format.word());
    }
}

#[test]
fn the_task_list_ticks_what_is_closed() {
    let mut workshop = uploads();
    let mut first = workshop.actions.iter().next().unwrap().clone();
    first.set_status(ActionStatus::Done, CalendarDate::new(2026, 4, 1).unwrap());
    let id = first.id;
    workshop.apply(Edit::put(first)).unwrap();
    let list = body(&workshop, Audience::Team, Format::TaskList);
    assert!(list.contains(&format!("- [x] **{id}**")));
    assert_eq!(list.matches("- [ ] ").count(), planned(&workshop).filter(|action| action.is_open()).count());
}

#[test]
fn a_format_of_the_library_is_no_release() {
    let error = release(&uploads(), Audience::Team, Format::Numbers).unwrap_err();
    assert!(error.to_string().starts_with("Nothing left this page"));
}

#[test]
fn a_class_card_does_not_count_a_cause_that_stays_in_the_room() {
    let counted = |workshop: &Workshop| {
        let mut cards = ClassCards::default();
        cards.add(&body(workshop, Audience::Company, Format::ClassCard)).unwrap();
        cards.0[0].detection_gaps
    };
    let mut workshop = hostile();
    let before = counted(&workshop);
    let is_told = |cause: &&Cause| workshop.mark(cause.id.into()).is_none();
    let gap = workshop.causes.iter().filter(is_told).find(|cause| cause.kind == CauseKind::DetectionGap);
    let about = gap.unwrap().id.into();
    workshop.apply(Edit::put(Mark { withheld: true, ..Mark::new(about) })).unwrap();
    assert_eq!(counted(&workshop), before - 1);
}

#[test]
fn a_class_card_is_taken_in_by_another_library_and_counts_as_the_workshop_does() {
    let mut workshop = hostile();
    // A cause that stays in the room counts here alone.
    let causes: Vec<_> = workshop.causes.iter().map(|cause| cause.id).collect();
    for cause in causes {
        workshop.apply(Edit::put(Mark::new(cause.into()))).unwrap();
    }
    let mut cards = ClassCards::default();
    cards.add(&body(&workshop, Audience::Company, Format::ClassCard)).unwrap();
    let (card, own) = (&cards.0[0], digest(&workshop, Wording::NotRead));
    assert_eq!((card.day, card.severity, card.trigger), (own.day, own.severity, own.trigger));
    assert_eq!((card.detection_gaps, card.branches), (own.detection_gaps, own.branches));
    assert_eq!(card.conditions.len(), own.conditions.len());
    assert_eq!(card.actions.len(), planned(&workshop).count());
    for (theirs, ours) in card.actions.iter().zip(planned(&workshop)) {
        assert_eq!((theirs.status, theirs.due, theirs.purpose), (ours.status, ours.due, ours.purpose));
    }
}

#[test]
fn a_class_card_holds_no_prose() {
    let workshop = hostile();
    let file = body(&workshop, Audience::Team, Format::ClassCard);
    let texts = workshop.texts().filter(|(at, _)| {
        !matches!(at.field, TextField::Service | TextField::IncidentClass | TextField::BoneLabel)
    });
    for (at, prose) in texts.filter(|(_, prose)| prose.len() > 12) {
        assert!(!file.contains(prose.reveal(For::Measuring)), "{at:?}");
    }
}
