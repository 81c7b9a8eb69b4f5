//! A table of cases: values of some patterns in each of some templates.

use crate::judge::{kept, redact, set, shown, survivor, unsettled};
use crate::pattern::{Value, make};
use crate::random::Random;
use crate::score::Score;
use whybone::redact::Register;
use whybone::workshop::Audience;

/// Where the value stands is `@@`; the patterns say what it may look like.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) patterns: &'static [&'static str],
    pub(crate) templates: &'static [&'static str],
}

/// What a table is counted by: values gone, words beside them kept, texts settled.
pub(crate) struct Scores {
    gone: Score,
    words: Score,
    settled: Score,
}

impl Scores {
    /// Every pattern in every template, for the public.
    pub(crate) fn of(family: &'static str, cases: &[Case], register: &Register) -> Self {
        let mut scores = Self {
            gone: Score::new(family),
            words: Score::of(family, "words beside"),
            settled: Score::of(family, "settled"),
        };
        for case in cases {
            for (at, template) in case.templates.iter().enumerate() {
                for (round, pattern) in case.patterns.iter().enumerate() {
                    let value = whole(make(pattern, &mut Random::of(template, at + round)));
                    let settled_too = round == at % case.patterns.len();
                    scores.judge(
                        &format!("{}: {}", case.name, shown(template)),
                        &value,
                        template,
                        register,
                        settled_too,
                    );
                }
            }
        }
        scores
    }

    fn judge(&mut self, name: &str, value: &Value, template: &str, register: &Register, settled_too: bool) {
        let setting = set(template, &value.text);
        let released = redact(&setting.text, register, Audience::Public).text;
        let left = survivor(value, &released);
        let shown = || format!("{} ==> {}", shown(&setting.text), shown(&released));
        self.gone.case(name, left.is_none(), shown);
        if left.is_none() {
            self.words.many(name, kept(&setting.words, &released), setting.words.len(), shown);
        }
        if settled_too {
            let wrong = unsettled(&setting.text, register, Audience::Public);
            self.settled.case(name, wrong.is_none(), || format!("{} ==> {}", shown(), wrong.unwrap()));
        }
    }

    pub(crate) fn hold(self, bar: f64, words_bar: f64) {
        Score::hold_all(vec![(self.gone, bar), (self.words, words_bar), (self.settled, 100.0)]);
    }
}

/// A value that people chose is short: all of it is its body.
fn whole(value: Value) -> Value {
    if value.text.chars().count() <= 24 { Value::whole(&value.text) } else { value }
}
