//! How somebody is reached, and where somebody lives: mail, telephone, streets and places.
//!
//! Of an address [`addresses`] reads the street and its number, [`address_names`] what a word before it tells, [`towns`] the
//! code for post and the town, [`east_asian`] those in the letters of China, Japan and Korea.

pub(super) mod address_names;
pub(super) mod address_parts;
pub(super) mod address_rules;
pub(super) mod addresses;
pub(super) mod birthdays;
pub(super) mod east_asian;
pub(super) mod email;
mod email_rules;
pub(super) mod email_spoken;
pub(super) mod handles;
pub(super) mod phone;
pub(super) mod phone_names;
mod phone_rules;
mod phone_shapes;
pub(super) mod phone_spoken;
pub(super) mod places;
mod street_words;
pub(super) mod towns;

#[cfg(test)]
pub(super) const RULES: &[&[&super::Rule]] =
    &[address_rules::RULES, birthdays::RULES, email_rules::RULES, phone_rules::RULES, places::RULES];
