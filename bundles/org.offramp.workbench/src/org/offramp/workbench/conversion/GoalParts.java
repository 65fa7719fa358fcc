// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.EAttribute;
import org.offramp.request.RequestPackage;

/** The form's parts that say what is looked for, and among what. */
final class GoalParts {
    private static final RequestPackage MODEL = RequestPackage.eINSTANCE;
    private static final List<String> OBJECTIVES = List.of("energy", "latency", "worst-latency", "macs");

    private final Fields fields;

    GoalParts(Fields fields) {
        this.fields = fields;
    }

    FormPart goal() {
        String fraction = "as a fraction: 0.01 is one point";
        List<String> accuracies = List.of("overall", "macro-recall", "each-class");
        return new FormPart(
                "Objective and limits",
                "What is minimised, and what every plan has to keep.",
                List.of(
                        in -> fields.choice(in, MODEL.getConversion_Objective(), "Minimise", "energy", OBJECTIVES),
                        number(MODEL.getLimits_MaxAccuracyDrop(), "Accuracy drop, at most", "0.01", fraction),
                        number(MODEL.getLimits_MinAccuracy(), "or accuracy, at least", "none", "as a fraction"),
                        in -> fields.choice(in, MODEL.getConversion_Accuracy(), "Accuracy of", "overall", accuracies),
                        in -> fields.choice(
                                in,
                                MODEL.getConversion_Safety(),
                                "Safety",
                                "1se, one standard error more",
                                List.of("none", "1se")),
                        number(MODEL.getLimits_MaxLatencySeconds(), "Latency, at most", "none", "s for a sample, mean"),
                        number(
                                MODEL.getLimits_MaxWorstLatencySeconds(),
                                "Worst latency, at most",
                                "none",
                                "s for a sample"),
                        number(MODEL.getLimits_MaxEnergyJoules(), "Energy, at most", "none", "J for a sample, mean"),
                        fields::memory,
                        number(MODEL.getLimits_MaxExits(), "Exits, at most", "3", "beside the backbone's own"),
                        flag(MODEL.getConversion_Paper(), "The paper's rules: no more classifiers than processors")));
    }

    FormPart analysis() {
        return new FormPart(
                "Candidates",
                "Which exits are worth looking at, and among which plans to choose.",
                List.of(
                        number(
                                MODEL.getAnalysis_MinDistanceMacs(),
                                "Distance, at least",
                                "0",
                                "MACs between attach points"),
                        number(
                                MODEL.getAnalysis_MaxHeadShare(),
                                "Head, at most",
                                "0.5",
                                "of the MACs of the backbone behind it"),
                        in -> fields.path(in, MODEL.getConversion_Grid(), "Thresholds", "usual: quantiles:26"),
                        flag(MODEL.getConversion_Recall(), "Recall: the answer of the most confident exit passed"),
                        flag(MODEL.getConversion_HeadsOnNext(), "Heads may run on the next segment's processor"),
                        flag(MODEL.getConversion_InOrder(), "Processors only in the order of the platform"),
                        flag(MODEL.getConversion_WholeFront(), "The whole front: latency and memory too")));
    }

    private Consumer<Rows> number(EAttribute attribute, String label, String usual, String unit) {
        return in -> fields.number(in, attribute, label, usual, unit);
    }

    private Consumer<Rows> flag(EAttribute attribute, String label) {
        return in -> fields.flag(in, attribute, label);
    }
}
