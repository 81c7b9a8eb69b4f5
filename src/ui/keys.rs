//! Every key of the page in one table: the bindings, the key sheet and the docs are made from it.
//!
//! Function keys and Alt with a letter exist on US, German and French layouts, and none of them types a character,
//! so they work inside fields too. Two of them stand in for a key some browsers use: F3 (find again; Ctrl G does the
//! same) and Ctrl K (the address line; Ctrl L does the same).

use wasm_bindgen::JsCast;

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
    /// Blanks the wall.
    Blank,
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

/// The table.
pub const BINDINGS: [Binding; 15] = [
    function(Command::Wall, "F2", "Wall picture, and back to the console"),
    function(Command::Jar, "F3", "Throw an idea into the jar"),
    function(Command::Tonight, "F4", "The list for tonight"),
    control(Command::Palette, "k", false, "Ctrl K", "Everything, by name"),
    control(Command::Undo, "z", false, "Ctrl Z", "Undo"),
    control(Command::Redo, "z", true, "Ctrl Shift Z", "Redo"),
    control(Command::Redo, "y", false, "Ctrl Y", "Redo"),
    alt(Command::NextStage, "n", "Alt N", "Next stage"),
    alt(Command::PreviousStage, "p", "Alt P", "Stage before"),
    function(Command::Blank, "F8", "Blank the wall, and back"),
    function(Command::Leaving, "F9", "What leaves this room"),
    alt(Command::Backup, "s", "Alt S", "Save a backup file"),
    alt(Command::MarkSensitive, "m", "Alt M", "Mark the selected text as sensitive"),
    alt(Command::RegisterFound, "r", "Alt R", "Register what was noticed first"),
    alt(Command::NotASecret, "x", "Alt X", "Not a secret: put it back"),
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

/// What a key pressed in the review means; none inside a field, where it is a letter of a text.
pub fn decision_for(event: &web_sys::KeyboardEvent) -> Option<Decide> {
    let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
    if modified || event.is_composing() || event.repeat() || is_typing(event) {
        return None;
    }
    let key = event.key();
    REVIEW_KEYS.iter().find(|letter| key.eq_ignore_ascii_case(letter.key)).map(|letter| letter.decide)
}

/// True when the key goes into a field.
pub fn is_typing(event: &web_sys::KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| element.closest("input, textarea, select").ok().flatten().is_some())
}

/// The binding for a key press.
pub fn command_for(event: &web_sys::KeyboardEvent) -> Option<Command> {
    // A key held down would turn the wall on and off.
    if event.is_composing() || event.repeat() {
        return None;
    }
    let key = event.key();
    let control = event.ctrl_key() || event.meta_key();
    // With Alt, some layouts make a letter into another character; the physical key still says which was meant.
    let code = event.code();
    BINDINGS
        .iter()
        .find(|binding| {
            let same_key = key.eq_ignore_ascii_case(binding.key)
                || (binding.alt
                    && code
                        .strip_prefix("Key")
                        .is_some_and(|letter| letter.eq_ignore_ascii_case(binding.key)));
            same_key
                && control == binding.control
                && event.alt_key() == binding.alt
                && event.shift_key() == binding.shift
        })
        .map(|binding| binding.command)
}
