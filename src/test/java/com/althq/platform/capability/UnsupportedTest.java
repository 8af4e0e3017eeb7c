package com.althq.platform.capability;

import static com.althq.platform.capability.Declared.bucket;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.althq.platform.engine.UnsupportedSectionException;
import com.althq.platform.spec.EventbridgeSection;
import com.althq.platform.spec.Secrets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnsupportedTest {

    @Test
    void what_nothing_can_provision_yet_is_refused_by_name_and_all_at_once() {
        var values = new LinkedHashMap<String, Map<String, String>>();
        values.put("API_KEY", Map.of("dev", "AQICAHh"));

        assertThatThrownBy(() -> Made.of(
                        Made.DEV,
                        new Secrets.Encrypted(values),
                        bucket("orders-state"),
                        new EventbridgeSection("orders", List.of())))
                .isInstanceOf(UnsupportedSectionException.class)
                .hasMessage("eventbridge: not supported yet; secrets in the KMS form: not supported yet");
    }
}
