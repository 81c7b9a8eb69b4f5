//! What a line looks like, before any format is asked.

use std::borrow::Cow;

/// A line without a byte order mark and without the colour codes of a terminal.
pub(super) fn plain(line: &str) -> Cow<'_, str> {
    let line = line.trim_start_matches('\u{feff}');
    if !line.contains('\u{1b}') {
        return Cow::Borrowed(line);
    }
    let mut parts = line.split('\u{1b}');
    let first = parts.next().unwrap_or_default().to_owned();
    let plain = parts.fold(first, |plain, part| {
        let code = part.strip_prefix('[').map_or(0, |code| code.find('m').map_or(0, |end| end + 2));
        plain + part.get(code..).unwrap_or(part)
    });
    Cow::Owned(plain)
}

/// What JSON and YAML put around a list of objects.
pub(super) fn is_wrapping(line: &str) -> bool {
    let line = line.trim().trim_end_matches(',');
    let opens = line.starts_with('"') && (line.ends_with(": [") || line.ends_with(": {"));
    let words = [
        "{",
        "}",
        "[",
        "]",
        "items:",
        "kind: List",
        "apiVersion: v1",
        "metadata:",
        "resourceVersion: ",
        "---",
    ];
    opens || words.contains(&line.replace('"', "").as_str())
}

/// `## Lessons learned`.
pub(super) fn is_markdown_heading(line: &str) -> bool {
    line.trim_start_matches('#').starts_with(' ') && line.starts_with('#')
}

/// A command typed at a prompt.
pub(super) fn is_command(line: &str) -> bool {
    let line = line.trim_start();
    // What journalctl says of itself belongs to the command.
    ["$ ", "\u{276f} ", "\u{279c} ", "kubectl ", "-- Logs begin ", "-- Journal begins ", "-- Boot "]
        .into_iter()
        .any(|prompt| line.starts_with(prompt))
}

/// Lines of a stack trace that stand behind a blank line.
pub(super) fn looks_like_trace(line: &str) -> bool {
    let indented = line.starts_with([' ', '\t']);
    let words = ["goroutine ", "Caused by", "Traceback", "at ", "created by ", "main.", "..."];
    indented || words.into_iter().any(|word| line.starts_with(word))
}
