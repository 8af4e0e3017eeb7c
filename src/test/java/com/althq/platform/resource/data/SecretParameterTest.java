package com.althq.platform.resource.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretParameterTest {

    @Test
    void a_version_reads_like_a_whole_number() {
        assertThat(SecretParameter.text(12.0)).isEqualTo("12");
    }

    @Test
    void a_reference_to_a_version_stays_what_it_is() {
        assertThat(SecretParameter.text("sym1n2z")).isEqualTo("sym1n2z");
    }
}
