//! What has to stand in the place of a value to be taken for a secret.

use super::extent::{Extent, before_alias, before_link, ends_line, extent, sealed_end};
use super::made_up::is_strange;
use super::name::{LONGEST_NAME, Name, Says};
pub(in crate::redact::detect) use super::shape::holds_sign;
use super::shape::{
    changes_case, is_bare_word, is_drawn, is_grouped, is_of_groups, is_session, is_short_made, is_signed,
    is_unbalanced, names_another,
};
pub(super) use super::shape::{
    holds_special, is_digest, is_mixed, is_phrase, looks_chosen, looks_like_a_name, looks_made, may_be_said,
};
use super::{ASSIGNMENT, users, variables};
use crate::redact::detect::Sink;
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::secrets::shell_words;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, OTHER_LETTER, UPPER, WORD};

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

/// What is given at `at` to the name before it, if that is a secret; returns where it ends.
pub(super) fn value(
    bytes: &[u8],
    at: usize,
    name: &Name,
    setting: Setting,
    sink: &mut Sink<'_, '_>,
) -> Option<usize> {
    let Extent { start, end, quoted, code } = extent(bytes, at, name, setting)?;
    if matches!(name.says, Says::Secret | Says::Short)
        && let Some(end) =
            variables::report(bytes, start, false, sink).or_else(|| variables::bare(bytes, start, end, sink))
    {
        return Some(end);
    }
    let all = if quoted { before_link(bytes, start, end) } else { end };
    let cut = quoted && all < end;
    let end = before_alias(bytes, start, all);
    if let Some(end) = sealed_end(bytes, start) {
        sink.hit(&ASSIGNMENT, start, end);
        return Some(end);
    }
    let found = bytes.get(start..end)?;
    if is_filtered(bytes, start, found) || is_tag(bytes, start, end) {
        return None;
    }
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
            || class::contains(shell_words::line_before(bytes, start), " --user"));
    let whole = quoted || setting == Setting::Tight || before_option || ends_line(bytes, end);
    let of_user = || setting == Setting::Loose && whole && is_of_user(bytes, start, found, name);
    let given = Given { value: found, setting, quoted, whole, before_option };
    if !given.is_secret(name) && !of_user() || is_of_program(bytes, start, end, name) {
        return None;
    }
    sink.hit(&ASSIGNMENT, start, end);
    if matches!(name.says, Says::Secret | Says::Short) {
        users::beside(bytes, start, end, sink);
    }
    Some(end)
}

/// `password=@db.password@`: a build writes the value there.
fn is_filtered(bytes: &[u8], start: usize, found: &[u8]) -> bool {
    let name = |byte: &u8| class::is(*byte, WORD) || matches!(byte, b'.' | b'-');
    let inner = found.strip_suffix(b"@").unwrap_or_default();
    let whole = inner.strip_prefix(b"@").filter(|_| class::before(bytes, start) != b'@');
    let inner = whole.or_else(|| (class::before(bytes, start) == b'@').then_some(inner)).unwrap_or_default();
    inner.len() > 2 && inner.iter().all(name) && (inner.contains(&b'.') || !class::any(inner, LOWER))
}

/// `password: !env_var DB_PASS`, `!Sub "…"`: a tag says how the value behind it is made; "!Kestrel on all hosts" does not.
fn is_tag(bytes: &[u8], start: usize, end: usize) -> bool {
    const SENTENCE: &[&str] = &[" and ", " for ", " in ", " is ", " on ", " was "];
    let tag = bytes.get(start..end).unwrap_or_default();
    class::at(tag, 0) == b'!'
        && class::one_before(bytes, start, &[": "]).is_some()
        && tag.iter().skip(1).all(|byte| class::is(*byte, LOWER | UPPER) || matches!(byte, b'_' | b':'))
        && class::at(bytes, end) == b' '
        && class::at(bytes, end + 1) > b' '
        && class::one_at(bytes, end, SENTENCE).is_none()
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
    // `--password=NAME    read it from there`
    let shown = || name.option && class::all(found, UPPER) && class::starts_with_folded(bytes, end, "  ");
    // `the token ([a7e1c02](https://…/commit/…))`: what changed there.
    let commit = || {
        class::before(bytes, start) == b'['
            && (7..=40).contains(&found.len())
            && class::all(found, class::HEX)
            && class::starts_with_folded(bytes, end, "](http")
    };
    // `"ConfigMap/Secret": "ConfigMap/Secret"`: what a page calls it in its own tongue.
    let translated = || {
        let quote = class::before(bytes, start);
        let name = class::run_start(bytes, start.saturating_sub(1), 4, |byte| {
            matches!(byte, b' ' | b':' | b'"' | b'\'')
        });
        let own = name.checked_sub(found.len()).and_then(|from| bytes.get(from..name));
        matches!(quote, b'"' | b'\'') && found.len() > 3 && own == Some(found)
    };
    // `"textbox-password": "material/form-textbox-password.svg"`
    let of_page = || {
        const FILES: &[&str] = &[".css", ".html", ".js", ".png", ".scss", ".svg", ".ts", ".tsx", ".vue"];
        let path = |byte: &u8| class::is(*byte, class::LOWER | WORD) || matches!(byte, b'/' | b'.');
        class::one_before(found, found.len(), FILES).is_some()
            && found.contains(&b'/')
            && found.iter().all(path)
    };
    let given = commit()
        || translated()
        || of_page()
        || found.starts_with(b", ")
        || found.starts_with(b").")
        || found.starts_with(b"`+")
        || found.trim_ascii_start().starts_with(b"+ ");
    given || itself() || spoken_of() || shown()
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

/// What stands in the place of a value, and how it stands there.
#[derive(Clone, Copy)]
struct Given<'v> {
    value: &'v [u8],
    setting: Setting,
    quoted: bool,
    /// It fills its line, its quotes or its argument.
    whole: bool,
    /// Another option of the command follows.
    before_option: bool,
}

impl Given<'_> {
    fn is_secret(self, name: &Name) -> bool {
        let Self { value, setting, quoted, whole, .. } = self;
        if whole && name.says != Says::Made && is_unbalanced(value) {
            return true;
        }
        if value.len() < 3 || is_placeholder(value) || looks_like_a_name(value) || names_another(value) {
            return false;
        }
        let tight = setting == Setting::Tight;
        // `define('NONCE_KEY', 'X')`: long, and of every sort of sign.
        let drawn = quoted && self.has_sign() && value.len() >= 32 && class::has_each(value, ALPHANUMERIC);
        if drawn && (setting == Setting::Argument || !value.contains(&b' ')) {
            return true;
        }
        match name.says {
            Says::Key => looks_made(value) && !is_digest(value) || is_of_groups(value),
            Says::Made => {
                let alone = quoted || tight || name.option && setting == Setting::Command;
                let drawn = match value.len() {
                    20.. if class::all(value, LOWER) => true,
                    32.. => class::all(value, WORD) && class::count(value, DIGIT) >= 6,
                    _ => false,
                };
                looks_made(value)
                    || alone && (is_signed(value) || is_short_made(value) || is_session(value))
                    || quoted && drawn
            }
            Says::Short => {
                // `smtp_pass="abcd efgh ijkl mnop"`, as mail services give them out.
                whole && (is_grouped(value) || is_strange(value))
                    || setting == Setting::Command && self.is_typed()
                    || is_drawn(value)
                    || looks_chosen(value)
                    || tight && self.is_mixed() && value.len() >= 4
            }
            Says::Perhaps => {
                // "PIN:x7K#vexlon"
                let signed =
                    || holds_special(value) && class::has_each(value, ALPHANUMERIC) && value.len() >= 6;
                (tight || quoted)
                    && value.len() >= 4
                    && (self.is_mixed() || class::any(value, DIGIT) && value.len() >= 6)
                    || whole && signed()
            }
            Says::Secret => self.is_password(name),
        }
    }

    /// True for what a name that says by itself that it is a secret is given.
    fn is_password(self, name: &Name) -> bool {
        let Self { value, setting, quoted, whole, before_option } = self;
        let has = |mask| class::any(value, mask);
        let letter =
            |byte: &u8| class::is(*byte, LOWER | UPPER | OTHER_LETTER) || matches!(byte, b'-' | b'_' | b' ');
        let letters_only = value.iter().all(letter);
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
            Setting::Command => self.is_mixed() || value.len() >= 8 && (!letters_only || is_phrase(value)),
            Setting::Markup | Setting::Argument => true,
            Setting::Aside => (self.is_mixed() || quoted) && value.len() >= 6,
            // `token: "Zugriffstoken"`: what a page calls it.
            Setting::Loose if quoted && letters_only && !name.chosen => {
                value.len() >= 20 || value.len() >= 6 && !class::is(class::at(value, 0), UPPER)
            }
            Setting::Loose if quoted => !letters_only || value.len() >= 6,
            Setting::Loose if self.is_mixed() => true,
            // "secret: kept" is a sentence, "password: hunter" a line of a file.
            Setting::Loose if letters_only && value.len() >= 20 && changes_case(value) => true,
            Setting::Loose if whole && is_drawn(value) => true,
            Setting::Loose if whole && name.chosen && is_strange(value) => true,
            Setting::Loose => whole && value.len() >= 6 && (!letters_only || name.chosen && is_phrase(value)),
        }
    }

    /// `nodetool -pw gTrLKWmTUqZw status`: letters alone, of both cases and in turn, behind an option that is no word.
    fn is_typed(self) -> bool {
        self.value.len() >= 8
            && class::all(self.value, LOWER | UPPER)
            && class::turns(self.value) >= 4
            && class::longest_run(self.value, LOWER) <= 4
    }

    fn has_sign(self) -> bool {
        holds_special(self.value) || self.value.contains(&b'+')
    }

    /// A sign stands in it, or letters and digits do.
    fn is_mixed(self) -> bool {
        self.has_sign() || is_mixed(self.value)
    }
}
