//! A calendar folds its long lines and escapes what is said; whatever leaves as a text leaves as a calendar, too, and what
//! must not leave is found across every fold.

use crate::incident::uploads;
use proptest::prelude::*;
use whybone::postmortem::{AtTheDoor, release};
use whybone::redact::{AliasBook, Artefact, Format, Redactor, Register, gate};
use whybone::workshop::*;

const CALENDARS: [Format; 2] = [Format::Calendar, Format::CalendarTasks];

/// The incident with one more action, due and carried by somebody of that name.
fn with_an_action(owner: &str, what: &str, done_when: &str) -> Workshop {
    let mut workshop = uploads();
    let carries =
        Person { id: PersonId(9), full_name: owner.into(), ..workshop.people.iter().next().unwrap().clone() };
    let action = Action {
        owner: Some(PersonId(9)),
        due: CalendarDate::new(2026, 4, 10),
        done_when: done_when.into(),
        ..Action::new(ActionId(60), what)
    };
    workshop.apply(Edit::Gesture(vec![Edit::put(carries), Edit::put(action)])).unwrap();
    workshop
}

#[test]
fn the_name_of_an_owner_leaves_wherever_its_line_is_folded() {
    for padding in 0..80 {
        let what = "x".repeat(padding);
        let owner = "Maria del Carmen Hernández-Villanueva y Fernández de Córdoba de la Santísima Trinidad";
        let workshop = with_an_action(owner, &format!("{what} stages for settings"), "");
        for format in CALENDARS {
            let body = release(&workshop, Audience::Team, format).unwrap().cleared.body().to_owned();
            assert!(body.replace("\r\n ", "").contains(owner), "{body}");
        }
    }
}

#[test]
fn a_customer_is_found_across_a_fold_and_behind_an_escape() {
    let workshop = uploads();
    let register = Register::of(&workshop);
    let refused = |said: &str| {
        // Nothing of it is found as it stands, so the redactor lets it pass.
        let body = Redactor::new(&Register::new(), &mut AliasBook::new(), Audience::Public).text(said);
        let calendar =
            Artefact { format: Format::Calendar, file_name: "a.ics".into(), title: "T".into(), body };
        gate::clear(calendar, &register, &AliasBook::new(), Audience::Public).is_err()
    };
    assert!(refused("DESCRIPTION:seen at Brightmoor first\r\n"));
    assert!(refused("DESCRIPTION:seen at Bright\r\n moor first\r\n"));
    assert!(refused("DESCRIPTION:seen at\\nBrightmoor first\r\n"));
    assert!(refused("SUMMARY:Brightmoor\r\n"));
    assert!(!refused("DESCRIPTION:by somebody\r\n  else\r\n"));
}

/// Words of outages, some of which would be a value in another place.
const PIECES: [&str; 24] = [
    "the gateway was slow",
    "and we waited",
    "before anybody looked",
    "login.forgot_password=Forgot your password?",
    "Das Passwort ist abgelaufen",
    "secret = console.readPassword(\"Password: \");",
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "Grafana: errors rise",
    "user: unknown",
    "host: any",
    "the token, if any",
    "key; value",
    "a\\b",
    "14:02",
    "8 MB",
    "42",
    "größer als vorher",
    "设置一次到达所有网关，没有人看到警报，也没有人知道安全的回退方法",
    "откат занял час",
    "アラートは誰にも届かなかった。設定はすべてのゲートウェイに一度に届く",
    "naïve café",
    "🙂",
    "password reset page",
    "END:VEVENT",
];

fn said() -> impl Strategy<Value = String> {
    let piece =
        prop_oneof![4 => prop::sample::select(&PIECES[..]).prop_map(str::to_owned), 1 => "[a-z]{1,9}"];
    let apart = prop::sample::select(&[" ", ", ", "; ", ". ", "\n"][..]);
    prop::collection::vec((piece, apart), 1..9)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(piece, apart)| [piece, apart.to_owned()]).collect())
}

fn owner() -> impl Strategy<Value = String> {
    let names = [
        "Ada",
        "May",
        "Anne-Marie",
        "van",
        "der",
        "Berg",
        "O'Brien",
        "Łukasz",
        "Żółkiewski",
        "José",
        "Иван",
        "Петров",
        "王小明",
        "Müller-Lüdenscheidt",
        "Okonkwo",
    ];
    prop::collection::vec(prop::sample::select(names.to_vec()), 1..7).prop_map(|names| names.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_leaves_as_a_text_leaves_as_a_calendar(
        owner in owner(), what in said(), done_when in said(),
        audience in prop::sample::select(&Audience::RELEASED[..]),
    ) {
        let door = AtTheDoor::of(&with_an_action(&owner, &what, &done_when), audience).unwrap();
        prop_assume!([Format::Markdown, Format::IssueTexts, Format::TaskList].iter().all(|format| door.release(*format).is_ok()));
        for format in CALENDARS {
            let released = door.release(format);
            prop_assert!(released.is_ok(), "{}: {:?}", format.word(), released.err());
        }
    }
}
