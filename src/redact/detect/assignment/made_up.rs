//! What people make up as a password, and what only looks like it: names of products, of programs and of versions.
//!
//! From what can be nothing else ([`is_certain`]) to what needs a word before it that says so ([`is_made_up`],
//! [`is_chosen`]). What looks like a secret whoever made it is in [`shape`](super::shape).

use super::shape::changes_case;
use super::tongues;
use super::value::is_mixed;
use crate::redact::detect::is_nothing_else;
use crate::redact::detect::machines::hosts::is_program;
use crate::redact::everyday::is_everyday;
use crate::redact::ordinary::is_ordinary;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, OTHER_LETTER, UPPER};
use crate::text::fold;

/// `Heron_lake3` behind `Heron_lake2`: the next of a row.
pub(super) fn are_twins(value: &[u8], other: &[u8]) -> bool {
    let same = value.iter().zip(other).take_while(|(one, two)| one == two).count();
    same >= 4 && same * 2 >= value.len() && is_mixed(value) && value.len().abs_diff(other.len()) <= 1
}

/// `Redis-Cluster-7`, `Staging-EU2`, `Webhook-V2`: words with a capital each and a number at the end.
pub(super) fn is_of_product(value: &[u8]) -> bool {
    let parts = || value.split(|byte| matches!(byte, b'-' | b'_' | b'.'));
    let word = |part: &[u8]| {
        let letters = class::count(part, LOWER | UPPER);
        class::is(class::at(part, 0), UPPER) && part.len() - letters <= 2
    };
    let last = value.rsplit(|byte| matches!(byte, b'-' | b'_' | b'.')).next().unwrap_or_default();
    let number = last.len() <= 3 && class::all(last, DIGIT) || last.len() <= 5 && word(last);
    number && parts().filter(|part| *part != last).all(word)
}

/// Letters, digits and signs in turn, as nothing is named.
pub(super) fn is_certain(value: &[u8]) -> bool {
    let has = |mask| class::any(value, mask);
    let of_code = |byte: &u8| matches!(byte, b'{' | b'}' | b'[' | b']' | b'<' | b'>' | b':' | b';' | b'\\');
    // A path and a setting have one of these, and no signs beside it.
    let joins = |byte: &u8| matches!(byte, b'/' | b'=');
    let signs = value.iter().filter(|byte| matches!(byte, b'!' | b'*' | b'%' | b'^' | b'$' | b'#')).count();
    if is_licence(value) {
        return true;
    }
    // `2.3.1+build.77`
    let versioned = class::is(class::at(value, 0), DIGIT) && value.windows(3).any(is_numbered);
    if value.len() < 8
        || versioned
        || !has(LOWER)
        || value.iter().any(of_code)
        || signs < 2 && value.iter().any(joins)
    {
        return false;
    }
    if !has(DIGIT) {
        if has(UPPER) && is_of_signs(value) {
            return true;
        }
        return value.len() >= 10
            && value.is_ascii()
            && has(UPPER)
            && changes_case(value)
            && !is_camel(value);
    }
    if has_sign(value) {
        return has(UPPER | OTHER_LETTER)
            || value.len() >= 10 && !value.contains(&b'@') && !value.contains(&b'#');
    }
    has(UPPER)
        && !value.contains(&b'.')
        && (tongues::is_jumbled(value) || value.len() >= 10 && class::turns(value) >= 4)
        && !is_of_words(value)
        && !is_named(value)
}

/// `Lo@den&Gate`: two signs within letters of both cases.
fn is_of_signs(value: &[u8]) -> bool {
    let within = value.get(1..value.len().saturating_sub(1)).unwrap_or_default();
    let mut signs =
        within.iter().filter(|byte| matches!(byte, b'!' | b'#' | b'@' | b'%' | b'^' | b'&' | b'$' | b'+'));
    let first = signs.next();
    let letters = class::count(value, LOWER | UPPER);
    first.is_some()
        && signs.any(|sign| Some(sign) != first)
        && letters + 3 >= value.len()
        && !value.contains(&b'.')
}

/// A sign within it that names do not have; `%2F` and `{{` are none of a password.
fn has_sign(value: &[u8]) -> bool {
    let sign = |at: usize, byte: u8| match byte {
        b'!' | b'^' | b'&' | b'#' | b'@' | b'?' => at > 0,
        b'$' | b'+' | b'*' => at > 0 && at + 1 < value.len(),
        b'%' => {
            at + 1 < value.len() && !class::all(value.get(at + 1..at + 3).unwrap_or_default(), class::HEX)
        }
        _ => false,
    };
    value.iter().enumerate().any(|(at, byte)| sign(at, *byte))
}

/// `PreSignedUrl`, `New-Object`: words that begin with a capital each.
fn is_camel(value: &[u8]) -> bool {
    let capitals = |pair: &[u8]| matches!(pair, [b'A'..=b'Z', b'A'..=b'Z']);
    !value.windows(2).any(capitals) && class::is(class::before(value, value.len()), LOWER)
}

/// `PBKDF2WithHmacSHA256`: words, each with a capital or of capitals, and numbers.
fn is_of_words(value: &[u8]) -> bool {
    let letters = class::count(value, LOWER | UPPER);
    let long = |mask: u8| -> usize {
        value.split(|byte| !class::is(*byte, mask)).map(<[u8]>::len).filter(|length| *length >= 3).sum()
    };
    (long(LOWER) + long(UPPER)) * 2 >= letters
}

/// `hUsk-e7Ro-21`, `lampshade-77-Juno`: letters of both cases, digits, and a sign that joins them.
pub(super) fn is_made_up(value: &[u8]) -> bool {
    let joins = |byte: &u8| matches!(byte, b'-' | b'_' | b'.' | b'=');
    let within = value.get(1..value.len().saturating_sub(1)).unwrap_or_default();
    // `Sprint-42`, `PostgreSQL.14`: one word and its number
    let counted = value.split(joins).skip(1).all(|part| class::all(part, DIGIT));
    value.iter().all(|byte| is_plain_byte(*byte) || *byte == b'=')
        && class::has_each(value, ALPHANUMERIC)
        && within.iter().any(joins)
        && !value.windows(3).any(is_numbered)
        && !counted
        && !is_named(value)
}

/// `Standard_D4s_v5`, `IPv6-only`, `MS-CHAP2-Response`, `A-Za-z0-9`: sizes of machines, compounds, headers, and what
/// letters there may be.
fn is_named(value: &[u8]) -> bool {
    let version = matches!(value, [.., b'_' | b'-', b'v' | b'V', digit] if class::is(*digit, DIGIT));
    let speaks = [&b"assword"[..], b"ecret", b"oken"];
    let speaks = speaks.iter().any(|word| class::contains(value, word));
    let letters = value.starts_with(b"A-Z") || value.starts_with(b"a-z");
    let mut parts = value.split(|byte| *byte == b'-');
    let (first, last) = (parts.next().unwrap_or_default(), parts.next_back().unwrap_or_default());
    let compound = first.len() <= 6 && last.len() >= 4 && class::all(last, LOWER) && parts.next().is_none();
    let capital = |part: &[u8]| class::is(class::at(part, 0), UPPER);
    let header =
        last.len() >= 4 && class::all(last, LOWER | UPPER) && value.split(|byte| *byte == b'-').all(capital);
    // Of a program, by its dots; what begins the keys of machines, and what mail servers ask in base64.
    let dots = value.iter().filter(|byte| **byte == b'.').count();
    let of_program = dots > 1 || dots == 1 && value.contains(&b'_');
    let greeting =
        ["AAAA", "VXNlcm5hbWU6", "UGFzc3dvcmQ6"].iter().any(|known| value.starts_with(known.as_bytes()));
    version || speaks || letters || compound || header || of_program || greeting
}

/// `1.2`
const fn is_numbered(part: &[u8]) -> bool {
    matches!(part, [b'0'..=b'9', b'.', b'0'..=b'9'])
}

/// Letters and digits, and what joins words.
pub(super) fn is_plain(value: &[u8]) -> bool {
    value.iter().all(|byte| is_plain_byte(*byte))
}

fn is_plain_byte(byte: u8) -> bool {
    class::is(byte, ALPHANUMERIC | OTHER_LETTER) || matches!(byte, b'-' | b'_' | b'.' | b'!' | b'#')
}

/// "password: kaffeeplatz": one word that is none of every day, of programs or of what becomes of passwords.
#[inline(never)]
pub(super) fn is_strange(value: &[u8]) -> bool {
    /// What a password may be, in the tongues of which few words are listed: changed, expired, required.
    const BECAME: &[&str] = &[
        "ada", "ado", "ata", "ato", "ida", "ido", "uta", "uto", "ert", "elt", "setzt", "lich", "fen", "pen",
        "igd", "ieen",
    ];
    /// Sorts and types of passwords.
    const SORTS: &[&str] = &[
        "autofill",
        "cleartext",
        "kerberos",
        "nullable",
        "varchar",
        "negotiate",
        "oauth",
        "kennwort",
        "password",
    ];
    let word = std::str::from_utf8(value).ok().filter(|_| {
        (6..=40).contains(&value.len())
            && class::all(value, LOWER | UPPER)
            && !class::has_hump(value)
            && class::one_before(value, value.len(), BECAME).is_none()
            && !SORTS.iter().any(|sort| class::contains_folded(value, sort))
    });
    word.is_some_and(|word| {
        let folded = fold(word);
        !is_ordinary(&folded)
            && !is_everyday(&folded)
            && !is_program(folded.as_bytes())
            && is_nothing_else(word)
    })
}

/// `BlueHeronFriday`: three words or more without digits, and none that programs speak of.
pub(super) fn is_titled(value: &[u8]) -> bool {
    const OF_PROGRAMS: &[&str] = &[
        "Access",
        "Active",
        "Admin",
        "Api",
        "Auth",
        "Cert",
        "Client",
        "Config",
        "Data",
        "Encod",
        "Encrypt",
        "Error",
        "Exception",
        "Factory",
        "Group",
        "Button",
        "File",
        "Git",
        "Hash",
        "Http",
        "Id",
        "Key",
        "Log",
        "Manager",
        "My",
        "Name",
        "Null",
        "Open",
        "Pass",
        "Provider",
        "Secret",
        "Secur",
        "Server",
        "Service",
        "Session",
        "String",
        "Token",
        "User",
        "Vault",
    ];
    let words = class::count(value, UPPER);
    let of_programs = |part: &[u8]| OF_PROGRAMS.iter().any(|word| part.starts_with(word.as_bytes()));
    class::all(value, LOWER | UPPER)
        && (3..=6).contains(&words)
        && value.len() >= words * 4
        && class::is(class::at(value, 0), UPPER)
        && is_camel(value)
        && !(0..value.len()).any(|at| value.get(at..).is_some_and(of_programs))
}

/// `Лошадь42`: a word of another alphabet and digits.
pub(super) fn is_foreign(value: &[u8]) -> bool {
    let letters = class::count(value, OTHER_LETTER);
    letters >= 8 && letters + class::count(value, DIGIT) == value.len() && class::count(value, DIGIT) >= 2
}

/// Digits and letters as many keys have; the names of commits and of images are longer.
pub(super) fn is_hexadecimal(value: &[u8]) -> bool {
    let digits = class::count(value, DIGIT);
    (24..40).contains(&value.len())
        && class::all(value, class::HEX)
        && digits >= 4
        && digits + 4 <= value.len()
}

/// `H4TZ-9WQC-MB7K-3XRD`: groups of capitals and digits.
fn is_licence(value: &[u8]) -> bool {
    let length = value.iter().take_while(|byte| **byte != b'-').count();
    (4..=6).contains(&length)
        && value.len() >= length * 3
        && class::count(value, DIGIT) >= 3
        && class::any(value, UPPER)
        && value
            .split(|byte| *byte == b'-')
            .all(|group| group.len() == length && class::all(group, DIGIT | UPPER))
}

/// `Tannenzapfen_31`, `heron-lake-90`: words and digits that somebody made up.
pub(super) fn is_chosen(value: &[u8]) -> bool {
    let joined = value.iter().any(|byte| matches!(byte, b'-' | b'_' | b'.'));
    let word = class::longest_run(value, LOWER | UPPER);
    let digits = class::count(value, DIGIT);
    is_plain(value)
        && is_mixed(value)
        && word >= 4
        && (1..=6).contains(&digits)
        && (joined || class::is(class::at(value, 0), UPPER) && digits >= 2)
        && !is_named(value)
}
