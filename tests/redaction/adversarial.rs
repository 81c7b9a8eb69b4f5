//! Texts made to hurt: endless repeats, halves of structures, and whatever a seeded mutator makes of good ones.
//! Nothing may panic, change on a second look, or bring a planted value through.

use crate::disguises::base64;
use crate::formats::MARKED;
use crate::innocent::CASES;
use crate::judge::{people, redact, shown, survivor, unsettled};
use crate::pattern::{Value, make};
use crate::random::Random;
use crate::score::Score;
use whybone::redact::Register;
use whybone::workshop::Audience;

const PEOPLE: &[&str] = &["Mirela Dragan", "Tomasz Wieczorek", "Will Young", "王小明"];

/// Bytes of an endless repeat. Growth is measured elsewhere; here it only has to end, and well.
const LONG: usize = 40_000;

#[test]
fn endless_repeats_come_to_an_end() {
    let nested = (0..6).fold("ghp_secret".to_owned(), |text, _| base64(&text));
    for unit in [
        "a",
        "/",
        "eyJ",
        "-----BEGIN PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\n",
        "password=",
        "\\u",
        "\\u002",
        "&#",
        "&#6",
        "a.",
        "::",
        "\"",
        "'",
        "\"\"",
        "@",
        "%",
        "%2",
        "%25",
        "\\",
        "\\\\",
        "\\n",
        "\u{200b}",
        "\u{1b}[",
        "=",
        "==",
        "-",
        "_",
        "kind: Secret\n",
        "data:\n ",
        "Mirela ",
        "mirela",
        "[HOST-1]",
        "[",
        "](",
        "http://",
        "a@",
        "1.",
        "10.0.0.",
        "fe80::",
        "4111 ",
        "+4",
        "\u{ad}\u{200d}",
        "ａ",
        "а",
        "A",
        "Cookie: ",
        "Authorization: ",
        "the password was ",
        " ",
        "\n",
        "\r\n",
        "\t",
        "|",
        "`",
        "**",
        "{\"",
        "<",
        "e\u{301}",
        "x dot ",
        "Tenant TEAM ",
        "1番",
        "Failover Complete  11:02 AM\nok\n",
        nested.as_str(),
    ] {
        let text = unit.repeat(LONG / unit.len());
        let register = people(PEOPLE);
        let released = redact(&text, &register, Audience::Public).text;
        assert_eq!(redact(&released, &register, Audience::Public).text, released, "{}", shown(unit));
    }
}

/// A planted value behind a long run of anything is still gone.
#[test]
fn a_secret_behind_a_long_run_is_gone() {
    let mut score = Score::new("behind long runs");
    for (round, unit) in ["a", "/", "eyJ", "\"", "\\", "&#", "%", "[", "x ", "\u{200b}", "password ", "aB3"]
        .into_iter()
        .enumerate()
    {
        for joint in [" ", "\n", " = ", "\""] {
            let secret = make("ghp_<X:36>", &mut Random::new(round as u64));
            let text = format!(
                "{}{joint}{}{joint}{}",
                unit.repeat(12_000 / unit.len()),
                secret.text,
                unit.repeat(500)
            );
            let released = redact(&text, &Register::new(), Audience::Public).text;
            score.case(unit, survivor(&secret, &released).is_none(), || format!("{unit:?} {joint:?}"));
        }
    }
    score.hold(100.0);
}

/// Texts that were changed at random.
const MUTANTS: usize = 1_500;

#[test]
fn mutants_neither_panic_nor_change_twice() {
    let register = people(PEOPLE);
    let mut settled = Score::new("mutants settled");
    let seeds = seeds();
    for round in 0..MUTANTS {
        let text = mutant(&seeds, &mut Random::new(round as u64));
        let wrong = unsettled(&text, &register, Audience::Public);
        settled.case("mutant", wrong.is_none(), || {
            format!("#{round} {} ==> {}", shown(&text), shown(&wrong.unwrap()))
        });
    }
    settled.hold(100.0);
}

#[test]
fn a_value_planted_into_a_mutant_is_gone() {
    let register = people(PEOPLE);
    let mut gone = Score::new("planted into mutants");
    let seeds = seeds();
    for round in 0..MUTANTS {
        let mut random = Random::new(90_000 + round as u64);
        let mut text = mutant(&seeds, &mut random);
        let value = planted(&mut random);
        let places: Vec<usize> = (0..=text.len()).filter(|at| text.is_char_boundary(*at)).collect();
        text.insert_str(*random.pick(&places), &format!(" {} ", value.text));
        let audience = *random.pick(&Audience::RELEASED);
        let released = redact(&text, &register, audience).text;
        let left = survivor(&value, &released);
        gone.case(audience.word(), left.is_none(), || {
            format!("#{round} {} ==> {}", shown(&text), shown(&released))
        });
    }
    gone.hold(99.8);
}

fn planted(random: &mut Random) -> Value {
    match random.below(3) {
        0 => Value::whole("Mirela Dragan"),
        1 => Value::whole("twieczorek"),
        _ => {
            let (_, patterns) = MARKED[random.below(MARKED.len())];
            make(patterns[0], random)
        }
    }
}

/// Pieces of everything that means something to a redactor.
fn seeds() -> Vec<String> {
    let mut seeds: Vec<String> = CASES.lines().map(|line| line.replace('⏎', "\n")).collect();
    for (name, patterns) in MARKED {
        seeds.push(make(patterns[0], &mut Random::of(name, 3)).text);
    }
    let pieces = [
        "password: hunter2abc",
        "the password was t1g3rw00d,",
        "AWS_SECRET_ACCESS_KEY=",
        "Authorization: Bearer ",
        "postgres://app:pw1234@db-1/x",
        "kind: Secret\ndata:\n  a: c2VjcmV0\n",
        "10.0.0.7",
        "fe80::1%eth0",
        "jo@corp.example",
        "Mirela",
        "Dragan's",
        "wieczorek@",
        "[HOST-1]",
        "[TOKEN-",
        "ip-10-0-1-2.eu-west-1.compute.internal",
        "hub-65d9f46698-dj4jb",
        "/home/mdragan/x",
        "&#64;",
        "%40",
        "\\u0040",
        "\u{200b}",
        "\u{1b}[31m",
        "\"\"",
        "\\\n",
        "``",
        "**",
        "](",
        "<!--",
        "-----BEGIN PRIVATE KEY-----\n",
        "-----END PRIVATE KEY-----",
        "eyJhbGciOi",
        "Z2hwXw==",
        "王小明",
        "é",
        "🦴",
        "\u{202e}",
        "\u{301}",
        "ﬁ",
        "ß",
        "İ",
        "\0",
        "\u{fffd}",
        "4111 1111 1111 1111",
        "+49 30 5550 1234",
        "DE89 3704 0044 0532 0130 00",
    ];
    seeds.extend(pieces.map(str::to_owned));
    seeds
}

/// A few pieces put together, cut, repeated, flipped.
fn mutant(seeds: &[String], random: &mut Random) -> String {
    let mut text: Vec<char> =
        (0..1 + random.below(5)).flat_map(|_| random.pick(seeds).chars().collect::<Vec<_>>()).collect();
    for _ in 0..random.below(6) {
        if text.is_empty() {
            break;
        }
        let (a, b) = (random.below(text.len()), random.below(text.len()));
        let (from, to) = (a.min(b), a.max(b));
        match random.below(7) {
            0 => drop(text.drain(from..to.min(from + 12))),
            1 => {
                let again: Vec<char> = text[from..to.min(from + 20)].to_vec();
                text.splice(b..b, again);
            }
            2 => {
                text[a] = *random.pick(&[
                    '\u{200b}', '\\', '"', '&', '%', '=', ':', '@', '.', '-', '_', ' ', '\n', 'é', 'ａ',
                    '\u{ad}',
                ])
            }
            3 => text.swap(a, b),
            4 => text[from..to].reverse(),
            5 => text[from..to].iter_mut().for_each(|character| *character = character.to_ascii_uppercase()),
            _ => {
                let piece: Vec<char> = random.pick(seeds).chars().collect();
                text.splice(a..a, piece);
            }
        }
    }
    text.into_iter().take(600).collect()
}
