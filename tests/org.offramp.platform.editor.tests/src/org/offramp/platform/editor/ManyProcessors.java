// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.nio.charset.StandardCharsets;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.offramp.hardware.Link;
import org.offramp.hardware.Platform;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.PlatformWriter;
import org.offramp.hardware.io.ShippedPlatform;

/**
 * A platform as large as one may become, for the benchmark of the editor and for tests: as many links as processors.
 *
 * @param number of processors, called p0, p1 and so on
 */
record ManyProcessors(int number) {
    private static final int COLUMNS = 16;
    private static final int STEP = 7;

    /** The text of its file. */
    String text() {
        return new String(new PlatformWriter().toBytes(platform()), StandardCharsets.UTF_8);
    }

    private Platform platform() {
        Platform platform = ShippedPlatform.EDGE_SOC.read();
        Processor model = platform.getProcessors().get(0);
        platform.getLinks().clear();
        platform.getMemories().clear();
        platform.getProcessors().clear();
        for (int i = 0; i < number; i++) {
            Processor processor = EcoreUtil.copy(model);
            processor.setName("p" + i);
            processor.setX(20 + i % COLUMNS * 190);
            processor.setY(20 + i / COLUMNS * 130);
            platform.getProcessors().add(processor);
        }
        for (int i = 0; i < number; i++) {
            link(platform, i, (i * STEP + 1) % number);
        }
        return platform;
    }

    private static void link(Platform platform, int first, int second) {
        if (first != second) {
            Link link = NewElements.link();
            link.setFirst(platform.getProcessors().get(first));
            link.setSecond(platform.getProcessors().get(second));
            link.setName("l" + first);
            platform.getLinks().add(link);
        }
    }
}
