package com.althq.platform.action;

import com.althq.platform.engine.Engine;
import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.github.ActionEnvironment;
import com.althq.platform.github.FakeGitHub;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// One step of a workflow: what the runner gives it, and what it leaves behind.
final class WorkflowStep {

    static final String TOKEN = "ghs_plantedTokenThatMustNeverBeSeen";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Map<String, String> variables = new HashMap<>();
    private final List<Duration> waits = new ArrayList<>();
    private Engine engine = new OfflineEngine();

    /// What it left.
    record Result(int code, String log, Map<String, String> outputs, String summary, List<Duration> waits) {

        /// Everything that anybody can read.
        String everything() {
            return log + outputs + summary;
        }
    }

    WorkflowStep(Path folder, FakeGitHub github) {
        this.folder = folder;
        variables.putAll(Map.of(
                "GITHUB_EVENT_NAME",
                "pull_request",
                "GITHUB_EVENT_PATH",
                folder.resolve("event.json").toString(),
                "GITHUB_OUTPUT",
                folder.resolve("output").toString(),
                "GITHUB_STEP_SUMMARY",
                folder.resolve("summary").toString(),
                "GITHUB_REPOSITORY",
                FakeGitHub.REPOSITORY,
                "GITHUB_RUN_ID",
                "412",
                "GITHUB_API_URL",
                github.url(),
                "INPUT_GITHUB-TOKEN",
                TOKEN,
                "INPUT_ACCOUNT-ID",
                ""));
    }

    WorkflowStep with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    WorkflowStep without(String variable) {
        variables.remove(variable);
        return this;
    }

    WorkflowStep engine(Engine other) {
        engine = other;
        return this;
    }

    /// The payload as GitHub sends it.
    WorkflowStep event(String action, String base, String head) {
        return event(action, base, head, FakeGitHub.REPOSITORY);
    }

    WorkflowStep event(String action, String base, String head, String headRepository) {
        try (var recorded = WorkflowStep.class.getResourceAsStream("/github/pull_request.opened.json")) {
            var payload = (ObjectNode) JSON.readTree(recorded);
            payload.put("action", action);
            var pull = (ObjectNode) payload.get("pull_request");
            ((ObjectNode) pull.get("base")).put("sha", base).put("ref", "main");
            ((ObjectNode) pull.get("head")).put("sha", head);
            ((ObjectNode) pull.get("head").get("repo")).put("full_name", headRepository);
            return payload(payload.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A pull request whose base branch becomes `main`.
    WorkflowStep retargetedFrom(String formerBase, String base, String head) {
        var _ = event("edited", base, head);
        try {
            var payload = (ObjectNode) JSON.readTree(Files.readString(folder.resolve("event.json")));
            var change = payload.putObject("changes").putObject("base");
            change.putObject("ref").put("from", formerBase);
            change.putObject("sha").put("from", base);
            return payload(payload.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WorkflowStep payload(String text) {
        try {
            Files.writeString(folder.resolve("event.json"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Result run() {
        try {
            Files.deleteIfExists(folder.resolve("output"));
            Files.deleteIfExists(folder.resolve("summary"));
            var log = new StringWriter();
            var code = new ActionRun(new ActionEnvironment(variables), new PrintWriter(log), engine, waits::add).run();
            return new Result(code, log.toString(), outputs(), text("summary"), List.copyOf(waits));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As the runner reads them.
    private Map<String, String> outputs() throws IOException {
        var outputs = new HashMap<String, String>();
        var entry = Pattern.compile("([a-z-]+)<<(\\S+)\n(.*?)\n\\2\n", Pattern.DOTALL)
                .matcher(text("output"));
        while (entry.find()) {
            outputs.put(entry.group(1), entry.group(3));
        }
        return outputs;
    }

    private String text(String name) throws IOException {
        var file = folder.resolve(name);
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
