//! Two copies of one workshop that went apart become one again: every row of both, the newer edit where both have it.
//! A row that one of them removed comes back: nothing says that the other one wanted it gone.
//!
//! **Invariants.** Nothing is lost unseen: a text that is in neither the result nor among [`Union::gives_way`] was in
//! neither copy. Bringing the same copy in twice changes nothing the second time. Votes, how the room weighs and the
//! ledger are those of the present copy, as in [`Workshop::restoring`]: what is undecided here is redacted.
//! Which copy is the present one decides about numbers and order alone.

use super::restore::{Making, is_same, stays};
use super::*;
use crate::sorted::{SortedMap, SortedSet};

/// A word of fewer letters is in any two sentences.
const TELLING: usize = 4;

/// What bringing another copy in does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Union {
    /// The edit that does it; none where the other copy has nothing to bring.
    pub edit: Option<Edit>,
    /// Texts that both have and that read otherwise: `now` stays, as its row was edited last; `earlier` gives way.
    pub gives_way: Vec<Difference>,
    /// Rows that both have and that differ in something else alone: the one edited last stays.
    pub others: usize,
    /// Links of the other copy that would lead in a circle here.
    pub left_out: usize,
    /// This workshop as it is after the edit.
    pub united: Workshop,
}

impl Workshop {
    /// Brings another copy of this workshop in.
    pub fn uniting(&self, other: &Document) -> Union {
        let ours: &Document = self;
        let theirs = ours.told_apart(other);
        let mut making = Making { workshop: self.clone(), edits: Vec::new() };
        let (mut union, mut coming) = (Union::default(), Vec::new());
        for row in theirs.rows() {
            let Some(present) = ours.row(row.id()) else {
                coming.push(row);
                continue;
            };
            if stays(row.id()) || is_same(&present, &row) {
                continue;
            }
            let is_newer = row.stamp() > present.stamp();
            let (kept, left) = if is_newer { (&theirs, ours) } else { (ours, &theirs) };
            let before = union.gives_way.len();
            union.gives_way.extend(giving_way(row.id(), kept, left));
            union.others += usize::from(union.gives_way.len() == before);
            coming.extend(is_newer.then_some(row));
        }
        let refused = making.put_each(coming);
        making.fill_blanks(ours);
        making.fill_blanks(&theirs);
        let is_said = |row: &&Row| match row {
            Row::Link(link) => ours.effects_of(link.cause).any(|effect| effect == link.effect),
            _ => false,
        };
        union.left_out = refused.len() - refused.iter().filter(is_said).count();
        union.edit = (!making.edits.is_empty()).then_some(Edit::Gesture(making.edits));
        union.united = making.workshop;
        union
    }
}

impl Making {
    /// A text that one copy has and the other not is no conflict.
    fn fill_blanks(&mut self, copy: &Document) {
        for (text, words) in copy.texts() {
            let Some(blank) = self.workshop.text(text).filter(|blank| blank.is_blank()) else { continue };
            if words.is_blank() || stays(text.row) {
                continue;
            }
            let (delete, insert) = (blank.len(), words.reveal(For::Measuring).to_owned());
            let stamp = self.workshop.row(text.row).map(|row| row.stamp()).unwrap_or_default();
            self.apply(Edit::Splice { text, at: 0, delete, insert, stamp });
        }
    }
}

impl Document {
    /// The other copy, with numbers of its own for what only by chance was given the number of something here.
    fn told_apart(&self, other: &Self) -> Self {
        let mut numbers = self.clone();
        for (table, given) in &other.numbers_given.0 {
            let highest = numbers.numbers_given.0.entry(table.clone()).or_default();
            *highest = (*given).max(*highest);
        }
        let mut own = SortedMap::new();
        for row in other.rows() {
            let Some(number) = row.id().number() else { continue };
            let Some((here, there)) = self.main_text(number).zip(other.main_text(number)) else { continue };
            if is_another(here, there) {
                // Where it was brought in before, it has a number here that the other copy does not know.
                let kind = RowId::from(number).kind();
                let is_it = |same: &ShortNumber| {
                    RowId::from(*same).kind() == kind
                        && !other.has(*same)
                        && !own.values().any(|taken| taken == same)
                        && self.main_text(*same) == Some(there)
                };
                let same = self.row_ids().filter_map(RowId::number).find(is_it);
                own.insert(number, same.unwrap_or_else(|| numbers.next_like(number)));
                numbers.put(row.renumbered(led_by(&own, number)), None);
            }
        }
        for link in &other.links {
            let Some(Row::Link(led)) = Row::from(link.clone()).led(&|number| Some(led_by(&own, number)))
            else {
                continue;
            };
            let ends = |other: &&Link| (other.cause, other.effect) == (led.cause, led.effect);
            if self.links.get(link.id).is_some_and(|here| !ends(&here)) {
                let is_it = |link: &&Link| ends(link) && !other.links.contains(link.id);
                let same = self.links.iter().find(is_it).map(|link| link.id.into());
                let number = same.unwrap_or_else(|| numbers.next_like(link.id.into()));
                own.insert(link.id.into(), number);
                numbers.put(Row::from(link.clone()).renumbered(number), None);
            }
        }
        let mut apart = Self::default();
        for row in other.rows() {
            let number = row.id().number();
            let row = match number {
                Some(number) => row.renumbered(led_by(&own, number)),
                None => row,
            };
            if let Some(row) = row.led(&|number| Some(led_by(&own, number))) {
                apart.put(row, None);
            }
        }
        apart
    }
}

fn led_by(own: &SortedMap<ShortNumber, ShortNumber>, number: ShortNumber) -> ShortNumber {
    own.get(&number).copied().unwrap_or(number)
}

/// The texts of a row that both copies have, and that read otherwise.
fn giving_way(row: RowId, kept: &Document, left: &Document) -> Vec<Difference> {
    let fields = TextField::ALL.iter().map(|field| TextAt { row, field: *field });
    let differing = fields.filter_map(|at| {
        let (now, earlier) = (kept.text(at)?, left.text(at)?);
        let differs = now != earlier && !now.is_blank() && !earlier.is_blank();
        differs.then(|| Difference { at, earlier: earlier.clone(), now: now.clone() })
    });
    differing.collect()
}

/// True when two texts have no telling word in common: then they are two things, not one that was edited.
fn is_another(one: &Prose, other: &Prose) -> bool {
    let (one, other) = (telling_words(one), telling_words(other));
    !one.is_empty() && !other.is_empty() && !one.iter().any(|word| other.contains(word))
}

fn telling_words(text: &Prose) -> SortedSet<String> {
    let words = text.reveal(For::Measuring).split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| word.chars().count() >= TELLING).map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;
    use proptest::prelude::*;

    fn stamp(second: i64, writer: u32) -> Stamp {
        Stamp { at: Instant::from_milliseconds(1_000 * second), writer }
    }

    fn cause(number: u32, words: &str) -> Cause {
        Cause::new(CauseId(number), Leg::Happened, words)
    }

    fn with(workshop: &Workshop, edits: Vec<Edit>) -> Workshop {
        let mut workshop = workshop.clone();
        for edit in edits {
            workshop.apply(edit).unwrap();
        }
        workshop
    }

    fn united(one: &Workshop, other: &Workshop) -> Workshop {
        with(one, one.uniting(other).edit.into_iter().collect())
    }

    fn statements(workshop: &Workshop) -> Vec<&str> {
        workshop.causes.iter().map(|cause| cause.statement.reveal(For::Console)).collect()
    }

    fn a_common_one() -> Workshop {
        a_workshop().with_cause(Leg::Happened, "no canary before release").build()
    }

    #[test]
    fn what_either_added_is_there_and_the_newer_words_stay_with_the_older_ones_listed() {
        let common = a_common_one();
        let here = Edit::put(cause(1, "no canary for this service")).stamped(stamp(20, 1));
        let there = Edit::put(cause(1, "no canary at night")).stamped(stamp(10, 2));
        let one = with(&common, vec![here]);
        let other = with(&common, vec![there, Edit::put(cause(2, "one check alone"))]);
        for (one, other) in [(&one, &other), (&other, &one)] {
            assert_eq!(statements(&united(one, other)), ["no canary for this service", "one check alone"]);
            let union = one.uniting(other);
            let [text] = union.gives_way.as_slice() else { panic!("one text gives way") };
            assert_eq!(text.earlier.reveal(For::Console), "no canary at night");
        }
    }

    #[test]
    fn two_things_under_one_number_are_both_there_with_what_hangs_on_them() {
        let common = a_common_one();
        let one = with(&common, vec![Edit::put(cause(2, "alert threshold too high"))]);
        let link = Link { id: LinkId(1), cause: CauseId(2), effect: CauseId(1), stamp: Stamp::default() };
        let other = with(&common, vec![Edit::put(cause(2, "nobody owned rollback")), Edit::put(link)]);
        let both = united(&one, &other);
        assert_eq!(
            statements(&both),
            ["no canary before release", "alert threshold too high", "nobody owned rollback"]
        );
        let links: Vec<_> = both.links.iter().map(|link| (link.cause.0, link.effect.0)).collect();
        assert_eq!(links, [(3, 1)]);
        assert_eq!(both.uniting(&other).edit, None);
    }

    #[test]
    fn a_link_that_would_lead_in_a_circle_is_left_out_and_counted() {
        let common = with(&a_common_one(), vec![Edit::put(cause(2, "one check alone"))]);
        let link = |id, cause, effect| {
            let (cause, effect) = (CauseId(cause), CauseId(effect));
            Edit::put(Link { id: LinkId(id), cause, effect, stamp: Stamp::default() })
        };
        let (one, other) = (with(&common, vec![link(1, 1, 2)]), with(&common, vec![link(2, 2, 1)]));
        assert_eq!(one.uniting(&other).left_out, 1);
    }

    #[test]
    fn a_text_that_one_copy_alone_has_is_no_conflict() {
        let evidence = |text: &str| Cause { evidence: text.into(), ..cause(1, "no canary before release") };
        let one = with(&a_common_one(), vec![Edit::put(evidence("")).stamped(stamp(20, 1))]);
        let other =
            with(&a_common_one(), vec![Edit::put(evidence("the log of 14:02")).stamped(stamp(10, 2))]);
        assert_eq!(one.uniting(&other).gives_way, []);
        let both = united(&one, &other);
        assert_eq!(both.causes.get(CauseId(1)).unwrap().evidence.reveal(For::Console), "the log of 14:02");
    }

    /// What somebody did in one copy: rows put and removed, by number and word.
    fn doings() -> impl Strategy<Value = Vec<(u32, usize, bool, i64)>> {
        prop::collection::vec((1..7_u32, 0..WORDS.len(), prop::bool::weighted(0.2), 1..1_000_i64), 0..12)
    }

    const WORDS: [&str; 6] =
        ["no canary", "canary at night", "rollback took long", "rollback unowned", "threshold high", ""];

    fn done(common: &Workshop, writer: u32, doings: &[(u32, usize, bool, i64)]) -> Workshop {
        let mut workshop = common.clone();
        for (step, (number, word, removes, second)) in doings.iter().enumerate() {
            // No two steps of one writer happen at once.
            let at = stamp(second * 100 + i64::try_from(step).unwrap(), writer);
            let edits = if *removes {
                vec![workshop.removal(RowId::Cause(CauseId(*number)))]
            } else {
                let link = Link {
                    id: LinkId(*number),
                    cause: CauseId(*number),
                    effect: CauseId(number % 3 + 1),
                    stamp: at,
                };
                vec![Edit::put(cause(*number, WORDS[*word])).stamped(at), Edit::put(link)]
            };
            for edit in edits {
                // What is refused changes nothing.
                let _ = workshop.apply(edit);
            }
        }
        workshop
    }

    fn texts(document: &Document) -> Vec<String> {
        let mut texts: Vec<String> =
            document.texts().map(|(_, text)| text.reveal(For::Console).trim().to_owned()).collect();
        texts.sort();
        texts.dedup();
        texts
    }

    proptest! {
        #[test]
        fn nothing_is_lost_unseen(here in doings(), there in doings()) {
            let common = a_common_one();
            let (one, other) = (done(&common, 1, &here), done(&common, 2, &there));
            let union = one.uniting(&other);
            prop_assert_eq!(&union.united, &united(&one, &other));
            let mut seen = texts(&union.united);
            seen.extend(union.gives_way.iter().map(|text| text.earlier.reveal(For::Console).trim().to_owned()));
            for text in texts(&one).into_iter().chain(texts(&other)) {
                prop_assert!(text.is_empty() || seen.contains(&text), "{}", text);
            }
        }

        #[test]
        fn the_same_copy_brings_nothing_a_second_time(here in doings(), there in doings()) {
            let common = a_common_one();
            let (one, other) = (done(&common, 1, &here), done(&common, 2, &there));
            prop_assert_eq!(united(&one, &other).uniting(&other).edit, None);
            prop_assert_eq!(one.uniting(&one).edit, None);
        }

        #[test]
        fn whichever_comes_first_the_same_words_stay(here in doings(), there in doings()) {
            let common = a_common_one();
            let (one, other) = (done(&common, 1, &here), done(&common, 2, &there));
            prop_assert_eq!(texts(&united(&one, &other)), texts(&united(&other, &one)));
        }

        #[test]
        fn undo_takes_it_back(here in doings(), there in doings()) {
            let common = a_common_one();
            let (one, other) = (done(&common, 1, &here), done(&common, 2, &there));
            let mut both = one.clone();
            if let Some(edit) = one.uniting(&other).edit {
                let applied = both.apply(edit).unwrap();
                both.apply(applied.inverse).unwrap();
                let rows = |workshop: &Workshop| workshop.rows().collect::<Vec<_>>();
                prop_assert_eq!(rows(&both), rows(&one));
            }
        }
    }
}
