package com.althq.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/// Marks test classes that start processes: Pulumi's command line, git, moto, a Java program. `./check --quick` leaves
/// them out. [ProcessWatch] holds that no other class starts one.
@Tag("process")
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RealProcess {}
