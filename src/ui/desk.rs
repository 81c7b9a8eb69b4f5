//! The desk: which workshop is open on this device, and how to open, begin, import and leave one.
//!
//! **Invariants.** What is open is shown by the page alone; here it is only handed over, once for each opening.

use crate::platform::store::Store;
use crate::ui::backup::FromFile;
use crate::ui::ids;
use crate::ui::library::Away;
use crate::ui::notices::Notices;
use crate::ui::pen::{Pen, ReadOnly};
use crate::ui::route;
use crate::ui::several::ChangedHere;
use crate::vault::{OpenError, Theme, WorkshopKey};
use crate::workshop::{ActionId, Edit, Session, Stage, Workshop};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What was found on this device before the page was shown.
pub(super) struct Kept {
    pub(super) store: Store,
    /// What there is to tell of it.
    pub(super) words: Vec<String>,
    /// The workshop that was open last.
    pub(super) opened: Option<(Workshop, Session)>,
    /// Its key, where it can only be read here, and why.
    pub(super) reading: Option<(WorkshopKey, ReadOnly)>,
}

impl Kept {
    /// Reads it.
    pub(super) async fn found() -> Self {
        let (store, notices) = Store::open().await;
        let mut words: Vec<String> = notices.iter().map(ToString::to_string).collect();
        let (mut opened, mut reading) = (None, None);
        if let Some(key) = store.last_opened() {
            let mut opening = store.open_workshop(key).await;
            match opening {
                Err(OpenError::WrittenElsewhere) => {
                    opening = store.read_along_whole(key).await;
                    reading = opening.is_ok().then_some((key, ReadOnly::WrittenElsewhere));
                }
                Err(OpenError::Newer(_)) => {
                    opening = store.read_newer(key).await;
                    reading = opening.is_ok().then_some((key, ReadOnly::Newer));
                }
                _ => {}
            }
            match opening {
                Ok(opening) => {
                    words.extend(opening.notices.iter().map(ToString::to_string));
                    let stage = route::present().unwrap_or(opening.session.stage);
                    opened = Some((opening.workshop, Session { stage, ..opening.session }));
                }
                Err(error) => words.push(error.to_string()),
            }
        }
        Self { store, words, opened, reading }
    }
}

/// Which workshop is open, and how to open another.
#[derive(Clone, Copy)]
pub struct Desk {
    /// Storage on this device.
    pub store: StoredValue<Store, LocalStorage>,
    notices: Notices,
    opened: StoredValue<Option<(Workshop, Session)>, LocalStorage>,
    /// Light or dark, as chosen for this device.
    pub theme: RwSignal<Theme>,
    /// Counts openings; 0: none is open.
    generation: RwSignal<u32>,
    /// Who writes what is open.
    pub pen: Pen,
    /// What was taken off the shelf while the page is open.
    pub away: Away,
    /// Counts how often the shelf has changed.
    pub shelved: RwSignal<u32>,
    /// The workshops of a file, some of which this device has as another state: how they are taken in is asked.
    pub restoring: RwSignal<Option<Vec<FromFile>>, LocalStorage>,
    /// What was changed last in several workshops at once, while the page is open.
    pub changed: RwSignal<Option<ChangedHere>, LocalStorage>,
    /// The first step of the workshop that is shown now, until it is taken.
    first_step: StoredValue<Option<Edit>, LocalStorage>,
    /// The actions that a follow-up meeting still has before it, in its order.
    pub owed: RwSignal<Vec<(WorkshopKey, ActionId)>>,
}

impl Desk {
    /// A desk on this storage, with nothing open.
    pub(super) fn new(store: Store, notices: Notices) -> Self {
        let theme = RwSignal::new(store.preferences().theme);
        Self {
            notices,
            opened: StoredValue::new_local(None),
            theme,
            store: StoredValue::new_local(store),
            generation: RwSignal::new(0),
            pen: Pen::new(),
            away: Away::new(),
            shelved: RwSignal::new(0),
            restoring: RwSignal::new_local(None),
            changed: RwSignal::new_local(None),
            first_step: StoredValue::new_local(None),
            owed: RwSignal::new(Vec::new()),
        }
    }

    /// What was opened last and is not shown yet, and runs again at the next opening; none: the library alone is shown.
    pub(super) fn opened(self) -> Option<(Workshop, Session)> {
        if self.generation.get() == 0 {
            return None;
        }
        self.opened.try_update_value(Option::take).flatten()
    }

    /// Opens a workshop of this device at the stage it was left at.
    pub fn open(self, key: WorkshopKey) {
        self.open_at(key, None);
    }

    /// Opens a workshop of this device at a stage; none: where it was left.
    pub fn open_at(self, key: WorkshopKey, stage: Option<Stage>) {
        self.open_and(key, stage.into(), None);
    }

    /// Opens the first of these actions in its workshop, and keeps the others for when it is done with.
    pub fn open_owed(self, owed: &[(WorkshopKey, ActionId)]) {
        let Some(((key, action), rest)) = owed.split_first() else { return };
        self.owed.set(rest.to_vec());
        self.open_and(*key, Opening::at(*action), None);
    }

    /// Opens a workshop where it was left, with a step that is taken once it is open: in no other workshop, and not at all
    /// where it does not open.
    pub(super) fn open_with(self, key: WorkshopKey, first_step: Option<Edit>) {
        self.open_and(key, Opening::default(), first_step);
    }

    fn open_and(self, key: WorkshopKey, at: Opening, first_step: Option<Edit>) {
        let store = self.store.with_value(Store::clone);
        spawn_local(async move {
            match store.open_workshop(key).await {
                Ok(opening) => {
                    for notice in opening.notices {
                        self.notices.warn(notice.to_string());
                    }
                    store.remember_last(Some(key));
                    self.pen.is_here();
                    self.first_step.set_value(first_step);
                    self.show(opening.workshop, at.session(opening.session));
                }
                Err(OpenError::WrittenElsewhere) => {
                    if first_step.is_some() {
                        self.notices.warn(
                            "Another tab writes this workshop. Nothing was changed. Take over here, and open the file again.",
                        );
                    }
                    ids::leave_field();
                    self.show_along(key, store.read_along_whole(key).await);
                }
                Err(error @ OpenError::Newer(_)) => match store.read_newer(key).await {
                    Ok(opening) => {
                        self.show_newer(Some(key), opening.workshop, at.session(opening.session));
                    }
                    Err(_) => self.notices.warn(error.to_string()),
                },
                Err(error) => self.notices.warn(error.to_string()),
            }
        });
    }

    /// Begins a workshop and opens it at the frame.
    pub fn begin(self, workshop: Workshop) {
        self.store.with_value(|store| {
            let key = store.create(workshop.clone());
            store.remember_last(Some(key));
        });
        self.pen.is_here();
        let session = Session { stage: Stage::Frame, ..Session::default() };
        self.show(workshop, session);
    }

    /// What becomes the first step of the workshop that is shown now.
    pub(super) fn first_step(self) -> Option<Edit> {
        self.first_step.try_update_value(Option::take).flatten()
    }

    /// Leaves the open workshop; the library alone is shown.
    pub fn leave(self) {
        self.store.with_value(|store| {
            store.remember_last(None);
            store.stop_writing();
        });
        self.pen.is_here();
        self.show_library();
    }

    /// Shows the library alone, read anew.
    pub fn show_library(self) {
        self.opened.set_value(None);
        self.generation.set(0);
    }

    /// The shelf has changed: what lists it reads it again.
    pub fn shelve_anew(self) {
        self.shelved.update(|count| *count = count.wrapping_add(1));
    }

    /// Where the page says what happened.
    pub fn notices(self) -> Notices {
        self.notices
    }

    pub(super) fn show(self, workshop: Workshop, session: Session) {
        // The address still names the stage of what was open before.
        route::show(session.stage);
        self.opened.set_value(Some((workshop, session)));
        self.generation.update(|generation| *generation = generation.wrapping_add(1).max(1));
    }
}

/// Where a workshop is opened from the library: at the stage and in the field that are wanted, or where it was left.
#[derive(Clone, Debug, Default)]
struct Opening {
    stage: Option<Stage>,
    field: Option<String>,
}

impl From<Option<Stage>> for Opening {
    fn from(stage: Option<Stage>) -> Self {
        Self { stage, field: None }
    }
}

impl Opening {
    /// At an action.
    fn at(action: ActionId) -> Self {
        Self { stage: Some(Stage::Actions), field: Some(ids::action(action)) }
    }

    /// One that was left at the library itself would look as if nothing had happened.
    fn session(self, session: Session) -> Session {
        let left_at = if session.stage == Stage::Library { Stage::Frame } else { session.stage };
        Session { stage: self.stage.unwrap_or(left_at), field: self.field.or(session.field), ..session }
    }
}

/// The desk.
pub fn use_desk() -> Desk {
    expect_context::<Desk>()
}
