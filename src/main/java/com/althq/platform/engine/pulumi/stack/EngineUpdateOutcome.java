package com.althq.platform.engine.pulumi.stack;

import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.graph.Urn;
import java.util.List;

/// The result of an engine command that changes resources.
///
/// @param done       the completed steps, in the order in which they ended
/// @param unfinished the resources whose step began and failed or did not end
public record EngineUpdateOutcome(EngineOutcome outcome, List<Progress.CompletedStep> done, List<Urn> unfinished) {}
