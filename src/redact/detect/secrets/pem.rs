//! Private keys in PEM and PGP blocks, and all other keys in such, whole, also cut off.

use crate::redact::Kind;
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, ALPHANUMERIC, BASE64, BLANK, DIGIT, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&PRIVATE_KEY];

static PRIVATE_KEY: Rule = Rule::shown(Shown {
    name: "private-key",
    kind: Kind::Key,
    reason: "Whoever has the key is its owner.",
    known_format: true,
    examples: Examples {
        positive: &[
            "key:\n«-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA7x\nabc+/=\n-----END RSA PRIVATE KEY-----»\nnext",
            "«-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQOYBF\n=x1\n-----END PGP PRIVATE KEY BLOCK-----»",
            "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: «eddsa-key-of-jo»\nPrivate-Lines: 1\n«gPpKP0SSOrnHbRZNe0KgRlXDRWaWahJru7k=\nPrivate-MAC: 5a1ba2fe6f518f7e»\nnext",
            "<tls-auth>\n«-----BEGIN OpenVPN Static key V1-----\n7f1e2d3c4b5a69788796a5b4c3d2e1f0\n-----END OpenVPN Static key V1-----»\n</tls-auth>",
            "«-----BEGIN OpenVPN tls-crypt-v2 client key-----\nq7Rz2kX5vJ4w\n-----END OpenVPN tls-crypt-v2 client key-----»",
            "cut «-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\nBKcwggSjAgEAAoIBAQ»",
        ],
        negative: &[
            "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
            "-----BEGIN PUBLIC KEY-----",
            "it says BEGIN PRIVATE KEY",
            "-----BEGIN PRIVATE KEY-----\\nREPLACE_ME\\n-----END PRIVATE KEY-----",
            "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----",
            "a line such as `-----BEGIN PRIVATE KEY-----` is refused",
            "PuTTY-User-Key-File-3: what is that?",
        ],
        disguised: &[
            "{\"private_key\": \"«-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBg\\n-----END PRIVATE KEY-----»\\n\"}",
            "«-----BEGIN PRI\u{200b}VATE KEY-----\nMIIE\n-----END PRIVATE KEY-----»",
            "«LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1JSUV2UUlCQURBTkJnCi0tLS0tRU5EIFBSSVZBVEUgS0VZLS0tLS0=»",
        ],
    },
});

/// The longest key in use is far shorter; a block without end is not searched further than this.
const LONGEST: usize = 16 * 1024;

/// Asked at four dashes or more; returns up to where the block was read.
pub(in crate::redact::detect) fn at_dashes(
    bytes: &[u8],
    at: usize,
    dashes: usize,
    sink: &mut Sink<'_, '_>,
) -> usize {
    let Some(end) = block_end(bytes, dashes) else { return dashes };
    sink.hit(&PRIVATE_KEY, at, end);
    end
}

/// Where the block ends whose first line goes on at `label_at`, if it is one that everybody may have.
pub(in crate::redact::detect) fn public_end(bytes: &[u8], label_at: usize) -> Option<usize> {
    let labels = ["begin certificate", "begin public key", "begin rsa public key", "begin x509 crl"];
    labels.iter().any(|label| class::starts_with_folded(bytes, label_at, label)).then_some(())?;
    let line = class::run_end(bytes, label_at, 64, |byte| byte >= b' ');
    let end = class::run_end(bytes, line, LONGEST, |byte| class::is(byte, ALPHANUMERIC | BASE64 | BLANK));
    (class::at(bytes, end) == b'-').then_some(end)
}

/// Asked at a word as long as the one that begins a key file of `PuTTY`.
pub(in crate::redact::detect) fn at_putty(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let (bytes, start) = (word.text, word.start);
    if !class::starts_with_folded(bytes, start, "putty-user-key-file-") {
        return;
    }
    let block = bytes.get(start..bytes.len().min(start + LONGEST)).unwrap_or_default();
    let find = |name: &[u8]| class::find_folded(block, name);
    let Some(lines) = find(b"private-lines:") else { return };
    let end = find(b"private-mac:").filter(|mac| *mac > lines).map_or_else(
        || {
            cut_off_end(
                bytes,
                class::run_end(bytes, start + lines, 32, |byte| byte != b'\n' && byte != b'\\'),
            )
        },
        |mac| {
            let digits = class::spaces_end(bytes, start + mac + 12, 2);
            class::run_of(bytes, digits, 128, ALPHANUMERIC)
        },
    );
    // What the file says of itself before its comment and its keys opens nothing.
    let comment = find(b"\ncomment: ").filter(|comment| *comment < lines);
    let stop = |from: usize| class::run_end(bytes, from, 256, |byte| byte >= b' ' && byte != b'\\');
    if let Some(comment) = comment.map(|comment| start + comment + 10) {
        sink.hit(&PRIVATE_KEY, comment, stop(comment));
    }
    let public = find(b"public-lines:").filter(|public| *public < lines);
    let first = stop(start + public.unwrap_or(lines));
    let first = class::run_end(bytes, first, 2, |byte| matches!(byte, b'\r' | b'\n'));
    if first < end {
        sink.hit(&PRIVATE_KEY, first, end);
    }
}

/// The end of the block whose first line goes on at `label_at`.
fn block_end(bytes: &[u8], label_at: usize) -> Option<usize> {
    let label_at = class::spaces_end(bytes, label_at, 1);
    class::starts_with_folded(bytes, label_at, "begin ").then_some(())?;
    let label_end = label_end(bytes, label_at);
    let label = bytes.get(label_at..label_end)?.to_ascii_uppercase();
    // `OpenVPN Static key V1`, `OpenVPN tls-crypt-v2 client key`: a key that is not said to be public is a secret.
    let secret = class::contains(&label, b" KEY") && !class::contains(&label, b"PUBLIC");
    secret.then_some(())?;
    let first_line = class::run_end(bytes, label_end, 16, |byte| byte == b'-');
    if let Some((last_line, end)) = whole_end(bytes, first_line) {
        // `-----BEGIN PRIVATE KEY-----…-----END PRIVATE KEY-----`, and what a manual says in its place.
        let body = bytes.get(first_line..last_line)?;
        let gap = body.iter().all(|byte| *byte != b'=') && is_placeholder(within(body));
        return (class::any(body, UPPER | DIGIT) && !gap).then_some(end);
    }
    let end = cut_off_end(bytes, first_line);
    // A sentence about such a line: the line alone is nobody's key.
    let quoted = end == first_line && matches!(class::at(bytes, end), b'`' | b'"' | b'\'' | b')');
    (!quoted).then_some(end)
}

/// What stands between the ends of lines, as they are or as a string has them.
fn within(mut body: &[u8]) -> &[u8] {
    body = body.trim_ascii();
    while let Some(rest) = body.strip_prefix(b"\\n").or_else(|| body.strip_prefix(b"\\r")) {
        body = rest.trim_ascii();
    }
    while let Some(rest) = body.strip_suffix(b"\\n").or_else(|| body.strip_suffix(b"\\r")) {
        body = rest.trim_ascii();
    }
    body
}

/// Where the words of a first line end: a dash may join two of them.
fn label_end(bytes: &[u8], label_at: usize) -> usize {
    let mut end = label_at;
    loop {
        end = class::run_end(bytes, end, 64, |byte| class::is(byte, ALPHANUMERIC) || byte == b' ');
        let joins = class::at(bytes, end) == b'-' && class::is(class::at(bytes, end + 1), ALPHANUMERIC);
        if !joins || end - label_at > 64 {
            return end;
        }
        end += 1;
    }
}

/// Where the last line begins and ends, unless another block begins before it.
fn whole_end(bytes: &[u8], from: usize) -> Option<(usize, usize)> {
    let limit = bytes.len().min(from + LONGEST);
    let mut at = from;
    while at < limit {
        at = class::run_end(bytes, at, limit - at, |byte| byte != b'-');
        let dashes = class::run_end(bytes, at, 64, |byte| byte == b'-');
        let label = class::spaces_end(bytes, dashes, 1);
        if class::starts_with_folded(bytes, label, "begin ") && dashes - at >= 4 {
            return None;
        }
        if class::starts_with_folded(bytes, label, "end ") {
            let name = label_end(bytes, label);
            return Some((at, class::run_end(bytes, name, 16, |byte| byte == b'-')));
        }
        at = dashes.max(at + 1);
    }
    None
}

/// Lines of base64, as long as they last.
fn cut_off_end(bytes: &[u8], from: usize) -> usize {
    let mut end = from;
    loop {
        let start = class::run_end(bytes, end, 8, |byte| {
            class::is(byte, BLANK) || matches!(byte, b'\\' | b'>' | b'|')
        });
        let line = class::run_end(bytes, start, 4096, |byte| {
            class::is(byte, ALPHANUMERIC | BASE64) || byte == b'\\'
        });
        if line - start < 16 || line - from > LONGEST {
            return end;
        }
        end = line;
    }
}
