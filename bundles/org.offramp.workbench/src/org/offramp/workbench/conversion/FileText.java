// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.util.Optional;
import org.offramp.api.BadInputException;
import org.offramp.api.datasets.DataSpec;

/** How a text names a file or folder. */
enum FileText {
    /** By its path. */
    PATH {
        @Override
        Optional<String> path(String text) {
            return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
        }

        @Override
        String naming(String text, String path) {
            return path;
        }
    },

    /** By a SPEC of labelled data, which says how to read it, too. */
    SPEC {
        @Override
        Optional<String> path(String text) {
            try {
                return text.isBlank()
                        ? Optional.empty()
                        : Optional.of(DataSpec.parse(text).path().toString());
            } catch (BadInputException e) {
                return Optional.empty();
            }
        }

        @Override
        String naming(String text, String path) {
            int begin = text.indexOf(':') + 1;
            return path(text)
                    .map(old -> text.substring(0, begin) + path + text.substring(begin + old.length()))
                    .orElse(text);
        }
    };

    /** Empty when it names none. */
    abstract Optional<String> path(String text);

    /** The same, naming another one. */
    abstract String naming(String text, String path);
}
