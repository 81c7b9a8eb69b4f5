//! One cause for everything.

use super::phrase::places;
use super::reading::{Gap, Reading};
use super::rule::{Findings, WordingRule};
use super::subject::subject;
use super::words::{TECHNICAL, has};

pub(super) const RULE: WordingRule = WordingRule {
    id: "single-cause",
    what: "One cause for everything: the root cause is, it all comes down to.",
    why: "Outages need several conditions at once; the first one named takes the light from the others.",
    example: "The root cause was the missing index.",
    innocent: &["The root cause is not known yet.", "The root cause analysis starts on Monday."],
    asks: &["What else had to be true?", "Would the outage have been possible without the others?"],
    check,
};

const PHRASES: &[&str] = &[
    "the|this|our|its ~ single|one|only|sole|real|true|actual|ultimate|main|primary|underlying|fundamental|overall|definitive root? cause|reason .. \
     is|was|remains|lies|lay|has|turned",
    "the|this|our|its ~ primary|main|real|true|actual|single|final root cause",
    "the|this|our|its root cause ~ here? is|was|remains|lies|lay|has|turned|turns",
    "the|its cause|reason of|for|behind|the|this|that|our outage|incident|failure|downtime is|was|remains|lies|lay",
    "the|its cause|reason of|for|behind the|this|that|our outage|incident|failure|downtime is|was|remains|lies|lay",
    "the cause|reason is|was|being|turned",
    "the single|one|only|sole|real|true|actual|ultimate root? cause|reason|problem|culprit|issue",
    "all|everything|it|this|that ~ comes|came|boils|boiled|goes|leads|traces ~ down|back to",
    "boils|boiled down to",
    "solely|purely|entirely|exclusively|only|simply ~ due|caused|because|by|responsible|attributable to|by|of?",
    "all because of",
    "caused|happened|due ~ solely|purely|entirely|exclusively",
    "because of ~ one|a|just thing|single|one",
    "nothing else|other? but|than",
    "nothing but",
    "nothing else",
    "there is|was only|exactly|just one|a single? cause|reason|culprit",
    "it's|its|is|was|it always dns|the",
    "reason is|was simple",
    "the|this|our root cause of|for|behind .. is|was|remains|lies|lay",
    "the one and only cause|reason|culprit|problem",
    "the one thing|factor that|which? ~ caused|broke|went|failed|led|made|is|was",
    "the one thing|factor",
    "single|sole root? cause",
    "had|has one|a|exactly single|one? cause|reason|root",
    "at the end of the day",
    "in the end",
    "ultimately",
    "found|identified|pinpointed|determined|established|know|have|nailed|discovered .. the|a|one|single root? cause|reason",
    "to blame is|was",
    "one|a|this single thing|change|commit|flag|setting|line|person|mistake ~ caused|broke|is|was|took|brought ~ the|all|it|down|everything",
    "would|could have|never not? ~ have? happened without|if",
    "plain|pure|purely and simple|simply",
    "culprit|trigger ~ was|is clearly|simply|just|solely",
];

const OPEN: &str =
    "not unknown unclear open still being under yet never no isn't wasn't one hardly rarely seldom";

/// Verbs that claim the search to be over.
const FOUND: &str = "found identified pinpointed determined established know have nailed discovered";

/// "We found the cause", "has been identified": not "the scan found a cause code".
fn is_said_of_ours(reading: &Reading, at: usize) -> bool {
    subject(reading, at).is_some()
}

/// "In the end, it was the certificate": a sentence that begins so and goes on with one thing.
fn sums_up(reading: &Reading, first: usize, last: usize) -> bool {
    reading.starts_clause(first)
        && has("it this that", reading.after(last, 1))
        && (2..=4).any(|ahead| has("was is were came turned", reading.after(last, ahead)))
}

fn check(reading: &Reading, findings: &mut Findings) {
    for (first, last) in places(reading, PHRASES) {
        let cause = (first..=last).any(|at| matches!(reading.word(at), "cause" | "reason"));
        let still_open = reading.soon(last, 2, OPEN) && cause
            || reading.in_question(first)
            || reading.recently(first, 3, OPEN);
        // "The cause of the alarm is printed", "in the end state": nothing is said about the outage.
        let cause_only = reading.word(last - 1) == "cause" || reading.word(last - 1) == "reason";
        let told = cause_only
            && reading.word(first) == "the"
            && last == first + 2
            && reading.in_sentence(last, "customers users");
        let dns = has("dns the", reading.word(last))
            && has("always", reading.word(last.saturating_sub(1)))
            && reading.word(last) == "the";
        let several = reading.in_sentence(first, "several conditions factors many two three four");
        let of_customers =
            reading.soon(first, 6, "customers users call") && has("main only", reading.word(first + 1));
        let plain = has("plain pure", reading.word(first)) && !reading.ends_clause(last);
        let summed_up = has("day end ultimately", reading.word(last)) && !sums_up(reading, first, last);
        let found = has(FOUND, reading.word(first)) && (!cause || !is_said_of_ours(reading, first));
        // "The root cause field is optional": a field of a form.
        let of_a_form = (first..=last)
            .any(|at| reading.word(at) == "cause" && has(TECHNICAL, reading.after(at, 1)))
            || (first..=last)
                .any(|at| reading.word(at) == "cause" && has("analysis template", reading.after(at, 1)));
        if !of_a_form
            && !still_open
            && !told
            && !dns
            && !several
            && !of_customers
            && !plain
            && !found
            && !summed_up
        {
            findings.add(first, last);
        }
    }
    for at in 0..reading.len() {
        // "Root cause: missing index" as a heading with an answer.
        let heading = reading.word(at) == "root" && matches!(reading.after(at, 1), "cause");
        let answered =
            reading.joint(at + 1).trim_start().starts_with(':') && reading.gap(at + 2) == Gap::Clause;
        if heading && reading.starts_clause(at) && answered && !has(OPEN, reading.word(at + 2)) {
            findings.add(at, at + 1);
        }
    }
}
