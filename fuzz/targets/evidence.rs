//! Any pasted text: every line is in one event or left over, in order, and a second reading gives the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use whybone::evidence::paste::{Paste, PasteContext, read};
use whybone::workshop::{Instant, ZoneTable};

fuzz_target!(|text: &str| {
    let paste = pasted(text);
    let mut owners: Vec<_> = paste.events.iter().map(|event| event.lines.clone()).collect();
    owners.extend(paste.leftovers.iter().map(|leftover| leftover.lines.clone()));
    owners.sort_by_key(|lines| lines.start);
    // The objects of a list that is written on one line share it.
    owners.dedup();
    let mut next = 1;
    for lines in owners {
        assert_eq!(lines.start, next, "a line without an owner, or with two, in {text:?}");
        assert!(lines.end > lines.start, "an event without a line in {text:?}");
        next = lines.end;
    }
    assert_eq!(next, text.split_inclusive('\n').count() + 1, "lines lost at the end of {text:?}");
    assert!(paste.events.iter().all(|event| !event.text.trim().is_empty()), "an empty event in {text:?}");
    assert_eq!(paste, pasted(text), "two readings of {text:?} differ");
});

fn pasted(text: &str) -> Paste {
    // An afternoon in March 2026.
    let context = Instant::from_milliseconds(1_773_324_000_000);
    read(text, &PasteContext::new(&ZoneTable::utc(), context), &mut str::to_owned)
}
