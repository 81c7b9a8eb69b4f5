//! Any file that somebody opens as a backup: it is read, and then can be saved and read again, or it is refused.
#![no_main]

use libfuzzer_sys::fuzz_target;
use whybone::vault::{read, read_all, write};

fuzz_target!(|text: &str| {
    for opened in read_all(text).into_iter().flatten() {
        let saved = write(&opened.workshop, opened.saved_at);
        let again = read(&saved).expect("what was written is read");
        assert_eq!(again.workshop, opened.workshop, "saved and read again, {text:?} is another workshop");
    }
});
