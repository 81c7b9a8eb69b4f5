//! Whose system it is: customers and companies, told by a field, a sentence or the form of law behind the name.

pub(super) mod apposed;
pub(super) mod bodies;
pub(super) mod column;
pub(super) mod company_name;
pub(super) mod customer_rules;
pub(super) mod customers;
pub(super) mod customers_said;
pub(super) mod eastern;
pub(super) mod forms_of_law;
pub(super) mod in_prose;
pub(super) mod labelled;
pub(super) mod near_word;
pub(super) mod nobody;
pub(super) mod paths;
mod schemas;
pub(super) mod trades;

#[cfg(test)]
pub(super) const RULES: &[&[&super::Rule]] = &[customer_rules::RULES, forms_of_law::RULES];
