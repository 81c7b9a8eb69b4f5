//! Machines in what Ansible says: `fatal: [web-1]: UNREACHABLE!`, and the lines of its recap.

use crate::redact::Kind;
use crate::redact::alias::alias_end;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&PLAYED];

static PLAYED: Rule = Rule::shown(Shown {
    name: "played-host",
    kind: Kind::Host,
    reason: "A run of Ansible names its machines there.",
    known_format: false,
    examples: Examples {
        positive: &[
            "fatal: [«db-primary»]: UNREACHABLE! => {\"changed\": false}",
            "«app7» | SUCCESS => {\n«db1» | UNREACHABLE! => {",
            "changed: [«titan»]\nok: [«web-a2»]",
            "skipping: [«app-1»] => (item=x)",
            "«app-1»   : ok=12 changed=3 unreachable=0 failed=0",
        ],
        negative: &[
            "fatal: not a git repository",
            "changed: [\"a\", \"b\"]",
            "changed: [see below]",
            "ok: [all good]",
            "fatal: [localhost]: FAILED!",
            "ok=12 changed=3 unreachable=0",
            "changed: [HOST-1]",
            "password: [REDACTED]",
        ],
        disguised: &["fatal: [«db-\u{200b}primary»]: UNREACHABLE!"],
    },
});

/// Words that it says before a machine, and behind one.
pub(in crate::redact::detect) const NAMES: Cue =
    &["changed", "failed", "fatal", "skipping", "unreachable", "success"];

/// Asked at a word that ends like one of these.
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    if word.next() == b'=' && word.bytes() == b"unreachable" {
        let line = class::line_start(text, word.start, 200);
        let end = class::run_end(text, line, 128, is_of_name);
        let colon = class::spaces_end(text, end, 80);
        if class::starts_with_folded(text, colon, ": ok=") {
            hit(line, end, sink);
        }
    } else if word.mask & class::LOWER == 0 {
        // `app7 | SUCCESS => {`, of one task alone
        let end = word.start.saturating_sub(3);
        let start = class::run_start(text, end, 128, is_of_name);
        if class::one_before(text, word.start, &[" | "]).is_some()
            && class::one_at(text, word.end, &[" => {", "! => {", " | rc="]).is_some()
            && matches!(class::before(text, start), 0 | b'\n')
        {
            hit(start, end, sink);
        }
    } else if class::starts_with_folded(text, word.end, ": [")
        && matches!(word.previous(), 0 | b'\n')
        && (word.bytes() == b"ok" || NAMES.iter().any(|name| name.as_bytes() == word.bytes()))
    {
        let start = word.end + 3;
        let end = class::run_end(text, start, 128, is_of_name);
        if class::at(text, end) == b']' {
            hit(start, end, sink);
        }
    }
}

fn is_of_name(byte: u8) -> bool {
    class::is(byte, WORD) || byte == b'.'
}

fn hit(start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let text = sink.text();
    let name = text.get(start..end).unwrap_or_default();
    let alias = start > 0 && alias_end(text.as_bytes(), start - 1).is_some();
    if name.len() >= 2 && name != "localhost" && !alias {
        sink.hit(&PLAYED, start, end);
    }
}
