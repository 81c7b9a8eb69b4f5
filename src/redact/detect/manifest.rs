//! The data of Kubernetes Secrets.

#[cfg(test)]
use super::Examples;
use super::placeholder::is_placeholder;
use super::{Rule, Sink};
use crate::redact::Kind;
use crate::text::class::{self, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&SECRET_DATA];

static SECRET_DATA: Rule = Rule {
    name: "kubernetes-secret",
    kind: Kind::Password,
    reason: "A Secret's data are secrets, encoded and not encrypted.",
    known_format: true,
    #[cfg(test)]
    examples: Examples {
        positive: &[
            "apiVersion: v1\ndata:\n  user: «YXBw»\n  url: «cG9zdGdyZXM=»\nkind: Secret\nmetadata:\n  name: db\n",
            "kind: Secret\nstringData:\n  a: «open sesame»\n",
        ],
        negative: &[
            "kind: ConfigMap\ndata:\n  mode: fast\n",
            "kind: Secret\nmetadata:\n  name: db\n  resourceVersion: \"1\"",
            "kind: Secret\ndata:\n  a: {{ .Values.a }}",
        ],
        disguised: &["kind: Secret\nda\u{200b}ta:\n  user: «YXBw»\n"],
    },
};

pub(super) fn scan(bytes: &[u8], sink: &mut Sink<'_, '_>) {
    if !bytes.windows(12).any(|window| window == b"kind: Secret") {
        return;
    }
    let mut document: Vec<(usize, usize)> = Vec::new();
    let mut start = 0;
    while start <= bytes.len() {
        let end = class::run_end(bytes, start, usize::MAX, |byte| byte != b'\n');
        if bytes.get(start..end).is_some_and(|line| line.starts_with(b"---")) {
            manifest(bytes, &document, sink);
            document.clear();
        } else {
            document.push((start, end));
        }
        start = end + 1;
    }
    manifest(bytes, &document, sink);
}

fn manifest(bytes: &[u8], lines: &[(usize, usize)], sink: &mut Sink<'_, '_>) {
    let line = |span: &(usize, usize)| bytes.get(span.0..span.1).unwrap_or_default();
    let secret =
        |text: &[u8]| text.trim_ascii().strip_prefix(b"kind: Secret").is_some_and(|rest| rest.is_empty());
    if !lines.iter().any(|span| secret(line(span))) {
        return;
    }
    let mut inside = None;
    for span in lines {
        let text = line(span);
        let indent = text.iter().take_while(|byte| **byte == b' ').count();
        let trimmed = text.trim_ascii();
        if matches!(trimmed, b"data:" | b"stringData:") {
            inside = Some(indent);
            continue;
        }
        match inside {
            Some(outer) if indent > outer => entry(bytes, span.0 + indent, span.1, sink),
            Some(_) if !trimmed.is_empty() => inside = None,
            _ => {}
        }
    }
}

fn entry(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let key = class::run_end(bytes, start, 256, |byte| class::is(byte, WORD) || matches!(byte, b'.' | b'"'));
    // A line of a block has no key of its own.
    let value = if class::at(bytes, key) == b':' {
        class::run_end(bytes, key + 1, 8, |byte| matches!(byte, b' ' | b'"' | b'\''))
    } else {
        start
    };
    let mut stop = end;
    while stop > value && matches!(class::before(bytes, stop), b' ' | b'\r' | b'"' | b'\'') {
        stop -= 1;
    }
    let found = bytes.get(value..stop).unwrap_or_default();
    if !found.is_empty() && !is_placeholder(found) && !matches!(found, b"|" | b"|-" | b">" | b">-") {
        sink.hit(&SECRET_DATA, value, stop);
    }
}
