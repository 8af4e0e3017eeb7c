package com.althq.platform.spec.rule;

/// What can be wrong with one subject. A rule sees the file as it is written, valid or not, and passes over
/// what it cannot make sense of, so that one run says everything; that a value has the right type is the
/// schema's business.
interface Rule {
    void check(PlatformFile file, RuleFindings findings);
}
