//! How somebody is reached, and where somebody lives: mail, telephone, streets and places.

pub(super) mod address_names;
pub(super) mod address_parts;
pub(super) mod addresses;
pub(super) mod email;
pub(super) mod phone;
mod phone_shapes;
pub(super) mod places;

#[cfg(test)]
pub(super) const RULES: &[&[&super::Rule]] = &[addresses::RULES, email::RULES, phone::RULES, places::RULES];
