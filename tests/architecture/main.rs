//! The map of the rooms, held: which room may name which, what only the browser's rooms may name, and who opens
//! [`Prose`](whybone::workshop::Prose) for whom. `rules.rs` states it, `source.rs` reads the code.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at its first surprise")]

mod rules;
mod source;

use rules::Breach;
use source::Source;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const MAP: &str = include_str!("../../ARCHITECTURE.md");

#[test]
fn every_room_names_only_the_rooms_it_may() {
    let breaches: Vec<Breach> = sources().iter().flat_map(rules::arrows).collect();
    assert!(breaches.is_empty(), "{}", rules::listed(&breaches));
}

#[test]
fn pure_rooms_know_no_browser() {
    let breaches: Vec<Breach> = sources().iter().flat_map(rules::browser).collect();
    assert!(breaches.is_empty(), "{}", rules::listed(&breaches));
}

#[test]
fn ways_out_of_the_page_are_named_by_the_platform_alone() {
    let breaches: Vec<Breach> = sources().iter().flat_map(rules::ways_out).collect();
    assert!(breaches.is_empty(), "{}", rules::listed(&breaches));
}

#[test]
fn views_are_drawn_with_their_types_forgotten() {
    let breaches: Vec<Breach> = sources().iter().flat_map(rules::views).collect();
    assert!(breaches.is_empty(), "{}", rules::listed(&breaches));
}

#[test]
fn the_page_changes_a_document_through_its_editor_alone() {
    let breaches: Vec<Breach> = sources().iter().flat_map(rules::edits).collect();
    assert!(breaches.is_empty(), "{}", rules::listed(&breaches));
}

#[test]
fn messages_become_pictures_in_the_platform_alone() {
    let breaches: Vec<Breach> = sources().iter().flat_map(rules::messages).collect();
    assert!(breaches.is_empty(), "{}", rules::listed(&breaches));
}

/// A new reader of text that may identify someone is a decision: it is made by adding a line to `readers.txt`.
#[test]
fn every_reader_of_prose_is_listed() {
    let found: BTreeSet<String> = sources().iter().flat_map(rules::readers).collect();
    let listed: BTreeSet<String> = include_str!("readers.txt")
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(str::to_owned)
        .collect();
    let new: Vec<&String> = found.difference(&listed).collect();
    let gone: Vec<&String> = listed.difference(&found).collect();
    assert!(new.is_empty(), "new readers; decide, then add to tests/architecture/readers.txt: {new:#?}");
    assert!(gone.is_empty(), "no longer readers; remove from tests/architecture/readers.txt: {gone:#?}");
}

#[test]
fn every_folder_of_src_is_a_room_with_rules() {
    let folders: BTreeSet<String> = fs::read_dir(source_folder())
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    let rooms: BTreeSet<String> = rules::ROOMS.iter().map(|room| room.name.to_owned()).collect();
    assert_eq!(folders, rooms);
}

#[test]
fn the_map_shows_the_arrows_of_the_rules() {
    let everyone: BTreeSet<&str> = rules::ROOMS.iter().map(|room| room.name).collect();
    let drawn: BTreeMap<&str, BTreeSet<&str>> = MAP
        .lines()
        .filter_map(|line| line.split_once(" --> "))
        .map(|(left, right)| {
            let room = left.split_whitespace().last().unwrap();
            let others = match right.trim() {
                "nobody" => BTreeSet::new(),
                "every room below" => everyone.iter().copied().filter(|other| *other != room).collect(),
                named => named.split(", ").collect(),
            };
            (room, others)
        })
        .collect();
    let ruled = rules::ROOMS.iter().map(|room| (room.name, room.may_name.iter().copied().collect()));
    assert_eq!(drawn, ruled.collect());
}

#[test]
fn the_map_names_every_folder_and_no_other() {
    let named: BTreeSet<String> = MAP
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|code| code.starts_with("src/") && code.ends_with('/'))
        .map(|code| code.trim_end_matches('/').to_owned())
        .collect();
    let there: BTreeSet<String> = sources()
        .iter()
        .filter_map(|source| source.path.rsplit_once('/'))
        .map(|(folder, _)| folder.to_owned())
        .filter(|folder| folder != "src")
        .collect();
    assert_eq!(named, there);
}

fn sources() -> Vec<Source> {
    let mut files = Vec::new();
    collect(&source_folder(), &mut files);
    assert!(files.len() > 10, "the code was found");
    files
        .iter()
        .map(|file| {
            let path = file.strip_prefix(repository()).unwrap().to_str().unwrap();
            Source::read(path, &fs::read_to_string(file).unwrap())
        })
        .collect()
}

fn source_folder() -> PathBuf {
    repository().join("src")
}

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}
