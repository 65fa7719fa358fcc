// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.junit.jupiter.api.Test;

/** Where another box goes. */
final class FreePlaceTest {
    private static final Dimension SIZE = new Dimension(100, 60);

    @Test
    void beginsInTheCornerOfAnEmptySheet() {
        assertThat(FreePlace.among(List.of(), SIZE)).isEqualTo(new Point(40, 40));
    }

    @Test
    void goesRightOfWhatIsThere() {
        assertThat(FreePlace.among(List.of(new Rectangle(40, 40, 100, 60)), SIZE))
                .isEqualTo(new Point(160, 40));
    }

    @Test
    void goesBelowARowThatIsFull() {
        assertThat(FreePlace.among(List.of(new Rectangle(0, 30, 5000, 60)), SIZE))
                .isEqualTo(new Point(40, 120));
    }

    @Test
    void leavesRoomBetweenAllOfMany() {
        List<Rectangle> taken = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Rectangle next = new Rectangle(FreePlace.among(taken, SIZE), SIZE);
            assertThat(taken).noneMatch(each -> each.intersects(next.getExpanded(19, 19)));
            taken.add(next);
        }
    }
}
