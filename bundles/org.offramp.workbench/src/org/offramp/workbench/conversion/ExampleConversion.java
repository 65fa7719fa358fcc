// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.offramp.api.conversion.Demo;
import org.offramp.request.Conversion;
import org.offramp.request.CostKind;
import org.offramp.request.RequestFactory;
import org.offramp.request.io.JobWriter;

/** The conversion of the example project. */
public final class ExampleConversion {
    private static final double ONE_POINT = 0.01;

    private ExampleConversion() {}

    /** Writes it beside what the demo wrote. */
    public static Path write(Demo.Input input, Path folder) throws IOException {
        Conversion conversion = RequestFactory.eINSTANCE.createConversion();
        conversion.setBackbone(name(input.backbone()));
        conversion.setData(spec(input, "train"));
        conversion.setCalibration(spec(input, "calibration"));
        conversion.setTest(spec(input, "test"));
        conversion.setPlatform(name(input.platform()));
        conversion.setObjective(CostKind.ENERGY);
        conversion.setLimits(RequestFactory.eINSTANCE.createLimits());
        conversion.getLimits().setMaxAccuracyDrop(ONE_POINT);
        return Files.write(folder.resolve("heartbeats.conversion"), new JobWriter().toBytes(conversion));
    }

    private static String spec(Demo.Input input, String split) {
        return "npz:" + name(input.data()) + "?split=" + split;
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
