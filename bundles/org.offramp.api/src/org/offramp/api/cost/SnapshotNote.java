// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.SnapshotComparison;

/** What a processor of a platform owes to its model: its numbers are a snapshot, which the model may have left. */
public final class SnapshotNote {
    private static final int NAMED = 3;

    private SnapshotNote() {}

    /** That the numbers differ from the installed model's, which of them, and which count; none when they agree. */
    public static Optional<String> of(Processor processor, ProcessorModel model) {
        try {
            return note(processor, model, SnapshotComparison.differences(processor, model.descriptor()));
        } catch (RuntimeException | LinkageError e) { // it may be anyone's code
            return Optional.of("The descriptor of its model '" + model.id() + "' can't be had: " + e
                    + ". The platform's numbers count. Maybe another version of the plug-in works.");
        }
    }

    private static Optional<String> note(Processor processor, ProcessorModel model, List<String> differences) {
        if (differences.isEmpty()) {
            return Optional.empty();
        }
        int more = differences.size() - NAMED;
        return Optional.of("Its numbers are a snapshot of version " + processor.getVersion() + " of '" + model.id()
                + "', and the installed model says otherwise: "
                + String.join("; ", differences.subList(0, Math.min(NAMED, differences.size())))
                + (more > 0 ? "; and " + more + " more" : "")
                + ". The platform's numbers count. Take the model's over, or name what differs on purpose in"
                + " 'overridden'.");
    }

    /** That the model is missing, a sentence. */
    public static String missing(Processor processor) {
        return "Its model '" + processor.getModelId() + "' is not installed.";
    }

    /** The command that may bring a missing model. */
    public static String remedy(Processor processor) {
        String site = text(processor.getSite());
        return "Install the plug-in " + plugin(processor) + ": offramp plugin install "
                + (site.isEmpty() ? "SITE-OR-JAR" : site);
    }

    /** Bundle and version that the snapshot was taken from. */
    public static String plugin(Processor processor) {
        String bundle = text(processor.getBundle());
        return bundle.isEmpty() ? "that brings it" : (bundle + " " + text(processor.getVersion())).strip();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
