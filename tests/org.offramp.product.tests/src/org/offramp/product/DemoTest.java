// SPDX-License-Identifier: EPL-2.0
package org.offramp.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** An accelerator that knows convolutions alone can't run heads, so they run on the processor behind it. */
    @Test
    void headsRunBehindAnAcceleratorThatCannotRunThem() throws IOException {
        Product product = new Product(folder);
        product.run("demo");
        Path input = folder.resolve("offramp-demo").resolve("input");
        Path platform = accelerator(input.resolve("two-microcontrollers.platform"));
        String data = "npz:" + input.resolve("synthetic-ecg.npz") + "?split=";
        Outcome conversion = product.run(
                "convert",
                "--backbone",
                input.resolve("synthetic-ecg.onnx").toString(),
                "--data",
                data + "train",
                "--calibration",
                data + "calibration",
                "--test",
                data + "test",
                "--platform",
                platform.toString(),
                "--heads-on-next",
                "--out",
                folder.resolve("out").toString());
        assertThat(conversion.exitCode()).as(conversion.err()).isZero();
        assertThat(conversion.out()).containsPattern("% at exit\\S+ on large-core");
        Path deployment = folder.resolve("out").resolve("deployment");
        assertThat(deployment.resolve("manifest.json")).content().contains("\"small-core\"", "\"head-0.onnx\"");
        Outcome verification = product.run("verify", deployment.toString(), "--data", data + "test");
        assertThat(verification.exitCode()).as(verification.out()).isZero();
        assertThat(verification.out()).contains(" 0 disagreements");
    }

    /** The platform with a fast small core for convolutions and what follows them. */
    private Path accelerator(Path original) throws IOException {
        Matcher small = Pattern.compile(
                        " modelId=\"generic-small-microcontroller\".*?version=\"1.0.0\">.*?</operators>",
                        Pattern.DOTALL)
                .matcher(Files.readString(original));
        String fast = Stream.of("convolution", "activation", "elementwise")
                .map(kind -> "<operators operator=\"" + kind
                        + "\" elementType=\"float32\"><macsPerCycle value=\"4\" estimated=\"made up\"/></operators>")
                .collect(Collectors.joining());
        String clock = "<clockHertz value=\"1.0E8\" estimated=\"made up\"/>";
        return Files.writeString(folder.resolve("accelerator.platform"), small.replaceFirst(">" + clock + fast));
    }
}
