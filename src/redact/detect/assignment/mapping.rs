//! What stands below a name that says "secrets": every value of the mapping is one, whatever its own name.

use super::ASSIGNMENT;
use super::heading::column;
use super::name::Name;
use super::value::{Setting, is_mixed, looks_like_a_name, value};
use crate::redact::detect::Sink;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, BLANK, WORD};

/// Names of mappings of secrets.
pub(in crate::redact::detect) const NAMES: Cue = &[
    "secrets",
    "passwords",
    "credentials",
    "tokens",
    "apikeys",
    "api_keys",
    "stringdata",
    "github-oauth",
    "gitlab-oauth",
    "gitlab-token",
    "bearer",
];

/// Those whose names are the hosts that the secrets are for: `"github-oauth": {"github.com": "X"}`, of Composer.
const BY_HOST: &[&str] = &["github-oauth", "gitlab-oauth", "gitlab-token", "bearer"];

/// Names inside such a mapping whose values say where a secret is, or whose.
const ABOUT: &[&str] = &[
    "apiversion",
    "arn",
    "backend",
    "create",
    "description",
    "enabled",
    "engine",
    "environment",
    "external",
    "file",
    "from",
    "id",
    "key",
    "keys",
    "kind",
    "labels",
    "mountpath",
    "name",
    "namespace",
    "optional",
    "path",
    "provider",
    "ref",
    "region",
    "required",
    "role",
    "secretname",
    "source",
    "store",
    "timeout",
    "ttl",
    "type",
    "url",
    "user",
    "username",
    "vault",
    "version",
];

/// How much of a mapping is read.
const LONGEST: usize = 2048;
const ENTRIES: usize = 24;

/// Asked at a word that may name several secrets; true where it does.
pub(super) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) -> bool {
    let text = word.text;
    let name = word.bytes();
    let named = NAMES.iter().any(|known| {
        let from = name.len().checked_sub(known.len());
        from.is_some_and(|from| class::starts_with_folded(text, word.start + from, known))
    });
    if named {
        below(word, sink);
    }
    named
}

fn below(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let closing = class::run_end(text, word.end, 1, |byte| matches!(byte, b'"' | b'\''));
    let section = word.previous() == b'[' && word.next() == b']';
    let sign = class::spaces_end(text, closing, 2);
    if !section && !matches!(class::at(text, sign), b':' | b'=') {
        return;
    }
    let at = class::spaces_end(text, sign + 1, 8);
    let line = class::line_start(text, word.start, 80);
    match class::at(text, at) {
        b'{' if is_one_of(word.bytes(), BY_HOST) && !begins_with_host(text, at + 1) => {}
        b'{' => flow(text, at + 1, sink),
        _ if is_one_of(word.bytes(), BY_HOST) => {}
        b'\n' if section => block(text, at + 1, None, sink),
        b'\n' => block(text, at + 1, Some(indent(text, line)), sink),
        _ => {}
    }
}

/// `{"git.example.com": …`
fn begins_with_host(text: &[u8], from: usize) -> bool {
    let start = class::run_end(text, from, 40, |byte| class::is(byte, BLANK) || byte == b'"');
    let end = class::dotted_end(text, start, 80);
    text.get(start..end).is_some_and(|name| name.contains(&b'.')) && class::at(text, end) == b'"'
}

fn indent(text: &[u8], line: usize) -> usize {
    class::run_end(text, line, 80, |byte| matches!(byte, b' ' | b'\t')).saturating_sub(line)
}

/// Lines that stand deeper than the name, or all up to the next section.
fn block(text: &[u8], from: usize, above: Option<usize>, sink: &mut Sink<'_, '_>) {
    let mut line = from;
    for _ in 0..ENTRIES {
        let start = line + indent(text, line);
        let inside = above.is_none_or(|above| start - line > above) && class::at(text, start) != b'[';
        if !inside || line - from > LONGEST || start >= text.len() {
            return;
        }
        entry(text, start, sink);
        line = class::line_end(text, start, LONGEST) + 1;
    }
}

/// `{"a": "x", "b": "y"}`
fn flow(text: &[u8], from: usize, sink: &mut Sink<'_, '_>) {
    let mut at = from;
    for _ in 0..ENTRIES {
        let start = class::run_end(text, at, 80, |byte| class::is(byte, BLANK) || byte == b',');
        let Some(end) = entry(text, start, sink) else { return };
        at = class::run_end(text, end, 2, |byte| matches!(byte, b'"' | b'\''));
        if at - from > LONGEST || class::at(text, at) != b',' {
            return;
        }
    }
}

/// `name: value`, and where the value ends.
fn entry(text: &[u8], start: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let mark = |byte: u8| matches!(byte, b'"' | b'\'');
    let name = class::run_end(text, start, 1, mark);
    let name_end = class::dotted_end(text, name, 64);
    let sign = class::spaces_end(text, class::run_end(text, name_end, 1, mark), 8);
    let given = matches!(class::at(text, sign), b':' | b'=') && name_end > name;
    given.then_some(())?;
    let arrow = usize::from(class::at(text, sign + 1) == b'>');
    let at = class::spaces_end(text, sign + 1 + arrow, 8);
    let quote = class::at(text, at);
    let quoted = mark(quote);
    let from = at + usize::from(quoted);
    let to = class::run_end(text, from, 256, |byte| {
        if quoted {
            byte != quote && byte != b'\n'
        } else {
            byte > b' ' && !matches!(byte, b',' | b'}' | b'{' | b'[')
        }
    });
    let value = text.get(from..to)?;
    let signs = value.iter().any(|byte| matches!(byte, b'!' | b'#' | b'%' | b'^' | b'+' | b'$'));
    // A name of another secret: `db: app-credentials`.
    let others = ["secret", "secrets", "credentials", "creds", "token", "key", "tls", "name"];
    let refers = class::one_before(value, value.len(), &others).is_some();
    let told = quoted || is_mixed(value) && value.len() >= 6 || signs;
    let about = is_one_of(text.get(name..name_end)?, ABOUT);
    let path = value.contains(&b'/') && !quoted;
    let words = value.iter().filter(|byte| **byte == b' ').count() > 3;
    if (4..=200).contains(&value.len())
        && told
        && !about
        && !refers
        && !path
        && !words
        && !is_placeholder(value)
        && !looks_like_a_name(value)
    {
        sink.hit(&ASSIGNMENT, from, to);
    }
    Some(to)
}

/// What a list may be written behind, in code: `[]string{"x"}`, `vec!["x"]`, `List.of("x")`.
const MAKERS: &[&str] =
    &["[]string", "string[]", "new[]", "vec!", ".of", "asList", "set", "tuple", "list", "&", "%w"];

/// `passwords = ["X", "Y"]`, `api_keys:` and lines of `- X` below it.
pub(super) fn list(word: Word<'_>, several: bool, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let closing = class::run_end(text, word.end, 1, |byte| matches!(byte, b'"' | b'\''));
    let mut sign = class::spaces_end(text, closing, 2);
    // "Passwords of the three terminals: X, Y and Z"
    if several && [" of ", " for "].iter().any(|link| class::starts_with_folded(text, word.end, link)) {
        sign = class::run_end(text, word.end, 48, |byte| class::is(byte, WORD) || byte == b' ');
    }
    if class::at(text, sign) == b':' {
        // The type of what is declared: `: &[&str] =`.
        let of_type = |byte: u8| {
            class::is(byte, WORD) || matches!(byte, b' ' | b'&' | b'[' | b']' | b'<' | b'>' | b'=')
        };
        let typed = class::run_end(text, sign + 1, 32, |byte| byte != b'=' && of_type(byte));
        sign = if class::at(text, typed) == b'=' { typed } else { sign };
    }
    if !matches!(class::at(text, sign), b':' | b'=') {
        return;
    }
    let sign = sign + usize::from(matches!(class::at(text, sign + 1), b'=' | b'>'));
    let at = class::spaces_end(text, sign + 1, 8);
    let open = class::run_end(text, at, 32, |byte| class::is(byte, WORD) || b" .&!%[]".contains(&byte));
    let open =
        if class::at(text, at) == b'[' && !matches!(class::at(text, at + 1), b']') { at } else { open };
    let made = text.get(at..open).is_some_and(|maker| {
        maker.is_empty() || MAKERS.iter().any(|known| maker.trim_ascii().ends_with(known.as_bytes()))
    });
    let items = match class::at(text, open) {
        b'[' | b'(' | b'{' if made => items(text, open + 1),
        b'\n' if open == at => lines(text, open + 1),
        _ if several && class::at(text, at) != b'[' => told(text, at),
        _ => return,
    };
    let Some(column) = column(word.bytes()) else { return };
    let holds = |(start, end): &(usize, usize)| text.get(*start..*end).is_some_and(|item| column.holds(item));
    if items.iter().any(holds) {
        for item in &items {
            if holds(item) || text.get(item.0..item.1).is_some_and(|item| column.may_hold(item)) {
                sink.hit(&ASSIGNMENT, item.0, item.1);
            }
        }
    }
}

/// "staging X, production Y", "X, Y and Z": the last word between commas.
fn told(text: &[u8], from: usize) -> Vec<(usize, usize)> {
    let line = class::line_end(text, from, 256);
    let mut items = Vec::new();
    let mut at = from;
    while at < line && items.len() < ENTRIES {
        let comma = class::run_end(text, at, line - at, |byte| byte != b',');
        let and = text.get(at..comma).and_then(|run| class::find(run, b" and "));
        let comma = and.map_or(comma, |and| at + and);
        let start = class::run_start(text, comma, comma - at, |byte| byte > b' ');
        let label = text.get(at..start).unwrap_or_default().trim_ascii();
        if !class::all(label, WORD) {
            return Vec::new();
        }
        let end = class::run_start(text, comma, 1, |byte| byte == b'.');
        items.push((start, end));
        at = comma + if and.is_some() { 5 } else { 1 };
    }
    if items.len() >= 2 { items } else { Vec::new() }
}

/// What commas part up to the bracket that closes, as far as nothing else stands there.
fn items(text: &[u8], from: usize) -> Vec<(usize, usize)> {
    let mut items = Vec::new();
    let mut at = from;
    while items.len() < ENTRIES {
        let start = class::run_end(text, at, 80, |byte| class::is(byte, BLANK) || byte == b',');
        let quote = class::at(text, start);
        let (from, to) = if matches!(quote, b'"' | b'\'' | b'`') {
            (start + 1, class::run_end(text, start + 1, 256, |byte| byte != quote && byte != b'\n'))
        } else {
            (
                start,
                class::run_end(text, start, 256, |byte| {
                    byte > b' ' && !matches!(byte, b',' | b']' | b')' | b'}' | b'"' | b':' | b'=')
                }),
            )
        };
        let next = class::run_of(text, to + usize::from(from > start), 40, BLANK);
        if to == from || !matches!(class::at(text, next), b',' | b']' | b')' | b'}') {
            break;
        }
        items.push((from, to));
        at = next;
    }
    items
}

/// The lines below that begin with `-`.
fn lines(text: &[u8], from: usize) -> Vec<(usize, usize)> {
    let mut items = Vec::new();
    let mut line = from;
    while items.len() < ENTRIES {
        let dash = class::spaces_end(text, line, 80);
        if class::at(text, dash) != b'-' || class::at(text, dash + 1) != b' ' {
            break;
        }
        let start = class::run_end(text, dash + 1, 8, |byte| matches!(byte, b' ' | b'"' | b'\''));
        let end = class::run_end(text, start, 256, |byte| !matches!(byte, b'\n' | b'\r' | b'"' | b'\''));
        // A list of mappings.
        if text.get(start..end).is_some_and(|item| class::contains(item, b": ") || item.ends_with(b":")) {
            break;
        }
        items.push((start, end));
        line = class::line_end(text, end, 256) + 1;
    }
    items
}

/// Names below the name of a secret that hold it.
const HOLDERS: &[&str] = &[
    "value",
    "current",
    "previous",
    "plain",
    "plaintext",
    "plain_text",
    "cleartext",
    "default",
    "data",
    "content",
    "raw",
    "text",
    "old",
    "new",
    "literal",
    "secretstring",
    "secret",
    "token",
    "password",
    "key",
];

/// `password: {value: X, rotated: true}`, `password:` and `value: X` below it.
pub(super) fn nested(text: &[u8], at: usize, name: &Name, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let inside = matches!(class::at(text, at), b'{' | b'\n');
    inside.then_some(())?;
    let mut found = None;
    let mut from = at + 1;
    for _ in 0..6 {
        let mark = |byte: u8| matches!(byte, b'"' | b'\'');
        let start =
            class::run_end(text, from, 80, |byte| class::is(byte, BLANK) || byte == b',' || mark(byte));
        // Below a name that a line ends, a deeper line belongs to it.
        let deeper = class::at(text, at) == b'{' || matches!(class::before(text, start), b' ' | b'\t');
        let end = class::run_of(text, start, 32, WORD);
        let sign = class::spaces_end(text, class::run_end(text, end, 1, mark), 2);
        if !deeper || end == start || !matches!(class::at(text, sign), b':' | b'=') {
            break;
        }
        let value_at = class::spaces_end(text, sign + 1, 8);
        if is_one_of(text.get(start..end)?, HOLDERS) {
            found = value(text, value_at, name, Setting::Loose, sink).or(found);
        }
        let stop = |byte: u8| !matches!(byte, b'\n' | b',' | b'}' | b'{');
        from = class::run_end(text, value_at, 256, stop);
        if matches!(class::at(text, from), b'}' | b'{' | 0) {
            break;
        }
    }
    found
}
