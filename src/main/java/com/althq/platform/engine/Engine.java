package com.althq.platform.engine;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.plan.Plan;

/// Computes the plan for a change of one service. Two implementations: the offline engine compares two
/// specifications, the Pulumi engine compares a specification with the account.
public interface Engine {

    /// The steps that the change leads to. Changes neither the account nor the state.
    Plan preview(DeploymentTarget target, ServiceChange change);
}
