package com.althq.platform.report.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.althq.platform.FixtureResources;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceVocabularyTest {

    @Test
    void every_type_of_resource_that_a_fixture_makes_has_its_row() {
        assertThat(FixtureResources.types())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(ResourceVocabulary.of(it)).as(it).isPresent());
    }

    @Test
    void every_owner_of_a_part_is_a_noun_of_the_table() {
        var kinds = ResourceVocabulary.all().values().stream()
                .map(ResourceNoun::kind)
                .toList();

        assertThat(ResourceVocabulary.all().values())
                .flatMap(it -> it.owner().stream().map(ResourceNoun.Owner::kind).toList())
                .isNotEmpty()
                .isSubsetOf(kinds);
    }

    @Test
    void types_are_read_in_the_order_of_the_table_and_others_come_last() {
        assertThat(ResourceVocabulary.order("aws:s3/bucketV2:BucketV2")).isZero();
        assertThat(ResourceVocabulary.order("pulumi:providers:aws"))
                .isGreaterThan(ResourceVocabulary.order("aws:iam/role:Role"))
                .isLessThan(ResourceVocabulary.order("aws:sqs/queue:Queue"));
    }

    @Test
    void a_row_says_what_the_type_its_properties_and_its_owner_are_called() {
        var rows = VocabularyReader.read("""
                # comment

                a:b:C = thing
                  owner    parent = whole
                  label    x = the x
                  keys     env = variable
                  mention  changed
                a:b:D as a:b:C
                """);

        assertThat(rows).containsKey("a:b:D");
        var noun = Objects.requireNonNull(rows.get("a:b:D"));
        assertThat(noun.kind()).isEqualTo("thing");
        assertThat(noun.owner()).contains(new ResourceNoun.Owner("whole", "parent"));
        assertThat(noun.mention()).isEqualTo(ResourceNoun.Mention.WHEN_CHANGED);
        assertThat(noun.label("x.y").orElseThrow().plain()).isEqualTo("the x");
        assertThat(noun.label("env.PORT").orElseThrow().plain()).isEqualTo("variable PORT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:b:C = x\na:b:C = y",
                "a:b:D as a:b:C",
                "a:b:C",
                "a:b:C = x\n  unknown y",
                "a:b:C = x\n  mention sometimes"
            })
    void a_line_that_does_not_fit_is_refused(String text) {
        assertThatThrownBy(() -> VocabularyReader.read(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
