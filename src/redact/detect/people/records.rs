//! Records that give each fact about a person a place of its own: messages of hospitals (HL7), what machines read of
//! passports, payments of banks (SWIFT MT) and lists of passengers.
//!
//! **Start reading** at [`at_capitals`] and [`at_tag`].

use super::signed_rules::SIGNED;
use crate::redact::Kind;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::companies::customer_rules::CUSTOMER;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&RECORD];

static RECORD: Rule = Rule::shown(Shown {
    name: "record-of-person",
    kind: Kind::Id,
    reason: "The record keeps this place for a fact about one person.",
    known_format: false,
    examples: Examples {
        positive: &[
            "MSH|^~\\&|LAB|X\nPID|1||«4471120^^^MPI»||NOVAK^EVA||«19720514»|F|||«7 ELM ROW^^BATH^^BA1 1AA»\nNK1|1|NOVAK^JAN|||«0117 496 0001»\n",
            "PV1|1|I|INT2^204^1||||«4711^KESTREL^JON»\nPID|1|\n",
            "«P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<»\n«L898902C36UTO7408122F1204159ZE184226B<<<<<10»\n",
            "NM1*IL*1*SMITH*ROBERT*A***MI*«W199274401»~\nN3*«44 OAK LANE»~\nDMG*D8*«19700412»*M~\n",
            ":20:«PAY44711»\n:32A:250611EUR18,00\n:50K:/«44711208»\nEVA NOVAK\n«ELM ROW 7, BATH»\n:59:/«99120»\nJO BELL\n:70:«RENT MAY»\n:71A:SHA\n",
        ],
        negative: &[
            "PID|USER|TIME\n1|root|2\n",
            "a :20: b",
            "10:20:30 up",
            "P<T> and I<U>",
            "P<<<<<<<<",
            "GET /index HTTP/1.1",
            "AND/OR MR",
            "TCP/IP DR test and CI/CD MS build",
            "anonymous=NONE guest=READ/LIST",
            "N3*2 + NM1 = 4 and RX/TX MR 12",
        ],
        disguised: &[":20:«PAY\u{200b}44711»\n:32A:250611EUR18,00\n"],
    },
});

/// Asked at capital letters alone behind which a sign of such a record stands.
#[inline(never)]
pub(in crate::redact::detect) fn at_capitals(word: Word<'_>, sign: u8, sink: &mut Sink<'_, '_>) {
    match sign {
        b'|' | b'*' => segment(word, sign, sink),
        b'<' => machine_readable(word, sink),
        _ => passenger(word, sink),
    }
}

fn line_end(text: &[u8], from: usize) -> usize {
    class::run_end(text, from, 1024, |byte| byte >= b' ')
}

/// The fields of a segment about a patient, about who is next of kin or who pays: of HL7, whose fields a bar parts, and
/// of X12, whose fields a star parts.
fn segment(word: Word<'_>, sign: u8, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let end = class::run_end(text, word.end, 1024, |byte| byte >= b' ' && byte != b'~');
    let line = text.get(word.end..end).unwrap_or_default();
    if sign == b'|' && word.bytes() == b"MSH" && matches!(word.previous(), 0 | b'\n') {
        return sender(word, sink);
    }
    let known = match sign {
        b'|' => matches!(word.bytes(), b"PID" | b"NK1" | b"GT1" | b"IN1" | b"PV1") && line.contains(&b'^'),
        _ => {
            matches!(word.bytes(), b"NM1" | b"N3" | b"DMG")
                && matches!(word.previous(), 0 | b'\n' | b'~')
                && class::at(text, end) == b'~'
        }
    };
    if !known {
        return;
    }
    let mut at = word.end;
    for (place, field) in line.split(|byte| *byte == sign).enumerate() {
        let stop = at + field.len();
        // Of a visit: who treats, who sent, who is asked and who admitted.
        if word.bytes() == b"PV1" && !matches!(place, 7..=9 | 17 | 52) {
            at = stop + 1;
            continue;
        }
        // The sex has one letter, and the first field counts.
        if (place > 1 || word.bytes() == b"N3") && field.len() > 2 {
            let named = (sign == b'*' || field.contains(&b'^')) && !class::any(field, DIGIT);
            sink.hit(if named { &SIGNED } else { &RECORD }, at, stop);
        }
        at = stop + 1;
    }
}

/// `MSH|^~\&|LABSYS|QUORRA-CLINIC|…`: which program of which house sends, and to which of which.
fn sender(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    // What such programs are called everywhere, and parts of every house.
    const EVERYWHERE: &[&str] = &[
        "lab",
        "lis",
        "his",
        "ris",
        "kis",
        "ehr",
        "emr",
        "pacs",
        "adt",
        "radiology",
        "pharmacy",
        "hospital",
    ];
    let line = word.text.get(word.end..line_end(word.text, word.end)).unwrap_or_default();
    let mut at = word.end;
    for (place, field) in line.split(|byte| *byte == b'|').take(6).enumerate() {
        let stop = at + field.len();
        let house = matches!(place, 3 | 5) && field.len() >= 5;
        let told = place > 1 && field.len() >= 5 && field.iter().any(|byte| matches!(byte, b'-' | b'_'));
        if (house || told) && !is_one_of(field, EVERYWHERE) {
            sink.hit(&CUSTOMER, at, stop);
        }
        at = stop + 1;
    }
}

/// Asked at a word before `^`: `name QUORRA^Hedda`, a part of such a message that somebody quoted.
#[inline(never)]
pub(in crate::redact::detect) fn at_caret(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let part = |byte: u8| class::is(byte, UPPER | LOWER) || byte == b'^';
    let end = class::run_end(text, word.end, 60, part);
    let capital =
        class::is(class::at(text, word.start), UPPER) && class::is(class::at(text, word.end + 1), UPPER);
    let line = class::run_start(text, word.start, 160, |byte| byte >= b' ');
    let told = || {
        let head = text.get(line..word.start).unwrap_or_default();
        [&b"HL7"[..], b"PID", b"patient", b"Patient"].iter().any(|said| class::contains(head, said))
    };
    if capital && word.len() >= 3 && end >= word.end + 3 && told() {
        sink.hit(&SIGNED, word.start, end);
    }
}

/// `P<UTOERIKSSON<<ANNA<MARIA<<<<`, and the lines of the same sort below.
fn machine_readable(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let mut start = word.start;
    for _ in 0..3 {
        let end = class::run_end(text, start, 45, |byte| class::is(byte, UPPER | DIGIT) || byte == b'<');
        let line = text.get(start..end).unwrap_or_default();
        let letters = line.iter().filter(|byte| **byte != b'<').count();
        if !(30..=44).contains(&line.len())
            || letters < 8
            || class::is(class::before(text, start), ALPHANUMERIC)
        {
            return;
        }
        sink.hit(&RECORD, start, end);
        start = class::run_end(text, end, 2, |byte| matches!(byte, b'\r' | b'\n'));
    }
}

/// `VANCE/THEODORE MR`, as airlines write their guests.
fn passenger(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let given = class::run_of(text, word.end + 1, 30, UPPER);
    // "TCP/IP DR"
    if given < word.end + 3 || given - word.start < 7 {
        return;
    }
    let titles = [" MRS", " MR", " MSTR", " MISS", " CHD"];
    // "SANTOS/MARIA CLARA MRS"
    let second = class::run_of(text, given + 1, 20, UPPER);
    let middle = class::at(text, given) == b' ' && class::one_at(text, second, &titles).is_some();
    let given = if middle { second } else { given };
    let told = [
        "name ",
        "name: ",
        "name=",
        "NAME ",
        "Name: ",
        "pax ",
        "PAX ",
        "passenger ",
        "guest ",
        "guest=",
        "guest=/",
    ];
    let named = || {
        class::one_before(text, word.start, &told).is_some()
            && !class::is(class::at(text, given), ALPHANUMERIC)
    };
    let title = class::one_at(text, given, &titles).or_else(|| {
        // "MS" is a millisecond as well.
        class::one_at(text, given, &[" MS"]).filter(|_| class::one_before(text, word.start, &told).is_some())
    });
    let Some(end) = title.map(|title| given + title.len()).or_else(|| named().then_some(given)) else {
        return;
    };
    if word.len() > 1
        && !matches!(word.bytes(), b"AND" | b"READ")
        && !class::is(class::at(text, end), ALPHANUMERIC)
    {
        sink.hit(&SIGNED, class::run_of(text, word.start, 3, DIGIT), end);
    }
}

/// Asked at the tag between two colons that begins a line: of a reference, of who pays, of whom, and for what.
pub(in crate::redact::detect) fn at_tag(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let party = matches!(word.bytes(), b"50A" | b"50F" | b"50K" | b"59" | b"59A" | b"59F");
    if !party && !matches!(word.bytes(), b"20" | b"21" | b"70" | b"86") {
        return;
    }
    let mut at = word.end + 1;
    for place in 0..if party { 5 } else { 1 } {
        let account = class::at(text, at) == b'/';
        let start = at + usize::from(account);
        let end = line_end(text, start);
        let line = text.get(start..end).unwrap_or_default();
        if line.is_empty() || place > 0 && matches!(class::at(line, 0), b':' | b'-') {
            return;
        }
        let name = party && !account && line.iter().all(|byte| byte.is_ascii_alphabetic() || *byte == b' ');
        sink.hit(if name { &SIGNED } else { &RECORD }, start, end);
        at = class::run_end(text, end, 2, |byte| matches!(byte, b'\r' | b'\n'));
    }
}
