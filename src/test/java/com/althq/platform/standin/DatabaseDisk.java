package com.althq.platform.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// How RDS changes the size of a disk: by at least 10 percent, and never to a smaller one.
final class DatabaseDisk {

    private static final String DATABASE = "aws:rds/instance:Instance";
    private static final String SIZE = "allocatedStorage";

    private DatabaseDisk() {}

    /// @param is   what a look at the database answered last
    /// @param next what it would answer if it became as it was asked to; which is mended
    /// @throws ProviderRefusalException if it is to become smaller
    static void grow(String type, ObjectNode is, ObjectNode next) {
        if (!type.equals(DATABASE)) {
            return;
        }
        var before = is.path(SIZE).asInt();
        var asked = next.path(SIZE).asInt();
        if (asked < before) {
            throw new ProviderRefusalException(
                    "updating RDS DB Instance: InvalidParameterCombination: Invalid storage size for engine name"
                            + " postgres and storage type gp2: " + asked);
        }
        if (asked > before) {
            next.put(SIZE, Math.max(asked, (before * 11 + 9) / 10));
        }
    }
}
