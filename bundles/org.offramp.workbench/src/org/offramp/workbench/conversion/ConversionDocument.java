// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.offramp.request.Conversion;
import org.offramp.request.RequestPackage;
import org.offramp.request.io.JobProblem;
import org.offramp.request.io.JobRules;
import org.offramp.request.io.JobWriter;

/** A conversion while it is edited, one attribute at a time, as text. Knows nothing of widgets. */
final class ConversionDocument {
    private static final RequestPackage MODEL = RequestPackage.eINSTANCE;

    private final EditHistory history;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Map<EAttribute, String> rejected = new HashMap<>();
    /** As it stands in the field: a number that is still being typed isn't rewritten under the user's hands. */
    private final Map<EAttribute, String> typed = new HashMap<>();

    private MemoryEntry memory = MemoryEntry.NOTHING;
    private final JobWriter writer = new JobWriter();
    private Conversion conversion;

    ConversionDocument(Conversion conversion) {
        this.conversion = conversion;
        this.history = new EditHistory(conversion);
    }

    Conversion conversion() {
        return conversion;
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** The text of a value, as it was typed last; empty when the file says nothing. */
    String get(EAttribute attribute) {
        return Optional.ofNullable(rejected.get(attribute))
                .or(() -> Optional.ofNullable(typed.get(attribute)))
                .orElseGet(() -> new ConversionElements(conversion).text(attribute));
    }

    /** Takes a text in; a blank one removes the value. What can't be a value is kept aside, and is a problem. */
    void set(EAttribute attribute, String text) {
        String trimmed = text.strip();
        if (trimmed.equals(get(attribute))) {
            return;
        }
        rejected.remove(attribute);
        typed.put(attribute, trimmed);
        try {
            Object value =
                    trimmed.isEmpty() ? null : EcoreUtil.createFromString(attribute.getEAttributeType(), trimmed);
            change(attribute, value);
        } catch (RuntimeException e) { // EMF's conversions throw what the Java type throws
            rejected.put(attribute, trimmed);
        }
        tell();
    }

    List<String> blueprints() {
        return List.copyOf(conversion.getBlueprints());
    }

    void setBlueprints(List<String> ids) {
        if (!ids.equals(conversion.getBlueprints())) {
            conversion.getBlueprints().clear();
            conversion.getBlueprints().addAll(ids);
            history.changed(conversion, MODEL.getConversion_Blueprints());
            tell();
        }
    }

    /** Limits of memory by processor, as text. */
    String memory() {
        return memory.text(conversion);
    }

    /** Takes limits of memory in; what can't be read is kept aside, and is a problem. */
    void setMemory(String text) {
        if (!text.strip().equals(memory())) {
            memory = MemoryEntry.of(text);
            memory.limits().ifPresent(limits -> {
                new ConversionElements(conversion).setMemory(limits);
                history.changed(conversion, MODEL.getLimits_Memory());
            });
            tell();
        }
    }

    /** Values that can't be used, each with what to do. */
    Stream<Problem> problems() {
        Stream<Problem> unreadable = rejected.entrySet().stream()
                .map(entry -> new Problem(
                        entry.getKey(),
                        "\"" + entry.getValue() + "\" is no "
                                + (isNumber(entry.getKey()) ? "number. Give one such as 0.05" : "value of it") + "."));
        return Stream.concat(
                Stream.concat(unreadable, memory.problem().stream()),
                JobRules.problems(conversion).stream()
                        .filter(problem -> !rejected.containsKey(problem.attribute()))
                        .map(ConversionDocument::inWords));
    }

    /** A problem of an attribute, for people. */
    record Problem(EAttribute attribute, String text) {}

    private static Problem inWords(JobProblem problem) {
        String message = problem.message();
        return new Problem(
                problem.attribute(),
                Character.toUpperCase(message.charAt(0)) + message.substring(1) + ". " + problem.remedy());
    }

    byte[] bytes() {
        return writer.toBytes(conversion);
    }

    boolean canUndo() {
        return history.canUndo();
    }

    boolean canRedo() {
        return history.canRedo();
    }

    void undo() {
        replaceBy(history.undo());
    }

    void redo() {
        replaceBy(history.redo());
    }

    /** Takes in what another program has made of it, which can be undone. */
    void takeIn(Conversion other) {
        history.replaced(other);
        replaceBy(other);
    }

    private void replaceBy(Conversion other) {
        conversion = other;
        rejected.clear();
        typed.clear();
        memory = MemoryEntry.NOTHING;
        tell();
    }

    private void change(EAttribute attribute, Object value) {
        new ConversionElements(conversion).set(attribute, value);
        history.changed(conversion, attribute);
    }

    private static boolean isNumber(EAttribute attribute) {
        Class<?> type = attribute.getEAttributeType().getInstanceClass();
        return type != null && type.isPrimitive() && type != boolean.class;
    }

    private void tell() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
