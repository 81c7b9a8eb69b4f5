//! The learning poll: two questions, answered by hands, counted and never who.

use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, Show, view};
use crate::ui::widgets::NumberField;
use crate::workshop::{Closing, Presence, RowId, RowKind};
use leptos::prelude::*;

/// The poll.
#[component]
pub fn Poll() -> impl IntoView {
    let editor = use_editor();
    let closing = Memo::new(move |_| editor.row(RowId::Closing, |document| document.closing.clone()));
    let here = Memo::new(move |_| {
        editor.table(RowKind::Person, |document| {
            document.people.iter().filter(|person| person.presence != Presence::Absent).count()
        })
    });
    let hands = |read: fn(&Closing) -> Option<u16>| move |closing: &Closing| read(closing).map(u64::from);
    let learned = hands(|closing| closing.learned);
    let again = hands(|closing| closing.would_come_again);
    let counted = |hands: Option<u64>| hands.and_then(|hands| u16::try_from(hands).ok());
    let too_many = move || {
        let most =
            closing.with(|closing| closing.learned.max(closing.would_come_again)).map_or(0, usize::from);
        here.get() > 0 && most > here.get()
    };
    view! {
        <section aria-labelledby="poll-heading">
            <h2 id="poll-heading">"By hands, before everybody goes"</h2>
            <div class="fields poll">
                <NumberField
                    id="poll-learned"
                    label="Learned something they can use"
                    max=u64::from(u16::MAX)
                    value=Signal::derive(move || closing.with(learned))
                    on_change={move |hands: Option<u64>| editor.change_single(|closing: &mut Closing| closing.learned = counted(hands))}
                />
                <NumberField
                    id="poll-again"
                    label="Would come to the next one"
                    max=u64::from(u16::MAX)
                    value=Signal::derive(move || closing.with(again))
                    on_change={move |hands: Option<u64>| {
                        editor.change_single(|closing: &mut Closing| closing.would_come_again = counted(hands));
                    }}
                />
            </div>
            <p class="field-hint">
                {move || match here.get() {
                    0 => "Hands only, nobody's name.".to_owned(),
                    here => format!("Of {here} in the room or remote. Hands only, nobody's name."),
                }}
            </p>
            <Show when=too_many>
                <ul class="findings">
                    <li>"More hands than people here: count again, or register who is here at Frame."</li>
                </ul>
            </Show>
        </section>
    }
}
