//! Paths by which programs in Go name what they import: `github.com/owner/module/package` without a scheme is one where
//! code, tools and traces of the language write it, and says what everybody who builds the program reads.
//!
//! **Start reading** at [`is_imported`].

use crate::redact::detect::words::Lexicon;
use crate::text::class::{self, DIGIT, WORD};

/// Words and signs right before such a path: in code, in what the tools print, and in lists of what is imported.
static BEFORE: Lexicon = Lexicon::of(
    "# -x => ? bump bumps exclude fail import imports module modules ok package packages pass pkg: replace require \
     retract",
);

/// Commands that are given such paths.
const COMMANDS: &[&str] = &[
    "created by ",
    "go build ",
    "go doc ",
    "go get ",
    "go install ",
    "go list ",
    "go mod ",
    "go run ",
    "go test ",
    "go tool ",
    "go vet ",
    "go: ",
    "import (",
];

/// True for the path from `start` to `end` where it names a module or a package and not a page.
pub(super) fn is_imported(bytes: &[u8], start: usize, host_end: usize, end: usize) -> bool {
    let path = bytes.get(host_end..end).unwrap_or_default();
    let line = class::line_start(bytes, start, 200);
    let head = bytes.get(line..start).unwrap_or_default();
    // `@v1.2.3`, `z.go:123`, `db.(*Pool).Get(0x1)`, `xxhash/v2`
    let versioned =
        path.windows(3).any(|part| matches!(part, [b'/', b'v', number] if class::is(*number, DIGIT)));
    if versioned || path.iter().any(|byte| matches!(byte, b'@' | b'(')) || class::contains(path, b".go:") {
        return true;
    }
    // `github.com/x/y v1.2.3`
    let behind = class::run_end(bytes, end, 4, |byte| matches!(byte, b' ' | b'\t'));
    let version = class::at(bytes, behind) == b'v' && class::is(class::at(bytes, behind + 1), DIGIT);
    let moved = class::one_at(bytes, behind, &["=>", "from v", "from 0.", "from 1.", "from 2."]).is_some();
    let quoted = head.ends_with(b"\"") || head.ends_with(b"`");
    let head = head.strip_suffix(b"\"").unwrap_or(head);
    let said = head.trim_ascii_end();
    let last = said.rsplit(|byte| byte.is_ascii_whitespace()).next().unwrap_or_default();
    // `import db "…"`, and a line of the list below `import (`: the path stands alone, or a name before it.
    let alone = quoted
        && class::at(bytes, end) == b'"'
        && class::at(bytes, end + 1) != b','
        && !head.is_empty()
        && said.iter().all(|byte| class::is(*byte, WORD) || byte.is_ascii_whitespace() || *byte == b'.');
    version
        || moved && behind > end
        || alone
        || class::before(bytes, start) == b'\t'
        || BEFORE.holds(last)
        || COMMANDS.iter().any(|command| class::contains(head, command.as_bytes()))
}
