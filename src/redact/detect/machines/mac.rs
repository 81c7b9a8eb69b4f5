//! Hardware addresses.

use crate::redact::Kind;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, ALPHANUMERIC, HEX};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&MAC];

static MAC: Rule = Rule::shown(Shown {
    name: "mac",
    kind: Kind::Mac,
    reason: "Names one device.",
    known_format: false,
    examples: Examples {
        positive: &[
            "mac «ac:de:48:00:11:22»",
            "eth0 «02:42:ac:11:00:02» up",
            "«02-42-AC-11-00-02»",
            "«0242.ac11.0002»",
            "(«0050.569f.8c0a»)",
        ],
        negative: &[
            "12:30:45",
            "10:2F:33-AC",
            "00:00:00:00:00:00:00:00:00:00",
            "2026-03-12",
            "1.2.3",
            "0000.0000",
        ],
        disguised: &["«02:42:ac\u{200b}:11:00:02»", "«02&#58;42:ac:11:00:02»"],
    },
});

/// Asked at a word with digits: the first group, or all of them.
pub(in crate::redact::detect) fn at_word(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let length = match (word.len(), word.next()) {
        (2, b':') | (17, _) => 17,
        (4, b'.') => 14,
        _ => return,
    };
    let end = word.start + length;
    // A clock has no third colon.
    if length == 17 && class::at(word.text, word.start + 8) != class::at(word.text, word.start + 2) {
        return;
    }
    let alone = !class::is(class::at(word.text, end), ALPHANUMERIC)
        && !matches!(
            (class::at(word.text, end), class::is(class::at(word.text, end + 1), HEX)),
            (b':', true)
        )
        && word.previous() != b':';
    if alone && is_mac(word.text.get(word.start..end).unwrap_or_default()) {
        sink.hit(&MAC, word.start, end);
    }
}

fn is_mac(run: &[u8]) -> bool {
    let (separator, groups, length) = match (run.len(), class::at(run, 2), class::at(run, 4)) {
        (17, separator @ (b':' | b'-'), _) => (separator, 6, 2),
        (14, _, b'.') => (b'.', 3, 4),
        _ => return false,
    };
    let mut count = 0;
    let even = run.split(|byte| *byte == separator).all(|group| {
        count += 1;
        group.len() == length && class::all(group, HEX)
    });
    even && count == groups && run.iter().any(|byte| !matches!(byte, b'0' | b':' | b'-' | b'.'))
}
