//! What telephone numbers of countries look like where they are written without their country.

use crate::redact::detect::walk::Word;
use crate::text::class::{self, ALPHANUMERIC, DIGIT};

/// `090-3191-1178`, `03-1234-5678`, `010-1234-5678`: of Japan and Korea, a zero first and four digits last.
pub(super) fn is_asian(word: &[u8]) -> bool {
    let mut groups = word.split(|byte| *byte == b'-').map(<[u8]>::len);
    matches!(word, [b'0', b'1'..=b'9', ..])
        && matches!(
            (groups.next(), groups.next(), groups.next(), groups.next()),
            (Some(3), Some(3 | 4), Some(4), None)
                | (Some(2 | 4), Some(4), Some(4), None)
                | (Some(4), Some(2 | 3), Some(4), None)
        )
}

/// `06-12345678`, `020-6384712`: of the Netherlands, ten digits and a dash behind the first two or three.
#[inline(never)]
pub(super) fn is_dutch(word: &[u8]) -> bool {
    let digits = |part: &[u8]| class::all(part, DIGIT);
    match word {
        // `09-7448122`, of Israel
        [b'0', b'2'..=b'4' | b'8' | b'9', b'-', rest @ ..] => rest.len() == 7 && digits(rest),
        [b'0', b'6', b'-', rest @ ..] => rest.len() == 8 && digits(rest),
        [b'0', b'1'..=b'8', area, b'-', rest @ ..] => {
            class::is(*area, DIGIT) && rest.len() == 7 && digits(rest)
        }
        _ => false,
    }
}

/// `0171-4481290`: of Germany's mobile networks, which no number of a town begins like.
pub(super) fn is_german_mobile(word: &[u8]) -> bool {
    matches!(word, [b'0', b'1', b'5'..=b'7', _, b'-', rest @ ..] if matches!(rest.len(), 7 | 8) && class::all(rest, DIGIT))
}

/// Where `079 481 92 63` and `0478 62 91 35` end: three pairs, or three digits and two pairs, as in Switzerland and
/// Belgium. A dump of memory begins its line, and has more of them.
#[inline(never)]
pub(super) fn pairs_end(word: Word<'_>) -> Option<usize> {
    let (groups, tail): (&[usize], usize) = match word.bytes() {
        [b'0', b'2'..=b'9', _] => (&[3, 2, 2], 10),
        [b'0', b'4', b'5'..=b'9', _] => (&[2, 2, 2], 9),
        _ => return None,
    };
    let mut at = word.end;
    for length in groups {
        let end = class::run_of(word.text, at + 1, 4, DIGIT);
        (class::at(word.text, at) == b' ' && end == at + 1 + length).then_some(())?;
        at = end;
    }
    let more = class::at(word.text, at) == b' ' && class::is(class::at(word.text, at + 1), DIGIT);
    let begins = matches!(word.previous(), 0 | b'\n');
    let behind = word.start > 1 && class::is(class::before(word.text, word.start - 1), DIGIT);
    (at == word.end + tail && !more && !begins && !behind && is_closed(word.text, at)).then_some(at)
}

/// Where `917 40 226` ends: of Norway, behind "på", or before "(mobil".
#[inline(never)]
pub(super) fn norwegian_end(word: Word<'_>) -> Option<usize> {
    let end = word.end + 7;
    let [b' ', a, b, b' ', c, d, e] = word.text.get(word.end..end)? else { return None };
    let digits = [a, b, c, d, e].iter().all(|digit| class::is(**digit, DIGIT));
    let led = class::one_before(word.text, word.start, &[" på ", " mob ", " mobil ", " tlf ", " ring "]);
    let told = led.is_some() || class::one_at(word.text, end, &[" (mob", " mobil"]).is_some();
    let goes_on = class::at(word.text, end) == b' ' && class::is(class::at(word.text, end + 1), DIGIT);
    (digits && told && !goes_on && is_closed(word.text, end)).then_some(end)
}

/// Where `972 41 88 17` ends: of Spain, in brackets, or behind a word for calling.
#[inline(never)]
pub(super) fn spanish_end(word: Word<'_>) -> Option<usize> {
    const LEADS: &[&str] = &[
        " al ", " desde ", " el ", " tel ", "tel. ", "tel: ", "tlf. ", "Tel.: ", "tfno. ", "fono ", "fon ",
        "vil ", "móvil: ", "fono: ", "fon: ", "mòbil ",
    ];
    let end = word.end + 9;
    let [b' ', a, b, b' ', c, d, b' ', e, f] = word.text.get(word.end..end)? else { return None };
    let digits = [a, b, c, d, e, f].iter().all(|digit| class::is(**digit, DIGIT));
    let enclosed = class::at(word.text, end) == b')' && matches!(word.previous(), b'(' | b' ');
    let told = enclosed || class::one_before(word.text, word.start, LEADS).is_some();
    let behind = word.start > 1 && class::is(class::before(word.text, word.start - 1), DIGIT);
    (digits && told && !behind && is_closed(word.text, end)).then_some(end)
}

/// Three, three and four digits with the same sign between them, or the first three in brackets.
pub(super) fn is_american(run: &[u8]) -> bool {
    const SIGNS: [&[u8]; 6] = [b"--", b"..", b"() -", b"()  ", b"() ", b"()-"];
    let digit = |byte: &u8| class::is(*byte, DIGIT);
    let mut groups = run.split(|byte| !digit(byte)).filter(|group| !group.is_empty());
    let (Some(area), Some(exchange), Some(line), None) =
        (groups.next(), groups.next(), groups.next(), groups.next())
    else {
        return false;
    };
    let shape = area.len() == 3 && exchange.len() == 3 && line.len() == 4 && class::at(area, 0) > b'1';
    shape && SIGNS.iter().any(|signs| run.iter().filter(|byte| !digit(byte)).eq(signs.iter()))
}

/// `(020) 7946 0123`: the code of a town in brackets, which begins with a zero, and more digits.
pub(super) fn is_british(run: &[u8], digits: usize) -> bool {
    let close = run.iter().position(|byte| *byte == b')').unwrap_or(0);
    class::at(run, 0) == b'('
        && class::at(run, 1) == b'0'
        && (4..=6).contains(&close)
        && (9..=12).contains(&digits)
}

/// `(21) 97751-0326`: the code of a town in brackets, without a zero, and four digits behind a dash.
pub(super) fn is_brazilian(run: &[u8]) -> bool {
    let digits = |from: usize, to: usize| run.get(from..to).is_some_and(|group| class::all(group, DIGIT));
    let dash = run.len().saturating_sub(5);
    let start = if class::at(run, 4) == b' ' { 5 } else { 4 };
    class::at(run, 0) == b'('
        && matches!(class::at(run, 1), b'1'..=b'9')
        && class::at(run, 3) == b')'
        && digits(1, 3)
        && class::at(run, dash) == b'-'
        && matches!(dash.saturating_sub(start), 4 | 5)
        && digits(start, dash)
        && digits(dash + 1, run.len())
}

/// `(916) 448-12-90`: of Russia, where the last four are two pairs.
pub(super) fn is_russian(run: &[u8]) -> bool {
    let shape = |byte: &u8| if class::is(*byte, DIGIT) { b'0' } else { *byte };
    run.iter().map(shape).eq(b"(000) 000-00-00".iter().copied())
}

/// Groups of three or four digits, the first of which no day and no year begins.
pub(super) fn is_grouped(run: &[u8]) -> bool {
    let mut groups = run.split(|byte| !class::is(*byte, DIGIT)).filter(|group| !group.is_empty());
    let first = groups.next().unwrap_or_default();
    (2..=5).contains(&first.len())
        && groups.clone().count() > 0
        && groups.all(|group| (2..=8).contains(&group.len()))
}

/// `0511/770418-23`: behind the dash stands whom the number of a company reaches.
pub(super) fn is_extended(word: Word<'_>, end: usize) -> bool {
    let stop = class::run_of(word.text, end + 1, 4, DIGIT);
    word.next() == b'/'
        && class::at(word.text, end) == b'-'
        && stop < end + 5
        && !class::is(class::at(word.text, stop), ALPHANUMERIC)
}

/// No number goes on at `end`.
fn is_closed(text: &[u8], end: usize) -> bool {
    let sign = matches!(class::at(text, end), b'-' | b'.' | b':');
    !(sign && class::is(class::at(text, end + 1), ALPHANUMERIC))
        && class::at(text, end) != b'%'
        && !class::is(class::at(text, end), ALPHANUMERIC)
}

/// Where `044-2817 6630` ends: the code of a town, and two groups of four digits, as in India.
pub(super) fn indian_end(word: Word<'_>) -> Option<usize> {
    let last = class::run_of(word.text, word.end + 1, 5, DIGIT);
    let dash = word.bytes().iter().position(|byte| *byte == b'-')?;
    let shape = matches!(word.bytes(), [b'0', b'1'..=b'9', ..])
        && (3..=5).contains(&dash)
        && matches!(word.len() - dash, 4 | 5)
        && (10..=12).contains(&(word.len() + 3))
        && word.next() == b' '
        && last == word.end + 5;
    (shape && is_closed(word.text, last)).then_some(last)
}

/// Where `08-412 77 31` ends: two pairs behind the dash and its group, as in Sweden.
pub(super) fn swedish_end(word: Word<'_>) -> Option<usize> {
    let end = word.end + 6;
    let begins = matches!(
        word.bytes(),
        [b'0', b'1'..=b'9', b'-', _, _]
            | [b'0', _, b'-', _, _, _]
            | [b'0', _, _, b'-', _, _]
            | [b'0', _, _, b'-', _, _, _]
    );
    let [b' ', a, b, b' ', c, d] = word.text.get(word.end..end)? else { return None };
    let pairs = [a, b, c, d].iter().all(|digit| class::is(**digit, DIGIT));
    (begins && pairs && is_closed(word.text, end)).then_some(end)
}
