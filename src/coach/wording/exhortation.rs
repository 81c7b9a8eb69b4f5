//! A plea to people instead of a change to the system.

use super::person_words::Person;
use super::phrase::places;
use super::reading::Reading;
use super::rule::{Findings, WordingRule};
use super::words::has;

pub(super) const RULE: WordingRule = WordingRule {
    id: "exhortation",
    what: "A plea as an action: be more careful, remind everyone, pay attention.",
    why: "Everybody meant to be careful last time too; nothing is different on the next tired night.",
    example: "Everyone must be more careful with deploys.",
    innocent: &[
        "The bot reminds the on-call engineer of open alerts.",
        "We retrain the ranking model every night.",
    ],
    asks: &[
        "What would still work on a tired night?",
        "What could the tool do, so that nobody has to remember?",
    ],
    check,
};

const PHRASES: &[&str] = &[
    "be|being ~ more|extra|very|especially? careful|cautious|diligent|vigilant|attentive|thorough|mindful|disciplined",
    "more|extra careful|carefully|cautious|diligent|vigilant|attentive|thorough|mindful|disciplined|responsible|alert|closely|\
     thoroughly|rigorous|rigorously|conscientious|proactive|often",
    "greater|more|better|closer care|attention|diligence|discipline|vigilance|awareness|communication|caution|eye|rigour|rigor",
    "pay|paying ~ more|closer|better|extra|full|special|close? attention",
    "remind|reminding|tell|telling|ask|asking|urge|encourage|encouraging|instruct|warn|train|teach|coach|educate|retrain|\
     retraining|lecture|discipline|reprimand|advise ~ <person>",
    "remind|reminding|tell|ask|urge|encourage|train|coach|educate|retrain|instruct|warn all|each|users|them",
    "remind|tell|ask|train|educate|retrain|coach|encourage the|all|our .. \
     team|teams|engineers|developers|engineer|staff|department|operators|on|vendor|rotation|people",
    "send|sending|issue|post|circulate|write ~ a|an|another ~ friendly|stern|general|strong? \
     reminder|warning|memo|note|email|mail|message to",
    "stress|emphasise|emphasize|reiterate|underline|highlight|reinforce|communicate ~ the|how|that|to importance|need|important|\
     everyone|all|staff|people|engineers|developers|teams|rule|rules",
    "hold|run|organise|organize|schedule|give|provide|do|offer ~ a|an|another|some|more|extra|additional|refresher|regular? ~ \
     refresher|mandatory|security|awareness|safety|ops|operational|brief? training|trainings|workshop|session|refresher|talk|briefing ~ \
     session|sessions|course? for|on|about|to",
    "more|extra|additional|mandatory|refresher|better ~ training",
    "communicate|coordinate|collaborate ~ better|more|clearly",
    "talk to|with each|one other|another ~ more?",
    "improve|better|strengthen|foster|increase the|our? ~ communication|awareness|discipline|attention|mindset|vigilance|culture|\
     teamwork|collaboration|diligence",
    "raise|raising|increase|increasing|build|building|create|promote ~ more? awareness|vigilance|attention|discipline|sensitivity",
    "try|trying|work|working|think harder",
    "do|doing better ~ next",
    "must|should|need|needs|have|has to? ~ do|be better",
    "take ~ more|better|extra|greater care|responsibility|ownership",
    "take care to|when|not|with|while|that",
    "think before|twice|first|carefully",
    "stay|remain|keep ~ vigilant|alert|focused|attentive|on",
    "keep|keeping|have ~ a|an ~ closer|close|better|sharp|watchful? eye on",
    "watch|monitor|check|look|follow .. more closely|carefully|often|thoroughly",
    "never|not|don't ~ do|make|repeat|let|deploy|push|run|touch|forget|assume|skip|ignore ~ this|that|it|the|to|a|on|any|in ~ \
     same|happen|production|again|mistake|friday|fridays|review|tests|alerts|without",
    "never|not|don't ~ do|make|repeat|let ~ this|that|it|the ~ same|happen? again|mistake",
    "make|makes|ensure sure? ~ that? ~ everyone|everybody|people|engineers|nobody|all|developers|staff|operators|reviewers|we|you|\
     they|teams ~ knows|know|reads|read|understands|understand|follows|follow|is|are|checks|check|remembers|remember|does|do|\
     forgets|forget|tests|test|looks|look|uses|use|pay|pays|attends|attend",
    "ensure|make sure? that? everyone|everybody|people|engineers|developers|staff|operators|reviewers|all|teams|nobody",
    "avoid ~ making? such|these|more? mistakes|errors|slips",
    "make|ensure sure? that? this|it|that|such|nobody|noone ~ never|doesn't|does|cannot|can't not? ~ happen|happens|occur|do|repeat",
    "make sure to ~ check|test|verify|read|ask|look|run|follow|double|tell|inform|communicate",
    "everyone|everybody|people|engineers|developers|we|you|they|operators|staff|admins|reviewers|responders|team|teams|call|\
     managers|colleagues|all|oncall|engineer|developer|testers|qa|ops|support ~ \
     must|should|needs|need|has|have|ought|shall ~ to? ~ \
     remember|know|check|be|read|learn|follow|pay|double|communicate|talk|ask|think|understand|test|look|watch|improve|try|take|\
     stick|respect|adhere|attend|listen|escalate|speak|study|review|verify|care|concentrate|focus|behave|own|stop ~ \
     careful|aware|more|that|the|before|twice|better|to|attention|all|their|every|each|sooner|harder|each|up|on|time|a|checked?",
    "must|should|need|needs|has|have to? ~ be|become ~ more|better ~ careful|aware|attentive|diligent|vigilant|disciplined|trained|\
     responsible|proactive|thorough",
    "remember to ~ check|test|verify|run|update|follow|look|ask|tell|drain|set|always|never|read|communicate|disable|enable",
    "please remember|check|read|follow|be|make|don't|always|never|double|pay|test",
    "be ~ more? aware",
    "be reminded|retrained|educated|trained|disciplined|coached|warned",
    "read|check|test|look|review|proofread .. carefully|thoroughly|properly",
    "watch out ~ more? for",
    "lessons must be learned",
    "learn from this|our|the mistake|mistakes|incident",
    "next time ~ think|check|ask|follow|read|test|be|look|don't|remember|we|you",
    "use|show|apply ~ common|better|good|more sense|judgement|judgment",
    "be careful",
];

/// A plea where it opens a sentence, so that it speaks to somebody: "Double-check every change."
const IMPERATIVES: &[&str] = &[
    "double|triple check|checking",
    "follow|read|use|respect|know|learn|study|obey the|all|our ~ change|release|agreed|correct|proper|documented? <plan>",
    "stick|adhere to .. <plan>",
    "communicate|escalate|speak ~ up|early|earlier|sooner|more|better",
    "always|never ~ check|test|verify|ask|read|run|deploy|push|use|follow|double|review|touch|assume|trust|do|make|inform",
    "don't ~ forget|deploy|push|touch|assume|trust|do|ignore|rush|panic",
    "do not ~ forget|deploy|push|touch|assume|trust|do|ignore|rush|panic",
    "concentrate|focus ~ more|harder|better",
    "slow down",
    "ask ~ before|first",
    "test ~ more|better|properly|thoroughly",
    "look twice",
    "check ~ twice",
];

fn check(reading: &Reading, findings: &mut Findings) {
    for (first, last) in places(reading, PHRASES) {
        let compared =
            has("more better greater extra", reading.word(first)) && reading.after(last, 1) == "than";
        // "more often", "more closely" tell; they plead in an action that begins with its verb.
        let tells = reading.word(first) == "more"
            && has("often closely thoroughly rigorous alert", reading.word(last))
            && !opens(reading, first);
        let by_machine = reading.word(last) == "alert" && reading.before(first, 1) == "to";
        let aware = reading.word(first) == "be" && reading.in_question(first);
        // "The bot will remind the engineer", "the form asks people to": something does it.
        let done_by_a_thing = has("remind tell ask warn instruct advise train", reading.word(first))
            && !reading.starts_clause(first)
            && !has("to must should and please we", reading.before(first, 1));
        // "Ask them what broke" asks; "ask them to take care" pleads.
        let told = has("tell ask", reading.word(first))
            && (reading.in_question(first)
                || reading
                    .person(last)
                    .is_some_and(|who| who == Person::Pronoun && reading.word(last) == "who")
                || has("what which how whether about for where when if who", reading.after(last, 1)));
        let past = has("not never", reading.word(first))
            && has("did had was were has have do does", reading.before(first, 1));
        let model = has("retrain train", reading.word(first))
            && reading.soon(first, 3, "model models network classifier");
        if !compared && !tells && !by_machine && !aware && !done_by_a_thing && !told && !past && !model {
            findings.add(first, last);
        }
    }
    for (first, last) in places(reading, IMPERATIVES) {
        if reading.starts_clause(first)
            && !reading.in_question(first)
            && first == reading.sentence_start(first)
        {
            findings.add(first, last);
        }
    }
}

/// The sentence begins with a plain verb: an action.
fn opens(reading: &Reading, at: usize) -> bool {
    let start = reading.sentence_start(at);
    has("check read watch look monitor test review communicate inspect follow use", reading.word(start))
        || reading.person(start).is_some()
}
