package com.althq.platform.spec.model;

import java.util.List;

/// `spec.storage`: one EFS file system with an access point.
///
/// @param lifecycle when files move to infrequent access, such as `AFTER_30_DAYS`
public record StorageSection(boolean encrypted, String lifecycle, AccessPoint accessPoint, List<Capability> after)
        implements Section {

    public StorageSection {
        after = List.copyOf(after);
    }

    /// The folder that the service sees as root, and the POSIX user of its accesses.
    public record AccessPoint(String path, int uid, int gid) {}

    @Override
    public Capability capability() {
        return Capability.STORAGE;
    }
}
