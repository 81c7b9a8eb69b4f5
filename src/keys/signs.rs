//! The signs that a typed line may hold: they move, link and count where everything else is a text to take down.

/// A step in the why-tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Ask about what was added last.
    Deeper,
    /// Ask about what the present cause made possible.
    Up,
    /// Back to the question of the leg.
    Top,
    /// The question of the next leg.
    NextLeg,
}

/// Takes a text down and asks what made it possible: a key, as `KeyboardEvent.key` names it.
pub const ASK_DEEPER: &str = "Tab";
/// The first made the second possible.
pub const LINK: char = '>';
/// The two were only together enough.
pub const TOGETHER: char = '+';
/// The first is the same as the second.
pub const MERGE: char = '*';
/// The idea is declined for the reason of that number.
pub const DECLINE: char = '-';
/// The number of hands for a cause, or what it is of.
pub const VOTES: char = '=';
/// Behind a number of hands: it was counted again, and is more than the room has.
pub const KEEP_COUNT: char = '!';
/// Shows what was counted on the wall, and hides it again.
pub const REVEAL: &str = "==";
/// Why asking stops at a cause.
pub const STOP: &str = "stop";

/// Signs that move, longer ones before those they begin with. `^` waits for a letter on German and French keyboards,
/// which is why `<<` does the same.
pub const STEPS: [(&str, Step); 5] =
    [(">>", Step::NextLeg), (">", Step::Deeper), ("<<", Step::Top), ("<", Step::Up), ("^", Step::Top)];

/// Signs of a line as they are printed, and what they mean.
pub const SIGNS: [(&str, &str); 27] = [
    (">", "ask what made the last answer possible"),
    ("<", "back to what the present cause made possible"),
    ("<<, ^", "back to the question of the leg"),
    (">>", "the question of the next leg"),
    (">no canary stage", "a sign and a text: move, then take the text down there"),
    ("Tab", "after a text: take it down and ask what made it possible"),
    ("C4, E7", "go there; in Actions, the next one treats C4"),
    ("12>7", "C12 made C7 possible"),
    ("3+4", "C3 and C4 were only together enough, or each by itself again"),
    ("12*7", "in the palette: C12 is the same as C7, merge it"),
    ("text @Ada until 15 Dec", "in Actions: what, who, until when"),
    ("A3 @Ada, A3 15 Dec", "in Actions: who carries A3, until when"),
    ("A3 high/low", "in Actions: A3 removes high risk for low effort"),
    ("I1, I1 @Ada 15 Dec", "in Actions: idea I1 becomes an action; who, until when"),
    ("I1*A3", "in Actions: idea I1 joins A3"),
    ("I1-2", "in Actions: idea I1 is declined for reason 2 of those on the wall"),
    (
        "C7 stop 8, stop 8",
        "why asking stops at C7, or in Whys where it is: by number or first words; stop alone lists them",
    ),
    ("4=7", "in Weigh: seven hands for C4"),
    ("4=7!", "more hands than the room has, counted again: keep them"),
    ("4=o, 4=t", "C4 is of the organisation, or of the technology"),
    ("=3, =3*8", "in Weigh: three votes each, and eight people vote"),
    ("==", "in Weigh: show the votes on the wall, and hide them"),
    ("X1+ text", "in Weigh: it speaks for that explanation"),
    ("X1- text", "in Weigh: it speaks against it"),
    ("X1? text", "in Weigh: what we would see if only that were true"),
    ("X1 @Ada 15 Dec", "in Weigh: who looks, and by when"),
    ("+ ~ ! ? text", "on the wall in Close: went well, got lucky, surprised us, an open question"),
];
