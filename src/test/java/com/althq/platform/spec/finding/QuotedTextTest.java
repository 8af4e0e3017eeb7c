package com.althq.platform.spec.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTextTest {

    @Test
    void whatCouldActInATerminalIsShownByItsCode() {
        assertThat(QuotedText.of("a\u001b[31m\r\n\tb\u202Ec\u200Bd\u2028e"))
                .isEqualTo("`a\\u001B[31m\\r\\n\\tb\\u202Ec\\u200Bd\\u2028e`");
    }

    @Test
    void lettersOfAnyLanguageAreShown() {
        assertThat(QuotedText.of("größe 名前 😀")).isEqualTo("`größe 名前 😀`");
    }

    @Test
    void aLongTextIsCutAfterSixtyCharactersAndNeverWithinOne() {
        assertThat(QuotedText.of("😀".repeat(60))).isEqualTo("`" + "😀".repeat(60) + "`");
        assertThat(QuotedText.of("😀".repeat(61))).isEqualTo("`" + "😀".repeat(60) + "…`");
    }
}
