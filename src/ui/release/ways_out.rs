//! The ways out. Each asks for what the gate has cleared, and hands that over and nothing else.

use super::audience;
use super::refusal::Refused;
use super::sitting::{as_released, remember};
use crate::platform::clipboard::{self, Copied};
use crate::platform::{files, pictures, print};
use crate::postmortem::{ReleaseError, Released, release};
use crate::redact::{Cleared, Format, Outbound};
use crate::ui::app;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{effect, view};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// A way out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Copy(Format),
    FishbonePng,
    Print,
    Save(Format),
}

impl Way {
    const TEXTS: [Self; 5] = [
        Self::Copy(Format::RichText),
        Self::Copy(Format::Chat),
        Self::Save(Format::Markdown),
        Self::Save(Format::Html),
        Self::Print,
    ];
    const BACKLOG: [Self; 7] = [
        Self::Save(Format::JiraCsv),
        Self::Save(Format::LinearCsv),
        Self::Save(Format::GithubCsv),
        Self::Save(Format::TaskList),
        Self::Save(Format::IssueTexts),
        Self::Save(Format::Calendar),
        Self::Save(Format::ClosingPage),
    ];
    const MORE: [Self; 2] = [Self::Save(Format::CalendarTasks), Self::Save(Format::ClassCard)];
    const PICTURES: [Self; 6] = [
        Self::FishbonePng,
        Self::Save(Format::FishboneSvg),
        Self::Save(Format::WhyTreeSvg),
        Self::Save(Format::TimelineSvg),
        Self::Save(Format::Ishikawa),
        Self::Save(Format::Flowchart),
    ];

    const fn words(self) -> &'static str {
        match self {
            Self::FishbonePng => "Save fishbone as PNG",
            Self::Print => "Print, or save as PDF",
            Self::Copy(format) | Self::Save(format) => match format {
                Format::Calendar => "Save calendar: follow-up and deadlines",
                Format::CalendarTasks => "Save actions as calendar tasks",
                Format::Chat => "Copy chat summary",
                Format::ClassCard => "Save class card",
                Format::ClosingPage => "Save the price of closing, one page",
                Format::FishboneSvg => "Save fishbone as SVG",
                Format::Flowchart => "Save causes as Mermaid flowchart",
                Format::GithubCsv => "Save actions for GitHub",
                Format::Html => "Save HTML file",
                Format::Ishikawa => "Save fishbone as Mermaid",
                Format::IssueTexts => "Save issue texts",
                Format::JiraCsv => "Save actions for Jira",
                Format::LinearCsv => "Save actions for Linear",
                Format::Markdown => "Save Markdown file",
                Format::Numbers | Format::Print => "",
                Format::RichText => "Copy rich text",
                Format::TaskList => "Save task list",
                Format::TimelineSvg => "Save timeline as SVG",
                Format::WhyTreeSvg => "Save why-tree as SVG",
            },
        }
    }

    const fn format(self) -> Format {
        match self {
            // The pixels are drawn from the picture that was cleared.
            Self::FishbonePng => Format::FishboneSvg,
            // The sheet is drawn from the text that was cleared.
            Self::Print => Format::Markdown,
            Self::Copy(format) | Self::Save(format) => format,
        }
    }
}

/// The buttons, and what became of the last one.
#[component]
pub fn WaysOut(
    /// The sheet that is printed.
    printed: RwSignal<Option<Cleared>>,
) -> impl IntoView {
    let editor = use_editor();
    let said = RwSignal::new(String::new());
    let refused = RwSignal::new(None::<(ReleaseError, Format)>);
    // What was refused may have been solved by any change since.
    effect(move || {
        editor.whole(|_| ());
        refused.set(None);
    });
    let take = move |way: Way| {
        said.set("Looking through every line before it leaves…".to_owned());
        refused.set(None);
        // A tick later, so that these words are seen while the gate works.
        set_timeout(
            move || leave(editor, way, Counter { said, refused, printed }),
            Duration::from_millis(30),
        );
    };
    let buttons = |ways: &[Way]| {
        let button = |way: Way| {
            view! {
                <button type="button" on:click=move |_| take(way)>
                    {way.words()}
                </button>
            }
        };
        ways.iter().copied().map(button).collect_view()
    };
    view! {
        <section class="ways-out" aria-labelledby="ways-heading">
            <h2 id="ways-heading">"Let it leave"</h2>
            <div class="row-tools">{buttons(&Way::TEXTS)}</div>
            <details>
                <summary>"To the backlog and the calendar"</summary>
                <div class="row-tools">{buttons(&Way::BACKLOG)}</div>
            </details>
            <details>
                <summary>"Pictures and Mermaid"</summary>
                <div class="row-tools">{buttons(&Way::PICTURES)}</div>
            </details>
            <details>
                <summary>"More"</summary>
                <div class="row-tools">{buttons(&Way::MORE)}</div>
            </details>
            <p role="status">{move || said.get()}</p>
            {move || refused.get().map(|(error, format)| view! { <Refused error=error format=format /> })}
        </section>
    }
}

/// Where it is said what became of it.
#[derive(Clone, Copy)]
struct Counter {
    said: RwSignal<String>,
    refused: RwSignal<Option<(ReleaseError, Format)>>,
    printed: RwSignal<Option<Cleared>>,
}

fn leave(editor: Editor, way: Way, counter: Counter) {
    editor.end_gesture();
    let released = match cleared(editor, way.format()) {
        Ok(released) => released,
        Err(error) => return counter.refuse(error, way.format()),
    };
    match way {
        Way::FishbonePng => spawn_local(async move {
            match pictures::save_png(&released).await {
                Ok(file) => counter.left(editor, format!("Saved as {file}.")),
                Err(error) => counter.said.set(error.to_string()),
            }
        }),
        Way::Save(_) => {
            let file = released.file_name().to_owned();
            match files::download(&Outbound::Cleared(released)) {
                Ok(()) => counter.left(editor, format!("Saved as {file}.")),
                Err(error) => counter.said.set(error.to_string()),
            }
        }
        Way::Copy(Format::RichText) => match cleared(editor, Format::Markdown) {
            Ok(plain) => copy_rich(editor, counter, released, plain),
            Err(error) => counter.refuse(error, Format::Markdown),
        },
        Way::Copy(_) => copy(editor, counter, released),
        Way::Print => {
            counter.printed.set(Some(released.clone()));
            // The sheet is drawn in the next tick.
            let open = move || match print::print(&released) {
                Ok(()) => counter.left(editor, "The print dialog was opened.".to_owned()),
                Err(error) => counter.said.set(error.to_string()),
            };
            set_timeout(open, Duration::from_millis(30));
        }
    }
}

/// What the gate lets through; the aliases it was written with go into the ledger, for later releases.
fn cleared(editor: Editor, format: Format) -> Result<Cleared, ReleaseError> {
    let today = app::today(editor);
    let Released { cleared, book, .. } = editor.read(|document| {
        let document = as_released(document, today);
        release(&document, audience(&document), format)
    })?;
    let stamp = editor.stamp();
    if let Some(named) = editor.read(|document| book.added_to(&document.ledger, stamp)) {
        editor.apply(named);
    }
    Ok(cleared)
}

fn copy(editor: Editor, counter: Counter, released: Cleared) {
    spawn_local(async move {
        match clipboard::copy(&Outbound::Cleared(released)).await {
            Ok(_) => counter.left(editor, "Copied.".to_owned()),
            Err(error) => counter.said.set(error.to_string()),
        }
    });
}

fn copy_rich(editor: Editor, counter: Counter, rich: Cleared, plain: Cleared) {
    spawn_local(async move {
        match clipboard::copy_rich(&rich, &plain).await {
            Ok(Copied::Rich) => {
                counter.left(editor, "Copied with headings and tables: paste it into a page.".to_owned());
            }
            Ok(Copied::Plain) => {
                counter.left(editor, "Copied as plain text: this browser copies no other.".to_owned())
            }
            Err(error) => counter.said.set(error.to_string()),
        }
    });
}

impl Counter {
    fn left(self, editor: Editor, words: String) {
        remember(editor, app::today(editor));
        self.said.set(words);
    }

    fn refuse(self, error: ReleaseError, format: Format) {
        self.said.set(String::new());
        self.refused.set(Some((error, format)));
    }
}
