//! Numbers in trackers: tickets, issues, changes and alerts, which lead to what a company says of itself.

use crate::redact::Kind;
use crate::redact::detect::beside::{Beside, is_one_of, is_word};
use crate::redact::detect::links::published::is_public_repository;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class;

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&TRACKED];

pub(super) static TRACKED: Rule = Rule::shown(Shown {
    name: "numbered-ticket",
    kind: Kind::Ticket,
    reason: "Leads into a tracker that readers outside must not know.",
    known_format: false,
    examples: Examples {
        positive: &[
            "ticket #«84986» stayed open",
            "change request #«48213», service request #«90021»",
            "see alert #«52841» and #«52907»",
            "alert #«1204» fired, incident #«77»",
            "ticket «849861»",
            "bug «48213»",
            "[PagerDuty #«89302»] TRIGGERED",
            "see ZD #«753388»",
            "reverts «acme-dig/ledger#2280»",
        ],
        negative: &[
            "kubernetes/kubernetes#12345",
            "docs/index.html#12",
            "#528",
            "the fix #12",
            "issue #1: the pager",
            "issue 3 of 5",
            "ticket 7",
            "PR 12",
            "Fix a race in the collector, see issues #528 and #529",
            "* [BUG #412](x): a panic, [issue #1302]: y",
            "Say why a link failed (PR #368), a resolver bug (#2188), Bug#48213 is fixed",
            "[Bug 2164853] Re: the shelf fell",
            "Merge pull request #77 and merge request !482",
        ],
        disguised: &["ticket #«84\u{200b}986»"],
    },
});

/// What trackers number.
static TRACKERS: Words = Words::of(&[
    "ticket", "issue", "issues", "pr", "bug", "incident", "duty", "alert", "zendesk", "zd", "rt", "rma",
    "jira",
]);

/// `acme/ledger#2280`: an issue or a change, and whose.
pub(super) fn in_repository(text: &[u8], beside: Beside<'_>, word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let owner = class::run_back(text, beside.start() - 1, 40, class::WORD);
    let alone = !matches!(class::before(text, owner), b'/' | b'.' | b':' | b'@' | b'#');
    let named = text.get(owner..beside.start()).unwrap_or_default();
    if alone
        && named.len() > 2
        && !is_public_repository(named.strip_suffix(b"/").unwrap_or(named), beside.says())
    {
        sink.hit(&TRACKED, owner, word.end);
    }
}

/// "PR #1204", "Bug#48213": in whose tracker nobody says, and every changelog has such numbers: they lead nowhere.
pub(super) fn is_bare(says: &[u8], beside: Beside<'_>, digits: usize) -> bool {
    // "change request #48213" is of a company's desk.
    let of_code = || beside.previous().is_some_and(|before| is_one_of(before.word, &["pull", "merge"]));
    digits < 7
        && beside.gap.iter().any(|byte| matches!(byte, b'#' | b'!'))
        && (is_one_of(says, &["bug", "issue", "issues", "pr"]) || is_word(says, "request") && of_code())
        || beside.gap == b"#" && is_word(says, "bug")
        // "[Bug 1835848] Re: …": how public trackers head their mails.
        || digits == 7 && beside.gap == b" " && beside.edge() == b'[' && beside.word == b"Bug"
}

/// What the word names is numbered by a tracker.
pub(super) fn is_tracker(says: &[u8], beside: Beside<'_>) -> bool {
    TRACKERS.hold(says)
        || is_word(says, "request")
            && beside
                .previous()
                .is_some_and(|before| is_one_of(before.word, &["pull", "merge", "change", "service"]))
}
