//! Links and paths: what of them tells whose they are, and what everybody knows.

mod imports;
mod link_rules;
pub(super) mod paths;
pub(super) mod public_sites;
pub(super) mod published;
mod site_lists;
pub(super) mod url;

#[cfg(test)]
pub(super) const RULES: &[&[&super::Rule]] = &[paths::RULES, url::RULES];
