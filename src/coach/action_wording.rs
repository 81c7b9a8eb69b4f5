//! Whether the words of an action say what somebody does, where, and how everybody sees that it is done. Asked about
//! tonight, beside the action; never a reason to refuse it.

use super::strength::weak_verbs;
use std::ops::Range;

/// Something the words of an action leave open, and the word that does where it is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionAsk {
    /// The word, as bytes of the text.
    pub word: Option<Range<usize>>,
    /// What to ask about it.
    pub ask: &'static str,
}

const VERB: &str = "What does somebody do? Begin with it: add, remove, block, move.";
const SCOPE: &str = "Where, and how far: which system, which path, until which limit?";
const DONE_WHEN: &str = "What could anybody look at to see that it is done?";

/// Everything that the words leave open, in the order asked. An action without words is not asked about.
pub fn action_asks(what: &str, done_when: &str) -> Vec<ActionAsk> {
    let words: Vec<Range<usize>> = words_of(what).collect();
    let said = |range: &Range<usize>| what.get(range.clone()).unwrap_or_default().to_lowercase();
    let Some(first) = words.iter().find(|range| !is_in(POLITE, &said(range))) else { return Vec::new() };
    let verb = said(first);
    let is_verb = is_in(VERBS, &verb) || VERB_ENDINGS.iter().any(|ending| verb.ends_with(ending));
    let has_scope = words.len() >= 5 || words.iter().any(|range| is_in(PLACES, &said(range)));
    let mut asks: Vec<ActionAsk> = Vec::new();
    asks.extend((!is_verb).then(|| ActionAsk { word: Some(first.clone()), ask: VERB }));
    asks.extend(weak_verbs(what).into_iter().map(|verb| ActionAsk { word: Some(verb.range), ask: verb.ask }));
    asks.extend((!has_scope).then_some(ActionAsk { word: None, ask: SCOPE }));
    asks.extend(done_when.trim().is_empty().then_some(ActionAsk { word: None, ask: DONE_WHEN }));
    asks
}

/// Byte ranges of the words.
fn words_of(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_between = |c: char| !c.is_alphanumeric() && c != '\'';
    let mut from = 0;
    text.split_inclusive(is_between).filter_map(move |piece| {
        let start = from;
        from += piece.len();
        let word = piece.trim_end_matches(is_between);
        (!word.is_empty()).then(|| start..start + word.len())
    })
}

fn is_in(list: &str, word: &str) -> bool {
    list.split(' ').any(|other| other == word)
}

const POLITE: &str = "we should please must will need to let's the team could can";

const VERB_ENDINGS: [&str; 4] = ["ise", "ize", "ify", "ate"];

const VERBS: &str = "add adopt agree alert align allow announce apply archive ask assign attach back ban begin block book \
    bound break bring build buy bump cache call cap change check choose clean close collect commit compare configure \
    confirm connect convert copy count cover create cut decide declare default define delete deny deploy describe design \
    detect disable document drain draw drill drop emit enable encrypt end enforce ensure expose extend fail find fix \
    forbid force gate get give grant group guard halve hand have hide hire hold improve increase index install introduce \
    invest investigate isolate keep label launch lead let limit link list load lock log look lower make map mark measure \
    merge mirror monitor move name notify offer open order own page pair park pass patch pause permit pick pin place plan \
    point post practise practice prepare prevent print probe protect prove provide publish pull purge push put raise ramp \
    read rebuild record recover redirect reduce refuse register reject release remind remove rename repair repeat replace \
    report require reserve reset resolve restart restore restrict retire retry return reuse reverse revert review revoke \
    rewrite roll rotate route run save scale schedule scope scrape search seed send separate serve set shard share ship \
    shorten show shrink sign size skip slow sort split stage staff start state stop store stream stress strip subscribe \
    swap switch sync tag take talk teach tell test throttle tie trace track train trim try tune turn undo unify update \
    upgrade use wait walk warm warn watch widen wire work wrap write";

const PLACES: &str =
    "in on for of to from at before after when between per every into through behind until without with by";

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(what: &str, done_when: &str) -> Vec<(String, &'static str)> {
        let word =
            |range: Option<Range<usize>>| range.map_or_else(String::new, |range| what[range].to_owned());
        action_asks(what, done_when).into_iter().map(|found| (word(found.word), found.ask)).collect()
    }

    fn about(word: &str, ask: &'static str) -> (String, &'static str) {
        (word.to_owned(), ask)
    }

    #[test]
    fn an_action_with_verb_scope_and_an_end_leaves_nothing_open() {
        assert_eq!(asked("Block merges without a canary", "A merge without one is refused"), []);
        assert_eq!(asked("We should automate the drain on every node", "A drill drains one"), []);
    }

    #[test]
    fn everything_that_is_open_is_asked_at_once_and_its_word_is_named() {
        let all = [about("Better", VERB), about("", SCOPE), about("", DONE_WHEN)];
        assert_eq!(asked("Better dashboards", ""), all);
        assert_eq!(asked("Canary for configuration", "x"), [about("Canary", VERB)]);
        assert_eq!(asked("Add alerting", " "), [about("", SCOPE), about("", DONE_WHEN)]);
    }

    #[test]
    fn a_weak_verb_is_asked_about_also_when_it_says_how_it_is_seen() {
        let weak = weak_verbs("Improve alerting for uploads")[0].ask;
        assert_eq!(asked("Improve alerting for uploads", "The alert is there"), [about("Improve", weak)]);
        assert_eq!(asked("Improve alerting for uploads", "").len(), 2);
    }

    #[test]
    fn nothing_is_asked_about_no_words() {
        assert_eq!(asked(" … ", ""), []);
        assert_eq!(asked("please", ""), []);
    }
}
