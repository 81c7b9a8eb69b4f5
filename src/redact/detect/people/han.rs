//! Names of people in the letters of China, Japan, Korea and the Arabic world, behind a word that says so: `姓名：李伟`,
//! `氏名: 佐藤 健一 様`.
//!
//! Nothing tells such a name from other words but what stands before it, and, where families have few names, the one
//! that it begins with.
//! **Start reading** at [`scan`].

use super::account_shapes::{is_common, is_counted, is_dotted, is_handle};
use super::accounts;
use super::chat::is_office;
use super::han_reached;
use super::signed_rules::SIGNED;
use crate::redact::detect::Sink;
use crate::redact::detect::machines::hosts::is_program;
use crate::text::beginning;
use crate::text::class::{self, DIGIT, LOWER};

/// From where to where a name stands.
type Span = (usize, usize);

/// Words before the name of somebody.
const LABELS: &[&str] = &[
    "姓名",
    "客户",
    "用户名",
    "用户",
    "联系人",
    "患者",
    "氏名",
    "名前",
    "担当者",
    "担当",
    "顧客",
    "お客様",
    "이름",
    "성명",
    "고객명",
    "담당자",
    "환자",
    "회원",
    "会員",
    "会员",
    "契約者",
    "利用者",
    "乗客",
    "顾客",
    "病人",
    "乘客",
    "负责人",
    "值班人员",
    "值班人",
    "处理人",
    "报告人",
    "经办人",
    "操作人",
    "发件人",
    "收件人",
    "責任者",
    "報告者",
    "作業者",
    "対応者",
    "申請者",
    "承認者",
    "差出人",
    "宛先",
    "보고자",
    "작성자",
    "작업자",
    "신청자",
    "발신자",
    "수신자",
    "보낸 사람",
    "보낸사람",
    "받는 사람",
    "العميل",
    "العميلة",
    "المريض",
    "المريضة",
    "الاسم",
    "الموظف",
    "الموظفة",
];

/// Words before the name of an account, which has Latin letters.
const LOGINS: &[&str] =
    &["الحساب", "المستخدم", "账号", "用户名", "ユーザー名", "アカウント", "아이디", "계정"];

/// Names of families, by their first sign.
const FAMILIES: &str = "王李张陈陳刘劉杨楊黄黃赵趙吴吳周徐孙马朱胡郭何高林罗郑梁谢謝宋唐许許韩韓曹彭田董袁潘蒋蔡叶沈邓冯苏卢贾丁魏薛\
    余杜戴夏钟汪姜范姚谭廖邹熊陆郝崔邱秦顾侯邵孟钱吕施孔严陶俞柳鲍费岑雷倪殷毕邬傅卞康萧尹汪祁狄臧庞纪舒屈祝阮闵娄颜刁骆樊凌霍虞柯莫龚翁欧佐鈴渡伊山中小加吉井木斎松김이박최정강조윤장임한오서신권황안송류유\
    전홍배백허남심노하곽성차주구민진엄채원";

/// Whole names of families in Japan.
const SURNAMES: &str = "佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 斉藤 清水 \
    山崎 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 \
    金子 岡本 藤原 三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 内田 柴田 酒井 宮崎 横山 高木 安藤 \
    宮本 大野 小島 谷口 工藤 今井 高田 増田 丸山 杉山 村田 大塚 新井 藤本 小山 平野 野口 河野 上野 武田 松井 千葉 菅原 \
    岩崎 久保 木下 佐野 野村 松尾 菊地 菊池 市川 杉本 古川 大西 島田 水野 桜井 高野 吉川 山内 西田 北村 渡部 関口 川口 \
    大久保 五十嵐 秋山 永井 服部 土屋 中西 片山 岩田 浅野 松下 樋口 本田 矢野 荒木 黒田 堀 望月";

/// The name of a family in Japan, and nothing else.
pub(super) fn is_surname(name: &str) -> bool {
    SURNAMES.split(' ').any(|family| family == name)
}

/// One sign that families are called by, or the whole name of one in Japan.
pub(super) fn may_be_family(name: &str) -> bool {
    // Every word of a log in letters of ASCII would be compared with the whole list.
    !name.is_ascii() && (is_surname(name) || name.chars().count() == 1 && FAMILIES.contains(name))
}

/// What stands behind a label where nobody is named, and how teams end.
const NOBODY: &str = "未定 待定 未割当 不明 未知 暂无 未指定 確認中 調査中 全員 各位 社内 同上 本人 なし 自动 自動 系统 미정 시스템 자동 없음 미지정 확인중 전원 담당자";
const GROUPS: &[&str] = &[
    "组", "部", "队", "室", "班", "科", "課", "係", "社", "店", "会", "局", "中", "先", "팀", "부", "실",
    "반", "사", "중",
];

/// Those of them that begin few other words.
const COMMON: &str = "王李张陈陳刘杨赵吴徐孙朱郭罗郑谢韩曹彭";

/// This sign alone is the name of many families.
pub(in crate::redact) fn is_family(sign: &str) -> bool {
    COMMON.contains(sign)
}

/// Looks for names behind a label in a text that has such letters.
#[inline(never)]
pub(in crate::redact::detect) fn scan(sink: &mut Sink<'_, '_>) {
    let text = sink.reading.text();
    let labels = LABELS.iter().flat_map(|label| text.match_indices(label));
    let names = labels.filter_map(|(at, label)| {
        let from = at + label.len();
        whole_value(text, from).or_else(|| labelled(text, from, label))
    });
    let polite = text.match_indices('様').filter_map(|(at, _)| polite_before(text, at));
    let titles = TITLES.iter().flat_map(|title| text.match_indices(title));
    let titled = titles.filter_map(|(at, _)| called_before(text, at));
    let halves = [" 오전 ", " 오후 "];
    let exported = halves.iter().flat_map(|half| text.match_indices(half));
    let speakers = exported.filter_map(|(at, half)| exported_speaker(text, at + half.len()));
    let doers = text.match_indices('由').filter_map(|(at, by)| doer(text, at + by.len()));
    let logins = LOGINS.iter().flat_map(|label| text.match_indices(label));
    for (start, end) in logins.filter_map(|(at, label)| account(text, at + label.len())) {
        accounts::hit(text.as_bytes(), start, end, sink);
    }
    names
        .chain(polite)
        .chain(titled)
        .chain(speakers)
        .chain(doers)
        .chain(han_reached::names(text))
        .for_each(|(start, end)| sink.hit(&SIGNED, start, end));
}

/// How many bytes of at most so many signs at the beginning of `rest` may stand between a label and what it names.
fn gap_length(rest: &str, signs: usize) -> usize {
    rest.chars().take(signs).take_while(|sign| is_gap(*sign)).map(char::len_utf8).sum()
}

/// `姓名：李伟`, `氏名: 佐藤 健一 様`, `العميل: خالد الحربي`: the name behind a label, which ends at `from`.
fn labelled(text: &str, from: usize, label: &str) -> Option<Span> {
    let rest = text.get(from..)?;
    let gap = gap_length(rest, 4);
    let start = from + gap;
    let first = name_end(text, start);
    // `氏名 佐々木 陽菜`: here both halves are part of it.
    let both = second_end(text, first);
    let is_polite = |end: usize| text.get(end..).is_some_and(|rest| rest.trim_start().starts_with('様'));
    let whole = is_polite(both) || matches!(label, "氏名" | "名前" | "お客様");
    let arabic = arabic_end(text, start);
    let end = arabic.unwrap_or(if whole { both } else { first });
    let named = text.get(start..end)?;
    let colon = rest.get(..gap)?.contains([':', '：']);
    let told = (label != "用户" || is_user(named, colon, text.get(end..)?))
        && (arabic.is_some() || text.get(start..first).is_some_and(is_name))
        || end > first && is_polite(end);
    (gap > 0 && told).then_some((start, end))
}

/// `担当者：佐々木 健太`, `负责人：龙飞`: behind a label and a colon, a name is all that the line or the cell says.
#[inline(never)]
fn whole_value(text: &str, label: usize) -> Option<Span> {
    let rest = text.get(label..)?;
    let start = label + rest.len() - rest.trim_start_matches(is_gap).len();
    text.get(label..start).filter(|gap| gap.contains([':', '：']))?;
    let half = |at: usize| -> usize {
        let signs = text.get(at..).unwrap_or_default().chars().take(6);
        at + signs.take_while(|sign| is_of_firm(*sign)).map(char::len_utf8).sum::<usize>()
    };
    let first = half(start);
    let blank = text.get(first..)?.chars().next().filter(|sign| matches!(sign, ' ' | '\u{3000}'));
    let last = blank.map_or(first, |blank| half(first + blank.len_utf8()));
    // "李伟 登录失败", "佐藤健一 様": a whole name stands before what is said of it.
    let family = text.get(start..first)?;
    let both = last > first + 4 && (is_surname(family) || family.chars().count() < 3 && !is_name(family));
    let end = if both { last } else { first };
    let name = text.get(start..end)?;
    let closes = |sign: char| {
        matches!(
            sign,
            '\n' | '\r' | ' ' | '<' | '(' | '（' | ',' | '、' | '，' | '/' | '|' | ';' | '；' | '"'
        )
    };
    let closed = text.get(end..)?.chars().next().is_none_or(closes);
    let whole = name.strip_suffix(['様', '님', '씨']).unwrap_or(name);
    let signs = whole.chars().filter(|sign| is_of_firm(*sign)).count();
    let told = (2..=6).contains(&signs)
        && whole.chars().next().is_some_and(is_han)
        && !NOBODY.split(' ').any(|nobody| name.contains(nobody))
        && !GROUPS.iter().any(|group| whole.ends_with(group))
        && (is_name(whole) || signs <= 3 || end > first || is_begun(whole));
    (closed && told).then_some((start, start + whole.len()))
}

/// `2025년 3월 12일 오전 10:02, 권나래 : 확인`, as KakaoTalk exports a chat: who speaks behind the clock.
#[inline(never)]
fn exported_speaker(text: &str, clock: usize) -> Option<Span> {
    let comma = class::run_end(text.as_bytes(), clock, 5, |byte| class::is(byte, DIGIT) || byte == b':');
    let said = text.get(comma..)?.strip_prefix(", ")?;
    let name = beginning(said, 24);
    let name = name.get(..name.find(" : ")?)?;
    let start = text.len() - said.len();
    let told = comma > clock + 3 && !name.contains('\n') && name.chars().count() < 20;
    told.then_some((start, start + name.len()))
}

/// What one says behind the name of a family to be polite, and offices.
const TITLES: &[&str] = &["さん", "经理", "总监", "工程师", "主管", "先生", "女士"];

/// "由赵敏处理": who did something, where the name begins at `start`.
#[inline(never)]
fn doer(text: &str, start: usize) -> Option<Span> {
    const DONE: &[&str] = &["处理", "负责", "跟进", "排查", "重启", "执行", "操作", "修复", "确认"];
    let rest = beginning(text.get(start..)?, 5);
    let name = rest.get(..DONE.iter().filter_map(|done| rest.find(done)).min()?)?;
    let told = name.starts_with(|first| COMMON.contains(first)) && (2..=3).contains(&name.chars().count());
    told.then_some((start, start + name.len()))
}

/// "木村さん", "孙经理": the name of a family before what one says to be polite.
#[inline(never)]
fn called_before(text: &str, at: usize) -> Option<Span> {
    let head = text.get(..at)?;
    let family = |signs: usize| {
        let start = head.char_indices().rev().nth(signs - 1)?.0;
        let name = head.get(start..)?;
        let told = if signs == 1 { is_family(name) } else { is_surname(name) };
        told.then_some((start, at))
    };
    family(3).or_else(|| family(2)).or_else(|| family(1))
}

/// The name of a family in Japan, and another.
fn is_begun(name: &str) -> bool {
    SURNAMES.split(' ').any(|family| name.len() > family.len() && name.starts_with(family))
}

/// Anything may follow "user": a name of three signs or behind a colon, and then a comma.
fn is_user(name: &str, colon: bool, behind: &str) -> bool {
    let double = name.starts_with("欧阳");
    let common = double || name.starts_with(|first| COMMON.contains(first));
    common && (colon || double || name.chars().count() == 3) && behind.starts_with([',', '，', '(', '（'])
}

/// `账号: lwei`: the account behind a label, which ends at `from`.
fn account(text: &str, from: usize) -> Option<Span> {
    let rest = text.get(from..)?;
    let gap = gap_length(rest, 3);
    let start = from + gap;
    let end = class::run_end(text.as_bytes(), start, 32, |byte| {
        class::is(byte, LOWER | DIGIT) || matches!(byte, b'.' | b'_' | b'-')
    });
    let name = text.get(start..end)?.trim_end_matches('.');
    let somebodys = is_handle(name.as_bytes()) || is_counted(name.as_bytes()) || is_dotted(name.as_bytes());
    let told = rest.get(..gap)?.contains([':', '：', '=']) && name.len() >= 5;
    (told && somebodys && !name.split(['.', '_', '-']).any(is_taken)).then_some((start, start + name.len()))
}

/// A part of an account's name that programs and things are called by.
fn is_taken(part: &str) -> bool {
    let part = part.trim_end_matches(|letter: char| letter.is_ascii_digit()).as_bytes();
    is_common(part) || is_program(part) || is_office(part)
}

/// Letters of China, Japan and Korea.
pub(in crate::redact::detect) fn is_of_firm(sign: char) -> bool {
    is_han(sign) || ('\u{3041}'..='\u{30ff}').contains(&sign)
}

/// `宮本 沙織 様`: both halves of a name, before what one says to be polite.
#[inline(never)]
fn polite_before(text: &str, at: usize) -> Option<Span> {
    const OFFICES: &[&str] = &["者", "各位", "関係", "担当", "会員", "顧客"];
    let blank = [' ', '\u{3000}'];
    let head = text.get(..at)?.trim_end_matches(blank);
    let half = |head: &str| {
        let signs = head.chars().rev().take(5).take_while(|sign| is_han(*sign));
        let (count, length) =
            signs.fold((0, 0), |(count, length), sign| (count + 1, length + sign.len_utf8()));
        (1..=3).contains(&count).then_some(head.len() - length)
    };
    let given = half(head)?;
    let start = half(text.get(..given)?.strip_suffix(blank)?)?;
    let whole = text.get(start..head.len())?;
    (!OFFICES.iter().any(|word| whole.contains(word))).then_some((start, head.len()))
}

fn is_gap(sign: char) -> bool {
    matches!(sign, ':' | '：' | '=' | ' ' | '\u{3000}' | '"' | '\'' | '*')
}

/// Where the signs end that stand at `start` without a space, and without what one says to be polite.
fn name_end(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let length: usize = rest.chars().take(6).take_while(|sign| is_han(*sign)).map(char::len_utf8).sum();
    let name = rest.get(..length).unwrap_or_default();
    start + name.trim_end_matches(['様', '님', '씨']).len()
}

/// Where the given name ends that stands behind a space, or `first`.
fn second_end(text: &str, first: usize) -> usize {
    let rest = text.get(first..).unwrap_or_default();
    let Some(second) = rest.strip_prefix([' ', '\u{3000}']) else { return first };
    let end = name_end(text, text.len() - second.len());
    let given = text.get(text.len() - second.len()..end).unwrap_or_default();
    if (1..=3).contains(&given.chars().count()) { end } else { first }
}

/// Where two words in Arabic letters end, with those between that say whose child somebody is.
fn arabic_end(text: &str, start: usize) -> Option<usize> {
    let (mut at, mut end, mut names, mut child) = (start, start, 0, false);
    let told = text.get(..start).is_some_and(|head| head.trim_end().ends_with([':', '=']));
    for word in beginning(text.get(start..)?, 80).split(' ').take(5) {
        let letters: usize =
            word.chars().take_while(|sign| ('\u{621}'..='\u{652}').contains(sign)).map(char::len_utf8).sum();
        // The name of a family may stand behind the father's: "هالة بنت يوسف الوكسي".
        if letters == 0 || names == 3 || names == 2 && !(child && word.starts_with("ال")) {
            break;
        }
        names += usize::from(!matches!(word, "بن" | "بنت" | "عبد" | "أبو" | "ابن"));
        child |= matches!(word, "بن" | "بنت" | "ابن");
        end = at + letters;
        if letters < word.len() {
            break;
        }
        at += word.len() + 1;
    }
    (told && names >= 2).then_some(end)
}

fn is_han(sign: char) -> bool {
    ('\u{3400}'..='\u{d7a3}').contains(&sign) || sign == '々'
}

/// Two to four signs, the first of which is the name of a family.
pub(super) fn is_name(name: &str) -> bool {
    (3..=6).contains(&name.chars().count()) && name.chars().all(is_of_firm) && is_begun(name)
        || (2..=4).contains(&name.chars().count())
            && name.chars().all(is_han)
            && (name.chars().next().is_some_and(|first| FAMILIES.contains(first))
                || LONG_FAMILIES.iter().any(|family| name.len() > family.len() && name.starts_with(family)))
}

/// Names of families of two signs in Korea.
const LONG_FAMILIES: &[&str] = &["남궁", "황보", "제갈", "선우", "독고", "사공", "서문"];
