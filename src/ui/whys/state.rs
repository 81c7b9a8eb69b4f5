//! What the parts of the stage share: the outline, what is asked about, the names that count as persons.

use crate::measure::{BranchEnd, WhyOutline, branch_ends};
use crate::ui::editor::{Editor, use_editor};
use crate::ui::ids;
use crate::workshop::{CauseId, Document, For, Leg, RowId};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::time::Duration;

/// A wording hint that was read and left: the cause, and the id of the rule.
type LeftHint = (CauseId, &'static str);

/// Where the stage stands.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Whys {
    editor: Editor,
    pub(super) outline: Memo<WhyOutline>,
    pub(super) leg: Memo<Leg>,
    /// The cause whose causes are asked for; none: the question of the leg.
    pub(super) asked: Memo<Option<CauseId>>,
    pub(super) ends: Memo<Vec<BranchEnd>>,
    pub(super) names: Memo<Vec<String>>,
    pub(super) left_hints: RwSignal<BTreeSet<LeftHint>>,
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
        Self {
            editor,
            outline,
            leg,
            asked,
            ends: Memo::new(move |_| editor.whole(branch_ends)),
            names: Memo::new(move |_| editor.whole(names)),
            left_hints: RwSignal::new(BTreeSet::new()),
        }
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

/// The names of the register: as the subject of a sentence they count as persons.
fn names(document: &Document) -> Vec<String> {
    document.people.iter().map(|person| person.full_name.reveal(For::Coaching).to_owned()).collect()
}
