// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.hardware.HardwarePackage;
import org.offramp.hardware.MemoryKind;
import org.offramp.hardware.PowerStateKind;
import org.offramp.hardware.Processor;

/** A processor can be costed, and its model can be found again. */
final class ProcessorRules {

    private ProcessorRules() {}

    static void check(Processor processor, Consumer<Finding> found) {
        PlatformRules.uniqueNames(processor.getMemories(), found);
        model(processor, found);
        overridden(processor, found);
        if (!processor.getPowerStates().isEmpty() && processor.powerState(PowerStateKind.ACTIVE) == null) {
            found.accept(new Finding(
                    processor,
                    "has no active power state",
                    "Add one with its power in W, so that energy can be told."));
        }
        if (processor.reachableMemories().stream().noneMatch(memory -> memory.getKind() == MemoryKind.RAM)) {
            found.accept(new Finding(
                    processor, "reaches no RAM", "Add one inside of it, or name it in a memory of the platform."));
        }
    }

    private static void model(Processor processor, Consumer<Finding> found) {
        boolean hasModel = isGiven(processor.getModelId());
        if (hasModel && !(isGiven(processor.getBundle()) && isGiven(processor.getVersion()))) {
            found.accept(new Finding(
                    processor,
                    "has the model \"" + processor.getModelId() + "\" without its bundle and version",
                    "Give both, so that the plug-in can be found, or remove modelId."));
        }
        if (!hasModel && (isGiven(processor.getBundle()) || isGiven(processor.getVersion()))) {
            found.accept(
                    new Finding(processor, "names a bundle without a model", "Give modelId, or remove the bundle."));
        }
    }

    private static void overridden(Processor processor, Consumer<Finding> found) {
        List<String> names = processor.getOverridden();
        if (!names.isEmpty() && !isGiven(processor.getModelId())) {
            found.accept(new Finding(
                    processor,
                    "overrides " + String.join(", ", names) + " of no model",
                    "Give modelId, or remove overridden."));
        }
        Set<String> known = overridable();
        names.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> found.accept(new Finding(
                        processor,
                        "overrides \"" + name + "\", which is not a feature of a descriptor",
                        "Maybe one of " + String.join(", ", known) + ".")));
    }

    private static Set<String> overridable() {
        return HardwarePackage.Literals.PROCESSOR.getEAllContainments().stream()
                .map(EReference::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
