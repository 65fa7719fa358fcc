// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.EAttribute;
import org.offramp.request.RequestPackage;

/** The form's parts that say what is converted, and where to. */
final class FormParts {
    private static final RequestPackage MODEL = RequestPackage.eINSTANCE;

    private final Fields fields;
    private final Path folder;
    private final NamedFiles files;

    FormParts(Fields fields, Path folder) {
        this.fields = fields;
        this.folder = folder;
        files = new NamedFiles(fields);
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

    private void network(Rows in) {
        PathField file = fields.path(in, MODEL.getConversion_Backbone(), "File", "drop or choose a network");
        FileChoice choice = new FileChoice(file.text(), FileText.PATH, folder, "Choose the pretrained network", "*");
        files.browsed(MODEL.getConversion_Backbone(), choice, file);
    }

    FormPart data() {
        String rest = "usual: a part of the training data";
        return new FormPart(
                "Data",
                "SPECs of labelled samples: reader:PATH?key=value&…",
                List.of(
                        data(MODEL.getConversion_Data(), "Training", "trains the heads"),
                        data(MODEL.getConversion_Calibration(), "Calibration", rest),
                        data(MODEL.getConversion_Test(), "Test", rest)));
    }

    FormPart platform() {
        return new FormPart(
                "Platform and results",
                "Where the network will run, and where the result goes.",
                List.of(
                        this::file,
                        in -> fields.path(
                                in, MODEL.getConversion_Out(), "Output folder", "usual: a folder beside this file"),
                        number(MODEL.getConversion_PeriodSeconds(), "Period", "latency", "s from sample to sample"),
                        number(MODEL.getConversion_Seed(), "Seed", "1", "decides everything random")));
    }

    private void file(Rows in) {
        PathField file = fields.path(in, MODEL.getConversion_Platform(), "Platform", "drop or choose a .platform");
        FileChoice choice = new FileChoice(file.text(), FileText.PATH, folder, "Choose the platform", "*.platform");
        files.browsed(MODEL.getConversion_Platform(), choice, file);
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
                        data(MODEL.getCertification_Samples(), "Samples", "usual: half of the calibration samples")));
    }

    private Consumer<Rows> data(EAttribute attribute, String label, String hint) {
        return in -> {
            PathField file = fields.path(in, attribute, label, hint);
            files.missed(attribute, new FileChoice(file.text(), FileText.SPEC, folder, label, "*"), file);
        };
    }

    private Consumer<Rows> number(EAttribute attribute, String label, String usual, String unit) {
        return in -> fields.number(in, attribute, label, usual, unit);
    }
}
