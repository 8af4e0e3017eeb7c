package com.althq.platform.config;

import java.util.Optional;

/// What a command line or a workflow says of where a specification goes. It wins over the configuration.
///
/// @param imageTag   the tag of every container image
/// @param repository `owner/name` of the service's repository
public record Asked(
        Optional<String> environment,
        Optional<String> region,
        Optional<String> account,
        Optional<String> imageTag,
        Optional<String> repository) {}
