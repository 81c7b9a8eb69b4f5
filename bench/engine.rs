//! The product's redaction, all of what `examples/redact` pays: find, rebuild, look again.

use std::hint::black_box;
use whybone::redact::{AliasBook, Redactor, Register};
use whybone::workshop::Audience;

/// Redacts for the public and returns how much was replaced.
pub fn redact(text: &str) -> usize {
    let register = Register::new();
    let mut book = AliasBook::new();
    let mut redactor = Redactor::new(&register, &mut book, Audience::Public);
    let (redacted, findings) = redactor.text_with_findings(text);
    black_box(redacted.as_str());
    findings.len()
}
