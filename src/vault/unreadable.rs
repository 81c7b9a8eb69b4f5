//! Finds the field that keeps a document from being read, by leaving parts out until the rest reads.
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
    // Not made from an array, for which a sort would be compiled.
    let mut alone = Map::new();
    alone.insert(name.to_owned(), value);
    match crate::json::from_value::<Document>(Value::Object(alone)) {
        Ok(_) => Ok(()),
        Err(error) => Err(error.to_string().chars().take(LONGEST_PROBLEM).collect()),
    }
}
