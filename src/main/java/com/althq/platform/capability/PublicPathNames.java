package com.althq.platform.capability;

import com.althq.platform.spec.name.ShortHash;
import com.althq.platform.spec.name.UnderscoredName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Turns the public paths of `compute` into parts of logical resource names: everything but letters, digits and
/// underscores becomes an underscore. Where two then look the same, the first of the file has the name, the other gets
/// a hash of its path.
final class PublicPathNames {

    private PublicPathNames() {}

    /// @return part of a logical name, by path, in the order of the file
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
