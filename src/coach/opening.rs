//! The opening card: read aloud before anything else.

/// What the facilitator reads aloud, with the wall showing the same lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpeningCard {
    /// The heading on the wall.
    pub title: &'static str,
    /// The lines, each short enough for one breath.
    pub lines: &'static [&'static str],
    /// What distorts every look back, named once and with its remedy.
    pub biases: &'static [(&'static str, &'static str)],
}

/// The opening card of every workshop.
pub const OPENING_CARD: OpeningCard = OpeningCard {
    title: "How did the system let this happen?",
    lines: &[
        "We ask how and what. We do not ask who.",
        "We take it that each step made sense to the person who took it, with what was known then.",
        "Nobody was expected to know the ending.",
        "On the wall and in the text, names become roles.",
        "Before we close, you will see the text that leaves this room, and you can hold any part of it back.",
        "An idea for a fix is welcome at any moment: it goes into the jar and waits for its turn.",
        "Correct me at any time.",
    ],
    biases: &[
        ("Hindsight", "We walk forward through the timeline, without the ending."),
        ("Outcome", "We judge a step by what was known, not by how it turned out."),
        ("Confirmation", "For each explanation we ask what would speak against it."),
        ("Character", "Where a trait comes to mind, we look for the situation."),
        ("Negativity", "We write down what went well, too."),
    ],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_card_says_how_names_leave_and_that_the_text_is_shown_first() {
        let card = OPENING_CARD.lines.join(" ");
        for promise in ["how and what", "names become roles", "you will see the text that leaves"] {
            assert!(card.contains(promise), "{promise}");
        }
    }

    #[test]
    fn every_line_fits_one_breath() {
        assert!(OPENING_CARD.lines.iter().all(|line| line.split_whitespace().count() <= 22));
    }
}
