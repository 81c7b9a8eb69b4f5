//! Who somebody is: names that nobody registered, accounts, and the fields and records that hold them.
//!
//! Two words with capital letters are no name by themselves: a place, a word beside them, or a name that people are given
//! has to say so. What such places look like is one file each.
//! **Start reading** at [`signed`], whose rule ([`signed_rules`]) most of the others report to, and at [`in_place`], which reads
//! the name where a place says that one stands.

pub(super) mod account_files;
pub(super) mod account_options;
mod account_rules;
pub(super) mod account_shapes;
pub(super) mod accounts;
pub(super) mod by_whom;
pub(super) mod chat;
mod connections;
pub(super) mod cyrillic;
pub(super) mod devices;
pub(super) mod directories;
pub(super) mod field_names;
pub(super) mod first_names;
pub(super) mod han;
mod han_reached;
pub(super) mod handed_over;
pub(super) mod home_fields;
pub(super) mod in_place;
pub(super) mod initialled;
pub(super) mod inserted_rows;
pub(super) mod introduced;
pub(super) mod lettered;
pub(super) mod logged_lines;
pub(super) mod logged_users;
pub(super) mod mail_heads;
pub(super) mod name_cues;
pub(super) mod name_list;
pub(super) mod named_in_prose;
pub(super) mod nobody;
mod nouns;
pub(super) mod person_columns;
mod person_field_rules;
pub(super) mod person_fields;
pub(super) mod person_objects;
pub(super) mod presented;
mod program_user_rules;
pub(super) mod program_users;
mod quote_heads;
pub(super) mod records;
pub(super) mod role_words;
pub(in crate::redact) mod roles;
mod salutations;
pub(super) mod shouted;
pub(super) mod signed;
pub(in crate::redact) mod signed_rules;
pub(super) mod spelled_names;
pub(super) mod spoken_to;
pub(super) mod strangers;
pub(super) mod titles;
pub(super) mod user_columns;
mod user_field_rules;
pub(super) mod user_fields;
pub(super) mod whose_account;
pub(super) mod windows_events;

#[cfg(test)]
pub(super) const RULES: &[&[&super::Rule]] = &[
    account_rules::RULES,
    chat::RULES,
    cyrillic::RULES,
    devices::RULES,
    home_fields::RULES,
    initialled::RULES,
    lettered::RULES,
    mail_heads::RULES,
    person_field_rules::RULES,
    program_user_rules::RULES,
    records::RULES,
    roles::RULES,
    shouted::RULES,
    signed_rules::RULES,
    user_field_rules::RULES,
];
