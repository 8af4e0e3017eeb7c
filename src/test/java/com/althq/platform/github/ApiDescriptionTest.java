package com.althq.platform.github;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What GitHub's own description of its API refuses. Every scene of a pull request holds what it asks and what it is
/// answered against it.
class ApiDescriptionTest {

    private static final String COMMENTS = "/repos/o/r/issues/2/comments";
    private static final String COMMENT = "/repos/o/r/issues/comments/7";
    private static final String PULL = "/repos/o/r/pulls/2";

    private final ApiDescription description = new ApiDescription();

    @Test
    void a_request_and_an_answer_as_github_has_them_are_fine() {
        assertThat(problems("POST", COMMENTS, Map.of(), "{\"body\":\"hello\"}", 201, "{\"id\":7}"))
                .isEmpty();
        assertThat(problems("GET", COMMENTS, Map.of("per_page", "100", "page", "2"), "", 200, "[{\"id\":7}]"))
                .isEmpty();
        assertThat(problems("DELETE", COMMENT, Map.of(), "", 204, "")).isEmpty();
    }

    @Test
    void another_path_or_method_is_none_of_its_operations() {
        assertThat(problems("PUT", COMMENT, Map.of(), "{\"body\":\"hello\"}", 200, ""))
                .containsExactly("PUT " + COMMENT + ": GitHub has no such operation");
        assertThat(problems("GET", COMMENTS + "/7", Map.of(), "", 200, "[]")).hasSize(1);
        assertThat(problems("GET", PULL.replace("2", "two"), Map.of(), "", 200, "{}"))
                .hasSize(1);
    }

    @Test
    void parameters_and_bodies_that_it_does_not_know_are_named() {
        assertThat(problems("GET", COMMENTS, Map.of("size", "3", "page", "last"), "", 200, "[]"))
                .containsExactlyInAnyOrder(
                        "GET " + COMMENTS + ": there is no query parameter size",
                        "GET " + COMMENTS + ": the query parameter page is no number: last");
        assertThat(problems("PATCH", COMMENT, Map.of(), "{\"body\":7,\"text\":\"\"}", 200, "{}"))
                .containsExactlyInAnyOrder(
                        "PATCH " + COMMENT + ": the body that is sent has no text",
                        "PATCH " + COMMENT + ": the body that is sent.body is no string: 7");
        assertThat(problems("PATCH", COMMENT, Map.of(), "{}", 200, "{}"))
                .containsExactly("PATCH " + COMMENT + ": the body that is sent lacks body");
        assertThat(problems("PATCH", COMMENT, Map.of(), "", 200, "{}"))
                .containsExactly("PATCH " + COMMENT + ": it needs a body");
    }

    @Test
    void answers_that_it_never_gives_are_named() {
        assertThat(problems("GET", PULL, Map.of(), "", 201, "{}"))
                .containsExactly("GET " + PULL + ": GitHub never answers 201");
        assertThat(problems("GET", PULL, Map.of(), "", 200, "{\"number\":\"2\",\"state\":\"ajar\",\"files\":3}"))
                .containsExactlyInAnyOrder(
                        "GET " + PULL + ": the answer.number is no integer: \"2\"",
                        "GET " + PULL + ": the answer.state is none of [\"open\",\"closed\"]: \"ajar\"",
                        "GET " + PULL + ": the answer has no files");
        assertThat(problems("GET", PULL, Map.of(), "", 200, "{\"head\":{\"sha\":null},\"base\":\"main\"}"))
                .containsExactlyInAnyOrder(
                        "GET " + PULL + ": the answer.head.sha is no string: null",
                        "GET " + PULL + ": the answer.base is no object: \"main\"");
    }

    @Test
    void what_it_may_leave_out_is_named_unless_the_program_does_without() {
        assertThat(problems("GET", COMMENTS, Map.of(), "", 200, "[{\"body\":\"hello\",\"pin\":null}]"))
                .containsExactly("GET " + COMMENTS + ": the answer[] need not have pin");
    }

    private List<String> problems(
            String method, String path, Map<String, String> query, String body, int status, String answer) {
        return description.problems(new ApiDescription.Exchange(
                method, path, query, body, status, Optional.of(answer).filter(it -> !it.isEmpty())));
    }
}
