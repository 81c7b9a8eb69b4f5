//! Values that are given in a call or a declaration: `define('DB_PASSWORD', 'X')`, `password: String = "X"`.

use super::name::{Name, Says};
use super::place::is_space;
use super::value::{Setting, is_mixed, looks_chosen, may_be_said, value};
use crate::redact::detect::Sink;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, UPPER, WORD};

/// `$password = ConvertTo-SecureString "X"`, `password: !!str X`
pub(super) fn past_conversion(bytes: &[u8], at: usize) -> usize {
    const FUNCTION: &str = "convertto-securestring ";
    if let Some(default) = default_argument(bytes, at) {
        return default;
    }
    // `password: &anchor X`
    let anchor = class::run_of(bytes, at + 1, 40, WORD);
    // and no `&str = "X"`.
    let given = class::at(bytes, anchor) == b' ' && class::at(bytes, anchor + 1) != b'=';
    if class::at(bytes, at) == b'&' && anchor > at + 1 && given {
        return anchor + 1;
    }
    // `password: (hex) X`: how it is written.
    const TAGS: &[&str] = &[
        "!!str ",
        "!!binary ",
        "!unsafe ",
        "string::from(",
        "[]byte(",
        "bytes.fromhex(",
        "(hex) ",
        "(hex): ",
        "(base64) ",
        "(plain) ",
    ];
    if let Some(tag) = TAGS.iter().find(|tag| class::starts_with_folded(bytes, at, tag)) {
        return at + tag.len();
    }
    if !class::starts_with_folded(bytes, at, FUNCTION) {
        return at;
    }
    let argument = at + FUNCTION.len();
    if class::starts_with_folded(bytes, argument, "-string ") { argument + 8 } else { argument }
}

/// `ENV.fetch("PW", "X")`, `os.getenv('PW', 'X')`: what is taken where the environment has none.
fn default_argument(bytes: &[u8], at: usize) -> Option<usize> {
    let open = class::run_end(bytes, at, 40, |byte| class::is(byte, WORD) || matches!(byte, b'.' | b':'));
    // `field(default="X")`
    if open > at && class::starts_with_folded(bytes, open, "(default=") {
        return matches!(class::at(bytes, open + 9), b'"' | b'\'').then_some(open + 9);
    }
    let quote = class::at(bytes, open + 1);
    (open > at && class::at(bytes, open) == b'(' && matches!(quote, b'"' | b'\'')).then_some(())?;
    let close = class::run_of(bytes, open + 2, 80, WORD);
    let comma = close + 1;
    (class::at(bytes, close) == quote && class::at(bytes, comma) == b',').then_some(())?;
    let second = class::run_end(bytes, comma + 1, 4, is_space);
    // `lookup('env', 'DB_PASSWORD')`: the name of another variable.
    let name = class::run_end(bytes, second + 1, 80, |byte| class::is(byte, UPPER | DIGIT) || byte == b'_');
    let variable = bytes.get(second + 1..name).is_some_and(|name| name.contains(&b'_'))
        && class::at(bytes, name) == class::at(bytes, second);
    (matches!(class::at(bytes, second), b'"' | b'\'') && !variable).then_some(second)
}

/// Functions that find a value by its name.
pub(super) fn looks_up(bytes: &[u8], start: usize) -> bool {
    ["get", "read", "fetch", "load", "find", "lookup", "resolve", "describe", "require", "use"]
        .iter()
        .any(|verb| class::starts_with_folded(bytes, start, verb))
}

/// Functions that give a value to a name.
const SETTERS: &[&str] = &[
    "add", "append", "define", "header", "item", "property", "put", "putenv", "set", "setenv", "var", "with",
];

/// `define('DB_PASSWORD', 'X')`: the name is the first of two arguments of a call that sets something.
pub(super) fn argument(
    bytes: &[u8],
    start: usize,
    comma: usize,
    name: &Name,
    sink: &mut Sink<'_, '_>,
) -> Option<usize> {
    let first = class::dotted_start(bytes, start, 64);
    let quote = class::before(bytes, first);
    // `define( 'X'`: a space may stand behind the bracket.
    let called = class::run_start(bytes, first.checked_sub(1)?, 2, is_space).checked_sub(1)?;
    (class::at(bytes, called) == b'(').then_some(())?;
    (matches!(quote, b'"' | b'\'') && class::before(bytes, comma) == quote).then_some(())?;
    let first = class::run_back(bytes, called, 40, LOWER | UPPER);
    let function = bytes.get(first..called)?.to_ascii_lowercase();
    let at = class::run_end(bytes, comma + 1, 40, is_space);
    let end = class::run_end(bytes, at + 1, 256, |byte| byte != class::at(bytes, at) && byte != b'\n');
    // Of any other function what looks made is one: `flag.String("token", "X", "usage")`.
    let made = || {
        bytes.get(at + 1..end).is_some_and(|value| {
            value.len() >= 16 && is_mixed(value) && may_be_said(value) && !value.contains(&b' ')
        })
    };
    (SETTERS.iter().any(|setter| function.ends_with(setter.as_bytes())) || made()).then_some(())?;
    matches!(class::at(bytes, at), b'"' | b'\'').then_some(())?;
    value(bytes, at, name, Setting::Argument, sink)
}

/// `("password", "X")`, `["password", "X"]`: a name and a value side by side.
pub(super) fn beside(
    bytes: &[u8],
    start: usize,
    comma: usize,
    name: &Name,
    sink: &mut Sink<'_, '_>,
) -> Option<usize> {
    let first = class::dotted_start(bytes, start, 64);
    let quote = class::before(bytes, first);
    let open = first.checked_sub(2).map_or(0, |open| class::at(bytes, open));
    (matches!(quote, b'"' | b'\'')
        && matches!(open, b'(' | b'[' | b'{')
        && class::before(bytes, comma) == quote)
        .then_some(())?;
    let at = class::run_end(bytes, comma + 1, 8, is_space);
    let end = class::run_end(bytes, at + 1, 256, |byte| byte != quote && byte != b'\n');
    let closes = matches!(class::at(bytes, class::run_end(bytes, end + 1, 4, is_space)), b')' | b']' | b'}');
    let told = bytes
        .get(at + 1..end)
        .is_some_and(|value| looks_chosen(value) && may_be_said(value) && !value.contains(&b' '));
    (class::at(bytes, at) == quote && closes && told && name.says == Says::Secret).then_some(())?;
    value(bytes, at, name, Setting::Argument, sink)
}

/// `password: String = "X"`, `password string = "X"`: a type stands between.
pub(super) fn typed(bytes: &[u8], at: usize, name: &Name, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let of_type = |byte: u8| {
        class::is(byte, ALPHANUMERIC)
            || matches!(byte, b'&' | b'\'' | b'_' | b'<' | b'>' | b'?' | b'[' | b']' | b' ')
    };
    let equals = class::run_end(bytes, at, 40, of_type);
    let assigns = class::at(bytes, equals) == b'=' && class::before(bytes, equals) == b' ' && equals > at + 1;
    assigns.then_some(())?;
    let value_at = past_conversion(bytes, class::run_end(bytes, equals + 1, 8, is_space));
    matches!(class::at(bytes, value_at), b'"' | b'\'').then_some(())?;
    value(bytes, value_at, name, Setting::Loose, sink)
}

/// `variable "db_password" { default = "X" }`, `output "db_password" { value = "X" }`.
pub(super) fn default_of_block(
    bytes: &[u8],
    end: usize,
    name: &Name,
    sink: &mut Sink<'_, '_>,
) -> Option<usize> {
    let open = class::run_end(bytes, end, 4, is_space);
    (class::before(bytes, end) == b'"' && class::at(bytes, open) == b'{').then_some(())?;
    let close = class::run_end(bytes, open + 1, 512, |byte| byte != b'}');
    let block = bytes.get(open..close)?;
    let given = block.windows(7).position(|window| matches!(window, b"default" | b" value "))?;
    let equals = class::run_end(bytes, open + given + 7, 20, is_space);
    (class::at(bytes, equals) == b'=').then_some(())?;
    value(bytes, class::run_end(bytes, equals + 1, 8, is_space), name, Setting::Loose, sink)
}

/// `password == "X"`
pub(super) fn compared(bytes: &[u8], sign: usize, name: &Name, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let behind = class::run_end(bytes, sign, 3, |byte| matches!(byte, b'=' | b'!'));
    let at = class::run_end(bytes, behind, 4, is_space);
    let quote = class::at(bytes, at);
    let end = class::run_end(bytes, at + 1, 256, |byte| byte != quote && byte != b'\n');
    let told = bytes.get(at + 1..end).is_some_and(|value| looks_chosen(value) && may_be_said(value));
    (behind >= sign + 2 && matches!(quote, b'"' | b'\'') && told).then_some(())?;
    value(bytes, at, name, Setting::Argument, sink)
}

/// `Secret::new("X")`
pub(super) fn constructed(
    bytes: &[u8],
    closing: usize,
    name: &Name,
    sink: &mut Sink<'_, '_>,
) -> Option<usize> {
    let function = (class::at(bytes, closing) == b':').then_some(closing + 2)?;
    let open = class::run_end(bytes, function, 32, |byte| class::is(byte, LOWER) || byte == b'_');
    let quote = class::at(bytes, open + 1);
    let end = class::run_end(bytes, open + 2, 256, |byte| byte != quote && byte != b'\n');
    let told = class::at(bytes, open) == b'('
        && quote == b'"'
        && bytes.get(open + 2..end).is_some_and(|value| is_mixed(value) && value.len() >= 6);
    told.then_some(())?;
    value(bytes, open + 1, name, Setting::Argument, sink)
}
