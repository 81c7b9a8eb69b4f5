//! Users' names in paths.

use super::published::is_public_owner;
use crate::redact::Kind;
use crate::redact::detect::beside::{is_one_of, is_word};
use crate::redact::detect::machines::names::{is_file_ending, is_plain_word};
use crate::redact::detect::people::account_shapes::is_handle;
use crate::redact::detect::people::nobody::is_nobodys;
use crate::redact::detect::people::program_users;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::redact::everyday::is_everyday;
use crate::redact::given_names::is_given;
use crate::redact::noticed::is_usual;
use crate::text::class::{self, OTHER_LETTER, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&USER_PATH];

static USER_PATH: Rule = Rule::shown(Shown {
    name: "user-path",
    kind: Kind::User,
    reason: "A home folder carries its owner's name.",
    known_format: false,
    examples: Examples {
        positive: &[
            "/home/«bob42» is full and the disk was replaced",
            "/Users/«jo.doe»/src",
            "C:\\Users\\«jdoe»\\app.log",
            "cd ~«bob42»/bin",
            "/var/home/«bob42»",
            "D:\\Profiles\\«hsmith»\\log.txt",
            "C:\\Users\\«Ana Prieto»\\Desktop\\x.log",
            "\\\\files\\homes\\«jdoe»",
            "cd ~«bob42»",
            "/nfs/users/«bob42»/run.sh and nas:/export/users/«bob42»",
            "vault write auth/userpass/users/«sofia» ttl=1h",
            "GET /api/users/«kbrandvik»/roles",
            "Cloning into '/builds/«quorra_d»/tariff'...",
        ],
        negative: &[
            "at Object.<anonymous> (/home/index.js:1:15), /home/node_modules/bar",
            "/home/user/app",
            "/data/users/list",
            "/home/ubuntu/x",
            "/Users/Shared/y",
            "C:\\Users\\Public",
            "~/bin",
            "/home",
            "a ~5 minutes",
            "/home/${USER}/x",
            "~approximately",
            "cd ~5",
            "took ~minutes",
            "GET /users/list, /builds/gitlab-org/gitlab and /builds/0/x, api/builds/latest/log",
            "GET /api/export/users/inactive, POST /v2/export/users/monthly, GET /export/users/summary.csv and /export/users/cache",
            "GET /api/users/profile, /users/search, /users/preferences and /users/me",
        ],
        disguised: &[
            "/home/«bo\u{200b}b42»/x",
            "%2Fhome%2F«bob42»%2Fx",
            "C:\\\\Users\\\\«jdoe»\\\\app.log",
            "C:¥Users¥«jdoe»¥app.log",
        ],
    },
});

/// Asked at a word of four or five letters behind a slash: the folder of home folders.
pub(in crate::redact::detect) fn at_folder(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let separator = word.next();
    if word.bytes() == b"home" && separator == b'/' && word.previous() == b'/' {
        program_users::full_name(word, sink);
    }
    // `/nfs/users/jdoe`
    let mounted = || {
        class::one_before(word.text, word.start, &["/nfs/", "/export/", "/vol/"])
            .is_some_and(|mount| is_mounted(word, word.start - mount.len()))
    };
    let homes = word.bytes() == b"Users"
        || is_word(word.bytes(), "home") && separator == b'/'
        || word.bytes() == b"users" && separator == b'/' && mounted();
    // `auth/userpass/users/hedda`: of what else is asked for there few words look like somebody.
    let end = name_end(word.text, word.end + 1);
    let listed = separator == b'/'
        && word.bytes() == b"users"
        && word.previous() == b'/'
        && word
            .text
            .get(word.end + 1..end)
            .is_some_and(|name| is_given(name) && name.len() >= 5 || is_handle(name));
    if listed {
        return owner(word.text, word.end + 1, sink);
    }
    // `/builds/hlund/tariff`: whose project it is that GitLab builds.
    if word.bytes() == b"builds" && word.previous() == b'/' && separator == b'/' {
        let group = word.text.get(word.end + 1..end).unwrap_or_default();
        let first =
            matches!(class::before(word.text, word.start - 1), 0 | b' ' | b'\n' | b'\'' | b'"' | b'`' | b'=');
        if first && class::at(word.text, end) == b'/' && !is_public_owner(group) {
            owner(word.text, word.end + 1, sink);
        }
        return;
    }
    let windows = separator == b'\\' && is_one_of(word.bytes(), &["users", "homes", "profiles"]);
    if separator == word.previous() && (homes || windows) {
        // `C:\Users\Ana Prieto\Desktop`
        let first = name_end(word.text, word.end + 1);
        let last = name_end(word.text, first + 1);
        if windows && class::at(word.text, first) == b' ' && class::at(word.text, last) == b'\\' {
            sink.hit(&USER_PATH, word.end + 1, last);
        } else {
            owner(word.text, word.end + 1, sink);
        }
    }
}

/// The path of a folder that is mounted begins at `start`, `nas:/export/users/jdoe`, and no page of ours does: "GET
/// /api/export/users/active", `/export/users/report.csv`.
fn is_mounted(word: Word<'_>, start: usize) -> bool {
    const ASKED: &[&str] = &["GET ", "POST ", "PUT ", "HEAD ", "PATCH ", "DELETE ", "OPTIONS "];
    let text = word.text;
    let name = text.get(word.end + 1..name_end(text, word.end + 1)).unwrap_or_default();
    let usual = std::str::from_utf8(name).is_ok_and(|name| is_usual(name) || is_everyday(name));
    let ending = name.rsplit(|byte| *byte == b'.').next().unwrap_or_default();
    let file = ending.len() < name.len() && is_file_ending(ending);
    !class::is(class::before(text, start), WORD | OTHER_LETTER)
        && !matches!(class::before(text, start), b'.' | b'}' | b'*')
        && class::one_before(text, start, ASKED).is_none()
        && !usual
        && !is_plain_word(name)
        && !file
}

/// Asked at `~`: the home folder of somebody.
pub(in crate::redact::detect) fn at_tilde(bytes: &[u8], at: usize, sink: &mut Sink<'_, '_>) {
    if matches!(class::before(bytes, at), 0 | b' ' | b'\n' | b'"' | b'\'' | b'=' | b':') {
        let end = name_end(bytes, at + 1);
        // "cd ~bob42": of a command; in a sentence the sign says "about".
        let command = bytes.get(..at).is_some_and(|head| head.ends_with(b"cd ") || head.ends_with(b"ls "));
        if class::at(bytes, end) == b'/' || command {
            owner(bytes, at + 1, sink);
        }
    }
}

fn name_end(bytes: &[u8], start: usize) -> usize {
    let mut end =
        class::run_end(bytes, start, 64, |byte| class::is(byte, WORD | OTHER_LETTER) || byte == b'.');
    while end > start && matches!(class::before(bytes, end), b'.' | b'-') {
        end -= 1;
    }
    end
}

fn owner(bytes: &[u8], start: usize, sink: &mut Sink<'_, '_>) {
    let end = name_end(bytes, start);
    let name = bytes.get(start..end).unwrap_or_default();
    // `/home/index.js`, `/home/node_modules/x`
    let ending = name.rsplit(|byte| *byte == b'.').next().unwrap_or_default();
    let goes_on = matches!(class::at(bytes, end), b'/' | b'\\');
    let file = ending.len() < name.len() && is_file_ending(ending) && !goes_on || name == b"node_modules";
    if !file && is_somebody(name) {
        sink.hit(&USER_PATH, start, end);
    }
}

/// True for a user's name that belongs to one person.
pub(in crate::redact::detect) fn is_somebody(name: &[u8]) -> bool {
    name.len() >= 2
        && name.first().is_some_and(|byte| byte.is_ascii_alphabetic() || *byte >= 128)
        && !is_nobodys(name)
}
