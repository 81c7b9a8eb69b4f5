//! Values inside long texts: on the borders of whatever pieces an engine reads in, in one endless line, far behind the
//! word that names them.

use crate::disguises::base64;
use crate::innocent::POSTMORTEM;
use crate::judge::{people, redact, shown};
use crate::pattern::make;
use crate::random::Random;
use crate::scan::{finds, readings};
use crate::score::Score;
use whybone::workshop::Audience;

/// What is planted, and what of it must not be found afterwards.
const PLANTED: &[(&str, &str)] = &[
    ("token", "ghp_<X:36>"),
    ("private key", "-----BEGIN PRIVATE KEY-----\n<b:64>\n<b:64>\n-----END PRIVATE KEY-----"),
    ("password", "the password was <X:16>,"),
    ("connection", "postgres://app:<X:20>@db-1.corp.internal/media"),
    ("host", "cache-7.ams.<s:8>.internal"),
    ("e-mail", "<s:7>.<s:8>@corp.example"),
    ("node", "gke-prod-a-pool-32-<h:8>-n2sk"),
];

/// Where pieces of a text might end.
const BORDERS: &[usize] = &[512, 1_024, 2_048, 4_096, 8_192];

#[test]
fn a_value_across_any_border_is_gone() {
    let mut score = Score::new("borders");
    for (name, pattern) in PLANTED {
        for (round, border) in BORDERS.iter().enumerate() {
            for step in 0..6 {
                let mut random = Random::of(name, round * 100 + step);
                let secret = make(pattern, &mut random);
                let plain = if step % 2 == 0 { POSTMORTEM.to_owned() } else { POSTMORTEM.replace('\n', " ") };
                let mut at = border - 50 + step * 9 + random.below(9);
                while !plain.is_char_boundary(at) {
                    at -= 1;
                }
                let text = format!(
                    "{} {} {}",
                    &plain[..at],
                    secret.text,
                    &plain[at..(at + 1_500).min(plain.len() - 2)]
                );
                let released = redact(&text, &people(&[]), Audience::Public).text;
                let left = secret.body.iter().find(|run| run.len() > 7 && released.contains(&run[..8]));
                score.case(name, left.is_none(), || format!("border {border}, step {step}: {}", secret.text));
            }
        }
    }
    score.hold(100.0);
}

#[test]
fn a_value_in_one_endless_line_is_gone_and_the_line_stays() {
    let mut score = Score::new("endless line");
    let row = |at: usize| {
        format!("{{\"id\":{at},\"level\":\"info\",\"msg\":\"item {at} of many\",\"took\":{}}},", at % 90)
    };
    let write: [fn(&str) -> String; 5] = [
        str::to_owned,
        |value| format!("{}\u{200b}{}", &value[..9], &value[9..]),
        |value| value.replace('_', "&#95;"),
        |value| value.replace('_', "\\u005f"),
        base64,
    ];
    for (round, write) in write.iter().enumerate() {
        let secret = make("ghp_<X:36>", &mut Random::new(round as u64));
        for place in [3, 250, 499] {
            let rows: String = (0..500)
                .map(|at| {
                    if at == place {
                        format!("{{\"id\":{at},\"msg\":\"{}\"}},", write(&secret.text))
                    } else {
                        row(at)
                    }
                })
                .collect();
            let released = redact(&format!("[{rows}]"), &people(&[]), Audience::Public).text;
            let left = finds(&readings(&released), &secret.body[0][..8]);
            score.case("gone", !left, || format!("written {round}, place {place}: {}", secret.text));
            score.case("kept", released.matches("of many").count() == 499, || shown(&released));
        }
    }
    score.hold(100.0);
}

#[test]
fn a_name_is_gone_from_the_end_of_a_long_text() {
    let register = people(&["Mirela Dragan", "Tomasz Wieczorek"]);
    let text =
        format!("{POSTMORTEM}\nOwner: Mirela Dragan, with twieczorek and mirela.dragan@corp.example.\n");
    let released = redact(&text, &register, Audience::Public).text.to_lowercase();
    assert!(!["mirela", "dragan", "wieczorek"].iter().any(|part| released.contains(part)));
    assert!(released.contains("what would have told us"), "the rest stays");
}
