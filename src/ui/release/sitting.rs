//! One sitting is one release: what is saved as Markdown, as HTML and copied on one day, for the same readers and in
//! the same state, says the same, and is remembered once.

use super::audience;
use crate::ui::editor::Editor;
use crate::workshop::{CalendarDate, Document, Instant, Release, ReleaseRecord};

/// The document as this sitting releases it: without its own record among the earlier ones.
pub fn as_released(document: &Document, today: CalendarDate) -> Document {
    let mut released = document.clone();
    released.release.records.retain(|record| !is_of_today(document, record, today));
    released
}

/// Remembers that something left now.
pub fn remember(editor: Editor, today: CalendarDate) {
    let at = editor.stamp().at;
    let release = editor.read(|document| {
        let known = document.release.records.iter().any(|record| is_of_today(document, record, today));
        (!known).then(|| with_record(document, at))
    });
    if let Some(release) = release {
        editor.put(release);
    }
}

fn with_record(document: &Document, at: Instant) -> Release {
    let mut release = document.release.clone();
    release.records.push(ReleaseRecord { at, audience: audience(document), state: release.state });
    release
}

fn is_of_today(document: &Document, record: &ReleaseRecord, today: CalendarDate) -> bool {
    let day = CalendarDate(document.frame.zone.civil(record.at).date());
    record.audience == audience(document) && record.state == document.release.state && day == today
}
