//! The same as the picture in a list: each bone with its causes, and where each cause is sorted.

use super::shown::{bone_label, bone_question};
use crate::order::Gather;
use crate::sorted::{SortedMap, SortedSet};
use crate::ui::editor::use_editor;
use crate::ui::erased::{For, Memo, view};
use crate::ui::ids;
use crate::ui::widgets::{Among, Choice, LongList, Unfolding};
use crate::workshop::{BoneId, CauseId, Document, RowId, Support, TextAt, TextField};
use leptos::prelude::*;

/// Wide enough for letters of the picture that can be read.
const NARROW: &str = "(max-width: 44rem)";

/// One line of the list. A cause stands under the cause of the same bone that it made possible.
#[derive(Clone, PartialEq, Eq)]
struct Line {
    cause: CauseId,
    depth: usize,
    /// What else it made possible, on other bones or a second time on its own.
    also: Vec<CauseId>,
}

/// The list.
#[component]
pub(super) fn CauseList() -> impl IntoView {
    let editor = use_editor();
    let bones = Memo::new(move |_| {
        editor.whole(|document| {
            let bones = document.bones.iter().map(|bone| Some(bone.id));
            bones.chain([None]).collect::<Vec<Option<BoneId>>>()
        })
    });
    // On a phone the picture is an overview, and the list is what can be read.
    let is_narrow = window().match_media(NARROW).ok().flatten().is_some_and(|narrow| narrow.matches());
    view! {
        <Unfolding class="fishbone-list" summary=|| "As a list" unfolded=is_narrow>
            <ul role="list">
                <For each=move || bones.get() key=|bone| *bone let:bone>
                    <BoneInList bone=bone />
                </For>
            </ul>
        </Unfolding>
    }
}

/// One bone with its causes; none: what is not sorted yet.
#[component]
fn BoneInList(bone: Option<BoneId>) -> impl IntoView {
    let editor = use_editor();
    let lines = Memo::new(move |_| editor.whole(|document| lines(document, bone)));
    let order = Signal::derive(move || {
        lines.with(|lines| lines.iter().map(|line| RowId::Cause(line.cause)).collect::<Vec<_>>())
    });
    let draw = Callback::new(move |row: RowId| match row {
        RowId::Cause(cause) => view! { <CauseInList cause=cause lines=lines /> },
        _ => ().into_any(),
    });
    let label = Memo::new(move |_| {
        editor.whole(|document| match bone {
            Some(bone) => document.bones.get(bone).map_or_else(String::new, bone_label),
            None => "Not sorted yet".to_owned(),
        })
    });
    let question = Memo::new(move |_| {
        lines.with(Vec::is_empty).then(|| {
            editor.whole(|document| {
                let bone = bone.and_then(|bone| document.bones.get(bone));
                bone.map_or_else(|| "Every cause has its bone.".to_owned(), bone_question)
            })
        })
    });
    view! {
        <li>
            <h2>{move || label.get()}</h2>
            {move || question.get().map(|question| view! { <p class="empty">{question}</p> })}
            <LongList class="bone-causes" order=order row=draw />
        </li>
    }
}

#[component]
fn CauseInList(cause: CauseId, lines: Memo<Vec<Line>>) -> impl IntoView {
    let editor = use_editor();
    let is_under = Memo::new(move |_| {
        lines.with(|lines| lines.iter().any(|line| line.cause == cause && line.depth != 0))
    });
    let also = Memo::new(move |_| {
        lines.with(|lines| {
            let also = lines.iter().find(|line| line.cause == cause).map(|line| &line.also);
            also.into_iter().flatten().map(|effect| format!(" · made {effect} possible")).collect::<String>()
        })
    });
    let row = RowId::Cause(cause);
    let statement = Memo::new(move |_| editor.text(TextAt::new(row, TextField::Statement)));
    let is_refuted = Memo::new(move |_| {
        editor.row(row, |document| {
            document.causes.get(cause).is_some_and(|cause| cause.support == Support::Refuted)
        })
    });
    let is_parked = Memo::new(move |_| {
        editor.row(row, |document| document.causes.get(cause).is_some_and(|cause| cause.parked))
    });
    let bones = Memo::new(move |_| {
        editor.whole(|document| {
            document.bones.iter().map(|bone| (bone.id, bone_label(bone))).collect::<Vec<_>>()
        })
    });
    let chosen = Memo::new(move |_| editor.row(row, |document| document.causes.get(cause)?.bone));
    view! {
        <li id=ids::row(row) class="bone-cause" class:is-under=move || is_under.get()>
            <span class="number">{cause.to_string()}</span>
            <p>
                {move || statement.get()}
                {move || is_refuted.get().then_some(" (refuted)")}
                {move || is_parked.get().then_some(" (parked)")}
                {move || also.get()}
            </p>
            <Choice
                id=format!("{cause}-bone")
                label=format!("Bone of {cause}")
                label_hidden=true
                among=Among::rows_or(
                    "not sorted yet",
                    bones,
                    move || chosen.get(),
                    move |bone| editor.change(cause, |cause| cause.bone = bone),
                )
            />
        </li>
    }
}

/// The causes of a bone, each after the one it made possible.
fn lines(document: &Document, bone: Option<BoneId>) -> Vec<Line> {
    let here: Vec<CauseId> =
        document.causes.iter().filter(|cause| cause.bone == bone).map(|cause| cause.id).collect();
    let members: SortedSet<CauseId> = here.iter().copied().gathered();
    let mut parents: SortedMap<CauseId, CauseId> = SortedMap::new();
    for link in document.links.iter().filter(|link| members.contains(&link.effect)) {
        parents.or_insert(link.cause, || link.effect);
    }
    let mut also: SortedMap<CauseId, Vec<CauseId>> = SortedMap::new();
    for link in document.links.iter().filter(|link| parents.get(&link.cause) != Some(&link.effect)) {
        also.or_default(link.cause).push(link.effect);
    }
    let mut under: SortedMap<Option<CauseId>, Vec<CauseId>> = SortedMap::new();
    for cause in here {
        under.or_default(parents.get(&cause).copied()).push(cause);
    }
    let mut lines = Vec::new();
    // Links make no circle, so every cause is reached once from one without a parent.
    let mut open: Vec<Line> = top_first(&under, None, 0);
    while let Some(mut line) = open.pop() {
        open.extend(top_first(&under, Some(line.cause), line.depth + 1));
        line.also = also.get(&line.cause).cloned().unwrap_or_default();
        lines.push(line);
    }
    lines
}

/// What stands there, the first one on the top of the stack.
fn top_first(
    under: &SortedMap<Option<CauseId>, Vec<CauseId>>,
    parent: Option<CauseId>,
    depth: usize,
) -> Vec<Line> {
    let causes = under.get(&parent).map(Vec::as_slice).unwrap_or_default();
    causes.iter().rev().map(|cause| Line { cause: *cause, depth, also: Vec::new() }).collect()
}
