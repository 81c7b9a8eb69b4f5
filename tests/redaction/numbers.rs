//! Numbers that carry a check digit: payment cards and bank accounts.

use crate::random::Random;

/// `card:16`, `card:15`, `iban:DE`, with ` ` or `-` behind it where digits stand in groups of four.
pub(crate) fn number(class: &str, shape: &str, random: &mut Random) -> String {
    let joint = shape.chars().find(|character| matches!(character, ' ' | '_'));
    let shape = shape.trim_end_matches([' ', '_']);
    let plain = if class == "card" { card(shape.parse().unwrap(), random) } else { iban(shape, random) };
    match joint {
        Some(joint) => {
            let groups: Vec<&[u8]> = plain.as_bytes().chunks(4).collect();
            let groups: Vec<&str> =
                groups.into_iter().map(|group| std::str::from_utf8(group).unwrap()).collect();
            groups.join(if joint == '_' { "-" } else { " " })
        }
        None => plain,
    }
}

fn digits(count: usize, random: &mut Random) -> String {
    (0..count).map(|_| char::from(b'0' + u8::try_from(random.below(10)).unwrap())).collect()
}

/// The last digit makes the Luhn sum a multiple of ten.
fn card(length: usize, random: &mut Random) -> String {
    let first = if length == 15 { "37" } else { "4" };
    let start = format!("{first}{}", digits(length - 1 - first.len(), random));
    let sum: u32 = start
        .bytes()
        .rev()
        .enumerate()
        .map(|(at, byte)| {
            let digit = u32::from(byte - b'0') * if at % 2 == 0 { 2 } else { 1 };
            digit / 10 + digit % 10
        })
        .sum();
    format!("{start}{}", (10 - sum % 10) % 10)
}

/// The two digits behind the country make the whole 1 modulo 97.
fn iban(country: &str, random: &mut Random) -> String {
    let account = digits(if country == "NO" { 11 } else { 18 }, random);
    let value: String = format!("{account}{country}00")
        .chars()
        .map(|character| match character.to_digit(36) {
            Some(value) => value.to_string(),
            None => String::new(),
        })
        .collect();
    let rest = value.bytes().fold(0_u32, |rest, byte| (rest * 10 + u32::from(byte - b'0')) % 97);
    format!("{country}{:02}{account}", 98 - rest)
}

#[test]
fn a_card_has_a_luhn_sum_of_a_multiple_of_ten() {
    for seed in 0..50 {
        let card = card(16, &mut Random::new(seed));
        let sum: u32 = card
            .bytes()
            .rev()
            .enumerate()
            .map(|(at, byte)| {
                let digit = u32::from(byte - b'0') * if at % 2 == 1 { 2 } else { 1 };
                digit / 10 + digit % 10
            })
            .sum();
        assert_eq!(sum % 10, 0, "{card}");
    }
}
