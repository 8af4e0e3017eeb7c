package com.althq.platform.cli.input;

import com.althq.platform.source.CommitId;
import com.althq.platform.source.FileContent;
import com.althq.platform.source.GitCommitFiles;
import com.althq.platform.usecase.BaseVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads the version of a specification to compare with, which `--base` names as a file or a git revision.
public final class BaseVersionReader {

    private BaseVersionReader() {}

    /// @param head path of the previewed file
    /// @param base a file, or a git revision at which the previewed file is read
    /// @throws UsageException if it is neither
    public static BaseVersion of(String head, String base) {
        if (Files.isRegularFile(Path.of(base))) {
            return BaseVersion.of(file(base), base);
        }
        if (head.equals(SpecFileReader.STANDARD_INPUT)) {
            throw new UsageException(
                    List.of("--base " + base + ": no such file; what comes from standard input has no revisions"));
        }
        var file = Path.of(head).toAbsolutePath();
        var git = Optional.ofNullable(file.getParent()).flatMap(GitCommitFiles::find);
        var commit = git.flatMap(it -> it.resolve(base));
        if (git.isEmpty() || commit.isEmpty()) {
            throw new UsageException(List.of("--base " + base + ": neither a file nor a git revision"));
        }
        var path = git.get().pathOf(file).orElseThrow();
        return switch (git.get().read(CommitId.require(commit.get()), path)) {
            case FileContent.Found found -> BaseVersion.of(found.bytes(), base);
            case FileContent.Absent _ ->
                new BaseVersion(base, Optional.empty(), List.of(path + " is not in " + base + ": everything is new."));
            case FileContent.Refused refused ->
                throw new UsageException(List.of("--base " + base + ": " + refused.reason()));
        };
    }

    private static byte[] file(String name) {
        try {
            return new SpecFileReader(System.in).readOne(name).content();
        } catch (IOException e) {
            throw new UsageException(List.of("--base " + SpecFileReader.problemLine(name, e)));
        }
    }
}
