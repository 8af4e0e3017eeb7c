package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.QuotedText;
import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.yaml.LocatedValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Checks life-cycle rules of buckets: number, days and prefixes (Amazon S3 API, PutBucketLifecycleConfiguration).
final class LifecycleRules implements Rule {
    private static final int MAX_RULES = 1000;

    /// S3 used to refuse moves to infrequent access before this day; its present API description no longer says so.
    private static final int EARLIEST_TRANSITION = 30;

    @Override
    public void check(PlatformFile file, RuleFindings findings) {
        for (var bucket : file.buckets()) {
            var rules = bucket.items("lifecycleRules");
            if (rules.size() > MAX_RULES) {
                findings.value(
                        RuleId.TOO_MANY_ITEMS,
                        rules.get(MAX_RULES),
                        "a bucket takes " + MAX_RULES + " lifecycle rules, here are " + rules.size());
            }
            rules.forEach(rule -> check(rule, findings));
            checkPrefixes(rules, findings);
        }
    }

    private static void check(LocatedValue rule, RuleFindings findings) {
        if (!rule.node().isObject()) {
            return;
        }
        if (rule.child("transitionToIA").isEmpty()
                && rule.child("expirationDays").isEmpty()) {
            findings.value(
                    RuleId.RULE_WITHOUT_ACTION,
                    rule,
                    "this lifecycle rule does nothing",
                    "give it `transitionToIA` or `expirationDays`");
        }
        rule.number("transitionToIA").ifPresent(transition -> {
            if (transition > 0 && transition < EARLIEST_TRANSITION) {
                findings.value(
                        RuleId.EARLY_TRANSITION,
                        rule.child("transitionToIA").orElseThrow(),
                        "infrequent access is charged for at least " + EARLIEST_TRANSITION
                                + " days, and S3 may refuse a move after " + transition,
                        "`transitionToIA: 30` or more");
            }
            rule.number("expirationDays")
                    .filter(days -> days <= transition)
                    .ifPresent(days -> findings.value(
                            RuleId.EXPIRATION_BEFORE_TRANSITION,
                            rule.child("expirationDays").orElseThrow(),
                            "objects go after " + days + " days, but move after " + transition
                                    + "; S3 wants them to go later than they move",
                            "`expirationDays: " + (transition + 1L) + "` or more, or no `transitionToIA`"));
        });
    }

    private static void checkPrefixes(List<LocatedValue> rules, RuleFindings findings) {
        Map<String, LocatedValue> first = new HashMap<>();
        for (var rule : rules) {
            rule.child("prefix")
                    .ifPresent(prefix -> prefix.text().ifPresent(text -> {
                        var earlier = first.putIfAbsent(text, prefix);
                        if (earlier != null) {
                            findings.value(
                                    RuleId.SAME_PREFIX,
                                    prefix,
                                    "the rule on line " + earlier.position().line() + " is for the prefix "
                                            + QuotedText.of(text) + " too; S3 applies both",
                                    "one rule can move and expire");
                        }
                    }));
        }
    }
}
