//! Users' names in paths.

use super::{Rule, Sink};
use crate::redact::Kind;
use crate::text::class::{self, OTHER_LETTER, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&USER_PATH];

static USER_PATH: Rule = Rule {
    name: "user-path",
    kind: Kind::User,
    reason: "A home folder carries its owner's name.",
    known_format: false,
    positive: &[
        "/home/«bob42» is full and the disk was replaced",
        "/Users/«jo.doe»/src",
        "C:\\Users\\«jdoe»\\app.log",
        "cd ~«bob42»/bin",
        "/var/home/«bob42»",
    ],
    negative: &[
        "/home/user/app",
        "/home/ubuntu/x",
        "/Users/Shared/y",
        "C:\\Users\\Public",
        "~/bin",
        "/home",
        "a ~5 minutes",
        "/home/${USER}/x",
        "~approximately",
        "GET /users/list",
    ],
    disguised: &[
        "/home/«bo\u{200b}b42»/x",
        "%2Fhome%2F«bob42»%2Fx",
        "C:\\\\Users\\\\«jdoe»\\\\app.log",
        "C:¥Users¥«jdoe»¥app.log",
    ],
};

/// Accounts that belong to a program or to everybody.
const NOBODY: &[&str] = &[
    "admin",
    "administrator",
    "all",
    "app",
    "appuser",
    "build",
    "centos",
    "debian",
    "default",
    "deploy",
    "docker",
    "ec2-user",
    "git",
    "github",
    "jenkins",
    "jovyan",
    "me",
    "node",
    "nobody",
    "nonroot",
    "postgres",
    "public",
    "root",
    "runner",
    "service",
    "shared",
    "system",
    "ubuntu",
    "user",
    "username",
    "vagrant",
    "vscode",
    "www-data",
    "you",
    "your-name",
];

pub(super) fn scan(bytes: &[u8], sink: &mut Sink<'_>) {
    let mut at = 0;
    while at < bytes.len() {
        at = class::run_end(bytes, at, usize::MAX, |byte| !matches!(byte, b'/' | b'\\' | b'~'));
        let name_at = match class::at(bytes, at) {
            b'/' if class::starts_with_folded(bytes, at, "/home/") => Some(at + 6),
            b'/' if bytes.get(at..at + 7) == Some(b"/Users/") => Some(at + 7),
            b'\\' if class::starts_with_folded(bytes, at, "\\users\\") => Some(at + 7),
            b'~' if matches!(class::before(bytes, at), 0 | b' ' | b'\n' | b'"' | b'\'' | b'=' | b':') => {
                Some(at + 1)
            }
            _ => None,
        };
        if let Some(start) = name_at {
            let mut end =
                class::run_end(bytes, start, 64, |byte| class::is(byte, WORD | OTHER_LETTER) || byte == b'.');
            while end > start && matches!(class::before(bytes, end), b'.' | b'-') {
                end -= 1;
            }
            let name = bytes.get(start..end).unwrap_or_default().to_ascii_lowercase();
            let somebody = name.len() >= 2
                && name.first().is_some_and(|byte| byte.is_ascii_alphabetic() || *byte >= 128)
                && !NOBODY.iter().any(|word| word.as_bytes() == name);
            if somebody && (class::at(bytes, at) != b'~' || class::at(bytes, end) == b'/') {
                sink.hit(&USER_PATH, start, end);
            }
        }
        at += 1;
    }
}
