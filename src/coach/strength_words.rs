//! The words that tell how well an action holds: patterns as in `wording::phrase`, and plain lists.

/// Patterns that tell the same.
pub(super) struct Group {
    /// What follows from them, in half a sentence.
    pub(super) because: &'static str,
    /// The patterns.
    pub(super) phrases: &'static [&'static str],
}

/// It works without anybody thinking of it.
pub(super) const STRONGER: &[Group] = &[
    Group {
        because: "the system refuses by itself",
        phrases: &[
            "block|blocks|prevent|prevents|forbid|forbids|refuse|refuses|reject|rejects|deny|denies|enforce|enforces|disallow",
            "rate limit|limits|limiter|limiting",
            "add|set|introduce .. limit|limits|maximum|cap|guard",
            "cap|limit .. at|to",
            "restrict|restricts|validation|guard|guards",
            "stop|stops|halt|halts .. when|if",
            "throttle|throttles|quota|quotas|backpressure|shed|shedding",
            "interlock|guardrail|gate",
            "validate .. pipeline|ci|schema|deploy|admission|merge",
            "fail|fails ~ the? build|deploy|merge|pipeline|safe|closed|start",
            "admission controller|webhook|policy|control",
            "required check|checks",
            "require|requires .. in|before",
        ],
    },
    Group {
        because: "the unsafe state cannot be reached",
        phrases: &[
            "make .. impossible|unrepresentable|mandatory|immutable|atomic|idempotent",
            "serialise|serialize|serialised|serialized",
            "lock|locks|mutex|lease|transaction|transactions|transactional|fencing",
            "required parameter|argument|field",
            "constraint|uniqueness|immutable|idempotent|idempotency",
            "unique index|key|constraint",
            "read only",
            "pin .. version|versions|digest|digests|dependency|dependencies|image|images",
            "safe|safer default|defaults",
            "default to",
        ],
    },
    Group {
        because: "it works without anybody thinking of it",
        phrases: &["automate|automatically|automatic|auto", "generate .. from"],
    },
    Group {
        because: "a fault stays where it begins",
        phrases: &[
            "isolate|partition|shard|bulkhead|bulkheads|decouple|sandbox|segregate|separate",
            "split .. per|by|into|from",
            "limit .. blast|radius",
        ],
    },
    Group {
        because: "the path, or a step of it, is gone",
        phrases: &[
            "remove|delete|retire|decommission|eliminate|drop|disable|revoke|sunset|strip",
            "switch|turn off",
            "simplify|standardise|standardize|merge|unify|consolidate",
            "reduce .. manual|step|steps",
            "cut|replace .. step|steps|path|manual|hand",
        ],
    },
];

/// Somebody or something still has to respond.
pub(super) const INTERMEDIATE: &[Group] = &[
    Group {
        because: "somebody notices sooner, and still has to respond",
        phrases: &[
            "alert|alerts|alarm|alarms|paging|pager|alerting|notify|notification|notifications",
            "page the|on|somebody|someone",
            "dashboard|dashboards|metric|metrics|log|logs|trace|traces|probe|probes|slo|slos",
            "monitor|monitoring|healthcheck",
            "health|synthetic check|checks",
            "open|create|file .. ticket|issue",
        ],
    },
    Group {
        because: "it is tried on a part, or beforehand",
        phrases: &[
            "canary|canaries|staged|gradual|gradually|progressive|ramp",
            "linter|lint|test|tests|testing",
            "drill|drills|rehearse|rehearsal|exercise|gameday|simulation",
            "dry run|runs",
        ],
    },
    Group {
        because: "there is more to hold with, until that is used up",
        phrases: &[
            "redundancy|redundant|replica|replicas|standby|failover|backup|backups|snapshot|snapshots|spare",
            "timeout|timeouts|retry|retries|backoff|circuit|cache",
            "second|another|third region|zone|replica|node|provider|reviewer? on",
            "add|raise|increase|scale|double|extend .. capacity|memory|staffing|people|nodes|headroom|disk",
            "raise|increase|double|extend|bump|lift .. limit|limits|quota|quotas",
            "rotation|handover|hire|staff",
        ],
    },
    Group {
        because: "it helps in the moment, for somebody who uses it",
        phrases: &[
            "rename|colour|color|banner|label",
            "checklist|checklists|runbook|runbooks|playbook|playbooks",
            "confirmation|dialog|dialogue|prompt|undo",
            "read back",
            "readback",
            "confirm .. before|by",
            "kill switch",
            "feature flag|flags",
        ],
    },
];

/// It rests on memory and attention.
pub(super) const WEAKER: &[Group] = &[Group {
    because: MEMORY,
    phrases: &[
        "remind|reminder|reminders|train|training|retrain|educate|workshop|awareness",
        "wiki|documentation|docs|memo|guideline|guidelines|announce|email|newsletter",
        "careful|carefully|attention|vigilant|vigilance|mindful",
        "double check",
        "second pair",
        "four eyes",
        "reviewer|reviewers|approval|approvals",
        "warn|warning|warnings",
        "make|ensure sure? ~ everyone|everybody|people|engineers|developers|nobody",
        "communicate|tell|inform",
        "convention|conventions",
        "remember",
    ],
}];

/// Openings after which the rest is only talked about.
pub(super) const WEAK_OPENINGS: &[Group] = &[
    Group {
        because: "it finds something out, and changes nothing yet",
        phrases: &[
            "investigate|consider|discuss|explore|evaluate|research|study|analyse|analyze|review|think|understand|revisit|brainstorm",
            "look into|at",
            "find out",
            "figure out",
        ],
    },
    Group {
        because: MEMORY,
        phrases: &[
            "remind|train|retrain|educate|tell|encourage|urge|warn|teach|explain|coach|instruct|brief|advise|inform|remember",
            "be ~ more? careful|aware|mindful|vigilant",
            "pay ~ more|closer? attention",
            "raise awareness",
            "ask the? team|teams|everyone|everybody|people|engineers|developers|support|colleagues",
            "require|expect people|everyone|everybody|engineers|developers|teams",
            "double check",
            "try to",
            "ensure|make sure? everyone|everybody|people|engineers|developers|nobody",
        ],
    },
    Group {
        because: A_TEXT,
        phrases: &[
            "document|announce|communicate|publicise|publicize|email|share",
            "post|send .. message|mail|email|note|reminder",
            "write ~ a|an|the|up? wiki|page|doc|document|memo|policy|guideline|note|email",
        ],
    },
];

/// Ways in which the rest is brought about by people who remember.
pub(super) const SOFT_WAYS: &[&str] = &[
    "by|through|via ~ reminding|telling|training|asking|documenting|warning|educating|informing|teaching|reminders|training|documentation|awareness",
    "to|in|into the|our|a? wiki|handbook|readme|documentation|confluence",
    "how we|people|everyone|everybody|teams|engineers|developers|you",
];

pub(super) const MEMORY: &str = "it rests on memory and attention";
pub(super) const A_TEXT: &str = "it helps those who read it and remember it that night";

/// What is never more than a text or a talk.
pub(super) const SOFT: &str = "note notes memo memos reminder reminders wiki documentation document documents doc docs \
    guideline guidelines guidance training trainings newsletter newsletters announcement announcements readme faq poster posters \
    warning warnings awareness convention conventions presentation slides email emails mail comment comments \
    instructions instruction advice manual handbook approval approvals reviewer reviewers signoff";
/// Parts that are soft where they are parts of a text or a talk.
pub(super) const SOFT_PARTS: &str = "page pages section entry article message messages post session sessions course material \
    materials text template paragraph day";
/// What makes them soft.
pub(super) const SOFT_OF: &str = "wiki confluence docs doc documentation handbook guideline slack chat channel training awareness \
    onboarding readme email guidance blog announcement reminder warning";
/// Soft unless something technical stands before it.
pub(super) const SOFT_IF_PLAIN: &str =
    "policy policies rule rules standard standards process procedure procedures";
/// What makes those technical.
pub(super) const TECHNICAL: &str = "admission network retention retry iam bucket security scaling autoscaling eviction lifecycle \
    branch protection backup restart cache caching cors password access firewall routing alert alerting lint validation egress \
    ingress backoff rate timeout build deploy import batch daemon worker background child";
/// Verbs that put something else in its place.
pub(super) const REPLACING: &str = "replace swap turn convert change move exchange";

/// What ends the words for an object.
pub(super) const PREPOSITIONS: &str = "in into on onto for about with to from by when before after so that which who whose until \
    without at per of during through via behind under while where if unless because as over against";

/// Strong verbs that say little without their object.
pub(super) const TAKE_OBJECTS: &str = "remove delete retire decommission eliminate drop disable revoke sunset strip switch turn \
    block prevent forbid enforce merge simplify standardise standardize unify consolidate separate lock";
/// Strong verbs that are nouns elsewhere: they count where a part of the action begins.
pub(super) const MUST_BEGIN: &str = "merge delete drop switch turn remove separate";
/// Those that take something away.
pub(super) const TAKING_AWAY: &str =
    "remove delete retire decommission eliminate drop disable revoke sunset strip switch turn";
/// What is no strength when it is taken away.
pub(super) const SAFEGUARDS: &str = "alert alerts alarm alarms alerting dashboard dashboards metric metrics log logs test tests check \
    checks canary canaries timeout timeouts limit limits limiter gate guard guardrail lock locks backup backups replica replicas \
    retry retries validation probe probes monitoring runbook checklist review quota constraint";
/// Objects that say only what is hoped for, or that are no part of a system.
pub(super) const VAGUE: &str = "this it that recurrence incident incidents outage outages mistake mistakes error errors problem \
    problems issue issues failure failures future happening again fix request branch change pr patch time calendar slot \
    hour day days week afternoon risk risks confusion everything things downtime";

/// What is done without anybody, and may only tell somebody.
pub(super) const ABOUT_MESSAGES: &str = "automate automatically automatic auto";
/// What tells somebody.
pub(super) const MESSAGES: &str = "alert alerts alarm page pages paging notify notifies notification notifications ticket tickets report \
    reports dashboard dashboards remind reminds reminder reminders email emails message messages warn warning warnings post";
/// What makes a limit larger.
pub(super) const RAISING: &str = "raise increase double extend bump lift";

pub(super) const WEAK_VERBS: &[&str] = &[
    "investigate|consider|improve|review|ensure|discuss|explore|evaluate|monitor|enhance|optimise|optimize|revisit|clarify|address|analyse|analyze",
    "look into|at",
    "make sure",
    "be ~ aware",
    "think about",
    "try to",
];
