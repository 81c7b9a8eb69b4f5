//! Numbers that the word before them makes somebody's: orders, customers, tickets, meetings.
//!
//! The rule is that of [`super::owned_rules`]. **Start reading** at [`at_number`].

use super::owned_rules::NUMBERED;
use super::owners::{BOUGHT, accented, before_link, is_numbered, is_owner};
use super::tickets::{TRACKED, in_repository, is_bare, is_tracker};
use crate::redact::detect::beside::{Beside, is_one_of, is_word, last_part};
use crate::redact::detect::people::accounts;
use crate::redact::detect::placeholder::is_documented;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::detect::{Rule, Sink};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, OTHER_LETTER};

/// Asked at digits alone behind a single space, fewer than five of them: only `no. 4711` names them.
pub(in crate::redact::detect) fn at_short(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    // "ID", "id", "number", "no.", "nr.": most words before a number end otherwise.
    let ends = class::before(word.text, word.start - 1);
    if matches!(ends, b'd' | b'D' | b'r' | b'e' | b't' | b'g' | b'.' | b':' | b'#') {
        at_number(word, sink);
    }
}

/// Digits, and what stands before them.
#[derive(Clone, Copy)]
struct Found<'t> {
    word: Word<'t>,
    beside: Beside<'t>,
    /// Whose they are.
    says: &'t [u8],
    /// A word says that they are a number, or they are assigned to a field of a user.
    named: bool,
    /// `#` or `!` stands before them.
    hash: bool,
}

/// Asked at digits alone that a sign or a space precedes.
pub(in crate::redact::detect) fn at_number(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let (text, start, digits) = (word.text, word.start, word.len());
    let Some(found) = Found::at(word).filter(|found| !found.is_counted_by_program()) else { return };
    let Found { beside, says, hash, .. } = found;
    // `/users/4711`: one of a collection, and no day.
    if word.previous() == b'/' && (beside.gap != b"/" || !is_collection(beside, says) || is_day(word.bytes()))
    {
        return;
    }
    if beside.gap == b"#" && (4..=5).contains(&digits) && is_tag(beside) {
        return accounts::hit(text, beside.start(), word.end, sink);
    }
    if beside.gap == b"#" && beside.edge() == b'/' {
        return in_repository(text, beside, word, sink);
    }
    // `?bug=118118`: of a public page, as all of any other link goes.
    let asked = beside.gap == b"=" && matches!(class::before(text, beside.start()), b'?' | b'&');
    if is_tracker(says, beside) && !asked {
        // `/issues/52338` is a link, which tells by whose site it is.
        if word.previous() != b'/' && (hash && digits >= 2 || digits >= 5) && !is_bare(says, beside, digits) {
            hit_all(&TRACKED, text, start, word.end, hash, sink);
        }
        return;
    }
    let bracketed = hash && beside.gap.iter().any(|byte| matches!(byte, b'(' | b'['));
    if !found.is_owned()
        || is_documented(word.bytes())
        || bracketed
        || digits < found.enough()
        || is_count(word, beside, says)
    {
        return;
    }
    if is_one_of(says, &["meeting", "webinar", "conference", "zoom"]) {
        sink.hit(&NUMBERED, start, groups_end(text, word.end));
    } else {
        hit_all(&NUMBERED, text, start, word.end, hash, sink);
    }
}

impl<'t> Found<'t> {
    fn at(word: Word<'t>) -> Option<Self> {
        let (text, start) = (word.text, word.start);
        // Columns of numbers: what names one ends in a letter or a sign.
        let column = word.previous() == b' ' && class::is(class::before(text, start - 1), DIGIT);
        let apart = matches!(
            word.previous(),
            b' ' | b'#' | b'!' | b'=' | b':' | b'"' | b'\'' | b'`' | b'*' | b'|' | b'/' | b'>'
        );
        (!column && apart && !is_more(text, word.end)).then_some(())?;
        let beside = beside(text, start).filter(|beside| beside.gap.len() <= 6 && word.len() <= 22)?;
        // `user.id: 471193`
        let of_user = word.len() >= 5
            && beside.edge() == b'.'
            && is_word(beside.word, "id")
            && class::one_before(text, beside.start(), &["account.", "customer.", "user."]).is_some();
        let (says, named) = if of_user { (&b"user"[..], true) } else { whose(beside) };
        let hash = beside.gap.contains(&b'#') || beside.gap.contains(&b'!');
        Some(Self { word, beside, says, named, hash })
    }

    /// A user of the machine; what a database does; how long a proxy waits.
    fn is_counted_by_program(self) -> bool {
        let Self { word, beside, .. } = self;
        let behind = |words: &[&str]| beside.previous().is_some_and(|before| is_one_of(before.word, words));
        beside.word.starts_with(b"runAs")
            // `USER 10001`, in the recipe of an image.
            || beside.word == b"USER" && matches!(beside.edge(), 0 | b'\n') && beside.gap == b" "
            || beside.word == b"TRANSACTION"
            || is_word(beside.word, "transaction") && behind(&["on", "by"])
            // `timeout client 300000`
            || is_word(beside.word, "client") && behind(&["timeout"])
            // `user: 514883, system: 11226`: how long a processor worked, and for whom.
            || is_word(beside.word, "user") && is_time_of_processor(word.text, word.end)
    }

    /// So many digits it has at the least: amounts and counts are shorter.
    fn enough(self) -> usize {
        let Self { word, beside, says, named, hash } = self;
        if named && beside.is_assigned() {
            // `getCustomer(id=12)` is code.
            if beside.edge() == b'(' { 4 } else { 2 }
        } else if word.previous() == b'/' {
            4
        } else if hash || named {
            3
        } else if is_year(word.bytes()) || !is_one_of(says, BOUGHT) {
            5
        } else {
            4
        }
    }

    /// Somebody's, or of what is numbered one by one.
    fn is_owned(self) -> bool {
        let Self { word, beside, says, named, hash } = self;
        // A zone's serial is a day and a count.
        let day = is_word(says, "serial") && word.len() == 10 && word.bytes().starts_with(b"20");
        let long = word.len() >= 9 && class::at(word.text, word.start) != b'0' && !day;
        self.is_told()
            || is_asked_for(word.text, beside)
            || is_owner(says)
            || (hash || named || long) && is_numbered(says)
    }

    /// Words that mean a number of somebody's in one form alone.
    fn is_told(self) -> bool {
        let Self { word, beside, says, named, .. } = self;
        let (number, digits, given) = (word.bytes(), word.len(), beside.is_assigned());
        // The number of a token leads to whoever made it; `pad_token_id` is a word of a model.
        named && given && digits >= 8 && is_word(says, "token")
            || word.previous() == b'/' && digits > 4 && is_numbered(says.strip_suffix(b"s").unwrap_or(says))
            || named && digits >= 15 && is_one_of(says, &["trace", "span", "parent"])
            // `"name":"#40582"`, as a shop calls an order.
            || beside.gap == b"\":\"#" && beside.word == b"name" && digits > 3
            || digits >= 10 && is_word(says, "project")
            // `companyId=44712069113`: a row of whoever keeps the customers of others.
            || named && digits >= 8 && is_one_of(says, &["company", "deal", "lead", "opportunity", "portal", "prospect"])
            // Whom a token is about. The one that every tutorial has is nobody's.
            || digits > 5
                && is_word(says, "sub")
                && (beside.gap.ends_with(b":\"") || digits >= 18 && beside.gap == b"=")
                && !number.starts_with(b"123456")
            || beside.gap == b"\"" && is_word(says, "uid")
            // `"uid":771204`; those of containers are 1000 and more, or have ten digits.
            || is_word(says, "uid")
                && given
                && digits > 5
                && beside.gap.contains(&b'"')
                && !number.starts_with(b"1000")
                && !(digits == 10 && number.starts_with(b"10"))
            // Readers of a library are 2, its books are 3.
            || digits == 14 && is_word(says, "barcode") && number.starts_with(b"2")
    }
}

/// `| invoices | 1882014 |`, `invoices   1882014`: how many there are, in a row that says nothing else, and "1882014 rows".
#[inline(never)]
fn is_count(word: Word<'_>, beside: Beside<'_>, says: &[u8]) -> bool {
    let (text, end) = (word.text, word.end);
    let blank = |byte: u8| byte == b' ';
    let first = class::run_start(text, beside.start(), 40, blank);
    let last = class::run_end(text, end, 40, blank);
    let whole = matches!(class::before(text, first), 0 | b'\n' | b'|')
        && matches!(class::at(text, last), 0 | b'\n' | b'\r' | b'|');
    let row = beside.gap.iter().all(|byte| matches!(byte, b' ' | b'|' | b'\t'));
    is_one_of(says, &["accounts", "bookings", "cases", "customers", "invoices", "members", "orders", "users"])
        && (whole && row || class::starts_with_folded(text, end, " rows"))
}

/// `, system: 11226`, `,"nice":0`: what else a processor worked for, and how long.
fn is_time_of_processor(text: &[u8], at: usize) -> bool {
    const NEXT: &[&str] = &[
        ", system: ",
        ", sys: ",
        ", nice: ",
        ", \"system\": ",
        ",\"system\":",
        ", \"sys\": ",
        ",\"sys\":",
        ", \"nice\": ",
        ",\"nice\":",
    ];
    class::one_at(text, at, NEXT).is_some_and(|next| class::is(class::at(text, at + next.len()), DIGIT))
}

/// "orders 9219726 and 9219727": numbers of the same length behind the first.
fn hit_all(rule: &'static Rule, text: &[u8], start: usize, end: usize, hash: bool, sink: &mut Sink<'_, '_>) {
    let (mut from, mut to) = (start, end);
    for _ in 0..16 {
        sink.hit(rule, from, to);
        let joints = [", and ", ", ", " and ", " or ", " & ", "/"];
        let Some(joint) = class::one_at(text, to, &joints) else { return };
        from = to + joint.len();
        if hash {
            if class::at(text, from) != b'#' {
                return;
            }
            from += 1;
        }
        to = class::run_of(text, from, 20, DIGIT);
        let alike = to - from == end - start || hash && to - from >= 2;
        if !alike || is_more(text, to) {
            return;
        }
    }
}

/// `1998`, `2026`: years stand behind every word.
fn is_year(digits: &[u8]) -> bool {
    digits.len() == 4 && (digits.starts_with(b"19") || digits.starts_with(b"20"))
}

/// `/users/4711`, `"Patient/4711"`
fn is_collection(beside: Beside<'_>, says: &[u8]) -> bool {
    says.ends_with(b"s") && beside.edge() == b'/' || beside.word == b"Patient"
}

/// `2026`, `20260312`
fn is_day(digits: &[u8]) -> bool {
    is_year(digits) || digits.len() == 8 && (digits.starts_with(b"19") || digits.starts_with(b"20"))
}

/// "player ShadowWeaver#4384", "discord: Quorra#1177": who somebody is in a game or a chat.
fn is_tag(beside: Beside<'_>) -> bool {
    class::is(class::at(beside.word, 0), class::UPPER)
        && beside.previous().is_some_and(|before| {
            is_one_of(
                before.word,
                &["battletag", "discord", "gamertag", "member", "player", "tag", "user", "username"],
            )
        })
}

/// "Your booking reference?" in the line above "Visitor: UDRO9A".
pub(super) fn is_asked_for(text: &[u8], beside: Beside<'_>) -> bool {
    if beside.gap != b": " && !matches!(beside.word, b"is" | b"s") {
        return false;
    }
    let line = class::line_start(text, beside.start(), 40);
    let Some(above) = line.checked_sub(1).filter(|end| class::before(text, *end) == b'?') else {
        return false;
    };
    let start = class::line_start(text, above, 200);
    let question = text.get(start..above).unwrap_or_default();
    question
        .split(|byte| !class::is(*byte, ALPHANUMERIC))
        .any(|word| is_owner(word) || is_word(word, "locator"))
}

/// Where the key ends that stands in the row above: `1) "uid"` above `2) "4711"`, as Redis lists what a hash holds.
fn key_above(text: &[u8], start: usize) -> Option<usize> {
    let end = start - class::one_before(text, start, &[") \""])?.len();
    let number = class::run_back(text, end, 4, DIGIT);
    let line = class::spaces_start(text, number, 4);
    let even = end > number && (class::before(text, end) & 1) == 0;
    line.checked_sub(1).filter(|end| even && class::at(text, *end) == b'\n')
}

/// The word before the number; behind "no." it is the one before that.
pub(super) fn beside(text: &[u8], start: usize) -> Option<Beside<'_>> {
    // "client n° 4711"
    if matches!(class::before(text, start.saturating_sub(1)), 0xb0 | 0xba)
        && let Some(sign) =
            class::one_before(text, start, &[" n° ", " nº ", " N° ", " Nº ", " n.º ", " n.° "])
    {
        return Beside::before(text, start - sign.len());
    }
    if class::before(text, start) == b'"'
        && let Some(key) = key_above(text, start)
    {
        return Beside::before(text, key);
    }
    if let Some(label) = before_link(text, start) {
        return Some(label);
    }
    let stop = class::spaces_start(text, start, 2);
    if class::before(text, stop) == b'.' && stop < start {
        return Beside::before(text, stop - 1)
            .filter(|beside| beside.gap.is_empty() && is_number_word(beside.word));
    }
    Beside::before(text, start)
}

/// Whose number, and whether a word says that it is a number: `customer_id`, "customer id", "order number".
pub(super) fn whose(beside: Beside<'_>) -> (&[u8], bool) {
    if beside.edge() >= 128
        && let Some(found) = accented(beside)
    {
        return found;
    }
    let (head, last) = last_part(beside.word);
    if !is_number_word(last) {
        // `userid`, `custno`
        let stem = last.split_last_chunk::<2>().filter(|(_, end)| is_one_of(*end, &["id", "no", "nr"]));
        return stem.filter(|(stem, _)| is_owner(stem)).map_or((last, false), |(stem, _)| (stem, true));
    }
    if !head.is_empty() {
        return (last_part(head).1, true);
    }
    let Some(owner) = beside.previous() else { return (last, false) };
    if owner.gap == b" "
        && owner.edge() >= 128
        && let Some((says, _)) = accented(owner)
    {
        return (says, true);
    }
    let apart = owner.gap.iter().all(|byte| matches!(byte, b' ' | b'"' | b'\'' | b':' | b'{' | b'*' | b'('));
    if apart && !owner.gap.is_empty() { (last_part(owner.word).1, true) } else { (last, false) }
}

pub(super) fn is_number_word(word: &[u8]) -> bool {
    static NUMBERS: Words = Words::of(&["id", "ids", "no", "nr", "num", "number", "ref", "reference"]);
    NUMBERS.hold(word)
}

/// The number goes on, or counts something: `12.50`, `12345ms`, `12:30`, `50 %`.
fn is_more(text: &[u8], end: usize) -> bool {
    let (next, after) = (class::at(text, end), class::at(text, end + 1));
    class::is(next, ALPHANUMERIC | OTHER_LETTER)
        || matches!(next, b'.' | b',' | b':' | b'/' | b'-') && class::is(after, DIGIT)
        || next == b'%'
        || next == b' '
            && (after == b'%' || class::is(after, LOWER) && class::starts_with_folded(text, end + 1, "ms "))
}

/// `936 4145 7544`: the groups behind the first.
fn groups_end(text: &[u8], first_end: usize) -> usize {
    let mut end = first_end;
    for _ in 0..3 {
        let stop = class::run_of(text, end + 1, 5, DIGIT);
        if !matches!(class::at(text, end), b' ' | b'-')
            || !(3..=4).contains(&(stop.saturating_sub(end + 1)))
            || class::is(class::at(text, stop), ALPHANUMERIC)
        {
            break;
        }
        end = stop;
    }
    end
}
