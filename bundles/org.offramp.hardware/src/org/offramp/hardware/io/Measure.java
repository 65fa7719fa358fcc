// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import java.util.Optional;
import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * What the quantity in a feature measures, as the metamodel says it.
 *
 * @param unit symbol of the unit, such as {@code MAC/s}
 * @param range which values make sense
 */
public record Measure(String unit, Range range) {

    private static final String ANNOTATION = "urn:offramp:measure";

    /** Which finite values make sense. */
    public enum Range {
        POSITIVE("positive"),
        NON_NEGATIVE("non-negative"),
        POSITIVE_WHOLE("positive whole");

        private final String text;

        Range(String text) {
            this.text = text;
        }

        /** Whether the value is finite and in the range. */
        public boolean contains(double value) {
            return Double.isFinite(value) && (this == NON_NEGATIVE ? value >= 0 : value > 0) && isWholeIfAsked(value);
        }

        private boolean isWholeIfAsked(double value) {
            return this != POSITIVE_WHOLE || value == Math.rint(value);
        }

        @Override
        public String toString() {
            return text;
        }

        private static Range of(String text) {
            for (Range range : values()) {
                if (range.text.equals(text)) {
                    return range;
                }
            }
            throw new IllegalArgumentException("Range \"" + text
                    + "\" in the metamodel is not known. Maybe one of positive, non-negative, positive whole.");
        }
    }

    /** The measure of a feature that holds a quantity; empty for all others. */
    public static Optional<Measure> of(EStructuralFeature feature) {
        EAnnotation annotation = feature.getEAnnotation(ANNOTATION);
        return annotation == null
                ? Optional.empty()
                : Optional.of(new Measure(
                        annotation.getDetails().get("unit"),
                        Range.of(annotation.getDetails().get("range"))));
    }
}
