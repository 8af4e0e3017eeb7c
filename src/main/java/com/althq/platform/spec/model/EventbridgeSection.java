package com.althq.platform.spec.model;

import java.util.List;

/// `spec.eventbridge`: one schedule group, `{service}-schedules` unless named.
public record EventbridgeSection(String scheduleGroup, List<Capability> after) implements Section {

    public EventbridgeSection {
        after = List.copyOf(after);
    }

    @Override
    public Capability capability() {
        return Capability.EVENTBRIDGE;
    }
}
