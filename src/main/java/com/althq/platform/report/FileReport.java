package com.althq.platform.report;

import com.althq.platform.plan.Plan;
import com.althq.platform.report.text.StyledText;
import com.althq.platform.spec.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/// What came of one platform.yaml.
public sealed interface FileReport {

    /// The path, as the repository has it.
    String path();

    /// What the file's author should know; empty unless the file itself was read.
    List<Finding> findings();

    /// The file is valid and what it would do is known.
    ///
    /// @param deleted  whether the service goes, and everything in its stack with it; its file may stay
    /// @param notes    what else a reader must know, such as a base that cannot be compared
    record Previewed(
            String path, String service, Plan plan, List<Finding> findings, boolean deleted, List<String> notes)
            implements FileReport {
        public Previewed {
            findings = List.copyOf(findings);
            notes = List.copyOf(notes);
        }

        /// The notes, with what the plan says of names alone.
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

    /// The file has errors; nothing was previewed of it.
    record Rejected(String path, List<Finding> findings) implements FileReport {
        public Rejected {
            findings = List.copyOf(findings);
        }
    }

    /// The file is valid, but its preview failed.
    ///
    /// @param phase what was being done: `preview`
    /// @param cause one line, the first cause
    record Failed(String path, String service, String phase, String cause, List<Finding> findings)
            implements FileReport {
        public Failed {
            findings = List.copyOf(findings);
        }

        /// What the reader can do about it.
        public StyledText nextStep() {
            return StyledText.of("push a change or run this again; on your own machine, ")
                    .name("platform preview " + path)
                    .words(" shows the same failure in full");
        }
    }
}
