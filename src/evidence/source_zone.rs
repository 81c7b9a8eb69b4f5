//! In which zone the clocks of a source are, where its lines do not say: chosen once, and said by the source of every
//! event that was read so ("chat, clocks in Europe/Berlin").

use crate::workshop::{Document, For};

const MARK: &str = ", clocks in ";

/// The name of a source whose clocks were read in that zone.
pub fn with_zone(source: &str, zone: &str) -> String {
    [source, MARK, zone].concat()
}

/// What the events say: each source with its zone, as it was chosen last.
pub fn chosen_before(document: &Document) -> Vec<(String, String)> {
    let mut chosen: Vec<(String, String)> = Vec::new();
    for event in &document.events {
        if let Some((source, zone)) = event.source.reveal(For::Console).split_once(MARK) {
            choose(&mut chosen, source, zone);
        }
    }
    chosen
}

/// Gives a source its zone, in place of the one it had.
pub fn choose(chosen: &mut Vec<(String, String)>, source: &str, zone: &str) {
    chosen.retain(|(other, _)| other != source);
    chosen.push((source.to_owned(), zone.to_owned()));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{Edit, Event, EventId, EventKind};

    #[test]
    fn what_was_chosen_last_for_a_source_is_read_from_the_events() {
        let mut workshop = a_workshop()
            .with_event("2026-03-12T14:00:00Z", EventKind::Other, "a")
            .with_event("2026-03-12T14:01:00Z", EventKind::Other, "b")
            .with_event("2026-03-12T14:02:00Z", EventKind::Other, "c")
            .build();
        let sources = [with_zone("chat", "Asia/Tokyo"), "log".to_owned(), with_zone("chat", "UTC")];
        for (id, source) in (1..).zip(sources) {
            let event = workshop.events.get(EventId(id)).unwrap().clone();
            workshop.apply(Edit::put(Event { source: source.into(), ..event })).unwrap();
        }
        assert_eq!(chosen_before(&workshop), [("chat".to_owned(), "UTC".to_owned())]);
    }
}
