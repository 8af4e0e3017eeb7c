package com.althq.platform.report.words;

import com.althq.platform.plan.Operation;
import com.althq.platform.report.text.StyledText;

/// One sentence about what a principal may do on which resources.
///
/// @param principal the role, the service, or the resource whose policy it is
/// @param sentence  what follows the principal: `may s3:* on bucket x`
/// @param change  [Operation#CREATE], [Operation#DELETE] or [Operation#SAME]
/// @param isWide    whether it is broader than this stack and could be narrower: any action, or any resource
/// @param isTrust   whether it is a trust policy: who may assume a role
/// @param sections the sections of platform.yaml that cause it, such as `compute + s3`
public record GrantSentence(
        Operation change, StyledText principal, StyledText sentence, boolean isWide, boolean isTrust, String sections) {

    /// Whether it is shown without unfolding anything: it changes, and it is more than a trust policy for a service
    /// of AWS.
    public boolean isProminent() {
        return change != Operation.SAME && (isWide || !isTrust);
    }
}
