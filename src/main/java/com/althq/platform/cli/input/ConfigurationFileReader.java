package com.althq.platform.cli.input;

import com.althq.platform.config.Configuration;
import com.althq.platform.config.ConfigurationReadResult;
import com.althq.platform.config.ConfigurationReader;
import com.althq.platform.usecase.ConfigurationContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds and reads the configuration for a command: the named file, else `.github/platform-action.yml` of the
/// specification's work tree, else the default.
public final class ConfigurationFileReader {

    private ConfigurationFileReader() {}

    /// @param named       the file of `--config`
    /// @param name        the specification; standard input belongs to no work tree
    /// @param environment the environment of `--environment`
    /// @throws UsageException if the file that the user names cannot be read
    public static ConfigurationContent of(Optional<String> named, String name, Optional<String> environment) {
        var path = named.or(() -> name.equals(SpecFileReader.STANDARD_INPUT) ? Optional.empty() : ofRepository(name));
        return new ConfigurationContent(
                path.orElse(Configuration.PATH),
                path.map(it -> new ConfigurationReader(environment).read(content(it)))
                        .orElse(new ConfigurationReadResult.Usable(Configuration.DEFAULT)));
    }

    /// The configuration in the work tree that holds the file, uncommitted changes included: on a local machine it
    /// affects only the preview of its user.
    private static Optional<String> ofRepository(String name) {
        var folder = Path.of(name).toAbsolutePath().normalize().getParent();
        return Stream.iterate(Optional.ofNullable(folder), Optional::isPresent, it -> it.map(Path::getParent))
                .flatMap(Optional::stream)
                .filter(it -> Files.exists(it.resolve(".git")))
                .findFirst()
                .map(it -> it.resolve(Configuration.PATH))
                .filter(Files::exists)
                .map(ConfigurationFileReader::relativeName);
    }

    /// The path, relative where it is below the working directory.
    private static String relativeName(Path file) {
        var here = Path.of("").toAbsolutePath();
        return (file.startsWith(here) ? here.relativize(file) : file).toString();
    }

    private static byte[] content(String path) {
        try {
            return new SpecFileReader(System.in).readOne(path).content();
        } catch (IOException e) {
            throw new UsageException(List.of("--config " + SpecFileReader.problemLine(path, e)));
        }
    }
}
