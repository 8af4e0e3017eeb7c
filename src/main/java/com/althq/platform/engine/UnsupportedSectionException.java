package com.althq.platform.engine;

import com.althq.platform.spec.Capability;
import java.util.List;
import java.util.stream.Collectors;

/// A specification declares sections that this version cannot provision.
public final class UnsupportedSectionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnsupportedSectionException(List<Capability> sections) {
        super(sections.stream().map(it -> it.key() + ": not supported yet").collect(Collectors.joining("; ")));
    }
}
