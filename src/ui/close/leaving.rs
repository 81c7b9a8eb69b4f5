//! What leaves this room: every numbered part as the wall has shown it and as it would be sent, side by side.

use super::restriction::RestrictionOf;
use crate::keys::Command;
use crate::order::Gather;
use crate::postmortem::{Leaving, LeavingLine, leaving};
use crate::sorted::SortedMap;
use crate::ui::app;
use crate::ui::dialogs::Dialogs;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{For, Memo, Show, view};
use crate::ui::ids;
use crate::ui::settled::settled;
use crate::ui::widgets::{AddLine, Among, Choice, Unfolding, earlier, later};
use crate::workshop::{Audience, Release, RowId, ShortNumber};
use leptos::prelude::*;

/// The button for the wall, and the preview for the facilitator.
#[component]
pub fn WhatLeaves() -> impl IntoView {
    let editor = use_editor();
    let dialogs = expect_context::<Dialogs>();
    let readers = Memo::new(move |_| editor.row(RowId::Release, |document| document.release.audience));
    view! {
        <section class="what-leaves" aria-labelledby="leaves-heading">
            <h2 id="leaves-heading">"What leaves this room"</h2>
            <p class="field-hint">
                "Before anybody goes: show the very text that will be sent. Whatever anyone points at stays here, by its number."
            </p>
            <button type="button" on:click=move |_| app::run(Command::Leaving, editor, dialogs)>
                "Show on the wall (F9)"
            </button>
            <Choice
                id="leaving-for"
                label="Sent to the"
                among=Among::values(
                    &Audience::RELEASED,
                    Audience::word,
                    move || Some(readers.get()),
                    move |audience| editor.change_single(|release: &mut Release| release.audience = audience),
                )
            />
            <AddLine
                id=ids::STAYS_HERE
                label="Part that stays here, by its number such as E3"
                on_enter={move |line: String| {
                    let number = ShortNumber::parse(&line).filter(|number| editor.read(|document| document.has(*number)));
                    match number {
                        Some(number) => withhold(editor, number),
                        None => editor.notices().say("There is no such number."),
                    }
                    number.is_some()
                }}
            />
            <Unfolding summary=|| "Look at it here first">
                <SideBySide />
            </Unfolding>
        </section>
    }
}

/// What leaves, part by part, with a way to withhold each.
#[component]
pub fn SideBySide() -> impl IntoView {
    let editor = use_editor();
    let found = settled(editor, |document| leaving(document, document.release.audience));
    let numbers = Memo::new(move |_| {
        found.with(|found| {
            found.iter().flat_map(|found| found.lines.iter().map(|line| line.number)).collect::<Vec<_>>()
        })
    });
    let lines = Memo::new(move |_| found.with(|found| found.as_ref().map(by_number).unwrap_or_default()));
    let stays = move || {
        found.with(|found| {
            found.as_ref().map_or_else(
                || "Working out what would leave…".to_owned(),
                |found| format!("{}. This is the {} version.", found.stays.as_str(), found.audience.word()),
            )
        })
    };
    view! {
        <p class="stays" role="status">{stays}</p>
        <Show when=move || numbers.with(Vec::is_empty) && found.with(Option::is_some)>
            <p class="empty">"Nothing numbered would leave yet."</p>
        </Show>
        <ol class="side-by-side">
            <For each=move || numbers.get() key=|number| *number let:number>
                <Line number=number line=Signal::derive(move || lines.with(|lines| lines.get(&number).cloned())) />
            </For>
        </ol>
    }
}

#[component]
fn Line(number: ShortNumber, line: Signal<Option<LeavingLine>>) -> impl IntoView {
    let editor = use_editor();
    let withheld =
        Memo::new(move |_| editor.row(RowId::Mark(number), |document| document.is_withheld(number)));
    let before = move || {
        line.with(|line| {
            line.as_ref().map(|line| {
                let sent = if line.held_back { line.before.as_str() } else { line.after.as_str() };
                earlier(line.before.as_str(), sent)
            })
        })
    };
    let after = move || {
        line.with(|line| match line {
            Some(line) if line.after.is_blank() => "Nothing of this is sent.".into_any(),
            Some(line) => later(line.before.as_str(), line.after.as_str()),
            None => ().into_any(),
        })
    };
    let same = move || line.with(|line| line.as_ref().is_some_and(|line| line.before == line.after));
    let silent =
        move || line.with(|line| line.as_ref().is_some_and(|line| line.held_back || line.after.is_blank()));
    view! {
        <li class:same=same class:held-back=silent>
            <b class="number">{number.to_string()}</b>
            <p class="before">
                <span class="visually-hidden">"In the room: "</span>
                {before}
            </p>
            <p class="after">
                <span class="visually-hidden">"Sent: "</span>
                {after}
            </p>
            <div class="leaving-tools">
                <button
                    type="button"
                    class="plain"
                    aria-pressed=move || withheld.get().to_string()
                    on:click=move |_| withhold(editor, number)
                >
                    {move || if withheld.get() { "Withheld" } else { "Withhold" }}
                    <span class="visually-hidden">{format!(" {number}")}</span>
                </button>
                <RestrictionOf number=number />
            </div>
        </li>
    }
}

fn by_number(found: &Leaving) -> SortedMap<ShortNumber, LeavingLine> {
    found.lines.iter().map(|line| (line.number, line.clone())).gathered()
}

/// Keeps a part in the room, or lets it go again.
pub fn withhold(editor: Editor, number: ShortNumber) {
    editor.change_mark(number, |mark| mark.withheld = !mark.withheld);
}
