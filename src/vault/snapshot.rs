//! A snapshot: the saved form, and which entries of the journal it holds already.

use super::envelope::{self, Envelope, LoadError, Opened, Versions};
use super::keys::Epoch;
use crate::workshop::{Document, Instant};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// For each epoch, the last entry that is part of the document. Entries up to there are never replayed.
pub(super) type Contains = BTreeMap<Epoch, u64>;

#[derive(Serialize)]
struct Snapshot<'a> {
    contains: &'a Contains,
    saved: Envelope<'a>,
}

pub(super) fn write(document: &Document, saved_at: Instant, contains: &Contains) -> String {
    envelope::text_of(&Snapshot { contains, saved: Envelope::of(document, saved_at) })
}

pub(super) fn read(text: &str, versions: Versions) -> Result<(Opened, Contains), LoadError> {
    let mut value = envelope::parse(text)?;
    let mut take = |name| value.get_mut(name).map(Value::take).unwrap_or_default();
    let contains = crate::json::from_value(take("contains"))
        .map_err(|error| LoadError::Unreadable { path: "contains".to_owned(), problem: error.to_string() })?;
    Ok((envelope::read_value(take("saved"), versions)?, contains))
}

/// Tells one stored snapshot from another without holding either; 0 where none is stored.
pub fn fingerprint(text: Option<&str>) -> u64 {
    // FNV-1a: enough to notice another tab's snapshot, and no dependency.
    text.map_or(0, |text| {
        text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        })
    })
}
