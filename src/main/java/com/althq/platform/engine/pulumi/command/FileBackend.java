package com.althq.platform.engine.pulumi.command;

import com.althq.platform.config.DeploymentTarget;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// A Pulumi backend in a folder of this machine (`file://…`). Its files can be read without the CLI and without
/// a lock.
///
/// @param folder the folder that contains `.pulumi`
public record FileBackend(Path folder) {

    private static final String SCHEME = "file://";
    private static final String HOME = "HOME";

    /// @return empty for a backend that is not local
    public static Optional<FileBackend> of(PulumiSettings settings) {
        return of(settings.backend(), settings.environment());
    }

    public static Optional<FileBackend> of(String backend, Map<String, String> environment) {
        if (!backend.startsWith(SCHEME)) {
            return Optional.empty();
        }
        var path = decoded(backend.substring(SCHEME.length()).replaceFirst("\\?.*", ""));
        var home = path.equals("~") || path.startsWith("~/") ? environment.get(HOME) : null;
        return Optional.of(new FileBackend(Path.of(home == null ? path : home + path.substring(1))
                .toAbsolutePath()
                .normalize()));
    }

    /// The URL with an absolute path: the CLI runs in another folder, from which a relative path would lead
    /// elsewhere. The URL of any other backend is returned unchanged.
    static String absolute(String backend, Map<String, String> environment) {
        return of(backend, environment)
                .map(it -> {
                    var query = backend.indexOf('?');
                    return SCHEME + encoded(it.folder()) + (query < 0 ? "" : backend.substring(query));
                })
                .orElse(backend);
    }

    private static String encoded(Path folder) {
        return folder.toString().replace("%", "%25").replace("?", "%3F").replace("#", "%23");
    }

    private static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// The file of a stack's state.
    public Path stateFile(String stack) {
        return stateFolder().resolve(stack + ".json");
    }

    /// The folder of all states; need not exist.
    public Path stateFolder() {
        return folder.resolve(Path.of(".pulumi", "stacks", DeploymentTarget.PROJECT));
    }

    /// Whether the stack has a state file, compressed or not.
    public boolean hasStack(String stack) {
        return Files.exists(stateFile(stack)) || Files.exists(stateFolder().resolve(stack + ".json.gz"));
    }

    /// The folder of a stack's previous states; need not exist.
    public Path backupFolder(String stack) {
        return folder.resolve(Path.of(".pulumi", "backups", DeploymentTarget.PROJECT, stack));
    }

    /// The folder of a stack's locks; need not exist.
    public Path lockFolder(String stack) {
        return folder.resolve(Path.of(".pulumi", "locks", "organization", DeploymentTarget.PROJECT, stack));
    }
}
