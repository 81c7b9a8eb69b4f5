//! The coach on the console: what to ask about the row that is worked on, one key each. It changes no text, blocks
//! nothing, and is never part of the wall.
//!
//! **Start reading** at [`Coach`], then `advice.rs` (what is done with it), then `attention.rs` (about which row).

mod advice;
mod aloud;
mod attention;

pub use attention::Attention;

use crate::coach::{Advice, about, advice, asked};
use crate::keys::Command;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{Memo, Show, view};
use crate::workshop::{RowId, RowKind};
use aloud::ReadAloud;
use leptos::prelude::*;

/// Hints listed at once; the rest comes when one of these is done.
const SHOWN: usize = 3;

/// The panel.
#[component]
pub fn Coach() -> impl IntoView {
    let editor = use_editor();
    let row = Memo::new(move |_| {
        editor.attention.get().filter(|row| editor.table(row.kind(), |document| document.row(*row).is_some()))
    });
    move || row.get().map(|row| view! { <About row=row /> })
}

/// What there is to ask about one row.
#[component]
fn About(row: RowId) -> impl IntoView {
    let editor = use_editor();
    let name = name_of(row);
    let all = Memo::new(move |_| {
        follow(editor, row);
        editor.read(|document| advice(document, row))
    });
    let asked = Memo::new(move |_| {
        follow(editor, row);
        editor.read(|document| asked(document, row))
    });
    let silenced =
        Memo::new(move |_| editor.row(RowId::Frame, |document| document.frame.hints_silenced.len()));
    // What is read aloud of a cause is always there.
    let is_cause = matches!(row, RowId::Cause(_));
    let has_nothing =
        move || !is_cause && silenced.get() == 0 && asked.with(Option::is_none) && all.with(Vec::is_empty);
    view! {
        <section class="coach" aria-label="Coach" hidden=has_nothing>
            <h2>{format!("To ask about {name}")}</h2>
            {move || {
                asked
                    .get()
                    .map(|question| {
                        view! {
                            <p class="coach-asked">
                                <strong>"Asked: "</strong>
                                {question}
                            </p>
                            <button type="button" class="quiet" on:click=move |_| advice::take_back(editor, row)>
                                "Take the question back"
                            </button>
                        }
                    })
            }}
            <ul role="list" aria-live="polite">
                {move || {
                    let shown: Vec<Advice> = all.with(|all| all.iter().take(SHOWN).cloned().collect());
                    shown.into_iter().enumerate().map(|(place, advice)| line(editor, row, place == 0, advice)).collect_view()
                }}
            </ul>
            {move || {
                let count = silenced.get();
                (count > 0)
                    .then(|| {
                        view! {
                            <button type="button" class="quiet" on:click=move |_| advice::hear_all(editor)>
                                {if count == 1 {
                                    "Hear the silent kind of hint again".to_owned()
                                } else {
                                    format!("Hear {count} silent kinds of hint again")
                                }}
                            </button>
                        }
                    })
            }}
            {if let RowId::Cause(cause) = row { Some(view! { <ReadAloud cause=cause /> }) } else { None }}
        </section>
    }
}

/// Says at a row that the coach noticed its wording, and turns the coach to it.
#[component]
pub fn CoachMark(
    /// Which row.
    #[prop(into)]
    row: RowId,
) -> impl IntoView {
    let editor = use_editor();
    let noticed = Memo::new(move |_| {
        follow(editor, row);
        editor.read(|document| advice(document, row)).iter().filter(|advice| advice.is_wording()).count()
    });
    let name = name_of(row);
    view! {
        <Show when=move || { noticed.get() > 0 }>
            <button type="button" class="quiet" on:click=move |_| editor.attention.turn_to(row)>
                {move || format!("Coach: {}", noticed.get())}
                <span class="visually-hidden">{format!(" to ask about {}", name.clone())}</span>
            </button>
        </Show>
    }
}

/// Runs again when something changes that the advice on a row rests on. Reading a sentence with every rule takes longer
/// than a key may, and nobody wants to be asked about half of one: a text that is typed is read at the next pause.
fn follow(editor: Editor, row: RowId) {
    editor.follow_rested(row);
    editor.row(RowId::Frame, |_| ());
    editor.table(RowKind::Person, |_| ());
    editor.table(RowKind::Link, |_| ());
    if let Some(number) = about(row) {
        editor.row(RowId::Mark(number), |_| ());
    }
}

fn line(editor: Editor, row: RowId, is_first: bool, advice: Advice) -> impl IntoView {
    let Advice { name, words, ask, why, .. } = advice.clone();
    let of = if words.is_empty() { format!(": {ask}") } else { format!(", about “{words}”") };
    let key = move |command: Command| is_first.then(|| view! { <kbd>{command.shown()}</kbd> });
    view! {
        <li>
            <p>
                {(!words.is_empty()).then(|| view! { <q>{words.clone()}</q> })}
                <span class="coach-ask">{ask}</span>
            </p>
            {(is_first && !why.is_empty()).then(|| view! { <p class="field-hint">{why}</p> })}
            <div class="row-tools">
                <button type="button" class="quiet" on:click=move |_| advice::take_up(editor, row, &advice)>
                    "Ask this"
                    <span class="visually-hidden">{of.clone()}</span>
                    {key(Command::AskInstead)}
                </button>
                <button type="button" class="quiet" on:click=move |_| advice::leave(editor, row, name)>
                    "Leave it"
                    <span class="visually-hidden">{of.clone()}</span>
                    {key(Command::LeaveHint)}
                </button>
                <button type="button" class="quiet" on:click=move |_| advice::silence(editor, name)>
                    "Not in this workshop"
                    <span class="visually-hidden">{of}</span>
                    {key(Command::SilenceHint)}
                </button>
            </div>
        </li>
    }
}

/// Takes up the first question of the panel.
pub fn ask_first(editor: Editor) {
    with_first(editor, |row, first| advice::take_up(editor, row, first));
}

/// Leaves the first hint of the panel.
pub fn leave_first(editor: Editor) {
    with_first(editor, |row, first| advice::leave(editor, row, first.name));
}

/// Silences the first hint of the panel in this workshop.
pub fn silence_first(editor: Editor) {
    with_first(editor, |_, first| advice::silence(editor, first.name));
}

fn with_first(editor: Editor, run: impl FnOnce(RowId, &Advice)) {
    let row = editor.attention.now();
    let first =
        row.and_then(|row| Some((row, editor.read(|document| advice(document, row)).into_iter().next()?)));
    match first {
        Some((row, first)) => run(row, &first),
        None => editor.notices().say("The coach has nothing to ask here."),
    }
}

fn name_of(row: RowId) -> String {
    match row {
        RowId::Closing => "who was not here".to_owned(),
        RowId::Impact => "the impact".to_owned(),
        RowId::Trigger => "the trigger".to_owned(),
        numbered => numbered.number().map_or_else(String::new, |number| number.to_string()),
    }
}
