//! What is no secret and nobody's: it must come back byte for byte.

use crate::judge::{public, shown, words};
use crate::score::Score;
use whybone::redact::Register;

/// One text on each line, `⏎` for a line feed; `#!` begins a group.
pub(crate) const CASES: &str = include_str!("innocent.txt");

/// A long postmortem in which nothing has to go.
const POSTMORTEM: &str = include_str!("postmortem.md");

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
