//! Each numbered part as one line of plain text: everything that the release prints under that number.

use super::model::{ActionLine, Part, Postmortem, TimelineLine};
use crate::redact::{SafeText, say};
use crate::sorted::SortedMap;
use crate::workshop::ShortNumber;

/// A numbered part in one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainLine {
    /// The number that withholds it.
    pub number: ShortNumber,
    /// What is printed under it.
    pub text: SafeText,
    /// Whether it stays in the room.
    pub held_back: bool,
}

/// Every numbered part, in the order printed.
pub(super) fn lines(postmortem: &Postmortem) -> Vec<PlainLine> {
    let mut in_full: SortedMap<ShortNumber, SafeText> = SortedMap::new();
    in_full.extend(postmortem.timeline.lines.iter().map(|line| (line.part.number, timeline_line(line))));
    in_full.extend(postmortem.actions.iter().map(|action| (action.part.number, action_line(action))));
    let line = |part: &Part| PlainLine {
        number: part.number,
        text: in_full.get(&part.number).cloned().unwrap_or_else(|| part_line(part)),
        held_back: part.held_back,
    };
    postmortem.parts().map(line).collect()
}

fn timeline_line(line: &TimelineLine) -> SafeText {
    together([line.time.clone(), part_line(&line.part)])
}

fn action_line(action: &ActionLine) -> SafeText {
    if action.part.held_back {
        return action.part.text.clone();
    }
    let due = action.due.map_or_else(|| SafeText::fixed("no date yet"), say::date);
    together([part_line(&action.part), action.owner.clone(), due])
}

fn part_line(part: &Part) -> SafeText {
    let mut pieces = vec![part.text.clone()];
    if !part.tags.is_empty() {
        pieces.push(say::sentence(&[
            SafeText::fixed("("),
            say::join(&part.tags, ", "),
            SafeText::fixed(")"),
        ]));
    }
    let facts = part.facts.iter();
    pieces.extend(facts.map(|fact| say::join(&[SafeText::fixed(fact.name), fact.value.clone()], ": ")));
    pieces.extend(part.evidence.clone());
    together(pieces)
}

fn together(pieces: impl IntoIterator<Item = SafeText>) -> SafeText {
    let said: Vec<SafeText> = pieces.into_iter().filter(|piece| !piece.as_str().is_empty()).collect();
    say::join(&said, " · ")
}
