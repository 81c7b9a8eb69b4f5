//! Named fields of a structured log entry, as JSON and logfmt have them: which is the time, which the message.

use super::anchor::{Anchor, Placed};
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

    /// Level and message first, then what else there is, so that no field is lost.
    pub(super) fn into_text(mut self) -> String {
        let mut parts = Vec::new();
        if let Some(at) = self.position(&LEVEL_KEYS) {
            parts.push(level(&self.fields.remove(at).1));
        }
        if let Some(at) = self.position(&MESSAGE_KEYS) {
            parts.push(self.fields.remove(at).1.trim_end().to_owned());
        }
        parts.extend(self.fields.into_iter().map(|(key, value)| [key, value].join("=")));
        parts.join(" ")
    }

    fn position(&self, keys: &[&str]) -> Option<usize> {
        keys.iter().find_map(|key| self.fields.iter().position(|(name, _)| name == key))
    }
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
