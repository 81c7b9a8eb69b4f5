//! A user and a password behind what both are called together, or behind the machine that they open: "ID/PW - app/X",
//! "login/password: app // X", "10.7.0.9 (app/X)"; and a password that a dash joins to its name.
//!
//! What stands before says what it is, so the value has only to be one that no path and no name looks like.

use super::extent::ends_line;
use super::name::Name;
use super::pair::{is_of_password, report};
use super::place::assigned;
use super::shape::{holds_special, is_odd};
use super::{ASSIGNMENT, PAIR, Says, users};
use crate::redact::detect::Sink;
use crate::redact::detect::beside::{is_one_of, is_word};
use crate::redact::detect::walk::Word;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, OTHER_LETTER, WORD};

/// How a label of both ends.
const PASSWORDS: &[&str] =
    &["pw", "pwd", "pass", "passwd", "password", "pswd", "비번", "비밀번호", "패스워드"];

/// What stands before it there.
const USERS: &[&str] = &["id", "user", "username", "login", "account", "acct", "uid", "아이디", "계정"];

/// Asked at a word of letters of both cases and digits behind a sign: "ID/PW app/X", "10.7.0.9 (app/X)".
#[inline(never)]
pub(in crate::redact::detect) fn behind_user(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let bytes = word.text;
    let sign = class::run_start(bytes, word.start, 4, |byte| matches!(byte, b'/' | b',' | b':' | b' '));
    let run = class::run_start(bytes, sign, 40, |byte| class::is(byte, WORD) || matches!(byte, b'.' | b'@'));
    // "PWD-app/X": the walk joins the label to the user.
    let dash = bytes.get(run..sign).and_then(|user| user.iter().position(|byte| *byte == b'-'));
    let labelled = dash.filter(|dash| *dash == 0 || is_label(bytes, run, run + dash));
    let user = labelled.map_or(run, |dash| run + dash + 1);
    let joint = |byte: u8| matches!(byte, b' ' | b'(' | b'-' | b'>' | b':' | b')' | b'=' | b'\t');
    let label = class::run_start(bytes, if labelled.is_some() { user } else { run }, 5, joint);
    let end = class::run_end(bytes, word.start, 64, is_of_password);
    let Some(value) = bytes.get(word.start..end) else { return };
    let slash = class::at(bytes, sign) == b'/' && sign + 1 == word.start;
    let behind = (label < user && is_of_both(bytes, label))
        || slash && class::turns(value) >= 4 && is_behind_machine(bytes, label, user);
    let whole = ends_line(bytes, end) || matches!(class::at(bytes, end), b')' | b' ' | b',');
    let told = value.len() >= 6 && (is_odd(value) || holds_special(value)) && whole;
    if behind && told && user + 2 <= sign && report(bytes, word.start, end, sink).is_some() {
        users::report(bytes, user, sign, sink);
    }
}

fn is_label(bytes: &[u8], start: usize, end: usize) -> bool {
    bytes.get(start..end).is_some_and(|name| is_one_of(name, PASSWORDS))
}

/// "ID/PW", "login & password", "(ID&PWD", "계정,비번", up to `end`.
fn is_of_both(bytes: &[u8], end: usize) -> bool {
    let start = class::run_back(bytes, end, 24, ALPHANUMERIC | OTHER_LETTER);
    let signs = class::run_start(bytes, start, 3, |byte| {
        matches!(byte, b'/' | b'&' | b' ' | b',' | b'+' | b':' | b'(')
    });
    let user = class::run_back(bytes, signs, 24, ALPHANUMERIC | OTHER_LETTER);
    signs < start
        && is_label(bytes, start, end)
        && bytes.get(user..signs).is_some_and(|name| is_one_of(name, USERS))
}

/// "10.7.0.9 app/X", "10.7.0.9:8443 --> app/X", and "IP/ID/PW 10.7.0.9/app/X".
fn is_behind_machine(bytes: &[u8], label: usize, user: usize) -> bool {
    let slash = label == user && class::before(bytes, label) == b'/';
    let end = label - usize::from(slash);
    let start =
        class::run_start(bytes, end, 24, |byte| class::is(byte, DIGIT) || matches!(byte, b'.' | b':'));
    let address = bytes.get(start..end).unwrap_or_default();
    let four = address.iter().filter(|byte| **byte == b'.').count() == 3 && address.len() >= 7;
    let begins = matches!(class::before(bytes, start), 0 | b' ' | b'\n' | b'\t' | b'(' | b'|');
    four && begins && (label < user || slash && is_of_both(bytes, class::spaces_start(bytes, start, 3)))
}

/// `password-x7Kq2Vn`, asked at such a word: the dash gives it to the name.
#[inline(never)]
pub(in crate::redact::detect) fn joined_by_dash(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let name = word.bytes().split(|byte| *byte == b'-').next().unwrap_or_default();
    let start = word.start + name.len() + 1;
    let value = word.text.get(start..word.end).unwrap_or_default();
    let told = is_odd(value) && class::turns(value) >= 4 && class::all(value, ALPHANUMERIC);
    if is_one_of(name, PASSWORDS) && told && report(word.text, start, word.end, sink).is_some() {
        users::beside(word.text, start, word.end, sink);
    }
}

/// "P/W: X", asked at the second letter.
pub(super) fn at_split(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let start = word.start.checked_sub(2)?;
    (is_word(word.bytes(), "w")
        && matches!(word.text.get(start..word.start), Some(b"P/" | b"p/"))
        && !class::is(class::before(word.text, start), WORD))
    .then_some(())?;
    let name = Name { option: false, plain: false, says: Says::Secret, chosen: true };
    behind_particle(word, sink)
        .or_else(|| assigned(word.text, start, word.end, &name, sink))
        .or(Some(word.end))
}

/// "PW는X", "p/w는 X": in Korean a syllable says that the value follows.
pub(super) fn behind_particle(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let bytes = word.text;
    let particle = class::one_at(bytes, word.end, &["는", "은"])?;
    (is_word(word.bytes(), "w") || is_label(bytes, word.start, word.end)).then_some(())?;
    let start = class::spaces_end(bytes, word.end + particle.len(), 1);
    let end = class::run_end(bytes, start, 64, |byte| is_of_password(byte) && byte < 128);
    let value = bytes.get(start..end).filter(|value| is_odd(value))?;
    sink.hit(&PAIR, start, start + value.len());
    Some(end)
}

/// `quorrapikeyfoo"X";`, asked at a word that a quote follows: the name of a secret within it, and what no sentence holds.
#[inline(never)]
pub(in crate::redact::detect) fn before_quote(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const NAMES: &[&str] = &["apikey", "api_key", "password", "passwd", "private_key", "secret"];
    let quote = word.next();
    let end = class::run_end(word.text, word.end + 1, 64, |byte| byte > b' ' && byte != quote);
    let value = word.text.get(word.end + 1..end).unwrap_or_default();
    if class::at(word.text, end) == quote
        && value.len() >= 12
        && is_odd(value)
        && holds_special(value)
        && NAMES.iter().any(|name| class::contains_folded(word.bytes(), name))
    {
        sink.hit(&ASSIGNMENT, word.end + 1, end);
    }
}
