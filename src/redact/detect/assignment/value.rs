//! What has to stand in the place of a value to be taken for a secret.

use super::name::{LONGEST_NAME, Name, Says};
pub(in crate::redact::detect) use super::shape::holds_sign;
use super::shape::{
    changes_case, is_bare_word, is_drawn, is_grouped, is_session, is_short_made, is_signed, names_another,
};
pub(super) use super::shape::{
    holds_special, is_digest, is_mixed, is_phrase, looks_chosen, looks_like_a_name, looks_made, may_be_said,
};
use super::{ASSIGNMENT, users};
use crate::redact::Kind;
use crate::redact::alias::alias_end;
use crate::redact::detect::Sink;
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::secrets::command_line;
use crate::text::class::{self, DIGIT, LOWER, OTHER_LETTER, UPPER, WORD};

/// How a value is given to a name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Setting {
    /// `NAME=value`.
    Tight,
    /// `name: value`, `name = value`.
    Loose,
    /// `--name value`.
    Command,
    /// `<name>value</name>`.
    Markup,
    /// `the password (value)`.
    Aside,
    /// `set("name", "value")`.
    Argument,
}

/// Where that stands which is given to a name.
struct Extent {
    /// Behind what opens it.
    start: usize,
    end: usize,
    /// Quotes, signs of code or of markup are around it.
    quoted: bool,
    /// Signs of code are.
    code: bool,
}

/// What is given at `at` to the name before it, if that is a secret; returns where it ends.
pub(super) fn value(
    bytes: &[u8],
    at: usize,
    name: &Name,
    setting: Setting,
    sink: &mut Sink<'_, '_>,
) -> Option<usize> {
    let Extent { start, end, quoted, code } = extent(bytes, at, name, setting)?;
    let all = if quoted { before_link(bytes, start, end) } else { end };
    let cut = quoted && all < end;
    let end = before_alias(bytes, start, all);
    if let Some(end) = sealed_end(bytes, start) {
        sink.hit(&ASSIGNMENT, start, end);
        return Some(end);
    }
    let found = bytes.get(start..end)?;
    // Words before a link are a sentence: `password="see https://…"`. What holds an alias was read with the value in
    // its place before: had all of it been a secret, it would stand there no longer.
    if cut && found.ends_with(b" ") && !is_mixed(found) || quoted && end < all {
        return None;
    }
    // "Host=[HOST-1]", where the name before says that all of it is a secret, and a call that is given an alias.
    let before_alias = class::at(bytes, end) == b'[' && matches!(found.last(), Some(b'=' | b'('));
    // NAME=`command that prints it`
    let printed = code && setting == Setting::Tight && found.contains(&b' ');
    let other = setting == Setting::Aside && (found.contains(&b'=') || !may_be_said(found));
    if quoted && (is_prompt(found) || is_command(found))
        || holds_assignment(found)
        || before_alias
        || other
        || printed
        || is_empty_setting(found)
    {
        return None;
    }
    let before_option = setting == Setting::Command
        && (class::starts_with_folded(bytes, end, " -")
            || class::contains(command_line::line_before(bytes, start), " --user"));
    let whole = quoted || setting == Setting::Tight || before_option || ends_line(bytes, end);
    let of_user = || setting == Setting::Loose && whole && is_of_user(bytes, start, found, name);
    if !is_secret_value(found, name, quoted, whole, before_option, setting) && !of_user() {
        return None;
    }
    if is_of_program(bytes, start, end, name) {
        return None;
    }
    sink.hit(&ASSIGNMENT, start, end);
    if matches!(name.says, Says::Secret | Says::Short) {
        users::beside(bytes, start, end, sink);
    }
    Some(end)
}

/// `f(authkey=authkey)`, `log('password:', password)`, `"token=" + repr(raw)`: what a program does
/// with a secret that stands elsewhere; and "the --entry-token= switch", of which a manual speaks.
#[inline(never)]
fn is_of_program(bytes: &[u8], start: usize, end: usize, name: &Name) -> bool {
    let found = bytes.get(start..end).unwrap_or_default();
    let itself = || {
        let own = start.checked_sub(found.len() + 1).and_then(|from| bytes.get(from..start - 1));
        class::before(bytes, start) == b'='
            && own == Some(found)
            && matches!(class::at(bytes, end), b')' | b',')
    };
    let spoken_of = || {
        name.option
            && class::one_before(bytes, start, &["= "]).is_some()
            && class::all(found, class::LOWER)
            && class::at(bytes, end) == b' '
            && class::at(bytes, end + 1) != b'-'
    };
    // `the token ([a7e1c02](https://…/commit/…))`: what changed there.
    let commit = || {
        class::before(bytes, start) == b'['
            && (7..=40).contains(&found.len())
            && class::all(found, class::HEX)
            && class::starts_with_folded(bytes, end, "](http")
    };
    let given = commit() || found.starts_with(b", ") || found.trim_ascii_start().starts_with(b"+ ");
    given || itself() || spoken_of()
}

/// Where that stands which is given at `at`, unless a quote there closes what another opened.
#[inline]
fn extent(bytes: &[u8], at: usize, name: &Name, setting: Setting) -> Option<Extent> {
    let prefix =
        class::run_end(bytes, at, 3, |byte| matches!(byte, b'*' | b'\\' | b'`' | b'@' | b'_' | b'['));
    // `N'X'` of SQL, `b"X"` of Python.
    let sort = usize::from(
        matches!(class::at(bytes, prefix), b'N' | b'E' | b'L' | b'b' | b'r' | b'u')
            && matches!(class::at(bytes, prefix + 1), b'"' | b'\''),
    );
    let prefix = prefix + sort;
    let quote = class::at(bytes, prefix);
    let quoted = matches!(quote, b'"' | b'\'');
    if quoted && prefix == at && closes_a_string(bytes, at) {
        return None;
    }
    let code = class::before(bytes, prefix) == b'`' && prefix > at;
    let (start, end) = if quoted {
        // `\"` closes what `\"` opened; elsewhere it stands for a quote inside the value.
        let escaped = class::before(bytes, prefix) == b'\\';
        // `"""X"""`
        let triple =
            bytes.get(prefix..prefix + 3).is_some_and(|marks| marks.iter().all(|mark| *mark == quote));
        let start = prefix + if triple { 3 } else { 1 };
        (start, quoted_end(bytes, start, quote, escaped))
    } else if code {
        (prefix, class::run_end(bytes, prefix, LONGEST_VALUE, |byte| byte != b'`' && byte != b'\n'))
    } else if setting == Setting::Markup {
        (at, class::run_end(bytes, at, LONGEST_VALUE, |byte| !matches!(byte, b'<' | b']' | b'\n')))
    } else {
        (prefix, bare_end(bytes, at, prefix, name, setting))
    };
    Some(Extent { start, end, quoted: quoted || code || setting == Setting::Markup, code })
}

/// Where a value ends that nothing opens: at a blank or a sign of the sentence.
#[inline]
fn bare_end(bytes: &[u8], at: usize, start: usize, name: &Name, setting: Setting) -> usize {
    let stop = |byte: u8| {
        byte <= b' ' || matches!(byte, b'"' | b'\'' | b',' | b';' | b'`' | b'|' | b'<' | b'>' | b'&' | b')')
    };
    // What is made holds no other signs: Markdown's `](` ends it, and `[\r][\n]` of a log.
    let made = matches!(name.says, Says::Made | Says::Key);
    let goes_on = |byte: u8| !(stop(byte) || made && matches!(byte, b'[' | b']'));
    let mut end = class::run_end(bytes, start, LONGEST_VALUE, goes_on);
    while class::at(bytes, end) == b'&' && end - start < LONGEST_VALUE && !ends_value(bytes, end) {
        end = class::run_end(bytes, end + 1, LONGEST_VALUE, goes_on);
    }
    if setting == Setting::Tight && class::at(bytes, end) == b' ' {
        end = row_end(bytes, at, end);
    }
    let end = past_semicolon(bytes, at, end);
    // `[password: X](link)`
    let link = bytes.get(start..end).and_then(|value| class::find(value, b"]("));
    trimmed_end(bytes, start, link.map_or(end, |at| start + at))
}

/// Sealed by `sops`: one value up to its bracket.
fn sealed_end(bytes: &[u8], start: usize) -> Option<usize> {
    class::starts_with_folded(bytes, start, "enc[aes256_gcm,").then(|| {
        let end = class::run_end(bytes, start, LONGEST_VALUE, |byte| byte > b' ' && byte != b']');
        end + usize::from(class::at(bytes, end) == b']')
    })
}

/// "user admin, PW: Moor/huhn": whoever it opens the door to stands beside, so that a plain word is a password.
fn is_of_user(bytes: &[u8], start: usize, found: &[u8], name: &Name) -> bool {
    let chosen = || name.chosen && is_bare_word(found) && users::stands_beside(bytes, start);
    let behind_user = || {
        name.says == Says::Short
            && (6..=64).contains(&found.len())
            && (!found.contains(&b'/') || class::any(found, UPPER | DIGIT))
            && !found.iter().any(|byte| matches!(byte, b' ' | b':' | b'(' | b'.'))
            && !is_placeholder(found)
            && users::stands_before(bytes, start)
    };
    chosen() || behind_user()
}

/// `NAME=value`, or settings one behind the other, where a name inside is itself that of a secret: it says more than
/// the one before. Behind any other name the whole is the value, which may well hold `=`.
pub(super) fn holds_assignment(value: &[u8]) -> bool {
    let parts = || value.split(|byte| *byte == b';').filter(|part| part.contains(&b'='));
    let settings = value.len() > 24 && parts().count() >= 2;
    let names_a_secret = |part: &[u8]| {
        let name = part.split(|byte| *byte == b'=').next().unwrap_or_default().trim_ascii();
        let shouted = name.len() >= 5
            && name.contains(&b'_')
            && name.iter().all(|byte| class::is(*byte, UPPER | DIGIT) || *byte == b'_')
            && part.len() > name.len() + 4;
        (shouted || settings) && name.len() < LONGEST_NAME && Name::read(name, 0).is_some()
    };
    parts().any(names_a_secret)
}

/// `"Password: "`: the quote behind the name closes what another opened before it on the line.
fn closes_a_string(bytes: &[u8], quote: usize) -> bool {
    let line = class::line_start(bytes, quote, 512);
    let before = bytes.get(line..quote).unwrap_or_default();
    // Behind `"name": ` no string is open, nor behind `name=`.
    let sign = class::at(bytes, quote);
    let letter = |at: usize| class::is(class::at(bytes, at), LOWER | UPPER);
    // An apostrophe opens nothing.
    let opens =
        |at: &usize| class::at(bytes, *at) == sign && !(*at > line && letter(at - 1) && letter(at + 1));
    before.ends_with(b" ") && (line..quote).filter(opens).count() % 2 == 1 && !before.contains(&b'\\')
}

/// `node token.js --print`, `vault kv get -field=key path`, `required|string`: what to run, and what to ask for.
pub(super) fn is_command(value: &[u8]) -> bool {
    let choice = value.contains(&b'|') && value.iter().all(|byte| class::is(*byte, LOWER) || *byte == b'|');
    let option = |part: &[u8]| {
        part.starts_with(b" -") && class::is(class::at(part, 2), LOWER) || part.starts_with(b" --")
    };
    choice || value.windows(3).any(option)
}

/// "Password: ": asks for the value.
fn is_prompt(value: &[u8]) -> bool {
    let text = value.trim_ascii_end();
    matches!(text.last(), Some(b':' | b'?')) && text.iter().all(|byte| !class::is(*byte, DIGIT))
}

/// `NEXT=` behind `NAME= `: nothing is given to either.
fn is_empty_setting(value: &[u8]) -> bool {
    value
        .strip_suffix(b"=")
        .is_some_and(|name| name.iter().all(|byte| class::is(*byte, UPPER) || *byte == b'_'))
}

/// Up to the semicolon where one stands before the name, too: `;Pwd=X Y Z;`, a source of data.
fn row_end(bytes: &[u8], at: usize, end: usize) -> usize {
    let name = class::run_start(bytes, at - 1, 24, |byte| class::is(byte, LOWER | UPPER) || byte == b' ');
    let stop = class::run_end(bytes, end, 64, |byte| !matches!(byte, b';' | b'=' | b'"' | b'\'' | b'\n'));
    if class::before(bytes, name) == b';' && class::at(bytes, stop) == b';' { stop } else { end }
}

/// `password = a;b` on a line of its own: what is behind the semicolon is no statement and no other setting.
#[inline(never)]
fn past_semicolon(bytes: &[u8], at: usize, end: usize) -> usize {
    if class::at(bytes, end) != b';' || class::at(bytes, end + 1) <= b' ' {
        return end;
    }
    let line = class::line_start(bytes, at, 60);
    let name = class::run_start(bytes, at, 60, |byte| {
        class::is(byte, WORD) || matches!(byte, b' ' | b'.' | b':' | b'=' | b'\t')
    });
    let stop = class::run_end(bytes, end, 64, |byte| {
        byte > b' '
            && byte < 128
            && !matches!(byte, b'=' | b':' | b'(' | b'"' | b'\'' | b'{' | b'}' | b'<' | b',')
    });
    // "κωδικός: a1;B2 , …": behind a colon and a blank it is no setting either, where a capital letter or a digit follows.
    let told = class::before(bytes, at) == b' '
        && class::before(bytes, at - 1) == b':'
        && bytes.get(end + 1..stop).is_some_and(|rest| rest.len() > 2 && class::any(rest, UPPER | DIGIT))
        && matches!(class::at(bytes, stop), b' ' | b',')
        && bytes.get(line..at).is_some_and(|head| !head.contains(&b';'));
    let whole = name == line && matches!(class::at(bytes, stop), 0 | b'\n' | b'\r') || told;
    if whole && class::before(bytes, stop) != b';' { stop } else { end }
}

/// True where `&` begins the next parameter, an entity or another command; elsewhere it is a sign of the value.
fn ends_value(bytes: &[u8], ampersand: usize) -> bool {
    let name = class::run_of(bytes, ampersand + 1, 64, WORD);
    name == ampersand + 1 || matches!(class::at(bytes, name), b'=' | b';')
}

/// Longer values are texts.
const LONGEST_VALUE: usize = 1024;

fn quoted_end(bytes: &[u8], start: usize, quote: u8, escaped: bool) -> usize {
    let mut end = start;
    loop {
        end =
            class::run_end(bytes, end, LONGEST_VALUE, |byte| byte != quote && byte != b'\n' && byte != b'\\');
        let goes_on = !escaped && class::at(bytes, end) == b'\\' && class::at(bytes, end + 1) > b' ';
        if !goes_on || end - start > LONGEST_VALUE {
            return end;
        }
        end += 2;
    }
}

/// Where a value ends that blanks or signs end: before an alias of ours, and without the signs of the sentence.
pub(super) fn trimmed_end(bytes: &[u8], start: usize, end: usize) -> usize {
    let mut end = before_alias(bytes, start, end);
    while end > start && matches!(class::before(bytes, end), b'.' | b':' | b'*' | b'}' | b']' | b'\\') {
        end -= 1;
    }
    end
}

/// A link behind a blank is no part of a quoted value, as the alias is not that stands there afterwards.
fn before_link(bytes: &[u8], start: usize, end: usize) -> usize {
    let value = bytes.get(start..end).unwrap_or_default();
    let Some(sign) = class::find(value, b"://") else { return end };
    let link = value.iter().take(sign).rposition(|byte| *byte == b' ');
    link.map_or(end, |blank| start + blank + 1)
}

/// An alias is no part of a value: what it stands for was found before.
fn before_alias(bytes: &[u8], start: usize, end: usize) -> usize {
    if class::before(bytes, start) == b'[' && is_cut_alias(bytes, start - 1) {
        return start;
    }
    let value = bytes.get(start..end).unwrap_or_default();
    let mut brackets = value.iter().enumerate().filter(|(_, byte)| **byte == b'[').map(|(at, _)| start + at);
    brackets
        .find(|at| alias_end(bytes, *at).is_some() || *at == start && is_cut_alias(bytes, *at))
        .unwrap_or(end)
}

/// `[PASSW` at the end of a line of a picture: the alias goes on in the next.
fn is_cut_alias(bytes: &[u8], at: usize) -> bool {
    let end = class::run_of(bytes, at + 1, 12, UPPER);
    let dash = end + usize::from(class::at(bytes, end) == b'-');
    let word = bytes.get(at + 1..end).and_then(|word| std::str::from_utf8(word).ok()).unwrap_or_default();
    !word.is_empty()
        && matches!(class::at(bytes, dash), 0 | b'<' | b'\n' | b'\r')
        && Kind::ALL.iter().any(|kind| kind.label().starts_with(word))
}

/// Nothing else stands on the line: configuration rather than a sentence.
pub(super) fn ends_line(bytes: &[u8], end: usize) -> bool {
    let rest = class::run_end(bytes, end, 40, |byte| {
        matches!(byte, b' ' | b'\t' | b',' | b';' | b'|' | b'}' | b'*')
    });
    matches!(class::at(bytes, rest), 0 | b'\n' | b'\r' | b'#')
}

fn is_secret_value(
    value: &[u8],
    name: &Name,
    quoted: bool,
    whole: bool,
    before_option: bool,
    setting: Setting,
) -> bool {
    let has = |mask| class::any(value, mask);
    let letters_only = value
        .iter()
        .all(|byte| class::is(*byte, LOWER | UPPER | OTHER_LETTER) || matches!(byte, b'-' | b'_' | b' '));
    if value.len() < 3 || is_placeholder(value) || looks_like_a_name(value) || names_another(value) {
        return false;
    }
    let sign = holds_special(value) || value.contains(&b'+');
    let mixed = sign || has(DIGIT) && has(LOWER | UPPER);
    // `define('NONCE_KEY', 'X')`: long, and of every sort of sign.
    let drawn = quoted && sign && value.len() >= 32 && has(DIGIT) && has(LOWER) && has(UPPER);
    if drawn && (setting == Setting::Argument || !value.contains(&b' ')) {
        return true;
    }
    match name.says {
        Says::Key => return looks_made(value) && !is_digest(value),
        Says::Made => {
            let alone = quoted || setting == Setting::Tight;
            return looks_made(value)
                || alone && (is_signed(value) || is_short_made(value) || is_session(value));
        }
        // `smtp_pass="abcd efgh ijkl mnop"`, as mail services give them out.
        Says::Short if quoted && setting == Setting::Tight && is_grouped(value) => return true,
        Says::Short if is_drawn(value) => return true,
        Says::Short => return looks_chosen(value) || setting == Setting::Tight && mixed && value.len() >= 4,
        Says::Perhaps => {
            return (setting == Setting::Tight || quoted)
                && value.len() >= 4
                && (mixed || has(DIGIT) && value.len() >= 6);
        }
        Says::Secret => {}
    }
    match setting {
        Setting::Tight => value.len() >= 4 || has(DIGIT),
        // `-storepass tigerWood`: behind an option no sentence goes on like this.
        Setting::Command
            if (has(UPPER) && has(LOWER) || before_option)
                && whole
                && name.chosen
                && class::is(class::at(value, 0), LOWER | UPPER) =>
        {
            value.len() >= 6
        }
        Setting::Command => mixed || value.len() >= 8 && (!letters_only || is_phrase(value)),
        Setting::Markup | Setting::Argument => true,
        Setting::Aside => mixed && value.len() >= 6 || quoted && value.len() >= 6,
        // `token: "Zugriffstoken"`: what a page calls it.
        Setting::Loose if quoted && letters_only && !name.chosen => {
            value.len() >= 20
                || value.len() >= 6 && !value.first().is_some_and(|byte| class::is(*byte, UPPER))
        }
        Setting::Loose if quoted => !letters_only || value.len() >= 6,
        Setting::Loose if mixed => true,
        // "secret: kept" is a sentence, "password: hunter" a line of a file.
        Setting::Loose if letters_only && value.len() >= 20 && changes_case(value) => true,
        Setting::Loose if whole && is_drawn(value) => true,
        Setting::Loose => whole && value.len() >= 6 && (!letters_only || name.chosen && is_phrase(value)),
    }
}
