// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTextTest {
    @ParameterizedTest
    @CsvSource({
        "PATH, net.onnx, net.onnx, ../other.onnx",
        "SPEC, npz:a.npz, a.npz, npz:../other.onnx",
        "SPEC, npz:a.npz?split=a.npz&x=y, a.npz, npz:../other.onnx?split=a.npz&x=y",
        "SPEC, npz:C:/a$1.npz?split=s, C:/a$1.npz, npz:../other.onnx?split=s",
    })
    void findsThePathAndPutsAnotherInItsPlace(FileText kind, String text, String path, String changed) {
        assertThat(kind.path(text)).contains(path);
        assertThat(kind.naming(text, "../other.onnx")).isEqualTo(changed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "npz", "npz:", "npz:a?b"})
    void whatIsNoSpecNamesNothingAndStays(String text) {
        assertThat(FileText.SPEC.path(text)).isEmpty();
        assertThat(FileText.SPEC.naming(text, "b")).isEqualTo(text);
    }

    @Test
    void anEmptyTextTakesAPath() {
        assertThat(FileText.PATH.path(" ")).isEmpty();
        assertThat(FileText.PATH.naming("", "b")).isEqualTo("b");
    }
}
