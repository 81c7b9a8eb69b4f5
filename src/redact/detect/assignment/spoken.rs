//! Sentences that say what a secret was.

use super::name::{Name, Says};
use super::value::{
    ends_line, holds_assignment, is_digest, is_mixed, is_phrase, looks_chosen, looks_made, may_be_said,
    trimmed_end,
};
use super::{SPOKEN, plain, relayed, users};
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::text::class::{self, BLANK, DIGIT, LOWER, UPPER};

/// What may stand between the word and the value in a sentence.
const LINKS: &[&str] = &[
    "was",
    "is",
    "were",
    "set to",
    "changed to",
    "reset to",
    "rotated to",
    "updated to",
    "switched to",
    "set as",
    "temporarily",
    "briefly",
    "accidentally",
    "mistakenly",
    "initially",
    "vorübergehend auf",
    "to",
    "being",
    "like",
    "named",
    "still",
    "ist",
    "était",
    "war",
    "lautet",
    "est",
    "es",
    "era",
    "to be",
    "now",
    "became",
    "equals",
    "had been",
    "has been",
    "turned out to be",
    "used to be",
    "weiterhin",
    "now reads",
    "reads",
    "starts with",
    "begins with",
    "noch immer",
    "noch",
    "immer noch",
    "lautet weiterhin",
    "is/was",
    "was/is",
    "literally",
    "simply",
    "just",
    "always",
    "actually",
    "wurde auf",
    "fue",
    "a été changé en",
    "should be",
    "will be",
    "currently",
    "é",
    "jest",
    "är",
    "er",
    "это",
    "è",
    "-",
    "–",
    "—",
    "→",
    "->",
    "=",
];

/// "the password was X", "the password X", "login app password X", "the password's value is X".
pub(super) fn spoken(
    bytes: &[u8],
    start: usize,
    end: usize,
    name: &Name,
    sink: &mut Sink<'_, '_>,
) -> Option<usize> {
    let owned = ["'s value", "'s current value", " value"]
        .iter()
        .find(|owned| class::starts_with_folded(bytes, end, owned));
    let end = end + owned.map_or(0, |owned| owned.len());
    let found = said(bytes, (start, end), past_owner, name, sink);
    // "a password of X": X is no owner.
    let head = bytes.get(start.saturating_sub(24)..start).unwrap_or_default();
    let any =
        head.starts_with(b"A ") || head.windows(3).any(|word| matches!(word, b" a " | b"\na " | b"\nA "));
    let any = any || start <= 24 && head.starts_with(b"a ");
    if found.is_none() && any && class::starts_with_folded(bytes, end, " of ") {
        return said(bytes, (start, end + 3), |_, at| at, name, sink);
    }
    found
}

fn said(
    bytes: &[u8],
    (start, end): (usize, usize),
    past_owner: impl Fn(&[u8], usize) -> usize,
    name: &Name,
    sink: &mut Sink<'_, '_>,
) -> Option<usize> {
    // A variable, a part of a path, and what a field says: `reason=bad_credentials attempts=3`.
    let variable = matches!(class::before(bytes, start), b'$' | b'/' | b'=');
    if variable || !name.plain && name.says == Says::Secret && class::at(bytes, end) != b' ' {
        return None;
    }
    // "**pw** `X`"
    let marked = class::before(bytes, start) == b'*' && class::at(bytes, end) == b'*';
    let end = if marked { class::run_end(bytes, end, 2, |byte| byte == b'*') } else { end };
    // "the password, X, was": what is set off by commas.
    let comma = usize::from(class::at(bytes, end) == b',' && matches!(name.says, Says::Secret | Says::Key));
    let space = class::run_of(bytes, end + comma, 3, BLANK);
    if space == end + comma {
        return None;
    }
    let space = past_adjective(bytes, space);
    let owned = past_owner(bytes, space);
    let mut at = past_level(bytes, owned);
    let leveled = at > owned;
    let said = at;
    for _ in 0..4 {
        let link = LINKS.iter().find(|link| {
            let next = class::at(bytes, at + link.len());
            class::starts_with_folded(bytes, at, link) && (class::is(next, BLANK) || next == b':')
        });
        if let Some(link) = link {
            at = class::run_end(bytes, at + link.len(), 4, |byte| class::is(byte, BLANK) || byte == b':');
        }
    }
    let at = if at > said { relayed::past_spelling(bytes, at) } else { at };
    let linked = at > said || said > space && class::starts_with_folded(bytes, said - 2, ": ");
    if said > space + 2 && !linked {
        return None;
    }
    let opening = class::run_end(bytes, at, 4, |byte| matches!(byte, b'"' | b'\'' | b'`' | b'*'));
    let opening = opening + monospaced(bytes, opening);
    let quote = if opening > at { class::at(bytes, at) } else { 0 };
    let quote = if quote == b'{' { b'}' } else { quote };
    let stop = |byte: u8| {
        if quote == 0 {
            byte <= b' ' || matches!(byte, b',' | b';' | b')' | b'"' | b'<' | b'|')
        } else {
            byte == quote || byte == b'\n'
        }
    };
    let close = trimmed_end(bytes, opening, class::run_end(bytes, opening, 200, |byte| !stop(byte)));
    let value = bytes.get(opening..close)?;
    let mixed = is_mixed(value);
    let digits = value.len() >= 4 && class::all(value, DIGIT);
    let secret = match name.says {
        // "the WPA key, X, was on the board"
        Says::Key if comma > 0 && class::at(bytes, close) != b',' => false,
        Says::Key if names_wireless(bytes, start) && looks_chosen(value) => true,
        // `  key X`, a line of a switch below the server that it opens.
        Says::Key if is_line_of_its_own(bytes, start) && ends_line(bytes, close) => looks_chosen(value),
        Says::Key => {
            // "our key 4f2a… got throttled"
            looks_made(value) && !is_digest(value) && is_ours(bytes, start)
                || (linked || leveled)
                    && (looks_made(value) && !is_digest(value) || looks_like_a_word_of_entry(value))
        }
        Says::Made if linked && looks_chosen(value) && names_wireless(bytes, start) => {
            !value.starts_with(b"WPA")
        }
        Says::Made => looks_made(value),
        Says::Short if linked || marked || end == start + 2 => looks_chosen(value),
        Says::Short => looks_chosen(value) && (names_a_user(bytes, start) || names_wireless(bytes, start)),
        // `AUTH X`, as typed to a cache.
        Says::Perhaps if bytes.get(start..end) == Some(b"AUTH") => looks_chosen(value),
        // A line of IPsec.
        Says::Perhaps if quote == b'"' && class::starts_with_folded(bytes, end - 3, "psk") => {
            value.len() >= 6
        }
        Says::Perhaps if bytes.get(start..end) == Some(b"PSK") && quote == 0 => {
            linked && value.len() >= 8 && looks_chosen(value)
        }
        Says::Perhaps => linked && mixed && quote != 0,
        // `username app password X privilege 15`
        Says::Secret if quote == 0 && class::starts_with_folded(bytes, close, " privilege ") => {
            value.len() >= 5 && !plain::is_said(value)
        }
        // `username app privilege 15 secret 0 X`, `requirepass X`: lines of configuration.
        Says::Secret
            if quote == 0
                && ends_line(bytes, close)
                && (leveled && names_a_user(bytes, start) || is_configured(bytes, start, end)) =>
        {
            value.len() >= 5 && !plain::is_said(value) && !plain::is_another(bytes, close)
        }
        Says::Secret => {
            digits && name.chosen && (linked && value.len() >= 5 && ends_clause(bytes, close) || quote != 0 && value.len() >= 6 || is_once(bytes, start))
                // "the passphrase blue-lamp-by-the-lake"
                || (class::starts_with_folded(bytes, start, "passphrase") && is_phrase(value))
                // "the password is Blue-lamp-under-Lake"
                || (linked && name.chosen && is_phrase(value) && class::any(value, UPPER))
                || (mixed && (linked || value.len() >= 6) && (comma == 0 || class::at(bytes, close) == b','))
                || (linked && matches!(quote, b'"' | b'\'' | b'`') && (value.len() >= 6 || name.chosen && value.len() >= 4 && !plain::is_said(value)))
                // `ALTER USER app WITH PASSWORD 'X'`
                || (bytes.get(start..end) == Some(b"PASSWORD") && quote == b'\'' && value.len() >= 4)
                // `the passphrase "four blue shoes"`
                || (quote != 0 && value.contains(&b' ') && class::starts_with_folded(bytes, start, "passphrase"))
                || (owned > space
                    && class::before(bytes, said - 1) == b':'
                    && value.contains(&b'-')
                    && value.len() >= 8
                    && ends_line(bytes, close))
        }
    };
    if !secret
        && quote == 0
        && linked
        && bytes.get(start..start + 4).is_some_and(|word| is_one_of(word, &["pass", "word"]))
        && let Some(end) = relayed::spelled(bytes, end, sink)
            .or_else(|| plain::said(bytes, bytes.get(..at)?, opening, name, sink))
    {
        users::beside(bytes, start, end, sink);
        return Some(end);
    }
    if holds_assignment(value) {
        return None;
    }
    // A sentence in quotes, and what begins the next line.
    let sentence = value.windows(2).any(|pair| pair == b", ");
    let apart = !linked && bytes.get(end..space).is_some_and(|gap| gap.contains(&b'\n'));
    if sentence || apart {
        return None;
    }
    let named = !linked && !leveled && is_name_of_resource(bytes.get(start..end).unwrap_or_default(), value);
    if !secret || named || !may_be_said(value) {
        return None;
    }
    sink.hit(&SPOKEN, opening, close);
    later(bytes, close, sink);
    if class::one_before(bytes, start, &["old ", "previous ", "former "]).is_some() {
        relayed::new_one(bytes, close, sink);
    }
    if matches!(name.says, Says::Secret | Says::Short) {
        users::beside(bytes, start, close, sink);
    }
    Some(close)
}

/// "changed to X and later to Y"
fn later(bytes: &[u8], close: usize, sink: &mut Sink<'_, '_>) {
    let marks = |at: usize| class::run_end(bytes, at, 2, |byte| matches!(byte, b'"' | b'\'' | b'`' | b'*'));
    let at = marks(close);
    if class::starts_with_folded(bytes, at, " and ") {
        another(bytes, at + 4, &[" has ", " had ", " uses ", "'s is ", "'s was "], sink);
    } else if class::starts_with_folded(bytes, at, ", ") {
        another(bytes, at + 1, &["'s is ", "'s was "], sink);
    }
    let links = [" and later to ", " and then to ", ", then to ", " then to ", ", later "];
    let Some(link) = links.iter().find(|link| class::starts_with_folded(bytes, at, link)) else { return };
    let start = marks(at + link.len());
    let end = class::run_end(bytes, start, 128, |byte| {
        byte > b' ' && !matches!(byte, b',' | b';' | b')' | b'"' | b'\'' | b'`' | b'*')
    });
    let end = trimmed_end(bytes, start, end);
    if bytes.get(start..end).is_some_and(|value| is_mixed(value) && value.len() >= 6 && may_be_said(value)) {
        sink.hit(&SPOKEN, start, end);
    }
}

/// `{{X}}`, as a tracker writes what is typed: 2 where X is no variable of a template, whose name has no such signs.
fn monospaced(bytes: &[u8], at: usize) -> usize {
    if !class::starts_with_folded(bytes, at, "{{") {
        return 0;
    }
    let end = class::run_end(bytes, at + 2, 64, |byte| byte > b' ' && byte != b'}');
    let value = bytes.get(at + 2..end).unwrap_or_default();
    let sign = value.iter().any(|byte| matches!(byte, b'-' | b'!' | b'#' | b'%' | b'&' | b'+'));
    let typed = sign && looks_chosen(value) && class::any(value, UPPER) && !value.starts_with(b"-");
    if typed && class::starts_with_folded(bytes, end, "}}") { 2 } else { 0 }
}

/// "and "viewer" has Y": another of the sort, in the same sentence.
#[inline(never)]
fn another(bytes: &[u8], from: usize, verbs: &[&str], sink: &mut Sink<'_, '_>) {
    let clause = class::run_end(bytes, from, 40, |byte| !matches!(byte, b'\n' | b'.' | b',' | b';'));
    let said = bytes.get(from..clause).unwrap_or_default();
    let found = verbs.iter().find_map(|verb| {
        said.windows(verb.len()).position(|part| part == verb.as_bytes()).map(|at| at + verb.len())
    });
    let Some(behind) = found else { return };
    let start = from + behind;
    let end = class::run_end(bytes, start, 128, |byte| {
        byte > b' ' && !matches!(byte, b',' | b';' | b')' | b'"' | b'`')
    });
    let end = trimmed_end(bytes, start, end);
    let strong = |value: &[u8]| looks_chosen(value) && class::any(value, UPPER) && may_be_said(value);
    if bytes.get(start..end).is_some_and(strong) {
        sink.hit(&SPOKEN, start, end);
    }
}

/// The sentence ends here, or goes on behind a sign.
fn ends_clause(bytes: &[u8], at: usize) -> bool {
    let behind = class::run_end(bytes, at, 2, |byte| matches!(byte, b'"' | b'\'' | b'`' | b'*'));
    matches!(class::at(bytes, behind), 0 | b'\n' | b'\r' | b',' | b';' | b')' | b'!')
        || class::at(bytes, behind) == b'.' && !class::is(class::at(bytes, behind + 1), DIGIT)
}

/// "one-time password": a few digits are one.
fn is_once(bytes: &[u8], start: usize) -> bool {
    class::one_before(bytes, start, &["one-time ", "onetime ", "temporary ", "temp ", "initial "]).is_some()
}

/// "the secret app-tls-v2": what is kept under that name is the secret.
fn is_name_of_resource(name: &[u8], value: &[u8]) -> bool {
    let kept = is_one_of(name, &["secret", "token"]);
    let label = value.iter().all(|byte| class::is(*byte, LOWER | DIGIT) || *byte == b'-');
    kept && label && value.contains(&b'-')
}

/// Past "temporal" of "la clave temporal es X", and past "(guest)".
fn past_adjective(bytes: &[u8], at: usize) -> usize {
    if class::at(bytes, at) == b'(' {
        let close = class::run_of(bytes, at + 1, 24, LOWER | UPPER | BLANK);
        let closed = class::at(bytes, close) == b')' && class::at(bytes, close + 1) == b' ';
        return if closed { close + 2 } else { at + usize::from(class::at(bytes, close) != b')') };
    }
    const ADJECTIVES: &[&str] = &[
        "actual ",
        "admin ",
        "root ",
        "antigua ",
        "initial ",
        "inicial ",
        "maître ",
        "nueva ",
        "nuova ",
        "par défaut ",
        "provisional ",
        "provisoire ",
        "provvisoria ",
        "temporal ",
        "temporaire ",
        "temporary ",
    ];
    let found =
        ADJECTIVES.iter().find(|adjective| bytes.get(at..at + adjective.len()) == Some(adjective.as_bytes()));
    found.map_or(at, |adjective| at + adjective.len())
}

/// Past the digit of "enable secret 5 X", which says how X is encoded.
fn past_level(bytes: &[u8], at: usize) -> usize {
    let level = matches!(class::at(bytes, at), b'0' | b'5' | b'7' | b'8' | b'9');
    if level && class::at(bytes, at + 1) == b' ' { at + 2 } else { at }
}

/// The line begins as those of a switch, of a directory or of a file of logins do: `enable password X`, `bindpw X`.
#[inline(never)]
fn is_configured(bytes: &[u8], start: usize, end: usize) -> bool {
    const COMMANDS: &[&str] = &[
        "enable ",
        "ip ftp ",
        "machine ",
        "neighbor ",
        "ppp ",
        "radius-server ",
        "tacacs-server ",
        "username ",
    ];
    let word = bytes.get(start..end).unwrap_or_default();
    let line = class::run_start(bytes, start, 120, |byte| byte != b'\n');
    let line = class::run_end(bytes, line, 8, |byte| byte == b' ');
    is_one_of(word, &["requirepass", "masterauth", "bindpw", "rootpw"])
        || COMMANDS.iter().any(|command| bytes.get(line..line + command.len()) == Some(command.as_bytes()))
}

/// Blanks alone stand before on the line.
fn is_line_of_its_own(bytes: &[u8], start: usize) -> bool {
    let line = class::run_start(bytes, start, 8, |byte| byte == b' ');
    line < start && class::before(bytes, line) == b'\n'
}

/// "our key", and no key of an object.
fn is_ours(bytes: &[u8], start: usize) -> bool {
    class::one_before(bytes, start, &["our ", "my ", "your ", "their ", "his ", "her "]).is_some()
}

/// "SSID Guest / key X"
fn names_wireless(bytes: &[u8], start: usize) -> bool {
    let line = class::run_start(bytes, start, 48, |byte| byte != b'\n');
    let says = |word: &[u8]| {
        bytes.get(line..start).is_some_and(|head| head.windows(4).any(|part| part.eq_ignore_ascii_case(word)))
    };
    says(b"ssid") || says(b"wifi") || says(b"wlan") || says(b"wpa2") || says(b"wpa ")
}

/// "the key is X", where X is no name of a field.
fn looks_like_a_word_of_entry(value: &[u8]) -> bool {
    let count = |mask| class::count(value, mask);
    let named = value.iter().any(|byte| matches!(byte, b'_' | b'.' | b':' | b'/'));
    !named && !is_digest(value) && value.len() >= 10 && count(DIGIT) >= 2 && count(LOWER | UPPER) >= 4
}

/// "user app" or "login app" stands before.
fn names_a_user(bytes: &[u8], start: usize) -> bool {
    let head = bytes.get(start.saturating_sub(48)..start).unwrap_or_default().to_ascii_lowercase();
    [&b"user"[..], b"login", b"root ", b"admin "]
        .iter()
        .any(|word| head.windows(word.len()).any(|window| window == *word))
}

/// Past "for the admin" between the word and what is said of it.
fn past_owner(bytes: &[u8], at: usize) -> usize {
    if ![
        "for ", "of ", "on ", "to ", "für ", "zu ", "zum ", "do ", "da ", "de ", "del ", "della ", "di ",
        "du ", "des ", "till ", "til ", "på ", "van ", "voor ", "pour ", "para ", "per ", "we ", "he ",
        "she ", "they ", "i ", "that ",
    ]
    .iter()
    .any(|word| class::starts_with_folded(bytes, at, word))
    {
        return at;
    }
    let mut past = at;
    for _ in 0..8 {
        if [
            "is ", "was ", "set ", "were ", "ist ", "war ", "é ", "è ", "es ", "era ", "est ", "était ",
            "är ", "er ", "jest ", "lautet ", "= ",
        ]
        .iter()
        .any(|word| class::starts_with_folded(bytes, past, word))
        {
            return past;
        }
        let word = class::run_end(bytes, past, 64, |byte| byte > b' ' && !matches!(byte, b',' | b';'));
        // The sentence ends here, and not within the name of a file.
        if class::before(bytes, word) == b'.' {
            return at;
        }
        past = class::run_end(bytes, word, 2, |byte| byte == b' ');
        if class::before(bytes, word) == b':' && past > word {
            return past;
        }
    }
    at
}
