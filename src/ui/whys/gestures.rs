//! What the room does with its causes, whatever asks for it: a key, the pointer, a line, the palette. Each is one step
//! of undo, and works on the wall as well.

use crate::keys::Command;
use crate::measure::{Asked, Ending, Shift, WhyOutline, branch_ends};
use crate::stage::capture::{self, Capture};
use crate::stage::mistyped;
use crate::ui::dialogs;
use crate::ui::editor::Editor;
use crate::ui::ids;
use crate::ui::notices::{Offer, Said, Until};
use crate::ui::wall;
use crate::ui::weigh;
use crate::workshop::{
    CauseId, Link, LinkId, Place, RowId, Session, ShortNumber, Stage, Stamp, StopReason, Under,
};
use leptos::prelude::*;
use web_sys::Element;

/// `cause` made `effect` possible.
pub(in crate::ui) fn link(editor: Editor, cause: CauseId, effect: CauseId) -> bool {
    editor.put(Link { id: editor.next::<LinkId>(), cause, effect, stamp: Stamp::default() })
}

/// What a line does on every stage that is no text there, and what is said about it: a number leads to what it names, a
/// sign between two causes links or joins them, hands are counted in Weigh. `None`: a text, or a step of Whys.
pub(in crate::ui) fn take_sign(editor: Editor, line: &Capture) -> Option<(bool, &'static str)> {
    match *line {
        Capture::Jump(number) => Some((jump(editor, number), "")),
        Capture::Link { cause, effect } => Some((link(editor, cause, effect), "Linked.")),
        Capture::Together { one, other } => {
            let is_joined = editor.read(|document| document.are_joined(one, other));
            let words = if is_joined { "Told apart again." } else { "Enough only together." };
            Some((join(editor, one, other), words))
        }
        Capture::Stop { cause, reason } => Some((stop(editor, cause, reason), "")),
        Capture::Nature { cause, nature } => {
            let is_changed = editor.try_change(cause, |cause| cause.nature = Some(nature));
            if is_changed {
                editor.notices().say_of_step(Said::in_numbers(format!("{cause} is {}.", nature.words())));
            } else {
                editor.refuse(NO_SUCH_NUMBER.to_owned());
            }
            Some((is_changed, ""))
        }
        // Elsewhere the room would read along what is typed after the equals sign.
        Capture::Votes { .. } | Capture::Budget { .. } | Capture::Reveal if !is_at_weigh(editor) => {
            editor.refuse("Hands are counted in Weigh.".to_owned());
            Some((false, ""))
        }
        Capture::Votes { cause, votes, keep } => Some((weigh::count(editor, cause, votes, keep), "Counted.")),
        Capture::Budget { each, voters } => Some((weigh::give(editor, each, voters), "")),
        Capture::Reveal => Some((true, weigh::turn_votes(editor))),
        Capture::Merge { duplicate, kept } => {
            let palette = Command::Palette.shown();
            editor.refuse(format!(
                "{duplicate} and {kept} are merged in the palette: {palette}, then type it there."
            ));
            Some((false, ""))
        }
        Capture::Step(_) | Capture::Text(_) => None,
    }
}

const NO_SUCH_NUMBER: &str = "There is no such number.";

/// Whether the line is a text to take down. One that begins as a sign and can be none is refused, and says what is
/// possible.
pub(in crate::ui) fn is_text(editor: Editor, line: &str) -> bool {
    let possible = mistyped(line);
    if let Some(words) = possible {
        editor.refuse(words.to_owned());
    }
    possible.is_none()
}

/// Asking stops at a cause, or at the one asked about in Whys, for a reason of the list. A refusal lists them.
pub(in crate::ui) fn stop(editor: Editor, cause: Option<CauseId>, reason: Option<StopReason>) -> bool {
    let asked = || {
        let now = |session: &Session| {
            editor.read(|document| Asked::of(document, &WhyOutline::of(document), session).cause)
        };
        editor
            .session
            .with_untracked(|session| if session.stage == Stage::Whys { now(session) } else { None })
    };
    let Some(cause) = cause.or_else(asked) else {
        editor.refuse("Which cause? Go to it first, or say its number: C7 stop.".to_owned());
        return false;
    };
    let ending = editor.read(|document| {
        let is_known = document.causes.contains(cause);
        is_known.then(|| branch_ends(document).into_iter().find(|end| end.cause == cause))
    });
    let refusal = match (ending, reason) {
        (None, _) => NO_SUCH_NUMBER.to_owned(),
        (Some(None), _) => format!("Asking goes on below {cause}: stop at the end of its branch."),
        (Some(Some(end)), _) if end.ending == Ending::HumanAction => {
            format!("{cause} is a human action: ask what made it the sensible step.")
        }
        (_, None) => {
            let reasons = (1..).zip(StopReason::ALL).map(|(at, reason)| format!("{at} {}", reason.words()));
            format!("Say why, such as stop 8: {}.", reasons.collect::<Vec<_>>().join(", "))
        }
        (_, Some(reason)) => {
            let done = editor.try_change(cause, |cause| cause.stop = Some(reason));
            if done {
                let words = format!("{cause}: {}.", reason.words());
                editor.notices().say_of_step(Said::in_numbers(words));
            }
            return done;
        }
    };
    editor.refuse(refusal);
    false
}

fn is_at_weigh(editor: Editor) -> bool {
    editor.session.with_untracked(|session| session.stage == Stage::Weigh)
}

/// Goes to what a number names, where it names something that may be shown here.
fn jump(editor: Editor, number: ShortNumber) -> bool {
    let done = if editor.session.with_untracked(|session| session.on_the_wall) {
        wall::jump(editor, number)
    } else {
        let is_there = editor.read(|document| document.has(number));
        if is_there {
            dialogs::jump(editor, number);
        }
        is_there
    };
    if !done {
        editor.refuse(NO_SUCH_NUMBER.to_owned());
    }
    done
}

/// Takes a line of the console: a number or a sign does what it does everywhere, anything else is for `add`. `letter` is
/// that of a bare number.
pub(in crate::ui) fn take_line(
    editor: Editor,
    line: &str,
    letter: char,
    add: impl FnOnce(&str) -> bool,
) -> bool {
    editor.session.update(|session| session.pointed = None);
    match take_sign(editor, &capture::read(line, letter)) {
        Some((done, words)) => {
            if done && !words.is_empty() {
                editor.notices().say_of_step(words);
            }
            done
        }
        None => add(line),
    }
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
        let link = editor.read(|document| document.link_to_join(one, other));
        let first = link
            .map_or_else(String::new, |(cause, effect)| format!(" If they do, type {cause}>{effect} first."));
        editor.refuse(format!("Nothing was changed: {one} and {other} do not explain the same.{first}"));
    }
    joining.is_some_and(|joining| editor.apply(joining))
}

/// The duplicate becomes part of the other cause.
pub(in crate::ui) fn merge(editor: Editor, duplicate: CauseId, kept: CauseId) -> bool {
    let (merging, between) =
        editor.read(|document| (document.merging(duplicate, kept), document.between(duplicate, kept)));
    if let Some(third) = between {
        editor.refuse(format!(
            "Nothing was changed: one of {duplicate} and {kept} led to the other by way of {third}, so they are not the same."
        ));
        return false;
    }
    if !merging.is_some_and(|merging| editor.apply(merging)) {
        return false;
    }
    editor.session.update(|session| {
        session.focus = session.focus.map(|focus| if focus == duplicate { kept } else { focus });
    });
    let run = Callback::new(move |()| {
        editor.undo();
    });
    let words = Said::in_numbers(format!("{duplicate} is part of {kept} now, with its links and votes."));
    editor.notices().offer(words, Offer { words: "Undo", run, until: Until::NextStep });
    true
}

/// Moves a cause to a place; the focus stays on what was focused.
pub(super) fn place(editor: Editor, cause: CauseId, place: Place) -> bool {
    let moving = editor.read(|document| document.moving(cause, place));
    keep_focus(cause);
    let done = moving.is_none_or(|moving| editor.apply(moving));
    if let Under::Cause(effect) = place.under {
        // What was moved must be seen.
        editor.session.update(|session| {
            session.collapsed.remove(&effect);
        });
    }
    done
}

/// Gives the focus back to what has it now, or to the row of `cause`, should it be lost: a moved element loses it in
/// the browser, and in another place it is drawn anew.
fn keep_focus(cause: CauseId) {
    let focused = document().active_element().map(|element| element.id()).filter(|id| !id.is_empty());
    ids::once_drawn(move || {
        if ids::is_lost() && !focused.is_some_and(|focused| ids::focus(&focused)) {
            ids::focus_row(RowId::Cause(cause));
        }
    });
}

/// Moves a cause by one key.
pub(super) fn shift(editor: Editor, cause: CauseId, by: Shift) {
    let to = editor.read(|document| WhyOutline::of(document).shifted(cause, by));
    match to {
        Some(to) => {
            if place(editor, cause, to) {
                editor.notices().say(Said::in_numbers(moved(cause, by, to.under)));
            }
        }
        None => editor.notices().say(Said::in_numbers(match by {
            Shift::Up | Shift::In => format!("Nothing stands above {cause} here."),
            Shift::Down => format!("{cause} is the last here."),
            Shift::Out => format!("{cause} answers the question itself."),
        })),
    }
}

fn moved(cause: CauseId, by: Shift, under: Under) -> String {
    match (by, under) {
        (Shift::Up, _) => format!("{cause} is one place up."),
        (Shift::Down, _) => format!("{cause} is one place down."),
        (Shift::In | Shift::Out, Under::Cause(effect)) => format!("{cause} stands under {effect} now."),
        (Shift::In | Shift::Out, Under::Leg(_)) => format!("{cause} answers the question itself now."),
    }
}

/// Collapses the branch of a cause, or opens it. What was asked about inside it is asked about at its top.
pub(in crate::ui) fn toggle_branch(editor: Editor, cause: CauseId) {
    if editor.read(|document| document.links.iter().all(|link| link.effect != cause)) {
        editor.notices().say(Said::in_numbers(format!("Nothing stands below {cause}.")));
        return;
    }
    let inside = |session: &Session| {
        let outline = editor.read(WhyOutline::of);
        session.focus.is_some_and(|focus| outline.way_to(focus).contains(&cause))
    };
    editor.session.update(|session| {
        session.page = None;
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
    keep_focus(cause);
    editor.session.update(|session| {
        let is_shown = session.branch == Some(cause);
        session.branch = (!is_shown).then_some(cause);
        (session.focus, session.page) = (Some(cause), None);
        session.collapsed.remove(&cause);
    });
}

/// What has the focus; inside a dialog what had it before.
fn focused(editor: Editor) -> Option<Element> {
    let focused = document().active_element();
    focused.filter(|element| element.closest("dialog").ok().flatten().is_none()).or_else(|| {
        let field = editor.session.with_untracked(|session| session.field.clone())?;
        document().get_element_by_id(&field)
    })
}

/// The cause somebody means: the one whose row holds the focus, else, in the line of Whys, the one asked about. Nobody
/// means what was asked about once while the focus is elsewhere.
pub(in crate::ui) fn cause_at_hand(editor: Editor) -> Option<CauseId> {
    let focused = focused(editor)?;
    if let Some(row) = focused.closest(".cause").ok().flatten() {
        return match ShortNumber::parse(row.id().strip_prefix("row-")?) {
            Some(ShortNumber::Cause(cause)) => Some(cause),
            _ => None,
        };
    }
    let is_line = matches!(focused.id().as_str(), ids::ADD_CAUSE | ids::CAPTURE_LINE);
    let asked = editor.session.with_untracked(|session| {
        let asked = || editor.read(|document| Asked::of(document, &WhyOutline::of(document), session).cause);
        (session.line_is_for(Stage::Whys) && is_line).then(asked)
    });
    asked.flatten()
}

/// Does something with the cause at hand; a key does nothing behind a dialog.
pub(in crate::ui) fn at_hand(editor: Editor, run: impl FnOnce(Editor, CauseId)) {
    let is_behind = document().active_element().and_then(|element| element.closest("dialog").ok().flatten());
    match cause_at_hand(editor).filter(|_| is_behind.is_none()) {
        Some(cause) => {
            editor.notices().looked_elsewhere();
            run(editor, cause);
        }
        None => editor
            .notices()
            .say("This works in Whys. Go to a cause there first: type its number, such as C4."),
    }
}

/// Moves the cause at hand.
pub(in crate::ui) fn shift_at_hand(editor: Editor, by: Shift) {
    at_hand(editor, |editor, cause| shift(editor, cause, by));
}
