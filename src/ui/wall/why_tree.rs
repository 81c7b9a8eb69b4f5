//! The why-tree of the wall, drawn from redacted sentences, with an equal list for those who hear the page.

use crate::order::Gather;
use crate::sorted::{SortedMap, SortedSet};
use crate::stage::{Question, WallCause, WallText, tree_drawing, with_behind};
use crate::ui::drawing::picture;
use crate::ui::erased::view;
use crate::workshop::CauseId;
use leptos::prelude::*;

/// Deeper than this nobody follows nested lists by ear.
const DEEPEST: usize = 9;

/// The tree of the leg that is asked about, page by page; the list has all of it.
pub(super) fn why_tree(question: &Question<WallText>) -> AnyView {
    let drawn = tree_drawing(question, WallText::as_str);
    view! {
        {picture(&drawn, "Why-tree".to_owned(), String::clone)}
        <div class="visually-hidden">{nested(&question.tree)}</div>
    }
}

/// The causes by what they stand under; none: nothing that is shown.
type Under<'a> = SortedMap<Option<CauseId>, Vec<&'a WallCause<WallText>>>;

/// Causes as nested lists: below each what made it possible, as far as it is among them. What it made possible elsewhere,
/// on another bone or a second time in the tree, is said behind it.
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
        let mut words = format!("{} {}", cause.id, with_behind(cause, WallText::as_str));
        // What the picture draws as a link, or names a second time.
        for effect in cause.effects.iter().filter(|effect| home != Some(**effect)) {
            words.push_str(&format!(" · made {effect} possible"));
        }
        view! { <li>{words} {below}</li> }
    });
    view! { <ul>{items.collect_view()}</ul> }
}
