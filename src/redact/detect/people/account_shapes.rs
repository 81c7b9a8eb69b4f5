//! What the names of accounts look like: each function knows one shape, and where it is enough the place decides.

use super::nobody::{is_general, is_of_thing};
use crate::redact::detect::words::Lexicon;
use crate::redact::everyday::is_everyday;
use crate::redact::given_names::{is_given, is_given_alone, is_like_a_person, is_surname};
use crate::redact::noticed::is_usual;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, JOINER, LOWER, UPPER, WORD};

/// `jkowalski`, `jan.dvorak`, `svc-batch`: nothing else is written so.
pub(in crate::redact) fn is_handle(name: &[u8]) -> bool {
    let letters = |part: &[u8]| part.len() >= 3 && class::all(part, LOWER);
    if let Some(dot) = name.iter().position(|byte| *byte == b'.') {
        let (first, last) = (name.get(..dot).unwrap_or_default(), name.get(dot + 1..).unwrap_or_default());
        return letters(last) && (is_given(first) || first.len() == 1 && letters(last));
    }
    let service =
        [&b"svc-"[..], b"svc_", b"sa-", b"sa_", b"rw_", b"ro_"].iter().any(|prefix| name.starts_with(prefix));
    let granted =
        ["_ro", "_rw", "_app", "_adm", "_admin", "_svc"].iter().any(|end| name.ends_with(end.as_bytes()));
    let somebodys = || !begins_word(name) || is_given(name) || is_initialled_surname(name);
    service || granted || letters(name) && name.len() >= 5 && somebodys()
}

/// `fhoekstra`, `pvandenberg`: an initial, and a usual surname.
pub(in crate::redact::detect) fn is_initialled_surname(name: &[u8]) -> bool {
    // "sharding" is no S. Harding.
    static WORDS: Lexicon = Lexicon::of(
        "astern atomic balkan ballard besser better blinder blinders boosting camber chasse crashed \
         critter decker deiner easton esquire fevers flange flawless freddy friesen garden getter \
         glance gotten graden grosse halves hander hasher heller hunger isoler jingles junger \
         junker keiner ketter lesser letter levers madame mallard meiner member memory messer \
         metter musters netter oberon paragon partie partner plaine plexus posten postman prober \
         reiner revers rotten salmon sanders schema sealing setter sewing shader sharding sharing \
         sharper sheath shutter singles slogan slopes smiley stalen swells swimmer swinger teller \
         tennis trashed usable vander varies wetter wholly writter",
    );
    const PARTICLES: &[&str] =
        &["vanden", "vander", "vande", "van", "von", "den", "der", "de", "di", "da", ""];
    let Some((_, rest)) = name.split_first() else { return false };
    let surname = |particle: &&str| {
        let last = rest.strip_prefix(particle.as_bytes()).unwrap_or_default();
        last.len() + usize::from(!particle.is_empty()) >= 5 && is_surname(last)
    };
    class::all(name, LOWER) && PARTICLES.iter().any(surname) && !WORDS.holds(name) && !is_common(name)
}

/// Words of many languages begin so: with a vowel, or with consonants that are spoken together.
#[inline]
pub(super) fn begins_word(name: &[u8]) -> bool {
    /// A bit for each second letter, at the first one: most words of a text are asked about.
    const TOGETHER: [u32; 32] =
        pairs(b"blbrchclcrdrdwflfrghglgngrklknkrpfphplprpsrhscshskslsmsnspsqstswthtrtstwwhwrzw");
    let vowel = |byte: u8| matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    match *name {
        [first, second, ..] if class::is(first, LOWER) && class::is(second, LOWER) => {
            let seconds = TOGETHER.get(usize::from(first & 31)).copied().unwrap_or(0);
            vowel(first) || vowel(second) || seconds & 1 << (second & 31) != 0
        }
        [first, second, ..] => vowel(first) || vowel(second),
        _ => false,
    }
}

/// The second letters at each first one of these pairs.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, where a wrong index is an error")]
const fn pairs(letters: &[u8]) -> [u32; 32] {
    let mut seconds = [0; 32];
    let mut at = 0;
    while at < letters.len() {
        seconds[letters[at] as usize & 31] |= 1 << (letters[at + 1] & 31);
        at += 2;
    }
    seconds
}

/// `mvexley-dev`: an initial and a surname, and what the account is for.
pub(super) fn begins_as_handle(user: &[u8]) -> bool {
    let first = user.iter().take_while(|byte| class::is(**byte, LOWER)).count();
    first >= 6 && class::at(user, first) == b'-' && user.get(..first).is_some_and(is_handle)
}

/// `hedda-brandvik-oss`: a name that people are given, and more.
pub(super) fn is_of_given(user: &[u8]) -> bool {
    let first = user.iter().take_while(|byte| class::is(**byte, LOWER)).count();
    is_compound(user) && user.get(..first).is_some_and(is_given_alone)
}

/// `HEDDA.BRANDVIK`, as directories show a name that people are given, and another.
pub(super) fn is_shouted(user: &[u8]) -> bool {
    user.contains(&b'.')
        && user.iter().all(|byte| class::is(*byte, UPPER) || *byte == b'.')
        && (is_handle(&user.to_ascii_lowercase()) || is_dotted(&user.to_ascii_lowercase()))
}

/// `moonpetal.anya`: two words in small letters, neither of which is usual.
#[inline(never)]
pub(in crate::redact::detect) fn is_dotted(user: &[u8]) -> bool {
    let word =
        |part: &[u8]| part.len() >= 3 && class::all(part, LOWER) && !is_general(part) && !is_common(part);
    let mut parts = user.split(|byte| *byte == b'.');
    parts.next().is_some_and(word) && parts.next().is_some_and(word) && parts.next().is_none()
}

/// `hedda.b`: a name, and the first letter of another.
pub(super) fn is_initialled(user: &[u8]) -> bool {
    let Some((name, [b'.', last])) = user.split_last_chunk::<2>() else { return false };
    // "module.d", "index.c": what sorts of files are called by.
    let sort = matches!(last, b'a' | b'c' | b'd' | b'h' | b'm' | b'o' | b'r' | b's' | b'v' | b'x' | b'y');
    class::is(*last, LOWER) && (is_given_alone(name) || !sort && is_compound_part(name))
}

/// `dvirag83`: letters and a number behind them, as the second of a name is told from the first.
pub(super) fn is_counted(name: &[u8]) -> bool {
    let letters = name.iter().take_while(|byte| class::is(**byte, LOWER)).count();
    let number = name.get(letters..).unwrap_or_default();
    letters >= 4 && (1..=4).contains(&number.len()) && class::all(number, DIGIT)
}

/// `quorra_batch`, `vpn-quorra-west`: some part is no word that programs, states and things are called by.
#[inline(never)]
pub(super) fn is_compound(user: &[u8]) -> bool {
    let generic = || user.windows(4).any(|part| part == b"user" || part == b"test" || part == b"name");
    class::any(user, JOINER)
        && class::all(user, LOWER | DIGIT | JOINER)
        && !generic()
        && user.split(|byte| class::is(*byte, JOINER)).any(is_compound_part)
}

/// No word that programs, states and things are called by.
pub(in crate::redact::detect) fn is_compound_part(part: &[u8]) -> bool {
    part.len() >= 4 && class::all(part, LOWER) && !is_of_thing(part) && !is_common(part)
}

/// `haruto_vexley` behind "user": a given name that is no word or a surname, and a word that nothing else is called by.
pub(super) fn is_given_and_more(user: &[u8]) -> bool {
    let mut parts = user.split(|byte| *byte == b'_');
    let (Some(first), Some(last), None) = (parts.next(), parts.next(), parts.next()) else { return false };
    let surname = || std::str::from_utf8(last).is_ok_and(is_like_a_person);
    is_compound_part(last) && (is_given_alone(first) || is_compound_part(first) && surname())
}

/// A name that only an account has, in a field for one: letters that are no program's and no state's, or with digits.
pub(super) fn is_account(user: &[u8]) -> bool {
    let letters = class::count(user, LOWER | UPPER);
    let capital = user.iter().skip(1).any(|byte| class::is(*byte, UPPER));
    let plain = class::all(user, LOWER | UPPER | DIGIT);
    let folded = user.to_ascii_lowercase();
    let generic = folded.windows(4).any(|part| part == b"user" || part == b"test");
    let somebodys = || user.len() >= 4 && !is_general(&folded);
    plain && !capital && !generic && letters >= 1 && (is_given(&folded) || somebodys())
}

/// `backup_ro`, `kasse2`, `jan.dvorak`: made by somebody, though other things are called so too.
pub(super) fn is_joined(name: &[u8]) -> bool {
    let surname = name.iter().rev().take_while(|byte| class::is(**byte, LOWER)).count();
    name.len() >= 5
        && name.iter().all(|byte| class::is(*byte, ALPHANUMERIC) || matches!(byte, b'_' | b'-' | b'.'))
        && name.iter().any(|byte| class::is(*byte, DIGIT) || *byte == b'_' || *byte == b'.' && surname >= 4)
}

/// `fjordco\hedda.brandvik`: a domain, and who in it.
pub(super) fn is_of_domain(name: &[u8]) -> bool {
    let mut parts = name.split(|byte| *byte == b'\\');
    let domain = parts.next().is_some_and(|domain| domain.len() >= 3 && class::all(domain, WORD));
    domain && parts.next().is_some_and(|user| is_handle(user) || is_dotted(user)) && parts.next().is_none()
}

/// A word that every sentence may have.
pub(super) fn is_common(word: &[u8]) -> bool {
    std::str::from_utf8(word).is_ok_and(|word| is_usual(word) || is_everyday(word))
}
