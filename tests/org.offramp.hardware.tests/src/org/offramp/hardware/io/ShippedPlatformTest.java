// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.offramp.hardware.Processor;
import org.offramp.hardware.Quantity;

class ShippedPlatformTest {

    @ParameterizedTest
    @EnumSource
    void isValid(ShippedPlatform shipped) {
        assertThat(PlatformValidation.of(shipped.read())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void saysOfEachNumberHowItWasEstimated(ShippedPlatform shipped) {
        List<Quantity> quantities = quantitiesOf(shipped.read());

        assertThat(quantities)
                .isNotEmpty()
                .allSatisfy(quantity -> assertThat(quantity.getEstimated()).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void isAsTheWriterWritesIt(ShippedPlatform shipped) throws IOException {
        try (InputStream in = shipped.open()) {
            String shippedText = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(new String(new PlatformWriter().toBytes(shipped.read()), StandardCharsets.UTF_8))
                    .isEqualTo(shippedText);
        }
    }

    @Test
    void twoProcessorsOfOneModelDifferInWhatIsOverriddenAlone() {
        List<Processor> all = Arrays.stream(ShippedPlatform.values())
                .flatMap(shipped -> shipped.read().getProcessors().stream())
                .toList();

        for (Processor one : all) {
            for (Processor other : all) {
                if (one.getModelId().equals(other.getModelId())) {
                    assertThat(differing(one, other)).isSubsetOf(overriddenByEither(one, other));
                }
            }
        }
    }

    private static List<String> overriddenByEither(Processor one, Processor other) {
        return Stream.concat(one.getOverridden().stream(), other.getOverridden().stream())
                .toList();
    }

    private static List<String> differing(Processor one, Processor other) {
        return one.eClass().getEAllContainments().stream()
                .filter(feature -> !sameContent(one.eGet(feature), other.eGet(feature)))
                .map(EReference::getName)
                .toList();
    }

    private static boolean sameContent(Object one, Object other) {
        return one instanceof List<?> many
                ? EcoreUtil.equals(eObjects(many), eObjects((List<?>) other))
                : EcoreUtil.equals((EObject) one, (EObject) other);
    }

    private static List<EObject> eObjects(List<?> list) {
        return list.stream().map(EObject.class::cast).toList();
    }

    private static List<Quantity> quantitiesOf(EObject root) {
        List<Quantity> quantities = new ArrayList<>();
        root.eAllContents().forEachRemaining(element -> {
            if (element instanceof Quantity quantity) {
                quantities.add(quantity);
            }
        });
        return quantities;
    }
}
