//! Whom a sentence introduces by one name: "a guy named Quorrim picked up", "eine Frau namens Bruxa", "un certain Vexaël".
//!
//! Things are called by names, too: what is called so has to be somebody, by the noun before the word.
//! **Start reading** at [`at_name`].

use super::chat::{is_listed, is_speaker};
use super::handed_over;
use super::in_place::{self, Sure, start_before};
use super::roles::is_nothing_else;
use super::signed_rules::SIGNED;
use super::spelled_names::{full_name_end, name_end};
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::waiting::Cue;
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
    if let Some((_, links)) = REACHED.iter().find(|(verb, _)| verb.as_bytes() == whole) {
        return reached(word, links, sink);
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
    if is_somebody(text, noun) {
        hit(end + 1 + behind, 1, sink);
    }
}

/// And where it says that it was somebody.
const SPOKEN: &[&str] = &[" on the phone", " by phone", " over the phone", ", he ", ", she ", ", who "];

/// "paged Marcus Webb", "the engineer, Quorra Vexley, slept".
pub(super) fn is_called(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if word.bytes() == b"ask" {
        return in_comment(word, sink);
    }
    // "le client M. Lefèvre" has a title.
    if word.next() == b' ' && !class::starts_with_folded(word.text, word.end, " M. ") {
        let end = full_name_end(sink.text(), word.end + 1);
        // "asked Quorra Vexley on the phone": nobody asks a thing.
        let spoken = is_one_of(word.bytes(), &["asked", "told"])
            && end.is_some_and(|end| {
                class::one_at(word.text, end, TOLD)
                    .or_else(|| class::one_at(word.text, end, SPOKEN))
                    .is_some()
            });
        in_place::hit(word.end + 1, 2, if spoken { Sure::Label } else { Sure::Name }, sink);
    }
    // "Quorra Vexley told me"
    if word.bytes() == b"told"
        && class::one_at(word.text, word.end, &[" me ", " us "]).is_some()
        && let Some(start) = start_before(sink.text(), word.start.saturating_sub(1))
        && full_name_end(sink.text(), start) == Some(word.start - 1)
    {
        sink.hit(&SIGNED, start, word.start - 1);
    }
    handed_over::set_off(word, sink);
}

/// "# removed in a hurry, ask Quorrim": whom a comment in a file of settings sends its reader to.
#[inline(never)]
fn in_comment(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let line = class::line_start(word.text, word.start, 200);
    let mark = class::spaces_end(word.text, line, 40);
    let at = word.end + 1;
    let text = sink.text();
    if class::one_at(word.text, mark, &["# ", "// ", "-- ", "; ", "/* ", "<!-- "]).is_some()
        && let Some(end) = name_end(text, at, 1)
        && matches!(class::at(word.text, end), 0 | b'\n' | b'\r' | b'.' | b',' | b';' | b')')
        && text.get(at..end).is_some_and(|name| name.len() >= 4 && !name.contains(' ') && is_speaker(name))
    {
        sink.hit(&SIGNED, at, end);
    }
}

/// How a sentence goes on behind whom somebody asked or told.
const TOLD: &[&str] = &[
    " to ",
    " if ",
    " whether ",
    " for ",
    " about ",
    " that ",
    " why ",
    " what ",
    " who ",
    " when ",
    " this morning",
    " yesterday",
];

/// "had Quorra Vexley on the phone", "j'ai eu Quorra Vexley au téléphone", asked at the word for it.
#[inline(never)]
pub(in crate::redact::detect) fn by_phone(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const LINKS: &[&str] = &[
        " on the ",
        " over the ",
        " by ",
        " am ",
        " per ",
        " au ",
        " par ",
        " al ",
        " por ",
        " pelo ",
        " por el ",
        " aan de ",
        " via de ",
        " przez ",
        " i ",
        " på ",
    ];
    let text = word.text;
    // "téléphone", "teléfono"
    let start = class::run_start(text, word.start, 12, |byte| class::is(byte, LOWER | OTHER_LETTER));
    let Some(link) = class::one_before(text, start, LINKS) else { return };
    let end = start - link.len();
    if let Some(name) = start_before(sink.text(), end)
        && full_name_end(sink.text(), name) == Some(end)
    {
        sink.hit(&SIGNED, name, end);
    }
}

/// Verbs of whom somebody speaks to, and what stands behind them.
const REACHED: &[(&str, &[&str])] = &[
    ("phoned", &[" "]),
    ("rang", &[" up ", " "]),
    ("texted", &[" "]),
    ("spoke", &[" with ", " to "]),
    ("woke", &[" up ", " "]),
];

/// "rang Quorra Vexley about the switch", "spoke with Quorra Vexley"
#[inline(never)]
fn reached(word: Word<'_>, links: &[&str], sink: &mut Sink<'_, '_>) {
    if let Some(link) = class::one_at(word.text, word.end, links) {
        let at = word.end + link.len();
        let end = full_name_end(sink.text(), at);
        let spoken = end.is_some_and(|end| class::one_at(word.text, end, SPOKEN).is_some());
        in_place::hit(at, 2, if spoken { Sure::Label } else { Sure::Name }, sink);
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
        hit(at, 1, sink);
    }
}

/// The noun that ends there is of somebody.
fn is_somebody(text: &[u8], end: usize) -> bool {
    let start = class::run_start(text, end, 16, |byte| {
        class::is(byte, LOWER | UPPER | OTHER_LETTER) || byte == b'\''
    });
    let noun = text.get(start..end).and_then(|noun| std::str::from_utf8(noun).ok()).unwrap_or_default();
    // "un type nommé": in English things have one.
    SOMEBODY.holds(fold(noun).as_bytes())
        || noun == "type" && class::one_before(text, start, &["un ", "le ", "Un "]).is_some()
}

fn hit(at: usize, least: usize, sink: &mut Sink<'_, '_>) {
    let text = sink.text();
    let told =
        |name: &str| is_nothing_else(name) && (name.contains(' ') || is_listed(name) || is_speaker(name));
    if let Some(end) = name_end(text, at, least).filter(|end| text.get(at..*end).is_some_and(told)) {
        sink.hit(&SIGNED, at, end);
    }
}
