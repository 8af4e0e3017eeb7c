package com.althq.platform.capability;

import com.pulumi.core.Output;
import java.util.Map;

/// What a section declares and programs in the VPC reach over the network.
interface Reachable {

    /// How to reach it, by the environment variable that says it to a program.
    Map<String, Output<String>> variables();
}
