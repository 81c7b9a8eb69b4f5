//! The register of people: the one place where names are written down.

use crate::evidence::people;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{For, Memo, Show, view};
use crate::ui::ids;
use crate::ui::notices::use_notices;
use crate::ui::widgets::{Among, Choice, ProseField, RemoveButton};
use crate::workshop::{Edit, For, Person, PersonId, Presence, RowId, RowKind, TextAt, TextField};
use leptos::prelude::*;

/// Roles offered while a role is typed.
const USUAL_ROLES: [&str; 10] = [
    "incident commander",
    "on-call engineer",
    "release engineer",
    "platform engineer",
    "database engineer",
    "network engineer",
    "customer support lead",
    "product owner",
    "engineering manager",
    "facilitator",
];

/// The list of roles offered.
pub const ROLES_LIST: &str = "usual-roles";

/// The register.
#[component]
pub fn People() -> impl IntoView {
    let editor = use_editor();
    let people = Memo::new(move |_| {
        editor.table(RowKind::Person, |document| {
            document.people.iter().map(|person| person.id).collect::<Vec<_>>()
        })
    });
    view! {
        <section aria-labelledby="people-heading">
            <h2 id="people-heading">"People"</h2>
            <p class="field-hint">
                "Names live here: on the wall and in what leaves, people are called by their role. Only who carries an action is named, and not in public."
            </p>
            <Paste />
            <Show when=move || people.with(Vec::is_empty)>
                <p class="empty">"Nobody is registered yet. Only registered names are sure to leave as roles."</p>
            </Show>
            <ul class="register">
                <For each=move || people.get() key=|id| *id let:id>
                    <PersonRow id=id />
                </For>
            </ul>
            <datalist id=ROLES_LIST>
                {USUAL_ROLES.iter().map(|role| view! { <option value=*role></option> }).collect_view()}
            </datalist>
        </section>
    }
}

/// Takes an invite or a list.
#[component]
fn Paste() -> impl IntoView {
    let editor = use_editor();
    let notices = use_notices();
    let pasted = RwSignal::new(String::new());
    let add = move || {
        let added = register(editor, &pasted.get_untracked());
        if added > 0 {
            pasted.set(String::new());
            notices.say(if added == 1 {
                "1 person registered.".to_owned()
            } else {
                format!("{added} people registered.")
            });
        } else {
            notices.say("No new name found. One person a line: name, handle, role.");
        }
    };
    view! {
        <form
            class="paste-people"
            on:submit=move |event| {
                event.prevent_default();
                add();
            }
        >
            <div class="field">
                <label for="paste-people">"Type a name, or paste an invite or a list"</label>
                <textarea
                    id="paste-people"
                    rows="2"
                    spellcheck="false"
                    autocomplete="off"
                    translate="no"
                    aria-describedby="paste-people-hint"
                    prop:value=move || pasted.get()
                    on:input=move |event| pasted.set(event_target_value(&event))
                    on:keydown=move |event| {
                        if event.key() == "Enter" && !event.shift_key() && !event.is_composing()
                            && !pasted.with(|text| text.trim().contains('\n'))
                        {
                            event.prevent_default();
                            add();
                        }
                    }
                ></textarea>
                <p class="field-hint" id="paste-people-hint">
                    "One person a line: Ada Brook @ada, on-call engineer. Enter registers."
                </p>
            </div>
            <button type="submit" class="plain">"Register"</button>
        </form>
    }
}

/// Registers the people of a pasted text who are not registered yet, as one step; how many that were.
fn register(editor: Editor, text: &str) -> usize {
    let known: Vec<String> = editor.read(|document| {
        document.people.iter().map(|person| person.full_name.reveal(For::Measuring).to_lowercase()).collect()
    });
    let PersonId(first) = editor.next::<PersonId>();
    let stamp = editor.stamp();
    let edits: Vec<Edit> = people::read(text)
        .into_iter()
        .filter(|person| !known.contains(&person.full_name.to_lowercase()))
        .zip(first..)
        .map(|(person, id)| {
            let speaks_for_product = person.role.to_lowercase().contains("product");
            Edit::put(Person {
                id: PersonId(id),
                full_name: person.full_name.into(),
                handles: person.handles.into(),
                role: person.role.into(),
                presence: Presence::Present,
                speaks_for_product,
                stamp,
            })
        })
        .collect();
    let added = edits.len();
    if added > 0 && editor.apply(Edit::Gesture(edits)) { added } else { 0 }
}

#[component]
fn PersonRow(id: PersonId) -> impl IntoView {
    let editor = use_editor();
    let row = RowId::Person(id);
    let presence =
        Memo::new(move |_| editor.row(row, |document| document.people.get(id).map(|person| person.presence)));
    let product = Memo::new(move |_| {
        editor.row(row, |document| document.people.get(id).is_some_and(|person| person.speaks_for_product))
    });
    view! {
        <li id=ids::row(row) class="person">
            <b class="number">{id.to_string()}</b>
            <ProseField at=TextAt::new(row, TextField::FullName) label="Full name" />
            <ProseField at=TextAt::new(row, TextField::Handles) label="Handles, e-mail" />
            <ProseField at=TextAt::new(row, TextField::Role) label="Role to be called by" suggestions=ROLES_LIST />
            <Choice
                id=format!("{id}-presence")
                label="Where"
                among=Among::values(
                    &Presence::ALL,
                    Presence::words,
                    move || presence.get(),
                    move |presence| editor.change(id, |person| person.presence = presence),
                )
            />
            <div class="person-tools">
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=move || product.get()
                        on:change=move |event| {
                            let checked = event_target_checked(&event);
                            editor.change(id, |person| person.speaks_for_product = checked);
                        }
                    />
                    "Speaks for product"
                </label>
                <RemoveButton row=row />
            </div>
        </li>
    }
}
