//! Names of wireless networks: people name them after companies, floors and themselves, and a map finds the place.

use crate::redact::Kind;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::{Beside, is_one_of, is_word};
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, BLANK, DIGIT, JOINER, LOWER, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&NETWORK, &NETWORK_KEY];

static NETWORK_KEY: Rule = Rule::shown(Shown {
    name: "wireless-key",
    kind: Kind::Password,
    reason: "Opens the wireless network whose profile it stands in.",
    known_format: false,
    examples: Examples {
        positive: &["    Key Content            : «heron lake 44»\n"],
        negative: &["Key content of the page: a summary", "Key Content            : Absent\n"],
        disguised: &["Key Content  : «heron\u{200b}lake44»"],
    },
});

/// `Key Content : X`, as Windows shows the key of a profile.
fn key_of_profile(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let sign = class::run_of(text, word.end, 40, BLANK);
    let shown = class::one_before(text, word.start, &["Key "]).is_some() && class::at(text, sign) == b':';
    let start = class::spaces_end(text, sign + 1, 4);
    let end = class::run_end(text, start, 64, |byte| byte >= b' ');
    let key = text.get(start..end).unwrap_or_default();
    // A network takes no shorter one.
    if shown && key.len() >= 8 && class::at(key, 0) != b'[' {
        sink.hit(&NETWORK_KEY, start, end);
    }
}

static NETWORK: Rule = Rule::shown(Shown {
    name: "wireless-network",
    kind: Kind::Resource,
    reason: "Names a wireless network, whose place can be looked up.",
    known_format: false,
    examples: Examples {
        positive: &[
            "fell back to SSID «Kestrel-Guest-5G» with a key",
            "client x on AP y, WLAN «osl-corp-x»",
            "wlan0: (SSID='«SHOP-WLAN-17»' freq=2412 MHz)",
            "ssid=\"«office-iot»\"",
            "SSID: «Lager Nord»",
            "    SSID                   : «HotelGuest»",
            "SSID 1 : «HotelGuest»",
            "nmcli dev wifi connect \"«Lager Nord»\" password x",
            "the Wi-Fi network \"«Lager Nord»\" was gone",
            "joined the WLAN «Kestrel-Office» again",
            "{\"ssid\": \"«Kestrel»\", \"a\": 1}",
            "WiFi \"«Kestrel Guest»\" was gone",
            "config wireless: ssid «KestrelStaff» wpa-psk ascii 0 x",
            "All User Profile     : «HotelGuest»\n",
            "SSID name              : \"«Lager Nord»\"",
            "WIFI:T:WPA;S:«Kestrel-5G»;P:mussel:Chalk7;H:false;;",
            "Wi-Fi is \"«Kestrel-Guest»\", ask for the rest",
            "The guest network is called \"«Kestrel-Guest»\"",
        ],
        negative: &[
            "the SSID was hidden",
            "a WLAN point-to-point link",
            "SSID broadcast is off",
            "ssid: ${SSID}",
            "SSID: [RESOURCE-1]",
            "a WLAN WPA2-PSK key",
            "the wireless network was slow",
            "the wifi \"worked\", {\"wifi\": \"On\"}",
            "wifi connect failed",
            "WLAN Controller 3",
            "the wifi is \"Down\" again, WiFi is \"5GHz\"",
        ],
        disguised: &["SSID «Kestrel\u{200b}-Guest-5G»", "ssid&#61;\"«office-iot»\""],
    },
});

/// Words that the name of a network follows.
pub(in crate::redact::detect) const NAMES: Cue =
    &["ssid", "connect", "content", "network", "profile", "wifi", "wi-fi", "wlan"];

/// No name of a network is longer.
const LONGEST: usize = 32;

/// Asked at a word that ends like one of [`NAMES`].
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    // Asked first: so long are these words.
    if !matches!(word.len(), 4 | 5 | 7) {
        return;
    }
    // `All User Profile : X`, as Windows lists them.
    let profile =
        is_word(word.bytes(), "profile") && class::one_before(text, word.start, &["User "]).is_some();
    if is_word(word.bytes(), "content") {
        return key_of_profile(word, sink);
    }
    let called = profile || is_one_of(word.bytes(), &["ssid", "essid"]);
    let wireless = || {
        let before = Beside::before(text, word.start).filter(|before| before.gap == b" ");
        before.is_some_and(|before| is_one_of(before.word, &["guest", "wi-fi", "wifi", "wireless", "wlan"]))
    };
    if !(called
        || is_one_of(word.bytes(), &["wifi", "wi-fi", "wlan"])
        || is_one_of(word.bytes(), NAMES) && wireless())
    {
        return;
    }
    if let Some((start, stop)) = name_behind(word, called) {
        sink.hit(&NETWORK, start, stop);
    }
}

/// Where the name stands behind a word for a network; behind one that is `called` the name of it, a sign may give it.
fn name_behind(word: Word<'_>, called: bool) -> Option<(usize, usize)> {
    let text = word.text;
    // `SSID 1 : X`, as Windows lists them.
    let counted = class::run_of(text, word.end + 1, 3, DIGIT);
    let listed = called && counted > word.end + 1 && class::starts_with_folded(text, counted, " :");
    let named = if class::starts_with_folded(text, word.end, " name") { word.end + 5 } else { word.end };
    // "Wi-Fi is "X""
    let link = class::one_at(text, word.end, &[" is \"", " is called \"", " called \"", " named \""]);
    let end = if listed { counted } else { named + link.map_or(0, |link| link.len() - 1) };
    // `"ssid": "X"`
    let closed =
        matches!(class::at(text, end), b'"' | b'\'') && matches!(class::at(text, end + 1), b':' | b'=');
    let sign = class::run_of(text, end + usize::from(closed), 40, BLANK);
    let given = called && matches!(class::at(text, sign), b':' | b'=');
    let start = class::run_of(text, sign + usize::from(given), 40, BLANK);
    let quote = class::at(text, start);
    let (start, stop) = if matches!(quote, b'"' | b'\'' | b'`') {
        (start + 1, class::run_end(text, start + 1, LONGEST, |byte| byte != quote && byte != b'\n'))
    } else {
        (start, name_end(text, start, given))
    };
    let name = text.get(start..stop)?;
    let made = is_made(word, name, called);
    let quoted = class::before(text, start) == quote && class::at(text, stop) == quote;
    let quoted = quoted && (link.is_none() || made) && (called || class::is(class::at(name, 0), UPPER));
    let stands_for = matches!(class::at(name, 0), b'$' | b'[' | b'<' | b'{' | b'%');
    (start > word.end && name.len() >= 3 && !stands_for && (quoted || given || made)).then_some((start, stop))
}

/// `HarbourGuest`, `Harbour-Guest`: joined words that nothing else is called by.
fn is_made(word: Word<'_>, name: &[u8], called: bool) -> bool {
    let joined = class::has_hump(name) && called || class::any(name, JOINER);
    // "WLAN osl-corp-x": three words with dashes, where nothing but a name is in capital letters.
    let dashes = name.iter().filter(|byte| **byte == b'-').count() > 1
        && !name.windows(4).any(|part| matches!(part, b"-to-" | b"-in-" | b"-of-" | b"-by-" | b"-up-"));
    let small = dashes && matches!(word.bytes(), b"SSID" | b"WLAN") && name.is_ascii();
    (class::any(name, UPPER) || small) && joined && !name.starts_with(b"WPA")
}

/// The name of a network, found where its password stands.
pub(in crate::redact::detect) fn report(start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    sink.hit(&NETWORK, start, end);
}

/// The word at `start`; where the name is given as a value, with the words behind it that begin like it.
fn name_end(text: &[u8], start: usize, given: bool) -> usize {
    let word =
        |at: usize| class::run_end(text, at, LONGEST, |byte| byte > b' ' && !b",;)\"'`|<>".contains(&byte));
    let mut end = word(start);
    while given
        && end - start < LONGEST
        && class::at(text, end) == b' '
        && class::is(class::at(text, end + 1), UPPER | DIGIT)
    {
        end = word(end + 1);
    }
    end - usize::from(end > start && !class::is(class::before(text, end), LOWER | UPPER | DIGIT))
}
