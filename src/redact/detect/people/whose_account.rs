//! Whose an account or a number is: "IBAN … intestato a Quorra Vexley", `name=Quorra Vexley` beside one, and the name that
//! a row or a bracket puts beside the number of somebody.

use super::account_shapes::is_handle;
use super::accounts;
use super::in_place::{set_apart_before, start_before};
use super::roles::is_nothing_else;
use super::signed_rules::SIGNED;
use super::spelled_names::full_name_end;
use super::titles::past_titles;
use crate::redact::detect::Sink;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::walk::Word;
use crate::redact::given_names::{has_name_of_people, is_like_a_person};
use crate::text::class::{self, DIGIT, LOWER, OTHER_LETTER, UPPER};
use crate::text::fold;

/// The words in the middle of what [`in_name_of`] asks for.
pub(in crate::redact::detect) const NAMED: Cue =
    &["name", "nombre", "nom", "nome", "naam", "intestata", "intestato", "lautend"];

/// "in the name of Quorra Vexley", asked at "name".
#[inline(never)]
pub(super) fn in_name_of(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    // What stands before the word, the word, and what stands behind it.
    const PHRASES: &[(&str, &str, &str)] = &[
        ("in the ", "name", " of "),
        ("a ", "nombre", " de "),
        ("au ", "nom", " de "),
        ("em ", "nome", " de "),
        ("a ", "nome", " di "),
        ("op ", "naam", " van "),
        ("", "intestata", " a "),
        ("", "intestato", " a "),
        ("", "lautend", " auf "),
    ];
    let text = word.text;
    let said = PHRASES.iter().find(|(before, name, behind)| {
        word.bytes() == name.as_bytes()
            && class::starts_with_folded(text, word.end, behind)
            && text.get(..word.start).is_some_and(|head| head.ends_with(before.as_bytes()))
    });
    let Some((.., behind)) = said else { return };
    let at = past_titles(text, word.end + behind.len());
    if let Some(end) = full_name_end(sink.text(), at) {
        sink.hit(&SIGNED, at, end);
    }
}

/// What accounts are called in other languages, or the end of it.
const ACCOUNTS: &[&str] = &[
    "onto ",
    "kontot ",
    "kontoen ",
    "kontoet ",
    "kontem ",
    "konta ",
    "kontu ",
    "tili ",
    "tilin ",
    "tilille ",
    "tunnus ",
    "compte ",
    "cuenta ",
    "e service ",
    "de servicio ",
    "de serviço ",
    "di servizio ",
    "учётка ",
    "учётке ",
    "учетка ",
    "アカウント ",
    "계정 ",
    "账号 ",
    "账户 ",
    "conta ",
    "rekening ",
    "bruker ",
    "brukeren ",
    "bruger ",
    "brugeren ",
    "användaren ",
    "käyttäjä ",
    "účet ",
    "účtu ",
    "hesabı ",
    "fiók ",
    "запись ",
    "записи ",
    "пользователь ",
    "пользователя ",
    "користувач ",
    "użytkownik ",
    "użytkownika ",
];

/// "lösenordet för tjänstekontot svc_rapport", "Konto batch_lager", asked at a word with a low line, or that begins with
/// "svc-": one of [`ACCOUNTS`] stands before.
#[inline(never)]
pub(in crate::redact::detect) fn behind_account(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if !matches!(word.next(), b'.' | b'(' | b'[')
        && class::one_before(word.text, word.start, ACCOUNTS).is_some()
    {
        accounts::hit(word.text, word.start, word.end, sink);
    }
}

/// An account is spoken of on the line of `at`, near it.
#[inline(never)]
pub(super) fn is_beside_account(text: &[u8], at: usize) -> bool {
    let start = class::line_start(text, at, 90);
    let end = class::line_end(text, at, 90);
    text.get(start..end).is_some_and(|line| class::contains_folded(line, "iban"))
}

/// "Quorra Vexley, CPR 070761-4285", "Quorra Vexley (with the CNP 2810…": the name before what a number of somebody is
/// called, which begins at `label`. Few words stand between.
#[inline(never)]
pub(in crate::redact::detect) fn before_label(label: usize, sink: &mut Sink<'_, '_>) {
    let bytes = sink.text().as_bytes();
    let of_words = |byte: u8| class::is(byte, LOWER | UPPER | OTHER_LETTER) || b" .'".contains(&byte);
    let gap = class::run_start(bytes, label, 24, of_words);
    let signs = class::run_start(bytes, gap, 3, |byte| b",;:(/|- ".contains(&byte));
    if signs < gap {
        named_before(signs, is_nothing_else, sink);
    }
}

/// "Quorra Vexley (mobile 0171 6572161, CPR …)": the name before the bracket that the number at `at` stands in.
#[inline(never)]
pub(in crate::redact::detect) fn before_bracket(at: usize, sink: &mut Sink<'_, '_>) {
    let bytes = sink.text().as_bytes();
    let open = class::run_start(bytes, at, 40, |byte| byte >= b' ' && byte != b'(' && byte != b')');
    if class::one_before(bytes, open, &[" ("]).is_some() {
        named_before(open - 2, is_nothing_else, sink);
    }
}

/// "Hedda Brandvik (+49 171 6572161)", "Hedda Brandvik, mobile: 0171 6572161": the name before the telephone number at `at`.
/// Companies have such, too: one of the words has to be a name of people.
#[inline(never)]
pub(in crate::redact::detect) fn before_phone(at: usize, sink: &mut Sink<'_, '_>) {
    let bytes = sink.text().as_bytes();
    let of_label = |byte: u8| class::is(byte, LOWER | UPPER) || b" .:".contains(&byte);
    let label = class::run_start(bytes, at, 16, of_label);
    let signs = class::run_start(bytes, label, 3, |byte| b",;(</|- ".contains(&byte));
    if signs < label {
        // "Störungsdienst Strom (0800 …)": letters that English lacks are no name where a company may have the number.
        let told = if is_contact(bytes, signs, at) {
            is_nothing_else
        } else if is_mobile(bytes, at) {
            is_like_a_person
        } else {
            has_name_of_people
        };
        named_before(signs, told, sink);
    } else if class::before(bytes, at) == b' ' && is_contact(bytes, at, at) {
        named_before(at - 1, is_nothing_else, sink);
    }
}

/// "contact hébergeur : ", "on-site hands: ", "Portier: ": the label of the line says that somebody is named who is called
/// or comes, whose number begins at `number`. Providers have a line for that, too, which is free or no mobile one: "escalation:
/// Level Three, 0800 …".
#[inline(never)]
fn is_contact(bytes: &[u8], end: usize, number: usize) -> bool {
    const CALLED: &[&str] = &[
        "contac",
        "contat",
        "kontak",
        "ansprech",
        "referent",
        "respons",
        "on-call",
        "on call",
        "oncall",
        "astreinte",
        "bereitschaft",
        "guardia",
        "dyżur",
        "piket",
        "hands",
        "call-out",
        "callout",
        "escalat",
        "duty",
        "vakt",
        "beredskap",
        "ring ",
        "wachdienst",
        "verantwort",
    ];
    // Only somebody is that.
    const SOMEBODY: &[&str] = &[
        "portier",
        "hausmeister",
        "concierge",
        "gardien",
        "janitor",
        "caretaker",
        "technici",
        "techniker",
        "electrician",
        "ansprechpartner",
        "contact person",
        "persona de contacto",
        "kontaktperson",
    ];
    let line = class::line_start(bytes, end, 100);
    let head = bytes.get(line..end).unwrap_or_default();
    head.iter().rposition(|byte| *byte == b':').and_then(|colon| head.get(..colon)).is_some_and(|label| {
        let says = |words: &[&str]| words.iter().any(|word| class::contains_folded(label, word));
        label.len() < 48 && (says(SOMEBODY) || says(CALLED) && is_mobile(bytes, number))
    })
}

/// `+49 171 …`, `06 12 …`: a number that somebody carries about, as most countries of Europe tell it by its beginning.
fn is_mobile(bytes: &[u8], number: usize) -> bool {
    const MOBILE: &[&str] = &[
        "06", "07", "015", "016", "017", "316", "324", "336", "337", "346", "347", "3519", "353", "393",
        "417", "420", "4366", "4367", "4368", "4369", "447", "452", "453", "454", "455", "467", "474", "479",
        "485", "486", "487", "4915", "4916", "4917",
    ];
    let rest = bytes.get(number..bytes.len().min(number + 16)).unwrap_or_default();
    let mut digits: Vec<u8> = rest.iter().copied().filter(|byte| class::is(*byte, DIGIT)).take(5).collect();
    // "+44 (0)7…", "0049 171"
    if digits.starts_with(b"00") {
        digits.drain(..2);
    }
    MOBILE.iter().any(|begins| digits.starts_with(begins.as_bytes()))
}

/// "Quorra Vexley (@qvexley)": the name before the bracket of the handle at `at..end`, which has a part of it.
#[inline(never)]
pub(in crate::redact::detect) fn before_handle(at: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let text = sink.text();
    let Some(open) = class::one_before(text.as_bytes(), at, &[" ("]) else { return };
    let stop = at - open.len();
    let (true, Some(mut start)) = (class::at(text.as_bytes(), end) == b')', start_before(text, stop)) else {
        return;
    };
    let told = |start: usize| {
        let name = text.get(start..stop).unwrap_or_default();
        let handle = text.get(at + 1..end).unwrap_or_default();
        is_nothing_else(name) && is_handle_of(name, handle)
    };
    // "Follow Quorra Vexley (@qvexley)"
    let next = class::run_end(text.as_bytes(), start, 24, |byte| byte > b' ') + 1;
    let given = || text.get(start..next).is_some_and(|word| is_like_a_person(word.trim_end()));
    if full_name_end(text, next) == Some(stop) && !given() && told(next) {
        start = next;
    }
    if told(start) {
        sink.hit(&SIGNED, start, stop);
    }
}

/// `q.vexley` is of Quorra Vexley; `docker` is not of Docker Compose, and on a server of its own everybody is somebody.
pub(super) fn is_handle_of(name: &str, handle: &str) -> bool {
    let (folded, handle) = (fold(name), handle.to_lowercase());
    let (head, last) = folded.rsplit_once(' ').unwrap_or_default();
    // `applepay` has all of both words, as what makers call their things does.
    let own = last.len() > 2
        && handle.split_once(last).is_some_and(|(before, behind)| {
            let short = [before, behind].concat();
            let short = short.trim_matches(|sign: char| !sign.is_alphabetic());
            (1..=3).contains(&short.len())
                && head.split(' ').any(|first| first.len() > short.len() && first.starts_with(short))
        });
    !handle.contains(['/', ' ']) && (own || handle.contains(':') || is_like_a_person(name))
}

/// The name that ends at `end`, where it is told to be one.
fn named_before(end: usize, told: fn(&str) -> bool, sink: &mut Sink<'_, '_>) {
    let text = sink.text();
    if let Some(start) = start_before(text, end)
        && text.get(start..end).is_some_and(|name| is_nothing_else(name) && told(name))
    {
        sink.hit(&SIGNED, start, end);
    }
}

/// `('431.268.818-40', 'Quorra Vexley')`, "CPF 431.268.818-40 (Quorra Vexley)": the name beside the number of somebody.
#[inline(never)]
pub(in crate::redact::detect) fn beside_number(start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    const JOINTS: &[&str] = &[" (", "', '", "','", "\", \"", "\",\"", ", ", " - ", " – "];
    let text = sink.text();
    let bytes = text.as_bytes();
    let joint = class::one_at(bytes, end, JOINTS).unwrap_or_default();
    let at = past_titles(bytes, end + joint.len());
    // Cut there, as a quote behind it would be one of its letters.
    let quote = class::run_end(bytes, at, 60, |byte| !joint.as_bytes().contains(&byte) || byte == b' ');
    let head = text.get(..quote).filter(|_| joint.contains(['\'', '"'])).unwrap_or(text);
    let behind = full_name_end(head, at).filter(|stop| {
        at > end
            && (matches!(class::at(bytes, *stop), b')' | b'\'' | b'"' | b',' | b';' | b'.' | b'\n' | 0)
                || class::one_at(bytes, *stop, &[" - ", " – "]).is_some())
    });
    let before = set_apart_before(text, start)
        .filter(|(name, stop)| text.get(*name..*stop).is_some_and(is_nothing_else));
    [before, behind.map(|stop| (at, stop))]
        .iter()
        .flatten()
        .for_each(|(start, end)| sink.hit(&SIGNED, *start, *end));
}

/// "Gregor Vexpilz (gvexpilz)", asked at small letters between brackets: the account of whoever stands before them, which the
/// name tells.
#[inline(never)]
pub(in crate::redact::detect) fn behind_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = sink.text();
    // "Approved for production (by qvexley)"
    let by =
        class::one_before(word.text, word.start, &["(by ", "(von ", "(par ", "(per ", "(door "]).is_some();
    if by && is_handle(word.bytes()) {
        return accounts::hit(word.text, word.start, word.end, sink);
    }
    let Some(end) = class::one_before(word.text, word.start, &[" ("]).map(|sign| word.start - sign.len())
    else {
        return;
    };
    let Some(name) = start_before(text, end).and_then(|start| text.get(start..end)) else { return };
    let folded = fold(name);
    let mut words = folded.split(' ');
    let (first, last) = (words.next().unwrap_or_default(), words.next_back().unwrap_or_default());
    let account = text.get(word.start..word.end).unwrap_or_default();
    let part = last.get(..last.len().min(4)).unwrap_or_default();
    let told = part.len() > 2
        && account != last
        && account.starts_with(first.chars().next().unwrap_or(' '))
        && account.contains(part)
        && is_nothing_else(name);
    if told {
        accounts::hit(word.text, word.start, word.end, sink);
    }
}
