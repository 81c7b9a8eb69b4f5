//! Machines in the prompts of shells: `quorra-b2:~ # cmd`, `(hlund) titan:~/src $ cmd`, `heddas-mbp:src hedda$ cmd`.

use super::set_apart::is_no_machine;
use crate::redact::Kind;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::people::accounts;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink, is_handle};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, JOINER, LOWER, UPPER, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&PROMPT];

static PROMPT: Rule = Rule::shown(Shown {
    name: "prompt-host",
    kind: Kind::Host,
    reason: "The prompt of a shell names its machine.",
    known_format: false,
    examples: Examples {
        positive: &[
            "«quorra-b2»:~ # crm status",
            "«quorrafjell»:~ # zypper up",
            "> «vexbox»:~/src$ make",
            "(venv) «vexbox»:~/src$ make",
            "(base) «vexbox»:~/src $ docker ps",
            "«vex-store1»:/var/log # tail -f messages\n",
            "«heddas-MacBook-Pro»:quorra hedda$ ls",
            "Last login\n«Vexbox»:~ hedda$ ls",
            "«kiel-fw2»:/etc # rm x",
            "«quorranas»:/export on /mnt type nfs4 (rw)\n«quorranas»:/volume1  1.0T  500G  500G  50% /mnt\n",
            "┌──(kali㉿«vexbox»)-[~/lab]\n└─$ ls",
        ],
        negative: &[
            "path:~ 5 minutes, about:~/src",
            "cp:~/src # copied",
            "see localhost:~ # ls and node:~ # ls",
            "COPY app:/srv # the code",
            "volumes:\n- data-1:/var/lib # of the store\n",
            "error-1:foo 5$ more",
            "node:src hvexley$ ls\nnode:~ hvexley$ ls",
            "┌──(root㉿kali)-[~/lab]",
            "admin@(none) is a prompt without a name",
        ],
        disguised: &["«quorra\u{200b}-b2»:~ # crm status"],
    },
});

/// Asked at `~`, and at `/` behind a colon: a folder, which the name of a machine may stand before, and the sign of a
/// prompt and a command behind.
#[inline]
pub(in crate::redact::detect) fn at_folder(text: &[u8], at: usize, sink: &mut Sink<'_, '_>) {
    if class::before(text, at) == b'[' {
        of_kali(text, at, sink);
    }
    if class::before(text, at) == b':' && class::is(class::before(text, at - 1), ALPHANUMERIC) {
        before_folder(text, at, sink);
    }
}

/// `┌──(hedda㉿vexbox)-[~/lab]`
#[inline(never)]
fn of_kali(text: &[u8], at: usize, sink: &mut Sink<'_, '_>) {
    let Some(end) = class::one_before(text, at, &[")-["]).map(|joint| at - joint.len()) else { return };
    let start = class::run_back(text, end, 63, WORD);
    let Some(user_end) = class::one_before(text, start, &["㉿", "@"]).map(|sign| start - sign.len()) else {
        return;
    };
    let user = class::run_back(text, user_end, 32, WORD);
    let of_system = |name: &[u8]| is_one_of(name, &["kali", "root", "parrot"]);
    if class::before(text, user) == b'(' {
        if !text.get(start..end).is_some_and(of_system) {
            sink.hit(&PROMPT, start, end);
        }
        if !text.get(user..user_end).is_some_and(of_system) {
            accounts::hit(text, user, user_end, sink);
        }
    }
}

/// Asked at a name before `@(`: `hedda@(titan-01)(cfg-sync In Sync)(Active)(/Common)(tmos)# show ltm`, a prompt of a switch.
#[inline(never)]
pub(in crate::redact::detect) fn before_bracket(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let start = class::dotted_start(text, word.end, 64);
    let host = word.end + 2;
    let end = class::dotted_end(text, host, 64);
    if !matches!(class::before(text, start), 0 | b'\n')
        || end == host
        || class::one_at(text, end, &[")("]).is_none()
    {
        return;
    }
    sink.hit(&PROMPT, host, end);
    if !is_one_of(text.get(start..word.end).unwrap_or_default(), &["admin", "root"]) {
        accounts::hit(text, start, word.end, sink);
    }
}

#[inline(never)]
fn before_folder(text: &[u8], at: usize, sink: &mut Sink<'_, '_>) {
    let start = class::run_start(text, at - 1, 63, |byte| {
        class::is(byte, ALPHANUMERIC) || matches!(byte, b'-' | b'.')
    });
    let name = text.get(start..at - 1).unwrap_or_default();
    if begins_line(text, start) && class::at(text, at) == b'/' && is_mounted(text, at) && is_machine(name) {
        sink.hit(&PROMPT, start, at - 1);
    }
    // `vol-1:/data`: what is mounted where; `titan:/ # ls`.
    let told = class::at(text, at) == b'~' || class::any(name, DIGIT) && class::any(name, JOINER);
    if told
        && begins_line(text, start)
        && is_machine(name)
        && let Some(user) = prompt(text, at)
    {
        sink.hit(&PROMPT, start, at - 1);
        typed_by(text, start, sink);
        if let Some((user, end)) = user {
            accounts::hit(text, user, end, sink);
        }
    }
}

/// `(hlund) titan:~ $`: who types may stand in brackets before; most often that is how a program is set up.
fn typed_by(text: &[u8], start: usize, sink: &mut Sink<'_, '_>) {
    let Some(end) = class::one_before(text, start, &[") "]).map(|joint| start - joint.len()) else { return };
    let user = class::run_back(text, end, 32, WORD);
    if class::before(text, user) == b'(' && text.get(user..end).is_some_and(is_handle) {
        accounts::hit(text, user, end, sink);
    }
}

/// Asked at a name that begins its line, and that a colon follows: `heddas-mbp:src hedda$ ls`.
#[inline(never)]
pub(super) fn at_device(text: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let folder = class::dotted_end(text, end + 1, 64);
    let name = text.get(start..end).unwrap_or_default();
    if folder > end + 1
        && is_machine(name)
        && let Some((user, user_end)) = typing(text, folder)
    {
        sink.hit(&PROMPT, start, end);
        accounts::hit(text, user, user_end, sink);
    }
}

/// `vexnas:/export on /mnt type nfs4`, `vexnas:/export  1.0T  500G  500G  50% /mnt`: a store of another machine.
fn is_mounted(text: &[u8], at: usize) -> bool {
    let line = class::line_end(text, at, 200);
    let rest = text.get(at..line).unwrap_or_default();
    [&b"% /"[..], b" type nfs", b" nfs ", b" nfs4 "].iter().any(|told| class::contains(rest, told))
}

/// Nothing but marks of a quote, or something in brackets, stands before on its line.
fn begins_line(text: &[u8], start: usize) -> bool {
    let line = class::line_start(text, start, 40);
    let head = text.get(line..start).unwrap_or_default();
    let bracketed = head.first() == Some(&b'(') && head.ends_with(b") ");
    matches!(class::before(text, line), 0 | b'\n')
        && (bracketed || head.iter().all(|byte| b" \t>/#*|`$".contains(byte)))
}

/// Behind the folder at `at` stand the sign of a prompt and a command, or the user before them, who is returned.
fn prompt(text: &[u8], at: usize) -> Option<Option<(usize, usize)>> {
    let folder = class::run_end(text, at, 120, |byte| {
        class::is(byte, WORD) || matches!(byte, b'/' | b'.' | b'~' | b'+' | b'@') || byte >= 128
    });
    let sign = folder + usize::from(class::at(text, folder) == b' ');
    let root = class::at(text, sign) == b'#' && sign > folder;
    let signed =
        (matches!(class::at(text, sign), b'$' | b'%' | b'>') || root || class::at(text, folder) == b'#')
            && class::at(text, sign + 1) == b' '
            && class::is(class::at(text, sign + 2), LOWER | UPPER);
    if signed { Some(None) } else { typing(text, folder).map(Some) }
}

/// ` hedda$ `: who types, as shells of Apple have it behind the folder.
fn typing(text: &[u8], folder: usize) -> Option<(usize, usize)> {
    let end = class::run_of(text, folder + 1, 32, WORD);
    let typed = class::at(text, folder) == b' '
        && class::is(class::at(text, folder + 1), LOWER)
        && class::at(text, end) == b'$'
        && matches!(class::at(text, end + 1), b' ' | b'\n' | 0);
    typed.then_some((folder + 1, end))
}

/// No `localhost`, and no word that everything is called by.
fn is_machine(name: &[u8]) -> bool {
    name.len() >= 4
        && class::is(class::at(name, 0), LOWER | UPPER)
        && !name.starts_with(b"localhost")
        && !is_no_machine(name)
}
