//! The cheapest thing a matcher can be asked: where do the prefixes of token formats begin?

use aho_corasick::{AhoCorasick, MatchKind};

const PREFIXES: [&str; 60] = [
    "AKIA",
    "ASIA",
    "ABIA",
    "ACCA",
    "AIza",
    "ya29.",
    "AccountKey=",
    "LTAI",
    "dop_v1_",
    "HRKU-AA",
    "fo1_",
    "fm2_",
    "sha256~",
    "dapi",
    "pscale_",
    "pul-",
    "ghp_",
    "gho_",
    "ghu_",
    "ghs_",
    "ghr_",
    "github_pat_",
    "glpat-",
    "gldt-",
    "glrt-",
    "npm_",
    "pypi-",
    "rubygems_",
    "dckr_pat_",
    "AKCp",
    "hvs.",
    "hvb.",
    "dp.pt.",
    "pnu_",
    "sgp_",
    "xoxb-",
    "xoxp-",
    "xoxe-",
    "xapp-",
    "hooks.slack.com",
    "SG.",
    "key-",
    "xkeysib-",
    "sk_live_",
    "rk_live_",
    "whsec_",
    "sq0atp-",
    "shpat_",
    "EZAK",
    "sk-proj-",
    "sk-ant-",
    "hf_",
    "gsk_",
    "pplx-",
    "glc_",
    "glsa_",
    "NRAK-",
    "sntrys_",
    "eyJ",
    "-----BEGIN",
];

pub struct Literals(AhoCorasick);

impl Literals {
    pub fn new() -> Self {
        let automaton = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(PREFIXES);
        Self(automaton.expect("sixty short words fit"))
    }

    pub fn count(&self, text: &str) -> usize {
        self.0.find_iter(text).count()
    }
}
