package com.althq.platform.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.plan.Grant;
import com.althq.platform.plan.Operation;
import com.althq.platform.report.FileReport;
import com.althq.platform.report.SampleReports;
import com.althq.platform.report.TestPlans;
import com.althq.platform.report.markdown.MarkdownRenderer;
import com.althq.platform.report.terminal.TerminalRenderer;
import com.althq.platform.report.text.TextBudget;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAccessCautionsTest {

    private static final String BY_URL = "lambda:InvokeFunctionUrl";
    private static final String POLICY = "cloudflare:index/zeroTrustAccessPolicy:ZeroTrustAccessPolicy";
    private static final String APPLICATION = "cloudflare:index/zeroTrustAccessApplication:ZeroTrustAccessApplication";
    private static final String CAUTION =
            "thumbnails: function thumbnails-resize can be called by anybody on the internet";

    @Test
    void a_function_that_anybody_may_call_is_one_caution() {
        var plan = plan(
                grant("*", BY_URL, "", Operation.CREATE),
                grant("*", "lambda:InvokeFunction", "invokedViaFunctionUrl true", Operation.CREATE));

        assertThat(cautions(plan)).containsExactly(CAUTION);
    }

    @Test
    void it_asks_for_attention_in_every_report_for_people() {
        var report = SampleReports.report(plan(grant("*", BY_URL, "", Operation.CREATE)));

        assertThat(PreviewVerdict.of(report)).isEqualTo(PreviewVerdict.ATTENTION);
        assertThat(VerdictColour.of(report)).isEqualTo(VerdictColour.ORANGE);
        assertThat(MarkdownRenderer.render(report, TextBudget.COMMENT))
                .contains("> [!CAUTION]\n> **Open to anybody** · `thumbnails`: function `thumbnails-resize` can be"
                        + " called by anybody on the internet\n");
        assertThat(TerminalRenderer.render(report, false)).contains("OPEN TO ANYBODY  " + CAUTION + "\n");
    }

    @ParameterizedTest
    @EnumSource(names = {"SAME", "DELETE"})
    void what_was_open_before_or_is_closed_now_is_none(Operation change) {
        var plan = plan(grant("*", BY_URL, "", change));

        assertThat(cautions(plan)).isEmpty();
        assertThat(PreviewVerdict.of(plan)).isEqualTo(PreviewVerdict.CHANGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sourceAccount 470935583836", "functionUrlAuthType AWS_IAM"})
    void a_condition_on_who_calls_keeps_the_internet_out(String condition) {
        assertThat(cautions(plan(grant("*", BY_URL, condition, Operation.CREATE))))
                .isEmpty();
    }

    @Test
    void a_principal_of_ones_own_is_not_anybody() {
        assertThat(cautions(plan(grant("events.amazonaws.com", BY_URL, "", Operation.CREATE))))
                .isEmpty();
    }

    @Test
    void whatever_else_anybody_may_do_is_said_as_it_is() {
        assertThat(cautions(plan(grant("*", "s3:GetObject", "", Operation.CREATE))))
                .containsExactly("thumbnails: anybody may s3:GetObject on thumbnails-resize");
    }

    @Test
    void a_public_path_is_a_caution_and_one_behind_a_sign_in_is_none() {
        var of = new TestPlans("orders");
        of.creates(POLICY, "open", Map.of("decision", "bypass"));
        of.creates(POLICY, "closed", Map.of("decision", "allow"));
        of.creates(APPLICATION, "hooks", application(of, "open", "orders.example.com/webhooks/*"));
        of.creates(APPLICATION, "app", application(of, "closed", "orders.example.com"));
        of.keeps(APPLICATION, "older", application(of, "open", "orders.example.com/status"));
        var file = SampleReports.previewed("platform.yaml", "orders", of.plan());

        assertThat(cautions(file))
                .containsExactly(
                        "orders: orders.example.com/webhooks/* is open to anybody on the internet, without sign-in");
        assertThat(PreviewVerdict.of(file)).isEqualTo(PreviewVerdict.ATTENTION);
    }

    private static Map<String, Object> application(TestPlans of, String policy, String address) {
        return Map.of(
                "policies", List.of(Map.of("id", of.ref(POLICY, policy, "id"))),
                "destinations", List.of(Map.of("uri", address)));
    }

    private static Grant grant(String principal, String action, String condition, Operation change) {
        return new Grant(
                principal,
                action,
                "thumbnails-resize",
                Optional.of(condition).filter(it -> !it.isEmpty()),
                "lambda",
                change);
    }

    private static FileReport.Previewed plan(Grant... grants) {
        var of = new TestPlans("thumbnails")
                .creates("aws:lambda/function:Function", "f", Map.of("name", "thumbnails-resize"));
        List.of(grants).forEach(of::grants);
        return SampleReports.previewed("platform.yaml", "thumbnails", of.plan());
    }

    private static List<String> cautions(FileReport file) {
        return Caution.of(SampleReports.report(file)).stream()
                .map(it -> it.sentence().plain())
                .toList();
    }
}
