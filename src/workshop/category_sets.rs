//! Sets of bones to choose from. None has a bone called People: what sits there is workload, knowledge, hand-overs.

use super::*;

/// Bones that are used together.
#[derive(Clone, Copy, Debug)]
pub struct CategorySet {
    /// What the set is called.
    pub name: &'static str,
    /// Label, what an empty one asks (nothing: it follows from the label), and what causes there most often are.
    pub bones: &'static [(&'static str, &'static str, Nature)],
}

const fn technical(label: &'static str) -> (&'static str, &'static str, Nature) {
    (label, "", Nature::Technical)
}

const fn organisational(label: &'static str) -> (&'static str, &'static str, Nature) {
    (label, "", Nature::Organisational)
}

const MANUFACTURING: [(&str, &str, Nature); 8] = [
    technical("Methods"),
    technical("Machines"),
    technical("Materials"),
    technical("Measurement"),
    technical("Surroundings"),
    organisational("Workload & knowledge"),
    organisational("Management & money"),
    technical("Maintenance"),
];

/// Every set, the default first.
pub const CATEGORY_SETS: [CategorySet; 5] = [
    CategorySet { name: "Software", bones: &SOFTWARE_BONES },
    CategorySet { name: "6M, making things", bones: MANUFACTURING.split_at(6).0 },
    CategorySet { name: "8M, making things", bones: &MANUFACTURING },
    CategorySet {
        name: "4S, services",
        bones: &[
            technical("Suppliers"),
            technical("Systems"),
            technical("Surroundings"),
            organisational("Skills & knowledge"),
        ],
    },
    CategorySet {
        name: "8P, markets",
        bones: &[
            technical("Product"),
            organisational("Price"),
            organisational("Place"),
            organisational("Promotion"),
            organisational("Process"),
            technical("Physical evidence"),
            technical("Performance"),
            organisational("Roles & knowledge"),
        ],
    },
];

/// As many bones as a wall can show.
pub const MOST_BONES: usize = 12;

impl Document {
    /// Whether there is no room for another bone.
    pub fn has_all_bones(&self) -> bool {
        self.bones.len() >= MOST_BONES
    }

    /// The gesture that makes the bones those of the set. A bone of the same name stays with its causes; causes of the
    /// others wait to be sorted again.
    pub fn with_categories(&self, set: &CategorySet, stamp: Stamp) -> Edit {
        let named = |label: &str| self.bones.iter().find(|bone| bone.label == Prose::from(label));
        let is_kept = |bone: &Bone| set.bones.iter().any(|(label, ..)| bone.label == Prose::from(*label));
        let gone = self.bones.iter().filter(|bone| !is_kept(bone));
        let mut edits: Vec<Edit> = gone.map(|bone| self.removal(RowId::Bone(bone.id))).collect();
        let mut next = BoneId::next_in(self);
        for (to, (label, question, nature)) in set.bones.iter().enumerate() {
            let row = match named(label) {
                Some(bone) => bone.id,
                None => {
                    let bone = Bone {
                        id: next,
                        label: (*label).into(),
                        question: (*question).into(),
                        nature: *nature,
                        stamp,
                    };
                    edits.push(Edit::put(bone));
                    let id = next;
                    next.0 = next.0.saturating_add(1);
                    id
                }
            };
            edits.push(Edit::Move { row: RowId::Bone(row), to });
        }
        Edit::Gesture(edits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;

    fn labels(document: &Document) -> Vec<&str> {
        document.bones.iter().map(|bone| bone.label.reveal(For::Measuring)).collect()
    }

    fn chosen(workshop: &mut Workshop, set: &CategorySet) -> Edit {
        let edit = workshop.with_categories(set, Stamp::default());
        workshop.apply(edit).unwrap().inverse
    }

    #[test]
    fn a_set_makes_the_bones_its_own_in_its_order_and_undo_brings_the_others_back() {
        let mut workshop = a_workshop().build();
        for set in &CATEGORY_SETS {
            let before = workshop.clone();
            let undo = chosen(&mut workshop, set);
            assert_eq!(labels(&workshop), set.bones.iter().map(|(label, ..)| *label).collect::<Vec<_>>());
            let mut back = workshop.clone();
            back.apply(undo).unwrap();
            assert_eq!(labels(&back), labels(&before));
        }
    }

    #[test]
    fn causes_on_a_bone_that_both_sets_have_stay_there_and_the_others_wait() {
        let mut workshop = a_workshop()
            .with_cause(Leg::Happened, "one check")
            .with_cause(Leg::Happened, "no canary")
            .build();
        chosen(&mut workshop, &CATEGORY_SETS[2]);
        let bones: Vec<BoneId> = workshop.bones.iter().map(|bone| bone.id).collect();
        for (id, bone) in [(1, bones[0]), (2, bones[7])] {
            let cause = workshop.causes.get(CauseId(id)).unwrap().clone();
            workshop.apply(Edit::put(Cause { bone: Some(bone), ..cause })).unwrap();
        }
        chosen(&mut workshop, &CATEGORY_SETS[1]);
        let sorted: Vec<Option<BoneId>> = workshop.causes.iter().map(|cause| cause.bone).collect();
        assert_eq!(sorted, [Some(bones[0]), None]);
    }

    #[test]
    fn a_wall_has_room_for_twelve_bones() {
        let mut workshop = a_workshop().build();
        while !workshop.has_all_bones() {
            let id = BoneId::next_in(&workshop);
            let bone = Bone { label: "one more".into(), id, ..workshop.bones.iter().next().unwrap().clone() };
            workshop.apply(Edit::put(bone)).unwrap();
        }
        assert_eq!(workshop.bones.len(), 12);
    }

    #[test]
    fn no_bone_is_called_people() {
        let people = ["people", "man", "staff", "person"];
        for (label, ..) in CATEGORY_SETS.iter().flat_map(|set| set.bones) {
            let label = label.to_lowercase();
            assert!(!label.split(' ').any(|word| people.contains(&word)), "{label}");
        }
    }
}
