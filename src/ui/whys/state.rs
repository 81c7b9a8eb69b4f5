//! What the parts of the stage share: the outline, what is asked about, the names that count as persons.

use crate::measure::{BranchEnd, WhyOutline, branch_ends};
use crate::ui::editor::{Editor, use_editor};
use crate::ui::ids;
use crate::workshop::{CauseId, Leg, RowId};
use leptos::prelude::*;
use std::time::Duration;

/// Where the stage stands.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Whys {
    editor: Editor,
    pub(super) outline: Memo<WhyOutline>,
    pub(super) leg: Memo<Leg>,
    /// The cause whose causes are asked for; none: the question of the leg.
    pub(super) asked: Memo<Option<CauseId>>,
    pub(super) ends: Memo<Vec<BranchEnd>>,
}

impl Whys {
    pub(in crate::ui) fn new() -> Self {
        let editor = use_editor();
        let outline = Memo::new(move |_| editor.whole(WhyOutline::of));
        let asked = Memo::new(move |_| {
            let focus = editor.session.with(|session| session.focus);
            // A cause that was removed is asked about no longer.
            focus.filter(|cause| outline.with(|outline| outline.leg(*cause).is_some()))
        });
        let leg = Memo::new(move |_| {
            let chosen = editor.session.with(|session| session.leg);
            asked.get().and_then(|cause| outline.with(|outline| outline.leg(cause))).unwrap_or(chosen)
        });
        Self { editor, outline, leg, asked, ends: Memo::new(move |_| editor.whole(branch_ends)) }
    }

    /// Asks the question of a leg.
    pub(super) fn ask_leg(self, leg: Leg) {
        self.editor.session.update(|session| {
            session.leg = leg;
            session.focus = None;
        });
    }

    /// Asks what made a cause possible, and shows where it stands.
    pub(super) fn ask(self, cause: CauseId) {
        let Some(leg) = self.outline.with_untracked(|outline| outline.leg(cause)) else { return };
        self.editor.attention.turn_to(RowId::Cause(cause));
        self.editor.session.update(|session| {
            session.leg = leg;
            session.focus = Some(cause);
        });
        // The tree of another leg is drawn after this.
        set_timeout(move || bring_into_view(cause), Duration::ZERO);
    }
}

/// The stage's shared state.
pub(super) fn use_whys() -> Whys {
    expect_context::<Whys>()
}

fn bring_into_view(cause: CauseId) {
    if let Some(element) = document().get_element_by_id(&ids::row(RowId::Cause(cause))) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
