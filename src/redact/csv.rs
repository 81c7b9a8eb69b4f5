//! A table of safe text as comma-separated values, for trackers and spreadsheets.

use super::{SafeText, say};

/// A table as comma-separated values: RFC 4180, every cell in quotes.
pub fn rows(heading: &[&'static str], rows: Vec<Vec<SafeText>>) -> SafeText {
    let heading = heading.iter().copied().map(SafeText::fixed).collect();
    let mut body = SafeText::default();
    for row in std::iter::once(heading).chain(rows) {
        let cells: Vec<SafeText> = row.iter().map(cell).collect();
        body.push(&say::join(&cells, ","));
        body.push_fixed("\r\n");
    }
    body
}

/// A cell in quotes. A spreadsheet runs what begins like a formula: an apostrophe in front makes it words again.
fn cell(text: &SafeText) -> SafeText {
    let first =
        text.as_str().trim_start_matches(|character: char| character.is_whitespace() && character != '\t');
    let is_formula = first.starts_with(['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠', '|', '%']);
    let escaped = text.escape(|character| match character {
        '"' => Some("\"\""),
        '\r' => Some(""),
        _ => None,
    });
    let open = SafeText::fixed(if is_formula { "\"'" } else { "\"" });
    say::sentence(&[open, escaped, SafeText::fixed("\"")])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &'static str) -> String {
        cell(&SafeText::fixed(text)).as_str().to_owned()
    }

    #[test]
    fn what_begins_like_a_formula_is_words() {
        for text in ["=1+1", "+1", "-1", "@sum", "\tx", "  =1", "＝1", "|cmd", "%x"] {
            assert!(written(text).starts_with("\"'"), "{text}");
        }
        assert_eq!(written("A1 = 2"), "\"A1 = 2\"");
    }

    #[test]
    fn a_quote_in_a_cell_is_doubled_and_a_line_end_is_one() {
        assert_eq!(written("say \"no\"\r\nnow"), "\"say \"\"no\"\"\nnow\"");
    }
}
