//! Where the facilitator was, as it is saved: with the moment, so that of two copies the later one is taken.

use super::envelope;
use crate::workshop::{Instant, Session};
use serde::Serialize;
use serde_json::Value;

#[derive(Serialize)]
struct Place<'a> {
    since: Instant,
    session: &'a Session,
}

pub(super) fn write(session: &Session, since: Instant) -> String {
    envelope::text_of(&Place { since, session })
}

/// Reads a place; `None` for anything else. Places were saved without their moment once.
pub(super) fn read(raw: &str) -> Option<(Session, Instant)> {
    let mut value = envelope::parse(raw).ok()?;
    let since = value.get_mut("since").map(Value::take);
    let session = value.get_mut("session").map(Value::take).unwrap_or(value);
    let since = since.and_then(|since| crate::json::from_value(since).ok());
    Some((crate::json::from_value(session).ok()?, since.unwrap_or(Instant::from_milliseconds(0))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::Stage;

    #[test]
    fn a_place_is_read_with_its_moment_and_an_old_one_without() {
        let session = Session { stage: Stage::Weigh, ..Session::default() };
        let at = Instant::from_milliseconds(1_000);
        assert_eq!(read(&write(&session, at)), Some((session.clone(), at)));
        let old = read(&envelope::text_of(&session));
        assert_eq!(old, Some((session, Instant::from_milliseconds(0))));
        assert_eq!(read("[1"), None);
    }
}
