package com.althq.platform.engine;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.plan.Plan;

/// What would change? Each implementation answers from what it can see.
public interface Engine {

    /// Changes nothing anywhere.
    Plan preview(DeploymentTarget target, ServiceChange change);
}
