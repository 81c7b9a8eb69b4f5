//! What the parts of the stage share: the outline, what is asked about, what is dragged.

use super::drag::Drag;
use crate::measure::{Asked, Ending, WhyOutline, branch_ends};
use crate::order::Gather;
use crate::sorted::SortedMap;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::Memo;
use crate::ui::ids;
use crate::workshop::{CauseId, Document, Leg, RowId};
use leptos::prelude::*;

/// Where the stage stands.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Whys {
    editor: Editor,
    pub(super) outline: Memo<WhyOutline>,
    /// What is asked about, and which branches are shown.
    pub(super) now: Memo<Asked>,
    pub(super) leg: Memo<Leg>,
    /// The cause whose causes are asked for; none: the question of the leg.
    pub(super) asked: Memo<Option<CauseId>>,
    pub(super) ends: Memo<SortedMap<CauseId, Ending>>,
    /// The place of each cause's bone, from 1.
    pub(super) places: Memo<SortedMap<CauseId, usize>>,
    /// The cause that is dragged now.
    pub(super) drag: RwSignal<Option<Drag>>,
}

impl Whys {
    pub(in crate::ui) fn new() -> Self {
        let editor = use_editor();
        let outline = Memo::new(move |_| editor.whole(WhyOutline::of));
        let now = Memo::new(move |_| {
            editor.session.with(|session| {
                outline.with(|outline| editor.whole(|document| Asked::of(document, outline, session)))
            })
        });
        Self {
            editor,
            outline,
            now,
            leg: Memo::new(move |_| now.with(|now| now.leg)),
            asked: Memo::new(move |_| now.with(|now| now.cause)),
            ends: Memo::new(move |_| {
                let ends = editor.whole(branch_ends).into_iter();
                ends.map(|end| (end.cause, end.ending)).collect()
            }),
            places: Memo::new(move |_| editor.whole(places)),
            drag: RwSignal::new(None),
        }
    }

    /// Asks the question of a leg.
    pub(super) fn ask_leg(self, leg: Leg) {
        self.editor.session.update(|session| {
            (session.leg, session.focus, session.branch) = (Some(leg), None, None);
            session.page = None;
        });
    }

    /// Asks what made a cause possible, and shows where it stands.
    pub(super) fn ask(self, cause: CauseId) {
        let Some(leg) = self.outline.with_untracked(|outline| outline.leg(cause)) else { return };
        self.editor.attention.turn_to(RowId::Cause(cause));
        self.editor.session.update(|session| {
            (session.leg, session.focus) = (Some(leg), Some(cause));
            session.page = None;
        });
        bring_into_view(cause);
    }
}

/// The stage's shared state.
pub(super) fn use_whys() -> Whys {
    expect_context::<Whys>()
}

/// Scrolls to a cause, where it is not in sight. It is drawn, or the tree of its leg is, after what called this.
pub(super) fn bring_into_view(cause: CauseId) {
    ids::bring_into_view(ids::row(RowId::Cause(cause)));
}

fn places(document: &Document) -> SortedMap<CauseId, usize> {
    let bones: SortedMap<_, _> = document.bones.iter().map(|bone| bone.id).zip(1..).collect();
    let place = |bone| bones.get(&bone).copied();
    document.causes.iter().filter_map(|cause| Some((cause.id, cause.bone.and_then(place)?))).gathered()
}
