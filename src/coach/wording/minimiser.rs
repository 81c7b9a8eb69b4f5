//! Making the step sound small.

use super::phrase::places;
use super::reading::Reading;
use super::rule::{Findings, WordingRule};
use super::subject::subject;
use super::words::has;

pub(super) const RULE: WordingRule = WordingRule {
    id: "minimiser",
    what: "A step made small: just, simply, only had to, all they needed.",
    why: "It hides what the step takes in practice: access, time, knowledge, somebody awake.",
    example: "They only had to restart the service.",
    innocent: &["We had just deployed when the alert fired.", "The pod started just before the failover."],
    asks: &["What does that step take in practice: access, time, knowledge?"],
    check,
};

const PHRASES: &[&str] = &[
    "was|is|were simply|merely a|an|one|the|that",
    "just|only|simply|merely a matter|question|case of <ing>",
    "just|only|simply|merely a matter|question of seconds|minutes",
    "a|only matter of ~ seconds|minutes|clicks|clicking",
    "it|that|this only takes|took",
    "takes|took only|just|barely|hardly|literally a|one|two|five|seconds|minutes|ten",
    "takes a|one|two|five second|seconds|minute|minutes|click",
    "simply|just <ing>",
    "could|should|can|would|must|may ~ have|of? just|simply|merely|easily|only|trivially have|of? ~",
    "could've|should've|would've just|simply|merely|easily",
    "just|simply|merely needed|need|needs|had|has|have to",
    "just|simply|merely need|needs <person>",
    "needed|need|needs|had|has|have|ought to just|simply|merely",
    "need|needs|needed ~ only",
    "only had|needed|have|need|has|needs to",
    "all <person> ~ had|needed|have|need|has|needs|did|do",
    "all it|that ~ took|takes|needed|would",
    "all that was needed|required|missing",
    "was|is all it took|takes|needed",
    "just|simply|merely a|an|one ~ simple|small|tiny|little|quick|minor|matter|case|question|typo|config|configuration|line|flag|\
     restart|click|command|setting",
    "just a|an|one one|two|five line|minute|character|word",
    "nothing more than",
    "simple|easy|trivial matter of",
    "how hard|difficult|complicated can|could|is|would it|that|this",
    "how hard|difficult|complicated is|can it|that|this",
    "rocket|brain science|surgery",
    "no brainer",
    "child's|childs play",
    "piece of cake",
    "as simple|easy|trivial as",
    "trivial|trivially fix|change|step|task|avoidable|preventable|avoided|prevented|fixed|check|mistake|matter",
    "is|was|be ~ trivial|child's|effortless|straightforward",
    "simple|quick|easy|small|short fix|check|look|glance|test|search|grep|question|message|call|email|read ~ of|at|to|in|on|by|would",
    "simple|easy enough|to ~ avoid|prevent|check|fix|restart|spot|see|notice|find|do|test|follow",
    "is|was|be ~ easy|simple",
    "it's|that's ~ easy|simple|trivial|straightforward to",
    "simply|merely forgot|ignored|missed|failed|did|didn't|chose|overlooked|skipped|neglected|assumed|guessed",
    "just|simply didn't|did not|wasn't|weren't|don't|forgot|ignored|missed|skipped|assumed|guessed|doesn't|won't|wouldn't",
    "just <person>",
    "why|could|can't|couldn't not? <person>? just|simply",
    "anyone|anybody|everyone|everybody|a can|could|child|monkey|trained ~ can|could|have|do|monkey",
    "five minutes|minute of|would|to",
    "would have taken ~ five|two|ten|one|a|seconds",
    "only a|one second|seconds|minute|click|glance",
];

/// Plain imperatives after "just": "Just restart it".
const IMPERATIVES: &str = "\
    add ask be call change check click do fix follow increase look press put raise read reboot redeploy \
    remember restart revert roll run set switch tell test turn use wait write";

fn check(reading: &Reading, findings: &mut Findings) {
    for (first, last) in places(reading, PHRASES) {
        if !is_harmless(reading, first, last) {
            findings.add(first, last);
        }
    }
    for at in 0..reading.len() {
        let small = matches!(reading.word(at), "just" | "simply" | "merely") && reading.stands_alone(at);
        let next = reading.after(at, 1);
        let leads = reading.starts_clause(at)
            || matches!(reading.before(at, 1), "to" | "and" | "please" | "then" | "you" | "we" | "they");
        if small && leads && has(IMPERATIVES, next) && !matches!(reading.after(at, 2), "before" | "after") {
            findings.add(at, at + 1);
        }
    }
}

fn is_harmless(reading: &Reading, first: usize, last: usize) -> bool {
    let word = reading.word(first);
    let any = |list: &str| (first..=last).any(|at| has(list, reading.word(at)));
    let one_of = any("only") && has("can may must should could would", word);
    let belittles_difficulty = has("rocket brain how child's", word);
    let not_only = !belittles_difficulty
        && reading.recently(first, 2, "not isn't wasn't no never less hardly")
        || any("not") && word != "just" && word != "simply" && word != "why";
    // "They only need to" counts with a person; "it only needs to" is how a machine works.
    let machine = word == "only"
        && !has("a one", reading.after(first, 1))
        && subject(reading, first).is_none()
        && !has("it that", reading.before(first, 1))
        && !reading.starts_clause(first);
    let nothing =
        !any("just simply merely easily only trivially") && has("could should can would must may", word);
    let possible_now = word == "can" && any("easily");
    // "just starting" tells a time, "recommends simply restarting" what a page says; "Simply restarting would do"
    // makes it small.
    let gerund = has("just simply", word)
        && reading.word(last).ends_with("ing")
        && last == first + 1
        && !reading.starts_clause(first);
    // "The query was simple" and "the loop is easy to trigger" tell of things; "checking is trivial" and
    // "the fix is easy" of what somebody would have had to do.
    let of_things = has("is was be", word)
        && has("easy simple trivial straightforward", reading.word(last))
        && !is_a_step(reading, first, last);
    let person_only = (word == "just" && reading.person(last).is_some() && last == first + 1)
        || (word == "need" || word == "needs" || word == "needed") && subject(reading, first).is_none()
        || (word == "takes" || word == "took")
            && (!is_a_step(reading, first, last) || has("step loop restore", reading.before(first, 1)))
        || word == "a" && any("matter") && !reading.in_sentence(first, "just only is it's")
        || word == "is" && any("all");
    let plain_look = has("simple quick easy small short", word)
        && has("of at to in on by would", reading.word(last))
        && !has("would of at", reading.word(last));
    let whoever = has("anyone anybody everyone everybody", word) && reading.in_question(first);
    let time_of = word == "five" && !reading.in_sentence(first, "would only just have");
    // "The trivial fix would hide it" names one of several.
    let named = word == "trivial" && reading.before(first, 1) == "the";
    named
        || one_of
        || gerund
        || not_only
        || machine
        || nothing
        || possible_now
        || of_things
        || person_only
        || plain_look
        || whoever
        || time_of
}

/// What was easy is a step of somebody: "checking the quota", "it", "the fix".
fn is_a_step(reading: &Reading, copula: usize, last: usize) -> bool {
    let start = reading.sentence_start(copula);
    let opening = reading.word(start);
    let gerund = opening.len() > 4
        && opening.ends_with("ing")
        && !has("string nothing something everything routing billing", opening);
    let named = has("it's it fix solution check answer step that this restore", reading.before(copula, 1));
    let machine = reading.word(last + 1) == "to"
        && !has(
            "add write run set avoid prevent check fix restart spot see notice find do test follow ask",
            reading.after(last, 2),
        );
    (gerund || named || reading.word(copula) == "it's") && !machine
}
