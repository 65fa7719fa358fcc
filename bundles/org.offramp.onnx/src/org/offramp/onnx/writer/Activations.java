// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.writer;

import org.offramp.graph.operators.Unary;
import org.offramp.graph.tensors.ElementType;

/** Functions of one element. */
final class Activations {
    private static final double TANH_SCALE = Math.sqrt(2 / Math.PI);
    private static final double TANH_CUBE = 0.044715;

    private Activations() {}

    static void unary(Unary operator, Site site) {
        switch (operator.function()) {
            case CLIP -> clip(operator, site);
            case GELU -> gelu(site);
            case GELU_TANH -> geluTanh(site);
            case RELU -> relu(site);
            case NEGATE -> negate(site);
            case ELU, LEAKY_RELU ->
                plain(operator, site).withFloat("alpha", operator.alpha()).end();
            case SELU ->
                plain(operator, site)
                        .withFloat("alpha", operator.alpha())
                        .withFloat("gamma", operator.beta())
                        .end();
            case HARD_SIGMOID ->
                plain(operator, site)
                        .withFloat("alpha", operator.alpha())
                        .withFloat("beta", operator.beta())
                        .end();
            default -> plain(operator, site).end();
        }
    }

    /** Nearly all are called in ONNX what they are called here. */
    private static NodeBuilder plain(Unary operator, Site site) {
        return site.add(operator.label(), site.inputs());
    }

    private static void clip(Unary operator, Site site) {
        ElementType element = site.type(0).element();
        site.add(
                        "Clip",
                        site.input(0),
                        site.scalar("low", element, operator.alpha()),
                        site.scalar("high", element, operator.beta()))
                .end();
    }

    /** Runtimes have Relu for floating point. */
    private static void relu(Site site) {
        ElementType element = site.type(0).element();
        if (element.isFloat()) {
            site.add("Relu", site.inputs()).end();
        } else {
            ElementType wide = DataTypes.wide(element);
            site.add("Max", site.cast(site.input(0), element, wide), site.scalar("zero", wide, 0))
                    .end(wide);
        }
    }

    /** ONNX negates what has a sign. */
    private static void negate(Site site) {
        ElementType element = site.type(0).element();
        if (element.isUnsigned()) {
            site.add("Sub", site.scalar("zero", element, 0), site.input(0)).end();
        } else {
            site.add("Neg", site.inputs()).end();
        }
    }

    /** x / 2 · (1 + erf(x / √2)). */
    private static void gelu(Site site) {
        ElementType element = site.type(0).element();
        String scaled = site.add("Mul", site.input(0), site.scalar("root_half", element, Math.sqrt(0.5)))
                .part("scaled");
        half(site, site.add("Erf", scaled).part("erf"));
    }

    /** x / 2 · (1 + tanh(√(2 / π) · (x + 0.044715 · x³))). */
    private static void geluTanh(Site site) {
        ElementType element = site.type(0).element();
        String x = site.input(0);
        String square = site.add("Mul", x, x).part("square");
        String weighted = site.add("Mul", square, site.scalar("weight", element, TANH_SCALE * TANH_CUBE))
                .part("weighted");
        String factor = site.add("Add", weighted, site.scalar("scale", element, TANH_SCALE))
                .part("factor");
        half(site, site.add("Tanh", site.add("Mul", x, factor).part("argument")).part("tanh"));
    }

    private static void half(Site site, String odd) {
        ElementType element = site.type(0).element();
        String share = site.add("Add", odd, site.scalar("one", element, 1)).part("share");
        String product = site.add("Mul", site.input(0), share).part("product");
        site.add("Mul", product, site.scalar("half", element, 0.5)).end();
    }
}
