//! What several rules found in one place, as one hit.
//!
//! **Invariant.** The merged hits are in order, do not overlap, and together cover every byte that any hit covered.
//! **Start reading** at [`merged`].

use super::Kind;
use super::detect::{Hit, ToldBy};
use crate::order::Order;
use std::cmp::Ordering;
use std::iter::Peekable;
use std::sync::Arc;
use std::vec::IntoIter;

/// In the order in which hits are merged: of two that begin together the longer one first, then the stronger kind.
fn placed(a: &Hit, b: &Hit) -> Ordering {
    a.span.start.cmp(&b.span.start).then(b.span.end.cmp(&a.span.end)).then(a.kind.cmp(&b.kind))
}

/// The same; a reading without disguises says more than the text.
fn order(a: &Hit, b: &Hit) -> Ordering {
    placed(a, b).then(a.spelled.is_none().cmp(&b.spelled.is_none()))
}

/// So many places a hit goes back that was found a little late.
const NEAR: usize = 8;

/// Puts hits in order. The walk finds them nearly so; those of further readings, or of a table, begin again further up,
/// and are sorted by themselves.
fn in_order(mut hits: Vec<Hit>) -> Vec<Hit> {
    let ordered = nearly_ordered(&mut hits);
    if ordered == hits.len() {
        return hits;
    }
    let mut late = hits.split_off(ordered);
    late.order_by(order);
    let mut all = Vec::with_capacity(hits.len() + late.len());
    let (mut hits, mut late) = (hits.into_iter().peekable(), late.into_iter().peekable());
    while let Some(hit) = first_of(&mut late, &mut hits, order) {
        all.push(hit);
    }
    all
}

/// The first of two ordered lists; of two that are the same that of `others`.
fn first_of(
    hits: &mut Peekable<IntoIter<Hit>>,
    others: &mut Peekable<IntoIter<Hit>>,
    order: impl Fn(&Hit, &Hit) -> Ordering,
) -> Option<Hit> {
    let earlier = match (hits.peek(), others.peek()) {
        (Some(hit), Some(other)) => order(hit, other) == Ordering::Less,
        (hit, _) => hit.is_some(),
    };
    if earlier { hits.next() } else { others.next() }
}

/// Lets hits that are late go back a few places, and returns how many are in order then.
fn nearly_ordered(hits: &mut [Hit]) -> usize {
    for first in 1..hits.len() {
        // Most begin behind the one before, which tells it alone.
        if let Some([before, hit]) = hits.get(first - 1..=first)
            && before.span.start < hit.span.start
        {
            continue;
        }
        let mut at = first;
        let near = first.saturating_sub(NEAR);
        while let Some([before, hit]) = at.checked_sub(1).and_then(|before| hits.get(before..=at))
            && order(before, hit) == Ordering::Greater
        {
            if at == near {
                // It goes back where it was, for whoever sorts what is left.
                hits.get_mut(at..=first).unwrap_or_default().rotate_left(1);
                return first;
            }
            hits.swap(at - 1, at);
            at -= 1;
        }
    }
    hits.len()
}

/// Overlapping hits as one, named by the strongest kind among them; a name in two parts as one name. A rule says more
/// than an echo of what it found.
pub(super) fn merged(text: &str, hits: Vec<Hit>, echoes: Vec<Hit>) -> Vec<Hit> {
    let (hits, echoes) = (in_order(hits), in_order(echoes));
    let mut merged: Vec<Hit> = Vec::with_capacity(hits.len());
    let (mut hits, mut echoes) = (hits.into_iter().peekable(), echoes.into_iter().peekable());
    while let Some(mut hit) = first_of(&mut echoes, &mut hits, placed) {
        match merged.last_mut() {
            Some(last) if last.span.overlaps(hit.span) || is_one_name(text, last, &hit) => {
                let span = last.span.union(hit.span);
                if names_the_union(&hit, last) {
                    std::mem::swap(last, &mut hit);
                }
                if span != last.span && last.spelled.is_none() {
                    last.spelled = Some(Arc::from(last.value(text)));
                }
                last.span = span;
            }
            _ => merged.push(hit),
        }
    }
    one_name_each(text, &mut merged);
    merged
}

/// "Quorra Works" is Quorra Works Cycles, where the text names one company alone that begins so.
fn one_name_each(text: &str, hits: &mut [Hit]) {
    // Each is compared with each.
    const MOST: usize = 200;
    let names: Vec<Arc<str>> = hits
        .iter()
        .filter(|hit| hit.kind == Kind::Customer)
        .take(MOST)
        .map(|hit| Arc::from(hit.value(text)))
        .collect();
    if !(2..MOST).contains(&names.len()) {
        return;
    }
    let begins = |name: &str, first: &str| name.strip_prefix(first).is_some_and(|rest| rest.starts_with(' '));
    // What the register knows has its name from there.
    let found = |hit: &&mut Hit| hit.kind == Kind::Customer && hit.spelled.is_none();
    for hit in hits.iter_mut().filter(found) {
        let value = hit.value(text).into_owned();
        let longer = names.iter().filter(|name| value.contains(' ') && begins(name, &value));
        let whole = longer.clone().max_by_key(|name| name.len());
        let alone = |whole: &&Arc<str>| longer.clone().all(|name| name == *whole || begins(whole, name));
        hit.spelled = whole.filter(alone).cloned();
    }
}

/// The stronger kind names the union of two, but a registered word does not name the host that it is part of: another
/// host may hold it, too.
fn names_the_union(hit: &Hit, last: &Hit) -> bool {
    let word = |hit: &Hit| matches!(hit.kind, Kind::Customer | Kind::Word | Kind::System);
    let part_of = |part: &Hit, whole: &Hit| word(part) && !word(whole) && whole.span.contains(part.span);
    // "drained db-1.corp.internal": the name itself says host, the word beside it only that it is a machine.
    let machines = hit.kind.is_machine() && last.kind.is_machine() && hit.span == last.span;
    let beside = |hit: &Hit| hit.rule.told_by == ToldBy::WordBeside;
    if machines && beside(hit) != beside(last) {
        return beside(last);
    }
    // The register knows the person by more than this name.
    let strange = |hit: &Hit| hit.rule.told_by == ToldBy::PlaceOfName;
    // "Jonas rolled back": what is known of Jonas Weber says more than that somebody is called so.
    let known = |hit: &Hit| hit.spelled.is_some();
    if hit.kind == Kind::Person
        && last.kind == Kind::Person
        && hit.span == last.span
        && known(hit) != known(last)
    {
        return known(hit);
    }
    if part_of(last, hit) || hit.kind == Kind::Person && strange(last) && !strange(hit) {
        return true;
    }
    hit.kind < last.kind && !part_of(hit, last)
}

/// Two words that name the same person, one behind the other: "Jana Nováková" in another case.
fn is_one_name(text: &str, first: &Hit, second: &Hit) -> bool {
    first.kind == Kind::Person
        && second.kind == Kind::Person
        && matches!(text.get(first.span.end..second.span.start), Some(" " | "." | "_" | "-" | "/"))
        && first.value(text) == second.value(text)
}
