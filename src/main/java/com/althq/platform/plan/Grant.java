package com.althq.platform.plan;

import java.util.Optional;

/// Who may do what on which: one principal, one action, one resource, as the policy document says it.
///
/// @param principal the role's name, or the service that may assume a role
/// @param resource  readable: an ARN or `${name.arn}`
/// @param because   which sections made it: `compute + s3`
/// @param change    [Operation#CREATE], [Operation#DELETE] or [Operation#SAME]
public record Grant(
        String principal,
        String action,
        String resource,
        Optional<String> condition,
        String because,
        Operation change) {

    /// Whether it reaches further than this stack: any action, or any resource.
    public boolean wide() {
        return action.equals("*") || resource.equals("*");
    }
}
