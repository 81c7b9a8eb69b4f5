//! What is said about a line that could be read in more than one way.

use crate::workshop::CalendarDate;
use std::fmt;

/// Something the writer of a line should know; the line was read all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryFinding {
    /// `~14:07` gives no width.
    AboutFiveMinutes,
    /// The tag begins the word of several kinds.
    AmbiguousKind(String),
    /// Clocks were put forward over this reading.
    ClockSkipped,
    /// Clocks were put back: the reading came twice.
    ClockTwice,
    /// The team cannot have known before it happened.
    KnownBeforeItHappened,
    /// What stands after "known" is not a time.
    KnownUnreadable(String),
    /// The clock lies far before the event above, so the day after was taken.
    NextDay(CalendarDate),
    /// `+37` counts from the event above, and that one has no time.
    NothingToCountFrom,
    /// The end came before the start.
    RangeTurned,
    /// No kind has this word.
    UnknownKind(String),
}

impl fmt::Display for EntryFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AboutFiveMinutes => {
                f.write_str("Taken as five minutes each way. Write ~10 after the time for another width.")
            }
            Self::AmbiguousKind(tag) => {
                write!(f, "!{tag} begins more than one kind, so it stays in the text. Write one more letter.")
            }
            Self::ClockSkipped => {
                f.write_str("Clocks were put forward over this time. The moment of the change was taken.")
            }
            Self::ClockTwice => f.write_str(
                "Clocks were put back: this time came twice. Both are kept as earliest and latest.",
            ),
            Self::KnownBeforeItHappened => {
                f.write_str("Known before it happened? Both times are kept as written.")
            }
            Self::KnownUnreadable(text) => {
                write!(f, "\"{text}\" is not a time, so it stays in the text. Write (known 14:31).")
            }
            Self::NextDay(day) => {
                write!(f, "Taken as {day}, the day after. Write the date before the time if it is another.")
            }
            Self::NothingToCountFrom => {
                f.write_str("There is no event with a time above to count from. The time is kept as unknown.")
            }
            Self::RangeTurned => f.write_str("The end came before the start. The two were exchanged."),
            Self::UnknownKind(tag) => write!(f, "No kind is called !{tag}, so it stays in the text."),
        }
    }
}
