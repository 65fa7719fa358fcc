// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Defects that were found; of those at the same place of the code the first one is kept, with its file. */
final class Findings {
    private static final int MOST_FRAMES = 12;
    private static final int DEEPEST_CAUSE = 20;

    private final String subject;
    private final FuzzSettings settings;
    private final Map<String, String> byPlace = new LinkedHashMap<>();
    private int hangs;
    private int count;

    Findings(String subject, FuzzSettings settings) {
        this.subject = subject;
        this.settings = settings;
    }

    void add(SoundFiles.Damaged damaged, Throwable thrown) throws IOException {
        count++;
        hangs += thrown instanceof HangError ? 1 : 0;
        String place = place(thrown);
        if (!byPlace.containsKey(place)) {
            Path folder = Files.createDirectories(
                    settings.findings().resolve(subject + "-" + settings.seed() + "-" + damaged.number()));
            Path kept = folder.resolve(damaged.file().getFileName());
            Files.write(kept, damaged.content());
            byPlace.put(
                    place,
                    "file " + damaged.number() + " of seed " + settings.seed() + ", kept as " + kept + ": "
                            + text(thrown));
        }
    }

    /** Kind of the deepest cause, and where our code was. */
    private static String place(Throwable thrown) {
        Throwable deepest = chain(thrown).reduce(thrown, (outer, inner) -> inner);
        return deepest.getClass().getName()
                + Stream.of(deepest.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("org.offramp"))
                        .findFirst()
                        .map(Objects::toString)
                        .orElse("");
    }

    static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(DEEPEST_CAUSE);
    }

    private static String text(Throwable thrown) {
        return chain(thrown)
                .map(each -> each + frames(each))
                .collect(Collectors.joining(System.lineSeparator() + "caused by "));
    }

    private static String frames(Throwable thrown) {
        return Stream.of(thrown.getStackTrace())
                .limit(MOST_FRAMES)
                .map(frame -> System.lineSeparator() + "    at " + frame)
                .collect(Collectors.joining());
    }

    int hangs() {
        return hangs;
    }

    List<String> list() {
        return new ArrayList<>(byPlace.values());
    }

    @Override
    public String toString() {
        return count + " defects at " + byPlace.size() + " places";
    }
}
