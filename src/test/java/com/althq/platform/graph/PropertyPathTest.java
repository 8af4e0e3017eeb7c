package com.althq.platform.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PropertyPathTest {

    private static final PropertyPath TAGS = PropertyPath.of("tags");

    @Test
    void a_plain_name_follows_a_dot_and_an_element_is_in_brackets() {
        var path = PropertyPath.of("attributes").element(2).field("name");

        assertThat(path.text()).isEqualTo("attributes[2].name");
        assertThat(path.pattern()).isEqualTo("attributes[*].name");
    }

    @Test
    void any_other_name_is_quoted() {
        assertThat(TAGS.field("a.b")).hasToString("tags[\"a.b\"]");
        assertThat(TAGS.field("managed-by")).hasToString("tags[\"managed-by\"]");
        assertThat(TAGS.field("say \"so\"")).hasToString("tags[\"say \\\"so\\\"\"]");
        assertThat(TAGS.field("größe")).hasToString("tags[\"größe\"]");
    }
}
