//! Who is asked at which words.
//!
//! A family that a word tells ("password", "cc", "passport") is asked at words that end like one of its own and at no
//! others, so every list that a family is asked by is a [`Cue`], and a test holds that each of them stands in [`LISTS`].
//! [`waiting`](super::waiting) looks there once for each word.

use crate::redact::detect::assignment::{CHOSEN, MAKERS, STRONG, WRONG, mapping, pair, tongue_words};
use crate::redact::detect::companies::{apposed, customers, forms_of_law, labelled, near_word, trades};
use crate::redact::detect::contact::{
    address_names, birthdays, email_spoken, phone_names, phone_spoken, places,
};
use crate::redact::detect::machines::{
    bare, commands, databases, headings, members, place_cues, plain, playbooks, realms, syslog, undated,
    wireless,
};
use crate::redact::detect::numbers::{card_parts, columns, compounds, document_labels, plates};
use crate::redact::detect::people::{
    accounts, field_names, handed_over, home_fields, inserted_rows, introduced, lettered, logged_lines,
    name_cues, program_users, role_words, signed, user_fields, whose_account, windows_events,
};
use crate::redact::detect::secrets::{answers, calls, code_lists, command_line, gear, headers, pins};

/// Words that a family is asked at.
pub(super) type Cue = &'static [&'static str];

/// Who is asked at a word, a bit for each: the first asks first.
pub(super) type Asked = u64;

/// The bit of each that is asked.
#[rustfmt::skip]
pub(super) mod by {
    use super::Asked;

    pub(in crate::redact::detect) const HEADERS: Asked = 1 << 0;
    pub(in crate::redact::detect) const COMMAND_LINE: Asked = 1 << 1;
    pub(in crate::redact::detect) const GEAR: Asked = 1 << 2;
    pub(in crate::redact::detect) const PHONE_NAMES: Asked = 1 << 3;
    pub(in crate::redact::detect) const PHONE_DIGITS: Asked = 1 << 4;
    pub(in crate::redact::detect) const PHONED: Asked = 1 << 5;
    pub(in crate::redact::detect) const COMMANDS: Asked = 1 << 6;
    pub(in crate::redact::detect) const CALLS: Asked = 1 << 7;
    pub(in crate::redact::detect) const PLAIN: Asked = 1 << 8;
    pub(in crate::redact::detect) const COLUMNS: Asked = 1 << 9;
    pub(in crate::redact::detect) const MEMBERS: Asked = 1 << 10;
    pub(in crate::redact::detect) const DATABASES: Asked = 1 << 11;
    pub(in crate::redact::detect) const ROWS: Asked = 1 << 12;
    pub(in crate::redact::detect) const LOGGING: Asked = 1 << 13;
    pub(in crate::redact::detect) const SYSLOG: Asked = 1 << 14;
    pub(in crate::redact::detect) const ACCOUNTS: Asked = 1 << 15;
    pub(in crate::redact::detect) const CUSTOMERS: Asked = 1 << 16;
    pub(in crate::redact::detect) const USER_FIELDS: Asked = 1 << 17;
    pub(in crate::redact::detect) const PLAYBOOKS: Asked = 1 << 18;
    pub(in crate::redact::detect) const PROGRAM_USERS: Asked = 1 << 19;
    pub(in crate::redact::detect) const LOGGED_LINES: Asked = 1 << 20;
    pub(in crate::redact::detect) const REALMS: Asked = 1 << 21;
    pub(in crate::redact::detect) const SIGNED: Asked = 1 << 22;
    pub(in crate::redact::detect) const ROLES: Asked = 1 << 23;
    pub(in crate::redact::detect) const INTRODUCED: Asked = 1 << 24;
    pub(in crate::redact::detect) const PINS: Asked = 1 << 25;
    pub(in crate::redact::detect) const CARDS: Asked = 1 << 26;
    pub(in crate::redact::detect) const TOKENS: Asked = 1 << 27;
    pub(in crate::redact::detect) const CODE_LISTS: Asked = 1 << 28;
    pub(in crate::redact::detect) const ANSWERS: Asked = 1 << 29;
    pub(in crate::redact::detect) const PLACES: Asked = 1 << 30;
    pub(in crate::redact::detect) const DOCUMENTS: Asked = 1 << 31;
    pub(in crate::redact::detect) const ADDRESSES: Asked = 1 << 32;
    pub(in crate::redact::detect) const WIRELESS: Asked = 1 << 33;
    pub(in crate::redact::detect) const LAW: Asked = 1 << 34;
    pub(in crate::redact::detect) const BODIES: Asked = 1 << 35;
    pub(in crate::redact::detect) const USER_COLUMNS: Asked = 1 << 36;
    pub(in crate::redact::detect) const PEOPLE: Asked = 1 << 37;
    pub(in crate::redact::detect) const ASSIGNMENT: Asked = 1 << 38;
}

/// Names of secrets, and users beside them.
pub(super) const ASSIGNMENT: Asked = by::ASSIGNMENT;
/// Words for telephones.
pub(super) const PHONE: Asked = by::PHONE_NAMES | by::PHONE_DIGITS | by::PHONED;
/// Commands, calls and words beside machines.
pub(super) const COMMANDS: Asked =
    by::COMMANDS | by::CALLS | by::PLAIN | by::COLUMNS | by::MEMBERS | by::DATABASES | by::ROWS | by::LOGGING;
/// Words of system logs.
pub(super) const SYSLOG: Asked = by::SYSLOG
    | by::ACCOUNTS
    | by::CUSTOMERS
    | by::USER_FIELDS
    | by::PLAYBOOKS
    | by::PROGRAM_USERS
    | by::LOGGED_LINES
    | by::REALMS
    | by::USER_COLUMNS;
/// Words beside the names of people.
pub(super) const SIGNED: Asked = by::SIGNED | by::ROLES | by::INTRODUCED | by::PEOPLE;
/// Words before numbers of somebody.
pub(super) const CODES: Asked = by::PINS
    | by::CARDS
    | by::TOKENS
    | by::CODE_LISTS
    | by::ANSWERS
    | by::PLACES
    | by::DOCUMENTS
    | by::ADDRESSES
    | by::WIRELESS
    | by::LAW
    | by::BODIES;

/// Every word that a family tells by its name has to end like one of these, or the family is never asked.
pub(super) static LISTS: &[(Cue, Asked)] = &[
    (STRONG, ASSIGNMENT),
    (CHOSEN, ASSIGNMENT),
    (MAKERS, ASSIGNMENT),
    // "safe word", "SECRET_KEY_BASE", "contraseña": of the last the walk sees both ends.
    (
        &[
            "key",
            "code",
            "word",
            "base",
            "private_key_id",
            "session_id",
            "token-id",
            "token_id",
            "_pw",
            "-pw",
            "_hash",
            "ifre",
            "contrase",
        ],
        ASSIGNMENT,
    ),
    (mapping::NAMES, ASSIGNMENT),
    (pair::NAMES, ASSIGNMENT),
    (pair::TOGETHER, ASSIGNMENT),
    (&["mnemonic", "frase", "wachtwoordzin", "fras", "frasen"], ASSIGNMENT),
    (tongue_words::PASSWORDS, ASSIGNMENT),
    (tongue_words::KEYS, ASSIGNMENT),
    (tongue_words::ENDS, ASSIGNMENT),
    (headers::NAMES, by::HEADERS),
    (command_line::NAMES, by::COMMAND_LINE),
    (gear::NAMES, by::GEAR),
    (commands::NAMES, by::COMMANDS),
    (databases::NAMES, by::DATABASES),
    (inserted_rows::NAMES, by::ROWS),
    (members::NAMES, by::MEMBERS),
    (place_cues::NAMES, by::MEMBERS),
    (calls::NAMES, by::CALLS),
    (commands::REACHING.all(), by::COMMANDS),
    (commands::CLIENTS.all(), by::COMMANDS),
    (&["sign", "encode", "verify", "decode"], by::CALLS),
    (bare::REBOOTED.all(), by::PLAIN),
    (plain::NAMES, by::PLAIN),
    (plain::DONE.all(), by::PLAIN),
    (plain::NOUNS.all(), by::PLAIN),
    (headings::MACHINES.all(), by::COLUMNS),
    (headings::CUSTOMERS.all(), by::COLUMNS),
    (headings::NAMES, by::COLUMNS),
    (&["logging"], by::LOGGING),
    (WRONG, by::LOGGING),
    (playbooks::NAMES, by::PLAYBOOKS),
    (syslog::NAMES, by::SYSLOG),
    (undated::DAEMONS, by::SYSLOG),
    (accounts::NAMES, by::ACCOUNTS),
    (windows_events::ACCOUNTS, by::ACCOUNTS),
    (windows_events::MACHINES, by::ACCOUNTS),
    (customers::NAMES, by::CUSTOMERS),
    (customers::OWNERS, by::CUSTOMERS),
    (customers::GROUPS, by::CUSTOMERS),
    (customers::MANY, by::CUSTOMERS),
    (near_word::NOUNS, by::CUSTOMERS),
    (labelled::COMPANIES, by::CUSTOMERS),
    (labelled::GIVEN, by::CUSTOMERS),
    (apposed::COUNTED, by::CUSTOMERS),
    (user_fields::USERS, by::USER_FIELDS),
    (program_users::NAMES, by::PROGRAM_USERS),
    (logged_lines::NAMES, by::LOGGED_LINES),
    (realms::NAMES, by::REALMS),
    (user_fields::OWNERS, by::USER_FIELDS),
    (user_fields::CHOSEN, by::USER_FIELDS),
    (phone_names::NAMES, by::PHONE_NAMES | by::PHONED),
    (phone_names::EXTENSIONS, by::PHONE_NAMES),
    (phone_spoken::DIGITS, by::PHONE_DIGITS),
    (card_parts::NAMES, by::CARDS),
    (&["akia", "asia"], by::TOKENS),
    (answers::NAMES, by::ANSWERS),
    (code_lists::NAMES, by::CODE_LISTS),
    (code_lists::ONE, by::CODE_LISTS),
    (pins::SURE, by::PINS),
    (pins::CODE, by::PINS),
    (places::NAMES, by::PLACES),
    (birthdays::WORDS, by::PLACES),
    (forms_of_law::SURE, by::LAW),
    (forms_of_law::FORMS, by::LAW),
    (document_labels::LAST_WORDS, by::DOCUMENTS),
    (compounds::GLUED, by::DOCUMENTS),
    (document_labels::SERIALS, by::DOCUMENTS),
    (document_labels::ROWS, by::DOCUMENTS),
    (document_labels::VEHICLES, by::DOCUMENTS),
    (plates::PLATES, by::DOCUMENTS),
    (document_labels::WORLD_WIDE, by::DOCUMENTS),
    (columns::HEADINGS, CODES),
    (wireless::NAMES, by::WIRELESS),
    (
        &[
            "ckbox",
            "part",
            "nummer",
            "social",
            "sociale",
            "slo",
            "cislo",
            "symbol",
            "identit",
            "hrerschein",
            "card_last",
        ],
        CODES,
    ),
    (&["_no", "_nr", "_id", "-no", "-nr", "-id", "eid", "-ul"], CODES),
    (address_names::NAMES, by::ADDRESSES),
    (address_names::LABELS, by::ADDRESSES),
    (address_names::STREETS, by::ADDRESSES),
    (name_cues::LABELS, by::SIGNED | by::PEOPLE),
    // Words for people of which fields are called as well.
    (&["owner", "pan"], by::PEOPLE),
    (name_cues::DONE, by::SIGNED),
    (name_cues::CALLED, by::SIGNED),
    (name_cues::GREETINGS, by::SIGNED),
    (signed::ANSWERED, by::SIGNED),
    (lettered::SPOKE, by::SIGNED),
    (name_cues::CLOSINGS, by::SIGNED),
    (name_cues::GREETED, by::SIGNED),
    (name_cues::DEVICES, by::SIGNED),
    (name_cues::TITLES, by::SIGNED),
    (&["first", "last", "speaking"], by::SIGNED | by::PEOPLE),
    (&["wrote", "joined", "left", "postal_code", "commented", "summary"], by::SIGNED | by::PEOPLE),
    (&["external", "extern", "externe", "gast", "guest", "unverified"], by::SIGNED),
    (field_names::NAMES, by::PEOPLE),
    (role_words::PERHAPS, by::ROLES),
    (role_words::SEEN, by::ROLES),
    (role_words::RELATIVES, by::ROLES),
    (role_words::COLLEAGUES, by::ROLES),
    (email_spoken::DOT_WORDS, by::SIGNED),
    (&["roster", "rota", "dienstplan", "schedule"], by::SIGNED),
    (handed_over::SHIFTS, by::SIGNED),
    (handed_over::AT_WORK, by::SIGNED),
    (handed_over::LEFT, by::SIGNED),
    (whose_account::NAMED, by::SIGNED),
    (name_cues::PRESENT, by::SIGNED),
    (field_names::PERHAPS, by::PEOPLE),
    (field_names::BESIDE, by::PEOPLE),
    (field_names::SOMEBODY, by::PEOPLE),
    (field_names::PARTIES, by::PEOPLE),
    (field_names::DOERS, by::PEOPLE),
    (field_names::MEMBERS, by::PEOPLE),
    (field_names::ACCOUNTS, by::PEOPLE),
    (introduced::CALLS, by::INTRODUCED),
    (introduced::NOUNS, by::INTRODUCED),
    (field_names::HALVES, by::PEOPLE),
    (home_fields::POST_CODES, by::PEOPLE),
    (home_fields::TOWNS, by::PEOPLE),
];

/// The same of lists that are one text.
pub(super) static TEXTS: &[(&str, Asked)] = &[
    (document_labels::LABELS, by::DOCUMENTS),
    (role_words::PEOPLE, by::ROLES),
    (role_words::ABROAD, by::ROLES),
    (trades::BODIES, by::BODIES),
    (trades::TRADES, by::BODIES),
];

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    fn sources(folder: &Path) -> Vec<PathBuf> {
        std::fs::read_dir(folder)
            .expect("the families have a folder")
            .map(|entry| entry.expect("it can be read").path())
            .flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] })
            .collect()
    }

    /// The names of the lists of one file that are declared with this type.
    fn lists<'s>(source: &'s str, of_type: &str) -> Vec<&'s str> {
        source
            .lines()
            .filter(|line| line.starts_with("pub"))
            .filter_map(|line| line.split_once(" const ")?.1.split_once(':'))
            .filter(|(_, rest)| rest.trim_start().starts_with(of_type))
            .map(|(name, _)| name)
            .collect()
    }

    #[test]
    fn every_list_that_a_family_is_asked_by_stands_among_the_endings() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("redact/detect");
        let here = include_str!("asked.rs");
        let mut found = 0;
        for path in sources(&folder) {
            let family = path.file_stem().and_then(|stem| stem.to_str()).expect("files have names");
            let source = std::fs::read_to_string(&path).expect("it can be read");
            for list in lists(&source, "Cue") {
                let listed =
                    here.contains(&format!("{family}::{list}, ")) || here.contains(&format!("({list}, "));
                assert!(listed, "no word of `{family}::{list}` is ever asked for");
                found += 1;
            }
            // A family that is asked at words shows no other lists: each of them would be one that was forgotten.
            if source.contains("asked::Cue") {
                assert_eq!(lists(&source, "&[&str]"), [""; 0], "{family}: is this a `Cue`?");
            }
        }
        assert!(found > 15, "{found}");
    }
}
