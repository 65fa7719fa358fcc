// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer.operators;

import java.util.Arrays;
import org.offramp.graph.operators.BatchNormalization;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.InstanceNormalization;
import org.offramp.graph.operators.LayerNormalization;
import org.offramp.graph.operators.LocalResponseNormalization;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.mxnet.importer.translation.Attributes;
import org.offramp.mxnet.importer.translation.SymbolSite;
import org.offramp.mxnet.importer.translation.TranslationTable;
import org.offramp.mxnet.importer.translation.Value;

/** Normalisation by fixed statistics and by those of the sample. */
final class Normalizations {
    private static final double BATCH_EPSILON = 1e-3;

    private Normalizations() {}

    static void register(TranslationTable.Builder table) {
        table.add(Normalizations::batch, "BatchNorm", "BatchNorm_v1", "_contrib_SyncBatchNorm");
        table.add(Normalizations::instance, "InstanceNorm");
        table.add(Normalizations::layer, "LayerNorm");
        table.add(Normalizations::localResponse, "LRN");
    }

    private static Value batch(SymbolSite site) {
        Value x = site.input(0);
        Value scale = site.attributes().flag("fix_gamma", true) ? ones(site, site.input(2)) : site.input(1);
        Value shift = site.input(2);
        Value mean = site.input(3, "_moving_mean");
        Value variance = site.input(4, "_moving_var");
        double epsilon = site.attributes().real("eps", BATCH_EPSILON);
        int axis = x.shape().axis(site.attributes().integer("axis", 1));
        return axis == 1
                ? site.add(new BatchNormalization(epsilon), x, scale, shift, mean, variance)
                : alongAxis(site, x, axis, Statistics.of(site, epsilon, scale, shift, mean, variance));
    }

    private static Value ones(SymbolSite site, Value like) {
        float[] ones = new float[Math.toIntExact(like.shape().elementsPerSample())];
        Arrays.fill(ones, 1);
        return site.constant(Tensor.ofFloats(like.shape(), ones));
    }

    /** What a normalisation by fixed statistics comes down to: x · factor + summand. */
    private record Statistics(Value factor, Value summand) {
        static Statistics of(SymbolSite site, double epsilon, Value scale, Value shift, Value mean, Value variance) {
            double[] scales = site.constant(scale).toDoubles();
            double[] shifts = site.constant(shift).toDoubles();
            double[] means = site.constant(mean).toDoubles();
            double[] variances = site.constant(variance).toDoubles();
            int channels = scales.length;
            if (shifts.length != channels || means.length != channels || variances.length != channels) {
                throw new ShapeException("Its parameters have different numbers of channels.");
            }
            float[] factors = new float[channels];
            float[] summands = new float[channels];
            for (int c = 0; c < channels; c++) {
                double factor = scales[c] / Math.sqrt(variances[c] + epsilon);
                factors[c] = (float) factor;
                summands[c] = (float) (shifts[c] - means[c] * factor);
            }
            return new Statistics(
                    site.constant(Tensor.ofFloats(Shape.of(channels), factors)),
                    site.constant(Tensor.ofFloats(Shape.of(channels), summands)));
        }
    }

    private static Value alongAxis(SymbolSite site, Value x, int axis, Statistics statistics) {
        int rank = x.shape().rank();
        Value scaled =
                site.add(new Binary(BinaryFunction.MULTIPLY), x, site.alongAxis(statistics.factor(), axis, rank));
        return site.add(new Binary(BinaryFunction.ADD), scaled, site.alongAxis(statistics.summand(), axis, rank));
    }

    private static Value instance(SymbolSite site) {
        double epsilon = site.attributes().real("eps", 1e-3);
        return site.add(new InstanceNormalization(epsilon), site.input(0), site.input(1), site.input(2));
    }

    private static Value layer(SymbolSite site) {
        Value x = site.input(0);
        int axis = x.shape().axis(site.attributes().integer("axis", -1));
        if (axis != x.shape().rank() - 1) {
            throw site.unsupported(
                    "Its axis " + axis + " isn't the last one.", "Offramp reads it along the last axis.");
        }
        double epsilon = site.attributes().real("eps", 1e-5);
        return site.add(new LayerNormalization(axis, epsilon), x, site.input(1), site.input(2));
    }

    private static Value localResponse(SymbolSite site) {
        Attributes attributes = site.attributes();
        LocalResponseNormalization operator = new LocalResponseNormalization(
                attributes.integer("nsize"),
                attributes.real("alpha", 1e-4),
                attributes.real("beta", 0.75),
                attributes.real("knorm", 2));
        return site.add(operator, site.input(0));
    }
}
