package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.yaml.LocatedValue;
import java.util.stream.Stream;

/// Warns of an access point of the file system that uses the root user or the root folder (Amazon EFS user guide,
/// "Working with users, groups, and permissions at the Network File System (NFS) Level": the root folder exists
/// from the start and belongs to root, which alone may write to it).
final class FileSystemRootAccess implements Rule {

    @Override
    public void check(PlatformFile file, RuleFindings findings) {
        file.section(Capability.STORAGE)
                .flatMap(storage -> storage.child("efs"))
                .flatMap(efs -> efs.child("accessPoint"))
                .ifPresent(accessPoint -> check(accessPoint, findings));
    }

    private static void check(LocatedValue accessPoint, RuleFindings findings) {
        Stream.of("uid", "gid")
                .filter(key -> isRoot(accessPoint, key))
                .flatMap(key -> accessPoint.child(key).stream())
                .forEach(id -> findings.value(
                        RuleId.ROOT_USER,
                        id,
                        "0 is root: whatever a program does in the file system, it does "
                                + (id.key().equals("uid") ? "as root" : "with root's group"),
                        "`" + id.key() + ": 1000`"));
        accessPoint
                .child("path")
                .filter(path -> path.text().filter("/"::equals).isPresent() && !isRoot(accessPoint, "uid"))
                .ifPresent(path -> findings.value(
                        RuleId.ROOT_FOLDER,
                        path,
                        "the root of a file system belongs to root: other users can read there and not write",
                        "a folder such as `/data` is made for the user who is named here"));
    }

    private static boolean isRoot(LocatedValue accessPoint, String key) {
        return accessPoint.number(key).filter(id -> id == 0).isPresent();
    }
}
