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
        let fit = WhyTreeFit::Pages { columns, page: None };
        self.laid_out(None, fit, WhyTreeMetrics::wall_overview())
    }

    /// Every page, in as many columns.
    fn pages(&self, focus: Option<u32>, columns: u8) -> Vec<WhyTree> {
        let metrics = WhyTreeMetrics::wall_overview();
        let page = |page| self.laid_out(focus, WhyTreeFit::Pages { columns, page: Some(page) }, metrics);
        (0..page(0).pages).map(page).collect()
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

const PAGES: WhyTreeFit = WhyTreeFit::Pages { columns: 1, page: None };

/// The keys of the causes that a page names without showing them.
fn listed(tree: &WhyTree) -> Vec<u32> {
    let mut keys = Vec::new();
    for number in tree.elsewhere.iter().flat_map(|elsewhere| &elsewhere.line.numbers) {
        let first = if number.is_until { keys.last().map_or(0, |last| last + 1) } else { number.key };
        keys.extend(first..=number.key);
    }
    keys
}

fn keys(tree: &WhyTree) -> Vec<u32> {
    tree.rows.iter().filter(|row| !row.is_reference).map(|row| row.key).collect()
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
    let heads = tree.heads.iter().map(|head| head.at);
    for at in tree.elsewhere.iter().map(|elsewhere| elsewhere.line.at).chain(heads) {
        let letters =
            Area { left: at.x, top: at.y - 0.76 * tree.em, right: at.x + 1.0, bottom: at.y + 0.24 * tree.em };
        assert!(letters.is_inside(tree.size));
        assert!(tree.rows.iter().all(|row| !row.area.overlaps(&letters)), "a line of numbers meets a row");
    }
    let ends = tree.elsewhere.iter().map(|elsewhere| elsewhere.line.at.x + elsewhere.line.width);
    assert!(ends.into_iter().all(|end| end <= tree.size.width));
}

#[test]
fn a_cause_stands_under_what_it_explains() {
    let given =
        Given::numbered(vec![("a".into(), vec![]), ("b".into(), vec![]), ("under a".into(), vec![0])]);
    assert_eq!(rows(&given.lay_out(None, PAGES)), [(0, 0, false), (2, 1, false), (1, 0, false)]);
}

#[test]
fn a_shared_cause_stands_once_and_is_named_elsewhere() {
    let given =
        Given::numbered(vec![("a".into(), vec![]), ("b".into(), vec![]), ("both".into(), vec![0, 1])]);
    assert_eq!(
        rows(&given.lay_out(None, PAGES)),
        [(0, 0, false), (2, 1, false), (1, 0, false), (2, 1, true)]
    );
}

#[test]
fn causes_in_a_circle_are_shown_once_each() {
    let given = Given::numbered(vec![("a".into(), vec![1]), ("b".into(), vec![0])]);
    assert_eq!(rows(&given.lay_out(None, PAGES)), [(0, 0, false), (1, 1, false), (0, 2, true)]);
}

#[test]
fn the_page_of_the_cause_asked_about_has_what_explains_it_too() {
    let mut causes = vec![("empty list".to_owned(), Vec::new())];
    causes.extend((0..20).map(|_| ("routes have no owner".to_owned(), vec![0])));
    causes.extend((0..2).map(|_| ("no check".to_owned(), vec![20])));
    causes.extend((0..20).map(|_| ("no canary".to_owned(), vec![0])));
    let tree = Given::numbered(causes).lay_out(Some(20), PAGES);
    check(&tree);
    assert_eq!(tree.size, WALL);
    assert!([20, 21, 22].iter().all(|key| keys(&tree).contains(key)), "{:?}", rows(&tree));
    assert!(tree.page > 0 && tree.page + 1 < tree.pages);
}

#[test]
fn the_pages_show_every_cause_once_and_each_lists_the_numbers_of_the_others() {
    let given = Given::chain(40);
    for (focus, columns) in [(None, 1), (None, 2), (Some(17), 1), (Some(39), 1)] {
        let pages = given.pages(focus, columns);
        assert!(pages.len() > 1);
        let shown: Vec<u32> = pages.iter().flat_map(keys).collect();
        assert_eq!(shown, (0..40).collect::<Vec<_>>());
        for page in &pages {
            check(page);
            let mut named = [keys(page), listed(page)].concat();
            named.sort_unstable();
            assert_eq!(named, (0..40).collect::<Vec<_>>());
        }
    }
}

#[test]
fn a_column_that_begins_in_a_branch_says_under_which_cause_it_goes_on() {
    let pages = Given::chain(40).pages(None, 2);
    for page in &pages {
        for column in 0..2 {
            let first = page.rows.iter().find(|row| row.column == column);
            let above = first.and_then(|row| row.key.checked_sub(1));
            let is_named = above.is_none_or(|above| page.heads.iter().any(|head| head.key == above));
            assert!(is_named, "{:?}", page.heads);
        }
    }
}

#[test]
fn numbers_of_other_pages_that_follow_each_other_are_joined() {
    let page = Given::chain(40).pages(None, 2).remove(0);
    let shown: Vec<(u32, bool)> =
        page.elsewhere[0].line.numbers.iter().map(|number| (number.key, number.is_until)).collect();
    let first = keys(&page).len() as u32;
    assert_eq!(shown, [(first, false), (39, true)]);
}

#[test]
fn a_list_of_numbers_too_long_for_its_line_says_that_it_goes_on() {
    // Every second cause stands under the first, before all others.
    let causes = (0..300).map(|index| {
        let parents = if index % 2 == 0 { Vec::new() } else { vec![0] };
        ("routes".to_owned(), parents)
    });
    let tree = Given::numbered(causes.collect()).lay_out(Some(2), PAGES);
    check(&tree);
    assert!(tree.elsewhere.iter().any(|elsewhere| elsewhere.goes_on));
}

#[test]
fn on_paper_every_row_is_shown() {
    let tree = Given::chain(40).lay_out(Some(17), WhyTreeFit::Grow);
    check(&tree);
    assert_eq!((tree.rows.len(), tree.pages), (40, 1));
}

#[test]
fn an_overview_goes_on_in_the_next_column_before_it_takes_another_page() {
    let flat =
        |count: u32| Given::numbered((0..count).map(|_| ("one averaged line".to_owned(), vec![])).collect());
    let tree = flat(14).overview(2);
    check(&tree);
    assert_eq!((tree.rows.len(), tree.pages), (14, 1));
    let columns: Vec<u8> = tree.rows.iter().map(|row| row.column).collect();
    assert!(columns.is_sorted() && columns.contains(&1), "{columns:?}");
    let tree = flat(40).overview(2);
    check(&tree);
    assert!(tree.pages > 1);
    assert_eq!(keys(&tree).len() + listed(&tree).len(), 40);
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
        focus in prop::option::of(0u32..30), paged: bool,
    ) {
        let given = Given::numbered(causes);
        let fit = if paged { PAGES } else { WhyTreeFit::Grow };
        let tree = given.lay_out(focus, fit);
        check(&tree);
        prop_assert_eq!(&tree, &given.lay_out(focus, fit));
        prop_assert!(!paged || tree.size == WALL);
        let all: Vec<u32> = given.pages(None, 2).iter().flat_map(|page| {
            check(page);
            assert_eq!(page.size, WALL);
            keys(page)
        }).collect();
        let mut sorted = all.clone();
        sorted.sort_unstable();
        prop_assert_eq!(sorted, (0..given.0.len() as u32).collect::<Vec<_>>());
        if let Some(focus) = focus.filter(|focus| (*focus as usize) < given.0.len()) {
            prop_assert!(tree.rows.iter().any(|row| row.is_focus && row.key == focus));
        }
    }
}
