//! What lets somebody in, but for the two largest sorts: [`assignment`](super::assignment) for what a name says is a
//! secret, [`tokens`](super::tokens) for what carries its maker's mark.

pub(super) mod answers;
pub(super) mod calls;
pub(super) mod code_lists;
pub(super) mod codes_nearby;
pub(super) mod command_line;
pub(super) mod command_rules;
pub(super) mod entropy;
mod fed;
pub(super) mod gear;
pub(super) mod hashes;
pub(super) mod headers;
pub(super) mod jwt;
mod log_ins;
pub(super) mod manifest;
pub(super) mod parameters;
pub(super) mod pem;
mod pin_rules;
mod pin_words;
pub(super) mod pins;
mod read_aloud;
pub(super) mod seed_phrases;
mod seed_words;
pub(super) mod shell_words;
pub(super) mod short_random;
pub(super) mod thought_of;

#[cfg(test)]
pub(super) const RULES: &[&[&super::Rule]] = &[
    answers::RULES,
    calls::RULES,
    code_lists::RULES,
    command_line::RULES,
    entropy::RULES,
    gear::RULES,
    hashes::RULES,
    headers::RULES,
    jwt::RULES,
    manifest::RULES,
    parameters::RULES,
    pem::RULES,
    pins::RULES,
    seed_phrases::RULES,
];
