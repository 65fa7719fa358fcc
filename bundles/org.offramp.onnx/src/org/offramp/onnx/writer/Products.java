// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.writer;

import java.util.List;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.MatMul;
import org.offramp.graph.tensors.ElementType;

/** Matrix products. */
final class Products {
    private Products() {}

    /** Gemm takes matrices only; of anything else a matrix product is made, with the weights turned round. */
    static void dense(Dense operator, Site site) {
        if (site.type(0).shape().rank() == 2) {
            site.add("Gemm", site.inputs()).with("transB", 1).end();
            return;
        }
        String weights =
                site.add("Transpose", site.input(1)).with("perm", List.of(1, 0)).part("weights");
        NodeBuilder product = site.add("MatMul", site.input(0), weights);
        if (site.inputs().size() == 2) {
            product.end();
        } else {
            site.add("Add", product.part("product"), site.input(2)).end();
        }
    }

    static void matMul(MatMul operator, Site site) {
        ElementType element = site.type(0).element();
        ElementType wide = DataTypes.wide(element);
        site.add("MatMul", site.cast(site.input(0), element, wide), site.cast(site.input(1), element, wide))
                .end(wide);
    }
}
