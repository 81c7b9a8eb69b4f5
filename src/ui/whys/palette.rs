//! What the palette offers for causes: a number with a sign and another number links, joins or merges the two. After
//! the sign the other cause is found by its number or by its words.

use super::gestures;
use crate::keys;
use crate::text::likeness;
use crate::ui::dialogs::shown_text;
use crate::ui::editor::Editor;
use crate::workshop::{CauseId, ShortNumber};
use leptos::prelude::*;

/// What is done with two causes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Pair {
    /// The first made the second possible.
    Link,
    /// Only together were they enough.
    Join,
    /// The first is the same as the second.
    Merge,
}

impl Pair {
    /// Every value, in the order offered.
    pub(in crate::ui) const ALL: [Self; 3] = [Self::Link, Self::Join, Self::Merge];

    /// The sign between the two numbers.
    pub(in crate::ui) const fn sign(self) -> char {
        match self {
            Self::Link => keys::LINK,
            Self::Join => keys::TOGETHER,
            Self::Merge => keys::MERGE,
        }
    }

    /// What it does, by name.
    pub(in crate::ui) const fn words(self) -> &'static str {
        match self {
            Self::Link => "Link a cause to what else it made possible, on any bone, such as 12>7",
            Self::Join => "Only together: two causes that were enough only jointly, such as 12+7",
            Self::Merge => "Merge a duplicate into another cause, such as 12*7",
        }
    }

    /// What it does with these two.
    fn said(self, one: CauseId, other: CauseId) -> String {
        match self {
            Self::Link => format!("{one} made {other} possible"),
            Self::Join => format!("{one} and {other} only together, or each by itself again"),
            Self::Merge => format!("Merge {one} into {other}"),
        }
    }

    /// Does it.
    pub(in crate::ui) fn run(self, editor: Editor, one: CauseId, other: CauseId) -> bool {
        match self {
            Self::Link => gestures::link(editor, one, other),
            Self::Join => gestures::join(editor, one, other),
            Self::Merge => gestures::merge(editor, one, other),
        }
    }
}

/// What is typed, read as two causes; the second as long as it is not complete as every one it may become.
pub(in crate::ui) fn pairs(editor: Editor, typed: &str) -> Vec<(Pair, CauseId, CauseId, String)> {
    let Some((at, pair)) = Pair::ALL
        .into_iter()
        .filter_map(|pair| Some((typed.find(pair.sign())?, pair)))
        .min_by_key(|(at, _)| *at)
    else {
        return Vec::new();
    };
    let (first, rest) = typed.split_at(at);
    let rest = rest.get(1..).unwrap_or_default().trim();
    let Some(one) = cause(first) else { return Vec::new() };
    let causes: Vec<CauseId> = editor.read(|document| document.causes.iter().map(|cause| cause.id).collect());
    if !causes.contains(&one) {
        return Vec::new();
    }
    let exact = cause(rest).filter(|other| causes.contains(other));
    // Nobody's words are read on the wall before they are redacted: there the numbers must do.
    let on_the_wall = editor.session.with_untracked(|session| session.on_the_wall);
    let words = |other: CauseId| {
        if on_the_wall { String::new() } else { format!(" · {}", shown_text(editor, other.into())) }
    };
    causes
        .into_iter()
        .filter(|other| *other != one && exact.is_none_or(|exact| exact == *other))
        .map(|other| (pair, one, other, format!("{}{}", pair.said(one, other), words(other))))
        .filter(|(_, _, other, words)| exact == Some(*other) || likeness(rest, words).is_some())
        .collect()
}

/// `12` or `C12`.
fn cause(text: &str) -> Option<CauseId> {
    let text = text.trim();
    let number = ShortNumber::parse(text).or_else(|| ShortNumber::parse(&format!("C{text}")))?;
    match number {
        ShortNumber::Cause(cause) => Some(cause),
        _ => None,
    }
}
