//! A search of its own, which shares no code with the engine: takes every disguise off, then compares.

/// Every reading of a text in which a value might be read by somebody who tries.
pub(crate) fn readings(text: &str) -> Vec<String> {
    let mut readings = vec![text.to_owned()];
    for round in 0..3 {
        let last = readings.last().unwrap();
        let plainer = joined(&folded(&unescaped(&visible(last))));
        if &plainer == last && round > 0 {
            break;
        }
        readings.push(plainer);
    }
    // Escapes that are text themselves must not hide what they stand in.
    readings.push(without_backslashes(&visible(text)));
    readings.dedup();
    let mut layers: Vec<String> = readings.clone();
    for _ in 0..2 {
        layers = layers.iter().flat_map(|text| decoded(text)).collect();
        readings.extend(layers.iter().cloned());
    }
    readings.iter().map(|reading| reading.to_lowercase()).collect()
}

/// Is `value` in one of the readings, in any case?
pub(crate) fn finds(readings: &[String], value: &str) -> bool {
    let value = value.to_lowercase();
    readings.iter().any(|reading| reading.contains(&value))
}

/// Without characters that nobody sees: zero-width ones, soft hyphens, terminal colours.
fn visible(text: &str) -> String {
    let mut plain = String::new();
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\u{1b}' => {
                if characters.peek() == Some(&'[') {
                    for code in characters.by_ref().skip(1) {
                        if code.is_ascii_alphabetic() {
                            break;
                        }
                    }
                }
            }
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2060}'..='\u{2064}'
            | '\u{feff}'
            | '\u{fe00}'..='\u{fe0f}' => {}
            other => plain.push(other),
        }
    }
    plain
}

/// Entities, `\u002d`, `%2D` and simple backslashes read.
fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (meaning, length) = entity(rest)
            .or_else(|| unicode(rest))
            .or_else(|| percent(rest))
            .unwrap_or_else(|| match (first, rest.chars().nth(1)) {
                ('\\', Some(next)) if next.is_ascii_punctuation() => (next, 1 + next.len_utf8()),
                _ => (first, first.len_utf8()),
            });
        plain.push(meaning);
        rest = &rest[length..];
    }
    plain
}

fn without_backslashes(text: &str) -> String {
    text.replace('\\', "")
}

fn entity(text: &str) -> Option<(char, usize)> {
    let body = text.strip_prefix('&')?;
    let end = body.char_indices().take(9).find(|(_, character)| *character == ';')?.0;
    let name = &body[..end];
    let named = [
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("nbsp", ' '),
        ("commat", '@'),
        ("lowbar", '_'),
        ("period", '.'),
        ("hyphen", '-'),
        ("sol", '/'),
        ("colon", ':'),
        ("equals", '='),
        ("dash", '-'),
        ("plus", '+'),
        ("shy", '\u{ad}'),
    ];
    let number = name.strip_prefix('#').and_then(|digits| match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => digits.parse().ok(),
    });
    let meaning = number
        .and_then(char::from_u32)
        .or_else(|| named.iter().find(|(known, _)| *known == name).map(|(_, meaning)| *meaning))?;
    Some((meaning, end + 2))
}

fn unicode(text: &str) -> Option<(char, usize)> {
    for (start, length) in [("\\u", 4), ("\\x", 2), ("%u", 4), ("\\U", 8)] {
        if let Some(digits) = text.strip_prefix(start).and_then(|rest| rest.get(..length)) {
            let meaning = u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)?;
            return Some((meaning, start.len() + length));
        }
    }
    None
}

fn percent(text: &str) -> Option<(char, usize)> {
    let code = u8::from_str_radix(text.strip_prefix('%')?.get(..2)?, 16).ok()?;
    code.is_ascii().then_some((char::from(code), 3))
}

/// Wide and foreign letters that look like ASCII become it.
fn folded(text: &str) -> String {
    text.chars()
        .map(|character| match character {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(character as u32 - 0xfee0).unwrap(),
            '\u{a0}' | '\u{202f}' | '\u{3000}' => ' ',
            other => {
                HOMOGLYPHS.iter().find(|(_, foreign)| *foreign == other).map_or(other, |(plain, _)| *plain)
            }
        })
        .collect()
}

/// ASCII letters and the foreign ones that look the same.
pub(crate) const HOMOGLYPHS: &[(char, char)] = &[
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('o', 'о'),
    ('p', 'р'),
    ('x', 'х'),
    ('y', 'у'),
    ('i', 'і'),
    ('j', 'ј'),
    ('s', 'ѕ'),
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('T', 'Т'),
    ('X', 'Х'),
    ('I', 'Ι'),
    ('N', 'Ν'),
    ('Z', 'Ζ'),
    ('o', 'ο'),
    ('v', 'ν'),
    ('-', '‐'),
    ('-', '‑'),
    ('.', '․'),
];

/// Empty quotes inside a word and lines that go on behind a backslash.
fn joined(text: &str) -> String {
    let text = ["\\\r\n", "\\\n"].iter().fold(text.to_owned(), |text, joint| text.replace(joint, ""));
    let characters: Vec<char> = text.chars().collect();
    let word = |at: Option<usize>| {
        at.and_then(|at| characters.get(at)).is_some_and(|c| c.is_alphanumeric() || "_-.".contains(*c))
    };
    let mut plain = String::new();
    let mut at = 0;
    while at < characters.len() {
        let quote = matches!(characters[at], '"' | '\'');
        if quote && characters.get(at + 1) == Some(&characters[at]) && word(at.checked_sub(1)) {
            at += 2;
        } else if quote && word(at.checked_sub(1)) && word(Some(at + 1)) {
            at += 1;
        } else {
            plain.push(characters[at]);
            at += 1;
        }
    }
    plain
}

/// What the base64 and hexadecimal runs of a text say.
fn decoded(text: &str) -> Vec<String> {
    let in_run = |character: char| character.is_ascii_alphanumeric() || "+/-_=".contains(character);
    text.split(|character| !in_run(character))
        .filter(|run| run.len() >= 12)
        .flat_map(|run| [base64(run), hexadecimal(run)])
        .flatten()
        .collect()
}

fn base64(run: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let (mut bits, mut held) = (0_u32, 0);
    for character in run.trim_end_matches('=').bytes() {
        let value = match character {
            b'A'..=b'Z' => character - b'A',
            b'a'..=b'z' => character - b'a' + 26,
            b'0'..=b'9' => character - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => return None,
        };
        bits = (bits << 6) | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
            bits &= (1 << held) - 1;
        }
    }
    readable(bytes)
}

fn hexadecimal(run: &str) -> Option<String> {
    if run.len() % 2 == 1 || !run.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let bytes = run
        .as_bytes()
        .chunks(2)
        .map(|pair| std::str::from_utf8(pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok()));
    readable(bytes.collect::<Option<Vec<u8>>>()?)
}

fn readable(bytes: Vec<u8>) -> Option<String> {
    String::from_utf8(bytes)
        .ok()
        .filter(|text| text.chars().all(|character| !character.is_control() || character.is_whitespace()))
}

#[test]
fn the_scan_reads_through_every_disguise() {
    for disguised in [
        "ab ghp_SeCrEt cd",
        "gh\u{200b}p_sec\u{ad}ret",
        "ghp&#95;secret",
        "ghp\\u005fsecret",
        "ghp%5Fsecret",
        "gh\"\"p_secret",
        "gh'p_'secret",
        "ghp\\_secret",
        "ｇｈｐ＿ｓｅｃｒｅｔ",
        "ghр_sесrеt",
        "ghp_\\\nsecret",
        "gh\u{1b}[31mp_sec\u{1b}[0mret",
        "Z2hwX3NlY3JldA==",
        "WjJod1gzTmxZM0psZEE9PQ==",
        "6768705f736563726574",
    ] {
        assert!(finds(&readings(disguised), "ghp_secret"), "{disguised}");
    }
    assert!(!finds(&readings("a plain text about nothing"), "ghp_secret"));
}
