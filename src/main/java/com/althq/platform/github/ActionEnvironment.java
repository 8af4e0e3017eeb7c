package com.althq.platform.github;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The environment variables of a workflow step. An empty variable counts as absent, since GitHub sets inputs
/// that were not given to an empty text.
public final class ActionEnvironment {

    private static final String PUBLIC_API = "https://api.github.com";

    private static final Pattern WITHHELD = Pattern.compile("INPUT_.*|GITHUB_TOKEN|GH_TOKEN|ACTIONS_.*TOKEN");

    private final Map<String, String> variables;

    public ActionEnvironment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(it -> !it.isEmpty());
    }

    /// An input of the action, by its name in `action.yml`.
    public Optional<String> input(String name) {
        return variable("INPUT_" + name.toUpperCase(Locale.ROOT));
    }

    public Optional<String> eventName() {
        return variable("GITHUB_EVENT_NAME");
    }

    public Optional<Path> eventPath() {
        return variable("GITHUB_EVENT_PATH").map(Path::of);
    }

    public Optional<Path> workspace() {
        return variable("GITHUB_WORKSPACE").map(Path::of);
    }

    public String apiUrl() {
        return variable("GITHUB_API_URL").orElse(PUBLIC_API);
    }

    /// The GitHub token: the input, else the variable of the environment.
    Optional<String> token() {
        return input("github-token").or(() -> variable("GITHUB_TOKEN"));
    }

    /// The URL of this workflow run.
    public Optional<String> runUrl() {
        return variable("GITHUB_RUN_ID")
                .flatMap(run -> variable("GITHUB_REPOSITORY")
                        .map(repository -> "%s/%s/actions/runs/%s"
                                .formatted(
                                        variable("GITHUB_SERVER_URL").orElse("https://github.com"), repository, run)));
    }

    /// The variables for commands that the action runs: without its inputs and without every token of GitHub.
    public Map<String, String> forCommands() {
        return variables.entrySet().stream()
                .filter(it -> !WITHHELD.matcher(it.getKey()).matches())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Without the variables: one of them is the token.
    @Override
    public String toString() {
        return "ActionEnvironment[%d variables]".formatted(variables.size());
    }
}
