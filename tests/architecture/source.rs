//! A Rust file as the tokens that matter here: comments, strings and character literals are gone, and every path
//! that starts at the crate's root, however it is written, is known.

/// One file of `src/`.
pub(crate) struct Source {
    /// From the top of the repository, such as `src/redact/gate.rs`.
    pub(crate) path: String,
    /// The folder under `src/`; none for `lib.rs` and `main.rs`.
    pub(crate) room: Option<String>,
    /// The tokens of the program, tests included.
    pub(crate) tokens: Vec<Token>,
    /// How many modules enclose the file: `src/a/mod.rs` is 1, `src/a/b.rs` is 2.
    depth: usize,
}

/// An identifier, `::`, or a single other character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) text: String,
    pub(crate) line: usize,
    /// Inside `#[cfg(test)] mod … { … }`.
    pub(crate) test: bool,
    /// Modules opened with braces in this file, around this token.
    inline_modules: usize,
}

/// The name of a top-level module, mentioned from somewhere.
pub(crate) struct Mention {
    pub(crate) room: String,
    pub(crate) line: usize,
}

impl Source {
    pub(crate) fn read(path: &str, text: &str) -> Self {
        let parts: Vec<&str> = path.trim_start_matches("src/").trim_end_matches(".rs").split('/').collect();
        let in_room = parts.len() > 1;
        let ends_in_mod = parts.last() == Some(&"mod");
        Self {
            path: path.to_owned(),
            room: in_room.then(|| parts[0].to_owned()),
            depth: if in_room { parts.len() - usize::from(ends_in_mod) } else { 0 },
            tokens: within_modules(tokens(text)),
        }
    }

    /// Everything named through `crate::…`, through enough `super::`, or as `whybone::…`, groups in braces included.
    pub(crate) fn mentions(&self) -> Vec<Mention> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            if self.is_path_start(at)
                && let Some(after) = self.root_prefix(at)
            {
                self.first_segments(after, &mut found);
                at = after;
            } else {
                at += 1;
            }
        }
        found
    }

    /// The text of a token; empty past the end.
    pub(crate) fn text(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &token.text)
    }

    fn is_path_start(&self, at: usize) -> bool {
        at == 0 || self.text(at - 1) != "::"
    }

    /// Where a path continues after a prefix that leads to the root of the crate.
    fn root_prefix(&self, at: usize) -> Option<usize> {
        if matches!(self.text(at), "crate" | "whybone" | "whybone_document" | "whybone_engine")
            && self.text(at + 1) == "::"
        {
            return Some(at + 2);
        }
        let mut next = at + if self.text(at) == "self" && self.text(at + 1) == "::" { 2 } else { 0 };
        let mut steps = 0;
        while self.text(next) == "super" && self.text(next + 1) == "::" {
            steps += 1;
            next += 2;
        }
        let enclosing = self.depth + self.tokens.get(at)?.inline_modules;
        (steps > 0 && steps == enclosing).then_some(next)
    }

    /// The first segment at `at`, or each first segment of the group that opens there.
    fn first_segments(&self, at: usize, found: &mut Vec<Mention>) {
        let Some(token) = self.tokens.get(at) else { return };
        if token.text != "{" {
            found.push(Mention { room: token.text.clone(), line: token.line });
            return;
        }
        let mut depth = 0_usize;
        for (offset, inner) in self.tokens[at..].iter().enumerate() {
            match inner.text.as_str() {
                "{" => depth += 1,
                "}" => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return;
            }
            let opens_item = depth == 1 && matches!(inner.text.as_str(), "{" | ",");
            let first = self.text(at + offset + 1);
            if opens_item && !matches!(first, "}" | "") {
                found.push(Mention { room: first.to_owned(), line: inner.line });
            }
        }
    }
}

/// Splits without comments, strings and character literals.
fn tokens(text: &str) -> Vec<(String, usize)> {
    let characters: Vec<char> = text.chars().collect();
    let at = |index: usize| characters.get(index).copied().unwrap_or('\0');
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut found = Vec::new();
    let mut line = 1;
    let mut index = 0;
    while index < characters.len() {
        let start = index;
        let c = at(index);
        if c == '/' && at(index + 1) == '/' {
            while index < characters.len() && at(index) != '\n' {
                index += 1;
            }
        } else if c == '/' && at(index + 1) == '*' {
            index = after_block_comment(&characters, index);
        } else if let Some(after) = after_raw_string(&characters, index) {
            index = after;
        } else if c == '"' || (matches!(c, 'b' | 'c') && at(index + 1) == '"') {
            index = after_string(&characters, index + if c == '"' { 1 } else { 2 });
        } else if c == '\'' && at(index + 1) == '\\' {
            index += 3;
            while index < characters.len() && at(index) != '\'' {
                index += 1;
            }
            index += 1;
        } else if c == '\'' && at(index + 2) == '\'' {
            index += 3;
        } else if c == '\'' {
            index += 1; // a lifetime: its name follows as a word
        } else if is_word(c) {
            while is_word(at(index)) {
                index += 1;
            }
            found.push((characters[start..index].iter().collect(), line));
        } else if c == ':' && at(index + 1) == ':' {
            found.push(("::".to_owned(), line));
            index += 2;
        } else {
            if !c.is_whitespace() {
                found.push((c.to_string(), line));
            }
            index += 1;
        }
        let end = index.min(characters.len());
        line += characters[start..end].iter().filter(|c| **c == '\n').count();
    }
    found
}

fn after_block_comment(characters: &[char], start: usize) -> usize {
    let mut depth = 0_usize;
    let mut index = start;
    while index + 1 < characters.len() {
        match (characters[index], characters[index + 1]) {
            ('/', '*') => {
                depth += 1;
                index += 2;
            }
            ('*', '/') => {
                depth -= 1;
                index += 2;
                if depth == 0 {
                    return index;
                }
            }
            _ => index += 1,
        }
    }
    characters.len()
}

fn after_string(characters: &[char], mut index: usize) -> usize {
    while index < characters.len() && characters[index] != '"' {
        index += if characters[index] == '\\' { 2 } else { 1 };
    }
    index + 1
}

/// Past `r"…"`, `r#"…"#` and their byte kin; none when no raw string starts here.
fn after_raw_string(characters: &[char], start: usize) -> Option<usize> {
    let mut index = start + usize::from(matches!(characters.get(start), Some('b' | 'c')));
    (characters.get(index) == Some(&'r')).then_some(())?;
    index += 1;
    let hashes = characters[index..].iter().take_while(|c| **c == '#').count();
    index += hashes;
    (characters.get(index) == Some(&'"')).then_some(())?;
    let closing: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
    let rest = &characters[index + 1..];
    let length = rest.windows(closing.len()).position(|window| window == closing).unwrap_or(rest.len());
    Some(index + 1 + length + closing.len())
}

/// Notes for each token the modules of this file around it, and whether one of them is for tests.
fn within_modules(plain: Vec<(String, usize)>) -> Vec<Token> {
    let word = |index: usize| plain.get(index).map_or("", |(text, _)| text.as_str());
    let mut braces = 0_usize;
    let mut open: Vec<(usize, bool)> = Vec::new(); // depth of braces outside the module, for tests
    let mut found = Vec::with_capacity(plain.len());
    for (index, (text, line)) in plain.iter().enumerate() {
        match text.as_str() {
            "{" => {
                if index >= 2 && word(index - 2) == "mod" {
                    open.push((braces, is_test_module(&plain, index - 2)));
                }
                braces += 1;
            }
            "}" => {
                braces = braces.saturating_sub(1);
                if open.last().is_some_and(|(outside, _)| *outside == braces) {
                    open.pop();
                }
            }
            _ => {}
        }
        found.push(Token {
            text: text.clone(),
            line: *line,
            test: open.iter().any(|(_, test)| *test),
            inline_modules: open.len(),
        });
    }
    found
}

/// True when `#[cfg(test)]` stands right before the `mod` at that place.
fn is_test_module(plain: &[(String, usize)], at: usize) -> bool {
    const ATTRIBUTE: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let Some(start) = at.checked_sub(ATTRIBUTE.len()) else { return false };
    plain[start..at].iter().map(|(text, _)| text.as_str()).eq(ATTRIBUTE)
}

#[test]
fn a_path_to_the_root_is_seen_however_it_is_written() {
    let text = r##"
        use crate::text::Span;
        use crate::{measure::gaps, redact::{gate, alias}};
        fn f() -> crate::coach::Finding { super::super::stage::show() }
        mod inner { use super::super::super::vault::step; use super::not_a_room; }
        // use crate::ui::App;
        const A: &str = "crate::ui"; const B: &str = r#"crate::platform "quoted" "#; const C: char = '"';
        fn g<'a>(x: &'a str) -> crate::library::Index { pub(crate) }
    "##;
    let source = Source::read("src/workshop/rows.rs", text);
    let rooms: Vec<String> = source.mentions().into_iter().map(|mention| mention.room).collect();
    assert_eq!(rooms, ["text", "measure", "redact", "coach", "stage", "vault", "library"]);
}

#[test]
fn the_depth_of_a_file_decides_where_super_leads() {
    let mentioned = |path: &str| Source::read(path, "use super::ui::App;").mentions().len();
    assert_eq!(
        [mentioned("src/text/mod.rs"), mentioned("src/text/fold.rs"), mentioned("src/lib.rs")],
        [1, 0, 0]
    );
}
