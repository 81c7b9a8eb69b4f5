//! Time zones from the browser's own database, as plain tables.
//!
//! The browser says only what a clock shows at an instant, so the moments of change are found by looking every
//! week and halving the week in which the clocks changed.

use super::javascript::{function, property};
use crate::workshop::{Instant, Span, Transition, ZoneTable};
use js_sys::{Array, Function, Intl, Object, Reflect};
use std::cell::RefCell;
use std::collections::BTreeMap;
use wasm_bindgen::{JsCast, JsValue};

/// How far a table reaches, each side of the instant asked for.
const REACH: Span = Span(5 * 366 * 86_400_000);
/// No zone changes its clocks twice within a week; Morocco's Ramadan changes are a month apart.
const STEP: Span = Span(7 * 86_400_000);

thread_local! {
    /// Tables by zone and year: filling one asks the browser some eight hundred times.
    static TABLES: RefCell<BTreeMap<(String, i16), ZoneTable>> = const { RefCell::new(BTreeMap::new()) };
}

/// The name of the zone the browser is set to, such as `Europe/Berlin`.
pub fn browser_zone() -> Option<String> {
    let format = Intl::DateTimeFormat::new(&Array::new(), &Object::new());
    property(&format.resolved_options(), "timeZone")?.as_string()
}

/// Every zone this browser knows, for the picker; with `UTC`, which some leave out.
pub fn zone_names() -> Vec<String> {
    let mut names = supported_names().unwrap_or_default();
    if !names.iter().any(|name| name == "UTC") {
        names.push("UTC".to_owned());
    }
    names
}

/// The clock changes of a zone for five years each side of `around`; `None` for a name the browser does not know.
pub fn zone_table(name: &str, around: Instant) -> Option<ZoneTable> {
    let key = (name.to_owned(), around.civil_utc().year());
    if let Some(table) = TABLES.with_borrow(|tables| tables.get(&key).cloned()) {
        return Some(table);
    }
    let clock = Clock::of(name)?;
    let table = clock.table(name, around)?;
    TABLES.with_borrow_mut(|tables| tables.insert(key, table.clone()));
    Some(table)
}

fn supported_names() -> Option<Vec<String>> {
    let intl = property(&js_sys::global(), "Intl")?;
    let names = function(&intl, "supportedValuesOf")?.call1(&intl, &"timeZone".into()).ok()?;
    Some(Array::from(&names).iter().filter_map(|name| name.as_string()).collect())
}

/// Tells what clocks of one zone show.
struct Clock {
    format: Function,
}

impl Clock {
    fn of(name: &str) -> Option<Self> {
        let options = Object::new();
        let set = |key: &str, value: &str| Reflect::set(&options, &key.into(), &value.into()).ok();
        set("timeZone", name)?;
        set("timeZoneName", "longOffset")?;
        // An unknown zone throws; the typed constructor would end the page, this one hands the error back.
        let intl = property(&js_sys::global(), "Intl")?;
        let constructor = function(&intl, "DateTimeFormat")?;
        let format = Reflect::construct(&constructor, &Array::of2(&"en-US".into(), &options)).ok()?;
        Some(Self { format: format.unchecked_into::<Intl::DateTimeFormat>().format() })
    }

    fn table(&self, name: &str, around: Instant) -> Option<ZoneTable> {
        let until = around + REACH;
        let mut from = around - REACH;
        let mut offset = self.offset_seconds(from)?;
        let mut table =
            ZoneTable { name: name.to_owned(), first_offset_seconds: offset, transitions: Vec::new() };
        while from < until {
            let next = from + STEP;
            let next_offset = self.offset_seconds(next)?;
            if next_offset != offset {
                let at = self.change(from, next, offset)?;
                table.transitions.push(Transition { at, offset_seconds: next_offset });
                offset = next_offset;
            }
            from = next;
        }
        Some(table)
    }

    /// The first minute in which the clocks no longer show `offset`.
    fn change(&self, from: Instant, until: Instant, offset: i32) -> Option<Instant> {
        let (mut before, mut after) =
            (Span(from.as_milliseconds()).as_minutes(), Span(until.as_milliseconds()).as_minutes());
        let at = |minutes: i64| Instant::from_milliseconds(Span::minutes(minutes).0);
        while after - before > 1 {
            let middle = before + (after - before) / 2;
            if self.offset_seconds(at(middle))? == offset { before = middle } else { after = middle }
        }
        Some(at(after))
    }

    fn offset_seconds(&self, at: Instant) -> Option<i32> {
        let date = js_sys::Date::new(&JsValue::from_f64(at.as_milliseconds() as f64));
        let text = self.format.call1(&JsValue::UNDEFINED, &date).ok()?.as_string()?;
        offset_from(&text)
    }
}

/// Reads the end of `3/29/2026, GMT+02:00`; bare `GMT` is no offset.
fn offset_from(text: &str) -> Option<i32> {
    let (_, offset) = text.rsplit_once("GMT")?;
    let sign = match offset.chars().next() {
        None => return Some(0),
        Some('+') => 1,
        Some('-' | '\u{2212}') => -1,
        Some(_) => return None,
    };
    let mut seconds = 0;
    for (part, unit) in offset.trim_start_matches(['+', '-', '\u{2212}']).split(':').zip([3_600, 60, 1]) {
        seconds += part.parse::<i32>().ok()? * unit;
    }
    Some(sign * seconds)
}
