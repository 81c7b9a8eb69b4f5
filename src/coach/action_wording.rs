//! Whether the words of an action say what somebody does, where, and how everybody sees that it is done. Asked about
//! tonight, beside the action; never a reason to refuse it.

/// Something the words of an action leave open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordingGap {
    /// It does not begin with what somebody does.
    Verb,
    /// It does not say where, or how far.
    Scope,
    /// Nothing says how everybody sees that it is done.
    DoneWhen,
}

impl WordingGap {
    /// What to ask.
    pub const fn ask(self) -> &'static str {
        match self {
            Self::Verb => "What does somebody do? Begin with it: add, remove, block, move.",
            Self::Scope => "Where, and how far: which system, which path, until which limit?",
            Self::DoneWhen => "What could anybody look at to see that it is done?",
        }
    }
}

/// What the words leave open, in the order asked. An action without words is not asked about.
pub fn wording_gaps(what: &str, done_when: &str) -> Vec<WordingGap> {
    let folded = what.to_lowercase();
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty()).collect();
    let Some(first) = words.iter().find(|word| !is_in(POLITE, word)) else { return Vec::new() };
    let is_verb = is_in(VERBS, first) || VERB_ENDINGS.iter().any(|ending| first.ends_with(ending));
    let has_scope = words.len() >= 5 || words.iter().any(|word| is_in(PLACES, word));
    let gaps = [
        (!is_verb, WordingGap::Verb),
        (!has_scope, WordingGap::Scope),
        (done_when.trim().is_empty(), WordingGap::DoneWhen),
    ];
    gaps.into_iter().filter(|(is_open, _)| *is_open).map(|(_, gap)| gap).collect()
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

    #[test]
    fn an_action_with_verb_scope_and_an_end_leaves_nothing_open() {
        assert_eq!(wording_gaps("Block merges without a canary", "A merge without one is refused"), []);
        assert_eq!(wording_gaps("We should automate the drain on every node", "A drill drains one"), []);
    }

    #[test]
    fn a_topic_is_asked_what_somebody_does() {
        assert_eq!(wording_gaps("Canary for configuration", "x"), [WordingGap::Verb]);
        assert_eq!(wording_gaps("Better dashboards", "x"), [WordingGap::Verb, WordingGap::Scope]);
    }

    #[test]
    fn two_words_do_not_say_how_far() {
        assert_eq!(wording_gaps("Add alerting", "x"), [WordingGap::Scope]);
        assert_eq!(wording_gaps("Add alerting for uploads", "  "), [WordingGap::DoneWhen]);
    }

    #[test]
    fn nothing_is_asked_about_no_words() {
        assert_eq!(wording_gaps(" … ", ""), []);
        assert_eq!(wording_gaps("please", ""), []);
    }
}
