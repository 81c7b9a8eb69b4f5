//! The rules, as data, and what breaks them.

use crate::source::{Source, Token};
use std::fmt;

/// One folder of `src/`, and the other rooms that it may name.
pub(crate) struct Room {
    pub(crate) name: &'static str,
    pub(crate) may_name: &'static [&'static str],
    /// Compiles for the page only, and may name the browser.
    in_browser: bool,
}

const fn pure(name: &'static str, may_name: &'static [&'static str]) -> Room {
    Room { name, may_name, in_browser: false }
}

const EVERY_OTHER_ROOM: &[&str] = &[
    "text",
    "workshop",
    "diagram",
    "keys",
    "measure",
    "vault",
    "redact",
    "evidence",
    "coach",
    "stage",
    "postmortem",
    "library",
    "platform",
];

/// The arrows. A room may always name itself.
pub(crate) const ROOMS: &[Room] = &[
    pure("text", &[]),
    pure("workshop", &[]),
    pure("diagram", &[]),
    pure("keys", &[]),
    pure("measure", &["workshop"]),
    pure("vault", &["measure", "workshop"]),
    pure("redact", &["text", "workshop"]),
    pure("evidence", &["redact", "text", "workshop"]),
    pure("coach", &["text", "measure", "workshop"]),
    pure("stage", &["coach", "diagram", "keys", "measure", "redact", "workshop"]),
    pure("postmortem", &["redact", "measure", "diagram", "workshop"]),
    pure("library", &["redact", "measure", "diagram", "workshop"]),
    Room { name: "platform", may_name: &["redact", "vault", "stage", "workshop"], in_browser: true },
    Room { name: "ui", may_name: EVERY_OTHER_ROOM, in_browser: true },
];

/// Crates that are the browser.
const BROWSER: [&str; 5] = ["leptos", "web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures"];

/// Types of `web_sys` through which bytes leave the page or stay behind.
const WAYS_OUT_BY_TYPE: [&str; 10] = [
    "Blob",
    "BlobPropertyBag",
    "BroadcastChannel",
    "Clipboard",
    "ClipboardItem",
    "LockManager",
    "Storage",
    "Url",
    "WebSocket",
    "XmlHttpRequest",
];

/// Their methods, which need no type to be named.
const WAYS_OUT_BY_METHOD: [&str; 8] = [
    "local_storage",
    "session_storage",
    "indexed_db",
    "clipboard",
    "print",
    "fetch_with_str",
    "fetch_with_request",
    "send_beacon",
];

/// A rule broken at a place.
pub(crate) struct Breach {
    path: String,
    line: usize,
    what: String,
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.what)
    }
}

/// One line for each breach.
pub(crate) fn listed(breaches: &[Breach]) -> String {
    breaches.iter().map(|breach| format!("\n{breach}")).collect()
}

/// Rooms named against the arrows.
pub(crate) fn arrows(source: &Source) -> Vec<Breach> {
    let Some(room) = room_of(source) else { return Vec::new() };
    let may = |other: &str| other == room.name || room.may_name.contains(&other);
    source
        .mentions()
        .into_iter()
        .filter(|mention| ROOMS.iter().any(|other| other.name == mention.room) && !may(&mention.room))
        .map(|mention| {
            breach(source, mention.line, format!("`{}` may not name `{}`", room.name, mention.room))
        })
        .collect()
}

/// The browser named in a pure room.
pub(crate) fn browser(source: &Source) -> Vec<Breach> {
    let Some(room) = room_of(source).filter(|room| !room.in_browser) else { return Vec::new() };
    named(source, |at| {
        let word = source.text(at);
        BROWSER.contains(&word) || word.starts_with("gloo")
    })
    .map(|token| breach(source, token.line, format!("the pure room `{}` names `{}`", room.name, token.text)))
    .collect()
}

/// Views whose types are not forgotten: each kind of element would be compiled anew wherever it is drawn.
pub(crate) fn views(source: &Source) -> Vec<Breach> {
    let names_ours = source.tokens.iter().any(|token| token.text == "erased");
    if source.room.as_deref() != Some("ui") || names_ours || source.path == "src/ui/erased.rs" {
        return Vec::new();
    }
    let views = source.tokens.windows(2).filter(|pair| pair[0].text == "view" && pair[1].text == "!");
    let said = "`view!` is Leptos' own here: name `crate::ui::erased::view`";
    views.take(1).map(|pair| breach(source, pair[0].line, said.to_owned())).collect()
}

/// Storage, files, clipboard, print or the network named outside `platform`.
pub(crate) fn ways_out(source: &Source) -> Vec<Breach> {
    if source.room.as_deref() != Some("ui") {
        return Vec::new();
    }
    let imports_browser = |at: usize| {
        source.tokens[..at].iter().rev().take_while(|t| t.text != ";").any(|t| t.text == "web_sys")
    };
    named(source, |at| {
        let word = source.text(at);
        let before = at.checked_sub(1).map_or("", |before| source.text(before));
        word.starts_with("gloo")
            || (WAYS_OUT_BY_TYPE.contains(&word) && matches!(before, "::" | "{" | ",") && imports_browser(at))
            || (WAYS_OUT_BY_METHOD.contains(&word) && before == ".")
    })
    .map(|token| breach(source, token.line, format!("`{}` is the platform's alone", token.text)))
    .collect()
}

/// A document changed in the page beside `src/ui/editor/`: it would be neither kept nor undone, and no view told.
pub(crate) fn edits(source: &Source) -> Vec<Breach> {
    if source.room.as_deref() != Some("ui") || source.path.starts_with("src/ui/editor/") {
        return Vec::new();
    }
    named(source, |at| {
        source.text(at) == "apply"
            && matches!(before(source, at), "." | "::")
            && at.checked_sub(2).is_some_and(|of| source.text(of) != "editor")
    })
    .filter(|token| !token.test)
    .map(|token| breach(source, token.line, "an edit is applied by an `editor` alone".to_owned()))
    .collect()
}

/// Messages of other windows read as pictures outside `platform`, which alone has a channel to hear them on.
pub(crate) fn messages(source: &Source) -> Vec<Breach> {
    if matches!(source.room.as_deref(), Some("platform" | "stage")) {
        return Vec::new();
    }
    named(source, |at| {
        source.text(at) == "arrived" && at.checked_sub(2).is_some_and(|of| source.text(of) == "Received")
    })
    .map(|token| {
        breach(source, token.line, "a message is read as a picture by the platform alone".to_owned())
    })
    .collect()
}

/// `path: Reader` for each reader for whom the file opens text; `path: unstated` where it is not written in place.
pub(crate) fn readers(source: &Source) -> Vec<String> {
    let of_tests = source.path.ends_with("/tests.rs") || source.path.contains("/tests/");
    if of_tests || source.path == "src/workshop/prose.rs" {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (at, token) in source.tokens.iter().enumerate() {
        let names_it = token.text == "reveal" && matches!(before(source, at), "." | "::");
        if token.test || !names_it {
            continue;
        }
        let arguments: Vec<&str> = source.tokens[at + 1..].iter().take(24).map(|t| t.text.as_str()).collect();
        let reader = stated_reader(&arguments).unwrap_or("unstated");
        found.push(format!("{}: {reader}", source.path));
    }
    found
}

/// The reader in `(For::Console)` or, for `Prose::reveal(text, For::Console)`, in its last argument.
fn stated_reader<'a>(arguments: &[&'a str]) -> Option<&'a str> {
    let end = arguments.iter().position(|text| matches!(*text, ")" | ";"))?;
    let place = arguments[..end].windows(2).position(|pair| pair == ["For", "::"])?;
    arguments[..end].get(place + 2).copied()
}

fn before(source: &Source, at: usize) -> &str {
    at.checked_sub(1).map_or("", |before| source.text(before))
}

fn named(source: &Source, matches: impl Fn(usize) -> bool) -> impl Iterator<Item = &Token> {
    source.tokens.iter().enumerate().filter(move |(at, _)| matches(*at)).map(|(_, token)| token)
}

fn room_of(source: &Source) -> Option<&'static Room> {
    let name = source.room.as_deref()?;
    ROOMS.iter().find(|room| room.name == name)
}

fn breach(source: &Source, line: usize, what: String) -> Breach {
    Breach { path: source.path.clone(), line, what }
}

#[test]
fn an_arrow_against_the_map_is_refused_and_one_along_it_is_not() {
    let against = Source::read("src/workshop/edit.rs", "fn f() {}\nuse crate::{redact::gate, workshop::Id};");
    assert_eq!(listed(&arrows(&against)), "\nsrc/workshop/edit.rs:2: `workshop` may not name `redact`");
    let along = Source::read("src/redact/gate.rs", "use crate::{text::Span, workshop::Prose};");
    assert!(arrows(&along).is_empty());
}

#[test]
fn the_browser_is_refused_in_a_pure_room_and_welcome_in_the_page() {
    let text = "use web_sys::Event; use gloo_storage::LocalStorage; // leptos";
    assert_eq!(browser(&Source::read("src/coach/mod.rs", text)).len(), 2);
    assert!(browser(&Source::read("src/platform/mod.rs", text)).is_empty());
}

#[test]
fn a_view_that_is_leptos_own_is_refused() {
    let own = "use leptos::prelude::*;\nfn f() { view! { <p /> } }";
    let ours = "use crate::ui::erased::view;\nfn f() { view! { <p /> } }";
    assert_eq!(views(&Source::read("src/ui/notes.rs", own)).len(), 1);
    assert!(views(&Source::read("src/ui/notes.rs", ours)).is_empty());
}

#[test]
fn a_way_out_is_refused_in_the_page_and_the_platforms_own() {
    let text = "use web_sys::{Event, Blob}; fn f() { window().local_storage(); web_sys::Url::revoke_object_url(x); } struct Url;";
    assert_eq!(ways_out(&Source::read("src/ui/release/mod.rs", text)).len(), 3);
    assert!(ways_out(&Source::read("src/platform/files.rs", text)).is_empty());
}

#[test]
fn an_edit_is_refused_in_the_page_but_for_the_editors() {
    let text = "fn f() { editor.apply(edit); both.apply(edit); Workshop::apply(&mut both, edit); }";
    assert_eq!(edits(&Source::read("src/ui/backup/restoring.rs", text)).len(), 2);
    assert!(edits(&Source::read("src/ui/editor/mod.rs", text)).is_empty());
    assert!(edits(&Source::read("src/measure/what_if.rs", text)).is_empty());
}

#[test]
fn a_message_read_as_a_picture_is_refused_in_the_page_and_the_platforms_own() {
    let text = "fn f() { Received::arrived(typed); arrived(other); }";
    assert_eq!(messages(&Source::read("src/ui/wall/feed.rs", text)).len(), 1);
    assert!(messages(&Source::read("src/platform/channel.rs", text)).is_empty());
}

#[test]
fn a_reader_is_found_with_its_reason_and_tests_are_left_out() {
    let text =
        "fn f() { a.reveal(For::Console); Prose::reveal(&b, workshop::For::Measuring); c.reveal(reader); }
        #[cfg(test)] mod tests { fn g() { d.reveal(For::Detection); } }
        // e.reveal(For::Coaching)";
    let path = "src/ui/notes.rs";
    let expected = ["Console", "Measuring", "unstated"].map(|reader| format!("{path}: {reader}"));
    assert_eq!(readers(&Source::read(path, text)), expected);
    assert!(readers(&Source::read("src/ui/notes/tests.rs", text)).is_empty());
}
