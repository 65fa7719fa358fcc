// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileChoiceTest {
    @ParameterizedTest
    @CsvSource({
        "/home/me/project/net.onnx, net.onnx",
        "/home/me/project/models/net.onnx, models/net.onnx",
        "/home/me/models/net.onnx, ../models/net.onnx",
        "/data/net.onnx, /data/net.onnx",
    })
    void aFileNearTheConversionIsNamedRelativeToIt(String file, String named) {
        assertThat(FileChoice.relative(Path.of("/home/me/project"), Path.of(file)))
                .isEqualTo(named);
    }
}
