//! The saved form: what a backup file holds and a snapshot carries.
//!
//! `{"format": "whybone-workshop", "version": 1, "saved_at": …, "workshop": …, "document": {…}}`, described by
//! `public/whybone.schema.json`. `workshop` is the key under which it was kept: by it a device knows a workshop again
//! that it has already; files without it are read as new ones. Reading is total: any text gives a workshop or an error
//! that says where.

use super::keys::WorkshopKey;
use super::migrations::{self, MIGRATIONS};
use super::unreadable;
use crate::workshop::{Document, Instant, Repair, Workshop};
use serde::Serialize;
use serde_json::Value;
use thiserror::Error;

/// The version that is written; older ones are read, and newer ones only to be looked at.
pub const CURRENT_VERSION: u32 = migrations::current(MIGRATIONS);
/// What the field `format` says.
const FORMAT: &str = "whybone-workshop";
/// The same of a file with every workshop of a device.
const LIBRARY_FORMAT: &str = "whybone-library";
/// The most characters quoted of something that is not ours.
const LONGEST_QUOTE: usize = 40;

/// A workshop that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The workshop.
    pub workshop: Workshop,
    /// When it was saved, by the writer's clock.
    pub saved_at: Instant,
    /// The key under which it was kept; none in files that do not say.
    pub key: Option<WorkshopKey>,
    /// What was put right in it.
    pub repairs: Vec<Repair>,
}

/// Something that is not a readable workshop. It is left exactly as it was.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum LoadError {
    /// The text is no JSON.
    #[error(
        "This is not a complete Whybone file: it stops making sense at line {line}, column {column}. It was left as it is, and nothing here was changed. Choose another backup, or look at that line in a text editor."
    )]
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// The text is JSON of something else.
    #[error(
        "This is not a Whybone file: it holds {found}. Nothing here was changed. Choose a file that was saved with Backup."
    )]
    NotWhybone {
        /// What was found instead.
        found: String,
    },
    /// A newer Whybone wrote it.
    #[error(
        "A newer Whybone wrote this (version {version}; this page reads up to {CURRENT_VERSION}). It was left as it is. Open it with the newer page."
    )]
    Newer {
        /// The version found.
        version: u64,
    },
    /// A field holds what it cannot hold.
    #[error(
        "One field of this workshop cannot be read: {path} ({problem}). It was left as it is, and nothing here was changed. Put that field right in a text editor, or choose another backup."
    )]
    Unreadable {
        /// Which field.
        path: String,
        /// What is wrong with it.
        problem: String,
    },
}

/// The document in its saved form, with the key under which it is kept.
pub fn write(document: &Document, saved_at: Instant, key: Option<WorkshopKey>) -> String {
    text_of(&Envelope { workshop: key, ..Envelope::of(document, saved_at) })
}

/// Reads a saved form of this or an older version, and repairs what could not have come from edits.
pub fn read(text: &str) -> Result<Opened, LoadError> {
    read_value(parse(text)?, Versions::Known)
}

/// What this page knows of the workshop in a newer one's file, or of the first of several, and how many the file holds: to
/// be looked at, never to be written.
pub fn read_newer(text: &str) -> Result<(Opened, usize), LoadError> {
    let mut value = parse(text)?;
    let count = match value.get_mut("workshops").and_then(Value::as_array_mut) {
        Some(several) if !several.is_empty() => {
            let count = several.len();
            value = several.swap_remove(0);
            count
        }
        _ => 1,
    };
    Ok((read_value(value, Versions::NewerToo)?, count))
}

/// Several workshops as one file, each in its saved form.
pub fn write_library(documents: &[(WorkshopKey, &Document)], saved_at: Instant) -> String {
    #[derive(Serialize)]
    struct Library<'a> {
        format: &'static str,
        workshops: Vec<Envelope<'a>>,
    }
    let workshops = documents
        .iter()
        .map(|(key, document)| Envelope { workshop: Some(*key), ..Envelope::of(document, saved_at) })
        .collect();
    text_of(&Library { format: LIBRARY_FORMAT, workshops })
}

/// Reads a file of one workshop or of several: all of them, or an error and none.
pub fn read_all(text: &str) -> Result<Vec<Opened>, LoadError> {
    let mut value = parse(text)?;
    if value.get("format").and_then(Value::as_str) != Some(LIBRARY_FORMAT) {
        return read_value(value, Versions::Known).map(|opened| vec![opened]);
    }
    match value.get_mut("workshops").map(Value::take) {
        Some(Value::Array(workshops)) => {
            workshops.into_iter().map(|workshop| read_value(workshop, Versions::Known)).collect()
        }
        _ => Err(unreadable_field("workshops", "it must be a list")),
    }
}

#[derive(Serialize)]
pub(super) struct Envelope<'a> {
    format: &'static str,
    version: u32,
    saved_at: Instant,
    #[serde(skip_serializing_if = "Option::is_none")]
    workshop: Option<WorkshopKey>,
    document: &'a Document,
}

impl<'a> Envelope<'a> {
    pub(super) const fn of(document: &'a Document, saved_at: Instant) -> Self {
        Self { format: FORMAT, version: CURRENT_VERSION, saved_at, workshop: None, document }
    }
}

/// What is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Versions {
    /// This one and older ones, whole or not at all: what is read is written again.
    Known,
    /// A newer one too, as far as this page knows it: what is read is shown and never written.
    NewerToo,
}

pub(super) fn read_value(value: Value, versions: Versions) -> Result<Opened, LoadError> {
    let Value::Object(mut fields) = value else {
        return Err(LoadError::NotWhybone { found: describe(&value).to_owned() });
    };
    match fields.get("format").and_then(Value::as_str) {
        Some(FORMAT) => {}
        Some(other) => {
            let quote: String = other.chars().take(LONGEST_QUOTE).collect();
            return Err(LoadError::NotWhybone { found: format!("the format “{quote}”") });
        }
        None => return Err(LoadError::NotWhybone { found: "no format".to_owned() }),
    }
    let version = fields.get("version").and_then(Value::as_u64).filter(|version| *version > 0);
    let version = version.ok_or_else(|| unreadable_field("version", "it must be a number from 1 on"))?;
    let known = u32::try_from(version).ok().filter(|version| *version <= CURRENT_VERSION);
    if known.is_none() && versions == Versions::Known {
        return Err(LoadError::Newer { version });
    }
    let saved_at = fields.get("saved_at").and_then(Value::as_str).and_then(Instant::parse_rfc3339);
    let saved_at = saved_at.ok_or_else(|| {
        unreadable_field("saved_at", "it must be a date and time such as 2026-03-12T14:02:00Z")
    })?;
    // One that cannot be read names nothing: the workshop is a new one.
    let key = fields.get("workshop").and_then(Value::as_str).and_then(WorkshopKey::parse);
    let mut document = fields.remove("document").unwrap_or_default();
    let document = match known {
        Some(version) => {
            migrations::migrate(MIGRATIONS, version, &mut document);
            read_document(document)?
        }
        None => unreadable::known_part(document),
    };
    let (workshop, repairs) = Workshop::admit(document);
    Ok(Opened { workshop, saved_at, key, repairs })
}

pub(super) fn parse(text: &str) -> Result<Value, LoadError> {
    // Editors on some systems put a byte order mark in front.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // The parser refuses more than 128 levels, so no text can exhaust the stack.
    serde_json::from_str(text)
        .map_err(|error| LoadError::NotJson { line: error.line(), column: error.column() })
}

#[expect(
    clippy::expect_used,
    reason = "maps have text keys and nothing in the saved forms fails to serialise"
)]
pub(super) fn text_of(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("plain data in, text out")
}

fn read_document(document: Value) -> Result<Document, LoadError> {
    // A list would otherwise read as a document whose every part has its default.
    if !document.is_object() {
        return Err(unreadable_field("document", "it must be an object"));
    }
    // The copy is what lets the unreadable field be found; it lives no longer than this.
    crate::json::from_value(document.clone()).map_err(|_| {
        let (path, problem) = unreadable::locate(&document);
        LoadError::Unreadable { path, problem }
    })
}

fn unreadable_field(path: &str, problem: &str) -> LoadError {
    LoadError::Unreadable { path: path.to_owned(), problem: problem.to_owned() }
}

const fn describe(value: &Value) -> &'static str {
    match value {
        Value::Null => "nothing",
        Value::Bool(_) => "a yes or no",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "something else",
    }
}

/// The JSON Schema of the saved form, as published in `public/whybone.schema.json`.
#[cfg(not(target_arch = "wasm32"))]
pub fn schema() -> Value {
    /// A Whybone workshop as saved by Backup. It is not redacted: share releases, not this.
    #[derive(schemars::JsonSchema)]
    #[expect(dead_code, reason = "describes the saved form; `Envelope` writes it")]
    struct WhyboneWorkshop {
        /// Always `whybone-workshop`.
        #[schemars(extend("const" = FORMAT))]
        format: String,
        /// The version of this form.
        #[schemars(extend("const" = CURRENT_VERSION))]
        version: u32,
        /// When it was saved.
        saved_at: Instant,
        /// The key under which it was kept: sixteen hexadecimal digits.
        workshop: Option<String>,
        /// The workshop.
        document: Document,
    }
    schemars::schema_for!(WhyboneWorkshop).to_value()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::{Leg, builder::a_workshop};
    use serde_json::json;

    fn saved(document: Value) -> String {
        json!({ "format": FORMAT, "version": 1, "saved_at": "2026-03-12T14:02:00Z", "document": document })
            .to_string()
    }

    fn path(document: Value) -> String {
        match read(&saved(document)) {
            Err(LoadError::Unreadable { path, .. }) => path,
            other => panic!("expected an unreadable field, got {other:?}"),
        }
    }

    #[test]
    fn what_was_written_reads_the_same() {
        let workshop = a_workshop().with_cause(Leg::Happened, "no canary").build();
        let at = Instant::from_milliseconds(1_700_000_000_000);
        let key = Some(WorkshopKey(7));
        let opened = read(&write(&workshop, at, key)).unwrap();
        assert_eq!(opened, Opened { workshop, saved_at: at, key, repairs: vec![] });
    }

    #[test]
    fn a_key_that_cannot_be_read_names_nothing() {
        let text = saved(json!({})).replacen("{", "{\"workshop\":\"here\",", 1);
        assert_eq!(read(&text).unwrap().key, None);
    }

    #[test]
    fn a_file_of_every_workshop_reads_the_same_and_a_single_one_too() {
        let (first, second) =
            (a_workshop().with_cause(Leg::Happened, "no canary").build(), a_workshop().build());
        let at = Instant::from_milliseconds(1_700_000_000_000);
        let read = |text: &str| -> Vec<Workshop> {
            read_all(text).unwrap().into_iter().map(|opened| opened.workshop).collect()
        };
        assert_eq!(
            read(&write_library(&[(WorkshopKey(1), &first), (WorkshopKey(2), &second)], at)),
            [first.clone(), second]
        );
        assert_eq!(read(&write(&first, at, None)), [first]);
    }

    #[test]
    fn a_file_of_every_workshop_with_one_unreadable_gives_none() {
        let at = Instant::from_milliseconds(1_700_000_000_000);
        let text = write_library(&[(WorkshopKey(1), &a_workshop().build())], at);
        let text = text.replacen("\"version\":", "\"version\":9", 1);
        assert!(matches!(read_all(&text), Err(LoadError::Newer { .. })));
        assert!(read_all(r#"{"format": "whybone-library"}"#).is_err());
    }

    #[test]
    fn a_torn_file_is_named_by_line_and_column() {
        assert_eq!(read("{\n \"format\":").unwrap_err(), LoadError::NotJson { line: 2, column: 10 });
    }

    #[test]
    fn other_peoples_json_is_named() {
        assert_eq!(read("[1]").unwrap_err(), LoadError::NotWhybone { found: "a list".to_owned() });
        let other = read(r#"{"format": "excalidraw"}"#).unwrap_err();
        assert_eq!(other, LoadError::NotWhybone { found: "the format “excalidraw”".to_owned() });
    }

    #[test]
    fn a_newer_version_is_refused() {
        let text = saved(json!({})).replace("\"version\":1", "\"version\":99999999999");
        assert_eq!(read(&text).unwrap_err(), LoadError::Newer { version: 99_999_999_999 });
    }

    #[test]
    fn deeply_nested_text_is_refused_without_exhausting_the_stack() {
        assert!(matches!(read(&"[".repeat(1_000_000)), Err(LoadError::NotJson { .. })));
    }

    #[test]
    fn the_unreadable_field_is_named() {
        let cause = |id: i64, leg: &str| json!({ "id": id, "leg": leg });
        let good = cause(1, "happened");
        assert_eq!(path(json!({ "causes": [good, cause(2, "sideways")] })), "document.causes[1].leg");
        assert_eq!(path(json!({ "causes": [good, cause(-2, "lasted")] })), "document.causes[1]");
        assert_eq!(
            path(json!({ "causes": [{ "id": 1, "leg": "happened", "statement": 7 }] })),
            "document.causes[0].statement"
        );
        assert_eq!(path(json!({ "frame": { "severity": "five" } })), "document.frame.severity");
        assert_eq!(path(json!({ "frame": 3 })), "document.frame");
        assert_eq!(path(json!([])), "document");
    }
}
