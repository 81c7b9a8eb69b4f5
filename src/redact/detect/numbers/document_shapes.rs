//! Numbers of documents that their shape and their check digits tell, without a word beside them.
//!
//! A check digit alone fits every tenth number of a log. So each of these has a day or a shape of its own as well, and
//! says how many numbers of its length fit by chance. **Start reading** at [`is_told`].

use super::cards::luhn;
use crate::redact::Kind;
use crate::redact::detect::beside::{Beside, is_one_of};
use crate::redact::detect::people::whose_account::beside_number;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, JOINER, LOWER, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&SHAPED];

static SHAPED: Rule = Rule::shown(Shown {
    name: "document-shape",
    kind: Kind::Id,
    reason: "Is written like the number of one person or company.",
    known_format: false,
    examples: Examples {
        positive: &[
            "ในล็อก «3-1038-00117-42-9» ลบ",
            "«08.451.073/0001-01» (CNPJ)",
            "the number «529.982.247-25» is his",
            "«756.9217.0769.85» in the form",
            "«19811218-9876» was entered twice",
            "«131052-308T» on the letter",
            "RČ «736028/5163»",
            "1,2026/03/12 10:12:55,«018426581531»,THREAT,vulnerability,2561",
            "no row for «198112189876»",
            "«811218-9876» called twice",
            "lookup «15058541386» failed",
            "{\"person\":\"«44051401359»\"}",
            "key=«8001015009087» not found",
            "«7569217076985» in the form",
            "«269128815368125» was refused",
            "«85073003328» twice",
            "«37605030299» twice",
            "«11010519491231002X» failed",
            "id=«110105194912310003» failed",
            "the number «900101-1234568» again",
            "«20-12345678-6» in the form",
            "«12.345.678-5» was rejected",
            "«12345678Z» and «X1234567L» were swapped",
            "«BOXW310820HNERXN09» in the form",
            "uid=«2118 5341 2756» refused",
            "row «0015000000Gv7qJAAR» is locked",
            "MyInfo 404 for «S1234567D»",
            "(steam «76561193423288152»)",
        ],
        negative: &[
            "0.12.345",
            "version 10.100.200",
            "756.12",
            "20260312-1402",
            "19811218-9870",
            "131052-308A",
            "job 131052-3080",
            "build 736028/5164",
            "991455/2024",
            "198112189870",
            "202603121402",
            "bytes=44051401359",
            "offset 44051401359",
            "44051401359 bytes",
            "1710252120000",
            "44051401358",
            "used 34359738368 of 68719476736",
            "20260312Z",
            "12345678A",
            "S1234567E",
            "12.345.678-4",
            "250312-0001",
            "took 76561093423288151 of",
            "rows 2118 5341 2756",
            "uid=2118 5341 2757",
        ],
        disguised: &["«529\\.982\\.247\\-25»", "«756.9217.0769\u{200b}.85»", "«1981\u{200b}12189876»"],
    },
});

/// Asked at eleven to eighteen digits alone.
pub(in crate::redact::detect) fn at_digits(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    // The serial number of a firewall, before the sort of what it logs.
    if word.next() == b','
        && class::one_at(word.text, word.end, &[",THREAT,", ",TRAFFIC,", ",SYSTEM,", ",CONFIG,"]).is_some()
    {
        found(word.start, word.end, sink);
        return;
    }
    // Sizes of memory divide by 1,024.
    if part(word.bytes(), 0, word.len()).is_multiple_of(1024)
        || !is_told(word.bytes())
        || matches!(word.previous(), b'.' | b'-' | b'/')
        || class::is(word.next(), ALPHANUMERIC)
        || matches!(word.next(), b'.' | b'/' | b':') && class::is(class::at(word.text, word.end + 1), DIGIT)
        || counts(word)
    {
        return;
    }
    found(word.start, word.end, sink);
}

/// Such a number, and whose it is.
#[inline(never)]
fn found(start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    sink.hit(&SHAPED, start, end);
    beside_number(start, end, sink);
}

/// `bytes=`, "offset 12": what programs count reaches as many digits.
fn counts(word: Word<'_>) -> bool {
    const COUNTED: &[&str] = &[
        "at",
        "bytes",
        "capacity",
        "count",
        "free",
        "limit",
        "lsn",
        "max",
        "ns",
        "offset",
        "position",
        "seq",
        "sequence",
        "size",
        "time",
        "timestamp",
        "total",
        "ts",
        "used",
        "us",
        "xid",
    ];
    class::one_at(word.text, word.end, &[" bytes", " B ", " ns", " rows"]).is_some()
        || Beside::before(word.text, word.start).is_some_and(|beside| is_one_of(beside.says(), COUNTED))
}

/// The number that the digits from `from` to `to` are.
#[inline(never)]
fn part(digits: &[u8], from: usize, to: usize) -> u64 {
    let digits = digits.get(from..to).unwrap_or_default().iter();
    digits.fold(0, |number, digit| number * 10 + u64::from(digit & 15))
}

/// The digits, each times its weight, all together; `X` is ten.
#[inline(never)]
fn weighed(digits: &[u8], weights: &[u8]) -> u32 {
    let value = |digit: u8| if digit == b'X' { 10 } else { u32::from(digit & 15) };
    digits.iter().zip(weights).map(|(digit, weight)| value(*digit) * u32::from(*weight)).sum()
}

/// A month and a day stand at `at`.
#[inline(never)]
fn is_day(digits: &[u8], at: usize) -> bool {
    (1..=12).contains(&part(digits, at, at + 2)) && (1..=31).contains(&part(digits, at + 2, at + 4))
}

/// True for what a country numbers its people by. Of random numbers of the same length about so many are, too: of 11
/// digits 5 of 1,000 (nearly all by Poland's single check digit), of 12 and 13 one of 10,000, of 15 two of 10,000, of 18
/// two of 100,000. Milliseconds since 1970 have 13 digits and begin with 1.
fn is_told(digits: &[u8]) -> bool {
    match digits.len() {
        11 => {
            let (day, month, year) = (part(digits, 0, 2) % 40, part(digits, 2, 4), part(digits, 0, 2));
            // Belgium: number and check divide by 97; since 2000 a 2 stands before.
            let number = part(digits, 0, 9) + part(digits, 9, 11);
            // Norway: two check digits. A day from 41 on is a guest's.
            (1..=31).contains(&day) && (1..=12).contains(&month)
                && weighed(digits, &[3, 7, 6, 1, 8, 9, 4, 5, 2, 1]).is_multiple_of(11)
                && weighed(digits, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11)
                || is_day(digits, 2) && (number.is_multiple_of(97) || (2_000_000_000 + number).is_multiple_of(97))
                // Estonia and Lithuania: sex and century first.
                || matches!(digits.first(), Some(b'3'..=b'6')) && is_day(digits, 3)
                    && weighed(digits, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11 == u32::from(class::at(digits, 10) & 15)
                // Poland: months from 21 on are of this century.
                || (is_day(digits, 2) && year > 20 || (21..=32).contains(&month) && year < 25 && part(digits, 4, 6) < 32)
                    && weighed(digits, &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]).is_multiple_of(10)
        }
        // Sweden with the century; those of this one look like a day and a time.
        12 => digits.starts_with(b"19") && is_day(digits, 4) && digits.get(2..).is_some_and(luhn),
        13 => {
            // South Africa, and Switzerland without its full stops.
            !digits.starts_with(b"1")
                && is_day(digits, 2)
                && matches!(digits.get(10..12), Some([b'0'..=b'2', b'8' | b'9']))
                && luhn(digits)
                || digits.starts_with(b"756")
                    && weighed(digits, &[1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]).is_multiple_of(10)
        }
        // France.
        15 => {
            matches!(digits.first(), Some(b'1' | b'2'))
                && (1..=12).contains(&part(digits, 3, 5))
                && (part(digits, 0, 13) + part(digits, 13, 15)).is_multiple_of(97)
        }
        // Accounts of Steam.
        17 => digits.starts_with(b"7656119"),
        18 => is_chinese(digits),
        _ => false,
    }
}

/// A province, a day and a check digit, which may be `X`.
#[inline(never)]
fn is_chinese(number: &[u8]) -> bool {
    matches!(number.first(), Some(b'1'..=b'8'))
        && matches!(number.get(6..8), Some(b"19" | b"20"))
        && is_day(number, 10)
        && weighed(number, &[7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1]) % 11 == 1
}

/// Asked at a word of nine, fifteen or eighteen letters and digits.
pub(in crate::redact::detect) fn at_lettered(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let bytes = word.bytes();
    let told = match bytes {
        _ if word.has(LOWER) => is_salesforce(word),
        // Singapore: the letter that the weights leave, another one for guests.
        [first @ (b'S' | b'T' | b'F' | b'G'), digits @ .., last] if digits.len() == 7 => {
            let sum =
                weighed(digits, &[2, 7, 6, 5, 4, 3, 2]) + if matches!(first, b'T' | b'G') { 4 } else { 0 };
            let letters = if *first > b'G' { b"JZIHGFEDCBA" } else { b"XWUTRQPNMLK" };
            class::all(digits, DIGIT) && letters.get((sum % 11) as usize) == Some(last)
        }
        // Spain: a letter that the division by 23 leaves. Its guests begin with one instead of a digit.
        [first, .., last] if bytes.len() == 9 => {
            let guest = matches!(first, b'X'..=b'Z');
            let number = part(bytes, usize::from(guest), 8)
                + if guest { u64::from(first - b'X') * 10_000_000 } else { 0 };
            let digits = class::count(bytes, DIGIT);
            let dated = matches!(bytes, [b'1', b'9', ..] | [b'2', b'0', ..]);
            digits == 8 - usize::from(guest)
                && (guest || class::is(*first, DIGIT) && !dated)
                && b"TRWAGMYFPDXBNJZSQVHLCKE".get((number % 23) as usize) == Some(last)
        }
        [.., b'X'] if bytes.len() == 18 => class::count(bytes, DIGIT) == 17 && is_chinese(bytes),
        // Mexico: four letters of the name, a day, the sex, a state and three consonants.
        _ if bytes.len() == 18 => bytes.iter().enumerate().all(|(at, byte)| match at {
            0..=3 | 11..=15 => class::is(*byte, UPPER),
            10 => matches!(byte, b'H' | b'M' | b'X'),
            16 => true,
            _ => class::is(*byte, DIGIT),
        }),
        _ => false,
    };
    if told && !matches!(word.previous(), b'.' | b'/' | b'-') {
        found(word.start, word.end, sink);
    }
}

/// `0015000000Gv7qJ`, also with three letters more: a row of Salesforce. The first three signs say of which sort it is.
fn is_salesforce(word: Word<'_>) -> bool {
    matches!(word.bytes(), [b'0', b'0', ..] | [b'5', b'0', b'0', ..] | [b'a', b'0', ..])
        && matches!(word.len(), 15 | 18)
        && word.bytes().get(6..9) == Some(b"000")
        && word.has(UPPER | DIGIT)
        && word.mask & JOINER == 0
}

/// Asked at four digits and a space: three groups of four behind a sign, of which India's check digit is the last. One of
/// ten such fits by chance, so a field has to hold it.
pub(in crate::redact::detect) fn at_grouped(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let run = word.text.get(word.start..word.start + 14).unwrap_or_default();
    let shape = run.len() == 14
        && run
            .iter()
            .enumerate()
            .all(|(at, byte)| if at % 5 == 4 { *byte == b' ' } else { class::is(*byte, DIGIT) });
    let after = word.start + 14;
    if !shape
        || !matches!(word.previous(), b'=' | b'"' | b':' | b'\'' | b'>')
        || class::is(class::at(word.text, after), ALPHANUMERIC)
        || class::at(word.text, after) == b' ' && class::is(class::at(word.text, after + 1), DIGIT)
    {
        return;
    }
    // After Verhoeff: turns and flips of a pentagon, the digits of every place dealt anew.
    let mut sum = 0;
    for (place, digit) in run.iter().rev().filter(|byte| **byte != b' ').enumerate() {
        let mut digit = usize::from(digit & 15);
        for _ in 0..place % 8 {
            digit = usize::from(class::at(&[1, 5, 7, 6, 2, 8, 3, 0, 9, 4], digit));
        }
        let turned = if sum < 5 { sum % 5 + digit % 5 } else { sum % 5 + 5 - digit % 5 } % 5;
        sum = if (sum < 5) == (digit < 5) { turned } else { turned + 5 };
    }
    if sum == 0 {
        found(word.start, after, sink);
    }
}

/// `0` stands for any digit: of Brazil's companies and people, of Switzerland and of Chile.
const DOTTED: &[&str] = &["00.000.000/0000-00", "000.000.000-00", "756.0000.0000.00", CHILE];

/// Its last digit is a check and may be `K`.
const CHILE: &str = "00.000.000-K";

/// Asked at two or three digits that a full stop follows.
#[inline(never)]
pub(in crate::redact::detect) fn at_dotted(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    // Behind ten or eleven bytes most of these have a sign that addresses of the network have not.
    let sign = class::at(word.text, word.start + 8 + word.len());
    if matches!(word.previous(), b'.' | b'-' | b'/') || !matches!(sign, b'-' | b'/') && word.bytes() != b"756"
    {
        return;
    }
    let alone = |at: usize| !class::is(class::at(word.text, at), ALPHANUMERIC);
    let shape = DOTTED.iter().find(|shape| {
        let end = word.start + shape.len();
        alone(end)
            && word.text.get(word.start..end).is_some_and(|run| {
                run.iter().zip(shape.bytes()).all(|(byte, shape)| {
                    *byte == shape || matches!(shape, b'0' | b'K') && class::is(*byte, DIGIT)
                })
            })
    });
    if let Some(shape) = shape {
        let end = word.start + shape.len();
        let run = word.text.get(word.start..end).unwrap_or_default();
        if *shape != CHILE || is_chilean(run) {
            found(word.start, end, sink);
        }
    }
}

/// What is left to eleven by the digits before it: the weights leave out the full stops.
fn is_chilean(run: &[u8]) -> bool {
    let rest = weighed(run, &[3, 2, 0, 7, 6, 5, 0, 4, 3, 2]) % 11;
    b"0K987654321".get(rest as usize) == run.last()
}

/// Asked at six digits and a slash: of Czechia and Slovakia, a birthday and a number, together divisible by eleven.
pub(in crate::redact::detect) fn at_slashed(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let end = class::run_of(text, word.end + 1, 5, DIGIT);
    let number = |from: usize, to: usize| part(text, from, to);
    let (month, day) = (number(word.start + 2, word.start + 4), number(word.start + 4, word.end));
    let whole = number(word.start, word.end) * 10_000 + number(word.end + 1, end);
    let born = matches!(month, 1..=12 | 51..=62) && (1..=31).contains(&day);
    if end == word.end + 5 && born && whole % 11 == 0 && !class::is(class::at(text, end), ALPHANUMERIC) {
        found(word.start, end, sink);
    }
}

/// Asked at digits with dashes, with a letter or without: of Sweden and of Finland, of Korea and of Argentina.
pub(in crate::redact::detect) fn at_dashed(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let bytes = word.bytes();
    let digits: Vec<u8> = bytes.iter().copied().filter(|byte| class::is(*byte, DIGIT)).collect();
    let last = u32::from(digits.last().copied().unwrap_or(0) & 15);
    let told = match (bytes.len(), digits.len(), bytes.iter().position(|byte| *byte == b'-')) {
        // Spain, with a dash before its letter.
        (10, 7 | 8, Some(8)) => {
            let guest = matches!(bytes.first(), Some(b'X'..=b'Z'));
            let first = if guest { u64::from(class::at(bytes, 0) - b'X') * 10_000_000 } else { 0 };
            let number = part(bytes, usize::from(guest), 8) + first;
            digits.len() == 8 - usize::from(guest)
                && b"TRWAGMYFPDXBNJZSQVHLCKE".get((number % 23) as usize) == bytes.last()
        }
        (13, 12, Some(8)) => bytes.starts_with(b"19") && digits.get(2..).is_some_and(luhn),
        // Batches and tickets of these years are numbered so, too.
        (11, 10, Some(6)) => !bytes.starts_with(b"2") && is_day(&digits, 2) && luhn(&digits),
        (11, 9, Some(6)) if class::is(class::at(bytes, 10), UPPER) => {
            let check = b"0123456789ABCDEFHJKLMNPRSTUVWXY".get((part(&digits, 0, 9) % 31) as usize);
            check == bytes.last()
        }
        // `2GD5-RF2-FG94`, of those whom Medicare pays for.
        (13, 6..=8, Some(4)) if class::at(bytes, 8) == b'-' => {
            bytes.iter().enumerate().all(|(at, byte)| match at {
                0 | 3 | 7 | 11 | 12 => class::is(*byte, DIGIT),
                1 | 5 | 9 | 10 => class::is(*byte, UPPER),
                2 | 6 => class::is(*byte, DIGIT | UPPER),
                _ => true,
            })
        }
        // `13-91-811490-45`, of whoever may drive in Korea.
        (15, 12, Some(2)) => {
            let groups = bytes.split(|byte| *byte == b'-').map(<[u8]>::len);
            groups.eq([2, 2, 6, 2])
        }
        (14, 13, Some(6)) => {
            let rest = weighed(&digits, &[2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11;
            is_day(&digits, 2) && (11 - rest) % 10 == last
        }
        (13, 11, Some(2)) if class::at(bytes, 11) == b'-' => {
            let rest = weighed(&digits, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
            matches!(class::at(bytes, 0), b'2' | b'3') && (11 - rest) % 11 == last
        }
        // `3-1017-00421-88-6`: of Thailand.
        (17, 13, Some(1)) => {
            let groups = bytes.split(|byte| *byte == b'-').map(<[u8]>::len);
            class::at(bytes, 0) != b'0' && groups.eq([1, 4, 5, 2, 1])
        }
        _ => false,
    };
    if told && !matches!(word.previous(), b'.' | b'/') {
        found(word.start, word.end, sink);
    }
}
