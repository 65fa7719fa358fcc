// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.xmi;

import java.util.List;

/** A file that can't be used; the message names the file, the places in it, and what to do. */
public class XmiException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final String file;
    private final List<String> problems;

    /** @param problems each with its place and remedy */
    public XmiException(String file, List<String> problems) {
        super(message(file, problems));
        this.file = file;
        this.problems = List.copyOf(problems);
    }

    XmiException(String file, String problem, Throwable cause) {
        this(file, List.of(problem));
        initCause(cause);
    }

    /** The file as the caller named it. */
    public final String file() {
        return file;
    }

    /** Each problem with its place and remedy, in the order of the file; never empty. */
    public final List<String> problems() {
        return problems;
    }

    private static String message(String file, List<String> problems) {
        if (problems.size() == 1) {
            return file + ": " + problems.get(0);
        }
        StringBuilder text = new StringBuilder(file + ": " + problems.size() + " problems");
        problems.stream()
                .limit(SHOWN)
                .forEach(problem ->
                        text.append(System.lineSeparator()).append("  ").append(problem));
        if (problems.size() > SHOWN) {
            text.append(System.lineSeparator())
                    .append("  and ")
                    .append(problems.size() - SHOWN)
                    .append(" more");
        }
        return text.toString();
    }
}
