//! What a regular expression engine needs for about forty formats: which of them are in a line, then where.
//!
//! Formats as their makers document them, in ASCII mode, which is the quick way to use the crate. It finds fewer
//! kinds than the product: no people, no disguises, no assignments but the plain one, no aliases, no rebuilt text.

use regex::bytes::{Regex, RegexBuilder, RegexSet, RegexSetBuilder};

const FORMATS: [&str; 42] = [
    r"A(?:KIA|SIA|BIA|CCA)[A-Z2-7]{16}",
    r"AIza[\w-]{35}",
    r"ya29\.[\w-]{20,}",
    r"AccountKey=[A-Za-z0-9+/]{86}==",
    r"LTAI[A-Za-z0-9]{20}",
    r"do[opr]_v1_[0-9a-f]{64}",
    r"HRKU-AA[\w-]{58}",
    r"fo1_[\w-]{43}",
    r"sha256~[\w-]{43}",
    r"dapi[0-9a-f]{32}",
    r"pscale_(?:tkn|pw|oauth)_[\w.=-]{32,}",
    r"pul-[0-9a-f]{40}",
    r"gh[pousr]_[A-Za-z0-9]{36}",
    r"github_pat_[A-Za-z0-9_]{82}",
    r"gl(?:pat|dt|rt|ft|soat|ffct)-[\w-]{20,}",
    r"npm_[A-Za-z0-9]{36}",
    r"pypi-AgEIcHlwaS5vcmc[\w-]{50,}",
    r"rubygems_[0-9a-f]{48}",
    r"dckr_pat_[\w-]{27}",
    r"AKCp[A-Za-z0-9]{69}",
    r"hv[sbr]\.[\w-]{24,}",
    r"dp\.pt\.[A-Za-z0-9]{43}",
    r"sgp_[0-9a-f]{40}",
    r"xox[bpaesor]-[A-Za-z0-9-]{10,}",
    r"hooks\.slack\.com/(?:services|workflows|triggers)/[\w/+-]{43,56}",
    r"SG\.[\w-]{22}\.[\w-]{43}",
    r"key-[0-9a-f]{32}",
    r"xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}",
    r"[sr]k_(?:live|test|prod)_[A-Za-z0-9]{10,}",
    r"whsec_[A-Za-z0-9]{32}",
    r"shp(?:at|ca|pa|ss)_[0-9a-f]{32}",
    r"sk-(?:proj|svcacct|admin)-[\w-]{20,}",
    r"sk-ant-(?:api03|admin01)-[\w-]{93}AA",
    r"hf_[A-Za-z]{34}",
    r"gl(?:c_[A-Za-z0-9+/=]{32,}|sa_[A-Za-z0-9]{32}_[0-9a-f]{8})",
    r"NRAK-[A-Z0-9]{27}",
    r"eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]*",
    r"-----BEGIN [A-Z ]*PRIVATE KEY-----",
    r"[a-z][a-z0-9+.-]+://[^\s/:@]+:[^\s/@]+@",
    r"(?i)(?:password|passwd|secret|token|api_?key)\s?[=:]\s?\S{4,}",
    r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}",
    r"(?:[0-9]{1,3}\.){3}[0-9]{1,3}",
];

/// Bytes its lazily built automaton may keep: with the default it throws states away all the time on such a log.
const CACHE: usize = 64 << 20;

pub struct Patterns {
    set: RegexSet,
    each: Vec<Regex>,
}

impl Patterns {
    pub fn new() -> Self {
        let set = RegexSetBuilder::new(FORMATS)
            .unicode(false)
            .dfa_size_limit(CACHE)
            .build()
            .expect("the formats are valid");
        let each = FORMATS
            .iter()
            .map(|format| RegexBuilder::new(format).unicode(false).build().expect("the formats are valid"))
            .collect();
        Self { set, each }
    }

    pub fn count(&self, text: &str) -> usize {
        text.lines().map(|line| self.count_in(line.as_bytes())).sum()
    }

    fn count_in(&self, line: &[u8]) -> usize {
        let there = self.set.matches(line);
        there.iter().filter_map(|index| self.each.get(index)).map(|regex| regex.find_iter(line).count()).sum()
    }
}
