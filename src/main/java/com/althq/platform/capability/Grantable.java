package com.althq.platform.capability;

import com.pulumi.core.Output;
import java.util.List;

/// What a section declares and others may be let do something with.
interface Grantable {

    /// The ARNs that a grant on all of it names, what is below each included.
    List<Output<String>> everything();
}
