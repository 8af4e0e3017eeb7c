package com.althq.platform.usecase;

import com.althq.platform.engine.offline.NameConflicts;
import com.althq.platform.spec.SpecReadResult;
import com.althq.platform.spec.SpecReader;
import com.althq.platform.spec.model.PlatformSpec;
import java.util.List;
import java.util.Optional;

/// The older version of a specification that an offline preview compares with.
///
/// @param name  its name for the reader
/// @param spec  empty if everything is new
/// @param notes remarks for the reader
public record BaseVersion(String name, Optional<PlatformSpec> spec, List<String> notes) {

    public static final BaseVersion NONE = new BaseVersion("", Optional.empty(), List.of());

    public BaseVersion {
        notes = List.copyOf(notes);
    }

    /// @param name its name for the reader
    public static BaseVersion of(byte[] content, String name) {
        return switch (new SpecReader().read(content)) {
            case SpecReadResult.Valid valid -> new BaseVersion(name, Optional.of(valid.spec()), List.of());
            case SpecReadResult.Invalid invalid ->
                new BaseVersion(
                        name,
                        Optional.empty(),
                        List.of("base not comparable: in " + name + ", "
                                + invalid.findings().getFirst().message() + "; everything is shown as new."));
        };
    }

    /// The specification for the search for name conflicts.
    List<NameConflicts.PreviousSpec> previousSpec() {
        return spec.map(it -> new NameConflicts.PreviousSpec(name, it)).stream().toList();
    }

    /// The base for a service of this name. Another name is another stack: then everything is new.
    BaseVersion ofService(String service) {
        return spec.map(PlatformSpec::name)
                .filter(it -> !it.equals(service))
                .map(it -> new BaseVersion(
                        name,
                        Optional.empty(),
                        List.of("The base declares another service, " + it
                                + ": this one is shown as new, and what that one has is not touched.")))
                .orElse(this);
    }
}
