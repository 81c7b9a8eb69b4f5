//! Ten thousand seeded damages to a saved library: each workshop opens or is refused by name, what cannot be read is
//! set aside unchanged, and no workshop suffers for another.

use super::*;
use serde_json::Value;

const CASES: u64 = 10_000;
const WORKSHOPS: [WorkshopKey; 3] = [WorkshopKey(1), WorkshopKey(2), WorkshopKey(3)];

/// The same numbers on every machine.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }
}

/// As storage holds it: texts under texts.
type Library = BTreeMap<String, String>;

/// Three workshops: one with a journal, one that was folded, one in the middle of a sentence.
fn library() -> Library {
    let mut library = Library::from([(PREFERENCES.to_owned(), "{\"theme\":\"dark\"}".to_owned())]);
    let small =
        || a_workshop().with_cause(Leg::Happened, "no canary").because(CauseId(1), "nobody asked").build();
    for (key, (workshop, gestures)) in
        WORKSHOPS.into_iter().zip([(small(), 5), (small(), 70), (a_full_workshop(), 0)])
    {
        let mut page = Page::create_as(key, workshop, vec![]);
        for _ in 0..gestures {
            typed(&mut page, "x");
            page.step(Input::GestureEnded);
        }
        typed(&mut page, "and then");
        let session = Session { stage: Stage::Whys, ..Session::default() };
        page.step(Input::SessionChanged { session, at: stamp(page.clock).at });
        library.extend(page.storage.entries.iter().map(|(key, value)| (key.to_string(), value.clone())));
    }
    library
}

/// What storage holds of one workshop.
fn entries_of(library: &Library, workshop: WorkshopKey) -> Entries {
    let parsed = library.iter().filter_map(|(key, value)| Some((Key::parse(key)?, value.clone())));
    parsed.filter(|(key, _)| key.workshop == workshop).collect()
}

/// Damages one thing; the key of the workshop it belongs to, where it belongs to one.
fn damage(library: &mut Library, dice: &mut Dice) -> Vec<Option<WorkshopKey>> {
    let keys: Vec<String> = library.keys().cloned().collect();
    let key = keys[dice.below(keys.len())].clone();
    let other = keys[dice.below(keys.len())].clone();
    let whose = |key: &str| Key::parse(key).map(|key| key.workshop);
    match dice.below(6) {
        0 => flip(library.get_mut(&key).unwrap(), dice),
        1 => {
            let value = library.get_mut(&key).unwrap();
            *value = value.chars().take(dice.below(value.chars().count() + 1)).collect();
        }
        2 => drop(library.remove(&key)),
        3 => rewrite(library.get_mut(&key).unwrap(), |value| drop_a_member(value, dice)),
        4 => {
            let versions = ["0", "1", "2", "99", "\"1\"", "null", "-1", "1e400"];
            let value = library.get_mut(&key).unwrap();
            *value = value.replacen(
                "\"version\":1",
                &["\"version\":", versions[dice.below(versions.len())]].concat(),
                1,
            );
        }
        _ => {
            let (one, two) = (library[&key].clone(), library[&other].clone());
            library.insert(key.clone(), two);
            library.insert(other.clone(), one);
            return vec![whose(&key), whose(&other)];
        }
    }
    vec![whose(&key)]
}

/// One bit of one character.
pub fn flip(value: &mut String, dice: &mut Dice) {
    let mut letters: Vec<char> = value.chars().collect();
    if letters.is_empty() {
        return;
    }
    let at = dice.below(letters.len());
    letters[at] = char::from_u32(letters[at] as u32 ^ 1 << dice.below(7)).unwrap_or('\u{fffd}');
    *value = letters.into_iter().collect();
}

pub fn rewrite(text: &mut String, change: impl FnOnce(&mut Value)) {
    if let Ok(mut value) = serde_json::from_str(text) {
        change(&mut value);
        *text = value.to_string();
    }
}

/// Takes one member away, at any depth.
pub fn drop_a_member(value: &mut Value, dice: &mut Dice) {
    match value {
        Value::Object(members) if !members.is_empty() => {
            let name = members.keys().nth(dice.below(members.len())).unwrap().clone();
            if dice.below(3) == 0 {
                drop(members.remove(&name))
            } else {
                drop_a_member(&mut members[&name], dice)
            }
        }
        Value::Array(items) if !items.is_empty() => {
            let at = dice.below(items.len());
            if dice.below(3) == 0 { drop(items.remove(at)) } else { drop_a_member(&mut items[at], dice) }
        }
        _ => {}
    }
}

/// Opens what there is of a workshop, writes on, and holds what must be true; how many parts were set aside, none where
/// it was refused.
fn opens(before: Entries) -> Option<usize> {
    let key = before.keys().next()?.workshop;
    for raw in before.values() {
        let _card: Result<Card, _> = serde_json::from_str(raw);
    }
    let storage = FaultyStorage { entries: before, ..FaultyStorage::default() };
    let (mut page, opening) = match Page::reopened(key, storage, 0) {
        Ok(opened) => opened,
        // Nothing is written: it is left as it was.
        Err(OpenError::Newer(_) | OpenError::NotThere) => return None,
        Err(error) => panic!("{error}"),
    };
    page.edit(type_title(0, 0, "typed after"));
    page.step(Input::GestureEnded);
    page.step(Input::Flush);
    for part in &opening.quarantine {
        let is_its = |key: &Key| matches!(key.part, Part::Quarantined(_, saved) if saved == part.saved);
        let is_kept = page.storage.entries.iter().any(|(key, raw)| is_its(key) && *raw == part.raw);
        assert!(is_kept, "{:?} was not set aside", part.saved);
    }
    assert_eq!(open(&page.storage.entries).unwrap().workshop, page.workshop);
    Some(opening.quarantine.len())
}

#[test]
fn ten_thousand_damaged_libraries_load_or_are_set_aside() {
    let whole = library();
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let (mut opened, mut refused, mut set_aside) = (0, 0, 0);
    for case in 0..CASES {
        let mut library = whole.clone();
        let mut damaged = Vec::new();
        for _ in 0..=dice.below(3) {
            damaged.extend(damage(&mut library, &mut dice).into_iter().flatten());
        }
        for workshop in WORKSHOPS {
            let entries = entries_of(&library, workshop);
            if !damaged.contains(&workshop) {
                assert_eq!(
                    entries,
                    entries_of(&whole, workshop),
                    "case {case}: another workshop was touched"
                );
                continue;
            }
            match opens(entries) {
                Some(parts) => {
                    opened += 1;
                    set_aside += usize::from(parts > 0);
                }
                None => refused += 1,
            }
        }
    }
    println!(
        "{CASES} damaged libraries: {opened} workshops opened, {set_aside} of them with parts set aside, {refused} refused by name"
    );
    assert!(opened > 0 && refused > 0 && set_aside > 0, "{opened} {refused} {set_aside}");
}
