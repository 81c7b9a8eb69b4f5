//! The receipt as a file of its own, through the gate like everything else: counts by kind, rule and place.

use super::build::build;
use super::release::{ReleaseError, file_stem};
use crate::redact::{Artefact, Cleared, Format, Receipt, Register, SafeText, gate, say};
use crate::workshop::{Audience, Document};

/// What was replaced for an audience, if it passes the gate. It holds no value and no alias.
pub fn receipt(document: &Document, audience: Audience) -> Result<Cleared, ReleaseError> {
    if audience == Audience::Room {
        return Err(ReleaseError::RoomOnly);
    }
    let built = build(document, audience);
    let stem = say::join(&[file_stem(&built.postmortem), SafeText::fixed("receipt")], "-");
    let artefact = Artefact {
        format: Format::Markdown,
        file_name: say::join(&[stem, SafeText::fixed(Format::Markdown.extension())], "."),
        title: SafeText::fixed("What was replaced"),
        body: written(&built.receipt),
    };
    Ok(gate::clear(artefact, &Register::of(document), &built.book, audience)?)
}

fn written(receipt: &Receipt) -> SafeText {
    let mut body = SafeText::fixed("# What was replaced\n\nCounts alone: no value and no stand-in.\n\n");
    if receipt.total() == 0 {
        body.push_fixed("Nothing was replaced.\n");
        return body;
    }
    body.push_fixed("| what | rule | where | times |\n|---|---|---|---|\n");
    for (line, count) in receipt.lines() {
        let cells = [
            SafeText::fixed(line.kind.words()),
            SafeText::fixed(line.rule),
            SafeText::fixed(line.place),
            SafeText::number(count as u64),
        ];
        body.push(&say::sentence(&[
            SafeText::fixed("| "),
            say::join(&cells, " | "),
            SafeText::fixed(" |\n"),
        ]));
    }
    body
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{EventKind, Leg};

    #[test]
    fn a_receipt_counts_by_kind_rule_and_place_and_shows_no_value() {
        let workshop = a_workshop()
            .with_event("2026-03-12T13:02:00Z", EventKind::Start, "errors on 10.42.7.19, then on 10.42.7.20")
            .with_cause(Leg::Happened, "10.42.7.19 had no twin")
            .build();
        let cleared = receipt(&workshop, Audience::Public).unwrap();
        assert_eq!(cleared.file_name(), "postmortem-2026-03-12-public-receipt.md");
        let rows: Vec<&str> = cleared.body().lines().filter(|line| line.starts_with("| addresses")).collect();
        assert_eq!(rows, ["| addresses | ipv4 | Causes | 1 |", "| addresses | ipv4 | Timeline | 2 |"]);
        assert!(!cleared.body().contains("10.42") && !cleared.body().contains("IP-1"));
    }

    #[test]
    fn nothing_replaced_is_said() {
        let body = receipt(&a_workshop().build(), Audience::Team).unwrap();
        assert!(body.body().contains("Nothing was replaced."));
    }
}
