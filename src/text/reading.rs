//! Readings: the same bytes, read as a person or a program would read them.
//!
//! `gh&#112;_…`, `ghp\_…`, a token with a soft hyphen inside and its base64 are all the same token. Each reading
//! carries a map to the bytes it was read from. The plain text is always the first; others hold only the
//! neighbourhood of what they read differently, so ordinary text costs one look for special bytes, and one escape in
//! a long log costs a few lines.

use super::draft::{Draft, SourceMap};
use super::noted::Noted;
use super::{ByteSpan, unescape};
use std::borrow::Cow;
use std::sync::Arc;

/// Times that escapes are undone: a log line inside JSON inside JSON is the deepest seen in practice.
const UNESCAPE_ROUNDS: usize = 3;
/// Base64 inside base64 is read, a third layer is not.
const BASE64_ROUNDS: u8 = 2;

/// One way to read a text.
#[derive(Clone, Debug)]
pub struct Reading<'t> {
    text: Cow<'t, str>,
    maps: Vec<Arc<SourceMap>>,
    /// The parts that no earlier reading has.
    news: Arc<[ByteSpan]>,
    /// How often it was decoded.
    decoded: u8,
    /// How often escapes were undone, unless it is read no further.
    unescaped: Option<usize>,
}

impl<'t> Reading<'t> {
    /// The text itself.
    pub fn plain(text: &'t str) -> Self {
        let news = Arc::new([ByteSpan::new(0, text.len())]);
        Self { text: Cow::Borrowed(text), maps: Vec::new(), news, decoded: 0, unescaped: Some(0) }
    }

    /// What is read.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// True for the text itself.
    pub fn is_plain(&self) -> bool {
        self.maps.is_empty()
    }

    /// The parts that read differently than in earlier readings, with what stands beside them, in order. What begins
    /// elsewhere was there before, and stands here for whoever reads on or looks back.
    pub fn news(&self) -> &[ByteSpan] {
        &self.news
    }

    /// The bytes of the original text behind a span of this reading.
    pub fn origin(&self, span: ByteSpan) -> ByteSpan {
        self.maps.iter().rev().fold(span, |span, map| map.origin(span))
    }

    fn derived(&self, draft: Draft) -> Self {
        let mut maps = self.maps.clone();
        maps.push(Arc::new(draft.map));
        Self {
            text: Cow::Owned(draft.text),
            maps,
            news: draft.changed.into(),
            decoded: self.decoded,
            unescaped: None,
        }
    }

    /// The readings that follow from this one, whose signs were `noted`: one as the eye sees it, one with its escapes
    /// undone. Encoded runs are read by whoever meets them: [`decoded`](Self::decoded).
    pub fn further(&self, noted: &Noted) -> impl Iterator<Item = Self> {
        // Undoing escapes also undoes what is not seen, so that is read by itself only once.
        let seen = self.is_plain().then(|| unescape::visible(&self.text, noted)).flatten();
        let rounds = self.unescaped.filter(|rounds| *rounds < UNESCAPE_ROUNDS);
        let undone = rounds.and_then(|rounds| {
            let draft = unescape::unescaped(&self.text, noted)?;
            Some(Self { unescaped: Some(rounds + 1), ..self.derived(draft) })
        });
        seen.map(|draft| self.derived(draft)).into_iter().chain(undone)
    }

    /// What an encoded run of this reading says, unless it was found in a run of a run.
    pub fn decoded(&self, span: ByteSpan, text: String) -> Option<Self> {
        (self.decoded < BASE64_ROUNDS)
            .then(|| Self { decoded: self.decoded + 1, ..self.derived(Draft::whole(span, text)) })
    }
}

#[cfg(test)]
mod tests {
    use super::super::{base64, class};
    use super::*;

    fn readings(text: &str) -> Vec<Reading<'_>> {
        let mut all = vec![Reading::plain(text)];
        let mut next = 0;
        while let Some(reading) = all.get(next) {
            let noted = Noted::of(reading.text(), reading.news());
            let further: Vec<_> = reading.further(&noted).collect();
            all.extend(further);
            next += 1;
        }
        all
    }

    fn origin_of<'t>(text: &'t str, wanted: &str) -> Option<&'t str> {
        all_readings(text).iter().find_map(|reading| {
            let start = reading.text().find(wanted)?;
            Some(reading.origin(ByteSpan::new(start, start + wanted.len())).snapped(text).of(text))
        })
    }

    /// With the encoded runs between blanks.
    fn all_readings(text: &str) -> Vec<Reading<'_>> {
        let mut all = readings(text);
        let mut next = 0;
        while let Some(reading) = all.get(next).cloned() {
            next += 1;
            let mut at = 0;
            for run in reading.text().split(' ') {
                let mask = run.bytes().fold(0, |mask, byte| mask | class::of(byte));
                let line = at + run.find('\n').unwrap_or(run.len());
                for (span, said) in base64::decoded(reading.text().as_bytes(), at, line, mask) {
                    all.extend(reading.decoded(span, said));
                }
                at += run.len() + 1;
            }
        }
        all
    }

    #[test]
    fn ordinary_text_has_one_reading() {
        assert_eq!(readings("The pod restarted at 12:30:45.").len(), 1);
    }

    #[test]
    fn a_disguised_value_is_read_and_found_at_its_place() {
        for (text, place) in [
            ("x ghp\u{200b}_1 y", "ghp\u{200b}_1"),
            ("x gh\u{ad}p_1 y", "gh\u{ad}p_1"),
            ("x \u{1b}[31mghp\u{1b}[0m_1 y", "ghp\u{1b}[0m_1"),
            ("x gh&#112;_1 y", "gh&#112;_1"),
            ("x gh&#x70;&lowbar;1 y", "gh&#x70;&lowbar;1"),
            ("x gh\\u0070_1 y", "gh\\u0070_1"),
            ("x ghp\\_1 y", "ghp\\_1"),
            ("x ghp%5F1 y", "ghp%5F1"),
            ("x ghp\\\\u005f1 y", "ghp\\\\u005f1"),
            ("x ｇｈｐ＿１ y", "ｇｈｐ＿１"),
            ("x gh\u{440}_1 y", "gh\u{440}_1"),
            ("x gh\"\"p_1 y", "gh\"\"p_1"),
            ("x gh<wbr>p_1 y", "gh<wbr>p_1"),
            ("x gh<b class='a'>p</b>_1 y", "gh<b class='a'>p</b>_1"),
            ("x gh</i><i>p<!-- -->_1 y", "gh</i><i>p<!-- -->_1"),
            ("x `gh` + `p_1` y", "gh` + `p_1"),
            ("# gh\\\n# p_1 y", "gh\\\n# p_1"),
            ("x gh**p**_1 y", "gh**p**_1"),
            ("x gh*p*_1 y", "gh*p*_1"),
            ("x gh\\\np_1 y", "gh\\\np_1"),
            ("x 𝚐𝚑𝚙_1 y", "𝚐𝚑𝚙_1"),
            ("x 𝐠ⓗ𝗉_𝟏 y", "𝐠ⓗ𝗉_𝟏"),
        ] {
            assert_eq!(origin_of(text, "ghp_1"), Some(place), "{text:?}");
        }
    }

    #[test]
    fn signs_in_brackets_are_read_without_them() {
        assert_eq!(origin_of("at 10[.]0[.]0(.)5 now", "10.0.0.5"), Some("10[.]0[.]0(.)5"));
        assert_eq!(origin_of("at 2a10[:]7[::]9 now", "2a10:7::9"), Some("2a10[:]7[::]9"));
        assert_eq!(
            origin_of("q[chiocciola]harbour (punto) it", "q@harbour . it"),
            Some("q[chiocciola]harbour (punto) it")
        );
        assert_eq!(origin_of("bob[at]example[dot]com", "bob@example.com"), Some("bob[at]example[dot]com"));
        assert_eq!(readings("list[0] and (at noon) [dot]").len(), 1);
        assert_eq!(readings("2**10**3, **all** of <b>it</b>, Vec<T>1, log-*, *.log* and a*b").len(), 1);
    }

    #[test]
    fn one_escape_in_a_long_text_is_read_with_its_neighbours_only() {
        let text =
            format!("{}gh&#112;_1\n{}", "An ordinary line.\n".repeat(5_000), "And one more.\n".repeat(5_000));
        let all = readings(&text);
        assert!(all.iter().skip(1).all(|reading| reading.text().len() < 8_000));
        assert_eq!(origin_of(&text, "ghp_1"), Some("gh&#112;_1"));
    }

    #[test]
    fn base64_is_read_over_line_ends_and_in_utf_16() {
        let wrapped = format!(
            "x {}\n{}\ny",
            "QWxsIGxpbmVzIG9mIHRoZSBrZXkgYXJlIGVuY29kZWQgYXQgb25jZSwgYW5kIHRo",
            "ZW4gZ2hwXzEyMzQ1Njc4OTAgZW5kcyBpdC4="
        );
        assert!(origin_of(&wrapped, "ghp_1234567890").is_some());
        let wide = "x ZwBoAHAAXwAxADIAMwA0ADUANgA3ADgAOQAwAA== y";
        assert!(origin_of(wide, "ghp_1234567890").is_some());
    }

    #[test]
    fn base64_is_read_once_and_twice() {
        let once = "x ZG9tYWluOiBnaHBfMTIzNDU2Nzg5MA== y";
        assert_eq!(origin_of(once, "ghp_1234567890"), Some("ZG9tYWluOiBnaHBfMTIzNDU2Nzg5MA=="));
        let twice = "x WkcxdFlXbHVPaUJuYUhCZk1USXpORFUyTnpnNU1BPT0= y";
        assert!(origin_of(twice, "1234567890").is_some());
    }

    proptest::proptest! {
        #[test]
        fn every_span_of_every_reading_maps_into_the_text(text in "(?s).{0,60}|[&#x%\\\\u0-9a-f;\"'+=\\n]{0,60}") {
            for reading in readings(&text) {
                for start in 0..=reading.text().len() {
                    let origin = reading.origin(ByteSpan::new(start, reading.text().len()));
                    proptest::prop_assert!(origin.start <= origin.end && origin.end <= text.len());
                }
            }
        }
    }
}
