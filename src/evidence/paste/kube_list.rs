//! A list of objects on one line, as `kubectl get events -o json | jq -c .` and `kubectl get --raw` print it: each object
//! is read by itself and shows itself, not the whole line.

use super::anchor::Anchor;
use super::draft::Draft;
use super::json_lines;
use crate::evidence::scanner::steps;
use serde_json::Value;

/// The objects of a list, each as it is written, with the event that it is; `None` when the line is no such list.
pub(super) fn read<'a>(line: &'a str, anchor: &mut Anchor) -> Option<Vec<(&'a str, Option<Draft>)>> {
    let line = line.trim();
    // "List" and "EventList" are its kind; an entry of a log that has items is none.
    (line.starts_with('{') && line.contains("List\"")).then_some(())?;
    let (_, behind) = line.split_once("\"items\":")?;
    let items = objects(behind.trim_start().strip_prefix('[')?);
    let read: Vec<_> = items.into_iter().map(|item| (item, event(item, anchor))).collect();
    read.iter().any(|(_, draft)| draft.is_some()).then_some(read)
}

fn event(item: &str, anchor: &mut Anchor) -> Option<Draft> {
    let Ok(Value::Object(object)) = serde_json::from_str(item) else { return None };
    json_lines::entry(object, anchor)
}

/// The objects of an array. One that is cut off goes on to the end of the text.
fn objects(text: &str) -> Vec<&str> {
    steps::add(text.len());
    let mut objects = Vec::new();
    let (mut start, mut depth) = (0, 0_usize);
    let (mut in_string, mut is_escaped) = (false, false);
    for (at, byte) in text.bytes().enumerate() {
        if in_string {
            in_string = is_escaped || byte != b'"';
            is_escaped = !is_escaped && byte == b'\\';
            continue;
        }
        match byte {
            b'"' => in_string = true,
            b'{' | b'[' => {
                if depth == 0 {
                    start = at;
                }
                depth += 1;
            }
            b'}' | b']' => {
                let Some(outside) = depth.checked_sub(1) else { return objects };
                depth = outside;
                if depth == 0 {
                    objects.extend(text.get(start..=at));
                }
            }
            _ => {}
        }
    }
    if depth > 0 {
        objects.extend(text.get(start..));
    }
    objects
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_end_where_they_end() {
        assert_eq!(
            objects(r#"{"a":"}\"]"},{"b":[{}]}],"kind":"List"}"#),
            [r#"{"a":"}\"]"}"#, r#"{"b":[{}]}"#]
        );
        assert_eq!(objects(r#"{"a":1},{"b":"cut o"#), [r#"{"a":1}"#, r#"{"b":"cut o"#]);
        assert!(objects("").is_empty());
    }
}
