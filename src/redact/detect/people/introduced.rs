//! Whom a sentence introduces by one name: "a guy named Quorrim picked up", "eine Frau namens Bruxa", "un certain Vexaël".
//!
//! Things are called by names, too: what is called so has to be somebody, by the noun before the word.
//! **Start reading** at [`at_name`].

use super::chat::{is_listed, is_speaker};
use super::roles::is_nothing_else;
use super::signed_rules::SIGNED;
use super::spelled_names::{full_name_end, name_end};
use super::spoken_to;
use crate::redact::detect::Sink;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Lexicon;
use crate::redact::given_names::is_given_alone;
use crate::text::class::{self, LOWER, OTHER_LETTER, UPPER};
use crate::text::fold;

/// Words that a name follows. Of "nommé" and "appelé" the walk sees the beginnings.
pub(in crate::redact::detect) const CALLS: Cue = &[
    "named", "called", "namens", "genaamd", "llamado", "llamada", "chamado", "chamada", "chiamato",
    "chiamata", "nomm", "appel", "heter", "imieniem", "phoned", "rang", "texted", "spoke", "woke", "imieniu",
    "certain", "certaine", "certo", "certa",
];

/// The words of [`PHRASES`].
pub(in crate::redact::detect) const NOUNS: Cue =
    &["heter", "imieniu", "naam", "name", "namn", "navn", "nome"];

/// What stands before such a word, the word, and what stands between it and the name.
const PHRASES: &[(&str, &str, &str)] = &[
    ("by the ", "name", "of "),
    ("di ", "nome", ""),
    ("de ", "nome", ""),
    ("ved ", "navn", ""),
    ("med ", "navn", ""),
    ("vid ", "namn", ""),
    ("met de ", "naam", ""),
    ("som ", "heter", ""),
    ("der ", "heter", ""),
    ("o ", "imieniu", ""),
];

/// Who is called by a name.
static SOMEBODY: Lexicon = Lexicon::of(
    "alguem alguien bloke cara chap chica chico chlapik colleague collega collegue contractor dame \
     developer dona donna dude dziewczyna electrician employee engineer facet fellow femme fille frau fyr gars \
     girl guard guy herr herre hombre homem homme ingeniero ingenieur intern jemand jente junge kerl kille \
     kobieta kollega kollege kollegin kvinde kvinna kvinne lady man mand mann mannen mec meneer mens mevrouw \
     mezczyzna mitarbeiter mitarbeiterin moca monsieur monteur mujer mulher nurse pan pani person \
     persona personne pessoa ragazza ragazzo rapaz receptionist senhor senhora senor senora signora signore \
     somebody someone student technician technicien techniker technikerin tecnica tecnico tekniker tio tipo \
     tizio typ uomo vrouw woman",
);

/// Asked at a word that ends like one of these.
#[inline(never)]
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    // "nommée"
    let end = class::run_end(text, word.end, 4, |byte| class::is(byte, LOWER | OTHER_LETTER));
    let whole = word.bytes();
    if spoken_to::reached(word, sink) {
        return;
    }
    if class::at(text, end) != b' ' || word.previous() != b' ' {
        return;
    }
    if matches!(whole, b"certain" | b"certaine" | b"certo" | b"certa") {
        return certain(word, sink);
    }
    let phrase = PHRASES.iter().find(|(before, name, behind)| {
        whole == name.as_bytes()
            && class::one_before(text, word.start, &[before]).is_some()
            && (behind.is_empty() || class::one_at(text, end + 1, &[behind]).is_some())
    });
    let alone = CALLS.iter().any(|call| call.as_bytes() == whole) && !matches!(whole, b"heter" | b"imieniu");
    let (before, behind) = match phrase {
        Some((before, _, behind)) => (before.len(), behind.len()),
        None if alone => (0, 0),
        None => return,
    };
    // Before the blank, and a comma: "a guy, named so".
    let noun = class::run_start(text, word.start - before, 2, |byte| matches!(byte, b' ' | b','));
    if let Some(noun) = somebody(text, noun) {
        hit(end + 1 + behind, is_one_of(noun, IN_SCHEMAS), sink);
    }
}

/// "un certain Quorraël", "una certa Bruxa Vexari"
fn certain(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const ARTICLES: &[&str] = &["un ", "une ", "una ", "Un ", "Une ", "Una ", "d'un ", "d'une "];
    let at = word.end + 1;
    let text = sink.text();
    let told = full_name_end(text, at).is_some()
        || name_end(text, at, 1)
            .and_then(|end| text.get(at..end))
            .is_some_and(|name| is_given_alone(fold(name).as_bytes()));
    if told && class::one_before(word.text, word.start, ARTICLES).is_some() {
        hit(at, false, sink);
    }
}

/// What schemas and examples call what they hold.
const IN_SCHEMAS: &[&str] = &[
    "developer",
    "employee",
    "engineer",
    "mitarbeiter",
    "person",
    "persona",
    "personne",
    "pessoa",
    "student",
];

/// The noun that ends there, where it is of somebody.
fn somebody(text: &[u8], end: usize) -> Option<&[u8]> {
    let start = class::run_start(text, end, 16, |byte| {
        class::is(byte, LOWER | UPPER | OTHER_LETTER) || byte == b'\''
    });
    let noun = std::str::from_utf8(text.get(start..end)?).ok()?;
    // "un type nommé": in English things have one.
    let told = SOMEBODY.holds(fold(noun).as_bytes())
        || noun == "type" && class::one_before(text, start, &["un ", "le ", "Un "]).is_some();
    told.then_some(noun.as_bytes())
}

/// The name at `at`; `thing` where schemas call what they hold by that noun, too, "a person named Entity": there one word has
/// to be a name that people have.
fn hit(at: usize, thing: bool, sink: &mut Sink<'_, '_>) {
    let text = sink.text();
    let told = |name: &str| {
        is_nothing_else(name) && (name.contains(' ') || is_listed(name) || !thing && is_speaker(name))
    };
    if let Some(end) = name_end(text, at, 1).filter(|end| text.get(at..*end).is_some_and(told)) {
        sink.hit(&SIGNED, at, end);
    }
}
