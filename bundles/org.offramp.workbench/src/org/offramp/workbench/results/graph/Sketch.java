// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.graph;

import java.util.List;
import java.util.Map;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;

/** A graph that has sizes but no places yet, and its layout. Pixels. */
record Sketch(List<Box> boxes, List<Wire> wires) {
    /**
     * @param inner boxes that lie in this one, whose size then follows from them
     * @param wires between inner boxes
     */
    record Box(String id, Dimension size, List<Box> inner, List<Wire> wires) {
        static Box of(String id, Dimension size) {
            return new Box(id, size, List.of(), List.of());
        }
    }

    record Wire(String from, String to) {}

    /**
     * Where everything is, on the sheet.
     *
     * @param boxes by id, inner ones too
     */
    record Layout(Map<String, Rectangle> boxes, List<PointList> wires) {}
}
