//! Which families wait for a word: most words of a text are passed by their last letters.
//!
//! A family that a word tells ("password", "cc", "passport") is asked at words that end like one of its own. The walk
//! looks here once for each word; what is not listed here is never asked, so every list that a family is asked by is a
//! [`Cue`], and a test holds that each of them stands in [`LISTS`].
//! **Start reading** at [`waiting_for`].

use super::short_words::SHORT;
use crate::redact::detect::assignment::{
    CHOSEN, MAKERS, STRONG, WRONG, mapping, name_suffix, pair, tongue_words,
};
use crate::redact::detect::companies::{apposed, customers, forms_of_law, labelled, near_word, trades};
use crate::redact::detect::contact::{address_names, email_spoken, phone_names, phone_spoken, places};
use crate::redact::detect::machines::{
    commands, databases, machine_columns, members, place_words, plain, playbooks, realms, syslog, undated,
    wireless,
};
use crate::redact::detect::numbers::{card_parts, columns, compounds, document_labels, plates};
use crate::redact::detect::people::{
    accounts, field_names, handed_over, home_fields, inserted_rows, introduced, logged_lines, name_cues,
    program_users, role_words, signed, user_fields, whose_account,
};
use crate::redact::detect::secrets::{answers, calls, code_lists, command_line, gear, headers, pins};
use crate::redact::detect::walk::Word;
use crate::text::class::{self, DIGIT, JOINER, LOWER};
use std::sync::OnceLock;

/// Names of secrets, and users beside them.
pub(super) const ASSIGNMENT: u8 = 1;
/// Names of headers.
pub(super) const HEADERS: u8 = 2;
/// Options and settings of commands.
pub(super) const COMMAND_LINE: u8 = 4;
/// Commands, calls and words beside machines.
pub(super) const COMMANDS: u8 = 8;
/// Words of system logs.
pub(super) const SYSLOG: u8 = 16;
/// Words for telephones.
pub(super) const PHONE: u8 = 32;
/// Words beside the names of people.
pub(super) const SIGNED: u8 = 64;
/// Words before numbers of somebody.
pub(super) const CODES: u8 = 128;

/// Words that a family is asked at.
pub(super) type Cue = &'static [&'static str];

/// Which families wait for words that end like this one, a bit for each.
#[inline]
pub(super) fn waiting_for(word: Word<'_>, endings: &Endings) -> u8 {
    if word.mask & (DIGIT | JOINER) != 0 || word.len() < 3 {
        return of_parts(word, endings);
    }
    let letters = word.bytes();
    // "have" ends like "chave", and is one of the words that English has most of; "last" is half of a name in `last=`.
    let usual = || letters == b"have" || letters == b"last" && word.next() != b'=';
    if !endings.know(letters) || usual() { 0 } else { endings.waiting_for(letters) }
}

/// The same for short words, and for those with a number or several parts: their last letters tell.
#[inline(never)]
fn of_parts(word: Word<'_>, endings: &Endings) -> u8 {
    let mut end = word.end;
    if word.has(JOINER) {
        end -= name_suffix(word.text.get(word.start..end).unwrap_or_default());
    }
    while end > word.start && class::is(class::before(word.text, end), DIGIT | JOINER) {
        end -= 1;
    }
    if end < word.start + 3 {
        return endings.waiting_for_short(word);
    }
    let letters = word.text.get(word.start..end).unwrap_or_default();
    if endings.know(letters) { endings.waiting_for(letters) } else { 0 }
}

/// The last letters of a word as a number, five bits for each, without their case.
fn number(word: &[u8], length: usize) -> usize {
    let letters = word.get(word.len().saturating_sub(length)..).unwrap_or_default();
    letters.iter().fold(0, |number, letter| number << 5 | usize::from(letter & 31))
}

/// How many places the table has that is asked second. Two endings that share one cost a look in vain.
const PLACES: usize = 32_768;

/// The place of an ending there.
fn mixed(number: usize) -> usize {
    ((number as u32).wrapping_mul(0x9e37_79b1) >> 17) as usize
}

/// So many last letters tell one word from another: of four, "migration" would be asked about as "identification" is.
const LONGEST: usize = 6;

/// How the words end that families wait for: most words of a text are passed by their last letters.
pub(super) struct Endings {
    /// One bit for each ending of three letters.
    known: Bits,
    /// One bit for the place of each ending of four letters that a longer one has.
    longer: Bits,
    /// Who waits for words that end in these three to six letters.
    waiting: [u8; PLACES],
    /// One bit for each row of [`SHORT`] that has a word of these letters, in whatever case.
    short: [u32; 1 << 10],
}

type Bits = [u64; PLACES / 64];

fn set(bits: &mut Bits, bit: usize) {
    if let Some(word) = bits.get_mut(bit >> 6) {
        *word |= 1 << (bit & 63);
    }
}

#[inline]
fn is_set(bits: &Bits, bit: usize) -> bool {
    bits.get(bit >> 6).is_some_and(|word| word & (1 << (bit & 63)) != 0)
}

/// Every word that a family tells by its name has to end like one of these, or the family is never asked.
static LISTS: &[(Cue, u8)] = &[
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
    (headers::NAMES, HEADERS),
    (command_line::NAMES, COMMAND_LINE),
    (gear::NAMES, COMMAND_LINE),
    (commands::NAMES, COMMANDS),
    (databases::NAMES, COMMANDS),
    (inserted_rows::NAMES, COMMANDS),
    (members::NAMES, COMMANDS),
    (place_words::NAMES, COMMANDS),
    (calls::NAMES, COMMANDS),
    (commands::REACHING.all(), COMMANDS),
    (commands::CLIENTS.all(), COMMANDS),
    (&["sign", "encode", "verify", "decode"], COMMANDS),
    (plain::NAMES, COMMANDS),
    (plain::DONE.all(), COMMANDS),
    (plain::NOUNS.all(), COMMANDS),
    (machine_columns::MACHINES.all(), COMMANDS),
    (machine_columns::CUSTOMERS.all(), COMMANDS),
    (machine_columns::NAMES, COMMANDS),
    (&["logging"], COMMANDS),
    (WRONG, COMMANDS),
    (playbooks::NAMES, SYSLOG),
    (syslog::NAMES, SYSLOG),
    (undated::DAEMONS, SYSLOG),
    (accounts::NAMES, SYSLOG),
    (customers::NAMES, SYSLOG),
    (customers::OWNERS, SYSLOG),
    (customers::GROUPS, SYSLOG),
    (customers::MANY, SYSLOG),
    (near_word::NOUNS, SYSLOG),
    (labelled::COMPANIES, SYSLOG),
    (labelled::GIVEN, SYSLOG),
    (apposed::COUNTED, SYSLOG),
    (user_fields::USERS, SYSLOG),
    (program_users::NAMES, SYSLOG),
    (logged_lines::NAMES, SYSLOG),
    (realms::NAMES, SYSLOG),
    (user_fields::OWNERS, SYSLOG),
    (user_fields::CHOSEN, SYSLOG),
    (phone_names::NAMES, PHONE),
    (phone_names::EXTENSIONS, PHONE),
    (phone_spoken::DIGITS, PHONE),
    (card_parts::NAMES, CODES),
    (&["akia", "asia"], CODES),
    (answers::NAMES, CODES),
    (code_lists::NAMES, CODES),
    (pins::SURE, CODES),
    (pins::CODE, CODES),
    (places::NAMES, CODES),
    (places::BIRTH_WORDS, CODES),
    (forms_of_law::SURE, CODES),
    (forms_of_law::FORMS, CODES),
    (document_labels::LAST_WORDS, CODES),
    (compounds::GLUED, CODES),
    (document_labels::SERIALS, CODES),
    (document_labels::ROWS, CODES),
    (document_labels::VEHICLES, CODES),
    (plates::PLATES, CODES),
    (document_labels::WORLD_WIDE, CODES),
    (columns::HEADINGS, CODES),
    (wireless::NAMES, CODES),
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
    (address_names::NAMES, CODES),
    (address_names::LABELS, CODES),
    (address_names::STREETS, CODES),
    (name_cues::LABELS, SIGNED),
    (name_cues::DONE, SIGNED),
    (name_cues::CALLED, SIGNED),
    (name_cues::GREETINGS, SIGNED),
    (signed::ANSWERED, SIGNED),
    (name_cues::CLOSINGS, SIGNED),
    (name_cues::GREETED, SIGNED),
    (name_cues::DEVICES, SIGNED),
    (name_cues::TITLES, SIGNED),
    (&["first", "last", "speaking"], SIGNED),
    (&["wrote", "joined", "left", "postal_code", "commented", "summary"], SIGNED),
    (&["external", "extern", "externe", "gast", "guest", "unverified"], SIGNED),
    (field_names::NAMES, SIGNED),
    (role_words::PERHAPS, SIGNED),
    (role_words::SEEN, SIGNED),
    (role_words::RELATIVES, SIGNED),
    (role_words::COLLEAGUES, SIGNED),
    (email_spoken::DOT_WORDS, SIGNED),
    (&["roster", "rota", "dienstplan", "schedule"], SIGNED),
    (handed_over::SHIFTS, SIGNED),
    (handed_over::AT_WORK, SIGNED),
    (handed_over::LEFT, SIGNED),
    (whose_account::NAMED, SIGNED),
    (name_cues::PRESENT, SIGNED),
    (field_names::PERHAPS, SIGNED),
    (field_names::BESIDE, SIGNED),
    (field_names::SOMEBODY, SIGNED),
    (field_names::PARTIES, SIGNED),
    (field_names::DOERS, SIGNED),
    (field_names::MEMBERS, SIGNED),
    (field_names::ACCOUNTS, SIGNED),
    (introduced::CALLS, SIGNED),
    (field_names::HALVES, SIGNED),
    (home_fields::POST_CODES, SIGNED),
    (home_fields::TOWNS, SIGNED),
];

/// The same of lists that are one text.
static TEXTS: &[(&str, u8)] = &[
    (document_labels::LABELS, CODES),
    (role_words::PEOPLE, SIGNED),
    (role_words::ABROAD, SIGNED),
    (trades::BODIES, CODES),
    (trades::TRADES, CODES),
];

/// The endings of all these lists. Made when first asked for: written down they would weigh more than the lists.
pub(super) fn endings() -> &'static Endings {
    static ENDINGS: OnceLock<Endings> = OnceLock::new();
    ENDINGS.get_or_init(|| {
        let mut endings = Endings {
            known: [0; PLACES / 64],
            longer: [0; PLACES / 64],
            waiting: [0; PLACES],
            short: [0; 1 << 10],
        };
        for (words, family) in LISTS {
            words.iter().for_each(|word| endings.add(word.as_bytes(), *family));
        }
        for (words, family) in TEXTS {
            words.split(' ').for_each(|word| endings.add(word.as_bytes(), *family));
        }
        for (row, (words, ..)) in SHORT.iter().enumerate() {
            for word in words.split(' ') {
                if let Some(rows) = endings.short.get_mut(number(word.as_bytes(), 2)) {
                    *rows |= 1 << row;
                }
            }
        }
        endings
    })
}

impl Endings {
    fn add(&mut self, word: &[u8], family: u8) {
        if word.len() < 3 {
            return;
        }
        set(&mut self.known, number(word, 3));
        let letters = word.iter().rev().take(LONGEST).take_while(|byte| class::is(**byte, LOWER)).count();
        // Of "móvil" the walk sees "vil", of "tax pin" the last word; what parts a name may be another sign there.
        let fourth = word.iter().rev().nth(3).is_some_and(|before| class::is(*before, class::WORD));
        let length = letters.max(3 + usize::from(fourth));
        if length > 4 {
            set(&mut self.longer, mixed(number(word, 4)));
        }
        if let Some(place) = self.waiting.get_mut(mixed(number(word, length))) {
            *place |= family;
        }
    }

    /// False for most words that nobody waits for.
    #[inline]
    fn know(&self, word: &[u8]) -> bool {
        let [.., first, second, third] = word else { return false };
        is_set(&self.known, number(&[*first, *second, *third], 3))
    }

    /// Who waits for this word of one or two letters.
    fn waiting_for_short(&self, word: Word<'_>) -> u8 {
        let letters = word.bytes();
        let mut rows = self.short.get(number(letters, 2)).copied().unwrap_or(0);
        while let Some((words, beside, family)) = SHORT.get(rows.trailing_zeros() as usize) {
            if beside.holds(word) && words.split(' ').any(|known| known.as_bytes() == letters) {
                return *family;
            }
            rows &= rows - 1;
        }
        0
    }

    /// Who waits for a word like this one.
    #[inline(never)]
    fn waiting_for(&self, word: &[u8]) -> u8 {
        // Of a shorter word the longer endings are the word itself.
        let longest = number(word, LONGEST);
        let place = |length: usize| mixed(longest & ((1 << (5 * length)) - 1));
        let of = |length| self.waiting.get(place(length)).copied().unwrap_or(0);
        let short = of(3) | of(4);
        // Of a word of three letters these are the same.
        if word.len() > 4 && is_set(&self.longer, place(4)) { short | of(5) | of(6) } else { short }
    }
}

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
        let here = include_str!("waiting.rs");
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
            if source.contains("waiting::Cue") {
                assert_eq!(lists(&source, "&[&str]"), [""; 0], "{family}: is this a `Cue`?");
            }
        }
        assert!(found > 15, "{found}");
    }
}
