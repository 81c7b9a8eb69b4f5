//! What looks made by a machine and is named by nothing: a guess, redacted and shown first in the review.
//!
//! The rule is also that of [`super::short_random`] and of [`super::thought_of`], whose examples stand here.

use crate::redact::Kind;
use crate::redact::detect::numbers::ids;
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::stock::is_id_of_content;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::base64;
use crate::text::class::{self, ALPHANUMERIC, BASE64, DIGIT, HEX, JOINER, LOWER, UPPER, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&GUESS];

pub(in crate::redact::detect) static GUESS: Rule = Rule::shown(Shown {
    name: "looks-random",
    kind: Kind::Guess,
    reason: "Nobody writes such a word; a program made it, perhaps as a secret.",
    known_format: false,
    examples: Examples {
        positive: &[
            "left over: «wJalrXUtnFEMIxK7MDENGbPxRfiCYq9Zt2Lm8Kd» there",
            "«q9Zt2Lm8KdxK7MDENGbPxRf»",
            "he changed it to «xuJd_%iDb8» on Monday",
            "two passwords stood there: once «Seelilie-7361-Forke», then '«brusselvex-482-Quo»'.",
            "root and then «Gr3yheron!Tal88», x: scan@harbour.example / «Kupfer5517$x», new one «Papaver598*zeyn»",
            "detail: «bRJVuaoPgyWsbAQJCtEb/qucqTpOq6y+NRcVkTto»",
            "it was «Harbour2019»! on eleven hosts, and («Lantern1987»!) on one",
            "<td>AC0f8fad5bd9cb469fa16570867728950e</td><td>«7beaebb1b1d4defba7313d69412dff98»</td>",
            "then «23wacQeiZNBBTQCb3LXrtEGleuskwJgs» again",
            "left «slk_8b64f3ce8b0cf08c87f8f5ea09bb54fb» there",
            "left «pq_27166526_KA56VMML4M4EJ61NIF49EC17J3DPB66S» there",
            "it was «4hQ7mZx0LpW2rT», then («9vK2xRt5Wq»), [«xK9mQ2vL7pR»], «xK9mQ2vL7pS»: refused",
            "the new one is «Vexholm!Tor_55» , do not keep it",
            "left «QV7PWAVGXQ4MBTS4HQNX» there, and «HYJ8QZPLCQM873NPKVCM»",
            "left LIF_«ZRB9F0P55WVSJ4AKBT14OS9Y4X» there, my_sbq_«551qjy5u8uwn8zhft2lk339bxpt1x»_key",
            "left CGO_«FIWTLK3JPCLVN5IGSBWSKB5YAMJD26KLHN» there",
        ],
        negative: &[
            "DigiCert_TLS_RSA4096_Root_G5.pem, HARICA_TLS_ECC_Root_CA_2021, e-Szigno_Root_CA_2017",
            "<path d=\"M371.7 0 354.7 0H128zM384 352v32 64H128V384 64-64H64c-35.3 28.7-64 32H64v64c0 35.3\"/>",
            "BenchmarkReadGet10RowsPerConn   1000",
            "v22.0.0-nightly20260424ddd0a9e494 and 1-5dcc90b9-8a8ee860aba1ebd89example",
            "OAuth2Sha256Client, iPhone15ProMax3, HTTP2Stream4Of7, Utf8ToUtf16Le, GrpcRetryV2Step4, oO0OoO0OoO0Oo",
            "Rechnung-10023-Entwurf, Sprint-412-Retro, Boeing-747-Freighter and Kunde-12345-Export",
            "P1y2m3dT4h5m6s, PT9223372036854775808S, 0x142F0E1EBA9EA3693, 0x00B4963Cu32",
            "Tabelle1!A12, Sheet2!AB7 and Kosten2!C3, ST16000NM001G, MZ7LH3T8HMLT00005",
            "_ZNKSt13basic_shelfIwSt4oakTraitsIwESaIwEE3strEv",
            "    - 0031-lager-Add-Kiel-V2-Oslo-R82.patch",
            "entry_SYSCALL_64_after_hwframe+0x6e/0x76",
            "golang.org/x/sys v0.18.0 h1:7/XpMLsRZe9NVx+ug82XwgkUb2kQnqEr5T1n3YwzMkc=",
            "ForkJoinPool-1-worker-3 and nioEventLoopGroup-2-1",
            "commit 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
            "Issue#12, Foo#bar2Baz, caf%C3%A9Bar and 100%Cotton",
            "image@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC",
            "go.sum: h1:uH4mJf2ZHlFjZkHBzTgTbT2JQkq0WBrpeUC4xXDjPHE=",
            "sha512-lQesW9WF9+4LlBNTfSpPoC2xvE7msGT93JCy/znY7dYPbv4IpI05KP28vEfkka/nvG",
            "ulid: 01HQ7ZKX0BCZZ9W0TE2D1MHDKQ",
            "ipfs get QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWKPBdG",
            "HorizontalPodAutoscalerStatusCondition",
            "Ab2024! and Seal20245#x",
            "Sprint-412-Planning, Server-1234-Rack, Vexley-2024-Quorra, Redis-1212-quorra, vexley-4711-quorra",
            "=Sheet12!B12 and Totals2024!$C$4, at Outer$Inner2, Width*Height2, R&D2Team",
            "src/main/java/com/example/CheckoutServiceImplementation2.java",
            "kube_pod_container_status_restarts_total",
            "abcdefghijklmnopqrstuvwxyz0123456789",
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
            "PlaybackConfigurationV2RolloutController",
            "x86_64-unknown-linux-gnu",
            "a-very-long-hyphenated-name-2",
            "mozilla/DigiCert_Assured_ID_Root_G2.crt and QuoVadis_Root_CA_1_G3",
            "app-8b64f3ce8b0cf08c87f8f5ea09bb54fb and chunk_8b64f3ce8b0cf08c87f8f5ea09bb54fb.js",
            "test_a_file_of_2026_is_read_in_12_steps_of_4096_bytes",
            "2026-03-12T14:02:00.123456789Z",
            "containerStatuses0RestartCountIncreased",
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIQ9Zt2Lm8KdxK7MDENGbPxRfwJalrXUtnFEMIxK7MDEN app",
            "cmVzdGFydCB0aGUgd29ya2VycyBhZnRlciB0aGUgZGVwbG95",
        ],
        disguised: &["«wJalrXUtnFEMI\u{200b}xK7MDENGbPxRfiCYq9Zt2Lm8Kd»", "«q9Zt2Lm8Kd\\_xK7MDENGbPxRf»"],
    },
});

/// Shorter runs are too often words of a program.
const SHORTEST: usize = 20;

/// Asked at a long word, or one that more of a run follows; returns up to where the run was read.
#[inline(never)]
pub(in crate::redact::detect) fn at_word(word: Word<'_>, sink: &mut Sink<'_, '_>) -> usize {
    let bytes = word.text;
    let (mut end, mut mask) = (word.end, word.mask);
    // `bot8264…:AA…/sendMessage`: behind the token of a bot follows what it is asked.
    let of_bot = word.previous() == b':' && word.len() == 35 && class::at(bytes, word.start) == b'A';
    if matches!(word.next(), b'+' | b'/') && !of_bot {
        for byte in bytes.get(end..).unwrap_or_default().iter().take(LONGEST) {
            if !class::is(*byte, WORD) && !matches!(byte, b'+' | b'/') {
                break;
            }
            mask |= class::of(*byte);
            end += 1;
        }
    }
    if end - word.start < base64::SHORTEST {
        return end;
    }
    // `0x4175…`, as databases print bytes.
    let prefix = if class::starts_with_folded(bytes, word.start, "0x") { 2 } else { 0 };
    let sentence = sink.encoded(word.start + prefix, end, mask);
    let of_three = mask & (DIGIT | LOWER | UPPER) == DIGIT | LOWER | UPPER;
    let joined = end - word.start >= SHORTEST + 3 && mask & BASE64 == 0 && mask & DIGIT != 0;
    let of_two = mask & DIGIT != 0 && mask & (JOINER | BASE64) == 0 || joined;
    if end - word.start >= SHORTEST
        && (of_three || of_two)
        && !sentence
        && !is_digest(bytes, run_start(word))
        && !is_public(bytes, word.start)
        && !is_symbol(word)
    {
        runs(bytes, word.start, end, sink);
    }
    end
}

/// Where the run begins that a word behind `/` or `+` may be the rest of: `h1:2/MIDn…`.
fn run_start(word: Word<'_>) -> usize {
    if !matches!(word.previous(), b'/' | b'+') {
        return word.start;
    }
    class::run_start(word.text, word.start, 88, |byte| {
        class::is(byte, ALPHANUMERIC) || matches!(byte, b'/' | b'+')
    })
}

/// A picture inside a page, and the key that everybody may have.
fn is_public(bytes: &[u8], start: usize) -> bool {
    let head = bytes.get(start.saturating_sub(40)..start).unwrap_or_default();
    let key = || {
        head.ends_with(b" ")
            && head
                .trim_ascii_end()
                .rsplit(|byte| matches!(byte, b' ' | b'\n' | b'"' | b'\''))
                .next()
                .is_some_and(|sort| {
                    sort.starts_with(b"ssh-")
                        || sort.starts_with(b"ecdsa-sha2-")
                        || sort.starts_with(b"sk-ssh-")
                })
    };
    head.ends_with(b";base64,") && !class::contains(head, b"data:text")
        || class::starts_with_folded(bytes, start, "aaaa") && key()
}

/// `_ZNKSt6vectorIiE4sizeEv`: a function, as compilers of C++ and Rust write its name, its parts and their sorts.
#[inline(never)]
fn is_symbol(word: Word<'_>) -> bool {
    let underscores = class::run_end(word.text, word.start, 2, |byte| byte == b'_');
    let (start, begun) = (underscores, underscores > word.start || word.previous() == b'_');
    let before = if underscores > word.start {
        word.previous()
    } else {
        class::before(word.text, word.start.saturating_sub(1))
    };
    begun
        && !class::is(before, ALPHANUMERIC)
        && class::at(word.text, start) == b'Z'
        && matches!(class::at(word.text, start + 1), b'N' | b'S' | b'T' | b'G' | b'K' | b'L' | b'0'..=b'9')
}

/// Longer runs are files.
const LONGEST: usize = 1024 * 1024;

/// The pieces between `/` where they are a path, else the whole.
fn runs(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let run = bytes.get(start..end).unwrap_or_default();
    let slashes = run.iter().filter(|byte| **byte == b'/').count();
    let plus = run.contains(&b'+');
    // Base64 has about one slash in sixty-four; a path has more, or wordy pieces.
    // An id between slashes is one piece of a path.
    let path = slashes > 0
        && (run.split(|byte| *byte == b'/').any(ids::is_uuid) || is_behind_host(bytes, start, run));
    if !path && (slashes == 0 || plus || slashes * 16 <= run.len()) && report(run, start, sink) {
        return;
    }
    if slashes == 0 && !plus {
        // `v22.0.0-nightly20260424ddd0a9e494`: what stands behind a version belongs to it.
        let version = class::before(bytes, start) == b'.' && class::is(class::at(run, 0), DIGIT);
        if !version {
            joined(run, start, sink);
        }
        return;
    }
    let mut piece_start = start;
    for piece in run.split(|byte| matches!(byte, b'/' | b'+')) {
        if piece.len() >= SHORTEST && !is_digest(bytes, piece_start) {
            report(piece, piece_start, sink);
        }
        piece_start += piece.len() + 1;
    }
}

/// `my_csa_Q7RZ…_key`: what nobody chose, among words that `_` and `-` join to it. In letters of one case, as what has
/// both is told with its words.
fn joined(run: &[u8], start: usize, sink: &mut Sink<'_, '_>) {
    let mut part_start = start;
    for part in run.split(|byte| class::is(*byte, JOINER)) {
        let one_case = || !class::any(part, LOWER) || !class::any(part, UPPER);
        if part.len() >= SHORTEST && part.len() < run.len() && one_case() {
            report(part, part_start, sink);
        }
        part_start += part.len() + 1;
    }
}

/// `com/api/…` of `https://api.example.com/api/…`: the run begins with the end of a host.
fn is_behind_host(bytes: &[u8], start: usize, run: &[u8]) -> bool {
    let label = run.iter().take_while(|byte| class::is(**byte, LOWER)).count();
    class::before(bytes, start) == b'.' && (2..=12).contains(&label) && class::at(run, label) == b'/'
}

fn report(run: &[u8], start: usize, sink: &mut Sink<'_, '_>) -> bool {
    let lead = run.iter().take_while(|byte| matches!(byte, b'-' | b'_' | b'=' | b'/' | b'+')).count();
    let body = run.get(lead..).unwrap_or_default();
    let tail = body.iter().rev().take_while(|byte| matches!(byte, b'-' | b'_')).count();
    let body = body.get(..body.len() - tail).unwrap_or_default();
    // `do_read_after_frame+0x6e/0x76`: how far into a function of a kernel.
    let symbol = class::contains(body, b"+0x");
    let found = body.len() >= SHORTEST
        && !symbol
        && !is_id_of_content(body)
        && !body.starts_with(b"Benchmark")
        // `f3477826e4a190025example`, as manuals end what they made up.
        && !body.ends_with(b"example")
        && looks_random(body)
        && !is_placeholder(body);
    if found {
        sink.hit(&GUESS, start + lead, start + lead + body.len());
    }
    found
}

/// `sha512-…`: a digest that is one word with its name, and no name of a machine.
pub(in crate::redact::detect) fn begins_digest(word: Word<'_>) -> bool {
    word.len() > 7
        && class::starts_with_folded(word.text, word.start, "sha")
        && is_digest(word.text, word.start)
}

/// `sha256:`, `sha512-`, `h1:` and the like, in front of the run at `start` or as its beginning.
fn is_digest(bytes: &[u8], start: usize) -> bool {
    const NAMES: [&str; 10] =
        ["h1:", "sha1:", "sha1-", "sha256:", "sha256-", "sha384:", "sha384-", "sha512:", "sha512-", "md5:"];
    // Asked first: they all end in a digit and a sign.
    let ends = |at: usize| {
        matches!(class::before(bytes, at), b':' | b'-') && class::is(class::before(bytes, at - 1), DIGIT)
    };
    let names = |at: usize| NAMES.iter().any(|name| class::starts_with_folded(bytes, at, name));
    let before =
        ends(start) && [3, 4, 5, 7].into_iter().filter_map(|back| start.checked_sub(back)).any(names);
    before || matches!(class::at(bytes, start) | 32, b'h' | b's' | b'm') && names(start)
}

fn looks_random(body: &[u8]) -> bool {
    if is_marked(body) {
        return true;
    }
    // Digests and ids in hexadecimal say nothing; plain words joined say even less.
    if body.iter().all(|byte| class::is(*byte, HEX) || *byte == b'-') {
        return false;
    }
    let count = |mask| class::count(body, mask);
    let (digits, lower, upper) = (count(DIGIT), count(LOWER), count(UPPER));
    if (digits + lower + upper) * 10 < body.len() * 8 {
        return false;
    }
    if lower == 0 || upper == 0 {
        return of_two(body, digits);
    }
    // `ForkJoinPool-1-worker-3`, `mozilla/DigiCert_Assured_ID_Root_G2`: words and counts, each by itself.
    let word = |part: &[u8]| !class::any(part, DIGIT) && class::turns(part) * 3 <= part.len() + 4;
    let apart = |part: &[u8]| word(part) || part.len() <= 3 && class::any(part, DIGIT);
    let joins = |byte: &u8| matches!(byte, b'-' | b'_' | b'/');
    // `0027-Lager-Add-Kiel-V2`: one of a row of patches, by its number and what it does.
    let numbered = class::run_of(body, 0, 4, DIGIT) == 4 && matches!(body, [b'0', _, _, _, b'-', ..]);
    let (words, counts) =
        if numbered { (body.get(5..).unwrap_or_default(), digits - 4) } else { (body, digits) };
    if counts <= 6 && words.iter().any(joins) && words.split(joins).all(apart) {
        return false;
    }
    // `DigiCert_TLS_RSA4096_Root_G5`, `HARICA_TLS_ECC_Root_CA_2021`: a year, or how strong a key is, among words.
    let kind = |part: &[u8]| {
        let letters = class::run_of(part, 0, 5, UPPER);
        (1..=4).contains(&(part.len() - letters))
            && part.get(letters..).is_some_and(|rest| class::all(rest, DIGIT))
    };
    let worded: usize =
        words.split(joins).filter(|part| part.len() >= 2 && word(part)).map(<[u8]>::len).sum();
    let certificate = words.split(joins).any(|part| matches!(part, b"CA" | b"Root"));
    if certificate
        && counts <= 9
        && worded * 2 >= words.len()
        && words.split(joins).all(|part| apart(part) || kind(part))
    {
        return false;
    }
    let enough = digits >= 2 || digits == 1 && body.len() >= 32;
    // Chance changes less in one of thirty; words it then has none.
    let longest = class::longest_run(body, LOWER);
    let turns = class::turns(body);
    let changes = turns * 5 >= body.len() * 2
        || body.len() >= 32 && turns * 3 >= body.len() && longest <= 6 && class::all(body, ALPHANUMERIC);
    enough && lower >= 3 && upper >= 3 && changes && bits(body) > 3.5
}

/// `slk_8b64f3ce…`, `pk_27166526_KA56VM…`: a few letters that say whose it is, and what nobody chose.
fn is_marked(body: &[u8]) -> bool {
    let mut parts = body.split(|byte| *byte == b'_');
    let (mark, last) = (parts.next().unwrap_or_default(), parts.next_back().unwrap_or_default());
    let named = (2..=6).contains(&mark.len()) && mark.iter().all(u8::is_ascii_lowercase);
    let counted = parts.all(|part| part.iter().all(u8::is_ascii_digit));
    let digits = class::count(last, DIGIT);
    let made = last.len() >= 32 && class::all(last, HEX) || of_two(last, digits);
    named && counted && last.len() >= 24 && digits >= 4 && made && !matches!(mark, b"sha" | b"md" | b"chunk")
}

/// Letters of one case and digits: letters that stand in short runs, as no words do.
fn of_two(body: &[u8], digits: usize) -> bool {
    let plain = class::all(body, ALPHANUMERIC);
    let longest = body.split(|byte| class::is(*byte, DIGIT)).map(<[u8]>::len).max().unwrap_or_default();
    // Chance has longer runs in a longer one.
    let most = if body.len() < 48 { 7 } else { 9 };
    let changes = digits >= 4 && longest <= most && class::turns(body) * 4 >= body.len();
    // `QV7PWAVGXQ4MBTS4HQNX`: few digits, and letters that nobody can say.
    let number = || body.starts_with(b"0x") || digits * 2 > body.len();
    let unsaid = || digits >= 3 && longest <= 9 && body.len() <= 32 && !number() && is_unsaid(body);
    // `FIWCLK3JPCLJN5IGSBWSCB5Y`: a token whose letters were all made capitals has few digits.
    let parted = || digits >= 3 && longest <= 17 && !number() && is_unsaid_often(body);
    plain && (changes || unsaid() || body.len() >= 24 && parted()) && bits(body) > 3.2
}

/// Consonants in a row that no word has, in two places at least, and digits in three.
fn is_unsaid_often(body: &[u8]) -> bool {
    let rows = body
        .split(|byte| class::is_vowel(*byte) || class::is(*byte, DIGIT))
        .filter(|row| row.len() >= 4)
        .count();
    let numbers = body.chunk_by(|byte, next| class::is(*byte, DIGIT) == class::is(*next, DIGIT));
    rows >= 2 && numbers.filter(|part| part.first().is_some_and(|byte| class::is(*byte, DIGIT))).count() >= 3
}

/// Hardly a vowel, or five consonants in a row.
fn is_unsaid(body: &[u8]) -> bool {
    let vowels = body.iter().filter(|byte| class::is_vowel(**byte)).count();
    let mut consonants = body.split(|byte| class::is_vowel(*byte) || class::is(*byte, DIGIT));
    vowels * 7 <= class::count(body, LOWER | UPPER) || consonants.any(|row| row.len() >= 5)
}

/// Shannon's measure, in bits a byte.
fn bits(body: &[u8]) -> f32 {
    let mut counts = [0_u16; 256];
    for byte in body.iter().take(4096) {
        if let Some(count) = counts.get_mut(usize::from(*byte)) {
            *count += 1;
        }
    }
    let length = body.len().min(4096) as f32;
    counts
        .iter()
        .filter(|count| **count > 0)
        .map(|count| f32::from(*count) / length)
        .map(|share| -share * share.log2())
        .sum()
}
