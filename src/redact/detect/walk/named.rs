//! Who is asked at a word that a family waits for.

use super::{Walk, Word};
use crate::redact::detect::asked::{ASSIGNMENT, Asked, CODES, SIGNED, SYSLOG, by};
use crate::redact::detect::companies::{bodies, customers, forms_of_law};
use crate::redact::detect::contact::{address_names, phone_names, phone_spoken, places};
use crate::redact::detect::machines::{
    commands, databases, machine_columns, members, plain, playbooks, realms, syslog, wireless,
};
use crate::redact::detect::numbers::{card_parts, documents};
use crate::redact::detect::people::{
    accounts, inserted_rows, introduced, logged_lines, person_columns, person_fields, program_users, roles,
    signed, spoken_to, user_columns, user_fields,
};
use crate::redact::detect::secrets::{answers, calls, code_lists, command_line, gear, headers, pins};
use crate::redact::detect::{Sink, assignment, tokens};
use crate::text::class;
use std::hint::black_box;

/// What a family does with a word that it may wait for: most ask at once whether it is one of theirs.
type Ask = fn(Word<'_>, &mut Sink<'_, '_>);

/// Who is asked for each bit, from the lowest on.
static ASKED: [(Asked, Ask); 36] = [
    (by::HEADERS, headers::at_name),
    (by::COMMAND_LINE, command_line::at_name),
    (by::GEAR, gear::at_name),
    (by::PHONE_NAMES, phone_names::at_name),
    (by::PHONE_DIGITS, phone_spoken::at_digit),
    (by::PHONED, spoken_to::by_phone),
    (by::COMMANDS, commands::at_name),
    (by::CALLS, calls::at_name),
    (by::PLAIN, plain::at_name),
    (by::COLUMNS, machine_columns::at_column),
    (by::MEMBERS, members::at_name),
    (by::DATABASES, databases::at_name),
    (by::ROWS, inserted_rows::at_name),
    (by::LOGGING, assignment::at_logging),
    (by::SYSLOG, syslog::at_name),
    (by::ACCOUNTS, accounts::at_name),
    (by::CUSTOMERS, customers::at_name),
    (by::USER_FIELDS, user_fields::at_name),
    (by::PLAYBOOKS, playbooks::at_name),
    (by::PROGRAM_USERS, program_users::at_name),
    (by::LOGGED_LINES, logged_lines::at_name),
    (by::REALMS, realms::at_name),
    (by::SIGNED, signed::at_name),
    (by::ROLES, roles::at_name),
    (by::INTRODUCED, introduced::at_name),
    (by::PINS, pins::at_name),
    (by::CARDS, card_parts::at_name),
    (by::TOKENS, tokens::at_key),
    (by::CODE_LISTS, code_lists::at_name),
    (by::ANSWERS, answers::at_name),
    (by::PLACES, places::at_name),
    (by::DOCUMENTS, documents::at_name),
    (by::ADDRESSES, address_names::at_name),
    (by::WIRELESS, wireless::at_name),
    (by::LAW, forms_of_law::at_name),
    (by::BODIES, bodies::at_name),
];

// Each stands at the place of its bit.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, where a wrong index is an error")]
const _: () = {
    let mut place = 0;
    while place < ASKED.len() {
        assert!(ASKED[place].0 == 1 << place);
        place += 1;
    }
};

impl<'w> Walk<'w, '_, '_> {
    /// Shows the word to whoever waits for it; last come the names of secrets, whose values reach furthest.
    #[inline(never)]
    pub(super) fn named(&mut self, word: Word<'w>, asked: Asked) {
        // Without the black box the compiler knows the table and writes all of these families out in this one place.
        let table = black_box(&ASKED);
        let mut rest = asked;
        while let Some((_, ask)) = table.get(rest.trailing_zeros() as usize) {
            ask(word, self.sink);
            rest &= rest - 1;
        }
        if asked & SYSLOG != 0 && !(self.read.users.0..self.read.users.1).contains(&word.start) {
            self.read.users = user_columns::at_heading(word, self.sink).unwrap_or(self.read.users);
        }
        if asked & SIGNED != 0 {
            if asked & by::PEOPLE != 0 {
                person_fields::at_name(word, &mut self.read.people, self.sink);
            }
        } else if asked & CODES != 0
            && (matches!(word.next(), b',' | b';' | b'|' | b'\t')
                || word.next() == b' '
                    && matches!(class::at(self.text, word.end + 1), b' ' | b'|')
                    && person_fields::is_in_bars(self.text, word.start, word.end))
            && !person_fields::numbered_record(word, self.sink)
        {
            person_columns::below(word, &mut self.read.people, self.sink);
        }
        if asked & ASSIGNMENT != 0 {
            self.manifest |= word.bytes() == b"Secret";
            if word.start >= self.read.assignment {
                self.read.assignment = assignment::at_name(word, &mut self.read.columns, self.sink);
            }
        }
    }
}
