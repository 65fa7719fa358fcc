// SPDX-License-Identifier: EPL-2.0
package org.offramp.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.product.Product.Outcome;

/** The first command that people try. */
class DemoTest {
    private static final Pattern ACCURACY = Pattern.compile("\"accuracy\": ([0-9.]+)");

    @TempDir
    Path folder = Path.of("injected");

    @Test
    void convertsASyntheticNetworkThatIsNeitherPerfectNorBad() {
        Product product = new Product(folder);
        Outcome demo = product.run("demo");
        assertThat(demo.exitCode()).as(demo.err()).isZero();
        Path out = folder.resolve("offramp-demo");
        assertThat(out.resolve("report.html")).content().contains("synthetic-ecg.onnx");
        assertThat(demo.out()).startsWith("Synthetic").contains("Report: " + Path.of("offramp-demo", "report.html"));

        Path input = out.resolve("input");
        Outcome evaluation = product.run(
                "evaluate",
                "--backbone",
                input.resolve("synthetic-ecg.onnx").toString(),
                "--data",
                "npz:" + input.resolve("synthetic-ecg.npz") + "?split=test",
                "--json");
        Matcher accuracy = ACCURACY.matcher(evaluation.out());
        assertThat(accuracy.find()).as(evaluation.out() + evaluation.err()).isTrue();
        assertThat(Double.parseDouble(accuracy.group(1))).isBetween(0.93, 0.98);
    }
}
