//! The line that adds to the tree and moves in it by keys.

use super::gestures;
use super::state::{Whys, bring_into_view, use_whys};
use crate::measure::legs_in_order;
use crate::stage::capture::{self, Capture, Step};
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{Memo, view};
use crate::ui::ids;
use crate::ui::widgets::AddLine;
use crate::workshop::{Cause, CauseId, Edit, Link, LinkId, Row, ShortNumber};
use leptos::prelude::*;

/// The line.
#[component]
pub(super) fn CaptureLine() -> impl IntoView {
    let editor = use_editor();
    let whys = use_whys();
    let label = Memo::new(move |_| {
        let next = editor.whole(|_| editor.next::<CauseId>());
        match whys.asked.get() {
            Some(cause) => format!("{next}: {cause} was possible because…"),
            None => format!("{next}: {} because…", whys.leg.get().words()),
        }
    });
    view! {
        <div class="capture">
            <AddLine
                id=ids::ADD_CAUSE
                label=label
                first=true
                hint="Tab: deeper · > < move · << or ^ to the question · >> next leg · 4: to C4 · 12>7 links · 3+4 together · stop 8 ends a branch"
                on_enter={move |line: String| take(&line, editor, whys)}
                on_tab={move |line: String| take_and_ask(&line, editor, whys)}
            />
        </div>
    }
}

/// Does what the line says; `false` leaves it in the field. The wall takes lines the same way.
pub(in crate::ui) fn take(line: &str, editor: Editor, whys: Whys) -> bool {
    if let Some((step, text)) = capture::step_and_text(line) {
        go(step, editor, whys);
        return add(text, editor, whys).is_some();
    }
    match capture::read(line, 'C') {
        Capture::Step(step) => go(step, editor, whys),
        Capture::Jump(ShortNumber::Cause(cause))
            if editor.read(|document| document.causes.contains(cause)) =>
        {
            whys.ask(cause);
        }
        _ => {
            return gestures::take_line(editor, line, 'C', |text| {
                gestures::is_text(editor, text) && add(text, editor, whys).is_some()
            });
        }
    }
    true
}

/// Takes the line and asks about what it added: Tab means deeper.
pub(in crate::ui) fn take_and_ask(line: &str, editor: Editor, whys: Whys) -> bool {
    let next = editor.next::<CauseId>();
    let done = take(line, editor, whys);
    if editor.read(|document| document.causes.contains(next)) {
        whys.ask(next);
    }
    done
}

fn go(step: Step, editor: Editor, whys: Whys) {
    let leg = whys.leg.get_untracked();
    let asked = whys.asked.get_untracked();
    match step {
        Step::Deeper => match whys.outline.with_untracked(|outline| outline.newest(asked, leg)) {
            Some(newest) => whys.ask(newest),
            None => editor.notices().say("Nothing stands here yet: add a cause, then go deeper."),
        },
        Step::Up => {
            let above = asked.and_then(|cause| whys.outline.with_untracked(|outline| outline.home(cause)));
            match above {
                Some(above) => whys.ask(above),
                None => whys.ask_leg(leg),
            }
        }
        Step::Top => whys.ask_leg(leg),
        Step::NextLeg => {
            let legs = editor.read(legs_in_order);
            let at = legs.iter().position(|other| *other == leg).map_or(0, |at| at + 1);
            whys.ask_leg(legs.get(at).copied().unwrap_or(legs[0]));
        }
    }
}

fn add(text: &str, editor: Editor, whys: Whys) -> Option<CauseId> {
    let stamp = editor.stamp();
    let id = editor.next::<CauseId>();
    let mut rows = vec![Row::from(Cause::new(id, whys.leg.get_untracked(), text))];
    if let Some(effect) = whys.asked.get_untracked() {
        // What is added must be seen.
        editor.session.update(|session| {
            session.collapsed.remove(&effect);
        });
        rows.push(Link { id: editor.next::<LinkId>(), cause: id, effect, stamp }.into());
    }
    let puts = rows.into_iter().map(Edit::put).collect();
    let added = editor.apply(Edit::Gesture(puts)).then_some(id);
    bring_into_view(id);
    added
}
