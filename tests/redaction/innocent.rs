//! What is no secret and nobody's: it must come back byte for byte.

use crate::judge::{public, shown, words};
use crate::pattern::make;
use crate::random::Random;
use crate::score::Score;
use whybone::redact::Register;

/// One text on each line, `⏎` for a line feed; `#!` begins a group.
pub(crate) const CASES: &str = include_str!("innocent.txt");

/// A long postmortem in which nothing has to go.
pub(crate) const POSTMORTEM: &str = include_str!("postmortem.md");

#[test]
fn an_innocent_text_comes_back_as_it_is() {
    let mut score = Score::new("innocent");
    let mut group = "";
    for line in CASES.lines().filter(|line| !line.is_empty()) {
        if let Some(name) = line.strip_prefix("#! ") {
            group = name;
            continue;
        }
        let text = line.replace('⏎', "\n");
        let released = public(&text).text;
        score.case(&format!("{group}: {line}"), released == text, || shown(&released));
    }
    score.hold(99.5);
}

#[test]
fn the_words_of_a_plain_postmortem_stay() {
    let mut score = Score::new("words of a postmortem");
    for paragraph in POSTMORTEM.split("\n\n") {
        let released = public(paragraph).text;
        let before = words(paragraph);
        let there = crate::judge::kept(&before, &released);
        score.many(&shown(paragraph).chars().take(60).collect::<String>(), there, before.len(), || {
            shown(&released)
        });
    }
    score.hold(99.5);
}

/// Together the paragraphs must read as they do alone: nothing found in one may spoil another.
#[test]
fn a_plain_postmortem_comes_back_as_a_whole() {
    let released = public(POSTMORTEM).text;
    let lines = POSTMORTEM.lines().zip(released.lines());
    let changed: Vec<&str> =
        lines.filter(|(before, after)| before != after).map(|(_, after)| after).collect();
    assert!(changed.is_empty(), "{changed:#?}");
    assert_eq!(
        crate::judge::unsettled(POSTMORTEM, &Register::new(), whybone::workshop::Audience::Public),
        None
    );
}

/// Machines count in numbers that a careless search takes for cards, phones and ids.
#[test]
fn clocks_and_counters_stay() {
    let mut score = Score::new("counters");
    for round in 0..400 {
        let mut random = Random::of("counters", round);
        let pattern = random.pick::<&str>(&[
            "ts=17733<d:8> took=12ms",
            "{\"ts\":17733<d:8>,\"level\":\"info\"}",
            "at 17733<d:14> ns",
            "offset 1<d:10> of 9<d:10>",
            "bytes=<d:9> free=<d:10>",
            "seq 4<d:6> ack 1<d:8>",
            "commit <h:40>",
            "reverted <h:7> and <h:8>",
            "image edge@sha256:<h:64>",
            "resourceVersion: \"<d:8>\"",
            "observedGeneration: <d:3>",
            "2026-03-1<d:1>T1<d:1>:2<d:1>:3<d:1>.<d:6>Z started",
            "goroutine <d:6> [running]:",
            "process <d:5> exited with code <d:1>",
            "Pull complete: <h:12>",
            "+0x<h:8> pc=0x<h:6>",
            "heap 0x00007f<h:10>",
            "go.sum h1:<X:43>=",
            "\"integrity\": \"sha512-<b:86>==\"",
            "\"checksum\": \"<h:64>\"",
            "v0.0.0-20260312140211-<h:12>",
            "rev <h:40>, tree <h:40>",
            "etag \"<h:32>\"",
            "color: #<h:6>; background: #<h:3>",
            "latency_bucket{le=\"0.<d:2>\"} <d:6>",
        ]);
        let text = make(pattern, &mut random).text;
        let released = public(&text).text;
        score.case(pattern, released == text, || format!("{text} ==> {released}"));
    }
    score.hold(99.5);
}
