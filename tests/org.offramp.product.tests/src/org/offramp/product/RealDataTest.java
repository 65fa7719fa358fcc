// SPDX-License-Identifier: EPL-2.0
package org.offramp.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.product.Product.Outcome;

/** Published figures on real data. Needs OFFRAMP_TEST_DATA; is skipped without it. */
class RealDataTest {
    private static final String NORMALISED = "?split=test&scale=1/255&mean=0.485,0.456,0.406&std=0.229,0.224,0.225";

    private static final Path EDGE_SOC = Path.of("../../bundles/org.offramp.hardware/platforms/edge-soc.platform")
            .toAbsolutePath()
            .normalize();

    @TempDir
    private Path folder;

    private Path data;
    private Product product;

    @BeforeEach
    void findTheData() {
        String named = System.getenv("OFFRAMP_TEST_DATA");
        if (named == null || !Files.isDirectory(Path.of(named))) {
            System.out.println("skipped: RealDataTest needs a folder with data named by OFFRAMP_TEST_DATA");
        }
        assumeTrue(named != null && Files.isDirectory(Path.of(named)), "OFFRAMP_TEST_DATA names no folder");
        data = Path.of(named);
        product = new Product(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "resnet20.onnx, mxnet, 9173",
        "resnet20.onnx, onnxruntime, 9173",
        "resnet20_bn.onnx, mxnet, 9173",
        "resnet20_bn.onnx, onnxruntime, 9173",
        "resnet56.onnx, mxnet, 9339",
        "resnet56.onnx, onnxruntime, 9339",
    })
    void reachesThePublishedAccuracy(String model, String engine, long published) {
        Outcome outcome = product.run(
                "evaluate",
                "--backbone",
                data.resolve("models").resolve(model).toString(),
                "--data",
                "cifar10:" + data.resolve("cifar-10-batches-bin") + NORMALISED,
                "--engine",
                engine,
                "--json");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(number(outcome.out(), "samples")).isEqualTo(10_000);
        assertThat(Math.abs(number(outcome.out(), "correct") - published)).isLessThanOrEqualTo(2);
    }

    /** Networks that take the bytes of the pictures as they are. */
    @ParameterizedTest
    @CsvSource({
        "pretrainedResnet.h5, mxnet, 8720",
        "pretrainedResnet.h5, onnxruntime, 8720",
        "pretrainedResnet.tflite, mxnet, 8720",
        "pretrainedResnet.tflite, onnxruntime, 8720",
        "pretrainedResnet_large_float.tflite, onnxruntime, 9130",
    })
    void reachesThePublishedAccuracyOnBytes(String model, String engine, long published) {
        Outcome outcome = product.run(
                "evaluate",
                "--backbone",
                data.resolve("models").resolve(model).toString(),
                "--data",
                "cifar10:" + data.resolve("cifar-10-batches-bin") + "?split=test",
                "--engine",
                engine,
                "--json");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(number(outcome.out(), "samples")).isEqualTo(10_000);
        assertThat(Math.abs(number(outcome.out(), "correct") - published)).isLessThanOrEqualTo(2);
    }

    /** Integers that round as TFLite's do, and the same weights in floats. */
    @ParameterizedTest
    @CsvSource({"exact", "float"})
    void aQuantisedNetworkIsAsGoodAsItsFloatTwin(String arithmetic) {
        Outcome outcome = product.run(
                "evaluate",
                "--backbone",
                data.resolve("models/pretrainedResnet_quant.tflite").toString(),
                "--arithmetic",
                arithmetic,
                "--data",
                "cifar10:" + data.resolve("cifar-10-batches-bin") + "?split=test&range=0:2000",
                "--engine",
                "onnxruntime",
                "--json");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(number(outcome.out(), "samples")).isEqualTo(2_000);
        assertThat(number(outcome.out(), "correct")).isBetween(1_720L, 1_780L);
    }

    @ParameterizedTest
    @CsvSource({"float, 908", "int8, 901"})
    void recognisesSpokenWords(String mfcc, long published) {
        Path network = data.resolve("kws-models/kws_ref_model_float32.tflite");
        assumeTrue(Files.isRegularFile(network), "there is no " + network);
        Outcome outcome = product.run(
                "evaluate",
                "--backbone",
                network.toString(),
                "--data",
                "speech:" + data.resolve("speech_commands") + "?mfcc=" + mfcc,
                "--json");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(number(outcome.out(), "samples")).isEqualTo(1_000);
        assertThat(Math.abs(number(outcome.out(), "correct") - published)).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "models/resnet20.onnx, 40551040",
        "models/resnet20_bn.onnx, 40551040",
        "models/resnet56.onnx, 125485696",
        "models/pretrainedResnet.h5, 12501632",
        "models/pretrainedResnet.tflite, 12501632",
        "kws-models/kws_ref_model_float32.tflite, 2656768"
    })
    void countsTheMacs(String model, long macs) {
        Outcome outcome = product.run("inspect", data.resolve(model).toString(), "--json");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(number(outcome.out(), "macs")).isEqualTo(macs);
    }

    @ParameterizedTest
    @CsvSource({"resnet20.onnx, 9", "resnet56.onnx, 27"})
    void findsAttachPointsBehindEveryBlock(String model, int points) {
        Outcome outcome =
                product.run("inspect", data.resolve("models").resolve(model).toString(), "--json");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        String attachPoints = outcome.out().substring(outcome.out().indexOf("\"attachPoints\""));
        assertThat(attachPoints.split("\"macsBefore\"")).hasSize(points + 1);
        assertThat(attachPoints).contains("\"exit1.grid-pool-hidden-128\"", "\"exit" + points + ".global-pool-dense\"");
    }

    @Test
    void passesTheOperatorTests() {
        Outcome outcome =
                product.run("conformance", data.resolve("onnx-node-tests").toString(), "--json");
        assertThat(outcome.exitCode()).as(outcome.out()).isZero();
        assertThat(outcome.out()).contains("\"failed\": []");
    }

    @Test
    void convertsToADeploymentThatAgreesWithItself() throws IOException {
        Path out = folder.resolve("out");
        Outcome first = convert(out, "--max-accuracy-drop", "0.03");
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(number(first.out(), "backboneForwardSamples")).isEqualTo(3_500);
        byte[] manifest = Files.readAllBytes(out.resolve("deployment/manifest.json"));
        Outcome verified = product.run(
                "verify", out.resolve("deployment").toString(), "--data", cifar("test", "6000:8000"), "--json");
        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertThat(number(verified.out(), "samples")).isEqualTo(2_000);
        assertThat(number(verified.out(), "disagreements")).isZero();
        Outcome again = convert(out, "--max-accuracy-drop", "0.03");
        assertThat(number(again.out(), "backboneForwardSamples")).as("resumed").isZero();
        assertThat(Files.readAllBytes(out.resolve("deployment/manifest.json"))).isEqualTo(manifest);
        Outcome impossible = convert(out, "--max-latency", "1e-9");
        assertThat(impossible.exitCode()).as(impossible.err()).isEqualTo(1);
        assertThat(impossible.out()).contains("\"feasible\": false", "latency");
        assertThat(out.resolve("deployment/manifest.json")).doesNotExist();
        assertThat(Files.readString(out.resolve("junit.xml"))).contains("<failure");
    }

    private Outcome convert(Path out, String limit, String value) {
        return product.run(
                "convert",
                "--backbone",
                data.resolve("models/resnet20.onnx").toString(),
                "--data",
                cifar("train", "0:1500"),
                "--calibration",
                cifar("test", "0:1000"),
                "--test",
                cifar("test", "5000:6000"),
                "--platform",
                EDGE_SOC.toString(),
                "--blueprint",
                "global-pool-dense",
                "--min-distance",
                "3000000",
                limit,
                value,
                "--out",
                out.toString(),
                "--json");
    }

    private String cifar(String split, String range) {
        return "cifar10:" + data.resolve("cifar-10-batches-bin") + NORMALISED.replace("test", split) + "&range="
                + range;
    }

    private static long number(String json, String key) {
        String digits = json.replaceAll("(?s).*?\"" + key + "\": ([0-9]+).*", "$1");
        return Long.parseLong(digits);
    }
}
