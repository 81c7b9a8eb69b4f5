//! Handles: `@` and how somebody is called in a chat.

use super::email::domain_end;
use super::email_rules::HANDLE;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::links::published;
use crate::redact::detect::machines::hosts::is_program;
use crate::redact::detect::machines::set_apart::is_no_machine;
use crate::redact::detect::people::{first_names, whose_account};
use crate::redact::detect::walk::Word;
use crate::redact::everyday::is_everyday;
use crate::redact::given_names::is_given_alone;
use crate::redact::noticed::is_usual;
use crate::text::class::{self, DIGIT, JOINER, WORD};

/// Commands that recipes of a Makefile begin with.
const RECIPES: &[&str] = &[
    "awk",
    "bash",
    "cargo",
    "cat",
    "cd",
    "cp",
    "curl",
    "docker",
    "echo",
    "find",
    "for",
    "git",
    "go",
    "goose",
    "grep",
    "helm",
    "if",
    "kubectl",
    "make",
    "mkdir",
    "mv",
    "node",
    "npm",
    "printf",
    "python",
    "rm",
    "sed",
    "sh",
    "terraform",
    "test",
    "touch",
];

/// What stands behind `@` in code, style sheets and chats without naming anybody.
const NOT_A_HANDLE: &[&str] = &[
    "all",
    "angular",
    "author",
    "autowired",
    "aws-sdk",
    "babel",
    "basic-io",
    "bean",
    "before",
    "beforeeach",
    "channel",
    "charset",
    "classmethod",
    "click",
    "clock",
    "component",
    "context",
    "cpu-emulation",
    "daily",
    "dataclass",
    "debug",
    "default",
    "deprecated",
    "duration",
    "echo",
    "everyone",
    "example",
    "file-system",
    "font-face",
    "group",
    "here",
    "hourly",
    "id",
    "import",
    "include",
    "ingestiontime",
    "inject",
    "io-event",
    "ipc",
    "keyframes",
    "keyring",
    "known",
    "layer",
    "link",
    "log",
    "logstream",
    "media",
    "message",
    "midnight",
    "module",
    "monthly",
    "mount",
    "nest",
    "network-io",
    "never",
    "notnull",
    "nullable",
    "obsolete",
    "on-call",
    "oncall",
    "override",
    "page",
    "param",
    "playwright",
    "privileged",
    "process",
    "property",
    "raw-io",
    "reboot",
    "resources",
    "return",
    "returns",
    "see",
    "setuid",
    "signal",
    "since",
    "staticmethod",
    "supports",
    "suppresswarnings",
    "swap",
    "sync",
    "system-service",
    "team",
    "test",
    "throws",
    "timer",
    "timestamp",
    "type",
    "types",
    "version",
    "weekly",
    "yearly",
];

/// `my @rows = …;`, `for (@rows) {`, `print(@rows);`: a list of Perl. "@hedda = scribe" and "- failover (@hedda);" are of
/// somebody.
#[inline(never)]
fn is_list(bytes: &[u8], at: usize, end: usize) -> bool {
    let line = class::line_end(bytes, end, 120);
    let inside = class::run_start(bytes, at, 80, |byte| !matches!(byte, b'(' | b'\n'));
    match class::at(bytes, end) {
        b' ' => class::starts_with_folded(bytes, end, " = ") && class::before(bytes, line) == b';',
        b')' if class::starts_with_folded(bytes, end, ");\n") => {
            class::is(class::before(bytes, inside.saturating_sub(1)), WORD)
        }
        b')' if class::starts_with_folded(bytes, end, ") {") => true,
        b')' | b';' => class::one_before(bytes, at, &["my ", "our ", "local ", "scalar "]).is_some(),
        _ => false,
    }
}

/// "Merged by github.com/hedda-quorra-dev", asked at the name of the site: whose page it is, behind a word that says who did
/// something.
#[inline(never)]
pub(in crate::redact::detect) fn at_site(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const BEFORE: &[&str] = &[
        "by ",
        "by https://",
        "by www.",
        "by: ",
        "by: https://",
        "door ",
        "par ",
        "por ",
        "przez ",
        "cc ",
        "thanks ",
        "author: ",
        "author: https://",
    ];
    let text = word.text;
    if !is_one_of(word.bytes(), &["github", "gitlab", "codeberg", "bitbucket", "linkedin"])
        || class::one_before(text, word.start, BEFORE).is_none()
    {
        return;
    }
    let Some(site) = class::one_at(text, word.end, &[".com/in/", ".com/", ".org/"]) else { return };
    let start = word.end + site.len();
    let end = class::run_end(text, start, 40, |byte| class::is(byte, WORD) || byte == b'-');
    let goes_on = matches!(class::at(text, end), b'/' | b'.') && class::is(class::at(text, end + 1), WORD);
    let name = text.get(start..end).unwrap_or_default();
    let project = published::is_publisher(name)
        || published::is_public_owner(name)
        || ["-org", "-community", "-sigs", "-labs", "-project", "-team"]
            .iter()
            .any(|sort| name.ends_with(sort.as_bytes()));
    if end > start + 3 && !goes_on && !project {
        sink.hit(&HANDLE, start, end);
    }
}

/// `mossy.heron#4471`, asked at the word before `#`: who somebody was in Discord, where a text speaks of that.
#[inline(never)]
pub(in crate::redact::detect) fn at_tag(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let end = class::run_of(text, word.end + 1, 5, DIGIT);
    if end != word.end + 5 || class::is(class::at(text, end), WORD) {
        return;
    }
    let start = class::dotted_start(text, word.end, 32);
    let near = text.get(start.saturating_sub(800)..text.len().min(end + 400)).unwrap_or_default();
    let name = text.get(start..word.end).unwrap_or_default();
    // `repo#4471`, `discord.js#1447`: an issue.
    let called = class::any(name, JOINER) || name.contains(&b'.') || class::before(text, start) == b'"';
    if matches!(
        class::before(text, start),
        0 | b' ' | b'\n' | b'"' | b'\'' | b'`' | b'(' | b'@' | b':' | b'*'
    ) && name.len() > 1
        && called
        && !name.ends_with(b".js")
        && !name.starts_with(b"discord")
        && class::contains_folded(near, "discord")
    {
        sink.hit(&HANDLE, start, end);
    }
}

/// A word of every day, of programs, or a program.
fn is_word(part: &[u8]) -> bool {
    let lower = part.to_ascii_lowercase();
    is_program(&lower) || std::str::from_utf8(&lower).is_ok_and(|part| is_everyday(part) || is_usual(part))
}

/// Asked at an `@` that no address has: somebody's name follows it.
pub(super) fn handle(bytes: &[u8], at: usize, sink: &mut Sink<'_, '_>) {
    let mut end = class::dotted_end(bytes, at + 1, 40);
    while end > at + 1 && matches!(class::before(bytes, end), b'.' | b'-' | b'_') {
        end -= 1;
    }
    let name = bytes.get(at + 1..end).unwrap_or_default();
    let lower = name.to_ascii_lowercase();
    let known = NOT_A_HANDLE.iter().any(|word| word.as_bytes() == lower);
    let call = matches!(class::at(bytes, end), b'(' | b'/' | b'{' | b'=' | b'@') || is_list(bytes, at, end);
    // The key of an object: `"@id":`.
    let key = class::at(bytes, end) == b'"' && class::at(bytes, end + 1) == b':';
    let spoken = matches!(
        class::before(bytes, at),
        0 | b' ' | b'\n' | b'\t' | b'(' | b',' | b'[' | b'"' | b'*' | b'>' | b':' | b'|' | b'`' | b'/'
    );
    // A recipe of a Makefile: `@` says that the command is not printed.
    let recipe = class::before(bytes, at) == b'\t' && is_one_of(name, RECIPES);
    // "@Marloes1979", and no `@Override`.
    let dated = name.len() >= 7 && name.iter().rev().take(3).all(u8::is_ascii_digit);
    // "[14:11] @Quorra finds it", "thanks @Marloes": a name that people are given, or what does something behind a clock.
    // No annotation of a program has a dash, and none is thanked.
    let somebody = || {
        is_given_alone(name)
            || name.contains(&b'-') && !name.contains(&b'_') && !name.split(|byte| *byte == b'-').any(is_word)
            || !is_word(name)
                && (class::one_before(bytes, at, &["hanks ", "cc ", "ping ", "pinged "]).is_some()
                    || first_names::is_behind_clock(bytes, at) && class::at(bytes, end) == b' ')
    };
    let begins = name.first().is_some_and(|first| {
        first.is_ascii_lowercase() || first.is_ascii_uppercase() && (dated || somebody())
    });
    let line = class::run_start(bytes, at, 40, |byte| matches!(byte, b' ' | b'\t'));
    let alone =
        matches!(class::before(bytes, line), 0 | b'\n') && matches!(class::at(bytes, end), 0 | b'\n' | b'\r');
    // `sqlplus app @nightly.sql`, `curl -d @body.json`: a file that is read.
    let file = [&b".sql"[..], b".json", b".csv", b".txt", b".xml", b".yml", b".yaml"]
        .iter()
        .any(|ending| lower.ends_with(ending))
        || name.iter().filter(|byte| **byte == b'.').count() > 1
        || lower.starts_with(b"pytest.")
        // `@celery.task` alone on its line decorates a function.
        || alone && [&b".command"[..], b".fixture", b".route", b".setter", b".task", b".wraps"]
            .iter()
            .any(|ending| lower.ends_with(ending));
    // `@platform-team`, as files that say who owns what name many; a customer's name may stand there, too.
    let many = (lower.ends_with(b"-team") || lower.ends_with(b"-devs"))
        && std::str::from_utf8(&lower).is_ok_and(|name| {
            name.split('-')
                .rev()
                .skip(1)
                .all(|part| is_everyday(part) || is_usual(part) || is_no_machine(part.as_bytes()))
        });
    // `@mchen:example.org`, of a network of servers.
    let server = (class::at(bytes, end) == b':').then(|| domain_end(bytes, end + 1)).flatten();
    if name.len() >= 2 && begins && spoken && !known && !call && !key && !file && !recipe && !many {
        sink.hit(&HANDLE, at, server.unwrap_or(end));
        whose_account::before_handle(at, server.unwrap_or(end), sink);
    }
}
