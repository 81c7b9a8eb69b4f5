use super::*;
use proptest::prelude::*;

const WALL: Size = Size::new(1180.0, 320.0);

struct Given(Vec<(String, String, Vec<u32>)>);

impl Given {
    fn numbered(causes: Vec<(String, Vec<u32>)>) -> Self {
        let numbered = causes.into_iter().enumerate();
        Self(numbered.map(|(index, (label, parents))| (format!("C{index}"), label, parents)).collect())
    }

    fn chain(length: u32) -> Self {
        let parents = |index: u32| index.checked_sub(1).into_iter().collect();
        Self::numbered((0..length).map(|index| ("routes have no owner".to_owned(), parents(index))).collect())
    }

    fn lay_out(&self, focus: Option<u32>, fit: WhyTreeFit) -> WhyTree {
        self.laid_out(focus, fit, WhyTreeMetrics::wall())
    }

    fn overview(&self, columns: u8) -> WhyTree {
        self.laid_out(None, WhyTreeFit::Columns(columns), WhyTreeMetrics::wall_overview())
    }

    fn laid_out(&self, focus: Option<u32>, fit: WhyTreeFit, metrics: WhyTreeMetrics) -> WhyTree {
        let causes = self.0.iter().enumerate().map(|(index, (number, label, parents))| WhyInput {
            key: index as u32,
            number,
            label,
            parents: parents.clone(),
            bone: None,
        });
        WhyTree::new(&WhyTreeInput { causes: causes.collect(), focus, frame: WALL, fit, metrics })
    }
}

fn rows(tree: &WhyTree) -> Vec<(u32, u16, bool)> {
    tree.rows.iter().map(|row| (row.key, row.depth, row.is_reference)).collect()
}

fn check(tree: &WhyTree) {
    for (index, row) in tree.rows.iter().enumerate() {
        assert!(row.area.is_inside(tree.size), "{:?} leaves {:?}", row.area, tree.size);
        let text = row.label.area();
        assert_eq!(text.union(&row.area), row.area, "a text leaves its row");
        for other in &tree.rows[index + 1..] {
            assert!(!row.area.overlaps(&other.area));
        }
        if let Some([from, corner, _]) = row.connector {
            let line = Area { left: from.x - 0.5, top: from.y, right: from.x + 0.5, bottom: corner.y };
            assert!(tree.rows.iter().all(|row| !row.label.area().overlaps(&line)), "a line crosses a text");
        }
    }
    assert!(tree.gaps.iter().all(|gap| gap.at.y <= tree.size.height));
}

#[test]
fn a_cause_stands_under_what_it_explains() {
    let given =
        Given::numbered(vec![("a".into(), vec![]), ("b".into(), vec![]), ("under a".into(), vec![0])]);
    assert_eq!(rows(&given.lay_out(None, WhyTreeFit::Window)), [(0, 0, false), (2, 1, false), (1, 0, false)]);
}

#[test]
fn a_shared_cause_stands_once_and_is_named_elsewhere() {
    let given =
        Given::numbered(vec![("a".into(), vec![]), ("b".into(), vec![]), ("both".into(), vec![0, 1])]);
    assert_eq!(
        rows(&given.lay_out(None, WhyTreeFit::Window)),
        [(0, 0, false), (2, 1, false), (1, 0, false), (2, 1, true)]
    );
}

#[test]
fn causes_in_a_circle_are_shown_once_each() {
    let given = Given::numbered(vec![("a".into(), vec![1]), ("b".into(), vec![0])]);
    assert_eq!(rows(&given.lay_out(None, WhyTreeFit::Window)), [(0, 0, false), (1, 1, false), (0, 2, true)]);
}

#[test]
fn the_window_keeps_the_cause_asked_about_and_its_parent() {
    let tree = Given::chain(30).lay_out(Some(17), WhyTreeFit::Window);
    check(&tree);
    assert_eq!(tree.size, WALL);
    let keys: Vec<u32> = tree.rows.iter().map(|row| row.key).collect();
    assert!(keys.contains(&17) && keys.contains(&16), "{keys:?}");
    let hidden: u32 = tree.gaps.iter().map(|gap| gap.count).sum();
    assert_eq!(hidden as usize + tree.rows.len(), 30);
}

#[test]
fn a_row_that_does_not_fit_leaves_its_room_to_a_lower_one() {
    let two_lines = "Nobody had written down who owns the route once the team has another name ".repeat(2);
    let mut causes = vec![("empty list".to_owned(), Vec::new()), ("no check".to_owned(), vec![0])];
    causes.extend((0..6).map(|_| (two_lines.clone(), vec![0])));
    causes.push(("no canary".to_owned(), vec![0]));
    let tree = Given::numbered(causes).lay_out(Some(0), WhyTreeFit::Window);
    check(&tree);
    assert_eq!(tree.rows.last().map(|row| row.key), Some(8), "{:?}", rows(&tree));
}

#[test]
fn but_for_the_way_up_a_row_is_shown_under_the_one_it_explains() {
    let two_lines = "Nobody had written down who owns the route once the team has another name ".repeat(2);
    let mut causes = vec![("empty list".to_owned(), Vec::new()), (two_lines.clone(), vec![0])];
    causes.extend((1..4).map(|above| (two_lines.clone(), vec![above])));
    causes.extend([
        ("no canary".to_owned(), vec![4]),
        ("no check".to_owned(), Vec::new()),
        ("no owner".to_owned(), vec![6]),
    ]);
    let tree = Given::numbered(causes).lay_out(Some(6), WhyTreeFit::Window);
    check(&tree);
    let keys: Vec<u32> = tree.rows.iter().map(|row| row.key).collect();
    assert!(keys.ends_with(&[6, 7]) && !keys.contains(&5), "{keys:?}");
    assert!(tree.rows.iter().all(|row| row.depth == 0 || row.connector.is_some()), "a row hangs on nothing");
}

#[test]
fn what_explains_the_cause_asked_about_comes_before_the_rest_of_the_way_up() {
    let keys: Vec<u32> =
        Given::chain(30).lay_out(Some(28), WhyTreeFit::Window).rows.iter().map(|row| row.key).collect();
    assert!(keys.contains(&29) && keys.contains(&27), "{keys:?}");
}

#[test]
fn hidden_rows_are_counted_where_they_would_be() {
    let mut causes = vec![("empty list".to_owned(), Vec::new()), ("no check".to_owned(), vec![0])];
    causes.extend((0..12).map(|_| ("routes".to_owned(), vec![1])));
    causes.push(("no canary".to_owned(), vec![0]));
    let places = |focus: u32, given: &Given| {
        given.lay_out(Some(focus), WhyTreeFit::Window).gaps.iter().map(|gap| gap.place).collect::<Vec<_>>()
    };
    assert_eq!(places(0, &Given::numbered(causes)), [GapPlace::Between]);
    assert_eq!(places(17, &Given::chain(30)), [GapPlace::Above, GapPlace::Below]);
}

#[test]
fn on_paper_every_row_is_shown() {
    let tree = Given::chain(40).lay_out(Some(17), WhyTreeFit::Grow);
    check(&tree);
    assert_eq!((tree.rows.len(), tree.gaps.len()), (40, 0));
}

#[test]
fn an_overview_goes_on_in_the_next_column_and_counts_what_has_no_place() {
    let flat =
        |count: u32| Given::numbered((0..count).map(|_| ("one averaged line".to_owned(), vec![])).collect());
    let tree = flat(14).overview(2);
    check(&tree);
    assert_eq!((tree.rows.len(), tree.gaps.len()), (14, 0));
    let columns: Vec<u8> = tree.rows.iter().map(|row| row.column).collect();
    assert!(columns.is_sorted() && columns.contains(&1), "{columns:?}");
    let tree = flat(40).overview(2);
    check(&tree);
    let counted: u32 = tree.gaps.iter().map(|gap| gap.count).sum();
    assert_eq!(tree.rows.len() + counted as usize, 40);
    assert_eq!(tree.gaps.iter().map(|gap| gap.place).collect::<Vec<_>>(), [GapPlace::Below]);
}

#[test]
fn no_line_leads_from_one_column_into_another() {
    let tree = Given::chain(14).overview(2);
    let crossing = tree.rows.iter().filter(|row| row.column == 1).take(1);
    assert_eq!(crossing.filter(|row| row.connector.is_some()).count(), 0);
    check(&tree);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn no_two_rows_meet_and_none_leaves_the_frame(
        causes in prop::collection::vec(("\\PC{0,90}|[A-Za-z ]{0,90}", prop::collection::vec(0u32..30, 0..3)), 0..30),
        focus in prop::option::of(0u32..30), windowed: bool,
    ) {
        let given = Given::numbered(causes);
        let fit = if windowed { WhyTreeFit::Window } else { WhyTreeFit::Grow };
        let tree = given.lay_out(focus, fit);
        check(&tree);
        prop_assert_eq!(&tree, &given.lay_out(focus, fit));
        prop_assert!(!windowed || tree.size == WALL);
        let overview = given.overview(2);
        check(&overview);
        prop_assert_eq!(overview.size, WALL);
        if let Some(focus) = focus.filter(|focus| (*focus as usize) < given.0.len()) {
            prop_assert!(tree.rows.iter().any(|row| row.is_focus && row.key == focus));
        }
    }
}
