//! Telephone numbers.

use super::phone_shapes::{
    indian_end, is_american, is_asian, is_brazilian, is_british, is_extended, is_grouped, swedish_end,
};
use crate::redact::Kind;
use crate::redact::detect::beside::{is_one_of, last_part};
use crate::redact::detect::waiting::Cue;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, ALPHANUMERIC, BLANK, DIGIT};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&PHONE];

static PHONE: Rule = Rule::shown(Shown {
    name: "phone",
    kind: Kind::Phone,
    reason: "Reaches a person.",
    known_format: false,
    examples: Examples {
        positive: &[
            "call «+49 30 901820» now",
            "«+14155550132»",
            "bridge «+1 (415) 555-0132», pin later",
            "tel: «030 901820-11»",
            "phone «(415) 555-0132»",
            "ring «415-555-0132»",
            "Tel. «0049 30 54003822»",
            "from «0049 30 54003822» at noon",
            "tel. «030 / 901820»",
            "telefoon «06-12345678»",
            "phone number «0161 496 0000»",
            "GSM «0475 12 34 56»",
            "le «01 42 68 53 00», puis",
            "«06.12.34.56.78»",
            "call back: «(020) 7946 0123»",
            "«(0161) 496 0000» rang",
            "teléfono «612 34 56 22»",
            "jo@example.com or «0711 2734664»",
            "unter «0171 6572161» erreichbar",
            "Heike;«0171 6572161»;Kassel",
            "numero di cellulare: «347 2892175»",
            "móvil «612 34 56 22»",
            "bridge «+1 (415) 555-0132» ext. «2048»",
            "reach him on extension «4410»",
            "Durchwahl «112»",
            "msisdn=«34612657547» trunk=2",
            "\"phone_number\": \"«612345678»\"",
            "destination_addr=«48607279026» status",
            "«090-3191-1178» に",
            "call to «46-709066123»: no answer",
            "«+421 902 167 769»: on site",
            "one tap «+16465589257»,,«95543782427»#",
            "wa_id=«4915151617757»",
            "Dial(SIP/trunk1/«0048607112904»,30)",
            "mobile_no: «09171234988» bounced",
            "ANI=«6174429910» DNIS=«8005551998»",
            "Callback «020 7844 4737» after 5pm",
            "rang «0161 496 0000» and «01632 960 123», twice",
            "phoned «030 437 32302» and got no answer",
            "| Gesa | «0431 919-217» |",
            "call me back at «503 446 2291»",
            "reach her on «503 446 2291» please",
            "liga para «(21) 97751-0326»",
            "unter «0511/770418-23» und «0511/770418»",
            "or «044-2817 6630», please",
            "ring «08-412 77 31» eller «070-338 12 04»",
            "ara: «0532 418 77 03» lütfen",
        ],
        negative: &[
            "+5 minutes",
            "took +120 ms",
            "2026-03-12 14:02:00",
            "1710252120",
            "14:02 +0100",
            "10 000 000 requests",
            "call 3 of 12",
            "+1 for this",
            "tel aviv",
            "the ext 4 disk",
            "extension 4410 of the browser",
            "the call ended; ext3 and ext4",
            "phone 7",
            "2026-03-12T14:02:00+01:00",
            "error 500-503",
            "called 1200 times",
            "+10%",
            "call 2026-03-12",
            "0020 3132 3334 3536",
            "0049 times",
            "ff 01 42 68 53 00 1a",
            "0000: 01 42 68 53 00",
            "01 42 68 53 00 9f",
            "0010 12 13 14 15 16 17",
            "0171 6572 1610 2233",
            "0157 errors in 2345678 lines",
            "0-1234-5678 and 0900-12",
            "source_addr=10.2.3.4",
            "call to 3 of 12",
            "row_no: 09171234988",
            "0000048607112904",
            "061 062 063 064",
            "0100 123 456 789",
            "0431 9192 1711 2233",
            "call took 503 446 ms, call me at 10 30 or on 2024 11",
            "(21) 97751-03266 and (3) 1234-5678",
            "it will reach 120 000 000 requests, reach 1 200 000",
            "0511/770418-2025/01",
            "044-2817 66301 and 044-2817 6630.5",
            "030 437 32302 12 at noon",
            "x 12 030 437 32302",
            "00340434161094042557",
        ],
        disguised: &[
            "«+49\u{a0}30\u{a0}901820»",
            "«&#43;14155550132»",
            "«+1415\u{200b}5550132»",
            "call «%2B14155550132»",
        ],
    },
});

/// Words behind which a number is one to call.
pub(in crate::redact::detect) const NAMES: Cue = &[
    "call",
    "phone",
    "reach",
    "fone",
    "tfno",
    "landline",
    "number",
    "msisdn",
    "addr",
    "wa_id",
    "_no",
    "ani",
    "dnis",
    "callerid",
    "tel",
    "mobile",
    "cell",
    "fax",
    "ring",
    "sms",
    "whatsapp",
    "dial",
    "dial-in",
    "telefon",
    "telefoon",
    "telefono",
    "telephone",
    "mobiel",
    "bridge",
    "handy",
    "tlf",
    "gsm",
    "mob",
    "mobil",
    "cellulare",
    "celular",
    "komorka",
    "mobilni",
    "movil",
    "vil",
    "puhelin",
    "telefonu",
    "telefonnummer",
    "rufnummer",
    "mobilnummer",
    "handynummer",
    "ext",
    "extension",
    "durchwahl",
    "klapka",
    // "teléfono": of it the walk sees the end.
    "fono",
];

/// Asked at a word that ends like one of [`NAMES`]: a number behind it, written in parts.
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if word.bytes() == b"iPhone" {
        return;
    }
    let (head, last) = last_part(word.bytes());
    // `phone_number`, `customerPhone`; an address of the network for short messages is a number, too.
    let name = match last {
        b"id" => word.bytes(),
        b"number" | b"Number" | b"no" => last_part(head).1,
        b"addr" if is_one_of(word.bytes(), &["destination_addr", "source_addr", "dest_addr"]) => b"tel",
        _ => last,
    };
    if is_one_of(name, &["number", "addr", "_no"]) || !is_one_of(name, NAMES) {
        return;
    }
    let bytes = word.text;
    if is_one_of(word.bytes(), EXTENSIONS) {
        return extension(word, sink);
    }
    let said =
        [" number", " no.", " nr."].iter().find(|said| class::starts_with_folded(bytes, word.end, said));
    let mut end = word.end + said.map_or(0, |said| said.len());
    // "call me back at 503 446 2291"
    let mut past = end;
    for _ in 0..3 {
        let small = class::run_of(bytes, past + 1, 6, class::LOWER);
        if class::at(bytes, past) == b' '
            && bytes.get(past + 1..small).is_some_and(|word| is_one_of(word, BETWEEN))
        {
            past = small;
        }
    }
    if number(bytes, past + 1)
        .is_some_and(|(stop, digits)| digits >= 9 && bytes.get(past + 1..stop).is_some_and(is_grouped))
    {
        end = past;
    }
    // "the queue will reach 1 200 000"
    if end == word.end && is_one_of(word.bytes(), &["reach"]) {
        return;
    }
    // "my mobile is 0664 450 9464"
    if let Some(link) = [" is ", " was ", " to ", " ist ", " est ", " es "]
        .iter()
        .find(|link| class::starts_with_folded(bytes, end, link))
    {
        end += link.len() - 1;
    }
    let start = class::run_end(bytes, end, 12, |byte| {
        !class::is(byte, ALPHANUMERIC | BLANK) && !matches!(byte, b'+' | b'(') || matches!(byte, b' ' | b'\t')
    });
    if class::at(bytes, start) == b'+' || class::is(class::before(bytes, start), ALPHANUMERIC) {
        return;
    }
    if let Some((end, digits)) = number(bytes, start)
        && (7..=15).contains(&digits)
        && bytes
            .get(start..end)
            .is_some_and(|run| run.iter().any(|byte| !class::is(*byte, DIGIT)) || digits >= 9)
    {
        sink.hit(&PHONE, start, end);
    }
}

/// What stands between the verb and the number.
const BETWEEN: &[&str] = &["at", "back", "her", "him", "me", "my", "on", "number", "them", "under", "us"];

/// Words before the last digits of a number, behind which somebody is.
const EXTENSIONS: &[&str] = &["ext", "extension", "durchwahl", "klapka"];

/// "on extension 4410", "+1 (415) 555-0132 ext. 2048"
fn extension(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let start = class::run_end(text, word.end, 2, |byte| matches!(byte, b'.' | b':' | b' '));
    let end = class::run_of(text, start, 6, DIGIT);
    let leads = ["on ", "at ", "dial ", "call ", "his ", "her ", "my ", "or ", "phone ", "desk "];
    let called =
        !is_one_of(word.bytes(), &["extension"]) || class::one_before(text, word.start, &leads).is_some();
    let behind = word.start > 1
        && (class::is(class::before(text, word.start - 1), DIGIT)
            || class::before(text, word.start - 1) == b']');
    let told = behind || !is_one_of(word.bytes(), &["ext"]) && called;
    if told
        && start > word.end
        && (2..=5).contains(&(end - start))
        && !class::is(class::at(text, end), ALPHANUMERIC)
    {
        sink.hit(&PHONE, start, end);
    }
}

/// Asked at `+` and `(`; returns up to where a number was read.
pub(in crate::redact::detect) fn at_sign(bytes: &[u8], at: usize, sink: &mut Sink<'_, '_>) -> usize {
    let international = class::at(bytes, at) == b'+';
    let before = class::before(bytes, at);
    let glued = class::is(before, ALPHANUMERIC) || matches!(before, b'.' | b'-' | b'/' | b'+' | b'_');
    let Some((end, digits)) = number(bytes, at).filter(|_| !glued) else { return 0 };
    let run = bytes.get(at..end).unwrap_or_default();
    if international && (8..=15).contains(&digits)
        || is_american(run)
        || is_british(run, digits)
        || is_brazilian(run)
    {
        sink.hit(&PHONE, at, end);
        // `,,95543782427#`: what the phone dials then.
        if class::starts_with_folded(bytes, end, ",,") {
            let last = class::run_of(bytes, end + 2, 14, DIGIT);
            sink.hit(&PHONE, end + 2, last);
        }
        return end;
    }
    0
}

/// Asked at a word of digits: three, three and four of them with the same sign between them, as in America.
pub(in crate::redact::detect) fn at_number(word: Word<'_>, sink: &mut Sink<'_, '_>) -> usize {
    if is_asian(word.bytes()) {
        sink.hit(&PHONE, word.start, word.end);
        return word.end;
    }
    if let Some(end) = indian_end(word).or_else(|| swedish_end(word)) {
        sink.hit(&PHONE, word.start, end);
        return end;
    }
    let Some(run) = word.text.get(word.start..word.start + 12) else { return 0 };
    let sign = class::at(run, 3);
    let shape = matches!(sign, b'-' | b'.') && class::at(run, 7) == sign && class::at(run, 0) > b'1';
    if !shape || matches!(word.previous(), b'.' | b'-' | b'/' | b'+' | b':' | b'_') {
        return 0;
    }
    match number(word.text, word.start) {
        Some((end, 10)) if end - word.start == 12 && is_american(run) => {
            sink.hit(&PHONE, word.start, end);
            end
        }
        _ => 0,
    }
}

/// Asked at a word of two digits: five pairs, the first with a zero, as in France. Longer rows are a dump of memory.
pub(in crate::redact::detect) fn at_pair(word: Word<'_>, sink: &mut Sink<'_, '_>) -> usize {
    let run = word.text.get(word.start..word.start + 14).unwrap_or_default();
    let sign = class::at(run, 2);
    let shape = matches!(sign, b' ' | b'.')
        && run.len() == 14
        && class::at(run, 0) == b'0'
        && class::at(run, 1) != b'0'
        && run
            .iter()
            .enumerate()
            .all(|(at, byte)| if at % 3 == 2 { *byte == sign } else { class::is(*byte, DIGIT) });
    let after = word.start + 14;
    // Pairs of a dump go on before or behind.
    let digit = |at: usize| class::is(class::at(word.text, at), DIGIT);
    let goes_on = class::is(class::at(word.text, after), ALPHANUMERIC)
        || class::at(word.text, after) == sign && (digit(after + 1) || digit(after + 2));
    let led = class::before(word.text, word.start) == sign
        && word.start >= 3
        && (digit(word.start - 2) || digit(word.start - 3));
    if !shape || goes_on || led {
        return 0;
    }
    sink.hit(&PHONE, word.start, after);
    after
}

/// Asked at a word of digits alone: `0049`, which is `+49`, and groups behind it; `0171` and `0711`, as numbers of Germany begin.
pub(in crate::redact::detect) fn at_zeros(word: Word<'_>, sink: &mut Sink<'_, '_>) -> usize {
    if let Some(end) = german(word) {
        sink.hit(&PHONE, word.start, end);
        return end;
    }
    if (13..=15).contains(&word.len())
        && word.bytes().starts_with(b"00")
        && class::at(word.text, word.start + 2) > b'1'
        && !matches!(word.previous(), b'.' | b'-' | b':' | b'_')
    {
        sink.hit(&PHONE, word.start, word.end);
        return word.end;
    }
    let country =
        word.len() == 4 && word.bytes().starts_with(b"00") && class::at(word.text, word.start + 2) > b'1';
    if !country || word.next() != b' ' || matches!(word.previous(), b'.' | b'-' | b'/' | b':' | b'_') {
        return 0;
    }
    let Some((end, digits)) = number(word.text, word.start) else { return 0 };
    let run = word.text.get(word.end..end).unwrap_or_default();
    let mut groups = 0;
    // Groups of four are a dump of memory.
    let uneven = run.split(|byte| !class::is(*byte, DIGIT)).filter(|group| !group.is_empty()).fold(
        false,
        |uneven, group| {
            groups += 1;
            uneven || group.len() != 4
        },
    );
    if !(11..=15).contains(&digits) || !uneven || !(1..=4).contains(&groups) {
        return 0;
    }
    sink.hit(&PHONE, word.start, end);
    end
}

/// `0171 6572161`, `0171/6572161`, `0151-23456789`
fn german(word: Word<'_>) -> Option<usize> {
    // `0711 2734664`, the code of a town and one group.
    let town = matches!(word.bytes(), [b'0', b'2'..=b'9', _, ..]) && (3..=5).contains(&word.len());
    let one_group = || {
        let end = class::run_of(word.text, word.end + 1, 10, DIGIT);
        (6..=8).contains(&end.saturating_sub(word.end + 1))
            && (!class::is(class::at(word.text, end + 1), DIGIT) || is_extended(word, end))
    };
    // `020 7844 4737`, `0431 919-217`. Groups of a dump are all as long as the first, and more of them.
    let digits_of = |at: usize| class::run_of(word.text, at, 6, DIGIT);
    let (first, second) = (digits_of(word.end + 1), digits_of(digits_of(word.end + 1) + 1));
    let lengths = (first.saturating_sub(word.end + 1), second.saturating_sub(first + 1));
    let apart = |at: usize| matches!(class::at(word.text, at), b' ' | b'-');
    let led = word.start > 1 && class::is(class::before(word.text, word.start - 1), DIGIT);
    let british = matches!(word.bytes(), [b'0', b'1', _, _, ..]) && word.len() < 6;
    let two_groups = (town || british)
        && matches!(lengths, (3..=4, 3..=5))
        && lengths != (word.len(), word.len())
        && apart(first)
        && !(apart(second) && class::is(class::at(word.text, second + 1), DIGIT))
        && !led;
    // `0532 418 77 03`: as in Turkey.
    let turkish = word.bytes().starts_with(b"05")
        && matches!(word.text.get(word.end..word.end + 10), Some([b' ', _, _, _, b' ', _, _, b' ', _, _]));
    let code = turkish
        || matches!(word.bytes(), [b'0', b'1', b'5'..=b'7', _] | [b'0', b'1', b'5', _, _])
        || town && one_group()
        || two_groups;
    (code
        && matches!(word.next(), b' ' | b'/' | b'-')
        && matches!(word.previous(), 0 | b' ' | b'\n' | b':' | b'"' | b'(' | b';' | b',' | b'|' | b'\t'))
    .then_some(())?;
    let (end, digits) = number(word.text, word.start)?;
    // Groups that are all as long as the first are a dump.
    let rest = word.text.get(word.end + 1..end)?;
    let longest = rest.split(|byte| !class::is(*byte, DIGIT)).map(<[u8]>::len).max()?;
    ((if town || two_groups { 9 } else { 11 }..=12).contains(&digits)
        && (longest > 4 || word.len() != 4 || two_groups || turkish))
        .then_some(end)
}

/// Where a number ends and how many digits it has, unless it is the beginning of something else.
fn number(bytes: &[u8], start: usize) -> Option<(usize, usize)> {
    let end = number_end(bytes, start);
    let run = bytes.get(start..end)?;
    let date = class::at(run, 4) == b'-' && class::at(run, 7) == b'-';
    let goes_on = class::is(class::at(bytes, end), ALPHANUMERIC)
        || class::at(bytes, end) == b'%'
        || class::at(bytes, end) == b':' && class::is(class::at(bytes, end + 1), DIGIT);
    let digits = class::count(run, DIGIT);
    (!date && !goes_on && digits > 0).then_some((end, digits))
}

fn number_end(bytes: &[u8], start: usize) -> usize {
    let mut end = start + usize::from(class::at(bytes, start) == b'+');
    let mut last_digit = start;
    let mut digits = 0;
    while end - start < 28 && digits < 16 {
        let byte = class::at(bytes, end);
        if class::is(byte, DIGIT) {
            digits += 1;
            last_digit = end + 1;
        } else if !matches!(byte, b' ' | b'-' | b'.' | b'(' | b')' | b'/')
            || (end > start
                && !class::is(class::before(bytes, end), DIGIT)
                && !matches!(
                    (class::before(bytes, end), byte),
                    (b' ', b'(' | b'/') | (b')' | b'/', b' ') | (b')', b'-') | (b'+', b'(')
                ))
        {
            break;
        }
        end += 1;
    }
    last_digit
}
