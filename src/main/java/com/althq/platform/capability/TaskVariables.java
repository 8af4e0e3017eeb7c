package com.althq.platform.capability;

import com.althq.platform.spec.name.VariableNames;
import com.pulumi.core.Output;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The environment variables of the tasks of `compute`, without the secrets. A platform.yaml cannot add any.
final class TaskVariables {

    private TaskVariables() {}

    /// @param provisioned the other sections
    static SequencedMap<String, Output<String>> of(int port, ProvisionedSections provisioned) {
        var variables = new LinkedHashMap<String, Output<String>>();
        variables.put(VariableNames.PORT, Output.of(String.valueOf(port)));
        // What programs in Python were given before there was PORT.
        variables.put("PYTHONUNBUFFERED", Output.of("1"));
        variables.put("UVICORN_HOST", Output.of("0.0.0.0"));
        variables.put("UVICORN_PORT", Output.of(String.valueOf(port)));
        variables.putAll(InjectedEnvironment.addresses(provisioned, true));
        return variables;
    }
}
