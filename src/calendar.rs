//! Days counted from 1970-01-01, and the dates they are.
//!
//! jiff's own arithmetic, one date less another, brings the sentences of all its errors into the page. It belongs to no room: every room may use
//! it, and it knows none.

/// Days before 1970-01-01, from the first of March of the year 0: there a cycle of 400 years begins.
const BEFORE_1970: i64 = 719_468;
/// Each such cycle has as many days.
const CYCLE: i64 = 146_097;

/// How many days after 1970-01-01 this date of the calendar is. Years are counted from March, so that the leap day is
/// their last.
pub fn days_of(year: i16, month: i8, day: i8) -> i64 {
    let (month, day) = (i64::from(month), i64::from(day));
    let year = i64::from(year) - i64::from(month <= 2);
    let (cycle, year) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    cycle * CYCLE + 365 * year + year / 4 - year / 100 + day_of_year - BEFORE_1970
}

/// Year, month and day so many days after 1970-01-01.
pub fn date_of(days: i64) -> (i64, i8, i8) {
    let days = days.saturating_add(BEFORE_1970);
    let (cycle, day) = (days.div_euclid(CYCLE), days.rem_euclid(CYCLE));
    let year = (day - day / 1_460 + day / 36_524 - day / (CYCLE - 1)) / 365;
    let day_of_year = day - (365 * year + year / 4 - year / 100);
    // From March, as the months are long: 31, 30, 31, 30, 31, and again.
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = (month + 2) % 12 + 1;
    (cycle * 400 + year + i64::from(month <= 2), month as i8, day as i8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::ToSpan;
    use jiff::civil::date;

    #[test]
    fn every_day_of_a_cycle_is_counted_and_found_again() {
        let mut expected = date(1600, 1, 1);
        for days in days_of(1600, 1, 1)..days_of(2001, 1, 1) {
            let (year, month, day) = (expected.year(), expected.month(), expected.day());
            assert_eq!(date_of(days), (i64::from(year), month, day));
            assert_eq!(days_of(year, month, day), days);
            expected = expected.checked_add(1.day()).unwrap();
        }
        assert_eq!(days_of(1970, 1, 1), 0);
        for (year, month, day) in [(1, 1, 1), (1899, 12, 31), (9999, 12, 31)] {
            assert_eq!(date_of(days_of(year, month, day)), (i64::from(year), month, day));
        }
    }
}
