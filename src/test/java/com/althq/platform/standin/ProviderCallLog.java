package com.althq.platform.standin;

import com.althq.platform.WaitLimit;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Every call that any server of this world was asked, one JSON object a line, in the order in which they began and
/// ended.
public final class ProviderCallLog {

    private final SharedFile file;

    private ProviderCallLog(SharedFile file) {
        this.file = file;
    }

    /// The log in this file, which is empty as long as there is no file.
    public static ProviderCallLog at(Path file) {
        return new ProviderCallLog(new SharedFile(file));
    }

    public Path file() {
        return file.path();
    }

    /// Everything so far.
    public List<ProviderCall> lines() {
        return stream().toList();
    }

    /// The beginnings of the calls that made, changed or deleted something, or tried to.
    public List<ProviderCall> writes() {
        return stream().filter(it -> it.writes() && !it.end()).toList();
    }

    /// The beginnings of the calls of one operation, those of previews left out.
    public List<ProviderCall> calls(String operation) {
        return stream()
                .filter(it -> it.operation().equals(operation) && !it.end() && !it.preview())
                .toList();
    }

    /// Pairs of engines of which one began to make, change or delete things before the other was done with that; empty
    /// if they came one after the other. An engine that did not say its address goes by its server's port.
    public List<String> overlaps() {
        var spans = new LinkedHashMap<String, long[]>();
        stream().filter(ProviderCall::writes).forEach(it -> {
            var engine = it.engine().isEmpty() ? String.valueOf(it.server()) : it.engine();
            spans.computeIfAbsent(engine, _ -> new long[] {it.nanos(), it.nanos()})[1] = it.nanos();
        });
        var overlaps = new ArrayList<String>();
        var latest = "";
        for (var engine : spans.keySet()) {
            if (!latest.isEmpty() && spans.get(engine)[0] < spans.get(latest)[1]) {
                overlaps.add(latest + " and " + engine);
            }
            latest = latest.isEmpty() || spans.get(engine)[1] > spans.get(latest)[1] ? engine : latest;
        }
        return overlaps;
    }

    /// Waits for a line.
    ///
    /// @return the first one that is as wanted
    /// @throws AssertionError if there is none
    public ProviderCall await(Predicate<ProviderCall> wanted) {
        var found = new AtomicReference<Optional<ProviderCall>>(Optional.empty());
        WaitLimit.await("such a call in " + file.path(), () -> {
            found.set(stream().filter(wanted).findFirst());
            return found.get().isPresent();
        });
        return found.get().orElseThrow();
    }

    void add(ProviderCall call) {
        file.append(call.node().toString());
    }

    /// The how-manyth such call this one is among those that began after the first so many lines, from 1.
    long position(ProviderCall call, long skipped, Predicate<ProviderCall> such) {
        return 1
                + stream()
                        .skip(skipped)
                        .filter(it -> !it.end())
                        .takeWhile(it -> it.server() != call.server() || it.number() != call.number())
                        .filter(such)
                        .count();
    }

    long length() {
        return complete().count();
    }

    private Stream<ProviderCall> stream() {
        return complete().map(ProviderCallLog::parsed);
    }

    /// A line is there with its end.
    private Stream<String> complete() {
        var text = file.text();
        return text.substring(0, text.lastIndexOf('\n') + 1).lines();
    }

    private static ProviderCall parsed(String line) {
        try {
            return ProviderCall.of(WireJson.JSON.readTree(line));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
