package com.althq.platform.github;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.althq.platform.source.TestRepository;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A GitHub that remembers: one repository with one pull request, whose commits are those of a real git repository
/// and whose comments stay. What is asked of it is held against what the real one offers.
public final class FakeGitHub implements ResponseDefinitionTransformerV2, AutoCloseable {

    public static final String REPOSITORY = "Codertocat/Hello-World";
    public static final int NUMBER = 2;
    public static final String BOT = "github-actions[bot]";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ApiDescription DESCRIPTION = new ApiDescription();
    private static final String ROOT = "/repos/" + REPOSITORY;

    /// One comment. Only its text ever changes.
    public record Comment(long id, String author, String body) {}

    /// An answer that GitHub gives instead of its own, once.
    private record Fault(String request, int status, Map<String, String> headers, String body) {}

    private final WireMockServer server;
    private final TestRepository git;
    private final List<Comment> comments = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private final List<String> unexpected = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private long nextId = 1000;
    private Optional<String> token = Optional.empty();
    private String login = BOT;
    private String base = "";
    private String head = "";
    private TestMergeState testMerge = TestMergeState.MADE;
    private int unanswered;

    /// What there is of the test merge.
    public enum TestMergeState {
        MADE,
        CONFLICT,
        /// That of an earlier head.
        STALE
    }

    public FakeGitHub(TestRepository git) {
        this.git = git;
        this.server = new WireMockServer(
                wireMockConfig().dynamicPort().jettyAcceptors(1).extensions(this));
        server.start();
        server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.ok()));
    }

    public String url() {
        return server.baseUrl();
    }

    /// The only token that it knows, and who that is.
    public FakeGitHub knows(String knownToken, String knownLogin) {
        token = Optional.of(knownToken);
        login = knownLogin;
        return this;
    }

    public FakeGitHub pullRequest(String baseSha, String headSha) {
        base = baseSha;
        head = headSha;
        return this;
    }

    public FakeGitHub testMerge(TestMergeState state) {
        testMerge = state;
        return this;
    }

    /// How often GitHub says that it does not know yet whether the pull request can be merged.
    public FakeGitHub doesNotKnowYet(int times) {
        unanswered = times;
        return this;
    }

    public FakeGitHub hasComment(String author, String body) {
        comments.add(new Comment(nextId++, author, body));
        return this;
    }

    /// @param request how it begins: `POST /repos/…/comments`
    public FakeGitHub failsOnce(String request, int status, Map<String, String> headers, String body) {
        faults.add(new Fault(request, status, headers, body));
        return this;
    }

    public FakeGitHub fails(String request, int status, int times) {
        IntStream.range(0, times).forEach(_ -> failsOnce(request, status, Map.of(), "{\"message\":\"no\"}"));
        return this;
    }

    public List<Comment> comments() {
        return List.copyOf(comments);
    }

    /// Method and path of every request, in order.
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /// What the real GitHub would not have understood.
    public List<String> unexpected() {
        return List.copyOf(unexpected);
    }

    public void forgetRequests() {
        requests.clear();
    }

    @Override
    public void close() {
        server.stop();
    }

    @Override
    public String getName() {
        return "fake-github";
    }

    @Override
    public synchronized ResponseDefinition transform(ServeEvent event) {
        var request = event.getRequest();
        var path = request.getUrl().replaceFirst("\\?.*", "");
        var line = request.getMethod().getName() + " " + path;
        requests.add(line);
        if (token.isPresent() && !("token " + token.get()).equals(request.getHeader("Authorization"))) {
            unexpected.add("wrong token: " + line);
            return json(401, Map.of("message", "Bad credentials")).build();
        }
        var fault = faults.stream().filter(it -> line.startsWith(it.request())).findFirst();
        if (fault.isPresent()) {
            faults.remove(fault.get());
            var answer = new ResponseDefinitionBuilder()
                    .withStatus(fault.get().status())
                    .withBody(fault.get().body());
            fault.get().headers().forEach(answer::withHeader);
            return answer.build();
        }
        var query = new Query(
                number(
                        request.queryParameter("per_page").isPresent()
                                ? request.queryParameter("per_page").firstValue()
                                : "30"),
                number(
                        request.queryParameter("page").isPresent()
                                ? request.queryParameter("page").firstValue()
                                : "1"),
                Optional.of(request.queryParameter("sha"))
                        .filter(QueryParameter::isPresent)
                        .map(QueryParameter::firstValue));
        var answer = answer(line, query, request.getBodyAsString(), Optional.ofNullable(request.getHeader("Accept")));
        // Only what is JSON has a header here.
        unexpected.addAll(DESCRIPTION.problems(new ApiDescription.Exchange(
                request.getMethod().getName(),
                path,
                parameters(request.getUrl()),
                request.getBodyAsString(),
                answer.getStatus(),
                Optional.ofNullable(answer.getBody()).filter(_ -> answer.getHeaders() != null))));
        return answer;
    }

    private static Map<String, String> parameters(String url) {
        return Arrays.stream(url.replaceFirst("[^?]*\\??", "").split("&"))
                .filter(it -> !it.isEmpty())
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> it[1]));
    }

    private record Query(int perPage, int page, Optional<String> sha) {}

    private ResponseDefinition answer(String line, Query query, String body, Optional<String> accept) {
        var blob = Pattern.compile("GET " + ROOT + "/git/blobs/([0-9a-f]{40})").matcher(line);
        if (blob.matches() && accept.filter(it -> it.contains("raw")).isPresent()) {
            return new ResponseDefinitionBuilder()
                    .withBody(git.git("cat-file", "blob", blob.group(1)) + "\n")
                    .build();
        }
        var tree = Pattern.compile("GET " + ROOT + "/git/trees/([0-9a-f]{40})").matcher(line);
        if (tree.matches()) {
            return json(200, tree(tree.group(1))).build();
        }
        var compare = Pattern.compile("GET " + ROOT + "/compare/([0-9a-f]{40})\\.\\.\\.([0-9a-f]{40})")
                .matcher(line);
        if (compare.matches()) {
            var mergeBase = git.git("merge-base", compare.group(1), compare.group(2));
            return json(
                            200,
                            Map.of(
                                    "base_commit",
                                    Map.of("sha", compare.group(1)),
                                    "merge_base_commit",
                                    Map.of("sha", mergeBase),
                                    "commits",
                                    List.of()))
                    .build();
        }
        if (line.equals("GET " + ROOT + "/commits") && query.sha().isPresent()) {
            return json(200, List.of(commit(query.sha().get()))).build();
        }
        var comment = Pattern.compile("(PATCH|DELETE) " + ROOT + "/issues/comments/([0-9]+)")
                .matcher(line);
        if (comment.matches()) {
            return change(comment.group(1), Long.parseLong(comment.group(2)), body);
        }
        var pull = ROOT + "/pulls/" + NUMBER;
        var discussion = ROOT + "/issues/" + NUMBER + "/comments";
        if (line.equals("GET " + ROOT)) {
            return json(200, repository()).build();
        } else if (line.equals("GET " + pull)) {
            return json(200, pull()).build();
        } else if (line.equals("GET " + pull + "/files")) {
            return page(pull + "/files", files(), query);
        } else if (line.equals("GET " + discussion)) {
            return page(discussion, comments.stream().map(this::shown).toList(), query);
        } else if (line.equals("POST " + discussion)) {
            var created = new Comment(nextId++, login, text(body));
            comments.add(created);
            return json(201, shown(created)).build();
        } else if (line.equals("GET /user") && !login.endsWith("[bot]")) {
            return json(200, Map.of("login", login, "id", 1)).build();
        } else if (line.equals("GET /user")) {
            return json(403, Map.of("message", "Resource not accessible by integration"))
                    .build();
        }
        unexpected.add(line);
        return json(404, Map.of("message", "Not Found")).build();
    }

    private ResponseDefinition change(String method, long id, String body) {
        var found = comments.stream().filter(it -> it.id() == id).findFirst();
        if (found.isEmpty()) {
            return json(404, Map.of("message", "Not Found")).build();
        }
        var at = comments.indexOf(found.get());
        if (method.equals("DELETE")) {
            comments.remove(at);
            return new ResponseDefinitionBuilder().withStatus(204).build();
        }
        comments.set(at, new Comment(id, found.get().author(), text(body)));
        return json(200, shown(comments.get(at))).build();
    }

    private static ResponseDefinitionBuilder json(int status, Object value) {
        try {
            return new ResponseDefinitionBuilder()
                    .withStatus(status)
                    .withHeader("Content-Type", "application/json; charset=utf-8")
                    .withBody(JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ResponseDefinition page(String path, List<Map<String, Object>> all, Query query) {
        var from = Math.min(all.size(), (query.page() - 1) * query.perPage());
        var to = Math.min(all.size(), from + query.perPage());
        var answer = json(200, all.subList(from, to));
        if (to < all.size()) {
            answer.withHeader(
                    "Link",
                    "<%s%s?per_page=%d&page=%d>; rel=\"next\""
                            .formatted(url(), path, query.perPage(), query.page() + 1));
        }
        return answer.build();
    }

    private Map<String, Object> repository() {
        var names = REPOSITORY.split("/", 2);
        return Map.of("id", 1, "name", names[1], "full_name", REPOSITORY, "owner", Map.of("login", names[0], "id", 2));
    }

    private Map<String, Object> pull() {
        var pull = new LinkedHashMap<String, Object>();
        pull.put("number", NUMBER);
        pull.put("state", "open");
        pull.put("changed_files", files().size());
        pull.put("head", Map.of("sha", head, "ref", "change"));
        pull.put("base", Map.of("sha", base, "ref", "main"));
        if (unanswered > 0) {
            unanswered--;
            pull.put("mergeable", null);
            pull.put("mergeable_state", "unknown");
            pull.put("merge_commit_sha", null);
            return pull;
        }
        var conflict = testMerge == TestMergeState.CONFLICT;
        pull.put("mergeable", !conflict);
        pull.put("mergeable_state", conflict ? "dirty" : "clean");
        pull.put("merge_commit_sha", conflict ? null : mergeCommit());
        return pull;
    }

    /// As GitHub makes it: of the base branch's tip and the head.
    private String mergeCommit() {
        var second = testMerge == TestMergeState.STALE ? git.git("rev-parse", head + "~1") : head;
        return git.testMerge(base, second);
    }

    private List<Map<String, Object>> files() {
        var fields = List.of(git.git("diff", "--name-status", "-z", "-M", base + "..." + head)
                        .split("\0", -1))
                .iterator();
        var files = new ArrayList<Map<String, Object>>();
        while (fields.hasNext()) {
            var status = fields.next();
            if (status.isEmpty()) {
                continue;
            }
            var file = new LinkedHashMap<String, Object>();
            var path = fields.next();
            if (status.startsWith("R")) {
                file.put("previous_filename", path);
                path = fields.next();
            }
            file.put("filename", path);
            file.put(
                    "status",
                    Map.of('A', "added", 'D', "removed", 'R', "renamed").getOrDefault(status.charAt(0), "modified"));
            files.add(file);
        }
        return files;
    }

    private Map<String, Object> commit(String id) {
        var parents = Arrays.stream(git.git("rev-parse", id + "^@").split("\n"))
                .map(it -> Map.of("sha", it))
                .toList();
        return Map.of("sha", id, "parents", parents);
    }

    private Map<String, Object> tree(String id) {
        var entries = Arrays.stream(git.git("ls-tree", "-z", "-l", id).split("\0", -1))
                .filter(it -> !it.isEmpty())
                .map(it -> {
                    var fields = it.substring(0, it.indexOf('\t')).split(" +", -1);
                    var entry = new LinkedHashMap<String, Object>();
                    entry.put("path", it.substring(it.indexOf('\t') + 1));
                    entry.put("mode", fields[0]);
                    entry.put("type", fields[1]);
                    entry.put("sha", fields[2]);
                    if (!fields[3].equals("-")) {
                        entry.put("size", number(fields[3]));
                    }
                    return entry;
                })
                .toList();
        return Map.of("sha", id, "tree", entries, "truncated", false);
    }

    private Map<String, Object> shown(Comment comment) {
        return Map.of(
                "id", comment.id(),
                "body", comment.body(),
                "user", Map.of("login", comment.author(), "id", 3),
                "html_url",
                        "https://github.com/%s/pull/%d#issuecomment-%d".formatted(REPOSITORY, NUMBER, comment.id()));
    }

    private static String text(String body) {
        try {
            return Stream.of(JSON.readTree(body))
                    .map(it -> it.path("body"))
                    .map(JsonNode::textValue)
                    .findFirst()
                    .orElseThrow();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
