// SPDX-License-Identifier: EPL-2.0
package org.offramp.request.io;

import java.io.InputStream;
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

    static final Dialect DIALECT = new Dialect(RequestPackage.eINSTANCE, "Conversion", "conversion");

    private final XmiReader reader = new XmiReader(DIALECT);

    /** @throws XmiException when the file can't be used */
    public ConversionJob read(Path file) {
        Conversion conversion = (Conversion) reader.read(file);
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        return job(file.toString(), conversion, folder);
    }

    /**
     * What a conversion says that was read before.
     *
     * @param name what messages call its file
     * @param folder where its paths start
     * @throws XmiException when it can't be used
     */
    public ConversionJob job(String name, Conversion conversion, Path folder) {
        List<JobProblem> problems = JobRules.problems(conversion);
        if (!problems.isEmpty()) {
            throw new XmiException(
                    name, problems.stream().map(JobProblem::toString).toList());
        }
        return new JobView(conversion, folder).job();
    }

    /**
     * Reads a conversion that may be unfinished: it is not validated.
     *
     * @param name what messages call the source
     * @param in read to its end, not closed
     * @throws XmiException when it is damaged
     */
    public Conversion readDraft(String name, InputStream in) {
        return (Conversion) reader.read(name, in);
    }
}
