//! Sentences of other languages that say what a secret was: "hasło do bazy to X", "le code wifi est X", "пароль от базы: X".
//!
//! Words differ, the sentence does not: what the secret is called, some words for whose it is, perhaps a word or a sign
//! that says that it follows, and then something that no sentence is made of. So the languages are lists ([`tongue_words`](super::tongue_words)), and
//! one reader serves them all. The more the sentence says, the less the value has to look like one.
//! **Start reading** at [`behind`].

use super::changed::{IT_IS, becomes, is_place, says_changed};
use super::near::{Topic, near};
use super::tongue_words::{KEYS, PASSWORDS};
use super::value::{holds_special, is_digest, is_mixed, looks_chosen, looks_made, may_be_said, trimmed_end};
use super::{dictated, enclosed, hinted, relayed, users};
use crate::redact::Kind;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Endings;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, OTHER_LETTER, UPPER};

pub(super) static TOLD: Rule = Rule::shown(Shown {
    name: "secret-in-other-words",
    kind: Kind::Password,
    reason: "The sentence says what the secret was.",
    known_format: false,
    examples: Examples {
        positive: &[
            "das Passwort wurde vorübergehend auf \"«heronlaub71»\" gesetzt",
            "รหัสผ่าน root คือ «Vexkran*Wat91»\n",
            "ja ha canviat la contrasenya «Vextana/Cap7».",
            "A senha do root ficou \"«Heron.2265»\" depois da troca",
            "la contraseña del router quedó «Heron.2265» desde ayer",
            "* Wifi-sleutel bezoekers: «reigerpoort8»",
            "• Clé Wi-Fi atelier : «heron-gris-31»",
            "・来客用Wi-Fiの暗号化キー：«sagi4tobira»",
            "ключ Wi-Fi для склада — «caplya31vorota»",
            "misafir Wi-Fi parolası «balıkçıl27kapı», kapı",
            "Yeni parolanız: «Bk4-kapi-R»\n",
            "jaettu avain vaihtui yöllä, uusi on «Kelosuo-Hilla-1187»",
            "der Schlüssel wurde nachts getauscht, der neue ist «Kelosuo-Hilla-1187», bitte",
            "新しいパスワードは «Sakana#雨7723» です。再起動はまだ",
            "رمز عبور پایگاه داده: «Vexavand@Kouh72»\nگذرواژه: «Vexavand@Kouh73»",
            "Das Root-Passwort vom alten Server war «W3h%Zk93Y2», bitte ändern",
            "Der WLAN-Schlüssel im Büro lautet «0SSelAAxeWb7».",
            "le code wifi est «UchC4LqOF8»",
            "la clé est «k93Y2uchC4LqOF81»",
            "la clé wifi, c'est «lHcFPBu8ei69»",
            "Le mot de passe du compte de secours, c'était «Gli2gli-Moineau», je l'ai changé",
            "hasło do bazy to «tYnsRM7yXh»",
            "heslo k databázi je «z+W3TQZ7+7»",
            "adgangskoden er «jcWzf0KGi»",
            "salasana on «NuJYewE6pD»",
            "veritabanı şifresi artık «eIOy9j8s7X» idi",
            "parola de root este «2p5vKsc80»",
            "пароль от базы: «QE0TCv05+Z»",
            "пароль до сервера «k178W5QI4R»",
            "密码是 «d#1BngK3!q»",
            "数据库密码为«Vexyan@4417»，请更换，令牌是 «K93y2uchC4x»",
            "旧密码 «Vexyan@4417» 已失效, パスワードは«Vexmome@4417»でした, 암호는 «Vexmae@4417»",
            "รหัสผ่านคือ «Vexnuan@882», mật khẩu là «VexAu@5521»",
            "la password, «Vq9!z», era troppo corta",
            "Пароль, «Vexaika@8841», был в почте; كلمة المرور هي «Vexras@7713», הסיסמה היא «Vexhaf@6620»",
            "新しいパスワードは«iWJSLX2GXs»です",
            "a jelszó most is «K93Y2uchC4»",
            "lösenordet till servern är fortfarande «Y2uchC4k93»",
            "Guest wifi: «UchC4LqOF8»",
            "wifi: VexleyGuest / «heronlake44»",
            "wifi? it's «UchC4LqOF8»",
            "la contraseña es «t1g3r-w00d»",
            "la contraseña sigue siendo «QMB3FHIvpA»",
            "логин был, пароль «ZioHUMWB7q»",
            "Sorin a schimbat parola în «Salcie_4471»; gata",
            "hasło do bazy zmienione na «Czapla_4471»",
            "cambió la clave de root por «Garza_4471»",
            "сменил пароль на «Caplya_4471», bytte lösenordet till «Hager_4471»",
            "ændrede adgangskoden til «Hejre_4471», změnil heslo na «Volavka_4471»",
            "πότε άλλαξε τον κωδικό σε «Erodios_4471»",
            "החליפה סיסמה ל-«Anafa4471#», ת.ז.",
            "密码已重置为«Sagi7Tobira42»。",
            "비밀번호를 «Sagi7Tobira42»로 변경",
            "slaptažodis buvo «Garnys4471&», slaptažodis: «Garnys4471»",
            "DBパスワードを «Sagi4471tobira» に変更。",
        ],
        negative: &[
            "avain vaihtui yöllä, uusi on varastossa, die Taste klemmt, der neue ist in Halle2",
            "We changed the password in Vault2 and redeployed.\nLe mot de passe a été changé en Prod2 par erreur.",
            "The secret was rotated, it's Base64 encoded.\nThe token was rotated, it's OAuth2 based.",
            "пароль от базы поменяли?\nда, теперь Windows11 ок\nпароль?\nтеперь нет",
            "パスワードは#雨の日 です",
            "the password was rotated, it is now stored in Keepit2, password changed, kept in Store42Box",
            "das Passwort wurde auf dem Server2 im August2024 geändert",
            "wie ist das passwort?\njo: das ist im Vault\n",
            "hasło do Windows11 było stare",
            "la contraseña pasó de Windows2019 al nuevo servidor",
            "heslo je uložené ve Vault2",
            "Das Passwort für Office365 war abgelaufen",
            "le code est 12 fois plus long",
            "la clé de la table est order_id2",
            "пароль был изменён в 2024 году",
            "密码是必填的, 密码发到 ops7@vexley.example, 密码是 root@10.0.0.1 的",
            "забыл пароль, server02, потом вспомнил, пароль, Windows11, ключ",
            "wifi: 5GHz",
            "wifi: WPA2-PSK",
            "le mot de passe réseau2étage est à jour",
            "la clé Wi-Fi est en WPA2-PSK",
            "ключ от склада 2, ряд b12",
            "la clave primaria es user_id1",
            "zmienił hasło na serwerze srv-App2, hasło na Windows11 działa",
            "cambió la contraseña a Windows-2022, mudou a senha para Server2019",
            "סיסמה ל-Server2 ישנה, a schimbat parola în 2024",
        ],
        disguised: &["hasło do bazy to `«tYnsRM\u{200b}7yXh»`", "adgangskoden er «jcWzf0K&#71;i»"],
    },
});

/// Words that the value follows.
const LINKS: &[&str] = &[
    "bleibt",
    "blijft",
    "continua",
    "reste",
    "rimane",
    "sendo",
    "siendo",
    "sigue",
    "ist",
    "war",
    "lautet",
    "lautete",
    "wurde",
    "est",
    "était",
    "es",
    "era",
    "fue",
    "è",
    "e'",
    "é",
    "foi",
    "ficou",
    "virou",
    "quedó",
    "is",
    "was",
    "luidt",
    "to",
    "jest",
    "było",
    "był",
    "brzmi",
    "je",
    "bylo",
    "bolo",
    "zní",
    "är",
    "var",
    "er",
    "on",
    "oli",
    "este",
    "volt",
    "bila",
    "bilo",
    "bija",
    "bola",
    "buvo",
    "yra",
    "adalah",
    "это",
    "был",
    "была",
    "це",
    "був",
    "беше",
    "είναι",
    "ήταν",
    "to:",
    "là",
    "هي",
    "كانت",
    "היא",
];

/// Links that mean something else in English, behind a word that is English, too.
const FOREIGN_LINKS: &[&str] = &["to", "on", "er", "es", "je", "var", "era"];

/// Links that are written without a space.
const GLUED: &[&str] = &[
    "是",
    "为",
    "為",
    "は",
    "が",
    "を",
    "는",
    "은",
    "를",
    "을",
    "가",
    "이",
    "คือ",
    "เป็น",
    "已重置为",
    "已改为",
    "改为",
    "修改为",
];

/// Words that may stand between a link and the value.
const STILL: &[&str] = &[
    "noch",
    "immer",
    "vorübergehend",
    "auf",
    "jetzt",
    "nun",
    "toujours",
    "encore",
    "maintenant",
    "ahora",
    "todavía",
    "ancora",
    "adesso",
    "agora",
    "ainda",
    "nog",
    "steeds",
    "nu",
    "teraz",
    "nadal",
    "stále",
    "teď",
    "fortfarande",
    "fortsatt",
    "stadig",
    "nyt",
    "şimdi",
    "acum",
    "most",
    "is",
    "még",
    "теперь",
    "тепер",
    "сейчас",
    "root",
    "admin",
];

/// So far from its name stands a value.
const REACH: usize = 100;

/// What a word is the name of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Noun {
    Password,
    Key,
    /// The network: only a sign or a link says that its password follows.
    Network,
}

impl Noun {
    const fn topic(self) -> Topic {
        match self {
            Self::Password | Self::Network => Topic::Password,
            Self::Key => Topic::Other,
        }
    }
}

/// What the word that ends at `end` is called in some language.
fn noun(text: &str, end: usize) -> Option<Noun> {
    let start = class::run_back(text.as_bytes(), end, 40, ALPHANUMERIC | OTHER_LETTER);
    let name = class_text(text, start, end);
    if !may_be_noun(name) {
        return None;
    }
    let name = name.to_lowercase();
    if matches!(name.as_str(), "wifi" | "wlan") {
        return Some(Noun::Network);
    }
    Some(if names_a_password(&name)? { Noun::Password } else { Noun::Key })
}

/// How these names end.
static NOUN_ENDINGS: Endings = Endings::of(&[PASSWORDS, KEYS]);

/// False for most words that are no such name: told by their last two letters.
pub(super) fn may_be_noun(name: &str) -> bool {
    match name.as_bytes() {
        [.., 0..128, 0..128] => NOUN_ENDINGS.hold(name.as_bytes()),
        _ => name.chars().rev().take(2).all(char::is_alphabetic),
    }
}

/// True for the name of a password in small letters, false for that of a key.
pub(super) fn names_a_password(name: &str) -> Option<bool> {
    let ends = |word: &&str| name.ends_with(*word);
    PASSWORDS.iter().any(ends).then_some(true).or_else(|| KEYS.iter().any(ends).then_some(false))
}

/// The text there, snapped to letters.
fn class_text(text: &str, start: usize, end: usize) -> &str {
    crate::text::ByteSpan::new(start, end).snapped(text).of(text)
}

/// Asked at a word that may be such a name, or a part of one: the walk ends words at letters beyond ASCII.
pub(super) fn at_word(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let whole = class::run_of(word.text, word.end, 12, ALPHANUMERIC | OTHER_LETTER);
    let noun = noun(sink.text(), whole);
    if let Some(noun) = noun {
        near(word.text, word.start, whole, noun.topic(), sink);
    }
    let found = match noun {
        Some(Noun::Password) => hinted::exchanged(word.text, whole, sink)
            .or_else(|| behind(word.text, whole, sink))
            .or_else(|| enclosed::password(word.text, whole, sink))
            .or_else(|| {
                // Said before, or asked for in a chat.
                relayed::tried_before(word.text, word.start, sink);
                relayed::answered_below(word.text, whole, sink)
            }),
        Some(_) => behind(word.text, whole, sink),
        None => None,
    };
    found.or_else(|| (word.end < whole).then(|| behind(word.text, word.end, sink))?)
}

/// Looks back from a sign or a word for such a name on the same line, and reads on from there.
pub(super) fn before(bytes: &[u8], at: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let text = sink.text();
    let start = class::run_start(text.as_bytes(), at, REACH, |byte| !matches!(byte, b'\n' | b';'));
    let head = class_text(text, start, at).to_lowercase();
    let name = PASSWORDS.iter().chain(KEYS).filter(|name| !name.is_ascii());
    let found = name.filter_map(|name| head.rfind(name).map(|found| found + name.len())).max()?;
    // Letters of these alphabets are as long in either case.
    let end = at.checked_sub(head.len().checked_sub(found)?)?;
    near(bytes, end, end, Topic::Password, sink);
    behind(bytes, end, sink)
}

/// Reads the sentence behind a name that ends at `end`, and returns where its value ends.
fn behind(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let noun = noun(sink.text(), end)?;
    let mut noun = if noun == Noun::Key && is_of_wireless(bytes, end) { Noun::Password } else { noun };
    if noun == Noun::Password
        && let Some(end) = dictated::foreign_phrase(bytes, end, sink)
    {
        return Some(end);
    }
    let text = sink.text();
    let password = || end >= 8 && class::starts_with_folded(bytes, end - 8, "password");
    let english = noun == Noun::Network || password();
    let glued = GLUED.iter().find(|link| text.get(end..).is_some_and(|rest| rest.starts_with(**link)));
    let mut at = end + glued.map_or(0, |link| link.len());
    let mut linked = glued.is_some();
    let mut changed = false;
    for words in 0..8 {
        let rest = text.get(at..)?;
        let gap = rest.len()
            - rest
                .trim_start_matches([
                    ' ', '\u{a0}', '\u{3000}', '?', ':', '：', '=', '"', '\'', '`', '*', '„', '“', '«', '「',
                ])
                .len();
        linked |= rest.get(..gap).is_some_and(|gap| gap.contains(['?', ':', '：', '=']));
        at += gap;
        // "Пароль, X, был в почте"
        let set_off =
            words == 0 && gap == 0 && class::at(bytes, at) == b',' && class::at(bytes, at + 1) == b' ';
        let gap = if set_off { 2 } else { gap };
        at += if set_off { 2 } else { 0 };
        // "wifi? it's X"
        at += if class::starts_with_folded(bytes, at, "it's ") { 5 } else { 0 };
        if gap == 0 && words > 0 || at > end + REACH {
            return None;
        }
        // "wifi: HarbourGuest / heronlake44"
        let named = words == 1 && class::at(bytes, end) == b':' && class::starts_with_folded(bytes, at, "/ ");
        if noun == Noun::Network && named {
            (at, noun, linked) = (at + 1, Noun::Password, true);
            continue;
        }
        let stop = class::run_end(bytes, at, 80, |byte| {
            byte > b' ' && !matches!(byte, b',' | b';' | b'"' | b'`' | b'|' | b'<' | b'>' | b')' | b'\'')
        });
        let run = text.get(at..stop)?;
        // "パスワードはXです": the sentence goes on without a space.
        let goes_on = run
            .find(|letter: char| !letter.is_ascii())
            .filter(|length| glued.is_some() && *length > 5 && !is_of_two_alphabets(run));
        let cut = goes_on.or_else(|| run.find(['。', '」', '»', '“', '，', '،', '\u{a0}']));
        let stop = cut.map_or(stop, |length| at + length);
        let close = trimmed_end(bytes, at, stop);
        let word = text.get(at..close)?;
        if set_off && !(class::at(bytes, stop) == b',' && holds_special(word.as_bytes())) {
            return None;
        }
        // "la password, Xy9!z, era corta": set off by commas it may be shorter.
        let short = set_off && word.len() == 5 && is_mixed(word.as_bytes()) && !word.contains('.');
        if changed && is_place(word.as_bytes(), bytes.get(close..).unwrap_or_default()) {
            return None;
        }
        if short || is_value(word.as_bytes(), noun, linked, words) {
            sink.hit(&TOLD, at, close);
            users::beside(bytes, at, close, sink);
            return Some(close);
        }
        // "החליפה סיסמה ל-X"
        if let Some(value) = word.strip_prefix("ל-")
            && is_value(value.as_bytes(), noun, true, words)
            && says_changed(text, at)
        {
            sink.hit(&TOLD, close - value.len(), close);
            return Some(close);
        }
        let small = word.to_lowercase();
        let said = |list: &[&str]| list.contains(&small.as_str());
        let link = matches!(word, "-" | "–" | "—" | "→") || said(LINKS) && !(english && said(FOREIGN_LINKS));
        let became = noun == Noun::Password && becomes(text, at, stop, &small);
        changed |= became;
        let link = link || became;
        linked = link || linked && said(STILL) || class::at(bytes, close) == b':';
        let ends = close < stop && class::at(bytes, close) == b'.'
            || matches!(class::at(bytes, stop), b',' | b';' | b'<' | b'|');
        // "la clé wifi, c'est X"
        if let Some(it_is) = class::one_at(bytes, stop, IT_IS) {
            (at, linked, changed) = (stop + it_is.len() - 1, true, true);
            continue;
        }
        if word.is_empty() || ends || word.contains(['(', '=', '[']) {
            return None;
        }
        at = stop;
    }
    None
}

/// "Clé Wi-Fi invités", "Wifi-sleutel": people choose it.
#[inline(never)]
fn is_of_wireless(bytes: &[u8], end: usize) -> bool {
    let line = class::line_start(bytes, end, 40);
    let stop = class::line_end(bytes, end, 12);
    let said = bytes.get(line..stop).unwrap_or_default();
    said.windows(4)
        .any(|part| [b"wifi", b"wi-f", b"wlan", b"wpa2"].iter().any(|net| part.eq_ignore_ascii_case(*net)))
}

/// Letters of ASCII and of Latin with marks.
fn is_latin(value: &[u8]) -> bool {
    let latin = |letter: char| letter.is_ascii() || ('À'..='ɏ').contains(&letter);
    std::str::from_utf8(value).is_ok_and(|value| value.chars().all(latin))
}

/// `Sakana#雨7723`: a letter or two of another alphabet between what only secrets are made of.
#[inline(never)]
fn is_of_two_alphabets(value: &str) -> bool {
    let ascii = |letter: &char| letter.is_ascii();
    let (head, tail) =
        (value.chars().take_while(ascii).count(), value.chars().rev().take_while(ascii).count());
    let between = || value.chars().skip(head).take_while(|letter| !letter.is_ascii());
    let count = between().count();
    let has = |mask| class::any(value.as_bytes(), mask);
    let sign = value.contains(['#', '@', '!', '$', '%', '&', '*', '+', '-']);
    head > 0
        && tail > 0
        && between().all(char::is_alphabetic)
        && (1..=2).contains(&count)
        && head + count + tail == value.chars().count()
        && has(LOWER)
        && has(UPPER)
        && has(DIGIT)
        && sign
}

/// True for what can be the value: the less said it is, the less it may look like anything else.
fn is_value(value: &[u8], noun: Noun, linked: bool, words: usize) -> bool {
    let has = |mask| class::any(value, mask);
    // "密码是 root@10.0.0.1 的"
    let address = value.rsplit(|byte| *byte == b'@').next().is_some_and(|host| host.contains(&b'.'));
    let address = address && value.contains(&b'@');
    // "Vextana/Cap7": one within a word of all sorts of signs.
    let within = class::at(value, 0) != b'/'
        && value.iter().filter(|byte| **byte == b'/').count() == 1
        && (value.len() >= 8 && has(LOWER) && has(UPPER) && has(DIGIT));
    let path = value.contains(&b'/') && !(within && noun == Noun::Password);
    let odd = address || path || value.iter().any(|byte| matches!(byte, b'=' | b'(' | b'{' | b'[' | b'\\'));
    if !is_mixed(value)
        || odd
        || !(is_latin(value) || std::str::from_utf8(value).is_ok_and(is_of_two_alphabets))
        || is_digest(value)
        || !may_be_said(value)
        || value.contains(&b'_') && !has(UPPER)
    {
        return false;
    }
    let strong = value.len() >= 8 && has(LOWER) && has(UPPER) && has(DIGIT);
    match noun {
        Noun::Network => (linked || words == 0) && strong && is_jumbled(value),
        Noun::Key => linked && (strong || looks_made(value)) || words == 0 && strong,
        Noun::Password if linked => looks_chosen(value),
        Noun::Password => words == 0 && looks_chosen(value) || strong && is_jumbled(value),
    }
}

/// Small letters, capitals and digits follow one another as in no name of a product.
pub(super) fn is_jumbled(value: &[u8]) -> bool {
    class::turns(value) >= 5
        || value.iter().any(|byte| matches!(byte, b'!' | b'#' | b'%' | b'$' | b'&' | b'+' | b'@'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::detect::scan;

    #[test]
    fn every_name_is_seen_by_the_walk_where_its_value_stands_behind() {
        for name in PASSWORDS.iter().chain(KEYS) {
            let text = format!("x {name}: K93y2uchC4x8b");
            let mut hits = Vec::new();
            scan(&text, &mut hits);
            assert!(hits.iter().any(|hit| hit.span.of(&text) == "K93y2uchC4x8b"), "{text}");
        }
    }
}
