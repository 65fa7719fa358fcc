// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.offramp.api.Progress;
import org.offramp.api.cost.ProcessorCatalogue;
import org.offramp.hardware.Platform;
import org.offramp.hardware.io.PlatformException;
import org.offramp.hardware.io.PlatformReader;

/**
 * What became of one file that was checked.
 *
 * @param summary what the platform consists of, empty when it can't be used
 * @param notes models that are missing or say otherwise, and measured tables that are missing
 */
record PlatformVerdict(Path file, String summary, List<String> problems, List<String> notes) {
    static PlatformVerdict of(Path file, ProcessorCatalogue processors) {
        try {
            Platform platform = new PlatformReader().read(file);
            return new PlatformVerdict(file, summary(platform), List.of(), processors.notes(platform));
        } catch (PlatformException e) {
            return new PlatformVerdict(file, "", e.problems(), List.of());
        }
    }

    private static String summary(Platform platform) {
        return platform.getName() + " (processors: " + platform.getProcessors().size() + ", shared memories: "
                + platform.getMemories().size() + ", links: "
                + platform.getLinks().size() + ")";
    }

    boolean isUsable() {
        return problems.isEmpty();
    }

    void print(Streams streams, Progress progress) {
        if (isUsable()) {
            streams.out().println(file + ": " + summary);
        }
        problems.forEach(problem -> streams.err().println("offramp: " + file + ": " + problem));
        notes.forEach(note -> progress.note(file + ": " + note));
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file.toString());
        json.put("usable", isUsable());
        json.put("problems", problems);
        json.put("notes", notes);
        return json;
    }
}
