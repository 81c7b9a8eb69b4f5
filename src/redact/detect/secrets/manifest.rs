//! The data of Kubernetes Secrets.

use crate::redact::Kind;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, DIGIT, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&SECRET_DATA];

static SECRET_DATA: Rule = Rule::shown(Shown {
    name: "kubernetes-secret",
    kind: Kind::Password,
    reason: "A Secret's data are secrets, encoded and not encrypted.",
    known_format: true,
    examples: Examples {
        positive: &[
            "apiVersion: v1\ndata:\n  user: «YXBw»\n  url: «cG9zdGdyZXM=»\nkind: Secret\nmetadata:\n  name: db\n",
            "kind: Secret\nstringData:\n  a: «open sesame»\n",
            "+kind: Secret\n+data:\n+  user: «YXBw»\n",
            "- kind: Secret\n  data:\n    user: «YXBw»\n- kind: ConfigMap\n  data:\n    level: info\n",
            "kind: Secret\nmetadata:\n  ownerReferences:\n  - apiVersion: v1\n    kind: Job\ndata:\n  user: «YXBw»\n",
        ],
        negative: &[
            "kind: ConfigMap\ndata:\n  mode: fast\n",
            "kind: Secret\nmetadata:\n  name: db\n  resourceVersion: \"1\"",
            "kind: Secret\ndata:\n  a: {{ .Values.a }}",
            "kind: Secret\nstringData:\n  SMTP_PORT: \"587\"\n  ttl: \"3600\"\n",
            "- kind: Secret\n  metadata:\n    name: db\n- kind: ConfigMap\n  data:\n    level: info\n",
        ],
        disguised: &["kind: Secret\nda\u{200b}ta:\n  user: «YXBw»\n"],
    },
});

pub(in crate::redact::detect) fn scan(bytes: &[u8], sink: &mut Sink<'_, '_>) {
    if !class::contains(bytes, b"kind: Secret") {
        return;
    }
    let mut document: Vec<(usize, usize)> = Vec::new();
    let mut start = 0;
    while start <= bytes.len() {
        let end = class::line_end(bytes, start, usize::MAX);
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

/// The lines of a document, and the lists inside it, each item that names its kind on its own.
fn manifest(bytes: &[u8], lines: &[(usize, usize)], sink: &mut Sink<'_, '_>) {
    let mut rest = lines;
    while let Some((first, others)) = rest.split_first() {
        let (at, text) = content(bytes, *first);
        let begins = text.starts_with(b"- apiVersion:") || text.starts_with(b"- kind:");
        if begins {
            let inside = |span: &&(usize, usize)| {
                let (inner, text) = content(bytes, **span);
                text.is_empty() || inner - span.0 > at - first.0
            };
            let length = 1 + others.iter().take_while(inside).count();
            let item = rest.get(..length).unwrap_or(rest);
            object(bytes, item, sink);
        }
        rest = others;
    }
    object(bytes, lines, sink);
}

/// Where a line's content begins, past its indentation and the sign of a diff, and the content.
fn content(bytes: &[u8], (start, end): (usize, usize)) -> (usize, &[u8]) {
    let sign = usize::from(matches!(class::at(bytes, start), b'+' | b'>'));
    let at = class::spaces_end(bytes, start + sign, 256).min(end);
    (at, bytes.get(at..end).unwrap_or_default().trim_ascii())
}

/// The lines of one object; items of lists inside it that name a kind are other objects.
fn object(bytes: &[u8], lines: &[(usize, usize)], sink: &mut Sink<'_, '_>) {
    let mut item = None;
    let mut own = Vec::new();
    for (index, span) in lines.iter().enumerate() {
        let (at, text) = content(bytes, *span);
        let indent = at - span.0;
        item = item.filter(|outer| text.is_empty() || indent > *outer);
        if index > 0 && (text.starts_with(b"- apiVersion:") || text.starts_with(b"- kind:")) {
            item = Some(indent);
        }
        if item.is_none() {
            own.push((at, span.1, indent, text.strip_prefix(b"- ").unwrap_or(text)));
        }
    }
    if !own.iter().any(|(.., text)| *text == b"kind: Secret") {
        return;
    }
    let mut inside = None;
    for (at, end, indent, text) in own {
        if matches!(text, b"data:" | b"stringData:") {
            inside = Some(indent);
            continue;
        }
        match inside {
            Some(outer) if indent > outer => entry(bytes, at, end, sink),
            Some(_) if !text.is_empty() => inside = None,
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
    // `SMTP_PORT: "587"`
    let port = bytes
        .get(start..key)
        .is_some_and(|key| class::one_before(key, key.len(), &["PORT", "port"]).is_some())
        && found.len() <= 5
        && class::all(found, DIGIT);
    // `ttl: "3600"`: a number of seconds.
    let lasts = class::all(found, DIGIT)
        && bytes.get(start..key).is_some_and(|key| {
            is_one_of(key, &["ttl", "maxage", "max_age", "timeout", "expiry", "interval"])
        });
    if !found.is_empty()
        && !port
        && !lasts
        && !is_placeholder(found)
        && !matches!(found, b"|" | b"|-" | b">" | b">-")
    {
        sink.hit(&SECRET_DATA, value, stop);
    }
}
