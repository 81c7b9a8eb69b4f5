//! How wide a text is, without asking a browser: a table per class of character, on the wide side.
//!
//! The widths are those of DejaVu Sans rounded up, the widest face that `system-ui` resolves to; in any other the
//! text is narrower than reckoned here, which costs a little room and never an overlap.

/// How heavy the letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Running text.
    Regular,
    /// Numbers, names of bones, the effect.
    Bold,
}

/// How wide the text is at most, in pixels, set in letters of `size` pixels.
pub fn text_width(text: &str, size: f32, weight: Weight) -> f32 {
    text.chars().map(|letter| char_width(letter, size, weight)).sum()
}

/// How wide one character is at most, in pixels.
pub(super) fn char_width(letter: char, size: f32, weight: Weight) -> f32 {
    let (regular, bold) = em(letter);
    match weight {
        Weight::Regular => regular * size,
        Weight::Bold => bold * size,
    }
}

/// Whether the character sits on the one before it, so that no line may begin with it.
pub(super) fn joins_previous(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{93c}' | '\u{93e}'..='\u{94f}'
        | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{20d0}'..='\u{20ff}'
        | '\u{3099}' | '\u{309a}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}'
        | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e01ef}')
}

/// Whether the character fills a square, as in Chinese, Japanese and Korean: lines may break on either side of it.
pub(super) fn is_wide(letter: char) -> bool {
    matches!(letter,
        '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{303e}' | '\u{3041}'..='\u{33ff}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{a000}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{20000}'..='\u{3fffd}')
}

/// Width in parts of the letter height: regular, bold.
fn em(letter: char) -> (f32, f32) {
    match letter {
        'i' | 'j' | 'l' | 'I' | '|' | '\'' | '.' | ',' | '/' | '\\' | ' ' | '\u{a0}' | '·' | '‘' | '’' => {
            (0.34, 0.39)
        }
        'J' | ':' | ';' | '\t' | '\n' | '\r' => (0.34, 0.41),
        'f' | 't' | '(' | ')' | '[' | ']' | '-' | '!' => (0.42, 0.48),
        'r' => (0.42, 0.5),
        's' | 'c' | 'z' | '_' | '*' | '"' | '“' | '”' | '–' | '`' => (0.55, 0.61),
        'k' | 'v' | 'x' | 'y' | '?' => (0.6, 0.68),
        'a' | 'e' | 'o' => (0.62, 0.69),
        'm' | 'M' | 'W' | '%' | '@' | '—' | '…' => (1.0, 1.12),
        'w' | '+' | '=' | '<' | '>' | '~' | '#' | '^' | '×' | '→' | '←' => (0.85, 0.94),
        'a'..='z' | '0'..='9' | '$' | '{' | '}' | 'F' | 'L' => (0.64, 0.72),
        'D' | 'G' | 'H' | 'N' | 'O' | 'Q' | 'U' | '&' => (0.79, 0.88),
        'A'..='Z' => (0.71, 0.78),
        _ if letter.is_control() => (0.0, 0.0),
        _ if joins_previous(letter) && !takes_room(letter) => (0.0, 0.0),
        '\u{a1}'..='\u{24f}' => (0.8, 0.92),
        _ if is_wide(letter) => (1.0, 1.0),
        '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}' => (1.4, 1.4),
        _ => (1.05, 1.15),
    }
}

/// Marks that join the character before them and yet widen it.
fn takes_room(letter: char) -> bool {
    matches!(letter, '\u{1f3fb}'..='\u{1f3ff}' | '\u{903}' | '\u{93e}'..='\u{940}' | '\u{949}'..='\u{94c}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_at_least_as_wide_as_the_widest_common_face() {
        // Advance widths of DejaVu Sans, in thousandths of an em.
        let regular =
            [('i', 278), ('t', 392), ('s', 521), ('n', 634), ('w', 818), ('m', 974), ('W', 989), ('O', 787)];
        for (letter, thousandths) in regular {
            assert!(char_width(letter, 1000.0, Weight::Regular) >= thousandths as f32, "{letter}");
        }
        let bold = [
            ('l', 343),
            ('t', 478),
            ('e', 678),
            ('w', 924),
            ('m', 1042),
            ('W', 1103),
            ('&', 872),
            ('h', 712),
        ];
        for (letter, thousandths) in bold {
            assert!(char_width(letter, 1000.0, Weight::Bold) >= thousandths as f32, "{letter}");
        }
    }

    #[test]
    fn chinese_characters_fill_a_square_and_accents_take_no_room() {
        assert_eq!(text_width("配置", 10.0, Weight::Regular), 20.0);
        assert_eq!(text_width("e\u{301}", 10.0, Weight::Regular), text_width("e", 10.0, Weight::Regular));
    }
}
