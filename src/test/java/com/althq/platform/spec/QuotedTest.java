package com.althq.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {

    @Test
    void whatCouldActInATerminalIsShownByItsCode() {
        assertThat(Quoted.of("a\u001b[31m\r\n\tb\u202Ec\u200Bd\u2028e"))
                .isEqualTo("`a\\u001B[31m\\r\\n\\tb\\u202Ec\\u200Bd\\u2028e`");
    }

    @Test
    void lettersOfAnyLanguageAreShown() {
        assertThat(Quoted.of("größe 名前 😀")).isEqualTo("`größe 名前 😀`");
    }

    @Test
    void aLongTextIsCutAfterSixtyCharactersAndNeverWithinOne() {
        assertThat(Quoted.of("😀".repeat(60))).isEqualTo("`" + "😀".repeat(60) + "`");
        assertThat(Quoted.of("😀".repeat(61))).isEqualTo("`" + "😀".repeat(60) + "…`");
    }
}
