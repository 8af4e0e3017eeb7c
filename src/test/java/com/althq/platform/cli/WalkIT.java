package com.althq.platform.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.RealProcess;
import com.althq.platform.standin.StandInProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `docs/try-it-locally.md` says is what happens: its commands, in one shell, with the real command line.
@RealProcess
class WalkIT {

    private static final String FOLDER = "/tmp/walk";
    private static final Pattern BLOCK = Pattern.compile("```(sh|text)\\n(.*?)\\n?```", Pattern.DOTALL);
    private static final Pattern EXIT = Pattern.compile(" # exits with (\\d+)$");

    /// What is another each time: how long something took, and which write of the state it was.
    private static final Pattern MOVING = Pattern.compile("\\d+(\\.\\d+)? (ms|s)\\b|\\d{4}-\\S+Z, [0-9a-f]{8}");

    private static final String ENDED = "=== ended with ";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    /// One command, how it is to end, and the lines that it is to print.
    private record Stop(String command, int exit, List<String> lines) {}

    @Test
    void every_command_of_the_walk_ends_and_prints_as_it_says() throws Exception {
        var walk = Files.createDirectories(folder.resolve("walk"));
        var stops = stops(Files.readString(Path.of("docs", "try-it-locally.md")));
        try (var standIn = StandInProvider.start(walk.resolve("account/world.json"))) {
            surroundings(standIn);
            var printed = run(stops, walk);

            assertThat(stops).hasSizeGreaterThan(10);
            for (var i = 0; i < stops.size(); i++) {
                var stop = stops.get(i);
                var output = i < printed.size() ? printed.get(i) : "nothing: it was not reached";
                assertThat(MOVING.matcher(output).replaceAll("…").lines().map(String::stripTrailing))
                        .as("%s%n%s", stop.command(), output)
                        .contains(ENDED + stop.exit())
                        .containsAll(stop.lines());
            }
        }
    }

    /// The folder that the commands are typed in: the packaged program, which is built already, and the stand-in of
    /// this process.
    private void surroundings(StandInProvider standIn) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        script(
                "platform",
                "exec '%s' -Xlog:disable -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar '%s' \"$@\""
                        .formatted(java, absolute("target/quarkus-app/quarkus-run.jar")));
        Files.createDirectory(folder.resolve("tools"));
        script("tools/stand-in", "echo export PULUMI_DEBUG_PROVIDERS=" + standIn.debugProviders());
        script("tools/pulumi-cli", "exec '%s'".formatted(absolute("tools/pulumi-cli")));
        Files.createSymbolicLink(folder.resolve("fixtures"), absolute("fixtures"));
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath();
    }

    private void script(String name, String command) throws IOException {
        var script = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + command + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> run(List<Stop> stops, Path walk) throws IOException, InterruptedException {
        var script = new StringBuilder();
        stops.forEach(it ->
                script.append(it.command()).append("\necho \"\n").append(ENDED).append("$?\"\n"));
        var file =
                Files.writeString(folder.resolve("walk.sh"), script.toString().replace(FOLDER, walk.toString()));
        var shell = new ProcessBuilder("bash", file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        shell.environment().keySet().removeIf(it -> it.startsWith("PULUMI_") || it.equals("GITHUB_ACTIONS"));
        var process = shell.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8).replace(walk.toString(), FOLDER);
        process.waitFor();
        return Stream.of(output.split("(?<=" + ENDED + "\\d{1,3}\n)")).toList();
    }

    /// A block of output is of the last command before it.
    private static List<Stop> stops(String document) {
        var stops = new ArrayList<Stop>();
        var blocks = BLOCK.matcher(document);
        while (blocks.find()) {
            var text = blocks.group(2);
            if (blocks.group(1).equals("sh")) {
                text.lines().forEach(it -> stops.add(stop(it)));
            } else {
                var last = stops.removeLast();
                stops.add(new Stop(last.command(), last.exit(), lines(text)));
            }
        }
        return stops;
    }

    private static Stop stop(String command) {
        var exit = EXIT.matcher(command);
        return new Stop(command, exit.find() ? Integer.parseInt(exit.group(1)) : 0, List.of());
    }

    private static List<String> lines(String output) {
        return MOVING.matcher(output)
                .replaceAll("…")
                .lines()
                .map(String::stripTrailing)
                .filter(it -> !it.equals("..."))
                .toList();
    }
}
