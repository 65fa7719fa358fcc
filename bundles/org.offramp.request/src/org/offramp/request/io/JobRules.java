// SPDX-License-Identifier: EPL-2.0
package org.offramp.request.io;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoublePredicate;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.offramp.request.Conversion;
import org.offramp.request.Limits;
import org.offramp.request.MemoryLimit;
import org.offramp.request.RequestPackage;

/** The rules that a conversion file keeps, beyond what XML says. */
public final class JobRules {
    private static final RequestPackage MODEL = RequestPackage.eINSTANCE;
    private static final Range POSITIVE =
            new Range(value -> value > 0 && Double.isFinite(value), "Give a finite number above 0.");
    private static final Range FRACTION =
            new Range(value -> value >= 0 && value <= 1, "Give a fraction from 0 to 1: 0.01 is one point.");
    private static final Range SHARE =
            new Range(value -> value > 0 && value < 1, "Give a fraction between 0 and 1, such as 0.01.");
    private static final Range NOT_NEGATIVE = new Range(value -> value >= 0, "Give 0 or more.");

    private static final Map<EAttribute, Range> RANGES = Map.ofEntries(
            Map.entry(MODEL.getConversion_PeriodSeconds(), POSITIVE),
            Map.entry(MODEL.getLimits_MaxAccuracyDrop(), FRACTION),
            Map.entry(MODEL.getLimits_MinAccuracy(), FRACTION),
            Map.entry(MODEL.getLimits_MaxLatencySeconds(), POSITIVE),
            Map.entry(MODEL.getLimits_MaxWorstLatencySeconds(), POSITIVE),
            Map.entry(MODEL.getLimits_MaxEnergyJoules(), POSITIVE),
            Map.entry(MODEL.getLimits_MaxExits(), POSITIVE),
            Map.entry(MODEL.getMemoryLimit_MaxBytes(), NOT_NEGATIVE),
            Map.entry(MODEL.getAnalysis_MinDistanceMacs(), NOT_NEGATIVE),
            Map.entry(MODEL.getAnalysis_MaxHeadShare(), POSITIVE),
            Map.entry(MODEL.getCertification_Epsilon(), SHARE),
            Map.entry(MODEL.getCertification_Delta(), SHARE));

    private static final List<EAttribute> PATHS =
            List.of(MODEL.getConversion_Backbone(), MODEL.getConversion_Platform(), MODEL.getConversion_Out());

    private final List<JobProblem> problems = new ArrayList<>();

    private record Range(DoublePredicate contains, String remedy) {}

    private JobRules() {}

    /** In the order of the file; none when it can be used. */
    public static List<JobProblem> problems(Conversion conversion) {
        JobRules rules = new JobRules();
        rules.check(conversion);
        PATHS.forEach(path -> rules.checkPath(conversion, path));
        for (Iterator<EObject> all = conversion.eAllContents(); all.hasNext(); ) {
            rules.check(all.next());
        }
        return rules.problems;
    }

    private void check(EObject element) {
        for (EAttribute attribute : element.eClass().getEAllAttributes()) {
            if (element.eIsSet(attribute)) {
                checkValue(element, attribute);
            } else if (attribute.isRequired()) {
                found(element, attribute, "has no " + attribute.getName(), "Give it one.");
            }
        }
        if (element instanceof Limits limits && limits.isSetMaxAccuracyDrop() && limits.isSetMinAccuracy()) {
            found(
                    element,
                    MODEL.getLimits_MinAccuracy(),
                    "has both maxAccuracyDrop and minAccuracy",
                    "Keep one of them.");
        }
        if (element instanceof Limits limits) {
            checkMemory(limits);
        }
    }

    private void checkMemory(Limits limits) {
        Set<String> limited = new HashSet<>();
        for (MemoryLimit limit : limits.getMemory()) {
            if (limit.getProcessor() != null && !limited.add(limit.getProcessor())) {
                found(
                        limit,
                        MODEL.getMemoryLimit_Processor(),
                        "limits the processor '" + limit.getProcessor() + "' again",
                        "Keep one of its limits.");
            }
        }
    }

    private void checkValue(EObject element, EAttribute attribute) {
        Object value = element.eGet(attribute);
        if (value instanceof String text && text.isBlank()) {
            found(element, attribute, attribute.getName() + " is empty", "Give it a value or leave it out.");
        }
        Range range = RANGES.getOrDefault(attribute, new Range(any -> true, ""));
        if (value instanceof Number number && !range.contains.test(number.doubleValue())) {
            found(element, attribute, attribute.getName() + " is " + value, range.remedy);
        }
    }

    private void checkPath(Conversion conversion, EAttribute attribute) {
        try {
            Path.of(String.valueOf(conversion.eGet(attribute)));
        } catch (InvalidPathException e) {
            found(
                    conversion,
                    attribute,
                    attribute.getName() + " can't be a path",
                    "Give the path of a file or folder.");
        }
    }

    private void found(EObject element, EAttribute attribute, String message, String remedy) {
        problems.add(new JobProblem(element, attribute, message, remedy));
    }
}
