//! Towns and their codes for post, below an address, behind it or alone.

use super::address_rules::STREET;
use crate::redact::detect::Sink;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, JOINER, LOWER, OTHER_LETTER, UPPER};

/// "Hauptstraße 12" and on the next line "10115 Berlin".
#[inline(never)]
pub(super) fn then_line(end: usize, sink: &mut Sink<'_, '_>) {
    let text = sink.text().as_bytes();
    let start = end + 1 + usize::from(class::at(text, end) == b'\r');
    let code = class::run_of(text, start, 6, DIGIT);
    if class::before(text, start) == b'\n'
        && (start + 4..=start + 5).contains(&code)
        && let Some(town) = town_line(text, code)
    {
        sink.hit(&STREET, start, town);
    }
}

/// `'27 rue des Tanneurs','37000'`: the next field of the row is the code of the town.
#[inline(never)]
pub(super) fn then_code(end: usize, sink: &mut Sink<'_, '_>) {
    let text = sink.text().as_bytes();
    let Some(joint) = class::one_at(text, end, &["','", "', '", "\",\"", "\", \""]) else { return };
    let start = end + joint.len();
    let stop = class::run_end(text, start, 10, |byte| {
        class::is(byte, DIGIT | UPPER) || byte == b' ' || byte == b'-'
    });
    let code = text.get(start..stop).unwrap_or_default();
    if code.len() > 3 && class::count(code, DIGIT) > 1 && matches!(class::at(text, stop), b'\'' | b'"') {
        sink.hit(&STREET, start, stop);
    }
}

/// Asked at three to five digits that begin a line: "37121 Verona" below "Via dei Mulini 47, int. 3", "811 07
/// Bratislava" below "Jesenná 14", and below whose house that is.
#[inline(never)]
pub(in crate::redact::detect) fn at_line_of_town(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let grouped = word.len() == 3;
    let code = if grouped { class::run_of(text, word.end + 1, 3, DIGIT) } else { word.end };
    if grouped && code != word.end + 3 {
        return;
    }
    let Some(town) = town_line(text, code) else { return };
    let line = |end: usize| {
        let start = class::line_start(text, end, 60);
        (start, text.get(start..end).unwrap_or_default().trim_ascii_end())
    };
    let (start, street) = line(word.start - 1);
    let Some((_, above)) = start.checked_sub(1).map(line) else { return };
    let of_street = |byte: &u8| class::is(*byte, ALPHANUMERIC | OTHER_LETTER) || b" .,'/-".contains(byte);
    let words = above.split(|byte| *byte == b' ').filter(|part| class::is(class::at(part, 0), UPPER)).count();
    let named = words > 1 && !class::any(above, DIGIT) && !above.ends_with(b":");
    // Behind one word a number may count anything, unless a name stands above.
    let numbers = street.split(|byte| *byte == b' ').skip(if named { 1 } else { 2 }).any(|part| {
        let digits = class::count(part, DIGIT);
        digits > 0 && digits <= 4 && class::is(class::at(part, 0), DIGIT)
    });
    let somebodys = named || above.ends_with(b":");
    if class::is(class::at(street, 0), UPPER) && street.iter().all(of_street) && numbers && somebodys {
        sink.hit(&STREET, start, start + street.len());
        sink.hit(&STREET, word.start, town);
    }
}

/// Where the line ends that goes on behind a code for post with the name of a town alone.
fn town_line(text: &[u8], code: usize) -> Option<usize> {
    let end = class::run_end(text, code, 40, |byte| {
        class::is(byte, LOWER | UPPER | OTHER_LETTER) || b" -.".contains(&byte)
    });
    let capital = class::at(text, code) == b' ' && class::is(class::at(text, code + 1), UPPER | OTHER_LETTER);
    (capital && end > code + 3 && matches!(class::at(text, end), 0 | b'\n' | b'\r')).then_some(end)
}

/// "Cedar Bend, OR 97000": a town, its state and the code for post.
#[inline(never)]
pub(super) fn american_town(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const STATES: &[u8] = b"ALAKAZARCACOCTDEFLGAHIIDILINIAKSKYLAMEMDMAMIMNMSMOMTNENVNHNJNMNYNCNDOHOKORPARISCSDTNTXUTVTVAWAWVWIWYDC";
    let text = word.text;
    let Some(comma) = word.start.checked_sub(5) else { return };
    let state = text.get(comma + 2..comma + 4).unwrap_or_default();
    let shaped = text.get(comma..comma + 2) == Some(b", ") && STATES.chunks(2).any(|known| known == state);
    if !shaped || class::is(word.next(), ALPHANUMERIC) {
        return;
    }
    let town = class::run_start(text, comma, 30, |byte| {
        class::is(byte, LOWER | UPPER) || matches!(byte, b' ' | b'.' | b'-')
    });
    let start = (town..comma).find(|at| {
        class::is(class::at(text, *at), UPPER) && !class::is(class::before(text, *at), LOWER | UPPER)
    });
    let listed = |start: usize| {
        let name = text.get(start..comma).unwrap_or_default();
        let words = name.split(|byte| *byte == b' ');
        words.into_iter().all(|word| class::is(class::at(word, 0), UPPER) && class::any(word, LOWER))
    };
    if let Some(start) = start.filter(|start| listed(*start)) {
        let more = class::run_of(text, word.end + 1, 4, DIGIT);
        let end = if word.next() == b'-' && more == word.end + 5 { more } else { word.end };
        sink.hit(&STREET, start, end);
    }
}

/// Asked at two to four signs, a capital letter first, before a space: "SW1A 2AA" names a dozen houses.
pub(in crate::redact::detect) fn at_british_code(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let inward = word.text.get(word.end + 1..word.end + 4).unwrap_or_default();
    let letters = class::run_of(word.text, word.start, 2, UPPER);
    // No code has these letters behind its digit: "L3 8MB", "Q3 5PM". Of the others some count: "S3 5XX".
    let told = matches!(inward, [digit, a, b] if class::is(*digit, DIGIT)
        && [a, b].iter().all(|letter| class::is(**letter, UPPER) && !b"CIKMOV".contains(letter))
        && !matches!([*a, *b], [b'G' | b'T', b'B'] | [b'H', b'Z'] | [b'X', b'X']));
    let digit = |byte: u8| class::is(byte, DIGIT);
    // "H2J 3K5", as in Canada.
    let canadian = matches!((word.bytes(), inward), ([first, a, _], [b, c, d])
        if b"ABCEGHJKLMNPRSTVXY".contains(first) && digit(*a) && digit(*b) && digit(*d) && class::is(*c, UPPER)
            && word.has(UPPER) && class::is(class::before(word.text, word.end), UPPER)
            && !b"DFIOQU".contains(&class::before(word.text, word.end)));
    if (told || canadian)
        && class::is(class::at(word.text, letters), DIGIT)
        // Of one letter there are eight regions.
        && (canadian || letters > word.start + 1 || b"BEGLMNSW".contains(&class::at(word.text, word.start)))
        && word.mask & (LOWER | JOINER) == 0
        && !class::is(class::at(word.text, word.end + 4), ALPHANUMERIC)
        && !matches!(word.previous(), b'-' | b'.' | b'/')
    {
        sink.hit(&STREET, town_before(word), word.end + 4);
    }
}

/// Where the line begins of which a town and its code, "Harrow HA1 2JH", are the whole; or the code.
#[inline(never)]
fn town_before(word: Word<'_>) -> usize {
    let text = word.text;
    let line = class::run_start(text, word.start, 40, |byte| {
        class::is(byte, UPPER | LOWER) || matches!(byte, b' ' | b'-')
    });
    let whole = matches!(class::before(text, line), 0 | b'\n')
        && matches!(class::at(text, word.end + 4), 0 | b'\n' | b'\r');
    let town = class::is(class::at(text, line), UPPER) && word.start > line + 3;
    if whole && town { line } else { word.start }
}
