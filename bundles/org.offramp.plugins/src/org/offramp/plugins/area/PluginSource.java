// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.area;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.offramp.api.BadInputException;
import org.offramp.plugins.verification.SiteArchive;

/**
 * Copies the jars of a source. A p2 site is read as a bag of jars, those in its folder {@code plugins}: what it tells p2
 * to do is never done.
 */
final class PluginSource {
    private static final Predicate<String> PLUGIN =
            Pattern.compile("(?:.*/)?plugins/[^/]+\\.jar").asMatchPredicate();

    private final Path source;
    private final Path folder;

    /** @param folder an empty one for the copies */
    PluginSource(Path source, Path folder) {
        this.source = source;
        this.folder = folder;
    }

    List<StagedJar> jars() throws IOException {
        List<StagedJar> jars = Files.isDirectory(source) ? ofFolder() : ofFile();
        if (jars.isEmpty()) {
            throw new BadInputException(
                    source,
                    "There are no plug-ins in it.",
                    "Give a jar, or a p2 site, whose jars are in its folder 'plugins'.");
        }
        return jars;
    }

    private List<StagedJar> ofFolder() throws IOException {
        Path plugins = source.resolve("plugins");
        if (!Files.isDirectory(plugins)) {
            return List.of();
        }
        List<StagedJar> jars = new ArrayList<>();
        try (Stream<Path> files = Files.list(plugins)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                jars.add(copied(file));
            }
        }
        return jars;
    }

    private List<StagedJar> ofFile() throws IOException {
        if (!Files.isRegularFile(source)) {
            throw new BadInputException(source, "There is no such file or folder.", "Maybe the path is misspelt.");
        }
        try (ZipFile archive = new ZipFile(source.toFile())) {
            if (archive.getEntry("META-INF/MANIFEST.MF") != null) {
                return List.of(copied(source));
            }
            return ofSite(archive);
        } catch (ZipException e) {
            throw new BadInputException(
                    source,
                    "This is no jar and no archive of a site: " + e.getMessage() + ".",
                    "Maybe it is damaged.",
                    e);
        }
    }

    private List<StagedJar> ofSite(ZipFile archive) throws IOException {
        List<StagedJar> jars = new ArrayList<>();
        SiteArchive site = new SiteArchive(source);
        for (ZipEntry entry : site.entries(archive)) {
            if (PLUGIN.test(entry.getName())) {
                Path copy = copy();
                try (InputStream in = archive.getInputStream(entry)) {
                    site.copy(entry, in, copy);
                }
                jars.add(new StagedJar(copy, source + "!" + entry.getName()));
            }
        }
        return jars;
    }

    private StagedJar copied(Path jar) throws IOException {
        Path copy = copy();
        try (InputStream in = Files.newInputStream(jar)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return new StagedJar(copy, jar.toString());
    }

    private Path copy() throws IOException {
        return Files.createTempFile(folder, "plugin", ".jar");
    }
}
