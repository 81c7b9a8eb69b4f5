//! The sample workshop with one value of each kind in every text, released for everybody in every format, and
//! searched by a scan that shares no code with the engine.

use crate::disguises::base64;
use crate::scan::{finds, readings};
use crate::score::Score;
use whybone::library::sample_text;
use whybone::postmortem::{leaving, release, sheet};
use whybone::redact::Format;
use whybone::vault;
use whybone::workshop::*;

/// Who must not read a value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum HiddenFrom {
    All,
    CompanyOn,
    Public,
}

impl HiddenFrom {
    fn includes(self, audience: Audience) -> bool {
        match self {
            Self::All => true,
            Self::CompanyOn => matches!(audience, Audience::Company | Audience::Public),
            Self::Public => audience == Audience::Public,
        }
    }
}

/// A value as it is planted, and what of it must not be found.
struct Planted {
    kind: &'static str,
    text: &'static str,
    telling: &'static str,
    hidden: HiddenFrom,
}

const fn planted(
    kind: &'static str,
    text: &'static str,
    telling: &'static str,
    hidden: HiddenFrom,
) -> Planted {
    Planted { kind, text, telling, hidden }
}

/// Somebody of the register who owns nothing, so that no audience reads the name.
const GUEST: &str = "Katarzyna Lewandowska";

const PLANTED: &[Planted] = &[
    planted("token", "gh_p_16C7e42F292c6912E7710c838347Ae178B4a", "6912e7710c83", HiddenFrom::All),
    planted("key id", "AK_IAQZ7EXNDJ5KR2WMTP", "qz7exndj5kr2", HiddenFrom::All),
    planted("password", "password=Tr4umz-Kiesel-88", "tr4umz", HiddenFrom::All),
    planted("spoken password", "the password was Wolken-Bank-19x", "wolken-bank", HiddenFrom::All),
    planted(
        "connection",
        "postgres://edge:Quarz77Sand@db-4.qorvexa.internal/media",
        "quarz77sand",
        HiddenFrom::All,
    ),
    planted(
        "jwt",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJlZGdlLTg4MTIifQ.dGhpcy1pcy1ub3QtYS1zaWduYXR1cmU",
        "eyjzdwiioijlzgdl",
        HiddenFrom::All,
    ),
    planted("header", "Authorization: Basic ZWRnZTpTY2hpbGZyb2hyOTk=", "zwrnztpty2hp", HiddenFrom::All),
    planted("card", "card 4556 7375 8689 9855", "7375 8689", HiddenFrom::All),
    planted("bank account", "IBAN DE89 3704 0044 0532 0130 00", "0044 0532", HiddenFrom::All),
    planted("full name", GUEST, "lewandowska", HiddenFrom::All),
    planted("first name", "Katarzyna", "katarzyna", HiddenFrom::All),
    planted("handle", "@klewandowska", "klewandowska", HiddenFrom::All),
    planted("home folder", "/home/klewandowska/out", "klewandowska", HiddenFrom::All),
    planted("registered word", "Qorvexa", "qorvexa", HiddenFrom::All),
    planted("e-mail", "zofia.brandt@fernweh.example", "zofia.brandt", HiddenFrom::CompanyOn),
    planted("phone", "+48 22 555 01 94", "555 01 94", HiddenFrom::CompanyOn),
    planted("customer", "Marlowe Freight", "marlowe", HiddenFrom::CompanyOn),
    planted("address", "10.77.31.204", "10.77.31.204", HiddenFrom::CompanyOn),
    planted("long address", "2001:db8:77:31::204", "2001:db8:77", HiddenFrom::CompanyOn),
    planted("host", "cache-9.ams.fernweh.internal", "cache-9.ams", HiddenFrom::CompanyOn),
    planted("node", "ip-10-77-31-204.eu-west-1.compute.internal", "10-77-31-204", HiddenFrom::CompanyOn),
    planted("pod", "ingest-relay-7d9f8b6c5d-x2k4z", "x2k4z", HiddenFrom::CompanyOn),
    planted("hardware address", "52:54:00:77:31:cc", "00:77:31", HiddenFrom::CompanyOn),
    planted("uuid", "7d1f0c52-93ab-4c1e-a5d2-0b6f4e8c7731", "93ab-4c1e", HiddenFrom::CompanyOn),
    planted("account", "arn:aws:iam::731204556677:role/relay", "731204556677", HiddenFrom::CompanyOn),
    planted("unregistered handle", "thanks @brandt_zofia", "brandt_zofia", HiddenFrom::CompanyOn),
    planted(
        "link",
        "https://wiki.fernweh.example/display/7731",
        "fernweh.example/display",
        HiddenFrom::Public,
    ),
    planted("ticket", "RELAY-7731", "relay-7731", HiddenFrom::Public),
    planted("system", "quillstream", "quillstream", HiddenFrom::Public),
];

/// The sample, with somebody and some words more in its register, and evidence chosen for the release.
fn sample() -> Workshop {
    let mut workshop = vault::read(sample_text()).unwrap().workshop;
    let word = |id, text: &str, kind| {
        Row::from(Word { id: WordId(id), text: text.into(), kind, stamp: Stamp::default() })
    };
    let guest = Person {
        id: PersonId(90),
        full_name: GUEST.into(),
        handles: "@klewandowska".into(),
        role: "guest engineer".into(),
        presence: Presence::Remote,
        speaks_for_product: false,
        stamp: Stamp::default(),
    };
    let release = Release { with_evidence: true, ..workshop.release.clone() };
    let rows = [
        guest.into(),
        word(90, "Qorvexa", WordKind::Other),
        word(91, "Marlowe Freight", WordKind::Customer),
        word(92, "quillstream", WordKind::System),
        release.into(),
    ];
    for row in rows {
        workshop.apply(Edit::put(row)).unwrap();
    }
    workshop
}

/// The sample with these words at the end of every text that is not of the register itself.
fn with(words: impl Fn(usize) -> String) -> Workshop {
    let mut workshop = sample();
    let of_register = |row: RowId| matches!(row, RowId::Person(_) | RowId::Word(_));
    let places: Vec<(TextAt, usize)> = workshop
        .texts()
        .filter(|(at, _)| !of_register(at.row))
        .map(|(at, prose)| (at, prose.len()))
        .collect();
    assert!(places.len() > 100, "the sample has texts");
    for (number, (text, at)) in places.into_iter().enumerate() {
        let insert = format!(" {}", words(number));
        workshop.apply(Edit::Splice { text, at, delete: 0, insert, stamp: Stamp::default() }).unwrap();
    }
    workshop
}

/// A value, written without the joint that keeps it from being taken for a real one.
fn text(value: &Planted) -> String {
    value.text.replacen("gh_p_", "ghp_", 1).replacen("AK_IA", "AKIA", 1)
}

#[test]
fn no_value_leaves_where_all_stand_in_every_text() {
    let all: Vec<String> = PLANTED.iter().map(text).collect();
    released("planted in every text", TWO, &with(|_| format!("then {} went by.", all.join(" and "))));
}

#[test]
fn no_planted_value_leaves_for_anybody_in_any_format() {
    released(
        "planted one by one",
        &Format::ALL,
        &with(|number| format!("then {} went by.", text(&PLANTED[number % PLANTED.len()]))),
    );
}

#[test]
fn no_disguised_value_leaves() {
    let disguise = |number: usize, value: String| match number % 6 {
        0 => value.replace('a', "a\u{200b}").replace('e', "e\u{200b}"),
        1 => value.replace('@', "&#64;").replace('.', "&#46;").replace('-', "&#45;"),
        2 => value.replace('-', "\\-").replace('_', "\\_").replace('.', "\\."),
        3 => format!("**{value}**"),
        4 => format!("`{value}`"),
        _ => value.replace('a', "а").replace('o', "о"),
    };
    let words = |number: usize| disguise(number / PLANTED.len(), text(&PLANTED[number % PLANTED.len()]));
    released("planted in disguise", TWO, &with(|number| format!("then {} went by.", words(number))));
    let token = text(&PLANTED[0]);
    released("planted in base64", &[Format::Html], &with(|_| format!("then {} went by.", base64(&token))));
}

/// The formats that write a text in their own ways: what is escaped in one is not in the other.
const TWO: &[Format] = &[Format::Markdown, Format::Html];

/// Releases for all in these formats, and searches what would leave.
fn released(family: &str, formats: &[Format], workshop: &Workshop) {
    let mut score = Score::new(family);
    for audience in Audience::RELEASED {
        for format in formats.iter().copied() {
            let place = format!("{} as {}", audience.word(), format.word());
            match release(workshop, audience, format) {
                Ok(released) => {
                    let cleared = &released.cleared;
                    search(&mut score, &format!("{place}, file name"), cleared.file_name(), audience);
                    search(&mut score, &format!("{place}, title"), cleared.title(), audience);
                    search(&mut score, &place, cleared.body(), audience);
                    if format == Format::Markdown {
                        search(
                            &mut score,
                            &format!("{place}, sheet"),
                            &format!("{:?}", sheet(cleared)),
                            audience,
                        );
                    }
                    search(&mut score, &format!("{place}, receipt"), &released.receipt.to_string(), audience);
                }
                Err(refusal) => score.case(&format!("{place}: refused"), false, || refusal.to_string()),
            }
        }
        let lines = leaving(workshop, audience).lines;
        let after: Vec<&str> = lines.iter().map(|line| line.after.as_str()).collect();
        search(&mut score, &format!("{}, leaving this room", audience.word()), &after.join("\n"), audience);
    }
    score.hold(100.0);
}

fn search(score: &mut Score, place: &str, text: &str, audience: Audience) {
    let read = readings(text);
    for value in PLANTED.iter().filter(|value| value.hidden.includes(audience)) {
        let found = finds(&read, value.telling);
        score.case(&format!("{} for {place}", value.kind), !found, || {
            let plain = read.iter().find(|reading| reading.contains(value.telling)).unwrap();
            let at = plain.find(value.telling).unwrap();
            let around: String =
                plain.chars().skip(plain[..at].chars().count().saturating_sub(60)).take(160).collect();
            around.replace('\n', "⏎")
        });
    }
}

/// The scan would find what was planted, had it not been taken away.
#[test]
fn the_scan_finds_every_planted_value_before_the_release() {
    for value in PLANTED {
        assert!(finds(&readings(&text(value)), value.telling), "{}", value.kind);
    }
}
