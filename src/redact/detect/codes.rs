//! Codes that a word before them makes somebody's: the letters and digits of a customer, an order, a passport; the
//! day of a birth; the few digits that open a door.

use super::beside::{Beside, is_one_of};
use super::ids::is_standard;
use super::numbers::{beside as beside_number, is_number_word, is_numbered, is_owner, whose};
use super::places::BIRTHS;
use super::walk::Word;
use super::words::Words;
use super::{Examples, Shown};
use super::{Rule, Sink};
use crate::redact::Kind;
use crate::text::class::{self, ALPHANUMERIC, BLANK, DIGIT, HEX, JOINER, LOWER, OTHER_LETTER, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&CODE, &BIRTH, &PIN];

static CODE: Rule = Rule::shown(Shown {
    name: "named-code",
    kind: Kind::Id,
    reason: "Names one customer, order or person, and can be looked up.",
    known_format: false,
    examples: Examples {
        positive: &[
            "order «ORD-20231104-8812» was doubled",
            "customer «C-0048213» complained",
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
            "tracking no «JD014600003RU»",
        ],
        negative: &[
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
            "user tls-12",
            "user test_client_name1",
            "reference RFC822",
        ],
        disguised: &["order «ORD\\-20231104\\-8812»", "customer «C-00\u{200b}48213»"],
    },
});

static BIRTH: Rule = Rule::shown(Shown {
    name: "date-of-birth",
    kind: Kind::Id,
    reason: "A birthday and one more fact name somebody.",
    known_format: false,
    examples: Examples {
        positive: &["dob=«1984-03-12»", "date of birth: «1984-03-12»", "born «1984-03-12»"],
        negative: &["released 1984-03-12", "2026-03-12 was a Thursday"],
        disguised: &["dob: «1984\\-03\\-12»"],
    },
});

static PIN: Rule = Rule::shown(Shown {
    name: "short-code",
    kind: Kind::Password,
    reason: "A few digits that open a door, a card or an account.",
    known_format: false,
    examples: Examples {
        positive: &[
            "PIN: «4829»",
            "somebody had written the PIN («4204») on it",
            "il codice PIN è «73199»",
            "the PIN was changed from «4829» to «9284»",
            "the code to the server room is «4471»",
            "PIN für die Tür: «4829»",
            "the PIN for the door is «4829»",
            "passcode «992817» for the bridge",
            "his 2FA code was «918273»",
            "OTP «123 456»",
            "the access code is «0471»",
            "one-time code: «551 209»",
            "combination for the cage: «2914»",
        ],
        negative: &[
            "status code 502",
            "exit code: 137",
            "the code is 4829",
            "the combination is 4 of 12",
            "pin 4 of the board",
            "OTP 26.2",
            "a PIN (4 to 8 digits)",
            "a pin in the map, 2024",
            "PIN_LENGTH=4",
            "PIN: [PASSWORD-1]",
        ],
        disguised: &["PIN: «48\u{200b}29»", "PIN: `«4829»`"],
    },
});

/// Numbers of documents, beside what `numbers` knows.
const DOCUMENTS: &[&str] = &[
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
];

/// Asked at a word with digits and letters or dashes.
pub(super) fn at_word(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let before = matches!(word.previous(), b' ' | b'=' | b':' | b'"' | b'\'' | b'#' | b'`' | b'|' | b'*');
    if !before || !(5..=28).contains(&word.len()) {
        return;
    }
    let code = word.bytes();
    let digits = code.iter().filter(|byte| class::is(**byte, DIGIT)).count();
    let reserved = digits > 0 && word.len() == 6 && word.mask & (LOWER | JOINER) == 0 && word.has(UPPER);
    let enough = digits >= 4 || digits == 3 && word.has(UPPER);
    if !(enough || reserved || is_object(word))
        || matches!(word.next(), b'(' | b'.' | b'/')
            && class::is(class::at(word.text, word.end + 1), ALPHANUMERIC)
    {
        return;
    }
    let Some(beside) = beside_number(word.text, word.start) else { return };
    if is_date(code) {
        if BIRTHS.hold(beside.says())
            || is_one_of(beside.word, &["on"])
                && beside.previous().is_some_and(|before| BIRTHS.hold(before.word))
        {
            sink.hit(&BIRTH, word.start, word.end);
        }
        return;
    }
    let (says, named) = whose(beside);
    if is_object(word)
        || reserved && named && is_one_of(says, &["booking", "reservation", "ticket", "flight", "passenger"])
    {
        sink.hit(&CODE, word.start, word.end);
        return;
    }
    // Without a word for number, only capital letters and digits are one.
    let numbered = is_numbered(says) && (named || word.has(UPPER) && digits >= 4);
    let document = is_one_of(says, DOCUMENTS) || numbered;
    let grouped = word.mask & (LOWER | UPPER) == 0;
    let hexadecimal = || word.len() >= 8 && code.iter().all(|byte| class::is(*byte, HEX));
    let shaped = if grouped {
        digits >= if named { 6 } else { 8 }
    } else {
        word.mask & LOWER == 0 || named && word.has(LOWER | UPPER) || hexadecimal() || is_lettered(code)
    };
    let prefix = code.split(|byte| !class::is(*byte, UPPER)).next().unwrap_or_default();
    let enough = digits >= if named { 3 } else { 4 };
    if enough && (is_owner(says) || document) && shaped && !is_standard(prefix) && !is_number_word(code) {
        sink.hit(&CODE, word.start, word.end);
    }
}

/// `cus_NffrFeUfNV2Hib`: a short word for the sort of thing, and letters and digits that nobody chose.
fn is_object(word: Word<'_>) -> bool {
    let id = word.bytes();
    let Some(sign) = id.iter().position(|byte| *byte == b'_').filter(|sign| (2..=5).contains(sign)) else {
        return false;
    };
    let made = id.get(sign + 1..).unwrap_or_default();
    let has = |mask: u8| made.iter().any(|byte| class::is(*byte, mask));
    made.len() >= 14
        && made.iter().all(|byte| class::is(*byte, ALPHANUMERIC))
        && has(LOWER)
        && has(UPPER)
        && has(DIGIT)
}

/// `u-881234`: a letter or a few for the sort of number.
fn is_lettered(code: &[u8]) -> bool {
    let letters = code.iter().take_while(|byte| class::is(**byte, LOWER)).count();
    let number = code.get(letters + 1..).unwrap_or_default();
    (1..=4).contains(&letters)
        && class::at(code, letters) == b'-'
        && number.len() >= 5
        && number.iter().all(|byte| class::is(*byte, DIGIT))
}

/// `1984-03-12`
fn is_date(code: &[u8]) -> bool {
    code.len() == 10
        && code.iter().enumerate().all(|(index, byte)| match index {
            4 | 7 => *byte == b'-',
            _ => class::is(*byte, DIGIT),
        })
}

/// Words that a short code follows.
pub(super) const NAMES: &[&str] = &["pin", "otp", "passcode", "combination"];

static CALLED: Words = Words::of(&["pin", "otp", "passcode", "combination", "code"]);

/// Words before "code" that make it one of these.
const CODES: &[&str] = &[
    "2fa",
    "access",
    "alarm",
    "door",
    "entry",
    "gate",
    "mfa",
    "one-time",
    "otp",
    "pin",
    "security",
    "sms",
    "totp",
    "verification",
    "your",
];

/// Asked at a word that ends like one of [`NAMES`], or like "code".
pub(super) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    if !CALLED.hold(word.bytes()) {
        return;
    }
    let called = |name: &str| word.bytes().eq_ignore_ascii_case(name.as_bytes());
    let of_two = called("code")
        && Beside::before(text, word.start)
            .is_some_and(|beside| beside.is_spoken() && is_one_of(beside.word, CODES));
    // "the code to the server room"
    let rest = text.get(word.end..text.len().min(word.end + 40)).unwrap_or_default();
    let place =
        |place: &&str| rest.windows(place.len()).any(|part| part.eq_ignore_ascii_case(place.as_bytes()));
    let of_two = of_two
        || called("code")
            && [" to ", " for "].iter().any(|link| class::starts_with_folded(text, word.end, link))
            && [" room", " door", " safe", " gate", " garage", " locker", " alarm"].iter().any(place);
    let plain = NAMES.iter().any(|name| called(name))
        && matches!(word.previous(), 0 | b' ' | b'\n' | b'"' | b'(' | b'*');
    if !of_two && !plain {
        return;
    }
    let owned = past_owner(text, word.end);
    let linked = past_link(text, owned);
    // "PIN 4829" in capital letters; "pin 4829" may be one of a board.
    if linked == owned && (owned > word.end || !of_two && called("pin") && word.mask & LOWER != 0) {
        return;
    }
    // "somebody set the PIN to 4829"
    let theirs = ["the ", "a ", "his ", "her ", "my ", "our ", "their "];
    let owner = theirs
        .iter()
        .any(|owner| text.get(..word.start).is_some_and(|head| head.ends_with(owner.as_bytes())));
    let linked = if linked == word.end && owner && class::starts_with_folded(text, word.end, " to ") {
        word.end + 3
    } else {
        linked
    };
    let start =
        class::run_end(text, linked, 5, |byte| matches!(byte, b' ' | b'"' | b'\'' | b'`' | b'*' | b'('));
    let mut end = class::run_end(text, start, 9, |byte| class::is(byte, DIGIT));
    if end - start == 3 && matches!(class::at(text, end), b' ' | b'-') {
        end = class::run_end(text, end + 1, 4, |byte| class::is(byte, DIGIT));
    }
    let goes_on = class::is(class::at(text, end), ALPHANUMERIC)
        || matches!(class::at(text, end), b'.' | b':' | b'-' | b'/')
            && class::is(class::at(text, end + 1), DIGIT);
    if start > word.end && (4..=8).contains(&(end - start)) && !goes_on {
        sink.hit(&PIN, start, end);
        let next = class::run_end(text, end + 4, 8, |byte| class::is(byte, DIGIT));
        if class::starts_with_folded(text, end, " to ") && next >= end + 8 {
            sink.hit(&PIN, end + 4, next);
        }
    }
}

/// Past "for the door": up to four words.
fn past_owner(text: &[u8], at: usize) -> usize {
    if ![" for ", " of ", " to ", " für ", " pour ", " de ", " para "]
        .iter()
        .any(|word| class::starts_with_folded(text, at, word))
    {
        return at;
    }
    let mut past = at;
    for _ in 0..5 {
        if past_link(text, past) > past {
            return past;
        }
        past = class::run_end(text, past + 1, 40, |byte| {
            class::is(byte, ALPHANUMERIC | OTHER_LETTER) || byte == b'-'
        });
    }
    at
}

/// Past what says that the digits are the code.
fn past_link(text: &[u8], at: usize) -> usize {
    let marks = class::run_end(text, at, 3, |byte| matches!(byte, b'"' | b'*' | b'`' | b')'));
    if matches!(class::at(text, marks), b':' | b'=') {
        return class::run_end(text, marks + 1, 4, |byte| class::is(byte, BLANK));
    }
    let links = [
        " was changed from ",
        " (",
        " is ",
        " was ",
        " set to ",
        " changed to ",
        " - ",
        " est ",
        " ist ",
        " es ",
        " lautet ",
        " è ",
        " era ",
        " jest ",
    ];
    links.iter().find(|link| class::starts_with_folded(text, at, link)).map_or(at, |link| at + link.len() - 1)
}
