//! Where somebody lives or what is sent where: a street and a number, with the place behind them.
//!
//! English puts the number first, most other languages of Europe put it last. The word for a street tells both from
//! prose; the place is taken along where it stands behind a comma.

use super::address_parts::{PARTICLES, after_direction, is_capital, name_end, name_start, place_end};
use crate::redact::Kind;
use crate::redact::detect::people::signed;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, JOINER, LOWER, OTHER_LETTER, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&STREET];

/// What a street is called in findings, and why it must not leave, in whatever letters.
pub(in crate::redact::detect) const NAME_OF_STREET: &str = "street-address";
pub(in crate::redact::detect) const REASON_OF_STREET: &str = "Says where somebody lives or works.";

pub(super) static STREET: Rule = Rule::shown(Shown {
    name: NAME_OF_STREET,
    kind: Kind::Id,
    reason: REASON_OF_STREET,
    known_format: false,
    examples: Examples {
        positive: &[
            "an:\nFrau Hedda Quorra\n«Lindenstraße 48b»\n«04277 Leipzig»\nFehler",
            "ship to:\nHedda Quorra\n«Via dei Mulini 47, int. 3»\n«37121 Verona»\n",
            "ship to «742 Evergreen Terrace, Springfield, IL 62704» today",
            "lives at «221B Baker Street, London» now",
            "Adresse: «Hauptstraße 12, 10115 Berlin»",
            "Adresse: «Lange Str. 4a, 04109 Leipzig».",
            "address: «12 rue de la Paix, 75002 Paris»",
            "«1600 Pennsylvania Ave NW, Washington, DC 20500» was the address",
            "«Calle Mayor 25, 28013 Madrid»",
            "«Keizersgracht 123, 1015 CJ Amsterdam»",
            "\"street\":\"«350 Fifth Avenue»\"",
            "«Via Roma 10, 00184 Roma»",
            "sent to «10 Downing St, London SW1A 2AA»",
            "«2201 W Olive Ave Apt 12, Burbank, CA 91506»",
            "«P.O. Box 1234, Austin, TX 78701»",
            "ships to «1 Infinite Loop, Cupertino, CA 95014»",
            "address: «Av. Paulista 1578, São Paulo»",
            "lives on «Elm Street 13»",
            "seen at «Unter den Linden 77, 10117 Berlin» today",
            "«Karl Johans gate 1, 0154 Oslo»",
            "«Andrássy út 22, 1061 Budapest»",
            "«Mannerheimintie 5, 00100 Helsinki»",
            "«8 bis rue Victor Hugo, 69002 Lyon»",
            "«48 Rue des Lilas, 75011 Paris»",
            "«Strada Victoriei 12, București»",
            "«ul. Marszałkowska 10, 00-590 Warszawa»",
            "Bydliště: «Vinohradská 1542/12, 120 00 Praha 2»",
            "poslat na «Husova 7, 602 00 Brno»",
            "«ul. Marszałkowska 84/92 m. 14, 00-514 Warszawa»",
            "adres: «Rynek 5/2, Kraków»",
            "billing_address: «7 Alder Mews, Bath»",
            "Anschrift: «Am Anger 3»",
            "Delivery address: «Flat 3, 27 Harbour Street, Whitstable CT5 1AH»",
            "adresa: «Rruga Myslym Shyri 14, Tiranë»",
            "«Rua das Flores 120, 4050-265 Porto»",
            "«al. Jerozolimskie 65/79, 00-697 Warszawa»",
            "送付先: «〒604-8151 京都府京都市中京区橋弁慶町 214-3», 再試行",
            "住所は«東京都千代田区丸の内1-2-3»です",
            "住所: «大阪府大阪市北区梅田3丁目1番3号»",
            "postcode lookup «SW1A 2AA» returned 0 rows",
            "送到«北京市朝阳区建国路88号»了",
            "postcode «LS17 6RT» and «H2J 3K5»",
            "addr=\"«서울특별시 마포구 양화로 45»\" x",
            "주소 «부산광역시 해운대구 센텀중앙로 97-1»",
            "<addr>«Lykourgou 22, Patras»</addr>",
            "VALUES (12,'«27 rue des Tanneurs»','«37000»','active')",
            "('«Hauptstraße 12»', '«10115»')",
            "«2 Rockefeller Ctr, New York, NY 10111» was on the label",
        ],
        negative: &[
            "Upload batch 3\n10234 Rows\n",
            "Totals:\nRows 3\n10234 Read\n",
            "12 Road works",
            "3 Hard Drive failures",
            "Wall Street opened at 9",
            "東京都の市場で3-4件",
            "再試行 2",
            "M4 8GB and L3 8MB, DDR4 4TB, R5 3HZ, S3 5XX, Q3 5PM, T2 2XL",
            "P1 2nd and T3 12AA",
            "200 OK and 12 Errors",
            "12 Monkeys on Drive",
            "via port 10 and via route 12",
            "the place 12 of 40",
            "Spring 5 and Ring 3",
            "14 Place holders",
            "12 Network Drive mounts",
            "4 Fast Lane jobs",
            "3 Errors, Warnings 12",
            "error 77, 10117 Rows were lost",
            "Release 12, 2024 Edition",
            "5 Retries, Then OK",
            "Wall Street 24/7 desk",
            "address: 10.0.0.1, port 8443",
            "Address: Building 3 was empty",
            "adresse: 0x7fff5fbff8c0",
            "Adresa: server 3",
            "Address: Room 4, Floor 2",
            "Street 12 was closed",
            "et al. Smith 2019",
            "H2O 3K5, D2J 3K5",
            "addr: CPU 3, core 2",
            "<addr>10.0.0.1</addr>",
            "서울로 45",
            "address: the Bugs, 3 of them",
        ],
        disguised: &["«742 Evergreen\u{a0}Terrace, Springfield»", "«Haupt\u{ad}straße 12»"],
    },
});

/// Words for a street behind its name.
static STREETS: Words = Words::of(&[
    "alley",
    "ave",
    "avenue",
    "blvd",
    "boulevard",
    "cir",
    "circle",
    "close",
    "court",
    "crescent",
    "ct",
    "dr",
    "drive",
    "gardens",
    "grove",
    "highway",
    "hwy",
    "lane",
    "ln",
    "mews",
    "parade",
    "parkway",
    "pkwy",
    "pl",
    "place",
    "plaza",
    "quay",
    "rd",
    "road",
    "row",
    "sq",
    "square",
    "st",
    "street",
    "terrace",
    "way",
]);

/// Of these a street needs a place behind it: they are words of every day.
static DOUBTFUL: Words = Words::of(&[
    "alley", "circle", "close", "court", "ct", "dr", "drive", "gardens", "grove", "lane", "parade", "pl",
    "place", "plaza", "quay", "row", "square", "st", "way",
]);

/// Endings of a street's name in one word.
const GLUED: &[&str] = &[
    "straße", "strasse", "str.", "weg", "platz", "allee", "gasse", "damm", "ufer", "straat", "laan",
    "gracht", "plein", "kade", "singel", "gatan", "gade", "gata", "vej", "vägen", "veien", "katu", "utca",
];

/// Words for a street that are written small behind its name.
const STREET_WORDS: &[&str] =
    &["gate", "vei", "veg", "väg", "plass", "út", "utca", "tér", "körút", "ulice", "třída", "náměstí"];

/// Asked at digits with a space behind them and a capital and a small letter behind that: "221B Baker Street".
pub(in crate::redact::detect) fn at_number(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = sink.text();
    if !matches!(
        word.previous(),
        0 | b' ' | b'\n' | b'"' | b'\'' | b':' | b'>' | b'(' | b'=' | b'|' | b'*' | b'`'
    ) {
        return;
    }
    let mut at = word.end + 1;
    for named in 0..5 {
        let end = name_end(text, at);
        let Some(name) = text.get(at..end).filter(|name| !name.is_empty()) else { return };
        let street = named > 0 && STREETS.hold(name.as_bytes()) && is_capital(name);
        if street {
            let stop = end + usize::from(text.as_bytes().get(end) == Some(&b'.') && name.len() <= 4);
            let whole = place_end(text, after_direction(text, stop));
            let ends = matches!(class::at(text.as_bytes(), stop), 0 | b'"' | b'\n' | b'\'' | b'|' | b'*');
            if whole > stop || ends || !DOUBTFUL.hold(name.as_bytes()) {
                hit(word.start, if whole > stop { whole } else { end }, sink);
                return;
            }
        }
        if text.as_bytes().get(end) == Some(&b',') && named > 0 && is_capital(name) {
            // "1 Infinite Loop, Cupertino, CA 95014": of the United States, whatever the street is called.
            let whole = place_end(text, end);
            if text.get(end..whole).is_some_and(ends_with_state) {
                hit(word.start, whole, sink);
            }
            return;
        }
        if text.as_bytes().get(end) != Some(&b' ') || !is_capital(name) && !PARTICLES.contains(&name) {
            return;
        }
        at = end + 1;
    }
}

/// `, CA 95014`
fn ends_with_state(place: &str) -> bool {
    let last = place.rsplit(", ").next().unwrap_or_default().as_bytes();
    matches!(last, [a, b, b' ', code @ ..] if a.is_ascii_uppercase() && b.is_ascii_uppercase()
        && code.len() >= 5 && code.iter().all(|byte| class::is(*byte, DIGIT) || *byte == b'-'))
}

/// True where the last two bytes of a word may be those of a street: of [`GLUED`].
#[inline]
const fn may_end(before: u8, last: u8) -> bool {
    matches!(
        [before, last],
        [0x9f, b'e']
            | [b's', b'e']
            | [b'r', b'.']
            | [b'e', b'g']
            | [b't', b'z']
            | [b'e', b'e']
            | [b'm', b'm']
            | [b'e', b'r']
            | [b'a', b't']
            | [b'a', b'n']
            | [b'h', b't']
            | [b'i', b'n']
            | [b'd', b'e']
            | [b'e', b'l']
            | [b't', b'a']
            | [b'e', b'j']
            | [b'e', b'n']
            | [b't', b'u']
            | [b'c', b'a']
            | [b'e', b't']
            | [b'a', b'd']
            | [b'u', b'e']
    )
}

/// Asked at four or five digits between a comma and a name: "Unter den Linden 77, 10117 Berlin".
pub(in crate::redact::detect) fn at_post_code(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = sink.text();
    let bytes = text.as_bytes();
    // "120 00 Praha"
    let code = class::run_back(bytes, word.start - 1, 4, DIGIT);
    let grouped = word.len() == 2 && code + 4 == word.start;
    if word.len() == 2 && !grouped {
        return;
    }
    let code = if grouped { code } else { word.start };
    let Some(comma) = code.checked_sub(2).filter(|comma| class::at(bytes, *comma) == b',') else {
        return;
    };
    let letter = class::run_start(bytes, comma, 1, |byte| byte.is_ascii_lowercase());
    let number = class::run_back(bytes, letter, 4, DIGIT);
    // "1542/12"
    let slash = class::before(bytes, number) == b'/';
    let number = if slash { class::run_back(bytes, number - 1, 4, DIGIT) } else { number };
    let year = word.len() == 4 && (word.bytes().starts_with(b"20") || word.bytes().starts_with(b"19"));
    if number == letter || class::before(bytes, number) != b' ' || year {
        return;
    }
    let mut start = number;
    let mut end = number - 1;
    let mut names = 0;
    for _ in 0..4 {
        let from = name_start(text, end);
        let Some(name) = text.get(from..end).filter(|name| name.len() > 1) else { break };
        if name.starts_with(|first: char| first.is_ascii_digit()) {
            break;
        }
        if is_capital(name) {
            start = from;
            names += 1;
        } else if STREET_WORDS.contains(&name) {
            names += 1;
        } else if !PARTICLES.contains(&name) {
            break;
        }
        if class::before(bytes, from) != b' ' {
            break;
        }
        end = from - 1;
    }
    // One word with a number may be anything: "Release 12".
    if names > 1 || number - start > 4 && (slash || grouped) || number - start > 10 && word.len() == 5 {
        hit(start, place_end(text, comma), sink);
    }
}

/// Asked at a number behind a space: "Hauptstraße 12", "Lange Str. 4".
pub(in crate::redact::detect) fn behind_street(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let last = class::before(word.text, word.start.saturating_sub(1));
    if word.len() == 5 {
        american_town(word, sink);
    }
    if word.start < 3 || !may_end(class::before(word.text, word.start - 2), last) {
        return;
    }
    let Some(head) = word.start.checked_sub(1).and_then(|end| sink.text().get(..end)) else { return };
    let begin = name_start(head, head.len());
    // The quote that opens is no apostrophe.
    let begin = begin + usize::from(class::at(word.text, begin) == b'\'');
    let Some(name) = head.get(begin..).filter(|name| !name.starts_with(|first: char| first.is_ascii_digit()))
    else {
        return;
    };
    if !is_capital(name) {
        return;
    }
    let lower = name.to_lowercase();
    let english = matches!(lower.as_str(), "street" | "road" | "avenue")
        && !class::is(word.next(), ALPHANUMERIC)
        && word.next() != b'/';
    let glued = english
        || GLUED.iter().any(|ending| {
            lower.ends_with(ending)
                && (lower.len() > ending.len() + 2 || lower == "str." || lower == "straße")
        });
    if !glued {
        return;
    }
    let mut start = begin;
    // "Lange Str.": the name stands before it.
    if english || lower.starts_with("str") {
        let before = head.get(..start).unwrap_or_default().trim_end_matches(' ');
        start = name_start(before, before.len());
        if start == before.len() || !head.get(start..).is_some_and(is_capital) {
            return;
        }
    }
    let end = word.end;
    let text = sink.text();
    let whole = place_end(text, end);
    hit(start, whole, sink);
}

/// An address, and whose it is.
#[inline(never)]
fn hit(start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    sink.hit(&STREET, start, end);
    then_code(end, sink);
    then_line(end, sink);
    signed::before_place(start, sink);
}

/// "Hauptstraße 12" and on the next line "10115 Berlin".
#[inline(never)]
fn then_line(end: usize, sink: &mut Sink<'_, '_>) {
    let text = sink.text().as_bytes();
    let start = end + 1 + usize::from(class::at(text, end) == b'\r');
    let code = class::run_of(text, start, 6, DIGIT);
    if class::before(text, start) == b'\n'
        && (start + 4..=start + 5).contains(&code)
        && let Some(town) = town_line(text, code)
    {
        sink.hit(&STREET, start, town);
    }
}

/// Where the line ends that goes on behind a code for post with the name of a town alone.
fn town_line(text: &[u8], code: usize) -> Option<usize> {
    let end = class::run_end(text, code, 40, |byte| {
        class::is(byte, LOWER | UPPER | OTHER_LETTER) || b" -.".contains(&byte)
    });
    let capital = class::at(text, code) == b' ' && class::is(class::at(text, code + 1), UPPER | OTHER_LETTER);
    (capital && end > code + 3 && matches!(class::at(text, end), 0 | b'\n' | b'\r')).then_some(end)
}

/// Asked at four or five digits that begin a line: "37121 Verona" below "Via dei Mulini 47, int. 3" and below whose
/// house that is.
#[inline(never)]
pub(in crate::redact::detect) fn at_line_of_town(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let Some(town) = town_line(text, word.end) else { return };
    let line = |end: usize| {
        let start = class::run_start(text, end, 60, |byte| byte != b'\n');
        (start, text.get(start..end).unwrap_or_default().trim_ascii_end())
    };
    let (start, street) = line(word.start - 1);
    let Some((_, above)) = start.checked_sub(1).map(line) else { return };
    let of_street = |byte: &u8| class::is(*byte, ALPHANUMERIC | OTHER_LETTER) || b" .,'/-".contains(byte);
    let numbers = street.split(|byte| *byte == b' ').skip(2).any(|part| {
        let digits = class::count(part, DIGIT);
        digits > 0 && digits <= 4 && class::is(class::at(part, 0), DIGIT)
    });
    let words = above.split(|byte| *byte == b' ').filter(|part| class::is(class::at(part, 0), UPPER)).count();
    let somebodys = above.ends_with(b":") || words > 1 && !class::any(above, DIGIT);
    if class::is(class::at(street, 0), UPPER) && street.iter().all(of_street) && numbers && somebodys {
        sink.hit(&STREET, start, start + street.len());
        sink.hit(&STREET, word.start, town);
    }
}

/// "Cedar Bend, OR 97000": a town, its state and the code for post.
#[inline(never)]
fn american_town(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const STATES: &[u8] = b"ALAKAZARCACOCTDEFLGAHIIDILINIAKSKYLAMEMDMAMIMNMSMOMTNENVNHNJNMNYNCNDOHOKORPARISCSDTNTXUTVTVAWAWVWIWYDC";
    let text = word.text;
    let Some(comma) = word.start.checked_sub(5) else { return };
    let state = text.get(comma + 2..comma + 4).unwrap_or_default();
    let shaped = text.get(comma..comma + 2) == Some(b", ") && STATES.chunks(2).any(|known| known == state);
    if !shaped || class::is(word.next(), ALPHANUMERIC) {
        return;
    }
    let town = class::run_start(text, comma, 30, |byte| {
        class::is(byte, LOWER | UPPER) || matches!(byte, b' ' | b'.' | b'-')
    });
    let start = (town..comma).find(|at| {
        class::is(class::at(text, *at), UPPER) && !class::is(class::before(text, *at), LOWER | UPPER)
    });
    let listed = |start: usize| {
        let name = text.get(start..comma).unwrap_or_default();
        let words = name.split(|byte| *byte == b' ');
        words.into_iter().all(|word| class::is(class::at(word, 0), UPPER) && class::any(word, LOWER))
    };
    if let Some(start) = start.filter(|start| listed(*start)) {
        let more = class::run_of(text, word.end + 1, 4, DIGIT);
        let end = if word.next() == b'-' && more == word.end + 5 { more } else { word.end };
        sink.hit(&STREET, start, end);
    }
}

/// `'27 rue des Tanneurs','37000'`: the next field of the row is the code of the town.
#[inline(never)]
pub(super) fn then_code(end: usize, sink: &mut Sink<'_, '_>) {
    let text = sink.text().as_bytes();
    let Some(joint) = class::one_at(text, end, &["','", "', '", "\",\"", "\", \""]) else { return };
    let start = end + joint.len();
    let stop = class::run_end(text, start, 10, |byte| {
        class::is(byte, DIGIT | UPPER) || byte == b' ' || byte == b'-'
    });
    let code = text.get(start..stop).unwrap_or_default();
    if code.len() > 3 && class::count(code, DIGIT) > 1 && matches!(class::at(text, stop), b'\'' | b'"') {
        sink.hit(&STREET, start, stop);
    }
}

/// Asked at a number behind a space and letters that the walk does not see: "서울특별시 마포구 양화로 45", a road, and a town or a
/// quarter before it.
pub(in crate::redact::detect) fn behind_korean(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    if class::one_before(text, word.start, &["로 ", "길 "]).is_none() {
        return;
    }
    let begin = |end: usize| class::run_start(text, end, 45, |byte| byte >= 128 || class::is(byte, DIGIT));
    let mut start = begin(word.start - 1);
    let mut places = 0;
    while places < 4 && class::before(text, start) == b' ' {
        let quarters = ["시", "도", "구", "군", "동", "읍", "면"];
        if class::one_before(text, start - 1, &quarters).is_none() {
            break;
        }
        start = begin(start - 1);
        places += 1;
    }
    if places > 0 {
        sink.hit(&STREET, start, word.end);
    }
}

/// Asked at a number behind letters that the walk does not see: "〒604-8151 京都府京都市中京区橋弁慶町 214-3", "北京市朝阳区建国路88号".
/// Two of the signs that end the name of a region, a town, a quarter or a road stand before it. Each letter has three bytes.
pub(in crate::redact::detect) fn behind_kanji(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let is_of = |letter: &[u8], letters: &str| letters.as_bytes().chunks(3).any(|known| known == letter);
    let start = class::run_start(text, word.start, 90, |byte| byte >= 128);
    let run = text.get(start..word.start).unwrap_or_default();
    if run.ends_with("〒".as_bytes()) {
        let mut end = class::run_end(text, word.end, 180, |byte| byte >= b' ' && !b",\";".contains(&byte));
        // Behind the number of the house a building has letters and a number; words alone are no part of it.
        while let Some(blank) =
            text.get(word.end..end).and_then(|rest| rest.iter().rposition(|byte| *byte == b' '))
        {
            let numbered =
                |from: usize, to: usize| text.get(from..to).is_some_and(|part| class::any(part, DIGIT));
            if numbered(word.end + blank, end) || !numbered(word.end, word.end + blank) {
                break;
            }
            end = word.end + blank;
        }
        sink.hit(&STREET, word.start - 3, end);
        return;
    }
    let letters = run.rchunks(3).take_while(|letter| !is_of(letter, "はにをで到在址"));
    let (mut names, mut signs) = (0, 0);
    for letter in letters {
        names += letter.len();
        signs += usize::from(is_of(letter, "省市区县県府都道町村路街"));
    }
    let mut end = word.end;
    loop {
        let digits = class::run_end(text, end, 8, |byte| class::is(byte, DIGIT) || byte == b'-');
        let letter = text.get(digits..digits + 3).is_some_and(|letter| is_of(letter, "番号丁目地"));
        end = digits + if letter { 3 } else { 0 };
        if !letter {
            break;
        }
    }
    if signs > 1 && (end > word.end || word.bytes().contains(&b'-')) {
        sink.hit(&STREET, word.start - names, end);
    }
}

/// Asked at two to four signs, a capital letter first, before a space: "SW1A 2AA" names a dozen houses.
pub(in crate::redact::detect) fn at_british_code(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let inward = word.text.get(word.end + 1..word.end + 4).unwrap_or_default();
    let letters = class::run_of(word.text, word.start, 2, UPPER);
    // No code has these letters behind its digit: "L3 8MB", "Q3 5PM". Of the others some count: "S3 5XX".
    let told = matches!(inward, [digit, a, b] if class::is(*digit, DIGIT)
        && [a, b].iter().all(|letter| class::is(**letter, UPPER) && !b"CIKMOV".contains(letter))
        && !matches!([*a, *b], [b'G' | b'T', b'B'] | [b'H', b'Z'] | [b'X', b'X']));
    let digit = |byte: u8| class::is(byte, DIGIT);
    // "H2J 3K5", as in Canada.
    let canadian = matches!((word.bytes(), inward), ([first, a, _], [b, c, d])
        if b"ABCEGHJKLMNPRSTVXY".contains(first) && digit(*a) && digit(*b) && digit(*d) && class::is(*c, UPPER)
            && word.has(UPPER) && class::is(class::before(word.text, word.end), UPPER)
            && !b"DFIOQU".contains(&class::before(word.text, word.end)));
    if (told || canadian)
        && class::is(class::at(word.text, letters), DIGIT)
        // Of one letter there are eight regions.
        && (canadian || letters > word.start + 1 || b"BEGLMNSW".contains(&class::at(word.text, word.start)))
        && word.mask & (LOWER | JOINER) == 0
        && !class::is(class::at(word.text, word.end + 4), ALPHANUMERIC)
        && !matches!(word.previous(), b'-' | b'.' | b'/')
    {
        sink.hit(&STREET, word.start, word.end + 4);
    }
}
