//! Telephone numbers told by what they look like; [`phone_names`](super::phone_names) reads those that a word tells.

use super::phone_names::is_amount;
use super::phone_rules::PHONE;
use super::phone_shapes::{
    indian_end, is_american, is_asian, is_brazilian, is_british, is_dutch, is_extended, is_german_mobile,
    is_russian, norwegian_end, pairs_end, spanish_end, swedish_end,
};
use crate::redact::detect::Sink;
use crate::redact::detect::people::whose_account;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, ALPHANUMERIC, DIGIT};

/// Asked at `+` and `(`; returns up to where a number was read.
pub(in crate::redact::detect) fn at_sign(bytes: &[u8], at: usize, sink: &mut Sink<'_, '_>) -> usize {
    let international = class::at(bytes, at) == b'+';
    // `Last offset : +0.000000000 seconds`, `+00000000`: no country has a zero first.
    if international
        && matches!(class::at(bytes, at + 1), b'0')
        && matches!(class::at(bytes, at + 2), b'.' | b'0')
    {
        return 0;
    }
    let before = class::before(bytes, at);
    // `_+47 …_`: emphasis of Markdown.
    let emphasis =
        before == b'_' && matches!(class::before(bytes, at - 1), 0 | b' ' | b'\n' | b'_' | b'*' | b'|');
    // `'++49711448122'`, as whoever tries a telephone exchange dials.
    let doubled = before == b'+' && matches!(class::before(bytes, at - 1), b'\'' | b'"');
    let glued = class::is(before, ALPHANUMERIC)
        || matches!(before, b'.' | b'-' | b'/' | b'+') && !doubled
        || before == b'_' && !emphasis;
    // `Dial("SIP/trunk/+16135557024`: whom a line is asked for.
    let dialled = || {
        before == b'/'
            && class::run_of(bytes, at + 1, 15, DIGIT) > at + 10
            && class::is(class::before(bytes, at - 1), ALPHANUMERIC)
    };
    if glued && !dialled() {
        return 0;
    }
    // `+0000`, as clocks say how far they are ahead: no number is that short.
    let Some((end, digits)) = number(bytes, at).filter(|(_, digits)| *digits >= 8) else { return 0 };
    let run = bytes.get(at..end).unwrap_or_default();
    if international && (8..=15).contains(&digits)
        || is_american(run)
        || is_british(run, digits)
        || is_brazilian(run)
        || is_russian(run)
    {
        report(at, end, sink);
        // `,,95543782427#`: what the phone dials then.
        if class::starts_with_folded(bytes, end, ",,") {
            let last = class::run_of(bytes, end + 2, 14, DIGIT);
            sink.hit(&PHONE, end + 2, last);
        }
        return end;
    }
    0
}

/// Asked at a word of digits: three, three and four of them with the same sign between them, as in America.
pub(in crate::redact::detect) fn at_number(word: Word<'_>, sink: &mut Sink<'_, '_>) -> usize {
    // Those of America begin with no zero, the others with one.
    if class::at(word.text, word.start) == b'0' {
        let digits = word.bytes();
        let one_word = (is_asian(digits) || is_dutch(digits) || is_german_mobile(digits)).then_some(word.end);
        let Some(end) = one_word.or_else(|| indian_end(word)).or_else(|| swedish_end(word)) else { return 0 };
        report(word.start, end, sink);
        return end;
    }
    // `1-312-604-0825`
    let long = word.bytes().starts_with(b"1-") && word.len() == 14;
    let first = word.start + if long { 2 } else { 0 };
    let Some(run) = word.text.get(first..first + 12) else { return 0 };
    let sign = class::at(run, 3);
    let shape = matches!(sign, b'-' | b'.') && class::at(run, 7) == sign && class::at(run, 0) > b'1';
    if !shape || matches!(word.previous(), b'.' | b'-' | b'/' | b'+' | b':' | b'_') {
        return 0;
    }
    match number(word.text, first) {
        Some((end, 10)) if end - first == 12 && is_american(run) => {
            report(word.start, end, sink);
            end
        }
        _ => 0,
    }
}

/// `Called PJSIP/0711448122@trunk`, `SIP/carrier/4471122088`: whom a telephone exchange called.
#[inline(never)]
pub(in crate::redact::detect) fn dialled(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let first = class::run_back(text, word.start - 1, 24, class::WORD);
    let before = if class::before(text, first) == b'/' {
        class::run_back(text, first - 1, 12, class::WORD)
    } else {
        first
    };
    let over = ["PJSIP/", "SIP/", "IAX2/", "DAHDI/", "Local/", "PJSIP", "SIP"];
    if word.len() <= 15
        && class::one_at(text, before, &over).is_some()
        && matches!(word.next(), b'@' | b',' | b')' | b' ' | b'-' | b'\n' | 0)
    {
        sink.hit(&PHONE, word.start, word.end);
    }
}

/// A number, and whose it is, where a name stands before it.
#[inline(never)]
fn report(start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    sink.hit(&PHONE, start, end);
    whose_account::before_phone(start, sink);
}

/// "quorra@harbour.example, 40 71 88 23": behind the address of somebody stands their number, in groups.
#[inline(never)]
pub(super) fn behind_mail(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) {
    let Some(joint) = class::one_at(bytes, end, &[", ", " / ", " | ", " · ", "; "]) else { return };
    let start = end + joint.len();
    let Some((stop, digits)) = number(bytes, start) else { return };
    let run = bytes.get(start..stop).unwrap_or_default();
    let groups = run.split(|byte| *byte == b' ').count();
    let dated = class::one_at(run, 0, &["19", "20"]).is_some() && class::run_of(run, 0, 5, DIGIT) == 4;
    let grouped = groups > 2 && !dated && run.iter().all(|byte| class::is(*byte, DIGIT) || *byte == b' ');
    let closed = matches!(class::at(bytes, stop), 0 | b'\n' | b'\r' | b')' | b',' | b'|' | b'.' | b'>');
    if (8..=12).contains(&digits) && grouped && closed && !is_amount(run) {
        sink.hit(&PHONE, start, stop);
    }
}

/// Asked at three digits behind a blank or a bracket and before two, of which the first is no small one.
pub(in crate::redact::detect) fn at_three(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if let Some(end) = norwegian_end(word).or_else(|| spanish_end(word)) {
        report(word.start, end, sink);
    }
}

/// Asked at a word of two digits: five pairs, the first with a zero, as in France. Longer rows are a dump of memory.
pub(in crate::redact::detect) fn at_pair(word: Word<'_>, sink: &mut Sink<'_, '_>) -> usize {
    let run = word.text.get(word.start..word.start + 14).unwrap_or_default();
    let sign = class::at(run, 2);
    let shape = matches!(sign, b' ' | b'.')
        && run.len() == 14
        && class::at(run, 0) == b'0'
        && class::at(run, 1) != b'0'
        && run
            .iter()
            .enumerate()
            .all(|(at, byte)| if at % 3 == 2 { *byte == sign } else { class::is(*byte, DIGIT) });
    let after = word.start + 14;
    // Pairs of a dump go on before or behind.
    let digit = |at: usize| class::is(class::at(word.text, at), DIGIT);
    let goes_on = class::is(class::at(word.text, after), ALPHANUMERIC)
        || class::at(word.text, after) == sign && (digit(after + 1) || digit(after + 2));
    let led = class::before(word.text, word.start) == sign
        && word.start >= 3
        && (digit(word.start - 2) || digit(word.start - 3));
    // `<Buffer 01 02 03 04 05>`
    let dumped = class::one_before(word.text, word.start, &["Buffer "]).is_some();
    if !shape || goes_on || led || dumped {
        return 0;
    }
    report(word.start, after, sink);
    after
}

/// Asked at a word of digits alone: `0049`, which is `+49`, and groups behind it; `0171` and `0711`, as numbers of Germany begin.
pub(in crate::redact::detect) fn at_zeros(word: Word<'_>, sink: &mut Sink<'_, '_>) -> usize {
    // `0.652`: what no blank and no slash parts from more digits is a number of its own, and a long one.
    if !matches!(word.next(), b' ' | b'/' | b'-') && !(13..=15).contains(&word.len()) {
        return 0;
    }
    if let Some(end) = german(word).or_else(|| pairs_end(word)) {
        report(word.start, end, sink);
        return end;
    }
    if (13..=15).contains(&word.len())
        && word.bytes().starts_with(b"00")
        && class::at(word.text, word.start + 2) > b'1'
        && !matches!(word.previous(), b'.' | b'-' | b':' | b'_')
    {
        report(word.start, word.end, sink);
        return word.end;
    }
    let country =
        word.len() == 4 && word.bytes().starts_with(b"00") && class::at(word.text, word.start + 2) > b'1';
    if !country || word.next() != b' ' || matches!(word.previous(), b'.' | b'-' | b'/' | b':' | b'_') {
        return 0;
    }
    let Some((end, digits)) = number(word.text, word.start) else { return 0 };
    let run = word.text.get(word.end..end).unwrap_or_default();
    // `0033 6 12 34 56 78`, as in France.
    let one_digit = !class::is(class::at(word.text, word.end + 2), DIGIT);
    let mut groups = 0;
    // Groups of four are a dump of memory.
    let uneven = run.split(|byte| !class::is(*byte, DIGIT)).filter(|group| !group.is_empty()).fold(
        false,
        |uneven, group| {
            groups += 1;
            uneven || group.len() != 4
        },
    );
    if !(11..=15).contains(&digits) || !uneven || !(1..=4 + usize::from(one_digit)).contains(&groups) {
        return 0;
    }
    report(word.start, end, sink);
    end
}

/// `0171 6572161`, `0171/6572161`, `0151-23456789`
fn german(word: Word<'_>) -> Option<usize> {
    (matches!(word.next(), b' ' | b'/' | b'-')
        && matches!(word.previous(), 0 | b' ' | b'\n' | b':' | b'"' | b'(' | b';' | b',' | b'|' | b'\t'))
    .then_some(())?;
    // `0711 2734664`, the code of a town and one group.
    let town = matches!(word.bytes(), [b'0', b'2'..=b'9', _, ..]) && (3..=5).contains(&word.len());
    let one_group = || {
        let end = class::run_of(word.text, word.end + 1, 10, DIGIT);
        (6..=8).contains(&end.saturating_sub(word.end + 1))
            && (!class::is(class::at(word.text, end + 1), DIGIT) || is_extended(word, end))
    };
    // `020 7844 4737`, `0431 919-217`. Groups of a dump are all as long as the first, and more of them.
    let digits_of = |at: usize| class::run_of(word.text, at, 6, DIGIT);
    let (first, second) = (digits_of(word.end + 1), digits_of(digits_of(word.end + 1) + 1));
    let lengths = (first.saturating_sub(word.end + 1), second.saturating_sub(first + 1));
    let apart = |at: usize| matches!(class::at(word.text, at), b' ' | b'-');
    let led = word.start > 1 && class::is(class::before(word.text, word.start - 1), DIGIT);
    let british = matches!(word.bytes(), [b'0', b'1', _, _, ..]) && word.len() < 6;
    let two_groups = (town || british)
        && matches!(lengths, (3..=4, 3..=5))
        && lengths != (word.len(), word.len())
        && apart(first)
        && !(apart(second) && class::is(class::at(word.text, second + 1), DIGIT))
        && !led;
    // `0532 418 77 03`: as in Turkey.
    let turkish = word.bytes().starts_with(b"05")
        && matches!(word.text.get(word.end..word.end + 10), Some([b' ', _, _, _, b' ', _, _, b' ', _, _]));
    // `089 / 21 66 48-0`
    let slashed = town && word.bytes().len() < 6 && class::starts_with_folded(word.text, word.end, " / ");
    let code = turkish
        || slashed
        || matches!(word.bytes(), [b'0', b'1', b'5'..=b'7', _] | [b'0', b'1', b'5', _, _])
        || town && one_group()
        || two_groups;
    code.then_some(())?;
    let (end, digits) = number(word.text, word.start)?;
    // Groups that are all as long as the first are a dump.
    let rest = word.text.get(word.end + 1..end)?;
    let longest = class::longest_run(rest, DIGIT);
    ((if town || two_groups { 9 } else { 11 }..=12).contains(&digits)
        && (longest > 4 || word.len() != 4 || two_groups || turkish || slashed))
        .then_some(end)
}

/// Where a number ends and how many digits it has, unless it is the beginning of something else.
pub(super) fn number(bytes: &[u8], start: usize) -> Option<(usize, usize)> {
    let end = number_end(bytes, start);
    let run = bytes.get(start..end)?;
    let date = class::at(run, 4) == b'-' && class::at(run, 7) == b'-';
    let extension = ["EXT", "ext"].iter().any(|word| class::starts_with_folded(bytes, end, word));
    let goes_on = class::is(class::at(bytes, end), ALPHANUMERIC) && !extension
        || class::at(bytes, end) == b'%'
        || class::at(bytes, end) == b':' && class::is(class::at(bytes, end + 1), DIGIT);
    let digits = class::count(run, DIGIT);
    (!date && !goes_on && digits > 0).then_some((end, digits))
}

/// Where the last digit of a number stands that groups of digits and the signs between them go on with.
fn number_end(bytes: &[u8], start: usize) -> usize {
    let mut end = start + usize::from(class::at(bytes, start) == b'+');
    let mut last_digit = start;
    let mut digits = 0;
    while end - start < 28 && digits < 16 {
        let byte = class::at(bytes, end);
        if class::is(byte, DIGIT) {
            digits += 1;
            last_digit = end + 1;
        } else if !matches!(byte, b' ' | b'-' | b'.' | b'(' | b')' | b'/')
            || (end > start
                && !class::is(class::before(bytes, end), DIGIT)
                && !matches!(
                    (class::before(bytes, end), byte),
                    (b' ', b'(' | b'/') | (b')' | b'/', b' ') | (b')', b'-') | (b'+', b'(')
                ))
        {
            break;
        }
        end += 1;
    }
    last_digit
}
