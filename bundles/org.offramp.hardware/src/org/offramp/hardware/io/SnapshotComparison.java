// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.offramp.hardware.Processor;
import org.offramp.hardware.Quantity;

/** Compares the numbers of a processor on a platform with those that its model tells now. */
public final class SnapshotComparison {
    private SnapshotComparison() {}

    /**
     * Each number that differs, with both values, in the order of the files; none when only such features differ as the
     * processor overrides.
     */
    public static List<String> differences(Processor snapshot, Processor descriptor) {
        Set<String> overridden = Set.copyOf(snapshot.getOverridden());
        Map<String, String> here = numbers(snapshot, overridden);
        Map<String, String> there = numbers(descriptor, overridden);
        Set<String> keys = new LinkedHashSet<>(here.keySet());
        keys.addAll(there.keySet());
        List<String> differences = new ArrayList<>();
        for (String key : keys) {
            String mine = here.getOrDefault(key, "absent");
            String theirs = there.getOrDefault(key, "absent");
            if (!mine.equals(theirs)) {
                differences.add(key + " is " + mine + " here and " + theirs + " in the model");
            }
        }
        return differences;
    }

    private static Map<String, String> numbers(Processor processor, Set<String> overridden) {
        Map<String, String> numbers = new LinkedHashMap<>();
        TreeIterator<EObject> contents = processor.eAllContents();
        while (contents.hasNext()) {
            EObject element = contents.next();
            if (element.eContainer() == processor
                    && overridden.contains(element.eContainingFeature().getName())) {
                contents.prune();
            } else if (element instanceof Quantity quantity) {
                numbers.put(key(quantity, processor), value(quantity));
            }
        }
        return numbers;
    }

    private static String key(Quantity quantity, Processor processor) {
        String feature = quantity.eContainingFeature().getName();
        EObject holder = quantity.eContainer();
        return holder == processor ? feature : feature + " of " + SourcedNumber.label(holder);
    }

    private static String value(Quantity quantity) {
        Optional<Measure> measure = Measure.of(quantity.eContainingFeature());
        return quantity.getValue() + measure.map(known -> " " + known.unit()).orElse("");
    }
}
