//! The same value written so that a search for it misses it.

use crate::formats::MARKED;
use crate::judge::{kept, people, redact, shown, words};
use crate::pattern::{Value, make};
use crate::random::Random;
use crate::scan::{HOMOGLYPHS, finds, readings};
use crate::score::Score;
use whybone::workshop::Audience;

type Writer = fn(&str, &mut Random) -> String;

/// A way of writing a value, and the share of values that must be gone in it.
struct Disguise {
    name: &'static str,
    bar: f64,
    write: Writer,
    /// Only for a value that is known by a mark of its own: what stands against it would change any other.
    marked_only: bool,
    /// The word that names the value stands inside as well.
    around: bool,
}

impl Disguise {
    fn written(&self, before: &str, value: &str, random: &mut Random) -> String {
        if self.around {
            return (self.write)(&format!("{before}{value}"), random);
        }
        format!("{before}{}", (self.write)(value, random))
    }
}

const fn disguise(name: &'static str, bar: f64, write: Writer) -> Disguise {
    Disguise { name, bar, write, marked_only: false, around: false }
}

const fn around(name: &'static str, bar: f64, write: Writer) -> Disguise {
    Disguise { name, bar, write, marked_only: false, around: true }
}

const fn on_marked(name: &'static str, bar: f64, write: Writer) -> Disguise {
    Disguise { name, bar, write, marked_only: true, around: false }
}

const DISGUISES: &[Disguise] = &[
    disguise("trailing punctuation", 95.0, |value, random| {
        format!("{value}{}", random.pick(&[".", ",", ";", ":", "!", "?", "...", "?!"]))
    }),
    around("parentheses", 95.0, |value, _| format!("({value})")),
    disguise("backtick", 95.0, |value, _| format!("`{value}`")),
    disguise("bold", 95.0, |value, _| format!("**{value}**")),
    around("table", 100.0, |value, random| {
        let [left, right] = *random.pick(&[["| a | ", " | b |"], ["|a|", "|b|"], ["| ", " |\n|---|\n| b |"]]);
        format!("{left}{value}{right}")
    }),
    around("link", 100.0, |value, random| {
        let [left, right] = *random.pick(&[
            ["[here](", ")"],
            ["[", "](here.md)"],
            ["[here](<", ">)"],
            ["[here](", " \"title\")"],
        ]);
        format!("{left}{value}{right}")
    }),
    disguise("markdown escape", 100.0, |value, _| {
        each(value, |c| c.is_ascii_punctuation() && c != '\\', |c| format!("\\{c}"))
    }),
    disguise("entity", 100.0, |value, random| match random.below(4) {
        0 => joints(value, |c| format!("&#{};", c as u32)),
        1 => joints(value, |c| format!("&#x{:x};", c as u32)),
        2 => each(value, |_| true, |c| format!("&#{};", c as u32)),
        _ => joints(value, |c| match c {
            '@' => "&commat;".into(),
            '_' => "&lowbar;".into(),
            '.' => "&period;".into(),
            '/' => "&sol;".into(),
            ':' => "&colon;".into(),
            ' ' => "&nbsp;".into(),
            other => format!("&#{};", other as u32),
        }),
    }),
    around("json escaped", 95.0, |value, random| match random.below(3) {
        0 => format!("{{\\\"seen\\\":\\\"{value}\\\"}}"),
        1 => format!("\"{}\"", value.replace('/', "\\/")),
        _ => format!("\"first\\n{value}\\nlast\""),
    }),
    disguise("unicode escape", 95.0, |value, random| match random.below(2) {
        0 => joints(value, |c| format!("\\u{:04x}", c as u32)),
        _ => joints(value, |c| format!("\\u{:04X}", c as u32)),
    }),
    disguise("percent", 100.0, |value, random| match random.below(3) {
        0 => joints(value, |c| bytes_as(c, |byte| format!("%{byte:02X}"))),
        1 => joints(value, |c| bytes_as(c, |byte| format!("%{byte:02x}"))),
        _ => each(value, |_| true, |c| bytes_as(c, |byte| format!("%{byte:02X}"))),
    }),
    disguise("zero-width", 100.0, |value, random| {
        let unseen = *random.pick(&["\u{200b}", "\u{200c}", "\u{200d}", "\u{2060}", "\u{feff}"]);
        match random.below(2) {
            0 => inside(value, unseen),
            _ => each(value, |_| true, |c| format!("{c}{unseen}")),
        }
    }),
    disguise("soft hyphen", 95.0, |value, _| inside(value, "\u{ad}")),
    disguise("no-break space", 95.0, |value, _| format!("\u{a0}{value}\u{a0}")),
    disguise("full-width", 95.0, |value, random| match random.below(2) {
        0 => each(value, |c| c.is_ascii_graphic(), wide),
        _ => each(value, |c| c.is_ascii_alphabetic(), wide),
    }),
    disguise("homoglyph", 95.0, |value, random| match random.below(2) {
        0 => each(value, |_| true, alike),
        _ => {
            let mut changed = false;
            each(
                value,
                |_| true,
                |c| {
                    if changed {
                        c.to_string()
                    } else {
                        let foreign = alike(c);
                        changed = foreign != c.to_string();
                        foreign
                    }
                },
            )
        }
    }),
    disguise("wrapped", 95.0, |value, random| inside(value, random.pick::<&str>(&["\\\n", "\\\r\n"]))),
    disguise("shell quotes", 95.0, |value, random| {
        let at = value.char_indices().nth(2).map_or(0, |(at, _)| at);
        let (head, tail) = value.split_at(at);
        match random.below(3) {
            0 => format!("{head}\"\"{tail}"),
            1 => format!("{head}''{tail}"),
            _ => format!("\"{head}\"{tail}"),
        }
    }),
    disguise("upper case", 95.0, |value, _| value.to_uppercase()),
    on_marked("glued left", 95.0, |value, random| {
        format!("{}{value}", random.pick(&["x", "a1", "key", "my"]))
    }),
    on_marked("glued with underscores", 95.0, |value, random| match random.below(3) {
        0 => format!("old_{value}"),
        1 => format!("{value}_old"),
        _ => format!("_{value}_"),
    }),
    disguise("colours", 95.0, |value, random| match random.below(2) {
        0 => inside(value, "\u{1b}[31m"),
        _ => format!("\u{1b}[1;31m{}\u{1b}[0m", inside(value, "\u{1b}[0m\u{1b}[32m")),
    }),
    disguise("base64", 95.0, |value, _| base64(value)),
    around("windows line end", 95.0, |value, _| format!("\r\n{value}\r\n")),
    disguise("base64 twice", 95.0, |value, _| base64(&base64(value))),
];

/// Two at once, as a copy through several tools leaves them.
const PAIRS: &[(&str, &str)] = &[
    ("zero-width", "backtick"),
    ("soft hyphen", "bold"),
    ("markdown escape", "bold"),
    ("markdown escape", "table"),
    ("markdown escape", "link"),
    ("percent", "link"),
    ("entity", "bold"),
    ("entity", "table"),
    ("unicode escape", "json escaped"),
    ("colours", "backtick"),
    ("full-width", "parentheses"),
    ("homoglyph", "zero-width"),
    ("zero-width", "percent"),
    ("base64", "backtick"),
    ("base64", "wrapped"),
    ("base64", "json escaped"),
    ("percent", "entity"),
    ("shell quotes", "colours"),
    ("zero-width", "windows line end"),
    ("upper case", "markdown escape"),
];

/// Values without a mark: patterns and the words before them.
const OTHERS: &[(&str, &str, &str)] = &[
    ("password", "the password was ", "<l:5><d:2><U:1><l:4>"),
    ("assigned password", "password=", "<X:16>"),
    ("aws secret", "AWS_SECRET_ACCESS_KEY=", "<X:40>"),
    ("datadog key", "DD_API_KEY=", "<h:32>"),
    ("bearer", "Authorization: Bearer ", "<X:40>"),
    ("connection string", "", "postgres://app:<X:16>@db-1.lumenreel.internal:5432/media"),
    ("e-mail", "", "<l:6>.<l:7>@<s:7>.com"),
    ("e-mail with a tag", "", "<l:6>+<l:5>@mail.<s:7>.org"),
    ("ipv4", "", "10.4<d:1>.17.2<d:1>"),
    ("public ipv4", "", "203.0.113.1<d:2>"),
    ("ipv6", "", "2001:db8:<h:4>:<h:4>::<h:4>"),
    ("hardware address", "", "52:54:00:<h:2>:<h:2>:<h:2>"),
    ("phone", "call ", "+49 30 5<d:3> <d:4>"),
    ("plain phone", "", "+4930<d:8>"),
    ("card", "", "<card:16>"),
    ("spaced card", "", "<card:16 >"),
    ("iban", "", "<iban:DE>"),
    ("uuid", "", "<uuid>"),
    ("internal host", "", "db-1.prod.<s:7>.internal"),
    ("pod", "", "playback-edge-7d9f8b6c5d-<k:5>"),
    ("eks node", "", "ip-10-0-<d:2>-1<d:2>.eu-west-1.compute.internal"),
    ("gke node", "", "gke-prod-a-ssd-pool-32-<h:8>-n2sk"),
    ("instance", "", "i-<h:17>"),
    ("arn", "", "arn:aws:iam::<d:12>:role/edge-deploy"),
    ("load balancer", "", "a<h:31>-<d:9>.eu-west-1.elb.amazonaws.com"),
    ("chat link", "", "https://lumenreel.slack.com/archives/C0<A:9>/p17<d:14>"),
    ("internal link", "", "https://grafana.<s:7>.internal/d/<X:9>/playback"),
    ("home folder", "", "/home/<s:7>/deploy"),
    ("full name", "", "Mirela Dragan"),
    ("first name", "", "Mirela"),
    ("surname", "", "Wieczorek"),
    ("handle", "", "twieczorek"),
];

/// Where the value stands.
const TEMPLATES: &[&str] = &["Then @@ went by.", "seen @@ twice", "before it\n@@\nafter it"];

fn values() -> Vec<(String, &'static str, Value, bool)> {
    let marked = MARKED.iter().flat_map(|(name, patterns)| {
        let mut random = Random::of(name, 55);
        let pattern = random.pick::<&str>(patterns);
        let value = make(pattern, &mut random);
        // Whole lines and links are other kinds of values; here are tokens.
        let token = !value.text.contains(['=', '/']);
        token.then(|| ((*name).to_owned(), "", value, true))
    });
    let others = OTHERS.iter().map(|(name, before, pattern)| {
        let made = make(pattern, &mut Random::of(name, 56));
        let value = if made.text.len() <= 40 { Value::whole(&made.text) } else { made };
        ((*name).to_owned(), *before, value, false)
    });
    marked.chain(others).collect()
}

#[test]
fn a_disguised_value_is_gone() {
    let mut scores: Vec<(Score, f64)> = Vec::new();
    let mut kept_words = Score::new("words beside disguises");
    for disguise in DISGUISES {
        let mut score = Score::of(disguise.name, "disguise");
        for (name, before, value, marked) in values() {
            if disguise.marked_only && !marked {
                continue;
            }
            let mut random = Random::of(&name, disguise.name.len());
            let written = disguise.written(before, &value.text, &mut random);
            judged(&name, &value, &written, &mut random, (&mut score, &mut kept_words));
        }
        scores.push((score, disguise.bar));
    }
    scores.push((kept_words, 99.0));
    Score::hold_all(scores);
}

#[test]
fn a_value_disguised_twice_is_gone() {
    let (mut score, mut kept_words) = (Score::new("pairs of disguises"), Score::new("words beside pairs"));
    let find = |name: &str| DISGUISES.iter().find(|disguise| disguise.name == name).unwrap();
    for (inner, outer) in PAIRS {
        for (name, before, value, _) in values().into_iter().step_by(3) {
            let mut random = Random::of(&name, 77);
            let once = (find(inner).write)(&value.text, &mut random);
            let twice = find(outer).written(before, &once, &mut random);
            judged(
                &format!("{inner}, {outer}: {name}"),
                &value,
                &twice,
                &mut random,
                (&mut score, &mut kept_words),
            );
        }
    }
    score.both(kept_words, 95.0, 98.0);
}

fn judged(
    name: &str,
    value: &Value,
    written: &str,
    random: &mut Random,
    (score, kept_words): (&mut Score, &mut Score),
) {
    let template = random.pick::<&str>(TEMPLATES);
    let text = template.replace("@@", written);
    let register = people(&["Mirela Dragan", "Tomasz Wieczorek"]);
    let released = redact(&text, &register, Audience::Public).text;
    let read = readings(&released);
    let left = value.body.iter().filter(|run| run.len() >= 4).find_map(|run| {
        let run: Vec<char> = run.chars().collect();
        run.windows(8.min(run.len())).map(String::from_iter).find(|piece| finds(&read, piece))
    });
    let shown = || format!("{} ==> {}", shown(&text), shown(&released));
    score.case(name, left.is_none(), shown);
    if left.is_none() {
        let around = words(&template.replace("@@", " "));
        kept_words.many(name, kept(&around, &released), around.len(), shown);
    }
}

fn each(value: &str, which: impl Fn(char) -> bool, mut write: impl FnMut(char) -> String) -> String {
    value
        .chars()
        .map(|character| if which(character) { write(character) } else { character.to_string() })
        .collect()
}

/// The joints of a value (`-`, `_`, `@`, ...), or one letter of a value that has none.
fn joints(value: &str, write: impl Fn(char) -> String) -> String {
    if value.chars().any(|character| !character.is_alphanumeric()) {
        return each(value, |character| !character.is_alphanumeric(), write);
    }
    value
        .chars()
        .enumerate()
        .map(|(at, character)| if at == 2 { write(character) } else { character.to_string() })
        .collect()
}

fn bytes_as(character: char, write: impl Fn(u8) -> String) -> String {
    character.to_string().bytes().map(write).collect()
}

fn inside(value: &str, unseen: &str) -> String {
    let middle = value.char_indices().nth(value.chars().count() / 2).map_or(0, |(at, _)| at);
    format!("{}{unseen}{}", &value[..middle], &value[middle..])
}

fn wide(character: char) -> String {
    char::from_u32(character as u32 + 0xfee0).unwrap().to_string()
}

fn alike(character: char) -> String {
    let letter = character.is_ascii_alphabetic();
    HOMOGLYPHS
        .iter()
        .find(|(plain, _)| letter && *plain == character)
        .map_or(character, |(_, foreign)| *foreign)
        .to_string()
}

/// The bytes of a text in base64.
pub(crate) fn base64(text: &str) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut written = String::new();
    for chunk in text.as_bytes().chunks(3) {
        let bits =
            chunk.iter().fold(0_u32, |bits, byte| (bits << 8) | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for at in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * at)) as usize & 63];
            written.push(if at <= chunk.len() { char::from(letter) } else { '=' });
        }
    }
    written
}
