//! JSON web tokens, and other tokens that begin with encoded JSON.

use crate::redact::Kind;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&JWT];

static JWT: Rule = Rule::shown(Shown {
    name: "json-web-token",
    kind: Kind::Token,
    reason: "Whoever shows the token is let in as its subject, and it names the subject.",
    known_format: true,
    examples: Examples {
        positive: &[
            "got «eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI3In0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P» back",
            "unsigned «eyJhbGciOiJub25lIn0.eyJzdWIiOiI3In0.»",
            "grafana «eyJrIjoiT0tTcG1pUlY2RnVKZTFVaDFsNFZXdE9ZWmNrMkZYbk0iLCJuIjoiYSJ9»",
        ],
        negative: &["eyJ", "the eyJhbG prefix", "keyJoined.value.other"],
        disguised: &[
            "«eyJhbGciOiJIUzI1NiJ9&#46;eyJzdWIiOiI3In0&#46;dozjgNryP4J3jVmN»",
            "«EYJHBGCIOIJIUZI1NIJ9.EYJZDWIIOII3IN0.DOZJGNRYP4J3JVMN»",
            "x«eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI3In0.dozjgNryP4J3jVmN»",
            "«eyJhbGciOiJIUzI1NiJ9.\u{200b}eyJzdWIiOiI3In0.dozjgNryP4J3jVmN»",
        ],
    },
});

/// Asked at `eyJ`, the beginning of encoded JSON; returns the end of the token.
pub(in crate::redact::detect) fn at_prefix(
    bytes: &[u8],
    at: usize,
    sink: &mut Sink<'_, '_>,
) -> Option<usize> {
    let begins = |at: usize| class::starts_with_folded(bytes, at, "eyj");
    begins(at).then_some(())?;
    let exact = bytes.get(at..at + 3) == Some(b"eyJ");
    let word = |from: usize| class::run_of(bytes, from, usize::MAX, WORD);
    let header = word(at);
    let mut end = header;
    if class::at(bytes, end) == b'.' && header - at >= 12 {
        let payload = word(end + 1);
        if payload - end > 8 && (exact || begins(end + 1)) {
            end = payload;
            if class::at(bytes, end) == b'.' {
                // Unsigned: the empty third part is a dot at the end of the token.
                end = word(end + 1);
            }
        }
    }
    (end > header || exact && header - at >= 40).then(|| {
        sink.hit(&JWT, at, end);
        end
    })
}
