package com.althq.platform.usecase;

import com.althq.platform.config.ConfigurationReadResult;

/// A configuration file that was read.
///
/// @param path its path for reports
public record ConfigurationContent(String path, ConfigurationReadResult configured) {}
