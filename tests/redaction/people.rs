//! People of the register, in every form in which a name turns up.

use crate::judge::{kept, people, redact, set, shown, unsettled};
use crate::score::Score;
use whybone::redact::{CalledBy, Register};
use whybone::workshop::{Audience, PersonId};

/// A name as registered; forms that must go; what must not be left of them.
struct Named {
    full_name: &'static str,
    forms: &'static [&'static str],
    parts: &'static [&'static str],
}

const PEOPLE: &[Named] = &[
    Named {
        full_name: "Sanne Schroeder",
        forms: &["S.S.", "Schröder", "S. Schröder", "Sanne Schröder", "SSchroeder", "sschroder"],
        parts: &["schröder", "schroder", "schroeder", "s.s."],
    },
    Named {
        full_name: "Mirela Dragan",
        forms: &[
            "Mirela Dragan",
            "mirela dragan",
            "MIRELA DRAGAN",
            "Mirela",
            "Dragan",
            "mirela",
            "M. Dragan",
            "M Dragan",
            "Dragan, Mirela",
            "DRAGAN Mirela",
            "Mirela D.",
            "@mirela",
            "@mdragan",
            "mdragan",
            "mireladragan",
            "mirela.dragan",
            "mirela_dragan",
            "mirela-dragan",
            "dragan.mirela",
            "m.dragan",
            "MirelaDragan",
            "mirela.dragan@lumenreel.example",
            "mdragan@lumenreel.example",
            "mirela+oncall@lumenreel.example",
            "mirela-laptop",
            "mdragan-mbp",
            "mireladragan-laptop",
            "Mirelas",
            "**Mirela**",
            "`mdragan`",
            "_Mirela_",
            "Mirela\u{a0}Dragan",
            "Mirela  Dragan",
            "Mirela\nDragan",
            "Mi\u{ad}rela",
            "Mïrela",
            "Miréla",
            "mirela_dragan_test",
            "branch-mirela-fix",
            "MIRELA_DRAGAN",
        ],
        parts: &["mirela", "dragan", "mïrela", "miréla", "rela"],
    },
    Named {
        full_name: "Sarah Chen",
        forms: &[
            "Sarah Chen",
            "Sarah",
            "Chen",
            "sarahchen",
            "sarahchen-laptop",
            "sarah.chen",
            "schen",
            "@schen",
            "sarahc",
            "Sarah C.",
            "S. Chen",
            "Chen Sarah",
            "chen.sarah",
            "chen_s",
            "s_chen",
            "SARAH",
            "sChen",
            "sarah-chen-macbook-pro.local",
            "sarahs-MacBook-Pro",
            "feature/sarah-retry",
        ],
        parts: &["sarah", "chen"],
    },
    Named {
        full_name: "Jan Novák",
        forms: &[
            "Jan Novák",
            "Jan Novak",
            "Novák",
            "Novak",
            "Novákem",
            "Novakem",
            "Nováka",
            "Novaka",
            "Novákovi",
            "Novákova",
            "novak",
            "jan.novak",
            "jnovak",
            "Janem Novákem",
            "Jana Nováka",
            "NOVÁK",
        ],
        parts: &["novák", "novak"],
    },
    Named {
        full_name: "Ivan Petrov",
        forms: &["Иван Петров", "Иван", "Ивана", "Петрову", "ivanp", "i.petrov", "petrov.ivan", "Ivan's"],
        parts: &["иван", "петров", "ivan", "petrov"],
    },
    Named {
        full_name: "Дмитрий Волков",
        forms: &["Dmitry Volkov", "Dmitri", "Dmitriy", "dvolkov", "dmitry.volkov", "Волкова", "Volkov"],
        parts: &["dmitr", "volkov", "волков"],
    },
    Named {
        full_name: "Σοφία Παππά",
        forms: &["Sofia Pappa", "sofia.pappa", "Pappa", "Σοφία"],
        parts: &["sofia", "pappa", "σοφία"],
    },
    Named {
        full_name: "John Doe",
        forms: &["doej", "johnd", "jdoe", "J.D.", "Doe, J.", "JDoe"],
        parts: &["doej", "johnd", "jdoe", "j.d."],
    },
    Named {
        full_name: "Jean-Pierre Dubois",
        forms: &["jpdubois", "jp.dubois", "J.-P. Dubois", "JEAN-PIERRE DUBOIS"],
        parts: &["dubois"],
    },
    Named {
        full_name: "山田花子", forms: &["山田", "花子", "山田花子"], parts: &["山田", "花子"]
    },
    Named {
        full_name: "Mikko Virtanen",
        forms: &[
            "Mikko Virtanen",
            "Mikko",
            "Mikon",
            "Mikolle",
            "Mikkoa",
            "Virtasen",
            "Virtanen",
            "Virtaselle",
            "Mikko Virtasen",
            "mikko.virtanen",
            "mvirtanen",
        ],
        parts: &["mikko", "mikon", "mikolle", "virta"],
    },
    Named {
        full_name: "Ayşe Yılmaz",
        forms: &[
            "Ayşe Yılmaz",
            "Ayse Yilmaz",
            "Ayşe'nin",
            "Ayşe’ye",
            "Yılmaz'ın",
            "Yılmaz",
            "YILMAZ",
            "ayse.yilmaz",
            "AYŞE",
            "ayilmaz",
            "Ayşe'den",
        ],
        parts: &["ayşe", "ayse", "yılmaz", "yilmaz"],
    },
    Named {
        full_name: "José Müller-Ríos",
        forms: &[
            "José Müller-Ríos",
            "Jose Muller-Rios",
            "Jose Mueller-Rios",
            "José",
            "Müller-Ríos",
            "Müller",
            "Ríos",
            "jose.muller",
            "JOSÉ MÜLLER-RÍOS",
            "J. Müller-Ríos",
            "Jose\u{301} Müller-Ríos",
            "jmullerrios",
            "jmueller",
            "Müllers",
        ],
        parts: &["josé", "jose", "müller", "muller", "mueller", "ríos", "rios"],
    },
    Named {
        full_name: "Tomasz Wieczorek",
        forms: &[
            "Tomasz",
            "Tomasza",
            "Tomaszem",
            "Tomaszowi",
            "Wieczorek",
            "Wieczorka",
            "Wieczorkiem",
            "Wieczorkowi",
            "Tomasza Wieczorka",
            "twieczorek",
            "tomasz.wieczorek",
            "Tomasz W.",
        ],
        parts: &["tomasz", "wieczor"],
    },
    Named {
        full_name: "Ольга Смирнова",
        forms: &[
            "Ольга Смирнова",
            "Ольга",
            "Смирнова",
            "Смирновой",
            "Ольге",
            "Ольгу",
            "ОЛЬГА",
            "Смирнову",
            "О. Смирнова",
        ],
        parts: &["ольг", "смирнов"],
    },
    Named {
        full_name: "王小明",
        forms: &["王小明", "小明", "请王小明看", "@王小明"],
        parts: &["小明", "王小"],
    },
    Named {
        full_name: "山田 太郎",
        forms: &["山田太郎", "山田 太郎", "山田さん", "太郎", "山田　太郎"],
        parts: &["山田", "太郎"],
    },
    Named { full_name: "김민준", forms: &["김민준", "김민준이", "민준"], parts: &["민준"] },
    Named {
        full_name: "Ελένη Παπαδοπούλου",
        forms: &["Ελένη Παπαδοπούλου", "Ελένη", "ΕΛΕΝΗ", "Παπαδοπούλου", "Ελένης"],
        parts: &["ελένη", "ελενη", "παπαδοπο"],
    },
    Named {
        full_name: "Siobhán O'Connor",
        forms: &[
            "Siobhán O'Connor",
            "Siobhan O’Connor",
            "O'Connor",
            "OConnor",
            "oconnor",
            "soconnor",
            "Siobhán",
            "S. O'Connor",
            "siobhan.oconnor",
            "siobhan.o.connor",
        ],
        parts: &["siobh", "connor"],
    },
    Named {
        full_name: "Anna-Lena van der Berg",
        forms: &[
            "Anna-Lena van der Berg",
            "Anna-Lena",
            "van der Berg",
            "Anna-Lena vdBerg",
            "annalena",
            "anna-lena.vanderberg",
            "vanderberg",
            "avanderberg",
            "A. van der Berg",
        ],
        parts: &["anna-lena", "annalena", "van der berg", "vanderberg"],
    },
    Named {
        full_name: "Nikolai (\"Kolja\") Petrow",
        forms: &[
            "Nikolai Petrow",
            "Kolja",
            "Nikolai",
            "Petrow",
            "Nikolai \"Kolja\" Petrow",
            "Nikolai (“Kolja”) Petrow",
            "npetrow",
        ],
        parts: &["nikolai", "kolja", "petrow"],
    },
    Named {
        full_name: "Priya Nambiar",
        forms: &[
            "Priya",
            "Nambiar",
            "Priya's",
            "priya’s",
            "PNambiar",
            "pnambiar",
            "priya.n",
            "Priya N",
            "nambiarp",
            "Priya/Nambiar",
        ],
        parts: &["priya", "nambiar"],
    },
    Named {
        full_name: "David Lindqvist",
        forms: &[
            "David",
            "Lindqvist",
            "Davids",
            "dlindqvist",
            "david.lindqvist",
            "David L.",
            "lindqvist_d",
            "Lindqvists",
            "LINDQVIST",
        ],
        parts: &["david", "lindqvist"],
    },
    Named {
        full_name: "Müge Ünal",
        forms: &["Müge Ünal", "Muge Unal", "Müge", "munal", "muge.unal", "Müge'yi"],
        parts: &["müge", "muge"],
    },
    Named {
        full_name: "Bo Li",
        forms: &["Bo Li", "boli@lumenreel.example", "Li Bo", "bo.li"],
        parts: &["bo li", "boli", "li bo", "bo.li"],
    },
    Named {
        full_name: "Jonas Okafor",
        forms: &[
            "JO Okafor",
            "J Okafor",
            "okafor",
            "Jonas O",
            "jonas",
            "Okafors",
            "jokafor",
            "okaforj",
            "Jonas-Okafor",
        ],
        parts: &["jonas", "okafor"],
    },
    Named {
        full_name: "Anna Kowalska",
        forms: &[
            "Kowalska",
            "Kowalskiej",
            "Kowalską",
            "Anny",
            "Annie Kowalskiej",
            "Annę",
            "akowalska",
            "kowalskaa",
            "Anna K.",
        ],
        parts: &["kowalsk", "anny", "annie", "annę"],
    },
    Named {
        full_name: "Marko Horvat",
        forms: &[
            "Horvata",
            "Horvatu",
            "Marka Horvata",
            "Horvatom",
            "Markom Horvatom",
            "mhorvat",
            "horvat.marko",
        ],
        parts: &["horvat"],
    },
    Named {
        full_name: "Gábor Szilágyi",
        forms: &[
            "Gábornak",
            "Szilágyinak",
            "Szilágyi Gábor",
            "Gáborral",
            "szilagyi.gabor",
            "gszilagyi",
            "Gaborral",
        ],
        parts: &["gábor", "gabor", "szil"],
    },
    Named {
        full_name: "Mindaugas Kazlauskas",
        forms: &["Kazlausko", "Kazlauskui", "Mindaugo", "Mindaugui", "mkazlauskas", "Mindaugo Kazlausko"],
        parts: &["kazlausk", "mindaug"],
    },
    Named {
        full_name: "Иван Петров",
        forms: &["Ивана Петрова", "Петрову", "Иваном", "Петровым", "Ивану", "И. Петров", "Петров И."],
        parts: &["иван", "петров"],
    },
    Named {
        full_name: "Олена Шевченко",
        forms: &["Олени", "Олену", "Шевченко", "Олені Шевченко", "ОЛЕНА ШЕВЧЕНКО"],
        parts: &["олен", "шевченко"],
    },
    Named {
        full_name: "Pekka Nieminen",
        forms: &["Pekan", "Pekalle", "Niemisen", "Niemiselle", "Pekka Niemisen", "Niemistä", "pnieminen"],
        parts: &["pekka", "pekan", "pekalle", "niemi"],
    },
    Named {
        full_name: "Mehmet Kaya",
        forms: &["Mehmet'in", "Mehmet’e", "Kaya'ya", "Mehmetle", "MEHMET KAYA", "mkaya", "kaya_m"],
        parts: &["mehmet", "kaya"],
    },
    Named {
        full_name: "Klaus Riemann",
        forms: &["Klaus'", "Klaus’", "Riemanns", "Klaus Riemanns", "KRiemann", "riemannk"],
        parts: &["klaus", "riemann"],
    },
    Named {
        full_name: "María García López",
        forms: &[
            "García",
            "Garcia Lopez",
            "M. García",
            "María G.",
            "mgarcia",
            "maria.garcia",
            "mglopez",
            "García López",
            "Maria Lopez",
            "glopez",
        ],
        parts: &["garc", "lópez", "lopez", "maría", "maria"],
    },
    Named {
        full_name: "Nguyễn Văn Minh",
        forms: &["Nguyễn Văn Minh", "Nguyen Van Minh", "Minh Nguyen", "minhnv", "nguyen.minh", "Nguyễn"],
        parts: &["nguy"],
    },
    Named {
        full_name: "이서연", forms: &["이서연", "서연", "이서연은", "서연씨"], parts: &["서연"]
    },
    Named { full_name: "李雷", forms: &["李雷", "由李雷处理", "李雷说"], parts: &["李雷"] },
    Named {
        full_name: "佐藤 花子",
        forms: &["佐藤花子", "佐藤さん", "花子", "佐藤 花子さん"],
        parts: &["佐藤", "花子"],
    },
    Named {
        full_name: "محمد العلي", forms: &["محمد العلي", "العلي", "محمد"], parts: &["محمد", "العلي"]
    },
    Named {
        full_name: "Ravi Kumar Singh",
        forms: &[
            "Ravi",
            "Ravi Singh",
            "R. K. Singh",
            "Kumar",
            "rksingh",
            "ravi.k.singh",
            "rsingh",
            "singhr",
            "ravikumar",
        ],
        parts: &["ravi", "singh", "kumar"],
    },
    Named {
        full_name: "Zoë D'Angelo",
        forms: &["Zoë", "Zoe", "D'Angelo", "dangelo", "zoe.dangelo", "zdangelo", "Zoe D’Angelo", "DAngelo"],
        parts: &["zoë", "zoe", "angelo"],
    },
];

const TEMPLATES: &[&str] = &[
    "Then @@ restarted the edge.",
    "@@ restarted the edge.",
    "The edge was restarted by @@.",
    "We asked @@, and waited.",
    "(@@)",
    "\"@@\" in the log",
    "**@@** approved it",
    "`@@` approved it",
    "@@'s change went out",
    "| first | @@ | last |",
    "- @@: restart the edge",
    "[14:02] @@: looks fine",
    "<@@> looks fine",
    "{\"author\":\"@@\",\"count\":3}",
    "author=@@ status=merged",
    "owner: @@\nlevel: info",
    "see @@/edge in the list",
    "paged @@ at 14:02; no answer",
    "@@ -> edge team",
    "[@@](graph.png)",
];

/// Places where a form without spaces stands as well.
const GLUED: &[&str] = &[
    "/home/@@/deploy.log",
    "C:\\Users\\@@\\out.txt",
    "@@@«corp.example» wrote",
    "branch @@/retry was merged",
    "user:@@,role:admin",
    "«https://git.example.com/»@@«/edge» has it",
    "@@_backup.tar",
    "edge-@@-test",
];

#[test]
fn a_registered_person_is_gone_in_every_form() {
    let (mut gone, mut words) = (Score::new("people"), Score::of("people", "words beside"));
    let mut settled = Score::of("people", "settled");
    for person in PEOPLE {
        let register = people(&[person.full_name]);
        for (at, form) in person.forms.iter().enumerate() {
            let glued =
                form.chars().all(|character| character.is_ascii_alphanumeric() || ".-_".contains(character));
            let some = (0..7).map(|step| TEMPLATES[(at * 3 + step * 3) % TEMPLATES.len()]);
            let more = GLUED.iter().copied().filter(|_| glued && form.len() > 3);
            for template in some.chain(more) {
                judged(person, form, template, &register, (&mut gone, &mut words));
            }
            let text = set(TEMPLATES[at % TEMPLATES.len()], form).text;
            let wrong = unsettled(&text, &register, Audience::Public);
            settled.case(person.full_name, wrong.is_none(), || {
                format!("{} ==> {}", shown(&text), wrong.unwrap())
            });
        }
    }
    Score::hold_all(vec![(gone, 97.0), (words, 99.0), (settled, 100.0)]);
}

fn judged(
    person: &Named,
    form: &str,
    template: &str,
    register: &Register,
    (gone, words): (&mut Score, &mut Score),
) {
    let setting = set(template, form);
    let released = redact(&setting.text, register, Audience::Public).text;
    let lower = released.to_lowercase();
    let own: Vec<String> = setting.words.iter().map(|word| word.to_lowercase()).collect();
    let left = person
        .parts
        .iter()
        .find(|part| lower.contains(**part) && !own.iter().any(|word| word.contains(**part)));
    let shown = || format!("{} ==> {}", shown(&setting.text), shown(&released));
    gone.case(&format!("{}: {}", person.full_name, shown_form(form)), left.is_none(), shown);
    if left.is_none() {
        words.many(person.full_name, kept(&setting.words, &released), setting.words.len(), shown);
    }
}

fn shown_form(form: &str) -> String {
    shown(form)
}

#[test]
fn people_with_handles_are_gone_by_handle() {
    let mut register = Register::new();
    register.person(
        PersonId(1),
        "Helena Marchetti",
        &["@hm", "lena_m", "hel3na"],
        CalledBy::Role("product owner"),
    );
    let mut score = Score::new("handles");
    for text in [
        "thanks @hm!",
        "cc @hm,",
        "lena_m merged it",
        "[14:02] lena_m: fine",
        "hel3na pushed to main",
        "see /home/lena_m/out",
        "hel3na@corp.example",
        "user=lena_m",
        "Hel3na agreed",
        "by @lena_m.",
        "(@hel3na)",
        "lena_m's branch",
    ] {
        let released = redact(text, &register, Audience::Team).text.to_lowercase();
        let left = ["@hm", "lena_m", "hel3na"].iter().any(|handle| released.contains(handle));
        score.case(text, !left, || format!("{text} ==> {released}"));
    }
    score.hold(97.0);
}

#[test]
fn authors_in_trailers_and_commits_are_gone() {
    let mut score = Score::new("trailers");
    let register = people(&["Helena Marchetti", "David Lindqvist"]);
    for text in [
        "Co-authored-by: Helena Marchetti <12345+hmarchetti@users.noreply.github.com>",
        "Signed-off-by: Helena Marchetti <helena@corp.example>",
        "Author: David Lindqvist <dl@corp.example>\nDate: Thu Mar 12 14:02:11 2026",
        "Reviewed-by: H. Marchetti",
        "commit by dlindqvist <david@users.noreply.github.com>",
        "Merge pull request from hmarchetti/retry-edge",
        "^3f2a9c1 (Helena Marchetti 2026-03-12 14:02:11 +0100 42) let x = 1;",
        "blame: 3f2a9c1b (David Lindqvist 2026-03-12) fix",
        "TODO(hmarchetti): remove",
        "// @author David Lindqvist",
        "Approved-By: david.lindqvist",
    ] {
        let released = redact(text, &register, Audience::Public).text;
        let lower = released.to_lowercase();
        let left = ["helena", "marchetti", "david", "lindqvist"].iter().any(|part| lower.contains(part));
        score.case(text, !left, || format!("{} ==> {}", shown(text), shown(&released)));
    }
    score.hold(97.0);
}

/// Names that are words, or hardly longer than one letter, where only somebody can stand.
#[test]
fn a_name_that_is_a_word_goes_where_somebody_stands() {
    let mut score = Score::new("names where somebody stands");
    for (name, text, released) in [
        ("Grace Hopper", "user=grace logged in", "user=[PERSON-1] logged in"),
        ("Grace Hopper", "\"login\": \"grace\"", "\"login\": \"[PERSON-1]\""),
        ("Grace Hopper", "git log --author=grace", "git log --author=[PERSON-1]"),
        ("Grace Hopper", "10:42 grace: looking", "10:42 [PERSON-1]: looking"),
        ("Grace Hopper", "GRACE: so the queue was full", "[PERSON-1]: so the queue was full"),
        ("Grace Hopper", "ping grace, no answer", "ping [PERSON-1], no answer"),
        ("Grace Baker", "grace.baker42 merged it", "[PERSON-1] merged it"),
        ("Rose Field", "owner: rose field", "owner: [PERSON-1]"),
        (
            "Will Hartley",
            "Will restarted it, then Will slept",
            "[PERSON-1] restarted it, then [PERSON-1] slept",
        ),
        ("Mei-Ling Wu", "meiling.wu merged it, mwu: no", "[PERSON-1] merged it, mwu: no"),
        ("Mei-Ling Wu", "user=mwu, by mwu", "user=[PERSON-1], by [PERSON-1]"),
        ("José Álvarez", "J.Á. asked J. Á. again", "[PERSON-1] asked [PERSON-1] again"),
        ("Al Roth", "paged Al twice", "paged [PERSON-1] twice"),
        ("Jan Novák", "10:42 Jan: looking", "10:42 [PERSON-1]: looking"),
        ("Alexander Petrov", "Alex and Sasha looked", "[PERSON-1] and [PERSON-1] looked"),
        ("Robert Lindgren", "then Bob slept", "then [PERSON-1] slept"),
        ("Robert Lindgren", "<bob.lindgren> ack, boblindgren too", "<[PERSON-1]> ack, [PERSON-1] too"),
        ("Aleksandra Wrona", "Aleksandra (“Ola”) Wrona left, Ola slept", "[PERSON-1] left, [PERSON-1] slept"),
        ("Owen Wells", "Owen 'Tex' Wells came back", "[PERSON-1] came back"),
        ("Max Power", "the list [\"max\",\"power\"]", "the list [\"max\",\"power\"]"),
        ("José Ángel Peña", "jose angel has the bridge", "[PERSON-1] has the bridge"),
        ("Jonas Kazlauskas", "Perduota Jonui Kazlauskui", "Perduota [PERSON-1]"),
        ("Lea Borg", "Attendees: LB, and LB for traffic", "Attendees: [PERSON-1], and LB for traffic"),
        ("Lea Borg", "- AI LB: alert on the queue", "- AI [PERSON-1]: alert on the queue"),
        (
            "Olaf Vexley",
            "Olaf (\"Wiggo\") Vexley found it, Wiggo wrote it",
            "[PERSON-1] found it, [PERSON-1] wrote it",
        ),
        ("Sven Eik", "Present: Sven Eik\nSE: why?", "Present: [PERSON-1]\n[PERSON-1]: why?"),
        ("Lea Borg", "Legend: LB = Lea Borg", "Legend: [PERSON-1] = [PERSON-1]"),
        ("Anna Quorrander", "anna, can you look?", "[PERSON-1], can you look?"),
        ("Quorra A. Vexley", "verified: Q.A.V. and Q.V.", "verified: [PERSON-1] and [PERSON-1]"),
        ("Quorra-Mae Vexley", "Quorra-Mae (qm.vexley, QMV)", "[PERSON-1] ([PERSON-1], [PERSON-1])"),
        ("Hedda Lund", "HL -> checks the carrier", "[PERSON-1] -> checks the carrier"),
        ("April May", "It failed in May. April May slept", "It failed in May. [PERSON-1] slept"),
        ("Hedda Klein", "eine kleine, klein wie Klein", "eine kleine, klein wie [PERSON-1]"),
        ("Lea Borg", "- Todo LB: alert on the queue", "- Todo [PERSON-1]: alert on the queue"),
        (
            "Anton Kafka",
            "Kafka restarted it, the Kafka brokers did not",
            "[PERSON-1] restarted it, the Kafka brokers did not",
        ),
    ] {
        let found = redact(text, &people(&[name]), Audience::Public).text;
        score.case(text, found == released, || format!("{text} ==> {found}"));
    }
    score.hold(100.0);
}

#[test]
fn a_case_of_one_name_that_is_the_name_of_another_is_that_other() {
    let found =
        redact("Jana asked Jan, then Jana left", &people(&["Jan Novák", "Jana Nováková"]), Audience::Public);
    assert_eq!(found.text, "[PERSON-1] asked [PERSON-2], then [PERSON-1] left");
}

/// Words that look like a registered name and are none.
#[test]
fn ordinary_words_stay_beside_registered_people() {
    let register = people(&[
        "Will Young",
        "Grace Page",
        "Mark Grant",
        "Bill Case",
        "May Rivers",
        "Rose Stone",
        "Dean Fields",
        "Bo Li",
        "Art Holder",
        "Sue Law",
        "Max Power",
        "Pat Root",
        "Jack Port",
        "Amber Long",
        "Drew Best",
        "Chip Rack",
        "An Ko",
        "Jan Novák",
    ]);
    let mut score = Score::new("ordinary words");
    for text in [
        "It will take a while until the cluster is young again.",
        "The grace period of the pod was 30 s.",
        "We mark the node as unschedulable.",
        "They grant access to the page.",
        "The bill of materials lists each case.",
        "It may help; the maximum was reached in May 2026.",
        "The error rate rose to 12 %.",
        "Two long rivers of logs, and a stone age parser.",
        "The law of large numbers sued nobody.",
        "max draw, power loss, max_connections=100, max: 40",
        "apply the patch, pat the back of the rack",
        "the root cause was a full root volume at port 8443",
        "amber alert level, the best of both drew attention",
        "the chip in rack 4 ran hot",
        "the state of the art, a holder for keys",
        "the fields of the row: id, mark, will",
        "lib and bold are words",
        "page the on-call engineer; the status page was green",
        "in the best case it will mark all fields",
        "GRANT SELECT ON media TO reader;",
        "chmod 755 root; ls -al /root",
        "We will page at once, mark it as done, and may go on.",
        "January, Jan 12, 12 Jan 2026",
        "case ko: return an error; ok",
        "@media print { page-break-after: always }",
        "git grep -n best -- '*.rs'",
        "Will this recur? Will we see it? Mark the step done. Mark all as read.",
        "Grace periods were short. Rose sharply at 9. Bill the customer. In May it grew.",
        "S.P. and U.S. and J. Q.",
        "terminationGracePeriodSeconds and workerMaxDraw",
        "summary: \"Max queue depth exceeded\"",
    ] {
        let released = redact(text, &register, Audience::Public).text;
        score.case(text, released == text, || format!("{text} ==> {released}"));
    }
    score.hold(96.0);
}

/// Short and ordinary names, inflected or cut, are pieces of many words.
#[test]
fn words_that_begin_like_a_name_stay() {
    let mut score = Score::new("words like names");
    for (name, text) in [
        ("Tim Post", "time, timer, timeout, times, timely; the postmortem was posted to postgres by post"),
        ("Per Lind", "requests per second, per region; the person performs"),
        ("Rob Keys", "robust keys, keyed lookups, the key, robbed of time"),
        ("Ali Alvarez", "alias, aliases, aligned, all, alive, alike"),
        ("Eva Lang", "evaluate, eval, evade; the language, along, slang"),
        ("Ada Link", "adapt, adaptive; the link, links, linked, linking"),
        ("Kai Port", "kaizen; the port, ports, ported, portal, import, export"),
        ("Lin Chang", "line, lines, linear, linked; the change, changes, changed, exchange"),
        ("Max Lowe", "maximum, maxed; lower, lowest, allow, the load, loads, download"),
        ("Ron Case", "electron; the case, cases, cascade, in any case"),
        ("Jan Test", "janky; the test, tests, tested, testing, latest, contest"),
        ("Don Page", "done, do, donate; the page, pages, paged, pager, homepage"),
        ("Ben Brooks", "benchmark, benefit; the stack, stacks, stacked, stacktrace"),
        ("Nora Norman", "norms, normal, normally, enormous"),
        ("Pia Stark", "pipe; the start, starts, started, restart, restarts"),
        ("Sam Serva", "same, sample; the service, services, serviced"),
        ("Mia Regan", "the region, regions, regional; miasma"),
        ("Lena Quist", "length, lenient; the queue, queues, queued, enqueue"),
        ("Tom Field", "tomorrow, tomcat, atom, custom; the field, fields"),
        ("Ian Cook", "cookie, cookies, cooked; median, variant, Ansible"),
        ("Sal Bander", "bandwidth, band; sale, salt, universal"),
        ("Hal Lock", "half, halt, shall; lock, locks, locked, deadlock, block"),
        ("Marta Berg", "market, mark; iceberg, Berlin, bergamot"),
        ("Ines Read", "lines, machines, inestimable; reads, ready, already, thread, read-only"),
        ("Carl Storm", "carload; storms, brainstorm, a retry storm"),
        ("Art Ford", "article, artefact, start, part, chart; afford, affordable, Stanford"),
    ] {
        let released = redact(text, &people(&[name]), Audience::Public).text;
        let before = crate::judge::words(text);
        score.many(name, kept(&before, &released), before.len(), || format!("{text} ==> {released}"));
    }
    score.hold(99.0);
}

#[test]
fn two_people_stay_two_people() {
    let register = people(&["Priya Nambiar", "David Lindqvist"]);
    let text = "Priya paged David. David Lindqvist called P. Nambiar, and dlindqvist answered pnambiar.";
    let released = redact(text, &register, Audience::Public).text;
    assert_eq!(released.matches("[PERSON-1]").count(), 3, "{released}");
    assert_eq!(released.matches("[PERSON-2]").count(), 3, "{released}");
}
