//! `examples/redact --jsonl` over a slice of every family: what scripts see is what the library does.

use crate::carriers::CARRIERS;
use crate::formats::MARKED;
use crate::judge::{people, redact, survivor};
use crate::pattern::make;
use crate::random::Random;
use serde_json::{Value, json};
use whybone::workshop::Audience;

#[path = "../program/mod.rs"]
mod programs;

#[test]
fn every_line_comes_back_as_the_library_writes_it_and_its_findings_cover_what_went() {
    let mut cases = Vec::new();
    for (at, (format, patterns)) in MARKED.iter().enumerate() {
        let secret = make(patterns[0], &mut Random::of(format, 9));
        let text =
            format!("é Mirela: {}", CARRIERS[at % CARRIERS.len()].template.replace("@@", &secret.text));
        cases.push((text, secret));
    }
    let lines: Vec<String> = cases
        .iter()
        .map(|(text, _)| json!({ "text": text, "people": ["Mirela Dragan"], "kept": 7 }).to_string())
        .collect();
    let output = programs::run(programs::program("redact").arg("--jsonl"), lines.join("\n").as_bytes());
    let answers: Vec<Value> = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(answers.len(), cases.len());
    let register = people(&["Mirela Dragan"]);
    for ((text, secret), answer) in cases.iter().zip(&answers) {
        let released = answer["text"].as_str().unwrap();
        assert_eq!(released, redact(text, &register, Audience::Public).text, "{text}");
        assert_eq!(answer["kept"], 7);
        let mut rebuilt = String::new();
        let mut copied = 0;
        for finding in answer["findings"].as_array().unwrap() {
            let place = |name: &str| usize::try_from(finding[name].as_u64().unwrap()).unwrap();
            rebuilt.push_str(&text[copied..place("start")]);
            rebuilt.push_str(finding["replacement"].as_str().unwrap());
            copied = place("end");
        }
        rebuilt.push_str(&text[copied..]);
        assert_eq!(rebuilt, released, "the findings are the whole difference");
        if let Some(piece) = survivor(secret, released) {
            println!("FAILED program | {piece} | {text}");
        }
    }
}
