// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.xmi;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource.Diagnostic;
import org.eclipse.emf.ecore.xmi.FeatureNotFoundException;
import org.eclipse.emf.ecore.xmi.IllegalValueException;
import org.eclipse.emf.ecore.xmi.UnresolvedReferenceException;

/** Says what EMF found wrong while it loaded a file, in the words of the metamodel. */
public final class LoadProblems {

    private LoadProblems() {}

    static List<String> of(List<Diagnostic> errors) {
        return errors.stream()
                .map(error -> "line " + error.getLine() + ": " + describe(error))
                .distinct()
                .toList();
    }

    private static String describe(Diagnostic error) {
        if (error instanceof FeatureNotFoundException unknown) {
            return unknownFeature(unknown);
        }
        if (error instanceof IllegalValueException illegal) {
            return illegalValue(illegal);
        }
        if (error instanceof UnresolvedReferenceException unresolved) {
            return "nothing in the file is called " + unresolved.getReference()
                    + ". Refer to an element of this file, such as //@processors[name='gateway'].";
        }
        return error.getMessage() + " Maybe the file is damaged or was made by another version.";
    }

    private static String unknownFeature(FeatureNotFoundException unknown) {
        if (unknown.getObject() == null) { // inside of a value
            return "element \"" + unknown.getName() + "\" is not expected within a text. Maybe an end tag is missing.";
        }
        String known = unknown.getObject().eClass().getEAllStructuralFeatures().stream()
                .filter(feature -> !feature.isTransient()) // no file has them
                .map(EStructuralFeature::getName)
                .collect(Collectors.joining(", "));
        return unknown.getObject().eClass().getName() + " has no \"" + unknown.getName() + "\". Maybe one of " + known
                + ".";
    }

    private static String illegalValue(IllegalValueException illegal) {
        EStructuralFeature feature = illegal.getFeature();
        String value = illegal.getValue() instanceof EObject element
                ? ElementPath.of(element)
                : "\"" + illegal.getValue() + "\"";
        return value + " is not a value of " + feature.getName() + ". " + expected(feature);
    }

    private static String expected(EStructuralFeature feature) {
        if (feature.getEType() instanceof EEnum choices) {
            return "Choose one of " + literals(choices) + ".";
        }
        String type = feature.getEType().getName();
        return switch (type) {
            case "EDouble" -> "Give a number, such as 4.8E7.";
            case "EInt", "ELong" -> "Give a whole number.";
            case "EBoolean" -> "Give true or false.";
            default -> "Give a " + type + ".";
        };
    }

    /** What can be chosen, for people. */
    public static String literals(EEnum choices) {
        return choices.getELiterals().stream().map(EEnumLiteral::getLiteral).collect(Collectors.joining(", "));
    }
}
