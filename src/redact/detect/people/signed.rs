//! Names of people that nobody registered, where the text itself says that they are names: above a message, below a
//! letter, behind `Signed-off-by:`.
//!
//! Two words with a capital letter are no name by themselves. Only a word or a form that names people counts, and
//! what teams, products and places are called does not. Where anything may stand behind the word ("To:", "approved by",
//! the time of a message), one of the words has to be a name of people as well.

use super::accounts::{self, is_handle};
use super::devices;
use super::name_cues::{
    CALLED, CLOSINGS, DONE, DOUBTFUL_GREETINGS, GREETED, GREETINGS, LABELS, OF_PEOPLE, TITLES,
};
use super::presented;
use super::roles::is_nothing_else;
use super::spelled_names::{name_end, person_end, reversed_end, shouted_end};
use crate::redact::Kind;
use crate::redact::detect::assignment::user_end;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::contact::email;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::redact::everyday::is_everyday;
use crate::redact::given_names::{is_given, is_like_a_person, is_surname};
use crate::text::class;
use crate::text::fold;

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&SIGNED];

/// Its name in findings.
pub(in crate::redact) const NAME: &str = "name-in-place";
/// Why a name in such a place must not leave, in whatever letters.
const REASON: &str = "The place says that it is the name of a person.";

/// The rule of a family that finds names by their place: the same in a review, whichever of them found it.
pub(super) const fn named_in_place(examples: Examples) -> Rule {
    Rule::shown(Shown { name: NAME, kind: Kind::Person, reason: REASON, known_format: false, examples })
}

pub(super) static SIGNED: Rule = named_in_place(Examples {
    positive: &[
        "HL7 NACK: PID segment, patient id 7, name «QUORRA^Hedda», received",
        "REST.GET.OBJECT clients/2024/payslip-«hugo-brandvik».pdf",
        "opened file Recibo_«Sofia_Vexley»_2024-01.pdf read=Yes",
        "Dear Mrs. «Okafor»,",
        "we paged Dr. «Haddad» at once",
        "Author: «Pedro Alvarez» <pedro@example.com>",
        "Signed-off-by: «Ingrid Holm» <ingrid@example.org>",
        "To: «Dvořák, Tomáš» <t@example.com>; «Weber, Jonas» <w@example.com>",
        "Reviewed-by: «J. van der Berg»",
        "cc: «Lena Fischer», «Kim Larsen»",
        "Attendees: «Ruth Cohen», «Ben Adeyemi» and «Zoë Müller-Lund»",
        "assigned to «Marcus Webb», due Friday",
        "handed over to «Marcus Webb» at 06:00",
        "paged «Marcus Webb», no answer",
        "On Tue at 10:11, «Kim Larsen» wrote:\n> it is down",
        "mail from «Kim Larsen» <kim@example.org>",
        "«Omar Haddad»  9:41 AM\nlooking now",
        "[09:41] «Omar Haddad»: looking now",
        "Hi «Lena»,\nit is down",
        "Kind regards,\n«Helena Brandt»\n",
        "Thanks,\n«Helena»",
        "Cheers\n— «Declan»",
        "Thanks! — «Helena»",
        "Freundliche Grüße\n«Annegret Pohl»",
        "Pozdrawiam,\n«Agnieszka Wilk»",
        "10:05 «Owen Clarke»: looking now",
        "10:11 <«jtran»> restarting",
        "«marta_k» 10:22 AM\nrolled back",
        "«pixelwombat» — Today at 3:12 AM\nsession expired",
        "«Juno the Great» — 12/03/2025 03:12\nyep",
        "03:14 <@«oldgregg»> no\n03:15 -!- «zed_» [~z@x] has quit\n03:16 < «wumpus»> hi",
        "the tablet («Ulrike»'s Galaxy S23), then «Mattias»’s MacBook",
        "«Aleks Petrov» [2:14 PM]\nwe are back",
        "Anruf von Herrn «Kaminski» um 9:40",
        "M. «Delacroix» a signalé la panne",
        "Escalated to: «Victor Ramos»",
        "Thanks, «Dmitri»",
        "contactez «Hélène Marchand» au bureau",
        "Beste «Joost»,\nhet is weer zover",
        "Estimado Sr. «Gutiérrez»,\nadjunto",
        "Hej «Björn»,\nallt nere",
        "[09:14] «marta.kowal»: restarting",
        "Thanks to «Sofia Lindqvist» for the graph",
        "«Tomasz Wilk» (SRE) took over at 14:10",
        "- «Bob Tanner»: it flapped",
        "we looked at «Ingrid Holm»'s graph",
        "«Lars van der Berg» rolled back",
        "«Chloé Bernard» (secondary)",
        "«Lin Zhao» joined",
        "Rota\nMon-Tue  «Quorra Vexley»\nFriday: «Bruxa Mentzel»\nsee the wiki",
        "this is «Quorra Vexley» from the shop",
        "then «Ailo Vexrud» noticed it, and «Quorra Vexmont» rolled back",
        "Best regards, «Quorra»",
        "Primary: «Mathilde Vexley» (at home)\nSecondary: «Ulrike Vexley»\n",
        "[10:42] «Sofia L.»: down\n[10:43] «quorra»: yes",
        "BEGIN:VCARD\nN:«Vexley»;«Quorra»;;;\nFN:«Quorra Vexley»\nEND:VCARD",
        "pax «VEXLEY/QUORRA HEDDA MRS», then name «VEXLEY/QUORRA», closed",
        "Organizer: «Quorra Vexley»\nInvitees: «Hedda Brandvik» (SRE), «Bruxa Mentz»",
        "Requester: «Ailo Vexrud»\n",
        "le directeur, M. «Quorvadec», est venu",
        "il sig. «Quorravelli» non risponde",
        "Scribe: «Anneke de Vries», Comms: «Pilar Ortega»",
        "le client M. «Lefèvre» a appelé",
        "VALUES (17,'«Ana Prieto»','x')",
        "Cc: \"«Bauer, Thomas»\" <t.bauer@firma.example>",
        "Pan «Novák» a paní «Dvořáková» volali",
        "Z poważaniem\n«Małgorzata Pawlak»\n",
        "Patient «Ewa Kamińska», asthma",
        "incident commander «Charlotte Dupont» declared it",
        "ORGANIZER;CN=«Nadia Rahman»:mailto:n@example.net",
        "was reverted by «Sunita Rao», confirmed by «Shauna McAllister»",
        "Thanks to «Yusuf Demir», «Aiko Tanaka» and «Lars Holm»",
        "Attendees: «Smith, John»; «Weber, Jonas»",
        "Account holder: «SERRANO RAMON M»\nBalance: 12",
        "the account of holder «KOWALSKI DENISE M»",
        "we called Mrs «HOLLOWAY»",
        "09:14:02 From «Hedda Brandvik» to Everyone: looking",
        "«Hedda Brandvik» has joined the meeting",
        "record ('«Hartmann, Miriam»') is locked",
        "姓名：«李伟» 登录失败",
        "Scribe: «Ines»\nAttendees: «Anna», «Zofia» and «Ruben»",
        "氏名: «佐藤健一» 様",
        "고객명: «김민수» 님",
        "policyholder «Helena Brandvik» called",
        "氏名 «佐々木 陽菜» 電話",
        "العميل: «خالد الحربي» الجوال",
        "«Quorra Vexley»  11:02 AM\nit is down\n«Quorra Vexley»  11:03 AM\nyes",
        "| KW 21 | «Torben Jessen» | «Gesa Petersen» |\n| KW 22 | «Gesa Petersen» | «Torben Jessen» |",
    ],
    negative: &[
        "the patient loop sets MASK^flag and A^B",
        "paper-hugo-themes.pdf, team-anna-notes.pdf, report-max-width.pdf, jan-sales.xls, hugo-docs.pdf and hugo-brandvik.rs",
        "assigned to the platform team",
        "assigned to Platform Team",
        "paged Database Operations",
        "Owner: Site Reliability",
        "From: Load Balancer",
        "Author: the on-call engineer",
        "Dr. of medicine",
        "Mr. Board",
        "Hi team,",
        "Dear Partner,",
        "Hello World!",
        "Thanks,\nPlatform Team",
        "Thanks, it works",
        "Thanks! — Platform",
        "Liebe Kunden,\nheute",
        "Beste Praktijken:\n",
        "liebe Kollegen\nHeute",
        "10:05 Circuit Breaker: open",
        "[09:14] order.service: down",
        "Best\nPractices\n",
        "Thanks\nTimeline\n",
        "Mean Latency was 10:30 at most",
        "approved by Change Advisory Board",
        "Status Page <noreply@example.com>",
        "[09:41] Error Budget: spent",
        "approved by Legal Counsel",
        "To: Cape Town office",
        "[14:05] Circuit Breaker: open",
        "handed over to Night Shift",
        "Service Restored  14:30\n",
        "Failover Complete  11:02 AM\nok\n",
        "paged Crimson Tide, no answer",
        "Adam Optimizer",
        "Hugo Themes and Pascal Case",
        "Simon did it",
        "To: Production Cluster",
        "reported by Prometheus Alertmanager",
        "Pan European rollout, a pan of 12",
        "Reporter: Synthetic Monitoring, Assignee: Change Management\nRequester: Platform Team",
        "Requester: Payment Processing",
        "the change, M. 12",
        "Later Ailo said so, Yesterday Quorra noticed",
        "the Circuit Breaker noticed it, Cloud Run rolled back, Blue Green said",
        "Primary: Redis Sentinel, Contact: Customer Success\nRegards, Everyone",
        "Requester: Cost Explorer",
        "[10:42] Circuit Breaker: open\n[10:43] mailer: down",
        "On-call\nMon  Platform Team\nTue  business hours",
        "this is Monday from noon on, I am Late from work",
        "customer Data Platform, client Side Rendering",
        "CN=Load Balancer",
        "created by Circuit Breaker, restarted by Argo Rollouts",
        "DR FAILOVER, the lock holder REPLICA SET",
        "From Node to Edge: 12 ms",
        "Owner: Grace, Author: Max, To: Atlas, From: Iris",
        "客户 登录失败, 用户名：系统管理员",
        "Deploys — at 10:12\nRollback — step 10:30\n",
        "grafana — Today at 3:12 AM\nfiring",
        "03:14 <@opsbot> done\n03:15 -> db [x]",
        "today's laptop, Apple's iPhone, the vendor's phone, Vendor's Pixel",
        "the Circuit Breaker joined in, Plan left the cluster",
        "('Retry, Later'), lost \"Access, Control\"",
    ],
    disguised: &["Author: «Pedro Alva\u{200b}rez» <p@example.com>", "cc: «Lena&#32;Fischer»"],
})
.naming_a_stranger();

/// Asked at a word that ends like one of these lists.
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    static LABELLED: Words = Words::of(LABELS);
    static DID: Words = Words::of(DONE);
    static IS_CALLED: Words = Words::of(CALLED);
    static GREETS: Words = Words::of(GREETINGS);
    static CLOSES: Words = Words::of(CLOSINGS);
    static IS_GREETED: Words = Words::of(GREETED);
    static TITLED: Words = Words::of(TITLES);
    if ELSEWHERE.hold(word.bytes()) {
        elsewhere(word, sink);
    }
    // The name of a field or of a browser, and no word before a name.
    if matches!(word.next(), b'=' | b'"' | b';') {
        return;
    }
    let called = |names: &Words| names.hold(word.bytes());
    let text = word.text;
    let begins_line = || {
        let lead = class::run_start(text, word.start, 8, |byte| matches!(byte, b' ' | b'>' | b'*' | b'-'));
        matches!(class::before(text, lead), 0 | b'\n')
    };
    if word.bytes() == b"M" {
        monsieur(word, sink);
    } else if called(&LABELLED) {
        let colon = class::run_end(text, word.end, 3, |byte| matches!(byte, b'*' | b'_' | b' '));
        if class::at(text, colon) == b':' {
            let at = class::run_end(text, colon + 1, 4, |byte| matches!(byte, b' ' | b'*' | b'\t'));
            // Trailers of a commit are signed by people; anything is an owner.
            let sure = word.bytes().ends_with(b"by")
                || is_one_of(
                    word.bytes(),
                    &[
                        "author",
                        "authors",
                        "committer",
                        "attendees",
                        "scribe",
                        "commander",
                        "facilitator",
                        "holder",
                        "teilnehmer",
                    ],
                );
            let told = || is_one_of(word.bytes(), OF_PEOPLE);
            list(
                at,
                if sure {
                    Sure::Place
                } else if told() {
                    Sure::Label
                } else {
                    Sure::Name
                },
                sink,
            );
        } else if word.next() == b' ' && word.len() > 5 {
            hit(word.end + 1, 2, Sure::Name, sink);
        } else if is_one_of(word.bytes(), &["from"]) && word.next() == b' ' {
            presented::before_from(word, sink);
            // "From Hedda Brandvik to Everyone: looking"
            let at = class::run_end(text, word.end, 2, |byte| byte == b' ');
            if let Some(end) = name_end(sink.text(), at, 1) {
                let to = class::run_end(text, end, 2, |byte| byte == b' ');
                if class::starts_with_folded(text, to, "to ")
                    && class::at(text, to + 3 + usize::from(class::at(text, to + 3) == b' ')) == b'E'
                {
                    sink.hit(&SIGNED, at, end);
                }
            }
        }
    } else if called(&DID) {
        let links = [" to ", " by ", " over to ", " to: ", " by: "];
        if let Some(link) = links.iter().find(|link| class::starts_with_folded(text, word.end, link)) {
            let at = word.end + link.len();
            let end = user_end(text, at);
            // "reverted to nginx"
            let given = link.contains("by")
                || is_one_of(word.bytes(), &["assigned", "reassigned", "handed", "escalated"]);
            if hit(at, 2, Sure::Name, sink).is_none() && given && text.get(at..end).is_some_and(is_handle) {
                accounts::hit(text, at, end, sink);
            }
        }
    } else if called(&IS_CALLED) && word.next() == b' ' && !class::starts_with_folded(text, word.end, " M. ")
    {
        hit(word.end + 1, 2, Sure::Name, sink);
    } else if called(&GREETS) && class::at(text, word.end) == b' ' && begins_line() {
        let title = ["Sr. ", "Sra. ", "Srta. "]
            .iter()
            .find(|title| class::starts_with_folded(text, word.end + 1, title));
        let at = word.end + 1 + title.map_or(0, |title| title.len());
        if let Some(end) = name_end(sink.text(), at, 1)
            && matches!(class::at(text, end), b',' | b'!' | b'\n' | b'\r' | b':')
            && (!is_one_of(word.bytes(), DOUBTFUL_GREETINGS) || begins_given(text, at, end))
        {
            sink.hit(&SIGNED, at, end);
        }
    } else if called(&CLOSES) || called(&IS_GREETED) {
        let greeting = [" grüße", " grüßen", " grüsse", " gruesse"];
        let greeting = greeting
            .iter()
            .filter(|end| class::starts_with_folded(text, word.end, end))
            .map(|end| end.len())
            .max();
        if greeting.is_none() && called(&IS_GREETED) && !called(&CLOSES) {
            return;
        }
        let end = word.end + greeting.unwrap_or(0);
        let comma = class::run_end(text, end, 2, |byte| matches!(byte, b',' | b'!' | b'.'));
        let at = class::run_of(text, comma, 6, class::BLANK);
        let breaks = text.get(comma..at).is_some_and(|gap| gap.contains(&b'\n'));
        let at = at + class::one_at(text, at, &["— ", "– ", "- "]).filter(|_| breaks).map_or(0, str::len);
        // "Best", and on the next line "Practices": such a word ends a letter with a comma, or before a whole name.
        let least = if comma == end && is_one_of(word.bytes(), &["best", "thanks"]) { 2 } else { 1 };
        if breaks
            && let Some(end) = name_end(sink.text(), at, least)
            && matches!(class::at(text, end), 0 | b'\n' | b'\r')
        {
            sink.hit(&SIGNED, at, end);
        } else if let Some(dash) =
            [" — ", " – ", " - ", " "].iter().find(|dash| class::starts_with_folded(text, comma, dash))
        {
            // "Thanks! — Priya", "Thanks, Dmitri"
            let at = comma + dash.len();
            if let Some(end) = name_end(sink.text(), at, 1)
                && matches!(class::at(text, end), 0 | b'\n' | b'\r')
                && (begins_given(text, at, end)
                    || comma > word.end
                        && is_one_of(word.bytes(), &["regards", "rgds", "sincerely"])
                        && sink.text().get(at..end).is_some_and(is_nothing_else))
            {
                sink.hit(&SIGNED, at, end);
            }
        }
    } else if is_one_of(word.bytes(), &["pan", "pana", "panu", "panem", "pani"]) {
        // "paní Dvořáková", and not "Pan European".
        let at = class::run_end(text, word.end, 2, |byte| byte >= 128) + 1;
        if class::before(text, at) == b' '
            && let Some(end) = name_end(sink.text(), at, 1)
            && sink.text().get(at..end).is_some_and(is_like_a_person)
        {
            sink.hit(&SIGNED, at, end);
        }
    } else if called(&TITLED)
        && (class::is(class::at(text, word.start), class::UPPER)
            || word.bytes() == b"sig" && word.next() == b'.')
    {
        let stop = class::run_end(text, word.end, 1, |byte| byte == b'.');
        if class::at(text, stop) == b' ' && hit(stop + 1, 1, Sure::Place, sink).is_none() {
            // "Mrs HOLLOWAY", and no "DR FAILOVER".
            let end = class::run_end(text, stop + 1, 24, |byte| class::is(byte, class::UPPER));
            let small = class::is(class::at(text, word.start + 1), class::LOWER);
            if small && end > stop + 3 && !class::is(class::at(text, end), class::WORD) {
                sink.hit(&SIGNED, stop + 1, end);
            }
        }
    } else if is_one_of(word.bytes(), &["wrote"]) && class::at(text, word.end) == b':' {
        before(class::run_start(text, word.start, 1, |byte| byte == b' '), sink);
    } else if is_one_of(word.bytes(), &["joined", "left"]) {
        // "Hedda Brandvik has joined the meeting"
        let places = [" the meeting", " the call", " the channel", " the bridge"];
        if places.iter().any(|place| class::starts_with_folded(text, word.end, place)) {
            let head = text.get(..word.start.saturating_sub(1)).unwrap_or_default();
            before(head.strip_suffix(b" has").unwrap_or(head).len(), sink);
        }
    }
}

/// Words that are asked about in other files: lists of who is on duty when, cards, and what people carry.
static ELSEWHERE: Words = Words::of(&[
    "airpods",
    "chromebook",
    "dienstplan",
    "dot",
    "fn",
    "galaxy",
    "imac",
    "ipad",
    "iphone",
    "laptop",
    "macbook",
    "on-call",
    "oncall",
    "pixel",
    "roster",
    "rota",
    "schedule",
    "surface",
    "thinkpad",
]);

#[inline(never)]
fn elsewhere(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    match word.bytes() {
        b"dot" if word.previous() == b' ' && word.next() == b' ' => email::at_dot(word, sink),
        b"dot" => {}
        b"FN" => presented::on_card(word, sink),
        _ if devices::CARRIED.hold(word.bytes()) => devices::at_device(word, sink),
        _ => presented::below_roster(word, sink),
    }
}

/// A name that is on a list of names.
fn is_known(name: &str) -> bool {
    is_given(name.as_bytes()) || is_surname(name.as_bytes())
}

/// The first word there is a name that people are given.
#[inline(never)]
pub(super) fn begins_given(text: &[u8], at: usize, end: usize) -> bool {
    let name = text.get(at..end).and_then(|name| std::str::from_utf8(name).ok()).unwrap_or_default();
    is_given(fold(name.split(' ').next().unwrap_or_default()).as_bytes())
}

/// "le client M. Lefèvre", asked at the "M".
fn monsieur(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let head = word.text.get(..word.start).unwrap_or_default();
    let french =
        ["client ", "de ", "à ", "par ", "avec ", "et ", "que ", "chez ", "pour ", "Bonjour ", "Cher "];
    let whole = |word: &&str| {
        head.ends_with(word.as_bytes())
            && !class::is(class::before(head, head.len() - word.len()), class::WORD)
    };
    let begins = matches!(class::before(word.text, word.start), 0 | b'\n') && {
        let name = class::run_of(word.text, word.end + 2, 40, class::WORD | class::OTHER_LETTER);
        [" a ", " est ", " n'a ", " nous "]
            .iter()
            .any(|verb| class::starts_with_folded(word.text, name, verb))
    };
    // "le directeur, M. Quorvadec, est venu"
    let between = head.ends_with(b", ") && {
        let name = class::run_of(word.text, word.end + 2, 40, class::WORD | class::OTHER_LETTER);
        class::at(word.text, name) == b','
    };
    if (begins || between || french.iter().any(whole)) && class::starts_with_folded(word.text, word.end, ". ")
    {
        hit(word.end + 2, 1, Sure::Place, sink);
    }
}

/// How it is known that a name is one of a person.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sure {
    /// Only people stand in this place.
    Place,
    /// Hardly anything else does: no word of it may be one that things are called by.
    Label,
    /// Teams and things stand there too: one of the words has to be a name of people.
    Name,
}

/// Asked at an address that `<` opens: the name before it.
pub(in crate::redact::detect) fn before_address(opening: usize, sink: &mut Sink<'_, '_>) {
    let bytes = sink.text().as_bytes();
    let end = class::run_start(bytes, opening, 2, |byte| matches!(byte, b' ' | b'"'));
    // `"Bauer, Thomas" <…`, or behind a header and between others: `To: Bauer, Thomas <…>; Weber, Jonas <…`.
    let quoted = class::at(bytes, end) == b'"';
    let stops = |byte: u8| matches!(byte, b'\n' | b'"') || !quoted && matches!(byte, b':' | b';' | b'>');
    let start = class::run_start(bytes, end, 60, |byte| !stops(byte));
    let opened = if quoted { class::before(bytes, start) == b'"' } else { end < opening };
    let start = class::run_end(bytes, start, 2, |byte| matches!(byte, b' ' | b','));
    if opened
        && let Some(comma) = name_end(sink.text(), start, 1)
        && class::starts_with_folded(bytes, comma, ", ")
        && name_end(sink.text(), comma + 2, 1) == Some(end)
    {
        sink.hit(&SIGNED, start, end);
    } else if end < opening {
        before(end, sink);
    }
}

/// Who lives at an address that begins at `start`: the name before the comma, or on the line above.
#[inline(never)]
pub(in crate::redact::detect) fn before_place(start: usize, sink: &mut Sink<'_, '_>) {
    let text = sink.text().as_bytes();
    let gap = class::run_start(text, start, 3, |byte| matches!(byte, b',' | b' ' | b'\n'));
    if text.get(gap..start).is_some_and(|gap| matches!(gap, b", " | b"," | b"\n" | b",\n")) {
        before(gap, sink);
    }
}

/// The longest name that ends at `end`.
#[inline(never)]
fn before(end: usize, sink: &mut Sink<'_, '_>) {
    let bytes = sink.text().as_bytes();
    let mut start = end;
    let mut found = None;
    for _ in 0..4 {
        start = class::run_start(bytes, start, 40, |byte| {
            byte > b' ' && !matches!(byte, b',' | b':' | b'"' | b'(' | b'<' | b'>')
        });
        if name_end(sink.text(), start, 2) == Some(end) {
            found = Some(start);
        }
        if class::before(bytes, start) != b' ' {
            break;
        }
        start -= 1;
    }
    if let Some(start) = found {
        sink.hit(&SIGNED, start, end);
    }
}

/// Names one behind the other.
fn list(from: usize, sure: Sure, sink: &mut Sink<'_, '_>) {
    let mut at = from;
    for _ in 0..24 {
        let Some(end) = hit(at, 2, sure, sink).or_else(|| first_name(at, sink)) else { return };
        let bytes = sink.text().as_bytes();
        // "(optional)", "(SRE)"
        let said = class::run_end(bytes, end + 2, 24, |byte| class::is(byte, class::WORD));
        let told = class::starts_with_folded(bytes, end, " (") && class::at(bytes, said) == b')';
        let end = if told { said + 1 } else { end };
        let joints = [", and ", ", ", "; ", " and ", " & ", " / ", "/", " und ", " et "];
        let Some(joint) = class::one_at(sink.text().as_bytes(), end, &joints) else { return };
        at = end + joint.len();
    }
}

/// "Scribe: Ines", "Attendees: Anna, Ben": a name that people are given, alone.
#[inline(never)]
fn first_name(at: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let bytes = sink.text().as_bytes();
    let end = name_end(sink.text(), at, 1)?;
    let name = sink.text().get(at..end)?;
    let closed = matches!(class::at(bytes, end), 0 | b'\n' | b'\r' | b',' | b';' | b'/' | b'|')
        || class::one_at(bytes, end, &[" (", " and ", " & ", " /", " |"]).is_some();
    let folded = fold(name);
    (closed && is_given(folded.as_bytes()) && !is_everyday(&folded)).then_some(())?;
    sink.hit(&SIGNED, at, end);
    Some(end)
}

#[inline(never)]
fn hit(at: usize, least: usize, sure: Sure, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let text = sink.text();
    let shouted = |end: &usize| {
        sure == Sure::Place || text.get(at..*end).is_some_and(|name| name.split(' ').any(is_known))
    };
    let end = reversed_end(text, at)
        .or_else(|| match sure {
            Sure::Place => name_end(text, at, least),
            Sure::Label => {
                name_end(text, at, least).filter(|end| text.get(at..*end).is_some_and(is_nothing_else))
            }
            Sure::Name => person_end(text, at),
        })
        .or_else(|| shouted_end(text, at).filter(shouted))?;
    sink.hit(&SIGNED, at, end);
    Some(end)
}
