// SPDX-License-Identifier: EPL-2.0
package org.offramp.request.io;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.request.AccuracyKind;
import org.offramp.request.Arithmetic;
import org.offramp.request.Conversion;
import org.offramp.request.CostKind;
import org.offramp.request.RequestPackage;
import org.offramp.request.RiskKind;
import org.offramp.request.Safety;

/** A valid file as a record. */
record JobView(Conversion conversion, Path folder) {
    private static final RequestPackage MODEL = RequestPackage.eINSTANCE;

    ConversionJob job() {
        return new ConversionJob(
                folder,
                folder.resolve(conversion.getBackbone()),
                given(conversion, MODEL.getConversion_Arithmetic()).map(Arithmetic.class::cast),
                conversion.getData(),
                text(MODEL.getConversion_Calibration()),
                text(MODEL.getConversion_Test()),
                folder.resolve(conversion.getPlatform()),
                text(MODEL.getConversion_Out()).map(folder::resolve),
                objective(),
                space(),
                certification(),
                analysis(),
                strategies(),
                number(conversion, MODEL.getConversion_PeriodSeconds()),
                whole(conversion, MODEL.getConversion_Seed()));
    }

    private JobObjective objective() {
        EObject limits = conversion.getLimits();
        return new JobObjective(
                given(conversion, MODEL.getConversion_Objective()).map(CostKind.class::cast),
                number(limits, MODEL.getLimits_MaxAccuracyDrop()),
                number(limits, MODEL.getLimits_MinAccuracy()),
                number(limits, MODEL.getLimits_MaxLatencySeconds()),
                number(limits, MODEL.getLimits_MaxWorstLatencySeconds()),
                number(limits, MODEL.getLimits_MaxEnergyJoules()),
                memory(),
                exits(limits),
                given(conversion, MODEL.getConversion_Safety()).map(Safety.class::cast),
                conversion.isPaper());
    }

    /** Rules have seen to it that no processor comes twice. */
    private Map<String, Long> memory() {
        Map<String, Long> bytes = new HashMap<>();
        if (conversion.getLimits() != null) {
            conversion.getLimits().getMemory().forEach(limit -> bytes.put(limit.getProcessor(), limit.getMaxBytes()));
        }
        return bytes;
    }

    private JobSpace space() {
        return new JobSpace(
                text(MODEL.getConversion_Grid()),
                given(conversion, MODEL.getConversion_Accuracy()).map(AccuracyKind.class::cast),
                text(MODEL.getConversion_Weights()),
                new JobSpace.Moves(conversion.isRecall(), conversion.isHeadsOnNext(), conversion.isInOrder()),
                conversion.isWholeFront());
    }

    private Optional<JobCertification> certification() {
        return Optional.<EObject>ofNullable(conversion.getCertification())
                .map(asked -> new JobCertification(
                        number(asked, MODEL.getCertification_Epsilon()).orElseThrow(),
                        number(asked, MODEL.getCertification_Delta()).orElseThrow(),
                        given(asked, MODEL.getCertification_Risk()).map(RiskKind.class::cast),
                        given(asked, MODEL.getCertification_Samples()).map(String.class::cast)));
    }

    private ConversionJob.AnalysisBounds analysis() {
        EObject analysis = conversion.getAnalysis();
        return new ConversionJob.AnalysisBounds(
                whole(analysis, MODEL.getAnalysis_MinDistanceMacs()),
                number(analysis, MODEL.getAnalysis_MaxHeadShare()));
    }

    private ConversionJob.JobStrategies strategies() {
        return new ConversionJob.JobStrategies(
                text(MODEL.getConversion_Engine()),
                text(MODEL.getConversion_Trainer()),
                text(MODEL.getConversion_Decision()),
                conversion.isTemperature(),
                text(MODEL.getConversion_Solver()),
                text(MODEL.getConversion_AttachPoints()),
                List.copyOf(conversion.getBlueprints()));
    }

    private Optional<String> text(EStructuralFeature feature) {
        return given(conversion, feature).map(String.class::cast);
    }

    private static OptionalDouble number(@Nullable EObject element, EStructuralFeature feature) {
        Optional<Object> given = given(element, feature);
        return given.isPresent() ? OptionalDouble.of((Double) given.get()) : OptionalDouble.empty();
    }

    private static OptionalLong whole(@Nullable EObject element, EStructuralFeature feature) {
        Optional<Object> given = given(element, feature);
        return given.isPresent() ? OptionalLong.of((Long) given.get()) : OptionalLong.empty();
    }

    private static OptionalInt exits(@Nullable EObject limits) {
        Optional<Object> given = given(limits, MODEL.getLimits_MaxExits());
        return given.isPresent() ? OptionalInt.of((Integer) given.get()) : OptionalInt.empty();
    }

    private static Optional<Object> given(@Nullable EObject element, EStructuralFeature feature) {
        return element != null && element.eIsSet(feature) ? Optional.of(element.eGet(feature)) : Optional.empty();
    }
}
