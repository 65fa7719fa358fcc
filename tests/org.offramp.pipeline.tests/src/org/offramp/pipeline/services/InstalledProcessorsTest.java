// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.BadInputException;
import org.offramp.api.cost.InstalledProcessor;
import org.offramp.api.cost.ProcessorModel;
import org.offramp.hardware.Platform;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.PlatformValidation;
import org.offramp.hardware.io.ShippedPlatform;

final class InstalledProcessorsTest {
    private record Model(String id, String vendor, Supplier<Processor> numbers) implements ProcessorModel {
        @Override
        public String description() {
            return "one of " + vendor;
        }

        @Override
        public Processor descriptor() {
            return numbers.get();
        }
    }

    private static Processor server() {
        Processor server =
                ShippedPlatform.DEVICE_GATEWAY_SERVER.read().getProcessors().get(2);
        EcoreUtil.remove(server);
        return server;
    }

    private static Processor broken() {
        throw new IllegalStateException("no licence");
    }

    private final Platform platform = ShippedPlatform.DEVICE_GATEWAY_SERVER.read();

    @Test
    void areListedByVendorAndIdWithTheirBundle() {
        InstalledProcessors installed = new InstalledProcessors(
                List.of(
                        new Model("z-1", "Acme", InstalledProcessorsTest::server),
                        new Model("a-1", "Zeta", InstalledProcessorsTest::server),
                        new Model("a-2", "Acme", InstalledProcessorsTest::broken)),
                List.of());
        assertThat(installed.processors()).extracting(InstalledProcessor::id).containsExactly("a-2", "z-1", "a-1");
        assertThat(installed.processors().get(0).bundle()).startsWith("org.offramp.pipeline");
    }

    @Test
    void aSnapshotSaysWhereItIsFromAndFitsOnAPlatform() {
        InstalledProcessors installed = new InstalledProcessors(
                List.of(new Model("acme-x1", "Acme", InstalledProcessorsTest::server)), List.of());
        Processor snapshot = installed.snapshot("acme-x1").orElseThrow();
        assertThat(snapshot.getModelId()).isEqualTo("acme-x1");
        assertThat(snapshot.getBundle()).startsWith("org.offramp.pipeline");
        snapshot.setName("mine");
        platform.getProcessors().add(snapshot);
        assertThat(PlatformValidation.of(platform)).isEmpty();
        assertThat(installed.snapshot("acme-x2")).isEmpty();
    }

    @Test
    void aBrokenDescriptorIsNamed() {
        InstalledProcessors installed = new InstalledProcessors(
                List.of(new Model("acme-x1", "Acme", InstalledProcessorsTest::broken)), List.of());
        assertThatThrownBy(() -> installed.snapshot("acme-x1"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContainingAll("acme-x1", "no licence");
    }

    @Test
    void notesNameTheCommandThatBringsAMissingModel() {
        assertThat(new InstalledProcessors(List.of(), List.of()).notes(platform))
                .hasSize(3)
                .contains("Processor 'server': Its model 'generic-server' is not installed. Install the plug-in"
                        + " org.offramp.processors 1.0.0: offramp plugin install SITE-OR-JAR");
    }

    @Test
    void notesNameNumbersThatTheModelHasLeft() {
        platform.getProcessors().remove(1);
        platform.getProcessors().remove(0);
        InstalledProcessors same = new InstalledProcessors(
                List.of(new Model("generic-server", "Acme", InstalledProcessorsTest::server)), List.of());
        assertThat(same.notes(platform)).isEmpty();
        platform.getProcessors().get(0).getClockHertz().setValue(1e9);
        assertThat(same.notes(platform))
                .singleElement()
                .asString()
                .contains("Processor 'server'", "clockHertz is 1.0E9 Hz here and 2.5E9 Hz in the model");
    }

    @Test
    void notesNameADescriptorThatCanNotBeHad() {
        platform.getProcessors().remove(1);
        platform.getProcessors().remove(0);
        assertThat(new InstalledProcessors(
                                List.of(new Model("generic-server", "Acme", InstalledProcessorsTest::broken)),
                                List.of())
                        .notes(platform))
                .singleElement()
                .asString()
                .contains("no licence");
    }

    @Test
    void notesNameAMeasuredTableThatWasLeftBehind(@TempDir Path folder) throws IOException {
        InstalledProcessors installed = new InstalledProcessors(
                List.of(new Model("generic-server", "Acme", InstalledProcessorsTest::server)), List.of());
        platform.getProcessors().remove(1);
        platform.getProcessors().remove(0);
        platform.setFolder(folder.toString());
        platform.getProcessors().get(0).setMeasurements("mine.csv");
        assertThat(installed.notes(platform))
                .singleElement()
                .asString()
                .startsWith("Processor 'server': Its measured table 'mine.csv' is not beside the platform's file");
        Files.createFile(folder.resolve("mine.csv"));
        assertThat(installed.notes(platform)).isEmpty();
    }
}
