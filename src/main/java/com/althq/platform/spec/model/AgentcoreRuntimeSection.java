package com.althq.platform.spec.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `spec.agentcoreRuntime`: agent runtimes and their shared authorizer (`docs/specification.md` §5.2).
///
/// @param runtimes in the order of the file: programs are told of the first one
public record AgentcoreRuntimeSection(
        List<AgentRuntime> runtimes, Optional<Authorizer> authorizer, List<Capability> after) implements Section {

    public AgentcoreRuntimeSection {
        runtimes = List.copyOf(runtimes);
        after = List.copyOf(after);
    }

    public enum NetworkMode {
        PUBLIC,
        VPC
    }

    /// One runtime definition.
    ///
    /// @param environmentVariables in the order of the file
    public record AgentRuntime(
            String name,
            String image,
            Optional<String> description,
            NetworkMode networkMode,
            Map<String, String> environmentVariables) {
        public AgentRuntime {
            environmentVariables = Collections.unmodifiableMap(new LinkedHashMap<>(environmentVariables));
        }
    }

    /// Who may call a runtime: bearers of tokens from this issuer, for one of the audiences and clients, which are in
    /// alphabetical order. An empty list restricts nothing.
    public record Authorizer(String discoveryUrl, List<String> allowedAudiences, List<String> allowedClients) {
        public Authorizer {
            allowedAudiences = allowedAudiences.stream().sorted().toList();
            allowedClients = allowedClients.stream().sorted().toList();
        }
    }

    /// Whether at least one runtime is attached to the VPC.
    public boolean isInVpc() {
        return runtimes.stream().anyMatch(it -> it.networkMode() == NetworkMode.VPC);
    }

    @Override
    public Capability capability() {
        return Capability.AGENTCORE_RUNTIME;
    }
}
