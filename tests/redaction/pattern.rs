//! Patterns that make values: `ghp_<X:36>` is four letters and 36 random letters or digits.
//!
//! `<class:count>` or `<class:least-most>`, `(one|other)` and everything else as it is. Classes are single letters.

use crate::numbers;
use crate::random::Random;

/// A made value.
#[derive(Clone, Debug)]
pub(crate) struct Value {
    pub(crate) text: String,
    /// Its random runs: what gives it away.
    pub(crate) body: Vec<String>,
}

impl Value {
    /// A value that is all body.
    pub(crate) fn whole(text: &str) -> Self {
        Self { text: text.to_owned(), body: vec![text.to_owned()] }
    }
}

const LOWER: &str = "abcdefghijklmnopqrstuvwxyz";
const UPPER: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const DIGITS: &str = "0123456789";

fn alphabet(class: &str) -> String {
    match class {
        "X" => [UPPER, LOWER, DIGITS].concat(),
        "x" => [LOWER, DIGITS].concat(),
        "A" => [UPPER, DIGITS].concat(),
        "B" => [UPPER, "234567"].concat(),
        "L" => [UPPER, LOWER].concat(),
        "l" => LOWER.to_owned(),
        "U" => UPPER.to_owned(),
        "d" => DIGITS.to_owned(),
        "h" => "0123456789abcdef".to_owned(),
        "H" => "0123456789ABCDEF".to_owned(),
        "b" => [UPPER, LOWER, DIGITS, "+/"].concat(),
        "w" => [UPPER, LOWER, DIGITS, "_-"].concat(),
        "u" => [UPPER, LOWER, DIGITS, "_"].concat(),
        "v" => [UPPER, LOWER, DIGITS, "_.="].concat(),
        "t" => [UPPER, LOWER, DIGITS, "_-.~"].concat(),
        "q" => "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L".to_owned(),
        "k" => "bcdfghjklmnpqrstvwxz2456789".to_owned(),
        "s" => "aeioubcdfgklmnprst".to_owned(),
        "p" => [UPPER, LOWER, DIGITS, "!#%*+?^~"].concat(),
        other => unreachable!("no such class: {other}"),
    }
}

/// The value that a pattern and a source of numbers make.
pub(crate) fn make(pattern: &str, random: &mut Random) -> Value {
    let mut value = Value { text: String::new(), body: Vec::new() };
    let mut rest = pattern;
    while let Some(open) = rest.find(['<', '(']) {
        value.text.push_str(&rest[..open]);
        let closing = if rest[open..].starts_with('<') { '>' } else { ')' };
        let close = open + rest[open..].find(closing).unwrap();
        let inside = &rest[open + 1..close];
        if closing == ')' {
            let choices: Vec<&str> = inside.split('|').collect();
            value.text.push_str(random.pick::<&str>(&choices));
        } else {
            let run = run(inside, random);
            value.text.push_str(&run);
            value.body.push(run);
        }
        rest = &rest[close + 1..];
    }
    value.text.push_str(rest);
    value
}

fn run(spec: &str, random: &mut Random) -> String {
    if spec == "uuid" {
        let part = |length, random: &mut Random| characters("h", length, random);
        return format!(
            "{}-{}-4{}-a{}-{}",
            part(8, random),
            part(4, random),
            part(3, random),
            part(3, random),
            part(12, random)
        );
    }
    let (class, count) = spec.split_once(':').unwrap();
    if let "card" | "iban" = class {
        return numbers::number(class, count, random);
    }
    let count = match count.split_once('-') {
        Some((least, most)) => {
            let (least, most): (usize, usize) = (least.parse().unwrap(), most.parse().unwrap());
            least + random.below(most - least + 1)
        }
        None => count.parse().unwrap(),
    };
    characters(class, count, random)
}

/// Random characters of a class. A long run holds every sort of character that its class has, as a real one does.
fn characters(class: &str, count: usize, random: &mut Random) -> String {
    let letters = alphabet(class).into_bytes();
    let mut run: Vec<u8> = (0..count).map(|_| *random.pick(&letters)).collect();
    if count >= 10 {
        let sorts: [fn(&u8) -> bool; 3] =
            [u8::is_ascii_digit, u8::is_ascii_lowercase, u8::is_ascii_uppercase];
        for (at, sort) in sorts.into_iter().enumerate() {
            let of_sort: Vec<u8> = letters.iter().copied().filter(sort).collect();
            if !of_sort.is_empty() && !run.iter().any(sort) {
                run[at + 2] = *random.pick(&of_sort);
            }
        }
    }
    // Two joints side by side, or one at an end, would blur where the value ends.
    for at in 1..count {
        if class == "v" && !run[at].is_ascii_alphanumeric() && !run[at - 1].is_ascii_alphanumeric() {
            run[at] = b'k';
        }
    }
    for at in [0, count.saturating_sub(1)] {
        if run.get(at).is_some_and(|byte| !byte.is_ascii_alphanumeric()) && class != "b" {
            run[at] = b'k';
        }
    }
    String::from_utf8(run).unwrap()
}

#[test]
fn a_pattern_makes_what_it_says_and_the_same_again() {
    let made = |seed| make("ghp_<X:36>-(a|b)", &mut Random::new(seed)).text;
    assert_eq!(made(1), made(1));
    assert_ne!(made(1), made(2));
    assert!(made(3).starts_with("ghp_") && made(3).len() == 42);
}
