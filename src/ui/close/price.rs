//! The price of closing now: what stays open, who carries it and until when.

use crate::measure::{StaysOpen, stays_open};
use crate::ui::app;
use crate::ui::dialogs::{jump, shown_text};
use crate::ui::editor::use_editor;
use crate::ui::erased::{For, Memo, Show, view};
use crate::ui::widgets::{DateField, PersonChoice};
use crate::workshop::{CalendarDate, Closing, PersonId, RowId};
use leptos::prelude::*;

/// What stays open, and who carries it.
#[component]
pub fn Price() -> impl IntoView {
    let editor = use_editor();
    let today = app::today(editor);
    let open = Memo::new(move |_| editor.whole(|document| stays_open(document, Some(today))));
    let closing = Memo::new(move |_| editor.row(RowId::Closing, |document| document.closing.clone()));
    view! {
        <section aria-labelledby="price-heading">
            <h2 id="price-heading">"The price of closing now"</h2>
            <p class="field-hint">
                "Closing early is allowed. What it leaves open is printed, with the person who carries it and until when."
            </p>
            <Show when=move || open.with(Vec::is_empty)>
                <p class="empty">"Nothing stays open."</p>
            </Show>
            <ul class="findings">
                <For each=move || open.get() key=|open| *open let:open>
                    <li>
                        <button type="button" class="quiet" on:click=move |_| jump(editor, open.about)>
                            <b class="number">{open.about.to_string()}</b>
                            <span>{move || { editor.row(open.about.into(), |_| ()); shown_text(editor, open.about) }}</span>
                            <small>{open.reason}</small>
                        </button>
                    </li>
                </For>
            </ul>
            <div class="fields">
                <PersonChoice
                    id="price-carried-by"
                    label="Carried by"
                    chosen=Signal::derive(move || closing.with(|closing| closing.open_carried_by))
                    on_choose={move |person: Option<PersonId>| editor.change_single(|closing: &mut Closing| closing.open_carried_by = person)}
                />
                <DateField
                    id="price-until"
                    label="Until"
                    value=Signal::derive(move || closing.with(|closing| closing.open_until))
                    on_change={move |day: Option<CalendarDate>| editor.change_single(|closing: &mut Closing| closing.open_until = day)}
                />
                <DateField
                    id="follow-up"
                    label="The actions are looked at together on"
                    value=Signal::derive(move || closing.with(|closing| closing.follow_up))
                    on_change={move |day: Option<CalendarDate>| editor.change_single(|closing: &mut Closing| closing.follow_up = day)}
                />
            </div>
            <Show when=move || {
                closing
                    .with(|closing| {
                        let is_left = |open: &StaysOpen| !matches!(open.carried(closing), (Some(_), Some(_)));
                        open.with(|open| open.iter().any(is_left))
                    })
            }>
                <ul class="findings">
                    <li>"Nobody carries it until a day yet: without that, closing now means never."</li>
                </ul>
            </Show>
        </section>
    }
}
