//! What a walk over a piece of a long text came to, and how the next goes on from it.
//!
//! **Start reading** at [`walk_at_once`].

use super::{Read, Walk};
use crate::redact::detect::secrets::seed_phrases;
use crate::redact::detect::{Hit, Sink, assignment::Near};
use crate::redact::pieces::{InPieces, at_once};
use crate::text::{ByteSpan, Noted, Reading};

/// Walks over `pieces`, which follow each other from the beginning of the text of `sink` to its end. Returns what was
/// noted, and whether the text speaks of a Kubernetes Secret.
pub(super) fn walk_at_once(pieces: &[ByteSpan], sink: &mut Sink<'_, '_>) -> (Noted, bool) {
    let mut whole: Walked<'_> = at_once(pieces, sink.reading);
    sink.hits.append(&mut whole.hits);
    sink.decoded.append(&mut whole.decoded);
    sink.served.append(&mut whole.served);
    (whole.noted, whole.manifest)
}

/// What a walk came to over the pieces up to `end`.
#[derive(Default)]
struct Walked<'t> {
    hits: Vec<Hit>,
    decoded: Vec<Reading<'t>>,
    near: Near,
    served: Vec<usize>,
    read: Read,
    noted: Noted,
    manifest: bool,
    end: usize,
}

impl<'r, 't> InPieces<&'r Reading<'t>> for Walked<'t> {
    fn over(mut self, reading: &'r Reading<'t>, piece: ByteSpan) -> Self {
        let Self { decoded, near, served, .. } = self;
        let mut sink = Sink { reading, hits: &mut self.hits, decoded, near, served };
        let mut walk = Walk::over(&mut sink, self.read);
        walk.noted = self.noted;
        walk.manifest = self.manifest;
        let end = walk.part(piece.start.max(self.end), piece.end);
        if end < walk.text.len() {
            seed_phrases::at_end(walk.text, walk.read.row, end, walk.sink);
        }
        let Walk { read, noted, manifest, .. } = walk;
        let Sink { decoded, near, served, .. } = sink;
        Self { decoded, near, served, read, noted, manifest, end, ..self }
    }

    fn reaches_into(&self, start: usize) -> bool {
        self.end > start || self.read.reaches_into(start) || self.near.reaches_into(start)
    }

    fn and(mut self, next: Self) -> Self {
        self.hits.extend(next.hits);
        self.decoded.extend(next.decoded);
        self.served.extend(next.served);
        self.noted.append(next.noted);
        Self {
            hits: self.hits,
            decoded: self.decoded,
            served: self.served,
            noted: self.noted,
            manifest: self.manifest | next.manifest,
            ..next
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::pieces::in_lines;

    /// What is found where lines are walked in pieces of at least this length, and in one.
    fn found(text: &str, length: usize) -> (Vec<String>, Vec<String>) {
        let reading = Reading::plain(text);
        let walked = |pieces: &[ByteSpan]| {
            let mut hits = Vec::new();
            let mut sink = Sink {
                reading: &reading,
                hits: &mut hits,
                decoded: Vec::new(),
                near: Near::default(),
                served: Vec::new(),
            };
            let (noted, manifest) = walk_at_once(pieces, &mut sink);
            let decoded = sink.decoded.iter().map(|reading| reading.text().to_owned());
            let further = reading.further(&noted).map(|reading| reading.text().to_owned());
            let texts: Vec<String> = decoded.chain(further).chain([manifest.to_string()]).collect();
            hits.iter().map(|hit| format!("{} {:?}", hit.rule.name, hit.span)).chain(texts).collect()
        };
        (walked(&in_lines(text, length)), walked(&[ByteSpan::new(0, text.len())]))
    }

    #[test]
    fn the_seed_of_a_wallet_is_found_wherever_a_piece_ends_in_it() {
        let seed =
            "quantum access account actual\nmango across absent tunnel\nglimpse umbrella wagon ability";
        for lines in 0..6 {
            let text = format!("{}{seed}\nand then\n{}", "so it was\n".repeat(lines), "more\n".repeat(6));
            for length in [1, 8, 24, 40] {
                let (pieces, _) = found(&text, length);
                assert!(pieces.iter().any(|hit| hit.starts_with("seed-phrase")), "{length} {text}");
            }
        }
    }

    /// Blocks, tables and sentences that go on over lines.
    const LINES: [&str; 16] = [
        "2026-03-04T10:00:01Z node-17 login of hedda.brandvik@quorra.io from 10.4.0.7 failed",
        "-----BEGIN RSA PRIVATE KEY-----",
        "MIIEpAIBAAKCAQEA7Qz5W3kfr2ZtYbL0x9dUe1hVnJcGmSp8oTqXw4RyBvKiHaNd",
        "-----END RSA PRIVATE KEY-----",
        "NAME              READY   NODE",
        "web-7c9f4d5b6-x2v9k   1/1   edge-blade-4",
        "kind: Secret",
        "  password: c3dvcmRmaXNoLTk5LWh1bnRlcg==",
        "who has the new password?",
        "Tr0ub4dor-und-3",
        "\"aws_secret\": \"wJalrXUtnFEMI/K7MDENG/bPxRfiCY",
        "name,email,password",
        "Quorra Vexley,qv@quorra.io,9f8Kx-221",
        "https://ops:Kx92-hulL@grafana.quorra.io/d/7?token=ab12cd34ef56ab78",
        "he said &#112;assword = Zq81-KKw, J=C3=B6rg",
        "",
    ];

    proptest::proptest! {
        #[test]
        fn what_is_found_does_not_depend_on_the_pieces(
            lines in proptest::collection::vec(proptest::sample::select(&LINES[..]), 1..40),
            length in 1_usize..400,
        ) {
            let (in_pieces, in_one) = found(&lines.join("\n"), length);
            proptest::prop_assert_eq!(in_pieces, in_one);
        }
    }
}
