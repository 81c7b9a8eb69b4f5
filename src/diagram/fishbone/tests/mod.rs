//! A fishbone to lay out, and what holds for every one: `overview.rs` for all bones on a wall, `pages.rs` for one bone and
//! for paper, `properties.rs` for any fishbone.

mod overview;
mod pages;
mod properties;

use super::*;
use crate::diagram::geometry::Area;
use crate::diagram::wrap::LineEnd;

/// An owned fishbone from which inputs are borrowed.
#[derive(Clone, Debug)]
struct Given {
    effect: String,
    bones: Vec<GivenBone>,
    /// The labels may end behind any word but the first.
    proposed: bool,
}

/// Name, question, causes with the cause they explain, page.
type GivenBone = (String, String, Vec<(String, Option<u32>)>, u32);

impl Given {
    fn even(bones: u32, causes: u32, label: &str) -> Self {
        let each = |bone: u32| {
            let count = causes / bones + u32::from(bone < causes % bones);
            (0..count).map(|_| (label.to_owned(), None)).collect()
        };
        let bones = (0..bones).map(|bone| {
            ("Change & release".to_owned(), "What changed shortly before?".to_owned(), each(bone), 0)
        });
        Self { effect: "Playback failed for 47 minutes".to_owned(), bones: bones.collect(), proposed: false }
    }

    fn numbers(&self) -> Vec<Vec<String>> {
        self.bones
            .iter()
            .enumerate()
            .map(|(bone, (_, _, causes, _))| {
                (0..causes.len()).map(|cause| format!("C{}", bone * 9 + cause)).collect()
            })
            .collect()
    }

    fn lay_out(&self, frame: Size, fit: Fit, metrics: FishboneMetrics) -> Fishbone {
        let numbers = self.numbers();
        Fishbone::new(&self.input(&numbers, frame, fit, metrics))
    }

    fn on_wall(&self) -> Fishbone {
        self.lay_out(WALL, Fit::Numbers, FishboneMetrics::wall())
    }

    fn in_pages(&self) -> Fishbone {
        self.lay_out(WALL, Fit::Pages, FishboneMetrics { per_page: 6, ..FishboneMetrics::wall() })
    }

    fn input<'a>(
        &'a self,
        numbers: &'a [Vec<String>],
        frame: Size,
        fit: Fit,
        metrics: FishboneMetrics,
    ) -> FishboneInput<'a> {
        let bones = self
            .bones
            .iter()
            .zip(numbers)
            .enumerate()
            .map(|(bone, ((label, question, causes, page), numbers))| BoneInput {
                key: bone as u32,
                place: bone as u8 + 1,
                label,
                question,
                causes: causes
                    .iter()
                    .zip(numbers)
                    .enumerate()
                    .map(|(cause, ((label, parent), number))| CauseInput {
                        key: (bone * 1000 + cause) as u32,
                        number,
                        label,
                        ends: if self.proposed { ends(label).leak() } else { &[] },
                        parent: parent.map(|parent| (bone * 1000) as u32 + parent),
                    })
                    .collect(),
                page: *page,
            })
            .collect();
        FishboneInput { effect: &self.effect, bones, links: Vec::new(), frame, fit, metrics }
    }
}

/// Behind each word but the first and the last.
fn ends(label: &str) -> Vec<usize> {
    label.match_indices(' ').skip(1).map(|(at, _)| at).collect()
}

/// What a wall of 1280 by 720 leaves between its header and its capture line.
const WALL: Size = Size::new(1256.0, 612.0);

fn texts(fishbone: &Fishbone) -> Vec<Area> {
    let mut areas = vec![fishbone.head.area()];
    for bone in &fishbone.bones {
        areas.push(bone.label.area());
        areas.extend(bone.question.as_ref().map(Label::area));
        areas.extend(bone.causes.iter().map(|cause| cause.label.area()));
        let more = bone.more.iter();
        areas.extend(more.clone().flat_map(|more| more.lines.iter().map(|line| number_area(line, more))));
        areas.extend(more.filter(|more| more.count > 0).map(|more| {
            let width = crate::diagram::text_width(
                &crate::diagram::OwnWords::More(more.count).to_string(),
                more.size,
                crate::diagram::Weight::Regular,
            );
            let left = if more.anchor == Anchor::End { more.at.x - width } else { more.at.x };
            let (top, bottom) = (more.at.y - 0.76 * more.size, more.at.y + 0.24 * more.size);
            Area { left, top, right: left + width, bottom }
        }));
    }
    areas
}

fn number_area(line: &NumberLine, more: &More) -> Area {
    let left = if more.anchor == Anchor::End { line.at.x - line.width } else { line.at.x };
    let (top, bottom) = (line.at.y - 0.76 * more.size, line.at.y + 0.24 * more.size);
    Area { left, top, right: left + line.width, bottom }
}

/// The keys of the causes that a bone names, with their text or by their number alone.
fn named(bone: &Bone) -> Vec<u32> {
    let lines = bone.more.iter().flat_map(|more| &more.lines);
    let numbers = lines.flat_map(|line| line.numbers.iter().map(|number| number.key));
    bone.causes.iter().map(|cause| cause.key).chain(numbers).collect()
}

fn check(fishbone: &Fishbone) {
    let areas = texts(fishbone);
    for (index, area) in areas.iter().enumerate() {
        assert!(area.is_inside(fishbone.size), "{area:?} leaves {:?}", fishbone.size);
        for other in &areas[index + 1..] {
            assert!(!area.overlaps(other), "{area:?} meets {other:?}");
        }
    }
    // No text lies on a bone.
    for bone in &fishbone.bones {
        for area in &areas[1..] {
            for step in 0..=20 {
                let y = bone.line.from.y + (bone.line.to.y - bone.line.from.y) * step as f32 / 20.0;
                let x = bone.line.x_at(y);
                let on_bone = area.left < x && x < area.right && area.top + 0.1 < y && y < area.bottom - 0.1;
                assert!(!on_bone, "the bone {:?} crosses {area:?}", bone.line);
            }
        }
    }
}

fn shown(fishbone: &Fishbone) -> usize {
    fishbone.bones.iter().map(|bone| bone.causes.len()).sum()
}

/// Labels as rooms give them, up to the 28 letters a wall label may have.
const LABELS: [&str; 8] = [
    "routes not moved",
    "alert in a retired channel",
    "no canary",
    "empty list accepted",
    "all regions in one step",
    "dry run skipped",
    "nobody owns the routes",
    "restore takes nine steps",
];

/// Labels as long as one may be, or all but.
const LONG_LABELS: [&str; 11] = [
    "alert in a retired channel",
    "all regions in a single step",
    "nobody owned the alert route",
    "restore needs nine old steps",
    "empty list accepted as valid",
    "playback alert went to chat",
    "pipeline had no canary stage",
    "rollback ran out of sessions",
    "cache expired without notice",
    "schema checked after release",
    "on-call was new to the tools",
];

/// Forty causes on eight bones as rooms sort them.
const UNEVEN: [[usize; 8]; 5] = [
    [7, 4, 5, 4, 6, 3, 5, 6],
    [8, 6, 6, 5, 2, 4, 5, 4],
    [8, 8, 6, 5, 2, 4, 7, 0],
    [2, 10, 9, 4, 1, 6, 3, 5],
    [10, 3, 7, 2, 8, 1, 6, 3],
];

/// Names of bones, as the sets have them.
const NAMES: [&str; 12] = [
    "Change & release",
    "Configuration & infrastructure",
    "Code & design",
    "Dependencies & third parties",
    "Observability & alerting",
    "Workload & capacity",
    "Response & runbooks",
    "Goals, staffing & ownership",
    "Security & access",
    "Data & storage",
    "Communication",
    "Testing",
];

impl Given {
    /// Bones with these names and so many causes each.
    fn uneven(counts: &[usize]) -> Self {
        Self::labelled(counts, &LABELS)
    }

    fn labelled(counts: &[usize], labels: &[&str]) -> Self {
        let mut labels = labels.iter().cycle().map(|label| ((*label).to_owned(), None));
        let bones = counts.iter().zip(NAMES).map(|(count, name)| {
            let causes = labels.by_ref().take(*count).collect();
            (name.to_owned(), "What changed shortly before?".to_owned(), causes, 0)
        });
        Self { effect: "Playback failed for 47 minutes".to_owned(), bones: bones.collect(), proposed: false }
    }
}

/// How many texts of causes are cut.
fn cut(bone: &Bone) -> usize {
    let is_cut = |label: &Label| label.lines.iter().any(|line| line.end == LineEnd::Ellipsis);
    bone.causes.iter().filter(|cause| is_cut(&cause.label)).count()
}

fn has_whole_name(bone: &Bone) -> bool {
    bone.label.lines.iter().all(|line| line.end != LineEnd::Ellipsis)
}

/// Nothing is cut, no word is broken, every cause has its text.
fn is_whole(fishbone: &Fishbone) -> bool {
    fishbone.bones.iter().all(|bone| {
        let causes = bone.causes.iter().map(|cause| &cause.label);
        let mut labels = causes.chain(&bone.question).chain([&bone.label]);
        bone.more.is_none() && labels.all(Label::is_whole)
    })
}
