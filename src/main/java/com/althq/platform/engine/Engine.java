package com.althq.platform.engine;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.plan.Plan;
import java.util.List;

/// Computes the plan for a change of one service. Two implementations: the offline engine compares two
/// specifications, the Pulumi engine compares a specification with the account.
public interface Engine {

    /// The steps that the change leads to. Changes neither the account nor the state.
    Plan preview(DeploymentTarget target, ServiceChange change);

    /// Whether the account is looked at, not an earlier version of the specification.
    default boolean comparesWithAccount() {
        return false;
    }

    /// A plan, and what a reader must know of it.
    ///
    /// @param warnings one line each, such as that somebody else changes the stack right now
    record AnnotatedPlan(Plan plan, List<String> warnings) {
        public AnnotatedPlan {
            warnings = List.copyOf(warnings);
        }
    }

    /// The same with what a reader must know of it.
    default AnnotatedPlan previewWithWarnings(DeploymentTarget target, ServiceChange change) {
        return new AnnotatedPlan(preview(target, change), List.of());
    }
}
