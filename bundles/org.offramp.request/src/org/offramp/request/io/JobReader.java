// SPDX-License-Identifier: EPL-2.0
package org.offramp.request.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.offramp.hardware.xmi.Dialect;
import org.offramp.hardware.xmi.XmiException;
import org.offramp.hardware.xmi.XmiReader;
import org.offramp.request.Conversion;
import org.offramp.request.RequestPackage;

/**
 * Reads {@code .conversion} files of unknown origin, as {@link XmiReader} does, and validates them. Paths in the file
 * are relative to its folder.
 */
public final class JobReader {

    private final XmiReader reader = new XmiReader(new Dialect(RequestPackage.eINSTANCE, "Conversion", "conversion"));

    /** @throws XmiException when the file can't be used */
    public ConversionJob read(Path file) {
        Conversion conversion = (Conversion) reader.read(file);
        List<String> problems = JobRules.problems(conversion);
        if (!problems.isEmpty()) {
            throw new XmiException(file.toString(), problems);
        }
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        return new JobView(conversion, folder).job();
    }
}
