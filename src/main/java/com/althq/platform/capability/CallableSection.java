package com.althq.platform.capability;

import com.pulumi.core.Output;
import java.util.SequencedMap;

/// Outputs of a section that programs get as environment variables.
interface CallableSection {

    /// How to reach it, by the environment variable that says it to a program.
    SequencedMap<String, Output<String>> variables();
}
