//! Named fields of a structured log entry, as JSON and logfmt have them: which is the time, which the message.

use super::anchor::{Anchor, Placed};
use super::draft::Draft;
use crate::evidence::scanner::Scanner;
use crate::evidence::stamp;

const TIME_KEYS: [&str; 18] = [
    "time",
    "ts",
    "timestamp",
    "@timestamp",
    "_time",
    "datetime",
    "date",
    "eventTime",
    "EventTime",
    "eventTimestamp",
    "requestReceivedTimestamp",
    "startsAt",
    "timestamp.seconds",
    "receiveTimestamp",
    "__REALTIME_TIMESTAMP",
    "@t",
    "t.$date",
    "t",
];
const LEVEL_KEYS: [&str; 6] = ["level", "lvl", "severity", "log.level", "levelname", "@l"];
const MESSAGE_KEYS: [&str; 17] = [
    "msg",
    "message",
    "MESSAGE",
    "event",
    "log",
    "textPayload",
    "jsonPayload.message",
    "protoPayload.methodName",
    "eventName",
    "EventName",
    "operationName.value",
    "labels.alertname",
    "verb",
    "text",
    "short_message",
    "@m",
    "@mt",
];

/// Fields that would make the text longer than so many bytes are left to the lines: an entry of an audit log has dozens.
const LONGEST_TEXT: usize = 200;

/// The fields of one entry, in their order.
#[derive(Default)]
pub(super) struct Fields {
    fields: Vec<(String, String)>,
}

impl Fields {
    pub(super) fn push(&mut self, key: impl Into<String>, value: impl Into<String>) {
        self.fields.push((key.into(), value.into()));
    }

    /// The value of a field.
    pub(super) fn get(&self, key: &str) -> Option<&str> {
        self.fields.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str())
    }

    /// True when the last field is no heading of others.
    pub(super) fn last_has_value(&self) -> bool {
        self.fields.last().is_some_and(|(_, value)| !value.is_empty())
    }

    /// The last value has a further line.
    pub(super) fn go_on(&mut self, text: &str) {
        if let Some((_, value)) = self.fields.last_mut() {
            value.push(' ');
            value.push_str(text);
        }
    }

    pub(super) const fn len(&self) -> usize {
        self.fields.len()
    }

    /// True when a field is one that log entries have.
    pub(super) fn is_log_entry(&self) -> bool {
        self.position(&LEVEL_KEYS).is_some() || self.position(&MESSAGE_KEYS).is_some()
    }

    /// Takes the time out.
    pub(super) fn take_time(&mut self, anchor: &mut Anchor) -> Option<Placed> {
        let at = TIME_KEYS.iter().find_map(|key| {
            let at = self.fields.iter().position(|(name, _)| name == key)?;
            let (_, value) = self.fields.get(at)?;
            Some((at, place(value.trim(), None, anchor)?))
        });
        let (at, placed) = at?;
        self.fields.remove(at);
        Some(placed)
    }

    /// What a room reads of it: level and message, then who and why and what else fits. All fields stand in the lines
    /// that show the event.
    pub(super) fn into_draft(mut self, placed: Placed, source: &'static str) -> Draft {
        let mut parts = Vec::new();
        if let Some(at) = self.position(&LEVEL_KEYS) {
            parts.push(level(&self.fields.remove(at).1));
        }
        if let Some(at) = self.position(&MESSAGE_KEYS) {
            parts.push(self.fields.remove(at).1.trim_end().to_owned());
        }
        let mut draft = Draft::log(placed, parts.join(" "), source);
        let mut said = vec![parts.pop().unwrap_or_default()];
        self.fields.sort_by_key(|(key, _)| !is_telling(key));
        for (key, value) in self.fields {
            let is_news = !value.is_empty() && !identifies(&key, &value) && !said.contains(&value);
            let fits = draft.text.len() + key.len() + value.len() < LONGEST_TEXT;
            let text = if is_news && fits { &mut draft.text } else { &mut draft.unsaid };
            if !text.is_empty() {
                text.push(' ');
            }
            for part in [&key, "=", &value] {
                text.push_str(part);
            }
            said.push(value);
        }
        draft
    }

    fn position(&self, keys: &[&str]) -> Option<usize> {
        keys.iter().find_map(|key| self.fields.iter().position(|(name, _)| name == key))
    }
}

/// True for the name of a field that says who, why or how it ended.
fn is_telling(key: &str) -> bool {
    const WORDS: [&str; 8] = ["err", "exception", "cause", "reason", "operation", "caller", "user", "status"];
    let key = key.to_ascii_lowercase();
    WORDS.iter().any(|word| key.starts_with(word))
}

/// True for a field that tells entries apart for machines: an id, a thread, a place in the code.
fn identifies(key: &str, value: &str) -> bool {
    let last = key.rsplit('.').next().unwrap_or(key);
    let is_id = last.ends_with("Id") || last.ends_with("ID") || last.to_ascii_lowercase().ends_with("_id");
    let is_place = value.rsplit_once(':').is_some_and(|(file, line)| {
        file.contains('.') && !line.is_empty() && line.bytes().all(|byte| byte.is_ascii_digit())
    });
    is_id
        || matches!(last, "id" | "pid" | "tid" | "uid" | "logger" | "thread")
        || (is_place && matches!(last, "caller" | "source"))
}

/// A level as a word; bunyan and pino count from 10 to 60, syslog from 7 to 0.
fn level(written: &str) -> String {
    match written {
        "7" | "20" => "DEBUG".to_owned(),
        "5" | "6" | "30" => "INFO".to_owned(),
        "4" | "40" => "WARN".to_owned(),
        "3" | "50" => "ERROR".to_owned(),
        "0" | "1" | "2" | "60" => "FATAL".to_owned(),
        _ => written.to_ascii_uppercase(),
    }
}

/// True for the name of a column that holds times.
pub(super) fn names_time(name: &str) -> bool {
    let name = name.trim().to_ascii_lowercase();
    let first = name.split([' ', '(', '_']).find(|part| !part.is_empty()).unwrap_or_default();
    matches!(first, "time" | "timestamp" | "@timestamp" | "datetime" | "when" | "ts" | "zeit" | "utc")
        || name.ends_with("_at")
        || matches!(
            name.as_str(),
            "event time" | "start time" | "created at" | "eventtime" | "date/time" | "date and time"
        )
}

/// A value that is a time and nothing else.
pub(super) fn place(value: &str, offset: Option<i32>, anchor: &mut Anchor) -> Option<Placed> {
    if let Some((instant, length)) = stamp::read_epoch(value) {
        return (length == value.len()).then(|| Placed::exactly(instant));
    }
    let (stamp, length) = stamp::read(value)?;
    if length == value.len() {
        return anchor.place_at(stamp, offset);
    }
    let mut rest = Scanner::new(value.get(length..)?);
    rest.spaces();
    (rest.eat("-") || rest.eat("\u{2013}")).then_some(())?;
    rest.spaces();
    let (end, length) = stamp::read(rest.rest())?;
    (length == rest.rest().len()).then_some(())?;
    let start = anchor.place_at(stamp, offset)?;
    Some(start.until(anchor.place_at(end, offset)?))
}
