//! The sheet of paper: drawn from a cleared text and cleared pictures, seen by the printer alone.

use super::sitting::as_released;
use crate::platform::pictures;
use crate::postmortem::{Run, SheetBlock, SheetItem, release, sheet};
use crate::redact::{Cleared, Format};
use crate::ui::app;
use crate::ui::editor::use_editor;
use crate::ui::erased::view;
use crate::ui::release::audience;
use crate::ui::settled::settled;
use crate::workshop::{Document, RowId};
use leptos::prelude::*;

/// The sheet. Empty until something was cleared, so that an early Ctrl+P prints nothing.
#[component]
pub fn Sheet(
    /// What is printed.
    printed: RwSignal<Option<Cleared>>,
) -> impl IntoView {
    let editor = use_editor();
    let today = app::today(editor);
    let drawn = settled(editor, move |document| figures(&as_released(document, today)));
    view! {
        <div class="print-sheet" aria-hidden="true">
            {move || {
                // A text cleared for the team is not on paper while the one for the company is still being made.
                let chosen = editor.row(RowId::Release, audience);
                let is_for_them = |cleared: &&Cleared| cleared.audience() == chosen;
                let text = printed
                    .with(|printed| {
                        let cleared = printed.as_ref().filter(is_for_them);
                        cleared.map(|cleared| sheet(cleared).into_iter().map(block).collect_view())
                    });
                let pictures = text.is_some().then(|| drawn.with(|drawn| {
                    drawn.iter().flatten().filter(is_for_them).map(figure).collect_view()
                }));
                (text, pictures)
            }}
        </div>
    }
}

/// What is drawn of the causes, as the files hold it.
fn figures(document: &Document) -> Vec<Cleared> {
    if document.causes.is_empty() {
        return Vec::new();
    }
    let drawn = [Format::FishboneSvg, Format::WhyTreeSvg].into_iter();
    // What the gate refuses is told where the text is shown; on paper there is no picture then.
    drawn.filter_map(|format| Some(release(document, audience(document), format).ok()?.cleared)).collect()
}

fn figure(picture: &Cleared) -> AnyView {
    let name = if picture.format() == Format::FishboneSvg { "Fishbone" } else { "Why-tree" };
    view! {
        <figure>
            <img src=pictures::address(picture) alt=name />
            <figcaption>{name}</figcaption>
        </figure>
    }
}

fn block(block: SheetBlock) -> AnyView {
    match block {
        SheetBlock::Heading(1, words) => view! { <h1>{voiced(words)}</h1> },
        SheetBlock::Heading(2, words) => view! { <h2>{voiced(words)}</h2> },
        SheetBlock::Heading(_, words) => view! { <h3>{voiced(words)}</h3> },
        SheetBlock::Paragraph(words) => view! { <p>{voiced(words)}</p> },
        SheetBlock::Evidence(lines) => view! { <pre>{lines.join("\n")}</pre> },
        SheetBlock::List(items) => view! { <ul>{items.into_iter().map(item).collect_view()}</ul> },
        SheetBlock::Table(rows) => table(rows),
    }
}

fn item(item: SheetItem) -> impl IntoView {
    let depth = match item.depth {
        0 => "",
        1 => "depth-1",
        2 => "depth-2",
        _ => "depth-3",
    };
    view! { <li class=depth>{voiced(item.words)}</li> }
}

fn table(rows: Vec<Vec<Vec<Run>>>) -> AnyView {
    let mut rows = rows.into_iter();
    let head = rows.next().unwrap_or_default();
    let row = |cells: Vec<Vec<Run>>| {
        view! { <tr>{cells.into_iter().map(|cell| view! { <td>{voiced(cell)}</td> }).collect_view()}</tr> }
    };
    view! {
        <table>
            <thead>
                <tr>{head.into_iter().map(|cell| view! { <th>{voiced(cell)}</th> }).collect_view()}</tr>
            </thead>
            <tbody>{rows.map(row).collect_view()}</tbody>
        </table>
    }
}

fn voiced(words: Vec<Run>) -> AnyView {
    words
        .into_iter()
        .map(|run| match (run.strong, run.emphasis) {
            (true, _) => view! { <strong>{run.text}</strong> },
            (false, true) => view! { <em>{run.text}</em> },
            (false, false) => run.text.into_any(),
        })
        .collect_view()
        .into_any()
}
