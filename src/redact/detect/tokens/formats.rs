//! The formats that a prefix tells, one line each, and which bytes they begin with.

use super::rules::{PREFIX, SHAPE};
use crate::redact::detect::Rule;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, HEX, LOWER, UPPER, WORD};
use std::sync::OnceLock;

/// Which bytes may follow a prefix.
#[derive(Clone, Copy)]
pub(super) enum Body {
    AlphaNumeric,
    Hex,
    /// Hexadecimal digits in parts that `-` joins.
    HexParts,
    Upper,
    UpperParts,
    /// A number and capital letters that `_` joins.
    UpperWord,
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
    pub(super) fn accepts(self, byte: u8) -> bool {
        match self {
            Self::AlphaNumeric => class::is(byte, ALPHANUMERIC),
            Self::Hex => class::is(byte, HEX),
            Self::HexParts => class::is(byte, HEX) || byte == b'-',
            Self::Upper => class::is(byte, UPPER | DIGIT),
            Self::UpperParts => class::is(byte, UPPER | DIGIT) || byte == b'-',
            Self::UpperWord => class::is(byte, UPPER | DIGIT) || byte == b'_',
            Self::Word => class::is(byte, WORD),
            Self::Dotted => class::is(byte, WORD) || matches!(byte, b'.' | b'=' | b'~'),
            Self::Base64 => class::is(byte, WORD | class::BASE64),
            Self::Path => class::is(byte, WORD) || matches!(byte, b'/' | b'@' | b'%' | b'.'),
            Self::Cluster => class::is(byte, LOWER | DIGIT) || byte == b':',
        }
    }
}

pub(super) struct Format {
    pub(super) rule: &'static Rule,
    pub(super) prefix: &'static str,
    /// Of the prefix: most formats are passed by it.
    pub(super) beginning: usize,
    pub(super) body: Body,
    pub(super) least: usize,
    pub(super) most: usize,
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

use Body::{AlphaNumeric, Base64, Cluster, Dotted, Hex, HexParts, Path, Upper, UpperParts, UpperWord, Word};

pub(super) static FORMATS: &[Format] = &[
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
    // Seeds of NATS, of a user, an account, an operator and a curve.
    exact("SUA", Upper, 55, 55),
    exact("SAA", Upper, 55, 55),
    exact("SOA", Upper, 55, 55),
    exact("SXA", Upper, 55, 55),
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
    prefixed("CCIPAT_", Word, 40),
    prefixed("CCIPRJ_", Word, 40),
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
    prefixed("AGE-SECRET-KEY-1", AlphaNumeric, 40),
    // Others.
    prefixed("sk-or-v1-", Hex, 40),
    prefixed("sbp_", Hex, 40),
    prefixed("bkua_", AlphaNumeric, 40),
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
    exact("p8e-", AlphaNumeric, 32, 32),
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
    // Of services of every sort, small ones too.
    prefixed("EAACEdEose0cBA", AlphaNumeric, 20),
    prefixed("fio-u-", Word, 60),
    prefixed("tfp_", Dotted, 50),
    prefixed("shptka_", Hex, 24),
    prefixed("shpua_", Hex, 24),
    prefixed("authress_", Dotted, 60),
    prefixed("dnkey-", Word, 70),
    prefixed("NRRA-", Hex, 40),
    prefixed("access-development-", HexParts, 36),
    prefixed("xsmtpsib-", Word, 40),
    prefixed("sntrya_", Hex, 40),
    prefixed("sntryi_", Hex, 40),
    prefixed("sm_aat_", AlphaNumeric, 16),
    prefixed("sm_pat_", AlphaNumeric, 16),
    prefixed("sm_sat_", AlphaNumeric, 16),
    prefixed("sq0idp-", Word, 20),
    prefixed("sk_org_live_", AlphaNumeric, 10),
    prefixed("y0_AgAAAA", Word, 40),
    prefixed("t1.9eu", Dotted, 60),
    prefixed("apify_api_", AlphaNumeric, 30),
    prefixed("jina_", AlphaNumeric, 50),
    prefixed("pcsk_", Word, 40),
    prefixed("sb_secret_", Word, 20),
    prefixed("tgp_v1_", Word, 30),
    prefixed("ATTA", Hex, 60),
    prefixed("hooks.zapier.com/hooks/catch/", Path, 10),
    prefixed("AQ.Ab8", Word, 30),
    prefixed("3MVG9", Dotted, 50),
    prefixed("xprv", AlphaNumeric, 90),
    prefixed("zprv", AlphaNumeric, 90),
    prefixed("IGQV", Word, 60),
    prefixed("mercury_production_", Word, 20),
    prefixed("rzp_test_", AlphaNumeric, 14),
    prefixed("zpka_", Word, 40),
    prefixed("dvc_server_", Word, 20),
    prefixed("crsr_", Hex, 40),
    prefixed("tr_prod_", AlphaNumeric, 20),
    prefixed("snyk_uat.", Dotted, 30),
    prefixed("snyk_sat.", Dotted, 30),
    prefixed("sktsec_", Word, 20),
    prefixed("wandb_v1_", Word, 40),
    prefixed("dp.scim.", AlphaNumeric, 30),
    prefixed("dp.audit.", AlphaNumeric, 30),
    prefixed("hooks.slack-gov.com/services/", Path, 20),
    prefixed("EAAM", AlphaNumeric, 80),
    prefixed("EAAC", AlphaNumeric, 80),
    prefixed("grub.pbkdf2.sha512.", Dotted, 60),
    exact("pk_", UpperWord, 39, 44),
    exact("sl.", Dotted, 120, 400),
    exact("live_", Hex, 35, 35),
    exact("test_", Hex, 35, 35),
    exact("live_", Word, 40, 40),
    exact("pat-na2-", HexParts, 36, 36),
    exact("pat-ap1-", HexParts, 36, 36),
    exact("dG9rO", Base64, 50, 60),
    exact("pubkey-", Hex, 32, 32),
    exact("slk_", Hex, 64, 64),
    exact("YCAJ", Word, 36, 36),
    exact("aio_", AlphaNumeric, 28, 28),
    exact("sec-c-", Base64, 40, 70),
    exact("6Lc", Word, 37, 37),
    exact("6Ld", Word, 37, 37),
    exact("6Le", Word, 37, 37),
    exact("6Lf", Word, 37, 37),
    exact("SCW", Upper, 17, 17),
    exact("hawk.", Dotted, 41, 41),
    exact("pa-", Word, 43, 43),
    exact("dose", Hex, 32, 34),
    exact("dkea", Hex, 32, 34),
    exact("fw_", AlphaNumeric, 22, 24),
    exact("fc-", Hex, 32, 32),
    exact("console-", AlphaNumeric, 40, 44),
    exact("secret-", AlphaNumeric, 40, 44),
    exact("bc1p", AlphaNumeric, 58, 58),
    exact("BBFF-", AlphaNumeric, 30, 30),
    exact("ck_", Hex, 40, 40),
    exact("cs_", Hex, 40, 40),
    exact("llx-", AlphaNumeric, 48, 48),
    exact("key_", Hex, 64, 64),
    exact("re_", Word, 33, 33),
    exact("xau_", AlphaNumeric, 40, 44),
    exact("spu-", Hex, 32, 32),
    exact("cu_", Hex, 32, 32),
    exact("hbp_", AlphaNumeric, 36, 36),
    exact("ddp_", AlphaNumeric, 36, 36),
    exact("ddo_", AlphaNumeric, 36, 36),
    exact("cio", AlphaNumeric, 32, 32),
];

/// How long the shortest token is.
pub(super) const SHORTEST: usize = {
    let (mut shortest, mut index) = (usize::MAX, 0);
    while index < FORMATS.len() {
        #[expect(
            clippy::indexing_slicing,
            reason = "evaluated by the compiler, where a wrong index is an error"
        )]
        let length = FORMATS[index].prefix.len() + FORMATS[index].least;
        if length < shortest {
            shortest = length;
        }
        index += 1;
    }
    shortest
};

/// The formats by the first letter of their prefix, small.
pub(super) fn by_first() -> &'static [Vec<&'static Format>] {
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

pub(super) fn is_beginning(beginning: usize) -> bool {
    BEGINNINGS.get(beginning >> 6).is_some_and(|bits| bits & (1 << (beginning & 63)) != 0)
}

/// The beginning of three bytes, or of the two that there are.
pub(super) const fn beginning_of(bytes: &[u8]) -> usize {
    match bytes {
        [first, second, third, ..] => with_next(with_next(with_next(0, *first), *second), *third),
        [first, second] => with_next(with_next(0, *first), *second),
        _ => 0,
    }
}

/// The beginning of the last three bytes, once `next` follows those of `beginning`: without case, five bits of each.
pub(super) const fn with_next(beginning: usize, next: u8) -> usize {
    (beginning << 5 | (next & 31) as usize) & 0x7fff
}
