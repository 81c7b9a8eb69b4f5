//! The forms that lines of a chat have: where in one who speaks stands, and what may be their name there.

use super::speaker::{dotted_end, is_speaker};
use super::{LINE, NAME, STAMP};
use crate::redact::detect::people::han;
use crate::redact::detect::people::roles::is_nothing_else;
use crate::redact::detect::people::spelled_names::{name_end, person_end};
use crate::redact::detect::people::whose_account::is_handle_of;
use crate::redact::detect::words::Lexicon;
use crate::redact::given_names::{is_given_alone, is_surname};
use crate::redact::latin;
use crate::text::class::{self, DIGIT, LOWER, UPPER};
use crate::text::fold;

/// Where in its line who speaks stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// `Quorra Vexley: …`
    Bare,
    /// `[14:21] Quorra Vexley: …`, `8/1/26, 21:14 - Quorra Vexley: …`
    BehindClock,
    /// `09:12 Quorra …`, as LINE exports a chat.
    Timed,
    /// `hedvex 11:02 : …`
    BeforeClock,
    /// `Quorra Vexley, 11:02`, above what she says.
    Above,
    /// `<Quorra> …`
    Angle,
    /// `> Quorra: …`
    Quoted,
    /// A tab behind the time, and one behind who speaks.
    Tabbed,
    /// `Quorra Vexley (@qvx)` or the name alone, above what she says, which is indented.
    Alone,
}

/// A line of a chat.
pub(super) struct Turn<'t> {
    pub(super) form: Form,
    pub(super) start: usize,
    pub(super) name: &'t str,
    /// A question is asked in it: no record of labels and values has one.
    pub(super) asks: bool,
    /// Nobody needs to say it again: people are called so.
    pub(super) known: bool,
    /// Two words or more are said, and no value.
    pub(super) says: bool,
    /// Only chats write the day and the clock so.
    pub(super) dated: bool,
}

impl<'t> Turn<'t> {
    /// The line at `at`, where it looks like one of a chat.
    pub(super) fn of(text: &'t str, at: usize, line: &'t str) -> Option<Self> {
        if let Some(turn) = above(text, at, line) {
            return Some(turn);
        }
        if let Some(turn) = alone(text, at, line) {
            return Some(turn);
        }
        let (form, from, end) = tabbed(line.as_bytes()).or_else(|| parts(line.as_bytes()))?;
        let dated = line.get(..from)?.contains(", ");
        let from = from + usize::from(class::at(line.as_bytes(), from) == b'~');
        let (start, name, said) = (at + from, line.get(from..end)?, line.get(end..)?);
        is_name(text, start, name, form).then(|| Self {
            form,
            start,
            name,
            asks: said.contains(['?', '؟']),
            known: is_known(text, start, name),
            says: said.split(' ').filter(|word| word.len() > 1).count() > 2,
            dated,
        })
    }

    /// One word, which may be what the line is about as well.
    pub(super) fn is_single(&self) -> bool {
        !self.name.contains([' ', '\u{3000}']) && !is_eastern(self.name)
    }
}

/// `03:05\t佐久間 亮介\t…`, `2025-03-11 04:05:12\tQuorra Vexley\t…`, as chats are exported in columns.
#[inline(never)]
fn tabbed(line: &[u8]) -> Option<(Form, usize, usize)> {
    class::is(class::at(line, 0), DIGIT).then_some(())?;
    let tab = class::run_end(line, 0, STAMP, |byte| class::is(byte, DIGIT) || b"-/.: T+Z".contains(&byte));
    // Most lines that begin with a digit have no tab there.
    (class::at(line, tab) == b'\t').then_some(())?;
    let end = class::run_end(line, tab + 1, NAME, |byte| byte != b'\t');
    let told = class::at(line, end) == b'\t' && class::at(line, end + 1) > b'9';
    (told && line.get(..tab)?.contains(&b':')).then_some((Form::Tabbed, tab + 1, end))
}

/// `Quorra Vexley (@qvx:harbour.example)`, `Quorra Vexley`, above a line that is indented: the handle beside a name says
/// whose that is.
#[inline(never)]
fn alone<'t>(text: &'t str, at: usize, line: &'t str) -> Option<Turn<'t>> {
    let next = text.get(at + line.len()..)?.strip_prefix('\n')?;
    let indented = next.starts_with("  ") || next.starts_with('\t');
    let line = line.trim_end_matches(['\r', ' ', ':']);
    if !indented || line.len() > HEADING || !line.chars().next()?.is_alphabetic() {
        return None;
    }
    let handle = line.strip_suffix(')').and_then(|head| head.split_once(" (@"));
    let (name, handle) = handle.map_or((line, None), |(name, handle)| (name, Some(handle)));
    // `@types/node`
    let called = handle.is_some_and(|handle| is_handle_of(name, handle));
    let whole = name.contains([' ', '\u{3000}']) || called || is_eastern(name);
    (whole && is_name(text, at, name, Form::Alone)).then(|| Turn {
        form: Form::Alone,
        start: at,
        name,
        asks: false,
        known: is_known(text, at, name),
        says: true,
        dated: called,
    })
}

/// The form of a line, and from where to where who speaks stands in it.
fn parts(line: &[u8]) -> Option<(Form, usize, usize)> {
    let (form, from) = begin(line)?;
    if form == Form::Angle {
        let end = class::run_end(line, from, NAME, |byte| byte != b'>');
        return class::one_at(line, end, &["> "]).map(|_| (form, from, end));
    }
    let colon = class::run_end(line, from, NAME, |byte| byte != b':');
    let then = class::at(line, colon + 1);
    if class::at(line, colon) != b':' || form == Form::Timed && then != b' ' {
        // "09:12 Quorra …"
        let end = class::run_end(line, from, NAME, |byte| !matches!(byte, b' ' | b'\t'));
        return (form == Form::Timed && end < line.len()).then_some((form, from, end));
    }
    if form == Form::Bare && class::is(then, DIGIT) {
        // "hedvex 11:02 : …"
        let minutes = class::run_of(line, colon + 1, 2, DIGIT);
        class::one_at(line, minutes, &[": ", " : "])?;
        let end = class::run_back(line, colon, 2, DIGIT).checked_sub(1)?;
        return Some((Form::BeforeClock, from, end));
    }
    let form = if form == Form::Timed { Form::BehindClock } else { form };
    let end = colon - usize::from(class::before(line, colon) == b' ' && colon > from);
    (then == b' ').then_some((form, from, end))
}

/// How a line begins, and where who speaks may stand behind that.
fn begin(line: &[u8]) -> Option<(Form, usize)> {
    // "> Quorra: …", as whoever answers quotes a chat.
    let quoted = class::one_at(line, 0, &["> "]).map_or(0, str::len);
    match class::at(line, quoted) {
        b'<' => Some((Form::Angle, quoted + 1)),
        b'[' => {
            let close = class::run_end(line, quoted + 1, STAMP, |byte| byte != b']');
            (class::at(line, close + 1) == b' ' && has_clock(line.get(quoted + 1..close)?))
                .then_some((Form::BehindClock, close + 2))
        }
        b'0'..=b'9' if quoted == 0 => behind_time(line),
        _ if !may_be_named(line, quoted) => None,
        _ => Some((if quoted > 0 { Form::Quoted } else { Form::Bare }, quoted)),
    }
}

/// "The page was": behind the first word of a name stands another with a capital letter, a clock, or a colon.
fn may_be_named(line: &[u8], from: usize) -> bool {
    let first = class::at(line, from);
    if !class::is(first, LOWER | UPPER) && first < 128 {
        return false;
    }
    let end = class::run_end(line, from + 1, NAME, |byte| byte > b'@');
    let then = class::at(line, end + 1);
    match class::at(line, end) {
        b' ' => class::is(then, UPPER | DIGIT) || then >= 128,
        b':' => then == b' ' && !class::is(first, LOWER),
        _ => false,
    }
}

/// `09:12 …`, `8/1/26, 21:14 - …`: where what follows the time begins.
fn behind_time(bytes: &[u8]) -> Option<(Form, usize)> {
    let hour = class::run_of(bytes, 0, 2, DIGIT);
    let minutes = class::run_of(bytes, hour + 1, 3, DIGIT);
    if class::at(bytes, hour) == b':' {
        let told = minutes == hour + 3 && matches!(class::at(bytes, minutes), b' ' | b'\t');
        return told.then_some((Form::Timed, minutes + 1));
    }
    // `8/1/26, `, and no address.
    let sign = class::at(bytes, hour);
    let month = class::run_of(bytes, hour + 1, 2, DIGIT);
    let year = class::run_of(bytes, month + 1, 4, DIGIT);
    let dated = matches!(sign, b'/' | b'.') && class::at(bytes, month) == sign;
    (dated && matches!(class::at(bytes, year), b',' | b' ')).then_some(())?;
    let head = bytes.get(..bytes.len().min(STAMP))?;
    let dash = class::find(head, b" - ")?;
    has_clock(head.get(..dash)?).then_some((Form::BehindClock, dash + 3))
}

/// A colon between digits, and no year first, as programs write a day.
fn has_clock(head: &[u8]) -> bool {
    let colon = head.iter().position(|byte| *byte == b':').unwrap_or_default();
    colon > 0
        && class::is(class::before(head, colon), DIGIT)
        && class::is(class::at(head, colon + 1), DIGIT)
        && class::run_of(head, 0, 4, DIGIT) < 4
}

/// Letters beyond those of Latin.
pub(super) fn is_of_other_letters(name: &str) -> bool {
    name.chars().any(|letter| letter > '\u{36f}' && letter.is_alphabetic())
}

/// So long is what stands alone above a message.
const HEADING: usize = 110;

/// `Quorra Vexley, 11:02`, `Квира Вексова, [18.03.2025 23:12]`, `田中 美咲 — 今日 03:18`: a name, and the clock that ends the
/// line.
#[inline(never)]
fn above<'t>(text: &'t str, at: usize, line: &'t str) -> Option<Turn<'t>> {
    // `Quorra Vexley (11:02):`
    let line = line.trim_end_matches(['\r', ' ']);
    let line = line.strip_suffix("):").unwrap_or(line);
    if line.len() > HEADING || !line.chars().next()?.is_alphabetic() {
        return None;
    }
    let bracket = if line.ends_with(']') { Some(line.rfind('[')?) } else { None };
    let hour = closing_hour(line)?;
    let head = line.get(..bracket.unwrap_or(hour))?;
    let day = head.trim_end_matches(|sign: char| sign.is_ascii_digit() || " ./-[".contains(sign));
    let day = DAYS.iter().find_map(|word| day.trim_end().strip_suffix(word)).unwrap_or(day);
    let name = day.trim_end_matches(['(', ' ', ',', '—', '–', '-', '·', '•', '|', '\t']);
    let apart = head.get(name.len()..)?;
    let told = apart.len() > 1 || bracket.is_some() || name.contains(' ') || is_eastern(name);
    (told && is_name(text, at, name, Form::Above)).then(|| Turn {
        form: Form::Above,
        start: at,
        name,
        asks: false,
        known: is_known(text, at, name),
        says: true,
        // A day stands between the bracket and the hour.
        dated: bracket.is_some_and(|open| hour > open + "1.1.2025".len()) && apart.starts_with(", "),
    })
}

/// Where the clock begins that ends the line, in a bracket or before "PM".
fn closing_hour(line: &str) -> Option<usize> {
    const HALVES: &[&str] = &[" AM", " PM", " am", " pm"];
    let bytes = line.as_bytes();
    let behind =
        class::one_before(bytes, line.len(), HALVES).or_else(|| class::one_before(bytes, line.len(), &["]"]));
    let end = line.len() - behind.map_or(0, str::len);
    let pair = |end: usize| class::run_back(bytes, end, 2, DIGIT);
    let minutes = pair(end);
    let hour = pair(minutes.checked_sub(1)?);
    // "10:42:07"
    let first = if class::before(bytes, hour) == b':' { pair(hour - 1) } else { hour };
    (minutes + 2 == end && class::before(bytes, minutes) == b':' && first + 1 < minutes).then_some(first)
}

/// Words before a clock.
const DAYS: &[&str] = &[
    "Today at",
    "Yesterday at",
    "今日",
    "昨日",
    "今天",
    "昨天",
    "오늘",
    "어제",
    "오전",
    "오후",
    "午前",
    "午後",
    "上午",
    "下午",
    "Heute um",
    "heute um",
    "Gestern um",
    "gestern um",
    "Aujourd’hui à",
    "Hier à",
    "Hoje às",
    "Ontem às",
    "hoy a las",
    "Hoy a las",
    "Ayer a las",
    "Oggi alle",
    "Ieri alle",
    "Сегодня в",
    "сегодня в",
    "Вчера в",
    "вчера в",
    "Сьогодні о",
    "Dzisiaj o",
    "Dziś o",
    "Vandaag om",
];

/// What lines are about that look like those of a chat.
static MATTERS: Lexicon = Lexicon::of(
    "answer auswirkung body causa cause causes conclusion correction debut decision detected detection ended \
     eta fact fazit fin finding findings followup goal head hinweis html hypothesis idea ideas immediate \
     impact impacto inicio lesson lessons loesung losung mitigated mitigation next nota note observation \
     outage outcome problem question reason resolution resolved result results risk rollback severity \
     solution started step steps summary symptom symptoms title todo trigger update ursache workaround",
);

/// What may be somebody's name where lines of that form have one.
#[inline(never)]
fn is_name(text: &str, start: usize, name: &str, form: Form) -> bool {
    let words = name.split(' ').count();
    let letters = name.chars().count();
    if !(2..=40).contains(&letters) || words > 3 {
        return false;
    }
    if !is_of_other_letters(name) {
        return is_latin_name(text, start, name, form);
    }
    if is_eastern(name) {
        return matches!(form, Form::Above | Form::Alone | Form::Tabbed) && is_eastern_name(name);
    }
    let cased = name.chars().any(|letter| letter.is_lowercase() || letter.is_uppercase());
    let spelled = || {
        let least = if is_given(name) || form == Form::Above { 1 } else { 2 };
        name_end(text, start, least) == Some(start + name.len())
    };
    name.chars().all(is_of_word)
        && match form {
            Form::Timed if cased => false,
            _ if cased => spelled(),
            Form::Bare | Form::Tabbed | Form::Alone => words > 1,
            // Where words stand without blanks between, as in Thai, the first is no part of a sentence.
            Form::Timed => name.chars().all(|letter| ('\u{e00}'..'\u{e80}').contains(&letter)),
            _ => true,
        }
}

/// Two words or more, or one that no line is about.
fn is_latin_name(text: &str, start: usize, name: &str, form: Form) -> bool {
    let words = name.split(' ').count();
    // "Vexley, Quorra  10:02"
    if let Some((surname, given)) = name.split_once(", ").filter(|_| form == Form::Above) {
        let behind = start + surname.len();
        return name_end(text, start, 1) == Some(behind)
            && name_end(text, behind + 2, 1) == Some(start + name.len())
            && is_nothing_else(surname)
            && !MATTERS.holds(fold(surname).as_bytes())
            && (is_given(given) || is_nothing_else(given) && is_surname(fold(surname).as_bytes()));
    }
    match form {
        Form::BeforeClock if class::all(name.as_bytes(), LOWER) => name.len() > 3 && is_speaker(name),
        Form::Timed => false,
        Form::Angle if class::is(class::at(name.as_bytes(), 0), LOWER) => {
            is_nick(text.as_bytes(), start, name)
        }
        _ => {
            let speaker =
                || is_speaker(name) && name.chars().count() > 2 && !MATTERS.holds(fold(name).as_bytes());
            name_end(text, start, 1) == Some(start + name.len())
                && is_nothing_else(name)
                && (words > 1 || speaker() || is_given(name))
        }
    }
}

/// `<ingrid_vexley> on it`: two names in small letters, of which people are given the first, or neither is a word; no tag is
/// closed in a chat.
fn is_nick(text: &[u8], start: usize, name: &str) -> bool {
    let halves = || name.split(['.', '_']);
    let near = text.get(start.saturating_sub(LINE)..text.len().min(start + LINE)).unwrap_or_default();
    let both =
        || halves().all(|half| half.len() > 2 && class::all(half.as_bytes(), LOWER) && is_speaker(half));
    name.contains(['.', '_'])
        && (dotted_end(name.as_bytes(), 0) == Some(name.len()) || both() && !class::contains(near, b"</"))
}

/// A name in letters of China, Japan and Korea: in two halves, or with a family that tells it.
fn is_eastern_name(name: &str) -> bool {
    // How grave a line is, in words that begin as families do.
    const GRAVE: &[&str] = &["정보", "오류", "주의", "严重", "嚴重", "安全", "高级"];
    let blanks = [' ', '\u{3000}'];
    name.chars().count() < 9
        && !GRAVE.contains(&name)
        && name.chars().all(|sign| han::is_of_firm(sign) || blanks.contains(&sign))
        && name.split(blanks).all(|part| (1..=5).contains(&part.chars().count()))
        && (name.contains(blanks) || han::is_name(name) || han::is_surname(name))
}

/// People are called so.
fn is_known(text: &str, start: usize, name: &str) -> bool {
    if let Some((_, given)) = name.split_once(", ") {
        return is_given(given);
    }
    let family =
        || han::is_name(name) || name.split([' ', '\u{3000}']).next().is_some_and(han::may_be_family);
    is_given(name) || person_end(text, start) == Some(start + name.len()) || is_eastern(name) && family()
}

/// The first word is a name that people are given, in whatever letters.
fn is_given(name: &str) -> bool {
    name.split(' ').next().is_some_and(|word| {
        let folded = fold(word);
        is_given_alone(folded.as_bytes())
            || is_of_other_letters(word)
                && latin::ways(&folded).iter().any(|way| is_given_alone(way.as_bytes()))
    })
}

/// Letters of China, Japan and Korea, whose words have families that tell them.
fn is_eastern(name: &str) -> bool {
    name.chars().any(|letter| ('\u{2e80}'..'\u{ffff}').contains(&letter))
}

/// What a name may be written with: letters, and the signs that the scripts of India and Thailand have beside theirs.
fn is_of_word(letter: char) -> bool {
    letter.is_alphabetic()
        || ('\u{900}'..'\u{e80}').contains(&letter) && !letter.is_numeric()
        || " -'’".contains(letter)
}
