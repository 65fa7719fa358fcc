// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.folders;

import java.nio.file.Path;

/**
 * A sample of a class. Made of a folder and a name, since a path for each of a million files takes too much memory.
 *
 * @param label of the class that the folder stands for
 */
public record ClassFile(Path folder, String name, int label) {
    public Path path() {
        return folder.resolve(name);
    }

    /** Name for people: the class's folder and the file. */
    String subject() {
        return folder.getFileName() + "/" + name;
    }
}
