//! Two versions of a text with the changes marked: words of elements, never HTML of the document.

use crate::postmortem::policy;
use crate::postmortem::{Change, changes};
use crate::ui::erased::view;
use crate::workshop::{Difference, For};
use leptos::prelude::*;

/// Differences listed at most; two states of a meeting that lie far apart differ in everything.
const LISTED: usize = 60;

/// Texts that read otherwise in two states, under the two words; `place` names the row of each.
pub fn differences(
    texts: &[Difference],
    words: [&'static str; 2],
    place: impl Fn(&Difference) -> AnyView,
) -> AnyView {
    let row = |text: &Difference| {
        let (before, now) = (text.earlier.reveal(For::Console), text.now.reveal(For::Console));
        let field = policy::of_text(text.at).map_or_else(String::new, policy::FieldPolicy::words);
        view! {
            <li>
                <div class="where">{place(text)} <small>{field}</small></div>
                <p class="before"><small>{words[0]}</small> {earlier(before, now)}</p>
                <p class="after"><small>{words[1]}</small> {later(before, now)}</p>
            </li>
        }
    };
    view! { <ul class="compared">{texts.iter().take(LISTED).map(row).collect_view()}</ul> }
}

/// How many texts and other things differ, as a sentence.
pub fn count_of_differences(texts: usize, others: usize) -> String {
    let listed = match texts {
        0 => "No text differs".to_owned(),
        1 => "1 text differs".to_owned(),
        count if count > LISTED => format!("{count} texts differ, of which the first {LISTED} are listed"),
        count => format!("{count} texts differ"),
    };
    match others {
        0 => format!("{listed}."),
        1 => format!("{listed}; 1 other thing was moved or set otherwise."),
        count => format!("{listed}; {count} other things were moved or set otherwise."),
    }
}

/// The earlier version, with what is gone struck.
pub fn earlier(before: &str, after: &str) -> AnyView {
    let pieces = changes(before, after).into_iter().filter_map(|change| match change {
        Change::Same(text) => Some(text.to_owned().into_any()),
        Change::Gone(text) => Some(view! { <del>{text.to_owned()}</del> }),
        Change::New(_) => None,
    });
    pieces.collect_view().into_any()
}

/// The later version, with what is new marked.
pub fn later(before: &str, after: &str) -> AnyView {
    let pieces = changes(before, after).into_iter().filter_map(|change| match change {
        Change::Same(text) => Some(text.to_owned().into_any()),
        Change::New(text) => Some(view! { <mark>{text.to_owned()}</mark> }),
        Change::Gone(_) => None,
    });
    pieces.collect_view().into_any()
}
