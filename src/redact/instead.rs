//! What stands in the place of a value when a person decided against its alias: everyday words, or nothing of it.
//!
//! The words match no rule and name no value, so that a text that was redacted with them is not redacted again.

use super::Kind;
use super::spoken::{begins_sentence, capitalised, stands_in_prose};
use crate::text::ByteSpan;
use crate::workshop::Replacement;

/// What stands there in place of the alias; none: the alias.
pub(super) fn instead_of(replacement: Replacement, kind: Kind, text: &str, span: ByteSpan) -> Option<String> {
    let in_prose = stands_in_prose(text, span);
    match replacement {
        Replacement::Alias => None,
        Replacement::Drop if in_prose && is_in_brackets(text, span) => Some("removed".to_owned()),
        Replacement::Drop => Some("(removed)".to_owned()),
        // "password = a secret" would look like a password of two words.
        Replacement::Generalise if kind.is_secret() || kind == Kind::Guess => {
            Some(format!("({})", with_article(kind.in_general())))
        }
        Replacement::Generalise if in_prose => Some(spoken(kind.in_general(), text, span)),
        Replacement::Generalise => Some(format!("({})", kind.in_general())),
    }
}

impl Kind {
    /// What a value of the kind is, in everyday words without an article: "internal host".
    pub const fn in_general(self) -> &'static str {
        match self {
            Self::Key | Self::Token | Self::Password | Self::Guess => "secret",
            Self::Person => "member of the team",
            Self::Customer => "customer",
            Self::Word => "internal name",
            Self::Card => "payment card",
            Self::Iban => "bank account",
            Self::Url => "link",
            Self::Email => "mail address",
            Self::Phone => "phone number",
            Self::Handle | Self::User => "user name",
            Self::Node => "cluster node",
            Self::Pod => "pod",
            Self::Host => "internal host",
            Self::Ip => "network address",
            Self::Mac => "hardware address",
            Self::Resource => "cloud resource",
            Self::System => "internal system",
            Self::Ticket => "ticket",
            Self::Id => "reference number",
        }
    }
}

/// "An internal host failed", "on an internal host", "our internal host".
fn spoken(words: &str, text: &str, span: ByteSpan) -> String {
    let head = text.get(..span.start).unwrap_or_default();
    if begins_sentence(text, span.start) {
        return capitalised(&with_article(words));
    }
    let before = head.split_whitespace().next_back().unwrap_or_default();
    if DETERMINERS.iter().any(|determiner| before.eq_ignore_ascii_case(determiner)) {
        return words.to_owned();
    }
    with_article(words)
}

/// Words after which no article follows.
const DETERMINERS: &[&str] = &[
    "a", "an", "another", "any", "both", "each", "every", "his", "her", "its", "my", "new", "no", "old",
    "one", "our", "same", "some", "that", "the", "their", "this", "which", "your",
];

fn with_article(words: &str) -> String {
    let article = if words.starts_with(['a', 'e', 'i', 'o']) { "an" } else { "a" };
    format!("{article} {words}")
}

/// True for `(value)`: the brackets are there already.
fn is_in_brackets(text: &str, span: ByteSpan) -> bool {
    text.get(..span.start).is_some_and(|head| head.ends_with('('))
        && text.get(span.end..).is_some_and(|tail| tail.starts_with(')'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::{AliasBook, Redactor, Register};
    use crate::workshop::Audience;

    #[test]
    fn words_in_the_place_of_a_value_match_no_rule() {
        let around_secrets = [
            "the password was {} at 14:02",
            "password={}",
            "token: {}",
            "\"api_key\": \"{}\"",
            "curl -H 'Authorization: Bearer {}'",
            "--password {} --host db",
            "Cookie: session={}",
        ];
        let around_others = [
            "{} failed",
            "errors on {}.",
            "{}",
            "mail {} or x",
            "https://{}/path",
            "restarted {}, then {}",
            "customer {} (account {})",
            "host={}",
            "ssh {}",
            "\"node\": \"{}\"",
            "| {} | 3 |",
        ];
        for kind in Kind::ALL {
            let is_secret = kind.is_secret() || *kind == Kind::Guess;
            for sentence in if is_secret { &around_secrets[..] } else { &around_others[..] } {
                for by in [Replacement::Generalise, Replacement::Drop] {
                    let span = ByteSpan::new(sentence.find("{}").unwrap(), sentence.find("{}").unwrap() + 2);
                    let words = instead_of(by, *kind, sentence, span).unwrap();
                    assert_eq!(left_by_the_rules(&sentence.replace("{}", &words), &words), [] as [&str; 0]);
                }
            }
        }
    }

    /// The rules that still touch the words; an address is a link whatever stands in it.
    fn left_by_the_rules(text: &str, words: &str) -> Vec<&'static str> {
        let (register, mut book) = (Register::new(), AliasBook::new());
        let found = Redactor::new(&register, &mut book, Audience::Public).findings(text);
        let touches = |start: usize, end: usize| {
            text.match_indices(words).any(|(at, _)| start < at + words.len() && at < end)
        };
        found
            .into_iter()
            .filter(|found| found.kind != Kind::Url && touches(found.start, found.end))
            .map(|found| found.rule)
            .collect()
    }

    #[test]
    fn a_general_word_reads_well_where_the_value_stood() {
        let general = |text: &str| {
            let span = ByteSpan::new(text.find("db-1").unwrap(), text.find("db-1").unwrap() + 4);
            let words = instead_of(Replacement::Generalise, Kind::Host, text, span).unwrap();
            text.replace("db-1", &words)
        };
        assert_eq!(general("errors on db-1."), "errors on an internal host.");
        assert_eq!(general("db-1 failed"), "An internal host failed");
        assert_eq!(general("the db-1 host"), "the internal host host");
        assert_eq!(general("host=db-1"), "host=(internal host)");
    }

    #[test]
    fn a_dropped_value_leaves_one_pair_of_brackets() {
        let dropped = |text: &str| {
            let span = ByteSpan::new(text.find("db-1").unwrap(), text.find("db-1").unwrap() + 4);
            text.replace("db-1", &instead_of(Replacement::Drop, Kind::Host, text, span).unwrap())
        };
        assert_eq!(dropped("the host (db-1) failed"), "the host (removed) failed");
        assert_eq!(dropped("errors on db-1"), "errors on (removed)");
    }
}
