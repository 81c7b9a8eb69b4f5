//! Every key of the page in one table: the bindings, the key sheet, the palette and the README are made from it.
//!
//! It belongs to no room and knows none, not even the browser, so that the table can be tried on every layout natively.
//!
//! **Invariants.** Function keys and Alt with a letter exist on US, German and French layouts, and work inside fields
//! too. On a Mac, Alt (Option) types: never bound is what somebody needs it for, L (`@` on the German Mac) and E (`€`,
//! and é on the US one). N is bound, and with it `~` of the German and French Macs, as a dead key. Nor is Alt bound to
//! a letter that the layouts have in different places (A, M, Q, W, Y, Z): where Alt makes the letter into another
//! character, the place of the key is all there is to go by. Two keys stand in for what some browsers use themselves: F3 (find again; Ctrl G does the same) and Ctrl K
//! (the address line; Ctrl L does the same).
//! **Start reading** at [`BINDINGS`].

use serde::{Deserialize, Serialize};

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Throws an idea into the jar.
    Jar,
    /// Goes to the next stage.
    NextStage,
    /// Everything, by name.
    Palette,
    /// Goes to the stage before.
    PreviousStage,
    /// Makes the last step taken back again.
    Redo,
    /// The list for tonight.
    Tonight,
    /// Takes the last step back.
    Undo,
    /// Turns the page into the wall picture and back.
    Wall,
    /// Opens the wall in a window of its own.
    WallWindow,
    /// Goes on, on the wall: the next event, leg, bone or page.
    NextPage,
    /// Goes back, on the wall.
    PreviousPage,
    /// Blanks the wall.
    Blank,
    /// Keeps the picture on the wall, whatever the console does.
    Freeze,
    /// Fills the screen.
    FullScreen,
    /// Starts the clock of the meeting, or lets it stand.
    Clock,
    /// Gives the stage so many minutes more.
    MoreTime(u16),
    /// Begins or ends silent writing.
    Silence,
    /// Shows what leaves this room.
    Leaving,
    /// Saves a backup file.
    Backup,
    /// Marks the selected text as something that must not leave.
    MarkSensitive,
    /// Puts back what was taken out as a secret.
    NotASecret,
    /// Registers what was noticed while typing.
    RegisterFound,
    /// Takes up the first question of the coach.
    AskInstead,
    /// Leaves the first hint of the coach.
    LeaveHint,
    /// Silences the first hint of the coach in this workshop.
    SilenceHint,
    /// Moves the cause before the one above it.
    CauseUp,
    /// Moves the cause after the one below it.
    CauseDown,
    /// Moves the cause under the one above it.
    CauseIn,
    /// Moves the cause beside the one it stands under.
    CauseOut,
    /// Collapses the branch of the cause, or opens it.
    Collapse,
    /// Shows the branch of the cause alone, or the whole tree.
    Branch,
}

impl Command {
    /// Its key as it is printed; empty where it has none.
    pub fn shown(self) -> &'static str {
        BINDINGS.iter().find(|binding| binding.command == self).map_or("", |binding| binding.shown)
    }

    /// Whether a key held down does it again and again: what turns something on and off would flicker.
    pub const fn repeats(self) -> bool {
        matches!(
            self,
            Self::Undo | Self::Redo | Self::CauseUp | Self::CauseDown | Self::CauseIn | Self::CauseOut
        )
    }
}

/// A binding: the key as `KeyboardEvent.key` names it, with its modifiers.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// What it does.
    pub command: Command,
    /// The key.
    pub key: &'static str,
    /// With Ctrl, or Command on a Mac.
    pub control: bool,
    /// With Alt.
    pub alt: bool,
    /// With Shift.
    pub shift: bool,
    /// How it is printed.
    pub shown: &'static str,
    /// What it does, in words.
    pub words: &'static str,
}

const fn function(command: Command, key: &'static str, words: &'static str) -> Binding {
    Binding { command, key, control: false, alt: false, shift: false, shown: key, words }
}

const fn shift(command: Command, key: &'static str, shown: &'static str, words: &'static str) -> Binding {
    Binding { shift: true, shown, ..function(command, key, words) }
}

const fn page(command: Command, key: &'static str, shown: &'static str, words: &'static str) -> Binding {
    Binding { shown, ..function(command, key, words) }
}

const fn alt(command: Command, key: &'static str, shown: &'static str, words: &'static str) -> Binding {
    Binding { command, key, control: false, alt: true, shift: false, shown, words }
}

const fn control(
    command: Command,
    key: &'static str,
    shift: bool,
    shown: &'static str,
    words: &'static str,
) -> Binding {
    Binding { command, key, control: true, alt: false, shift, shown, words }
}

/// As in outlines elsewhere: Alt and Shift with an arrow moves what is written.
const fn arrow(command: Command, key: &'static str, shown: &'static str, words: &'static str) -> Binding {
    Binding { command, key, control: false, alt: true, shift: true, shown, words }
}

/// The table.
pub const BINDINGS: [Binding; 30] = [
    function(Command::Wall, "F2", "Wall picture, and back to the console"),
    function(Command::Jar, "F3", "Throw an idea into the jar"),
    function(Command::Tonight, "F4", "The list for tonight"),
    control(Command::Palette, "k", false, "Ctrl K", "Everything, by name"),
    control(Command::Undo, "z", false, "Ctrl Z", "Undo"),
    control(Command::Redo, "z", true, "Ctrl Shift Z", "Redo"),
    control(Command::Redo, "y", false, "Ctrl Y", "Redo"),
    alt(Command::NextStage, "n", "Alt N", "Next stage"),
    alt(Command::PreviousStage, "p", "Alt P", "Stage before"),
    shift(Command::WallWindow, "F2", "Shift F2", "Wall in a window of its own"),
    page(Command::NextPage, "PageDown", "Page Down", "On the wall: next event, question, bone or page"),
    page(Command::PreviousPage, "PageUp", "Page Up", "On the wall: back"),
    function(Command::Blank, "F8", "Blank the wall, and back"),
    shift(Command::Freeze, "F8", "Shift F8", "Freeze the wall, and let it follow again"),
    function(Command::Leaving, "F9", "What leaves this room"),
    alt(Command::Backup, "s", "Alt S", "Save a backup file"),
    alt(Command::MarkSensitive, "k", "Alt K", "Mark the selected text as sensitive"),
    alt(Command::RegisterFound, "r", "Alt R", "Register what was noticed first"),
    alt(Command::NotASecret, "x", "Alt X", "Not a secret: put it back"),
    alt(Command::AskInstead, "i", "Alt I", "Ask what the coach asks first"),
    alt(Command::LeaveHint, "h", "Alt H", "Leave the coach's first hint"),
    alt(Command::SilenceHint, "o", "Alt O", "No such hints in this workshop"),
    arrow(Command::CauseUp, "ArrowUp", "Alt Shift ↑", "Move the cause up"),
    arrow(Command::CauseDown, "ArrowDown", "Alt Shift ↓", "Move the cause down"),
    arrow(Command::CauseIn, "ArrowRight", "Alt Shift →", "Move the cause under the one above it"),
    arrow(
        Command::CauseOut,
        "ArrowLeft",
        "Alt Shift ←",
        "Move the cause out, beside the one it stands under",
    ),
    alt(Command::Collapse, "c", "Alt C", "Collapse the branch of the cause, or open it"),
    alt(Command::Branch, "b", "Alt B", "Look at the branch of the cause alone, or at the whole tree"),
    alt(Command::Clock, "g", "Alt G", "Start the meeting clock, or let it stand"),
    alt(Command::Silence, "t", "Alt T", "Silent writing for three minutes, or its end"),
];

/// What has no key of its own and is found by name.
pub const NAMED: [(Command, &str); 3] = [
    (Command::MoreTime(1), "One minute more for this stage"),
    (Command::MoreTime(5), "Five minutes more for this stage"),
    (Command::FullScreen, "Fill the screen, and back"),
];

/// What a clicker or a bare key means in the wall's own window, where there is nothing to type into.
const CLICKER: [(&str, Command); 6] = [
    ("ArrowRight", Command::NextPage),
    ("ArrowDown", Command::NextPage),
    ("ArrowLeft", Command::PreviousPage),
    ("ArrowUp", Command::PreviousPage),
    (".", Command::Blank),
    ("b", Command::Blank),
];

/// What a letter does in the review of what is taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decide {
    /// The alias.
    Alias,
    /// Everyday words.
    Generalise,
    /// Nothing of it.
    Drop,
    /// The value itself, for a reason.
    Keep,
    /// It is an everyday word.
    Ordinary,
    /// Undecided again.
    Undecide,
    /// An action to revoke it.
    Revoke,
    /// The alias for everything that is left.
    Rest,
}

/// A letter of the review. It works while the focus is in the list, and never inside a field.
#[derive(Clone, Copy, Debug)]
pub struct ReviewKey {
    /// What it does.
    pub decide: Decide,
    /// The key.
    pub key: &'static str,
    /// What its button says.
    pub words: &'static str,
}

const fn letter(decide: Decide, key: &'static str, words: &'static str) -> ReviewKey {
    ReviewKey { decide, key, words }
}

/// The letters of the review.
pub const REVIEW_KEYS: [ReviewKey; 8] = [
    letter(Decide::Alias, "A", "Alias"),
    letter(Decide::Generalise, "G", "General words"),
    letter(Decide::Drop, "D", "Drop"),
    letter(Decide::Keep, "K", "Keep, because…"),
    letter(Decide::Ordinary, "O", "Ordinary word here"),
    letter(Decide::Undecide, "U", "Undecided again"),
    letter(Decide::Revoke, "V", "Revoke it"),
    letter(Decide::Rest, "R", "Safe defaults for the rest"),
];

/// Puts off the cause to be sorted: beside the numbers, and no bone's.
pub const PUT_OFF: &str = "0";
/// Parks the cause that is proposed.
pub const PARK: &str = "P";
/// Keeps it in sight.
pub const KEEP: &str = "K";

/// The keys of the fishbone, and what they do; never inside a field.
pub const FISHBONE_KEYS: [(&str, &str); 4] = [
    ("1 to 9", "Sort the cause under that bone"),
    (PUT_OFF, "Put it off"),
    (PARK, "Past forty causes: park the one proposed"),
    (KEEP, "Keep it in sight"),
];

/// A key as the browser tells it: `KeyboardEvent.key`, `.code` and the modifiers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Press {
    /// The character it types or its name: `k`, `F2`.
    pub key: String,
    /// The place of the key: `KeyK`.
    pub code: String,
    /// Ctrl, or Command on a Mac.
    pub control: bool,
    /// Alt, or Option on a Mac.
    pub alt: bool,
    /// Shift.
    pub shift: bool,
}

impl Press {
    /// The key that is meant. Alt, or a layout of other letters, makes `s` into `ß` or `ы`, and `n` on a Mac into the
    /// beginning of an accent, `Dead`: then the place says it.
    fn meant(&self) -> &str {
        let is_plain = self.key != "Dead"
            && (self.key.is_ascii() && self.key.len() != 1
                || self.key.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        match self.code.strip_prefix("Key") {
            Some(letter) if !is_plain => letter,
            _ => &self.key,
        }
    }

    /// The digit that is meant, with no modifier but what the layout needs for it: the French row of digits types
    /// `& é " ' (` without Shift, and there the place says it.
    pub fn digit(&self) -> Option<&str> {
        let is_digit = |text: &str| text.len() == 1 && text.bytes().all(|byte| byte.is_ascii_digit());
        if self.control || self.alt {
            return None;
        }
        if is_digit(&self.key) {
            return Some(&self.key);
        }
        self.code.strip_prefix("Digit").filter(|digit| !self.shift && is_digit(digit))
    }
}

/// The binding for a key press.
pub fn command_for(press: &Press) -> Option<Command> {
    let meant = press.meant();
    let same = |binding: &&Binding| {
        meant.eq_ignore_ascii_case(binding.key)
            && (press.control, press.alt, press.shift) == (binding.control, binding.alt, binding.shift)
    };
    BINDINGS.iter().find(same).map(|binding| binding.command)
}

/// What a key pressed in the wall's own window means.
pub fn command_on_the_wall(press: &Press) -> Option<Command> {
    let is_bare = !(press.control || press.alt || press.shift);
    let bare = CLICKER.iter().find(|(key, _)| is_bare && press.key.eq_ignore_ascii_case(key));
    bare.map(|(_, command)| *command).or_else(|| command_for(press))
}

/// What a key pressed in the review means. Whether it goes into a field instead is the caller's to know.
pub fn decision_for(press: &Press) -> Option<Decide> {
    if press.control || press.alt {
        return None;
    }
    REVIEW_KEYS
        .iter()
        .find(|letter| press.meant().eq_ignore_ascii_case(letter.key))
        .map(|letter| letter.decide)
}

#[cfg(test)]
mod tests {
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
            moved
                .map_or_else(|| format!("Key{}", letter.to_ascii_uppercase()), |(_, code)| (*code).to_owned())
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
        for (binding, layout) in BINDINGS.iter().flat_map(|binding| LAYOUTS.iter().map(move |l| (binding, l)))
        {
            for made in ["ß", "µ", "\u{2206}", "@", "Dead"] {
                let press = Press { key: made.to_owned(), ..layout.press(binding) };
                if binding.alt && binding.key.len() == 1 {
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

    /// `@ € | [ ] { } \ ~ #` and accents by Option on the US, German and French Macs, but for `~`, which N begins.
    #[test]
    fn no_binding_takes_a_letter_that_a_mac_types_a_needed_sign_with() {
        for letter in ["l", "e"] {
            assert!(!BINDINGS.iter().any(|binding| binding.alt && binding.key == letter), "Alt {letter}");
        }
    }

    #[test]
    fn what_is_turned_on_and_off_does_not_repeat() {
        let repeating: Vec<&str> = BINDINGS
            .iter()
            .filter(|binding| binding.command.repeats())
            .map(|binding| binding.shown)
            .collect();
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
        ] {
            assert_eq!(command_on_the_wall(&press(key, false)), Some(command), "{key}");
        }
        assert_eq!(command_on_the_wall(&press("F8", true)), Some(Command::Freeze));
        assert_eq!(command_on_the_wall(&press("x", false)), None);
        // In the console a bare key is a letter of a text, and an arrow moves in it.
        for key in ["ArrowRight", ".", "b"] {
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
            assert!(
                !browser.contains(&press.as_str()) && !function.contains(&binding.key),
                "{}",
                binding.shown
            );
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
}
