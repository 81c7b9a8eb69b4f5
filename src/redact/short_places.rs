//! Where what somebody is called for short stands, of which much is a word, a thing or a place as well: "Bob" is Robert
//! wherever he has a capital letter, "Will" in the middle of a sentence, "Asia" where only people stand.
//!
//! **Start reading** at [`is_called`].

use super::detect::Lexicon;
use super::everyday::is_everyday;
use super::given_names::{is_given_alone, is_surname};
use super::placed::{follows, is_month, is_shouted, is_somebody, is_told, is_word};
use super::short_names::is_word_too;
use crate::text::class::{self, DIGIT};
use crate::text::{Word, fold};

/// What a name for short is, too.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// A word in small letters, and hardly one with a capital letter.
    Name,
    /// A word that sentences begin with: in the middle of one it is somebody.
    Word,
    /// A thing that has a capital letter as often.
    Thing,
    /// A part of the world: all that people do, it does in the texts of an outage.
    Place,
}

impl Sort {
    fn of(folded: &str) -> Self {
        static NAMES: Lexicon = Lexicon::of("bob harry jack josh nick rob sue teddy terry tony");
        static SENTENCES: Lexicon =
            Lexicon::of("art bill drew ed frank gene grace hardy jo mark pat penny rich victor will");
        static PLACES: Lexicon = Lexicon::of(
            "asia carolina charlotte florence france francia georgia helena jura roma santiago sydney \
             victoria virginia",
        );
        match folded.as_bytes() {
            name if NAMES.holds(name) => Self::Name,
            word if SENTENCES.holds(word) => Self::Word,
            place if PLACES.holds(place) => Self::Place,
            _ => Self::Thing,
        }
    }
}

/// Somebody is called so for short, where this stands: a word that is a thing's or a place's name, too, has to stand where
/// somebody does.
#[inline(never)]
pub(super) fn is_called(text: &str, word: Word, folded: &str) -> bool {
    let bytes = text.as_bytes();
    let written = text.get(word.start..word.end).unwrap_or_default();
    // `MAX_RETRIES`
    let goes_on = class::at(bytes, word.end) == b'_';
    if class::before(bytes, word.start) == b'@' || is_somebody(text, word) && !goes_on {
        return true;
    }
    if !written.starts_with(char::is_uppercase) {
        let named = || is_given_alone(folded.as_bytes()) || is_told(text, word);
        return folded.len() > 3 && !is_word_too(folded) && named();
    }
    // "Från" is no Fran, and "First-Aid-Kit" no Kit.
    let other = || !written.is_ascii() && folded.is_ascii() || class::before(bytes, word.start) == b'-';
    if is_word_too(folded) && other() || is_anothers(text, word) {
        return false;
    }
    if is_shouted(written) && (folded.len() < 4 || is_word_too(folded)) {
        return is_told(text, word);
    }
    if !is_word_too(folded) {
        return true;
    }
    match Sort::of(folded) {
        _ if is_month(folded) => is_told(text, word),
        Sort::Name => !is_word(text, word, folded),
        Sort::Place => acts(text, word, folded, Sort::Place),
        sort => !is_amount(text, word) && (is_told(text, word) || acts(text, word, folded, sort)),
    }
}

/// "Catherine Miller", where Kate Vexley is known: somebody else has the name.
#[inline(never)]
fn is_anothers(text: &str, word: Word) -> bool {
    let Some(rest) = text.get(word.end..).and_then(|rest| rest.strip_prefix(' ')) else { return false };
    let length = rest.find(|sign: char| !sign.is_alphabetic()).unwrap_or(rest.len());
    let next = rest.get(..length).unwrap_or_default();
    next.starts_with(char::is_uppercase) && !is_shouted(next) && length > 2 && {
        let next = fold(next);
        is_surname(next.as_bytes()) && !is_given_alone(next.as_bytes()) && !is_everyday(&next)
    }
}

/// "Max is 5", "with Max, 30".
fn is_amount(text: &str, word: Word) -> bool {
    let rest = text.get(word.end..).unwrap_or_default();
    let joint = class::one_at(rest.as_bytes(), 0, &[" is ", " was ", ", ", " = ", "="]);
    joint.is_some_and(|joint| class::is(class::at(rest.as_bytes(), joint.len()), DIGIT))
}

/// "Will's fix", "Bill, can you", "when Will restarted it", "Art and Sue": where a name stands rather than a word that
/// begins a sentence or a thing's name.
#[inline(never)]
fn acts(text: &str, word: Word, folded: &str, sort: Sort) -> bool {
    /// What stands before a thing or a place.
    const BEFORE_THINGS: &[&str] = &[
        " the",
        " a",
        " an",
        " in",
        " across",
        " our",
        " this",
        " that",
        " each",
        " every",
        " per",
        " no",
        "The",
        " East",
        " South",
        " North",
        " West",
        " Southeast",
    ];
    /// What stands before people as often.
    const BEFORE_BOTH: &[&str] = &[" at", " of", " via", " for"];
    /// What stands before people and no part of the world.
    const BEFORE_PEOPLE: &[&str] =
        &["by ", "ask ", "asked ", "tell ", "told ", "assigned to ", "with ", "mit ", "avec ", "con ", "z "];
    let (bytes, rest) = (text.as_bytes(), text.get(word.end..).unwrap_or_default());
    let head = text.get(..word.start).unwrap_or_default();
    // `**Will** owns it`
    let bare = head.trim_end_matches(EMPHASIS);
    let before = bare.strip_suffix(' ').unwrap_or_default();
    let ends = |words: &[&str]| words.iter().any(|word| before.ends_with(word));
    let is_named = matches!(sort, Sort::Word) && !is_word(text, word, folded);
    let thing = ends(BEFORE_THINGS)
        || !is_named && ends(BEFORE_BOTH)
        || matches!(class::at(bytes, word.end), b'-' | b'_')
        || class::at(bytes, word.end) == b'/' && !is_beside_another(rest);
    if thing {
        return false;
    }
    let begins = bare.is_empty() || bare.ends_with('\n');
    let goes_on = || match sort {
        Sort::Place => follows(bytes, word.start, BEFORE_PEOPLE),
        // "EMEA, Max and Ray", but "Ingrid, Max".
        _ if before.ends_with(',') => sort == Sort::Word || is_given_alone(last_word(before).as_bytes()),
        _ => before.ends_with(char::is_lowercase),
    };
    let owns = || rest.starts_with("'s ") || rest.starts_with("’s ");
    let alone = || {
        let asked =
            || sort == Sort::Word && class::one_at(bytes, word.end, &["?", " - ", " – ", " — "]).is_some();
        begins && (rest.starts_with('\n') && !head.is_empty() || asked())
    };
    goes_on()
        || sort != Sort::Place && owns()
        || is_spoken_to(rest, sort)
        || alone()
        || is_beside_another(rest)
        || sort == Sort::Word && is_cell(bare, rest)
        || does(rest.trim_start_matches(EMPHASIS), folded, sort)
}

/// What sets a word apart, and belongs to no sentence.
const EMPHASIS: [char; 8] = ['*', '_', '`', '"', '“', '”', '„', '\''];

/// The last word before a comma, without its capital letter.
fn last_word(head: &str) -> String {
    let head = head.trim_end_matches(',');
    let start = head.len() - head.bytes().rev().take(16).take_while(u8::is_ascii_alphabetic).count();
    fold(head.get(start..).unwrap_or_default())
}

/// "Max, can you look": of a word any comma tells, "Will, however" apart.
fn is_spoken_to(rest: &str, sort: Sort) -> bool {
    const ASKED: &str =
        " can could please would you thanks thank do did are have what where why who when how ";
    let Some(behind) = rest.strip_prefix(',') else { return false };
    let next = ascii_word(behind.strip_prefix(' ').unwrap_or_default());
    match sort {
        Sort::Word => next != "however",
        _ => !next.is_empty() && ASKED.split(' ').any(|asked| asked == next),
    }
}

/// "Max and Ingrid", "Asia/Tomasz": beside the name of somebody else.
fn is_beside_another(rest: &str) -> bool {
    const AND: &[&str] =
        &[" and ", " & ", " or ", " und ", " et ", " y ", " e ", " i ", " og ", " och ", " en ", "/"];
    let joint = class::one_at(rest.as_bytes(), 0, AND);
    let other = joint.and_then(|joint| rest.get(joint.len()..)).unwrap_or_default();
    other.starts_with(char::is_uppercase) && is_given_alone(fold(ascii_word(other)).as_bytes())
}

/// `| Will | roll back |`: a cell of a table for itself, and not of its heading.
fn is_cell(bare: &str, rest: &str) -> bool {
    /// The rest of a row is looked at so far.
    const ROW: usize = 200;
    let closed = rest.trim_start_matches(EMPHASIS).trim_start_matches(' ').starts_with('|');
    let heading = || {
        let end = class::run_end(rest.as_bytes(), 0, ROW, |byte| byte != b'\n');
        let next = class::run_end(rest.as_bytes(), end, 4, |byte| b"\n| :".contains(&byte));
        end < next && class::at(rest.as_bytes(), next) == b'-'
    };
    closed && bare.trim_end_matches(' ').ends_with('|') && !heading()
}

/// The word of English letters at the beginning.
fn ascii_word(text: &str) -> &str {
    text.get(..text.bytes().take(16).take_while(u8::is_ascii_alphabetic).count()).unwrap_or_default()
}

/// What people do stands behind the name: "Will rolled it back", "Asia naprawiła".
fn does(rest: &str, folded: &str, sort: Sort) -> bool {
    /// What nobody but people does.
    static PEOPLE_DO: Lexicon = Lexicon::of(
        "acknowledged agreed asked asks calls checked checks confirmed decided deployed escalated fixed \
             fixes herstartte investigated joined joins knew knows looked looks meint mentioned merged \
             noticed owns paged pinged rang redemarre replied restarted restarts reverted rolled rolls sagt \
             said says startade suggested tells thinks tried tries wants woke wondered writes wrote zegt",
    );
    /// What things do as well, but few parts of the world.
    static MOST_DO: Lexicon = Lexicon::of("came found gave got left made ran sent took went");
    /// What anything does.
    static ANY_DOES: Lexicon = Lexicon::of("did does had has hat heeft is ist saw war was");
    /// What people are and things are not.
    static PEOPLE_ARE: Lexicon = Lexicon::of(
        "afk asked asking asleep awake away called calling checking das driving es investigating joined looking \
             oncall out paged pinged sick told typing working",
    );
    /// What people will do.
    static PEOPLE_WILL: Lexicon = Lexicon::of(
        "ask call check confirm drive fix follow join look own page ping restart review roll say take \
             talk tell try update watch write",
    );
    // "Asia: rolled back"
    let (rest, reports) = rest.strip_prefix(':').map_or((rest, false), |rest| (rest, true));
    let Some(rest) = rest.strip_prefix(' ') else { return false };
    let next = rest.split([' ', '\n', '.', ',']).next().unwrap_or_default();
    let then = ascii_word(rest.get(next.len()..).and_then(|rest| rest.strip_prefix(' ')).unwrap_or_default());
    let holds = |list: &Lexicon, word: &str| list.holds(fold(word).as_bytes());
    // "Asia naprawiła": in Polish.
    let slavic = next.trim_end_matches('a').ends_with('ł');
    let loose = sort == Sort::Word && folded != "bill";
    if reports {
        return holds(&PEOPLE_DO, next);
    }
    slavic
        || holds(&PEOPLE_DO, next)
        || sort != Sort::Place && holds(&MOST_DO, next)
        || loose && (holds(&ANY_DOES, next) || next.len() > 3 && next.ends_with("ed"))
        || holds(&ANY_DOES, next) && holds(&PEOPLE_ARE, then)
        || sort != Sort::Place
            && matches!(next, "will" | "can" | "could" | "would" | "should")
            && holds(&PEOPLE_WILL, then)
}

#[cfg(test)]
mod tests {
    use crate::redact::{AliasBook, CalledBy, Redactor, Register};
    use crate::workshop::{Audience, PersonId};

    /// What is left of a text where somebody of this name is registered.
    fn told(name: &str, text: &str) -> String {
        let mut register = Register::new();
        register.person(PersonId(1), name, &[], CalledBy::Number);
        Redactor::new(&register, &mut AliasBook::new(), Audience::Public).text(text).as_str().to_owned()
    }

    #[test]
    fn a_name_that_is_hardly_a_word_is_somebody_wherever_it_has_a_capital_letter() {
        for (name, short) in [("Robert", "Bob"), ("Anthony", "Tony"), ("Susan", "Sue")] {
            for place in [
                "on hold for {}",
                "the script of {} broke it",
                "{} and Marta",
                "| {} | rota |",
                "\"{}\" wrote",
                "{}?",
            ] {
                let text = place.replace("{}", short);
                let without = place.replace("{}", "[PERSON-1]");
                assert_eq!(told(&format!("{name} Brandvik"), &text), without);
            }
            let small = format!("a {} on the way", short.to_lowercase());
            assert_eq!(told(&format!("{name} Brandvik"), &small), small);
        }
    }

    #[test]
    fn a_word_that_begins_sentences_is_somebody_within_one() {
        for place in [
            "on hold for {}",
            "asked at noon by {}",
            "{} and Marta",
            "| {} | rota |",
            "**{}** owns it",
            "{} will check it",
            "{} restarts it",
        ] {
            for short in ["Bill", "Will"] {
                let without = place.replace("{}", "[PERSON-1]");
                assert_eq!(told("William Brandvik", &place.replace("{}", short)), without);
            }
        }
        for text in [
            "Bill was due",
            "The Bill of March",
            "We shall see. Will, however, it last?",
            "| Bill | Amount |\n|---|---|",
            "Shipping will wait, and they will, too",
        ] {
            assert_eq!(told("William Brandvik", text), text);
        }
    }

    #[test]
    fn what_things_and_parts_of_the_world_do_is_done_by_nobody() {
        for (name, text) in [
            ("Joanna Brandvik", "Asia was slow, users from Asia, mostly. In Asia, Asia failed over"),
            ("Maximilian Brandvik", "Max is 7. Max was 90. At Max, 12"),
            ("Raymond Brandvik", "Ray was full, Ray failed"),
            ("Mary Brandvik", "They may wait, mapping may break"),
        ] {
            assert_eq!(told(name, text), text);
        }
        for (name, text) in [
            ("Joanna Brandvik", "Asia rolled it back, told by Asia, Asia and Marta"),
            ("Maximilian Brandvik", "Max was paged, Max wrote it, Max, can you"),
        ] {
            let left = told(name, text);
            assert!(!left.contains("Asia") && !left.contains("Max"), "{left}");
        }
    }

    #[test]
    fn a_case_of_a_short_form_is_no_country_no_other_name_and_no_piece_of_a_word() {
        for (name, text) in [
            ("Franziska Brandvik", "France was slow"),
            ("Carolina Brandvik", "Linus and Linux"),
            ("Dorothy Brandvik", "They said so"),
            ("Roman Brandvik", "The office in Rome"),
            ("Alejandro Brandvik", "a Sandra of old"),
        ] {
            assert_eq!(told(name, text), text);
        }
    }
}
