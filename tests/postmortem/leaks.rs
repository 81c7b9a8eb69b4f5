//! One value of each kind is planted in every text of the document; an independent plain search finds none.

use crate::incident::uploads;
use whybone::postmortem::release;
use whybone::redact::Format;
use whybone::workshop::*;

const SECRETS: [&str; 3] = [
    "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
    "AKIAQZ7EXNDJ5KR2WMTP",
    "xoxb-2401933482-2401933495-Zr8kQw1mTn5vLb2yXc7dPe3f",
];
const NAMES: [&str; 2] = ["Ines Okafor", "Lindqvist"];
const OUTSIDE: [&str; 5] =
    ["Brightmoor", "gw-7.corp.internal", "10.20.0.7", "ines.okafor@corp.example", "+49 30 5550 1234"];
const PUBLIC: [&str; 1] = ["https://wiki.corp.internal/x"];

/// The incident with all of these at the end of every text, and in every text that was empty.
fn planted() -> Workshop {
    let mut workshop = uploads();
    let more = [
        Row::from(Impact { stamp: Stamp::default(), ..workshop.impact.clone() }),
        Row::from(Release { with_evidence: true, ..Release::default() }),
    ];
    for row in more {
        workshop.apply(Edit::put(row)).unwrap();
    }
    let plant: Vec<&str> = SECRETS.iter().chain(&NAMES).chain(&OUTSIDE).chain(&PUBLIC).copied().collect();
    let plant = format!(" then {} went by", plant.join(" and "));
    // What the register knows must stay what it is, or nothing would be registered any more.
    let is_register = |row: RowId| matches!(row, RowId::Person(_) | RowId::Word(_));
    let places: Vec<(TextAt, usize)> = workshop
        .texts()
        .filter(|(at, _)| !is_register(at.row))
        .map(|(at, prose)| (at, prose.len()))
        .collect();
    assert!(places.len() > 60);
    for (text, at) in places {
        let edit = Edit::Splice { text, at, delete: 0, insert: plant.clone(), stamp: Stamp::default() };
        workshop.apply(edit).unwrap();
    }
    workshop
}

#[test]
fn no_planted_value_leaves_for_any_audience_in_any_format() {
    let workshop = planted();
    for audience in Audience::RELEASED {
        for format in Format::ALL {
            let released = release(&workshop, audience, format).unwrap();
            let cleared = &released.cleared;
            for text in [cleared.file_name(), cleared.title(), cleared.body()] {
                for value in withheld_from(audience) {
                    assert!(!text.contains(value), "{value} for {} in {}", audience.word(), format.word());
                }
            }
        }
    }
}

/// What must not be there. A person's name stands where that person owns something, and nowhere else: the public
/// text has none, the others have no surname in the story, which the planted sentences are.
fn withheld_from(audience: Audience) -> Vec<&'static str> {
    let mut values = SECRETS.to_vec();
    match audience {
        Audience::Room | Audience::Team => values.extend(["and Ines Okafor", "and Lindqvist"]),
        Audience::Company => {
            values.extend(["and Ines Okafor", "and Lindqvist"]);
            values.extend(OUTSIDE);
        }
        Audience::Public => {
            values.extend(NAMES);
            values.extend(OUTSIDE);
            values.extend(PUBLIC);
        }
    }
    values
}

#[test]
fn the_team_keeps_what_it_works_with() {
    let text = release(&planted(), Audience::Team, Format::Markdown).unwrap().cleared.body().to_owned();
    for kept in ["gw-7.corp.internal", "OPS-1412", "Jonas Lindqvist"] {
        assert!(text.contains(kept), "{kept}");
    }
}
