// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.offramp.request.RequestPackage;

/** The fields of the form's simple sections. */
final class FormSections {
    private static final RequestPackage MODEL = RequestPackage.eINSTANCE;
    private static final List<String> OBJECTIVES = List.of("energy", "latency", "worst-latency", "macs");

    private final Fields fields;
    private final Path folder;

    FormSections(Fields fields, Path folder) {
        this.fields = fields;
        this.folder = folder;
    }

    void data(Composite parent) {
        fields.path(parent, MODEL.getConversion_Data(), "Training", "trains the heads", false);
        String part = "usual: a part of the training data";
        fields.path(parent, MODEL.getConversion_Calibration(), "Calibration", part, false);
        fields.path(parent, MODEL.getConversion_Test(), "Test", part, false);
    }

    void platform(Composite parent) {
        Text platform =
                fields.path(parent, MODEL.getConversion_Platform(), "Platform", "drop or choose a .platform", true);
        Button browse = fields.toolkit().createButton(parent, "Browse...", SWT.PUSH);
        new FileChoice(platform, folder, "Choose the platform", "*.platform").installOn(browse);
        fields.path(parent, MODEL.getConversion_Out(), "Output folder", "usual: a folder beside this file", false);
        fields.number(parent, MODEL.getConversion_PeriodSeconds(), "Period", "latency", "s from sample to sample");
        fields.number(parent, MODEL.getConversion_Seed(), "Seed", "1", "decides everything random");
    }

    void goal(Composite parent) {
        fields.choice(parent, MODEL.getConversion_Objective(), "Minimise", "energy", OBJECTIVES);
        fields.number(
                parent,
                MODEL.getLimits_MaxAccuracyDrop(),
                "Accuracy drop, at most",
                "0.01",
                "as a fraction: 0.01 is one point");
        fields.number(parent, MODEL.getLimits_MinAccuracy(), "or accuracy, at least", "none", "as a fraction");
        fields.choice(
                parent,
                MODEL.getConversion_Accuracy(),
                "Accuracy of",
                "overall",
                List.of("overall", "macro-recall", "each-class"));
        fields.choice(
                parent, MODEL.getConversion_Safety(), "Safety", "1se, one standard error more", List.of("none", "1se"));
        fields.number(parent, MODEL.getLimits_MaxLatencySeconds(), "Latency, at most", "none", "s for a sample, mean");
        fields.number(
                parent, MODEL.getLimits_MaxWorstLatencySeconds(), "Worst latency, at most", "none", "s for a sample");
        fields.number(parent, MODEL.getLimits_MaxEnergyJoules(), "Energy, at most", "none", "J for a sample, mean");
        fields.memory(parent);
        fields.number(parent, MODEL.getLimits_MaxExits(), "Exits, at most", "3", "beside the backbone's own");
        fields.flag(parent, MODEL.getConversion_Paper(), "The paper's rules: no more classifiers than processors");
    }

    void analysis(Composite parent) {
        fields.number(
                parent, MODEL.getAnalysis_MinDistanceMacs(), "Distance, at least", "0", "MACs between attach points");
        fields.number(
                parent,
                MODEL.getAnalysis_MaxHeadShare(),
                "Head, at most",
                "0.5",
                "of the MACs of the backbone behind it");
        fields.path(parent, MODEL.getConversion_Grid(), "Thresholds", "usual: quantiles:26", false);
        fields.flag(parent, MODEL.getConversion_Recall(), "Recall: the answer of the most confident exit passed");
        fields.flag(parent, MODEL.getConversion_HeadsOnNext(), "Heads may run on the next segment's processor");
        fields.flag(parent, MODEL.getConversion_InOrder(), "Processors only in the order of the platform");
        fields.flag(parent, MODEL.getConversion_WholeFront(), "The whole front: latency and memory too");
    }

    void certificate(Composite parent) {
        fields.number(parent, MODEL.getCertification_Epsilon(), "Risk, at most", "none", "as a fraction");
        fields.number(parent, MODEL.getCertification_Delta(), "Wrong with probability", "none", "at most");
        fields.choice(parent, MODEL.getCertification_Risk(), "Risk", "harm", List.of("harm", "signed", "consistency"));
        fields.path(
                parent, MODEL.getCertification_Samples(), "Samples", "usual: half of the calibration samples", false);
    }
}
