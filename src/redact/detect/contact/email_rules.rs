//! The rules of mail addresses and handles, and by which examples they are shown.

use crate::redact::Kind;
use crate::redact::detect::{Examples, Rule, Shown};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&EMAIL, &HANDLE];

pub(super) static EMAIL: Rule = Rule::shown(Shown {
    name: "email",
    kind: Kind::Email,
    reason: "Names a person or a mailbox.",
    known_format: false,
    examples: Examples {
        positive: &[
            "UPI «hedda.vex88@okhdfcbank» declined",
            "reporter: «vexley-q AT harbour DOT fr»\n",
            "write to «jo.doe+ops@mail.example.com», please",
            "<«a@b.co»>",
            "mailto:«x_1@xn--mnchen-3ya.de»?subject=hi",
            "ssh «deploy@10.0.0.7»",
            "psql as «admin@localhost»:5432",
            "Cron <«root@db01»> backup",
            "current-context: «ops@eu-harbour-prod»\n",
            "[8812] «billing_rw@harbour_prod» LOG: waiting",
            "Host=x;Username=«quorraadmin@quorra-db»;SSL Mode=Require",
            "«m.okoro@brix_eu» FATAL: refused",
            "请联系«wei.lin@example.cn»处理工单，谢谢",
            "연락처는«min@example.co.kr»입니다",
            "write to «quorra dot vexley at harbour dot example» (weekdays)",
            "box   «quorra.vexley@»   linux",
            "MAIL FROM:<«\"q. vexley\"@harbour.example»>",
        ],
        negative: &[
            "git clone git@github.com:kubernetes/kubernetes.git",
            "DOT files AT the end, use DOT format",
            "Ciphers aes256-gcm@openssh.com",
            "Object@4b1c1ea0",
            "lodash@4.17.21",
            "wg-quick@wg-home.service",
            "actions/upload-artifact@release-next",
            "string-width@npm:^4.1",
            "registry/app@sha256:9f86d081884c",
            "at 5 @ 12:30",
            "look at the dot in the chart, at each dot a value",
            "actions/checkout@v4",
            "@Override public void run()",
            "icon@2x.png",
            "rabbit@localhost and celery@%h",
        ],
        disguised: &[
            "mail «quorra [dot] vexley [at] harbour [dot] de», please",
            "«jo.doe&#64;example.com»",
            "«jo.doe%40example.com»",
            "«jo.doe\\@example.com»",
            "«jo.d\u{200b}oe@example.com»",
            "«jo.doe\u{ff20}example.com»",
            "«jo (at) example (dot) com»",
        ],
    },
});

pub(super) static HANDLE: Rule = Rule::shown(Shown {
    name: "handle",
    kind: Kind::Handle,
    reason: "Names a person in chat or on a code host.",
    known_format: false,
    examples: Examples {
        positive: &[
            "matrix «@mchen:example.org»",
            "paged «@jdoe42» at once",
            "cc «@sam-t», «@lee.w»",
            "such as «@Marloes1979»",
            "ask «@quorra-team», ping «@vexley-devs»",
            "«@quorra.task» please look, then «@vexley.route»",
            "<@U07QX2RTM|«marta.k»> joined",
            "«@hedda.b» = scribe, «@quorrav» = comms\n- failover («@hbrandvik»);\n",
        ],
        negative: &[
            "my @rows = load(); print scalar @rows;",
            "needs @tariff-deps@ and foreach my $row (@rows) {",
            "migrate:\n\t@goose up\n",
            "@reboot /usr/bin/fstrim -av",
            "@Override",
            "@pytest.fixture scope",
            "@celery.task\ndef run(): x\n    @size.setter\n    def size",
            "/infra/ @platform-team",
            "@Log4j2 and @RepeatedTest5",
            "@here we go",
            "npm i @types/node",
            "@quorra.mark.flaky\ndef test():",
            "sqlplus app @nightly_load.sql and curl -d @body.json",
            "@media print",
            "@param name",
            "a @ b",
            "@channel: down",
            "@oncall please look",
            "fields @timestamp, @message, @logStream",
            "{\"@id\": \"none\", \"@anything\": 1}",
        ],
        disguised: &["paged «@jd\u{200b}oe42» at once", "paged «&#64;jdoe42» at once"],
    },
});
