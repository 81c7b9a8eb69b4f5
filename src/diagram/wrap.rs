//! Breaks a text into lines that fit: by words, within a word only where the word is longer than a line.
//!
//! A line is a byte range of the text, so whoever owns the text cuts it. No line begins with a mark that belongs
//! to the character before it. The first line may be shorter, to leave room for a number.

use super::text_width::{Weight, char_width, is_wide, joins_previous, text_width};
use std::ops::Range;

/// The room a text has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WrapBox {
    /// Pixels a line may take.
    pub width: f32,
    /// Pixels at the beginning of the first line that are taken already.
    pub taken: f32,
    /// Lines there may be, at least one is used.
    pub lines: usize,
    /// Height of the letters in pixels.
    pub size: f32,
    /// Weight of the letters.
    pub weight: Weight,
}

/// One line of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct WrappedLine {
    /// The bytes of the text it shows.
    pub range: Range<usize>,
    /// Its width in pixels, with what was taken at its beginning and with what follows it.
    pub width: f32,
    /// What belongs after it.
    pub end: LineEnd,
}

/// What follows a line where the text does not end or break of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineEnd {
    /// Nothing: the text ends, or breaks between words.
    Plain,
    /// A hyphen: a word goes on in the next line.
    Hyphen,
    /// An ellipsis: the text goes on, but the lines are used up.
    Ellipsis,
}

/// The lines of the text in that room, at least one, even for an empty text.
///
/// Only a single character wider than the room may stick out. A number stays with the word it counts ("12 March",
/// "47 minutes") where that costs no words.
pub fn wrap(text: &str, room: &WrapBox) -> Vec<WrappedLine> {
    let lines = broken(text, room, true);
    let is_cut = lines.last().is_some_and(|line| line.end == LineEnd::Ellipsis);
    if is_cut { broken(text, room, false) } else { lines }
}

fn broken(text: &str, room: &WrapBox, numbers_stay: bool) -> Vec<WrappedLine> {
    let mut lines = Vec::new();
    let mut start = skip_space(text, 0);
    loop {
        let taken = if lines.is_empty() { room.taken } else { 0.0 };
        let available = room.width - taken;
        let mut line = next_line(text, start, available, room);
        if numbers_stay && let Some(shorter) = without_number(text, start, &line, room) {
            line = shorter;
        }
        let next = skip_space(text, line.next);
        let is_last = next >= text.len();
        if !is_last && lines.len() + 1 >= room.lines.max(1) {
            lines.push(cut_line(text, start, taken, room));
            return lines;
        }
        // A first word longer than what the number left of the line is better begun on the next line.
        let is_beside_the_number = lines.is_empty() && taken > 0.0 && room.lines > 1;
        let fits_below = line.broke_word && word_width(text, start, room) <= room.width;
        if is_beside_the_number && (fits_below || line.width > available) {
            lines.push(WrappedLine { range: start..start, width: taken, end: LineEnd::Plain });
            continue;
        }
        let end = if line.hyphen { LineEnd::Hyphen } else { LineEnd::Plain };
        lines.push(WrappedLine { range: start..line.end, width: taken + line.width, end });
        if is_last {
            return lines;
        }
        start = next;
    }
}

struct Candidate {
    /// Where the shown part ends, without trailing space.
    end: usize,
    /// Where the next line begins looking.
    next: usize,
    width: f32,
    broke_word: bool,
    /// Whether a hyphen follows; its width is counted.
    hyphen: bool,
}

/// The longest part from `start` that fits.
fn next_line(text: &str, start: usize, available: f32, room: &WrapBox) -> Candidate {
    let mut width = 0.0;
    let mut fallback: Option<Candidate> = None;
    let mut previous: Option<char> = None;
    // The end of the visible part so far, and its width.
    let mut visible = (start, 0.0);
    for (offset, letter) in text.get(start..).unwrap_or_default().char_indices() {
        let at = start + offset;
        if previous.is_some_and(|previous| may_break(previous, letter)) {
            fallback = Some(Candidate {
                end: visible.0,
                next: at,
                width: visible.1,
                broke_word: false,
                hyphen: false,
            });
        }
        let letter_width = char_width(letter, room.size, room.weight);
        if width + letter_width > available && !hangs(letter) && at > start {
            if let Some(candidate) = fallback {
                return candidate;
            }
            let end = cluster_start(text, start, at);
            if end > start {
                return broken_word(text, start, end, available, room);
            }
        }
        width += letter_width;
        if !letter.is_whitespace() {
            visible = (at + letter.len_utf8(), width);
        }
        previous = Some(letter);
    }
    Candidate { end: visible.0, next: text.len(), width: visible.1, broke_word: false, hyphen: false }
}

/// The line without the number at its end, if the word after that is what it counts and both fit on the next line.
fn without_number(text: &str, start: usize, line: &Candidate, room: &WrapBox) -> Option<Candidate> {
    let shown = text.get(start..line.end)?;
    let (before, number) = shown.rsplit_once(' ')?;
    let word = text.get(line.next..)?.split_whitespace().next()?;
    let both = [number, " ", word].iter().map(|part| text_width(part, room.size, room.weight)).sum::<f32>();
    let stays = counts(number, word) && both <= room.width;
    let (next, before) = (line.end - number.len(), before.trim_end());
    (stays && !before.is_empty()).then(|| Candidate {
        end: start + before.len(),
        next,
        width: text_width(before, room.size, room.weight),
        broke_word: false,
        hyphen: false,
    })
}

/// Whether a number stands before what it counts.
pub(super) fn counts(number: &str, word: &str) -> bool {
    let in_a_number = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',' | ':');
    number.chars().all(in_a_number)
        && number.starts_with(|first: char| first.is_ascii_digit())
        && number.ends_with(|last: char| last.is_ascii_digit())
        && word.starts_with(char::is_alphabetic)
}

/// The part of a word that fits, one cluster shorter where that makes room for a hyphen.
fn broken_word(text: &str, start: usize, end: usize, available: f32, room: &WrapBox) -> Candidate {
    let hyphen_width = char_width('-', room.size, room.weight);
    let mut cut = end;
    while let Some(shorter) = text.get(start..cut).and_then(|part| part.char_indices().next_back()) {
        let width = text_width(text.get(start..cut).unwrap_or_default(), room.size, room.weight);
        if width + hyphen_width <= available {
            break;
        }
        cut = cluster_start(text, start, start + shorter.0);
    }
    let letter = |part: Option<&str>, last: bool| {
        part.and_then(|part| if last { part.chars().next_back() } else { part.chars().next() })
    };
    let joins_letters = letter(text.get(start..cut), true)
        .is_some_and(|letter| letter.is_alphabetic() || joins_previous(letter))
        && letter(text.get(cut..), false).is_some_and(char::is_alphabetic);
    let hyphen = cut > start && joins_letters;
    if hyphen {
        cut = syllable_start(text, start, cut);
    }
    let next = if hyphen { cut } else { end };
    let shown = text.get(start..next).unwrap_or_default().trim_end();
    let width = text_width(shown, room.size, room.weight) + if hyphen { hyphen_width } else { 0.0 };
    Candidate { end: start + shown.len(), next, width, broke_word: true, hyphen }
}

/// The last place, not beyond `cut`, at which a syllable may begin in most languages written in Latin letters: at one
/// consonant before a vowel. Not in the first half of the line, which would stay empty: then the word breaks at `cut`.
fn syllable_start(text: &str, start: usize, cut: usize) -> usize {
    let is_vowel = |letter: char| "aeiouyäöüáàâéèêëíîïóôúùûæœø".contains(letter);
    let is_one_sound = |two| matches!(two, ('c' | 'g' | 'p' | 's' | 't', 'h') | ('c', 'k') | ('q', 'u'));
    let small = |letter: char| letter.to_lowercase().next().unwrap_or(letter);
    let word = text.get(start..).unwrap_or_default();
    let letters: Vec<(usize, char)> =
        word.char_indices().take(cut - start + 2).map(|(at, letter)| (start + at, small(letter))).collect();
    let begins = letters.windows(3).rev().filter_map(|three| {
        let [(_, last), (at, first), (_, vowel)] = three else { return None };
        let is_start = last.is_alphabetic() && first.is_alphabetic() && !is_vowel(*first) && is_vowel(*vowel);
        (is_start && !is_one_sound((*last, *first))).then_some(*at)
    });
    let mut fitting = begins.filter(|at| *at <= cut && 2 * (at - start) >= cut - start);
    fitting.next().unwrap_or(cut)
}

/// Whole words before an ellipsis are worth this part of the line; with less, the next word is cut.
const WHOLE_WORDS_FROM: f32 = 0.6;

/// The last line when the text goes on: as much as fits before an ellipsis.
fn cut_line(text: &str, start: usize, taken: f32, room: &WrapBox) -> WrappedLine {
    let dots = char_width('…', room.size, room.weight);
    let available = room.width - taken - dots;
    let mut width = 0.0;
    let mut visible = (start, 0.0);
    let mut whole_words = visible;
    let mut previous: Option<char> = None;
    for (offset, letter) in text.get(start..).unwrap_or_default().char_indices() {
        let at = start + offset;
        let letter_width = char_width(letter, room.size, room.weight);
        if previous.is_some_and(|previous| may_break(previous, letter) || !hangs(previous) && hangs(letter)) {
            whole_words = visible;
        }
        previous = Some(letter);
        if width + letter_width > available {
            let end = cluster_start(text, start, at).min(visible.0);
            if whole_words.1 > WHOLE_WORDS_FROM * available {
                visible = whole_words;
            } else if end < visible.0 {
                let shown = text.get(start..end).unwrap_or_default().trim_end();
                let width = text_width(shown, room.size, room.weight);
                visible = (start + shown.len(), width);
            }
            break;
        }
        width += letter_width;
        if !letter.is_whitespace() {
            visible = (at + letter.len_utf8(), width);
        }
    }
    WrappedLine { range: start..visible.0, width: taken + visible.1 + dots, end: LineEnd::Ellipsis }
}

/// Whether the character may stick out at the end of a line, because nobody sees it and a line may break after it.
fn hangs(letter: char) -> bool {
    letter.is_whitespace() && letter != '\u{a0}' && letter != '\u{202f}'
}

/// Whether a line may end after `previous` and the next one begin with `next`.
fn may_break(previous: char, next: char) -> bool {
    if next.is_whitespace() || joins_previous(next) || previous == '\u{200d}' {
        return false;
    }
    if previous.is_whitespace() {
        return hangs(previous);
    }
    matches!(previous, '-' | '–' | '—' | '/') && next.is_alphanumeric() || is_wide(previous) || is_wide(next)
}

/// The beginning of the cluster that the character at `at` belongs to, not before `start`.
fn cluster_start(text: &str, start: usize, at: usize) -> usize {
    let mut position = at;
    loop {
        let here = text.get(position..).and_then(|rest| rest.chars().next());
        let before = text.get(start..position).and_then(|rest| rest.chars().next_back());
        let (Some(here), Some(before)) = (here, before) else {
            return position;
        };
        if !joins_previous(here) && before != '\u{200d}' {
            return position;
        }
        position -= before.len_utf8();
    }
}

fn word_width(text: &str, start: usize, room: &WrapBox) -> f32 {
    let rest = text.get(start..).unwrap_or_default();
    let word = rest.split(char::is_whitespace).next().unwrap_or_default();
    text_width(word, room.size, room.weight)
}

fn skip_space(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    from + (rest.len() - rest.trim_start().len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn room(width: f32, lines: usize) -> WrapBox {
        WrapBox { width, taken: 0.0, lines, size: 10.0, weight: Weight::Regular }
    }

    fn shown(text: &str, room: &WrapBox) -> Vec<String> {
        let end = |line: &WrappedLine| match line.end {
            LineEnd::Plain => "",
            LineEnd::Hyphen => "-",
            LineEnd::Ellipsis => "…",
        };
        wrap(text, room).iter().map(|line| format!("{}{}", &text[line.range.clone()], end(line))).collect()
    }

    #[test]
    fn words_stay_whole_where_they_fit() {
        assert_eq!(
            shown("alert went to a retired channel", &room(90.0, 9)),
            ["alert went to a", "retired channel"]
        );
    }

    #[test]
    fn a_number_stays_with_what_it_counts() {
        assert_eq!(shown("lost on 12 March", &room(60.0, 9)), ["lost on", "12 March"]);
        assert_eq!(shown("down for 47 minutes", &room(70.0, 9)), ["down for", "47 minutes"]);
    }

    #[test]
    fn a_number_stays_alone_before_it_costs_words() {
        assert_eq!(shown("lost on 12 March by all", &room(60.0, 2)), ["lost on 12", "March by…"]);
    }

    #[test]
    fn a_word_longer_than_a_line_is_broken() {
        assert_eq!(shown("abcdefgh", &room(26.0, 9)), ["abc-", "def-", "gh"]);
    }

    #[test]
    fn a_long_word_breaks_where_a_syllable_begins() {
        for (word, width, broken) in [
            ("Datenbankverbindungspool", 76.0, "Datenbank-"),
            ("authentication", 62.0, "authentica-"),
            ("Fehlermaschine", 58.0, "Fehler-"),
        ] {
            assert_eq!(shown(word, &room(width, 9)).first().unwrap(), broken, "{word}");
        }
    }

    #[test]
    fn a_text_longer_than_its_lines_ends_in_an_ellipsis() {
        assert_eq!(shown("one two three four five", &room(50.0, 2)), ["one two", "three…"]);
    }

    #[test]
    fn the_first_line_leaves_room_for_a_number() {
        let numbered = WrapBox { taken: 30.0, ..room(60.0, 9) };
        assert_eq!(shown("no canary stage", &numbered), ["no", "canary", "stage"]);
    }

    #[test]
    fn a_first_word_too_long_beside_the_number_begins_below_it() {
        let numbered = WrapBox { taken: 40.0, ..room(60.0, 9) };
        assert_eq!(shown("canaries", &numbered), ["", "canaries"]);
    }

    #[test]
    fn a_picture_too_wide_beside_the_number_begins_below_it() {
        let numbered = WrapBox { taken: 25.0, ..room(35.0, 9) };
        assert_eq!(shown("👩\u{200d}💻👩\u{200d}💻", &numbered), ["", "👩\u{200d}💻", "👩\u{200d}💻"]);
    }

    #[test]
    fn an_accent_stays_with_its_letter() {
        let text = "eeee\u{301}eee";
        for line in wrap(text, &room(26.0, 9)) {
            assert!(!text[line.range].starts_with('\u{301}'));
        }
    }

    #[test]
    fn chinese_breaks_between_characters() {
        assert_eq!(shown("配置缓存过期", &room(30.0, 9)), ["配置缓", "存过期"]);
    }

    #[test]
    fn an_empty_text_is_one_empty_line() {
        assert_eq!(shown("", &room(30.0, 2)), [""]);
    }

    proptest! {
        #[test]
        fn every_line_fits_and_nothing_but_space_is_lost(text in "\\PC{0,80}", width in 60f32..300.0, taken in 0f32..40.0) {
            let room = WrapBox { taken, ..room(width, usize::MAX) };
            let lines = wrap(&text, &room);
            let mut end = 0;
            for line in &lines {
                prop_assert!(line.width <= width + 0.01 || text[line.range.clone()].chars().count() <= 3);
                prop_assert!(text[end..line.range.start].trim().is_empty());
                end = line.range.end;
            }
            prop_assert!(text[end..].trim().is_empty());
        }

        #[test]
        fn there_are_never_more_lines_than_allowed(text in "\\PC{0,120}", lines in 1usize..5) {
            let wrapped = wrap(&text, &room(60.0, lines));
            prop_assert!(!wrapped.is_empty() && wrapped.len() <= lines);
            for line in wrapped {
                prop_assert!(text.get(line.range).is_some());
            }
        }
    }
}
