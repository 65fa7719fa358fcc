// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.eclipse.draw2d.geometry.Rectangle;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void leavesADrawingAloneThatHasRoom() {
        List<Rectangle> boxes = List.of(new Rectangle(0, 0, 100, 50), new Rectangle(200, 0, 100, 50));
        assertThat(Spread.of(boxes, 90)).isEqualTo(boxes);
    }

    @Test
    void keepsWhatIsLeftAndWhatIsAbove() {
        List<Rectangle> spread = Spread.of(
                List.of(
                        new Rectangle(40, 40, 300, 90),
                        new Rectangle(200, 40, 300, 90),
                        new Rectangle(120, 100, 80, 40)),
                90);
        assertThat(spread.get(1).x).isGreaterThanOrEqualTo(spread.get(0).right());
        assertThat(spread.get(2).y).isGreaterThanOrEqualTo(spread.get(0).bottom());
    }

    @Test
    void noBoxIsOnAnother() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Rectangle> boxes = random.ints(6, 0, 400)
                    .mapToObj(x -> new Rectangle(x, random.nextInt(400), 60 + x % 90, 40))
                    .toList();
            List<Rectangle> spread = Spread.of(boxes, 90);
            for (Rectangle one : spread) {
                assertThat(spread.stream().filter(one::intersects)).containsExactly(one);
            }
        }
    }

    @Test
    void whatHasNoPlacesLiesInARow() {
        List<Rectangle> spread = Spread.of(List.of(new Rectangle(0, 0, 100, 50), new Rectangle(0, 0, 80, 50)), 90);
        assertThat(spread.get(1).x).isGreaterThan(100);
    }
}
