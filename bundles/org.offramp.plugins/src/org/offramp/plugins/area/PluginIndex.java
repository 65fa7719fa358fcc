// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.area;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.JsonSyntaxException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.api.BadInputException;
import org.offramp.api.plugins.SignatureRule;

/** Says which plug-ins are installed. A file that is replaced in one step: a crash leaves the old one or the new one. */
public final class PluginIndex {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

    private final UserArea area;

    public PluginIndex(UserArea area) {
        this.area = area;
    }

    /** @throws BadInputException when the file is damaged */
    public List<IndexEntry> read() throws IOException {
        try {
            Document document = GSON.fromJson(Files.readString(area.index()), Document.class);
            return document.entries();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (JsonParseException | CharacterCodingException | NullPointerException | IllegalArgumentException e) {
            throw new BadInputException(
                    area.index(), "The list of plug-ins is damaged.", "Delete it and install the plug-ins again.", e);
        }
    }

    /** What the file is now, to see whether it has changed: text that differs when it does. */
    public String fingerprint() {
        try {
            return Files.getLastModifiedTime(area.index()) + " " + Files.size(area.index()) + " "
                    + Files.getAttribute(area.index(), "unix:ino");
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return "none";
        }
    }

    /** Adds entries, which take the place of those with the same ids. */
    public void put(Collection<IndexEntry> added) throws IOException {
        List<String> ids = added.stream().map(IndexEntry::id).toList();
        List<IndexEntry> entries = new ArrayList<>(added);
        read().stream().filter(each -> !ids.contains(each.id())).forEach(entries::add);
        write(entries);
    }

    public void remove(String id) throws IOException {
        write(read().stream().filter(each -> !each.id().equals(id)).toList());
    }

    public void write(Collection<IndexEntry> entries) throws IOException {
        List<Row> rows = entries.stream()
                .sorted(Comparator.comparing(IndexEntry::id))
                .map(Row::of)
                .toList();
        area.publish(GSON.toJson(new Document(rows)) + "\n", area.index());
    }

    /** As the file has it; Gson leaves null what is missing. */
    @NonNullByDefault({})
    private static final class Document {
        private final List<Row> plugins;

        Document(List<Row> plugins) {
            this.plugins = plugins;
        }

        List<IndexEntry> entries() {
            return plugins.stream().map(Row::entry).toList();
        }
    }

    @NonNullByDefault({})
    private static final class Row {
        private String id;
        private String version;
        private String name;
        private String vendor;
        private String sha256;
        private boolean unsignedAllowed;

        static Row of(IndexEntry entry) {
            Row row = new Row();
            row.id = entry.id();
            row.version = entry.version();
            row.name = entry.name();
            row.vendor = entry.vendor();
            row.sha256 = entry.sha256();
            row.unsignedAllowed = entry.rule() == SignatureRule.UNSIGNED_ALLOWED;
            return row;
        }

        IndexEntry entry() {
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw new JsonSyntaxException("'" + sha256 + "' is no SHA-256");
            }
            return new IndexEntry(
                    present(id),
                    present(version),
                    present(name),
                    present(vendor),
                    present(sha256),
                    unsignedAllowed ? SignatureRule.UNSIGNED_ALLOWED : SignatureRule.TRUSTED_SIGNER);
        }

        private static String present(@Nullable String value) {
            return Objects.requireNonNull(value, "A row is incomplete.");
        }
    }
}
