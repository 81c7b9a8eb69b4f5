//! In which zone clocks are that do not say so: one for the paste, and for each of its sources one of its own.

use super::job::Job;
use crate::evidence::paste::PasteContext;
use crate::evidence::source_zone::{choose, chosen_before};
use crate::platform::zones;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{For, Memo, view};
use crate::ui::when;
use crate::ui::widgets::ZoneChoice;
use crate::workshop::{CalendarDate, Instant, RowId, ZoneTable};
use leptos::prelude::*;

/// What was chosen by name.
#[derive(Clone, Copy)]
pub struct ChosenZones {
    /// That of the paste; none is that of the workshop.
    of_paste: RwSignal<Option<String>>,
    /// Those of sources, for this paste and the next ones.
    of_sources: RwSignal<Vec<(String, String)>>,
}

impl ChosenZones {
    /// Nothing was chosen.
    pub fn new() -> Self {
        Self { of_paste: RwSignal::new(None), of_sources: RwSignal::new(Vec::new()) }
    }

    /// What was chosen here, and for sources that were read before, what was chosen then.
    fn of_sources(self, editor: Editor) -> Vec<(String, String)> {
        // A zone chosen for this paste is meant for all of it.
        let is_free = self.of_paste.with(Option::is_none);
        let mut chosen = if is_free { editor.read(chosen_before) } else { Vec::new() };
        self.of_sources.with(|here| here.iter().for_each(|(source, zone)| choose(&mut chosen, source, zone)));
        chosen
    }

    /// The rules of these zones; `None` where the browser does not know one, which is said.
    pub fn rules(self, editor: Editor) -> Option<Zones> {
        let (usual, around) = editor.read(|document| {
            let noon = when::day_of(document).0.at(12, 0, 0, 0);
            (document.frame.zone.clone(), Instant::from_civil(noon, 0))
        });
        let rules = |name: String| {
            let rules =
                if name == usual.name { Some(usual.clone()) } else { zones::zone_table(&name, around) };
            if rules.is_none() {
                editor.notices().warn(format!(
                    "This browser knows no zone {name}, so nothing was read. Choose another zone or UTC."
                ));
            }
            rules
        };
        let of_paste = rules(self.of_paste.get_untracked().unwrap_or_else(|| usual.name.clone()))?;
        let mut of_sources = Vec::new();
        for (source, zone) in untrack(|| self.of_sources(editor)) {
            of_sources.push((source, rules(zone)?));
        }
        Some(Zones { usual: usual.name.clone(), of_paste, of_sources })
    }
}

/// The zones of one reading.
pub struct Zones {
    usual: String,
    of_paste: ZoneTable,
    of_sources: Vec<(String, ZoneTable)>,
}

impl Zones {
    /// What the reader needs.
    pub fn context(&self, taken_at: Instant, incident_day: Option<CalendarDate>) -> PasteContext<'_> {
        PasteContext { zone: &self.of_paste, of_sources: &self.of_sources, taken_at, incident_day }
    }

    /// The zone of a source, where it is not that of the workshop.
    pub fn to_be_said(&self, source: &str) -> Option<String> {
        let own = self.of_sources.iter().find(|(other, _)| other == source);
        let name = own.map_or(&self.of_paste.name, |(_, zone)| &zone.name);
        (*name != self.usual).then(|| name.clone())
    }
}

/// The zone of the paste.
#[component]
pub fn ZoneOfPaste(chosen: ChosenZones) -> impl IntoView {
    let editor = use_editor();
    let of_frame = Memo::new(move |_| editor.row(RowId::Frame, |document| document.frame.zone.name.clone()));
    view! {
        <ZoneChoice
            id="paste-zone".to_owned()
            label="Its clocks are in".to_owned()
            zone=Signal::derive(move || chosen.of_paste.get().unwrap_or_else(|| of_frame.get()))
            on_choose=move |zone| chosen.of_paste.set(Some(zone))
        />
    }
}

/// The zones of the sources that were found and do not say theirs. They stay while the paste is read anew, so that arrow
/// keys go on through the zones.
#[component]
pub fn ZonesOfSources(
    chosen: ChosenZones,
    job: Job,
    /// Reads the paste anew.
    #[prop(into)]
    read: Callback<()>,
) -> impl IntoView {
    let editor = use_editor();
    let of_source = move |source: &'static str| {
        let zone = Signal::derive(move || {
            let of_sources = chosen.of_sources(editor);
            let own = of_sources.into_iter().find(|(other, _)| other == source).map(|(_, zone)| zone);
            own.or_else(|| chosen.of_paste.get())
                .unwrap_or_else(|| editor.row(RowId::Frame, |document| document.frame.zone.name.clone()))
        });
        let take = move |zone: String| {
            chosen.of_sources.update(|of_sources| choose(of_sources, source, &zone));
            read.run(());
        };
        view! {
            <ZoneChoice
                id=format!("paste-zone-{}", source.replace(' ', "-"))
                label=format!("Clocks without a zone in: {source}")
                zone=zone
                on_choose=take
            />
        }
    };
    view! {
        <div class="fields">
            <For each=move || job.sources.get() key=|source| *source let:source>
                {of_source(source)}
            </For>
        </div>
    }
}
