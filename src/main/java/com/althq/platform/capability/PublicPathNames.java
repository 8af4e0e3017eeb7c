package com.althq.platform.capability;

import com.althq.platform.spec.name.ShortHash;
import com.althq.platform.spec.name.UnderscoredName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Turns public paths of `compute` into parts of logical names: other characters than letters, digits and
/// underscores become underscores. If two are then equal, all but the first of the file get a hash of their
/// path appended.
final class PublicPathNames {

    private PublicPathNames() {}

    /// @return the part of a logical name by path, in the order of the file
    static SequencedMap<String, String> byPath(List<String> paths) {
        var names = new LinkedHashMap<String, String>();
        for (var path : paths) {
            var name = UnderscoredName.all(path);
            while (names.containsValue(name)) {
                name = name + "_" + ShortHash.of(path);
            }
            names.putIfAbsent(path, name);
        }
        return names;
    }
}
