package com.althq.platform.plan;

import java.util.Optional;

/// What a policy document says: one principal, one action, one resource.
///
/// @param kind      whether it allows or forbids; look here first
/// @param principal the role's name, or the service that may assume a role
/// @param action    as the document has it; `* except s3:DeleteBucket` for a `NotAction`
/// @param resource  readable: an ARN or `${name.arn}`; `* except …` for a `NotResource`
/// @param condition readable: `aws:SourceAccount StringEquals 470935583836`
/// @param sections  which sections made it: `compute + s3`
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

    /// What the document does with it.
    public enum Kind {
        ALLOW,
        /// Forbidden, whatever else allows it.
        DENY,
        /// There is a policy and nobody can say what it allows.
        UNREADABLE
    }

    /// One that allows.
    public Grant(
            String principal,
            String action,
            String resource,
            Optional<String> condition,
            String because,
            Operation change) {
        this(Kind.ALLOW, principal, action, resource, condition, because, change);
    }

    /// Whether it is on every resource because AWS offers the action on nothing narrower.
    public boolean isAccountWide() {
        return kind == Kind.ALLOW && resource.equals(ANY) && !isAny(principal) && AccountWideActions.contains(action);
    }

    /// Whether it reaches further than this stack and could be narrower, or may: any action, any resource, anybody,
    /// all but some.
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
