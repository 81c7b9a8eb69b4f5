//! Which words stand for a person or a group of persons.

/// What kind of person a word stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::coach) enum Person {
    /// "I", "we".
    Speaker,
    /// "he", "they", "somebody", "who".
    Pronoun,
    /// A registered person.
    Name,
    /// "engineer", "reviewer": one person by role.
    Role,
    /// "team", "QA", "vendor": several persons as one.
    Group,
}

const SPEAKERS: &[&str] = &["i", "we", "i'd", "we'd", "i've", "we've"];

const PRONOUNS: &[&str] = &[
    "anybody",
    "anyone",
    "everybody",
    "everyone",
    "he",
    "he'd",
    "he's",
    "nobody",
    "noone",
    "she",
    "she'd",
    "she's",
    "somebody",
    "someone",
    "they",
    "they'd",
    "they've",
    "who",
    "whoever",
    "you",
    "you'd",
    "you've",
];

const ROLES: &[&str] = &[
    "administrator",
    "administrators",
    "admin",
    "admins",
    "analyst",
    "approver",
    "approvers",
    "architect",
    "architects",
    "author",
    "boss",
    "ceo",
    "coder",
    "coders",
    "colleague",
    "colleagues",
    "commander",
    "committer",
    "consultant",
    "cto",
    "dba",
    "dbas",
    "dev",
    "devs",
    "developer",
    "developers",
    "director",
    "dude",
    "employee",
    "employees",
    "engineer",
    "engineers",
    "guy",
    "guys",
    "human",
    "humans",
    "individual",
    "intern",
    "interns",
    "junior",
    "juniors",
    "lead",
    "maintainer",
    "maintainers",
    "manager",
    "managers",
    "newbie",
    "newcomer",
    "oncall",
    "operator",
    "operators",
    "owner",
    "owners",
    "person",
    "programmer",
    "programmers",
    "releaser",
    "responder",
    "responders",
    "reviewer",
    "reviewers",
    "rookie",
    "sre",
    "sres",
    "supervisor",
    "sysadmin",
    "sysadmins",
    "technician",
    "tester",
    "testers",
    "trainee",
];

const GROUPS: &[&str] = &[
    "contractor",
    "contractors",
    "crew",
    "department",
    "development",
    "engineering",
    "finance",
    "legal",
    "devops",
    "folks",
    "helpdesk",
    "leadership",
    "management",
    "marketing",
    "operations",
    "ops",
    "people",
    "provider",
    "qa",
    "sales",
    "secops",
    "security",
    "squad",
    "squads",
    "staff",
    "stakeholders",
    "supplier",
    "suppliers",
    "support",
    "team",
    "teams",
    "vendor",
    "vendors",
];

/// Parts of software that borrow the word for a person ("controller manager").
const BEFORE_SYSTEM_ROLE: &[&str] = &[
    "account",
    "certificate",
    "cloud",
    "cluster",
    "configuration",
    "connection",
    "container",
    "controller",
    "device",
    "identity",
    "key",
    "kubernetes",
    "lock",
    "memory",
    "package",
    "partition",
    "password",
    "process",
    "prometheus",
    "queue",
    "resource",
    "secret",
    "secrets",
    "session",
    "task",
    "traffic",
    "transaction",
    "volume",
    "window",
];

/// Registered names that are ordinary words too: only a capital makes them a person.
const ORDINARY_NAMES: &[&str] = &[
    "april",
    "art",
    "august",
    "banks",
    "bill",
    "bush",
    "case",
    "chance",
    "chase",
    "christian",
    "cook",
    "dawn",
    "dean",
    "drew",
    "faith",
    "field",
    "ford",
    "fox",
    "frank",
    "gene",
    "grace",
    "grant",
    "green",
    "guy",
    "hall",
    "hill",
    "hope",
    "jack",
    "jam",
    "joy",
    "june",
    "king",
    "lane",
    "long",
    "mark",
    "max",
    "may",
    "miles",
    "moss",
    "page",
    "park",
    "pat",
    "pool",
    "price",
    "queue",
    "ray",
    "read",
    "reed",
    "rich",
    "rob",
    "rose",
    "sky",
    "star",
    "stone",
    "sue",
    "summer",
    "van",
    "von",
    "wall",
    "will",
    "woods",
    "young",
];

/// The names of the register, prepared for looking up single words.
pub(in crate::coach) struct Names {
    /// Sorted, folded.
    parts: Vec<String>,
}

impl Names {
    pub(in crate::coach) fn new(people: &[&str]) -> Self {
        let mut parts: Vec<String> = people
            .iter()
            .flat_map(|name| name.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’'))
            .map(fold)
            .filter(|part| part.chars().count() >= 2)
            .collect();
        parts.sort_unstable();
        parts.dedup();
        Self { parts }
    }

    fn has(&self, folded: &str) -> bool {
        self.parts.binary_search_by(|part| part.as_str().cmp(folded)).is_ok()
    }

    /// Whether the word is a registered name, or the possessive of one.
    pub(in crate::coach) fn is_name(&self, folded: &str, capital: bool) -> bool {
        let stem = without_possessive(folded);
        let distinctive = stem.chars().count() >= 3 && !ORDINARY_NAMES.contains(&stem);
        (capital || distinctive) && (self.has(stem) || self.has(folded))
    }
}

/// Soft hyphens and zero-width characters, which pasted text carries inside words.
pub(in crate::coach) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// A word in lower case with one kind of apostrophe.
pub(in crate::coach) fn fold(word: &str) -> String {
    word.chars()
        .filter(|c| !is_invisible(*c))
        .flat_map(char::to_lowercase)
        .map(|c| if c == '’' || c == 'ʼ' { '\'' } else { c })
        .collect()
}

/// "robin" for "robin's" and "chris'".
pub(in crate::coach) fn without_possessive(folded: &str) -> &str {
    folded.strip_suffix("'s").or_else(|| folded.strip_suffix('\'')).unwrap_or(folded)
}

/// The kind of person an ordinary word stands for; `before` is the word before it.
pub(in crate::coach) fn person(folded: &str, before: &str) -> Option<Person> {
    if SPEAKERS.contains(&folded) {
        return Some(Person::Speaker);
    }
    if PRONOUNS.contains(&folded) || (folded == "one" && matches!(before, "no" | "any" | "every")) {
        return Some(Person::Pronoun);
    }
    if ROLES.contains(&folded) {
        return (!BEFORE_SYSTEM_ROLE.contains(&before)).then_some(Person::Role);
    }
    if matches!(folded, "call" | "duty" | "shift" | "rotation") && before == "on" {
        return Some(Person::Role);
    }
    let shift =
        folded == "shift" && matches!(before, "night" | "day" | "early" | "late" | "previous" | "last");
    // Without an article, at the start of a sentence, these are people: "Product ignored it".
    let bare = matches!(folded, "product" | "infra") && before.is_empty();
    let party = folded == "party" && before == "third";
    (GROUPS.contains(&folded) || shift || party || bare).then_some(Person::Group)
}
