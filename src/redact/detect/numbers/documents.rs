//! Numbers of documents, accounts and devices behind the word that says what they are: "SSN 078-05-1120",
//! "passport no. C01X00T47", "IMEI 490154203237518", "licence plate B-AB 1234".
//!
//! Every country writes them in another way. So the label decides, in the language it is written in, and what follows
//! has to be digits and capital letters in a few groups.

use super::compounds::is_compound;
use super::document_labels::{
    BEHIND, CARD_CODES, LONG, NATIONAL, PASSPORTS, ROWS, SERIALS, VEHICLES, WORLD_WIDE, is_sure,
};
use super::document_rules::DOCUMENT;
use super::document_tongues::{behind_accent, further, is_cut_short, is_foreign_letter};
use super::document_values::{is_date, value_end, value_start};
use super::issue_keys::is_standard;
use super::plates::{PLATES, before_plate};
#[cfg(test)]
use crate::redact::detect::Rule;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::{self, Beside, is_one_of, is_word};
use crate::redact::detect::people::whose_account;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, HEX, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&DOCUMENT];

/// Asked at a word that ends like one of the labels.
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let (head, last) = beside::last_part(word.bytes());
    if word.len() <= 4 && is_one_of(last, WORLD_WIDE) {
        return world_wide(word, sink);
    }
    if word.next() == b' ' && matches!(word.len(), 3 | 7) && is_one_of(word.bytes(), ROWS) {
        return in_row(word, sink);
    }
    if word.next() == b')' && is_word(last, "plate") {
        return before_plate(word, sink);
    }
    if word.bytes() == b"sn" {
        return of_device(word, sink);
    }
    let Some(label) = Label::read(word, head, last) else {
        // "CNP-ul clientei X"
        if is_word(last, "ul") && NATIONAL.holds(head) {
            further(word, sink);
        }
        return;
    };
    // "DIČ", "identità": past the letter that the walk does not see.
    let behind = class::run_end(text, word.end, 2, |byte| byte >= 128);
    let Some(start) = value_start(text, behind) else {
        if NATIONAL.holds(last) {
            further(word, sink);
        }
        return;
    };
    let plate = label.is_of_plate();
    let end = value_end(text, start, plate);
    let value = text.get(start..end).unwrap_or_default();
    let enough = label.allows(value, plate);
    // "A123456(3)": the check digit of Hong Kong.
    let check = matches!(word.text.get(end..end + 3), Some([b'(', _, b')']));
    let end = if check { end + 3 } else { end };
    // What no number was given to is all zeros.
    let given = value.iter().any(|byte| !matches!(byte, b'0' | b'-' | b' '));
    if enough
        && given
        && !is_date(value)
        && !class::is(class::at(text, end), ALPHANUMERIC)
        && !is_foreign_letter(text, end)
    {
        sink.hit(&DOCUMENT, start, end);
        if label.sure {
            whose_account::beside_number(start, end, sink);
            whose_account::before_label(word.start, sink);
            whose_account::before_bracket(word.start, sink);
        }
    }
}

static OF_VEHICLES: Words = Words::of(VEHICLES);
static OF_DEVICES: Words = Words::of(SERIALS);

/// `Chassis          RVX44618   MX204`, `FPC 0   REV 37   750-122122   CAXE4821   MPC`: the rows of a router's hardware, in which
/// the serial number stands behind the name of a part or behind its number.
#[inline(never)]
fn in_row(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let wide = |at: usize| Some(class::spaces_end(text, at, 48)).filter(|end| *end >= at + 2);
    let upper = |at: usize| class::run_of(text, at, 24, UPPER | DIGIT);
    let column = if is_word(word.bytes(), "rev") {
        let version = class::run_of(text, word.end + 1, 3, UPPER | DIGIT);
        let part = wide(version).filter(|_| word.bytes() == b"REV" && version > word.end + 1);
        part.and_then(|part| {
            let end = class::run_end(text, part, 16, |byte| class::is(byte, DIGIT) || byte == b'-');
            wide(end).filter(|_| end >= part + 8)
        })
    } else {
        let blank = class::spaces_start(text, word.start, 4);
        wide(word.end).filter(|_| matches!(class::before(text, blank), 0 | b'\n'))
    };
    let Some(start) = column else { return };
    let end = upper(start);
    let serial = text.get(start..end).unwrap_or_default();
    let closed = wide(end).is_some() || matches!(class::at(text, end), 0 | b'\n' | b'\r');
    if closed && (6..=20).contains(&serial.len()) && class::count(serial, DIGIT) > 2 {
        sink.hit(&DOCUMENT, start, end);
    }
}

/// `id=firewall sn=18B169E4C207`: which of its maker's devices it is. Digits alone count packets elsewhere.
#[inline(never)]
fn of_device(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let start = word.end + 1;
    let end = class::run_of(word.text, start, 32, ALPHANUMERIC);
    let serial = word.text.get(start..end).unwrap_or_default();
    let of_firewall = || class::one_before(word.text, word.start, &["id=firewall ", "id=sslvpn "]).is_some();
    let digits = class::count(serial, DIGIT);
    if word.next() == b'='
        && serial.len() >= 8
        && digits >= 2
        && (digits < serial.len() || of_firewall())
        && !matches!(class::at(word.text, end), b'_' | b'-' | b'.' | b'(')
    {
        sink.hit(&DOCUMENT, start, end);
    }
}

/// A word that says what the number behind it is of.
struct Label<'w> {
    word: Word<'w>,
    /// The word without its last part, and that.
    head: &'w [u8],
    last: &'w [u8],
    /// Nothing but such a number is called so.
    sure: bool,
    /// Of a car or a ship.
    vehicle: bool,
    /// Of a device.
    serial: bool,
    /// "ID", whatever of.
    any_id: bool,
}

impl<'w> Label<'w> {
    /// What the word says, if it says anything of the kind.
    #[inline]
    fn read(word: Word<'w>, head: &'w [u8], last: &'w [u8]) -> Option<Self> {
        let sure = is_sure(last) || !head.is_empty() && is_sure(word.bytes()) || is_compound(word.bytes());
        let numbered = is_one_of(last, &["nr", "no"]) && is_sure(beside::last_part(head).1);
        let sure = sure || numbered;
        let vehicle = OF_VEHICLES.hold(last) && word.next() != b'-';
        let serial = is_serial(word, last);
        let behind = sure
            || vehicle
            || serial
            || is_behind(word, head, last)
            || behind_accent(word)
            || is_cut_short(word);
        let any_id = !behind && head.is_empty() && matches!(last, b"ID" | b"Id" | b"id" | b"EID" | b"eid");
        (behind || any_id).then_some(Self { word, head, last, sure, vehicle, serial, any_id })
    }

    /// "licence plate"
    fn is_of_plate(&self) -> bool {
        self.vehicle || is_one_of(self.last, PLATES)
    }

    /// "ticket number": others than those of a flight are no secret.
    fn is_of_ticket(&self) -> bool {
        let word = self.word;
        self.head.is_empty()
            && is_word(self.last, "number")
            && class::one_before(word.text, word.start, &["ticket ", "Ticket "]).is_some()
    }

    /// The value has the digits and letters of what is called so.
    #[inline]
    fn allows(&self, value: &[u8], plate: bool) -> bool {
        let last = self.last;
        let (digits, letters) = (class::count(value, DIGIT), class::count(value, UPPER));
        if self.any_id {
            self.allows_any(value, digits, letters)
        } else if self.vehicle || self.serial {
            self.allows_registered(value, digits, letters)
        } else if plate {
            // "placa RTX4090" of a computer.
            let made = ["RTX", "GTX", "ESP"].iter().any(|maker| class::starts_with_folded(value, 0, maker));
            digits >= 1
                && letters >= 1
                && letters + digits >= 4
                && !(value.len() == 4 && letters == 1)
                && !made
                // "aluno de matrícula 4471220-8": whoever is enrolled has such a number.
                || is_word(last, "cula") && letters == 0 && digits >= 7
        } else if is_word(last, "pnr") && letters == 0 && matches!(digits, 10 | 12) {
            // What Sweden numbers its people by is called so, too.
            true
        } else if is_word(last, "pnr") && digits == 0 {
            // Six letters that are no word.
            letters == 6
                && value.len() == 6
                && value.iter().filter(|byte| b"AEIOUY".contains(byte)).count() < 2
        } else if is_one_of(last, &["pnr", "ref", "reference", "locator", "booking"]) {
            let referred = is_word(last, "ref") && value.contains(&b'/') && digits >= 5;
            digits >= 1 && (5..=8).contains(&(letters + digits)) || referred
        } else if is_one_of(last, CARD_CODES) {
            matches!(digits, 3 | 4) && digits == value.len()
        } else if (PASSPORTS.hold(last) || PASSPORTS.hold(beside::last_part(self.head).1))
            && (7..=12).contains(&value.len())
            && letters > 0
        {
            // Those of Germany may have one digit among nine.
            digits >= 1 && letters + digits == value.len()
        } else if self.is_of_ticket() {
            // Of a flight: the company's three digits, and ten.
            digits == 13
        } else if is_word(last, "rfc") {
            matches!(value.len(), 12 | 13) && class::is(class::at(value, 0), UPPER) && digits >= 6
        } else if is_one_of(last, &["nas", "routing", "sin"]) {
            digits == 9
        } else if is_word(last, "pan") {
            letters >= 6 && digits == 4
        } else if letters >= 6 && is_one_of(last, &["bic", "swift", "code"]) {
            // A bank's code: a country stands behind the first four letters.
            matches!(value.len(), 8 | 11)
                && letters + digits == value.len()
                && (digits > 0 || self.word.next() != b' ' || is_country(value))
        } else if LONG.holds(last) {
            digits >= 9
        } else {
            digits >= if (self.sure || self.head.is_empty()) && letters < 4 { 5 } else { 4 }
        }
    }

    /// Whatever it is the number of: so many digits in groups are somebody's.
    fn allows_any(&self, value: &[u8], digits: usize, letters: usize) -> bool {
        let word = self.word;
        // `"id":5060954662216`; milliseconds since 1970 begin with 1.
        let field = || !value.starts_with(b"1") && class::starts_with_folded(word.text, word.end, "\":");
        let own = || class::one_before(word.text, word.start, &["my ", "My ", "her ", "his "]).is_some();
        digits >= 11 && letters <= 2 && value.contains(&b'-')
            || digits >= 7 && letters <= 3 && own()
            || digits == value.len()
                && (digits >= 15
                    || digits >= 8 && word.next() == b'>'
                    || digits >= 11 && field()
                    || digits >= 5 && is_of_user(word))
    }

    /// Of a car, a ship or a device.
    fn allows_registered(&self, value: &[u8], digits: usize, letters: usize) -> bool {
        // `4A7 3351`: where the plate begins with a digit, one letter is enough.
        let registered =
            is_one_of(self.last, &["registration", "plates"]) || class::is(class::at(value, 0), DIGIT);
        let least = if self.serial { (6, 1, 1) } else { (5, 2, if registered { 1 } else { 2 }) };
        let first = value.split(|byte| !class::is(*byte, UPPER)).next().unwrap_or_default();
        // `serial 013394535528`, as a firewall has it.
        // `WD-WCCLQZQUIXAV`: some of a disk have no digit.
        let of_disk =
            self.serial && value.len() >= 11 && value.starts_with(b"WD-") && letters + 1 == value.len();
        let of_firewall = self.serial && value.len() == 12 && digits == 12 && !value.starts_with(b"20");
        of_firewall
            || of_disk
            || letters + digits >= least.0
                && digits >= least.1
                && letters >= least.2
                && (self.serial || value.len() <= 10)
                && (!is_standard(first) || digits >= 9)
                && first != b"RS"
    }
}

/// `"user": {"id": "7120931"`: the field above says whose the object is.
fn is_of_user(word: Word<'_>) -> bool {
    let opening = class::run_start(word.text, word.start, 24, |byte| byte != b'{');
    let quote = class::run_start(word.text, opening.saturating_sub(1), 3, |byte| matches!(byte, b' ' | b':'));
    class::starts_with_folded(word.text, word.end, "\":")
        && class::one_before(word.text, quote, &["\"user\"", "\"customer\"", "\"member\"", "\"patient\""])
            .is_some()
}

/// `WWN 50025381aa737507`, `naa.60060160a1b2c3d4`, `LU WWN Device Id: 5 000c50 3e9a75169`
fn world_wide(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let id = class::one_at(text, word.end, &[" Device Id"]).map_or(0, str::len);
    let sign = class::run_end(text, word.end + id, 6, |byte| b" :=.\"'".contains(&byte));
    let start = sign + class::one_at(text, sign, &["0x", "naa."]).map_or(0, str::len);
    let part = |byte: u8| class::is(byte, HEX | DIGIT) || byte == b':' || id > 0 && byte == b' ';
    let end = class::run_end(text, start, 48, part);
    let digits = class::count(text.get(start..end).unwrap_or_default(), HEX | DIGIT);
    if matches!(digits, 16 | 32) && !class::is(class::at(text, end), ALPHANUMERIC) {
        sink.hit(&DOCUMENT, start, end);
    }
}

/// "serial", "serial number", "service tag", "S/N": what follows has letters and digits, in capitals.
fn is_serial(word: Word<'_>, last: &[u8]) -> bool {
    let before = || Beside::before(word.text, word.start);
    match last {
        b"N" => word.previous() == b'/' && class::before(word.text, word.start - 1) | 0x20 == b's',
        _ if is_word(last, "tag") => is_behind(word, &[], last),
        _ if is_word(last, "number") => before().is_some_and(|beside| is_word(beside.word, "serial")),
        _ => OF_DEVICES.hold(last),
    }
}

/// `auth0|5f7c8ec7c33c6c004bbafe82`, asked behind the bar: who signed in, as a service for that numbers them.
#[inline(never)]
pub(in crate::redact::detect) fn at_identity(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let named = class::one_before(word.text, word.start, &["auth0|", "email|", "sms|", "oidc|"]).is_some();
    if named && class::all(word.bytes(), HEX | DIGIT) {
        sink.hit(&DOCUMENT, word.start, word.end);
    }
}

/// Countries of most banks.
fn is_country(bic: &[u8]) -> bool {
    bic.get(4..6).is_some_and(|country| {
        is_one_of(
            country,
            &[
                "at", "au", "be", "ca", "ch", "cn", "cz", "de", "dk", "es", "fi", "fr", "gb", "hk", "ie",
                "in", "it", "jp", "lu", "nl", "no", "pl", "pt", "se", "sg", "us",
            ],
        )
    })
}

/// "social security", `tax_id`, "driver's license": the word before says of what.
fn is_behind(word: Word<'_>, head: &[u8], last: &[u8]) -> bool {
    // "no." and "nr." stand for "number".
    let label = if is_one_of(last, &["no", "nr"]) { b"number" } else { last };
    let Some((_, owners)) = BEHIND.iter().find(|(known, _)| known.as_bytes().eq_ignore_ascii_case(label))
    else {
        return false;
    };
    if !head.is_empty() {
        return is_one_of(beside::last_part(head).1, owners);
    }
    // "My Number", as Japan numbers everybody, and "Tax File Number".
    if is_word(last, "number") && class::one_before(word.text, word.start, &["My ", "Tax File "]).is_some() {
        return true;
    }
    Beside::before(word.text, word.start).is_some_and(|beside| {
        beside.gap.iter().all(|byte| matches!(byte, b' ' | b'*')) && is_one_of(beside.word, owners)
    })
}
