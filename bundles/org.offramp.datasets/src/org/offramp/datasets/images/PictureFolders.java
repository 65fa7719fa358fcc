// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.images;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.offramp.api.BadInputException;
import org.offramp.api.datasets.DataSpec;
import org.offramp.datasets.folders.ClassFile;
import org.offramp.datasets.folders.ClassFolders;

/**
 * Folders of pictures.
 *
 * @param folder with one folder for each class
 * @param classes names in the order of their labels; a class may lack its folder
 */
record PictureFolders(Path folder, List<String> classes) {
    private static final String REMEDY = "Name the folder that holds one folder of pictures for each class.";
    private static final Set<String> SPLITS = Set.of("train", "test", "val", "valid", "validation");
    private static final String LIST = "classes.txt";
    private static final long LONGEST_LIST = 1 << 20;

    static PictureFolders of(DataSpec spec) throws IOException {
        Path root = spec.path();
        List<String> splits = splits(root);
        Path folder = spec.option("split").isPresent() ? split(spec, splits) : root;
        if (folder.equals(root) && !splits.isEmpty()) {
            throw new BadInputException(
                    spec.toString(),
                    "The folder has splits.",
                    "Choose one: split=" + String.join(" or split=", splits) + ".");
        }
        return new PictureFolders(folder, classes(root, folder, splits));
    }

    /** Folders with the name of a split that hold folders themselves. */
    static List<String> splits(Path root) throws IOException {
        List<String> splits = new ArrayList<>();
        for (String name : ClassFolders.folders(root, REMEDY)) {
            if (SPLITS.contains(name)
                    && !ClassFolders.folders(root.resolve(name), REMEDY).isEmpty()) {
                splits.add(name);
            }
        }
        return splits;
    }

    private static Path split(DataSpec spec, List<String> splits) {
        String split = spec.option("split").orElseThrow();
        if (!splits.contains(split)) {
            throw new BadInputException(
                    spec.toString(),
                    "There is no split '" + split + "'.",
                    splits.isEmpty()
                            ? "A split is a folder train, test or val with a folder for each class in it."
                            : "There is split=" + String.join(", split=", splits) + ".");
        }
        return spec.path().resolve(split);
    }

    /** Those of the list, else those of all splits, so that a label means the same in each. */
    private static List<String> classes(Path root, Path folder, List<String> splits) throws IOException {
        Set<String> found = new TreeSet<>(ClassFolders.folders(folder, REMEDY));
        Path list = root.resolve(LIST);
        if (Files.exists(list)) {
            return listed(list, found);
        }
        for (String split : splits) {
            found.addAll(ClassFolders.folders(root.resolve(split), REMEDY));
        }
        if (found.isEmpty()) {
            throw new BadInputException(root, "There are no folders in it.", REMEDY);
        }
        return List.copyOf(found);
    }

    private static List<String> listed(Path list, Set<String> found) throws IOException {
        List<String> classes = lines(list);
        Set<String> unlisted = new TreeSet<>(found);
        unlisted.removeAll(classes);
        if (classes.isEmpty() || !unlisted.isEmpty() || new HashSet<>(classes).size() < classes.size()) {
            throw new BadInputException(
                    list,
                    unlisted.isEmpty()
                            ? "It names no class, or one twice."
                            : "It lacks the folders " + String.join(", ", unlisted) + ".",
                    "Write the name of each class's folder once, one a line, in the order of the labels.");
        }
        return List.copyOf(classes);
    }

    private static List<String> lines(Path list) throws IOException {
        if (!Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS) || Files.size(list) > LONGEST_LIST) {
            throw new BadInputException(list, "This isn't a list of classes.", "Take it away, or shorten it.");
        }
        try {
            return Files.readAllLines(list).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (CharacterCodingException e) {
            throw new BadInputException(list, "It isn't text in UTF-8.", "Save it as UTF-8.", e);
        }
    }

    /** All files in the order of labels, then of names. */
    List<ClassFile> files() throws IOException {
        Set<String> found = new HashSet<>(ClassFolders.folders(folder, REMEDY));
        List<ClassFile> files = new ArrayList<>();
        for (int label = 0; label < classes.size(); label++) {
            if (found.contains(classes.get(label))) { // a list may hold anything, such as what can't be a path
                Path pictures = folder.resolve(classes.get(label));
                for (String name : ClassFolders.entries(pictures)) {
                    files.add(new ClassFile(pictures, name, label));
                }
            }
        }
        return files;
    }
}
