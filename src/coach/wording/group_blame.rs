//! A whole team or supplier where the cause stands.

use super::failure_verb::{FAILURES, is_harmless, omissions};
use super::person_words::Person;
use super::phrase::places;
use super::reading::Reading;
use super::rule::{Findings, WordingRule};
use super::subject::{agent_after, subject};
use super::words::has;

pub(super) const RULE: WordingRule = WordingRule {
    id: "group-blame",
    what: "A team, a department or a supplier as the one who failed.",
    why: "It turns a hand-over into a border; the signal that got lost between the two is what can be changed.",
    example: "QA missed the regression.",
    innocent: &["The QA environment failed to start.", "The team had no access to the console."],
    asks: &["Which hand-over or signal was there between the teams, and what did it carry?"],
    check,
};

/// What a team is blamed for beside plain failure.
const REFUSALS: &[&str] = &[
    "won't|wouldn't ~ <person>? tell|inform|communicate|warn|answer|review|care|deliver|document|follow|fix|share|say|act|\
     help|own|listen|plan|prepare|support|cooperate|give|let|approve|pay|budget|fund|allow|accept|look|take",
    "would|will not ~ tell|inform|communicate|warn|answer|review|care|deliver|document|follow|fix|share|say|act|\
     help|own|listen|plan|prepare|support|cooperate|give|let|approve|pay|budget|fund|allow|accept|look|take",
    "never",
    "let us|everyone|customers|this|it|that|the down|through|slip|out|in|happen",
    "let us|everyone|customers|the down",
    "refused|refuses|blocked|dragged|blocks to|us|their|our|the|it|this|everything|any",
    "sat|sits|sitting on",
    "held|holds|holding ~ up",
    "held|holds the|everything|us|it .. up|back",
    "delayed|stalled|slowed the|our|us|it|everything",
    "pushed|forced|rushed|pressed|pressured|bullied us|the|it|this|them",
    "promised|sold ~ too|customers|the|it|things",
    "misled|lied|blindsided|surprised",
    "told customers|users|us|everyone|them the|a|nothing|wrong",
    "changed|launched|shipped|released|deployed|broke|cut|announced|migrated|moved|removed|switched .. without",
    "couldn't|can't|could be|not be? bothered",
    "is|are|was|were ~ useless|hopeless|slow|unresponsive|incapable|clueless|unhelpful|uncooperative|incompetent|late|\
     unreachable|unwilling|reluctant|absent|disorganised|disorganized|overwhelmed",
    "threw|throws|tossed it|this|that|things|code over",
    "passed the buck",
    "looked the other way",
    "chose|decided|preferred ~ not|instead|cheap|to cut|save|ignore|postpone",
    "is|are|was|were ~ to blame",
    "left us|everyone|the",
    "had ~ no idea|clue|interest|plan",
];

fn check(reading: &Reading, findings: &mut Findings) {
    for (first, last) in places(reading, FAILURES) {
        if is_harmless(reading, first, last) {
            continue;
        }
        if subject(reading, first) == Some(Person::Group) {
            findings.add(first, last);
        }
        if let Some((agent, Person::Group)) = agent_after(reading, last) {
            findings.add(first, agent);
        }
    }
    for (first, last) in omissions(reading).filter(|(first, _)| reading.word(*first) != "never") {
        if subject(reading, first) == Some(Person::Group) && !reading.in_question(first) {
            findings.add(first, last);
        }
    }
    for (first, last) in places(reading, REFUSALS) {
        let own_rule = reading.word(first) == "never"
            && (has("must should will can has had", reading.before(first, 1))
                || has("received got saw heard had needed", reading.after(first, 1)));
        let who = subject(reading, first);
        let several = who == Some(Person::Role) && reading.word(first.saturating_sub(1)).ends_with('s');
        let refusal = several && first != last && reading.word(first) != "left";
        if (who == Some(Person::Group) || refusal) && !own_rule && !reading.in_question(first) {
            findings.add(first, last);
        }
    }
}
