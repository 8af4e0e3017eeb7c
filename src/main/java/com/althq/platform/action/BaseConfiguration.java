package com.althq.platform.action;

import com.althq.platform.config.Configuration;
import com.althq.platform.config.ConfigurationReadResult;
import com.althq.platform.config.ConfigurationReader;
import com.althq.platform.report.FileReport;
import com.althq.platform.source.ChangedFile;
import com.althq.platform.source.CommitFiles;
import com.althq.platform.source.FileContent;
import com.althq.platform.source.GitHubEvent;
import com.althq.platform.spec.finding.Finding;
import com.althq.platform.spec.finding.Position;
import com.althq.platform.spec.finding.Severity;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the configuration file from the base branch, so that a pull request cannot redirect its own
/// deployment. The pull request's version of the file is only validated.
final class BaseConfiguration {

    private final CommitFiles commits;
    private final GitHubEvent.PullRequest event;

    BaseConfiguration(CommitFiles commits, GitHubEvent.PullRequest event) {
        this.commits = commits;
        this.event = event;
    }

    /// The base branch's configuration.
    ///
    /// @param environment the environment that the workflow names
    ConfigurationReadResult inForce(Optional<String> environment) {
        return read(event.baseSha(), new ConfigurationReader(environment));
    }

    /// The findings of the pull request's version, if it changes the file.
    Optional<FileReport> proposed(Collection<ChangedFile> changed) {
        var touched = changed.stream()
                .anyMatch(it -> it.path().equals(Configuration.PATH) && it.status() != ChangedFile.Status.REMOVED);
        return touched
                        && read(event.headSha(), new ConfigurationReader(Optional.empty()))
                                instanceof ConfigurationReadResult.Unusable it
                ? Optional.of(new FileReport.Rejected(Configuration.PATH, it.findings()))
                : Optional.empty();
    }

    /// The report for a configuration with errors, with which nothing can be previewed.
    FileReport refusal(ConfigurationReadResult.Unusable unusable) {
        var whose = new Finding(
                Severity.WARNING,
                "configuration-of-base",
                "this is the file as `%s` has it, which holds until a change of it is merged; nothing was previewed"
                        .formatted(event.baseRef()),
                "",
                Position.START,
                Optional.empty());
        return new FileReport.Rejected(
                Configuration.PATH,
                Stream.concat(unusable.findings().stream(), Stream.of(whose)).toList());
    }

    private ConfigurationReadResult read(String commit, ConfigurationReader reader) {
        return switch (commits.read(commit, Configuration.PATH)) {
            case FileContent.Absent _ -> new ConfigurationReadResult.Usable(Configuration.DEFAULT);
            case FileContent.Refused it ->
                new ConfigurationReadResult.Unusable(List.of(Finding.ofFile(it.rule(), it.reason())));
            case FileContent.Found it -> reader.read(it.bytes());
        };
    }
}
