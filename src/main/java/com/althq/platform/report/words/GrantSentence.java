package com.althq.platform.report.words;

import com.althq.platform.plan.Operation;
import com.althq.platform.report.text.StyledText;

/// What one principal may do on which, in one sentence.
///
/// @param principal who, or of what the policy is
/// @param sentence  what follows the principal: `may s3:* on bucket x`
/// @param change  [Operation#CREATE], [Operation#DELETE] or [Operation#SAME]
/// @param isWide    whether it reaches further than this stack and could be narrower: any action, or any resource
/// @param isTrust   whether it only says who may assume a role
/// @param sections which sections made it
public record GrantSentence(
        Operation change, StyledText principal, StyledText sentence, boolean isWide, boolean isTrust, String sections) {

    /// Whether a reader should see it without unfolding anything: it changes, and it is more than which service of
    /// AWS may act as which role.
    public boolean isProminent() {
        return change != Operation.SAME && (isWide || !isTrust);
    }
}
