// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors.host;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.offramp.hardware.ElementType;
import org.offramp.hardware.HardwareFactory;
import org.offramp.hardware.OperatorKind;
import org.offramp.hardware.OperatorSupport;
import org.offramp.hardware.Platform;
import org.offramp.hardware.Processor;
import org.offramp.hardware.Quantity;
import org.offramp.processors.host.InvocationMeasuring.Invocation;

/** Puts what was measured on a platform: speeds in the median, for whoever hasn't the table, and where the table is. */
final class HostDescriptor {
    private static final List<String> MEASURED =
            List.of("operators", "secondsPerOperator", "secondsPerInvocation", "relativeUncertainty");

    private static final String BUNDLE = "org.offramp.processors";
    /** Until whoever knows the installed bundle says so. */
    private static final String VERSION = "1.0.0";

    private final Processor processor;
    private final String source;

    /**
     * @param processor the model's, is changed
     * @param source of all that is measured
     */
    HostDescriptor(Processor processor, String source) {
        this.processor = processor;
        this.source = source;
    }

    Platform platform(List<MeasuredRow> rows, Invocation invocation, double noise, String table) {
        processor.setModelId(GenericX86Host.ID);
        processor.setBundle(BUNDLE);
        processor.setVersion(VERSION);
        processor.setMeasurements(table);
        processor.getOverridden().addAll(MEASURED);
        speeds(rows, invocation);
        processor.setSecondsPerOperator(null);
        processor.setSecondsPerInvocation(measured(invocation.fixedSeconds(), "Line through runs of several sizes"));
        processor.setRelativeUncertainty(measured(noise, "Half the difference of two passes, in the median"));
        Platform platform = HardwareFactory.eINSTANCE.createPlatform();
        platform.setName("measured host");
        platform.setDescription("One core of the machine that was measured, with ONNX Runtime.");
        platform.getProcessors().add(processor);
        return platform;
    }

    private void speeds(List<MeasuredRow> rows, Invocation invocation) {
        Map<OperatorKind, List<Double>> byKind = new EnumMap<>(OperatorKind.class);
        rows.forEach(row ->
                byKind.computeIfAbsent(row.kind(), kind -> new ArrayList<>()).add(row.operations() / row.seconds()));
        byKind.remove(OperatorKind.REARRANGEMENT);
        processor.getOperators().removeIf(known -> known.getOperator() != OperatorKind.ANY);
        byKind.forEach((kind, speeds) -> add(kind, median(speeds), "Median of " + speeds.size() + " shapes"));
        add(
                OperatorKind.REARRANGEMENT,
                1 / Math.max(invocation.secondsPerElement(), 1e-12),
                "A tensor that one run gives and the next takes in");
    }

    private void add(OperatorKind kind, double speed, String how) {
        OperatorSupport support = HardwareFactory.eINSTANCE.createOperatorSupport();
        support.setOperator(kind);
        support.setElementType(ElementType.FLOAT32);
        support.setMacsPerSecond(measured(speed, how));
        processor.getOperators().add(support);
    }

    private Quantity measured(double value, String how) {
        Quantity quantity = HardwareFactory.eINSTANCE.createQuantity();
        quantity.setValue(Double.parseDouble(String.format(Locale.ROOT, "%.3e", value)));
        quantity.setSource(how + ". " + source);
        return quantity;
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
