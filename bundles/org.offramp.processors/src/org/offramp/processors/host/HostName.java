// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a machine's processor is called. */
final class HostName {
    private static final Path LINUX = Path.of("/proc/cpuinfo");
    private static final String MODEL = "model name";

    private HostName() {}

    /** Such as {@code AMD EPYC}; where the system doesn't tell, the architecture. */
    static String of() {
        return of(LINUX);
    }

    static String of(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(MODEL) && line.contains(":"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .orElseGet(HostName::architecture);
        } catch (IOException e) {
            return architecture();
        }
    }

    private static String architecture() {
        return "an " + System.getProperty("os.arch") + " machine";
    }
}
