//! The bones themselves: name, question, nature, order; add and remove; other sets to begin from.

use super::shown::is_named_after_people;
use crate::ui::editor::use_editor;
use crate::ui::erased::{For, Memo, view};
use crate::ui::ids;
use crate::ui::widgets::{AddLine, Among, Choice, MoveButtons, ProseField, RemoveButton};
use crate::workshop::{
    Bone, BoneId, CATEGORY_SETS, CategorySet, MOST_BONES, Nature, Prose, RowId, RowKind, TextAt, TextField,
};
use leptos::prelude::*;

/// The bones, behind a summary: most workshops keep the eight they begin with.
#[component]
pub(super) fn Bones() -> impl IntoView {
    let editor = use_editor();
    let bones = Memo::new(move |_| {
        editor.table(RowKind::Bone, |document| document.bones.iter().map(|bone| bone.id).collect::<Vec<_>>())
    });
    let label = Memo::new(move |_| {
        editor.table(RowKind::Bone, |_| format!("{}: one more bone", editor.next::<BoneId>()))
    });
    let add = move |name: String| {
        if editor.read(|document| document.has_all_bones()) {
            editor.refuse(format!(
                "Not added: {MOST_BONES} bones are as many as a wall can show. Rename one, or remove one first."
            ));
            return false;
        }
        editor.put(Bone {
            id: editor.next::<BoneId>(),
            label: Prose::new(name),
            question: Prose::default(),
            nature: Nature::default(),
            stamp: editor.stamp(),
        })
    };
    // The console is drawn anew when it comes back from the wall.
    let unfolded = editor.session.with_untracked(|session| session.bones_unfolded);
    let toggled = move |event: leptos::ev::Event| {
        let unfolded = event_target::<web_sys::Element>(&event).has_attribute("open");
        editor.session.update(|session| session.bones_unfolded = unfolded);
    };
    // Told of it later, the part may be gone already: the key for the wall is quick. Before a click is carried out it
    // stands as it was.
    let clicked = move |event: leptos::ev::MouseEvent| {
        let part = event_target::<web_sys::Element>(&event).closest("details").ok().flatten();
        let unfolded = part.is_some_and(|part| !part.has_attribute("open"));
        editor.session.update(|session| session.bones_unfolded = unfolded);
    };
    view! {
        <details class="bones" open=unfolded on:toggle=toggled>
            <summary on:click=clicked>"Bones"</summary>
            <ul role="list">
                <For each=move || bones.get() key=|bone| *bone let:bone>
                    <BoneRow bone=bone />
                </For>
            </ul>
            <AddLine
                id="add-bone"
                number='B'
                label=label
                hint="A category of conditions; Enter adds it. Twelve are as many as a wall can show."
                on_enter=add
            />
            <CategorySets />
        </details>
    }
}

/// Other sets to begin from; one key takes the choice back.
#[component]
fn CategorySets() -> impl IntoView {
    let editor = use_editor();
    let choose = move |set: &'static CategorySet| {
        let stamp = editor.stamp();
        let edit = editor.read(|document| document.with_categories(set, stamp));
        if editor.apply(edit) {
            ids::focus(ids::STAGE_HEADING);
        }
    };
    view! {
        <details class="more">
            <summary>"More: other sets of categories"</summary>
            <p>"Bones of the same name keep their causes; the other causes wait to be sorted again. Undo brings everything back."</p>
            <ul role="list" class="category-sets">
                {CATEGORY_SETS
                    .iter()
                    .map(|set| {
                        let bones: Vec<&str> = set.bones.iter().map(|(label, ..)| *label).collect();
                        view! {
                            <li>
                                <button type="button" class="plain" on:click=move |_| choose(set)>
                                    {set.name}
                                </button>
                                <p>{bones.join(", ")}</p>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </details>
    }
}

#[component]
fn BoneRow(bone: BoneId) -> impl IntoView {
    let editor = use_editor();
    let row = RowId::Bone(bone);
    let nature =
        Memo::new(move |_| editor.row(row, |document| document.bones.get(bone).map(|bone| bone.nature)));
    let names_people = Memo::new(move |_| {
        editor.row(row, |document| document.bones.get(bone).is_some_and(is_named_after_people))
    });
    view! {
        <li id=ids::row(row) class="bone-row">
            <div class="fields">
                <ProseField at=TextAt::new(row, TextField::BoneLabel) label=format!("Name of {bone}") />
                <ProseField
                    at=TextAt::new(row, TextField::BoneQuestion)
                    label=format!("What {bone} asks while it is empty")
                    lines=true
                />
                <Choice
                    id=format!("{bone}-nature")
                    label=format!("Causes of {bone} are mostly")
                    among=Among::values(
                        &Nature::ALL,
                        Nature::words,
                        move || nature.get(),
                        move |nature| editor.change(bone, |bone| bone.nature = nature),
                    )
                />
            </div>
            {move || {
                names_people
                    .get()
                    .then(|| {
                        view! {
                            <p class="finding">
                                "This name invites sorting people. What is meant: workload, knowledge, ownership, hand-overs?"
                            </p>
                        }
                    })
            }}
            <div class="row-tools">
                <MoveButtons row=row />
                <RemoveButton row=row />
            </div>
        </li>
    }
}
