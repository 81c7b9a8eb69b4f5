//! Customers of China, Japan and Korea whose name a telephone number or politeness follows: `고객 윤서진 연락처 010-…`,
//! `顧客 深見志織 電話 …`, `会員 柏亮介 さん`.
//!
//! Behind a word for customers much else stands; that somebody is reached or spoken of politely says that it is a name.

use super::han::{is_name, is_of_firm};
use crate::text::{beginning, class};

/// From where to where a name stands.
type Span = (usize, usize);

/// What people are for whoever writes.
const CUSTOMERS: &[&str] = &[
    "고객",
    "회원",
    "예약자",
    "구매자",
    "주문자",
    "가입자",
    "수취인",
    "예금주",
    "사용자",
    "이용자",
    "신청인",
    "顧客",
    "客様",
    "会員",
    "契約者",
    "利用者",
    "予約者",
    "注文者",
    "受取人",
    "客户",
    "用户",
    "会员",
    "收货人",
    "联系人",
    "订户",
    "客戶",
    "用戶",
    "會員",
    "收件人",
    "聯絡人",
];

/// How they are reached.
const REACHED: &[&str] = &[
    "연락처",
    "전화",
    "휴대폰",
    "핸드폰",
    "휴대전화",
    "電話",
    "携帯",
    "連絡先",
    "手机",
    "电话",
    "手機",
    "聯絡電話",
    "联系电话",
    "TEL",
    "Tel",
    "tel",
    "T:",
    "+8",
];

/// What stands behind such a word and is nobody.
const NOBODY: &[&str] = &[
    "정보", "번호", "센터", "지원", "문의", "상담", "전용", "주문", "전화", "情報", "番号", "窓口", "専用",
    "対応", "相談", "受付", "本社", "支店", "信息", "服务", "编号", "中心", "专线", "資訊", "服務", "手机",
    "电话", "電話", "手機", "登録", "注册", "绑定", "的",
];

/// Signs of what is done and what goes wrong, which nobody is called by.
const DONE: &str = "不失败敗错錯误誤退款诉訴销錄録录注册绑验證证付订訂单單更改查询詢无無未已被求请請処处收取消認认证検索登済";

/// The names behind such words in the text.
pub(super) fn names(text: &str) -> impl Iterator<Item = Span> + '_ {
    let labels = CUSTOMERS.iter().flat_map(|label| text.match_indices(label));
    labels.filter_map(|(at, label)| behind(text, at + label.len()))
}

/// The name behind the word that ends at `from`.
fn behind(text: &str, from: usize) -> Option<Span> {
    // `顧客名：`
    let from = from + class::one_at(text.as_bytes(), from, &["名", "姓名"]).map_or(0, str::len);
    let gap = text.get(from..)?.chars().next().filter(|sign| is_gap(*sign)).map_or(0, char::len_utf8);
    let start = from + gap;
    let first = signs_end(text, start);
    let last = text
        .get(first..)?
        .strip_prefix([' ', '\u{3000}'])
        .map(|rest| signs_end(text, text.len() - rest.len()));
    [Some(first), last].into_iter().flatten().find_map(|end| {
        let name = text.get(start..end)?;
        let polite = ["さん", "様", "님", "씨"].iter().filter_map(|polite| name.find(polite)).min();
        let whole = polite.and_then(|polite| name.get(..polite)).unwrap_or(name);
        let count = whole.chars().filter(|sign| is_of_name(*sign)).count();
        let korean = whole.starts_with(|first| ('\u{ac00}'..='\u{d7a3}').contains(&first));
        let polite_behind = || polite.is_some() || is_polite(text, end);
        // "客户 要求退款 电话": what happened to whom stands there as well.
        let called =
            || polite_behind() || has_number(text, end) && !whole.contains(|sign| DONE.contains(sign));
        let named = is_name(whole) && (!korean || count > 2) || !korean && count > 2 && called();
        let told = (2..=6).contains(&count)
            && named
            && !NOBODY.iter().any(|nobody| whole.contains(nobody))
            && (gap > 0 && (polite.is_some() || is_quoted(text, start, end))
                || is_reached(text, end) && (gap > 0 || is_name(whole)));
        told.then_some((start, start + whole.trim_end().len()))
    })
}

/// `顧客「深見志織」`
fn is_quoted(text: &str, start: usize, end: usize) -> bool {
    let open = |sign: char| text.get(..start).is_some_and(|head| head.ends_with(sign));
    text.get(end..)
        .is_some_and(|rest| rest.starts_with('」') && open('「') || rest.starts_with(']') && open('['))
}

/// Politeness, a word for a telephone or its number stands there.
fn is_reached(text: &str, end: usize) -> bool {
    let rest = text.get(end..).unwrap_or_default();
    let behind = rest.trim_start_matches([' ', '\u{3000}', ',', '、', '，', '(', '（', '/', ':', '：']);
    let digits =
        behind.bytes().take(14).take_while(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b' '));
    rest.len() > behind.len()
        && (is_polite(text, end)
            || REACHED.iter().any(|word| behind.starts_with(word))
            || digits.count() >= 11)
}

/// A telephone number stands behind the word for it there.
fn has_number(text: &str, end: usize) -> bool {
    // No farther: a text without line ends would be read to its end for each of its words.
    let rest = beginning(text.get(end..).unwrap_or_default(), 64);
    let behind =
        rest.trim_start_matches(|sign: char| !sign.is_ascii_alphanumeric() && sign != '\n' && sign != '+');
    let number = behind.trim_start_matches(['+', 'T', 'E', 'L', 'e', 'l', ':', ' ']);
    let digits =
        number.bytes().take(14).take_while(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b' '));
    rest.len() - behind.len() < 24 && digits.count() >= 9
}

/// Politeness stands behind the blank there.
fn is_polite(text: &str, end: usize) -> bool {
    let rest = text.get(end..).unwrap_or_default();
    let behind = rest.trim_start_matches([' ', '\u{3000}', ',', '、', '，', '(', '（', '/', ':', '：']);
    rest.len() > behind.len() && ["さん", "様", "님"].iter().any(|polite| behind.starts_with(polite))
}

/// Where the signs end that a name may have.
fn signs_end(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    start + rest.chars().take(8).take_while(|sign| is_of_name(*sign)).map(char::len_utf8).sum::<usize>()
}

fn is_of_name(sign: char) -> bool {
    is_of_firm(sign) && !('\u{30a1}'..='\u{30ff}').contains(&sign)
        || ('\u{ac00}'..='\u{d7a3}').contains(&sign)
}

fn is_gap(sign: char) -> bool {
    matches!(sign, ' ' | '\u{3000}' | ':' | '：' | '[' | '「' | 'の')
}
