// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;
import org.junit.jupiter.api.Test;
import org.offramp.workbench.results.graph.Sketch.Box;
import org.offramp.workbench.results.graph.Sketch.Layout;
import org.offramp.workbench.results.graph.Sketch.Wire;

class SketchLayoutTest {
    private static final Dimension SIZE = new Dimension(120, 60);

    @Test
    void boxesDoNotOverlapAndKeepTheirSize() {
        Layout layout = SketchLayout.of(chain(20), 2);
        List<Rectangle> places = new ArrayList<>(layout.boxes().values());
        assertThat(places).hasSize(20).allMatch(place -> place.getSize().equals(SIZE));
        for (Rectangle one : places) {
            assertThat(places.stream().filter(one::intersects)).containsExactly(one);
        }
    }

    @Test
    void aLongChainTakesSeveralRows() {
        Layout layout = SketchLayout.of(chain(20), 2);
        Rectangle all =
                layout.boxes().values().stream().reduce(Rectangle::getUnion).orElseThrow();
        assertThat((double) all.width / all.height).isBetween(1.0, 4.0);
    }

    @Test
    void whatLiesInABoxIsInsideOfIt() {
        Box inner = Box.of("inner", SIZE);
        Box other = Box.of("other", SIZE);
        Box outer = new Box("outer", new Dimension(40, 20), List.of(inner, other), List.of(new Wire("inner", "other")));
        Sketch sketch = new Sketch(List.of(Box.of("before", SIZE), outer), List.of(new Wire("before", "outer")));
        Layout layout = SketchLayout.of(sketch, 2);
        assertThat(layout.boxes().get("outer").contains(layout.boxes().get("inner")))
                .isTrue();
        assertThat(layout.boxes().get("outer").contains(layout.boxes().get("other")))
                .isTrue();
        assertThat(layout.boxes().get("other").y)
                .isGreaterThan(layout.boxes().get("inner").bottom() - 1);
    }

    @Test
    void wiresLeadFromBoxToBox() {
        Sketch sketch = chain(9);
        Layout layout = SketchLayout.of(sketch, 1);
        assertThat(layout.wires()).hasSameSizeAs(sketch.wires());
        for (int i = 0; i < layout.wires().size(); i++) {
            PointList points = layout.wires().get(i);
            Wire wire = sketch.wires().get(i);
            assertThat(near(layout.boxes().get(wire.from()), points, 0)).isTrue();
            assertThat(near(layout.boxes().get(wire.to()), points, points.size() - 1))
                    .isTrue();
        }
    }

    private static boolean near(Rectangle box, PointList points, int index) {
        return box.getExpanded(2, 2).contains(points.getPoint(index));
    }

    private static Sketch chain(int length) {
        List<Box> boxes = new ArrayList<>();
        List<Wire> wires = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            boxes.add(Box.of("box " + i, SIZE));
            if (i > 0) {
                wires.add(new Wire("box " + (i - 1), "box " + i));
            }
        }
        return new Sketch(boxes, wires);
    }
}
