//! Word lists that several rules share. A list is one string: it weighs less in the page than a table of strings.

/// True when the list, words with white space between, holds the word.
pub(in crate::coach) fn has(list: &str, word: &str) -> bool {
    // Most words are in no list: one search tells that, before the list is taken apart.
    !word.is_empty() && list.contains(word) && list.split_ascii_whitespace().any(|other| other == word)
}

/// How work is written down.
pub(in crate::coach) const WRITTEN_WORK: &str = "\
    procedure procedures process processes runbook runbooks playbook playbooks policy policies checklist \
    checklists protocol protocols instruction instructions rules rule guidelines guideline guidance steps \
    practice practices standard standards sop sops docs documentation manual freeze plan workflow convention \
    conventions";

/// What stands between a change and production.
pub(in crate::coach) const CHECKS: &str = "\
    review reviews reviewer check checks approval approvals approver tests test testing canary staging gate \
    gates step sign signoff validation verification rehearsal drill queue pipeline safeguards safeguard \
    guardrail guardrails confirmation lint linter backup";

/// Work of people, which a vague word judges.
pub(in crate::coach) const WORK: &str = "\
    access alerting alerts analysis approach architecture attention attitude automation awareness backup \
    backups behaviour behavior budgeting build call care change changes choice choices code coding \
    collaboration commit communication communications configuration control controls cooperation coordination \
    coverage culture dashboard dashboards decision decisions deploy deployment design diligence discipline docs documentation \
    effort engineering escalation estimate estimates estimation execution follow governance guidance handling \
    handoff handover hygiene idea implementation investigation job judgement judgment knowledge leadership \
    logging maintenance management mentoring migration mistake monitoring observability onboarding operations \
    organisation organization oversight ownership performance planning policy policies practice practices \
    preparation procedure procedures process processes prioritisation prioritization quality readme reaction \
    release reporting response review reviews rollback rollout runbook runbooks safety security setup staffing \
    supervision support teamwork test testing tests thinking tooling training transparency understanding \
    validation visibility work workflow";

/// What machines are made of, after an adjective: "reckless flag", "joke endpoint", "bad gateway".
pub(in crate::coach) const TECHNICAL: &str = "\
    account address algorithm api argument backoff backtracking batch binary block blocks bucket buckets button \
    byte bytes cache cancellation category channel character checksum cipher ciphers class client cluster code \
    codes column command connection consistency cpu credential credentials cycle data descriptor device disk \
    endpoint entropy etag event exception expression extension fan field file files filter flag flags format \
    fraction function functions funds gateway gpu gpus handler hash hashes header host hosts image index input \
    instance iops isolation job key keys layer library light line link loading locale lock loop machine magic \
    map memory message messages method metric metrics mode model module name names node nodes node's object \
    option optimiser optimizer order ordering packet packets page pages parameter parser partition password \
    passwords path permission permissions playbook plugin pod pods pointer pointers port power privilege \
    privileges probe process program protocol proxy query queue quorum quota rating reception record ref \
    reference references refs region replica replicas request requests resource resources rights row rows \
    samples schema score scope script sector sectors segment sensor server service session setting settings shard shards signal \
    socket space state storage string suite supply symbol sync syntax system table tag task template thread \
    threads threshold throughput timer tls token tokens topic traffic type url urls user validator value values \
    variable version volume wire wires worker workers zone";
