package com.althq.platform.capability;

import com.pulumi.core.Output;
import java.util.List;

/// Outputs of a section that IAM policies of other sections can grant access to.
interface GrantTarget {

    /// The ARNs for a grant on all of it, with those of its parts.
    List<Output<String>> grantArns();
}
