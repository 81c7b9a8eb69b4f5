//! Readings without what the eye does not see, and without escapes.

use super::ByteSpan;
use super::class::{self, ALPHANUMERIC, HEX, OTHER_LETTER, WORD};
use super::draft::Draft;
use super::noted::Noted;

/// What one step of reading makes of the bytes at a place.
enum Step {
    /// Read as they are.
    Copy(usize),
    /// So many bytes are read as nothing.
    Skip(usize),
    /// So many bytes are read as one character.
    As(usize, char),
}

/// The text without zero-width characters, soft hyphens, terminal colours and combining marks, with look-alike
/// letters and full-width forms as ASCII; `None` where that changes nothing.
pub(super) fn visible(text: &str, noted: &Noted) -> Option<Draft> {
    let bytes = text.as_bytes();
    let dressed = |at: &usize| matches!(class::at(bytes, *at), 0x1b | 128..);
    noted.dressed.then(|| rewrite(text, changes(text, noted.signs().filter(dressed), visible_step)))?
}

/// The text with HTML entities, backslash escapes, percent escapes, shell joins and line wraps undone; `None`
/// where that changes nothing.
pub(super) fn unescaped(text: &str, noted: &Noted) -> Option<Draft> {
    let bytes = text.as_bytes();
    let quotes = noted.joins || noted.touches && noted.signs().any(|at| quoted_part(bytes, at).is_some());
    let step = |text: &str, at: usize| match class::at(bytes, at) {
        b'\\' => backslash(bytes, at),
        b'&' => entity(text, at),
        b'%' => percent(bytes, at),
        b'"' | b'\'' if quotes => joined_quotes(bytes, at),
        b'[' | b'(' | b'{' if noted.defanged => defanged(bytes, at),
        b'"' | b'\'' | b'[' | b'(' | b'{' => Step::Copy(1),
        _ => visible_step(text, at),
    };
    rewrite(text, changes(text, noted.signs(), step))
}

/// `[.]`, `[dot]`, `[at]`, `[:]`: signs that were put into brackets so that nobody follows an address.
fn defanged(bytes: &[u8], at: usize) -> Step {
    const SIGNS: &[(&str, char)] = &[(".", '.'), ("dot", '.'), ("at", '@'), ("@", '@'), (":", ':')];
    let close = match class::at(bytes, at) {
        b'[' => b']',
        b'(' => b')',
        _ => b'}',
    };
    let sign = SIGNS.iter().find(|(sign, _)| {
        class::starts_with_folded(bytes, at + 1, sign) && class::at(bytes, at + 1 + sign.len()) == close
    });
    match sign {
        // `bob (at) example (dot) com`
        Some((sign, read_as))
            if class::is(class::before(bytes, at), ALPHANUMERIC)
                || sign.len() > 1
                    && class::before(bytes, at) == b' '
                    && class::at(bytes, at + 2 + sign.len()) == b' ' =>
        {
            Step::As(sign.len() + 2, *read_as)
        }
        _ => Step::Copy(1),
    }
}

/// Longer parts in quotes are texts.
const LONGEST_PART: usize = 40;

/// The quotes around the part of a word that the quote at `at` opens or closes: `"gh"p_`, `gh"p_"1`.
fn quoted_part(bytes: &[u8], at: usize) -> Option<(usize, usize)> {
    let quote = class::at(bytes, at);
    if !matches!(quote, b'"' | b'\'') {
        return None;
    }
    let word = |byte: u8| class::is(byte, WORD);
    let closing = class::run_end(bytes, at + 1, LONGEST_PART, word);
    let opening = class::run_start(bytes, at, LONGEST_PART, word).checked_sub(1);
    let pair = |open: usize, close: usize| {
        let inside = close > open + 1 && class::at(bytes, open) == quote && class::at(bytes, close) == quote;
        let touches = word(class::at(bytes, close + 1))
            && !class::is(class::before(bytes, open), OTHER_LETTER)
            || word(class::before(bytes, open));
        (inside && touches).then_some((open, close))
    };
    pair(at, closing).or_else(|| pair(opening?, at))
}

/// So much on both sides is read with what changes, and no more of a line: what names a value stands near it, and a
/// block of several lines begins and ends not far away.
const REACH: usize = 1024;
/// A change further behind the beginning of its line is not named by the line before.
const NEAR: usize = 128;
/// Shorter texts are read whole.
const SHORT: usize = 4096;

/// A place that is read differently, or several alike, one behind the other.
struct Change {
    span: ByteSpan,
    /// How long one of them is.
    each: usize,
    read_as: Option<char>,
}

/// The text with these changes made, where there are any.
fn rewrite(text: &str, changes: Vec<Change>) -> Option<Draft> {
    let mut draft = Draft::default();
    let (mut copied_to, mut reaches_to) = (0, 0);
    let mut left = changes.iter().peekable();
    for lines in changed_lines(text, &changes) {
        let around = ByteSpan::new(lines.start.saturating_sub(REACH), lines.end + REACH).snapped(text);
        if around.start > reaches_to {
            draft.copy(text, ByteSpan::new(copied_to, reaches_to));
            draft.part(reaches_to);
            copied_to = around.start;
        }
        draft.copy(text, ByteSpan::new(copied_to, lines.start));
        copied_to = copied_to.max(lines.start);
        let begins = draft.text.len();
        while let Some(change) = left.next_if(|change| change.span.start < lines.end) {
            draft.copy(text, ByteSpan::new(copied_to, change.span.start));
            if let Some(character) = change.read_as {
                draft.replace(change.span, change.each, character);
            }
            copied_to = change.span.end;
        }
        draft.copy(text, ByteSpan::new(copied_to, lines.end));
        draft.changed.push(ByteSpan::new(begins, draft.text.len()));
        (copied_to, reaches_to) = (lines.end, around.end);
    }
    draft.copy(text, ByteSpan::new(copied_to, reaches_to));
    (!changes.is_empty()).then_some(draft)
}

/// The lines that hold changes, in order and apart from each other, or parts of them where they are long; with the
/// end of the line before where what it says may be about the change.
fn changed_lines(text: &str, changes: &[Change]) -> Vec<ByteSpan> {
    let bytes = text.as_bytes();
    if bytes.len() <= SHORT && !changes.is_empty() {
        return vec![ByteSpan::new(0, bytes.len())];
    }
    let in_line = |byte: u8| byte != b'\n';
    let mut all: Vec<ByteSpan> = Vec::new();
    for Change { span, .. } in changes {
        let looked_to = all.last().map_or(0, |lines| lines.end);
        if span.end > looked_to {
            let back =
                |to: usize| class::run_start(bytes, to, REACH.min(to.saturating_sub(looked_to)), in_line);
            let line = back(span.start);
            let near = span.start - line < NEAR;
            let start = if near { back(line.saturating_sub(1)).max(line.saturating_sub(NEAR)) } else { line };
            match all.last_mut() {
                Some(lines) if start <= looked_to => lines.end = span.end,
                _ => all.push(ByteSpan::new(start, span.end)),
            }
        }
        if let Some(lines) = all.last_mut()
            && span.end + REACH > lines.end
        {
            // Further than asked, so that the next changes of a long line need not ask again.
            lines.end = class::run_end(bytes, lines.end, 2 * REACH, in_line);
        }
    }
    for lines in &mut all {
        *lines = lines.snapped(text);
    }
    all
}

/// What `step` makes of each of these places, which are in order.
fn changes(
    text: &str,
    places: impl Iterator<Item = usize>,
    step: impl Fn(&str, usize) -> Step,
) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    let mut at = 0;
    for found in places {
        // Inside of what was read as one, also over the end of a part.
        if found < at {
            continue;
        }
        let (length, read_as) = match step(text, found) {
            Step::Copy(length) => {
                at = found + length.max(1);
                continue;
            }
            Step::Skip(length) => (length.max(1), None),
            Step::As(length, character) => (length.max(1), Some(character)),
        };
        at = found + length;
        match changes.last_mut() {
            Some(last) if last.span.end == found && last.each == length && last.read_as == read_as => {
                last.span.end = at;
            }
            _ => changes.push(Change { span: ByteSpan::new(found, at), each: length, read_as }),
        }
    }
    changes
}

fn visible_step(text: &str, at: usize) -> Step {
    let bytes = text.as_bytes();
    if class::at(bytes, at) == 0x1b {
        return Step::Skip(terminal_sequence(bytes, at));
    }
    let Some(character) = text.get(at..).and_then(|rest| rest.chars().next()) else { return Step::Copy(1) };
    let length = character.len_utf8();
    if is_invisible(character) {
        return Step::Skip(length);
    }
    // Of several in a row each stands beside the same.
    let beside_ascii = || {
        let foreign = |byte: u8| byte >= 128;
        let start = class::run_start(bytes, at, 16, foreign);
        let end = class::run_end(bytes, at + length, 16, foreign);
        class::is(class::before(bytes, start), WORD) || class::is(class::at(bytes, end), WORD)
    };
    match look_alike(character) {
        Some(ascii) if is_dressed_up(character) || !ascii.is_ascii_alphanumeric() => Step::As(length, ascii),
        Some(ascii) if beside_ascii() => Step::As(length, ascii),
        _ => Step::Copy(length),
    }
}

/// Full-width, mathematical and circled forms: of ASCII letters and nothing else.
const fn is_dressed_up(character: char) -> bool {
    matches!(character, '\u{ff00}'..='\u{ffef}' | '\u{1d400}'..='\u{1d7ff}' | '\u{24b6}'..='\u{24e9}')
}

fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{300}'..='\u{36f}' | '\u{3164}' | '\u{e0000}'..='\u{e007f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Length of `ESC [ … letter`, `ESC ] … BEL` or a lone escape.
fn terminal_sequence(bytes: &[u8], at: usize) -> usize {
    match class::at(bytes, at + 1) {
        b'[' => {
            let end = class::run_end(bytes, at + 2, 32, |byte| (0x20..0x40).contains(&byte));
            if (0x40..0x7f).contains(&class::at(bytes, end)) { end + 1 - at } else { 1 }
        }
        b']' => {
            let end = class::run_end(bytes, at + 2, 256, |byte| (0x20..128).contains(&byte));
            if class::at(bytes, end) == 7 { end + 1 - at } else { 1 }
        }
        // The choice of a character set, as `tput sgr0` writes it.
        b'(' | b')' => 3,
        _ => 1,
    }
}

/// The letter at this place of `A` to `Z` and `a` to `z`.
fn letter(place: u32) -> Option<char> {
    char::from_u32(if place < 26 { u32::from('A') + place } else { u32::from('a') + place - 26 })
}

/// The ASCII character that a full-width form or a letter of another script looks like.
fn look_alike(character: char) -> Option<char> {
    Some(match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(character as u32 - 0xfee0)?,
        '\u{1d400}'..='\u{1d6a3}' => letter((character as u32 - 0x1d400) % 52)?,
        '\u{1d7ce}'..='\u{1d7ff}' => char::from_digit((character as u32 - 0x1d7ce) % 10, 10)?,
        '\u{24b6}'..='\u{24e9}' => letter(character as u32 - 0x24b6)?,
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
        '\u{2010}'..='\u{2013}' | '\u{2212}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{2b9}' => '\'',
        '\u{201c}' | '\u{201d}' => '"',
        '\u{2024}' => '.',
        '\u{a5}' => '\\',
        'а' | 'α' => 'a',
        'А' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        'с' => 'c',
        'С' => 'C',
        'ԁ' => 'd',
        'е' => 'e',
        'Е' | 'Ε' => 'E',
        'һ' => 'h',
        'Н' | 'Η' => 'H',
        'і' | 'ι' => 'i',
        'І' | 'Ι' => 'I',
        'ј' => 'j',
        'Ј' => 'J',
        'К' | 'Κ' => 'K',
        'к' | 'κ' => 'k',
        'М' | 'Μ' => 'M',
        'Ν' => 'N',
        'о' | 'ο' => 'o',
        'О' | 'Ο' => 'O',
        'р' | 'ρ' => 'p',
        'Р' | 'Ρ' => 'P',
        'ԛ' => 'q',
        'ѕ' => 's',
        'Ѕ' => 'S',
        'Т' | 'Τ' => 'T',
        'υ' => 'u',
        'ν' => 'v',
        'ԝ' => 'w',
        'х' | 'χ' => 'x',
        'Х' | 'Χ' => 'X',
        'у' | 'γ' => 'y',
        'У' | 'Υ' => 'Y',
        'Ζ' => 'Z',
        _ => return None,
    })
}

fn backslash(bytes: &[u8], at: usize) -> Step {
    let next = class::at(bytes, at + 1);
    match next {
        b'u' | b'U' | b'x' => numeric_escape(bytes, at, next),
        b'n' | b'r' => Step::As(2, '\n'),
        b't' => Step::As(2, ' '),
        b'\n' => Step::Skip(2),
        b'\r' if class::at(bytes, at + 2) == b'\n' => Step::Skip(3),
        b'e' if class::at(bytes, at + 2) == b'[' => Step::As(2, '\u{1b}'),
        b'0' if class::starts_with_folded(bytes, at, "\\033[") => Step::As(4, '\u{1b}'),
        _ if next.is_ascii_punctuation() => Step::As(2, char::from(next)),
        _ => Step::Copy(1),
    }
}

fn numeric_escape(bytes: &[u8], at: usize, letter: u8) -> Step {
    let braced = class::at(bytes, at + 2) == b'{';
    let digits_at = at + 2 + usize::from(braced);
    let wanted = match (letter, braced) {
        (_, true) => 6,
        (b'x', _) => 2,
        (b'u', _) => 4,
        _ => 8,
    };
    let end = class::run_end(bytes, digits_at, wanted, |byte| class::is(byte, HEX));
    let complete = if braced { class::at(bytes, end) == b'}' } else { end == digits_at + wanted };
    let value = bytes.get(digits_at..end).and_then(hexadecimal);
    match value.and_then(char::from_u32) {
        Some(character) if complete => Step::As(end + usize::from(braced) - at, character),
        _ => Step::Copy(1),
    }
}

fn hexadecimal(digits: &[u8]) -> Option<u32> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    digits.iter().try_fold(0, |value, byte| Some(value << 4 | digit(*byte)?))
}

const ENTITIES: &[(&str, char)] = &[
    ("amp", '&'),
    ("apos", '\''),
    ("ast", '*'),
    ("bsol", '\\'),
    ("colon", ':'),
    ("comma", ','),
    ("commat", '@'),
    ("dash", '-'),
    ("dollar", '$'),
    ("equals", '='),
    ("excl", '!'),
    ("gt", '>'),
    ("hyphen", '-'),
    ("lowbar", '_'),
    ("lpar", '('),
    ("lt", '<'),
    ("nbsp", ' '),
    ("num", '#'),
    ("percnt", '%'),
    ("period", '.'),
    ("plus", '+'),
    ("quest", '?'),
    ("quot", '"'),
    ("rpar", ')'),
    ("semi", ';'),
    ("shy", '\u{ad}'),
    ("Tab", ' '),
    ("NewLine", '\n'),
    ("ZeroWidthSpace", '\u{200b}'),
    ("zwj", '\u{200d}'),
    ("zwnj", '\u{200c}'),
    ("sol", '/'),
    ("AElig", 'Æ'),
    ("aelig", 'æ'),
    ("OElig", 'Œ'),
    ("oelig", 'œ'),
    ("szlig", 'ß'),
    ("eth", 'ð'),
    ("ETH", 'Ð'),
    ("thorn", 'þ'),
    ("THORN", 'Þ'),
    ("inodot", 'ı'),
    ("imath", 'ı'),
    ("Lstrok", 'Ł'),
    ("lstrok", 'ł'),
    ("Dstrok", 'Đ'),
    ("dstrok", 'đ'),
    ("ndash", '-'),
    ("mdash", '—'),
    ("lsqb", '['),
    ("lbrack", '['),
    ("rsqb", ']'),
    ("rbrack", ']'),
    ("lcub", '{'),
    ("lbrace", '{'),
    ("rcub", '}'),
    ("rbrace", '}'),
    ("vert", '|'),
    ("verbar", '|'),
    ("grave", '`'),
    ("Hat", '^'),
    ("lsquo", '\''),
    ("rsquo", '\''),
    ("ldquo", '"'),
    ("rdquo", '"'),
    ("ensp", ' '),
    ("emsp", ' '),
    ("numsp", ' '),
    ("puncsp", ' '),
    ("thinsp", ' '),
    ("hairsp", ' '),
    ("ThinSpace", ' '),
    ("VeryThinSpace", ' '),
    ("MediumSpace", ' '),
    ("NonBreakingSpace", ' '),
    ("NoBreak", '\u{2060}'),
    ("ApplyFunction", '\u{2060}'),
    ("af", '\u{2060}'),
    ("InvisibleTimes", '\u{2060}'),
    ("it", '\u{2060}'),
    ("InvisibleComma", '\u{2060}'),
    ("ic", '\u{2060}'),
    ("NegativeThinSpace", '\u{200b}'),
    ("NegativeMediumSpace", '\u{200b}'),
    ("NegativeThickSpace", '\u{200b}'),
    ("NegativeVeryThinSpace", '\u{200b}'),
    ("lrm", '\u{200e}'),
    ("rlm", '\u{200f}'),
];

/// The rest of the name of a letter behind the letter itself, and what the letters become: each stands behind its own.
const ACCENTS: &[(&str, &str)] = &[
    ("acute", "AÁCĆEÉIÍLĹNŃOÓRŔSŚUÚYÝZŹaácćeéiílĺnńoórŕsśuúyýzź"),
    ("grave", "AÀEÈIÌOÒUÙaàeèiìoòuù"),
    ("circ", "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷ"),
    ("uml", "AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿ"),
    ("tilde", "AÃIĨNÑOÕUŨaãiĩnñoõuũ"),
    ("cedil", "CÇGĢKĶLĻNŅRŖSŞTŢcçkķlļnņrŗsştţ"),
    ("caron", "CČDĎEĚLĽNŇRŘSŠTŤZŽcčdďeělľnňrřsštťzž"),
    ("ring", "AÅUŮaåuů"),
    ("slash", "OØoø"),
    ("breve", "AĂGĞUŬaăgğuŭ"),
    ("ogon", "AĄEĘIĮUŲaąeęiįuų"),
    ("macr", "AĀEĒIĪOŌUŪaāeēiīoōuū"),
    ("dblac", "OŐUŰoőuű"),
    ("dot", "CĊEĖGĠIİZŻcċeėgġzż"),
];

/// The character of a named entity.
fn named_character(name: &str) -> Option<char> {
    let known = ENTITIES.iter().find(|(known, _)| *known == name).map(|(_, character)| *character);
    known.or_else(|| {
        let letter = name.chars().next()?;
        let accent = name.get(letter.len_utf8()..)?;
        let (_, letters) = ACCENTS.iter().find(|(known, _)| *known == accent)?;
        letters.chars().skip_while(|plain| *plain != letter).nth(1)
    })
}

fn entity(text: &str, at: usize) -> Step {
    let bytes = text.as_bytes();
    let end = class::run_end(bytes, at + 1, 32, |byte| class::is(byte, ALPHANUMERIC) || byte == b'#');
    // `&page=2`: most of them part the parameters of a link.
    if class::at(bytes, end) != b';' && class::at(bytes, at + 1) != b'#' {
        return Step::Copy(1);
    }
    let Some(name) = text.get(at + 1..end) else { return Step::Copy(1) };
    let length = end - at + usize::from(class::at(bytes, end) == b';');
    let character = if let Some(number) = name.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']);
        hex.map_or_else(|| number.parse().ok(), |digits| u32::from_str_radix(digits, 16).ok())
            .and_then(char::from_u32)
    } else if class::at(bytes, end) == b';' {
        named_character(name)
    } else {
        None
    };
    match character {
        Some('\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}') => Step::Skip(length),
        Some(character) => Step::As(length, character),
        None => Step::Copy(1),
    }
}

fn percent(bytes: &[u8], at: usize) -> Step {
    let byte_at = |at: usize| {
        (class::at(bytes, at) == b'%').then_some(())?;
        u8::try_from(hexadecimal(bytes.get(at + 1..at + 3)?)?).ok()
    };
    let Some(first) = byte_at(at) else { return Step::Copy(1) };
    if first < 128 {
        return Step::As(3, char::from(first));
    }
    let mut encoded = [first, 0, 0, 0];
    let length = match first {
        0xc0..=0xdf => 2,
        0xe0..=0xef => 3,
        _ => 4,
    };
    for (index, slot) in encoded.iter_mut().enumerate().take(length).skip(1) {
        let Some(byte) = byte_at(at + 3 * index) else { return Step::Copy(1) };
        *slot = byte;
    }
    let decoded = encoded.get(..length).and_then(|encoded| std::str::from_utf8(encoded).ok());
    match decoded.and_then(|text| text.chars().next()) {
        Some(character) => Step::As(3 * length, character),
        None => Step::Copy(1),
    }
}

/// `gh""p_` and `"gh" + "p_"`: quotes that a shell or a program joins away inside a token.
fn joined_quotes(bytes: &[u8], at: usize) -> Step {
    let quote = class::at(bytes, at);
    let next = class::at(bytes, at + 1);
    if quoted_part(bytes, at).is_some() {
        return Step::Skip(1);
    }
    // Most quotes are followed by what no join begins with.
    if next != quote && next != b'+' && next != b' ' || !class::is(class::before(bytes, at), WORD) {
        return Step::Copy(1);
    }
    let spaces = class::run_end(bytes, at + 1, 8, |byte| class::is(byte, class::BLANK));
    let plus = spaces + usize::from(class::at(bytes, spaces) == b'+');
    let second = if plus > spaces {
        class::run_end(bytes, plus, 8, |byte| class::is(byte, class::BLANK))
    } else {
        at + 1
    };
    let goes_on = |byte: u8| class::is(byte, WORD) || matches!(byte, b'.' | b':' | b'@' | b'~');
    let joins = class::at(bytes, second) == quote && goes_on(class::at(bytes, second + 1));
    if joins { Step::Skip(second + 1 - at) } else { Step::Copy(1) }
}
