package com.althq.platform.capability;

import com.pulumi.core.Output;
import java.util.SequencedMap;

/// Outputs of a section with environment variables for the programs of other sections.
interface CallableSection {

    /// The variables, by name.
    SequencedMap<String, Output<String>> variables();
}
