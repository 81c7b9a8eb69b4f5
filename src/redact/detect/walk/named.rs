//! Who is asked at a word that a family waits for.

use super::{Walk, Word};
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
use crate::redact::detect::waiting::{
    ASSIGNMENT, CODES, COMMAND_LINE, COMMANDS, HEADERS, PHONE, SIGNED, SYSLOG,
};
use crate::redact::detect::{Sink, assignment, tokens};
use crate::text::class;
use std::hint::black_box;

/// What a family does with a word that it may wait for: most ask at once whether it is one of theirs.
type Ask = fn(Word<'_>, &mut Sink<'_, '_>);

/// Whom a word of each sort is shown to, in this order; last come the names of secrets, whose values reach furthest.
static ASKED: [(u8, &[Ask]); 7] = [
    (HEADERS, &[headers::at_name]),
    (COMMAND_LINE, &[command_line::at_name, gear::at_name]),
    (PHONE, &[phone_names::at_name, phone_spoken::at_digit, spoken_to::by_phone]),
    (
        COMMANDS,
        &[
            commands::at_name,
            calls::at_name,
            plain::at_name,
            machine_columns::at_column,
            members::at_name,
            databases::at_name,
            inserted_rows::at_name,
            assignment::at_logging,
        ],
    ),
    (
        SYSLOG,
        &[
            syslog::at_name,
            accounts::at_name,
            customers::at_name,
            user_fields::at_name,
            playbooks::at_name,
            program_users::at_name,
            logged_lines::at_name,
            realms::at_name,
        ],
    ),
    (SIGNED, &[signed::at_name, roles::at_name, introduced::at_name]),
    (
        CODES,
        &[
            pins::at_name,
            card_parts::at_name,
            tokens::at_key,
            code_lists::at_name,
            answers::at_name,
            places::at_name,
            documents::at_name,
            address_names::at_name,
            wireless::at_name,
            forms_of_law::at_name,
            bodies::at_name,
        ],
    ),
];

impl<'w> Walk<'w, '_, '_> {
    /// Shows the word to the families of these sorts.
    #[inline(never)]
    pub(super) fn named(&mut self, word: Word<'w>, sorts: u8) {
        // Without the black box the compiler knows the table and writes all of these families out in this one place.
        for (sort, asked) in black_box(&ASKED) {
            if sorts & sort != 0 {
                asked.iter().for_each(|ask| ask(word, self.sink));
            }
        }
        if sorts & SYSLOG != 0 && !(self.read.users.0..self.read.users.1).contains(&word.start) {
            self.read.users = user_columns::at_heading(word, self.sink).unwrap_or(self.read.users);
        }
        if sorts & SIGNED != 0 {
            person_fields::at_name(word, &mut self.read.people, self.sink);
        } else if sorts & CODES != 0
            && (matches!(word.next(), b',' | b';' | b'|' | b'\t')
                || word.next() == b' '
                    && matches!(class::at(self.text, word.end + 1), b' ' | b'|')
                    && person_fields::is_in_bars(self.text, word.start, word.end))
            && !person_fields::numbered_record(word, self.sink)
        {
            person_columns::below(word, &mut self.read.people, self.sink);
        }
        if sorts & ASSIGNMENT != 0 {
            self.manifest |= word.bytes() == b"Secret";
            if word.start >= self.read.assignment {
                self.read.assignment = assignment::at_name(word, &mut self.read.columns, self.sink);
            }
        }
    }
}
