// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.offramp.api.certification.Risk;
import org.offramp.api.certification.RiskLimit;
import org.offramp.api.jobs.Numbers;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** What a plan is certified for. */
final class CertificationOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--certify",
            paramLabel = "EPS,DELTA",
            converter = Certificate.class,
            description = "Choose among plans whose risk is at most EPS, an error being no more probable than DELTA,"
                    + " such as 0.01,0.1. Without a limit of accuracy it takes the place of the usual one.")
    private Optional<double[]> certify = Optional.empty();

    @Option(
            names = "--risk",
            paramLabel = "WHAT",
            converter = Risks.class,
            description = "What --certify bounds: harm (backbone right, cascade wrong), signed (accuracy lost) or"
                    + " consistency (another answer than the backbone's) (default: harm).")
    private Optional<Risk> risk = Optional.empty();

    /** @param samples what says which samples certify, if it was given */
    Optional<RiskLimit> limit(Optional<?> samples) {
        if (certify.isEmpty() && samples.isPresent()) {
            throw new ParameterException(spec.commandLine(), "--certification says nothing without --certify");
        }
        if (certify.isEmpty() && risk.isPresent()) {
            throw new ParameterException(spec.commandLine(), "--risk says nothing without --certify");
        }
        return certify.map(limit -> new RiskLimit(risk.orElse(Risk.HARM), limit[0], limit[1]));
    }

    @NonNullByDefault({}) // picocli says nothing of null
    private static final class Certificate implements ITypeConverter<double[]> {
        @Override
        public double[] convert(String text) {
            String[] parts = text.split(",", -1);
            if (parts.length == 2) {
                double epsilon = Numbers.parse(parts[0]);
                double delta = Numbers.parse(parts[1]);
                if (epsilon > 0 && epsilon < 1 && delta > 0 && delta < 1) {
                    return new double[] {epsilon, delta};
                }
            }
            throw new TypeConversionException(
                    "'" + text + "' isn't two fractions between 0 and 1 with a comma between, such as 0.01,0.1");
        }
    }

    @NonNullByDefault({}) // picocli says nothing of null
    private static final class Risks implements ITypeConverter<Risk> {
        @Override
        public Risk convert(String text) {
            for (Risk risk : Risk.values()) {
                if (name(risk).equals(text)) {
                    return risk;
                }
            }
            throw new TypeConversionException("'" + text + "' is none of harm, signed, consistency");
        }
    }

    static String name(Risk risk) {
        return risk.name().toLowerCase(Locale.ROOT);
    }
}
