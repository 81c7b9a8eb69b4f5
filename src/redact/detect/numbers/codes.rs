//! Codes that a word before them makes somebody's: the letters and digits of a customer, an order, a passport; the
//! day of a birth.

use super::document_labels::is_sure;
use super::issue_keys::is_standard;
use super::owned::{beside as beside_number, is_asked_for, is_number_word, whose};
use super::owners::{is_numbered, is_owner};
use crate::redact::Kind;
use crate::redact::detect::beside::Beside;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::people::person_objects::{is_beside, is_of_person};
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, HEX, JOINER, LOWER, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&CODE];

static CODE: Rule = Rule::shown(Shown {
    name: "named-code",
    kind: Kind::Id,
    reason: "Names one customer, order or person, and can be looked up.",
    known_format: false,
    examples: Examples {
        positive: &[
            "student_id=«s6636467» course=MA101",
            "order «ORD-20231104-8812» was doubled",
            "customer «C-0048213» complained",
            "set paid = true where no = '«RE-4471223»'",
            "passport number «X4521987»",
            "vat id «NL853746333B01»",
            "customer_id=«cus_9s6XKzkNRiz8i3»",
            "account «4455-6677-8899» hit its limit",
            "invoice: «INV-2024-00817»",
            "employee number «E-20481»",
            "customer no. «K-123-4567» could not log in",
            "policy number «POL8827361»",
            "tenant «9f8e7d6c» saw errors",
            "device id «A1B2-C3D4»",
            "badge «B77121»",
            "contract «CN-2023-0091»",
            "membership no «778-112-9»",
            "cust_id=«a8f3c2e1»",
            "device serial «SN-77A1-99XK»",
            "customer «cus_NffrFeUfNV2Hib»",
            "user «u-881234» left",
            "booking reference «QX7L2M»",
            "Unsere Kundennummer\nlautet «K-4711220», our order number is «R-9917265», reserva «HM-5418957» sin",
            "tracking no «JD014600003RU»",
            "x-amz-request-id: «92CBRFDA7Q7T047K»",
            "Vertrag «VN-7004-85517» gesperrt",
            "\"meter\":\"«1EMH8377345642»\"",
            "\"from_id\":\"«user580307675»\"",
            "«MRN9707469» was merged",
            " «po_3828454» | stuck",
            "rider=«r-47019» lost",
            "RP/«3J8QDL»",
            "<EndToEndId>«E2E-99120-7718»</EndToEndId>",
            "Bestellung «4417-889120» doppelt",
            "permit=«P-513299» fine issued",
            "- reservation: «1GWI0T»\n",
            "Reservierung: «1GWI0T»",
            "Agent: Can I have your booking reference?\nVisitor: «UDRO9A», name is",
            "Agent: your customer number?\nVisitor: It is «K-48213»",
            "DLR id=«a4a0291abf759210» stat=UNDELIV",
            "GET /v1/customers/«C-30148223»/cards HTTP/2",
            "HTTP POST /api/leases/«L-204481»/sign responded 500",
            "\"path\":\"/v1/meters/«MTR-204481733»\"",
            "farmer_id=«FRM-2044817» queued",
            "jid=«9e1c84ab83d3adc22477ceaf» INFO: start",
            "\"insertId\": \"«k4vq7yc298hjag»\",",
            "devid=\"«FG100FTK20448173»\" type=x",
            "\"fingerprint\": \"«8mPqNILMTcRKZLw4»\"",
            "session=<«qt7eBPEc9zPVe84x»>",
            "\"client_id\":\"«gw-204ab5ab854b»\"",
            "smtpd[8801]: «5KKFLM3SSLQ»: client=x",
            "- «C7GXLAHHVJTR4QFY» REST.GET.OBJECT x",
            "Key (ppsn)=(«3048172FA») already exists.",
            "{ \"_id\" : ObjectId(\"«3542b23669d1b4d5f923037b»\"), \"email\" : \"x\" }",
        ],
        negative: &[
            "in order: AADSTS700016 (not found)",
            "case CVE-2021-44228",
            "the order v2024a",
            "user AES256",
            "order 2024-11-05",
            "client TLSv1.3",
            "user mx-out3",
            "release number v2-2024",
            "client deadbeef",
            "tenant step1of4",
            "policy TLS1.2 and device SDK33",
            "contract v2024",
            "GET /models/XKVEXL4471220/x",
            "user tls-12",
            "user test_client_name1",
            "reference RFC822",
            "RFC2119 and user1234",
            "step_100000 of epoch_12345",
            "RP/QUEUED",
            "flight: SK1467",
            "Bob: which build?\nEve: UDRO9A",
            "{ \"_id\" : ObjectId(\"3542b23669d1b4d5f923037b\"), \"size\" : 3 }",
            "/advisories/CVE-20214428, /docs/RFC-21190",
            "daemon[12]: AH01630: client denied",
            "build_id=v1.24.3 commit_id=9e1c84ab",
            "job_id=nightly-2024",
            "Key (version)=(2024a04) already exists.",
        ],
        disguised: &["order «ORD\\-20231104\\-8812»", "customer «C-00\u{200b}48213»"],
    },
});

/// Numbers of documents, beside what `numbers` knows.
static DOCUMENTS: Words = Words::of(&[
    "aadhaar",
    "bsn",
    "cpf",
    "dni",
    "driver",
    "insurance",
    "licence",
    "license",
    "nhs",
    "nie",
    "nif",
    "passport",
    "pesel",
    "reisepass",
    "tax",
    "vat",
]);

/// What the first letters of a row's name say that it is.
const SORTS: &[&str] =
    &["acct", "ch", "cus", "cust", "inv", "ord", "order", "pay", "pi", "po", "sub", "txn", "user", "usr"];

/// Asked at a word with digits and letters or dashes.
#[inline(never)]
pub(in crate::redact::detect) fn at_word(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let before = matches!(
        word.previous(),
        b'<' | b'(' | 0 | b'\n' | b' ' | b'=' | b':' | b'"' | b'\'' | b'#' | b'`' | b'|' | b'*' | b'/' | b'>'
    );
    if before && (5..=28).contains(&word.len()) && is_code(word, sink.text()) {
        sink.hit(&CODE, word.start, word.end);
    }
}

/// What is told of a word by its shape, by the word before it or by both.
fn is_code(word: Word<'_>, text: &str) -> bool {
    let code = word.bytes();
    let digits = class::count(code, DIGIT);
    // Asked first: the signs around most words say that it is none of these.
    let perhaps = match (word.previous(), word.next()) {
        (b'/', _) | (b'(', b')') => digits >= 5,
        (b' ', b':') => word.len() >= 9,
        (b' ', b' ') => word.len() == 16,
        _ => false,
    };
    if perhaps && is_in_log(word) {
        return true;
    }
    let reserved = digits > 0 && word.len() == 6 && word.mask & (LOWER | JOINER) == 0 && word.has(UPPER);
    let enough = digits >= 4 || digits == 3 && word.has(UPPER);
    let mixed = word.len() >= 12 && word.has(UPPER | LOWER | DIGIT);
    let object = class::is(class::at(code, 0), LOWER | UPPER) && is_object(word);
    let goes_on = matches!(word.next(), b'(' | b'.' | b'/')
        && class::is(class::at(word.text, word.end + 1), ALPHANUMERIC);
    if !(enough || reserved || object || mixed) || goes_on {
        return false;
    }
    if object && word.previous() != b'/' {
        return true;
    }
    let open = usize::from(word.previous() == b'<');
    let Some(beside) = beside_number(word.text, word.start - open).filter(|_| !is_date(code)) else {
        return false;
    };
    let asked = || (reserved || word.has(UPPER) && digits >= 4) && is_asked_for(word.text, beside);
    if is_row(word, beside) && is_beside(text, word.start, is_of_person) || asked() {
        return true;
    }
    let (says, named) = whose(beside);
    let apart = matches!(word.previous(), b'=' | b'"' | b'<');
    if apart && (named && is_prefixed(code) || word.len() >= 12 && is_keyed(word, beside.word, says, named)) {
        return true;
    }
    // "where no = 'RE-4471223'"
    let column =
        matches!(word.previous(), b'\'' | b'"') && beside.is_assigned() && is_number_word(beside.word);
    if column && is_prefixed(code) {
        return true;
    }
    if word.previous() == b'/' {
        return reserved && is_one_of(says, &["rp", "rloc", "pnr"]);
    }
    let booked = named && is_one_of(says, &["booking", "reservation", "ticket", "flight", "passenger"])
        || beside.is_assigned() && is_one_of(says, &["booking", "reservation", "reservierung", "buchung"]);
    reserved && booked || is_number_of(word, digits, says, named)
}

/// `ObjectId("3542b23669d1b4d5f923037b")`: a row of a database.
fn is_row(word: Word<'_>, beside: Beside<'_>) -> bool {
    word.len() == 24
        && matches!(beside.gap, b"(\"" | b"('")
        && beside.word == b"ObjectId"
        && class::all(word.bytes(), HEX)
}

/// The word before says that such a number is somebody's, and the code looks like one.
fn is_number_of(word: Word<'_>, digits: usize, says: &[u8], named: bool) -> bool {
    let code = word.bytes();
    // Without a word for number, only capital letters and digits are one.
    let numbered = is_numbered(says) && (named || word.has(UPPER) && digits >= 4);
    // `x-amz-request-id: 92CBRFDA7Q7T047K`
    let requested = named
        && word.len() >= 12
        && is_one_of(
            says,
            &[
                "request", "event", "message", "psp", "acquirer", "session", "end", "tx", "instr", "msg",
                "dlr",
            ],
        );
    let document = DOCUMENTS.hold(says) || numbered || requested;
    let grouped = word.mask & (LOWER | UPPER) == 0;
    let hexadecimal = || word.len() >= 8 && class::all(code, HEX);
    let shaped = if grouped {
        digits >= if named { 6 } else { 8 }
    } else {
        word.mask & LOWER == 0
            || named && (word.has(LOWER | UPPER) || is_initialled(code))
            || hexadecimal()
            || is_lettered(code)
    };
    let prefix = code.split(|byte| !class::is(*byte, UPPER)).next().unwrap_or_default();
    let enough = digits >= if named { 3 } else { 4 };
    let standard = is_standard(prefix) && !is_long(code, prefix.len());
    enough && (is_owner(says) || document) && shaped && !standard && !is_number_word(code)
}

/// What stands where a log has nothing else: `/meters/MTR-204481`, one of a collection; `5KKFLM3SSLQ: client=`, a message
/// of a mail server; `C7GXLAHHVJTR4QFY REST.GET.OBJECT`, a request to a store; `Key (ppsn)=(3048172FA)`.
#[inline(never)]
fn is_in_log(word: Word<'_>) -> bool {
    let (text, code) = (word.text, word.bytes());
    match (word.previous(), word.next()) {
        (b'/', _) => {
            (is_prefixed(code) || is_glued(code))
                && class::before(text, word.start - 1) == b's'
                && class::before(text, class::run_back(text, word.start - 1, 24, LOWER | JOINER)) == b'/'
        }
        (b' ', b':') => {
            let fields = [": client=", ": message-id=", ": from=<", ": to=<", ": removed", ": uid="];
            word.len() >= 9
                && class::before(text, word.start - 1) == b':'
                && class::one_at(text, word.end, &fields).is_some()
        }
        (b' ', b' ') => word.len() == 16 && class::starts_with_folded(text, word.end, " REST."),
        (b'(', b')') => {
            class::before(text, word.start - 1) == b'='
                && class::starts_with_folded(text, word.end, ") already exists")
                && word.mask & LOWER == 0
        }
        _ => false,
    }
}

/// `MP-4471228`: seven digits or more in one, which no standard has.
fn is_long(code: &[u8], prefix: usize) -> bool {
    let number = code.get(prefix + 1..).unwrap_or_default();
    class::at(code, prefix) == b'-' && number.len() > 6 && class::all(number, DIGIT)
}

/// `MTR-204481`: capital letters for the sort of thing, and its number.
fn is_prefixed(code: &[u8]) -> bool {
    let letters = code.iter().take_while(|byte| class::is(**byte, UPPER)).count();
    let (sort, number) = code.split_at(letters);
    (1..=5).contains(&letters)
        && class::at(number, 0) == b'-'
        && number.len() > 5
        && number.iter().skip(1).all(|byte| class::is(*byte, DIGIT))
        && !is_standard(sort)
}

/// `AB4471220`: the same without a dash, and longer.
fn is_glued(code: &[u8]) -> bool {
    let letters = code.iter().take_while(|byte| class::is(**byte, UPPER)).count();
    let (sort, number) = code.split_at(letters);
    (1..=4).contains(&letters) && number.len() > 6 && class::all(number, DIGIT) && !is_standard(sort)
}

/// `jid=`, `"insertId": "`, `devid="`, `"fingerprint": "`, `session=<`: behind it stands nothing that anybody chose.
fn is_keyed(word: Word<'_>, key: &[u8], says: &[u8], named: bool) -> bool {
    let keyed =
        is_one_of(key, &["jid", "dev", "dev_eui", "devid", "chip", "gw", "fingerprint", "deviceFingerprint"])
            || named && is_one_of(says, &["insert", "job", "client", "peer"])
            || word.previous() == b'<' && key == b"session";
    let code = word.bytes();
    let last = code.rsplit(|byte| *byte == b'-').next().unwrap_or_default();
    let digits = class::count(last, DIGIT);
    keyed
        && last.len() >= 12
        && (digits >= 3 || digits == 2 && word.has(UPPER | LOWER))
        && last.len() >= digits + 3
}

/// `cus_NffrFeUfNV2Hib`: a short word for the sort of thing, and letters and digits that nobody chose.
fn is_object(word: Word<'_>) -> bool {
    let id = word.bytes();
    // `MRN9707469`, `user580307675`, `po_3828454`: what is numbered is glued to its number.
    let letters = id.iter().take_while(|byte| class::is(**byte, LOWER | UPPER)).count();
    let (label, number) = id.split_at(letters);
    if number.len() > 5 && number.iter().skip(1).all(|byte| class::is(*byte, DIGIT)) {
        return match number {
            [b'_', ..] => is_one_of(label, SORTS),
            [first, ..] => class::is(*first, DIGIT) && (is_sure(label) || is_owner(label)),
            [] => false,
        };
    }
    let Some(sign) = id.iter().position(|byte| *byte == b'_').filter(|sign| (2..=5).contains(sign)) else {
        return false;
    };
    let made = id.get(sign + 1..).unwrap_or_default();
    made.len() >= 14 && class::all(made, ALPHANUMERIC) && class::has_each(made, ALPHANUMERIC)
}

/// `s6636467`: a letter for the sort of number, and the number.
fn is_initialled(code: &[u8]) -> bool {
    let letters = code.iter().take_while(|byte| class::is(**byte, LOWER)).count();
    let number = code.get(letters..).unwrap_or_default();
    (1..=2).contains(&letters) && number.len() >= 5 && class::all(number, DIGIT)
}

/// `u-881234`: a letter or a few for the sort of number.
fn is_lettered(code: &[u8]) -> bool {
    let letters = code.iter().take_while(|byte| class::is(**byte, LOWER)).count();
    let number = code.get(letters + 1..).unwrap_or_default();
    (1..=4).contains(&letters)
        && class::at(code, letters) == b'-'
        && number.len() >= 5
        && class::all(number, DIGIT)
}

/// `1984-03-12`
fn is_date(code: &[u8]) -> bool {
    code.len() == 10
        && code.iter().enumerate().all(|(index, byte)| match index {
            4 | 7 => *byte == b'-',
            _ => class::is(*byte, DIGIT),
        })
}
