// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.symbol;

import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;

/** Functions of one element, the activations among them. MXNet's clip wants its limits the right way round. */
final class Functions implements Translation<Unary> {
    @Override
    public boolean fits(Unary operator, Site site) {
        boolean crossed = operator.function() == UnaryFunction.CLIP && operator.alpha() > operator.beta();
        return site.allFloat32() && operator.function() != UnaryFunction.NOT && !crossed;
    }

    @Override
    public Value translate(Unary operator, Site site, SymbolBuilder symbols) {
        Value x = symbols.of(site, 0);
        double alpha = operator.alpha();
        double beta = operator.beta();
        return switch (operator.function()) {
            case RELU -> activation("relu", x, symbols);
            case SIGMOID -> activation("sigmoid", x, symbols);
            case TANH -> activation("tanh", x, symbols);
            case SOFTPLUS -> activation("softrelu", x, symbols);
            case SOFTSIGN -> activation("softsign", x, symbols);
            case CLIP ->
                symbols.node("clip", Attributes.NONE.with("a_min", alpha).with("a_max", beta), x);
            case ELU -> leaky("elu", alpha, x, symbols);
            case LEAKY_RELU -> leaky("leaky", alpha, x, symbols);
            case SELU -> scaled(leaky("elu", alpha, x, symbols), beta, symbols);
            case HARD_SIGMOID -> hardSigmoid(alpha, beta, x, symbols);
            case HARD_SWISH -> product(x, hardSigmoid(1.0 / 6, 0.5, x, symbols), symbols);
            case GELU -> gelu(x, symbols);
            case GELU_TANH -> geluTanh(x, symbols);
            default -> symbols.node(name(operator.function()), Attributes.NONE, x);
        };
    }

    private static String name(UnaryFunction function) {
        return switch (function) {
            case ABS -> "abs";
            case CEIL -> "ceil";
            case COS -> "cos";
            case ERF -> "erf";
            case EXP -> "exp";
            case FLOOR -> "floor";
            case LOG -> "log";
            case NEGATE -> "negative";
            case RECIPROCAL -> "reciprocal";
            case ROUND -> "_npi_around";
            case SIGN -> "sign";
            case SIN -> "sin";
            case SQRT -> "sqrt";
            default -> throw new IllegalArgumentException(function + " has no operator of its own.");
        };
    }

    /** x · (0.5 + 0.5 · erf(x / √2)). */
    private static Value gelu(Value x, SymbolBuilder symbols) {
        Value erf = symbols.node("erf", Attributes.NONE, scaled(x, Math.sqrt(0.5), symbols));
        return product(x, shifted(scaled(erf, 0.5, symbols), 0.5, symbols), symbols);
    }

    /** x · (0.5 + 0.5 · tanh(√(2/π) · (x + 0.044715 · x³))). */
    private static Value geluTanh(Value x, SymbolBuilder symbols) {
        Value square = symbols.node("square", Attributes.NONE, x);
        Value factor = shifted(scaled(square, 0.044715, symbols), 1, symbols);
        Value argument = scaled(product(x, factor, symbols), Math.sqrt(2 / Math.PI), symbols);
        Value tanh = activation("tanh", argument, symbols);
        return product(x, shifted(scaled(tanh, 0.5, symbols), 0.5, symbols), symbols);
    }

    private static Value hardSigmoid(double alpha, double beta, Value x, SymbolBuilder symbols) {
        return symbols.node("hard_sigmoid", Attributes.NONE.with("alpha", alpha).with("beta", beta), x);
    }

    private static Value activation(String type, Value x, SymbolBuilder symbols) {
        return symbols.node("Activation", Attributes.NONE.with("act_type", type), x);
    }

    private static Value leaky(String type, double slope, Value x, SymbolBuilder symbols) {
        return symbols.node("LeakyReLU", Attributes.NONE.with("act_type", type).with("slope", slope), x);
    }

    private static Value product(Value a, Value b, SymbolBuilder symbols) {
        return symbols.node("elemwise_mul", Attributes.NONE, a, b);
    }

    private static Value scaled(Value x, double factor, SymbolBuilder symbols) {
        return symbols.node("_mul_scalar", Attributes.NONE.with("scalar", factor), x);
    }

    private static Value shifted(Value x, double summand, SymbolBuilder symbols) {
        return symbols.node("_plus_scalar", Attributes.NONE.with("scalar", summand), x);
    }
}
