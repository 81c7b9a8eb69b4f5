//! Long lists on the wall in pages, so that nothing scrolls while ten people read.
//!
//! Heights are reckoned in the pixels of a wall of 1280 by 720, with text widths on the wide side. Larger walls show
//! the same picture larger, so the console knows the pages of a wall it does not see. `style/wall.css` has the same
//! measures; an end-to-end test holds that no page scrolls.

use super::frame::Page;
use crate::diagram::{Weight, WrapBox, wrap};
use crate::redact::SafeText;
use std::ops::Range;

/// The width of the picture.
pub(super) const WIDTH: f32 = 1184.0;
/// The height between the header and the bar at the bottom.
const HEIGHT: f32 = 532.0;
/// Letters of running text and of what stands beside it.
pub(super) const TEXT: f32 = 28.0;
pub(super) const SMALL: f32 = 24.0;
/// Letters of a question.
const ASK: f32 = 46.0;
const ASK_WIDTH: f32 = 1120.0;
/// From line to line, in letter heights.
const LEADING: f32 = 1.25;
/// Around a row, and its rule.
const ROW: f32 = 21.0;

/// The number in front of a row, with the gap after it.
pub(super) const NUMBER: f32 = 64.0 + GAP;
pub(super) const GAP: f32 = 16.0;

/// How high a text is in a column of that width.
pub(super) fn height(text: &SafeText, width: f32, size: f32) -> f32 {
    if text.is_blank() {
        return 0.0;
    }
    let room = WrapBox { width, taken: 0.0, lines: usize::MAX, size, weight: Weight::Regular };
    wrap(text.as_str(), &room).len() as f32 * size * LEADING
}

/// How high a row is whose highest column has that height.
pub(super) fn row(content: f32) -> f32 {
    content.max(TEXT * LEADING) + ROW
}

/// How high a question above a list is.
pub(super) fn question(text: &SafeText) -> f32 {
    height(text, ASK_WIDTH, ASK) + 36.0
}

/// Where the reader is in a list.
#[derive(Clone, Copy, Debug)]
pub(super) enum From {
    /// A list that is read from its beginning.
    Start,
    /// A list that grows: what came last is looked for.
    End,
    /// What is spoken of stands on this page.
    Page(usize),
}

/// What stands above the rows, and whether later pages have it too.
#[derive(Clone, Copy, Debug)]
pub(super) enum Head {
    /// On every page, so high.
    Each(f32),
    /// On the first page alone, so high.
    First(f32),
}

/// Pages of rows with these heights. A list that grows is filled from its end, so its last page is full and what is
/// added moves the rest up by one.
pub(super) fn pages(rows: &[f32], head: Head, from: From) -> Vec<Range<usize>> {
    match from {
        From::Start | From::Page(_) => filled(rows.iter().copied(), head),
        From::End => {
            let count = rows.len();
            let pages = filled(rows.iter().rev().copied(), head).into_iter().rev();
            pages.map(|page| count - page.end..count - page.start).collect()
        }
    }
}

fn filled(rows: impl Iterator<Item = f32>, head: Head) -> Vec<Range<usize>> {
    let (first, rest) = match head {
        Head::Each(head) => (head, head),
        Head::First(head) => (head, 0.0),
    };
    let mut pages = Vec::new();
    let (mut start, mut at, mut used) = (0, 0, first);
    for height in rows {
        // A row too high for a page has one of its own.
        if at > start && used + height > HEIGHT {
            pages.push(start..at);
            (start, used) = (at, rest);
        }
        used += height;
        at += 1;
    }
    pages.push(start..at);
    pages
}

/// The same page of two lists of which the second goes on where the first, of `count` rows, ends.
pub(super) fn parts(page: &Range<usize>, count: usize) -> (Range<usize>, Range<usize>) {
    let first = page.start.min(count)..page.end.min(count);
    (first, page.start.saturating_sub(count)..page.end.saturating_sub(count))
}

/// The page, from 1, with the row at that place.
pub(super) fn page_with(pages: &[Range<usize>], place: Option<usize>) -> Option<usize> {
    place.and_then(|place| pages.iter().position(|page| page.contains(&place))).map(|page| page + 1)
}

/// Which of `count` pages is to be shown: the one asked for, else where the reader is.
pub(super) fn page_of(count: usize, wanted: Option<usize>, from: From) -> usize {
    let usual = match from {
        From::Start => 1,
        From::End => count,
        From::Page(page) => page,
    };
    wanted.unwrap_or(usual).clamp(1, count.max(1))
}

/// What is said of it; nothing where there is one page.
pub(super) fn said(number: usize, count: usize) -> Option<Page> {
    (count > 1).then_some(Page { number, of: count })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_short_list_is_one_page_and_nothing_is_said() {
        assert_eq!(pages(&[64.0; 3], Head::Each(0.0), From::Start).len(), 1);
        assert_eq!(pages(&[], Head::Each(0.0), From::End).len(), 1);
        assert_eq!(said(1, 1), None);
    }

    #[test]
    fn a_row_that_does_not_fit_begins_a_page() {
        assert_eq!(pages(&[200.0; 5], Head::Each(0.0), From::Start), [0..2, 2..4, 4..5]);
    }

    #[test]
    fn the_last_page_of_a_list_that_grows_is_full() {
        assert_eq!(pages(&[200.0; 5], Head::Each(0.0), From::End), [0..1, 1..3, 3..5]);
    }

    #[test]
    fn what_stands_on_the_first_page_alone_leaves_the_others_their_room() {
        assert_eq!(pages(&[200.0; 4], Head::First(300.0), From::Start), [0..1, 1..3, 3..4]);
        assert_eq!(pages(&[200.0; 3], Head::Each(300.0), From::Start), [0..1, 1..2, 2..3]);
    }

    #[test]
    fn a_list_that_grows_shows_its_end_until_a_page_is_asked_for() {
        assert_eq!(page_of(3, None, From::End), 3);
        assert_eq!(page_of(3, None, From::Start), 1);
        assert_eq!(page_of(3, Some(2), From::End), 2);
        assert_eq!(page_of(3, Some(9), From::Start), 3);
    }

    proptest! {
        #[test]
        fn every_row_stands_on_one_page_and_no_page_is_too_high(
            rows in prop::collection::vec(1.0..300.0_f32, 0..60),
            head in 0.0..400.0_f32,
            grows: bool,
        ) {
            let pages = pages(&rows, Head::Each(head), if grows { From::End } else { From::Start });
            let all: Vec<usize> = pages.iter().cloned().flatten().collect();
            prop_assert_eq!(all, (0..rows.len()).collect::<Vec<_>>());
            for page in pages {
                let used: f32 = rows[page.clone()].iter().sum();
                prop_assert!(page.len() <= 1 || head + used <= HEIGHT + 0.01);
            }
        }
    }
}
