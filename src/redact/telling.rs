//! What gives a found value away: the parts of it that name it alone, and whether it may be looked for everywhere.

use super::Kind;
use super::detect::{is_handle, is_of_many};
use super::everyday::is_everyday;
use super::given_names::is_given;
use super::noticed::is_usual;
use super::ordinary::is_known_word;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, JOINER, LOWER};

/// The value parts that give the whole away: `n2sk` of `gke-…-n2sk`, `db-3` of `db-3.example.internal`, the account in
/// the name of a resource, the name in front of `@`.
pub(super) fn telling_parts(kind: Kind, value: &str) -> impl Iterator<Item = &str> {
    let named = matches!(kind, Kind::Host | Kind::Pod | Kind::Node);
    // Values are short: a search that is set up for long texts costs more than it saves.
    let bytes = if named { value.as_bytes() } else { &[] };
    let cut = |at: Option<usize>| at.and_then(|at| value.split_at_checked(at));
    let first = |sign: u8| bytes.iter().position(|byte| *byte == sign);
    let behind = |part: &'_ str| part.len().min(1);
    let first_dash = cut(first(b'-')).map(|(first, _)| first);
    let last_dash = first_dash.and_then(|_| cut(bytes.iter().rposition(|byte| *byte == b'-')));
    let last = last_dash.and_then(|(_, last)| last.get(behind(last)..));
    let hash = last_dash.filter(|_| kind == Kind::Pod).and_then(|(head, _)| head.rsplit('-').next());
    let label = cut(first(b'.')).map(|(first, _)| first);
    let account = (kind == Kind::Resource).then(|| value.split(':').nth(4)).flatten();
    let mailbox = (kind == Kind::Email).then(|| value.split('@').next()).flatten();
    let generated = [first_dash, last, hash, label]
        .into_iter()
        .flatten()
        .filter(|part| is_telling(part) && !is_of_many(part.as_bytes()));
    let numbers =
        account.into_iter().filter(|part| part.len() == 12 && part.bytes().all(|byte| byte.is_ascii_digit()));
    let names = mailbox.into_iter().filter(|part| {
        part.len() >= 6 && part.bytes().any(|byte| matches!(byte, b'.' | b'_') || byte.is_ascii_digit())
    });
    generated.chain(numbers).chain(names)
}

/// `wrk-` of `wrk-14`: where one machine is numbered, `wrk-15` is another.
pub(super) fn stem_of_siblings(kind: Kind, value: &str) -> Option<&str> {
    if !kind.is_machine() {
        return None;
    }
    let label = value.bytes().position(|byte| byte == b'.');
    let value = label.and_then(|label| value.get(..label)).unwrap_or(value);
    let stem = value.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = value.len() - stem.len();
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    let named = (1..=4).contains(&number) && stem.len() >= 4;
    let many = is_of_many(value.as_bytes());
    (named && stem.ends_with('-') && stem.bytes().all(plain) && !many).then_some(stem)
}

/// `api.kestrel.finance` of a link to it, which may stand anywhere else: a site's own name is one of many sentences.
pub(super) fn host_of_link(kind: Kind, value: &str) -> Option<&str> {
    let (scheme, rest) = if kind == Kind::Url { value.split_once("://")? } else { return None };
    let end = rest.bytes().position(|byte| !class::is(byte, ALPHANUMERIC) && !matches!(byte, b'.' | b'-'));
    let host = rest.get(..end.unwrap_or(rest.len()))?;
    let web = matches!(scheme, "http" | "https" | "ws" | "wss");
    let reached = end.is_none_or(|end| matches!(class::at(rest.as_bytes(), end), b'/' | b':' | b'?' | b'#'));
    let letters = host.rsplit('.').next().is_some_and(|last| last.bytes().all(|byte| class::is(byte, LOWER)));
    (web && reached && letters && host.split('.').count() > 2).then_some(host)
}

/// "@vexqu-hedda asked, and vexqu-hedda looked": in a chat the sign stands where somebody is called, and not where they
/// speak. What is one word is a variable as often, and what begins with a first name is searched for as its owner's account.
fn is_nick(nick: &str) -> bool {
    let mut parts = nick.split('-');
    let first = parts.clone().next().unwrap_or_default();
    nick.len() >= 6
        && nick.contains('-')
        && parts.all(|part| part.len() > 2 && !is_known_word(part))
        && !is_given(first.as_bytes())
}

/// Generated: a digit among letters, or no vowel.
fn is_telling(part: &str) -> bool {
    let digit = part.bytes().any(|byte| byte.is_ascii_digit());
    let letter = part.bytes().any(|byte| byte.is_ascii_alphabetic());
    let vowel = part.bytes().any(class::is_vowel);
    part.len() >= 4 && letter && (digit || !vowel && part.len() == 5)
}

/// Letters alone that are no word of a text: too long for one, or with a capital letter inside.
fn is_no_word(letters: &str) -> bool {
    let inner = letters.bytes().skip(1).any(|byte| byte.is_ascii_uppercase());
    let small = letters.bytes().any(|byte| byte.is_ascii_lowercase());
    letters.len() >= 8 && inner && small || letters.len() >= 16
}

/// True when a value found once may be looked for everywhere without harming ordinary words.
pub(super) fn distinctive(kind: Kind, value: &str) -> bool {
    let has = |mask| value.bytes().any(|byte| class::is(byte, mask));
    let letters = value.bytes().any(|byte| byte.is_ascii_alphabetic());
    match kind {
        Kind::Person | Kind::System | Kind::Word | Kind::Url | Kind::Key => false,
        Kind::Customer => value.len() >= 6 && !is_everyday(value) && !is_usual(value),
        Kind::Token | Kind::Password | Kind::Guess => {
            value.len() >= 6
                && letters
                && (!value.bytes().all(|byte| byte.is_ascii_alphabetic()) || is_no_word(value))
        }
        Kind::Handle => value.len() >= 4 && letters && has(DIGIT) || is_nick(value.trim_start_matches('@')),
        // The name of a home folder is the name of somebody, unless it is a word.
        Kind::User => {
            let long = || {
                value.len() >= 6
                    || value.len() == 5
                        && (is_given(value.as_bytes()) || is_handle(value.as_bytes()))
                        && !is_usual(value)
            };
            value.len() >= 4 && letters && (has(DIGIT) || long() && !is_everyday(value))
        }
        Kind::Card | Kind::Iban | Kind::Phone | Kind::Id | Kind::Ticket => value.len() >= 8 && has(DIGIT),
        // `quorra-live`: whoever named it joined words for it.
        Kind::Resource => value.len() >= 8 && has(DIGIT | JOINER),
        Kind::Email | Kind::Node | Kind::Pod | Kind::Host | Kind::Ip | Kind::Mac => {
            value.len() >= 5 && value.bytes().any(|byte| !byte.is_ascii_alphabetic())
        }
    }
}
