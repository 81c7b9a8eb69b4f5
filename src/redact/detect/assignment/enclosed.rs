//! What a sentence about a password sets apart in brackets or quotes: "the passphrase was read aloud ("X")",
//! "die Passphrase „drei alte Laternen“", "Adgangskoden til kontoen (X)".
//!
//! Quotes hold what a program printed as well, so the clause has to say that the phrase itself follows, and what stands
//! in them has to be made of words that no prompt begins with.

use super::SPOKEN;
use super::passphrase::NUMBERS;
use super::plain::{is_of_another, is_said};
use super::value::{looks_made, may_be_said};
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::people::roles::is_nothing_else;
use crate::redact::detect::{Lexicon, Sink};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, HEX, LOWER, OTHER_LETTER, UPPER, WORD};

/// So far behind the noun.
const REACH: usize = 64;

/// Blanks that no line breaks at, and that which it does.
const BLANKS: &[&str] = &["\u{a0}", "\u{202f}", " "];

/// What stands between a noun and its value, and the value.
struct Enclosed<'t> {
    clause: &'t [u8],
    value: &'t [u8],
    start: usize,
    bracketed: bool,
    quoted: bool,
}

/// What the first brackets or quotes behind `end` hold, on the way to which there are words alone.
fn enclosed(bytes: &[u8], end: usize) -> Option<Enclosed<'_>> {
    let open = class::run_end(bytes, end, REACH, |byte| {
        class::is(byte, LOWER | UPPER | OTHER_LETTER) && !matches!(byte, 0xc2 | 0xe2)
            || b" ,-'".contains(&byte)
    });
    let bracketed = class::at(bytes, open) == b'(';
    let mark = open + usize::from(bracketed);
    let quote = class::one_at(bytes, mark, &["\"", "'", "`", "„", "“", "«", "‚", "‘"]);
    let start = mark + quote.map_or(0, str::len);
    // French sets blanks within.
    let start =
        start + class::one_at(bytes, start, BLANKS).filter(|_| quote == Some("«")).map_or(0, str::len);
    let stop = class::run_end(bytes, start, 80, |byte| {
        !matches!(byte, b'"' | b'`' | b'(' | b')' | b'\n' | 0xc2 | 0xe2)
    });
    let closed = match quote {
        Some("\"" | "`") => class::at(bytes, stop) == class::at(bytes, mark),
        Some("'") => class::at(bytes, stop) == b')' && class::before(bytes, stop) == b'\'',
        Some(_) => {
            let close = stop + class::one_at(bytes, stop, BLANKS).map_or(0, str::len);
            class::one_at(bytes, close, &["“", "”", "»", "‘", "’", "\""]).is_some()
        }
        None => class::at(bytes, stop) == b')',
    };
    let stop = stop - usize::from(quote == Some("'"));
    let value = bytes.get(start..stop)?.trim_ascii_end();
    ((bracketed || quote.is_some()) && closed && start > end + 1).then_some(())?;
    Some(Enclosed {
        clause: bytes.get(end..open)?.trim_ascii(),
        value,
        start,
        bracketed,
        quoted: quote.is_some(),
    })
}

/// "Adgangskoden til kontoen (X)", asked behind the name of a password: small letters, capitals and digits in turn.
#[inline(never)]
pub(super) fn password(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let open = class::spaces_end(bytes, end, 1);
    if open > end
        && class::at(bytes, open) == b'('
        && let Some(end) = joined_words(bytes, open, sink)
    {
        return Some(end);
    }
    let found = enclosed(bytes, end)?;
    if found.bracketed
        && !found.quoted
        && !is_of_another(found.clause)
        && let Some(end) = joined_words(bytes, found.start - 1, sink)
    {
        return Some(end);
    }
    let turns = if found.quoted { 2 } else { 4 };
    let strong = class::has_each(found.value, ALPHANUMERIC) && class::turns(found.value) >= turns;
    let whole = found.value.len() >= 8 && !found.value.contains(&b' ');
    (found.bracketed && strong && whole && !is_of_another(found.clause) && may_be_said(found.value))
        .then_some(())?;
    report(&found, sink)
}

/// "API anahtarı (5f0c…)", "la clave de API (5f0c…)", "вставил токен 5f0c… в чат", asked behind the name of a key of any tongue:
/// right behind it, and it is a program's.
#[inline(never)]
pub(super) fn key(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    const OF_PROGRAMS: &[&str] =
        &[" de API", " de la API", " da API", " d'API", " dell'API", " der API", " для API", " API", " api"];
    const TOKENS: &[&str] = &["jeton", "токен", "токена", "トークン", "토큰", "令牌"];
    let named = class::one_at(bytes, end, OF_PROGRAMS).map_or(0, str::len);
    let head = bytes.get(end.saturating_sub(24)..end + named)?;
    let token = TOKENS.iter().any(|token| head.ends_with(token.as_bytes()));
    (token || class::contains_folded(head, b"api")).then_some(())?;
    let open = class::spaces_end(bytes, end + named, 1);
    let bracket = class::one_at(bytes, open, &["(", "（"]);
    let start = open + bracket.map_or(0, str::len);
    let start = class::run_end(bytes, start, 1, |byte| byte == b'`');
    let stop = class::run_of(bytes, start, 130, WORD);
    let value = bytes.get(start..stop)?;
    let closing: &[&str] =
        if bracket.is_some() { &[")", "`)", "）", ",", "…"] } else { &[" ", ".", ",", "`", "\n"] };
    let closed = class::one_at(bytes, stop, closing).is_some() || stop == bytes.len();
    let digest = matches!(value.len(), 32 | 40 | 64) && class::all(value, HEX);
    (closed && start > end && (digest || looks_made(value)) && may_be_said(value)).then_some(())?;
    sink.hit(&SPOKEN, start, stop);
    Some(stop)
}

/// "het wachtwoord (Reigernest-Vlinderstruik) hing op het bord": words with capitals that a sign joins and that name nothing
/// else, right behind the name of a password.
#[inline(never)]
pub(super) fn joined_words(bytes: &[u8], open: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    static SORTS: Lexicon = Lexicon::of(
        "account aktuell alt alte auto azure base benutzer case compte conta cuenta default dienst \
        directory entra gast geheim google gross groß initial intern konto kunden length login mail \
        mindestens neu neue one outlook plain proxy read root self server service standard text time \
        user utente wiki windows write zugang",
    );
    let end = class::run_end(bytes, open + 1, 48, |byte| {
        class::is(byte, LOWER | UPPER | DIGIT | OTHER_LETTER) || matches!(byte, b'-' | b'.' | b'_')
    });
    let value = bytes.get(open + 1..end)?;
    let mut parts = value.split(|byte| matches!(byte, b'-' | b'.' | b'_'));
    let strange = |part: &[u8]| {
        part.len() > 3
            && class::is(class::at(part, 0), UPPER)
            && part.iter().skip(1).all(|byte| class::is(*byte, LOWER | OTHER_LETTER))
            && !SORTS.holds(&part.to_ascii_lowercase())
            && std::str::from_utf8(part).is_ok_and(is_nothing_else)
    };
    let number = |part: &[u8]| part.len() < 5 && class::all(part, DIGIT);
    let words = parts.clone().filter(|part| strange(part)).count();
    let whole = parts.all(|part| strange(part) || number(part));
    let closed = class::one_at(bytes, end, &[") ", "), ", ").", ")\n"]).is_some();
    (whole && words > 1 && closed && value.len() >= 10).then_some(())?;
    sink.hit(&SPOKEN, open + 1, end);
    Some(end)
}

/// Words by which the clause says that the phrase itself follows.
static GIVEN: Lexicon = Lexicon::of(
    "aloud alto as at being brzmi brzmiało dictated e er era es essendo est gelesen is ist laut \
        lautet lautete leaked loud luidde luidt mail out over pasted posted read said sendo shared \
        siendo to var vorgelesen war was wrote är è était étant",
);

/// Those of them behind which nothing else is.
static SPELLED: Lexicon =
    Lexicon::of("being brzmi brzmiało essendo lautet lautete luidde luidt sendo siendo étant");

/// Words of a clause whose quotes hold what a program prints or what something is called.
static PRINTED: Lexicon = Lexicon::of(
    "called dialog error errors failed feld field file hinweis label log meldung message named option \
        policy prompt prompted rejected returned rule setting step variable with",
);

/// "the passphrase aloud ("X")", "Passphrase „X“", asked behind the name of a phrase.
#[inline(never)]
pub(super) fn phrase(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    made_of_words(bytes, end, false, sink)
}

/// "hasło do sejfu brzmiało „cztery szare wydry nad wodą”": the same behind the name of a password in another tongue. A verb
/// has to say that the words are the password, and none of English stands among them.
#[inline(never)]
pub(super) fn foreign_phrase(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    made_of_words(bytes, end, true, sink)
}

fn made_of_words(bytes: &[u8], end: usize, password: bool, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let found = enclosed(bytes, end)?;
    let said = || found.clause.split(|byte| matches!(byte, b' ' | b',')).filter(|word| !word.is_empty());
    // "la phrase secrète («…»)", "frase d'accesso "…""
    const SORTS: &[&str] =
        &["secr", "segr", "de pas", "de rec", "de acces", "de seg", "d'acc", "di acc", "di rec"];
    let sorted = class::one_at(found.clause, 0, SORTS).is_some();
    // "das Passwort ist „falsch“": behind a password a verb has to say that it is spelled out.
    let told = said().any(|word| if password { SPELLED.holds(word) } else { GIVEN.holds(word) });
    let given = told || !password && (sorted || said().count() == 0);
    (given && !said().any(|word| PRINTED.holds(word))).then_some(())?;
    let sign = if found.value.contains(&b' ') { b' ' } else { b'-' };
    let words = || found.value.split(|byte| *byte == sign);
    let word = |word: &[u8]| word.iter().all(|byte| class::is(*byte, LOWER | UPPER | DIGIT | OTHER_LETTER));
    // "four-words-joined" in brackets alone may be what a secret is called.
    let least = if found.quoted && sign == b' ' { 3 } else { 4 - usize::from(found.quoted) };
    let made = (least..=10).contains(&words().count()) && words().all(|part| !part.is_empty() && word(part));
    let first = words().next()?;
    // "seven grey herons over the weir"
    let counted = is_one_of(first, NUMBERS) && words().count() > 3;
    (made
        && found.value.len() >= 12
        && (counted || sorted || password || !is_said(first))
        && !is_prompt(first)
        && !GIVEN.holds(first))
    .then_some(())?;
    report(&found, sink)
}

/// "Enter passphrase for key"
fn is_prompt(first: &[u8]) -> bool {
    static PROMPTS: Lexicon = Lexicon::of("bitte enter geben ihre incorrect invalid please type unable your");
    PROMPTS.holds(&first.to_ascii_lowercase())
}

fn report(found: &Enclosed<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let end = found.start + found.value.len();
    sink.hit(&SPOKEN, found.start, end);
    Some(end)
}
