//! The room as a whole: registered names, audiences, aliases, the gate.

use super::*;
use crate::workshop::{Audience, PersonId, WordKind};
use proptest::prelude::*;

fn team() -> Register {
    let mut register = Register::new();
    register.person(
        PersonId(1),
        "Mara Okonjo",
        &["@mokonjo", "mara.o@example.com"],
        CalledBy::Role("on-call engineer"),
    );
    register.person(PersonId(2), "José Müller-Ríos", &["jmr"], CalledBy::Role("incident lead"));
    register.person(PersonId(3), "Will Young", &[], CalledBy::Number);
    register.person(PersonId(4), "王小明", &[], CalledBy::Role("database owner"));
    register.word(WordKind::Customer, "Globex Corp").word(WordKind::System, "Checkout");
    register
}

fn redacted(text: &str, audience: Audience) -> String {
    let (register, mut book) = (team(), AliasBook::new());
    Redactor::new(&register, &mut book, audience).text(text).as_str().to_owned()
}

#[test]
fn digits_that_a_token_leaves_behind_are_looked_at_again() {
    let text = format!("+49 30 5550 1234{}_mmkRefresh tokens", "rVuCcd_t6Ig1DGozas3M2wxHfGZ9PXRrTFea");
    let once = redacted(&text, Audience::Public);
    assert_eq!(redacted(&once, Audience::Public), once);
}

#[test]
fn a_word_that_comes_free_of_a_value_is_read_with_the_lines_around_it() {
    for (text, expected) in [
        ("10.0.0.7token\n= tigerWood7x", "[IP-1]token\n= [PASSWORD-1]"),
        ("10.0.0.7password\né\n\"token\"\"tigerWood7x@", "[IP-1]password\né\n\"token\"\"[PASSWORD-1]"),
        ("10.0.0.7@10.0.0.7token\n= tigerWood7x", "[IP-1]@[IP-1]token\n= [PASSWORD-1]"),
        ("password\n=\na1B2c3D4e5F610.0.0.7ghp_https://x.io", "password\n=\n[PASSWORD-1][URL-1]"),
    ] {
        let once = redacted(text, Audience::Public);
        assert_eq!(once, expected);
        assert_eq!(redacted(&once, Audience::Public), once);
    }
}

#[test]
fn a_text_may_begin_within_the_date_of_a_chat() {
    let text = ", 21:14:07] Quorra Vexley: on my way";
    assert_eq!(redacted(text, Audience::Public), text);
}

#[test]
fn quotes_that_join_other_words_once_a_value_is_gone_are_looked_at_again() {
    for (text, expected) in [
        ("https://é\"a1B2c3D4e5F6\"ghp_https://", "[URL-1]\"[SECRET-1]\"ghp_https://"),
        ("10.0.0.7\"tokentoken\"\"a1B2c3D4e5F6@", "[IP-1]\"[SECRET-1]@"),
    ] {
        let once = redacted(text, Audience::Public);
        assert_eq!(once, expected);
        assert_eq!(redacted(&once, Audience::Public), once);
    }
}

#[test]
fn what_stands_in_quotes_before_a_link_is_read_the_same_once_the_link_is_an_alias() {
    for (text, expected) in [
        ("password=\"\u{200b} https://password", "password=\"\u{200b} [URL-1]"),
        ("password=\"see https://x.io\"", "password=\"see [URL-1]\""),
        ("password=\"a1B2x https://x.io\"", "password=\"[PASSWORD-1][URL-1]\""),
    ] {
        let once = redacted(text, Audience::Public);
        assert_eq!(once, expected);
        assert_eq!(redacted(&once, Audience::Public), once);
    }
}

/// What came before a link, and what two aliases on one line set free. In a long text only the parts around aliases are
/// looked at again: both ways have to see it.
#[test]
fn what_was_part_of_a_link_or_of_a_longer_word_is_looked_at_again() {
    for text in [
        "password a1B2c3D4e5F6=eyJhttps://password",
        "password\n= \"eyJ@Mara10.0.0.7https://",
        "password 10.0.0.710.0.0.7eyJ=https://password",
        "token\né a1B2c3D4e5F6:https://token",
    ] {
        for padding in ["", &"nothing happened\n".repeat(600)] {
            let once = redacted(&format!("{padding}{text}"), Audience::Public);
            assert_eq!(redacted(&once, Audience::Public), once, "{text}");
        }
    }
}

#[test]
fn what_holds_an_alias_was_read_with_the_value_before_and_is_not_read_anew() {
    for text in [
        // In quotes.
        "secret=\"a $SECRET\tx https://x.io/y\"`~$Authorization",
        "api_key|&password(https://10.0.0.7",
        "the password was \" at 14:02 [search] retrying db-1.corp.internal:8443 after 3637ms",
        // A row that begins with the name of a secret, and an alias that is called like one.
        "see KEY   VALUE\n  DB_PASSWORD   Gl4cier-Bay\n  JAVA_OPTS     -Xmx2g",
    ] {
        let once = redacted(text, Audience::Public);
        assert_eq!(redacted(&once, Audience::Public), once, "{text}");
    }
}

#[test]
fn a_row_with_an_alias_is_no_row_of_headings() {
    let text = "x\n  DB_PASSWORD   [PASSWORD-1]\n  JAVA_OPTS     -Xmx2g";
    assert_eq!(redacted(text, Audience::Public), text);
}

#[test]
fn a_person_is_one_role_in_every_form() {
    for form in [
        "Mara Okonjo",
        "mara okonjo",
        "MARA OKONJO",
        "Mara",
        "Okonjo",
        "M. Okonjo",
        "Okonjo, Mara",
        "Mara O.",
        "@mokonjo",
        "**Mara** Okonjo",
        "Mara\u{a0}Okonjo",
        "Ma\u{200b}ra Okonjo",
        "Mära Okonjo",
    ] {
        let dot = if form.ends_with('.') { "." } else { "" };
        assert_eq!(
            redacted(&format!("then {form} restarted it"), Audience::Team)
                .replace("** ", " ")
                .replace("**", ""),
            format!("then the on-call engineer{dot} restarted it"),
            "{form}"
        );
    }
}

#[test]
fn inside_paths_and_addresses_a_person_is_a_bracket_alias() {
    assert_eq!(redacted("see /home/mokonjo/x", Audience::Team), "see /home/[PERSON-1]/x");
    assert_eq!(redacted("from mara.okonjo@example.com", Audience::Team), "from [PERSON-1]@example.com");
    assert_eq!(redacted("from mara.okonjo@example.com", Audience::Public), "from the on-call engineer");
}

#[test]
fn roles_begin_sentences_and_take_possessives() {
    assert_eq!(
        redacted("Mara's fix held. Okonjo left.", Audience::Public),
        "The on-call engineer's fix held. The on-call engineer left."
    );
}

#[test]
fn a_role_that_the_sentence_names_already_is_said_once() {
    for (text, said) in [
        (
            "support rang the on-call engineer Mara Okonjo at once",
            "support rang the on-call engineer at once",
        ),
        ("Our on-call engineer, Mara Okonjo, restarted it", "The on-call engineer restarted it"),
        ("then the on-call engineer (Mara) restarted it", "then the on-call engineer restarted it"),
        ("Mara Okonjo, the on-call engineer, restarted it", "The on-call engineer restarted it"),
        (
            "asked Mara (on-call engineer). Okonjo left",
            "asked the on-call engineer. The on-call engineer left",
        ),
        ("Mara, on-call engineer", "The on-call engineer"),
        ("then on-call engineer Mara left", "then the on-call engineer left"),
    ] {
        assert_eq!(redacted(text, Audience::Public), said);
    }
}

#[test]
fn a_role_of_somebody_else_beside_a_name_stays() {
    for (text, said) in [
        (
            "Mara, the on-call engineer of the day before and I",
            "The on-call engineer, the on-call engineer of the day before and I",
        ),
        ("the incident lead, Mara, asked", "the incident lead, the on-call engineer, asked"),
        ("non-on-call engineer Mara", "non-on-call engineer the on-call engineer"),
    ] {
        assert_eq!(redacted(text, Audience::Public), said);
    }
}

#[test]
fn diacritics_and_scripts_without_spaces_are_followed() {
    assert_eq!(redacted("ask Jose Mueller-Rios", Audience::Team), "ask the incident lead");
    assert!(!redacted("请问王小明在吗", Audience::Team).contains("王小明"));
}

#[test]
fn a_name_that_is_an_everyday_word_needs_its_capital() {
    assert_eq!(redacted("it will take a young cluster", Audience::Public), "it will take a young cluster");
    assert_eq!(redacted("paged Will at once", Audience::Public), "paged [PERSON-1] at once");
    let (mut register, mut book) = (team(), AliasBook::new());
    register.ordinary("will");
    let text = Redactor::new(&register, &mut book, Audience::Public).text("Will it hold? Ask Will Young.");
    assert_eq!(text.as_str(), "Will it hold? Ask [PERSON-1].");
}

#[test]
fn two_people_of_one_role_are_numbered_and_a_shared_first_name_names_neither() {
    let (mut register, mut book) = (Register::new(), AliasBook::new());
    register.person(PersonId(1), "Ana Silva", &[], CalledBy::Role("engineer"));
    register.person(PersonId(2), "Ana Kovac", &[], CalledBy::Role("engineer"));
    let text = Redactor::new(&register, &mut book, Audience::Team).text("ask Ana Silva, Ana Kovac or Ana");
    assert_eq!(text.as_str(), "ask the engineer, the engineer 2 or one of the team");
}

#[test]
fn each_audience_reads_what_the_table_says() {
    let text = "Globex Corp hit Checkout at https://db-1.prod.example.internal:8443/x, see OPS-4411, key AKIAQ3EGRIPLZ5KXJ7WM";
    assert_eq!(redacted(text, Audience::Team), text.replace("AKIAQ3EGRIPLZ5KXJ7WM", "[TOKEN-1]"));
    assert_eq!(
        redacted(text, Audience::Company),
        "[CUSTOMER-1] hit Checkout at https://[HOST-1]:8443/x, see OPS-4411, key [TOKEN-1]"
    );
    assert_eq!(
        redacted(text, Audience::Public),
        "[CUSTOMER-1] hit [SYSTEM-1] at https://[HOST-1]:8443/[URL-1], see [TICKET-1], key [TOKEN-1]"
    );
}

#[test]
fn the_same_value_keeps_its_alias_in_every_text_and_its_telling_part_goes_with_it() {
    let (register, mut book) = (Register::new(), AliasBook::new());
    let mut redactor = Redactor::new(&register, &mut book, Audience::Company);
    assert_eq!(redactor.text("gke-shop-pool-1a2b3c4d-n2sk drained").as_str(), "[NODE-1] drained");
    assert_eq!(
        redactor.text("then GKE-shop-pool-1a2b3c4d-n2sk and -n2sk").as_str(),
        "then [NODE-1] and -[NODE-1]"
    );
}

#[test]
fn a_kept_value_stays_and_passes_the_gate_and_a_longer_one_does_not() {
    let (mut register, mut book) = (Register::new(), AliasBook::new());
    register.keep("10.0.0.7", "in the public status page").keep("10.0.0.9", " ");
    let body = Redactor::new(&register, &mut book, Audience::Public).text("10.0.0.7 10.0.0.77 10.0.0.9");
    assert_eq!(body.as_str(), "10.0.0.7 [IP-1] [IP-2]");
    let artefact = Artefact { format: Format::Chat, file_name: "a.txt".into(), title: "A".into(), body };
    assert!(gate::clear(artefact, &register, &book, Audience::Public).is_ok());
}

fn passes_the_gate(body: SafeText, register: &Register, book: &AliasBook) -> bool {
    let artefact = Artefact { format: Format::Html, file_name: "a.html".into(), title: "A".into(), body };
    gate::clear(artefact, register, book, Audience::Public).is_ok()
}

#[test]
fn a_kept_value_does_not_show_a_piece_of_another() {
    let (mut register, mut book) = (Register::new(), AliasBook::new());
    register.keep("db-1", "the name of the example");
    let body = Redactor::new(&register, &mut book, Audience::Public)
        .text("db-1 failed over, then db-1.corp.internal and https://db-1/x");
    assert_eq!(body.as_str(), "db-1 failed over, then [HOST-1] and [URL-1]");
    assert!(passes_the_gate(body, &register, &book));
}

#[test]
fn a_kept_link_stays_where_it_is_escaped_too() {
    let (mut register, mut book) = (Register::new(), AliasBook::new());
    register.keep("https://status.example.com/i?id=1&page=2", "public");
    let text = "see https://status.example.com/i?id=1&amp;page=2 or https://status.example.com/i?id=1&page=2";
    let body = Redactor::new(&register, &mut book, Audience::Public).text(text);
    assert_eq!(body.as_str(), text);
    assert!(passes_the_gate(body, &register, &book));
}

#[test]
fn a_value_that_begins_like_a_comment_is_searched_for_everywhere() {
    let (register, mut book) = (Register::new(), AliasBook::new());
    let mut redactor = Redactor::new(&register, &mut book, Audience::Public);
    assert_eq!(redactor.text("password: \"#Winter2024x\"").as_str(), "password: \"[PASSWORD-1]\"");
    assert_eq!(redactor.text("then #Winter2024x again").as_str(), "then [PASSWORD-1] again");
    assert!(!passes_the_gate(SafeText::redacted("then #Winter2024x again".to_owned()), &register, &book));
    let mut later = Redactor::new(&register, &mut book, Audience::Public);
    assert_eq!(later.text("and #Winter2024x").as_str(), "and [PASSWORD-1]");
}

#[test]
fn the_gate_looks_for_short_secrets_of_this_run() {
    let (register, mut book) = (Register::new(), AliasBook::new());
    let mut redactor = Redactor::new(&register, &mut book, Audience::Public);
    redactor.text("postgres://app_rw:Xk922lmQ@db.acme.io:5432/x");
    assert!(!passes_the_gate(SafeText::redacted("then Xk922lmQ again".to_owned()), &register, &book));
}

#[test]
fn a_name_that_nobody_registered_is_counted_as_that() {
    let (register, mut book) = (Register::new(), AliasBook::new());
    let mut redactor = Redactor::new(&register, &mut book, Audience::Public);
    let (_, findings) = redactor.text_with_findings("cc: Lena Fischer\nlater lena fischer left");
    assert!(findings.iter().all(|finding| finding.rule == "name-in-place"), "{findings:?}");
    assert_eq!(findings.len(), 2);
}

#[test]
fn the_first_name_of_somebody_who_was_named_in_full_is_the_same_person() {
    let (register, mut book) = (Register::new(), AliasBook::new());
    let mut redactor = Redactor::new(&register, &mut book, Audience::Public);
    let text = redactor.text("Jonas Weber saw it, and later Jonas rolled back; jonas.js stayed.");
    assert_eq!(text.as_str(), "[PERSON-1] saw it, and later [PERSON-1] rolled back; jonas.js stayed.");
}

#[test]
fn a_company_and_the_words_its_name_begins_with_are_the_same() {
    let said =
        redacted("Quorra Works Cycles GmbH rang as customer; Quorra Works cannot pay", Audience::Public);
    assert_eq!(said, "[CUSTOMER-1] rang as customer; [CUSTOMER-1] cannot pay");
    // "The Adventure of": an ordinary word that a company begins with is not its name.
    let said = redacted(
        "Adventure Works Cycles GmbH rang as customer. The adventure, the Adventure",
        Audience::Public,
    );
    assert!(said.ends_with("The adventure, the Adventure"), "{said}");
}

#[test]
fn an_alias_that_stands_in_a_text_already_is_not_given_to_another_value() {
    let (register, mut book) = (Register::new(), AliasBook::new());
    let mut redactor = Redactor::new(&register, &mut book, Audience::Public);
    assert_eq!(redactor.text("[IP-1] lost 10.0.0.7").as_str(), "[IP-1] lost [IP-2]");
}

#[test]
fn what_the_second_look_replaces_is_a_finding_and_counted() {
    let (register, mut book) = (team(), AliasBook::new());
    let mut redactor = Redactor::new(&register, &mut book, Audience::Public);
    redactor.learn("pod checkout-7d9f8b6c5d-x2k4z");
    let text = "x2k4z10.0.0.7x2k4z and Mara";
    let (redacted, findings) = redactor.text_with_findings(text);
    let mut rebuilt = text.to_owned();
    for finding in findings.iter().rev() {
        rebuilt.replace_range(finding.start..finding.end, &finding.replacement);
    }
    assert_eq!(rebuilt, redacted.as_str());
    assert!(!rebuilt.contains("10.0.0.7") && !rebuilt.contains("x2k4z"), "{rebuilt}");
    assert_eq!(redactor.receipt().total(), findings.len());
}

#[test]
fn the_gate_refuses_what_a_later_text_revealed_and_names_the_place_only() {
    let (register, mut book) = (team(), AliasBook::new());
    let mut redactor = Redactor::new(&register, &mut book, Audience::Public);
    let mut body = redactor.text("first\npart x2k4z restarted\n");
    body.push(&redactor.text("pod checkout-7d9f8b6c5d-x2k4z"));
    let artefact = Artefact { format: Format::Markdown, file_name: "a.md".into(), title: "A".into(), body };
    let refusal = gate::clear(artefact, &register, &book, Audience::Public).unwrap_err();
    let said = refusal.to_string();
    assert!(said.contains("line 2 of the text") && !said.contains("x2k4z"), "{said}");
}

#[test]
fn after_learning_every_text_the_gate_passes() {
    let (register, mut book) = (team(), AliasBook::new());
    let mut redactor = Redactor::new(&register, &mut book, Audience::Public);
    let texts = ["part x2k4z restarted", "pod checkout-7d9f8b6c5d-x2k4z"];
    texts.iter().for_each(|text| redactor.learn(text));
    let parts: Vec<SafeText> = texts.iter().map(|text| redactor.text(text)).collect();
    let body = say::join(&parts, "\n");
    let artefact = Artefact { format: Format::Markdown, file_name: "a.md".into(), title: "A".into(), body };
    assert!(gate::clear(artefact, &register, &book, Audience::Public).is_ok());
}

#[test]
fn an_owner_is_named_inside_the_company_and_not_to_the_public_and_the_gate_knows() {
    let (register, mut book) = (team(), AliasBook::new());
    for (audience, expected) in [
        (Audience::Team, "Mara Okonjo"),
        (Audience::Company, "Mara Okonjo"),
        (Audience::Public, "the on-call engineer"),
    ] {
        let body = Redactor::new(&register, &mut book, audience).owner(PersonId(1));
        assert_eq!(body.as_str(), expected);
        let artefact = Artefact { format: Format::Chat, file_name: "a.txt".into(), title: "A".into(), body };
        assert!(gate::clear(artefact, &register, &book, audience).is_ok());
    }
}

#[test]
fn the_file_name_and_the_title_are_searched_too() {
    let (register, book) = (team(), AliasBook::new());
    let named = |file_name: &'static str, title: &'static str| Artefact {
        format: Format::Chat,
        file_name: file_name.into(),
        title: title.into(),
        body: "x".into(),
    };
    for artefact in [named("mara-okonjo.md", "A"), named("a.md", "Globex Corp down")] {
        assert!(gate::clear(artefact, &register, &book, Audience::Public).is_err());
    }
}

#[test]
fn plain_prose_is_left_as_it_is() {
    for text in [
        "At 14:02 the error rate rose from 0.2 % to 37 %; p99 went from 120 ms to 4.8 s.",
        "The canary step was skipped because the pipeline treats configuration as data. See the runbook, step 3.",
        "Deployment revision 41 of the playback service was rolled back by hand at 2026-03-12T14:49:07Z (commit 9f86d08).",
        "HPA min 3, max 40, target 70%; replicas went 12 -> 40; CPU at 93%, memory 512Mi/1Gi.",
        "Readiness probe failed: HTTP probe failed with statuscode: 503",
        "kubectl rollout undo deployment/playback --to-revision=40 -n streaming",
        "NAME READY STATUS RESTARTS AGE",
        "The alert went to a channel that was retired in Q3-2025; nobody acknowledged it for 17 minutes.",
        "We use UTF-8, TLS 1.3, HTTP/2 and ISO-8601; SLO 99.95%, budget 21.6 minutes.",
        "apiVersion: apps/v1, kind: Deployment, image: registry/app:v1.2.3, resourceVersion: \"48573829\"",
        "The password policy requires rotation; the token expired and was renewed.",
        "What made it normal to skip the review? Which goal or deadline?",
        "java.lang.OutOfMemoryError: Java heap space at com.example.Checkout.run(Checkout.java:42)",
        "std::cout << value; let x = a.b.c(); if (x == 10) { return; }",
    ] {
        assert_eq!(redacted(text, Audience::Public).replace("[SYSTEM-1]", "Checkout"), text);
    }
}

#[test]
fn work_grows_with_the_text_and_no_faster_on_hostile_input() {
    use crate::text::class::visits;
    for unit in [
        "a",
        "/",
        "eyJ",
        "@",
        "a.",
        "-----BEGIN PRIVATE KEY-----\n",
        "\\u",
        "&#",
        "password=",
        "1 ",
        "a-1",
        "::",
        "[IP-1]",
        "Mara ",
        "ab://c",
        "$1",
        "x dot ",
        "Tenant TEAM ",
        "1番",
        "Failover Complete  11:02 AM\nok\n",
        "name X^Y ",
        "our client, Harbour Foods (HF), ",
        "a.b.c a ",
        "| rack ",
        "rack,",
        "| host | node ",
        "nodelist ",
        "host,node\n",
        "7Kq2mNx4Vb81Zr0cQd9sW2eR5tY8abC3dE4fG5hJ\n",
        "glx_7Kq2mNx4Vb81Zr0cQd9sW2eR5tY8abC3dE4f\n",
        "token: 7Kq2mNx4Vb81Zr0cQd9sW2eR\n",
        "\"ab1\" + ",
        "\"ab1\"\n",
        "ab12 cdef ",
        "AWS account is 123456789012 ",
        "owner\tPID\n",
        "USER       PID TTY FD\n",
        "user\tPID\nusers\tPID 2\n",
        "Agent Vexaalla: hi, it is\n",
        "由",
        " 오전 12:02, x",
        "客户",
        "客户:",
        "Заказчик: Я ",
    ] {
        let (register, mut book) = (team(), AliasBook::new());
        let mut redactor = Redactor::new(&register, &mut book, Audience::Public);
        let mut visited = |length: usize| {
            visits::take();
            redactor.learn(&unit.repeat(length / unit.len()));
            visits::take()
        };
        let (small, large) = (visited(4_000), visited(40_000));
        assert!(large <= small * 14, "{unit:?}: {small} then {large}");
    }
}

/// A new family is paid for by every text: one that is asked too often, or asks too much, is noticed here.
#[test]
fn an_ordinary_text_costs_few_looks_for_a_byte() {
    use crate::text::class::visits;
    let log = "2026-05-01T14:00:00.148Z ERROR [checkout] consumer lag 57252 on partition 10 offset 88205466\n\
               - - [01/May/2026:14:00:01 +0000] \"POST /api/v2/carts/31411/items?page=1 HTTP/1.1\" 200 4546 \"-\" \
               \"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)\" 0.2\n\
               I0501 14:00:02.331 1487 kubelet.go:2219] Back-off restarting failed container=app exit_code=137\n\
               {\"level\":\"warn\",\"ts\":1777644003.1,\"msg\":\"connection pool exhausted\",\"in_use\":50,\"limit\":50}\n";
    let prose = "The migration ran at noon and took the lock that every checkout needs. Nobody was paged, as the alert \
                 looked at the rate of errors and requests waited instead of failing. The on-call engineer noticed a \
                 slow dashboard after nine minutes, asked in the channel, and rolled the deployment back.\n";
    let looks = |text: &str| {
        let text = text.repeat(40);
        visits::take();
        let mut hits = Vec::new();
        detect::scan(&text, &mut hits);
        visits::take() * 10 / text.len()
    };
    // In tenths. Raise a figure only for what a new family finds, and say in its comment why it cannot ask less.
    let (log, prose) = (looks(log), looks(prose));
    assert!(log <= 43 && prose <= 57, "{log} tenths for a byte of a log, {prose} for one of prose");
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "(?s).{0,80}",
        "[a-zA-Z0-9 .:/@=_\\-\\\\&#%;\"'\\[\\]\n]{0,120}",
        "(password|token|10\\.0\\.0\\.7|Mara|Okonjo|@|:|=| |\\[HOST-1\\]|eyJ|https://|ghp_|a1B2c3D4e5F6|\"|\\n|\u{200b}|é){0,24}",
    ]
}

fn secret() -> impl Strategy<Value = String> {
    prop_oneof![
        "ghp_[a-z]{17}[A-Za-z0-9]{17}[0-9]{2}",
        "AKIA[A-Z]{7}[A-Z2-7]{7}[2-7]{2}",
        "glpat-[A-Za-z]{10}[0-9]{4}[A-Za-z0-9]{6}",
        "xoxb-[0-9]{12}-[0-9]{12}-[A-Za-z0-9]{24}",
        "sk_live_[A-Za-z]{12}[0-9]{4}[a-z]{8}",
        "eyJ[A-Za-z0-9]{20}\\.eyJ[A-Za-z0-9]{20}\\.[A-Za-z0-9]{30}",
        "hvs\\.[A-Za-z]{12}[0-9]{12}",
        "SG\\.[A-Za-z0-9]{21}1\\.[A-Za-z0-9]{43}",
    ]
}

proptest! {
    // Each is long.
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_part_of_a_long_text_is_redacted_once_and_for_all(text in any_text()) {
        let long = format!("{}{text}", "nothing happened\n".repeat(500));
        let once = redacted(&long, Audience::Public);
        prop_assert_eq!(redacted(&once, Audience::Public), once);
    }
}

proptest! {
    #[test]
    fn any_text_is_redacted_once_and_for_all(text in any_text()) {
        let (register, mut book) = (team(), AliasBook::new());
        let mut redactor = Redactor::new(&register, &mut book, Audience::Public);
        let (once, findings) = redactor.text_with_findings(&text);
        for finding in &findings {
            prop_assert!(text.get(finding.start..finding.end).is_some_and(|value| !value.is_empty()));
        }
        let twice = redactor.text(once.as_str());
        prop_assert_eq!(once.as_str(), twice.as_str());
        let artefact = Artefact { format: Format::Chat, file_name: "a.txt".into(), title: "A".into(), body: once };
        prop_assert!(gate::clear(artefact, &register, &book, Audience::Public).is_ok());
    }

    #[test]
    fn a_registered_name_is_gone_from_any_sentence(before in "[a-z ,.(\n]{0,30}", after in "[ ,.)\n'][a-z ,.\n]{0,30}", form in 0..6_usize) {
        let name = ["Mara Okonjo", "Okonjo", "mara.okonjo", "M. Okonjo", "@mokonjo", "José Müller-Ríos"][form];
        let text = redacted(&format!("{before} {name}{after}"), Audience::Team).to_lowercase();
        for part in ["okonjo", "mara", "josé", "ríos"] {
            prop_assert!(!text.contains(part), "{}", text);
        }
    }

    #[test]
    fn a_secret_is_gone_from_any_setting_and_its_neighbours_stay(secret in secret(), setting in 0..9_usize) {
        let (before, after) = [
            ("used ", " to push"), ("| a | ", " | b |"), ("{\"k\": \"", "\", \"n\": 1}"), ("key: ", "\nnext: 1"), ("`", "`"),
            ("[link](", ") end"), ("**", "**, end"), ("ts=1 level=info v=", " msg=done"), ("<td>", "</td>"),
        ][setting];
        for audience in Audience::RELEASED {
            let text = redacted(&format!("{before}{secret}{after}"), audience);
            prop_assert!(text.starts_with(before) && text.ends_with(after), "{}", text);
            prop_assert!(text.len() <= before.len() + after.len() + 14, "{}", text);
        }
    }
}

#[test]
fn what_our_own_writers_emit_passes_the_gate() {
    let body = SafeText::fixed(concat!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-oqVuAfXRKap7fdgcCY5uykM6R9GqQ8Kuxy9rx7HNQlE='\">",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><style>@media print{a{color:#1a2b3c}}@page{margin:2cm}",
        "@layer base{:root{--ink:#123456}}</style></head><body>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100.5 20\"><title>Fishbone</title></svg>",
        "<p>T+17 min (14:19&#8201;UTC), 2026-03-12T14:02:00Z, 37&nbsp;%, C12, E7, A3, [HOST-1]:8443</p>",
        "| T+5 | detection | &lt;b&gt; | \\[x\\] | 1\\. one \\_two\\_ |",
        "BEGIN:VCALENDAR DTSTART:20260312T140200Z UID:A3 END:VCALENDAR",
    ));
    for audience in Audience::RELEASED {
        let artefact = Artefact {
            format: Format::Html,
            file_name: "postmortem-public-2026-03-12.html".into(),
            title: "Postmortem".into(),
            body: body.clone(),
        };
        assert_eq!(gate::clear(artefact, &team(), &AliasBook::new(), audience).err(), None);
    }
}

/// Of a long text only what stands near a sign is read once more: that may begin anywhere, and so within a link.
#[test]
fn a_public_link_stays_wherever_a_further_reading_begins() {
    let long = "nothing was seen of it until the morning\n".repeat(120);
    for link in [
        "https://github.com/jupyterhub/zero-to-jupyterhub-k8s/pull/655",
        "https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.10",
    ] {
        for behind in 0..300 {
            let filler = "and on ".repeat(50);
            let (filler, _) = filler.split_at(behind);
            let text = format!("{long}see {link} {filler}\nthe volume “stays” locked");
            assert_eq!(redacted(&text, Audience::Public), text, "{behind}");
        }
    }
}
