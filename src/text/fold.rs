//! One spelling for comparison: small letters without diacritics.

/// The letters a character is compared as: one, or two for ligatures.
pub fn fold_char(character: char) -> (char, Option<char>) {
    let one = |letter| (letter, None);
    match character {
        'A'..='Z' => one(character.to_ascii_lowercase()),
        '\0'..='\u{7f}' => one(character),
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' | 'Ǎ' | 'ǎ' | 'Ạ'..='ặ' => one('a'),
        'Æ' | 'æ' => ('a', Some('e')),
        'Ç' | 'ç' | 'Ć'..='č' => one('c'),
        'Ð' | 'ð' | 'Ď'..='đ' | 'Ḍ' | 'ḍ' => one('d'),
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' | 'Ẹ'..='ệ' => one('e'),
        'Ĝ'..='ģ' => one('g'),
        'Ĥ'..='ħ' | 'Ḥ' | 'ḥ' => one('h'),
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' | 'Ǐ' | 'ǐ' | 'Ỉ'..='ị' => one('i'),
        'Ĵ' | 'ĵ' => one('j'),
        'Ķ' | 'ķ' => one('k'),
        'Ĺ'..='ł' => one('l'),
        'Ñ' | 'ñ' | 'Ń'..='ň' => one('n'),
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' | 'Ơ' | 'ơ' | 'Ǒ' | 'ǒ' | 'Ọ'..='ợ' => {
            one('o')
        }
        'Œ' | 'œ' => ('o', Some('e')),
        'Ŕ'..='ř' => one('r'),
        'ß' | 'ẞ' => ('s', Some('s')),
        'Ś'..='š' | 'Ș' | 'ș' | 'Ṣ' | 'ṣ' => one('s'),
        'Ţ'..='ŧ' | 'Ț' | 'ț' | 'Ṭ' | 'ṭ' => one('t'),
        'Þ' | 'þ' => ('t', Some('h')),
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' | 'Ư' | 'ư' | 'Ǔ'..='ǜ' | 'Ụ'..='ự' => one('u'),
        'Ŵ' | 'ŵ' => one('w'),
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' | 'Ỳ'..='ỹ' => one('y'),
        'Ź'..='ž' => one('z'),
        'Ά' | 'ά' => one('α'),
        'Έ' | 'έ' => one('ε'),
        'Ή' | 'ή' => one('η'),
        'Ί' | 'ί' | 'ϊ' | 'ΐ' => one('ι'),
        'Ό' | 'ό' => one('ο'),
        'Ύ' | 'ύ' | 'ϋ' | 'ΰ' => one('υ'),
        'Ώ' | 'ώ' => one('ω'),
        'ς' => one('σ'),
        other => one(other.to_lowercase().next().unwrap_or(other)),
    }
}

/// Appends the folded spelling of `text` to `folded`.
pub fn fold_into(folded: &mut String, text: &str) {
    if text.is_ascii() {
        let start = folded.len();
        folded.push_str(text);
        if let Some(added) = folded.get_mut(start..) {
            added.make_ascii_lowercase();
        }
        return;
    }
    for character in text.chars() {
        let (first, second) = fold_char(character);
        folded.push(first);
        folded.extend(second);
    }
}

/// The folded spelling of `text`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(&mut folded, text);
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_compare_without_case_and_diacritics() {
        assert_eq!(fold("Łukasz Müller-Ñuñez Groß Ærø"), "lukasz muller-nunez gross aero");
        assert_eq!(fold("Ngọc Ánh Trần Đỗ Hữu Lý Ỷ Wǔ Ḥasan"), "ngoc anh tran do huu ly y wu hasan");
    }
}
