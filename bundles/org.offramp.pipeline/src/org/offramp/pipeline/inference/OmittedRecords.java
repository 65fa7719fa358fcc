// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.inference;

import java.util.List;
import java.util.stream.Collectors;
import org.offramp.api.Omission;
import org.offramp.api.Progress;
import org.offramp.api.datasets.DataSpec;

/** Says which records of data can't be used: never silently, and never at length. */
public final class OmittedRecords {
    private static final int MOST = 3;

    private OmittedRecords() {}

    public static void note(List<Omission> omitted, DataSpec data, Progress progress) {
        if (omitted.isEmpty()) {
            return;
        }
        String first = omitted.stream()
                .limit(MOST)
                .map(omission -> omission.subject() + ": " + omission.reason())
                .collect(Collectors.joining(" "));
        String rest = omitted.size() > MOST ? " And " + (omitted.size() - MOST) + " more." : "";
        String records = omitted.size() == 1 ? "1 record" : omitted.size() + " records";
        progress.note(records + " of " + data + " can't be used. " + first + rest);
    }
}
