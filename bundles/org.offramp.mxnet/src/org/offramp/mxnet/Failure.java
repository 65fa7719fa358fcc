// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet;

import ai.djl.engine.EngineException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.offramp.api.compute.ComputeException;

/** Errors of the native library in the words of the network. */
public final class Failure {
    private static final Pattern NODE = Pattern.compile("\\bn\\d+\\b");

    /** What stands before the library's own words. */
    private static final String MARK = "MXNetError:";

    private Failure() {}

    /**
     * MXNet's message names one of its nodes, or none; the rest is a C++ stack.
     *
     * @param origins for names of MXNet's nodes, the network's node in words
     */
    public static ComputeException of(EngineException cause, Map<String, String> origins) {
        String message = Optional.ofNullable(cause.getMessage()).orElse("no reason given");
        String place = NODE.matcher(message)
                .results()
                .map(match -> origins.getOrDefault(match.group(), ""))
                .filter(origin -> !origin.isEmpty())
                .findFirst()
                .map(origin -> " at " + origin)
                .orElse("");
        return new ComputeException("The engine mxnet failed" + place + ": " + reason(message), cause);
    }

    private static String reason(String message) {
        String text = message.substring(message.indexOf(MARK) < 0 ? 0 : message.indexOf(MARK) + MARK.length());
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(message);
    }
}
