package com.althq.platform.config;

import java.util.Optional;

/// The options of a command line or a workflow that override the configured target of a specification.
///
/// @param imageTag   the tag of every container image
/// @param repository `owner/name` of the service's repository
public record TargetOverrides(
        Optional<String> environment,
        Optional<String> region,
        Optional<String> account,
        Optional<String> imageTag,
        Optional<String> repository) {}
