package com.althq.bench;

import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts and ends. */
@QuarkusMain
public class Empty implements QuarkusApplication {
    @Override
    public int run(String... args) {
        return 0;
    }
}
