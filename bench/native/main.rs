//! The native contestants of `make bench`, run by `bench/run.mjs`.
//!
//! Each line of standard input is `contestant TAB file`; each is answered with `seconds TAB found`. The file is read
//! before the clock starts. `cargo bench --bench native` alone waits for such lines.
#![expect(clippy::expect_used, reason = "a measurement that cannot be taken must stop")]

#[path = "../engine.rs"]
mod engine;
#[path = "../evidence.rs"]
mod evidence;
mod literals;
mod patterns;
#[path = "../release.rs"]
mod release;

use std::hint::black_box;
use std::io::{self, Write};
use std::time::Instant;

fn main() {
    let patterns = patterns::Patterns::new();
    let literals = literals::Literals::new();
    for line in io::stdin().lines() {
        let line = line.expect("standard input is text");
        let (contestant, path) = line.split_once('\t').expect("contestant TAB file");
        let text = std::fs::read_to_string(path).expect("the text was written before");
        let began = Instant::now();
        let found = match contestant {
            "engine" => engine::redact(black_box(&text)),
            "regex" => patterns.count(black_box(&text)),
            "paste" => evidence::paste(black_box(&text)),
            "paste-whole" => evidence::paste_whole(black_box(&text)),
            "read" => evidence::read_alone(black_box(&text)),
            "release" => release::release_all(black_box(&text)),
            "open" => release::open(black_box(&text)),
            "lines" => evidence::lines(black_box(&text)),
            "aho-corasick" => literals.count(black_box(&text)),
            _ => newlines(black_box(&text)),
        };
        let seconds = began.elapsed().as_secs_f64();
        println!("{seconds}\t{}", black_box(found));
        io::stdout().flush().expect("somebody listens");
    }
}

/// The yardstick: looks at every byte once, one after the other, and does nothing else.
fn newlines(text: &str) -> usize {
    text.bytes().fold(0, |lines, byte| black_box(lines + usize::from(byte == b'\n')))
}
