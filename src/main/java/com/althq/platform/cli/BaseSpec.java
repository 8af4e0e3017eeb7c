package com.althq.platform.cli;

import com.althq.platform.source.CommitId;
import com.althq.platform.source.Content;
import com.althq.platform.source.GitCommits;
import com.althq.platform.spec.PlatformSpec;
import com.althq.platform.spec.Read;
import com.althq.platform.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a specification is compared with.
///
/// @param spec  empty when there is nothing to compare with: everything is new
/// @param notes what the reader must know of it
record BaseSpec(Optional<PlatformSpec> spec, List<String> notes) {

    static final BaseSpec NONE = new BaseSpec(Optional.empty(), List.of());

    BaseSpec {
        notes = List.copyOf(notes);
    }

    /// @param head the file that is previewed
    /// @param base a file, or a git revision at which that file is read
    /// @throws UsageException if it is neither
    static BaseSpec of(String head, String base) {
        if (Files.isRegularFile(Path.of(base))) {
            return of(file(base), base);
        }
        if (head.equals(SpecInputs.STANDARD_INPUT)) {
            throw new UsageException(
                    List.of("--base " + base + ": no such file; what comes from standard input has no revisions"));
        }
        var file = Path.of(head).toAbsolutePath();
        var git = Optional.ofNullable(file.getParent()).flatMap(GitCommits::find);
        var commit = git.flatMap(it -> it.resolve(base));
        if (git.isEmpty() || commit.isEmpty()) {
            throw new UsageException(List.of("--base " + base + ": neither a file nor a git revision"));
        }
        var path = git.get().pathOf(file).orElseThrow();
        return switch (git.get().read(CommitId.require(commit.get()), path)) {
            case Content.Found found -> of(found.bytes(), base);
            case Content.Absent _ ->
                new BaseSpec(Optional.empty(), List.of(path + " is not in " + base + ": everything is new."));
            case Content.Refused refused ->
                throw new UsageException(List.of("--base " + base + ": " + refused.reason()));
        };
    }

    private static BaseSpec of(byte[] content, String base) {
        return switch (new SpecReader().read(content)) {
            case Read.Valid valid -> new BaseSpec(Optional.of(valid.spec()), List.of());
            case Read.Invalid invalid ->
                new BaseSpec(
                        Optional.empty(),
                        List.of("base not comparable: in " + base + ", "
                                + invalid.findings().getFirst().message() + "; everything is shown as new."));
        };
    }

    /// What a service of this name is compared with. A stack belongs to a name: one of another name is another stack.
    BaseSpec ofService(String service) {
        return spec.map(PlatformSpec::name)
                .filter(it -> !it.equals(service))
                .map(it -> new BaseSpec(
                        Optional.empty(),
                        List.of("The base declares another service, " + it
                                + ": this one is shown as new, and what that one has is not touched.")))
                .orElse(this);
    }

    private static byte[] file(String name) {
        try {
            return new SpecInputs(System.in).readOne(name).content();
        } catch (IOException e) {
            throw new UsageException(List.of("--base " + SpecInputs.problem(name, e)));
        }
    }
}
