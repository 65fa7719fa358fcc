// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says what went wrong with a file, since the messages of the Java library are often its name alone. */
final class FileTrouble {
    private FileTrouble() {}

    static String inWords(IOException failure) {
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + ": There is no such file. Maybe the path is misspelt.";
        }
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + ": Access is denied. Check the permissions.";
        }
        if (failure instanceof FileSystemException other && other.getReason() != null) {
            return other.getFile() + ": " + other.getReason() + ".";
        }
        return "A file can't be read or written: " + reason(failure) + ". Maybe the disk is full.";
    }

    /** More special failures often have no message but their kind. */
    private static String reason(IOException failure) {
        return failure.getClass() == IOException.class ? String.valueOf(failure.getMessage()) : failure.toString();
    }
}
