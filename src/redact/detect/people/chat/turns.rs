//! Whoever take turns to speak in a chat, in whatever letters: `[19/6/25, 8:02 π.μ.] Κουίρα Βεξίδη: …`,
//! `Quorra Vexley: …` in the letters of India, `hedvex 11:02 : …`, `Quorra Vexley, 11:02` above what she says.
//!
//! No list has most of these names. What tells them is that lines of one form follow each other, and that who speaks in
//! one speaks again, or beside somebody who is known.

use super::forms::{Form, Turn, is_of_other_letters};
use crate::redact::detect::people::quote_heads;
use crate::redact::detect::people::signed_rules::named_in_place;
use crate::redact::detect::{Examples, Rule, Sink};
use crate::text::Reading;
use crate::text::class;

#[cfg(test)]
pub(in crate::redact::detect::people) const RULES: &[&Rule] = &[&SPEAKER];

static SPEAKER: Rule = named_in_place(Examples {
    positive: &[
        "[19/6/25, 8:02 π.μ.] «Κουίρα Βεξίδη»: έπεσε;\n[19/6/25, 8:03 π.μ.] «Ήρα Μπραντίκη»: ναι\n[19/6/25, 8:09 π.μ.] «Κουίρα Βεξίδη»: μπήκα\n",
        "[14:21] «Vexana Kuorrawati»: penuh\n[14:22] «Hedda Lindqvist»: ok ya\n[14:23] «Vexana Kuorrawati»: siap\n",
        "«वेक्सा क्वोरा»: सर्वर बंद है क्या?\n«हेडा ब्रांडविक»: हाँ, बंद है\n«वेक्सा क्वोरा»: ठीक है\n«हेडा ब्रांडविक»: अच्छा\n",
        "09:12 «เวกซาญา» ระบบล่ม\n09:14 «คอรานา» ครับ\n09:20 «เวกซาญา» ขอบคุณ\n09:22 «คอรานา» ลบ\n",
        "«vexjarki» 11:02 : user is x\n«vexjarki» 11:03 : sent\n«hedveig» 11:05 : works\n",
        "«Brandvik, Jörn»  11:02\nwho stopped it?\n«Lindqvist, Hedda»  11:03\nthat was me\n",
        "[14:21] «Vexana»: penuh\n[14:22] «Ingrid»: ok ya\n[14:23] «Vexana»: siap\n[14:25] «Brandvika»: then leave the pool alone\n",
        "[14:21] «Ingrid»: up\n[14:22] Decision: roll back now\n[14:23] Outcome: it is back\n[14:24] Nginx: it is back\n",
        "<«Ingrid»> lag is up\n<«Vexana»> on it\n",
        "<«ingrid_vexley»> lag is up\n",
        "<«quorrik_vexholt»> lag is up\n",
        "«Quorra Vexley» 9:41 AM\nis it up?\n[9:43 AM] «Harrit Vexcroft»\nno\n«Quorra Vexley» Yesterday 9:41 AM\nup",
        "> «Ingrid»: it is the cache\n> «Harald»: agreed\n",
        "«Тимур»: перезапускаю\n«Ольга»: жду\n",
        "«Квира Вексова», [18.03.2025 23:12]\nx\n«Дмитрий», [18.03.2025 23:14]\ny\n",
        "«田中 美咲»  10:02\n確認\n«鈴木 大輔»  10:04\n了解\n",
        "«林 美咲» — 今日 03:18\n確認\n«鈴木» — 今日 03:21\n了解\n",
        "«王小明» 10:02\n挂了\n«李娜» 10:03\n我来看\n",
        "«김민준» 오전 10:02\n확인\n«이서연» 오후 1:03\n재시작\n",
        "«Quorra Vexley», 19:40\nsubiu\n«Harald Brandvik», 19:42\nok\n«Quorra Vexley», 19:43\nx\n",
        "«Harald Brandvik» [14:22]\nsteht\n«Quorra Vexley» [14:23]\nja\n",
        "Am 12.03.2025 um 10:12 schrieb «Quorra Vexmair»:\n> x\nLe 12/03, «Bruxa Vexoutier» a écrit :\n12.03.2025 10:12, «Квира Вексова» пишет:\n",
        "«Quorra Vexley» 09:12\nis it?\n«Harald Brandvik» (09:13):\nyes\n",
        "03:05\t«柏 亮介»\t落ちた\n03:07\t«深見 志織»\t確認\n03:10\t«深見 志織»\tはい\n04:05\t«박도현»\t확인\n04:07\t«윤채원»\t네\n",
        "2025-03-11 04:05\t«नेहा क्वोरी»\tबंद है\n2025-03-11 04:07\t«अमोल वेक्सा»\tहाँ\n2025-03-11 04:09\t«नेहा क्वोरी»\tठीक\n",
        "«Quorra Vexley» (@q.vexley:harbour.example)\n  it is down\n«Bruxa Vexwald» (@b.vexwald)\n  which host?\n«Quorra Vexley»\n  the first\n",
        "«田中 亮介»\n  落ちた\n«深見 志織»\n  確認\n«深見 志織»\n  はい\n",
        "8/1/26, 21:14 - «วี เวกซา»: x\n8/1/26, 21:15 - «คอ รานา»: y\n8/1/26, 21:16 - «วี เวกซา»: z\n8/1/26, 21:17 - «คอ รานา»: z\n",
    ],
    negative: &[
        "[14:21] Order Service: up\n[14:22] Quorra Queue: down\n[14:23] Order Service: up\n",
        "ग्राहक नाम: एक\nफ़ोन नंबर: दो\nग्राहक नाम: तीन\nफ़ोन नंबर: चार\n",
        "10:05 Сервис упал\n10:07 Сервис поднят\n10:09 Дежурный ушёл\n10:10 Дежурный пришёл\n",
        "nginx 11:02 : up\nnginx 11:03 : down\nredis 11:04 : up\n",
        "Deployment, 19:40\nbegan\nRollback, 19:55\nended\nRoot Cause — Today 03:18\n",
        "04:05\t警告\t満杯\n04:06\t情報\t開始\n04:07\t警告\t満杯\n04:08\t정보\tx\n04:09\t오류\ty\n",
        "09:00\tDaily Standup\tRoom 4\n10:00\tSprint Planning\tx\n11:00\tDaily Standup\tx\n08:00\tกรุงเทพ เชียงใหม่\t320\n09:00\tกรุงเทพ เชียงใหม่\t330\n影響 範囲\n  全体\n原因 調査\n  x\n影響 範囲\n  y\nDocker Compose (@docker)\n  x\n",
        "04:05\tPayment Gateway\tup\n04:06\tLoad Balancer\tup\n04:07\tPayment Gateway\tdown\n",
        "Node Types (@types/node)\n  x\nRoot Cause\n  x\nNext Steps\n  y\nRoot Cause\n  z\n",
        "数据库 10:02\n挂了\n状态 10:03\n恢复\n",
        "<new_value> goes here\n<service_name> was restarted\n<quorra_vexley>x</quorra_vexley>\n",
        "Database Restored 9:41 AM\nall is well\nIncident Timeline 9:41 AM\nAlert Fired 9:42 AM\n",
        "> Impact: none at all\n> Note: it is back\n<Head> x\n<Body> y\n",
        "[14:21] Решение: x\n[14:22] Причина: y\n[14:23] Решение: z\n[14:24] Причина: z\n",
    ],
    disguised: &["«vexjar\u{200b}ki» 11:02 : user is x\n«vexjarki» 11:03 : sent\n«hedveig» 11:05 : works\n"],
})
.naming_a_stranger();

/// So many lines before and behind are looked at for who else speaks.
const LINES: usize = 12;

/// So many bytes around what is read anew.
const AROUND: usize = 300;

/// Goes over the lines once, behind the walk.
#[inline(never)]
pub(in crate::redact::detect) fn scan(sink: &mut Sink<'_, '_>) {
    let reading = sink.reading;
    let text = reading.text();
    let mut turns = Vec::new();
    for (at, line) in lines(reading) {
        turns.extend(Turn::of(text, at, line));
        if let Some((start, end)) = quote_heads::named(text, at, line) {
            sink.hit(&SPEAKER, start, end);
        }
    }
    for (at, turn) in turns.iter().enumerate() {
        let near = turns.get(at.saturating_sub(LINES)..turns.len().min(at + LINES)).unwrap_or_default();
        if is_somebodys(turn, near) {
            sink.hit(&SPEAKER, turn.start, turn.start + turn.name.len());
        }
    }
}

/// The lines, and where each begins. Of a reading that says little else than the one before, these are the lines around
/// what it says.
fn lines<'t>(reading: &'t Reading<'_>) -> impl Iterator<Item = (usize, &'t str)> {
    let text = reading.text();
    let bytes = text.as_bytes();
    let mut read = 0;
    reading.news().iter().flat_map(move |part| {
        let before = part.start.saturating_sub(AROUND);
        let line = if before == 0 { 0 } else { class::line_end(bytes, before, AROUND) + 1 };
        let mut next = line.max(read);
        read = class::line_end(bytes, part.end + AROUND, AROUND).max(next);
        text.get(next..read).unwrap_or_default().split('\n').map(move |line| {
            let at = next;
            next += line.len() + 1;
            (at, line)
        })
    })
}

/// Who speaks in this turn speaks in another one `near`, or beside somebody who is known or does.
fn is_somebodys(turn: &Turn<'_>, near: &[Turn<'_>]) -> bool {
    let alike = || near.iter().filter(|other| other.form == turn.form);
    let speaks_again = |name: &str| alike().filter(|other| other.name == name).nth(1).is_some();
    let others = || alike().filter(|other| other.name != turn.name);
    let again = speaks_again(turn.name);
    let beside_any = || others().next().is_some();
    let beside_known = || others().any(|other| other.known);
    let beside_again = || others().any(|other| speaks_again(other.name));
    let single = turn.is_single();
    let latin = !is_of_other_letters(turn.name);
    match turn.form {
        Form::BeforeClock => beside_any() && (again || turn.known) || beside_again() || beside_known(),
        // `04:05\t警告\t…`: programs write lines of columns as well.
        Form::Tabbed if single || latin => beside_known() && (again || turn.known),
        Form::Tabbed => beside_any() && (again || turn.known) || beside_again() || beside_known(),
        Form::Alone => {
            let handled = || alike().any(|other| other.name == turn.name && other.dated);
            let in_turn = again && (beside_known() || beside_again()) || turn.known && beside_again();
            turn.dated || handled() || in_turn
        }
        Form::Above if single => beside_known() && (again || turn.known || turn.dated),
        Form::Above => turn.dated || again && turn.known || beside_known() || beside_again(),
        // "<ingrid_vexley> on it": of two names in small letters the first is one that people are given.
        Form::Angle if turn.name.contains(['.', '_']) => true,
        Form::Angle | Form::Quoted if single => beside_known() || turn.known && beside_any(),
        Form::Bare | Form::BehindClock if single => {
            // "[14:25] Brandvika: then leave the pool alone", among others who are known.
            let says = turn.form == Form::BehindClock && turn.says && latin;
            beside_known() && (turn.known || again || says) || turn.dated && turn.known
        }
        _ if latin => again && beside_known(),
        Form::BehindClock => again || beside_again(),
        Form::Bare => again && (beside_again() || beside_known()) && alike().any(|other| other.asks),
        Form::Timed | Form::Angle | Form::Quoted => again && (beside_again() || beside_known()),
    }
}
