//! Passwords that are words of every day: "the password is correct horse battery", "log in with hunter", and values that
//! can be nothing else in a sentence that speaks of a password.
//!
//! What a sentence says of a password is a word too ("is wrong", "was stored in plain text"). So the word must be none of
//! those, and the clause has to end behind it.

use super::extent::trimmed_end;
use super::name::Name;
use super::passphrase::{STOPS, is_phrase_named};
use super::value::{is_mixed, may_be_said};
use super::{SPOKEN, users};
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Lexicon, Sink};
use crate::text::class::{self, DIGIT, LOWER, OTHER_LETTER, UPPER};

/// What a sentence says of a password, beside the endings below.
static SAID: Lexicon = Lexicon::of(
    "about above absent accurate active again alphanumeric already also always ambiguous anonymous \
     another available back bad bare base64 basic because being below best better blank both broken \
     built bytes characters chars clear close common complex compulsory copied correct cut data days \
     dead different difficult digits done down due each easy eight either elsewhere embedded empty \
     enough ever everyone everything everywhere exact exempt external fair fake far few fine first five \
     fixed forgotten found four free fresh full gone good great guess half hard hash held here hidden \
     how identical in incorrect insecure intact invalid it itself just kept known last late later left \
     less letters like local locked long longer lost made many mine missing mixed moot more most much \
     necessary needed never new next nine no none nonsense normal not nothing now null obsolete obvious \
     off ok okay old once one only open optional other ours out outdated over part past per plain \
     plaintext possible present private proof public put quite random rather raw read ready real \
     required right rot safe said same saved secret secure seen sensitive sent separate set seven shared \
     short shorter shown simple simply six slow so solid something spaces static still stolen strict \
     strong stuck such sure sync ten text that their theirs there they thing this three through tied \
     told too top true twelve twice two typed under unique unknown unsafe unset up upper us useless \
     usual valid very visible weak well what where whether who why world worse wrong wrote year years \
     yes yet you your yours zero",
);

/// Words that a clause goes on with, behind the password.
static GOES_ON: Lexicon = Lexicon::of(
    "and at but by for from if in instead of on or please since so though to until when which while with",
);

/// Ends of words that say how something is, or what was done to it.
const ENDINGS: &[&str] = &[
    "able", "ible", "ed", "ing", "ly", "ive", "ous", "ful", "less", "ary", "ant", "ent", "ic", "al", "ized",
    "ten", "ken", "ory", "ish", "like", "wise", "ness", "sion", "tion", "ment",
];

pub(super) fn is_said(word: &[u8]) -> bool {
    SAID.holds(word)
        || ENDINGS.iter().any(|ending| word.len() > ending.len() + 1 && word.ends_with(ending.as_bytes()))
        || is_placeholder(word)
}

/// "seven quiet owls": three words or more, and none that sentences are made of.
pub(super) fn makes_phrase(value: &[u8]) -> bool {
    const STOPS: &[&str] =
        &["all", "are", "the", "our", "was", "has", "ask", "see", "use", "set", "enter", "please"];
    let said = |word: &[u8]| {
        word.len() < 3
            || !word.iter().all(|byte| class::is(*byte, LOWER | UPPER))
            || GOES_ON.holds(word)
            || STOPS.iter().any(|stop| stop.as_bytes() == word)
    };
    let words = || value.split(|byte| *byte == b' ');
    // One of them may also be said of a password: "seven", "plain".
    (3..=10).contains(&words().count())
        && !words().any(said)
        && words().filter(|word| is_said(word)).count() <= 1
}

/// Where the words of small letters at `start` end, and how many they are, if they are no part of a sentence.
fn words(bytes: &[u8], start: usize) -> Option<(usize, usize)> {
    let mut end = start;
    let (mut count, mut led) = (0, false);
    let mut at = start;
    loop {
        let stop = class::run_of(bytes, at, 40, LOWER);
        let word = bytes.get(at..stop)?;
        let next = class::at(bytes, stop);
        if GOES_ON.holds(word) {
            if count > 0 && next == b' ' {
                break;
            }
            return None;
        }
        let closed = matches!(next, 0 | b' ' | b'\n' | b'\r' | b',' | b';' | b'!' | b')' | b'"')
            || next == b'.' && !class::is(class::at(bytes, stop + 1), LOWER | UPPER | DIGIT);
        let adverb = word.ends_with(b"ed") || word.ends_with(b"ing") || word.ends_with(b"ly");
        // "correct horse battery": the first of three words may say how the others are.
        let said = is_said(word) && (count > 0 || adverb || next != b' ');
        if word.len() < 3 || !closed || said {
            return None;
        }
        led |= is_said(word);
        (end, count) = (stop, count + 1);
        // "X — used at noon"
        if next != b' ' || count == 8 || class::one_at(bytes, stop + 1, &["—", "–", "- "]).is_some() {
            break;
        }
        at = stop + 1;
    }
    (!led || count >= 3).then_some((end, count))
}

/// "the password is hunter", "was correct horse battery", asked behind the verb, at `start`.
pub(super) fn said(
    bytes: &[u8],
    verb: &[u8],
    start: usize,
    name: &Name,
    sink: &mut Sink<'_, '_>,
) -> Option<usize> {
    let verbs = ["is ", "was ", "were ", "set to ", "changed to ", "reset to ", "had been ", "to be "];
    (name.chosen && class::one_before(verb, verb.len(), &verbs).is_some()).then_some(())?;
    let (end, count) = words(bytes, start)?;
    // "was reset to factory defaults"
    let set = class::one_before(verb, verb.len(), &["to "]).is_some();
    (count != 2 || !set && !is_another(bytes, end)).then_some(())?;
    sink.hit(&SPOKEN, start, end);
    Some(end)
}

/// "the admin password (winter river)", asked behind the bracket.
pub(super) fn aside(bytes: &[u8], start: usize, name: &Name, sink: &mut Sink<'_, '_>) -> Option<usize> {
    name.chosen.then_some(())?;
    let (end, count) = words(bytes, start)?;
    (count >= 2 && class::at(bytes, end) == b')' && !is_another(bytes, end)).then_some(())?;
    sink.hit(&SPOKEN, start, end);
    Some(end)
}

/// "WLAN passphrase: pepper hazel 4573": words to the end of the line, and nothing that a sentence is made of.
pub(super) fn line(bytes: &[u8], start: usize, name: &Name, sink: &mut Sink<'_, '_>) -> Option<usize> {
    name.chosen.then_some(())?;
    let end = class::run_end(bytes, start, 80, |byte| class::is(byte, LOWER | DIGIT) || byte == b' ');
    matches!(class::at(bytes, end), 0 | b'\n' | b'\r').then_some(())?;
    let mut words = bytes.get(start..end)?.split(|byte| *byte == b' ');
    let count = words.clone().count();
    let made = |word: &[u8]| {
        let digits = class::count(word, DIGIT);
        (word.len() >= 3 || count > 3 && digits > 0)
            && (digits == 0 || digits == word.len())
            && (digits > 0 || !is_said(word))
            && !GOES_ON.holds(word)
            && !["ask", "are", "compat", "files", "our", "see", "the", "was"]
                .iter()
                .any(|said| said.as_bytes() == word)
    };
    ((2..=8).contains(&count) && words.all(made) && !is_another(bytes, end)).then_some(())?;
    sink.hit(&SPOKEN, start, end);
    Some(end)
}

/// "is user input", "(root user)": what is spoken of is not the password, but whose or where it is.
pub(super) fn is_another(bytes: &[u8], end: usize) -> bool {
    /// The last of two words about a password.
    static NOUNS: Lexicon = Lexicon::of(
        "account accounts admin app auth base box change cluster code database default defaults entry \
         field file form free group history host input key knowledge length letters login manager name \
         node owner page part policy prompt quality reset role root rules server service site staff store \
         support system team text ticket tool use user users value variable vault words work",
    );
    let start = class::run_back(bytes, end, 24, LOWER);
    bytes.get(start..end).is_some_and(|word| NOUNS.holds(word))
}

/// "the password policy (…)": one word between the two, which says that it is of something else.
pub(super) fn is_of_another(clause: &[u8]) -> bool {
    let said = clause.trim_ascii();
    !said.contains(&b' ') && is_another(said, said.len())
}

/// "passphrase vivid marble pepper ember", to the end of its sentence.
pub(super) fn phrase(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    (class::at(bytes, end) == b' ').then_some(())?;
    let (stop, count) = words(bytes, end + 1)?;
    (count >= 3).then_some(())?;
    sink.hit(&SPOKEN, end + 1, stop);
    Some(stop)
}

/// "the seed phrase was found in the ticket: 'ridge lantern …'", "LUKS passphrase, read out on the call – "ridge 4 …"": words
/// alone behind a colon or a dash further on, as many as wallets make, or some in quotes.
#[inline(never)]
pub(super) fn words_further(
    bytes: &[u8],
    start: usize,
    end: usize,
    sink: &mut Sink<'_, '_>,
) -> Option<usize> {
    const OPENING: &[&str] = &["\"", "'", "`", "“", "„", "«\u{a0}", "« ", "«", "‚", "‘"];
    const CLOSING: &[&str] = &["\"", "'", "`", "“", "”", "\u{a0}»", "»", "‘", "’"];
    let sentence = |byte: u8| {
        class::is(byte, LOWER | UPPER | DIGIT | OTHER_LETTER) && byte != 0xe2 || b" (),-'".contains(&byte)
    };
    let clause = class::run_end(bytes, end, 72, sentence);
    let colon =
        clause - usize::from(class::before(bytes, clause) == b' ' && class::at(bytes, clause) != b':');
    let sign = class::one_at(bytes, colon, &[":", " –", " —", " →"])?;
    let at = class::spaces_end(bytes, colon + sign.len(), 1);
    let quote = class::one_at(bytes, at, OPENING);
    let at = at + quote.map_or(0, str::len);
    let stop = class::run_end(bytes, at, 300, |byte| class::is(byte, LOWER | DIGIT) || byte == b' ');
    let value = bytes.get(at..stop)?.trim_ascii_end();
    let quoted = quote.is_some()
        && class::one_at(bytes, at + value.len(), CLOSING).or(class::one_at(bytes, stop, CLOSING)).is_some();
    (quoted || matches!(class::at(bytes, stop), 0 | b'\n' | b'\r' | b'.' | b',')).then_some(())?;
    let words = || value.split(|byte| *byte == b' ');
    let number = |word: &[u8]| class::all(word, DIGIT) && word.len() < 5;
    let plain = words().all(|word| number(word) || (3..=9).contains(&word.len()) && !is_one_of(word, STOPS));
    let numbers = words().filter(|word| number(word)).count();
    let named = || is_phrase_named(bytes, start, end);
    let enough = match words().count() {
        12 | 15 | 18 | 21 | 24 => true,
        count => quoted && numbers < 3 && count >= 4 + numbers.min(1) && named(),
    };
    let first = words().next()?;
    (plain && enough && !number(first) && !is_said(first)).then_some(())?;
    sink.hit(&SPOKEN, at, at + value.len());
    Some(stop)
}

/// "log in with X", "logged in as app with X".
pub(super) fn logged_in(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    /// What people log in with that is no password.
    static MEANS: Lexicon = Lexicon::of(
        "account accounts admin all any apple azure biometrics browser care caution cert certificate \
         certificates code codes company cookie cookies corporate credentials creds curl debug docker \
         elevated email entra every expired face facebook fingerprint full github gitlab google hardware \
         help javascript kerberos key keycloak keys kubectl ldap limited mail many mfa microsoft mysql no \
         oauth oidc okta old passkey passkeys permission permissions personal psql read root saml service \
         single ssh sso token tokens totp touch trace user username users verbose vpn work yubikey",
    );
    let bytes = word.text;
    let in_ =
        [" in with ", " in using "].iter().find(|link| class::starts_with_folded(bytes, word.end, link));
    let (user, at) = match in_ {
        Some(link) => (None, word.end + link.len()),
        None => {
            class::starts_with_folded(bytes, word.end, " in as ").then_some(())?;
            let user = word.end + 7;
            let user_end = users::user_end(bytes, user);
            let link =
                [" with ", " using "].iter().find(|link| class::starts_with_folded(bytes, user_end, link))?;
            (Some((user, user_end)), user_end + link.len())
        }
    };
    let start = class::run_end(bytes, at, 2, |byte| matches!(byte, b'"' | b'\'' | b'`' | b'*'));
    let end = class::run_end(bytes, start, 64, |byte| {
        byte > b' '
            && byte < 128
            && !matches!(byte, b',' | b';' | b')' | b'"' | b'\'' | b'`' | b'*' | b'|' | b'?')
    });
    let end = trimmed_end(bytes, start, end);
    let value = bytes.get(start..end)?;
    let plain = class::all(value, LOWER);
    let ends = matches!(
        class::at(bytes, end),
        0 | b'\n' | b'\r' | b',' | b'.' | b'?' | b'!' | b')' | b'"' | b'\'' | b'`'
    ) || class::at(bytes, end) == b' '
        && class::run_of(bytes, end + 1, 12, LOWER) > end + 1
        && bytes
            .get(end + 1..class::run_of(bytes, end + 1, 12, LOWER))
            .is_some_and(|next| GOES_ON.holds(next));
    let password = if plain {
        // A user alone may be named as well: both are nobody else's business.
        value.len() >= 4 && ends && !MEANS.holds(value) && !is_said(value) && !GOES_ON.holds(value)
    } else {
        is_mixed(value) && value.len() >= 6 && may_be_said(value) && !value.contains(&b'/')
    };
    password.then_some(())?;
    sink.hit(&SPOKEN, start, end);
    if let Some((from, to)) = user {
        users::report(bytes, from, to, sink);
    }
    Some(end)
}
