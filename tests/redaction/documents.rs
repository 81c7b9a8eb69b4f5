//! Whole things that people paste: tables, logs, dumps, mails, settings. `⟪pattern⟫` must go, `«text»` may, everything
//! else stays.

use crate::judge::{kept, public, shown, survivor, words};
use crate::pattern::{Value, make};
use crate::random::Random;
use crate::score::Score;

const DOCUMENTS: &str = include_str!("documents.txt");

#[test]
fn a_pasted_document_loses_its_values_and_nothing_else() {
    let (mut gone, mut stays) = (Score::new("documents"), Score::new("words of documents"));
    for document in DOCUMENTS.split("=== ").filter(|document| !document.is_empty()) {
        let (name, template) = document.split_once('\n').unwrap();
        for round in 0..3 {
            let (text, values, other) = filled(template, &mut Random::of(name, round));
            let released = public(&text).text;
            for (pattern, value) in &values {
                let left = survivor(value, &released);
                gone.case(&format!("{name}: {pattern}"), left.is_none(), || {
                    let line = text.lines().find(|line| line.contains(&value.text)).unwrap_or_default();
                    format!("{} in: {}", value.text, shown(line))
                });
            }
            let before = words(&other);
            let lost: Vec<&String> = before.iter().filter(|word| !released.contains(word.as_str())).collect();
            stays.many(name, kept(&before, &released), before.len(), || {
                format!("{lost:?} ==> {}", shown(&released))
            });
        }
    }
    gone.both(stays, 98.0, 99.0);
}

/// The text, the values in it, and the words that must stay.
fn filled(template: &str, random: &mut Random) -> (String, Vec<(String, Value)>, String) {
    let (mut text, mut values, mut other) = (String::new(), Vec::new(), String::new());
    for (at, part) in template.split(['⟪', '⟫']).enumerate() {
        if at % 2 == 1 {
            let made = make(part, random);
            text.push_str(&made.text);
            let value = if made.text.chars().count() <= 24 { Value::whole(&made.text) } else { made };
            values.push((part.to_owned(), value));
            other.push(' ');
            continue;
        }
        let mut may_go = false;
        for character in part.chars() {
            match character {
                '«' => may_go = true,
                '»' => may_go = false,
                _ => {
                    text.push(character);
                    other.push(if may_go { ' ' } else { character });
                }
            }
        }
    }
    (text, values, other)
}
