package com.althq.platform.engine.pulumi.doctor;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.PulumiCliLocator;
import com.althq.platform.engine.pulumi.command.PulumiCommand;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.command.Workspace;
import com.althq.platform.engine.pulumi.stack.StackCreation;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.engine.pulumi.stack.TemporaryBackend;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Checks whether live commands can work on this machine: CLI, plugins, credentials, backend, secrets. Changes
/// neither the account nor the backend.
public final class Doctor {

    private static final String PULUMI = "pulumi";
    private static final String CREDENTIALS = "credentials";
    private static final String BACKEND = "backend";
    private static final String SECRETS = "secrets";
    private static final String PASSPHRASE = "PULUMI_CONFIG_PASSPHRASE";
    private static final String PASSPHRASE_FILE = "PULUMI_CONFIG_PASSPHRASE_FILE";
    private static final long TIMEOUT_SECONDS = 10;

    private final LiveSetup setup;
    private final Consumer<String> log;

    /// The settings of live commands; other than [PulumiSettings] it may lack some.
    ///
    /// @param environmentName the name of the environment
    /// @param backend         the URL of the backend, if configured
    /// @param account         12 digits, if configured
    /// @param environment     the variables of this process
    public record LiveSetup(
            String environmentName,
            String region,
            Optional<String> backend,
            Optional<String> secretsProvider,
            Optional<String> account,
            Path home,
            Map<String, String> environment) {

        public LiveSetup {
            environment = Map.copyOf(environment);
        }

        PulumiSettings settings(Path cli) {
            return new PulumiSettings(cli, backend.orElse(""), secretsProvider, home, environment);
        }
    }

    /// @param log receives a line about each check that takes long
    public Doctor(LiveSetup setup, Consumer<String> log) {
        this.setup = setup;
        this.log = log;
    }

    /// Runs all checks.
    ///
    /// @param install whether missing provider plugins are downloaded first
    public List<CheckResult> checks(boolean install) {
        var checks = new ArrayList<CheckResult>();
        Optional<PulumiSettings> settings = Optional.empty();
        try {
            var cli = PulumiCliLocator.find(setup.environment());
            settings = Optional.of(setup.settings(cli));
            checks.add(CheckResult.fine(PULUMI, version(cli) + " (" + cli + ")"));
        } catch (EnvironmentFailureException e) {
            checks.add(CheckResult.wrong(PULUMI, e.cause().replace(" Nothing was changed.", "")));
        }
        for (var plugin : ProviderPlugin.ALL) {
            checks.add(plugin(plugin, install ? settings : Optional.empty()));
        }
        var provider = checks.stream()
                .filter(it -> it.subject().equals(ProviderPlugin.AWS.subject()))
                .allMatch(CheckResult::isFine);
        checks.add(provider ? checkWithCli(CREDENTIALS, settings, this::credentials) : credentialsUnknown());
        checks.add(setup.backend().isEmpty() ? noBackend() : checkWithCli(BACKEND, settings, this::backend));
        checks.add(checkWithCli(SECRETS, settings, this::secrets));
        checks.add(token());
        return checks;
    }

    /// A check that needs the CLI.
    private static CheckResult checkWithCli(
            String subject,
            Optional<PulumiSettings> settings,
            java.util.function.Function<PulumiSettings, CheckResult> check) {
        if (settings.isEmpty()) {
            return CheckResult.unknown(subject, "not looked at: there is no pulumi");
        }
        try {
            return check.apply(settings.get());
        } catch (EnvironmentFailureException e) {
            return CheckResult.wrong(subject, e.cause());
        }
    }

    private CheckResult plugin(ProviderPlugin plugin, Optional<PulumiSettings> installing) {
        Supplier<CheckResult> check = () -> plugin.check(setup.home(), setup.environment());
        var found = check.get();
        if (found.isFine() || installing.isEmpty()) {
            return found;
        }
        log.accept("getting the provider %s %s; this takes a minute".formatted(plugin.name(), plugin.version()));
        return plugin.install(installing.get())
                .map(it -> CheckResult.wrong(plugin.subject(), plugin.version() + " could not be got: " + it.cause()))
                .orElseGet(check);
    }

    private CheckResult credentials(PulumiSettings settings) {
        var sources = CredentialSources.sources(setup.environment());
        CallerIdentity who;
        try {
            who = CallerIdentity.lookUp(settings, setup.region());
        } catch (EnvironmentFailureException e) {
            return CheckResult.wrong(CREDENTIALS, e.cause() + "; " + sources);
        }
        var other = setup.account().filter(it -> !it.equals(who.account()));
        return other.map(it -> CheckResult.wrong(
                        CREDENTIALS,
                        "they are of account %s (%s), and %s is configured for %s: sign in to that one; %s"
                                .formatted(who.account(), who.arn(), it, setup.environmentName(), sources)))
                .orElseGet(() -> CheckResult.fine(
                        CREDENTIALS, "account %s, %s; %s".formatted(who.account(), who.arn(), sources)));
    }

    private CheckResult credentialsUnknown() {
        return CheckResult.unknown(
                CREDENTIALS,
                "AWS was not asked: its provider is missing; " + CredentialSources.sources(setup.environment()));
    }

    private CheckResult noBackend() {
        return CheckResult.wrong(
                BACKEND,
                "nobody says where the state of %s is: give --backend, or write `backend:` for it in the configuration"
                        .formatted(setup.environmentName()));
    }

    private CheckResult backend(PulumiSettings settings) {
        try (var session = new StackSession(settings, "doctor", new Cancellation())) {
            var result = session.runShortCommand("stack", "ls", "--json");
            if (!result.ok()) {
                throw session.diagnosis()
                        .of("reading the backend", result, Optional.empty(), Optional.empty(), "Nothing was changed.");
            }
            var stacks = new ObjectMapper().readTree(result.out()).size();
            return CheckResult.fine(
                    BACKEND, "%s, %d %s".formatted(settings.backend(), stacks, stacks == 1 ? "stack" : "stacks"));
        } catch (JsonProcessingException e) {
            return CheckResult.wrong(BACKEND, "what `pulumi stack ls` prints is no list of stacks");
        }
    }

    /// Creates a stack with the secrets provider in a temporary backend.
    private CheckResult secrets(PulumiSettings settings) {
        var provider = setup.secretsProvider().filter(it -> !it.equals(Workspace.PASSPHRASE));
        if (provider.isEmpty() && passphrase().isEmpty()) {
            return CheckResult.wrong(
                    SECRETS, "nothing encrypts them: give --secrets-provider awskms://…, or set " + PASSPHRASE);
        }
        try (var session = new StackSession(settings, "doctor", new Cancellation());
                var temporary = TemporaryBackend.of(session, provider)) {
            StackCreation.create(temporary);
        }
        return CheckResult.fine(
                SECRETS,
                provider.orElseGet(() -> "the passphrase in " + passphrase().orElseThrow()));
    }

    private Optional<String> passphrase() {
        return Stream.of(PASSPHRASE_FILE, PASSPHRASE)
                .filter(setup.environment()::containsKey)
                .findFirst();
    }

    private CheckResult token() {
        return CheckResult.fine(
                "github token",
                Stream.of("GITHUB_TOKEN", "GH_TOKEN")
                        .filter(it -> !setup.environment().getOrDefault(it, "").isEmpty())
                        .findFirst()
                        .map(it -> it + " is set")
                        .orElse("none is set; only a workflow needs one"));
    }

    private static String version(Path cli) {
        try {
            return PulumiCommand.version(cli, TIMEOUT_SECONDS);
        } catch (java.io.IOException e) {
            return "of a version that it does not say";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "of a version that it does not say";
        }
    }
}
