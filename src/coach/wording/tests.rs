use super::{RULES, check};

#[test]
fn every_rule_notices_its_own_example_and_leaves_its_innocent_ones_alone() {
    for rule in RULES {
        let found = check(rule.example, &[]);
        assert!(
            found.iter().any(|finding| finding.rule == rule.id),
            "{}: {} -> {found:?}",
            rule.id,
            rule.example
        );
        assert!(!rule.asks.is_empty() && rule.ask().ends_with('?'), "{}", rule.id);
        for sentence in rule.innocent {
            let found = check(sentence, &[]);
            assert!(found.is_empty(), "{}: {sentence} -> {found:?}", rule.id);
        }
    }
}
