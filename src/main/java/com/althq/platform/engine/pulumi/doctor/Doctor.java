package com.althq.platform.engine.pulumi.doctor;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.Command;
import com.althq.platform.engine.pulumi.command.PulumiCli;
import com.althq.platform.engine.pulumi.command.Settings;
import com.althq.platform.engine.pulumi.command.TroubleException;
import com.althq.platform.engine.pulumi.command.Workspace;
import com.althq.platform.engine.pulumi.stack.StackRun;
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

/// Looks whether live commands can work here. Nothing is changed by it, in the account or in the backend.
public final class Doctor {

    private static final String PULUMI = "pulumi";
    private static final String CREDENTIALS = "credentials";
    private static final String BACKEND = "backend";
    private static final String SECRETS = "secrets";
    private static final String PASSPHRASE = "PULUMI_CONFIG_PASSPHRASE";
    private static final String PASSPHRASE_FILE = "PULUMI_CONFIG_PASSPHRASE_FILE";
    private static final long PATIENCE_SECONDS = 10;

    private final Surgery surgery;
    private final Consumer<String> said;

    /// What live commands would be started with.
    ///
    /// @param environmentName what the environment is called
    /// @param backend         where the states are; empty when nobody says so
    /// @param account         12 digits; empty when nobody says which
    /// @param environment     the variables of this process
    public record Surgery(
            String environmentName,
            String region,
            Optional<String> backend,
            Optional<String> secretsProvider,
            Optional<String> account,
            Path home,
            Map<String, String> environment) {

        public Surgery {
            environment = Map.copyOf(environment);
        }

        Settings settings(Path cli) {
            return new Settings(cli, backend.orElse(""), secretsProvider, home, environment);
        }
    }

    /// @param said told what takes long, a line at a time
    public Doctor(Surgery surgery, Consumer<String> said) {
        this.surgery = surgery;
        this.said = said;
    }

    /// @param install whether the provider plugins that are missing are downloaded first
    public List<Check> checks(boolean install) {
        var checks = new ArrayList<Check>();
        Optional<Settings> settings = Optional.empty();
        try {
            var cli = PulumiCli.find(surgery.environment());
            settings = Optional.of(surgery.settings(cli));
            checks.add(Check.fine(PULUMI, version(cli) + " (" + cli + ")"));
        } catch (TroubleException e) {
            checks.add(Check.wrong(PULUMI, e.cause().replace(" Nothing was changed.", "")));
        }
        for (var plugin : Plugin.ALL) {
            checks.add(plugin(plugin, install ? settings : Optional.empty()));
        }
        var provider = checks.stream()
                .filter(it -> it.subject().equals(Plugin.AWS.subject()))
                .allMatch(Check::isFine);
        checks.add(provider ? live(CREDENTIALS, settings, this::credentials) : unasked());
        checks.add(surgery.backend().isEmpty() ? noBackend() : live(BACKEND, settings, this::backend));
        checks.add(live(SECRETS, settings, this::secrets));
        checks.add(token());
        return checks;
    }

    /// A check that needs the command.
    private static Check live(
            String subject, Optional<Settings> settings, java.util.function.Function<Settings, Check> check) {
        if (settings.isEmpty()) {
            return Check.unknown(subject, "not looked at: there is no pulumi");
        }
        try {
            return check.apply(settings.get());
        } catch (TroubleException e) {
            return Check.wrong(subject, e.cause());
        }
    }

    private Check plugin(Plugin plugin, Optional<Settings> installing) {
        Supplier<Check> check = () -> plugin.check(surgery.home(), surgery.environment());
        var found = check.get();
        if (found.isFine() || installing.isEmpty()) {
            return found;
        }
        said.accept("getting the provider %s %s; this takes a minute".formatted(plugin.name(), plugin.version()));
        return plugin.install(installing.get())
                .map(it -> Check.wrong(plugin.subject(), plugin.version() + " could not be got: " + it.cause()))
                .orElseGet(check);
    }

    private Check credentials(Settings settings) {
        var sources = Credentials.sources(surgery.environment());
        WhoAmI who;
        try {
            who = WhoAmI.ask(settings, surgery.region());
        } catch (TroubleException e) {
            return Check.wrong(CREDENTIALS, e.cause() + "; " + sources);
        }
        var other = surgery.account().filter(it -> !it.equals(who.account()));
        return other.map(it -> Check.wrong(
                        CREDENTIALS,
                        "they are of account %s (%s), and %s is configured for %s: sign in to that one; %s"
                                .formatted(who.account(), who.arn(), it, surgery.environmentName(), sources)))
                .orElseGet(() ->
                        Check.fine(CREDENTIALS, "account %s, %s; %s".formatted(who.account(), who.arn(), sources)));
    }

    private Check unasked() {
        return Check.unknown(
                CREDENTIALS,
                "AWS was not asked: its provider is missing; " + Credentials.sources(surgery.environment()));
    }

    private Check noBackend() {
        return Check.wrong(
                BACKEND,
                "nobody says where the state of %s is: give --backend, or write `backend:` for it in the configuration"
                        .formatted(surgery.environmentName()));
    }

    private Check backend(Settings settings) {
        try (var run = new StackRun(settings, "doctor", new Cancellation())) {
            var result = run.plain("stack", "ls", "--json");
            if (!result.ok()) {
                throw run.diagnosis()
                        .of("reading the backend", result, Optional.empty(), Optional.empty(), "Nothing was changed.");
            }
            var stacks = new ObjectMapper().readTree(result.out()).size();
            return Check.fine(
                    BACKEND, "%s, %d %s".formatted(settings.backend(), stacks, stacks == 1 ? "stack" : "stacks"));
        } catch (JsonProcessingException e) {
            return Check.wrong(BACKEND, "what `pulumi stack ls` prints is no list of stacks");
        }
    }

    /// Whether a stack can be made with it, in a place that is thrown away.
    private Check secrets(Settings settings) {
        var provider = surgery.secretsProvider().filter(it -> !it.equals(Workspace.PASSPHRASE));
        if (provider.isEmpty() && passphrase().isEmpty()) {
            return Check.wrong(
                    SECRETS, "nothing encrypts them: give --secrets-provider awskms://…, or set " + PASSPHRASE);
        }
        try (var run = new StackRun(settings, "doctor", new Cancellation());
                var elsewhere = run.elsewhere(provider)) {
            elsewhere.init();
        }
        return Check.fine(
                SECRETS,
                provider.orElseGet(() -> "the passphrase in " + passphrase().orElseThrow()));
    }

    private Optional<String> passphrase() {
        return Stream.of(PASSPHRASE_FILE, PASSPHRASE)
                .filter(surgery.environment()::containsKey)
                .findFirst();
    }

    private Check token() {
        return Check.fine(
                "github token",
                Stream.of("GITHUB_TOKEN", "GH_TOKEN")
                        .filter(it ->
                                !surgery.environment().getOrDefault(it, "").isEmpty())
                        .findFirst()
                        .map(it -> it + " is set")
                        .orElse("none is set; only a workflow needs one"));
    }

    private static String version(Path cli) {
        try {
            return Command.version(cli, PATIENCE_SECONDS);
        } catch (java.io.IOException e) {
            return "of a version that it does not say";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "of a version that it does not say";
        }
    }
}
