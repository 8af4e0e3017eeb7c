package com.althq.platform.cli;

import com.althq.platform.JavaProgram;
import com.althq.platform.WaitLimit;
import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.pulumi.LiveStack;
import com.althq.platform.engine.pulumi.NotesStack;
import com.althq.platform.engine.pulumi.SignalRecordingCli;
import com.althq.platform.plan.review.ReviewFormat;
import com.althq.platform.standin.SimulatedAccount;
import com.althq.platform.usecase.ProgramVersions;
import com.althq.platform.usecase.SpecContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Our program as a process of its own, leader of a process group, as a shell starts it on a terminal. It applies a
/// review.
public final class RunningProgram implements AutoCloseable {

    private final Process process;
    private final Path out;
    private final Path err;

    private RunningProgram(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /// What the command line gives as the target of [LiveStack].
    public static DeploymentTarget target() {
        return new DeploymentTarget(
                "dev",
                "us-west-2",
                Optional.of(SimulatedAccount.ACCOUNT),
                Optional.of("first"),
                Optional.empty(),
                false);
    }

    /// A specification and its review, in files of this folder.
    static NotesStack reviewed(LiveStack stack, Path folder) throws IOException {
        var content = NotesStack.YAML.getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("platform.yaml"), content);
        var spec = LiveStack.spec(NotesStack.YAML);
        var review = NotesStack.firstPreview(target())
                .review(
                        new SpecContent("platform.yaml", content).blob(),
                        Optional.empty(),
                        ProgramVersions.reviewed(stack.settings()));
        Files.writeString(folder.resolve("review.json"), ReviewFormat.write(review));
        return new NotesStack(stack, target(), spec, review);
    }

    /// @param program what comes after `java`
    /// @param folder  with the specification and the review
    static RunningProgram start(List<String> program, LiveStack stack, SignalRecordingCli cli, Path folder)
            throws IOException {
        var temporary = Files.createDirectories(folder.resolve("tmp"));
        var command = new ArrayList<>(List.of("setsid", "env", "--default-signal"));
        command.addAll(JavaProgram.command());
        command.add("-Djava.io.tmpdir=" + temporary);
        command.addAll(program);
        command.addAll(List.of(
                "apply",
                folder.resolve("platform.yaml").toString(),
                "--review-file",
                folder.resolve("review.json").toString(),
                "--account-id",
                SimulatedAccount.ACCOUNT,
                "--image-tag",
                "first",
                "--backend",
                stack.settings().backend(),
                "--pulumi-home",
                stack.settings().home().toString()));
        var out = folder.resolve("printed.out");
        var err = folder.resolve("printed.err");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(stack.environment());
        builder.environment()
                .put("PATH", cli.path().getParent() + ":" + stack.environment().get("PATH"));
        var process = builder.start();
        process.getOutputStream().close();
        return new RunningProgram(process, out, err);
    }

    /// @param signal `TERM`, `INT`, `KILL`
    void signal(String signal) throws IOException, InterruptedException {
        send(signal, String.valueOf(process.pid()));
    }

    /// As a terminal does when somebody presses Ctrl-C.
    void signalGroup(String signal) throws IOException, InterruptedException {
        send(signal, "-" + process.pid());
    }

    private static void send(String signal, String to) throws IOException, InterruptedException {
        var code = new ProcessBuilder("kill", "-" + signal, "--", to)
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException("kill said " + code);
        }
    }

    /// Everything that it has started, and what that has started.
    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(WaitLimit.DURATION)) {
            throw new AssertionError("still running after " + WaitLimit.DURATION);
        }
        return process.exitValue();
    }

    String out() throws IOException {
        return Files.readString(out);
    }

    String err() throws IOException {
        return Files.readString(err);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
