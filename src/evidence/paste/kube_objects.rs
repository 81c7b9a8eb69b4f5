//! Events as `kubectl get events -o json` and `-o yaml` print them: one object over many lines. Other objects over many
//! lines, such as entries of an audit log, are read as log entries.

use super::anchor::{Anchor, Placed};
use super::draft::{Draft, Joins};
use super::fields::Fields;
use super::{json_lines, kube_events};
use crate::evidence::scanner::steps;
use crate::evidence::stamp;
use serde_json::Value;

/// An object of more lines is no event, and nobody looks for its end.
const MOST_LINES: usize = 120;

/// Reads an object that begins with this line; with how many of the lines below belong to it.
pub(super) fn read(line: &str, below: &str, anchor: &mut Anchor) -> Option<(Draft, usize)> {
    let trimmed = line.trim();
    if trimmed == "{" {
        return json(line, below, anchor);
    }
    let is_item = trimmed.starts_with("- apiVersion:") || trimmed.starts_with("- action:");
    (is_item || line.starts_with("apiVersion:")).then(|| yaml(line, below, is_item, anchor)).flatten()
}

/// The event that an object is; `None` when it is none.
pub(super) fn event(fields: &Fields, anchor: &mut Anchor) -> Option<Draft> {
    let get =
        |names: &[&str]| names.iter().find_map(|name| fields.get(name)).filter(|value| !value.is_empty());
    let about = get(&["involvedObject.kind", "regarding.kind"]);
    // The items of the list that the server itself answers with do not name their kind.
    fields.get("kind").map_or(about.is_some(), |kind| kind == "Event").then_some(())?;
    anchor.of(kube_events::SOURCE);
    let mut place = |names: &[&str]| -> Option<Placed> {
        names.iter().find_map(|name| anchor.place(stamp::read(fields.get(name)?)?.0))
    };
    let first = place(&["firstTimestamp", "deprecatedFirstTimestamp", "eventTime"]);
    let last = place(&["series.lastObservedTime", "lastTimestamp", "deprecatedLastTimestamp"]);
    let created = place(&["metadata.creationTimestamp"]);
    let count = get(&["series.count", "count", "deprecatedCount"]).and_then(|count| count.parse().ok());
    let kind = about.unwrap_or_default().to_ascii_lowercase();
    let name = get(&["involvedObject.name", "regarding.name"]).unwrap_or_default();
    let text = kube_events::text(
        get(&["type"]),
        get(&["reason"])?,
        &[&kind, "/", name].concat(),
        get(&["message", "note"]),
    );
    let repeats: u32 = count.unwrap_or(1);
    let placed = last.or(first).or(created).unwrap_or(Placed::UNKNOWN);
    let first_time = first.filter(|_| repeats > 1).map(|first| first.time);
    Some(Draft { first_time, repeats: repeats.max(1), ..Draft::row(placed, text, kube_events::SOURCE) })
}

fn json(line: &str, below: &str, anchor: &mut Anchor) -> Option<(Draft, usize)> {
    let indent = line.len() - line.trim_start().len();
    let closes = |line: &str| {
        let own = line.trim_end().trim_end_matches(',');
        own.len() == indent + 1 && own.ends_with('}') && own.trim_start().len() == 1
    };
    let end = looked_at(below).position(closes)?;
    let inside = below.lines().take(end).collect::<Vec<_>>().join("\n");
    let Ok(Value::Object(object)) = serde_json::from_str::<Value>(&["{", &inside, "}"].concat()) else {
        return None;
    };
    // A list of one event is not that event.
    let draft = (!object.contains_key("items")).then(|| json_lines::entry(object, anchor)).flatten()?;
    Some((Draft { joins: Joins::Never, ..draft }, end + 1))
}

/// One object in YAML, down to its `kind`: keys with their path, values as they stand.
fn yaml(line: &str, below: &str, is_item: bool, anchor: &mut Anchor) -> Option<(Draft, usize)> {
    let dash = line.len() - line.trim_start().len();
    let own = if is_item { dash + 2 } else { dash };
    let inside = |line: &&str| {
        let indent = line.len() - line.trim_start().len();
        line.trim().is_empty() || (indent >= own && !(indent == dash && line.trim_start().starts_with("- ")))
    };
    let mut fields = Fields::default();
    // The keys that lead to the last one, with how far in each stands.
    let mut path: Vec<(usize, &str)> = Vec::new();
    let mut count = 0;
    for line in looked_at(below).take_while(inside) {
        count += 1;
        let text = line.trim();
        let indent = line.len() - line.trim_start().len();
        // What stands further in than a value goes on with it: kubectl breaks long messages.
        let continues = path.last().is_some_and(|(at, _)| indent > *at) && fields.last_has_value();
        match key_and_value(text).filter(|_| !continues) {
            Some((key, value)) => {
                path.retain(|(at, _)| *at < indent);
                path.push((indent, key));
                let names: Vec<&str> = path.iter().map(|(_, key)| *key).collect();
                fields.push(
                    names.join("."),
                    value.trim_start_matches(['|', '>', '-']).trim_matches(['"', '\'']),
                );
            }
            None => fields.go_on(text.trim_end_matches(['"', '\''])),
        }
    }
    Some((event(&fields, anchor)?, count))
}

fn looked_at(below: &str) -> impl Iterator<Item = &str> {
    below.lines().take(MOST_LINES).inspect(|_| steps::add(1))
}

fn key_and_value(text: &str) -> Option<(&str, &str)> {
    let (key, value) = text.split_once(':')?;
    let is_key =
        !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    (is_key && (value.is_empty() || value.starts_with(' '))).then(|| (key, value.trim()))
}
