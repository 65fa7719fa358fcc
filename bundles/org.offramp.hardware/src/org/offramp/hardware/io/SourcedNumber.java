// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.offramp.hardware.NamedElement;
import org.offramp.hardware.Platform;
import org.offramp.hardware.Processor;
import org.offramp.hardware.Quantity;

/**
 * A number of a platform and where it comes from.
 *
 * @param element what it belongs to, such as {@code big-cores, active}
 * @param quantity name of the feature, such as {@code watts}
 * @param value in the unit
 * @param unit symbol, such as {@code W}
 * @param estimated whether the origin is the reasoning behind an estimate, else it is a document
 * @param origin document, revision and page, or the reasoning
 * @param overridden whether the platform's author changed it on purpose from what the processor's model says
 */
public record SourcedNumber(
        String element,
        String quantity,
        double value,
        String unit,
        boolean estimated,
        String origin,
        boolean overridden) {
    /** All numbers of a platform that is valid, in the order of the file. */
    public static List<SourcedNumber> of(Platform platform) {
        List<SourcedNumber> numbers = new ArrayList<>();
        TreeIterator<EObject> contents = platform.eAllContents();
        while (contents.hasNext()) {
            if (contents.next() instanceof Quantity quantity) {
                numbers.add(of(quantity));
            }
        }
        return numbers;
    }

    private static SourcedNumber of(Quantity quantity) {
        Optional<String> source = Optional.ofNullable(quantity.getSource());
        return new SourcedNumber(
                element(quantity.eContainer()),
                quantity.eContainingFeature().getName(),
                quantity.getValue(),
                Measure.of(quantity.eContainingFeature()).map(Measure::unit).orElse(""),
                source.isEmpty(),
                source.or(() -> Optional.ofNullable(quantity.getEstimated())).orElse(""),
                isOverridden(quantity));
    }

    /** Names and kinds from the outermost element to this one. */
    private static String element(EObject element) {
        Deque<String> words = new ArrayDeque<>();
        for (EObject at = element; at.eContainer() != null; at = at.eContainer()) {
            words.addFirst(label(at));
        }
        return String.join(", ", words);
    }

    /** Name, or else what sets it apart from its siblings, such as {@code any float32}. */
    static String label(EObject element) {
        return element instanceof NamedElement named ? named.getName() : kinds(element);
    }

    private static String kinds(EObject element) {
        List<String> kinds = new ArrayList<>();
        for (EAttribute attribute : element.eClass().getEAllAttributes()) {
            kinds.add(String.valueOf(element.eGet(attribute)));
        }
        return String.join(" ", kinds);
    }

    private static boolean isOverridden(EObject quantity) {
        EObject at = quantity;
        while (at.eContainer() != null && !(at.eContainer() instanceof Processor)) {
            at = at.eContainer();
        }
        return at.eContainer() instanceof Processor processor
                && processor.getOverridden().contains(at.eContainingFeature().getName());
    }
}
