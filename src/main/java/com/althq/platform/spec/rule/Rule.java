package com.althq.platform.spec.rule;

/// A check of one subject that the JSON Schema cannot express. It gets the file as written, valid or not, and skips
/// values of a wrong type, for which the schema has a finding.
interface Rule {
    void check(PlatformFile file, RuleFindings findings);
}
