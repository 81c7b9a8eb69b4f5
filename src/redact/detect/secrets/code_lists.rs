//! Lists of codes that let somebody in once each: "backup codes: 4819-2203, 9910-3382".

use crate::redact::Kind;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::{Beside, is_one_of, is_word};
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Lexicon, Rule, Shown, Sink};
use crate::text::class::{self, ALPHANUMERIC, BLANK, DIGIT};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&LISTED];

static LISTED: Rule = Rule::shown(Shown {
    name: "code-of-list",
    kind: Kind::Password,
    reason: "Each of these codes lets somebody in once.",
    known_format: false,
    examples: Examples {
        positive: &[
            "backup codes: «4819-2203», «9910-3382», «1203-8847»",
            "Herstelcodes voor de tweede stap, elk een keer: «71920344», «55120983», «66190241».",
            "the unseal key:\npart 1: «Kq2d3rb61EpYmwslRWvasZ»\npart 2: «hd9gTPk2QfuW»\n",
            "Wiederherstellungscodes: «a81f-02cc», «77be-10ad»",
            "códigos de recuperación: «4819-2203», «9910-3382»",
            "codes de secours : «4819-2203», «9910-3382»",
            "le code de secours «QX-7731-BD» est au coffre",
            "recovery codes: «q1dmn-qcvku» «zvlhw-tr0hy» «93yqd-zaw6n»",
            "Recovery codes of the root login, two left: «7k3j-w8mq» and «p0s7-aa31»",
            "recovery codes: «abkqd-fvhij» «klmwo-pqxst» «uvwxy-zabcd»",
            "recovery codes: «t0i2z-2s035», «yidmx-2kvuw»",
            "Recovery codes\n«k3j9d-w8mqe1»\n«p0s7f-aa31z»",
            "recovery codes, for a lost phone:\n«e6340-301a6»\n«13446-3c891»\n(once each)",
            "recovery codes are «81fa02cc» and «77be10ad»",
            "try one of the recovery codes: «8qd9e-1kra8» or «3n00a-3h3cb»; Herstelcodes: «8qd9e-1kra8» of «3n00a-3h3cb»",
            "recovery codes for the locked account, use one only: «64541-85347», «54267-97054»",
            "recovery codes: «t0i2z-2s035», «whyny-qlhfu»",
            "MFA backup codes:\n1. «4819 2203»\n2. «9910 3382»\n",
            "\"recovery_codes\": [\"«81fa02cc»\", \"«77be10ad»\"]",
        ],
        negative: &[
            "recovery codes: break-glass under-board, backup codes left-over right-hand",
            "backup codes left-over right-hand under-way, recovery codes: first-class offer-again",
            "recovery codes 2024-03-12 were printed",
            "backup codes were missing",
            "the talk, in two parts\npart 1: GrpcRetryV2Step4\npart 2: Ipv6ToWebRTC2023\n",
            "backup codes: see the vault",
            "backup codes failed for two tickets: PAY-98123, see PAY-9",
            "error codes: 48192203, 99103382",
            "recovery codes [PASSWORD-1]",
            "part 2: Http2Upgrade\npart 3: IPv6 at home",
            "Foutcodes van de poort: 48192203, 99103382",
            "codes de sécurité: voir le coffre",
            "le code de secours du script est à jour",
        ],
        disguised: &["backup codes: «4819\u{200b}-2203», «9910\\-3382»"],
    },
});

/// Words before "codes" that make them such.
const SORTS: &[&str] = &[
    "2fa",
    "backup",
    "emergency",
    "mfa",
    "one-time",
    "otp",
    "recovery",
    "rescue",
    "scratch",
    "unlock",
    "verification",
];

/// What is said behind "codes" in other languages, and what is joined to it.
const BEHIND: &[&str] = &[
    " de secours",
    " de récupération",
    " de recuperación",
    " de recuperação",
    " de respaldo",
    " de rescate",
    " di recupero",
    " di backup",
];
const JOINED: &[&str] = &["herstel", "wiederherstellungs", "notfall", "rettungs", "sicherungs", "backup"];

/// "part 3: X": a key that was split, of which the last piece is short.
fn piece(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    /// The lines above say what was split.
    static SPLIT: Lexicon = Lexicon::of("key keys secret secrets share shares token unseal");
    let text = word.text;
    let number = class::run_of(text, word.end + 1, 2, DIGIT);
    if word.next() != b' ' || number == word.end + 1 || !class::starts_with_folded(text, number, ": ") {
        return;
    }
    let end = class::run_of(text, number + 2, 80, ALPHANUMERIC);
    let value = text.get(number + 2..end).unwrap_or_default();
    let sorts = [class::LOWER, class::UPPER, DIGIT].into_iter().all(|mask| class::any(value, mask));
    let cut = matches!(class::at(text, end), 0 | b'\n' | b'\r');
    let head = text.get(word.start.saturating_sub(240)..word.start).unwrap_or_default();
    let told =
        || head.split(|byte| !class::is(*byte, class::LOWER | class::UPPER)).any(|word| SPLIT.holds(word));
    if sorts
        && cut
        && told()
        && value.len() >= 10
        && class::count(value, DIGIT) >= 2
        && class::count(value, class::UPPER) >= 2
    {
        sink.hit(&LISTED, number + 2, end);
    }
}

/// "le code de secours QX-7731-BD": a single one.
fn one(word: Word<'_>, at: usize, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let links = [" est le ", " est ", " es ", " è ", " é ", " : ", ": ", " "];
    let start = at + class::one_at(text, at, &links).map_or(0, str::len);
    let end = class::run_end(text, start, 40, |byte| class::is(byte, ALPHANUMERIC) || byte == b'-');
    let code = text.get(start..end).unwrap_or_default();
    let made = class::count(code, DIGIT) >= 3 && (8..=32).contains(&code.len());
    if made && !(code.len() == 10 && code.get(4) == Some(&b'-')) {
        sink.hit(&LISTED, start, end);
    }
}

/// Words that name such a list, by their ends.
pub(in crate::redact::detect) const NAMES: Cue = &["codes", "codici", "digos"];
/// The same of one code.
pub(in crate::redact::detect) const ONE: Cue = &["code", "codice", "digo"];

/// Asked at a word that ends like one of [`NAMES`].
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    if is_one_of(word.bytes(), &["part"]) {
        piece(word, sink);
        return;
    }
    let named = || is_one_of(word.bytes(), ONE) || is_one_of(word.bytes(), NAMES);
    let said = if word.next() == b' ' && word.len() <= 6 && named() {
        class::one_at(text, word.end, BEHIND).map_or(0, str::len)
    } else {
        0
    };
    let plural = word.bytes().last_chunk::<5>().is_some_and(|last| is_word(last, "codes"));
    if said > 0 && !plural && !is_one_of(word.bytes(), NAMES) {
        one(word, word.end + said, sink);
        return;
    }
    if said == 0 && !(plural && is_of_sort(word)) {
        return;
    }
    let mut at = list_start(text, word.end + said);
    // What is as long as the first is another, however few digits it has.
    let mut length = twins(text, past_marks(text, at)).unwrap_or(0);
    for _ in 0..MOST {
        let start = past_marks(text, at);
        let Some(end) = code_end(text, start, length) else { return };
        length = end - start;
        sink.hit(&LISTED, start, end);
        at = end + class::one_at(text, end, JOINTS).map_or(0, str::len);
    }
}

/// What stands between the last two of a list.
const JOINTS: &[&str] = &[
    " and ", " or ", " und ", " oder ", " et ", " ou ", " y ", " o ", " e ", " en ", " of ", " i ", " lub ",
    " a ", " nebo ", " och ", " og ", " eller ", " ve ", " veya ", " ja ", " tai ",
];

/// No list has more.
const MOST: usize = 24;

/// "backup codes", `recovery_codes`, "Notfallcodes"
fn is_of_sort(word: Word<'_>) -> bool {
    let called = is_word(word.bytes(), "codes")
        && Beside::before(word.text, word.start)
            .is_some_and(|beside| beside.is_spoken() && is_one_of(beside.word, SORTS));
    let joined = is_one_of(
        word.bytes(),
        &["backup_codes", "recovery_codes", "backupcodes", "recoverycodes", "backup-codes", "recovery-codes"],
    );
    let compound = |head: &&str| {
        class::starts_with_folded(word.text, word.start, head) && word.len() == head.len() + "codes".len()
    };
    called || joined || JOINED.iter().any(compound)
}

/// Past what the sentence says between the name at `name_end` and the list.
fn list_start(text: &[u8], name_end: usize) -> usize {
    let mut at = name_end;
    for verb in [" are ", " were "] {
        if class::starts_with_folded(text, at, verb) {
            at += verb.len();
        }
    }
    // "recovery codes, if we are locked out again:"
    let heading = class::run_end(text, at, 60, |byte| !matches!(byte, b'\n' | b':'));
    if class::starts_with_folded(text, heading, ":\n") {
        return heading;
    }
    // "recovery codes for the locked account: 64541-85347, 54267-97054": two that are alike tell it.
    let first = past_marks(text, heading);
    let second = || {
        let end = code_end(text, first, 0)?;
        let other =
            end + class::one_at(text, end, &[", "]).or_else(|| class::one_at(text, end, JOINTS))?.len();
        Some(code_end(text, other, end - first)? - other == end - first)
    };
    if class::starts_with_folded(text, heading, ": ") && second() == Some(true) { heading } else { at }
}

/// "k1dnn-qckau zplhw-tv0hy": how long each is of two that are written alike, of which one may have hardly a digit.
#[inline(never)]
fn twins(text: &[u8], first: usize) -> Option<usize> {
    let code = |start: usize| {
        let end = class::run_end(text, start, 25, |byte| class::is(byte, ALPHANUMERIC) || byte == b'-');
        text.get(start..end).unwrap_or_default()
    };
    let dash =
        |code: &[u8]| code.iter().position(|byte| *byte == b'-').filter(|dash| dash * 2 + 1 == code.len());
    let one = code(first);
    let other = code(past_marks(text, first + one.len()));
    // "abkqd-fvhij klmwo-pqxst uvwxy-zabcd": of letters alone three.
    let third = code(past_marks(text, past_marks(text, first + one.len()) + other.len()));
    let alike = || third.len() == one.len() && dash(third).is_some() && one.len() > 9;
    let digit = class::any(one, DIGIT) && class::any(other, DIGIT) || alike();
    ((9..=24).contains(&one.len()) && one.len() == other.len() && digit && dash(one)? == dash(other)?)
        .then_some(one.len())
}

/// Past commas, bullets and the numbers of a list.
fn past_marks(text: &[u8], at: usize) -> usize {
    let mark = |byte: u8| {
        class::is(byte, BLANK)
            || matches!(byte, b',' | b';' | b':' | b'=' | b'-' | b'*' | b'"' | b'\'' | b'`' | b'[' | b'(')
    };
    let start = class::run_end(text, at, 24, mark);
    let number = class::run_of(text, start, 2, DIGIT);
    let listed = number > start
        && matches!(class::at(text, number), b'.' | b')')
        && class::at(text, number + 1) == b' ';
    if listed { number + 2 } else { start }
}

fn code_end(text: &[u8], start: usize, length: usize) -> Option<usize> {
    let digits = |from: usize| class::run_of(text, from, 10, DIGIT);
    let (first, second) = (digits(start), digits(digits(start) + 1));
    let paired = matches!(first - start, 3..=5)
        && class::at(text, first) == b' '
        && second - first == first - start + 1;
    let end = if paired {
        second
    } else {
        class::run_end(text, start, 40, |byte| class::is(byte, ALPHANUMERIC) || byte == b'-')
    };
    let code = text.get(start..end)?;
    let dash = code.iter().position(|byte| *byte == b'-');
    let date = dash == Some(4) && code.len() == 10 && code.get(7) == Some(&b'-');
    let counted = class::count(code, DIGIT);
    let alike = code.len() == length && (counted > 0 || dash == Some(length / 2));
    ((6..=32).contains(&code.len()) && (alike || counted >= 2) && !date).then_some(end)
}
