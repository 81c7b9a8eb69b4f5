//! Names of people that nobody registered, where the text itself says that they are names: above a message, below a
//! letter, behind `Signed-off-by:`.
//!
//! Two words with a capital letter are no name by themselves. Only a word or a form that names people counts, and
//! what teams, products and places are called does not. Where anything may stand behind the word ("To:", "approved by",
//! the time of a message), one of the words has to be a name of people as well.

use super::account_shapes::{begins_as_handle, is_handle, is_of_given};
use super::accounts;
use super::in_place::{self, Sure};
use super::name_cues::{CALLED, DONE, LABELS, OF_PEOPLE, PRESENT, TITLES, WRITTEN};
use super::roles::{is_nothing_else, is_role};
use super::signed_rules::SIGNED;
use super::spelled_names::{full_name_end, name_end};
use super::{by_whom, chat, devices, handed_over, lettered, presented, salutations, spoken_to, titles};
use crate::redact::detect::Sink;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::assignment::user_end;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::contact::email_spoken;
use crate::redact::detect::machines::ip;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::given_names::is_given_alone;
use crate::text::class;

static LABELLED: Words = Words::of(LABELS);
static ATTENDED: Words = Words::of(PRESENT);
static DID: Words = Words::of(DONE);
static IS_CALLED: Words = Words::of(CALLED);
static TITLED: Words = Words::of(TITLES);
static HAS_ANSWERED: Words = Words::of(ANSWERED);
/// Words of Polish before a name.
static PAN: Words = Words::of(&["pan", "pana", "panu", "panem", "pani"]);

/// Asked at a word that ends like one of these lists.
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if ELSEWHERE.hold(word.bytes()) || DOTS.hold(word.bytes()) || devices::CARRIED.hold(word.bytes()) {
        elsewhere(word, sink);
    }
    lettered::before_verb(word, sink);
    // The name of a field or of a browser, and no word before a name.
    if matches!(word.next(), b'=' | b'"' | b';') {
        return;
    }
    let called = |names: &Words| names.hold(word.bytes());
    let text = word.text;
    if word.bytes() == b"M" {
        titles::monsieur(word, sink);
    } else if called(&LABELLED) {
        labelled(word, sink);
    } else if called(&DID) {
        done_by(word, sink);
    } else if called(&IS_CALLED) {
        spoken_to::is_called(word, sink);
    } else if called(&salutations::GREETS) && word.next() == b' ' && begins_line(word) {
        salutations::greeted(word, sink);
    } else if called(&salutations::CLOSES) || called(&salutations::IS_GREETED) {
        salutations::below_letter(word, sink);
    } else if called(&PAN) {
        titles::behind_pan(word, sink);
    } else if called(&TITLED)
        && (class::is(class::at(text, word.start), class::UPPER)
            || is_one_of(word.bytes(), &["dhr", "dott", "mevr", "mr", "mrs", "ms", "sig"])
                && word.next() == b'.'
            || is_one_of(
                word.bytes(),
                &["dottor", "dottoressa", "meneer", "mevrouw", "mgr", "signor", "signora"],
            ))
    {
        titles::titled(word, sink);
    } else if is_one_of(word.bytes(), &["wrote"]) && word.next() == b':' {
        in_place::before(class::spaces_start(text, word.start, 1), sink);
    } else if is_one_of(word.bytes(), &["speaking"]) {
        presented::before_from(word, sink);
    } else if called(&HAS_ANSWERED) {
        answered(word, sink);
    } else if is_one_of(word.bytes(), &["joined", "left"]) {
        came_or_went(word, sink);
    } else if is_one_of(word.bytes(), &["commented"]) {
        chat::at_comment(word, sink);
    } else if word.previous() == b'(' && word.next() == b')' && is_one_of(word.bytes(), MEETING) {
        presented::before_mark(word, sink);
    } else if called(&ATTENDED) {
        labelled(word, sink);
    } else {
        handed_over::at_name(word, sink);
    }
}

/// How programs for meetings mark who is of another company.
const MEETING: &[&str] = &["external", "extern", "externe", "gast", "guest", "unverified"];

/// Nothing stands before the word on its line but the marks of a list or of a quote.
fn begins_line(word: Word<'_>) -> bool {
    let lead = class::run_start(word.text, word.start, 8, |byte| matches!(byte, b' ' | b'>' | b'*' | b'-'));
    matches!(class::before(word.text, lead), 0 | b'\n')
}

/// Labels that only people stand behind. Trailers of a commit are signed by people, too; anything is an owner.
const SURE_LABELS: &[&str] = &[
    "author",
    "authors",
    "committer",
    "attendees",
    "scribe",
    "commander",
    "facilitator",
    "holder",
    "teilnehmer",
];

/// Headings of lists of people.
const GATHERED: &[&str] = &[
    "aanwezig",
    "anwesende",
    "attendees",
    "invitees",
    "participants",
    "teilnehmer",
    "teilnehmende",
    "uczestnicy",
];

/// `Attendees: Ruth Cohen, Ben Adeyemi`, "policyholder Helena Brandvik", "From Hedda Brandvik to Everyone".
fn labelled(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    // "Comms lead: Quorra Vexley", "Contact person: Quorra Vexley, mornings"
    let lead = class::one_at(text, word.end, &[" lead", " Lead", " person", " Person", " waren", " were"]);
    let colon = class::run_end(text, word.end + lead.map_or(0, str::len), 3, |byte| {
        matches!(byte, b'*' | b'_' | b' ')
    });
    if is_one_of(word.bytes(), &["optional", "required"]) && !invites(word) {
        return;
    }
    if word.next() == b' ' && class::one_before(text, word.start, &["| "]).is_some() {
        handed_over::in_shifts(word, sink);
    }
    if word.next() == b',' {
        handed_over::set_off(word, sink);
    } else if class::at(text, colon) == b':' {
        let at = class::run_end(text, colon + 1, 4, |byte| matches!(byte, b' ' | b'*' | b'\t' | b'['));
        let sure = if word.bytes().ends_with(b"by") || is_one_of(word.bytes(), SURE_LABELS) {
            Sure::Place
        } else if lead.is_some() || is_one_of(word.bytes(), OF_PEOPLE) || ATTENDED.hold(word.bytes()) {
            Sure::Label
        } else {
            Sure::Name
        };
        in_place::list(at, sure, sink);
    } else if matches!(class::at(text, colon), b'\n' | b'\r') && is_one_of(word.bytes(), GATHERED) {
        handed_over::below_heading(word, sink);
    } else if word.next() == b' ' && word.len() > 5 && !is_one_of(word.bytes(), &["contact"]) {
        in_place::hit(word.end + 1, 2, Sure::Name, sink);
    } else if is_one_of(word.bytes(), &["contact"]) && word.next() == b' ' {
        // "site contact Quorra Vexley": whose contact it is, and hardly the verb.
        let noun = class::one_before(word.text, word.start, CONTACTS).is_some();
        let sure = if noun { Sure::Label } else { Sure::Name };
        if in_place::hit(word.end + 1, 2, sure, sink).is_none() {
            presented::contact_is(word, sink);
        }
    } else if is_one_of(word.bytes(), &["from"]) && word.next() == b' ' {
        presented::before_from(word, sink);
        from_to_everyone(word, sink);
    }
}

/// What stands before "contact" where it is somebody.
const CONTACTS: &[&str] = &[
    "billing ",
    "business ",
    "customer ",
    "emergency ",
    "local ",
    "main ",
    "primary ",
    "security ",
    "site ",
    "tech ",
    "technical ",
    "vendor ",
];

/// `Required:` and `Optional:` of the invitation to a meeting: the line beside it is of one, too.
#[inline(never)]
fn invites(word: Word<'_>) -> bool {
    const FIELDS: &[&str] = &["Optional:", "Organizer:", "Required:", "Subject:", "When:", "Where:"];
    let text = word.text;
    let next = class::line_end(text, word.end, 400) + 1;
    let line = class::line_start(text, word.start.saturating_sub(1), 400);
    let begins = |at: usize| class::one_at(text, at, FIELDS).is_some();
    matches!(class::before(text, word.start), 0 | b'\n')
        && (begins(next) || line < word.start && begins(line))
}

/// "From Hedda Brandvik to Everyone: looking"
fn from_to_everyone(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let at = class::spaces_end(text, word.end, 2);
    let Some(end) = name_end(sink.text(), at, 1) else { return };
    let to = class::spaces_end(text, end, 2);
    if class::starts_with_folded(text, to, "to ")
        && class::at(text, to + 3 + usize::from(class::at(text, to + 3) == b' ')) == b'E'
    {
        sink.hit(&SIGNED, at, end);
    }
}

/// "assigned to Marcus Webb", "reverted by Sunita Rao", "handed over to mwebb".
fn done_by(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    // "Quorra Vexley added a comment - 11/Mar/25"
    if let Some(added) = class::one_before(text, word.start, &[" added a "])
        && let Some(start) = in_place::start_before(sink.text(), word.start - added.len())
        && sink.text().get(start..word.start - added.len()).is_some_and(is_nothing_else)
    {
        sink.hit(&SIGNED, start, word.start - added.len());
    }
    let links =
        [" to ", " by ", " over to ", " to: ", " by: ", " by**: ", " by:** ", " added by ", " left by "];
    if word.bytes() == b"opened" {
        chat::at_comment(word, sink);
    }
    let Some(link) = links.iter().find(|link| class::starts_with_folded(text, word.end, link)) else {
        return by_whom::later(word, sink);
    };
    // `Created by: [Quorra Vexley](https://…)`
    let at = class::run_end(text, word.end + link.len(), 2, |byte| matches!(byte, b'*' | b'['));
    let end = user_end(text, at);
    // "reverted to nginx"
    let given =
        link.contains("by") || is_one_of(word.bytes(), &["assigned", "reassigned", "handed", "escalated"]);
    let written = link.contains("by") && is_one_of(word.bytes(), WRITTEN);
    let says_whom = link.contains("by") && by_whom::is_note(word);
    let whole =
        || says_whom && full_name_end(sink.text(), at).is_some_and(|end| by_whom::is_closed(text, end));
    let sure = if written || whole() { Sure::Label } else { Sure::Name };
    let named = in_place::hit(at, 2, sure, sink);
    if let Some(comma) = named.filter(|end| class::starts_with_folded(text, *end, ", ")) {
        // "approved by Quorra Vexholm, Bruxa Vexwald"
        in_place::list(comma + 2, Sure::Label, sink);
    }
    if named.is_none()
        && given
        && text.get(at..end).is_some_and(|name| {
            is_handle(name)
                || begins_as_handle(name)
                || is_of_given(name)
                || says_whom && by_whom::is_account_of_code(word, name) && by_whom::is_closed(text, end)
                || link.contains(':')
                    && matches!(class::at(text, end), 0 | b'\n' | b'\r')
                    && begins_given_name(name)
        })
    {
        accounts::hit(text, at, end, sink);
    }
}

/// `gregquorra`: a name that people are given, and more.
fn begins_given_name(name: &[u8]) -> bool {
    class::all(name, class::LOWER)
        && (4..name.len().saturating_sub(2)).any(|end| name.get(..end).is_some_and(is_given_alone))
}

/// "Hedda Brandvik has joined the meeting"
fn came_or_went(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let places =
        [" the meeting", " the call", " the channel", " the chat", " the conversation", " the bridge"];
    if places.iter().any(|place| class::starts_with_folded(word.text, word.end, place)) {
        let head = word.text.get(..word.start.saturating_sub(1)).unwrap_or_default();
        let end = head.strip_suffix(b" has").unwrap_or(head).len();
        in_place::before(end, sink);
        // "Vexella has joined the chat": one name alone on its line.
        let start = class::run_back(word.text, end, 24, class::LOWER | class::UPPER);
        let nick = sink.text().get(start..end).unwrap_or_default();
        if matches!(class::before(word.text, start), 0 | b'\n')
            && nick.len() > 3
            && name_end(sink.text(), start, 1) == Some(end)
            && chat::is_speaker(nick)
            && !is_role(nick.as_bytes())
        {
            sink.hit(&SIGNED, start, end);
        }
    }
}

/// What whoever is invited did, as notices of a calendar and of shared files say it.
pub(in crate::redact::detect) const ANSWERED: Cue = &[
    "accepted",
    "declined",
    "tentatively",
    "shared",
    "zugesagt",
    "abgesagt",
    "angenommen",
    "abgelehnt",
    "geaccepteerd",
    "geweigerd",
];

/// "Quorra Vexley has accepted the meeting", "Quorra Vexley hat die Besprechung zugesagt", "Vexley, Quorra shared "notes" with you".
#[inline(never)]
fn answered(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const WHAT: &[&str] = &[
        " the meeting",
        " your meeting",
        " your invitation",
        " the invitation",
        " this invitation",
        ": ",
        " accepted",
        " a file",
        " a folder",
        " a document",
        " \"",
    ];
    const HAS: &[&str] = &[
        " has",
        " hat die Besprechung",
        " hat den Termin",
        " hat Ihre Einladung",
        " hat die Einladung",
        " hat",
        " heeft de vergadering",
        " heeft",
    ];
    let text = word.text;
    let head = word.start.saturating_sub(1);
    let has = class::one_before(text, head, HAS).map_or(0, str::len);
    let said = class::one_at(text, word.end, WHAT).is_some()
        || has > 0 && matches!(class::at(text, word.end), 0 | b'\n' | b'\r' | b'.' | b':');
    let shares = is_one_of(word.bytes(), &["shared"]);
    let end = head - has;
    if !said || has == 0 && !shares {
        return;
    }
    let line = class::line_start(text, end, 60);
    if reversed_apart_before(sink.text(), line, end) {
        sink.hit(&SIGNED, line, end);
    } else if let Some(start) = in_place::start_before(sink.text(), end)
        .filter(|start| sink.text().get(*start..end).is_some_and(is_nothing_else))
    {
        sink.hit(&SIGNED, start, end);
    }
}

/// "Vexley, Quorra" from the beginning of the line on.
fn reversed_apart_before(text: &str, line: usize, end: usize) -> bool {
    text.get(..end).and_then(|head| in_place::reversed_apart(head, line)) == Some(end)
}

/// Words that are asked about in other files, beside what people carry: lists of who is on duty when, and cards.
static ELSEWHERE: Words = Words::of(&["dienstplan", "fn", "on-call", "oncall", "roster", "rota", "schedule"]);

/// What a full stop is called where an address is read out.
static DOTS: Words = Words::of(email_spoken::DOT_WORDS);

#[inline(never)]
fn elsewhere(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    match word.bytes() {
        _ if DOTS.hold(word.bytes()) => {
            if word.previous() == b' ' && word.next() == b' ' {
                email_spoken::at_dot(word, sink);
                ip::at_spaced(word.text, word.start.saturating_sub(1), sink);
            }
        }
        b"FN" => presented::on_card(word, sink),
        _ if devices::CARRIED.hold(word.bytes()) => devices::at_device(word, sink),
        _ => presented::below_roster(word, sink),
    }
}
