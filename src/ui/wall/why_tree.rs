//! The why-tree of the wall, drawn from redacted sentences, with an equal list for those who hear the page.

use crate::diagram::{
    Drawing, Size, WhyInput, WhyTree, WhyTreeFit, WhyTreeInput, WhyTreeMetrics, WhyTreePart,
};
use crate::order::Gather;
use crate::sorted::{SortedMap, SortedSet};
use crate::stage::{Question, WallCause, WallText};
use crate::ui::drawing::picture;
use crate::ui::erased::view;
use crate::workshop::CauseId;
use leptos::prelude::*;

/// What is left of 1280 by 720 between a question of one line and the capture line.
const FRAME: Size = Size::new(1184.0, 450.0);
/// What a second line of the question takes of it.
const QUESTION_LINE: f32 = 55.0;
/// What the fourth question takes of it.
const FOURTH_LINE: f32 = 40.0;
/// Letters of a question that stand on one line.
const LETTERS_OF_A_LINE: usize = 58;
/// Letters of a cause that stand on one line.
const LETTERS_OF_A_ROW: usize = 64;
/// Deeper than this nobody follows nested lists by ear.
const DEEPEST: usize = 9;

/// The tree of the leg that is asked about, around the cause in focus.
pub(super) fn why_tree(question: &Question<WallText>) -> AnyView {
    let drawn = drawn(question);
    view! {
        {picture(&drawn, "Why-tree".to_owned(), String::clone)}
        <div class="visually-hidden">{nested(&question.tree)}</div>
    }
}

/// Full sentences where they fit, in large letters or in smaller ones; else what is asked about and what explains it keep
/// theirs, the others have one line each, and as many as there is room for get their sentence back. The question of a leg
/// with more causes than lines is shown with their labels, in two columns; around a cause in focus a window is.
fn drawn(question: &Question<WallText>) -> Drawing<String> {
    let sentences: Vec<String> = question.tree.iter().map(with_behind).collect();
    let is_near = |cause: &WallCause<WallText>| {
        question.focus.is_some_and(|focus| cause.id == focus || cause.effects.contains(&focus))
    };
    let short = |cause| if is_near(cause) { with_behind(cause) } else { shortened(cause) };
    let short: Vec<String> = question.tree.iter().map(short).collect();
    let sizes = [WhyTreeMetrics::wall(), WhyTreeMetrics::wall_overview()];
    let whole = |texts: &[String], metrics: WhyTreeMetrics| {
        let (is_whole, drawn) = drawing(question, texts, WhyTreeFit::Window, metrics);
        is_whole.then_some(drawn)
    };
    if let Some(full) = sizes.iter().find_map(|metrics| whole(&sentences, *metrics)) {
        return full;
    }
    for metrics in sizes {
        if let Some(drawn) = whole(&short, metrics) {
            return lengthened(short, &sentences, |texts| whole(texts, metrics)).unwrap_or(drawn);
        }
    }
    if question.focus.is_some() {
        return drawing(question, &short, WhyTreeFit::Window, WhyTreeMetrics::wall_overview()).1;
    }
    let labels: Vec<String> = question.tree.iter().map(|cause| cause.label.as_str().to_owned()).collect();
    drawing(question, &labels, WhyTreeFit::Columns(2), WhyTreeMetrics::wall_overview()).1
}

/// The drawing in which one text after the other became longer, as long as all of it is there.
fn lengthened(
    mut texts: Vec<String>,
    sentences: &[String],
    whole: impl Fn(&[String]) -> Option<Drawing<String>>,
) -> Option<Drawing<String>> {
    let mut longest = None;
    for (at, sentence) in sentences.iter().enumerate() {
        let mut longer = texts.clone();
        if let Some(text) = longer.get_mut(at).filter(|text| *text != sentence) {
            text.clone_from(sentence);
            if let Some(drawn) = whole(&longer) {
                (texts, longest) = (longer, Some(drawn));
            }
        }
    }
    longest
}

/// The drawing, and whether every cause is in it.
fn drawing(
    question: &Question<WallText>,
    texts: &[String],
    fit: WhyTreeFit,
    metrics: WhyTreeMetrics,
) -> (bool, Drawing<String>) {
    let numbers: Vec<String> = question.tree.iter().map(|cause| cause.id.to_string()).collect();
    let input = WhyTreeInput {
        causes: question
            .tree
            .iter()
            .zip(&numbers)
            .zip(texts)
            .map(|((cause, number), text)| WhyInput {
                key: cause.id.0,
                number,
                label: text,
                parents: cause.effects.iter().map(|effect| effect.0).collect(),
                bone: cause.bone,
            })
            .collect(),
        focus: question.focus.map(|cause| cause.0),
        frame: frame(question),
        fit,
        metrics,
    };
    let tree = WhyTree::new(&input);
    let drawing = tree.drawing(|part, range| {
        let (key, is_number) = match part {
            WhyTreePart::Number(key) => (key, true),
            WhyTreePart::Cause(key) => (key, false),
        };
        let cause = input.causes.iter().find(|cause| cause.key == key);
        let text = cause.map(|cause| if is_number { cause.number } else { cause.label });
        text.and_then(|text| text.get(range)).unwrap_or_default().to_owned()
    });
    (tree.gaps.is_empty(), drawing)
}

/// What the question above it leaves of the wall.
fn frame(question: &Question<WallText>) -> Size {
    let words = [Some(&question.before), question.about.as_ref(), Some(&question.after)];
    let letters: usize = words.into_iter().flatten().map(|text| text.as_str().chars().count()).sum();
    let is_long = letters > LETTERS_OF_A_LINE;
    let second_line = if is_long { QUESTION_LINE } else { 0.0 };
    let fourth = if question.fourth.is_some() { FOURTH_LINE } else { 0.0 };
    Size::new(FRAME.width, FRAME.height - second_line - fourth)
}

/// The sentence, and the short words behind it.
fn with_behind(cause: &WallCause<WallText>) -> String {
    let mut text = cause.text.as_str().to_owned();
    for behind in &cause.behind {
        text.push_str(" · ");
        text.push_str(behind.as_str());
    }
    text
}

/// The sentence up to its last word that fits.
fn shortened(cause: &WallCause<WallText>) -> String {
    let text = cause.text.as_str();
    let Some((most, _)) = text.char_indices().nth(LETTERS_OF_A_ROW) else { return text.to_owned() };
    let fits = text.get(..most).unwrap_or_default();
    format!("{}…", fits.rfind(' ').and_then(|end| fits.get(..end)).unwrap_or(fits))
}

/// The causes by what they stand under; none: nothing that is shown.
type Under<'a> = SortedMap<Option<CauseId>, Vec<&'a WallCause<WallText>>>;

/// Causes as nested lists: below each what made it possible, as far as it is among them.
pub(super) fn nested(causes: &[WallCause<WallText>]) -> AnyView {
    let here: SortedSet<CauseId> = causes.iter().map(|cause| cause.id).gathered();
    let mut under = Under::new();
    for cause in causes {
        let home = cause.effects.iter().find(|effect| here.contains(effect)).copied();
        under.or_default(home).push(cause);
    }
    list(&under, None, 1)
}

/// One list; what is deeper than anybody follows stands in the last one.
fn list(under: &Under<'_>, home: Option<CauseId>, depth: usize) -> AnyView {
    let Some(causes) = under.get(&home) else { return ().into_any() };
    let mut causes = causes.clone();
    let mut at = 0;
    while let Some(cause) = causes.get(at).filter(|_| depth == DEEPEST) {
        causes.extend(under.get(&Some(cause.id)).into_iter().flatten());
        at += 1;
    }
    let items = causes.into_iter().map(|cause| {
        let below = (depth < DEEPEST).then(|| list(under, Some(cause.id), depth + 1));
        let words = format!("{} {}", cause.id, with_behind(cause));
        view! { <li>{words} {below}</li> }
    });
    view! { <ul>{items.collect_view()}</ul> }
}
