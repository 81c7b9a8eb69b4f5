//! Finds the field that keeps a document from being read, by leaving parts out until the rest reads; and reads the rest
//! where that is enough.
//!
//! A tracking deserializer would say the same, but compiles every type of the document a second time into the
//! page. This costs nothing until something is wrong.

use crate::workshop::Document;
use serde_json::{Map, Value};

/// The most characters of an explanation that are shown: it may quote what was found.
const LONGEST_PROBLEM: usize = 160;

/// The place of the first unreadable field, such as `document.causes[3].leg`, and what is wrong with it.
pub(super) fn locate(document: &Value) -> (String, String) {
    for (name, value) in document.as_object().into_iter().flatten() {
        let Err(problem) = read_alone(name, value.clone()) else { continue };
        let field = match value {
            Value::Array(rows) => locate_row(name, rows),
            Value::Object(parts) => {
                locate_field(parts, |rest| read_alone(name, rest)).map(|field| format!(".{field}"))
            }
            _ => None,
        };
        return (format!("document.{name}{}", field.unwrap_or_default()), problem);
    }
    // Every part reads alone; only a part given twice could still fail together, and an object has none.
    ("document".to_owned(), "its parts do not read together".to_owned())
}

/// What this page knows of the document: rows of a table and fields of what stands once are left out by themselves.
pub(super) fn known_part(mut document: Value) -> Document {
    let Some(parts) = document.as_object_mut() else { return Document::default() };
    parts.retain(|name, value| {
        if read_alone(name, value.clone()).is_ok() {
            return true;
        }
        match value {
            Value::Array(rows) => {
                rows.retain(|row| read_alone(name, Value::Array(vec![row.clone()])).is_ok());
            }
            Value::Object(fields) => {
                fields.retain(|field, value| read_alone(name, alone(field, value.clone())).is_ok());
            }
            _ => return false,
        }
        read_alone(name, value.clone()).is_ok()
    });
    crate::json::from_value(document).unwrap_or_default()
}

fn locate_row(table: &str, rows: &[Value]) -> Option<String> {
    let read_row = |row: Value| read_alone(table, Value::Array(vec![row]));
    let (index, row) = rows.iter().enumerate().find(|(_, row)| read_row((*row).clone()).is_err())?;
    let field = row.as_object().and_then(|parts| locate_field(parts, read_row));
    Some(field.map_or_else(|| format!("[{index}]"), |field| format!("[{index}].{field}")))
}

/// The first field without which the rest reads; `None` when a needed field is the unreadable one or is missing.
fn locate_field(parts: &Map<String, Value>, reads: impl Fn(Value) -> Result<(), String>) -> Option<&str> {
    parts.keys().map(String::as_str).find(|name| {
        let mut rest = parts.clone();
        rest.remove(*name);
        reads(Value::Object(rest)).is_ok()
    })
}

fn read_alone(name: &str, value: Value) -> Result<(), String> {
    match crate::json::from_value::<Document>(alone(name, value)) {
        Ok(_) => Ok(()),
        Err(error) => Err(error.to_string().chars().take(LONGEST_PROBLEM).collect()),
    }
}

fn alone(name: &str, value: Value) -> Value {
    // Not made from an array, for which a sort would be compiled.
    let mut alone = Map::new();
    alone.insert(name.to_owned(), value);
    Value::Object(alone)
}
