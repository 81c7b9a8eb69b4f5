//! Who stands in a link, and with which password: `https://jdoe:X@git.example.net/`.

use super::link_rules::{LINK_USER, USERINFO};
use super::paths;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::placeholder::is_placeholder;
use crate::text::class::{self, ALPHANUMERIC, DIGIT};

/// `user.name`, `your.user` and what else has no full stop within.
fn is_of_manual(user: &[u8]) -> bool {
    !user.contains(&b'.')
        || user.split(|byte| *byte == b'.').any(|part| {
            part.len() > 1 && is_placeholder(part)
                || is_one_of(part, &["config", "env", "name", "self", "this", "user", "username"])
        })
}

/// Finds the user and the password of a link, each for itself, and returns where the `@` behind them stands.
pub(super) fn userinfo(bytes: &[u8], from: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let token = |byte: u8| byte > b' ' && !matches!(byte, b'"' | b'\'' | b'<' | b'>' | b'`' | b'|' | b'\\');
    let end = class::run_end(bytes, from, 512, token);
    let run = bytes.get(from..end).unwrap_or_default();
    let authority = run.iter().position(|byte| matches!(byte, b'/' | b'?' | b'#')).unwrap_or(run.len());
    let in_authority = run.get(..authority).and_then(|run| run.iter().rposition(|byte| *byte == b'@'));
    let colon = run.iter().position(|byte| *byte == b':');
    // A slash inside the password: a colon with no port behind it, and the sign only after the slash.
    let sign = in_authority.or_else(|| {
        let colon = colon.filter(|colon| *colon < authority)?;
        (!run.get(colon + 1..authority)?.iter().all(u8::is_ascii_digit)).then_some(())?;
        // Behind it a machine and its port stand: in `?appName=@app@` there is another one.
        let machine = |sign: &usize| {
            let host = class::dotted_end(run, sign + 1, 253);
            host > sign + 1 && matches!(class::at(run, host), 0 | b':' | b'/' | b'?' | b',')
        };
        let mut signs =
            run.iter().enumerate().skip(colon).filter(|(_, byte)| **byte == b'@').map(|(at, _)| at);
        signs.clone().find(machine).or_else(|| signs.next_back())
    })?;
    let info = run.get(..sign)?;
    if let Some(colon) = colon.filter(|colon| *colon < sign) {
        with_password(from, info, colon, sink)?;
    } else if info.len() >= 16 && class::any(info, DIGIT) {
        sink.hit(&USERINFO, from, from + sign);
    } else {
        (sign < authority).then_some(())?;
        alone(bytes, from, info, sink)?;
    }
    Some(from + sign)
}

/// `jdoe:X`, whose colon stands at `colon` of it.
fn with_password(from: usize, info: &[u8], colon: usize, sink: &mut Sink<'_, '_>) -> Option<()> {
    let (user, password) = (info.get(..colon)?, info.get(colon + 1..)?);
    (!password.is_empty()).then_some(())?;
    // `user:password@localhost` of a manual is no address either.
    if is_placeholder(password) {
        // `https://hbrandvik:****@harbour.example`: what a program prints of a link that it was given.
        let masked = password.iter().all(|byte| matches!(byte, b'*' | b'x' | b'X'));
        if masked && paths::is_somebody(user) && !is_placeholder(user) {
            sink.hit(&LINK_USER, from, from + colon);
        }
        return Some(());
    }
    // `quorra.vexley` is a field of something to whoever reads code, and here it is who.
    let stands_for =
        || is_placeholder(user) && (!class::is(class::at(user, 0), ALPHANUMERIC) || is_of_manual(user));
    if colon > 0 && !stands_for() {
        sink.hit(&LINK_USER, from, from + colon);
    }
    sink.hit(&USERINFO, from + colon + 1, from + info.len());
    Some(())
}

/// `https://jdoe@bitbucket.org/`, whose other parts may stay.
fn alone(bytes: &[u8], from: usize, user: &[u8], sink: &mut Sink<'_, '_>) -> Option<()> {
    let plain = |byte: &u8| class::is(*byte, class::WORD) || matches!(byte, b'.' | b'%');
    user.iter().all(plain).then_some(())?;
    // `https://user@example.com/` of a manual is no address either.
    if !is_placeholder(user) {
        paths::is_somebody(user).then_some(())?;
        class::one_before(bytes, from, &["http://", "https://"])?;
        sink.hit(&LINK_USER, from, from + user.len());
    }
    Some(())
}
