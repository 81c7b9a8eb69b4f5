//! A plea to people instead of a change to the system.

use super::phrase::{Phrase, phrase, places};
use super::reading::Reading;
use super::rule::{Findings, WordingRule};

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

const PHRASES: &[Phrase] = &[
    phrase(
        &["be", "being"],
        "~ more|extra|very|especially? careful|cautious|diligent|vigilant|attentive|thorough|mindful|disciplined",
    ),
    phrase(
        &["more", "extra"],
        "careful|carefully|cautious|diligent|vigilant|attentive|thorough|mindful|disciplined|responsible|alert",
    ),
    phrase(
        &["greater", "more", "better"],
        "care|attention|diligence|discipline|vigilance|awareness|communication|caution",
    ),
    phrase(&["pay", "paying"], "~ more|closer|better|extra|full|special|close? attention"),
    phrase(
        &["remind", "reminding"],
        "everyone|everybody|all|engineers|developers|people|staff|them|folks|colleagues|operators|teams|devs|each|us",
    ),
    phrase(
        &["remind", "reminding"],
        "the .. team|teams|engineers|developers|engineer|staff|department|operators|on|vendor",
    ),
    phrase(&["remind"], "<person>"),
    phrase(&["retrain", "retraining", "educate", "coach", "lecture", "discipline", "reprimand"], "<person>"),
    phrase(&["retrain", "educate"], "all|staff|everyone|engineers|users"),
    phrase(&["communicate", "coordinate", "collaborate"], "~ better|more"),
    phrase(&["improve"], "~ communication|awareness|discipline|attention"),
    phrase(&["raise", "raising", "increase", "build"], "~ awareness"),
    phrase(&["try", "trying", "work", "working", "think"], "harder"),
    phrase(&["do", "doing"], "better ~ next"),
    phrase(&["must", "should", "need", "needs", "have", "has"], "to? ~ do|be better"),
    phrase(&["take"], "~ more|better|extra|greater care|responsibility|ownership"),
    phrase(&["take"], "care to|when|not"),
    phrase(&["think"], "before|twice"),
    phrase(&["stay", "remain", "keep"], "~ vigilant|alert|focused"),
    phrase(
        &["never", "not", "don't"],
        "~ do|make|repeat|let ~ this|that|it|the ~ same|happen? again|mistake",
    ),
    phrase(
        &["make", "makes", "ensure"],
        "sure? ~ everyone|everybody|people|engineers|nobody|all|developers|staff ~ knows|know|reads|read|understands|understand|follows|follow|is|are|checks|check|remembers|does|do|forgets",
    ),
    phrase(
        &["make", "ensure"],
        "sure? that? this|it|that|such ~ never|doesn't|does|cannot|can't not? ~ happen|happens|occur",
    ),
    phrase(
        &["everyone", "everybody", "people", "engineers", "developers", "we", "you", "they"],
        "~ must|should|needs|need|has|have|ought ~ to? ~ remember|know|check|be ~ careful|aware|more|that|the|before|twice",
    ),
    phrase(&["remember"], "to ~ check|test|verify|run|update|follow|look|ask|tell|drain|set"),
    phrase(&["please"], "remember|check|read|follow|be|make"),
    phrase(&["be"], "~ more? aware"),
    phrase(&["be"], "reminded|retrained|educated"),
    phrase(&["read", "check", "test", "look"], ".. carefully"),
    phrase(&["watch"], "out ~ more? for"),
    phrase(&["lessons"], "must be learned"),
];

fn check(reading: &Reading, findings: &mut Findings) {
    for (first, last) in places(reading, PHRASES) {
        let compared =
            matches!(reading.word(first), "more" | "better" | "greater") && reading.after(last, 1) == "than";
        let by_machine = matches!(reading.word(last), "alert") && reading.before(first, 1) == "to";
        let aware = reading.word(first) == "be" && reading.in_question(first);
        if !compared && !by_machine && !aware {
            findings.add(first, last);
        }
    }
}
