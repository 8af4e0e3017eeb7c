package com.althq.platform.usecase;

import com.althq.platform.config.ConfigurationReadResult;

/// The configuration that a run goes by, read.
///
/// @param path what to call its file
public record ConfigurationContent(String path, ConfigurationReadResult configured) {}
