//! The same value is the same alias, however it is spelled and wherever it stands; another value is another.

use crate::formats::MARKED;
use crate::judge::{people, shown};
use crate::pattern::make;
use crate::random::Random;
use crate::score::Score;
use whybone::redact::{AliasBook, Redactor, Register};
use whybone::workshop::Audience;

/// Spellings of one value each.
const SPELLINGS: &[&[&str]] = &[
    &[
        "db-1.prod.corp.internal",
        "DB-1.prod.corp.internal",
        "db-1.PROD.CORP.INTERNAL",
        "db\u{ad}-1.prod.corp.internal",
    ],
    &[
        "ada.berg@corp.example",
        "Ada.Berg@Corp.Example",
        "ada.berg&#64;corp.example",
        "ada.berg@corp.exam\u{200b}ple",
    ],
    &["2001:db8::7:1", "2001:DB8::7:1", "2001:0db8:0:0:0:0:7:1", "2001:db8:0:0::7:1"],
    &["52:54:00:ab:cd:ef", "52-54-00-AB-CD-EF", "5254.00ab.cdef"],
    &["7d1f0c52-93ab-4c1e-a5d2-0b6f4e8c7731", "7D1F0C52-93AB-4C1E-A5D2-0B6F4E8C7731"],
    &["+49 30 5550 1234", "+493055501234", "+49 (30) 5550-1234", "+49-30-5550-1234"],
    &["4111 1111 1111 1111", "4111111111111111", "4111-1111-1111-1111"],
    &["DE89 3704 0044 0532 0130 00", "DE89370400440532013000"],
    &["10.20.30.40", "10.20.30.40", "10\\.20\\.30\\.40"],
    &["hub-65d9f46698-dj4jb", "`hub-65d9f46698-dj4jb`", "hub-65d9f46698\u{200b}-dj4jb"],
    &[
        "Mirela Dragan",
        "mirela dragan",
        "Dragan, Mirela",
        "M. Dragan",
        "@mdragan",
        "mirela.dragan",
        "Mirela",
        "Dragan",
    ],
];

#[test]
fn every_spelling_of_a_value_is_one_alias() {
    let register = people(&["Mirela Dragan"]);
    let mut score = Score::new("spellings");
    for spellings in SPELLINGS {
        let mut book = AliasBook::new();
        let mut redactor = Redactor::new(&register, &mut book, Audience::Public);
        let first = aliases(redactor.text(&format!("first {} then", spellings[0])).as_str());
        for spelling in &spellings[1..] {
            let text = format!("later {spelling} again");
            let released = redactor.text(&text);
            let same = aliases(released.as_str()) == first && first.len() == 1;
            score.case(spellings[0], same, || {
                format!("{} ==> {} (first {first:?})", shown(&text), released.as_str())
            });
        }
    }
    score.hold(97.0);
}

#[test]
fn a_secret_keeps_its_alias_in_every_text_and_another_gets_the_next() {
    let mut score = Score::new("aliases of secrets");
    for (format, patterns) in MARKED {
        let (one, other) =
            (make(patterns[0], &mut Random::of(format, 1)), make(patterns[0], &mut Random::of(format, 2)));
        let (register, mut book) = (Register::new(), AliasBook::new());
        let mut redactor = Redactor::new(&register, &mut book, Audience::Public);
        let mut written = |text: String| redactor.text(&text).as_str().to_owned();
        let first = aliases(&written(format!("seen {} once", one.text)));
        let second = aliases(&written(format!("| {} | `{}` |", other.text, one.text)));
        let third = aliases(&written(format!("{{\"note\":\"{}\"}}", one.text)));
        let right = second.len() == first.len() * 2
            && second.ends_with(&first)
            && second.first() != first.first()
            && third == first;
        score.case(format, right, || format!("{first:?} {second:?} {third:?}"));
    }
    score.hold(99.0);
}

/// Numbers follow the first appearance in the text, kind by kind.
#[test]
fn aliases_are_numbered_by_first_appearance() {
    let (register, mut book) = (Register::new(), AliasBook::new());
    let text =
        "10.9.9.9 called 10.1.1.1, then 10.9.9.9 called db-9.corp.internal, and db-1.corp.internal answered";
    let released = Redactor::new(&register, &mut book, Audience::Public).text(text);
    assert_eq!(released.as_str(), "[IP-1] called [IP-2], then [IP-1] called [HOST-1], and [HOST-2] answered");
}

/// Every `[KIND-n]` of a text, in order.
fn aliases(text: &str) -> Vec<String> {
    let inside = text.split('[').skip(1).filter_map(|rest| rest.split_once(']'));
    inside.map(|(alias, _)| alias.to_owned()).filter(|alias| alias.contains('-')).collect()
}
