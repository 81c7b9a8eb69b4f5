//! A column of customers: where the form of law says of one entry that it is a company, the entries beside it are customers
//! as well, whatever they are called.

use super::customer_rules::CUSTOMER;
use super::nobody::{is_thing, names_nobody};
use crate::redact::detect::Sink;
use crate::redact::ordinary::is_ordinary;
use crate::text::class::{self, OTHER_LETTER, UPPER, WORD};
use crate::text::fold;

/// Forms of law at the end of a name.
pub(in crate::redact::detect) const FORMS: &[&str] = &[
    " A/S", " AB", " AG", " ApS", " AS", " B.V.", " BV", " GmbH", " Inc.", " Inc", " KG", " Kft", " Kft.",
    " LLC", " LLP", " Ltd", " Ltd.", " N.V.", " NV", " Oy", " Oyj", " S.A.", " S.L.", " S.p.A.", " S.r.l.",
    " SA", " SARL", " SAS", " SpA", " Zrt.", " a.s.", " d.o.o.", " eG", " o.o.", " plc", " s.r.o.",
];

/// The entries of a column that may be one of customers.
#[derive(Default)]
pub(in crate::redact::detect) struct Owners {
    names: Vec<(usize, usize)>,
    /// One of them is a company by its form of law.
    told: bool,
}

impl Owners {
    /// Notes an entry of two words or more, the last of which has a capital letter and is no word for a thing. Under some
    /// headings stand `sorts` as well.
    pub(in crate::redact::detect) fn cell(&mut self, text: &[u8], (start, end): (usize, usize), sorts: bool) {
        let cell = text.get(start..end).unwrap_or_default();
        let mut words = cell.split(|byte| *byte == b' ');
        let begins = words.next().is_some_and(|first| {
            (class::is(class::at(first, 0), UPPER) || class::at(first, 0) >= 128)
                && !names_nobody(&first.to_ascii_lowercase())
        });
        let formed = class::one_before(text, end, FORMS).is_some();
        let ends = words.next_back().is_some_and(|last| {
            let capital = class::is(class::at(last, 0), UPPER) || class::at(last, 0) >= 128;
            capital && !is_thing(last)
        });
        let letters = cell.iter().all(|byte| {
            class::is(*byte, WORD | OTHER_LETTER) || matches!(byte, b' ' | b'.' | b'&' | b'/' | b'\'' | b',')
        });
        if begins && (ends && !(sorts && is_sort(cell)) || formed) && letters && cell.len() >= 5 {
            self.told |= formed;
            self.names.push((start, end));
        }
    }

    /// All of them are customers, where one is.
    pub(in crate::redact::detect) fn report(self, sink: &mut Sink<'_, '_>) {
        if self.told {
            self.names.iter().for_each(|(start, end)| sink.hit(&CUSTOMER, *start, *end));
        }
    }
}

/// "Grocery Stores": a sort of merchants.
pub(in crate::redact::detect) fn is_sort(cell: &[u8]) -> bool {
    let ordinary = |name: &str| name.split(' ').all(|word| is_ordinary(&fold(word)));
    cell.ends_with(b"s") && std::str::from_utf8(cell).is_ok_and(ordinary)
}
