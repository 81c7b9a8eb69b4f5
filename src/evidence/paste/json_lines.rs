//! One JSON object per line, alone or behind a prefix such as the time of `kubectl logs --timestamps`.

use super::anchor::{Anchor, Placed};
use super::draft::Draft;
use super::fields::Fields;
use super::stamped;
use serde_json::Value;

/// Reads a line; `None` when it is no log entry in JSON.
pub(super) fn read(line: &str, anchor: &mut Anchor) -> Option<Draft> {
    const LONGEST_PREFIX: usize = 160;
    let line = line.trim();
    line.ends_with('}').then_some(())?;
    let start = line.find('{').filter(|start| *start <= LONGEST_PREFIX)?;
    let (prefix, object) = line.split_at_checked(start)?;
    let Ok(Value::Object(object)) = serde_json::from_str(object) else { return None };
    let mut fields = Fields::default();
    for (key, value) in object {
        fields.push(key, plain(&value));
    }
    let own_time = fields.take_time(anchor);
    let (prefix_time, prefix) = match stamped::find(prefix, anchor) {
        Some((placed, rest)) => (Some(placed), rest),
        None => (None, prefix.trim().to_owned()),
    };
    let placed = own_time.or(prefix_time);
    (placed.is_some() || fields.is_log_entry()).then_some(())?;
    let text = fields.into_text();
    let text = if prefix.is_empty() { text } else { [prefix, text].join(" ") };
    Some(Draft::log(placed.unwrap_or(Placed::UNKNOWN), text, "JSON log"))
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
