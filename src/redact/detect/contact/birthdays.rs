//! When somebody was born: birthdays as people write them, behind the words for them.

use crate::redact::Kind;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::{is_word, last_part};
use crate::redact::detect::people::in_place;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, OTHER_LETTER, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&BIRTHDAY];

static BIRTHDAY: Rule = Rule::shown(Shown {
    name: "birthday",
    kind: Kind::Id,
    reason: "A birthday and one more fact name somebody.",
    known_format: false,
    examples: Examples {
        positive: &[
            "born «12 March 1981»",
            "wniosek, urodzona «18.06.1979»",
            "DOB: «12/03/1981»",
            "date of birth: «12.03.1981»",
            "born on «March 12, 1981»",
            "geboren am «12. März 1984»",
            "nacido el «3 de marzo de 1984»",
            "birthday: «March 12, 1984»",
            "born «July 4th, 1976»",
            "birth date: «28 Feb 1990»",
            "gave her birthday as «14.02.1988»",
            "date_of_birth=«19760704»",
            "date_of_birth: «1976-07-04»",
            "date of birth «1984/03/12»",
            "<BirthDate>«1990-04-01»</BirthDate>",
            "\"birthDate\":\"«1979-11-02»\"",
            "née le «14/03/1987» à Lyon",
            "Født «12.08.1979» i Oslo",
            "date de naissance : «14 mars 1987»",
            "pax DOB «03MAR88» nat NGA",
            "born «12/03/81»",
            "\"birthDate\":\"«07.06.84»\"",
            "birth_date: «1983-04-17»",
            "D.O.B.: «17-Apr-1983»",
            "was born on the «17th of April 1983»",
            "date of birth - «17 Apr 1983»",
            "nata a Forlì il «17/04/1983», geboren in Ulm am «17.04.1983»",
            "datum narození: «17. 4. 1983», nar. «17.4.1983»",
            "fødselsdato: «17.04.1983», födelsedatum «1983-04-17»",
            "születési dátum: «1983.04.17»., data nașterii: «17.04.1983»",
            "doğum tarihi: «17.04.1983», ngày sinh: «17/04/1983»",
            "дата рождения: «17.04.1983», родилась «17 апреля 1983»",
            "生年月日：«1983年4月17日», 생년월일 «830417»",
            "出生日期: «1983-04-17»",
            "تاريخ الميلاد: «17/04/1983»",
            "{'last_name': 'x', 'dob': '«1984-11-03»', 'y': 1}",
        ],
        negative: &[
            "born of 12 things in 2019",
            "geboren am Montag",
            "born out of need",
            "released 12 March 1981",
            "DOB: 12",
            "DOB 03MAR88X",
            "born 1/2",
            "born in 12/2021 builds",
            "born out of the 2017 rewrite",
            "build_date: 2024-03-12, update: 2024-03-12",
            "oluşturma tarihi: 17.04.2024, дата: 17.04.2024",
            "nato in 12/2021 and adopted on 17.04.2024",
        ],
        disguised: &["DOB: «12/03\u{200b}/1981»"],
    },
});

/// Words that a birthday follows.
pub(in crate::redact::detect) const WORDS: Cue = &[
    "born",
    "dob",
    "birth",
    "birthday",
    "birthdate",
    "geboren",
    "geb",
    "geburtsdatum",
    "urodzony",
    "urodzona",
    "nato",
    "nata",
    "nacido",
    "nacida",
    "nascido",
    "nascida",
    "naissance",
    "nacimiento",
    "nascita",
    "nascimento",
    "geboortedatum",
    "syntynyt",
    "fodt",
    "narozen",
    "urodzenia",
    "narozena",
    "narodenia",
    // "birth_date"
    "date",
    "nar",
    // "fødselsdato", "födelsedatum", "født": of these the walk sees the ends.
    "dselsdato",
    "dselsdag",
    "delsedatum",
    "delsedag",
    "delsetid",
    "ingardagur",
    "tarihi",
    "lahir",
    "sinh",
    "terii",
    "scut",
    "scuta",
    "dagur",
    "aika",
    "nniaeg",
    "datums",
    "tum",
    "enja",
    "rojstva",
];

static BIRTHS: Words = Words::of(WORDS);

/// Of these the word before is needed, or the letters that the walk does not see.
const ENDINGS: &[(&str, &[&str])] = &[
    ("tarihi", &["ğum ", "gum "]),
    ("lahir", &["nggal ", "gl "]),
    ("sinh", &["gày "]),
    ("terii", &["aș", "aş"]),
    ("scut", &["ă"]),
    ("scuta", &["ă"]),
    ("aika", &["ntymä"]),
    ("nniaeg", &["ü"]),
    ("datums", &["imšanas "]),
    ("tum", &["letési dá"]),
    ("enja", &["rođ"]),
    ("dagur", &["ingar"]),
];

/// Those words in other letters.
const FOREIGN: &[&str] = &[
    "рождения",
    "народження",
    "раждане",
    "рођења",
    "раѓање",
    "одился",
    "одилась",
    "ародився",
    "ародилась",
    "д.р",
    "γέννησης",
    "γεννήθηκε",
    "生年月日",
    "出生日期",
    "出生",
    "생년월일",
    "الميلاد",
    "לידה",
    "วันเกิด",
    "जन्म तिथि",
    "जन्मतिथि",
];

/// Asked at a word that ends like one of [`WORDS`], with its parts.
pub(super) fn at_name(word: Word<'_>, head: &[u8], name: &[u8], sink: &mut Sink<'_, '_>) {
    // `birthDate`
    let name = if is_word(name, "date") { last_part(head).1 } else { name };
    if word.len() == 1 && word.next() != b'.' {
        return born_with_accent(word, sink);
    }
    let text = word.text;
    // "ur. 18.06.1979" of Poland, "D.O.B." of anybody
    let cut = || name == b"ur" || name == b"B" && class::one_before(text, word.start, &["D.O."]).is_some();
    let whole = || {
        let ending = ENDINGS.iter().find(|(ending, _)| is_word(name, ending));
        (!is_word(name, "nar") || word.next() == b'.')
            && ending.is_none_or(|(_, heads)| class::one_before(text, word.start, heads).is_some())
    };
    // `dob==1.4.87` is the release of a program.
    if !(BIRTHS.hold(name) && whole() || cut()) || class::one_at(text, word.end, &["=="]).is_some() {
        return;
    }
    let unseen = class::run_end(text, word.end, 2, |byte| byte >= 128);
    let said =
        [" date", " as", " is", " was"].iter().find(|link| class::starts_with_folded(text, unseen, link));
    let said = unseen + said.map_or(0, |link| link.len());
    let link = class::run_end(text, said, 4, |byte| b" :=\"'*.([>-".contains(&byte));
    // `birthDate: ISODate("1978-06-21T00:00:00.000Z")`
    let call = class::one_at(text, link, &["ISODate(", "new Date(", "'"]).map_or(0, str::len);
    let link = class::run_end(text, link + call, 1, |byte| call > 0 && matches!(byte, b'"' | b'\''));
    let start = link
        + VERBS.iter().find(|verb| class::starts_with_folded(text, link, verb)).map_or(0, |verb| verb.len());
    let found = date_end(text, start).map(|end| (start, end)).or_else(|| behind_town(text, link));
    if let Some((start, end)) = found.filter(|_| link > word.end) {
        sink.hit(&BIRTHDAY, start, end);
        in_place::before_birth(word.start, sink);
    }
}

/// What stands between the word and the day.
const VERBS: &[&str] = &[
    "on the ", "on ", "is ", "was ", "am ", "le ", "el ", "il ", "em ", "op ", "dnia ", "den ", "ist ",
    "est le ", "est ", "it's ", "it is ", "la ",
];

/// "nata a Forlì il 17/04/1983": the day behind the town.
fn behind_town(text: &[u8], link: usize) -> Option<(usize, usize)> {
    const DAYS: &[&str] = &[" il ", " am ", " le ", " el ", " op ", " den ", " em ", " dnia "];
    class::one_at(text, link, &["a ", "à ", "in ", "en ", "te ", "w ", "i "])?;
    let stop =
        class::run_end(text, link, 40, |byte| class::is(byte, LOWER | UPPER | OTHER_LETTER) || byte == b' ');
    let start = (link + 3..=stop).find(|at| class::is(class::at(text, *at), DIGIT))?;
    class::one_before(text, start, DAYS)?;
    Some((start, date_end(text, start)?))
}

/// Asked at digits behind other letters: "дата рождения: 17.04.1983", "生年月日：1983年4月17日".
#[inline(never)]
pub(in crate::redact::detect) fn behind_foreign(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let Some(head) = sink.text().get(..word.start) else { return };
    let head = head.trim_end_matches([' ', ':', '.', '：', '(']);
    if !FOREIGN.iter().any(|born| head.ends_with(born)) {
        return;
    }
    let text = word.text;
    let eastern = || {
        let year = class::one_at(text, word.end, &["年", "년 ", "년"])?;
        let month = class::run_of(text, word.end + year.len(), 2, DIGIT);
        let sign = class::one_at(text, month, &["月", "월 ", "월"])?;
        let day = class::run_of(text, month + sign.len(), 2, DIGIT);
        Some(day + class::one_at(text, day, &["日", "일"])?.len())
    };
    // "830417"
    let short = || {
        let month = word.bytes().get(2..4)?;
        let closed = !class::is(word.next(), ALPHANUMERIC) && word.next() != b'-';
        (word.len() == 6 && closed && (b"01".as_slice()..=b"12").contains(&month)).then_some(word.end)
    };
    if let Some(end) = eastern().or_else(short).or_else(|| date_end(text, word.start)) {
        sink.hit(&BIRTHDAY, word.start, end);
    }
}

/// "née le 14/03/1987", "født 12.08.1979", asked at the first letter.
fn born_with_accent(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let forms = ["é le ", "ée le ", "é(e) le ", "é en ", "ée en ", "ødt ", "ødt den ", "ödd ", "ödd den "];
    let Some(form) = forms.iter().find(|form| class::starts_with_folded(word.text, word.end, form)) else {
        return;
    };
    let start = word.end + form.len();
    if let Some(end) = date_end(word.text, start) {
        sink.hit(&BIRTHDAY, start, end);
    }
}

/// Letters of a word that joins the parts of a date.
fn is_joint(word: &[u8]) -> bool {
    matches!(word, b"de" | b"of" | b"del")
}

/// `12 March 1981`, `March 12, 1981`, `12/03/1981`, `1984/03/12`, `3 de marzo de 1984`: a day, a month in any language
/// and a year of four digits.
fn date_end(text: &[u8], start: usize) -> Option<usize> {
    let whole = class::run_of(text, start, 9, DIGIT);
    if whole == start + 8 && matches!(class::at(text, start), b'1' | b'2') {
        return (!class::is(class::at(text, whole), ALPHANUMERIC)).then_some(whole);
    }
    // `03MAR88`, as airlines write it.
    let month = class::run_of(text, start, 2, DIGIT);
    let year = class::run_of(text, month, 4, UPPER);
    let end = class::run_of(text, year, 5, DIGIT);
    if year == month + 3 && month > start && matches!(end - year, 2 | 4) {
        return (!class::is(class::at(text, end), ALPHANUMERIC)).then_some(end);
    }
    let mut at = start;
    let (mut year, mut day) = (false, false);
    for part in 0..3 {
        let digits = class::run_of(text, at, 4, DIGIT);
        let letters = class::run_of(text, at, 20, LOWER | UPPER | OTHER_LETTER);
        let end = if digits > at { digits } else { letters };
        let four = digits == at + 4;
        let month = digits == at && letters >= at + 3 && part < 2;
        // `12/03/81`, `12.03.81`
        let short = part == 2 && digits == at + 2 && matches!(class::before(text, at), b'/' | b'.' | b'-');
        if !(four && (part == 2 || part == 0) || (1..=2).contains(&(digits - at)) || month) {
            return None;
        }
        year |= four || short;
        day |= (1..=2).contains(&(digits - at));
        if part == 2 {
            let timed = class::starts_with_folded(text, end, "T00:00");
            return (year && day && (timed || !class::is(class::at(text, end), ALPHANUMERIC))).then_some(end);
        }
        let ordinal = ["st", "nd", "rd", "th"]
            .iter()
            .any(|ordinal| digits > at && class::starts_with_folded(text, end, ordinal));
        let end = end + if ordinal { 2 } else { 0 };
        at = class::run_end(text, end, 2, |byte| matches!(byte, b' ' | b'.' | b'/' | b'-' | b','));
        (at > end).then_some(())?;
        let joint = class::run_of(text, at, 4, LOWER);
        if text.get(at..joint).is_some_and(is_joint) && class::at(text, joint) == b' ' {
            at = joint + 1;
        }
    }
    None
}
