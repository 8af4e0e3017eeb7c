package com.althq.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.spec.finding.Finding;
import com.althq.platform.spec.finding.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Run with `-Dgolden.update` to write what the reader says now; then read the difference.
class SpecCorpusTest {

    static List<SpecCorpus.Case> cases() {
        return SpecCorpus.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aFileHasExactlyTheFindingsBesideIt(SpecCorpus.Case file) throws IOException {
        if (System.getProperty("golden.update") != null) {
            Files.writeString(file.findings(), file.actual());
        }
        assertThat(file.findings()).exists();
        assertThat(file.actual()).isEqualTo(Files.readString(file.findings()));
    }

    @Test
    void everyFindingsFileBelongsToAFile() {
        assertThat(SpecCorpus.findingsFiles())
                .containsExactlyInAnyOrderElementsOf(
                        SpecCorpus.cases().stream().map(SpecCorpus.Case::name).toList());
    }

    /// Those of a platform.yaml seen with its environment or beside others, and of the configuration, have tests of
    /// their own.
    private static final Set<RuleId> ELSEWHERE = EnumSet.of(
            RuleId.SECRET_WITHOUT_KEY,
            RuleId.UNKNOWN_SECRET_KEY,
            RuleId.REGION_WITHOUT_AGENTS,
            RuleId.SERVICE_DECLARED_TWICE,
            RuleId.NAME_MADE_TWICE,
            RuleId.NAME_OF_ANOTHER_STACK,
            RuleId.BRANCH_TWICE,
            RuleId.UNKNOWN_ENVIRONMENT,
            RuleId.UNKNOWN_PLACEHOLDER);

    @Test
    void everyRuleIsBrokenBySomeFile() {
        var broken = SpecCorpus.cases().stream()
                .flatMap(file -> file.read().findings().stream())
                .map(Finding::rule)
                .collect(Collectors.toSet());
        assertThat(broken)
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE)).stream()
                        .map(RuleId::id)
                        .toList());
    }

    @Test
    void everyFindingIsOneLineThatCannotActInATerminal() {
        assertThat(SpecCorpus.cases().stream().flatMap(file -> file.read().findings().stream()))
                .allSatisfy(
                        finding -> assertThat(finding.message() + finding.hint().orElse(""))
                                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]")
                                .hasSizeLessThan(600));
    }
}
