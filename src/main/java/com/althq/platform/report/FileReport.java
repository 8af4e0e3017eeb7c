package com.althq.platform.report;

import com.althq.platform.plan.Plan;
import com.althq.platform.report.text.StyledText;
import com.althq.platform.spec.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/// The result of previewing one platform.yaml: a plan, the errors of the file, or the cause of a failure.
public sealed interface FileReport {

    /// The path within the repository, or as it was given on the command line.
    String path();

    /// Errors and warnings about the content of the file; empty when the file could not be read.
    List<Finding> findings();

    /// The file is valid and has a plan.
    ///
    /// @param deleted  whether the whole stack of the service would be deleted; the file itself may still exist
    /// @param notes    further remarks for the reader, one line each, such as that the base version could not be
    ///                 compared
    record Previewed(
            String path, String service, Plan plan, List<Finding> findings, boolean deleted, List<String> notes)
            implements FileReport {
        public Previewed {
            findings = List.copyOf(findings);
            notes = List.copyOf(notes);
        }

        /// The notes, and a line about resources that only get another logical name.
        public List<String> remarks() {
            var renamed = plan.renamed();
            if (renamed == 0) {
                return notes;
            }
            var remarks = new ArrayList<>(notes);
            remarks.add(renamed + (renamed == 1 ? " resource" : " resources")
                    + " renamed in the state only: nothing happens to " + (renamed == 1 ? "it" : "them")
                    + " in AWS or Cloudflare");
            return remarks;
        }
    }

    /// The file has errors, so there is no preview of it.
    record Rejected(String path, List<Finding> findings) implements FileReport {

        private static final String MERGE_CONFLICT = "merge-conflict";

        public Rejected {
            findings = List.copyOf(findings);
        }

        /// A file whose content after the merge nobody knows.
        ///
        /// @param branch the base branch
        public static Rejected ofMergeConflict(String path, String branch) {
            return new Rejected(
                    path,
                    List.of(Finding.ofFile(
                            MERGE_CONFLICT,
                            "this branch conflicts with `%s`: what the merge would leave here is not known. Bring the"
                                            .formatted(branch)
                                    + " branch up to date, resolve the conflicts, and push")));
        }

        /// Whether it is not the content of the file that is wrong.
        public boolean isMergeConflict() {
            return findings.stream().anyMatch(it -> it.rule().equals(MERGE_CONFLICT));
        }
    }

    /// The file is valid, but its preview failed.
    ///
    /// @param phase the step that failed: `preview`
    /// @param cause one line, the root cause
    record Failed(String path, String service, String phase, String cause, List<Finding> findings)
            implements FileReport {
        public Failed {
            findings = List.copyOf(findings);
        }

        /// What the reader can do about the failure, without a full stop.
        public StyledText nextStep() {
            return StyledText.of("push a change or run this again; on your own machine, ")
                    .name("platform preview " + path)
                    .words(" shows the same failure in full");
        }
    }
}
