//! The follow-up meeting and the deadlines as iCalendar (RFC 5545): whole days, since nobody said a time.

use super::{details, planned, reference};
use crate::postmortem::model::{ActionLine, Postmortem};
use crate::redact::calendar::FOLD;
use crate::redact::{SafeText, say};
use crate::workshop::{ActionStatus, CalendarDate, Instant, ZoneTable};

/// A line of the file may have so many bytes, without its end.
const LINE: usize = 75;

/// The follow-up meeting, and every open deadline.
pub(in crate::postmortem) fn events(postmortem: &Postmortem) -> SafeText {
    let mut calendar = Calendar::begin(postmortem);
    if let Some(day) = postmortem.header.follow_up {
        let open = planned(postmortem).filter(|action| action.is_open());
        calendar.line("BEGIN", SafeText::fixed("VEVENT"));
        calendar.identity(say::join(&[postmortem.header.reference.clone(), "follow-up".into()], "-"));
        calendar.day("DTSTART", day);
        calendar.day("DTEND", day.plus_days(1));
        let mut lines = vec![SafeText::fixed("What of the actions is done, and what stands in the way?")];
        lines.extend(open.map(numbered));
        let mut summary = vec![SafeText::fixed("Follow-up")];
        summary.extend(incident(postmortem));
        calendar.text("SUMMARY", &say::join(&summary, ": "));
        calendar.text("DESCRIPTION", &say::join(&lines, "\n"));
        calendar.line("END", SafeText::fixed("VEVENT"));
    }
    for action in planned(postmortem).filter(|action| action.is_open()) {
        let Some(due) = action.due else { continue };
        calendar.line("BEGIN", SafeText::fixed("VEVENT"));
        calendar.identity(say::join(&[reference(postmortem, action), "deadline".into()], "-"));
        calendar.day("DTSTART", due);
        calendar.day("DTEND", due.plus_days(1));
        calendar.line("TRANSP", SafeText::fixed("TRANSPARENT"));
        calendar.text("SUMMARY", &say::join(&[SafeText::fixed("Deadline"), numbered(action)], ": "));
        calendar.text("DESCRIPTION", &described(postmortem, action));
        calendar.line("END", SafeText::fixed("VEVENT"));
    }
    calendar.end()
}

/// Every action as a task.
pub(in crate::postmortem) fn tasks(postmortem: &Postmortem) -> SafeText {
    let mut calendar = Calendar::begin(postmortem);
    for action in planned(postmortem) {
        calendar.line("BEGIN", SafeText::fixed("VTODO"));
        calendar.identity(say::join(&[reference(postmortem, action), "task".into()], "-"));
        if let Some(due) = action.due {
            calendar.day("DUE", due);
        }
        calendar.line(
            "STATUS",
            SafeText::fixed(match action.status {
                Some(ActionStatus::Open) | None => "NEEDS-ACTION",
                Some(ActionStatus::Started) => "IN-PROCESS",
                Some(ActionStatus::Done) => "COMPLETED",
                Some(ActionStatus::Dropped) => "CANCELLED",
            }),
        );
        calendar.text("SUMMARY", &numbered(action));
        calendar.text("DESCRIPTION", &described(postmortem, action));
        calendar.line("END", SafeText::fixed("VTODO"));
    }
    calendar.end()
}

fn numbered(action: &ActionLine) -> SafeText {
    say::join(&[say::number(action.part.number), action.part.text.clone()], " ")
}

/// What else is known of an action, and what it belongs to.
fn described(postmortem: &Postmortem, action: &ActionLine) -> SafeText {
    let mut lines = details(postmortem, action);
    lines.extend(incident(postmortem));
    say::join(&lines, "\n")
}

/// Which incident, as these readers know it; none where its title stays in the room.
fn incident(postmortem: &Postmortem) -> Option<SafeText> {
    let title = &postmortem.header.title;
    (!title.held_back).then(|| title.text.clone())
}

struct Calendar {
    body: SafeText,
    written: Instant,
}

impl Calendar {
    fn begin(postmortem: &Postmortem) -> Self {
        let mut calendar = Self { body: SafeText::default(), written: written(postmortem) };
        calendar.line("BEGIN", SafeText::fixed("VCALENDAR"));
        calendar.line("VERSION", SafeText::fixed("2.0"));
        calendar.line("PRODID", SafeText::fixed("-//Whybone//Postmortem//EN"));
        calendar
    }

    fn end(mut self) -> SafeText {
        self.line("END", SafeText::fixed("VCALENDAR"));
        self.body
    }

    /// What tells an entry from every other, and when it was written: a calendar that knows the entry takes over the one
    /// with the higher sequence, so that is the minute it was written in.
    fn identity(&mut self, name: SafeText) {
        self.line("UID", say::join(&[SafeText::fixed("whybone"), name], "-"));
        self.line("DTSTAMP", stamp(self.written));
        let minute = u64::try_from(self.written.as_milliseconds() / 60_000).unwrap_or(0);
        self.line("SEQUENCE", SafeText::number(minute));
    }

    fn day(&mut self, name: &'static str, day: CalendarDate) {
        let digits = say::date(day).escape(|character| (character == '-').then_some(""));
        self.line(name, digits);
    }

    fn text(&mut self, name: &'static str, text: &SafeText) {
        let escaped = text.escape(|character| match character {
            '\\' => Some("\\\\"),
            ';' => Some("\\;"),
            ',' => Some("\\,"),
            '\n' => Some("\\n"),
            character if character.is_control() => Some(" "),
            _ => None,
        });
        self.line(name, escaped);
    }

    /// One line, folded where it is too long: between words where it can be, so that what the gate looks for is
    /// whole on one line.
    fn line(&mut self, name: &'static str, value: SafeText) {
        let separator = if matches!(name, "DTSTART" | "DTEND" | "DUE") { ";VALUE=DATE:" } else { ":" };
        let line = say::sentence(&[SafeText::fixed(name), SafeText::fixed(separator), value]);
        self.body.push(&line.broken(&folds(line.as_str()), FOLD));
        self.body.push_fixed("\r\n");
    }
}

/// Where a line is folded.
fn folds(line: &str) -> Vec<usize> {
    let (mut folds, mut from, mut room) = (Vec::new(), 0, LINE);
    while line.len() - from > room {
        from += fold_at(line.get(from..).unwrap_or_default(), room);
        folds.push(from);
        // The space that marks a folded line counts.
        room = LINE - 1;
    }
    folds
}

/// Where a line is cut: before the last space that fits, else after the last character that fits.
fn fold_at(line: &str, room: usize) -> usize {
    let fits = line.char_indices().map(|(at, character)| at + character.len_utf8());
    let most = fits.take_while(|end| *end <= room).last().unwrap_or(room);
    let head = line.get(..most).unwrap_or_default();
    head.rfind(' ').filter(|at| *at > 0).unwrap_or(most)
}

/// When the entries were written: now, where that is known, else with the last release or on the day of the incident. The
/// same document gives the same file.
fn written(postmortem: &Postmortem) -> Instant {
    let header = &postmortem.header;
    header.leaves_at.or(header.released).unwrap_or_else(|| {
        header.day.map_or(Instant::from_milliseconds(0), |day| Instant::from_civil(day.0.at(0, 0, 0, 0), 0))
    })
}

fn stamp(at: Instant) -> SafeText {
    // To the second: a clock would say its milliseconds.
    let at = Instant::from_milliseconds(at.as_milliseconds() / 1_000 * 1_000);
    let said = say::dated_clock(at, &ZoneTable::utc());
    let digits = said.escape(|character| match character {
        '-' | ':' => Some(""),
        ' ' => Some("T"),
        _ => None,
    });
    // A clock says its seconds only where there are any.
    let seconds = SafeText::fixed(if digits.as_str().len() > "20260312T1302".len() { "Z" } else { "00Z" });
    say::sentence(&[digits, seconds])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_between_words_and_never_inside_a_character() {
        assert_eq!(fold_at("one two three", 9), 7);
        assert_eq!(fold_at("ééééé", 5), 4);
        assert_eq!(fold_at(" ééé", 4), 3);
    }
}
