package com.althq.platform.plan;

import java.util.Optional;

/// One permission of a policy document: a principal, an action and a resource.
///
/// @param kind      whether it allows or forbids
/// @param principal the role's name, or the service that may assume a role
/// @param action    as the document has it; `* except s3:DeleteBucket` for a `NotAction`
/// @param resource  readable: an ARN or `${name.arn}`; `* except …` for a `NotResource`
/// @param condition readable: `aws:SourceAccount StringEquals 470935583836`
/// @param sections  the sections of platform.yaml that cause it: `compute + s3`
/// @param change    [Operation#CREATE], [Operation#DELETE] or [Operation#SAME]
public record Grant(
        Kind kind,
        String principal,
        String action,
        String resource,
        Optional<String> condition,
        String sections,
        Operation change) {

    static final String ANY = "*";
    static final String EXCEPT = "* except ";

    /// The effect of the permission.
    public enum Kind {
        ALLOW,
        /// Forbidden, even if another statement allows it.
        DENY,
        /// The policy cannot be read, so its effect is unknown.
        UNREADABLE
    }

    /// A grant that allows.
    public Grant(
            String principal,
            String action,
            String resource,
            Optional<String> condition,
            String because,
            Operation change) {
        this(Kind.ALLOW, principal, action, resource, condition, because, change);
    }

    /// Whether it is on `*` because IAM offers the action on nothing narrower.
    public boolean isAccountWide() {
        return kind == Kind.ALLOW && resource.equals(ANY) && !isAny(principal) && AccountWideActions.contains(action);
    }

    /// Whether it is broader than this stack and could be narrower: any action, any resource, any principal, or all
    /// but some.
    public boolean isWide() {
        return switch (kind) {
            case ALLOW ->
                action.equals("*:*") || isAny(action) || isAny(principal) || (isAny(resource) && !isAccountWide());
            case DENY -> false;
            case UNREADABLE -> true;
        };
    }

    private static boolean isAny(String text) {
        return text.equals(ANY) || text.startsWith(EXCEPT);
    }
}
