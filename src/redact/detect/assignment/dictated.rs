//! Passwords that are read out letter by letter, and phrases of words in other languages.

use super::SPOKEN;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::{Lexicon, Sink};
use crate::text::class::{self, LOWER, OTHER_LETTER, UPPER};

/// "phrase de passe : quatre lunes sur la mer", "frase de contraseña: …", asked behind the name.
#[inline(never)]
pub(super) fn foreign_phrase(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    const NAMES: &[&str] = &["phrase de passe", "frase de contraseña", "frase contraseña"];
    class::one_before(bytes, end, NAMES).is_some().then_some(())?;
    words_behind(bytes, end, sink)
}

/// "la phrase secrète est : …", "la frase de paso del disco es "…"", asked behind "phrase" or "frase".
#[inline(never)]
pub(super) fn phrase_of_words(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    const SORTS: &[&str] = &[
        " secrète",
        " secreta",
        " segreta",
        " de paso",
        " de récupération",
        " de recuperación",
        " de recuperação",
        " de acesso",
        " di accesso",
        " di recupero",
    ];
    words_behind(bytes, end + class::one_at(bytes, end, SORTS)?.len(), sink)
}

/// Words that begin a sentence about a phrase, and no phrase.
static SENTENCES: Lexicon = Lexicon::of(
    "al ancora aucun aún chez como con dans del después dopo elle em en encore está ha hasta il jamais \
     la le les lo mai mais meno menos misma mismo moins mot muito muy más même nel nella no non nos \
     nunca pas per plus por pour siempre sin sous sur toujours trop troppo usar vedi ver vide voir à",
);

/// How words end that say how something is, what was done to it or what is to be done.
const SAID: &[&str] = &[
    "ada", "ida", "ado", "ido", "ata", "ita", "uta", "oria", "oire", "ée", "ar", "er", "ir", "are", "ere",
    "dre", "ttre", "tion", "sion", "ción", "zione", "ção",
];

/// The word begins a sentence about a phrase: "est trop courte", "es rotada".
fn is_of_sentence(first: &[u8]) -> bool {
    SENTENCES.holds(first)
        || SAID.iter().any(|ending| first.len() >= ending.len() + 3 && first.ends_with(ending.as_bytes()))
}

/// The words that a clause says the phrase is, behind a colon, or in quotes behind a verb.
fn words_behind(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let clause = class::run_end(bytes, end, 60, |byte| {
        class::is(byte, LOWER | UPPER | OTHER_LETTER) || matches!(byte, b' ' | b'-' | b'\'')
    });
    let said = bytes.get(end..clause)?;
    // Behind a colon, or behind the verb of the sentence.
    let colon = class::at(bytes, clause) == b':';
    let at = if colon {
        clause + 1
    } else {
        [" est ", " es ", " è ", " é "]
            .iter()
            .find_map(|verb| class::find(said, verb).map(|at| end + at + verb.len()))?
    };
    let open =
        class::run_end(bytes, at, 6, |byte| matches!(byte, b' ' | b'"' | b'*' | b'`' | 0xc2 | 0xab | 0xa0));
    let to = class::run_end(bytes, open, 120, |byte| {
        class::is(byte, LOWER | OTHER_LETTER | class::DIGIT) && byte != 0xc2 || byte == b' '
    });
    let value = bytes.get(open..to)?.trim_ascii_end();
    let to = open + value.len();
    let quoted = bytes.get(at..open)?.iter().any(|byte| matches!(byte, b'"' | b'*' | b'`' | 0xab));
    let described = value.split(|byte| *byte == b' ').next().is_none_or(is_of_sentence);
    let ends = matches!(class::at(bytes, to), 0 | b'\n' | b'.' | b'"' | b'*' | b'`' | b',' | b'(')
        || matches!(class::at(bytes, to + 1), b'(' | 0xc2);
    let words = || value.split(|byte| *byte == b' ');
    let short = words().filter(|word| word.len() < 3).count();
    let few = short <= 1 || short * 2 < words().count();
    (ends && (colon || quoted) && !described && (3..=12).contains(&words().count()) && few).then_some(())?;
    sink.hit(&SPOKEN, open, to);
    Some(to)
}

/// Words by which letters, digits and signs are read out.
static READ_OUT: Lexicon = Lexicon::of(
    "alfa alpha ampersand asterisk bravo charlie dash delta dollar echo eight exclamation five four \
     foxtrot golf hash hotel hyphen india juliet juliett kilo lima mike nine november one oscar papa \
     percent quebec romeo seven sierra six tango three two underscore uniform victor whiskey xray \
     yankee zero zulu",
);

/// "password capital T as in Tango, four, seven, kilo, exclamation mark, nine": asked behind the name.
#[inline(never)]
pub(super) fn spelled(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    const AROUND: &[&str] = &[
        "as",
        "in",
        "like",
        "for",
        "capital",
        "uppercase",
        "upper",
        "lower",
        "lowercase",
        "case",
        "small",
        "big",
        "mark",
        "sign",
        "then",
        "and",
        "point",
        "is",
        "was",
        "dot",
    ];
    (class::at(bytes, end) == b' ' || class::at(bytes, end) == b':').then_some(())?;
    let stop = class::run_end(bytes, end, 240, |byte| !matches!(byte, b'\n' | b'.' | b';' | b'"'));
    let (mut at, mut first, mut last, mut count) = (end, None, end, 0);
    while at < stop {
        let from = class::run_end(bytes, at, 4, |byte| matches!(byte, b' ' | b',' | b':' | b'-'));
        let to = class::run_of(bytes, from, 16, LOWER | UPPER);
        let said = bytes.get(from..to)?.to_ascii_lowercase();
        let told = READ_OUT.holds(&said);
        if !told && said.len() != 1 && !is_one_of(&said, AROUND) {
            break;
        }
        if told {
            count += 1;
        }
        if told || said.len() == 1 {
            last = to;
        }
        if told || said.len() == 1 || matches!(said.as_slice(), b"capital" | b"uppercase" | b"big" | b"small")
        {
            first = first.or(Some(from));
        }
        at = to;
    }
    // "exclamation mark" at its end
    let mark = [" mark", " sign"].iter().find(|mark| class::starts_with_folded(bytes, last, mark));
    let last = last + mark.map_or(0, |mark| mark.len());
    (count >= 4).then_some(())?;
    sink.hit(&SPOKEN, first?, last);
    Some(last)
}

/// Words of other languages by which signs are read out, and letters.
static READ_ELSEWHERE: Lexicon = Lexicon::of(
    "acht ausrufezeichen barra bindestrich cero cinco cinq cinque deux dos drei due eins fünf guion huit kleines \
     majuscule mayúscula neuf neun nueve null ocho otto quatre quattro raute sechs seis sept sette sieben \
     siete slash tiret trattino tre tres trois uno unterstrich vier zero zwei zéro",
);

/// Words before a letter that say how it is written.
static LETTERS: Lexicon = Lexicon::of(
    "big capital großes kleines letter lower lowercase majuscule mayúscula small upper uppercase",
);

/// "…, it's capital T, three, mango, dash, four four": items that commas part, of which three or more are read out.
#[inline(never)]
pub(super) fn in_items(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    const LINKS: &[&str] = &["it's ", "it is ", "its ", "is ", "was ", "ist ", "es ", "est ", "è ", ": "];
    let stop =
        class::run_end(bytes, end, 200, |byte| !matches!(byte, b'\n' | b'.' | b';' | b'"' | b'?' | b'('));
    let commas = bytes.get(end..stop)?.iter().filter(|byte| **byte == b',').count();
    (commas >= 2).then_some(())?;
    let (mut at, mut first, mut last, mut items, mut count) = (end, None, end, 0, 0);
    while at < stop {
        let comma = class::run_end(bytes, at, stop - at, |byte| byte != b',');
        let mut from = class::run_end(bytes, at, 4, |byte| matches!(byte, b' ' | b':'));
        from += class::one_at(bytes, from, LINKS).map_or(0, str::len);
        let item = bytes.get(from..comma)?.trim_ascii_end();
        let words = || item.split(|byte| *byte == b' ');
        let told = |word: &[u8]| READ_OUT.holds(word) || READ_ELSEWHERE.holds(word);
        let letter = || {
            words().count() == 2
                && words().next().is_some_and(|word| LETTERS.holds(word))
                && words().next_back().is_some_and(|word| word.len() == 1)
        };
        let read = words().all(told) || letter();
        if !read && (words().count() != 1 || item.len() < 3) {
            // "one, two, three, or more": how many.
            if class::one_at(item, 0, &["or ", "and more"]).is_some() {
                return None;
            }
            if count >= 3 {
                break;
            }
            (first, items, count) = (None, 0, 0);
        } else {
            first = first.or(Some(from));
            (last, items, count) = (from + item.len(), items + 1, count + usize::from(read));
        }
        at = comma + 1;
    }
    (count >= 3 && items * 2 <= count * 3 + 1).then_some(())?;
    sink.hit(&SPOKEN, first?, last);
    Some(last)
}
