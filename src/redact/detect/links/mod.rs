//! Links and paths: what of them tells whose they are, and what everybody knows.

pub(super) mod bare;
mod imports;
mod link_rules;
pub(super) mod paths;
pub(super) mod public_sites;
pub(super) mod published;
mod repository_lists;
mod site_lists;
pub(super) mod url;
mod userinfo;

#[cfg(test)]
pub(super) const RULES: &[&[&super::Rule]] = &[paths::RULES, url::RULES];
