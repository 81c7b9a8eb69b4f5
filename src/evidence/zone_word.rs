//! The zone written beside a time: `Z`, `UTC`, `+01:00`, `PST`.
//!
//! Only abbreviations that stand for one offset are read. "CST", "IST" and "BST" are several each, so the zone chosen
//! for the text stands.

use super::scanner::Scanner;

/// Seconds ahead of UTC: `Z`, ` UTC`, ` CET`, and with `numeric` `+01:00`, ` +0100`, ` +0000 UTC`.
pub(super) fn offset(scanner: &mut Scanner<'_>, numeric: bool) -> Option<i32> {
    let mut ahead = *scanner;
    if (ahead.eat("Z") || ahead.eat("z")) && ahead.at_boundary() {
        *scanner = ahead;
        return Some(0);
    }
    ahead = *scanner;
    let spaces = ahead.spaces();
    if spaces > 1 {
        return None;
    }
    if let Some(seconds) = abbreviation(&mut ahead) {
        // Browsers print "GMT+0100".
        let further = if seconds == 0 { signed(&mut ahead) } else { None };
        if further.is_some() {
            name_in_brackets(&mut ahead);
        }
        *scanner = ahead;
        return Some(further.unwrap_or(seconds));
    }
    let seconds = numeric.then(|| signed(&mut ahead)).flatten()?;
    *scanner = ahead;
    // Go prints the zone's name after its offset.
    ahead.spaces();
    if abbreviation(&mut ahead).is_some() {
        *scanner = ahead;
    }
    Some(seconds)
}

/// The offset that a heading names, such as "Time (UTC)" or "All times in PST".
pub(super) fn named(text: &str) -> Option<i32> {
    let starts = text.char_indices().filter(|(at, c)| {
        let before = text.get(..*at).and_then(|before| before.chars().next_back());
        c.is_ascii_uppercase() && before.is_none_or(|before| !before.is_alphanumeric())
    });
    starts.into_iter().find_map(|(at, _)| {
        let mut scanner = Scanner::new(text.get(at..)?);
        let seconds = abbreviation(&mut scanner)?;
        Some(if seconds == 0 { signed(&mut scanner).unwrap_or(0) } else { seconds })
    })
}

/// ` (Coordinated Universal Time)`.
fn name_in_brackets(scanner: &mut Scanner<'_>) {
    const LONGEST: usize = 60;
    let name = scanner.rest().strip_prefix(" (").and_then(|rest| rest.split_once(')')).map(|(name, _)| name);
    if name.is_some_and(|name| name.len() <= LONGEST && name.ends_with("Time")) {
        scanner.eat(&[" (", name.unwrap_or_default(), ")"].concat());
    }
}

fn abbreviation(scanner: &mut Scanner<'_>) -> Option<i32> {
    let mut ahead = *scanner;
    let hours = match ahead.letters() {
        "UTC" | "GMT" | "WET" => 0,
        "CET" | "WEST" => 1,
        "CEST" | "EET" => 2,
        "EEST" => 3,
        "JST" | "KST" => 9,
        "AEST" => 10,
        "AEDT" => 11,
        "EDT" => -4,
        "EST" | "CDT" => -5,
        "MDT" => -6,
        "MST" | "PDT" => -7,
        "PST" => -8,
        _ => return None,
    };
    ahead.at_boundary().then(|| *scanner = ahead)?;
    Some(hours * 3_600)
}

/// `+01:00`, `-0500`, `+2`.
fn signed(scanner: &mut Scanner<'_>) -> Option<i32> {
    let mut ahead = *scanner;
    let ahead_of_utc = ahead.eat("+");
    (ahead_of_utc || ahead.eat("-")).then_some(())?;
    let hours = ahead.digits(1, 2)?;
    let mut further = ahead;
    further.eat(":");
    let minutes = further.digits(2, 2).inspect(|_| ahead = further).unwrap_or(0);
    (hours <= 14 && minutes < 60 && ahead.at_boundary()).then(|| *scanner = ahead)?;
    let seconds = i32::try_from(hours * 3_600 + minutes * 60).ok()?;
    Some(if ahead_of_utc { seconds } else { -seconds })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_names_its_zone() {
        for (text, hours) in [
            ("Time (UTC)", 0),
            ("All times in PST", -8),
            ("Times are CEST.", 2),
            ("Time [UTC+2]", 2),
            ("all times GMT-0300", -3),
        ] {
            assert_eq!(named(text), Some(hours * 3_600), "{text}");
        }
        for text in ["All times in CST", "Time", "PSTN outage", "times are local"] {
            assert_eq!(named(text), None, "{text}");
        }
    }

    #[test]
    fn an_offset_stands_where_no_range_may() {
        assert_eq!(offset(&mut Scanner::new("+01:00 x"), true), Some(3_600));
        assert_eq!(offset(&mut Scanner::new(" -0500"), true), Some(-18_000));
        assert_eq!(offset(&mut Scanner::new(" GMT+0100 (CET)"), false), Some(3_600));
        assert_eq!(offset(&mut Scanner::new("-13:45"), false), None);
        assert_eq!(offset(&mut Scanner::new(" CST 2026"), true), None);
    }
}
