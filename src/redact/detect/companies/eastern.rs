//! Companies in the letters of China, Japan, Korea and the Arabic world, told by their form of law: `株式会社宮本`,
//! `宮本有限公司`, `شركة الميناء العربي`.
//!
//! No space parts such a name from its sentence, so what may stand before it and what grammar says behind it end it.
//! **Start reading** at [`scan`].

use super::customer_rules::CUSTOMER;
use crate::redact::detect::Sink;
use crate::redact::detect::people::han::is_of_firm;
use crate::text::beginning;

/// From where to where a name stands.
type Span = (usize, usize);

/// Looks for companies in a text that has such letters.
#[inline(never)]
pub(in crate::redact::detect) fn scan(sink: &mut Sink<'_, '_>) {
    let text = sink.reading.text();
    let leads = LEADING.iter().flat_map(|form| text.match_indices(form));
    let led = leads.filter_map(|(at, form)| firm_behind(text, at, form));
    let ends = CLOSING.iter().flat_map(|form| text.match_indices(form));
    let closed = ends.filter_map(|(at, form)| firm_before(text, at, form));
    let arabic = text.match_indices("شركة ").filter_map(|(at, form)| arabic_firm(text, at, form));
    let served = SERVED.iter().flat_map(|(words, ends)| {
        words
            .iter()
            .flat_map(|word| text.match_indices(word))
            .filter_map(|(at, word)| served_at(text, at + word.len(), ends))
    });
    led.chain(closed).chain(arabic).chain(served).for_each(|(start, end)| sink.hit(&CUSTOMER, start, end));
}

/// Forms of law of companies, behind which the name stands.
const LEADING: &[&str] = &["株式会社", "有限会社", "(주)", "㈜", "주식회사"];

/// Those before which it does.
const CLOSING: &[&str] = &["有限公司", "股份公司"];

/// Words for a customer, and what follows its name in their tongue.
const SERVED: &[(&[&str], &[&str])] = &[
    (
        &["고객사 ", "고객사: ", "고객사인 "],
        &["에서", "로부터", "으로부터", "에게", "의", "은", "는", "이", "가", "도", "와", "과", "측", ","],
    ),
    (
        &["客户", "客戶", "客户：", "客户: ", "租户", "租户："],
        &[
            "来电", "來電", "反馈", "表示", "报告", "投诉", "无法", "打来", "发来", "的", "在", "称", "已",
            "，", "。",
        ],
    ),
    (
        &["お客様: ", "お客様：", "顧客: ", "顧客：", "顧客の", "取引先の", "テナント: ", "テナント："],
        &["様", "さん", "から", "より", "に", "は", "へ", "を", "の", "で", "と", "が", "、", "。"],
    ),
];

/// What the names of companies end with there.
const TRADES: &[&str] = &[
    "物流",
    "银行",
    "銀行",
    "医院",
    "病院",
    "集团",
    "グループ",
    "科技",
    "商贸",
    "商事",
    "商会",
    "商店",
    "百货",
    "百貨店",
    "食品",
    "重工",
    "电力",
    "電力",
    "制药",
    "製薬",
    "药业",
    "学校",
    "学園",
    "大学",
    "超市",
    "スーパー",
    "酒店",
    "ホテル",
    "旅館",
    "航空",
    "海运",
    "海運",
    "运输",
    "運輸",
    "運送",
    "保险",
    "保険",
    "证券",
    "証券",
    "能源",
    "化工",
    "化学",
    "纺织",
    "紡績",
    "钢铁",
    "鉄鋼",
    "汽车",
    "自動車",
    "建设",
    "建設",
    "工務店",
    "地产",
    "不動産",
    "教育",
    "水产",
    "水産",
    "农场",
    "農園",
    "农业",
    "牧场",
    "乳业",
    "乳業",
    "医药",
    "电子",
    "電機",
    "電子",
    "精机",
    "精機",
    "精工",
    "製作所",
    "工業",
    "产业",
    "産業",
    "贸易",
    "貿易",
    "实业",
    "石材",
    "木材",
    "家具",
    "印刷",
    "出版",
    "酒造",
    "醸造",
    "製菓",
    "製パン",
    "薬局",
    "药房",
    "물류",
    "은행",
    "병원",
    "그룹",
    "전자",
    "상사",
    "식품",
    "건설",
    "제약",
    "약국",
    "화학",
    "해운",
    "항공",
    "보험",
    "증권",
    "중공업",
    "자동차",
    "농협",
    "수산",
    "유통",
    "백화점",
    "호텔",
    "학교",
    "대학교",
    "출판",
    "가구",
    "섬유",
    "정밀",
    "산업",
    "무역",
    "캐피탈",
    "마트",
    "푸드",
];

/// `고객사 한솔해운에서`, `客户北岭物流来电`: a name of one word whose end says what its bearer does.
fn served_at(text: &str, at: usize, ends: &[&str]) -> Option<Span> {
    // "受影响的客户是锦程物流": is.
    let is =
        text.get(at..)?.chars().next().filter(|sign| matches!(sign, '是' | '为')).map_or(0, char::len_utf8);
    let at = at + is;
    // "客户端": the program. "手机银行": what everybody's customers use.
    const COMMON: &[&str] = &[
        "端",
        "手机",
        "网上",
        "移动",
        "企业",
        "在线",
        "包括",
        "使用",
        "信息",
        "购买",
        "报告",
        "ネット",
        "オンライン",
        "온라인",
        "모바일",
    ];
    let rest = text.get(at..)?;
    if COMMON.iter().any(|common| rest.starts_with(common)) {
        return None;
    }
    let named = |sign: char| is_of_firm(sign) || ('\u{ac00}'..='\u{d7a3}').contains(&sign);
    let length: usize = rest.chars().take(16).take_while(|sign| named(*sign)).map(char::len_utf8).sum();
    let run = rest.get(..length)?;
    let name = |end: usize| {
        let name = run.get(..end)?;
        let trade = TRADES.iter().find(|trade| name.ends_with(**trade))?;
        let goes_on = rest.get(end..).unwrap_or_default();
        let stops = end == length && !goes_on.starts_with(char::is_alphanumeric)
            || ends.iter().any(|word| goes_on.starts_with(word));
        (name.len() > trade.len() + 2 && stops).then_some((at, at + end))
    };
    let places = run.char_indices().map(|(place, sign)| place + sign.len_utf8());
    places.rev().find_map(name)
}

/// The shortest name of a company, in bytes.
const SHORTEST_FIRM: usize = 6;

/// `株式会社宮本`: a company whose form of law stands at `at`.
fn firm_behind(text: &str, at: usize, form: &str) -> Option<Span> {
    // Politeness and grammar end the name.
    const ENDS: &[&str] =
        &["様", "さん", "から", "より", "に", "は", "へ", "を", "の", "で", "と", "が", "에서", "에게"];
    let rest = text.get(at + form.len()..)?;
    let name = rest.trim_start_matches(' ');
    let length = length_of_firm(name.chars());
    let firm = name.get(..length)?;
    // "みなと水産" goes on: grammar stands behind signs and foreign words.
    let ends = |at: &usize| {
        let before = firm.get(..*at).and_then(|head| head.chars().next_back());
        before.is_none_or(|before| !('\u{3041}'..='\u{309f}').contains(&before))
    };
    let stop = |end: &&str| firm.match_indices(end).map(|(at, _)| at).find(ends);
    let name_length = ENDS.iter().filter_map(stop).min().unwrap_or(length);
    (name_length >= SHORTEST_FIRM).then_some((at, text.len() - name.len() + name_length))
}

/// `宮本有限公司`, and what stands before it that is no part of the name.
fn firm_before(text: &str, at: usize, form: &str) -> Option<Span> {
    const LEADS: &[&str] = &["客户", "客戶", "顧客の", "公司", "在", "由"];
    let head = text.get(..at)?;
    let named = head.get(at - length_of_firm(head.chars().rev())..)?;
    let lead = LEADS.iter().filter_map(|lead| Some(named.rfind(lead)? + lead.len())).max().unwrap_or(0);
    let length = named.len() - lead;
    (length >= SHORTEST_FIRM).then_some((at - length, at + form.len()))
}

/// How many bytes of at most sixteen letters are of China, Japan and Korea.
fn length_of_firm(letters: impl Iterator<Item = char>) -> usize {
    letters.take(16).take_while(|sign| is_of_firm(*sign)).map(char::len_utf8).sum()
}

/// `شركة الميناء العربي`: two words or more that have the article.
fn arabic_firm(text: &str, at: usize, form: &str) -> Option<Span> {
    let words = beginning(text.get(at + form.len()..)?, 80).split(' ').take(4);
    let own: Vec<&str> = words.take_while(|word| word.starts_with("ال") || word.starts_with("لل")).collect();
    let length = own.join(" ").trim_end_matches(['،', '.', ',']).len();
    (own.len() > 1).then_some((at, at + form.len() + length))
}
