//! What a person did not do, said with a verb of failure.

use super::person_words::Person;
use super::phrase::places;
use super::reading::Reading;
use super::rule::{Findings, WordingRule};
use super::subject::{agent_after, subject};
use super::verbs::is_system_verb;
use super::words::has;

pub(super) const RULE: WordingRule = WordingRule {
    id: "failure-verb",
    what: "A verb of failure with a person as its subject: failed to, forgot, missed, broke.",
    why: "It ends the search at a person, while the step that normally prompts the action stays unseen.",
    example: "The engineer forgot to drain the node.",
    innocent: &[
        "The pod failed to start.",
        "The cache missed on every request.",
        "We failed over to the second region.",
    ],
    asks: &[
        "Which step did not happen, and what normally prompts it?",
        "What did the situation look like from where they stood?",
    ],
    check,
};

/// Verbs of failure, whoever's they are: `group_blame` uses them for teams.
pub(super) const FAILURES: &[&str] = &[
    "failed|failing|fails|fail to|at|us|our|miserably|again",
    "forgot|forgets|forgotten|forgetting|neglected|neglects|neglecting|overlooked|overlooks|overlooking|ignored|ignores|\
     ignoring|disregarded|missed|misses|misread|misjudged|misunderstood|misinterpreted|mishandled|miscalculated|bungled|\
     botched|fumbled|mismanaged|misused|mistyped|mistook|underestimated|overestimated|omitted|mislaid|misplaced",
    "forgot|neglected to",
    "broke|breaks",
    "messed|screwed|slipped|stuffed|fouled|mixed|cocked|goofed|muddled ~ up",
    "messed|screwed|mixed it|this|that|things|everything|them up",
    "messed|screwed|mixed the|our .. up",
    "dropped the ball",
    "bothered|cared to",
    "blew it|the",
    "lost track|sight|control|patience of?",
    "lost ~ situational|all|his|her|their? awareness|focus|concentration",
    "lost the|our|a .. key|keys|password|credentials|token|backup|data|records",
    "paid no|little attention|heed",
    "wasted|squandered",
    "gave|giving up",
    "fell asleep",
    "slept ~ through|in",
    "did ~ nothing",
    "was|were ~ wrong|unaware|asleep|sleeping|oblivious|unprepared|late",
    "made a|an|the|another ~ big|bad|stupid|serious|silly|wrong|poor|costly|critical|basic|simple|huge? \
     mistake|error|blunder|typo|slip|oversight|misjudgement|call|decision",
    "made mistakes|errors",
    "let us|everyone|customers|everybody down",
    "chose|decided not to",
    "took too|so|very|far long|much",
    "waited too long",
    "reacted|responded|acted|escalated ~ slowly|late|wrongly",
    "got it|this|that ~ wrong|backwards",
    "had ~ forgotten|missed|ignored|overlooked|failed|neglected",
    "wasn't|weren't|isn't ~ paying|careful|looking|watching|listening|aware|ready|prepared",
    "was|were not ~ paying|careful|looking|watching|listening|ready|prepared",
];

/// Not acting, by a person: a past or perfect with "not" before a verb.
const OMISSIONS: &[&str] = &[
    "didn't|didnt|hadn't|hadnt|haven't|hasn't|doesn't|don't|couldn't",
    "did|had|have|has|does not",
    "never",
];

/// What people met or had at hand: telling that it was not there harms nobody.
const AT_HAND: &str = "\
    access appear apply arrive be been belong come exist expect expected get gone got happen have had hear heard know \
    known matter mean need needed receive received see seen show start understand want wanted work worked find found \
    reach recognise recognize any a an the enough only yet it that to change stop mention help affect depend believe \
    agree think feel suspect remember recover notice";

/// Verbs that only people do: they count without a named subject too.
const HUMAN_ONLY: &[&str] = &[
    "didn't|didnt|couldn't|without ~ be? bother|bothered|bothering",
    "did not ~ bother",
    "dropped|dropping the ball",
    "asleep at the wheel",
    "nobody|noone|none ~ double? <past>",
    "nobody|noone of|on|in|from .. <past>",
    "nobody|noone ~ bothered|checked|thought|cared",
    "no one ~ double? <past>",
    "no one on|in|from the .. <past>",
    "neither <person> nor <person> <past>",
    "forgot|neglected to",
    "screwed|messed up",
    "went|gone unheeded",
    "couldn't|could not be bothered",
    "kept .. to themselves|himself|herself",
];

/// What nobody did, where it is a fact about the situation: "nobody had access", "nobody was paged".
const FACT_OF_NOBODY: &str = "\
    had knew was were received got saw heard noticed needed could expected felt died complained lost used reported \
    understood owned stood came left worked wanted called remembered found realised realized";

fn check(reading: &Reading, findings: &mut Findings) {
    for (first, last) in places(reading, FAILURES) {
        if is_harmless(reading, first, last) {
            continue;
        }
        match subject(reading, first) {
            Some(Person::Group) => {}
            Some(_) => findings.add(first, last),
            None => {}
        }
        if let Some((agent, person)) = agent_after(reading, last)
            && person != Person::Group
        {
            findings.add(first, agent);
        }
    }
    for (first, last) in omissions(reading) {
        let who = subject(reading, first);
        let notices = has("notice realise realize", reading.word(last));
        let counts = match who {
            Some(Person::Group) | None => false,
            // "We did not notice the drop until 14:40" is the detection gap itself, told by those who were there;
            // "We do not ask who" is how we work.
            Some(Person::Speaker) => !notices && !has("do don't never have haven't", reading.word(first)),
            Some(Person::Pronoun) => !is_system_verb(reading.word(last)),
            Some(_) => true,
        };
        if counts && !reading.in_question(first) {
            findings.add(first, last);
        }
    }
    for (first, last) in places(reading, HUMAN_ONLY) {
        let by_machine = reading.word(first) == "neglected" && agent_after(reading, last).is_none();
        let nobody = has("nobody noone no none neither", reading.word(first));
        let fact = nobody && (has(FACT_OF_NOBODY, reading.word(last)) || reading.in_question(first));
        let thing = !nobody && reading.word(last) != "unheeded" && is_a_thing(reading, first);
        if !by_machine && !fact && !thing && subject(reading, first) != Some(Person::Group) {
            findings.add(first, last);
        }
    }
    ended_by_failed(reading, findings);
}

/// Every "did not" or "never" with the verb after it, but for verbs of what was at hand.
pub(super) fn omissions<'a>(reading: &'a Reading) -> impl Iterator<Item = (usize, usize)> + 'a {
    places(reading, OMISSIONS).filter_map(|(first, last)| {
        let verb = (last + 1..last + 4).find(|at| !super::verbs::is_filler(reading.word(*at)))?;
        let word = reading.word(verb);
        let same = reading.sentence(verb) == reading.sentence(first) && !reading.starts_clause(verb);
        // "never" is a habit for the rule of absolutes, but for "never ran the check".
        let bare = reading.word(first) == "never"
            && (!super::verbs::is_past(word) || super::verbs::is_auxiliary(reading.before(first, 1)));
        let noticing = has("notice realise realize remember think bother", word);
        let possible = reading.word(first) == "couldn't" && !has("bother tell", word);
        (same && !bare && !possible && (noticing || !has(AT_HAND, word))).then_some((first, verb))
    })
}

/// "The engineer failed." with nothing after it.
fn ended_by_failed(reading: &Reading, findings: &mut Findings) {
    for at in 0..reading.len() {
        if reading.word(at) != "failed" || !reading.ends_clause(at) {
            continue;
        }
        if matches!(subject(reading, at), Some(Person::Name | Person::Role | Person::Pronoun))
            && reading.before(at, 1) != "they"
        {
            findings.add(at, at);
        }
    }
}

/// A thing is the subject: "the cache forgot to evict".
fn is_a_thing(reading: &Reading, verb: usize) -> bool {
    let article = (2..=4).any(|back| has("the a an its our", reading.before(verb, back)));
    let pronoun = has("it which that things", reading.before(verb, 1));
    (article || pronoun) && subject(reading, verb).is_none()
}

/// The same verbs where they tell a fact.
pub(super) fn is_harmless(reading: &Reading, first: usize, last: usize) -> bool {
    let next = reading.after(last, 1);
    match reading.word(first) {
        "failed" | "fails" | "failing" | "fail" => {
            (is_system_verb(next) && may_be_a_machine(reading, first))
                || reading.word(last) == "at" && next.parse::<u32>().is_ok()
        }
        "missed" | "misses" => {
            reading.soon(last, 4, "slo slos sla slas target targets objective you rto rpo deadline budget")
        }
        "broke" | "breaks" => has("down even ground for", next) || reading.soon(last, 6, "into smaller"),
        "ignored" | "ignores" => has("safely correctly rightly", reading.before(first, 1)),
        "made" => {
            has("call decision", reading.word(last)) && !reading.soon(first, 3, "bad poor wrong stupid")
        }
        "was" | "were" => reading.word(last) == "unaware",
        "mixed" => reading.word(last) != "up",
        "gave" | "giving" => !reading.ends_clause(last) && !has("too on early", next),
        "blew" => has("fuse whistle", next),
        _ => false,
    }
}

/// Words that stand for people here and for software there: "they", "provider", "operator".
fn may_be_a_machine(reading: &Reading, verb: usize) -> bool {
    const EITHER: &str =
        "they we provider providers operator operators manager managers security support admin owner lead";
    reading.recently(verb, 3, EITHER)
}
