package com.althq.platform.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What goes wrong from now on, in a file that every server of the world reads at every call. Which call is the nth is
/// counted in the log, so that it is the nth of all servers together.
public final class FaultFile {

    private final SharedFile file;
    private final ProviderCallLog log;

    private FaultFile(SharedFile file, ProviderCallLog log) {
        this.file = file;
        this.log = log;
    }

    static FaultFile at(Path file, ProviderCallLog log) {
        return new FaultFile(new SharedFile(file), log);
    }

    /// From now on these, and no others.
    public void set(InjectedFault... faults) {
        var lines = log.length();
        var array = WireJson.JSON.createArrayNode();
        for (var fault : faults) {
            array.add(fault.from(lines).node());
        }
        file.change(_ -> array.toPrettyString() + "\n");
    }

    /// The first that strikes this call, which the log has already.
    Optional<InjectedFault> striking(ProviderCall call) {
        return all().stream()
                .filter(it -> it.concerns(call) && it.strikes(log.position(call, it.since(), it::concerns)))
                .findFirst();
    }

    /// Whether it is still to go wrong.
    boolean has(InjectedFault fault) {
        return all().contains(fault);
    }

    private List<InjectedFault> all() {
        var text = file.text();
        try {
            return text.isBlank()
                    ? List.of()
                    : WireJson.JSON
                            .readTree(text)
                            .valueStream()
                            .map(InjectedFault::of)
                            .toList();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
