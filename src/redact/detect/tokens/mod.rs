//! Tokens that carry their maker's prefix.

#[cfg(test)]
mod examples;

use super::placeholder::is_placeholder;
use super::{Examples, Shown};
use super::{Rule, Sink, jwt, walk};
use crate::redact::Kind;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, HEX, LOWER, UPPER, WORD};
use std::sync::OnceLock;

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&PREFIX, &SHAPE];

static PREFIX: Rule = Rule::shown(Shown {
    name: "token-prefix",
    kind: Kind::Token,
    reason: "A token of a known maker: whoever reads it can act as its owner.",
    known_format: true,
    examples: Examples {
        positive: &[
            "used «ghp_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6» to push",
            "aws «AKIAQ3EGRIPLZ5KXJ7WM», twice",
            "cut «AKIAQ3EGRI\nPLZ5KXJ7WM» at the line's end",
            "«ghp_a1B2c3D4e5F6a1B2c3D4\ne5F6a1B2c3D4e5F6» and more",
            "> «ghp_a1B2c3D4e5F6a1B2\n> c3D4e5F6a1B2c3D4e5F6»\n> once",
            "(«glpat-x4Kd92LmQpZ7vTr3WbNc»)",
            "slack=«xoxb-123456789012-1234567890123-AbCdEfGhIjKlMnOpQrStUvWx»;",
            "hvs «hvs.CAESIJ4mT7xQ2nR8vW5kL9pZ3bY6cF1d»",
            "«sk_live_4eC39HqLyjWDarjtT1zdp7dc»|next",
            "hook https://«hooks.slack.com/services/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»",
            "«AIzaSyD4x7Qm2nR8vW5kL9pZ3bY6cF1dG0hJ2kL»",
            "«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»",
            "«AGE-SECRET-KEY-1QQPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQQPZRY9X8GF2TVDW0S»",
        ],
        negative: &[
            "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            "the prefix ghp_ marks a token",
            "npm_config_registry",
            "glpat-<your-token>",
            "HF_HOME is set; hf_hub_download failed",
            "AKIA is the prefix of key ids",
        ],
        disguised: &[
            "`«ghp\\_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6»`",
            "|«ghp_a1B2c3D4e5F6\u{200b}a1B2c3D4e5F6a1B2c3D4e5F6»|",
            "«ghp_a1B2c3D4e5F6&shy;a1B2c3D4e5F6a1B2c3D4e5F6»",
            "«ghp_a1B2c3D4e5F6\u{1b}(Ba1B2c3D4e5F6a1B2c3D4e5F6»",
            "«gh&#112;_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6»",
            "«GHP_A1B2C3D4E5F6A1B2C3D4E5F6A1B2C3D4E5F6»",
            "x«ghp_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6»",
            "«gh\"\"p_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6»",
            "«Z2hwX2ExQjJjM0Q0ZTVGNmExQjJjM0Q0ZTVGNmExQjJjM0Q0ZTVGNg==»",
            "**«ghp%5Fa1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6»**",
        ],
    },
});

static SHAPE: Rule = Rule::shown(Shown {
    name: "token-shape",
    kind: Kind::Token,
    reason: "The shape of a token of a known maker, with a prefix too short to stand alone.",
    known_format: true,
    examples: Examples {
        positive: &[
            "twilio «SK0123456789abcdef0123456789abcdef» rotated",
            "«key-0123456789abcdef0123456789abcdef»",
            "«hf_AbCdEfGhIjKlMnOpQrStUvWxYzAbCdEfGh»",
            "«dapi0123456789abcdef0123456789abcdef»",
            "«npm_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6»",
        ],
        negative: &[
            "task-0123456789abcdef0123456789abcdef01234567",
            "cache-key-0123456789abcdef0123456789abcdef",
            "0123456789ABCDEF0123456789ABAC0123456789ABCDEF0123456789ABCDEF01",
            "my_secret_configuration_of_the_release_pipeline",
            "mosquitto-us-1",
            "SKU-1234",
            "key-value stores",
            "pul-request",
            "api-gateway-7d9f8b6c5d",
            "sk-learn",
        ],
        disguised: &[
            "«SK0123456789abcdef\u{ad}0123456789abcdef»",
            "x«SK0123456789abcdef0123456789abcdef»",
            "old_«pul-0123456789abcdef0123456789abcdef01234567»",
            "key«dapi0123456789abcdef0123456789abcdef-2»",
            "«VCR_4PYNLJQG6LD6ZAAOZUQM»",
            "«API_ORG_KYYBELMUEPMTMTDJDISRFYMPIUEEPLMWSO»",
            "x«0123456789abcdef0123456789abcdef-us12»_old",
            "key«787575963:As1EJyvDcjhBbI_J0RDK3vDbM7Sc0u86z5K»",
            "\"«da\"pi0123456789abcdef0123456789abcdef»",
            "«key\\-0123456789abcdef0123456789abcdef»",
        ],
    },
});

/// Which bytes may follow a prefix.
#[derive(Clone, Copy)]
enum Body {
    AlphaNumeric,
    Hex,
    /// Hexadecimal digits in parts that `-` joins.
    HexParts,
    Upper,
    UpperParts,
    Word,
    /// Words joined by dots, as of tokens in several parts.
    Dotted,
    Base64,
    /// A path of a link.
    Path,
    /// Hexadecimal digits, and who joins: `…::server:…`.
    Cluster,
}

impl Body {
    fn accepts(self, byte: u8) -> bool {
        match self {
            Self::AlphaNumeric => class::is(byte, ALPHANUMERIC),
            Self::Hex => class::is(byte, HEX),
            Self::HexParts => class::is(byte, HEX) || byte == b'-',
            Self::Upper => class::is(byte, UPPER | DIGIT),
            Self::UpperParts => class::is(byte, UPPER | DIGIT) || byte == b'-',
            Self::Word => class::is(byte, WORD),
            Self::Dotted => class::is(byte, WORD) || matches!(byte, b'.' | b'=' | b'~'),
            Self::Base64 => class::is(byte, WORD | class::BASE64),
            Self::Path => class::is(byte, WORD) || matches!(byte, b'/' | b'@' | b'%' | b'.'),
            Self::Cluster => class::is(byte, LOWER | DIGIT) || byte == b':',
        }
    }
}

struct Format {
    rule: &'static Rule,
    prefix: &'static str,
    /// Of the prefix: most formats are passed by it.
    beginning: usize,
    body: Body,
    least: usize,
    most: usize,
}

/// Unmistakable: anything long enough behind the prefix goes, also when cut, glued or mistyped.
const fn prefixed(prefix: &'static str, body: Body, least: usize) -> Format {
    Format {
        rule: &PREFIX,
        prefix,
        beginning: beginning_of(prefix.as_bytes()),
        body,
        least,
        most: usize::MAX,
    }
}

/// Short: the body has exactly this length. It stands alone and in its own case, or it is unmistakable.
const fn exact(prefix: &'static str, body: Body, least: usize, most: usize) -> Format {
    Format { rule: &SHAPE, prefix, beginning: beginning_of(prefix.as_bytes()), body, least, most }
}

use Body::{AlphaNumeric, Base64, Cluster, Dotted, Hex, HexParts, Path, Upper, UpperParts, Word};

static FORMATS: &[Format] = &[
    // Cloud.
    prefixed("AKIA", Upper, 16),
    prefixed("ASIA", Upper, 16),
    prefixed("ABIA", Upper, 16),
    prefixed("ACCA", Upper, 16),
    exact("A3T", Upper, 17, 17),
    prefixed("ABSK", Base64, 60),
    prefixed("AIza", Word, 30),
    prefixed("ya29.", Dotted, 20),
    prefixed("GOCSPX-", Word, 20),
    exact("LTAI", AlphaNumeric, 16, 24),
    prefixed("dop_v1_", Hex, 32),
    prefixed("doo_v1_", Hex, 32),
    prefixed("dor_v1_", Hex, 32),
    prefixed("HRKU-", Word, 30),
    prefixed("fo1_", Word, 30),
    prefixed("fm1a_", Base64, 40),
    prefixed("fm1r_", Base64, 40),
    prefixed("fm2_", Base64, 40),
    prefixed("cfk_", AlphaNumeric, 40),
    prefixed("cfut_", AlphaNumeric, 40),
    prefixed("cfat_", AlphaNumeric, 40),
    exact("v1.0-", HexParts, 120, 200),
    prefixed("sha256~", Word, 30),
    prefixed("tk-us-", Word, 40),
    exact("dapi", HexParts, 32, 34),
    prefixed("pscale_tkn_", Dotted, 20),
    prefixed("pscale_pw_", Dotted, 20),
    prefixed("pscale_oauth_", Dotted, 20),
    exact("pul-", Hex, 40, 40),
    // Code hosts, registries, builds.
    prefixed("ghp_", AlphaNumeric, 20),
    prefixed("gho_", AlphaNumeric, 20),
    prefixed("ghu_", AlphaNumeric, 20),
    prefixed("ghs_", Dotted, 20),
    prefixed("ghr_", AlphaNumeric, 20),
    prefixed("github_pat_", Word, 22),
    prefixed("glpat-", Dotted, 16),
    prefixed("gldt-", Dotted, 16),
    prefixed("glrt-", Dotted, 16),
    prefixed("glft-", Dotted, 16),
    prefixed("glsoat-", Dotted, 16),
    prefixed("glffct-", Dotted, 16),
    prefixed("glptt-", Hex, 30),
    prefixed("glimt-", Word, 20),
    prefixed("glagent-", Word, 30),
    prefixed("gloas-", Word, 40),
    prefixed("glcbt-", Word, 20),
    prefixed("GR1348941", Word, 16),
    exact("npm_", AlphaNumeric, 36, 36),
    prefixed("pypi-AgEI", Word, 20),
    prefixed("rubygems_", Hex, 30),
    prefixed("dckr_pat_", Word, 20),
    prefixed("dckr_oat_", Word, 20),
    prefixed("AKCp", AlphaNumeric, 50),
    exact("cmVmd", AlphaNumeric, 59, 59),
    prefixed("CLOJARS_", AlphaNumeric, 40),
    prefixed("hvs.", Word, 20),
    prefixed("hvb.", Word, 20),
    prefixed("hvr.", Word, 20),
    exact("s.", AlphaNumeric, 24, 24),
    prefixed("dp.pt.", AlphaNumeric, 30),
    prefixed("dp.st.", Dotted, 30),
    exact("API-", Upper, 26, 26),
    exact("pnu_", AlphaNumeric, 36, 36),
    exact("ico-", AlphaNumeric, 32, 32),
    prefixed("sgp_", Word, 40),
    prefixed("sonar_", Hex, 40),
    prefixed("sqp_", Hex, 40),
    prefixed("sqa_", Hex, 40),
    prefixed("squ_", Hex, 40),
    // Messaging.
    prefixed("xoxb-", Word, 12),
    prefixed("xoxp-", Word, 12),
    prefixed("xoxa-", Word, 12),
    prefixed("xoxe-", Word, 12),
    prefixed("xoxs-", Word, 12),
    prefixed("xoxo-", Word, 12),
    prefixed("xoxr-", Word, 12),
    prefixed("xoxe.xox", Dotted, 20),
    prefixed("xapp-1-", Word, 20),
    prefixed("hooks.slack.com/services/", Path, 20),
    prefixed("hooks.slack.com/workflows/", Path, 20),
    prefixed("hooks.slack.com/triggers/", Path, 20),
    prefixed("webhook.office.com/webhookb2/", Path, 20),
    prefixed("discord.com/api/webhooks/", Path, 20),
    prefixed("discordapp.com/api/webhooks/", Path, 20),
    prefixed("SG.", Dotted, 50),
    exact("key-", Hex, 32, 32),
    prefixed("xkeysib-", Word, 40),
    // Payment.
    exact("sk_", Hex, 48, 48),
    exact("sk-", Hex, 32, 32),
    prefixed("hcaik_", AlphaNumeric, 40),
    prefixed("hcxik_", AlphaNumeric, 40),
    prefixed("sk_live_", AlphaNumeric, 10),
    prefixed("sk_test_", AlphaNumeric, 10),
    prefixed("sk_prod_", AlphaNumeric, 10),
    prefixed("rk_live_", AlphaNumeric, 10),
    prefixed("rk_test_", AlphaNumeric, 10),
    prefixed("rk_prod_", AlphaNumeric, 10),
    prefixed("whsec_", Base64, 24),
    exact("EAAA", Word, 56, 64),
    prefixed("sq0atp-", Word, 20),
    prefixed("sq0csp-", Word, 20),
    prefixed("shpat_", Hex, 24),
    prefixed("shpca_", Hex, 24),
    prefixed("shppa_", Hex, 24),
    prefixed("shpss_", Hex, 24),
    exact("EZAK", AlphaNumeric, 54, 54),
    exact("EZTK", AlphaNumeric, 54, 54),
    prefixed("FLWSECK", Word, 12),
    prefixed("shippo_live_", Hex, 30),
    prefixed("shippo_test_", Hex, 30),
    prefixed("duffel_live_", Word, 30),
    prefixed("duffel_test_", Word, 30),
    // Models.
    prefixed("sk-proj-", Word, 20),
    prefixed("sk-svcacct-", Word, 20),
    prefixed("sk-admin-", Word, 20),
    prefixed("sk-ant-", Word, 20),
    exact("sk-", AlphaNumeric, 40, 64),
    exact("hf_", AlphaNumeric, 30, 40),
    exact("api_org_", AlphaNumeric, 30, 40),
    exact("gsk_", AlphaNumeric, 52, 52),
    exact("pplx-", AlphaNumeric, 40, 60),
    // Monitoring.
    exact("glc_", Base64, 32, 400),
    prefixed("glsa_", Word, 32),
    prefixed("NRAK-", AlphaNumeric, 20),
    prefixed("NRJS-", AlphaNumeric, 16),
    prefixed("NRII-", Word, 20),
    prefixed("sntrys_", Base64, 30),
    prefixed("sntryu_", Hex, 40),
    prefixed("dt0c01.", Dotted, 60),
    prefixed("dt0s01.", Dotted, 60),
    exact("sdk-", HexParts, 36, 36),
    exact("mob-", HexParts, 36, 36),
    exact("api-", HexParts, 36, 36),
    // Applications.
    prefixed("ops_eyJ", Base64, 40),
    exact("A3-", UpperParts, 30, 40),
    prefixed("ATATT3", Dotted, 40),
    prefixed("ATCTT3", Dotted, 40),
    prefixed("figd_", Word, 30),
    prefixed("lin_api_", AlphaNumeric, 30),
    exact("ntn_", AlphaNumeric, 40, 50),
    exact("secret_", AlphaNumeric, 43, 43),
    prefixed("PMAK-", Word, 40),
    prefixed("rdme_", AlphaNumeric, 60),
    prefixed("tskey-", Word, 20),
    exact("vcp_", AlphaNumeric, 20, 60),
    exact("vci_", AlphaNumeric, 20, 60),
    exact("vca_", AlphaNumeric, 20, 60),
    exact("vcr_", AlphaNumeric, 20, 60),
    exact("vck_", AlphaNumeric, 20, 60),
    exact("00", Word, 40, 40),
    prefixed("AGE-SECRET-KEY-1", Upper, 40),
    // Others.
    prefixed("sk-or-v1-", Hex, 40),
    prefixed("sbp_", Hex, 40),
    prefixed("bkua_", Hex, 40),
    exact("r8_", AlphaNumeric, 37, 37),
    exact("rpa_", Upper, 40, 44),
    exact("ATBB", AlphaNumeric, 32, 32),
    exact("BBDC-", Base64, 40, 48),
    prefixed("CFPAT-", Word, 40),
    prefixed("nvapi-", Word, 40),
    prefixed("xai-", AlphaNumeric, 60),
    prefixed("lsv2_pt_", Word, 40),
    prefixed("lsv2_sk_", Word, 40),
    exact("phx_", AlphaNumeric, 43, 48),
    prefixed("mlsn.", Hex, 60),
    exact("oy2", AlphaNumeric, 43, 43),
    prefixed("SWMTKN-1-", Word, 50),
    exact("nfp_", AlphaNumeric, 36, 40),
    prefixed("lin_oauth_", Hex, 60),
    prefixed("dp.ct.", AlphaNumeric, 30),
    prefixed("dp.sa.", AlphaNumeric, 30),
    prefixed("tvly-", Word, 28),
    prefixed("amzn.mws.", HexParts, 32),
    prefixed("glrtr-", Dotted, 16),
    prefixed("gltok-", Dotted, 16),
    prefixed("xoxd-", Base64, 40),
    prefixed("sl.u.", Word, 60),
    exact("AQVN", Word, 35, 38),
    exact("pat-na1-", HexParts, 36, 36),
    exact("pat-eu1-", HexParts, 36, 36),
    prefixed("K10", Cluster, 64),
    exact("bc1q", AlphaNumeric, 38, 58),
    exact("DO00", Upper, 16, 16),
    exact("p8e-", Hex, 32, 32),
    prefixed("xoxc-", Word, 12),
    prefixed("s-s4t2ud-", Hex, 40),
    prefixed("access-production-", HexParts, 36),
    prefixed("access-sandbox-", HexParts, 36),
    prefixed("sk-lf-", HexParts, 36),
    prefixed("napi_", AlphaNumeric, 40),
    prefixed("rootly_", Hex, 40),
    prefixed("signkey-prod-", Hex, 40),
    prefixed("rzp_live_", AlphaNumeric, 14),
    prefixed("AVNS_", Word, 16),
    exact("e2b_", Hex, 40, 40),
    exact("pk_", Hex, 34, 34),
];

/// The formats by the first letter of their prefix, small.
fn by_first() -> &'static [Vec<&'static Format>] {
    static BY_FIRST: OnceLock<Vec<Vec<&'static Format>>> = OnceLock::new();
    BY_FIRST.get_or_init(|| {
        let mut by_first = vec![Vec::new(); 128];
        for format in FORMATS {
            let first = class::at(format.prefix.as_bytes(), 0).to_ascii_lowercase();
            if let Some(formats) = by_first.get_mut(usize::from(first)) {
                formats.push(format);
            }
        }
        by_first
    })
}

/// What else a token is recognised by, where its prefix says nothing: encoded JSON, Mailchimp's place, MaxMind's end.
const MARKS: [&str; 3] = ["eyJ", "-us", "_mmk"];

/// One bit for each beginning of a prefix: its first three bytes without their case, or both of two.
static BEGINNINGS: [u64; 512] = {
    let mut bits = [0; 512];
    let mut index = 0;
    while index < FORMATS.len() + MARKS.len() {
        #[expect(
            clippy::indexing_slicing,
            reason = "evaluated by the compiler, where a wrong index is an error"
        )]
        {
            let prefix = if index < MARKS.len() { MARKS[index] } else { FORMATS[index - MARKS.len()].prefix };
            if prefix.len() > 2 {
                let beginning = beginning_of(prefix.as_bytes());
                bits[beginning >> 6] |= 1 << (beginning & 63);
            }
        }
        index += 1;
    }
    bits
};

/// The beginning of three bytes, or of the two that there are.
const fn beginning_of(bytes: &[u8]) -> usize {
    match bytes {
        [first, second, third, ..] => with_next(with_next(with_next(0, *first), *second), *third),
        [first, second] => with_next(with_next(0, *first), *second),
        _ => 0,
    }
}

/// The beginning of the last three bytes, once `next` follows those of `beginning`: without case, five bits of each.
const fn with_next(beginning: usize, next: u8) -> usize {
    (beginning << 5 | (next & 31) as usize) & 0x7fff
}

/// Asked at a long word, or one that more of a token may follow: every place of it where a token may begin.
pub(super) fn in_word(word: walk::Word<'_>, sink: &mut Sink<'_, '_>) {
    let bytes = word.text;
    let two = token_of_two(word, sink).or_else(|| shaped(word, sink));
    let twilio =
        || ((34..=64).contains(&word.len()) && word.has(DIGIT | UPPER)).then(|| twilio(word, sink)).flatten();
    if two.or_else(twilio).is_some_and(|end| end >= word.end) {
        return;
    }
    let stop = (word.end + 2).min(bytes.len());
    let mut at = word.start;
    while let Some(found) = next_beginning(bytes, at, stop) {
        let end = token_at(bytes, found, sink)
            .or_else(|| jwt::at_prefix(bytes, found, sink))
            .or_else(|| ending_token(word, found, sink));
        at = end.unwrap_or(found + 1).max(found + 1);
    }
}

/// The first place in `from..to` where three bytes stand that a prefix begins with. Most places are passed here.
fn next_beginning(bytes: &[u8], from: usize, to: usize) -> Option<usize> {
    let [first, second, rest @ ..] = bytes.get(from..to)? else { return None };
    let mut beginning = with_next(with_next(0, *first), *second);
    let found = rest.iter().position(|byte| {
        beginning = with_next(beginning, *byte);
        is_beginning(beginning)
    });
    found.map(|found| from + found)
}

fn is_beginning(beginning: usize) -> bool {
    BEGINNINGS.get(beginning >> 6).is_some_and(|bits| bits & (1 << (beginning & 63)) != 0)
}

/// Asked at a word without letters that a colon follows: Telegram's digits, colon, 35 characters, and Asana's.
pub(super) fn at_number(word: walk::Word<'_>, sink: &mut Sink<'_, '_>) {
    let second = word.end + 1;
    if (5..=16).contains(&word.len()) && class::at(word.text, second) == b'A' {
        let end = word_end(word.text, second);
        if end - second == 35 {
            sink.hit(&SHAPE, word.start, end);
        }
    }
    // Asana: `1/`, the number of whoever it is for, and 32 characters, or with another number between.
    let made = class::run_end(word.text, second, 33, |byte| class::is(byte, class::HEX));
    let start =
        class::run_start(word.text, word.start, 22, |byte| class::is(byte, class::DIGIT) || byte == b'/');
    let apart =
        class::at(word.text, start + 1) == b'/' && !class::is(class::before(word.text, start), class::WORD);
    if apart && made == second + 32 && word.len() >= 12 {
        sink.hit(&SHAPE, start, made);
    }
}

/// Prefixes of two bytes count at the beginning of a word of exactly their length.
fn token_of_two(word: walk::Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let plausible = matches!(word.len(), 1 | 42);
    plausible.then(|| token_at(word.text, word.start, sink)).flatten()
}

fn token_at(bytes: &[u8], at: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let first = class::at(bytes, at).to_ascii_lowercase();
    let formats = by_first().get(usize::from(first))?;
    let three = beginning_of(bytes.get(at..at + 3).unwrap_or_default());
    let two = beginning_of(bytes.get(at..at + 2).unwrap_or_default());
    for format in formats {
        if format.beginning != if format.prefix.len() > 2 { three } else { two } {
            continue;
        }
        let body_at = at + format.prefix.len();
        let Some(found) = bytes.get(at..body_at) else { continue };
        if !found.eq_ignore_ascii_case(format.prefix.as_bytes()) {
            continue;
        }
        let is_exact = format.most < usize::MAX;
        let limit = if is_exact { format.most + 1 } else { 4096 };
        let mut end = class::run_end(bytes, body_at, limit, |byte| format.body.accepts(byte));
        while end > body_at && matches!(class::before(bytes, end), b'.' | b'/' | b'-' | b'_' | b'@') {
            end -= 1;
        }
        if end - body_at < format.least {
            end = past_line_end(bytes, end, format);
        }
        if matches!(class::at(bytes, end), b'\n' | b'\r') && !is_exact {
            let further = past_line_end(bytes, end, format);
            // What begins the next line is as random as what ends this one.
            let rest = bytes.get(end..further).unwrap_or_default();
            let has = |mask| rest.iter().any(|byte| class::is(*byte, mask));
            if rest.len() >= 8 && has(LOWER) && has(UPPER) && has(DIGIT) && longest_word(rest) <= 12 {
                end = further;
            }
        }
        let length = bytes
            .get(body_at..end)
            .unwrap_or_default()
            .iter()
            .filter(|byte| format.body.accepts(**byte))
            .count();
        let stands_alone =
            !is_exact || (length <= format.most && !class::is(class::at(bytes, end), ALPHANUMERIC));
        let body = bytes.get(body_at..end).unwrap_or_default();
        // One of sixteen capital letters in a row in thirty has no digit among them.
        let capitals = matches!(format.body, Body::Upper)
            && length == 16
            && !class::is(class::before(bytes, at), WORD)
            && !class::is(class::at(bytes, end), WORD)
            && found.iter().all(|byte| class::is(*byte, UPPER))
            && body.iter().all(|byte| class::is(*byte, UPPER));
        if length < format.least || !stands_alone || !(capitals || looks_random(body)) {
            continue;
        }
        let as_made = found == format.prefix.as_bytes() && !class::is(class::before(bytes, at), WORD);
        if is_exact && !as_made && !format.is_unmistakable(body, class::before(bytes, at)) {
            continue;
        }
        sink.hit(format.rule, at, end);
        return Some(end);
    }
    None
}

/// Where a token goes on that the end of a line breaks; `end` where it does not.
fn past_line_end(bytes: &[u8], end: usize, format: &Format) -> usize {
    let quoted = |byte: u8| matches!(byte, b' ' | b'\t' | b'>' | b'|');
    let line = class::run_end(bytes, end, 2, |byte| matches!(byte, b'\n' | b'\r'));
    let next = class::run_end(bytes, line, 8, quoted);
    let limit = if format.most < usize::MAX { format.most + 1 } else { 4096 };
    let stop = class::run_end(bytes, next, limit, |byte| format.body.accepts(byte));
    let random = bytes.get(next..stop).is_some_and(|rest| rest.iter().any(|byte| class::is(*byte, DIGIT)));
    if line > end && stop > next && random { stop } else { end }
}

impl Format {
    /// In other letters, or glued to a word before it: the body alone has to show that it is one.
    fn is_unmistakable(&self, body: &[u8], before: u8) -> bool {
        let count = |mask| body.iter().filter(|byte| class::is(**byte, mask)).count();
        let (digits, letters) = (count(DIGIT), count(LOWER | UPPER));
        let hexadecimal = matches!(self.body, Body::Hex | Body::HexParts);
        // `task-` and a digest, `cache-key-` and a digest.
        let digest = if hexadecimal { before == b'-' } else { body.iter().all(|byte| class::is(*byte, HEX)) };
        // Names that are joined by capital letters have longer words than chance has.
        let small = body.split(|byte| !class::is(*byte, LOWER)).map(<[u8]>::len).max().unwrap_or_default();
        let mixed = digits > 0 && small <= 4 && body.iter().any(|byte| class::is(*byte, UPPER));
        let random = (digits * 12 >= body.len() || mixed) && letters * 6 >= body.len();
        // These are made of letters alone.
        let letters_only = letters == 34 && body.len() == 34;
        self.prefix.len() > 2 && !digest && (random && longest_word(body) <= 20 || letters_only)
    }
}

fn longest_word(body: &[u8]) -> usize {
    body.split(|byte| !class::is(*byte, LOWER | UPPER)).map(<[u8]>::len).max().unwrap_or_default()
}

/// Not a mask and not words: holds a digit, or letters of both cases.
fn looks_random(body: &[u8]) -> bool {
    let has = |mask| body.iter().any(|byte| class::is(*byte, mask));
    // Thirty letters and more that nothing parts are no word.
    !is_placeholder(body) && (has(DIGIT) || has(LOWER) && has(UPPER) || longest_word(body) >= 30)
}

/// Formats known by an infix or by the shape of their parts, glued to what stands before or not; the end of the token.
fn shaped(word: walk::Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let (bytes, first) = (word.text, word.end);
    if is_grouped_key(word) {
        sink.hit(&SHAPE, word.start, word.end);
        return Some(word.end);
    }
    let part = |length: usize| first.checked_sub(length).filter(|at| *at >= word.start);
    let next_part = |at: usize| word_end(bytes, at + 1);
    let (start, end) = match word.next() {
        b'.' if word.len() >= 24 => discord(word)?,
        b'.' if class::starts_with_folded(bytes, first + 1, "atlasv1.") => {
            // Terraform: fourteen characters, "atlasv1", the rest.
            let end = word_end(bytes, first + 9);
            (end - first > 48).then_some((part(14)?, end))?
        }
        b'.' => {
            let second = next_part(first);
            let named = |length: usize, name: &str| {
                part(length).filter(|at| class::starts_with_folded(bytes, *at, name))
            };
            match second - first - 1 {
                // Airtable: "pat", fourteen characters, 64 hexadecimal digits.
                64.. if all(bytes, first + 1, first + 65, HEX) => (named(17, "pat")?, first + 65),
                // Harness: "pat" or "sat", parts of 22, 24 and 20 characters.
                22 => {
                    let third = next_part(second);
                    let end = third + 21;
                    let parts = third - second == 25 && word_end(bytes, third + 1) >= end;
                    let start = named(3, "pat").or_else(|| named(3, "sat"))?;
                    parts.then_some((start, end))?
                }
                _ => return None,
            }
        }
        // Azure AD: three characters, a digit, "Q~", the rest.
        b'~' if class::before(bytes, first) == b'Q' => {
            let end = class::run_end(bytes, first + 1, 40, |byte| {
                class::is(byte, WORD) || matches!(byte, b'.' | b'~')
            });
            let start = part(5)?;
            (class::is(class::at(bytes, start + 3), DIGIT) && end - first > 30).then_some((start, end))?
        }
        // Telegram: digits, colon, 35 characters.
        b':' if class::at(bytes, first + 1) == b'A' => {
            let digits = class::run_start(bytes, first, 17, |byte| class::is(byte, DIGIT));
            let end = word_end(bytes, first + 1);
            let exact = end == first + 36 || class::at(bytes, first + 36) == b'_' && end > first + 36;
            (exact && first - digits >= 8).then_some((digits, first + 36))?
        }
        _ => return None,
    };
    sink.hit(&SHAPE, start, end);
    Some(end)
}

/// A key of `BitLocker` or of a product: eight groups of six digits, five of five capital letters and digits.
fn is_grouped_key(word: walk::Word<'_>) -> bool {
    let (size, mask) = match word.len() {
        55 => (6, DIGIT),
        29 => (5, DIGIT | UPPER),
        _ => return false,
    };
    word.has(DIGIT)
        && word
            .bytes()
            .split(|byte| *byte == b'-')
            .all(|group| group.len() == size && group.iter().all(|byte| class::is(*byte, mask)))
}

/// Discord: three parts of fixed lengths.
fn discord(word: walk::Word<'_>) -> Option<(usize, usize)> {
    let second = word_end(word.text, word.end + 1);
    let end = word_end(word.text, second + 1);
    let parts = second - word.end == 7 && class::at(word.text, second) == b'.' && word.len() <= 40;
    let digit = || word.text.get(word.start..end).is_some_and(|token| token.iter().any(u8::is_ascii_digit));
    (parts && (27..=44).contains(&(end - second - 1)) && digit()).then_some((word.start, end))
}

/// Formats that end like no others, asked at their end: Mailchimp's `-us` and number, `MaxMind`'s `_mmk`.
fn ending_token(word: walk::Word<'_>, at: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let bytes = word.text;
    let (start, end) = if class::starts_with_folded(bytes, at, "-us") {
        let start = at.checked_sub(32).filter(|start| *start >= word.start)?;
        let end = class::run_end(bytes, at + 3, 2, |byte| class::is(byte, DIGIT));
        (all(bytes, start, at, HEX) && end > at + 3).then_some((start, end))?
    } else if class::starts_with_folded(bytes, at, "_mmk") {
        let start = at.checked_sub(36).filter(|start| *start >= word.start)?;
        (class::at(bytes, start + 6) == b'_').then_some((start, at + 4))?
    } else {
        return None;
    };
    sink.hit(&SHAPE, start, end);
    Some(end)
}

/// Twilio: two letters and 32 hexadecimal digits.
fn twilio(word: walk::Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let found = word.bytes().windows(34).position(|window| match window {
        [first, second, digits @ ..] => {
            let named = matches!([*first, *second], [b'S', b'K'] | [b'A', b'C']);
            named && digits.iter().all(|byte| class::is(*byte, HEX)) && digits.iter().any(u8::is_ascii_digit)
        }
        _ => false,
    })?;
    let start = word.start + found;
    let end = start + 34;
    // "AC" may be a part of a longer digest.
    let longer = class::is(class::at(word.text, end), HEX)
        || found > 0
            && class::is(class::before(word.text, start), UPPER | DIGIT)
            && class::at(word.text, start) == b'A';
    (!longer).then(|| {
        sink.hit(&SHAPE, start, end);
        end
    })
}

fn all(bytes: &[u8], start: usize, end: usize, mask: u8) -> bool {
    bytes.get(start..end).is_some_and(|run| run.iter().all(|byte| class::is(*byte, mask)))
}

fn word_end(bytes: &[u8], from: usize) -> usize {
    class::run_end(bytes, from, 100, |byte| class::is(byte, WORD))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::detect::scan;

    fn found_whole(example: &str, rule: &Rule) -> bool {
        let text = format!("used {example} once");
        let mut hits = Vec::new();
        scan(&text, &mut hits);
        hits.iter().any(|hit| hit.rule.name == rule.name && hit.span.of(&text) == example)
    }

    #[test]
    fn a_token_of_every_format_is_found_whole() {
        let prefixed = examples::PREFIXED.iter().map(|example| (example, &PREFIX));
        let shaped = examples::SHAPED.iter().map(|example| (example, &SHAPE));
        let missed: Vec<_> =
            prefixed.chain(shaped).filter(|(example, rule)| !found_whole(example, rule)).collect();
        assert!(missed.is_empty(), "{:#?}", missed.iter().map(|(example, _)| example).collect::<Vec<_>>());
    }

    #[test]
    fn every_format_has_an_example() {
        let all = || examples::PREFIXED.iter().chain(examples::SHAPED);
        let without: Vec<&str> = FORMATS
            .iter()
            .map(|format| format.prefix)
            .filter(|prefix| !all().any(|example| example.starts_with(prefix)))
            .collect();
        assert!(without.is_empty(), "{without:?}");
    }
}
