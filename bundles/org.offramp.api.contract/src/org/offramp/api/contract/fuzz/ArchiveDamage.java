// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages one entry of a ZIP archive and packs it again, with the right checksum: others would stop at the checksum. */
final class ArchiveDamage implements Damage {
    private final Map<String, byte[]> entries;
    private final int method;

    private ArchiveDamage(Map<String, byte[]> entries, int method) {
        this.entries = entries;
        this.method = method;
    }

    static boolean fits(byte[] sound) {
        return sound.length > 30 && sound[0] == 'P' && sound[1] == 'K' && sound[2] == 3 && sound[3] == 4;
    }

    static ArchiveDamage of(byte[] sound) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(sound))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The archive isn't sound.", e);
        }
        return new ArchiveDamage(entries, sound[8]);
    }

    @Override
    public byte[] damaged(Random random) {
        List<String> names = List.copyOf(entries.keySet());
        String chosen = names.get(random.nextInt(names.size()));
        Map<String, byte[]> changed = new LinkedHashMap<>(entries);
        if (random.nextInt(20) == 0) {
            changed.remove(chosen);
        } else {
            changed.computeIfPresent(
                    chosen, (name, content) -> Damage.of(content).damaged(random));
        }
        return packed(changed);
    }

    private byte[] packed(Map<String, byte[]> contents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : contents.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                CRC32 checksum = new CRC32();
                checksum.update(each.getValue());
                entry.setMethod(method == ZipEntry.STORED ? ZipEntry.STORED : ZipEntry.DEFLATED);
                entry.setSize(each.getValue().length);
                entry.setCrc(checksum.getValue());
                zip.putNextEntry(entry);
                zip.write(each.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The archive can't be packed.", e);
        }
        return bytes.toByteArray();
    }
}
