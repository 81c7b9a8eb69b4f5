//! What is asked of one case: is the value gone, are the other words there, is twice the same as once.

use crate::pattern::Value;
use whybone::redact::{AliasBook, Artefact, CalledBy, Format, Redactor, Register, gate};
use whybone::workshop::{Audience, PersonId};

/// A piece of a secret of this many characters is too much.
const PIECE: usize = 8;

/// A text, released.
#[derive(Clone, Debug)]
pub(crate) struct Released {
    pub(crate) text: String,
}

/// A register of these people.
pub(crate) fn people(names: &[&str]) -> Register {
    let mut register = Register::new();
    for (id, name) in (1..).zip(names) {
        register.person(PersonId(id), name, &[], CalledBy::Number);
    }
    register
}

/// The text as the public may read it.
pub(crate) fn public(text: &str) -> Released {
    redact(text, &Register::new(), Audience::Public)
}

/// The text as an audience may read it, shown to the redactor first, as every release does.
pub(crate) fn redact(text: &str, register: &Register, audience: Audience) -> Released {
    let mut book = AliasBook::new();
    let mut redactor = Redactor::new(register, &mut book, audience);
    redactor.learn(text);
    Released { text: redactor.text(text).as_str().to_owned() }
}

/// What is wrong with the released text as a text: it changes again, or the gate refuses it.
pub(crate) fn unsettled(text: &str, register: &Register, audience: Audience) -> Option<String> {
    let mut book = AliasBook::new();
    let mut redactor = Redactor::new(register, &mut book, audience);
    redactor.learn(text);
    let once = redactor.text(text);
    let twice = redactor.text(once.as_str());
    if once != twice {
        return Some(format!("twice: {}", twice.as_str()));
    }
    let afresh = redact(once.as_str(), register, audience).text;
    if afresh != once.as_str() {
        return Some(format!("afresh: {afresh}"));
    }
    let artefact =
        Artefact { format: Format::Chat, file_name: "a.txt".into(), title: "A".into(), body: once };
    gate::clear(artefact, register, &book, audience).err().map(|refusal| format!("gate: {refusal}"))
}

/// The first piece of a value's body that still stands in `text`, in any case of letters.
pub(crate) fn survivor(value: &Value, text: &str) -> Option<String> {
    let text = text.to_lowercase();
    value.body.iter().filter(|run| run.chars().count() >= 4).find_map(|run| {
        let run: Vec<char> = run.to_lowercase().chars().collect();
        run.windows(PIECE.min(run.len())).map(String::from_iter).find(|piece| text.contains(piece))
    })
}

/// The words of a text: runs of two or more letters or digits.
pub(crate) fn words(text: &str) -> Vec<String> {
    text.split(|character: char| !character.is_alphanumeric())
        .filter(|word| word.chars().count() > 1)
        .map(str::to_owned)
        .collect()
}

/// How many of the words are still in `text`, each as often as before.
pub(crate) fn kept(before: &[String], text: &str) -> usize {
    let mut after = words(text);
    before
        .iter()
        .filter(|word| {
            after.iter().position(|other| other == *word).map(|at| after.swap_remove(at)).is_some()
        })
        .count()
}

/// A text with one place for a value, written `@@`, and parts between `«` and `»` that may go with it.
#[derive(Clone, Debug)]
pub(crate) struct Setting {
    pub(crate) text: String,
    /// The words that must still be there.
    pub(crate) words: Vec<String>,
}

/// Puts a value into a template.
pub(crate) fn set(template: &str, value: &str) -> Setting {
    let mut stays = String::new();
    let mut may_go = false;
    for character in template.replace("@@", " ").chars() {
        match character {
            '«' => may_go = true,
            '»' => {
                may_go = false;
                stays.push(' ');
            }
            other if !may_go => stays.push(other),
            _ => {}
        }
    }
    let text = template.replace(['«', '»'], "").replace("@@", value);
    Setting { text, words: words(&stays) }
}

/// On one line, for a list of failures.
pub(crate) fn shown(text: &str) -> String {
    let text = text.replace('\n', "⏎").replace('\r', "␍");
    if text.chars().count() <= 700 {
        text
    } else {
        format!("{}…", text.chars().take(700).collect::<String>())
    }
}
