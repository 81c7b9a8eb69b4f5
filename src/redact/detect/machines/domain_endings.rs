//! What the last label of a name says: of the world, of a network of one's own, or of a file as well.

use super::host_words::{COUNTRIES, DOUBTFUL, ENDINGS, INTERNAL_ENDINGS, SECOND};
use crate::redact::detect::beside::{is_one_of, is_word};
use crate::redact::detect::words::Words;
use crate::text::class::{self, DIGIT, LOWER};

/// Ends as names do that everybody may look up.
pub(in crate::redact::detect) fn has_public_ending(host: &[u8]) -> bool {
    host.rsplit(|byte| *byte == b'.').next().is_some_and(|last| PUBLIC_ENDING.hold(last))
}

/// What the last label of a name says of it.
pub(super) enum Ending {
    Internal,
    Public,
    Doubtful,
}

static INTERNAL_ENDING: Words = Words::of(INTERNAL_ENDINGS);

static PUBLIC_ENDING: Words = Words::of(ENDINGS);

static COUNTRY_ENDING: Words = Words::of(COUNTRIES);

static DOUBTFUL_ENDING: Words = Words::of(DOUBTFUL);

impl Ending {
    pub(super) fn of(name: &[u8]) -> Option<Self> {
        let last = name.rsplit(|byte| *byte == b'.').next()?;
        if INTERNAL_ENDING.hold(last)
            || is_word(last, "arpa") && name.to_ascii_lowercase().ends_with(b".home.arpa")
            // What a router for homes calls whatever is behind it.
            || last == b"box" && name.ends_with(b".fritz.box")
        {
            Some(Self::Internal)
        } else if DOUBTFUL_ENDING.hold(last) {
            Some(Self::Doubtful)
        } else if PUBLIC_ENDING.hold(last) {
            Some(Self::Public)
        } else {
            Self::of_machine(name, last)
        }
    }

    /// Endings that count only behind a label with a digit or a dash, and another: files and programs have them too.
    fn of_machine(name: &[u8], last: &[u8]) -> Option<Self> {
        let second = || name.rsplit(|byte| *byte == b'.').nth(1).unwrap_or_default();
        let shared = last.len() == 2 && class::all(last, LOWER) && is_one_of(second(), SECOND);
        (shared || COUNTRY_ENDING.hold(last)).then_some(())?;
        let mut labels = name.split(|byte| *byte == b'.');
        let machine = |byte: &u8| class::is(*byte, DIGIT) || *byte == b'-';
        let first = labels.next()?;
        // `smtp.mail.quorra.coop`
        let numbered = first.iter().any(machine) || is_one_of(first, SERVERS);
        let more = labels.count();
        // `pagos.quorra.com.ar`: of four labels that end so none is a program's.
        let owned = || more > 2 && name.rsplit(|byte| *byte == b'.').nth(2).is_some_and(|own| own.len() > 3);
        (numbered && more > 1 || shared && owned()).then_some(Self::Public)
    }
}

/// What a name begins with that stands for a server alone.
const SERVERS: &[&str] =
    &["autodiscover", "imap", "ldap", "mail", "mx", "proxy", "relay", "smtp", "vpn", "webmail"];
