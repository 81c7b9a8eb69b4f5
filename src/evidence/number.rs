//! Whole numbers as people type them: `1200`, `1 200`, `1,200`, `33 %`.

/// Why a text is no number that can be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// It is something else, or a number that is not whole.
    #[error("Not read as a whole number, so nothing was changed. Write 1200 or 1 200.")]
    NotWhole,
    /// It is more than there can be.
    #[error("More than {0}, so nothing was changed.")]
    MoreThan(u64),
    /// It is less than there must be.
    #[error("Less than {0}, so nothing was changed.")]
    LessThan(u64),
}

/// The same for a number of at least `least`.
pub fn read_from(least: u64, text: &str, most: u64) -> Result<Option<u64>, NumberError> {
    match read(text, most)? {
        Some(number) if number < least => Err(NumberError::LessThan(least)),
        number => Ok(number),
    }
}

/// Reads a whole number of at most `most`; nothing for an empty text. What is not wholly a number is none: of "33.3" or
/// "10-20" no digits may be left to become another number.
pub fn read(text: &str, most: u64) -> Result<Option<u64>, NumberError> {
    let text = text.trim().trim_end_matches('%').trim_end();
    if text.is_empty() {
        return Ok(None);
    }
    let mark = text.chars().find(|c| !c.is_ascii_digit());
    let mut groups = text.split(|c| Some(c) == mark);
    let first = groups.next().unwrap_or_default();
    let is_grouped =
        matches!(mark, None | Some(' ' | ',' | '.' | '\'' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '’'));
    let groups: Vec<&str> = groups.collect();
    // A point is a thousand's where three digits follow, and what stands before it is no nought.
    let are_thousands =
        groups.iter().all(|group| group.len() == 3) && (groups.is_empty() || !first.starts_with('0'));
    if !is_grouped || !are_thousands || first.is_empty() || !groups.is_empty() && first.len() > 3 {
        return Err(NumberError::NotWhole);
    }
    let digits = [first, &groups.concat()].concat();
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NumberError::NotWhole);
    }
    match digits.parse::<u64>() {
        Ok(number) if number <= most => Ok(Some(number)),
        _ => Err(NumberError::MoreThan(most)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn thousands_may_be_parted() {
        for text in ["1200", "1 200", "1,200", "1.200", "1'200", "1\u{202f}200"] {
            assert_eq!(read(text, u64::MAX), Ok(Some(1_200)), "{text}");
        }
        assert_eq!(read("12,000,000", u64::MAX), Ok(Some(12_000_000)));
    }

    #[test]
    fn a_percent_sign_is_no_part_of_the_number() {
        assert_eq!(read("33 %", 100), Ok(Some(33)));
    }

    #[test]
    fn an_empty_text_is_no_number() {
        assert_eq!(read("  ", 100), Ok(None));
    }

    #[test]
    fn what_is_not_wholly_a_whole_number_is_refused() {
        for text in [
            "33.3",
            "0.5",
            "0.500",
            "10-20",
            "1.2 million",
            "about 40",
            "1,20",
            "1234.567",
            "-3",
            "1 200.5",
            "%",
        ] {
            let read = read(text, u64::MAX);
            assert!(read == Err(NumberError::NotWhole) || text == "%", "{text}: {read:?}");
        }
    }

    #[test]
    fn less_than_there_must_be_is_refused_and_nothing_is_no_number_still() {
        assert_eq!(read_from(1, "0", 100), Err(NumberError::LessThan(1)));
        assert_eq!([read_from(1, "1", 100), read_from(1, "", 100)], [Ok(Some(1)), Ok(None)]);
    }

    #[test]
    fn more_than_there_can_be_is_refused_and_not_cut() {
        assert_eq!(read("333", 100), Err(NumberError::MoreThan(100)));
        assert_eq!(read("99999999999999999999999", 100), Err(NumberError::MoreThan(100)));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in ".{0,12}") {
            let _ = read(&text, 100);
        }

        #[test]
        fn every_number_reads_back(number: u64) {
            prop_assert_eq!(read(&number.to_string(), u64::MAX), Ok(Some(number)));
        }
    }
}
