//! Numbers and codes that are somebody's: of documents, cards, accounts, orders, requests.
//!
//! A check digit, a shape or the word beside a number tells; a number alone counts something.
//! **Start reading** at [`owned`].

pub(super) mod card_parts;
pub(super) mod cards;
pub(super) mod codes;
pub(super) mod columns;
pub(super) mod compounds;
pub(super) mod document_labels;
pub(super) mod document_rules;
pub(super) mod document_shapes;
pub(super) mod document_tongues;
mod document_values;
pub(super) mod documents;
pub(super) mod ids;
pub(super) mod issue_keys;
pub(super) mod member_ids;
pub(super) mod owned;
mod owned_rules;
pub(super) mod owners;
pub(super) mod plates;
pub(super) mod tickets;
pub(super) mod traces;

#[cfg(test)]
pub(super) const RULES: &[&[&super::Rule]] = &[
    card_parts::RULES,
    cards::RULES,
    codes::RULES,
    columns::RULES,
    document_shapes::RULES,
    documents::RULES,
    ids::RULES,
    issue_keys::RULES,
    member_ids::RULES,
    owned_rules::RULES,
    tickets::RULES,
    traces::RULES,
];
