package com.althq.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.GoldenFile;
import com.althq.platform.cli.command.AdoptCommand;
import com.althq.platform.cli.command.DestroyCommand;
import com.althq.platform.cli.command.PlatformCommand;
import com.althq.platform.cli.command.RepairCommand;
import com.althq.platform.cli.command.UnlockCommand;
import com.althq.platform.cli.option.LiveEngineOptions;
import com.althq.platform.cli.output.TerminalPrompt;
import com.althq.platform.engine.pulumi.LiveStack;
import com.althq.platform.engine.pulumi.RealPulumiCli;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;

/// Somebody who types commands: all of `platform`, in this process, with the real engine and the stand-in. The files
/// are in one folder, which is left out of what was printed.
public final class CommandShell {

    /// What is another each time, and what stands for it: when something was and which write of a state that was, how
    /// long something took or is ago, how wide that makes a column.
    private static final Map<Pattern, String> MOVING = Map.of(
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z, [0-9a-f]{8}"), "2026-11-25T07:44:15Z, 27ec14c4",
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z(?!, [0-9a-f]{8})( +(?=  ))?"), "2026-11-25T07:44:15Z",
            Pattern.compile("LAST UPDATE +"), "LAST UPDATE           ",
            Pattern.compile("(?<=\"seconds\" : )[\\d.]+"), "1.5",
            Pattern.compile("(?<=FAILED, )[\\d.]+"), "0.1",
            Pattern.compile("\\d+ h \\d+ min"), "3 h 5 min",
            Pattern.compile("\\d{13}(?=\\.state\\.json)"), "1764056655000",
            Pattern.compile("(?<=Java )[\\d.]+"), "25");

    /// What is done at the same time ends in any order.
    private static final Pattern DEEDS = Pattern.compile("(?m)(?:^  (?:create|update|delete) .*\\n){2,}");

    private static final Pattern JSON_DEEDS =
            Pattern.compile("(?s)(?<=\"done\" : \\[\\n)(?:    \\{\\n.*?\\n    },?\\n)+(?=  ])");

    /// Of the stack's secrets.
    private static final String PASSPHRASE = "correct horse";

    private final LiveStack stack;
    private final Path folder;
    private final Map<String, String> process;
    private String answers = "";
    private boolean attended;

    /// @param folder of the stack
    CommandShell(LiveStack stack, Path folder) {
        this.stack = stack;
        this.folder = folder;
        this.process =
                new HashMap<>(Map.of("PULUMI_BACKEND_URL", stack.settings().backend()));
    }

    /// The variables of the process that are not those of the stack.
    public Map<String, String> process() {
        return process;
    }

    /// From now on somebody sits there, and answers this.
    public CommandShell answering(String... lines) {
        answers = Arrays.stream(lines).map(it -> it + "\n").collect(Collectors.joining());
        attended = true;
        return this;
    }

    /// Writes a file, and gives its name.
    public String file(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String path(String name) {
        return folder.resolve(name).toString();
    }

    /// Whatever it is, no stack trace and no passphrase is printed.
    public PackagedProgramRun type(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = CommandLineProducer.configure(new CommandLine(new PlatformCommand(), new Made()), words)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        var invocation = new PackagedProgramRun(line.execute(words), out.toString(), err.toString());
        assertThat(invocation.out() + invocation.err()).doesNotContain("\tat ", PASSPHRASE);
        return invocation;
    }

    /// What was typed, how it ended, and what was printed where, is as in this file.
    ///
    /// @param golden below `commands`, without an ending
    public PackagedProgramRun reads(String golden, String... words) {
        var invocation = type(words);
        GoldenFile.assertMatches("commands/" + golden + ".txt", transcript(invocation, words));
        return invocation;
    }

    private String transcript(PackagedProgramRun invocation, String... words) {
        var err = invocation.err().isEmpty() ? "" : "--- standard error\n" + invocation.err();
        var out = invocation.out().isEmpty() ? "" : "--- standard output\n" + invocation.out();
        return steady(
                "$ platform %s\nexit code %d\n".formatted(String.join(" ", words), invocation.exitCode()) + err + out);
    }

    /// Without what is another each time.
    public String steady(String printed) {
        var text =
                printed.replace(folder + "/", "").replace(RealPulumiCli.path().toString(), "/usr/bin/pulumi");
        for (var it : MOVING.entrySet()) {
            text = it.getKey().matcher(text).replaceAll(it.getValue());
        }
        text = DEEDS.matcher(text).replaceAll(it -> sorted(it.group(), "\n", "\n"));
        return JSON_DEEDS.matcher(text).replaceAll(it -> sorted(it.group(), ",?\n(?=    \\{|$)", ",\n"));
    }

    private static String sorted(String text, String between, String joint) {
        return Matcher.quoteReplacement(String.join(joint, new TreeSet<>(Arrays.asList(text.split(between)))) + "\n");
    }

    /// Makes commands and their options, and tells them who runs them where.
    private final class Made implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            var made = CommandLine.defaultFactory().create(type);
            var person = attended
                    ? Optional.of(new TerminalPrompt(
                            new BufferedReader(new StringReader(answers)), new PrintWriter(Writer.nullWriter())))
                    : Optional.<TerminalPrompt>empty();
            switch (made) {
                case LiveEngineOptions it -> it.process = all();
                case DestroyCommand it -> it.prompt = person;
                case UnlockCommand it -> it.prompt = person;
                case RepairCommand it -> it.prompt = person;
                case AdoptCommand it -> it.prompt = person;
                default -> {
                    // Nobody is asked anything.
                }
            }
            return made;
        }

        private Map<String, String> all() {
            var all = new HashMap<>(stack.environment());
            all.put(
                    "PATH",
                    stack.environment().get("PATH") + ":" + RealPulumiCli.path().getParent());
            all.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
            all.putAll(process);
            return all;
        }
    }
}
