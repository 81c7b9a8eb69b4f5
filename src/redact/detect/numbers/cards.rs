//! Payment cards and bank accounts.

use super::card_parts;
use crate::redact::Kind;
use crate::redact::detect::people::whose_account::beside_number;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&CARD, &IBAN];

static CARD: Rule = Rule::shown(Shown {
    name: "card",
    kind: Kind::Card,
    reason: "Pays with somebody's money.",
    known_format: false,
    examples: Examples {
        positive: &[
            "card: «4 5 3 9 5 7 8 7 6 3 6 2 1 4 8 6» read aloud",
            "card «4111 1111 1111 1111» declined",
            "read aloud: «4539 . 5787 . 6362 . 1486» , thanks",
            "«5500-0000-0000-0004»",
            "Credit card: «4958-3678-1993-0315»",
            "pan=«378282246310005»",
            "결제 실패, 카드 «9792030394440796»",
            "カード番号：«3528000700000000» 拒否, 卡号«6222020000000000» 被拒",
            "карта «2200700000000000» отклонена, kart no: «9792030394440796»",
        ],
        negative: &[
            "4 5 3 9 5 7 8 7 6 3 6 2 1 4 8 7 in bins",
            "4111 1111 1111 1112",
            "4539 . 5787 . 6362 . 1487 and 4539 / 5787 - 6362 . 1486",
            "1234567890123456",
            "1710252120000",
            "0000000000000000",
            "trace 20260312140200123, card 2026031214020012 and row 9792030394440796",
            "4111.1111.1111.1111",
        ],
        disguised: &["«4111\u{a0}1111\u{a0}1111\u{a0}1111»", "«4111\u{200b}111111111111»"],
    },
});

static IBAN: Rule = Rule::shown(Shown {
    name: "iban",
    kind: Kind::Iban,
    reason: "Names somebody's bank account.",
    known_format: false,
    examples: Examples {
        positive: &[
            "pay to «DE89 3704 0044 0532 0130 00» now",
            "«GB82WEST12345698765432»",
            "sepa: «de89370400440532013000»",
            "Konto de89 3704 0044: «de89 3704 0044 0532 0130 00»",
            "rekening «gb82 west 1234 5698 7654 32» open",
            "IBAN: «DE00 3704 0044 0532 0130 00»",
            "číslo účtu «19-2000145399/0800»",
            "na účet «2000145399/0800»",
            "číslo účtu: «19-2000145391/0800»",
        ],
        negative: &[
            "123456/2024",
            "2000145390/0800",
            "19-2000145399/08",
            "DE89 is a code",
            "az01 was restarted at ten and then it failed",
            "rack de12 3704 of 0044 0532 0130 01",
            "AB12CDEFGHIJKLMNOP",
            "US12345678901234567890",
        ],
        disguised: &[
            "«DE89 3704 0044\n0532 0130 00» was refused",
            "«DE89\u{a0}3704 0044 0532 0130 00»",
            "«DE89\u{200b}370400440532013000»",
            "GET /pay?iban=«DE89%203704%200044%200532%200130%2000»&x=1",
        ],
    },
});

/// Most numbers, here digits alone, are passed by their length and the sign behind them.
#[inline]
pub(in crate::redact::detect) const fn may_begin(word: Word<'_>, next: u8) -> bool {
    word.len() >= 13 || next == b'/' || word.len() == 4 && next == b' '
}

/// Asked at a word with digits alone or with dashes: a card; returns up to where it was read.
pub(in crate::redact::detect) fn at_number(word: Word<'_>, sink: &mut Sink<'_, '_>) -> usize {
    if word.next() == b'/' && is_domestic(word) {
        sink.hit(&IBAN, word.start, word.end + 5);
        return word.end + 5;
    }
    let grouped = word.len() >= 4 && matches!(class::at(word.text, word.start + 4), b' ' | b'-');
    if word.len() < 13 && !grouped || word.mask & (LOWER | UPPER) != 0 {
        return 0;
    }
    card(word.text, word.start, sink).or_else(|| set_apart(word, sink)).unwrap_or(0)
}

/// `4539 . 5787 . 6362 . 1486`, `4539 - 5787 - …`: groups that more than one sign parts, as people read them out.
#[inline(never)]
fn set_apart(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    const LENGTH: usize = 4 * 4 + 3 * 3;
    let run = word.text.get(word.start..word.start + LENGTH).filter(|_| word.len() == 4)?;
    let sign = run.get(4..7)?;
    matches!(sign, b" . " | b" - " | b" / ").then_some(())?;
    let groups = || run.chunks(7);
    let whole = groups().all(|group| group.iter().take(4).all(|byte| class::is(*byte, DIGIT)))
        && groups().take(3).all(|group| group.ends_with(sign));
    let digits: Vec<u8> = groups().flat_map(|group| group.iter().copied().take(4)).collect();
    let end = word.start + LENGTH;
    let alone = !class::is(class::at(word.text, end), ALPHANUMERIC)
        && matches!(word.previous(), 0 | b' ' | b'\n' | b'(' | b'"');
    (whole && alone && matches!(class::at(run, 0), b'2'..=b'6') && luhn(&digits)).then_some(())?;
    sink.hit(&CARD, word.start, end);
    Some(end)
}

/// `19-2000145399/0800`: an account of Czechia or Slovakia, and its bank behind the slash.
fn is_domestic(word: Word<'_>) -> bool {
    const BANKS: &[u8] = b"01000200030006000710080009001100111120102100225026002700303035005200\
        550056005800620062106300650068007500793079408330836084208430";
    const WEIGHTS: [u32; 10] = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6];
    let bank = word.text.get(word.end + 1..word.end + 5).unwrap_or_default();
    let checks = |part: &[u8]| {
        let digits = part.iter().rev().zip(WEIGHTS);
        digits.map(|(digit, weight)| u32::from(digit.wrapping_sub(b'0')) * weight).sum::<u32>() % 11 == 0
    };
    let parts: Vec<&[u8]> = word.bytes().split(|byte| *byte == b'-').collect();
    let shape = match parts.as_slice() {
        [number] => (6..=10).contains(&number.len()),
        [prefix, number] => prefix.len() <= 6 && (2..=10).contains(&number.len()),
        _ => false,
    };
    // "účet 19-2000145399/0800"
    let told =
        class::one_before(word.text, word.start, &["účet ", "účtu ", "účet: ", "účtu: ", "ú. "]).is_some();
    shape
        && BANKS.chunks(4).any(|known| known == bank)
        && (told || parts.into_iter().all(checks))
        && !class::is(class::at(word.text, word.end + 5), ALPHANUMERIC)
}

/// Asked at a word with capital letters and digits: an account.
pub(in crate::redact::detect) fn at_account(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if !class::is(word.previous(), ALPHANUMERIC) {
        iban(word.text, word.start, sink);
    }
}

fn card(bytes: &[u8], start: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let mut end = grouped_end(bytes, start, 19, |byte| class::is(byte, DIGIT));
    // `4111 1111 1111 1111 09/27`: until when it is good stands right behind.
    if end == start + 22 && class::at(bytes, end) == b'/' && class::at(bytes, start + 19) == b' ' {
        end = start + 19;
    }
    let run = bytes.get(start..end)?;
    let issuer = matches!(
        (class::at(run, 0), class::count(run, DIGIT)),
        (b'4', 13 | 16 | 19) | (b'3', 14..=16) | (b'2' | b'5', 16) | (b'6', 16..=19)
    );
    let before = class::before(bytes, start);
    let alone = !class::is(class::at(bytes, end), ALPHANUMERIC) && !matches!(before, b'.' | b'-' | b'_');
    let digits = || run.iter().copied().filter(|byte| class::is(*byte, DIGIT)).collect::<Vec<u8>>();
    // `카드 9410…`, "carte 5078…": cards that one country knows begin as they like.
    let of_card = || (15..=19).contains(&class::count(run, DIGIT)) && is_called_card(bytes, start);
    let told = || of_card() && (luhn(&digits()) || issuer && !run.starts_with(b"20"));
    // What is called a card and stands in fours is one, whatever its check digit says.
    let called = || {
        const CALLED: &[&str] =
            &["card: ", "Card: ", "card number: ", "Card number: ", "card number is ", "credit card "];
        run.len() == 19 && class::one_before(bytes, start, CALLED).is_some()
    };
    (alone && (issuer && (luhn(&digits()) || called()) || told())).then(|| {
        sink.hit(&CARD, start, end);
        card_parts::behind_number(bytes, end, sink);
        end
    })
}

/// The word before says that a card's number follows, in whatever language.
#[inline(never)]
fn is_called_card(bytes: &[u8], start: usize) -> bool {
    const CARDS: &[&str] = &[
        "card",
        "Card",
        "card_no",
        "card_number",
        "cardNumber",
        "pan",
        "PAN",
        "karte",
        "Karte",
        "kort",
        "Kort",
        "kortnummer",
        "carte",
        "Carte",
        "carta",
        "Carta",
        "tarjeta",
        "Tarjeta",
        "cartão",
        "Cartão",
        "karta",
        "Karta",
        "karty",
        "kartą",
        "kart",
        "Kart",
        "kartı",
        "kartu",
        "kártya",
        "kortti",
        "карта",
        "Карта",
        "карты",
        "карту",
        "картой",
        "карте",
        "картка",
        "картки",
        "κάρτα",
        "카드",
        "카드번호",
        "카드 번호",
        "カード",
        "カード番号",
        "卡",
        "卡号",
        "卡號",
        "بطاقة",
        "البطاقة",
        "كارت",
        "کارت",
        "כרטיס",
        "thẻ",
        "บัตร",
        "कार्ड",
    ];
    // "kart no: …", "número de tarjeta n° …"
    const NUMBERS: &[&str] =
        &[" no", " no.", " nr", " nr.", " number", " numarası", " number is", " #", " n°"];
    let sign = |byte: u8| matches!(byte, b' ' | b':' | b'=' | b'"' | b'\'' | b'#' | b'(');
    let end = class::run_start(bytes, start, 4, sign);
    // "：", as Chinese and Japanese write it.
    let end = end - class::one_before(bytes, end, &["：", "は"]).map_or(0, str::len);
    let end = end - class::one_before(bytes, end, NUMBERS).map_or(0, str::len);
    class::one_before(bytes, end, CARDS).is_some()
}

/// Asked at one digit that a space and one byte and a space follow: a card that was read aloud digit by digit.
#[inline(never)]
pub(in crate::redact::detect) fn at_spaced(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const LENGTH: usize = 2 * 16 - 1;
    let run = word.text.get(word.start..word.start + LENGTH).unwrap_or_default();
    let alternate = run
        .iter()
        .enumerate()
        .all(|(index, byte)| if index % 2 == 0 { class::is(*byte, DIGIT) } else { *byte == b' ' });
    let digits: Vec<u8> = run.iter().step_by(2).map(|byte| byte.wrapping_sub(b'0')).collect();
    let end = word.start + LENGTH;
    if run.len() == LENGTH
        && alternate
        && matches!(class::at(&digits, 0), 2..=6)
        && luhn(&digits)
        && !class::is(class::at(word.text, end), ALPHANUMERIC)
    {
        sink.hit(&CARD, word.start, end);
    }
}

/// Where a value ends that may be written in groups with single spaces or dashes, at most `most` characters long.
fn grouped_end(bytes: &[u8], start: usize, most: usize, accept: impl Fn(u8) -> bool) -> usize {
    let mut end = start;
    let mut taken = 0;
    loop {
        let run = class::run_end(bytes, end, most + 1, &accept);
        taken += run - end;
        if run == end || taken > most {
            return if run == end && end > start { end - 1 } else { run };
        }
        end = run;
        if !matches!(class::at(bytes, end), b' ' | b'-')
            || !accept(class::at(bytes, end + 1))
            || taken == most
        {
            return end;
        }
        end += 1;
    }
}

/// The check sum of cards, and of other numbers that people are given: every other digit twice, from the last but one. Digits are
/// read as they are written, too.
pub(super) fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(index, digit)| {
            let digit = u32::from(*digit & 15);
            let doubled = if index % 2 == 1 { digit * 2 } else { digit };
            if doubled > 9 { doubled - 9 } else { doubled }
        })
        .sum();
    sum.is_multiple_of(10) && digits.iter().any(|digit| *digit & 15 != 0)
}

fn iban(bytes: &[u8], start: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let country = class::is(class::at(bytes, start + 1), UPPER);
    let check =
        class::is(class::at(bytes, start + 2), DIGIT) && class::is(class::at(bytes, start + 3), DIGIT);
    (country && check).then_some(())?;
    let accept = |byte| class::is(byte, DIGIT | UPPER);
    let line = grouped_end(bytes, start, 34, accept);
    // A window or a mail broke it: the sum over both lines says whether it goes on.
    let wraps = class::at(bytes, line) == b'\n' && accept(class::at(bytes, line + 1));
    let end = if wraps { grouped_end(bytes, line + 1, 34, accept) } else { line };
    // The word behind the last group may be in capitals too: the longest reading whose check sum fits.
    let valid = (start + 15..=end).rev().find(|stop| {
        !class::is(class::at(bytes, *stop), ALPHANUMERIC) && bytes.get(start..*stop).is_some_and(mod_97)
    });
    let head = bytes.get(start.saturating_sub(12)..start).unwrap_or_default();
    let named = class::contains_folded(head, "iban") && line - start >= 15;
    let end = valid.or(named.then_some(line))?;
    sink.hit(&IBAN, start, end);
    // `('DE89…', 'Quorra Vexley')`: in a sentence it is the bank that stands beside it.
    if matches!(class::before(bytes, start), b'\'' | b'"' | b',' | b';' | b'\t') {
        beside_number(start, end, sink);
    }
    Some(end)
}

/// Asked at a long word of small letters and digits, and at a short one before others: an account that was typed so. A
/// digest is as long as none.
#[inline(never)]
pub(in crate::redact::detect) fn at_small_account(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let [a, b, c, d, ..] = word.bytes() else { return };
    let begins = [a, b].iter().all(|byte| class::is(**byte, LOWER))
        && [c, d].iter().all(|byte| class::is(**byte, DIGIT));
    if !begins || word.len() == 32 || class::is(word.previous(), ALPHANUMERIC) {
        return;
    }
    let end = if word.len() == 4 { fours_end(word.text, word.end) } else { word.end };
    let account = word.text.get(word.start..end).unwrap_or_default();
    if class::count(account, DIGIT) >= 10 && mod_97(&account.to_ascii_uppercase()) {
        sink.hit(&IBAN, word.start, end);
    }
}

/// Where groups of four behind `at` end, the last of which may be shorter.
fn fours_end(bytes: &[u8], at: usize) -> usize {
    let mut end = at;
    while end < at + 40 && matches!(class::at(bytes, end), b' ' | b'-') {
        let stop = class::run_of(bytes, end + 1, 5, DIGIT | LOWER);
        if !(1..=4).contains(&(stop - end - 1)) {
            break;
        }
        let last = stop < end + 5;
        end = stop;
        if last {
            break;
        }
    }
    end
}

fn mod_97(written: &[u8]) -> bool {
    let account: Vec<u8> = written.iter().copied().filter(|byte| class::is(*byte, DIGIT | UPPER)).collect();
    if !(15..=34).contains(&account.len()) {
        return false;
    }
    let (head, tail) = account.split_at(4);
    let rest = tail.iter().chain(head).fold(0_u32, |rest, byte| match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        _ => (rest * 100 + u32::from(byte.wrapping_sub(b'A')) + 10) % 97,
    });
    rest == 1
}
