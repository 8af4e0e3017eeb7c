package com.althq.platform.engine.program;

import com.althq.platform.config.DeploymentTarget;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.pulumi.Config;
import com.pulumi.Context;
import com.pulumi.context.internal.ConfigContextInternal;
import com.pulumi.context.internal.ContextInternal;
import com.pulumi.context.internal.LoggingContextInternal;
import com.pulumi.context.internal.OutputContextInternal;
import com.pulumi.core.internal.OutputFactory;
import com.pulumi.deployment.internal.DeploymentImpl;
import com.pulumi.deployment.internal.DeploymentImpl.DeploymentState;
import com.pulumi.deployment.internal.DeploymentInstanceHolder;
import com.pulumi.deployment.internal.DeploymentInstanceInternal;
import com.pulumi.deployment.internal.Engine;
import com.pulumi.deployment.internal.Monitor;
import com.pulumi.deployment.internal.Runner;
import com.pulumi.resources.internal.Stack;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Runs one Pulumi program in this process against a resource monitor.
public final class ProgramRun {

    private static final String ORGANIZATION = "organization";

    /// The SDK's log messages contain the inputs of resources, secrets included.
    private static final Logger SILENT = silent();

    private ProgramRun() {}

    /// Runs the program and returns when all of its resources are registered.
    ///
    /// @throws IllegalStateException or another unchecked exception if the program failed; later failures are
    ///                               suppressed in the first
    public static void run(String stack, boolean dryRun, Consumer<Context> program, Engine engine, Monitor monitor) {
        run(stack, dryRun, program, engine, monitor, ResourceRegistration::new);
    }

    /// @param deployment what registers the resources
    static void run(
            String stack,
            boolean dryRun,
            Consumer<Context> program,
            Engine engine,
            Monitor monitor,
            Function<DeploymentState, DeploymentImpl> deployment) {
        var noConfig = new DeploymentImpl.Config(ImmutableMap.of(), ImmutableSet.of());
        var state = new DeploymentState(
                noConfig, SILENT, ORGANIZATION, DeploymentTarget.PROJECT, stack, "", dryRun, engine, monitor);
        var runner = new ProgramTaskRunner();
        state.runner = runner;
        state.logger = new SilentLogger();
        var running = deployment.apply(state);
        DeploymentInstanceHolder.setInstance(new DeploymentInstanceInternal(running));
        try {
            var context = new ContextInternal(
                    ORGANIZATION,
                    DeploymentTarget.PROJECT,
                    stack,
                    new LoggingContextInternal(running.getLog()),
                    new ConfigContextInternal(DeploymentTarget.PROJECT, name -> new Config(noConfig, name)),
                    new OutputContextInternal(new OutputFactory(runner)),
                    List.of());
            var factory = Stack.factory(DeploymentTarget.PROJECT, stack, List.of());
            var result = runner.runAsync(() -> factory.apply(() -> {
                        program.accept(context);
                        return context.exports();
                    }))
                    .join();
            fail(result);
        } finally {
            DeploymentInstanceHolder.internalUnsafeDestroyInstance();
        }
    }

    private static void fail(Runner.Result<?> result) {
        var causes =
                result.exceptions().stream().map(ProgramRun::unwrap).distinct().toList();
        if (!causes.isEmpty()) {
            var first = causes.getFirst() instanceof RuntimeException it
                    ? it
                    : new IllegalStateException(causes.getFirst());
            causes.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    private static Throwable unwrap(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
                ? unwrap(failure.getCause())
                : failure;
    }

    private static Logger silent() {
        var logger = Logger.getAnonymousLogger();
        logger.setLevel(Level.OFF);
        return logger;
    }
}
