// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.writer;

import java.util.ArrayList;
import java.util.List;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.operators.TransposedConvolution;
import org.offramp.graph.operators.Window;

/** Convolutions; ONNX has both as they are. */
final class Convolutions {
    private Convolutions() {}

    static void plain(Convolution operator, Site site) {
        slide(site.add("Conv", site.inputs()), operator.window())
                .with("dilations", operator.window().dilations())
                .with("group", operator.groups())
                .end();
    }

    static void transposed(TransposedConvolution operator, Site site) {
        slide(site.add("ConvTranspose", site.inputs()), operator.window())
                .with("dilations", operator.window().dilations())
                .with("output_padding", operator.outputPadding())
                .with("group", operator.groups())
                .end();
    }

    /** The attributes that convolutions and poolings share. */
    static NodeBuilder slide(NodeBuilder node, Window window) {
        List<Integer> pads = new ArrayList<>(window.padsBegin());
        pads.addAll(window.padsEnd());
        return node.with("kernel_shape", window.size())
                .with("strides", window.strides())
                .with("pads", pads);
    }
}
