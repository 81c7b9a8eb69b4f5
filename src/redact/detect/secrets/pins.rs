//! A few digits that open a door, a safe or an account: "the PIN is 4829", "kod do sejfu 194517".
//!
//! Some words say it by themselves ("PIN", "digicode"); a "code" may be anything, so the word before it or the thing it
//! belongs to has to say that it opens something.
//! **Start reading** at [`at_name`].

use super::codes_nearby::{code_end, nearby};
use super::read_aloud::read_aloud;
use crate::redact::Kind;
use crate::redact::detect::beside::{Beside, is_one_of, last_part};
use crate::redact::detect::waiting::Cue;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::detect::{Examples, Lexicon, Rule, Shown, Sink};
use crate::text::class::{self, ALPHANUMERIC, BLANK, DIGIT, LOWER, OTHER_LETTER, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&PIN];

pub(super) static PIN: Rule = Rule::shown(Shown {
    name: "short-code",
    kind: Kind::Password,
    reason: "A few digits that open a door, a card or an account.",
    known_format: false,
    examples: Examples {
        positive: &[
            "guest: PIN?\nhost: «92714#»\n",
            "- jaki jest kod do bramy?\n- «7716»\n",
            "- какой код на складе?\n- «4417»\n",
            "A: 暗証番号は?\nB: «7429»です\n",
            "the PUK from the card is «60318845».",
            "«5193A» is de toegangscode van het hok",
            "the voicemail pin is «six two zero nine», and then",
            "a new door code for the cage: «20 77 43».",
            "it is in the locker, third row, code «58B2», leave a note",
            "the combination's «3-9-0-6».",
            "To disarm the alarm enter code «480917» within 30 seconds",
            "le digicode du portail, c'est «A4078».",
            "Your verification code is «G-508164». Do not share it",
            "SIM of the fallback: pin «4471»\n",
            "Ihre TAN lautet «804293». Gültig bis 23:56",
            "yöllä ovikoodi on «48051».",
            "«481920» is your Contoso verification code.",
            "PIN: «4829»",
            "they texted me a verification code, «729104», and I typed it",
            "el código del SMS es «729104»",
            "le code reçu par SMS est «729104»",
            "desk: please read me the six digits from your app\ncaller: «318 604»\n",
            "12:01 ida: which code did the sms say\n12:02 olav: «729104»\n",
            "nennen Sie mir die Ziffern aus der App\nKunde: «318604»\n",
            "they gave me the one-time code, it's «729104», and I typed it",
            "hasło stare, a PIN do tokena «318604». Potem",
            "the PIN for the card «3186» was on it",
            "SIM PIN «4829», PUK «64517536»",
            "somebody had written the PIN («4204») on it",
            "il codice PIN è «73199»",
            "the PIN was changed from «4829» to «9284»",
            "the code to the server room is «4471»",
            "the key of the safe is on the desk and the code is «3126»",
            "quick, the code is «448 193»",
            "PIN für die Tür: «4829»",
            "the PIN for the door is «4829»",
            "passcode «992817» for the bridge",
            "door code «40921#» , alarm pin «60362»",
            "the voicemail pin «4829»",
            "his 2FA code was «918273»",
            "OTP «123 456»",
            "the access code is «0471»",
            "one-time code: «551 209»",
            "combination for the cage: «2914»",
            "safe combination «38-73-98»",
            "Tresor-Code: «790568»",
            "der Tresorcode lautet «8719»",
            "PIN vom Alarmsystem ist «5450»",
            "le digicode est «5627A»",
            "il PIN della cassaforte è «46961»",
            "de pincode is «9293»",
            "kod do sejfu «194517»",
            "kod do drzwi to «4711»",
            "el código de la alarma es «4455»",
            "le code de la porte : «7788B»",
            "Türcode «4471#»",
            "le code de l'alarme est «7424»",
            "Code für das Tor: «5865»",
            "code d'accès : «971369»",
            "portkod «9114»",
            "user=x&otp=«892450»",
            "koden till dörren är «1033»",
            "Le code d'accès de la salle serveur est le «1845C» ; la clim",
            "De toegangscode voor het hek bij het magazijn is «2987*», aggregaat 2",
        ],
        negative: &[
            "what was the error code?\n- 5030\n",
            "Manhattan is 1200 miles away, the tan is 12345",
            "which zip code?\n10115\n",
            "the gateway went down, code 5030",
            "the safe retry returned code 5030",
            "the door service failed with code 5030",
            "the PIN is two or three digits",
            "which code path?\n- the 2024 one\n",
            "status code 502",
            "a new access code, 2024 and later",
            "the mfa code check took\nretry: 318604\n",
            "which code did the app return\n12:02 olav: 5030\n",
            "ten digits from the sms, 12 from the app\nbuild 318604\n",
            "the last digits of the phone were cut\nretries: 729104 in total\n",
            "exit code: 137",
            "the code is 4829",
            "the combination is 4 of 12",
            "Authenticate (code 20003) account=x",
            "4829 is your account, 404 is your status",
            "pin 4 of the board",
            "the door pin 12 is loose",
            "OTP 26.2",
            "a PIN (4 to 8 digits)",
            "a pin in the map, 2024",
            "PIN_LENGTH=4",
            "PIN: [PASSWORD-1]",
            "der Fehlercode lautet 4711",
            "kod błędu to 5000",
            "le code erreur est 5003",
            "el código de error es 5001",
            "il codice di uscita era 1370",
            "PIN ist seit 2019 gesperrt",
            "the combination of 1024 shards",
            "the code for the gate service returned 5030",
            "the code for room booking is 1200 lines long",
        ],
        disguised: &["PIN: «48\u{200b}29»", "PIN: `«4829»`", "guest: PIN?\nhost: **«92\u{200b}714»**\n"],
    },
});

/// Words that a short code follows and that say enough by themselves, by their ends: of "Türcode" the walk sees what is
/// behind the accent.
pub(in crate::redact::detect) const SURE: Cue = &[
    "pin",
    "otp",
    "passcode",
    "combination",
    "pincode",
    "pinkod",
    "pinkode",
    "digicode",
    "tresorcode",
    "portkod",
    "safecode",
    "zugangscode",
    "toegangscode",
    "rcode",
    "ovikoodi",
    "puk",
    "tan",
];

/// Those that need to be told what they open. Of "código" the walk sees the end.
pub(in crate::redact::detect) const CODE: Cue =
    &["code", "codice", "codigo", "digo", "kod", "kode", "koden", "koodi", "digits", "ziffern"];

static SURE_WORDS: Words = Words::of(SURE);
static CODE_WORDS: Words = Words::of(CODE);

/// Words before "code" that say it.
const SORTS: &[&str] = &[
    "2fa",
    "access",
    "alarm",
    "door",
    "engineer",
    "entry",
    "gate",
    "installer",
    "mfa",
    "one-time",
    "otp",
    "pin",
    "safe",
    "security",
    "sim",
    "sms",
    "totp",
    "tresor",
    "tur",
    "verification",
    "voicemail",
    "your",
    "zugangs",
];

/// What a code belongs to that opens something, behind it.
const OPENED: &[&str] = &[
    " room",
    " door",
    " safe",
    " gate",
    " garage",
    " locker",
    " alarm",
    "'acc",
    "'alarm",
    "'allarm",
    " dörr",
    " tor",
    " tür",
    " sejf",
    " drzwi",
    " bram",
    " porte",
    " coffre",
    " cassaforte",
    " porta",
    " allarm",
    " puerta",
    " caja",
    " kluis",
    " deur",
    "dør",
    " tresor",
    " acces",
    " accès",
    " dost",
    " pin ",
    " wej",
    " tok",
    " sms",
    " kart",
    " card",
    " tarjeta",
    " telef",
    " phone",
];

/// What a sentence says before the digits.
const LINKS: &[&str] = &[
    " was changed from ",
    "'s ",
    ", it's ",
    ", it is ",
    ", c'est le ",
    ", c'est ",
    ", é o ",
    ", to ",
    ", ",
    " (",
    " is ",
    " was ",
    " set to ",
    " changed to ",
    " - ",
    " est le ",
    " est ",
    " ist ",
    " es el ",
    " es ",
    " lautet ",
    " è il ",
    " è ",
    " é o ",
    " é ",
    " era ",
    " jest ",
    " war ",
    " to ",
    " je ",
    " är ",
    " er ",
    " on ",
];

/// Asked at a word that ends like one of [`SURE`] or [`CODE`].
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let (head, last) = last_part(word.bytes());
    let sure = SURE_WORDS.hold(last) && (head.is_empty() || is_one_of(last, &["pin", "code"]));
    if !sure && !CODE_WORDS.hold(last) || head.is_empty() && read_aloud(word, sink) {
        return;
    }
    if is_one_of(last, &["digits", "ziffern"]) {
        return;
    }
    // "Ihre TAN lautet": in capitals alone, as words end so.
    let sure = sure && (last.len() > 3 || !last.eq_ignore_ascii_case(b"tan") || word.bytes() == b"TAN");
    let joined = !head.is_empty() && is_one_of(last_part(head).1, SORTS);
    let spoken = || {
        Beside::before(text, word.start)
            .is_some_and(|beside| beside.is_spoken() && is_one_of(beside.word, SORTS))
    };
    // "the code to the server room"
    let clause =
        class::run_end(text, word.end, 40, |byte| !matches!(byte, b'\n' | b'.' | b',' | b';' | b':'));
    let opened = !sure && {
        let clause = text.get(word.end..clause).unwrap_or_default();
        let names = |thing: &&str| {
            clause.windows(thing.len()).any(|part| part.eq_ignore_ascii_case(thing.as_bytes()))
        };
        // "… for the safe is under the desk and the code is 3126"
        let before = class::run_start(text, word.start, 80, |byte| !matches!(byte, b'\n' | b'.' | b';'));
        let head = text.get(before..word.start).unwrap_or_default();
        let told = (head.ends_with(b" the ") || head.ends_with(b" its "))
            && [" safe", " door", " alarm", " locker"].iter().any(|thing| {
                head.windows(thing.len()).any(|part| part.eq_ignore_ascii_case(thing.as_bytes()))
            });
        told || OPENED.iter().any(names)
    };
    // "the code is 448 193": as telephones show them.
    let sent = || {
        class::starts_with_folded(text, word.end, " is ")
            && has_owner(text, word.start)
            && digits_end(text, word.end + 4).is_some_and(|end| matches!(end - word.end, 10 | 11))
    };
    // "in the locker, code 58B2", "to disarm the alarm enter code 480917"
    let right_behind = || {
        word.next() == b' '
            && code_end(text, word.end + 1).is_some_and(|end| !counts(text, end))
            && opens_before(text, word.start)
    };
    let told = joined || !sure && (spoken() || opened || sent() || right_behind());
    let plain = sure
        && head.is_empty()
        && (matches!(word.previous(), 0 | b' ' | b'\n' | b'"' | b'(' | b'*' | b'&' | b'?')
            || word.previous() >= 128);
    if !told && !plain {
        return;
    }
    let owned = past_owner(text, word.end);
    let linked = past_link(text, owned);
    let is_pin = is_one_of(last, &["pin", "puk"]);
    // "PIN 4829" in capital letters; "pin 4829" may be one of a board.
    let of_a_board = || {
        let end = code_end(text, word.end + 1).filter(|_| word.next() == b' ');
        word.mask & LOWER != 0
            && !spoken()
            && !end.is_some_and(|end| matches!(class::at(text, end), 0 | b'\n'))
    };
    if linked == owned && (owned > word.end && !opened && !is_pin || plain && is_pin && of_a_board()) {
        nearby(text, word.start, word.end, sink);
        return;
    }
    // "somebody set the PIN to 4829"
    let linked = if linked == word.end
        && has_owner(text, word.start)
        && class::starts_with_folded(text, word.end, " to ")
    {
        word.end + 3
    } else {
        linked
    };
    let start =
        class::run_end(text, linked, 5, |byte| matches!(byte, b' ' | b'"' | b'\'' | b'`' | b'*' | b'('));
    let Some(end) = code_end(text, start).filter(|end| {
        // "a verification code, 482913, and": set off by commas.
        let apart = class::before(text, linked) != b',' || class::at(text, *end) == b',';
        start > word.end && apart && !counts(text, *end)
    }) else {
        nearby(text, word.start, word.end, sink);
        return;
    };
    sink.hit(&PIN, start, end);
    let next = class::run_of(text, end + 4, 8, DIGIT);
    if class::starts_with_folded(text, end, " to ") && next >= end + 8 {
        sink.hit(&PIN, end + 4, next);
    }
}

/// Asked at digits before "is": "481920 is your verification code".
pub(in crate::redact::detect) fn at_yours(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let line = class::run_end(text, word.end, 60, |byte| byte >= b' ');
    let told = text.get(word.end..line).is_some_and(|said| said.windows(5).any(|word| word == b" code"));
    if told && class::starts_with_folded(text, word.end, " is your ") && (4..=8).contains(&word.len()) {
        sink.hit(&PIN, word.start, word.end);
    }
}

/// The line speaks of what a code opens, before it, and of no fault.
fn opens_before(text: &[u8], start: usize) -> bool {
    static THINGS: Lexicon =
        Lexicon::of("cage disarm door garage gate keypad lift locker porte puerta safe tresor tür");
    static FAULTS: Lexicon = Lexicon::of("error exit failed failure returned returns status");
    let line = class::run_start(text, start, 80, |byte| byte != b'\n');
    let mut words = text
        .get(line..start)
        .unwrap_or_default()
        .split(|byte| !class::is(*byte, LOWER | UPPER | OTHER_LETTER));
    words.clone().any(|word| THINGS.holds(word)) && !words.any(|word| FAULTS.holds(word))
}

/// "the", "my": somebody's.
fn has_owner(text: &[u8], start: usize) -> bool {
    class::one_before(text, start, &["the ", "a ", "his ", "her ", "my ", "our ", "their "]).is_some()
}

/// Where four to eight digits end, in two groups, or in three as a lock has them; a letter or a sign may close them.
pub(super) fn digits_end(text: &[u8], start: usize) -> Option<usize> {
    let run = |from: usize, most: usize| class::run_of(text, from, most, DIGIT);
    let mut end = run(start, 9);
    if end - start == 3 && matches!(class::at(text, end), b' ' | b'-') {
        end = run(end + 1, 4);
    } else if end - start == 2 && class::at(text, end) == b'-' && run(end + 1, 3) == end + 3 {
        end += 3;
        if class::at(text, end) == b'-' && run(end + 1, 3) == end + 3 {
            end += 3;
        }
    } else if end - start >= 4 && matches!(class::at(text, end), b'A'..=b'F' | b'#' | b'*') {
        end += usize::from(!(class::at(text, end) == b'*' && class::before(text, start) == b'*'));
    }
    let next = class::at(text, end);
    let goes_on = class::is(next, ALPHANUMERIC)
        || matches!(next, b'.' | b':' | b'-' | b'/') && class::is(class::at(text, end + 1), DIGIT);
    ((4..=9).contains(&(end - start)) && !goes_on).then_some(end)
}

/// "1200 lines": how many of something.
pub(super) fn counts(text: &[u8], end: usize) -> bool {
    ["bytes", "files", "lignes", "lines", "minutes", "ms ", "requests", "rows", "seconds", "times", "zeilen"]
        .iter()
        .any(|unit| class::at(text, end) == b' ' && class::starts_with_folded(text, end + 1, unit))
}

/// Past "for the door": up to seven words, of which the first says that they name whose it is.
fn past_owner(text: &[u8], at: usize) -> usize {
    let owns = [
        " for ",
        " of ",
        " to ",
        " z ",
        " reçu ",
        " ricevuto ",
        " recibido ",
        " für ",
        " fuer ",
        " vom ",
        " von ",
        " zum ",
        " zur ",
        " am ",
        " der ",
        " des ",
        " pour ",
        " de ",
        " du ",
        " d'",
        " para ",
        " del ",
        " della ",
        " dell'",
        " di ",
        " da ",
        " do ",
        " van ",
        " voor ",
        " till ",
        " til ",
        " på ",
        " wifi",
    ];
    if !owns.iter().any(|word| class::starts_with_folded(text, at, word)) {
        return at;
    }
    let mut past = at;
    for _ in 0..8 {
        if past > at && past_link(text, past) > past {
            return past;
        }
        let next = class::run_end(text, past + 1, 40, |byte| {
            class::is(byte, LOWER | UPPER | OTHER_LETTER) || matches!(byte, b'-' | b'\'')
        });
        if class::is(class::at(text, past + 1), DIGIT) {
            // "kod do sejfu 194517": right behind what it opens.
            let last = class::run_start(text, past, 24, |byte| byte != b' ').saturating_sub(1);
            let told = OPENED.iter().any(|thing| class::starts_with_folded(text, last, thing));
            return if told { past } else { at };
        }
        past = next;
    }
    at
}

/// Past what says that the digits are the code.
fn past_link(text: &[u8], at: usize) -> usize {
    let marks = class::run_end(text, at, 3, |byte| matches!(byte, b'"' | b'*' | b'`' | b')'));
    let sign = class::run_end(text, marks, 1, |byte| byte == b' ');
    if matches!(class::at(text, sign), b':' | b'=') {
        return class::run_of(text, sign + 1, 4, BLANK);
    }
    LINKS.iter().find(|link| class::starts_with_folded(text, at, link)).map_or(at, |link| at + link.len() - 1)
}
