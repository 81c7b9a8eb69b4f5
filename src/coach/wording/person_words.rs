//! Which words stand for a person or a group of persons.

use super::words::has;
use crate::order::Order;

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

const SPEAKERS: &str = "i we i'd we'd i've we've i'm we're";

const PRONOUNS: &str = "\
    anybody anyone everybody everyone he he'd he's nobody noone she she'd she's somebody someone they they'd \
    they've they're who whoever you you'd you've you're";

const ROLES: &str = "\
    administrator administrators admin admins analyst analysts apprentice approver approvers architect architects \
    author authors boss bosses ceo chief coder coders colleague colleagues coworker coworkers commander commanders \
    committer committers consultant consultants cto dba dbas dev devs developer developers deployer designer \
    designers director directors dude electrician employee employees engineer engineers executive executives \
    expert experts freelancer freelancers guy guys hire hires human humans idiot individual individuals intern \
    interns junior juniors lead maintainer maintainers manager managers newbie newcomer newcomers novice oncall \
    operator operators owner owners person programmer programmers releaser responder responders reviewer \
    reviewers rookie specialist specialists sre sres student supervisor supervisors sysadmin sysadmins teammate \
    teammates technician technicians tester testers trainee trainees";

const GROUPS: &str = "\
    agency carrier company consultancy contractor contractors crew department departments development engineering finance legal devops folks \
    helpdesk integrator isp leadership management manufacturer marketing netops noc operations ops people procurement provider providers qa \
    sales secops security soc squad squads staff stakeholders subcontractor subcontractors supplier suppliers support team teams tribe vendor \
    vendors";

/// Parts of software that borrow the word for a person ("controller manager").
const BEFORE_SYSTEM_ROLE: &str = "\
    account certificate cloud cluster configuration connection container controller device file identity job key \
    kubernetes lock log memory network package partition password prometheus queue resource secret secrets \
    service session settings task traffic transaction volume window workload flink spark sql";

/// Registered names that are ordinary words too: only a capital makes them a person.
const ORDINARY_NAMES: &str = "\
    april art august banks bill bush case chance chase christian cook dawn dean drew faith field ford fox frank \
    gene grace grant green guy hall hill hope hunter jack jam joy june king lane long mark mason max may miles \
    moss page park parker pat pool porter price queue ray read reed rich rob rose sky star stone sue summer van \
    von wall will woods young";

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
        parts.order_by(Ord::cmp);
        parts.dedup();
        Self { parts }
    }

    fn has(&self, folded: &str) -> bool {
        self.parts.binary_search_by(|part| part.as_str().cmp(folded)).is_ok()
    }

    /// Whether the word is a registered name, or the possessive of one.
    pub(in crate::coach) fn is_name(&self, folded: &str, capital: bool) -> bool {
        let stem = without_possessive(folded);
        let distinctive = stem.chars().count() >= 3 && !has(ORDINARY_NAMES, stem);
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

/// The kind of person an ordinary word stands for; `before` is the word before it in its sentence.
pub(in crate::coach) fn person(raw: &str, folded: &str, before: &str) -> Option<Person> {
    if has(SPEAKERS, folded) {
        return Some(Person::Speaker);
    }
    if has(PRONOUNS, folded) || (folded == "one" && matches!(before, "no" | "any" | "every")) {
        return Some(Person::Pronoun);
    }
    if has(ROLES, folded) {
        let compound = has(BEFORE_SYSTEM_ROLE, before)
            // "lead to", "hire": only as somebody.
            || (matches!(folded, "lead" | "hire" | "hires" | "chief") && before.is_empty());
        return (!compound).then_some(Person::Role);
    }
    if matches!(folded, "call" | "duty" | "shift" | "rotation") && before == "on" {
        return Some(Person::Role);
    }
    let shift =
        folded == "shift" && has("night day early late previous last morning evening weekend", before);
    let desk = matches!(folded, "desk" | "line" | "level")
        && has("service help first second third", before)
        && folded != "line";
    // "IT" in capitals, and without an article at the start of a sentence: "Product ignored it".
    let bare = has("product infra platform infrastructure networking it hr", folded)
        && before.is_empty()
        && (raw == "IT" || folded != "it");
    let capitals = matches!(raw, "IT" | "HR");
    let party = folded == "party" && before == "third";
    (has(GROUPS, folded) || shift || desk || party || bare || capitals).then_some(Person::Group)
}
