//! One JSON object per line, alone or behind a prefix such as the time of `kubectl logs --timestamps`.

use super::anchor::{Anchor, Placed};
use super::draft::Draft;
use super::fields::Fields;
use super::{kube_objects, stamped};
use serde_json::{Map, Value};

const SOURCE: &str = "JSON log";

/// Reads a line; `None` when it is no log entry in JSON.
pub(super) fn read(line: &str, anchor: &mut Anchor) -> Option<Draft> {
    const LONGEST_PREFIX: usize = 160;
    let line = line.trim();
    line.ends_with('}').then_some(())?;
    let start = line.find('{').filter(|start| *start <= LONGEST_PREFIX)?;
    let (prefix, object) = line.split_at_checked(start)?;
    let Ok(Value::Object(object)) = serde_json::from_str(object) else { return None };
    let mut fields = Fields::default();
    flatten(object, "", &mut fields);
    let event = kube_objects::event(&fields, anchor);
    if event.is_some() {
        return event;
    }
    let own_time = fields.take_time(anchor.of(SOURCE));
    let (prefix_time, prefix) = match stamped::find(prefix, anchor) {
        Some((placed, rest)) => (Some(placed), rest),
        None => (None, prefix.trim().to_owned()),
    };
    let placed = own_time.or(prefix_time);
    (placed.is_some() || fields.is_log_entry()).then_some(())?;
    let mut draft = fields.into_draft(placed.unwrap_or(Placed::UNKNOWN), SOURCE);
    if !prefix.is_empty() {
        draft.text = [prefix, draft.text].join(" ");
    }
    Some(draft)
}

/// Reads an object that stands alone; `None` when it is neither an event nor a log entry with a time.
pub(super) fn entry(object: Map<String, Value>, anchor: &mut Anchor) -> Option<Draft> {
    let mut fields = Fields::default();
    flatten(object, "", &mut fields);
    kube_objects::event(&fields, anchor).or_else(|| {
        let placed = fields.take_time(anchor.of(SOURCE))?;
        Some(fields.into_draft(placed, SOURCE))
    })
}

/// Fields of fields get the path of their names. The parser bounds the depth.
fn flatten(object: Map<String, Value>, path: &str, fields: &mut Fields) {
    for (key, value) in object {
        let key = [path, &key].concat();
        match value {
            Value::Object(inner) => flatten(inner, &[&key, "."].concat(), fields),
            Value::String(text) => fields.push(key, text),
            Value::Null => {}
            other => fields.push(key, other.to_string()),
        }
    }
}
