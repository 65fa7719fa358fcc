// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.area;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Keeps what the user has decided about plug-ins: a line for each choice, in a text file. */
public final class Journal {
    private final UserArea area;
    private final Clock clock;

    public Journal(UserArea area, Clock clock) {
        this.area = area;
        this.clock = clock;
    }

    public void note(String choice) throws IOException {
        Files.createDirectories(area.folder());
        Files.writeString(
                area.journal(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + choice + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
