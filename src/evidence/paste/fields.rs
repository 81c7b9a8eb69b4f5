//! Named fields of a structured log entry, as JSON and logfmt have them: which is the time, which the message.

use super::anchor::{Anchor, Placed};
use crate::evidence::scanner::Scanner;
use crate::evidence::stamp::{self, Stamp};

const TIME_KEYS: [&str; 9] =
    ["time", "ts", "timestamp", "@timestamp", "_time", "datetime", "date", "eventTime", "t"];
const LEVEL_KEYS: [&str; 5] = ["level", "lvl", "severity", "log.level", "levelname"];
const MESSAGE_KEYS: [&str; 5] = ["msg", "message", "event", "log", "textPayload"];

/// The fields of one entry, in their order.
#[derive(Default)]
pub(super) struct Fields {
    fields: Vec<(String, String)>,
}

impl Fields {
    pub(super) fn push(&mut self, key: impl Into<String>, value: impl Into<String>) {
        self.fields.push((key.into(), value.into()));
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
            Some((at, place(value.trim(), false, anchor)?))
        });
        let (at, placed) = at?;
        self.fields.remove(at);
        Some(placed)
    }

    /// Level and message first, then what else there is, so that no field is lost.
    pub(super) fn into_text(mut self) -> String {
        let mut parts = Vec::new();
        if let Some(at) = self.position(&LEVEL_KEYS) {
            parts.push(self.fields.remove(at).1.to_ascii_uppercase());
        }
        if let Some(at) = self.position(&MESSAGE_KEYS) {
            parts.push(self.fields.remove(at).1);
        }
        parts.extend(self.fields.into_iter().map(|(key, value)| [key, value].join("=")));
        parts.join(" ")
    }

    fn position(&self, keys: &[&str]) -> Option<usize> {
        keys.iter().find_map(|key| self.fields.iter().position(|(name, _)| name == key))
    }
}

/// True for the name of a column that holds times.
pub(super) fn names_time(name: &str) -> bool {
    let name = name.trim().to_ascii_lowercase();
    let first = name.split([' ', '(', '_']).find(|part| !part.is_empty()).unwrap_or_default();
    matches!(first, "time" | "timestamp" | "@timestamp" | "datetime" | "when" | "ts" | "zeit" | "utc")
        || matches!(
            name.as_str(),
            "event time"
                | "start time"
                | "created at"
                | "created_at"
                | "eventtime"
                | "date/time"
                | "date and time"
        )
}

/// True when the name of a column says that its times are UTC.
pub(super) fn names_utc(name: &str) -> bool {
    name.split(|c: char| !c.is_ascii_alphabetic())
        .any(|word| word.eq_ignore_ascii_case("utc") || word.eq_ignore_ascii_case("gmt"))
}

/// A value that is a time and nothing else.
pub(super) fn place(value: &str, utc: bool, anchor: &mut Anchor) -> Option<Placed> {
    if let Some((instant, length)) = stamp::read_epoch(value) {
        return (length == value.len()).then(|| Placed::exactly(instant));
    }
    let (stamp, length) = stamp::read(value)?;
    let placed =
        |stamp: Stamp, anchor: &mut Anchor| if utc { anchor.place_utc(stamp) } else { anchor.place(stamp) };
    if length == value.len() {
        return placed(stamp, anchor);
    }
    let mut rest = Scanner::new(value.get(length..)?);
    rest.spaces();
    (rest.eat("-") || rest.eat("\u{2013}")).then_some(())?;
    rest.spaces();
    let (end, length) = stamp::read(rest.rest())?;
    (length == rest.rest().len()).then_some(())?;
    let start = placed(stamp, anchor)?;
    Some(start.until(placed(end, anchor)?))
}
