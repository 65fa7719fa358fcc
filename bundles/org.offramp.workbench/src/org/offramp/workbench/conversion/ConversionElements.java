// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.request.Conversion;
import org.offramp.request.Limits;
import org.offramp.request.MemoryLimit;
import org.offramp.request.RequestFactory;

/** Attributes of a conversion, in whichever of its elements they are; elements come and go with what they say. */
final class ConversionElements {
    private final Conversion conversion;

    ConversionElements(Conversion conversion) {
        this.conversion = conversion;
    }

    /** Empty when the file says nothing. */
    String text(EAttribute attribute) {
        return owner(attribute)
                .filter(owner -> owner.eIsSet(attribute))
                .map(owner -> EcoreUtil.convertToString(attribute.getEAttributeType(), owner.eGet(attribute)))
                .orElse("");
    }

    /** @param value null removes it */
    void set(EAttribute attribute, @Nullable Object value) {
        if (value != null) {
            owner(attribute)
                    .orElseGet(() -> add(attribute.getEContainingClass()))
                    .eSet(attribute, value);
        } else {
            owner(attribute).ifPresent(owner -> {
                owner.eUnset(attribute);
                removeIfEmpty(owner);
            });
        }
    }

    void setMemory(List<MemoryLimit> memory) {
        if (conversion.getLimits() == null) {
            conversion.setLimits(RequestFactory.eINSTANCE.createLimits());
        }
        Limits limits = conversion.getLimits();
        limits.getMemory().clear();
        limits.getMemory().addAll(memory);
        removeIfEmpty(limits);
    }

    /** An element that says nothing any more is left out of the file. */
    private static void removeIfEmpty(EObject owner) {
        boolean isEmpty = owner.eClass().getEAllStructuralFeatures().stream().noneMatch(owner::eIsSet);
        if (isEmpty && owner.eContainer() != null) {
            EcoreUtil.remove(owner);
        }
    }

    private EObject add(EClass type) {
        EObject part = EcoreUtil.create(type);
        conversion.eSet(reference(type), part);
        return part;
    }

    private Optional<EObject> owner(EAttribute attribute) {
        EClass type = attribute.getEContainingClass();
        return type == conversion.eClass()
                ? Optional.of(conversion)
                : Optional.ofNullable((EObject) conversion.eGet(reference(type)));
    }

    private EReference reference(EClass type) {
        return conversion.eClass().getEAllContainments().stream()
                .filter(reference -> reference.getEReferenceType() == type)
                .findFirst()
                .orElseThrow();
    }
}
