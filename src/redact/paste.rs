//! Secrets go when they are pasted: they are replaced before anything is stored.

use super::alias::alias_spans;
use super::detect;
use super::undecided::undecided;
use super::{AliasBook, Finding, Register};
use crate::order::Order;
use crate::text::ByteSpan;

/// Replaces secrets of a known format, and nothing else, and says what was replaced. Everything that is only
/// probable waits for the review.
pub fn replace_secrets_at_paste(
    text: &str,
    register: &Register,
    book: &mut AliasBook,
) -> (String, Vec<Finding>) {
    let mut hits = Vec::new();
    detect::scan(text, &mut hits);
    hits.retain(|hit| hit.rule.known_format && hit.kind.is_secret());
    let aliases = alias_spans(text);
    let mut hits = undecided(text, &aliases, register, hits, |_| false);
    book.pass_over(text, &aliases);
    hits.order_by_key(|hit| (hit.span, hit.kind));
    let mut replaced = String::with_capacity(text.len());
    let mut findings: Vec<Finding> = Vec::new();
    let mut copied_to = 0;
    for hit in hits {
        if hit.span.end <= copied_to {
            continue;
        }
        let span = ByteSpan::new(hit.span.start.max(copied_to), hit.span.end);
        let replacement = book.alias_of_secret(hit.kind, &hit.value(text)).to_string();
        replaced.push_str(text.get(copied_to..span.start).unwrap_or_default());
        replaced.push_str(&replacement);
        copied_to = span.end;
        let (rule, reason, kind) = (hit.rule.name, hit.rule.reason, hit.kind);
        findings.push(Finding {
            rule,
            reason,
            kind,
            start: span.start,
            end: span.end,
            replacement,
            guess: false,
        });
    }
    replaced.push_str(text.get(copied_to..).unwrap_or_default());
    (replaced, findings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_goes_at_paste_and_everything_else_waits() {
        let mut book = AliasBook::new();
        let token = format!("ghp_{}", "a1B2c3D4e5F6".repeat(3));
        let text = format!("Sarah on 10.0.0.7 used {token} with password=tiger");
        let (stored, findings) = replace_secrets_at_paste(&text, &Register::new(), &mut book);
        assert_eq!(stored, "Sarah on 10.0.0.7 used [TOKEN-1] with password=tiger");
        assert_eq!(&text[findings[0].start..findings[0].end], token);
        assert!(!serde_json::to_string(&book.entries()).unwrap().contains("a1B2"));
    }
}
