//! What a system is made of: addresses, hosts, pods, nodes, resources of clouds, networks.
//!
//! A name tells by its form ([`hosts`], [`by_shape`] and [`name_shapes`], [`in_capitals`], [`numbered`]), by another like
//! it ([`twins`]), by the word beside it ([`by_word`], which asks [`word_before`], and [`set_apart`]), by its place
//! ([`by_place`], [`shares`]) or by the command it is given to ([`commands`]).

pub(super) mod bare;
mod beside_address;
pub(super) mod by_place;
pub(super) mod by_shape;
pub(super) mod by_word;
pub(super) mod cloud;
pub(super) mod cloud_options;
mod cluster_nodes;
mod command_rules;
pub(super) mod commands;
pub(super) mod databases;
pub(super) mod domain_endings;
pub(super) mod gear_heads;
pub(super) mod headings;
mod host_rules;
pub(super) mod host_words;
pub(super) mod hosts;
mod in_capitals;
pub(super) mod ip;
pub(super) mod ip6;
mod job_columns;
mod kubectl;
pub(super) mod kubernetes;
mod log_heads;
pub(super) mod mac;
pub(super) mod machine_columns;
mod member_places;
mod member_rules;
mod member_values;
pub(super) mod members;
mod name_shapes;
pub(super) mod names;
mod no_host;
mod no_names;
pub(super) mod numbered;
pub(super) mod part_ids;
mod parts;
pub(super) mod place_cues;
mod place_words;
mod placed_rules;
pub(super) mod plain;
pub(super) mod playbooks;
pub(super) mod principals;
mod projects;
pub(super) mod prompts;
pub(super) mod realms;
mod role_words;
mod roled;
pub(super) mod rules;
pub(super) mod sap;
pub(super) mod set_apart;
mod shape_rules;
pub(super) mod shares;
mod shifted_rows;
mod sites;
pub(super) mod stores;
pub(super) mod syslog;
mod table_rules;
pub(super) mod tables;
mod titles;
mod twins;
pub(super) mod undated;
pub(super) mod wireless;
mod word_before;
pub(super) mod words;
mod world_domains;
pub(super) mod zones;

#[cfg(test)]
pub(super) const RULES: &[&[&super::Rule]] = &[
    by_place::RULES,
    by_shape::RULES,
    by_word::RULES,
    cloud::RULES,
    cloud_options::RULES,
    command_rules::RULES,
    databases::RULES,
    gear_heads::RULES,
    hosts::RULES,
    ip::RULES,
    ip6::RULES,
    kubernetes::RULES,
    mac::RULES,
    machine_columns::RULES,
    members::RULES,
    parts::RULES,
    plain::RULES,
    playbooks::RULES,
    prompts::RULES,
    realms::RULES,
    stores::RULES,
    syslog::RULES,
    tables::RULES,
    wireless::RULES,
    zones::RULES,
];
