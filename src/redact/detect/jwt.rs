//! JSON web tokens, and other tokens that begin with encoded JSON.

use super::{Rule, Sink};
use crate::redact::Kind;
use crate::text::class::{self, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&JWT];

static JWT: Rule = Rule {
    name: "json-web-token",
    kind: Kind::Token,
    reason: "Whoever shows the token is let in as its subject, and it names the subject.",
    known_format: true,
    positive: &[
        "got «eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI3In0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P» back",
        "unsigned «eyJhbGciOiJub25lIn0.eyJzdWIiOiI3In0.»",
        "grafana «eyJrIjoiT0tTcG1pUlY2RnVKZTFVaDFsNFZXdE9ZWmNrMkZYbk0iLCJuIjoiYSJ9»",
    ],
    negative: &["eyJ", "the eyJhbG prefix", "keyJoined.value.other"],
    disguised: &[
        "«eyJhbGciOiJIUzI1NiJ9&#46;eyJzdWIiOiI3In0&#46;dozjgNryP4J3jVmN»",
        "x«eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI3In0.dozjgNryP4J3jVmN»",
        "«eyJhbGciOiJIUzI1NiJ9.\u{200b}eyJzdWIiOiI3In0.dozjgNryP4J3jVmN»",
    ],
};

pub(super) fn scan(bytes: &[u8], sink: &mut Sink<'_>) {
    let mut at = 0;
    while at < bytes.len() {
        at = class::run_end(bytes, at, usize::MAX, |byte| byte != b'e');
        if bytes.get(at..at + 3) != Some(b"eyJ") {
            at += 1;
            continue;
        }
        let header = class::run_end(bytes, at, usize::MAX, |byte| class::is(byte, WORD));
        let mut end = header;
        if class::at(bytes, end) == b'.' && header - at >= 12 {
            let payload = class::run_end(bytes, end + 1, usize::MAX, |byte| class::is(byte, WORD));
            if payload - end > 8 {
                end = payload;
                if class::at(bytes, end) == b'.' {
                    let signature = class::run_end(bytes, end + 1, usize::MAX, |byte| class::is(byte, WORD));
                    // Unsigned: the empty third part is a dot at the end of the token.
                    end = signature;
                }
            }
        }
        if end > header || header - at >= 40 {
            sink.hit(&JWT, at, end);
        }
        at = end.max(at + 1);
    }
}
