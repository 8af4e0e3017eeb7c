package com.althq.platform.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What goes wrong from now on, in a file that every server of the world reads at every call. Which call is the nth is
/// counted in the log, so that it is the nth of all servers together.
public final class Faults {

    private final SharedFile file;
    private final CallLog log;

    private Faults(SharedFile file, CallLog log) {
        this.file = file;
        this.log = log;
    }

    static Faults at(Path file, CallLog log) {
        return new Faults(new SharedFile(file), log);
    }

    /// From now on these, and no others.
    public void set(Fault... faults) {
        var lines = log.length();
        var array = Wire.JSON.createArrayNode();
        for (var fault : faults) {
            array.add(fault.from(lines).node());
        }
        file.change(_ -> array.toPrettyString() + "\n");
    }

    /// The first that strikes this call, which the log has already.
    Optional<Fault> striking(Call call) {
        return all().stream()
                .filter(it -> it.concerns(call) && it.strikes(log.position(call, it.since(), it::concerns)))
                .findFirst();
    }

    private List<Fault> all() {
        var text = file.text();
        try {
            return text.isBlank()
                    ? List.of()
                    : Wire.JSON.readTree(text).valueStream().map(Fault::of).toList();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
