package com.althq.platform.capability;

import static com.althq.platform.capability.Declared.bucket;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.althq.platform.engine.UnsupportedSectionException;
import com.althq.platform.spec.EventbridgeSection;
import com.althq.platform.spec.Secrets;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnsupportedTest {

    @Test
    void what_nothing_can_provision_yet_is_refused_by_name_and_all_at_once() {
        assertThatThrownBy(() -> Made.of(
                        Made.DEV, Secrets.none(), bucket("orders-state"), new EventbridgeSection("orders", List.of())))
                .isInstanceOf(UnsupportedSectionException.class)
                .hasMessage("eventbridge: not supported yet");
    }
}
