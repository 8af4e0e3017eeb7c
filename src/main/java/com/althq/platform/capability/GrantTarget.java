package com.althq.platform.capability;

import com.pulumi.core.Output;
import java.util.List;

/// Outputs of a section that IAM policies of other sections can name as resources.
interface GrantTarget {

    /// The ARNs that a grant on all of it names, what is below each included.
    List<Output<String>> grantArns();
}
