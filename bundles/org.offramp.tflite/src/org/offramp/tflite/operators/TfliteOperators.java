// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import org.offramp.tflite.translation.TranslationTable;

/** All operators that are read. */
public final class TfliteOperators {
    private TfliteOperators() {}

    public static TranslationTable table() {
        TranslationTable.Builder table = new TranslationTable.Builder();
        ConvolutionTranslation.addTo(table);
        DenseTranslation.addTo(table);
        PoolingTranslation.addTo(table);
        ActivationTranslation.addTo(table);
        ArithmeticTranslation.addTo(table);
        NormalizationTranslation.addTo(table);
        ReductionTranslation.addTo(table);
        ShapeTranslation.addTo(table);
        SelectionTranslation.addTo(table);
        JoiningTranslation.addTo(table);
        PaddingTranslation.addTo(table);
        ResizeTranslation.addTo(table);
        ElementTypeTranslation.addTo(table);
        return table.build();
    }
}
