//! The table is tried on every layout that is named in it.

use super::*;

/// The letters that a layout has elsewhere than the US one: the letter, and the code of its key.
struct Layout {
    name: &'static str,
    moved: &'static [(char, &'static str)],
}

const LAYOUTS: [Layout; 3] = [
    Layout { name: "US", moved: &[] },
    Layout { name: "German", moved: &[('y', "KeyZ"), ('z', "KeyY")] },
    Layout {
        name: "French",
        moved: &[
            ('a', "KeyQ"),
            ('q', "KeyA"),
            ('z', "KeyW"),
            ('w', "KeyZ"),
            ('m', "Semicolon"),
            (',', "KeyM"),
        ],
    },
];

impl Layout {
    fn code(&self, letter: char) -> String {
        let moved = self.moved.iter().find(|(other, _)| *other == letter);
        moved.map_or_else(|| format!("Key{}", letter.to_ascii_uppercase()), |(_, code)| (*code).to_owned())
    }

    /// The press of what is printed on the binding.
    fn press(&self, binding: &Binding) -> Press {
        let letter = binding.key.chars().next().filter(|_| binding.key.len() == 1);
        let code = letter.map_or_else(|| binding.key.to_owned(), |letter| self.code(letter));
        let key = if binding.shift { binding.key.to_ascii_uppercase() } else { binding.key.to_owned() };
        let key = if letter.is_some() { key } else { binding.key.to_owned() };
        Press { key, code, control: binding.control, alt: binding.alt, shift: binding.shift }
    }
}

#[test]
fn every_printed_key_does_what_it_says_on_us_german_and_french_layouts() {
    for layout in &LAYOUTS {
        for binding in &BINDINGS {
            let press = layout.press(binding);
            assert_eq!(command_for(&press), Some(binding.command), "{}: {}", layout.name, binding.shown);
        }
    }
}

#[test]
fn alt_with_a_letter_that_became_another_character_is_still_that_letter() {
    for (binding, layout) in BINDINGS.iter().flat_map(|binding| LAYOUTS.iter().map(move |l| (binding, l))) {
        for made in ["ß", "µ", "\u{2206}", "@", "Dead"] {
            let press = Press { key: made.to_owned(), ..layout.press(binding) };
            if binding.alt && binding.key.len() == 1 && (made, binding.key) != ("Dead", "n") {
                assert_eq!(command_for(&press), Some(binding.command), "{}: {made}", layout.name);
            }
        }
    }
}

#[test]
fn no_letter_of_another_key_means_a_binding() {
    for layout in &LAYOUTS {
        for letter in ('a'..='z').chain([',', ';']) {
            let press = Press {
                key: letter.to_string(),
                code: layout.code(letter),
                control: false,
                alt: true,
                shift: false,
            };
            let bound = BINDINGS.iter().find(|binding| binding.alt && binding.key == press.key);
            let known = bound.map(|binding| binding.command);
            // The comma stands where the US layout has M, which is why M is not bound.
            assert_eq!(command_for(&press), known, "{}: Alt {letter}", layout.name);
        }
    }
}

fn row_of_digits(keys: [&str; 10], shift: bool) -> Vec<Press> {
    let press = |(key, digit): (&str, u32)| Press {
        key: key.to_owned(),
        code: format!("Digit{}", digit % 10),
        control: false,
        alt: false,
        shift,
    };
    keys.into_iter().zip(1..).map(press).collect()
}

#[test]
fn the_row_of_digits_means_digits_on_the_french_layout_too() {
    let digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"];
    let bare = row_of_digits(["&", "é", "\"", "'", "(", "-", "è", "_", "ç", "à"], false);
    for row in [bare, row_of_digits(digits, true), row_of_digits(digits, false)] {
        assert_eq!(row.iter().filter_map(Press::digit).collect::<Vec<_>>(), digits);
    }
}

#[test]
fn a_sign_above_a_digit_is_no_digit() {
    let row = row_of_digits(["!", "@", "#", "$", "%", "^", "&", "*", "(", ")"], true);
    assert_eq!(row.iter().find_map(Press::digit), None);
    let with_alt = Press { alt: true, ..row_of_digits(["1"; 10], false).remove(0) };
    assert_eq!(with_alt.digit(), None);
}

/// `@ € | [ ] { } \ #` and accents by Option on the US, German and French Macs.
#[test]
fn no_binding_takes_a_letter_that_a_mac_types_a_needed_sign_with() {
    for letter in ["l", "e"] {
        assert!(!BINDINGS.iter().any(|binding| binding.alt && binding.key == letter), "Alt {letter}");
    }
}

#[test]
fn alt_n_types_a_tilde_on_a_mac_and_alt_j_is_the_next_stage_there() {
    let option = |key: &str, code: &str| Press {
        key: key.to_owned(),
        code: code.to_owned(),
        control: false,
        alt: true,
        shift: false,
    };
    assert_eq!(command_for(&option("Dead", "KeyN")), None);
    for made in ["\u{2206}", "º", "Ï", "j"] {
        assert_eq!(command_for(&option(made, "KeyJ")), Some(Command::NextStage), "{made}");
    }
}

#[test]
fn what_is_turned_on_and_off_does_not_repeat() {
    let repeating: Vec<&str> =
        BINDINGS.iter().filter(|binding| binding.command.repeats()).map(|binding| binding.shown).collect();
    assert_eq!(
        repeating,
        ["Ctrl Z", "Ctrl Shift Z", "Ctrl Y", "Alt Shift ↑", "Alt Shift ↓", "Alt Shift →", "Alt Shift ←"]
    );
}

#[test]
fn no_two_bindings_are_one_key_and_none_types_a_character() {
    for (index, binding) in BINDINGS.iter().enumerate() {
        assert!(binding.control || binding.alt || binding.key.len() > 1, "{} types", binding.shown);
        for other in BINDINGS.iter().skip(index + 1) {
            let keys = |b: &Binding| (b.key, b.control, b.alt, b.shift);
            assert_ne!(keys(binding), keys(other));
        }
        // AltGr of Windows is Ctrl with Alt, and types.
        assert!(!(binding.control && binding.alt), "{}", binding.shown);
    }
}

#[test]
fn a_clicker_moves_and_blanks_the_wall_and_every_binding_works_there() {
    let press = |key: &str, shift: bool| Press {
        key: key.to_owned(),
        code: String::new(),
        control: false,
        alt: false,
        shift,
    };
    for (key, command) in [
        ("PageDown", Command::NextPage),
        ("ArrowRight", Command::NextPage),
        ("PageUp", Command::PreviousPage),
        (".", Command::Blank),
        ("F8", Command::Blank),
        ("F", Command::FullScreen),
    ] {
        assert_eq!(command_on_the_wall(&press(key, false)), Some(command), "{key}");
    }
    assert_eq!(command_on_the_wall(&press("F8", true)), Some(Command::Freeze));
    assert_eq!(command_on_the_wall(&press("x", false)), None);
    // In the console a bare key is a letter of a text, and an arrow moves in it.
    for key in ["ArrowRight", ".", "b", "f"] {
        assert_eq!(command_for(&press(key, false)), None, "{key}");
    }
}

/// Closing the tab, a new window, the address line, printing, the menus of Chromium on Windows.
#[test]
fn no_binding_takes_a_key_that_people_need_of_the_browser() {
    let browser =
        ["ctrl w", "ctrl n", "ctrl t", "ctrl l", "ctrl p", "ctrl f", "ctrl r", "alt d", "alt e", "alt f"];
    let function = ["F1", "F5", "F6", "F7", "F10", "F11", "F12"];
    for binding in &BINDINGS {
        let modifier = if binding.control { "ctrl " } else { "alt " };
        let press = format!("{modifier}{}", binding.key);
        assert!(!browser.contains(&press.as_str()) && !function.contains(&binding.key), "{}", binding.shown);
    }
}

#[test]
fn a_letter_of_the_review_decides_in_either_case_and_without_modifiers() {
    let press = |key: &str, control: bool| Press {
        key: key.to_owned(),
        code: format!("Key{}", key.to_ascii_uppercase()),
        control,
        alt: false,
        shift: false,
    };
    assert_eq!(decision_for(&press("k", false)), Some(Decide::Keep));
    assert_eq!(decision_for(&press("K", false)), Some(Decide::Keep));
    assert_eq!(decision_for(&press("k", true)), None);
    assert_eq!(decision_for(&press("j", false)), None);
}

/// A bare letter, pressed on that layout.
fn bare(layout: &Layout, letter: char) -> Press {
    Press {
        key: letter.to_string(),
        code: layout.code(letter.to_ascii_lowercase()),
        control: false,
        alt: false,
        shift: false,
    }
}

#[test]
fn twelve_bones_have_a_key_each_on_every_layout() {
    let digits = |row: [&str; 10]| row_of_digits(row, false);
    let rows = [
        digits(["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"]),
        digits(["&", "é", "\"", "'", "(", "-", "è", "_", "ç", "à"]),
    ];
    for layout in &LAYOUTS {
        for row in &rows {
            let letters = ['a', 'b', 'c'].map(|letter| bare(layout, letter));
            let presses = row.iter().take(9).chain(&letters);
            let places: Vec<Option<Sort>> = presses.map(sort_for).collect();
            assert_eq!(
                places,
                (0..12).map(|place| Some(Sort::Under(place))).collect::<Vec<_>>(),
                "{}",
                layout.name
            );
            assert_eq!(row.last().and_then(sort_for), Some(Sort::PutOff), "{}", layout.name);
        }
        assert_eq!(sort_for(&bare(layout, 'd')), None);
    }
}

#[test]
fn in_the_walls_own_window_digits_sort_and_letters_stay_the_walls() {
    let digits = row_of_digits(["&", "é", "\"", "'", "(", "-", "è", "_", "ç", "à"], false);
    assert_eq!(digits.first().and_then(sort_on_the_wall), Some(Sort::Under(0)));
    assert_eq!(digits.last().and_then(sort_on_the_wall), Some(Sort::PutOff));
    for digit in &digits {
        assert_eq!(command_on_the_wall(digit), None, "{}", digit.key);
    }
    for letter in ['a', 'b', 'c'] {
        assert_eq!(sort_on_the_wall(&bare(&LAYOUTS[0], letter)), None, "{letter}");
    }
}

#[test]
fn no_key_of_the_fishbone_is_two_things() {
    for key in [PUT_OFF, PARK, KEEP] {
        assert!(!BONE_KEYS.contains(&key), "{key}");
    }
}

#[test]
fn every_sign_that_moves_is_in_the_key_sheet() {
    for (sign, step) in STEPS {
        let is_shown = |(shown, _): &&Printed| shown.split(", ").any(|shown| shown == sign);
        assert_eq!(SIGNS.iter().filter(is_shown).count(), 1, "{sign}: {step:?}");
    }
    for sign in [LINK, TOGETHER, MERGE, VOTES] {
        assert!(SIGNS.iter().any(|(shown, _)| shown.contains(sign)), "{sign}");
    }
    assert!(SIGNS.iter().any(|(shown, _)| *shown == ASK_DEEPER));
}
