// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.speech;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Numbers the folders of words. */
final class SpeechClasses {
    /** In the order of the reference's network. */
    private static final List<String> REFERENCE =
            List.of("down", "go", "left", "no", "off", "on", "right", "stop", "up", "yes", "_silence_", "_unknown_");

    private final List<String> folders;
    private final boolean reference;

    /** @param names in alphabetical order */
    SpeechClasses(List<String> names) {
        this.reference = names.stream().allMatch(name -> REFERENCE.contains(normalised(name)));
        this.folders = reference
                ? names.stream()
                        .sorted(Comparator.comparing(name -> REFERENCE.indexOf(normalised(name))))
                        .toList()
                : List.copyOf(names);
    }

    /** In the order of their labels. */
    List<String> folders() {
        return folders;
    }

    /** Twelve, however few of them there are, if all folders are classes of the reference. */
    int size() {
        return reference ? REFERENCE.size() : folders.size();
    }

    int label(String folder) {
        return reference ? REFERENCE.indexOf(normalised(folder)) : folders.indexOf(folder);
    }

    private static String normalised(String folder) {
        String name = folder.toLowerCase(Locale.ROOT);
        return name.equals("silence") || name.equals("unknown") ? "_" + name + "_" : name;
    }
}
