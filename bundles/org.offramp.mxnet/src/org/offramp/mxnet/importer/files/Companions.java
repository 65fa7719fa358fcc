// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.offramp.api.backbones.Quoted;
import org.offramp.api.backbones.Refusal;

/** The files that belong to NAME-symbol.json: NAME-0012.params, and NAME-signature.json or signature.json. */
public final class Companions {
    private static final String SYMBOL = "-symbol.json";
    private static final String PARAMETERS = ".params";
    private static final Pattern EPOCH = Pattern.compile("-\\d{1,9}");

    private final Path folder;
    private final String prefix;

    public Companions(Path symbol) {
        Path parent = symbol.toAbsolutePath().getParent();
        this.folder = parent == null ? symbol.toAbsolutePath() : parent;
        String name = String.valueOf(symbol.getFileName());
        this.prefix = name.endsWith(SYMBOL)
                ? name.substring(0, name.length() - SYMBOL.length())
                : name.replaceFirst("\\.json$", "");
    }

    /**
     * The parameters of the newest epoch, else the only file of parameters that begins with the name.
     *
     * @throws Refusal when there is none, or several that none is the newest of
     */
    public Path parameters() throws IOException {
        List<Path> found = beginningWithPrefix();
        Optional<Path> newest = found.stream()
                .filter(file -> EPOCH.matcher(middle(file)).matches())
                .max(Comparator.comparingLong(
                        file -> Long.parseLong(middle(file).substring(1))));
        if (newest.isEmpty() && found.size() != 1) {
            throw Refusal.damaged(
                    "Its parameters aren't beside it: there " + (found.isEmpty() ? "is no file" : "are several files")
                            + " " + Quoted.of(prefix + "*.params") + ".",
                    "Put them there as " + prefix + "-0000.params, as MXNet saves them.");
        }
        return newest.orElseGet(() -> found.get(0));
    }

    /** What stands between the name and the ending. */
    private String middle(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(prefix.length(), name.length() - PARAMETERS.length());
    }

    private List<Path> beginningWithPrefix() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(this::isParameters).sorted().toList();
        }
    }

    private boolean isParameters(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.length() >= prefix.length() + PARAMETERS.length()
                && name.startsWith(prefix)
                && name.endsWith(PARAMETERS)
                && isInside(file);
    }

    /** The description of the inputs that model servers want. */
    public Optional<Path> signature() {
        return Stream.of(prefix + "-signature.json", "signature.json")
                .map(folder::resolve)
                .filter(this::isInside)
                .findFirst();
    }

    /** What a signature would be called. */
    public String signatureName() {
        return prefix + "-signature.json";
    }

    /** A file of the folder, not a link that leads out of it. */
    private boolean isInside(Path file) {
        try {
            return Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
