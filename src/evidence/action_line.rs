//! The typed line of an action: `Renew certificates automatically @Ada until 2026-12-15`.
//!
//! About an action that is there, `high/low` says how much risk it removes, for how much effort.
//!
//! Who and until when stand last, in either order, parted by commas or told by `@`, `until`, `by` or `due`. Reading
//! never refuses: what is no registered person and no date stays in the text.

use super::date::{self, PartialDate};
use super::scanner::Scanner;
use crate::workshop::{CalendarDate, Document, For, Level, Person, PersonId, ShortNumber};

/// A line as it was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActionLine {
    /// What will change.
    pub what: String,
    /// Who carries it.
    pub owner: Option<PersonId>,
    /// Until when.
    pub due: Option<CalendarDate>,
    /// The text still holds `@` and a name: nobody in the register, or more than one, is called that.
    pub unknown_owner: bool,
    /// The text still holds what is written as a day and is none: `31 Feb`.
    pub no_such_day: bool,
}

impl ActionLine {
    /// It says nothing but who and until when, understood or not: no text of an action begins so.
    pub fn is_about_its_number(&self) -> bool {
        self.what.is_empty()
            || (self.unknown_owner || self.no_such_day) && self.what.starts_with('@')
            || self.no_such_day && is_written_as_a_day(&self.what)
    }

    /// What of it was not understood, in words that are safe on the wall.
    pub fn not_understood(&self) -> Option<&'static str> {
        match (self.no_such_day, self.unknown_owner) {
            (true, true) => Some(NEITHER),
            (true, false) => Some("There is no such day in the calendar."),
            (false, true) => Some("No one person of the register is called that."),
            (false, false) => None,
        }
    }
}

const NEITHER: &str =
    "There is no such day in the calendar, and no one person of the register is called that.";

/// What an action is rated in the room: risk removed, then effort.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rated {
    /// How much risk it removes.
    pub risk_removed: Option<Level>,
    /// How much work it is.
    pub effort: Option<Level>,
}

/// `high/low`, `high`, `/low`, with first letters too, at the beginning of what is said about an action; and what
/// follows.
pub fn rated(text: &str) -> Option<(Rated, &str)> {
    let text = text.trim_start();
    let end = text.find(|next: char| next.is_whitespace() || next == ',').unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    let (risk, effort) = word.split_once('/').map_or((word, None), |(risk, effort)| (risk, Some(effort)));
    let rated = Rated {
        risk_removed: if risk.is_empty() { None } else { Some(level(risk)?) },
        effort: effort.map(|effort| level(effort).ok_or(())).transpose().ok()?,
    };
    (rated != Rated::default()).then_some((rated, rest))
}

/// Reads what stands after the number of an action or an idea: `high/low`, then who and until when. What is neither is
/// the text that is left.
pub fn after_its_number(rest: &str, document: &Document, today: CalendarDate) -> (Rated, ActionLine) {
    let (rated, rest) = rated(rest).unwrap_or((Rated::default(), rest));
    (rated, who_and_when(rest, document, today))
}

/// Who and until when, which need no mark before them where nothing else is said.
fn who_and_when(rest: &str, document: &Document, today: CalendarDate) -> ActionLine {
    let is_between = |c: char| c == ',' || c.is_whitespace();
    let mut read = read(&format!(", {}", rest.trim_start_matches(is_between)), document, today);
    read.what = read.what.trim_start_matches(is_between).to_owned();
    read
}

fn level(word: &str) -> Option<Level> {
    let word = word.to_lowercase();
    Level::ALL
        .into_iter()
        .find(|level| level.words() == word || level.words().get(..1) == Some(word.as_str()))
}

/// Reads a line. A date without its year is the next such day from `today` on.
pub fn read(line: &str, document: &Document, today: CalendarDate) -> ActionLine {
    let mut read = ActionLine::default();
    let mut rest = line.trim();
    while let Some((before, mark, piece)) = last_piece(rest) {
        let named = matches!(mark, "@" | ",").then(|| person(piece, document)).flatten();
        let (owner, due) = match (named, day(piece, today)) {
            (None, None) if mark == "@" => owner_and_day(piece, document, today),
            found => found,
        };
        let says_more = owner.is_some() && read.owner.is_none() || due.is_some() && read.due.is_none();
        let says_again = owner.is_some() && read.owner.is_some() || due.is_some() && read.due.is_some();
        if !says_more || says_again {
            (read.no_such_day, read.unknown_owner) = not_understood(before, mark, piece, document, today);
            break;
        }
        read.owner = read.owner.or(owner);
        read.due = read.due.or(due);
        rest = before.trim_end_matches(|c: char| c == ',' || c.is_whitespace());
    }
    read.what = rest.to_owned();
    read
}

/// `X1 @Ada 15 Dec`: the number of something that is there, and who carries it until when. None where the line says
/// anything else; a name that nobody or more than one has is told as everywhere.
pub fn about_number(
    line: &str,
    document: &Document,
    today: CalendarDate,
) -> Option<(ShortNumber, ActionLine)> {
    let (number, rest) = line.trim().split_once(' ')?;
    let number = ShortNumber::parse(number)?;
    let read = who_and_when(rest, document, today);
    read.is_about_its_number().then_some((number, read))
}

/// Whether the last piece is written as a day and is none, and whether it, or the one before such a day, names nobody.
fn not_understood(
    before: &str,
    mark: &str,
    piece: &str,
    document: &Document,
    today: CalendarDate,
) -> (bool, bool) {
    let is_no_day = |text: &str| day(text, today).is_none() && is_written_as_a_day(text);
    if mark == "@" {
        let parts = piece.match_indices(' ').map(|(at, _)| piece.split_at(at));
        let mut named = parts.filter(|(_, date)| is_no_day(date.trim())).map(|(name, _)| name);
        return match named.next() {
            Some(name) => (true, person(name, document).is_none()),
            None => (false, true),
        };
    }
    let names_nobody = || match last_piece(before) {
        Some((_, "@", name)) => person(name, document).is_none(),
        _ => false,
    };
    let is_no_day = is_no_day(piece);
    (is_no_day, is_no_day && names_nobody())
}

/// Whether there would be such a day, were every number of one or two digits a one: `31 Feb`, `2026-02-30`.
fn is_written_as_a_day(text: &str) -> bool {
    let mut ones = String::new();
    for run in text.split_inclusive(|next: char| !next.is_ascii_digit()) {
        let digits = run.trim_end_matches(|next: char| !next.is_ascii_digit());
        ones.push_str(if matches!(digits.len(), 1 | 2) { "1" } else { digits });
        ones.push_str(run.get(digits.len()..).unwrap_or_default());
    }
    day(&ones, CalendarDate(jiff::civil::Date::MIN)).is_some()
}

/// `Ada 2026-12-15`, after an `@`.
fn owner_and_day(
    piece: &str,
    document: &Document,
    today: CalendarDate,
) -> (Option<PersonId>, Option<CalendarDate>) {
    let parts = piece.match_indices(' ').map(|(at, _)| piece.split_at(at));
    let mut read = parts.filter_map(|(name, date)| Some((person(name, document)?, day(date.trim(), today)?)));
    read.next_back().unzip()
}

/// What stands before the last mark, the mark, and what stands after it.
fn last_piece(text: &str) -> Option<(&str, &'static str, &str)> {
    const MARKS: [(&str, &str); 5] =
        [(",", ","), ("@", "@"), ("until ", "until"), ("by ", "by"), ("due ", "due")];
    let begins_word = |at: usize| {
        text.get(..at).and_then(|before| before.chars().next_back()).is_none_or(char::is_whitespace)
    };
    MARKS
        .into_iter()
        .filter_map(|(written, mark)| {
            let (at, _) = text.rmatch_indices(written).find(|(at, _)| mark == "," || begins_word(*at))?;
            Some((at, written, mark))
        })
        .max_by_key(|(at, _, _)| *at)
        .and_then(|(at, written, mark)| Some((text.get(..at)?, mark, text.get(at + written.len()..)?.trim())))
}

/// The one person who is called that: by the full name, a part of it, or a handle.
fn person(name: &str, document: &Document) -> Option<PersonId> {
    let name = name.trim_start_matches('@').to_lowercase();
    let is_called = |person: &&Person| {
        let full = person.full_name.reveal(For::Measuring).to_lowercase();
        let handles = person.handles.reveal(For::Measuring).to_lowercase();
        let mut handles = handles.split_whitespace().map(|handle| handle.trim_matches(['@', ',']));
        full == name
            || full.split_whitespace().any(|part| part == name)
            || handles.any(|handle| handle == name)
    };
    let mut called = document.people.iter().filter(is_called);
    let first = called.next().filter(|_| !name.is_empty())?;
    called.next().is_none().then_some(first.id)
}

/// A date that is the whole of a piece, with or without the word before it.
fn day(piece: &str, today: CalendarDate) -> Option<CalendarDate> {
    let word = ["until ", "by ", "due "].into_iter().find_map(|word| piece.strip_prefix(word));
    let mut scanner = Scanner::new(word.unwrap_or(piece).trim());
    let date: PartialDate = date::read(&mut scanner)?;
    scanner.rest().is_empty().then_some(())?;
    let CalendarDate(today) = today;
    let year = date.year.unwrap_or(today.year());
    let day = date.with_year(year)?;
    let is_past = date.year.is_none() && day < today;
    if is_past { date.with_year(year + 1) } else { Some(day) }.map(CalendarDate)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::Workshop;
    use crate::workshop::builder::a_workshop;
    use proptest::prelude::*;

    const TODAY: CalendarDate = CalendarDate(jiff::civil::date(2026, 11, 26));

    fn room() -> Workshop {
        a_workshop()
            .with_person("Ada Brook", "the on-call engineer")
            .with_person("Ben Brook", "the product owner")
            .build()
    }

    fn line(text: &str) -> (String, Option<u32>, Option<String>) {
        let read = read(text, &room(), TODAY);
        (read.what, read.owner.map(|owner| owner.0), read.due.map(|due| due.to_string()))
    }

    fn all() -> (String, Option<u32>, Option<String>) {
        ("Renew certificates by a job".to_owned(), Some(1), Some("2026-12-15".to_owned()))
    }

    #[test]
    fn who_and_until_when_stand_last_in_either_order() {
        for text in [
            "Renew certificates by a job @Ada until 2026-12-15",
            "Renew certificates by a job @Ada Brook 15 Dec",
            "Renew certificates by a job, Ada, 2026-12-15",
            "Renew certificates by a job, by 15.12.2026, ada brook",
            "Renew certificates by a job until Dec 15 @ada",
            "Renew certificates by a job, due 2026-12-15, @Ada",
        ] {
            assert_eq!(line(text), all(), "{text}");
        }
    }

    #[test]
    fn a_day_without_its_year_is_the_next_one() {
        assert_eq!(line("Test the way back, 12 Mar").2.unwrap(), "2027-03-12");
    }

    #[test]
    fn a_date_or_a_name_in_the_sentence_is_part_of_it() {
        for text in ["Replace the key that expires 2026-12-15", "Ask Ada for the list", "Call it, then stop"]
        {
            assert_eq!(line(text), (text.to_owned(), None, None));
        }
    }

    #[test]
    fn a_day_that_no_calendar_has_stays_in_the_text_and_is_told() {
        let told = |text: &str| {
            let read = read(text, &room(), TODAY);
            (read.what == text, read.no_such_day, read.unknown_owner)
        };
        for text in
            ["Test it until 31 Feb", "Test it, 2026-02-31", "Test it by Feb 30", "Test it @Ada 31 Feb"]
        {
            assert_eq!(told(text), (true, true, false), "{text}");
        }
        for text in ["Test it @Nobody until 31 Feb", "Test it @Nobody 31 Feb"] {
            assert_eq!(told(text), (true, true, true), "{text}");
        }
        for text in ["Test it until the end", "Test it, then 31 times", "Test it by 3 people"] {
            assert_eq!(told(text), (true, false, false), "{text}");
        }
    }

    #[test]
    fn what_is_only_about_a_number_is_told_from_a_sentence() {
        let is_about = |rest| after_its_number(rest, &room(), TODAY).1.is_about_its_number();
        for rest in
            ["", "high/low", "@Ada", "@nobody", "15 Dec", "31 Feb", "@Ada 31 Feb", "@Ada until 31 Feb"]
        {
            assert!(is_about(rest), "{rest}");
        }
        for rest in ["and A4 belong together", "was the wrong flag", "paper until 31 Feb"] {
            assert!(!is_about(rest), "{rest}");
        }
    }

    #[test]
    fn what_was_not_understood_is_the_day_where_the_person_is_known() {
        let words = |line| about_number(line, &room(), TODAY).unwrap().1.not_understood();
        assert_eq!(words("X1 @Ada 31 Feb"), Some("There is no such day in the calendar."));
        assert_eq!(words("X1 @nobody"), Some("No one person of the register is called that."));
        assert_eq!(words("X1 @nobody until 31 Feb"), Some(NEITHER));
        assert_eq!(words("X1 @Ada 15 Dec"), None);
    }

    #[test]
    fn a_name_that_two_people_have_is_nobodys() {
        let read = read("Renew certificates @Brook", &room(), TODAY);
        assert_eq!(
            (read.what.as_str(), read.owner, read.unknown_owner),
            ("Renew certificates @Brook", None, true)
        );
    }

    #[test]
    fn risk_removed_and_effort_stand_first() {
        let read = |text| rated(text).map(|(rated, rest)| (rated.risk_removed, rated.effort, rest));
        assert_eq!(read("high/low"), Some((Some(Level::High), Some(Level::Low), "")));
        assert_eq!(read(" High"), Some((Some(Level::High), None, "")));
        assert_eq!(read("/m"), Some((None, Some(Level::Medium), "")));
        assert_eq!(read("h/m @Ada"), Some((Some(Level::High), Some(Level::Medium), " @Ada")));
        for text in ["", "/", "highly risky", "high/", "high/no", "high/low/low", "@Ada", "15 Dec"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn after_its_number_stand_a_rating_who_and_until_when_or_nothing() {
        let read = |rest| {
            let (rated, read) = after_its_number(rest, &room(), TODAY);
            (rated.risk_removed, read.owner.is_some(), read.due.is_some(), read.what)
        };
        let nothing_left = String::new();
        assert_eq!(read(""), (None, false, false, nothing_left.clone()));
        assert_eq!(read("high/low"), (Some(Level::High), false, false, nothing_left.clone()));
        assert_eq!(read("high/low, Ada, 15 Dec"), (Some(Level::High), true, true, nothing_left.clone()));
        assert_eq!(read("@Ada until 15 Dec"), (None, true, true, nothing_left));
        assert_eq!((read("hgih/low").3, read("@nobody").3), ("hgih/low".to_owned(), "@nobody".to_owned()));
    }

    #[test]
    fn after_a_number_stand_who_and_when_and_nothing_else() {
        let about =
            |line| about_number(line, &room(), TODAY).map(|(number, read)| (number.to_string(), read));
        for line in ["X1 @Ada 15 Dec", "x1 15 Dec @Ada", " X1 @Ada, 2026-12-15"] {
            let (number, read) = about(line).unwrap();
            assert_eq!((number.as_str(), read.owner.unwrap().0), ("X1", 1), "{line}");
            assert_eq!(read.due.unwrap().to_string(), "2026-12-15", "{line}");
        }
        assert!(about("X1 @nobody").unwrap().1.unknown_owner);
        for line in ["X1", "X1 holds", "@Ada 15 Dec", "X1 was seen by @Zoe"] {
            assert_eq!(about(line), None, "{line}");
        }
    }

    #[test]
    fn of_two_dates_the_last_one_is_the_deadline() {
        let expected = ("Move the job, 2026-12-01".to_owned(), None, Some("2026-12-15".to_owned()));
        assert_eq!(line("Move the job, 2026-12-01, 2026-12-15"), expected);
    }

    proptest! {
        #[test]
        fn what_is_neither_owner_nor_date_is_kept(text in ".*") {
            let read = read(&text, &room(), TODAY);
            prop_assert!(text.trim().starts_with(&read.what));
            if read.owner.is_none() && read.due.is_none() {
                prop_assert_eq!(read.what, text.trim());
            }
        }
    }
}
