//! Whoever take turns to speak in a chat, in whatever letters: `[19/6/25, 8:02 π.μ.] Κουίρα Βεξίδη: …`,
//! `Quorra Vexley: …` in the letters of India, `hedvex 11:02 : …`, `Quorra Vexley, 11:02` above what she says.
//!
//! No list has most of these names. What tells them is that lines of one form follow each other, and that who speaks in
//! one speaks again, or beside somebody who is known.

use super::han;
use super::quote_heads;
use super::roles::is_nothing_else;
use super::signed_rules::named_in_place;
use super::speakers::is_speaker;
use super::spelled_names::{name_end, person_end};
use crate::redact::detect::words::Lexicon;
use crate::redact::detect::{Examples, Rule, Sink};
use crate::redact::given_names::is_given_alone;
use crate::redact::latin;
use crate::text::class::{self, DIGIT, LOWER, UPPER};
use crate::text::fold;

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&SPEAKER];

static SPEAKER: Rule = named_in_place(Examples {
    positive: &[
        "[19/6/25, 8:02 π.μ.] «Κουίρα Βεξίδη»: έπεσε;\n[19/6/25, 8:03 π.μ.] «Ήρα Μπραντίκη»: ναι\n[19/6/25, 8:09 π.μ.] «Κουίρα Βεξίδη»: μπήκα\n",
        "[14:21] «Vexana Kuorrawati»: penuh\n[14:22] «Hedda Lindqvist»: ok ya\n[14:23] «Vexana Kuorrawati»: siap\n",
        "«वेक्सा क्वोरा»: सर्वर बंद है क्या?\n«हेडा ब्रांडविक»: हाँ, बंद है\n«वेक्सा क्वोरा»: ठीक है\n«हेडा ब्रांडविक»: अच्छा\n",
        "09:12 «เวกซาญา» ระบบล่ม\n09:14 «คอรานา» ครับ\n09:20 «เวกซาญา» ขอบคุณ\n09:22 «คอรานา» ลบ\n",
        "«vexjarki» 11:02 : user is x\n«vexjarki» 11:03 : sent\n«hedveig» 11:05 : works\n",
        "[14:21] «Vexana»: penuh\n[14:22] «Ingrid»: ok ya\n[14:23] «Vexana»: siap\n[14:25] «Brandvika»: then leave the pool alone\n",
        "[14:21] «Ingrid»: up\n[14:22] Decision: roll back now\n[14:23] Outcome: it is back\n[14:24] Nginx: it is back\n",
        "<«Ingrid»> lag is up\n<«Vexana»> on it\n",
        "> «Ingrid»: it is the cache\n> «Harald»: agreed\n",
        "«Тимур»: перезапускаю\n«Ольга»: жду\n",
        "«Квира Вексова», [18.03.2025 23:12]\nx\n«Дмитрий», [18.03.2025 23:14]\ny\n",
        "«田中 美咲»  10:02\n確認\n«鈴木 大輔»  10:04\n了解\n",
        "«林 美咲» — 今日 03:18\n確認\n«鈴木» — 今日 03:21\n了解\n",
        "«王小明» 10:02\n挂了\n«李娜» 10:03\n我来看\n",
        "«김민준» 오전 10:02\n확인\n«이서연» 오후 1:03\n재시작\n",
        "«Quorra Vexley», 19:40\nsubiu\n«Harald Brandvik», 19:42\nok\n«Quorra Vexley», 19:43\nx\n",
        "«Harald Brandvik» [14:22]\nsteht\n«Quorra Vexley» [14:23]\nja\n",
        "Am 12.03.2025 um 10:12 schrieb «Quorra Vexmair»:\n> x\nLe 12/03, «Bruxa Vexoutier» a écrit :\n12.03.2025 10:12, «Квира Вексова» пишет:\n",
        "«Quorra Vexley» 09:12\nis it?\n«Harald Brandvik» (09:13):\nyes\n",
        "8/1/26, 21:14 - «วี เวกซา»: x\n8/1/26, 21:15 - «คอ รานา»: y\n8/1/26, 21:16 - «วี เวกซา»: z\n8/1/26, 21:17 - «คอ รานา»: z\n",
    ],
    negative: &[
        "[14:21] Order Service: up\n[14:22] Quorra Queue: down\n[14:23] Order Service: up\n",
        "ग्राहक नाम: एक\nफ़ोन नंबर: दो\nग्राहक नाम: तीन\nफ़ोन नंबर: चार\n",
        "10:05 Сервис упал\n10:07 Сервис поднят\n10:09 Дежурный ушёл\n10:10 Дежурный пришёл\n",
        "nginx 11:02 : up\nnginx 11:03 : down\nredis 11:04 : up\n",
        "Deployment, 19:40\nbegan\nRollback, 19:55\nended\nRoot Cause — Today 03:18\n",
        "数据库 10:02\n挂了\n状态 10:03\n恢复\n",
        "> Impact: none at all\n> Note: it is back\n<Head> x\n<Body> y\n",
        "[14:21] Решение: x\n[14:22] Причина: y\n[14:23] Решение: z\n[14:24] Причина: z\n",
    ],
    disguised: &["«vexjar\u{200b}ki» 11:02 : user is x\n«vexjarki» 11:03 : sent\n«hedveig» 11:05 : works\n"],
})
.naming_a_stranger();

/// Where in its line who speaks stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
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
}

/// A line of a chat.
struct Turn<'t> {
    form: Form,
    start: usize,
    name: &'t str,
    /// A question is asked in it: no record of labels and values has one.
    asks: bool,
    /// Nobody needs to say it again: people are called so.
    known: bool,
    /// Two words or more are said, and no value.
    says: bool,
    /// Only chats write the day and the clock so.
    dated: bool,
}

impl Turn<'_> {
    /// One word, which may be what the line is about as well.
    fn is_single(&self) -> bool {
        !self.name.contains([' ', '\u{3000}']) && !is_eastern(self.name)
    }
}

/// So many lines before and behind are looked at for who else speaks.
const NEAR: usize = 12;

/// So many bytes around what is read anew.
const AROUND: usize = 300;

/// Goes over the lines once, behind the walk.
#[inline(never)]
pub(in crate::redact::detect) fn scan(sink: &mut Sink<'_, '_>) {
    let reading = sink.reading;
    let text = reading.text();
    let bytes = text.as_bytes();
    let (mut turns, mut quoted) = (Vec::new(), Vec::new());
    let mut read = 0;
    for part in reading.news() {
        // Of a reading that says little else than the one before, the lines around what it says.
        let before = part.start.saturating_sub(AROUND);
        let line = if before == 0 { 0 } else { class::line_end(bytes, before, AROUND) + 1 };
        let mut at = line.max(read);
        read = class::line_end(bytes, part.end + AROUND, AROUND).max(at);
        for line in text.get(at..read).unwrap_or_default().split('\n') {
            turns.extend(turn(text, at, line));
            quoted.extend(quote_heads::named(text, at, line));
            at += line.len() + 1;
        }
    }
    let told = |at: usize, turn: &Turn<'_>| {
        let near = turns.get(at.saturating_sub(NEAR)..turns.len().min(at + NEAR)).unwrap_or_default();
        let near = || near.iter().filter(|other| other.form == turn.form);
        let times = |name: &str| near().filter(|other| other.name == name).count();
        let others = || near().filter(|other| other.name != turn.name);
        let again = times(turn.name) > 1;
        let beside_known = others().any(|other| other.known);
        let beside_again = others().any(|other| times(other.name) > 1);
        if turn.form == Form::BeforeClock {
            let known = turn.known && others().next().is_some();
            return again && others().next().is_some() || beside_again || beside_known || known;
        }
        if turn.form == Form::Above {
            let two = beside_known || beside_again || turn.dated || again && turn.known;
            return if turn.is_single() { beside_known && (again || turn.known || turn.dated) } else { two };
        }
        if turn.is_single() && turn.form != Form::Timed {
            let behind_clock = turn.form != Form::Bare;
            if matches!(turn.form, Form::Angle | Form::Quoted) {
                return beside_known || turn.known && others().next().is_some();
            }
            let once = behind_clock && turn.says && !is_of_other_letters(turn.name);
            return beside_known && (turn.known || again || once) || turn.dated && turn.known;
        }
        if !is_of_other_letters(turn.name) {
            return beside_known && again;
        }
        let asked = turn.form != Form::Bare || near().any(|other| other.asks);
        asked
            && (again && (beside_again || beside_known)
                || turn.form == Form::BehindClock && (beside_again || again))
    };
    let found: Vec<(usize, usize)> = turns
        .iter()
        .enumerate()
        .filter(|(at, turn)| told(*at, turn))
        .map(|(_, turn)| (turn.start, turn.start + turn.name.len()))
        .collect();
    found.iter().chain(&quoted).for_each(|(start, end)| sink.hit(&SPEAKER, *start, *end));
}

/// Who speaks in the line at `at`, where it looks like one of a chat.
fn turn<'t>(text: &'t str, at: usize, line: &'t str) -> Option<Turn<'t>> {
    let bytes = line.as_bytes();
    if let Some(turn) = above(text, at, line) {
        return Some(turn);
    }
    // "> Quorra: …", as whoever answers quotes a chat.
    let quoted = class::one_at(bytes, 0, &["> "]).map_or(0, str::len);
    let (mut form, mut from) = match class::at(bytes, quoted) {
        b'<' => (Form::Angle, 1),
        b'[' => {
            let close = class::run_end(bytes, 1, 28, |byte| byte != b']');
            (class::at(bytes, close + 1) == b' ' && has_clock(bytes.get(1..close)?)).then_some(())?;
            (Form::BehindClock, close + 2)
        }
        b'0'..=b'9' => behind_time(bytes)?,
        first if may_be_named(bytes, quoted, first) => {
            (if quoted > 0 { Form::Quoted } else { Form::Bare }, quoted)
        }
        _ => return None,
    };
    if form == Form::Angle {
        let end = class::run_end(bytes, 1, 40, |byte| byte != b'>');
        class::one_at(bytes, end, &["> "])?;
        let name = line.get(1..end)?;
        let told = is_name(text, at + 1, name, form);
        return told.then(|| Turn {
            form,
            start: at + 1,
            name,
            asks: false,
            known: is_known(name),
            says: true,
            dated: false,
        });
    }
    let dated = bytes.get(..from).is_some_and(|head| class::contains(head, b", "));
    let mut colon = class::run_end(bytes, from, 60, |byte| byte != b':');
    let mut end = colon - usize::from(class::before(bytes, colon) == b' ' && colon > from);
    if matches!(form, Form::Bare) && class::is(class::at(bytes, colon + 1), DIGIT) {
        // `hedvex 11:02 : …`
        let hour = class::run_back(bytes, colon, 2, DIGIT);
        colon = class::run_of(bytes, colon + 1, 2, DIGIT);
        class::one_at(bytes, colon, &[": ", " : "])?;
        (form, end) = (Form::BeforeClock, hour.checked_sub(1)?);
    } else if class::at(bytes, colon) != b':' || class::at(bytes, colon + 1) != b' ' {
        (form == Form::Timed).then_some(())?;
        end = class::run_end(bytes, from, 60, |byte| !matches!(byte, b' ' | b'\t'));
        (end < bytes.len()).then_some(())?;
    } else if form == Form::Timed {
        form = Form::BehindClock;
    }
    from += usize::from(class::at(bytes, from) == b'~');
    let name = line.get(from..end)?;
    let start = at + from;
    is_name(text, start, name, form).then_some(Turn {
        form,
        start,
        name,
        asks: line.get(end..)?.contains(['?', '؟']),
        known: person_end(text, start) == Some(start + name.len()) || is_known(name),
        says: line.get(end..)?.split(' ').filter(|word| word.len() > 1).count() > 2,
        dated,
    })
}

/// "The page was": behind the first word of a name stands another with a capital letter, a clock, or a colon.
fn may_be_named(bytes: &[u8], from: usize, first: u8) -> bool {
    if !class::is(first, LOWER | UPPER) && first < 128 {
        return false;
    }
    let end = class::run_end(bytes, from + 1, 36, |byte| byte > b'@');
    let then = class::at(bytes, end + 1);
    class::at(bytes, end) == b' ' && (class::is(then, UPPER | DIGIT) || then >= 128)
        || class::at(bytes, end) == b':' && then == b' ' && !class::is(first, LOWER)
}

/// `Quorra Vexley, 11:02`, `Квира Вексова, [18.03.2025 23:12]`, `田中 美咲 — 今日 03:18`: a name, and the clock that ends the
/// line.
#[inline(never)]
fn above<'t>(text: &'t str, at: usize, line: &'t str) -> Option<Turn<'t>> {
    // `Quorra Vexley (11:02):`
    let line = line.trim_end_matches(['\r', ' ']);
    let line = line.strip_suffix("):").unwrap_or(line);
    let first = line.chars().next()?;
    if line.len() > 110 || !first.is_alphabetic() {
        return None;
    }
    let bytes = line.as_bytes();
    let open = if bytes.ends_with(b"]") { line.rfind('[')? } else { usize::MAX };
    let half = [" AM", " PM", " am", " pm"].iter().any(|half| line.ends_with(half));
    let end = if open < line.len() { line.len() - 1 } else { line.len() - 3 * usize::from(half) };
    let minutes = class::run_back(bytes, end, 2, DIGIT);
    let hour = class::run_back(bytes, minutes.checked_sub(1)?, 2, DIGIT);
    let hour =
        if class::before(bytes, hour) == b':' { class::run_back(bytes, hour - 1, 2, DIGIT) } else { hour };
    let clock = minutes + 2 == end && class::before(bytes, minutes) == b':' && hour + 1 < minutes;
    clock.then_some(())?;
    let head = line.get(..hour.min(open))?;
    let day = head.trim_end_matches(|sign: char| sign.is_ascii_digit() || " ./-[".contains(sign));
    let day = DAYS.iter().find_map(|word| day.trim_end().strip_suffix(word)).unwrap_or(day);
    let name = day.trim_end_matches(['(', ' ', ',', '—', '–', '-', '·', '•', '|', '\t']);
    let apart = head.get(name.len()..)?;
    let eastern = is_eastern(name);
    let dated = open < line.len() && hour > open + 8 && apart.starts_with(", ");
    let told = apart.len() > 1 || eastern || open < line.len() || name.contains(' ');
    let named = told && is_name(text, at, name, Form::Above);
    named.then(|| Turn {
        form: Form::Above,
        start: at,
        name,
        asks: false,
        known: is_known(name)
            || person_end(text, at) == Some(at + name.len())
            || han::is_name(name)
            || name.split([' ', '\u{3000}']).next().is_some_and(han::may_be_family),
        says: true,
        dated,
    })
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

/// A name that people are given, in whatever letters.
fn is_known(name: &str) -> bool {
    let given = |word: &str| {
        let folded = fold(word);
        is_given_alone(folded.as_bytes())
            || is_of_other_letters(word)
                && latin::ways(&folded).iter().any(|way| is_given_alone(way.as_bytes()))
    };
    name.split(' ').next().is_some_and(given)
}

/// Letters of China, Japan and Korea.
fn is_eastern(name: &str) -> bool {
    name.chars().any(|letter| ('\u{2e80}'..'\u{ffff}').contains(&letter))
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
    let head = bytes.get(..bytes.len().min(36))?;
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
fn is_of_other_letters(name: &str) -> bool {
    name.chars().any(|letter| letter > '\u{36f}' && letter.is_alphabetic())
}

/// What may be somebody's name where lines of that form have one.
#[inline(never)]
fn is_name(text: &str, start: usize, name: &str, form: Form) -> bool {
    let words = name.split(' ').count();
    let letters = name.chars().count();
    if !(2..=40).contains(&letters) || words > 3 {
        return false;
    }
    if !is_of_other_letters(name) {
        return match form {
            Form::BeforeClock if class::all(name.as_bytes(), LOWER) => {
                letters > 3 && words == 1 && is_speaker(name)
            }
            Form::Timed => false,
            _ => {
                name_end(text, start, 1) == Some(start + name.len())
                    && is_nothing_else(name)
                    && (words > 1
                        || is_speaker(name) && letters > 2 && !MATTERS.holds(fold(name).as_bytes())
                        || is_known(name))
            }
        };
    }
    if is_eastern(name) && form == Form::Above {
        return name.split([' ', '\u{3000}']).all(|part| (1..=5).contains(&part.chars().count()))
            && letters < 9
            && name.chars().all(|sign| han::is_of_firm(sign) || matches!(sign, ' ' | '\u{3000}'))
            && (words > 1 || name.contains('\u{3000}') || han::is_name(name) || han::is_surname(name));
    }
    let of_word = |letter: char| {
        letter.is_alphabetic()
            || ('\u{900}'..'\u{e80}').contains(&letter) && !letter.is_numeric()
            || " -'’".contains(letter)
    };
    let cased = name.chars().any(|letter| letter.is_lowercase() || letter.is_uppercase());
    // Words of China, Japan and Korea have families that tell them.
    name.chars().all(of_word)
        && !is_eastern(name)
        && if cased {
            let least = if is_known(name) || form == Form::Above { 1 } else { 2 };
            form != Form::Timed && name_end(text, start, least) == Some(start + name.len())
        } else {
            match form {
                Form::Bare => words > 1,
                // Where words stand without blanks between, the first is no part of a sentence.
                Form::Timed => name.chars().all(|letter| ('\u{e00}'..'\u{e80}').contains(&letter)),
                _ => true,
            }
        }
}
