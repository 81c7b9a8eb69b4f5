//! The look is stated once, where it can be.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at its first surprise")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

#[test]
fn dark_by_device_and_dark_by_choice_are_the_same_colours() {
    let tokens = read("style/tokens.css");
    assert_eq!(declarations(&tokens, ":root:not(.light) {"), declarations(&tokens, "\n  :root.dark {"));
    let contrast = tokens.split_once("prefers-contrast: more").unwrap().1;
    assert_eq!(declarations(contrast, ":root:not(.light) {"), declarations(contrast, ":root.dark {"));
}

#[test]
fn every_style_sheet_is_linked_and_tokens_come_first() {
    let page = read("public/index.html");
    let linked: Vec<&str> =
        page.split("href=\"../style/").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    let mut present: Vec<String> = fs::read_dir(repository().join("style"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(linked.first(), Some(&"tokens.css"), "it states the order of the layers");
    let mut sorted = linked.clone();
    sorted.sort_unstable();
    present.sort_unstable();
    assert_eq!(sorted, present, "public/index.html lists each file of style/ once");
}

/// The policy refuses them, silently for the user and loudly on the console.
#[test]
fn the_page_has_no_inline_style_script_or_handler() {
    let page = read("public/index.html");
    for inline in ["style=\"", "<style", "<script", " onload=", " onclick="] {
        assert!(!page.contains(inline), "{inline} in public/index.html");
    }
}

/// Custom properties and other declarations of the first rule after `selector`.
fn declarations<'a>(css: &'a str, selector: &str) -> BTreeMap<&'a str, &'a str> {
    let rule = css.split(selector).nth(1).unwrap_or_else(|| panic!("{selector} is in tokens.css"));
    let body = rule.split('}').next().unwrap();
    body.split(';')
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.trim(), value.trim()))
        .collect()
}

fn read(path: &str) -> String {
    fs::read_to_string(repository().join(path)).unwrap()
}

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
