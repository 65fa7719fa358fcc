// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import org.offramp.api.backbones.Arithmetic;
import org.offramp.onnx.translation.TranslationTable;

/** All operators of ONNX that Offramp reads. */
public final class OnnxOperators {
    private OnnxOperators() {}

    /** @param arithmetic how quantised networks are read */
    public static TranslationTable table(Arithmetic arithmetic) {
        TranslationTable.Builder table = new TranslationTable.Builder();
        ActivationTranslation.register(table);
        ArithmeticTranslation.register(table);
        ClipTranslation.register(table);
        ConstantTranslation.register(table);
        ConvolutionTranslation.register(table);
        DropoutTranslation.register(table);
        ElementwiseTranslation.register(table);
        ExpansionTranslation.register(table);
        LogicTranslation.register(table);
        MatrixTranslation.register(table);
        MicrosoftTranslation.register(table, arithmetic);
        NormalizationTranslation.register(table);
        PaddingTranslation.register(table);
        PoolingTranslation.register(table);
        QuantizationTranslation.register(table, arithmetic);
        QuantizedLayerTranslation.register(table, arithmetic);
        ReductionTranslation.register(table);
        ResizeTranslation.register(table);
        SelectionTranslation.register(table);
        ShapeTranslation.register(table);
        SoftmaxTranslation.register(table);
        SpaceDepthTranslation.register(table);
        SplitTranslation.register(table);
        return table.build();
    }
}
