//! Answers to the questions that let somebody in who forgot a password: "security answer: Professor Biscuit".
//!
//! Any question has an answer; so a word before has to say that this one opens something.

use crate::redact::Kind;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::{is_one_of, last_part};
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, BLANK, DIGIT, LOWER, OTHER_LETTER, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&ANSWER];

static ANSWER: Rule = Rule::shown(Shown {
    name: "secret-answer",
    kind: Kind::Password,
    reason: "Whoever knows the answer is let in without the password.",
    known_format: false,
    examples: Examples {
        positive: &[
            "Security question: name of your first pet? Answer: «Captain Waffle». Then the lock was off",
            "security answer: «waffle»\nnext",
            "{\"security_answer\": \"«Captain Waffle»\", \"a\": 1}",
            "{\"securityAnswer\":\"«Sankt Olav»\"}",
            "the secret answer was \"«blue heron»\"",
            "Sicherheitsfrage: erstes Haustier? Antwort: «Käpten Waffel»",
        ],
        negative: &[
            "The security question was raised. Answer: None needed.",
            "Question: did the alert fire? Answer: Yes, at 14:02.",
            "the security answer was wrong",
            "security answer: [PASSWORD-1]",
            "the security team asked; the answer is Thursday",
            "security answers were never collected",
            "security_answer: ${ANSWER}",
        ],
        disguised: &["security answer: «Captain Waf\u{200b}fle»"],
    },
});

/// What an answer is called, by its end.
pub(in crate::redact::detect) const NAMES: Cue = &["answer", "antwort", "respuesta", "risposta", "resposta"];

/// What says before it that it lets somebody in.
const ASKED: &[&str] = &[
    "security answer",
    "secret answer",
    "security question",
    "secret question",
    "securityanswer",
    "secretanswer",
    "security_",
    "secret_",
    "sicherheits",
    "first pet",
    "maiden name",
    "pregunta secreta",
    "pregunta de seguridad",
    "domanda di sicurezza",
    "pergunta de seg",
];

/// Asked at a word that ends like one of [`NAMES`].
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    // Asked first: most words end in another letter, or go on in another way.
    let ends = matches!(class::before(text, word.end), b'r' | b't' | b'a') && word.len() >= 6;
    let goes_on = match word.next() {
        b':' | b'"' | b'\'' => true,
        b' ' => matches!(class::at(text, word.end + 1), b'i' | b'w'),
        _ => false,
    };
    if !ends || !goes_on || !is_one_of(last_part(word.bytes()).1, NAMES) {
        return;
    }
    let closed = class::run_end(text, word.end, 1, |byte| matches!(byte, b'"' | b'\''));
    let given = class::at(text, closed) == b':';
    let link =
        if given { Some(":") } else { class::one_at(text, word.end, &[" is ", " was ", " war ", " ist "]) };
    let Some(link) = link else { return };
    let head = text.get(word.start.saturating_sub(120)..word.end).unwrap_or_default().to_ascii_lowercase();
    let asked = |said: &&str| class::contains(&head, said);
    if !ASKED.iter().any(asked) {
        return;
    }
    let start = class::run_of(text, closed + link.len(), 4, BLANK);
    let quote = class::at(text, start);
    let quoted = matches!(quote, b'"' | b'\'' | b'`' | b'*');
    let start = start + usize::from(quoted);
    let letter = |byte: u8| {
        class::is(byte, LOWER | UPPER | DIGIT | OTHER_LETTER) || matches!(byte, b' ' | b'-' | b'\'')
    };
    let end =
        class::run_end(
            text,
            start,
            48,
            |byte| if quoted { byte != quote && byte != b'\n' } else { letter(byte) },
        );
    let value = text.get(start..end).unwrap_or_default();
    let line = given && matches!(class::at(text, end), 0 | b'\n' | b'\r');
    // "The security question was raised. Answer: None needed." asks nothing.
    let named = given
        && class::is(class::at(value, 0), UPPER)
        && class::at(text, end) == b'.'
        && head.iter().any(|byte| matches!(byte, b'?' | b':'));
    if value.len() >= 3 && (quoted || line || named) && !is_placeholder(value) {
        sink.hit(&ANSWER, start, end);
    }
}
