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

/// Reads the configuration that a command goes by.
public final class ConfigurationFileReader {

    private ConfigurationFileReader() {}

    /// @param named       the file that the user names, if any
    /// @param name        the specification; what comes from standard input is in no repository
    /// @param environment the one that the user asks for
    /// @throws UsageException if the file that the user names cannot be read
    public static ConfigurationContent of(Optional<String> named, String name, Optional<String> environment) {
        var path = named.or(() -> name.equals(SpecFileReader.STANDARD_INPUT) ? Optional.empty() : ofRepository(name));
        return new ConfigurationContent(
                path.orElse(Configuration.PATH),
                path.map(it -> new ConfigurationReader(environment).read(content(it)))
                        .orElse(new ConfigurationReadResult.Usable(Configuration.DEFAULT)));
    }

    /// That of the repository whose work tree holds the file, as it is there: on a laptop nothing is redirected but
    /// one's own preview.
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

    /// As short as it can be written here.
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
