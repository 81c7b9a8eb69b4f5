//! Addresses in the letters of China, Japan and Korea: the largest place first, the number of the house last.

use super::address_rules::STREET;
use crate::redact::detect::Sink;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, DIGIT};

/// Asked at a number behind letters that the walk does not see: "〒604-8151 京都府京都市中京区橋弁慶町 214-3", "北京市朝阳区建国路88号".
/// Two of the signs that end the name of a region, a town, a quarter or a road stand before it. Each letter has three bytes.
pub(in crate::redact::detect) fn behind_kanji(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let is_of = |letter: &[u8], letters: &str| letters.as_bytes().chunks(3).any(|known| known == letter);
    let start = class::run_start(text, word.start, 90, |byte| byte >= 128);
    let run = text.get(start..word.start).unwrap_or_default();
    if run.ends_with("〒".as_bytes()) {
        let mut end = class::run_end(text, word.end, 180, |byte| byte >= b' ' && !b",\";".contains(&byte));
        // "(〒465-0093 名古屋市…41-7、電話 …)": what is behind the comma or the bracket is something else.
        if let Some(stop) = (word.end..end).find(|at| class::one_at(text, *at, &[")", "）", "、"]).is_some())
        {
            end = stop;
        }
        // Behind the number of the house a building has letters and a number; words alone are no part of it.
        while let Some(blank) =
            text.get(word.end..end).and_then(|rest| rest.iter().rposition(|byte| *byte == b' '))
        {
            let numbered =
                |from: usize, to: usize| text.get(from..to).is_some_and(|part| class::any(part, DIGIT));
            if numbered(word.end + blank, end) || !numbered(word.end, word.end + blank) {
                break;
            }
            end = word.end + blank;
        }
        sink.hit(&STREET, word.start - 3, end);
        return;
    }
    let letters = run.rchunks(3).take_while(|letter| !is_of(letter, "はにをで到在址"));
    let (mut names, mut signs) = (0, 0);
    for letter in letters {
        names += letter.len();
        signs += usize::from(is_of(letter, "省市区县県府都道町村路街"));
    }
    let mut end = word.end;
    // "3丁目1番3号"
    for _ in 0..4 {
        let digits = class::run_end(text, end, 8, |byte| class::is(byte, DIGIT) || byte == b'-');
        let letter = text.get(digits..digits + 3).is_some_and(|letter| is_of(letter, "番号丁目地"));
        end = digits + if letter { 3 } else { 0 };
        if !letter {
            break;
        }
    }
    if signs > 1 && (end > word.end || word.bytes().contains(&b'-')) {
        sink.hit(&STREET, word.start - names, end);
    }
}

/// Asked at a number behind a space and letters that the walk does not see: "서울특별시 마포구 양화로 45", a road, and a town or a
/// quarter before it.
pub(in crate::redact::detect) fn behind_korean(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    if class::one_before(text, word.start, &["로 ", "길 "]).is_none() {
        return;
    }
    let begin = |end: usize| class::run_start(text, end, 45, |byte| byte >= 128 || class::is(byte, DIGIT));
    let mut start = begin(word.start - 1);
    let mut places = 0;
    while places < 4 && class::before(text, start) == b' ' {
        let quarters = ["시", "도", "구", "군", "동", "읍", "면"];
        if class::one_before(text, start - 1, &quarters).is_none() {
            break;
        }
        start = begin(start - 1);
        places += 1;
    }
    if places > 0 {
        sink.hit(&STREET, start, word.end);
    }
}
