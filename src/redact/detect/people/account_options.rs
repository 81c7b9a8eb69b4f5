//! Accounts that commands are given: `--role-session-name hlund`, `sudo -u hedda.brandvik`, `kubectl get pods --as hlund`.
//!
//! The rule and its examples are those of [`super::accounts`].

use super::account_shapes::{is_counted, is_dotted, is_handle, is_initialled};
use super::accounts::hit;
use crate::redact::detect::Sink;
use crate::redact::detect::assignment::user_end;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::secrets::shell_words::runs;
use crate::redact::given_names::is_given_alone;
use crate::text::class;

/// Options that whoever does something or owns it follows.
const OPTIONS: &[&str] = &[
    "--add-assignee",
    "--admin-username",
    "--approver",
    "--as",
    "--assignee",
    "--author",
    "--become-user",
    "--login",
    "--owner",
    "--remote-user",
    "--reviewer",
    "--role-session-name",
    "--run-as",
    "--user",
    "--user-name",
    "--username",
];

/// Asked at the option at `start..end`.
#[inline(never)]
pub(in crate::redact::detect) fn at_option(text: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let option = text.get(start..end).unwrap_or_default();
    let told = match option {
        b"-u" => runs(text, start, &["sudo", "crontab", "runuser", "mail", "mailx", "doveadm"]),
        b"-l" => runs(text, start, &["ssh", "su", "runuser", "rlogin"]),
        _ => is_one_of(option, OPTIONS),
    };
    let from = class::run_end(text, end, 2, |byte| matches!(byte, b' ' | b'=' | b'"' | b'\''));
    if !told || from == end {
        return;
    }
    let to = user_end(text, from);
    let name = text.get(from..to).unwrap_or_default();
    let somebody = is_handle(name)
        || is_dotted(name)
        || is_counted(name)
        || is_initialled(name)
        || name.len() > 3 && is_given_alone(name);
    if somebody && !matches!(class::at(text, to), b':' | b'/' | b'(' | b'@') {
        hit(text, from, to, sink);
    }
}
