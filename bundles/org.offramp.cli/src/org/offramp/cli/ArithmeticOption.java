// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.offramp.api.jobs.Defaults;
import org.offramp.request.Arithmetic;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How the integers of a quantised network are read. */
final class ArithmeticOption {
    @Option(
            names = "--arithmetic",
            paramLabel = "exact|float",
            converter = Arithmetics.class,
            description = "For quantised networks. exact: integers that round as the file's format says; float: weights"
                    + " turned back into floats (default: exact).")
    private Optional<Arithmetic> arithmetic = Optional.empty();

    Optional<Arithmetic> asGiven() {
        return arithmetic;
    }

    org.offramp.api.backbones.Arithmetic arithmetic() {
        return Defaults.arithmetic(arithmetic);
    }

    @NonNullByDefault({}) // picocli says nothing of null
    private static final class Arithmetics implements ITypeConverter<Arithmetic> {
        @Override
        public Arithmetic convert(String text) {
            return Optional.ofNullable(Arithmetic.get(text))
                    .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of exact, float"));
        }
    }
}
