// SPDX-License-Identifier: EPL-2.0
package org.offramp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.conversion.Demo;

class HeartbeatDemoTest {
    @TempDir
    Path folder = Path.of("injected");

    private Demo.Input write(String name) throws IOException {
        return new HeartbeatDemo().write(folder.resolve(name));
    }

    @Test
    void writesTheSameBytesAgainAndAgain() throws IOException {
        Demo.Input once = write("once");
        Demo.Input again = write("again");
        assertThat(again.data()).hasSameBinaryContentAs(once.data());
        assertThat(write("once").data()).hasSameBinaryContentAs(again.data());
    }

    @Test
    void namesWhatIsSynthetic() throws IOException {
        Demo.Input files = write("input");
        assertThat(files.backbone()).hasFileName("synthetic-ecg.onnx").isNotEmptyFile();
        assertThat(files.data()).hasFileName("synthetic-ecg.npz");
        assertThat(files.platform())
                .hasFileName("two-microcontrollers.platform")
                .isNotEmptyFile();
        assertThat(new HeartbeatDemo().description()).startsWith("Synthetic");
    }

    @Test
    void theArchiveHasSamplesAndLabelsOfEverySplit() throws IOException {
        List<String> headers = new ArrayList<>();
        try (InputStream in = Files.newInputStream(write("input").data());
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                ByteBuffer array = ByteBuffer.wrap(zip.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
                String header = new String(array.array(), 10, array.getShort(8));
                headers.add(entry.getName() + " " + header.strip());
            }
        }
        assertThat(headers)
                .containsExactly(
                        "x_train.npy {'descr': '<f4', 'fortran_order': False, 'shape': (6000, 1, 128), }",
                        "y_train.npy {'descr': '<i4', 'fortran_order': False, 'shape': (6000,), }",
                        "x_calibration.npy {'descr': '<f4', 'fortran_order': False, 'shape': (5000, 1, 128), }",
                        "y_calibration.npy {'descr': '<i4', 'fortran_order': False, 'shape': (5000,), }",
                        "x_test.npy {'descr': '<f4', 'fortran_order': False, 'shape': (5000, 1, 128), }",
                        "y_test.npy {'descr': '<i4', 'fortran_order': False, 'shape': (5000,), }");
    }
}
