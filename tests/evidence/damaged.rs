//! Whatever is pasted: no panic, every line in exactly one event or leftover, in order.

use crate::read;
use proptest::prelude::*;
use proptest::sample::Index;
use std::path::Path;
use std::sync::OnceLock;
use whybone::workshop::ZoneTable;

/// The corpus, text by text, each in lines with their ends.
fn corpus() -> &'static [Vec<String>] {
    static CORPUS: OnceLock<Vec<Vec<String>>> = OnceLock::new();
    CORPUS.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/evidence/corpus");
        let mut paths: Vec<_> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
        paths.sort();
        let lines = |text: String| text.split_inclusive('\n').map(str::to_owned).collect();
        paths.into_iter().map(|path| lines(std::fs::read_to_string(path).unwrap())).collect()
    })
}

/// One thing that goes wrong on the way from a terminal to a clipboard.
#[derive(Clone, Debug)]
enum Damage {
    Drop(Index),
    Double(Index),
    Swap(Index, Index),
    CutShort(Index, Index),
    Join(Index),
    Indent(Index, usize),
    Put(Index, Index, String),
    Splice(Index, Index, Index),
}

fn damage() -> impl Strategy<Value = Damage> {
    let line = any::<Index>;
    let garbage = "(\u{0}|\u{feff}|\u{1b}\\[31m|\u{202f}|é|\"|'|\\{|\\}|\\||,|;|\\[|\\]|<none>|-|:|99999999999|[ -~]){1,6}";
    prop_oneof![
        line().prop_map(Damage::Drop),
        line().prop_map(Damage::Double),
        (line(), line()).prop_map(|(one, other)| Damage::Swap(one, other)),
        (line(), line()).prop_map(|(line, at)| Damage::CutShort(line, at)),
        line().prop_map(Damage::Join),
        (line(), 1..9_usize).prop_map(|(line, by)| Damage::Indent(line, by)),
        (line(), line(), garbage).prop_map(|(line, at, text)| Damage::Put(line, at, text)),
        (line(), line(), line()).prop_map(|(line, text, other)| Damage::Splice(line, text, other)),
    ]
}

fn place(line: &str, at: Index) -> usize {
    let places: Vec<usize> = line.char_indices().map(|(at, _)| at).chain([line.len()]).collect();
    places[at.index(places.len())]
}

fn damaged(mut lines: Vec<String>, damages: &[Damage]) -> String {
    for damage in damages {
        let count = lines.len();
        if count == 0 {
            break;
        }
        match damage {
            Damage::Drop(line) => drop(lines.remove(line.index(count))),
            Damage::Double(line) => lines.insert(line.index(count), lines[line.index(count)].clone()),
            Damage::Swap(one, other) => lines.swap(one.index(count), other.index(count)),
            Damage::CutShort(line, at) => {
                let line = &mut lines[line.index(count)];
                line.truncate(place(line, *at));
            }
            Damage::Join(line) => {
                let line = &mut lines[line.index(count)];
                line.truncate(line.trim_end().len());
            }
            Damage::Indent(line, by) => lines[line.index(count)].insert_str(0, &" ".repeat(*by)),
            Damage::Put(line, at, text) => {
                let line = &mut lines[line.index(count)];
                line.insert_str(place(line, *at), text);
            }
            Damage::Splice(line, text, other) => {
                let text = &corpus()[text.index(corpus().len())];
                lines.insert(line.index(count), text[other.index(text.len())].clone());
            }
        }
    }
    lines.concat()
}

/// Every line has one owner, in order, and every event shows the lines it was read from. The objects of a list on one
/// line share it.
pub fn nothing_is_lost(text: &str) {
    let paste = read(text, &ZoneTable::utc());
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let mut owners: Vec<_> = paste.events.iter().map(|event| event.lines.clone()).collect();
    owners.dedup_by(|one, other| one == other && one.len() == 1);
    assert!(owners.windows(2).all(|pair| pair[0].end <= pair[1].start), "events out of order in {text:?}");
    owners.extend(paste.leftovers.iter().map(|leftover| leftover.lines.clone()));
    owners.sort_by_key(|owner| owner.start);
    owners.dedup_by(|one, other| one == other && one.len() == 1);
    let mut next = 1;
    for owner in owners {
        assert_eq!(owner.start, next, "a line without an owner, or with two, in {text:?}");
        assert!(owner.end > owner.start, "an event without a line in {text:?}");
        next = owner.end;
    }
    assert_eq!(next, lines.len() + 1, "lines lost at the end of {text:?}");
    for event in &paste.events {
        let source = lines[event.lines.start - 1..event.lines.end - 1].concat();
        let shares = paste.events.iter().filter(|other| other.lines == event.lines).count() > 1
            || paste.leftovers.iter().any(|leftover| leftover.lines == event.lines);
        let is_list = source.contains("List\"");
        assert!(!shares || is_list, "a line with two owners in {text:?}");
        if is_list {
            assert!(source.contains(&event.evidence), "an event shows what it was not read from in {text:?}");
        } else {
            assert_eq!(event.evidence, source.trim_end_matches(['\n', '\r']));
        }
        assert!(!event.text.trim().is_empty(), "an event that says nothing in {text:?}");
        if let (Some(earliest), Some(latest)) = (event.time.earliest(), event.time.latest()) {
            assert!(earliest <= latest);
        }
    }
    assert_eq!(paste, read(text, &ZoneTable::utc()), "two readings differ");
}

#[test]
fn the_corpus_loses_no_line() {
    for lines in corpus() {
        nothing_is_lost(&lines.concat());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn damaged_texts_lose_no_line(
        texts in prop::collection::vec(any::<Index>(), 1..3),
        damages in prop::collection::vec(damage(), 1..12),
    ) {
        let lines = texts.iter().flat_map(|text| corpus()[text.index(corpus().len())].clone()).collect();
        nothing_is_lost(&damaged(lines, &damages));
    }

    #[test]
    fn arbitrary_bytes_lose_no_line(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        nothing_is_lost(&String::from_utf8_lossy(&bytes));
    }
}
