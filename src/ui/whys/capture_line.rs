//! The line that adds to the tree and moves in it by keys.

use super::state::{Whys, use_whys};
use crate::stage::capture::{self, Capture};
use crate::ui::editor::{Editor, use_editor};
use crate::ui::widgets::AddLine;
use crate::workshop::{Cause, CauseId, Edit, Link, LinkId, Row, ShortNumber};
use leptos::prelude::*;

/// The element id of the line, where the answer to a question goes.
pub(super) const CAPTURE: &str = "add-cause";

/// The line.
#[component]
pub(super) fn CaptureLine() -> impl IntoView {
    let editor = use_editor();
    let whys = use_whys();
    let label = Memo::new(move |_| {
        let next = editor.whole(|_| editor.next::<CauseId>());
        match whys.asked.get() {
            Some(cause) => format!("{next} makes {cause} possible because…"),
            None => format!("{next}: {} because…", whys.leg.get().words()),
        }
    });
    view! {
        <div class="capture">
            <AddLine
                id=CAPTURE
                label=label
                hint="> deeper · < up · ^ the question · 4 goes to C4 · 12>7: C12 made C7 possible"
                on_enter={move |line: String| take(&line, editor, whys)}
            />
        </div>
    }
}

/// Does what the line says; `false` leaves it in the field. The wall takes lines the same way.
pub(in crate::ui) fn take(line: &str, editor: Editor, whys: Whys) -> bool {
    let leg = whys.leg.get_untracked();
    let asked = whys.asked.get_untracked();
    match capture::read(line, 'C') {
        Capture::Deeper => match whys.outline.with_untracked(|outline| outline.newest(asked, leg)) {
            Some(newest) => whys.ask(newest),
            None => {
                editor.notices().say("Nothing stands here yet: add a cause, then go deeper.");
            }
        },
        Capture::Up => {
            let above = asked.and_then(|cause| whys.outline.with_untracked(|outline| outline.home(cause)));
            match above {
                Some(above) => whys.ask(above),
                None => whys.ask_leg(leg),
            }
        }
        Capture::Top => whys.ask_leg(leg),
        Capture::Jump(number) => return jump(number, editor, whys),
        Capture::Link { cause, effect } => return link(cause, effect, editor),
        Capture::Votes { .. } => {
            editor.notices().say("Hands are counted in Weigh.");
            return false;
        }
        Capture::Text(text) => return add(text, editor, whys),
    }
    true
}

fn jump(number: ShortNumber, editor: Editor, whys: Whys) -> bool {
    if let ShortNumber::Cause(cause) = number
        && editor.read(|document| document.causes.contains(cause))
    {
        whys.ask(cause);
        return true;
    }
    editor.notices().say(format!("There is no cause {number}. The tree holds causes, such as C4."));
    false
}

fn link(cause: CauseId, effect: CauseId, editor: Editor) -> bool {
    editor.put(Link { id: editor.next::<LinkId>(), cause, effect, stamp: editor.stamp() })
}

fn add(text: String, editor: Editor, whys: Whys) -> bool {
    let stamp = editor.stamp();
    let id = editor.next::<CauseId>();
    let mut rows = vec![Row::from(Cause::new(id, whys.leg.get_untracked(), text))];
    if let Some(effect) = whys.asked.get_untracked() {
        rows.push(Link { id: editor.next::<LinkId>(), cause: id, effect, stamp }.into());
    }
    editor.apply(Edit::Gesture(rows.into_iter().map(|row| Edit::put(row.stamped(stamp))).collect()))
}
