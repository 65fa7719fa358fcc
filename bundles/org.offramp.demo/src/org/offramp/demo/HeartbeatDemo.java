// SPDX-License-Identifier: EPL-2.0
package org.offramp.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.offramp.api.conversion.Demo;
import org.offramp.hardware.io.ShippedPlatform;
import org.osgi.service.component.annotations.Component;

/** Writes the network that ships with this bundle, beats that it has never seen, and a platform. */
@Component
public final class HeartbeatDemo implements Demo {
    private static final String BACKBONE = "synthetic-ecg.onnx";
    private static final String DATA = "synthetic-ecg.npz";
    private static final int TRAINING = 6000;
    private static final int CALIBRATION = 5000;
    private static final int TEST = 5000;

    @Override
    public String description() {
        return "Synthetic electrocardiogram beats in five classes, computed after McSharry and others (2003), and a"
                + " network trained on such beats: nothing here comes from a patient.";
    }

    @Override
    public Demo.Input write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path backbone = folder.resolve(BACKBONE);
        Path data = folder.resolve(DATA);
        ShippedPlatform shipped = ShippedPlatform.TWO_MICROCONTROLLERS;
        Path platform = folder.resolve(shipped.fileName());
        copy(backbone(), backbone);
        copy(shipped.open(), platform);
        writeData(data);
        return new Demo.Input(backbone, data, platform);
    }

    /** A file with these bytes already stays as it is, its time too, so that an interrupted demo can go on. */
    private static void writeData(Path data) throws IOException {
        Path temporary = data.resolveSibling(".partial-" + data.getFileName());
        try {
            HeartbeatFile.write(temporary, splits());
            if (!Files.exists(data) || Files.mismatch(temporary, data) >= 0) {
                Files.move(temporary, data, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    static InputStream backbone() {
        return Objects.requireNonNull(HeartbeatDemo.class.getResourceAsStream("/model/" + BACKBONE), BACKBONE);
    }

    /** The seeds differ from those of the network's training. */
    private static Map<String, Heartbeats> splits() {
        Map<String, Heartbeats> splits = new LinkedHashMap<>();
        splits.put("train", Heartbeats.of(1, TRAINING));
        splits.put("calibration", Heartbeats.of(2, CALIBRATION));
        splits.put("test", Heartbeats.of(3, TEST));
        return splits;
    }

    private static void copy(InputStream source, Path target) throws IOException {
        try (source) {
            Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
