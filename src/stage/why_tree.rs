//! The why-tree of the wall: full sentences where they fit, else labels, else pages.
//!
//! The wall lays it out to draw it, the console to know how many pages it has. Nothing is cut: a row has its sentence or
//! its wall label. **Start reading** at [`tree_drawing`].

use super::frame::{Question, WallCause};
use crate::diagram::{Drawing, Size, WhyInput, WhyTree, WhyTreeFit, WhyTreeInput, WhyTreeMetrics};
use crate::redact::SafeText;

/// What is left of 1280 by 720 between a question of one line and the capture line.
const FRAME: Size = Size::new(1184.0, 450.0);
/// What a second line of the question takes of it.
const QUESTION_LINE: f32 = 55.0;
/// What the fourth question takes of it.
const FOURTH_LINE: f32 = 40.0;
/// Letters of a question that stand on one line.
const LETTERS_OF_A_LINE: usize = 58;
/// A question without a cause in focus that has more causes than a column has lines.
const OVERVIEW_COLUMNS: u8 = 2;

/// From roomy to as close as rows can stand.
const SIZES: [WhyTreeMetrics; 2] = [WhyTreeMetrics::wall(), WhyTreeMetrics::wall_overview()];

/// The page of the tree that the question shows; `words` reads a text.
pub fn tree_drawing<T>(question: &Question<T>, words: fn(&T) -> &str) -> Drawing<String> {
    let tree = Tree { question, words };
    let plan = tree.lengthened(tree.plan());
    let page = question.tree_page;
    tree.laid_out(&plan.texts, plan.fit(page), plan.sizes(), |input, tree| tree.plain_drawing(input))
}

/// How many pages the tree has, and which of them has what is asked about, from 1.
pub(super) fn pages(question: &Question) -> (usize, usize) {
    let tree = Tree { question, words: SafeText::as_str };
    let plan = tree.plan();
    if plan.metrics.is_some() {
        return (1, 1);
    }
    let plan = tree.lengthened(plan);
    tree.laid_out(&plan.texts, plan.fit(None), plan.sizes(), |_, tree| (tree.pages, tree.page + 1))
}

/// Behind a cause that is off the fishbone and out of the vote, by its sentence or by its label.
const PARKED: &str = " · parked";

/// Of more causes than this the labels stay as short as they are: each that grows is laid out with all the others.
const FEW: usize = 60;

/// The sentence, and the short words behind it.
pub fn with_behind<T>(cause: &WallCause<T>, words: fn(&T) -> &str) -> String {
    said(cause, &cause.text, words)
}

/// The sentence or the label of a cause, and the short words behind it.
fn said<T>(cause: &WallCause<T>, text: &T, words: fn(&T) -> &str) -> String {
    let mut text = with_mark(cause, words(text));
    for behind in &cause.behind {
        text.push_str(" · ");
        text.push_str(words(behind));
    }
    text
}

fn with_mark<T>(cause: &WallCause<T>, text: &str) -> String {
    format!("{text}{}", if cause.is_parked { PARKED } else { "" })
}

/// What each row says.
struct Plan {
    texts: Vec<String>,
    /// All of it stands on one page in these sizes.
    metrics: Option<WhyTreeMetrics>,
    /// The columns of a page, where there are several.
    columns: u8,
}

impl Plan {
    const fn fit(&self, page: Option<usize>) -> WhyTreeFit {
        match self.metrics {
            Some(_) => ONE_COLUMN,
            None => WhyTreeFit::Pages { columns: self.columns, page },
        }
    }

    fn sizes(&self) -> WhyTreeMetrics {
        self.metrics.unwrap_or_else(WhyTreeMetrics::wall_overview)
    }
}

struct Tree<'a, T> {
    question: &'a Question<T>,
    words: fn(&T) -> &str,
}

impl<T> Tree<'_, T> {
    /// Full sentences where they fit, in large letters or in smaller ones. Else what is asked about and what explains it
    /// keep theirs, and the others have their labels: on one page, or on several. A branch that is looked at alone
    /// keeps all its sentences; the question of a leg shows labels in two columns.
    fn plan(&self) -> Plan {
        let sentences = self.texts(|_| true);
        if let Some(metrics) = self.whole_in(&sentences) {
            return Plan { texts: sentences, metrics: Some(metrics), columns: 1 };
        }
        if self.question.is_alone {
            return Plan { texts: sentences, metrics: None, columns: 1 };
        }
        let focus = self.question.focus;
        let is_near = |cause: &WallCause<T>| {
            focus.is_some_and(|focus| cause.id == focus || cause.effects.contains(&focus))
        };
        let texts = self.texts(is_near);
        let metrics = self.whole_in(&texts);
        Plan { texts, metrics, columns: if focus.is_some() { 1 } else { OVERVIEW_COLUMNS } }
    }

    /// Full sentences for some, labels for the others.
    fn texts(&self, has_sentence: impl Fn(&WallCause<T>) -> bool) -> Vec<String> {
        let text = |cause| {
            if has_sentence(cause) {
                with_behind(cause, self.words)
            } else {
                with_mark(cause, (self.words)(&cause.label))
            }
        };
        self.question.tree.iter().map(text).collect()
    }

    fn whole_in(&self, texts: &[String]) -> Option<WhyTreeMetrics> {
        SIZES.into_iter().find(|metrics| self.is_whole(texts, *metrics))
    }

    /// Whether all of it stands on one page.
    fn is_whole(&self, texts: &[String], metrics: WhyTreeMetrics) -> bool {
        self.laid_out(texts, ONE_COLUMN, metrics, |_, tree| tree.pages == 1)
    }

    /// One label after the other becomes a sentence, or at least says how its branch ends, as long as all of it stays on
    /// as many pages.
    fn lengthened(&self, mut plan: Plan) -> Plan {
        if self.question.tree.len() > FEW || self.question.is_alone {
            return plan;
        }
        let pages = if plan.metrics.is_some() { 1 } else { self.pages_of(&plan) };
        for (at, cause) in self.question.tree.iter().enumerate() {
            for longer in [with_behind(cause, self.words), said(cause, &cause.label, self.words)] {
                let Some(text) = plan.texts.get_mut(at).filter(|text| **text != longer) else { break };
                let shorter = std::mem::replace(text, longer);
                if self.pages_of(&plan) <= pages {
                    break;
                }
                if let Some(text) = plan.texts.get_mut(at) {
                    *text = shorter;
                }
            }
        }
        plan
    }

    fn pages_of(&self, plan: &Plan) -> usize {
        self.laid_out(&plan.texts, plan.fit(None), plan.sizes(), |_, tree| tree.pages)
    }

    fn laid_out<R>(
        &self,
        texts: &[String],
        fit: WhyTreeFit,
        metrics: WhyTreeMetrics,
        then: impl FnOnce(&WhyTreeInput<'_>, &WhyTree) -> R,
    ) -> R {
        let causes = &self.question.tree;
        let numbers: Vec<String> = causes.iter().map(|cause| cause.id.to_string()).collect();
        let rows = causes.iter().zip(&numbers).zip(texts).map(|((cause, number), text)| WhyInput {
            key: cause.id.0,
            number,
            label: text,
            parents: cause.effects.iter().map(|effect| effect.0).collect(),
            bone: cause.bone,
        });
        let input = WhyTreeInput {
            causes: rows.collect(),
            focus: self.question.focus.map(|cause| cause.0),
            frame: self.frame(),
            fit,
            metrics,
        };
        then(&input, &WhyTree::new(&input))
    }

    /// What the question above it leaves of the wall.
    fn frame(&self) -> Size {
        let question = self.question;
        let words = [Some(&question.before), question.about.as_ref(), Some(&question.after)];
        let letters: usize = words.into_iter().flatten().map(|text| (self.words)(text).chars().count()).sum();
        let second_line = if letters > LETTERS_OF_A_LINE { QUESTION_LINE } else { 0.0 };
        let fourth = if question.fourth.is_some() { FOURTH_LINE } else { 0.0 };
        Size::new(FRAME.width, FRAME.height - second_line - fourth)
    }
}

const ONE_COLUMN: WhyTreeFit = WhyTreeFit::Pages { columns: 1, page: None };
