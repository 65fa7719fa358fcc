// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.offramp.hardware.Link;
import org.offramp.hardware.NamedElement;
import org.offramp.hardware.Platform;
import org.offramp.hardware.Quantity;
import org.offramp.hardware.io.Finding;

/**
 * Something that would repair a finding.
 *
 * @param label for people
 * @param change within a {@link ModelChange}
 */
record Fix(String label, Runnable change) {
    private static final String UNKNOWN = "Not yet known where this number comes from.";

    /** The first is what is meant most probably; none where only a person knows. */
    static List<Fix> of(Finding finding, Platform platform) {
        List<Fix> fixes = new ArrayList<>();
        EObject element = finding.element();
        if (element instanceof Quantity quantity) {
            ofQuantity(quantity, fixes);
        }
        for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
            if (finding.message().equals("has no " + feature.getName()) && feature.getEType() instanceof EEnum kinds) {
                kinds.getELiterals()
                        .forEach(kind -> fixes.add(new Fix(
                                "Choose " + kind.getLiteral(), () -> element.eSet(feature, kind.getInstance()))));
            }
        }
        if (element instanceof NamedElement named && concernsName(finding)) {
            String name = Names.unused(platform, named.getName() == null ? "" : named.getName());
            fixes.add(new Fix("Call it " + name, () -> named.setName(name)));
        }
        if (element instanceof Link link) {
            fixes.add(new Fix("Remove the link", () -> platform.getLinks().remove(link)));
        }
        return fixes;
    }

    private static boolean concernsName(Finding finding) {
        return finding.message().contains("name");
    }

    private static void ofQuantity(Quantity quantity, List<Fix> fixes) {
        boolean sourced = quantity.getSource() != null && !quantity.getSource().isBlank();
        boolean estimated =
                quantity.getEstimated() != null && !quantity.getEstimated().isBlank();
        if (sourced && estimated) {
            fixes.add(new Fix("Keep the source", () -> quantity.setEstimated(null)));
            fixes.add(new Fix("Keep the estimate", () -> quantity.setSource(null)));
        } else if (!sourced && !estimated) {
            fixes.add(new Fix("Mark it as an estimate without reasoning", () -> quantity.setEstimated(UNKNOWN)));
        }
    }
}
