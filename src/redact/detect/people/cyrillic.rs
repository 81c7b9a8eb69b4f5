//! Names of people, and streets, in Cyrillic or Greek letters, which are no words to the walk: below a letter, behind a label or a
//! title, by a name that people are given, or by that of a father.
//!
//! Begin with [`scan`]: it goes over the lines that have such letters once, behind the walk.

use super::signed_rules::named_in_place;
use crate::redact::Kind;
use crate::redact::detect::companies::customer_rules::CUSTOMER;
use crate::redact::detect::contact::address_rules::{NAME_OF_STREET, REASON_OF_STREET};
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::redact::given_names::is_given;
use crate::redact::latin;
use crate::text::{beginning, fold};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&PERSON, &STREET];

static PERSON: Rule = named_in_place(Examples {
    positive: &[
        "С уважением,\n«Дмитрий Соколов»",
        "З повагою,\n\n«Оксана Бондаренко»\nінженерка",
        "Спасибо,\n«Лена»\n",
        "С уважением, «А. Петров»",
        "Ответственный: «Фёдор Ёлкин»",
        "Участники: «Ольга Смирнова», «Тимур Ахметов»",
        "Υπεύθυνος: «Νίκος Βέργος»",
        "звонил господин «Лебедь»",
        "написали «Ивану Петровичу» утром",
        "«Мария Сергеевна Чайковская» не дозвонилась",
        "потом «Дмитрий Соколов» перезапустил сервис",
        "пацієнтка «Наталія Коваль» чекала",
        "дежурный «Квирим Векселин» откатил релиз",
        "клиентка «Квирина Векслова», договор, інженер «Квірин Векслецький» (тел.",
    ],
    negative: &[
        "Спасибо,\nвсё работает",
        "С уважением,\nКоманда платежей",
        "Команда Платежей получила сигнал",
        "Ответственный: команда платежей",
        "Участники: отдел Эксплуатации",
        "Υπεύθυνος: κανένας. Η Υπηρεσία Σταμάτησε στις 4, 10 μs και 5 kΩ",
        "Красная Площадь и Новый Год",
        "сервис Москва упал",
        "клиент Команда Платежей, клиент Банка",
        "клиент Мобильный Банк завис, работник Отдела Продаж, абонент Облако Плюс",
        "Заказчик: Нет ответа, Πελάτες: Κανένας από όλους, Υπεύθυνος: Ομάδα Δικτύου",
    ],
    disguised: &["С уважением,\n«Дмит\u{200b}рий Соколов»"],
})
.naming_a_stranger();

static STREET: Rule = Rule::shown(Shown {
    name: NAME_OF_STREET,
    kind: Kind::Id,
    reason: REASON_OF_STREET,
    known_format: false,
    examples: Examples {
        positive: &[
            "ул. «Ленина, д. 14, кв. 22, Москва»",
            "живёт: улица «Большая Садовая, 10», третий подъезд",
            "вул. «Хрещатик, буд. 22, Київ»",
            "просп. «Мира 101»",
        ],
        negative: &["улица пуста, 10 машин", "ул. Ленина", "проспект закрыт"],
        disguised: &["ул. «Лени\u{ad}на, д. 14»"],
    },
});

/// Lines that end a letter.
const CLOSINGS: &[&str] = &[
    "с уважением",
    "с наилучшими пожеланиями",
    "всего доброго",
    "спасибо",
    "искренне ваш",
    "щиро",
    "з повагою",
    "дякую",
    "з найкращими побажаннями",
    "с уважение",
    "поздрави",
    "срдачан поздрав",
    "со почит",
];

/// What names follow behind a colon.
const LABELS: &str = "автор ответственный ответственная дежурный дежурная исполнитель участники участник от кому копия клиент \
    пациент сотрудник фио имя фамилия контакт черговий відповідальний виконавець клієнт пацієнт учасники \
    прізвище піб отговорник υπευθυνοσ υπευθυνη συντακτησ";

/// Behind which, and a colon, stands whose system it is; folded, as all of these.
const CUSTOMERS: &str = "заказчик замовник πελατησ πελατεσ";

/// What two names or more follow behind a space.
const ROLES: &str = "абонент абонентка водитель водій вкладчик вкладчица держатель заказчик заказчица замовник замовниця \
    дежурный дежурная дежурного дежурной черговий чергова чергового техник технік монтер монтёр кассир касир охранник врач \
    лікар медсестра менеджер бухгалтер коллега колега начальник сменщик администратор диспетчер заявник заявитель инженер інженер оператор клиент клиента клиентка клиентки клієнт клієнтка курьер пассажир пассажирка пасажир пациент пациента \
    пациентка пациентки пацієнт пацієнтка покупатель работник сотрудник сотрудника сотрудница страхувальник ученик";

/// What one name follows behind a space.
const TITLES: &str = "господин госпожа г-н г-жа гражданин гражданка пан пані господине";

/// How the names of fathers go on behind theirs, before the ending of a case.
const FATHERS: &str = "ович евич івич йович ьович овн евн ївн івн ичн";

/// What the name of a street follows.
const STREETS: &str =
    "ул. улица улице улицы просп. проспект пр-т пер. переулок бульвар шоссе наб. вул. вулиця";

/// Forms of companies, before what they are called.
const FIRMS: &str = "ооо оао зао ао пао тов прат";

/// What teams and things are called by.
const NOBODY: &str = "команда отдел служба группа сервис відділ служби дежурная не нет все никто неизвестно немає всі ολοι \
    ολεσ κανενασ καμια ομαδα τμημα";

/// As surnames end, and hardly the names of services.
const SURNAMES: &[&str] = &[
    "ова",
    "ева",
    "енко",
    "чук",
    "швили",
    "ович",
    "евич",
    "иду",
    "пулос",
    "пулу",
    "цький",
    "цкий",
    "юк",
    "ський",
    "ська",
    "ский",
    "ская",
    "цька",
    "цкая",
    "ин",
    "ов",
    "ев",
    "дзе",
    "ян",
];

/// A word and where it stands.
type Piece<'t> = (usize, &'t str);

/// Looks at every line of the news that has Cyrillic or Greek letters.
pub(in crate::redact::detect) fn scan(sink: &mut Sink<'_, '_>) {
    let reading = sink.reading;
    let text = reading.text();
    for part in reading.news() {
        let first = text.get(..part.start).and_then(|head| head.rfind('\n')).map_or(0, |line| line + 1);
        let (mut at, mut closed) = (first, false);
        for line in text.get(first..).unwrap_or_default().split_inclusive('\n') {
            if at >= part.end {
                break;
            }
            if line.bytes().any(|byte| is_foreign(&byte)) {
                closed = line_at(at, line, closed, sink);
            } else {
                closed &= line.trim().is_empty();
            }
            at += line.len();
        }
    }
}

/// The first of the two bytes of a Greek or Cyrillic letter.
const fn is_foreign(byte: &u8) -> bool {
    matches!(*byte, 0xce..=0xd1)
}

/// One line; true where it ends a letter, so that the next is a name.
#[inline(never)]
fn line_at(at: usize, line: &str, closed: bool, sink: &mut Sink<'_, '_>) -> bool {
    let words = pieces(at, line);
    let greeting = line.split([',', '!', '\n', '\r']).next().unwrap_or_default().trim();
    let closes = greeting.len() < 80 && CLOSINGS.contains(&fold(greeting).as_str());
    let mut from = if closes { greeting.split_whitespace().count() } else { 0 };
    if closes || closed {
        let whole = words.get(from..).and_then(|rest| name(rest).filter(|count| *count == rest.len()));
        if whole.is_some() {
            hit(words.get(from..), sink);
            return false;
        }
    }
    while let Some(rest) = words.get(from..).filter(|rest| !rest.is_empty()) {
        from += found(at, line, rest, sink).max(1);
    }
    closes && words.len() == greeting.split_whitespace().count()
}

/// The words of a line: letters, dashes and apostrophes, and the full stop of what is cut short.
fn pieces(at: usize, line: &str) -> Vec<Piece<'_>> {
    let mut words = Vec::new();
    let mut start = at;
    for part in line.split_inclusive(|letter| !is_of_word(letter)) {
        let word = part.trim_end_matches(|letter| !is_of_word(letter));
        if word.len() > 1 || word.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric) {
            words.push((start, word));
        }
        start += part.len();
    }
    words
}

/// What begins with the first of these words: how many of them were read.
#[inline(never)]
fn found(at: usize, line: &str, words: &[Piece<'_>], sink: &mut Sink<'_, '_>) -> usize {
    let Some((start, word)) = words.first().copied() else { return 1 };
    let behind = words.get(1..).unwrap_or_default();
    let small = fold(word);
    let next = line.get(start - at + word.len()..).unwrap_or_default();
    let is = |names: &str| is_one_of(&small, names);
    if let Some(rest) = next.strip_prefix(": ").filter(|_| is(CUSTOMERS)) {
        customer(start + word.len() + 2, rest, sink);
        return 1;
    }
    if next.trim_start_matches(['*', '"']).starts_with(':') && is(LABELS) {
        return 1 + all_named(behind, sink);
    }
    let spaced = next.starts_with(' ');
    if spaced && is(TITLES) {
        let count = name(behind).unwrap_or(0);
        hit(behind.get(..count), sink);
        return 1 + count;
    }
    if spaced
        && is(ROLES)
        && let Some(count) = name(behind).filter(|count| *count >= 2)
        && behind.iter().take(count).any(|(_, word)| is_of_person(word))
    {
        hit(behind.get(..count), sink);
        return 1 + count;
    }
    if is(STREETS) {
        return street(behind, sink);
    }
    if is(FIRMS) && word.chars().all(char::is_uppercase) {
        if let Some(length) = quoted_length(next) {
            sink.hit(&CUSTOMER, start, start + word.len() + length);
        }
        return 1;
    }
    let Some(count) = name(words).filter(|count| *count >= 2) else { return 1 };
    let named = words.get(..count).unwrap_or_default();
    let father = named.iter().skip(1).any(|(_, word)| is_father(word));
    if father || is_given_elsewhere(word) {
        hit(Some(named), sink);
        return count;
    }
    1
}

/// `Заказчик: Гавань Пром`: the name of a company begins the rest of the line, which stands at `from`.
fn customer(from: usize, rest: &str, sink: &mut Sink<'_, '_>) {
    let rest = beginning(rest, 124);
    let length = rest.find(['.', ',', ';', '(', '\n', '\r', '|']).unwrap_or(rest.len());
    let named = rest.get(..length).unwrap_or_default().trim_end();
    let first = fold(named.split(' ').next().unwrap_or_default());
    if (4..=120).contains(&named.len())
        && is_capital(named)
        && named.chars().take(2).all(char::is_alphabetic)
        && !is_one_of(&first, NOBODY)
    {
        sink.hit(&CUSTOMER, from, from + named.len());
    }
}

/// `Участники: Ольга Смирнова, Тимур Ахметов`: the names that begin these words, one behind the other, and how many words
/// these are.
fn all_named(words: &[Piece<'_>], sink: &mut Sink<'_, '_>) -> usize {
    let mut read = 0;
    while let Some(count) = words.get(read..).and_then(name) {
        hit(words.get(read..read + count), sink);
        read += count;
    }
    read
}

/// Where the quotes close that open behind the form of a company: `ООО «Гавань Пром»`.
fn quoted_length(behind: &str) -> Option<usize> {
    let quoted = behind.trim_start_matches(' ').strip_prefix(['«', '"', '„', '“'])?;
    let length = beginning(quoted, 90).find(['»', '"', '”', '“']).filter(|length| *length < 90)?;
    let closing = quoted.get(length..)?.chars().next()?;
    Some(behind.len() - quoted.len() + length + closing.len_utf8())
}

/// A name that people are given, in one of the ways to write it in Latin letters.
fn is_given_elsewhere(word: &str) -> bool {
    latin::ways(&fold(word)).iter().any(|way| is_given(way.as_bytes()))
}

/// "клиент Личный Кабинет": behind what somebody is stands what they use as well.
fn is_of_person(word: &str) -> bool {
    SURNAMES.iter().any(|ending| word.ends_with(ending)) || is_father(word) || is_given_elsewhere(word)
}

/// `Петрович`, `Петровичу`, `Петровной`
fn is_father(word: &str) -> bool {
    FATHERS.split(' ').any(|stem| {
        let mut parts = word.rsplitn(2, stem);
        let (ending, head) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        head.len() >= 4 && ending.len() <= 4
    })
}

/// One of the words of a list.
#[inline(never)] // Each of the places that ask would hold a loop of its own.
fn is_one_of(word: &str, list: &str) -> bool {
    list.split(' ').any(|known| known == word)
}

#[inline(never)]
fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '-' | '.' | '\'' | '’')
}

#[inline(never)]
fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// How many of these words are one name: capital and small letters, or an initial, with a space between.
#[inline(never)]
fn name(words: &[Piece<'_>]) -> Option<usize> {
    let mut count = 0;
    let mut end = words.first()?.0;
    for (start, word) in words.iter().take(4) {
        let bare = word.trim_end_matches('.');
        let letters = bare.chars().count();
        let initial = letters == 1 && bare.len() < word.len();
        let folded = fold(bare);
        let shouted = letters > 1 && bare.chars().all(char::is_uppercase);
        let foreign = bare.as_bytes().first().is_some_and(is_foreign);
        if !foreign
            || !is_capital(bare)
            || letters == 1 && !initial
            || shouted
            || start - end > 1
            || is_one_of(&folded, NOBODY)
        {
            break;
        }
        count += 1;
        end = start + word.len();
        if bare.len() < word.len() && !initial {
            break;
        }
    }
    (count > 0).then_some(count)
}

fn hit(words: Option<&[Piece<'_>]>, sink: &mut Sink<'_, '_>) {
    if let Some([first, ..]) = words
        && let Some(last) = words.and_then(<[_]>::last)
    {
        sink.hit(&PERSON, first.0, last.0 + last.1.trim_end_matches('.').len());
    }
}

/// "Ленина, д. 14, кв. 22, Москва": a name, the numbers behind it and the town.
#[inline(never)]
fn street(words: &[Piece<'_>], sink: &mut Sink<'_, '_>) -> usize {
    const NUMBERED: &str = "д. дом буд. кв. корп. стр. оф. офис к.";
    let number = |word: &str| word.starts_with(|first: char| first.is_ascii_digit()) && word.len() <= 6;
    let names = words.iter().take(4).take_while(|(_, word)| is_capital(word)).count();
    let mut end = None;
    let mut count = names;
    for (start, word) in words.iter().skip(names).take(8) {
        let town = end.is_some() && is_capital(word);
        if !(number(word) || is_one_of(word, NUMBERED) || town) {
            break;
        }
        count += 1;
        if number(word) || town {
            end = Some(start + word.trim_end_matches('.').len());
        }
        if town {
            break;
        }
    }
    match (words.first(), end) {
        (Some(first), Some(end)) if names > 0 => {
            sink.hit(&STREET, first.0, end);
            count + 1
        }
        _ => 1,
    }
}
