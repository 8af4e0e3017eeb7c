package com.althq.platform.report.words;

import com.althq.platform.plan.Operation;
import com.althq.platform.report.text.StyledText;

/// What one principal may do on which, in one sentence.
///
/// @param principal who, or of what the policy is
/// @param sentence  what follows the principal: `may s3:* on bucket x`
/// @param change  [Operation#CREATE], [Operation#DELETE] or [Operation#SAME]
/// @param wide    whether it reaches further than this stack and could be narrower: any action, or any resource
/// @param trust   whether it only says who may assume a role
/// @param because which sections made it
public record GrantSentence(
        Operation change, StyledText principal, StyledText sentence, boolean wide, boolean trust, String because) {

    /// Whether a reader should see it without unfolding anything: it changes, and it is more than which service of
    /// AWS may act as which role.
    public boolean prominent() {
        return change != Operation.SAME && (wide || !trust);
    }
}
