//! What the room does with its causes, whatever asks for it: a key, the pointer, a line, the palette. Each is one step
//! of undo, and works on the wall as well.

use crate::measure::{Asked, Shift, WhyOutline};
use crate::ui::editor::Editor;
use crate::ui::ids;
use crate::ui::notices::Offer;
use crate::workshop::{CauseId, Link, LinkId, Place, RowId, Session, ShortNumber, Stamp, Under};
use leptos::prelude::*;
use std::time::Duration;

/// `cause` made `effect` possible.
pub(in crate::ui) fn link(editor: Editor, cause: CauseId, effect: CauseId) -> bool {
    editor.put(Link { id: editor.next::<LinkId>(), cause, effect, stamp: Stamp::default() })
}

/// `cause` explains `effect` no longer.
pub(super) fn unlink(editor: Editor, cause: CauseId, effect: CauseId) {
    let link = editor.read(|document| {
        document.links.iter().find(|link| link.cause == cause && link.effect == effect).map(|link| link.id)
    });
    if let Some(link) = link {
        editor.remove(RowId::Link(link));
    }
}

/// Two causes were only together enough, or, where that was said, each is a cause of its own.
pub(in crate::ui) fn join(editor: Editor, one: CauseId, other: CauseId) -> bool {
    let joining = editor.read(|document| document.joining(one, other));
    let is_possible = joining.is_some();
    if !is_possible {
        editor.refuse(format!(
            "Nothing was changed: {one} and {other} do not explain the same. Link both to it first, such as {one}>4."
        ));
    }
    joining.is_some_and(|joining| editor.apply(joining))
}

/// The duplicate becomes part of the other cause.
pub(in crate::ui) fn merge(editor: Editor, duplicate: CauseId, kept: CauseId) -> bool {
    let merging = editor.read(|document| document.merging(duplicate, kept));
    if !merging.is_some_and(|merging| editor.apply(merging)) {
        return false;
    }
    editor.session.update(|session| {
        session.focus = session.focus.map(|focus| if focus == duplicate { kept } else { focus });
    });
    let run = Callback::new(move |()| editor.undo());
    editor.notices().offer(
        format!("{duplicate} is part of {kept} now, with its links and votes."),
        Offer { words: "Undo", run },
    );
    true
}

/// Moves a cause to a place; the focus stays on what was focused.
pub(super) fn place(editor: Editor, cause: CauseId, place: Place) -> bool {
    let moving = editor.read(|document| document.moving(cause, place));
    let focused = document().active_element().map(|element| element.id()).filter(|id| !id.is_empty());
    let done = moving.is_none_or(|moving| editor.apply(moving));
    if let Under::Cause(effect) = place.under {
        // What was moved must be seen.
        editor.session.update(|session| {
            session.collapsed.remove(&effect);
        });
    }
    // A moved element loses the focus in the browser, and under another cause it is drawn anew.
    set_timeout(
        move || {
            if !focused.is_some_and(|focused| ids::focus(&focused)) {
                ids::focus_row(RowId::Cause(cause));
            }
        },
        Duration::ZERO,
    );
    done
}

/// Moves a cause by one key.
pub(super) fn shift(editor: Editor, cause: CauseId, by: Shift) {
    let to = editor.read(|document| WhyOutline::of(document).shifted(cause, by));
    match to {
        Some(to) => {
            place(editor, cause, to);
        }
        None => editor.notices().say(match by {
            Shift::Up | Shift::In => format!("Nothing stands above {cause} here."),
            Shift::Down => format!("{cause} is the last here."),
            Shift::Out => format!("{cause} answers the question itself."),
        }),
    }
}

/// Collapses the branch of a cause, or opens it. What was asked about inside it is asked about at its top.
pub(in crate::ui) fn toggle_branch(editor: Editor, cause: CauseId) {
    let inside = |session: &Session| {
        let outline = editor.read(WhyOutline::of);
        session.focus.is_some_and(|focus| outline.way_to(focus).contains(&cause))
    };
    editor.session.update(|session| {
        let is_collapsed = session.collapsed.contains(&cause) && !inside(session);
        if is_collapsed {
            session.collapsed.remove(&cause);
            return;
        }
        if inside(session) {
            session.focus = Some(cause);
        }
        session.collapsed.insert(cause);
    });
}

/// Shows the branch of a cause alone, or the whole tree again.
pub(in crate::ui) fn look_at_branch(editor: Editor, cause: CauseId) {
    editor.session.update(|session| {
        let is_shown = session.branch == Some(cause);
        session.branch = (!is_shown).then_some(cause);
        session.focus = Some(cause);
        session.collapsed.remove(&cause);
    });
}

/// What is asked about, read anew: for keys, which work outside the stage too.
fn asked(editor: Editor) -> Asked {
    editor.session.with_untracked(|session| {
        editor.read(|document| Asked::of(document, &WhyOutline::of(document), session))
    })
}

/// The cause a key is about: the one whose row holds the focus, else the one asked about.
pub(in crate::ui) fn cause_at_hand(editor: Editor) -> Option<CauseId> {
    let focused = document().active_element();
    // Inside a dialog the field is meant that had the focus before.
    let focused =
        focused.filter(|element| element.closest("dialog").ok().flatten().is_none()).or_else(|| {
            let field = editor.session.with_untracked(|session| session.field.clone())?;
            document().get_element_by_id(&field)
        });
    let row = focused.and_then(|element| element.closest(".cause").ok().flatten());
    let of_row = row.and_then(|row| match ShortNumber::parse(row.id().strip_prefix("row-")?) {
        Some(ShortNumber::Cause(cause)) => Some(cause),
        _ => None,
    });
    of_row.or_else(|| asked(editor).cause)
}

/// Does something with the cause at hand.
pub(in crate::ui) fn at_hand(editor: Editor, run: impl FnOnce(Editor, CauseId)) {
    match cause_at_hand(editor) {
        Some(cause) => run(editor, cause),
        None => editor.notices().say("Go to a cause first: type its number, such as C4."),
    }
}

/// Moves the cause at hand.
pub(in crate::ui) fn shift_at_hand(editor: Editor, by: Shift) {
    at_hand(editor, |editor, cause| shift(editor, cause, by));
}
