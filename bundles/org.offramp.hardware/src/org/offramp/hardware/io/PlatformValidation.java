// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.EObject;
import org.offramp.hardware.Link;
import org.offramp.hardware.Memory;
import org.offramp.hardware.OperatorSupport;
import org.offramp.hardware.Platform;
import org.offramp.hardware.PowerState;
import org.offramp.hardware.Processor;
import org.offramp.hardware.Quantity;

/** The rules that a platform keeps, beyond what the metamodel can say. */
public final class PlatformValidation {

    private PlatformValidation() {}

    /** All that is wrong with the platform, in the order of the file; empty when it can be used. */
    public static List<Finding> of(Platform platform) {
        List<Finding> findings = new ArrayList<>();
        check(platform, findings::add);
        platform.eAllContents().forEachRemaining(element -> check(element, findings::add));
        return List.copyOf(findings);
    }

    /** What is wrong with one element, without what it contains. */
    static List<Finding> ofElement(EObject element) {
        List<Finding> findings = new ArrayList<>();
        check(element, findings::add);
        return findings;
    }

    private static void check(EObject element, Consumer<Finding> found) {
        RequiredFeatures.check(element, found);
        if (element instanceof Platform platform) {
            PlatformRules.check(platform, found);
        } else if (element instanceof Processor processor) {
            ProcessorRules.check(processor, found);
        } else if (element instanceof OperatorSupport support) {
            OperatorRules.check(support, found);
        } else if (element instanceof PowerState state) {
            PowerRules.check(state, found);
        } else if (element instanceof Memory memory) {
            MemoryRules.check(memory, found);
        } else if (element instanceof Link link) {
            LinkRules.check(link, found);
        } else if (element instanceof Quantity quantity) {
            QuantityRules.check(quantity, found);
        }
    }
}
