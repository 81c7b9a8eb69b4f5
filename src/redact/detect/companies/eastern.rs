//! Companies in the letters of China, Japan, Korea and the Arabic world, told by their form of law: `株式会社宮本`,
//! `宮本有限公司`, `شركة الميناء العربي`.
//!
//! No space parts such a name from its sentence, so what may stand before it and what grammar says behind it end it.
//! **Start reading** at [`scan`].

use super::customer_rules::CUSTOMER;
use crate::redact::detect::Sink;
use crate::redact::detect::people::han::is_of_firm;
use crate::text::beginning;

/// From where to where a name stands.
type Span = (usize, usize);

/// Looks for companies in a text that has such letters.
#[inline(never)]
pub(in crate::redact::detect) fn scan(sink: &mut Sink<'_, '_>) {
    let text = sink.reading.text();
    let leads = LEADING.iter().flat_map(|form| text.match_indices(form));
    let led = leads.filter_map(|(at, form)| firm_behind(text, at, form));
    let ends = CLOSING.iter().flat_map(|form| text.match_indices(form));
    let closed = ends.filter_map(|(at, form)| firm_before(text, at, form));
    let arabic = text.match_indices("شركة ").filter_map(|(at, form)| arabic_firm(text, at, form));
    led.chain(closed).chain(arabic).for_each(|(start, end)| sink.hit(&CUSTOMER, start, end));
}

/// Forms of law of companies, behind which the name stands.
const LEADING: &[&str] = &["株式会社", "有限会社", "(주)", "㈜", "주식회사"];

/// Those before which it does.
const CLOSING: &[&str] = &["有限公司", "股份公司"];

/// The shortest name of a company, in bytes.
const SHORTEST_FIRM: usize = 6;

/// `株式会社宮本`: a company whose form of law stands at `at`.
fn firm_behind(text: &str, at: usize, form: &str) -> Option<Span> {
    // Politeness and grammar end the name.
    const ENDS: &[&str] =
        &["様", "さん", "から", "より", "に", "は", "へ", "を", "の", "で", "と", "が", "에서", "에게"];
    let rest = text.get(at + form.len()..)?;
    let name = rest.trim_start_matches(' ');
    let length = length_of_firm(name.chars());
    let firm = name.get(..length)?;
    // "みなと水産" goes on: grammar stands behind signs and foreign words.
    let ends = |at: &usize| {
        let before = firm.get(..*at).and_then(|head| head.chars().next_back());
        before.is_none_or(|before| !('\u{3041}'..='\u{309f}').contains(&before))
    };
    let stop = |end: &&str| firm.match_indices(end).map(|(at, _)| at).find(ends);
    let name_length = ENDS.iter().filter_map(stop).min().unwrap_or(length);
    (name_length >= SHORTEST_FIRM).then_some((at, text.len() - name.len() + name_length))
}

/// `宮本有限公司`, and what stands before it that is no part of the name.
fn firm_before(text: &str, at: usize, form: &str) -> Option<Span> {
    const LEADS: &[&str] = &["客户", "客戶", "顧客の", "公司", "在", "由"];
    let head = text.get(..at)?;
    let named = head.get(at - length_of_firm(head.chars().rev())..)?;
    let lead = LEADS.iter().filter_map(|lead| Some(named.rfind(lead)? + lead.len())).max().unwrap_or(0);
    let length = named.len() - lead;
    (length >= SHORTEST_FIRM).then_some((at - length, at + form.len()))
}

/// How many bytes of at most sixteen letters are of China, Japan and Korea.
fn length_of_firm(letters: impl Iterator<Item = char>) -> usize {
    letters.take(16).take_while(|sign| is_of_firm(*sign)).map(char::len_utf8).sum()
}

/// `شركة الميناء العربي`: two words or more that have the article.
fn arabic_firm(text: &str, at: usize, form: &str) -> Option<Span> {
    let words = beginning(text.get(at + form.len()..)?, 80).split(' ').take(4);
    let own: Vec<&str> = words.take_while(|word| word.starts_with("ال") || word.starts_with("لل")).collect();
    let length = own.join(" ").trim_end_matches(['،', '.', ',']).len();
    (own.len() > 1).then_some((at, at + form.len() + length))
}
