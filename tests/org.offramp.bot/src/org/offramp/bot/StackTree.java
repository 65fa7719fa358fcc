// SPDX-License-Identifier: EPL-2.0
package org.offramp.bot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stacks of one thread, told together: where all of them were, and how often each went which way from there. */
final class StackTree {
    private static final double WORTH_TELLING = 0.1;

    private final Map<String, StackTree> calls = new LinkedHashMap<>();
    private int count;

    private StackTree() {}

    static StackTree of(List<List<StackTraceElement>> stacks) {
        StackTree root = new StackTree();
        stacks.forEach(root::add);
        return root;
    }

    private void add(List<StackTraceElement> stack) {
        StackTree at = this;
        at.count++;
        for (int i = stack.size() - 1; i >= 0; i--) {
            at = at.calls.computeIfAbsent(stack.get(i).toString(), call -> new StackTree());
            at.count++;
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        tell(text, "  ", Math.max(1, WORTH_TELLING * count));
        return text.toString();
    }

    private void tell(StringBuilder text, String indent, double least) {
        List<Map.Entry<String, StackTree>> told = new ArrayList<>(calls.entrySet());
        told.removeIf(call -> call.getValue().count < least);
        told.sort(Comparator.comparingInt(call -> -call.getValue().count));
        boolean fork = told.size() > 1;
        for (Map.Entry<String, StackTree> call : told) {
            text.append(indent)
                    .append(call.getValue().count)
                    .append(" x ")
                    .append(call.getKey())
                    .append('\n');
            call.getValue().tell(text, fork ? indent + "  " : indent, least);
        }
    }
}
