// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.SourceVersion;
import org.offramp.api.BadInputException;

/** The beginning of a processor plug-in: a plain Maven project that builds against the kit. */
final class VendorProject {
    private final String id;
    private final VendorKit kit;

    /** @param id the plug-in's symbolic name, such as {@code com.acme.x1} */
    VendorProject(String id, VendorKit kit) {
        this.id = checked(id);
        this.kit = kit;
    }

    private static String checked(String id) {
        if (!id.matches("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)+") || !SourceVersion.isName(id)) {
            throw new BadInputException(
                    id,
                    "This is no name for a plug-in.",
                    "Use your domain backwards and the processor, in lower case, such as com.acme.x1.");
        }
        if ((id + ".").startsWith("org.offramp.")) {
            throw new BadInputException(id, "Names in org.offramp are Offramp's own.", "Use your domain backwards.");
        }
        return id;
    }

    /** Writes all files into a new folder. */
    List<Path> write(Path folder) throws IOException {
        if (Files.exists(folder)) {
            throw new BadInputException(folder, "It exists already.", "Name a folder that doesn't, with --out.");
        }
        String packages = id.replace('.', '/');
        List<Path> written = new ArrayList<>();
        written.add(put(folder, "README.md", "README.md"));
        written.add(put(folder, "pom.xml", "pom.xml"));
        written.add(put(folder, "src/main/java/" + packages + "/" + type() + ".java", "Model.java"));
        written.add(put(folder, "src/main/resources/" + packages + "/" + model() + ".platform", "descriptor.platform"));
        written.add(put(folder, "src/test/java/" + packages + "/" + type() + "Test.java", "ModelTest.java"));
        return written;
    }

    private Path put(Path folder, String name, String template) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, filled(template));
    }

    private String filled(String template) {
        String text = text("vendor/" + template + ".template");
        for (Map.Entry<String, String> word : words().entrySet()) {
            text = text.replace("@" + word.getKey() + "@", word.getValue());
        }
        return text;
    }

    private Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("id", id);
        words.put("folder", id.replace('.', '/'));
        words.put("class", type());
        words.put("model", model());
        words.put("vendor", capital(segment(2)));
        words.put("name", capital(segment(2)) + " " + capital(segment(1)));
        words.put("kit", kit.url());
        words.put("version", kit.version());
        return words;
    }

    private String type() {
        return capital(segment(1));
    }

    private String model() {
        return segment(2) + "-" + segment(1);
    }

    private String segment(int fromEnd) {
        String[] segments = id.split("\\.");
        return segments[segments.length - fromEnd];
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String text(String resource) {
        try (InputStream in = VendorProject.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + resource + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
