//! Telephone numbers that a word before them tells.

use super::phone::number;
use super::phone_rules::PHONE;
use super::phone_shapes::is_grouped;
use crate::redact::detect::Sink;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::{is_one_of, last_part};
use crate::redact::detect::people::whose_account;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::text::class::{self, ALPHANUMERIC, BLANK, DIGIT};

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
    "cel",
    "hotline",
    "pager",
    "mobitel",
    "ph",
    "komorka",
    "mobilni",
    "movil",
    "vil",
    "puhelin",
    "telefonu",
    "telefonnummer",
    "telefonen",
    "vakttelefon",
    "vakttelefonen",
    "mobilen",
    "volejte",
    "chiamami",
    "chiamatemi",
    "llamadme",
    "llamame",
    "dzwoni",
    // "zadzwoń": of it the walk sees the beginning.
    "zadzwo",
    "zavolej",
    "helista",
    "soita",
    "puh",
    "zvani",
    "skambink",
    "rufnummer",
    "mobilnummer",
    "handynummer",
    "sentralbord",
    "centralino",
    "centralita",
    "kom",
    // "teléfono": of it the walk sees the end.
    "fono",
    "contact",
    "contacto",
    "contato",
    "contatto",
    "kontakt",
    "yhteystiedot",
];

/// Those of them that say so before a colon alone.
const LABELS: &[&str] = &["contact", "contacto", "contato", "contatto", "kontakt", "yhteystiedot"];

/// Words before the last digits of a number, behind which somebody is.
pub(in crate::redact::detect) const EXTENSIONS: Cue = &[
    "ext",
    "extension",
    "durchwahl",
    "klapka",
    "ramal",
    "toestel",
    "anknytning",
    "dahili",
    "interno",
    "int",
    "wew",
];

static EXTENSION_WORDS: Words = Words::of(EXTENSIONS);

static CALLED: Words = Words::of(NAMES);

/// Asked at a word that ends like one of [`NAMES`]: a number behind it, written in parts.
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if word.bytes() == b"iPhone" {
        return;
    }
    if EXTENSION_WORDS.hold(word.bytes()) {
        return extension(word, sink);
    }
    let (head, last) = last_part(word.bytes());
    // `phone_number`, `customerPhone`; an address of the network for short messages is a number, too.
    let name = match last {
        // "WhatsApp" is one word.
        b"id" | b"App" => word.bytes(),
        b"number" | b"Number" | b"NUMBER" | b"no" | b"NO" => last_part(head).1,
        b"addr" if is_one_of(word.bytes(), &["destination_addr", "source_addr", "dest_addr"]) => b"tel",
        _ => last,
    };
    // "kom. 604 …" of Poland, and "kom" of the North, who came.
    let came = || name.eq_ignore_ascii_case(b"kom") && word.next() != b'.';
    if is_one_of(name, &["number", "addr", "_no"]) || !CALLED.hold(name) || came() {
        return;
    }
    let bytes = word.text;
    let quote = class::run_end(bytes, word.end, 3, |byte| matches!(byte, b'"' | b'\'' | b'*' | b'\\'));
    if is_one_of(name, LABELS) && !matches!(class::at(bytes, quote), b':' | b'=') {
        return;
    }
    let said =
        [" number", " no.", " nr."].iter().find(|said| class::starts_with_folded(bytes, word.end, said));
    let mut end = past_between(bytes, word.end + said.map_or(0, |said| said.len()));
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
    // "his mobile (07700 900412)": the bracket is around all of it.
    let around = class::at(bytes, start) == b'(' && {
        let stop = class::run_end(bytes, start + 1, 20, |byte| class::is(byte, DIGIT | BLANK));
        class::at(bytes, stop) == b')' && !class::is(class::at(bytes, stop + 2), DIGIT)
    };
    let start = start + usize::from(around);
    if class::at(bytes, start) == b'+' || class::is(class::before(bytes, start), ALPHANUMERIC) {
        return;
    }
    // "call 1 200 000 rows"
    let tight = start == word.end + 1 && word.next() == b' ';
    if tight
        && number(bytes, start).is_some_and(|(end, _)| is_amount(bytes.get(start..end).unwrap_or_default()))
    {
        return;
    }
    if let Some((end, digits)) = number(bytes, start)
        && (7..=15).contains(&digits)
        && bytes.get(start..end).is_some_and(|run| {
            run.iter().any(|byte| !class::is(*byte, DIGIT)) || digits >= 9 || is_whole(name, run)
        })
    {
        sink.hit(&PHONE, start, end);
        whose_account::before_phone(start, sink);
    }
}

/// "tlf. 22470931": eight digits, as in the North, behind a word that says nothing else; no day begins them.
fn is_whole(name: &[u8], run: &[u8]) -> bool {
    is_one_of(name, &["gsm", "mob", "mobil", "mobile", "phone", "tel", "telefon", "tlf"])
        && run.len() == 8
        && !run.starts_with(b"20")
        && !run.starts_with(b"19")
        && !run.starts_with(b"0")
}

/// `1 200 000`: up to three digits, and groups of three behind them.
pub(super) fn is_amount(run: &[u8]) -> bool {
    let mut groups = run.split(|byte| *byte == b' ');
    let first = groups.next().unwrap_or_default();
    let mut behind = groups.map(<[u8]>::len).peekable();
    (1..=2).contains(&first.len())
        && !first.starts_with(b"0")
        && behind.peek().is_some()
        && behind.all(|length| length == 3)
}

/// "call me back at 503 446 2291": up to the number, where the words before it are such and it is written in groups.
fn past_between(bytes: &[u8], end: usize) -> usize {
    let mut past = end;
    for _ in 0..3 {
        let small = class::run_of(bytes, past + 1, 6, class::LOWER);
        if class::at(bytes, past) == b' '
            && bytes.get(past + 1..small).is_some_and(|word| is_one_of(word, BETWEEN))
        {
            past = small;
        }
    }
    let grouped = number(bytes, past + 1)
        .is_some_and(|(stop, digits)| digits >= 9 && bytes.get(past + 1..stop).is_some_and(is_grouped));
    if grouped { past } else { end }
}

/// What stands between the verb and the number.
const BETWEEN: &[&str] = &["at", "back", "her", "him", "me", "my", "on", "number", "them", "under", "us"];

/// "on extension 4410", "+1 (415) 555-0132 ext. 2048"
fn extension(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    // `to extension '++49711448122' rejected`: whom a telephone exchange was asked for.
    let first = class::run_end(text, word.end, 4, |byte| matches!(byte, b' ' | b'\'' | b'+'));
    let last = class::run_of(text, first, 20, DIGIT);
    if class::one_at(text, word.end, &[" '"]).is_some()
        && (9..=18).contains(&(last - first))
        && class::at(text, last) == b'\''
    {
        sink.hit(&PHONE, first - usize::from(class::before(text, first) == b'+'), last);
        return;
    }
    let start = class::run_end(text, word.end, 2, |byte| matches!(byte, b'.' | b':' | b' '));
    let end = class::run_of(text, start, 6, DIGIT);
    let leads = ["on ", "at ", "dial ", "call ", "his ", "her ", "my ", "or ", "phone ", "desk "];
    let called =
        !is_one_of(word.bytes(), &["extension"]) || class::one_before(text, word.start, &leads).is_some();
    // "ring the desk first (ext. 4410)"
    let bracketed = class::before(text, word.start) == b'('
        && (class::at(text, word.end) == b'.'
            || end >= start + 4 && class::at(text, end) == b')' && word.next() == b' ');
    let gap = class::run_start(text, word.start, 3, |byte| matches!(byte, b' ' | b',' | b'/'));
    // `int` is a number of programs, `int. 4410` one to call.
    if word.len() == 3 && !is_one_of(word.bytes(), &["ext"]) && class::at(text, word.end) != b'.' {
        return;
    }
    let behind = bracketed
        || gap < word.start
            && (class::is(class::before(text, gap), DIGIT)
                || class::before(text, gap) == b']'
                || word.len() == 3 && class::before(text, gap + 1) == b',');
    // "o ramal 12 da rede", "interno 4": much else has such names, too.
    let named = is_one_of(word.bytes(), &["ramal", "toestel", "anknytning", "dahili"]) && end >= start + 3;
    let spoken = is_one_of(word.bytes(), &["extension", "durchwahl", "klapka"]) && called;
    let told = behind || named || spoken;
    if told
        && start > word.end
        && (2..=5).contains(&(end - start))
        && !class::is(class::at(text, end), ALPHANUMERIC)
    {
        sink.hit(&PHONE, start, end);
    }
}
