// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.offramp.request.RequestPackage;

/** The form's simple parts. */
final class FormParts {
    private static final RequestPackage MODEL = RequestPackage.eINSTANCE;
    private static final List<String> OBJECTIVES = List.of("energy", "latency", "worst-latency", "macs");

    private final Fields fields;
    private final Path folder;

    FormParts(Fields fields, Path folder) {
        this.fields = fields;
        this.folder = folder;
    }

    FormPart backbone() {
        return new FormPart(
                "Backbone",
                "The pretrained network.",
                List.of(
                        this::network,
                        in -> fields.choice(
                                in,
                                MODEL.getConversion_Arithmetic(),
                                "Arithmetic",
                                "exact integers",
                                List.of("exact", "float")),
                        in -> new BackboneSection(in, fields, folder)));
    }

    private void network(Composite in) {
        Text file = fields.path(in, MODEL.getConversion_Backbone(), "File", "drop or choose a network", true);
        Button browse = fields.toolkit().createButton(in, "Browse...", SWT.PUSH);
        new FileChoice(file, folder, "Choose the pretrained network", "*").installOn(browse);
    }

    FormPart data() {
        String rest = "usual: a part of the training data";
        return new FormPart(
                "Data",
                "SPECs of labelled samples: reader:PATH?key=value&&…",
                List.of(
                        in -> fields.path(in, MODEL.getConversion_Data(), "Training", "trains the heads", false),
                        in -> fields.path(in, MODEL.getConversion_Calibration(), "Calibration", rest, false),
                        in -> fields.path(in, MODEL.getConversion_Test(), "Test", rest, false)));
    }

    FormPart platform() {
        return new FormPart(
                "Platform and results",
                "Where the network will run, and where the result goes.",
                List.of(
                        this::file,
                        in -> fields.path(
                                in,
                                MODEL.getConversion_Out(),
                                "Output folder",
                                "usual: a folder beside this file",
                                false),
                        number(MODEL.getConversion_PeriodSeconds(), "Period", "latency", "s from sample to sample"),
                        number(MODEL.getConversion_Seed(), "Seed", "1", "decides everything random")));
    }

    private void file(Composite in) {
        Text platform = fields.path(in, MODEL.getConversion_Platform(), "Platform", "drop or choose a .platform", true);
        Button browse = fields.toolkit().createButton(in, "Browse...", SWT.PUSH);
        new FileChoice(platform, folder, "Choose the platform", "*.platform").installOn(browse);
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
                        in -> fields.path(in, MODEL.getConversion_Grid(), "Thresholds", "usual: quantiles:26", false),
                        flag(MODEL.getConversion_Recall(), "Recall: the answer of the most confident exit passed"),
                        flag(MODEL.getConversion_HeadsOnNext(), "Heads may run on the next segment's processor"),
                        flag(MODEL.getConversion_InOrder(), "Processors only in the order of the platform"),
                        flag(MODEL.getConversion_WholeFront(), "The whole front: latency and memory too")));
    }

    FormPart certificate() {
        return new FormPart(
                "Certificate",
                "What the plan has to be certified for; nothing when empty.",
                List.of(
                        number(MODEL.getCertification_Epsilon(), "Risk, at most", "none", "as a fraction"),
                        number(MODEL.getCertification_Delta(), "Wrong with probability", "none", "at most"),
                        in -> fields.choice(
                                in,
                                MODEL.getCertification_Risk(),
                                "Risk",
                                "harm",
                                List.of("harm", "signed", "consistency")),
                        in -> fields.path(
                                in,
                                MODEL.getCertification_Samples(),
                                "Samples",
                                "usual: half of the calibration samples",
                                false)));
    }

    private Consumer<Composite> number(EAttribute attribute, String label, String usual, String unit) {
        return in -> fields.number(in, attribute, label, usual, unit);
    }

    private Consumer<Composite> flag(EAttribute attribute, String label) {
        return in -> fields.flag(in, attribute, label);
    }
}
